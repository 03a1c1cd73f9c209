//! What each question needs, and which of them show what is exempt; one row for each.

use super::{Need, Place, Standing, check_named};
use crate::domain::{Case, Council, Meeting, Right, TextKey};
use crate::office::texts::record_of;
use crate::office::{Query, Refusal};
use crate::store::View;

impl Need {
    /// Of a question.
    pub fn of_query(query: &Query) -> Self {
        use Query as Q;
        use Right::{Administer, Cases, Councils, Read};
        match query {
            Q::Office
            | Q::Place
            | Q::Reference
            | Q::Status
            | Q::Abbreviations
            | Q::ObjectiveAliases
            | Q::Rights
            // Of these a user sees what belongs to the councils that are open to her.
            | Q::Councils
            | Q::Attention
            | Q::FindMeeting { .. }
            | Q::FindCase { .. } => Self::somewhere(Read),

            Q::Accounts | Q::BackUp | Q::TakeOut | Q::Verify => Self::office(Administer),
            Q::RotationNeeds { council: None }
            | Q::RotationSheet { council: None }
            | Q::Board(_)
            | Q::Journal { .. }
            | Q::Chasing
            | Q::Persons { .. }
            | Q::FollowUps { council: None } => Self::office(Read),
            Q::ReadForm { .. } => Self::office(Cases),
            // All that is kept about somebody, at once.
            Q::AboutPerson { .. } | Q::PreviewRoster { .. } => Self::office(Councils),

            Q::RotationNeeds { council: Some(id) }
            | Q::RotationSheet { council: Some(id) }
            | Q::Council { id, .. }
            | Q::MeetingDay { council: id, .. }
            | Q::FollowUps { council: Some(id) } => Self::of::<Council>(Read, *id),
            Q::Meeting { id }
            | Q::MinutesText { id, .. }
            | Q::Preparation { id }
            | Q::Notice { id, .. }
            | Q::Missing { id }
            | Q::LeftOut { meeting: id }
            | Q::Minutes { id } => Self::of::<Meeting>(Read, *id),
            Q::Case { id }
            | Q::CaseAt { id, .. }
            | Q::Hearing { case: id }
            | Q::HearingAt { case: id, .. }
            | Q::Change { case: id }
            | Q::Letters { case: id }
            | Q::PreviewLetter { case: id, .. }
            | Q::BlankForm { case: id, .. }
            | Q::BlankFormOf { case: id, .. }
            | Q::PreviewChange { case: id, .. } => Self::of::<Case>(Read, *id),
            Q::Text { text } => Self { right: Read, place: Place::Of(record_of(*text)) },
        }
    }

    /// Refused unless the question may be asked.
    pub fn check_query(view: &dyn View, who: &Standing, query: &Query) -> Result<(), Refusal> {
        // Whoever keeps the roster of one council has to find the persons for it.
        if matches!(query, Query::Persons { .. }) && who.rights.allow_somewhere(Right::Councils) {
            return Ok(());
        }
        Self::of_query(query).check(view, who)?;
        check_named(view, who, query)
    }
}

/// Whether the question is there to read minutes or what came of them. To whoever may read what is
/// exempt these show it, and that is journalled; all others never show it to anybody.
pub const fn reveals(query: &Query) -> bool {
    match query {
        Query::Text { text } => matches!(text, TextKey::Minutes(_)),
        Query::MinutesText { form, .. } => !form.public,
        Query::Meeting { .. }
        | Query::Missing { .. }
        | Query::LeftOut { .. }
        | Query::Minutes { .. }
        | Query::Case { .. }
        | Query::CaseAt { .. }
        | Query::FollowUps { .. } => true,
        _ => false,
    }
}
