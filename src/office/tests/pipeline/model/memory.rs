//! What was believed before each entry of the journal, so that it can be taken back.

use std::collections::BTreeMap;

use super::{Beliefs, Course, Leads, Model, Notice, Part, Ruled, Voice};
use crate::domain::*;

/// What was believed before an entry, of all that it changed.
#[derive(Default)]
pub struct Before {
    cases: Old<CaseId, Course>,
    parts: Old<AssessmentId, Part>,
    voices: Old<(CaseId, CouncilId), Voice>,
    leads: Old<SpecialtyId, Leads>,
    ruled: Old<CaseId, Ruled>,
    notices: Old<LetterId, Notice>,
}

type Old<K, V> = BTreeMap<K, Option<V>>;

impl Model {
    /// Keeps what the entry changed.
    pub(super) fn remember(&mut self, seq: u64, before: &Beliefs) {
        let now = &self.now;
        let changed = Before {
            cases: changed(&before.cases, &now.cases),
            parts: changed(&before.parts, &now.parts),
            voices: changed(&before.voices, &now.voices),
            leads: changed(&before.leads, &now.leads),
            ruled: changed(&before.ruled, &now.ruled),
            notices: changed(&before.notices, &now.notices),
        };
        self.log.insert(seq, changed);
    }

    /// Somebody took back that entry, or did it again.
    pub fn turns_back(&mut self, seq: u64, of: u64) {
        let before = self.now.clone();
        let Before { cases, parts, voices, leads, ruled, notices } = &self.log[&of];
        restore(&mut self.now.cases, cases);
        restore(&mut self.now.parts, parts);
        restore(&mut self.now.voices, voices);
        restore(&mut self.now.leads, leads);
        restore(&mut self.now.ruled, ruled);
        restore(&mut self.now.notices, notices);
        // What comes back is written down anew.
        for id in ruled.keys() {
            self.now.ruled.entry(*id).and_modify(|ruled| ruled.written = seq);
        }
        for id in notices.keys() {
            self.now.notices.entry(*id).and_modify(|notice| notice.marked = seq);
        }
        self.remember(seq, &before);
    }
}

fn changed<K: Ord + Copy, V: Clone + PartialEq>(old: &BTreeMap<K, V>, new: &BTreeMap<K, V>) -> Old<K, V> {
    let keys = old.keys().chain(new.keys()).filter(|key| old.get(key) != new.get(key));
    keys.map(|key| (*key, old.get(key).cloned())).collect()
}

fn restore<K: Ord + Copy, V: Clone>(now: &mut BTreeMap<K, V>, before: &Old<K, V>) {
    for (key, value) in before {
        match value {
            Some(value) => now.insert(*key, value.clone()),
            None => now.remove(key),
        };
    }
}
