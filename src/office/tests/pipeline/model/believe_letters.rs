//! What is believed after a letter went out, or did not after all.

use super::{Model, Notice};
use crate::domain::*;

impl Model {
    pub(super) fn sent(&mut self, letter: &Letter, on: Day, today: Day) {
        let case = letter.case;
        match letter.kind {
            LetterKind::Notice => {
                self.now.notices.insert(letter.id, Notice { case, on, marked: self.seq });
            }
            // A consultation is answered by its letter.
            LetterKind::Answer if self.now.cases[&case].asks_councils() && self.is_asking(case) => {
                assert!(self.has_heard_all(case), "answered without having heard all");
                self.course(case).put(CaseState::Answered, today);
            }
            _ => {}
        }
        self.sent_to_council(letter, on);
        self.sent_to_regions(letter, on);
    }

    fn sent_to_council(&mut self, letter: &Letter, on: Day) {
        let Some(key) = self.council_of(letter) else { return };
        let version = self.now.cases[&letter.case].version;
        let voice = self.voice(key.0, key.1);
        match letter.kind {
            LetterKind::Reminder => {
                assert!(voice.is_due(version, on), "{voice:?} was reminded on {on:?}");
                voice.reminded.push(on);
            }
            LetterKind::Consultation if voice.said.is_none() && voice.reminded.is_empty() => {
                voice.asked = Some(on);
            }
            _ => {}
        }
        // An answer on an earlier version was asked for anew.
        if voice.about < letter.version {
            (voice.said, voice.about) = (None, letter.version);
        }
    }

    fn sent_to_regions(&mut self, letter: &Letter, on: Day) {
        let version = self.now.cases[&letter.case].version;
        let parts = self.parts_of(letter);
        let due = |model: &Self, id: &AssessmentId| model.now.parts[id].is_due(version, on);
        if letter.kind == LetterKind::Reminder && !parts.is_empty() {
            assert!(parts.iter().any(|id| due(self, id)), "nobody was due");
        }
        for id in parts {
            let due = due(self, &id);
            let part = self.now.parts.get_mut(&id).unwrap();
            match letter.kind {
                LetterKind::Reminder if due => part.reminded.push(on),
                LetterKind::Request if part.is_behind(letter.version) => {
                    (part.said, part.hinted) = (None, None);
                    (part.asked, part.about) = (Some(on), letter.version);
                }
                LetterKind::Request if part.said.is_none() && part.reminded.is_empty() => {
                    part.asked = Some(on);
                }
                _ => {}
            }
        }
    }

    pub(super) fn recalled(&mut self, letter: &Letter, today: Day) {
        self.now.notices.remove(&letter.id);
        if letter.kind == LetterKind::Reminder {
            if let Some(key) = self.council_of(letter) {
                self.voice(key.0, key.1).reminded.retain(|day| Some(*day) != letter.sent);
            }
            for id in self.parts_of(letter) {
                let part = self.now.parts.get_mut(&id).unwrap();
                part.reminded.retain(|day| Some(*day) != letter.sent);
            }
        }
        let course = self.course(letter.case);
        let answered = course.asks_councils() && course.place == CaseState::Answered;
        if letter.kind == LetterKind::Answer && answered {
            course.put(CaseState::UnderAssessment, today);
        }
    }

    /// The regions' parts that a letter asks about, as long as answers are waited for: all of them
    /// where the cross-regional council is asked.
    fn parts_of(&self, letter: &Letter) -> Vec<AssessmentId> {
        let course = &self.now.cases[&letter.case];
        let asks = matches!(letter.kind, LetterKind::Request | LetterKind::Reminder);
        let joint = asks && letter.region.is_none() && course.asks_cross_regional();
        if course.place != CaseState::UnderAssessment {
            return Vec::new();
        }
        let parts = self.now.parts.iter().filter(|(_, part)| part.case == letter.case);
        parts.filter(|(_, it)| joint || letter.region == Some(it.region)).map(|(id, _)| *id).collect()
    }

    /// The council that a letter goes to, as long as its answer is waited for.
    fn council_of(&self, letter: &Letter) -> Option<(CaseId, CouncilId)> {
        let course = &self.now.cases[&letter.case];
        let key = (letter.case, letter.council?);
        let waits = course.asks_councils() && course.place == CaseState::UnderAssessment;
        Some(key).filter(|key| waits && self.now.voices.contains_key(key))
    }
}
