//! The needs of rotation as a sheet: small counts are not told, and no cell is a formula.

use super::spreadsheet::{SheetError, write_sheet};
use crate::domain::{FEW, HalfYear, ShownCount};
use crate::language::{Arg, Language, Wording};

/// One need, with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RotationLine {
    /// The council's specialty.
    pub council: String,
    pub half: HalfYear,
    pub institution: String,
    pub arena: String,
    pub count: ShownCount,
}

/// The half-year as people write it: `våren 2027`.
fn half_year(half: HalfYear, wording: &Wording) -> String {
    let key = if half.second { "half-year-second" } else { "half-year-first" };
    wording.tell(key, &[("year", Arg::from(half.year.to_string()))])
}

/// The count as it may be shown: `færre enn 5`.
fn shown_count(count: ShownCount, wording: &Wording) -> String {
    match count {
        ShownCount::Exactly(count) => count.to_string(),
        ShownCount::Few => wording.tell("count-few", &[("few", FEW.into())]),
    }
}

/// The sheet, as a file that spreadsheets open.
pub fn rotation_sheet(lines: &[RotationLine], language: Language) -> Result<String, SheetError> {
    let wording = Wording::new(language);
    let heads = ["council", "half-year", "institution", "arena", "count"];
    let heads = heads.map(|head| wording.say(&format!("rotation-column-{head}")));
    let rows = lines.iter().map(|line| {
        [
            line.council.clone(),
            half_year(line.half, &wording),
            line.institution.clone(),
            line.arena.clone(),
            shown_count(line.count, &wording),
        ]
    });
    write_sheet(std::iter::once(heads).chain(rows))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_tells_no_small_counts_and_runs_nothing() {
        let line = |institution: &str, arena: &str, count| RotationLine {
            council: "URO".into(),
            half: HalfYear { year: 2027, second: true },
            institution: institution.into(),
            arena: arena.into(),
            count: ShownCount::of(count),
        };
        let sheet = rotation_sheet(
            &[line("OUS", "Radiumhospitalet; \"kjeller\"", 12), line("STHF", "=HYPERLINK(\"x\")", 2)],
            Language::Bokmal,
        )
        .unwrap();
        assert_eq!(
            sheet,
            "\u{feff}Råd;Halvår;Institusjon;Sted;Antall\r\n\
             URO;høsten 2027;OUS;\"Radiumhospitalet; \"\"kjeller\"\"\";12\r\n\
             URO;høsten 2027;STHF;\"'=HYPERLINK(\"\"x\"\")\";færre enn 5\r\n"
        );
    }
}
