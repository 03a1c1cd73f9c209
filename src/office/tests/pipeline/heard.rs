//! What the answer to a consultation says of each council.

use super::deeds::words;
use super::letters::{QUIET, Told, capital, items, section};
use super::model::Voice;
use crate::domain::*;
use crate::office::tests::vocabulary::*;

impl Told<'_> {
    /// Each council stands with what it said, and with nothing else.
    pub fn heard(&self, room: &Room, text: &str) {
        let course = &self.model.now.cases[&self.case];
        let (version, nynorsk) = (course.version, course.details.nynorsk);
        let heard: Vec<(String, Voice)> = self
            .model
            .heard_of(self.case)
            .into_iter()
            .map(|(id, voice)| (room.get::<Specialty>(room.get::<Council>(id).specialty), voice))
            .map(|(specialty, voice)| (specialty.in_document(nynorsk).to_owned(), voice))
            .collect();
        counts_who_was_asked(text, &heard);
        let stands = items(
            section(text, if nynorsk { "Standpunkta til råda" } else { "Rådenes standpunkt" }).unwrap(),
        );
        let mut wanted = Vec::new();
        let mut say = |what: &str, is: &dyn Fn(&Voice) -> bool| {
            let names: Vec<String> =
                heard.iter().filter(|(_, it)| is(it)).map(|(name, _)| name.to_lowercase()).collect();
            if !names.is_empty() {
                wanted.push((format!("{} ({})", capital(what), names.len()), names));
            }
        };
        for position in <Position as strum::VariantArray>::VARIANTS {
            say(words(*position, nynorsk), &|it| it.said_on(version) == Some(*position));
        }
        say(self.wording.outdated, &|it| it.said.is_some() && it.said_on(version).is_none());
        say(self.wording.silent, &|it| it.said.is_none() && it.asked.is_some());
        say(self.wording.not_asked, &|it| it.asked.is_none());
        let told: Vec<(String, Vec<String>)> = stands.iter().map(|line| named(line)).collect();
        assert_eq!(told, wanted, "{text}");
        tells_no_silence_as_consent(text, &heard, version);
        self.tells_how_it_went_without(text, &heard, version);
    }

    fn tells_how_it_went_without(&self, text: &str, heard: &[(String, Voice)], version: u32) {
        let without: Vec<_> = heard.iter().filter(|(_, it)| it.said_on(version).is_none()).collect();
        let Some(section) = section(text, self.wording.without) else {
            assert!(without.is_empty(), "nobody is missing, says {text}");
            return;
        };
        let items = items(section);
        assert_eq!(items.len(), without.len(), "{text}");
        for (item, (name, voice)) in items.iter().zip(without) {
            assert!(item.starts_with(&format!("{name}: ")), "{item}");
            let asked = voice.asked.is_some();
            for (words, holds) in [
                (self.wording.waived, voice.waived && asked),
                (self.wording.left_out, voice.waived && !asked),
                (self.wording.reminded, !voice.reminders().is_empty()),
                (self.wording.answered, voice.said.is_some()),
            ] {
                assert_eq!(item.contains(words), holds, "{words} in {item}: {voice:?}");
            }
        }
    }
}

/// `Støtter (2): a, b og c.`
fn named(line: &str) -> (String, Vec<String>) {
    let (what, names) = line.split_once(": ").unwrap();
    let names = names.trim_end_matches('.').replace(" og ", ", ");
    (what.to_owned(), names.split(", ").map(str::to_lowercase).collect())
}

/// Those that were left out were not asked.
fn counts_who_was_asked(text: &str, heard: &[(String, Voice)]) {
    let asked = heard.iter().filter(|(_, it)| it.asked.is_some()).count();
    let flat = text.replace('\n', " ");
    assert!(flat.contains(&format!("({asked} råd)")), "{asked} were asked: {text}");
}

/// The words for *no remarks* stand where those are named who said so, and over their texts.
fn tells_no_silence_as_consent(text: &str, heard: &[(String, Voice)], version: u32) {
    let said: Vec<_> =
        heard.iter().filter(|(_, it)| it.said_on(version) == Some(Position::NoRemarks)).collect();
    let texts = said.iter().filter(|(_, it)| it.written).count();
    let lines = text.to_lowercase();
    let lines = lines.lines().filter(|line| QUIET.iter().any(|words| line.contains(words))).count();
    assert_eq!(lines, usize::from(!said.is_empty()) + texts, "{text}");
}
