//! Why something cannot be done: data, to be worded elsewhere.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::account::Role;
use super::appointment::Capacity;
use super::assessment::Heading;
use super::case::{CaseOutcome, CaseState, Origin, Track};
use super::case_moves::CaseStep;
use super::change::{ChangeTarget, Field, Operation};
use super::council::Office;
use super::id::{PersonId, RegionId};
use super::letter::LetterKind;
use super::meeting::MeetingState;
use super::meeting_moves::MeetingStep;
use super::minutes_moves::{MinutesStage, MinutesStep};
use super::rights::Right;
use super::time::{Day, Moment};

/// One reason why not. The user can act on each of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Reason {
    /// The text that is needed is empty. `field` is the field's name.
    Empty {
        field: String,
    },
    EndsBeforeItBegins {
        from: Day,
        to: Day,
    },
    SeatTaken {
        capacity: Capacity,
        holder: PersonId,
        from: Day,
        to: Option<Day>,
    },
    BothCapacities {
        person: PersonId,
    },
    OfficeTaken {
        office: Office,
        holder: PersonId,
        from: Day,
        to: Option<Day>,
    },
    BothOffices {
        person: PersonId,
    },
    /// The institution has no seat in the council.
    NoSeat {
        institution: String,
    },
    /// The institution has a seat already.
    SeatExists {
        institution: String,
    },
    /// The seat has appointments, so it stays.
    SeatInUse,
    /// The council belongs to another region's secretariat.
    NotOwnCouncil,
    /// The meeting's state does not allow the step.
    MeetingIs {
        state: MeetingState,
        step: MeetingStep,
    },
    /// The agenda can no longer be changed like this.
    AgendaLocked {
        state: MeetingState,
    },
    /// A numbered item is never removed: its number is never reused.
    ItemHasNumber {
        number: String,
    },
    /// The item has minutes, so it stays.
    ItemHasMinutes,
    NoItems,
    /// The case's state does not allow the step.
    CaseIs {
        state: CaseState,
        step: CaseStep,
    },
    NoSpecialty,
    FagkontaktUnknown,
    NoInnerDeadline,
    InnerAfterOuter {
        inner: Day,
        outer: Day,
    },
    RegionNotSettled {
        region: RegionId,
    },
    NoEffectiveDay,
    NeedsReason,
    /// An answer needs a position.
    NoPosition,
    /// An answer other than *no remarks* says something under each heading, if only that there is
    /// no consequence.
    HeadingLacks {
        heading: Heading,
    },
    /// The text is longer than any text may be.
    TooLong,
    /// The case is not under assessment, so nobody is asked for an answer.
    NotUnderAssessment {
        state: CaseState,
    },
    /// An item can be opened only while its meeting runs.
    MeetingDoesNotRun {
        state: MeetingState,
    },
    /// There is nothing for the user to undo or redo.
    NothingToUndo,
    NothingToRedo,
    /// What the user wants changed is no longer there.
    Gone,
    /// The office is already founded.
    AlreadyFounded,
    /// The reference data has no such region.
    NoSuchRegion {
        code: String,
    },
    /// The office has not been founded yet.
    NotFounded,
    /// The office knows no such institution.
    NoSuchInstitution {
        name: String,
    },
    /// The office knows no such specialty.
    NoSuchSpecialty {
        name: String,
    },
    /// The specialty has no council in the institution's region.
    NoCouncil {
        specialty: String,
    },
    /// A line of an import that says otherwise than an earlier line.
    LinesDisagree {
        line: u32,
    },
    /// A line of an import that cannot be taken; the preview tells why.
    ImportLine {
        line: u32,
    },
    /// A letter that was sent is not changed any more.
    LetterSent {
        day: Day,
    },
    /// Nobody is noted as being there, so nobody can leave.
    NobodyThere,
    /// Who comes and who leaves is noted from when the meeting has been opened.
    NotUnderWay {
        state: MeetingState,
    },
    /// Somebody comes or leaves before the meeting or after it.
    OutsideMeeting {
        from: Moment,
        to: Moment,
    },
    LeavesBeforeComing {
        came: Moment,
        left: Moment,
    },
    /// The same person would be there twice at a time.
    ThereTwice,
    /// The item has been put off.
    ItemIsPostponed,
    ItemNotPostponed,
    /// The item that was put off is on another agenda by now.
    ItemOnOtherAgenda,
    /// No item takes so long.
    TooManyMinutes {
        most: u32,
    },
    /// The minutes' state does not allow the step.
    MinutesAre {
        stage: MinutesStage,
        step: MinutesStep,
    },
    /// Minutes leave a meeting only when it is over.
    MeetingIsNotOver {
        state: MeetingState,
    },
    /// A deadline that is over cannot be set.
    DeadlineIsPast {
        until: Day,
    },
    /// The members have until then.
    DeadlineIsAhead {
        until: Day,
    },
    /// A remark that is neither taken in nor answered.
    RemarkIsOpen {
        from: String,
    },
    /// It is not told who approved in writing.
    NobodyApproved,
    /// It is not told which later meeting of the council approved.
    NoApprovingMeeting,
    /// The council's rule: who says nothing has not approved.
    SilenceIsNotConsent,
    /// Approved minutes are never changed; what is wrong is corrected.
    MinutesApproved {
        meeting: String,
        on: Day,
    },
    /// Only approved minutes are corrected; others are changed.
    MinutesNotApproved,
    /// The minutes have left the meeting, so it is not gone on with.
    MinutesHaveLeft,
    /// Minutes that are still notes are changed, not remarked on.
    MinutesAreNotes,
    /// The remark was settled before.
    RemarkIsSettled,
    /// What a case is about does not come from there on this track.
    OriginOfOtherTrack {
        track: Track,
        origin: Origin,
    },
    /// The change is not altered where the case stands.
    ChangeStands {
        state: CaseState,
    },
    /// There are no more rows than that, or none with that number.
    NoSuchRow {
        row: u32,
    },
    /// A row of a change lacks a text. `field` is the field's name.
    RowLacks {
        row: u32,
        field: String,
    },
    /// A row has a text that does not go with what happens.
    RowSaysTooMuch {
        row: u32,
        field: String,
        operation: Operation,
    },
    /// A merged or moved row does not say what it becomes part of.
    RowIntoWhat {
        row: u32,
        operation: Operation,
    },
    RowChangesNothing {
        row: u32,
    },
    /// What the row changes has no such field.
    RowFieldOfOther {
        row: u32,
        target: ChangeTarget,
        field: Field,
    },
    RowNotANumber {
        row: u32,
        field: String,
        found: String,
    },
    /// Another row changes the same field already.
    RowTwice {
        row: u32,
        other: u32,
    },
    TooManyRows {
        most: u32,
    },
    /// An old id would lead back to itself.
    AliasInCircle {
        code: String,
    },
    /// The same RegUt is fagkontakt as when the leaders were asked.
    NothingToHandOver,
    /// Nothing is due after its meeting.
    DueAfterMeeting {
        by: Day,
        meeting: Day,
    },
    /// What is done is done today or before.
    DoneLater {
        done: Day,
    },
    /// It is on an agenda already.
    OnAgenda {
        meeting: String,
    },
    /// A number outside of what it may be.
    OutOfBounds {
        least: u32,
        most: u32,
    },
    /// Nobody asked the region for an answer.
    NotAsked {
        region: RegionId,
    },
    /// The region has answered or was waived.
    HasSettled {
        region: RegionId,
    },
    /// Nobody is reminded twice the same day.
    RemindedToday {
        day: Day,
    },
    /// Such a letter is not written where the case stands.
    LetterNotNow {
        kind: LetterKind,
        state: CaseState,
    },
    /// The letter needs to know to whom it goes: a region or a council.
    NoRecipient,
    /// What was written by hand and what the letter would say now touch the same lines.
    HandAndNewDisagree,
    /// Only a letter that goes out is marked as sent.
    LetterCameIn,
    LetterNotSent,
    /// A letter is not sent on a day to come.
    NotYet {
        day: Day,
    },
    /// The form cannot be read; its preview tells which lines.
    FormUnreadable,
    /// The region has answered a newer version of the change than the form is about.
    AnsweredNewer {
        region: RegionId,
        version: u32,
    },
    /// The region has answered already; that the form replaces it must be said.
    AnsweredSince {
        region: RegionId,
        day: Day,
    },
    /// The answer has texts, and the form says otherwise; that it replaces them must be said.
    TextsStand {
        region: RegionId,
    },
    /// Somebody else has asked for the pen and waits for the answer.
    PenIsAskedFor {
        user: String,
    },
    /// The text tells of no election.
    NoElection,
    /// Only those who sit in the council are elected.
    NotInCouncil {
        person: PersonId,
    },
    /// A text under the heading says otherwise.
    TextUnderHeading {
        heading: Heading,
    },
    /// The region's answer was recorded; it is opened again before it changes.
    IsAnswered {
        region: RegionId,
    },
    /// Nobody was asked about an earlier version than the one that counts.
    NothingNewer,
    /// So many councils have neither answered nor been waived in a consultation.
    CouncilsNotSettled {
        count: u32,
    },
    /// Nobody asked the council for an answer.
    CouncilNotAsked,
    /// The council has answered, was waived or left out.
    CouncilHasSettled,
    /// Remarks, or that it does not support, are told in a text.
    ReplyNeedsText,
    /// The council takes part already.
    CouncilTakesPart,
    /// Councils are asked in a consultation, not in a case on this track.
    NotAConsultation {
        track: Track,
    },
    /// Somebody was asked, so the case does not become a consultation, or stop being one.
    TrackStands,
    /// A consultation about the case is under way.
    ConsultationRuns {
        number: String,
    },
    /// A consultation is about a case that the Directorate has.
    NotWithDirectorate {
        state: CaseState,
    },
    /// No letter of the kind lies written and unsent.
    NothingToSend,
    /// None of the specialties has a council here.
    NoCouncilToAsk,
    /// The decision takes effect later; that it is not waited for needs a reason.
    EffectiveAhead {
        day: Day,
    },
    /// Those concerned were not told what was decided.
    NotTold,
    /// Helsedirektoratet has not decided where the case stands.
    NotDecided {
        state: CaseState,
    },
    DecidedBeforeReceived {
        received: Day,
    },
    /// Nobody is told of a decision before it was made.
    ToldBeforeDecided {
        on: Day,
    },
    /// The decision does not say of each row what became of it.
    RowsNotRuled {
        rows: u32,
        ruled: u32,
    },
    /// What was decided is not what became of the rows.
    OutcomeDisagrees {
        said: CaseOutcome,
        outcome: CaseOutcome,
    },
    /// A row that was taken with another text says what was proposed.
    RowRuledAsProposed {
        row: u32,
    },
    /// The user's role does not go so far. `role` is the most the user has there.
    NotAllowed {
        role: Option<Role>,
        right: Right,
        /// The administrators.
        ask: String,
    },
    /// The minutes are exempt from public access, and the user may not read such.
    ExemptText {
        basis: String,
        /// The administrators.
        ask: String,
    },
    /// Somebody must be able to give rights.
    LastAdministrator,
    /// An account without any role is removed instead.
    NoRole,
    /// No Unix user can be called so.
    NoUserName {
        user: String,
    },
    /// The councils of a running consultation are added and taken away one by one, with a reason.
    CouncilsAreAsked,
    /// No own council of a specialty with this code takes part in the consultation.
    NoSuchCouncil {
        code: String,
    },
    /// The council has answered a newer version of the change than the form is about.
    CouncilAnsweredNewer {
        code: String,
        version: u32,
    },
    /// The council has answered already; that the form replaces it must be said.
    CouncilAnsweredSince {
        code: String,
        day: Day,
    },
    /// The council's reply has another text; that the form replaces it must be said.
    CouncilTextStands {
        code: String,
    },
    /// Nobody was asked for an assessment.
    NobodyAsked,
}

/// A fact in a reason's wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    Day(Day),
    Number(i64),
    Text(String),
    Person(PersonId),
    Region(RegionId),
    /// The stable name of a state, step, capacity or office: `family`, `name`.
    Named(&'static str, &'static str),
}

impl Reason {
    /// Its stable name; the key of its wording.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// What its wording tells, by name.
    #[allow(clippy::too_many_lines)] // a table
    pub fn facts(&self) -> Vec<(&'static str, Fact)> {
        let until = |to: &Option<Day>| to.map_or_else(|| Fact::Text("…".into()), Fact::Day);
        match self {
            Self::Empty { field } => vec![("field", Fact::Text(field.clone()))],
            Self::EndsBeforeItBegins { from, to } => vec![("from", Fact::Day(*from)), ("to", Fact::Day(*to))],
            Self::SeatTaken { capacity, holder, from, to } => vec![
                ("capacity", Fact::Named("capacity", capacity.into())),
                ("holder", Fact::Person(*holder)),
                ("from", Fact::Day(*from)),
                ("to", until(to)),
            ],
            Self::OfficeTaken { office, holder, from, to } => vec![
                ("office", Fact::Named("office", office.into())),
                ("holder", Fact::Person(*holder)),
                ("from", Fact::Day(*from)),
                ("to", until(to)),
            ],
            Self::BothCapacities { person }
            | Self::BothOffices { person }
            | Self::NotInCouncil { person } => {
                vec![("person", Fact::Person(*person))]
            }
            Self::OriginOfOtherTrack { .. }
            | Self::ChangeStands { .. }
            | Self::AliasInCircle { .. }
            | Self::NothingToHandOver
            | Self::NoSuchRow { .. }
            | Self::RowLacks { .. }
            | Self::RowSaysTooMuch { .. }
            | Self::RowIntoWhat { .. }
            | Self::RowChangesNothing { .. }
            | Self::RowFieldOfOther { .. }
            | Self::RowNotANumber { .. }
            | Self::RowTwice { .. }
            | Self::TooManyRows { .. } => self.facts_of_a_change(),
            Self::LetterSent { day } | Self::RemindedToday { day } | Self::NotYet { day } => {
                vec![("day", Fact::Day(*day))]
            }
            Self::NoSeat { institution } | Self::SeatExists { institution } => {
                vec![("institution", Fact::Text(institution.clone()))]
            }
            Self::MeetingIs { state, step } => vec![
                ("state", Fact::Named("meeting-state", state.into())),
                ("step", Fact::Named("meeting-step", step.into())),
            ],
            Self::AgendaLocked { state }
            | Self::MeetingIsNotOver { state }
            | Self::NotUnderWay { state }
            | Self::MeetingDoesNotRun { state } => {
                vec![("state", Fact::Named("meeting-state", state.into()))]
            }
            Self::ItemHasNumber { number } | Self::ConsultationRuns { number } => {
                vec![("number", Fact::Text(number.clone()))]
            }
            Self::CaseIs { state, step } => vec![
                ("state", Fact::Named("case-state", state.name())),
                ("step", Fact::Named("case-step", step.into())),
            ],
            Self::InnerAfterOuter { inner, outer } => {
                vec![("inner", Fact::Day(*inner)), ("outer", Fact::Day(*outer))]
            }
            Self::RegionNotSettled { region }
            | Self::NotAsked { region }
            | Self::HasSettled { region }
            | Self::IsAnswered { region }
            | Self::TextsStand { region } => vec![("region", Fact::Region(*region))],
            Self::HeadingLacks { heading } | Self::TextUnderHeading { heading } => {
                vec![("heading", Fact::Named("heading", heading.into()))]
            }
            Self::AnsweredNewer { region, version } => {
                vec![("region", Fact::Region(*region)), ("version", Fact::Number(i64::from(*version)))]
            }
            Self::AnsweredSince { region, day } => {
                vec![("region", Fact::Region(*region)), ("day", Fact::Day(*day))]
            }
            Self::LetterNotNow { kind, state } => vec![
                ("kind", Fact::Named("letter-kind", kind.into())),
                ("state", Fact::Named("case-state", state.name())),
            ],
            Self::NoSuchRegion { code } | Self::NoSuchCouncil { code } | Self::CouncilTextStands { code } => {
                vec![("code", Fact::Text(code.clone()))]
            }
            Self::CouncilAnsweredNewer { code, version } => {
                vec![("code", Fact::Text(code.clone())), ("version", Fact::Number(i64::from(*version)))]
            }
            Self::CouncilAnsweredSince { code, day } => {
                vec![("code", Fact::Text(code.clone())), ("day", Fact::Day(*day))]
            }
            Self::CouncilsNotSettled { count } => vec![("count", Fact::Number(i64::from(*count)))],
            Self::NotAConsultation { track } => vec![("track", Fact::Named("track", track.into()))],
            Self::NotUnderAssessment { state } | Self::NotWithDirectorate { state } => {
                vec![("state", Fact::Named("case-state", state.name()))]
            }
            Self::NoSuchInstitution { name } | Self::NoSuchSpecialty { name } => {
                vec![("name", Fact::Text(name.clone()))]
            }
            Self::PenIsAskedFor { user } | Self::NoUserName { user } => {
                vec![("user", Fact::Text(user.clone()))]
            }
            Self::NoCouncil { specialty } => vec![("specialty", Fact::Text(specialty.clone()))],
            Self::ImportLine { line } | Self::LinesDisagree { line } => {
                vec![("line", Fact::Number(i64::from(*line)))]
            }
            Self::OutsideMeeting { from, to } => {
                vec![("from", Fact::Text(from.clock())), ("to", Fact::Text(to.clock()))]
            }
            Self::LeavesBeforeComing { came, left } => {
                vec![("came", Fact::Text(came.clock())), ("left", Fact::Text(left.clock()))]
            }
            Self::TooManyMinutes { most } => vec![("most", Fact::Number(i64::from(*most)))],
            Self::DueAfterMeeting { by, meeting } => {
                vec![("by", Fact::Day(*by)), ("meeting", Fact::Day(*meeting))]
            }
            Self::EffectiveAhead { .. }
            | Self::NotTold
            | Self::NotDecided { .. }
            | Self::DecidedBeforeReceived { .. }
            | Self::ToldBeforeDecided { .. }
            | Self::RowsNotRuled { .. }
            | Self::OutcomeDisagrees { .. }
            | Self::RowRuledAsProposed { .. } => self.facts_of_a_ruling(),
            Self::DoneLater { done } => vec![("done", Fact::Day(*done))],
            Self::OnAgenda { meeting } => vec![("meeting", Fact::Text(meeting.clone()))],
            Self::OutOfBounds { least, most } => {
                vec![("least", Fact::Number(i64::from(*least))), ("most", Fact::Number(i64::from(*most)))]
            }
            Self::MinutesAre { stage, step } => vec![
                ("stage", Fact::Named("minutes-stage", stage.into())),
                ("step", Fact::Named("minutes-step", step.into())),
            ],
            Self::DeadlineIsPast { until } | Self::DeadlineIsAhead { until } => {
                vec![("until", Fact::Day(*until))]
            }
            Self::RemarkIsOpen { from } => vec![("from", Fact::Text(from.clone()))],
            Self::MinutesApproved { meeting, on } => {
                vec![("meeting", Fact::Text(meeting.clone())), ("on", Fact::Day(*on))]
            }
            Self::NotAllowed { role, right, ask } => vec![
                ("role", Fact::Named("role-may", role.map_or("none", Into::into))),
                ("right", Fact::Named("right", right.into())),
                ("ask", Fact::Text(ask.clone())),
            ],
            Self::ExemptText { basis, ask } => {
                vec![("basis", Fact::Text(basis.clone())), ("ask", Fact::Text(ask.clone()))]
            }
            Self::LastAdministrator
            | Self::NoRole
            | Self::NobodyApproved
            | Self::NoApprovingMeeting
            | Self::SilenceIsNotConsent
            | Self::MinutesNotApproved
            | Self::MinutesHaveLeft
            | Self::MinutesAreNotes
            | Self::RemarkIsSettled
            | Self::NobodyThere
            | Self::ThereTwice
            | Self::ItemIsPostponed
            | Self::ItemNotPostponed
            | Self::ItemOnOtherAgenda
            | Self::SeatInUse
            | Self::NotOwnCouncil
            | Self::ItemHasMinutes
            | Self::NoItems
            | Self::NoElection
            | Self::NoSpecialty
            | Self::FagkontaktUnknown
            | Self::NoInnerDeadline
            | Self::NoEffectiveDay
            | Self::NeedsReason
            | Self::NoPosition
            | Self::NothingNewer
            | Self::TooLong
            | Self::NotFounded
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::NoRecipient
            | Self::HandAndNewDisagree
            | Self::LetterCameIn
            | Self::LetterNotSent
            | Self::FormUnreadable
            | Self::Gone
            | Self::CouncilNotAsked
            | Self::CouncilHasSettled
            | Self::ReplyNeedsText
            | Self::CouncilTakesPart
            | Self::CouncilsAreAsked
            | Self::NobodyAsked
            | Self::TrackStands
            | Self::NothingToSend
            | Self::NoCouncilToAsk
            | Self::AlreadyFounded => Vec::new(),
        }
    }

    /// What the wording tells where a change or its case is at fault.
    fn facts_of_a_change(&self) -> Vec<(&'static str, Fact)> {
        let number = |row: &u32| Fact::Number(i64::from(*row));
        match self {
            Self::OriginOfOtherTrack { track, origin } => vec![
                ("track", Fact::Named("track", track.into())),
                ("origin", Fact::Named("origin", origin.into())),
            ],
            Self::ChangeStands { state } => vec![("state", Fact::Named("case-state", state.name()))],
            Self::AliasInCircle { code } => vec![("code", Fact::Text(code.clone()))],
            Self::NoSuchRow { row } | Self::RowChangesNothing { row } => {
                vec![("row", number(row))]
            }
            Self::RowLacks { row, field } => {
                vec![("row", number(row)), ("field", Fact::Text(field.clone()))]
            }
            Self::RowSaysTooMuch { row, field, operation } => vec![
                ("row", number(row)),
                ("field", Fact::Text(field.clone())),
                ("operation", Fact::Named("operation", operation.into())),
            ],
            Self::RowIntoWhat { row, operation } => {
                vec![("row", number(row)), ("operation", Fact::Named("operation", operation.into()))]
            }
            Self::RowFieldOfOther { row, target, field } => vec![
                ("row", number(row)),
                ("target", Fact::Named("change-target", target.into())),
                ("part", Fact::Named("change-field", field.into())),
            ],
            Self::RowNotANumber { row, field, found } => vec![
                ("row", number(row)),
                ("field", Fact::Text(field.clone())),
                ("found", Fact::Text(found.clone())),
            ],
            Self::RowTwice { row, other } => {
                vec![("row", number(row)), ("other", number(other))]
            }
            Self::TooManyRows { most } => vec![("most", number(most))],
            _ => Vec::new(),
        }
    }

    /// What the wording tells where a decision is at fault.
    fn facts_of_a_ruling(&self) -> Vec<(&'static str, Fact)> {
        let outcome = |outcome: &CaseOutcome| Fact::Named("outcome", outcome.into());
        match self {
            Self::EffectiveAhead { day } => vec![("day", Fact::Day(*day))],
            Self::NotDecided { state } => vec![("state", Fact::Named("case-state", state.name()))],
            Self::DecidedBeforeReceived { received } => vec![("day", Fact::Day(*received))],
            Self::ToldBeforeDecided { on } => vec![("day", Fact::Day(*on))],
            Self::RowsNotRuled { rows, ruled } => {
                vec![("rows", Fact::Number(i64::from(*rows))), ("ruled", Fact::Number(i64::from(*ruled)))]
            }
            Self::OutcomeDisagrees { said, outcome: found } => {
                vec![("said", outcome(said)), ("outcome", outcome(found))]
            }
            Self::RowRuledAsProposed { row } => vec![("row", Fact::Number(i64::from(*row)))],
            _ => Vec::new(),
        }
    }
}
