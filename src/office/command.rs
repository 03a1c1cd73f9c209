//! Everything that can be done to an office, on one page.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::missing::Missing;
use super::trouble::Trouble;
use crate::domain::{
    AbbreviationId, Access, AccountId, AgendaItemId, AppointmentId, AssessingBody, AssessmentId,
    AttendanceId, Capacity, Case, CaseId, CaseState, CaseStep, ChangeRow, CouncilId, Day, FollowUpId,
    FollowUpState, HalfYear, InputId, InstitutionId, ItemKind, ItemSource, MeetingId, MeetingKind,
    MeetingStep, Milestone, MinutesStep, Moment, ObjectiveAliasId, ObjectiveCode, Office, OfficeHoldingId,
    Origin, Owner, Period, PersonId, Position, Presence, Reason, RecordKey, RegionId, RemarkId, Role,
    RotationNeedId, SeatId, SeatRule, Setting, SilenceRule, SpecialtyId, StepDetails, Target, TextKey, Track,
};
use crate::domain::{CaseOutcome, Heading, LetterId, LetterKind, RowRuling};
use crate::store::Hash;

/// One change of the office. Each is one transaction and one journal entry, or nothing at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Command {
    /// Creates the office from the reference data that the program ships: regions, institutions,
    /// specialties, a council with its seats for each hospital specialty of the own region, and
    /// the sister councils as contacts.
    Found {
        region: String,
        seat_rule: SeatRule,
        language: String,
    },
    SetLanguage {
        language: String,
    },

    AddPerson {
        person: PersonDetails,
    },
    ChangePerson {
        id: PersonId,
        person: PersonDetails,
    },
    AddSeat {
        council: CouncilId,
        institution: InstitutionId,
    },
    RemoveSeat {
        id: SeatId,
    },
    Appoint {
        seat: SeatId,
        capacity: Capacity,
        person: PersonChoice,
        term: Period,
        letter: Option<String>,
    },
    ChangeAppointment {
        id: AppointmentId,
        person: PersonChoice,
        term: Period,
        letter: Option<String>,
    },
    /// `on` is the last day.
    EndAppointment {
        id: AppointmentId,
        on: Day,
    },
    /// Elects to an office. A holding of the same office that still runs ends the day before.
    Elect {
        council: CouncilId,
        office: Office,
        person: PersonId,
        term: Period,
        item: Option<AgendaItemId>,
    },
    EndOffice {
        id: OfficeHoldingId,
        on: Day,
    },
    /// Takes all rows or none.
    ImportRoster {
        rows: Vec<RosterRow>,
    },

    PlanMeeting {
        council: CouncilId,
        plan: MeetingPlan,
    },
    ChangeMeeting {
        id: MeetingId,
        plan: MeetingPlan,
    },
    MoveMeeting {
        id: MeetingId,
        step: MeetingStep,
        /// Why it is closed though something is missing; the minutes keep it.
        reason: Option<String>,
    },
    AddItem {
        meeting: MeetingId,
        item: ItemPlan,
    },
    ChangeItem {
        id: AgendaItemId,
        item: ItemPlan,
    },
    /// To the place `position`, counted from 1; the others close up.
    PlaceItem {
        id: AgendaItemId,
        position: u32,
    },
    RemoveItem {
        id: AgendaItemId,
    },
    /// Puts the item on the table; the one that lay there is closed.
    OpenItem {
        id: AgendaItemId,
    },
    CloseItem {
        id: AgendaItemId,
    },
    /// `None` takes the note away: unknown again.
    NotePresence {
        meeting: MeetingId,
        seat: SeatId,
        presence: Option<Presence>,
    },
    AddGuest {
        meeting: MeetingId,
        name: String,
    },
    AddFollowUp {
        item: AgendaItemId,
        what: String,
        owner: Option<Owner>,
        due: Option<Day>,
    },
    ChangeFollowUp {
        id: FollowUpId,
        what: String,
        owner: Option<Owner>,
        due: Option<Day>,
        state: FollowUpState,
    },

    RegisterCase {
        case: CaseDetails,
    },
    ChangeCase {
        id: CaseId,
        case: CaseDetails,
    },
    MoveCase {
        id: CaseId,
        step: CaseStep,
        reason: Option<String>,
    },
    /// Puts a wrong state right.
    CorrectCase {
        id: CaseId,
        state: CaseState,
        reason: String,
    },
    /// Records the region's answer. The three texts are written in the editor.
    AnswerAssessment {
        id: AssessmentId,
        position: Position,
        on: Day,
    },
    /// Goes on without the region's answer.
    WaiveAssessment {
        id: AssessmentId,
        reason: String,
        on: Day,
    },
    /// The answer was recorded by mistake.
    ReopenAssessment {
        id: AssessmentId,
    },

    /// The draft of a text goes into its record and the journal. With `text`, that text;
    /// otherwise the draft as it is saved.
    PutDown {
        text: TextKey,
    },
    /// Replaces a text at once, for scripts and the demo.
    WriteText {
        text: TextKey,
        content: String,
    },

    /// Takes back the user's own last change.
    Undo,
    /// Does again what the user last took back.
    Redo,

    /// Says which region's RegUt is fagkontakt for a specialty from that day on. The seating of
    /// its cases that nobody has been asked about yet is looked up again.
    SetFagkontakt {
        specialty: SpecialtyId,
        region: RegionId,
        from: Day,
    },
    /// A short word that the office expands; one it has gets the new text.
    SetAbbreviation {
        short: String,
        text: String,
    },
    RemoveAbbreviation {
        id: AbbreviationId,
    },
    /// Somebody comes: to a seat where nobody is, its representative. Without a time, now.
    NoteArrival {
        meeting: MeetingId,
        who: Participant,
        at: Option<Moment>,
    },
    /// Whoever counts leaves. Without a time, now.
    NoteLeaving {
        meeting: MeetingId,
        who: Participant,
        at: Option<Moment>,
    },
    RemoveGuest {
        id: AttendanceId,
    },
    /// Puts the item off: it keeps its number and waits for another agenda.
    PostponeItem {
        id: AgendaItemId,
        reason: Option<String>,
    },
    /// The item is treated in its own meeting after all.
    TakeUpItem {
        id: AgendaItemId,
    },
    /// Puts right how long the item has been on the table.
    SetItemClock {
        id: AgendaItemId,
        minutes: u32,
    },

    /// The minutes of the meeting go on, or back.
    MoveMinutes {
        meeting: MeetingId,
        step: MinutesStep,
        details: StepDetails,
    },
    /// Whether silence approves the council's minutes.
    SetSilenceRule {
        council: CouncilId,
        rule: SilenceRule,
    },
    /// Whether an item's minutes are public.
    SetAccess {
        item: AgendaItemId,
        access: Access,
    },
    /// Who writes the minutes; nobody when the name is empty.
    SetMinuteTaker {
        meeting: MeetingId,
        name: String,
    },
    /// Somebody's remark to minutes that are not approved.
    AddRemark {
        meeting: MeetingId,
        /// `None` for the minutes as a whole.
        item: Option<AgendaItemId>,
        from: String,
        text: String,
    },
    /// Taken in, or answered.
    SettleRemark {
        id: RemarkId,
        /// `None`: the text was changed accordingly.
        answer: Option<String>,
    },
    /// A correction of approved minutes; it gets the next number.
    CorrectMinutes {
        meeting: MeetingId,
        item: Option<AgendaItemId>,
        reason: String,
        before: String,
        after: String,
    },
    /// When something is due before a meeting, and when it was done.
    SetMeetingDate {
        id: MeetingId,
        milestone: Milestone,
        by: Day,
        done: Option<Day>,
    },
    /// Who leads, and who is invited besides the roster.
    SetMeetingPeople {
        id: MeetingId,
        chair: Option<PersonId>,
        guests: Vec<String>,
    },
    /// Lays the standing items on the agenda that belong there and are not there.
    LayStanding {
        meeting: MeetingId,
    },
    /// Takes something that waits onto an agenda. Removing the item puts it back.
    TakeOntoAgenda {
        meeting: MeetingId,
        source: ItemSource,
    },
    /// Something was sent in between the meetings.
    AddInput {
        council: CouncilId,
        from: Option<Owner>,
        text: String,
        received: Day,
    },
    /// Nothing more is done with an input that waits.
    DropInput {
        id: InputId,
        reason: String,
    },
    ChangeSetting {
        setting: Setting,
        value: u32,
    },

    /// Puts a row at the end of what the case wants changed. Where somebody was asked about the
    /// version there is, this and the next three make a new version.
    AddChangeRow {
        case: CaseId,
        row: ChangeRow,
    },
    /// Row `at`, counted from 1, says this from now on.
    SetChangeRow {
        case: CaseId,
        at: u32,
        row: ChangeRow,
    },
    /// To the place `to`, counted from 1; the others close up.
    PlaceChangeRow {
        case: CaseId,
        at: u32,
        to: u32,
    },
    RemoveChangeRow {
        case: CaseId,
        at: u32,
    },
    /// The case's rows with these: a row that changes the same field of the same thing is replaced,
    /// the others are put at the end.
    ImportChange {
        case: CaseId,
        rows: Vec<ChangeRow>,
    },
    /// A learning objective has another id from that day on.
    SetObjectiveAlias {
        old: ObjectiveCode,
        new: ObjectiveCode,
        from: Day,
    },
    RemoveObjectiveAlias {
        id: ObjectiveAliasId,
    },
    /// Another RegUt has become fagkontakt since the leaders were asked: the case changes seats
    /// with all that was collected.
    HandOverCase {
        id: CaseId,
        reason: String,
    },
    /// Registers a letter that came in with a case.
    RegisterLetter {
        case: CaseId,
        letter: LetterDetails,
    },
    /// Writes a letter of the case, or writes anew the one that lies unsent. What was written in it
    /// by hand stays; where that is not possible, nothing is taken.
    WriteLetter {
        case: CaseId,
        kind: LetterKind,
        region: Option<RegionId>,
        council: Option<CouncilId>,
    },
    /// What was written in the letter by hand stands against what is new.
    KeepLetter {
        id: LetterId,
    },
    /// It was sent on that day. A reminder is logged with the region's answer.
    MarkLetterSent {
        id: LetterId,
        on: Day,
    },
    /// It was not sent after all.
    RecallLetter {
        id: LetterId,
        reason: String,
    },
    /// Takes a leader's form that came back. `replace`: in place of the answer that stands.
    TakeForm {
        text: String,
        on: Day,
        replace: bool,
    },
    /// Carries out the elections that the item's text tells of.
    HoldElection {
        item: AgendaItemId,
    },
    /// The leader said under this heading, in so many words: no consequence; or did not.
    MarkNoConsequence {
        id: AssessmentId,
        heading: Heading,
        said: bool,
    },
    /// Asks anew whoever was asked about an earlier version of the change; all, or one region.
    AskAnew {
        case: CaseId,
        region: Option<RegionId>,
    },
    /// Who is asked in cases that are registered from here on.
    ChangeAssessingBody {
        body: AssessingBody,
    },
    /// Erases the contact details of those whose last term has been over for the grace time. The
    /// office does so itself when a new day has come.
    ForgetContacts,
    /// Writes down what Helsedirektoratet decided, row by row, and moves the case with it. Of a case
    /// that stands decided it puts right what was written down.
    DecideCase {
        id: CaseId,
        ruling: RulingDetails,
    },
    /// Those concerned were told of the decision in another way than by a letter of the case.
    NoteTold {
        id: CaseId,
        on: Day,
        whom: String,
    },
    /// How many candidates of a trust need to go where, in a half-year.
    SetRotationNeed {
        council: CouncilId,
        institution: InstitutionId,
        arena: String,
        half: HalfYear,
        count: u32,
    },
    RemoveRotationNeed {
        id: RotationNeedId,
    },
    /// Registers the consultation that was announced about a case that Helsedirektoratet has. What
    /// the case wants changed goes with it.
    AnnounceConsultation {
        about: CaseId,
        case: CaseDetails,
    },
    /// Asks all councils of a consultation that were not asked about the version that counts.
    AskCouncils {
        case: CaseId,
    },
    /// One more council takes part in a consultation that nobody has been asked in yet.
    AddCouncil {
        case: CaseId,
        council: CouncilId,
    },
    /// Records the council's answer. Its text is written in the editor.
    AnswerReply {
        case: CaseId,
        council: CouncilId,
        position: Position,
        on: Day,
    },
    /// Goes on without the council's answer, or leaves it out where it was not asked.
    WaiveReply {
        case: CaseId,
        council: CouncilId,
        reason: String,
        on: Day,
    },
    /// The answer was recorded by mistake, or the council takes part after all.
    ReopenReply {
        case: CaseId,
        council: CouncilId,
    },
    /// Every unsent letter of the kind to a council of the case was sent on that day.
    MarkAllSent {
        case: CaseId,
        kind: LetterKind,
        on: Day,
    },
    /// Says what a Unix user may do, all of it; one the office knows gets this instead.
    SetAccount {
        user: String,
        office: Option<Role>,
        councils: Vec<(CouncilId, Role)>,
        exempt: bool,
    },
    /// The user gets nothing from now on.
    RemoveAccount {
        id: AccountId,
    },
    /// Elects somebody whom the office does not know yet, as in another region's council.
    ElectNew {
        council: CouncilId,
        office: Office,
        person: PersonDetails,
        term: Period,
    },
    /// One more council takes part in a consultation that others have been asked in already, or one
    /// that was left out does after all.
    TakeCouncilAlong {
        case: CaseId,
        council: CouncilId,
        reason: String,
    },
}

impl Command {
    /// Its stable name, in the journal and as the key of its wording.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

/// Who comes or leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Participant {
    Seat(SeatId),
    Guest(AttendanceId),
}

/// What is known of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonDetails {
    pub name: String,
    pub title: String,
    pub workplace: Option<InstitutionId>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub roles: Vec<String>,
}

/// A person the office knows, or a new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PersonChoice {
    Known(PersonId),
    New(PersonDetails),
}

/// What is planned for a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingPlan {
    pub kind: MeetingKind,
    pub start: Moment,
    /// Planned length in minutes.
    pub minutes: u32,
    pub place: String,
    pub nynorsk: bool,
}

/// What is planned for an agenda item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPlan {
    pub title: String,
    pub kind: ItemKind,
    pub case: Option<CaseId>,
    /// How long it is to take, in minutes; `None` while nobody has said.
    pub planned: Option<u32>,
}

/// What is known of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseDetails {
    pub title: String,
    pub track: Track,
    pub target: Target,
    pub origin: Origin,
    pub specialties: Vec<SpecialtyId>,
    pub received: Day,
    pub inner_deadline: Option<Day>,
    pub outer_deadline: Option<Day>,
    pub effective: Option<Day>,
    pub summary: String,
    /// Who to ask about it outside, as written.
    pub contact: String,
    /// Who handles it here: a Unix user.
    pub handler: Option<String>,
    pub body: AssessingBody,
    /// Nynorsk letters; else bokmål.
    pub nynorsk: bool,
}

impl CaseDetails {
    /// What is known of this case.
    pub fn of(case: &Case) -> Self {
        Self {
            title: case.title.clone(),
            track: case.track,
            target: case.target,
            origin: case.origin,
            specialties: case.specialties.clone(),
            received: case.received,
            inner_deadline: case.inner_deadline,
            outer_deadline: case.outer_deadline,
            effective: case.effective,
            summary: case.summary.clone(),
            contact: case.contact.clone(),
            handler: case.handler.clone(),
            body: case.body,
            nynorsk: case.nynorsk,
        }
    }
}

/// What is known of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulingDetails {
    pub on: Day,
    pub reference: String,
    pub outcome: CaseOutcome,
    /// One for each row of the change; empty where nobody said.
    pub rows: Vec<RowRuling>,
    pub effective: Option<Day>,
}

/// A letter that came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterDetails {
    /// Who it comes from, as written.
    pub party: String,
    pub date: Day,
    pub subject: String,
    pub text: String,
}

/// One line of a roster file, read but not yet held against the office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterRow {
    /// The line in the file, counted from 1 with the heading.
    pub line: u32,
    pub name: String,
    pub title: String,
    /// Short name or name.
    pub institution: String,
    /// Code or name in any language.
    pub specialty: String,
    pub capacity: Option<Capacity>,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub roles: Vec<String>,
}

/// Who sends a command, from where, and what the screen showed when it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The Unix user, from the kernel.
    pub user: String,
    /// The terminal's session; a change by the same session is never stale to it.
    pub session: u64,
}

impl Sender {
    /// This user, at the terminal that says this number. The number counts for its user alone: what
    /// another user's terminal says is another session, whether it was guessed, seen or met by chance.
    pub fn at(user: String, said: u64) -> Self {
        let Hash(sum) = Hash::of(&[user.as_bytes(), &said.to_le_bytes()].concat());
        Self { user, session: u64::from_le_bytes(std::array::from_fn(|at| sum[at])) }
    }
}

/// A command with what goes with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    pub command: Command,
    /// Whose statement it is, where it is not the user's own.
    pub behalf: Option<String>,
    /// The journal's head when the screen that asks was filled. A record that somebody else has
    /// changed since makes the command stale. `None` for scripts: no check.
    pub seen: Option<u64>,
}

/// The command was done and is on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Its journal entry.
    pub seq: u64,
    pub at: Moment,
    /// Every record it changed, so that the screen can go to what is new.
    pub touched: Vec<RecordKey>,
    /// The name of the command that was done, undone or done again.
    pub command: String,
}

/// The command was not done; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Why not, all of it.
    Reasons(Vec<Reason>),
    /// Somebody else changed a record since the screen was filled.
    Stale { key: RecordKey, by: String, at: Moment, command: String },
    /// Undo or redo: a later change stands in the way.
    InTheWay { key: RecordKey, by: String, at: Moment, command: String },
    /// Somebody else is writing the text.
    HeldBy { user: String },
    /// The office could not do its work, whatever it was asked.
    Trouble(Trouble),
    /// Something is missing; it can be passed with a reason.
    Missing(Vec<Missing>),
}

impl From<Vec<Reason>> for Refusal {
    fn from(reasons: Vec<Reason>) -> Self {
        Self::Reasons(reasons)
    }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self::Reasons(vec![reason])
    }
}
