//! What can be done, family by family. A handler looks, objects, and lays its changes on the
//! [`Desk`]; it writes nothing itself.

mod abbreviations;
mod accounts;
mod agenda;
mod appointments;
mod assessments;
mod cases;
mod changes;
mod consultations;
mod correspondence;
mod elections;
mod follow_ups;
mod founding;
mod inputs;
mod letters;
mod meetings;
mod minutes;
mod objectives;
mod offices;
mod persons;
mod preparing;
mod presence;
mod privacy;
mod roster;
mod rotation;
mod rulings;
mod seats;
mod settings;
mod specialties;
mod texts;

pub use persons::person;

use super::desk::Desk;
use super::letters::Errand;
use super::{Command, Refusal};

/// Lays the command's changes on the desk, or tells every reason why not. Undo and redo are the
/// journal's own and lay nothing; so does putting down, for drafts go before their command.
#[expect(clippy::too_many_lines, reason = "a table: a line or two for each command")]
pub fn work(desk: &mut Desk<'_>, command: Command) -> Result<(), Refusal> {
    use Command as C;
    match command {
        C::Found { region, seat_rule, language } => founding::found(desk, &region, seat_rule, &language),
        C::SetLanguage { language } => founding::set_language(desk, &language),
        C::AddPerson { person } => persons::add(desk, &person),
        C::ChangePerson { id, person } => persons::change(desk, id, &person),
        C::AddSeat { council, institution } => seats::add(desk, council, institution),
        C::RemoveSeat { id } => seats::remove(desk, id),
        C::Appoint { seat, capacity, person, term, letter } => {
            appointments::appoint(desk, seat, capacity, person, term, letter.as_deref())
        }
        C::ChangeAppointment { id, person, term, letter } => {
            appointments::change(desk, id, person, term, letter.as_deref())
        }
        C::EndAppointment { id, on } => appointments::end(desk, id, on),
        C::Elect { council, office, person, term, item } => {
            offices::elect(desk, council, office, person, term, item)
        }
        C::EndOffice { id, on } => offices::end(desk, id, on),
        C::ImportRoster { rows } => roster::import(desk, &rows),
        C::PlanMeeting { council, plan } => meetings::plan(desk, council, &plan),
        C::ChangeMeeting { id, plan } => meetings::change(desk, id, &plan),
        C::MoveMeeting { id, step, reason } => meetings::take_step(desk, id, step, reason.as_deref()),
        C::AddItem { meeting, item } => agenda::add(desk, meeting, &item),
        C::ChangeItem { id, item } => agenda::change(desk, id, &item),
        C::PlaceItem { id, position } => agenda::place(desk, id, position),
        C::RemoveItem { id } => agenda::remove(desk, id),
        C::OpenItem { id } => agenda::open(desk, id),
        C::CloseItem { id } => agenda::close(desk, id),
        C::NotePresence { meeting, seat, presence } => presence::note(desk, meeting, seat, presence),
        C::AddGuest { meeting, name } => presence::add_guest(desk, meeting, &name),
        C::AddFollowUp { item, what, owner, due } => follow_ups::add(desk, item, &what, owner, due),
        C::ChangeFollowUp { id, what, owner, due, state } => {
            follow_ups::change(desk, id, &what, owner, due, state)
        }
        C::RegisterCase { case } => cases::register(desk, case),
        C::ChangeCase { id, case } => cases::change(desk, id, case),
        C::MoveCase { id, step, reason } => cases::take_step(desk, id, step, reason.as_deref()),
        C::CorrectCase { id, state, reason } => cases::correct(desk, id, state, &reason),
        C::AnswerAssessment { id, position, on } => assessments::answer(desk, id, position, on),
        C::WaiveAssessment { id, reason, on } => assessments::waive(desk, id, &reason, on),
        C::ReopenAssessment { id } => assessments::reopen(desk, id),
        C::WriteText { text, content } => texts::write(desk, text, content),
        C::SetFagkontakt { specialty, region, from } => {
            specialties::set_fagkontakt(desk, specialty, region, from)
        }
        C::SetAbbreviation { short, text } => abbreviations::set(desk, &short, &text),
        C::RemoveAbbreviation { id } => abbreviations::remove(desk, id),
        C::NoteArrival { meeting, who, at } => presence::arrive(desk, meeting, who, at),
        C::NoteLeaving { meeting, who, at } => presence::leave(desk, meeting, who, at),
        C::RemoveGuest { id } => presence::remove_guest(desk, id),
        C::PostponeItem { id, reason } => agenda::postpone(desk, id, reason.as_deref()),
        C::TakeUpItem { id } => agenda::take_up(desk, id),
        C::SetItemClock { id, minutes } => agenda::set_clock(desk, id, minutes),
        C::MoveMinutes { meeting, step, details } => minutes::take_step(desk, meeting, step, &details),
        C::SetSilenceRule { council, rule } => minutes::set_silence(desk, council, rule),
        C::SetAccess { item, access } => minutes::set_access(desk, item, access),
        C::SetMinuteTaker { meeting, name } => minutes::set_minute_taker(desk, meeting, &name),
        C::AddRemark { meeting, item, from, text } => minutes::add_remark(desk, meeting, item, &from, &text),
        C::SettleRemark { id, answer } => minutes::settle_remark(desk, id, answer.as_deref()),
        C::CorrectMinutes { meeting, item, reason, before, after } => {
            minutes::correct(desk, meeting, item, &reason, &before, &after)
        }
        C::SetMeetingDate { id, milestone, by, done } => preparing::set_date(desk, id, milestone, by, done),
        C::SetMeetingPeople { id, chair, guests } => preparing::set_people(desk, id, chair, &guests),
        C::LayStanding { meeting } => preparing::lay_standing(desk, meeting),
        C::TakeOntoAgenda { meeting, source } => preparing::take_onto_agenda(desk, meeting, source),
        C::AddInput { council, from, text, received } => inputs::add(desk, council, from, &text, received),
        C::DropInput { id, reason } => inputs::drop(desk, id, &reason),
        C::ChangeSetting { setting, value } => settings::set(desk, setting, value),
        C::AddChangeRow { case, row } => changes::add(desk, case, row),
        C::SetChangeRow { case, at, row } => changes::set(desk, case, at, row),
        C::PlaceChangeRow { case, at, to } => changes::place(desk, case, at, to),
        C::RemoveChangeRow { case, at } => changes::remove(desk, case, at),
        C::ImportChange { case, rows } => changes::import(desk, case, rows),
        C::SetObjectiveAlias { old, new, from } => objectives::set_alias(desk, old, new, from),
        C::RemoveObjectiveAlias { id } => objectives::remove_alias(desk, id),
        C::HandOverCase { id, reason } => cases::hand_over(desk, id, &reason),
        C::RegisterLetter { case, letter } => letters::register(desk, case, &letter),
        C::WriteLetter { case, kind, region, council } => {
            correspondence::write(desk, case, Errand { kind, region, council })
        }
        C::KeepLetter { id } => correspondence::keep(desk, id),
        C::MarkLetterSent { id, on } => correspondence::mark_sent(desk, id, on),
        C::RecallLetter { id, reason } => correspondence::recall(desk, id, &reason),
        C::TakeForm { text, on, replace } => correspondence::take_form(desk, &text, on, replace),
        C::MarkNoConsequence { id, heading, said } => {
            assessments::mark_no_consequence(desk, id, heading, said)
        }
        C::AskAnew { case, region } => assessments::ask_anew(desk, case, region),
        C::ElectNew { council, office, person, term } => {
            offices::elect_new(desk, council, office, person, term)
        }
        C::ChangeAssessingBody { body } => settings::set_body(desk, body),
        C::HoldElection { item } => elections::hold_item(desk, item),
        C::ForgetContacts => privacy::forget_contacts(desk),
        C::DecideCase { id, ruling } => rulings::decide(desk, id, ruling),
        C::NoteTold { id, on, whom } => rulings::note_told(desk, id, on, &whom),
        C::SetRotationNeed { council, institution, arena, half, count } => {
            rotation::set(desk, council, institution, &arena, half, count)
        }
        C::RemoveRotationNeed { id } => rotation::remove(desk, id),
        C::AnnounceConsultation { about, case } => cases::announce(desk, about, case),
        C::AskCouncils { case } => consultations::ask_all(desk, case),
        C::AddCouncil { case, council } => consultations::add(desk, case, council, None),
        C::TakeCouncilAlong { case, council, reason } => {
            consultations::add(desk, case, council, Some(&reason))
        }
        C::AnswerReply { case, council, position, on } => {
            consultations::answer(desk, case, council, position, on)
        }
        C::WaiveReply { case, council, reason, on } => consultations::waive(desk, case, council, &reason, on),
        C::ReopenReply { case, council } => consultations::reopen(desk, case, council),
        C::MarkAllSent { case, kind, on } => correspondence::mark_all_sent(desk, case, kind, on),
        C::SetAccount { user, office, councils, exempt } => {
            accounts::set(desk, &user, office, councils, exempt)
        }
        C::RemoveAccount { id } => accounts::remove(desk, id),
        C::PutDown { .. } | C::Undo | C::Redo => Ok(()),
    }
}
