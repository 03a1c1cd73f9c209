//! What each command needs, one row for each.

use super::{Need, Place, Standing, right_of};
use crate::domain::{
    AgendaItem, Appointment, Assessment, Attendance, Case, Council, FollowUp, Input, Letter, Meeting,
    OfficeHolding, RecordKey, Remark, Right, RotationNeed, Seat, TextKey,
};
use crate::office::texts::record_of;
use crate::office::{Command, DraftOrder, Refusal};
use crate::store::View;

impl Need {
    /// Of a command. `None` for undo and redo, whose needs are those of what they touch.
    #[allow(clippy::too_many_lines)] // a table
    pub fn of_command(command: &Command) -> Option<Self> {
        use Command as C;
        use Right::{Administer, Cases, Councils, Office};
        Some(match command {
            C::Undo | C::Redo => return None,

            C::Found { .. } | C::SetAccount { .. } | C::RemoveAccount { .. } => Self::office(Administer),

            C::SetLanguage { .. }
            | C::SetFagkontakt { .. }
            | C::ChangeSetting { .. }
            | C::ChangeAssessingBody { .. }
            | C::SetObjectiveAlias { .. }
            | C::RemoveObjectiveAlias { .. } => Self::office(Office),

            C::ForgetContacts | C::ImportRoster { .. } => Self::office(Councils),
            // Persons belong to no council; whoever keeps one's roster keeps its persons.
            C::AddPerson { .. } | C::ChangePerson { .. } => Self::somewhere(Councils),
            C::SetAbbreviation { .. } | C::RemoveAbbreviation { .. } => Self::somewhere(Cases),

            C::AddSeat { council, .. }
            | C::SetRotationNeed { council, .. }
            | C::Elect { council, .. }
            | C::ElectNew { council, .. }
            | C::PlanMeeting { council, .. }
            | C::SetSilenceRule { council, .. }
            | C::AddInput { council, .. } => Self::of::<Council>(Councils, *council),
            C::RemoveSeat { id } | C::Appoint { seat: id, .. } => Self::of::<Seat>(Councils, *id),
            C::ChangeAppointment { id, .. } | C::EndAppointment { id, .. } => {
                Self::of::<Appointment>(Councils, *id)
            }
            C::EndOffice { id, .. } => Self::of::<OfficeHolding>(Councils, *id),
            C::ChangeMeeting { id, .. }
            | C::MoveMeeting { id, .. }
            | C::SetMeetingDate { id, .. }
            | C::SetMeetingPeople { id, .. }
            | C::AddItem { meeting: id, .. }
            | C::NotePresence { meeting: id, .. }
            | C::AddGuest { meeting: id, .. }
            | C::NoteArrival { meeting: id, .. }
            | C::NoteLeaving { meeting: id, .. }
            | C::MoveMinutes { meeting: id, .. }
            | C::SetMinuteTaker { meeting: id, .. }
            | C::AddRemark { meeting: id, .. }
            | C::CorrectMinutes { meeting: id, .. }
            | C::LayStanding { meeting: id }
            | C::TakeOntoAgenda { meeting: id, .. } => Self::of::<Meeting>(Councils, *id),
            C::ChangeItem { id, .. }
            | C::PlaceItem { id, .. }
            | C::RemoveItem { id }
            | C::OpenItem { id }
            | C::CloseItem { id }
            | C::PostponeItem { id, .. }
            | C::TakeUpItem { id }
            | C::SetItemClock { id, .. }
            | C::AddFollowUp { item: id, .. }
            | C::SetAccess { item: id, .. }
            | C::HoldElection { item: id } => Self::of::<AgendaItem>(Councils, *id),
            C::RemoveRotationNeed { id } => Self::of::<RotationNeed>(Councils, *id),
            C::RemoveGuest { id } => Self::of::<Attendance>(Councils, *id),
            C::ChangeFollowUp { id, .. } => Self::of::<FollowUp>(Councils, *id),
            C::SettleRemark { id, .. } => Self::of::<Remark>(Councils, *id),
            C::DropInput { id, .. } => Self::of::<Input>(Councils, *id),

            C::RegisterCase { case } | C::AnnounceConsultation { case, .. } => {
                Self { right: Cases, place: Place::Specialties(case.specialties.clone()) }
            }
            C::ChangeCase { id, .. }
            | C::AskCouncils { case: id }
            | C::AddCouncil { case: id, .. }
            | C::TakeCouncilAlong { case: id, .. }
            | C::AnswerReply { case: id, .. }
            | C::WaiveReply { case: id, .. }
            | C::ReopenReply { case: id, .. }
            | C::MarkAllSent { case: id, .. }
            | C::DecideCase { id, .. }
            | C::NoteTold { id, .. }
            | C::AskAnew { case: id, .. }
            | C::MoveCase { id, .. }
            | C::CorrectCase { id, .. }
            | C::HandOverCase { id, .. }
            | C::AddChangeRow { case: id, .. }
            | C::SetChangeRow { case: id, .. }
            | C::PlaceChangeRow { case: id, .. }
            | C::RemoveChangeRow { case: id, .. }
            | C::ImportChange { case: id, .. }
            | C::RegisterLetter { case: id, .. }
            | C::WriteLetter { case: id, .. } => Self::of::<Case>(Cases, *id),
            C::AnswerAssessment { id, .. }
            | C::MarkNoConsequence { id, .. }
            | C::WaiveAssessment { id, .. }
            | C::ReopenAssessment { id } => Self::of::<Assessment>(Cases, *id),
            C::KeepLetter { id } | C::MarkLetterSent { id, .. } | C::RecallLetter { id, .. } => {
                Self::of::<Letter>(Cases, *id)
            }
            // Which case a form is about is known only when it is read.
            C::TakeForm { .. } => Self::office(Cases),

            C::PutDown { text } | C::WriteText { text, .. } => Self::of_text(*text),
        })
    }

    /// Of writing a text.
    pub fn of_text(text: TextKey) -> Self {
        let right = match text {
            TextKey::Minutes(_) | TextKey::Paper(..) => Right::Councils,
            TextKey::Assessment(..) | TextKey::Letter(_) | TextKey::Reply(_) => Right::Cases,
        };
        Self { right, place: Place::Of(record_of(text)) }
    }

    /// Of the editor's business; `None` for what only lets go.
    pub fn of_draft(order: &DraftOrder) -> Option<Self> {
        match order {
            DraftOrder::Hold { text, .. } | DraftOrder::Save { text, .. } | DraftOrder::Ask { text } => {
                Some(Self::of_text(*text))
            }
            DraftOrder::Release { .. } | DraftOrder::Withdraw { .. } | DraftOrder::Answer { .. } => None,
        }
    }

    /// Refused unless all of these may be changed: an undo needs what the change needed.
    pub fn check_touched(
        view: &dyn View,
        who: &Standing,
        touched: impl Iterator<Item = RecordKey>,
    ) -> Result<(), Refusal> {
        for key in touched {
            let place = match key.kind {
                crate::domain::Kind::Person | crate::domain::Kind::Abbreviation => Place::Somewhere,
                _ => Place::Of(key),
            };
            Self { right: right_of(key.kind), place }.check(view, who)?;
        }
        Ok(())
    }
}
