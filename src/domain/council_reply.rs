//! A council's part in a consultation that touches many.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::assessment::{Position, Reminder, Waiver, reminded_since};
use super::id::{CaseId, CouncilId, CouncilReplyId, PersonId};
use super::time::Day;

/// What one council was asked and answered. Silence is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilReply {
    pub id: CouncilReplyId,
    pub case: CaseId,
    pub council: CouncilId,
    pub asked: Option<Day>,
    /// Who was asked: the leader that day, else the deputy leader.
    pub asked_of: Option<PersonId>,
    pub reminders: Vec<Reminder>,
    /// Only then does the position count.
    pub answered: Option<Day>,
    pub position: Option<Position>,
    pub text: String,
    /// The version of the change that was asked about or answered; 0 where there was none.
    pub version: u32,
    /// It is left out, where nobody asked it; else the case goes on without its answer.
    pub waived: Option<Waiver>,
}

impl CouncilReply {
    /// Of a council that has not been asked.
    pub const fn new(id: CouncilReplyId, case: CaseId, council: CouncilId) -> Self {
        Self {
            id,
            case,
            council,
            asked: None,
            asked_of: None,
            reminders: Vec::new(),
            answered: None,
            position: None,
            text: String::new(),
            version: 0,
            waived: None,
        }
    }

    /// Nothing is kept of it yet: the case touches the council's specialty, no more.
    pub const fn is_unwritten(&self) -> bool {
        self.id.0 == 0
    }

    /// It was not asked, and why is told.
    pub const fn is_left_out(&self) -> bool {
        self.waived.is_some() && self.asked.is_none()
    }

    /// Answered on this version of the change, no remarks, or waived with a reason. Silence never
    /// settles.
    pub const fn is_settled(&self, version: u32) -> bool {
        self.waived.is_some() || self.has_answered(version)
    }

    /// On this version of the change, or a later one.
    pub const fn has_answered(&self, version: u32) -> bool {
        self.answered.is_some() && self.position.is_some() && !self.is_outdated(version)
    }

    /// Answered on an earlier version of the change than this.
    pub const fn is_outdated(&self, version: u32) -> bool {
        self.answered.is_some() && self.version < version
    }

    /// Since it was asked last.
    pub fn is_reminded(&self) -> bool {
        reminded_since(&self.reminders, self.asked).next().is_some()
    }

    /// Where it stands on this version of the change.
    pub fn standing(&self, version: u32) -> ReplyStanding {
        match (&self.waived, self.asked) {
            // An answer counts again where the version that outdated it was taken back.
            _ if self.has_answered(version) => ReplyStanding::Answered,
            (Some(_), None) => ReplyStanding::LeftOut,
            (Some(_), Some(_)) => ReplyStanding::Waived,
            _ if self.is_outdated(version) => ReplyStanding::Outdated,
            (None, None) => ReplyStanding::NotAsked,
            (None, Some(_)) if self.is_reminded() => ReplyStanding::Reminded,
            (None, Some(_)) => ReplyStanding::Silent,
        }
    }
}

/// Where a council stands in a consultation.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ReplyStanding {
    NotAsked,
    Silent,
    Reminded,
    /// It answered on an earlier version of the change.
    Outdated,
    Answered,
    /// The case goes on without its answer.
    Waived,
    /// It was not asked, and why is told.
    LeftOut,
}

/// How many councils stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyCount {
    /// Those that take part: all but those that were left out.
    pub of: u32,
    pub answered: u32,
    pub waived: u32,
    /// Silent, and reminded of it.
    pub reminded: u32,
    /// Silent, and never reminded.
    pub silent: u32,
    pub outdated: u32,
    pub not_asked: u32,
}

impl ReplyCount {
    /// Of these councils, on this version of the change.
    pub fn of(replies: &[CouncilReply], version: u32) -> Self {
        let mut count = Self::default();
        for reply in replies {
            let standing = reply.standing(version);
            *match standing {
                ReplyStanding::LeftOut => continue,
                ReplyStanding::NotAsked => &mut count.not_asked,
                ReplyStanding::Silent => &mut count.silent,
                ReplyStanding::Reminded => &mut count.reminded,
                ReplyStanding::Outdated => &mut count.outdated,
                ReplyStanding::Answered => &mut count.answered,
                ReplyStanding::Waived => &mut count.waived,
            } += 1;
            count.of += 1;
        }
        count
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use proptest::prelude::*;

    fn replies() -> impl Strategy<Value = CouncilReply> {
        let day = Day::ymd(2026, 3, 2).unwrap();
        let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
        (flags, 0..3_u32).prop_map(move |((asked, reminded, answered, position, waived), version)| {
            let new = CouncilReply::new(CouncilReplyId(1), CaseId(1), CouncilId(1));
            CouncilReply {
                asked: asked.then_some(day),
                reminders: reminded.then_some(Reminder { on: day, deputy_too: false }).into_iter().collect(),
                answered: answered.then_some(day),
                position: position.then_some(Position::NoRemarks),
                waived: waived.then(|| Waiver { on: day, reason: "Fravær".into() }),
                version,
                ..new
            }
        })
    }

    proptest! {
        #[test]
        fn each_council_is_counted_once_and_silence_settles_nothing(
            replies in prop::collection::vec(replies(), 0..20), version in 0..3_u32,
        ) {
            use ReplyStanding as S;
            let count = ReplyCount::of(&replies, version);
            let all = count.answered + count.waived + count.reminded + count.silent + count.outdated;
            prop_assert_eq!(all + count.not_asked, count.of);
            for reply in &replies {
                let standing = reply.standing(version);
                let settles = matches!(standing, S::Answered | S::Waived | S::LeftOut);
                prop_assert_eq!(settles, reply.is_settled(version), "{:?}", reply);
                let said = reply.waived.is_some() || (reply.answered.is_some() && reply.position.is_some());
                prop_assert!(said || !reply.is_settled(version));
            }
        }
    }
}
