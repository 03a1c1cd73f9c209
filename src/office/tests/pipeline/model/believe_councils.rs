//! What is believed after a command of a consultation was taken.

use super::{Found, Model, Voice};
use crate::domain::*;
use crate::office::*;

impl Model {
    pub(super) fn believe_of_councils(&mut self, command: &Command, today: Day, found: &Found) {
        match command {
            Command::AskCouncils { case } => {
                let from = self.standing(*case);
                if self.now.cases[case].place == CaseState::UnderAssessment {
                    self.ask_the_others(*case, today);
                } else {
                    // What was just received is thereby prepared.
                    assert!(
                        matches!(from, CaseState::Received | CaseState::Prepared | CaseState::Returned),
                        "asked from {from:?}"
                    );
                    assert_eq!(self.objections(*case, CaseStep::RequestAssessment), [], "asked all the same");
                    self.course(*case).put(CaseState::UnderAssessment, today);
                    self.ask_councils(*case, today);
                }
            }
            Command::AddCouncil { case, council } => {
                let (asking, version) = (self.is_asking(*case), self.now.cases[case].version);
                let voice = self.voice(*case, *council);
                voice.waived = false;
                if asking {
                    voice.ask(version, today);
                }
            }
            Command::AnswerReply { case, council, position, .. } => {
                let (asking, version) = (self.is_asking(*case), self.now.cases[case].version);
                let voice = self.voice(*case, *council);
                assert!(asking && voice.asked.is_some() && !voice.is_settled(version), "{voice:?} answered");
                let tells = matches!(position, Position::SupportsWithRemarks | Position::DoesNotSupport);
                assert!(voice.written || !tells, "remarks without a word were taken");
                voice.said = Some(*position);
            }
            Command::WaiveReply { case, council, reason, .. } => {
                let version = self.now.cases[case].version;
                let voice = self.voice(*case, *council);
                assert!(!voice.is_settled(version) && !reason.trim().is_empty(), "{voice:?} was gone past");
                voice.waived = true;
            }
            Command::ReopenReply { case, council } => {
                let voice = self.voice(*case, *council);
                (voice.said, voice.waived) = (None, false);
            }
            Command::WriteText { text: TextKey::Reply(id), content } => {
                let (case, council) = found.voices[id];
                self.voice(case, council).written = !content.trim().is_empty();
            }
            _ => {}
        }
    }

    /// All are asked who were not left out. Who answered on the version that counts has answered.
    pub(super) fn ask_councils(&mut self, case: CaseId, today: Day) {
        let version = self.now.cases[&case].version;
        let mut asked = self.heard_of(case);
        asked.retain(|(_, voice)| !voice.waived || voice.asked.is_some());
        assert!(!asked.is_empty(), "nobody was asked");
        asked.retain(|(_, voice)| voice.said_on(version).is_none());
        for (council, _) in asked {
            self.voice(case, council).ask(version, today);
        }
    }

    /// Those who were not asked yet, or about an earlier version.
    fn ask_the_others(&mut self, case: CaseId, today: Day) {
        let version = self.now.cases[&case].version;
        for (council, voice) in self.heard_of(case) {
            if !voice.waived && (voice.asked.is_none() || voice.about < version) {
                self.voice(case, council).ask(version, today);
            }
        }
    }

    pub fn is_asking(&self, case: CaseId) -> bool {
        self.now.cases[&case].place == CaseState::UnderAssessment
    }

    pub(super) fn voice(&mut self, case: CaseId, council: CouncilId) -> &mut Voice {
        self.now.voices.entry((case, council)).or_default()
    }
}
