//! What the letters to and about the regions say, read as whoever gets them reads them.

use super::deeds::words;
use super::model::{Model, Part};
use crate::domain::*;
use crate::office::letters::{self, Errand};
use crate::office::look;
use crate::office::tests::vocabulary::*;

/// Words that would let somebody have said that there is nothing to say.
pub const QUIET: &[&str] = &["ingen merknad", "ingen innvend", "ikke merknad", "ikkje merknad"];

/// How the letters put what the test looks for.
pub struct Words {
    pub silent: &'static str,
    pub not_asked: &'static str,
    pub outdated: &'static str,
    pub waived: &'static str,
    pub left_out: &'static str,
    pub reminded: &'static str,
    pub answered: &'static str,
    pub without: &'static str,
    pub lacking: &'static str,
    pub lacks: [&'static str; 6],
}

const BOKMAL: Words = Words {
    silent: "ikke svart",
    not_asked: "ikke spurt",
    outdated: "svart på en eldre versjon",
    waived: "ført videre uten svar",
    left_out: "Utelatt",
    reminded: "Purret",
    answered: "Svarte",
    without: "Svar som mangler",
    lacking: "Dette mangler",
    lacks: [
        "Standpunkt til",
        "Faglige kons",
        "Organisatoriske kons",
        "Økonomiske kons",
        "Svar på versjon",
        "svaret: ",
    ],
};

const NYNORSK: Words = Words {
    silent: "ikkje svart",
    not_asked: "ikkje spurd",
    outdated: "svart på ein eldre versjon",
    waived: "ført vidare utan svar",
    left_out: "Utelate",
    reminded: "Purra",
    answered: "Svarte",
    without: "Svar som manglar",
    lacking: "Dette manglar",
    lacks: [
        "Standpunkt til",
        "Faglege kons",
        "Organisatoriske kons",
        "Økonomiske kons",
        "Svar på versjon",
        "svaret: ",
    ],
};

/// Every letter that tells who said what, and every reminder, as it would be written today.
pub fn say_only_what_was_said(room: &Room, model: &Model, case: CaseId, today: Day) {
    let record: Case = room.get(case);
    let view = room.office.store().snapshot().unwrap();
    let assessments = look::assessments(&view, case).unwrap();
    let write = |kind, region, council| {
        let errand = Errand { kind, region, council }.in_case(&record);
        letters::write(&view, &record, &assessments, errand, today)
    };
    let (regions, course) = (room.all::<Region>(), &model.now.cases[&case]);
    let code = |id: RegionId| regions.iter().find(|it| it.id == id).unwrap().code.as_str();
    let told = Told { model, case, wording: if record.nynorsk { &NYNORSK } else { &BOKMAL } };
    for kind in [LetterKind::Submission, LetterKind::Answer] {
        if LetterTime::check(kind, &record, model.standing(case)).is_ok() {
            match write(kind, None, None) {
                Ok(letter) if course.asks_councils() => told.heard(room, &letter.text),
                Ok(letter) => told.combined(&letter.text, &code),
                Err(why) => assert!(!model.is_run_elsewhere(case, today), "{why:?}"),
            }
        }
    }
    if course.place != CaseState::UnderAssessment {
        return;
    }
    for (council, voice) in model.heard_of(case) {
        let letter = write(LetterKind::Reminder, None, Some(council));
        assert_eq!(letter.is_ok(), voice.is_due(course.version, today), "{voice:?}");
        if let Ok(letter) = letter {
            told.reminder(&letter.text, "", &voice.lacks(course.version));
        }
    }
    let asked_for = model.asked_for(case);
    let parts = || regions.iter().filter_map(|it| Some((it, model.part(case, it.id)?)));
    if course.asks_cross_regional() {
        let due = |it: &&(&Region, &Part)| it.1.is_due(course.version, today);
        let letter = write(LetterKind::Reminder, None, None);
        assert_eq!(letter.is_ok(), parts().any(|it| due(&&it)));
        for part in parts() {
            let lacks = if due(&&part) { part.1.lacks(course.version) } else { Vec::new() };
            if let Ok(letter) = &letter {
                told.reminder(&letter.text, &format!("{}: ", part.0.name.trim_end_matches(" RHF")), &lacks);
            }
        }
        return;
    }
    for (region, part) in parts().filter(|(region, _)| asked_for.contains(&region.id)) {
        let letter = write(LetterKind::Reminder, Some(region.id), None);
        assert_eq!(letter.is_ok(), part.is_due(course.version, today), "{part:?}");
        if let Ok(letter) = letter {
            told.reminder(&letter.text, "", &part.lacks(course.version));
        }
    }
}

pub struct Told<'a> {
    pub model: &'a Model,
    pub case: CaseId,
    pub wording: &'a Words,
}

/// The lines below a heading, joined: lines of a letter are broken anywhere.
pub fn section<'a>(text: &'a str, heading: &str) -> Option<&'a str> {
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
        let items = items(section);
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

    /// A reminder asks for what is lacking, all of it and nothing else. `of` is whose it is where it
    /// speaks of many.
    fn reminder(&self, text: &str, of: &str, lacks: &[Lack]) {
        let section = section(text, self.wording.lacking).unwrap_or_else(|| panic!("{text}"));
        let items = items(section);
        let is = |lack: &Lack| match lack {
            Lack::Position => 0,
            Lack::Text(heading) => 1 + *heading as usize,
            Lack::Newer { .. } => 4,
            Lack::Reply => 5,
        };
        for (at, words) in self.wording.lacks.into_iter().enumerate() {
            let asked = items.iter().any(|item| item.starts_with(&format!("{of}{words}")));
            assert_eq!(asked, lacks.iter().any(|lack| is(lack) == at), "{of}{words} in {text}");
        }
    }
}

/// The items of a list, each on one line.
pub fn items(section: &str) -> Vec<String> {
    let whole = format!("\n{section}");
    let items = whole.split("\n- ").skip(1).map(|item| item.split("\n\n").next().unwrap_or_default());
    items.map(|item| item.replace("\n  ", " ")).collect()
}

pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
