//! What is believed of a decision, and of who was told of it.

use super::Model;
use crate::domain::*;
use crate::office::RulingDetails;

/// What Helsedirektoratet decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Ruled {
    pub on: Day,
    pub outcome: CaseOutcome,
    pub rows: Vec<RowRuling>,
    /// Somebody noted when those concerned were told.
    pub noted: Option<Day>,
    /// The entry that wrote it down like this.
    pub written: u64,
}

impl Ruled {
    /// It can be what a case in this state came to.
    fn goes_with(&self, place: CaseState) -> bool {
        match place {
            CaseState::Decided(outcome) => outcome == self.outcome,
            CaseState::InEffect => self.outcome != CaseOutcome::Unchanged,
            place => place == CaseState::Closed,
        }
    }
}

/// A notice that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub case: CaseId,
    pub on: Day,
    /// The entry that says so.
    pub marked: u64,
}

impl Model {
    /// When those concerned were told of what was decided: as noted, or by a notice of it. One that
    /// was sent before the decision was written down was not about it.
    fn told(&self, case: CaseId) -> Option<Day> {
        let ruled = self.now.ruled.get(&case);
        let about = |it: &&Notice| {
            it.case == case && ruled.is_none_or(|ruled| it.on >= ruled.on && it.marked > ruled.written)
        };
        let told = self.now.notices.values().filter(about).map(|it| it.on);
        told.chain(ruled.and_then(|it| it.noted)).min()
    }

    /// They were told, or it is for another to tell them.
    pub fn may_close(&self, case: CaseId) -> bool {
        self.now.cases[&case].seat == Some(Seating::Mirror) || self.told(case).is_some()
    }

    /// Decided like this. What they were told stands where the same was decided.
    pub(super) fn rules(&mut self, id: CaseId, ruling: &RulingDetails, today: Day) {
        let same = |it: &&Ruled| (it.on, it.outcome, &it.rows) == (ruling.on, ruling.outcome, &ruling.rows);
        let old = self.now.ruled.get(&id).filter(same);
        let (noted, told) = (old.and_then(|it| it.noted), old.and_then(|_| self.told(id)));
        let written = old.filter(|_| noted == told).map_or(self.seq, |it| it.written);
        let (on, outcome, rows) = (ruling.on, ruling.outcome, ruling.rows.clone());
        self.now.ruled.insert(id, Ruled { on, outcome, rows, noted: told, written });
        let course = self.course(id);
        course.details.effective = ruling.effective.filter(|_| outcome != CaseOutcome::Unchanged);
        if course.place == CaseState::WithDirectorate {
            course.put(CaseState::Decided(outcome), today);
        }
    }

    /// Noted in another way than by a letter. It may have been decided before that was written down.
    pub(super) fn notes(&mut self, id: CaseId, on: Day) {
        let (seq, course) = (self.seq, &self.now.cases[&id]);
        let outcome = match course.place {
            CaseState::Decided(outcome) => outcome,
            place => {
                assert_eq!(place, CaseState::InEffect, "told of nothing");
                CaseOutcome::Changed
            }
        };
        let new = Ruled { on: course.since.min(on), outcome, rows: Vec::new(), noted: None, written: seq };
        let ruled = self.now.ruled.entry(id).or_insert(new);
        assert!(ruled.on <= on, "told before it was decided");
        if ruled.noted != Some(on) {
            (ruled.noted, ruled.written) = (Some(on), seq);
        }
    }

    /// Put where that was not decided: the decision goes, and its date of effect.
    pub(super) fn unrules(&mut self, id: CaseId, place: CaseState) {
        if self.now.ruled.get(&id).is_some_and(|ruled| !ruled.goes_with(place)) {
            self.now.ruled.remove(&id);
            self.course(id).details.effective = None;
        }
    }
}
