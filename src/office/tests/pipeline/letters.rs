//! What the letters of a case say, read as whoever gets them reads them.

use super::deeds::words;
use super::model::{Model, Part};
use crate::domain::*;
use crate::office::letters::{self, Errand};
use crate::office::look;
use crate::office::tests::vocabulary::*;

/// Words that would let somebody have said that there is nothing to say.
const QUIET: &[&str] = &["ingen merknad", "ingen innvend", "ikke merknad", "ikkje merknad"];

/// How the letters put what the test looks for.
struct Words {
    silent: &'static str,
    not_asked: &'static str,
    waived: &'static str,
    reminded: &'static str,
    without: &'static str,
    lacking: &'static str,
    lacks: [&'static str; 5],
}

const BOKMAL: Words = Words {
    silent: "ikke svart",
    not_asked: "ikke spurt",
    waived: "ført videre uten svar",
    reminded: "Purret",
    without: "Svar som mangler",
    lacking: "Dette mangler",
    lacks: ["Standpunkt til", "Faglige kons", "Organisatoriske kons", "Økonomiske kons", "Svar på versjon"],
};

const NYNORSK: Words = Words {
    silent: "ikkje svart",
    not_asked: "ikkje spurd",
    waived: "ført vidare utan svar",
    reminded: "Purra",
    without: "Svar som manglar",
    lacking: "Dette manglar",
    lacks: ["Standpunkt til", "Faglege kons", "Organisatoriske kons", "Økonomiske kons", "Svar på versjon"],
};

/// Every letter that tells who said what, and every reminder, as it would be written today.
pub fn say_only_what_was_said(room: &Room, model: &Model, case: CaseId, today: Day) {
    let record: Case = room.get(case);
    let view = room.office.store().snapshot().unwrap();
    let assessments = look::assessments(&view, case).unwrap();
    let write = |kind, region| {
        let errand = Errand { kind, region, council: None };
        letters::write(&view, &record, &assessments, errand, today)
    };
    let regions = room.all::<Region>();
    let code = |id: RegionId| regions.iter().find(|it| it.id == id).unwrap().code.as_str();
    let told = Told { model, case, wording: if record.nynorsk { &NYNORSK } else { &BOKMAL } };
    for kind in [LetterKind::Submission, LetterKind::Answer] {
        if LetterTime::check(kind, &record, model.standing(case)).is_ok() {
            match write(kind, None) {
                Ok(letter) => told.combined(&letter.text, &code),
                Err(why) => assert!(!model.is_run_elsewhere(case, today), "{why:?}"),
            }
        }
    }
    if model.now.cases[&case].place != CaseState::UnderAssessment {
        return;
    }
    let asked_for = model.asked_for(case);
    for region in regions.iter().filter(|it| asked_for.contains(&it.id)) {
        let Some(part) = model.part(case, region.id) else { continue };
        let version = model.now.cases[&case].version;
        let due =
            part.asked.is_some() && !part.is_settled(version) && part.reminded.iter().all(|day| *day < today);
        let letter = write(LetterKind::Reminder, Some(region.id));
        assert_eq!(letter.is_ok(), due, "{part:?}");
        if let Ok(letter) = letter {
            told.reminder(&letter.text, part);
        }
    }
}

struct Told<'a> {
    model: &'a Model,
    case: CaseId,
    wording: &'a Words,
}

/// The lines below a heading, joined: lines of a letter are broken anywhere.
fn section<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
    let (_, below) = text.split_once(&format!("\n{heading}\n"))?;
    let (_, below) = below.split_once('\n')?;
    let end = below.find("\n---").or_else(|| below.find("\n===")).unwrap_or(below.len());
    Some(&below[..end])
}

impl Told<'_> {
    fn said(&self, region: RegionId) -> Option<Position> {
        self.model.part(self.case, region)?.said_on(self.model.now.cases[&self.case].version)
    }

    /// What stands for a region in the table: its own words, or that there are none.
    fn stands(&self, region: RegionId) -> String {
        let nynorsk = self.model.now.cases[&self.case].details.nynorsk;
        let part = self.model.part(self.case, region);
        match (self.said(region), part) {
            (Some(position), _) => words(position, nynorsk).to_owned(),
            (None, Some(part)) if part.said.is_some() => format!("svart på versjon {}", part.about),
            (None, Some(part)) if part.asked.is_some() => self.wording.silent.to_owned(),
            _ => self.wording.not_asked.to_owned(),
        }
    }

    fn combined<'a>(&self, text: &str, code: &impl Fn(RegionId) -> &'a str) {
        let regions = self.model.asked_for(self.case);
        let rows: Vec<(String, String)> = text
            .lines()
            .filter(|line| line.starts_with("| ") && !line.starts_with("| Region") && !line.contains("---"))
            .map(|line| {
                let mut cells = line.split('|').map(|cell| cell.trim().to_owned());
                (cells.nth(1).unwrap(), cells.next().unwrap())
            })
            .collect();
        let wanted: Vec<(String, String)> =
            regions.iter().map(|region| (code(*region).to_owned(), self.stands(*region))).collect();
        assert_eq!(rows, wanted, "{text}");

        let quiet = regions.iter().filter(|it| self.said(**it) == Some(Position::NoRemarks)).count();
        let lower = text.to_lowercase();
        let lines = lower.lines().filter(|line| QUIET.iter().any(|words| line.contains(words))).count();
        // Once for each in the table, and once in the sentence that names them.
        assert_eq!(lines, if quiet == 0 { 0 } else { quiet + 1 }, "{text}");
        for position in <Position as strum::VariantArray>::VARIANTS {
            self.sentence(text, *position, &regions, code);
        }
        self.without(text, &regions, code);
    }

    /// `Støtter: HSØ og HV.` names those who said so, and nobody else.
    fn sentence<'a>(
        &self,
        text: &str,
        position: Position,
        regions: &[RegionId],
        code: &impl Fn(RegionId) -> &'a str,
    ) {
        let wording = words(position, self.model.now.cases[&self.case].details.nynorsk);
        let start = format!("{}: ", capital(wording));
        let named: Vec<&str> = text
            .lines()
            .find_map(|line| line.strip_prefix(&start))
            .map(|line| line.trim_end_matches('.').split([',', ' ']).filter(|it| !matches!(*it, "" | "og")))
            .into_iter()
            .flatten()
            .collect();
        let wanted: Vec<&str> =
            regions.iter().filter(|it| self.said(**it) == Some(position)).map(|it| code(*it)).collect();
        assert_eq!(named, wanted, "{wording}: {text}");
    }

    /// Who has not answered, whether they were reminded since they were asked, and passed over.
    fn without<'a>(&self, text: &str, regions: &[RegionId], code: &impl Fn(RegionId) -> &'a str) {
        let silent: Vec<RegionId> =
            regions.iter().copied().filter(|region| self.said(*region).is_none()).collect();
        let Some(section) = section(text, self.wording.without) else {
            assert!(silent.is_empty(), "nobody is missing, says {text}");
            return;
        };
        let section = section.split("\n\nAt e").next().unwrap();
        let items: Vec<String> =
            format!("\n{section}").split("\n- ").skip(1).map(|item| item.replace("\n  ", " ")).collect();
        assert_eq!(items.len(), silent.len(), "{text}");
        for (item, region) in items.iter().zip(&silent) {
            assert!(item.contains(&format!("({})", code(*region))), "{item}");
            let part = self.model.part(self.case, *region);
            assert_eq!(
                item.contains(self.wording.waived),
                part.is_some_and(|it| it.waived),
                "{item} {part:?}"
            );
            let reminded = part
                .is_some_and(|it| it.reminded.iter().any(|on| it.asked.is_some_and(|asked| asked <= *on)));
            assert_eq!(item.contains(self.wording.reminded), reminded, "{item} {part:?}");
        }
    }

    /// A reminder asks for what is lacking, all of it and nothing else.
    fn reminder(&self, text: &str, part: &Part) {
        let version = self.model.now.cases[&self.case].version;
        let section = section(text, self.wording.lacking).unwrap_or_else(|| panic!("{text}"));
        let lacks = part.lacks(version);
        let all = [
            Lack::Position,
            Lack::Text(Heading::Professional),
            Lack::Text(Heading::Organisational),
            Lack::Text(Heading::Economic),
            Lack::Newer { answered: part.about },
        ];
        for (lack, words) in all.iter().zip(self.wording.lacks) {
            assert_eq!(section.contains(&format!("- {words}")), lacks.contains(lack), "{lack:?} in {text}");
        }
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
