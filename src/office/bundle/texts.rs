//! The texts of a bundle, for people.

use std::fmt::Write as _;

use crate::domain::{Assessment, Case, Day, Letter, Region};
use crate::language::{Language, Wording, date_long};
use crate::store::{Records, StoreError, View};

/// A case on one page.
pub fn case(view: &dyn View, case: &Case, assessments: &[Assessment]) -> Result<String, StoreError> {
    let language = Language::of_document(case.nynorsk);
    let wording = Wording::new(language);
    let day = |day: Day| date_long(day.date(), language);
    let mut page = format!("# {} {}\n\n", case.number, case.title);
    let mut line = |field: &str, value: &str| {
        if !value.is_empty() {
            let _a_string_takes_it = writeln!(page, "- {field}: {value}");
        }
    };
    line("saksdato", &day(case.received));
    line("saksstatus", &wording.say(&format!("case-state-{}", case.state.name())));
    line("sakstype", &wording.say(&format!("track-{}", <&str>::from(case.track))));
    line("virkningsdato", &case.effective.map(day).unwrap_or_default());
    line("kontaktperson", &case.contact);
    line("saksansvarlig", case.handler.as_deref().unwrap_or_default());
    paragraph(&mut page, &case.summary);
    for it in assessments {
        let region: Option<Region> = view.get(it.region)?;
        let _a_string_takes_it = write!(page, "\n## {}\n", region.map(|it| it.name).unwrap_or_default());
        if let Some(position) = it.position {
            paragraph(&mut page, &wording.say(&format!("position-{}", <&str>::from(position))));
        }
        for heading in <crate::domain::Heading as strum::VariantArray>::VARIANTS {
            let text = it.text(*heading);
            if !text.trim().is_empty() {
                let _a_string_takes_it =
                    write!(page, "\n### {}\n", wording.say(&format!("heading-{}", <&str>::from(*heading))));
                paragraph(&mut page, text);
            }
        }
    }
    Ok(page)
}

/// A letter as it stands, under what it is.
pub fn letter(letter: &Letter) -> String {
    let language = Language::of_document(letter.nynorsk);
    let day = |day: Day| date_long(day.date(), language);
    let mut page = format!("# {}\n\n- korrespondansepart: {}\n", letter.subject, letter.party);
    let _a_string_takes_it = writeln!(page, "- dokumentetsDato: {}", day(letter.date));
    if let Some(sent) = letter.sent {
        let _a_string_takes_it = writeln!(page, "- sendtDato: {}", day(sent));
    }
    paragraph(&mut page, &letter.text);
    page
}

fn paragraph(page: &mut String, text: &str) {
    if !text.trim().is_empty() {
        let _a_string_takes_it = write!(page, "\n{}\n", text.trim_end());
    }
}
