//! What the screens show: records joined with the names that go with them.

use serde::{Deserialize, Serialize};

use super::ChangeFault;
use super::draft::TextView;
use crate::domain::Account;
use crate::domain::{
    AgendaItem, Appointment, Assessment, Attendance, Case, CaseId, CaseNo, CaseState, CaseStep, ChangeRow,
    ChangeSheet, Correction, Council, CouncilId, CouncilReply, Day, Decision, FollowUp, Institution, ItemNo,
    ItemSource, Meeting, MeetingId, MeetingStep, MeetingWarning, Milestone, Minutes, MinutesStage,
    MinutesStep, Moment, ObjectiveAlias, ObjectiveCode, Office, OfficeHolding, Person, PersonId, Reason,
    Region, Remark, ReplyCount, RotationNeed, Ruling, Seat, Settings, Specialty, SpecialtyId, StandingItem,
    TextKey, Track,
};
use crate::domain::{Heading, Lack, Lateness, Letter, LetterId, LetterKind, Position, RegionId, Reminder};
use crate::notation::Directory;

/// The office as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeView {
    pub settings: Settings,
    pub region: Region,
}

/// Where a user was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceView {
    pub council: Option<CouncilId>,
    /// The meeting room the user was in.
    pub meeting: Option<MeetingId>,
    /// The text that was being written. Its draft has the cursor.
    pub text: Option<TextKey>,
}

/// Regions, institutions and specialties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceView {
    pub regions: Vec<Region>,
    pub institutions: Vec<Institution>,
    pub specialties: Vec<Specialty>,
    /// What learning objectives are called by now.
    pub aliases: Vec<ObjectiveAlias>,
    /// `None` before the office is founded.
    pub settings: Option<Settings>,
}

/// A council in the picker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilLine {
    pub council: Council,
    pub specialty: Specialty,
    pub region: Region,
    pub next_meeting: Option<Moment>,
    pub open_cases: u32,
}

/// The three panes of a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilView {
    pub council: Council,
    pub specialty: Specialty,
    pub region: Region,
    pub roster: RosterView,
    /// The meetings around now, oldest first: `(id, start)` and more is in the agenda.
    pub meetings: Vec<Meeting>,
    pub agenda: Option<AgendaView>,
    /// Open cases first by step, then the latest closed.
    pub pipeline: Vec<CaseLine>,
    /// When the council last met or will meet this calendar year; `None` is worth a warning.
    pub meeting_this_year: Option<Moment>,
}

/// The roster with names. The standing of a seat is worked out by `domain::Roster`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterView {
    /// In the order of the institutions.
    pub seats: Vec<(Seat, Institution)>,
    /// Those that hold or will hold.
    pub appointments: Vec<Appointment>,
    pub holdings: Vec<OfficeHolding>,
    /// Everybody named in the appointments and holdings.
    pub persons: Vec<Person>,
}

impl RosterView {
    /// The person with this id.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.persons.iter().find(|person| person.id == id)
    }
}

/// A meeting's agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaView {
    pub meeting: Meeting,
    /// In order.
    pub items: Vec<ItemLine>,
    /// What its secretary is told of, before it is held.
    pub warnings: Vec<MeetingWarning>,
}

/// An agenda item with the number of the case it treats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemLine {
    pub item: AgendaItem,
    pub case: Option<CaseNo>,
    /// The number it had when it was put off.
    pub before: Option<ItemNo>,
}

/// A meeting before it is held: its agenda, and what waits beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparationView {
    pub council: Council,
    pub specialty: Specialty,
    pub region: Region,
    pub meeting: Meeting,
    /// In order.
    pub items: Vec<ItemLine>,
    /// As on the day of the meeting.
    pub roster: RosterView,
    pub warnings: Vec<MeetingWarning>,
    /// The standing items that belong on the agenda and are not there.
    pub standing: Vec<StandingItem>,
    pub waiting: Vec<WaitingLine>,
    /// Parts of papers that are being written.
    pub drafts: Vec<TextKey>,
}

/// Something that waits for a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingLine {
    pub source: ItemSource,
    pub text: String,
    pub about: WaitingFor,
}

/// What is known of something that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WaitingFor {
    Case { number: CaseNo, track: Track, deadline: Option<Day> },
    FollowUp { owner: Option<String>, due: Option<Day> },
    Input { from: Option<String>, received: Day, later: bool },
    Postponed { number: Option<ItemNo>, reason: Option<String> },
}

/// A case in a pipeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLine {
    pub id: CaseId,
    pub number: CaseNo,
    pub title: String,
    pub track: Track,
    /// With *assessed* derived.
    pub state: CaseState,
    pub since: Day,
    pub deadline: Option<Day>,
    /// Regions that have settled, of those asked.
    pub settled: (u32, u32),
}

/// What the attention list says: one thing that needs the secretary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttentionLine {
    pub what: Attention,
    pub council: Option<CouncilId>,
    /// `ANE`, or the codes of a case's specialties.
    pub place: String,
    /// The day it is about, for ordering: overdue first.
    pub day: Option<Day>,
}

/// What needs the secretary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attention {
    /// A meeting is running now.
    MeetingRuns {
        meeting: MeetingId,
    },
    /// A meeting is near and not convened.
    NotConvened {
        meeting: MeetingId,
        start: Moment,
    },
    /// A text somebody typed was never put down.
    DraftWaits {
        text: TextKey,
        by: String,
        meeting: Option<MeetingId>,
    },
    /// A case's deadline is past or near.
    CaseDue {
        case: CaseId,
        number: CaseNo,
        title: String,
        state: CaseState,
    },
    NoLeader,
    NoMeetingThisYear,
    Vacant {
        seats: u32,
    },
    TermsEnd {
        terms: u32,
    },
    /// A follow-up is overdue.
    FollowUpDue {
        what: String,
        owner: Option<String>,
    },
    /// Something is due before a meeting; the line's day is that of the first.
    MeetingDue {
        meeting: MeetingId,
        milestones: Vec<Milestone>,
    },
    /// Regions that were asked have not answered: so many late, so many soon.
    AnswersLack {
        late: u32,
        soon: u32,
    },
    /// A meeting is over and its minutes are still notes.
    NotesWait {
        meeting: MeetingId,
    },
    /// Minutes are under way.
    MinutesWait {
        meeting: MeetingId,
        stage: MinutesStage,
    },
    /// The council came to a conclusion, and the case has not gone on since.
    CaseConcluded {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// These regions answered on an earlier version of the change than the one that counts.
    AnswersOutdated {
        case: CaseId,
        number: CaseNo,
        version: u32,
        /// Their codes.
        regions: Vec<String>,
    },
    /// Helsedirektoratet's deadline is past or near, and regions are still being asked.
    OuterNears {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// The leaders' deadline is past or near, and nobody has asked them.
    NobodyAsked {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// A letter is written and not marked as sent.
    LetterUnsent {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// The day a decision takes effect has come.
    EffectReached {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// Helsedirektoratet decided, and those concerned were not told.
    DecisionUntold {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// So many councils of a consultation were asked and have not answered; the deadline is past or near.
    CouncilsLack {
        case: CaseId,
        number: CaseNo,
        title: String,
        councils: u32,
    },
    /// Helsedirektoratet's deadline for a consultation is past or near, and councils are still being asked.
    OuterNearsCouncils {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// The councils of a consultation have a deadline that is past or near, and nobody asked them.
    NoCouncilAsked {
        case: CaseId,
        number: CaseNo,
        title: String,
    },
    /// So many councils have nobody yet, neither in a seat nor as leader.
    NobodyAppointed {
        councils: u32,
    },
}

/// A follow-up with its owner's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpView {
    pub follow_up: FollowUp,
    pub owner: Option<String>,
}

/// Everything about a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingView {
    pub council: Council,
    pub specialty: Specialty,
    pub region: Region,
    pub meeting: Meeting,
    pub items: Vec<ItemLine>,
    /// As on the day of the meeting.
    pub roster: RosterView,
    pub attendance: Vec<Attendance>,
    pub follow_ups: Vec<FollowUpView>,
    /// The texts of the items that have a draft, newer than the items' own minutes.
    pub drafts: Vec<TextView>,
    /// The steps the meeting's state allows.
    pub steps: Vec<MeetingStep>,
    /// Whom and what the minutes can name.
    pub directory: Directory,
}

/// Everything about a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    pub case: Case,
    /// With *assessed* derived.
    pub state: CaseState,
    pub specialties: Vec<Specialty>,
    /// One per region that is or will be asked, with its leader on this day where known.
    pub assessments: Vec<(Region, Option<Assessment>, Option<String>)>,
    /// The steps that lead on, each with the reasons why not (none: it can be taken).
    pub steps: Vec<(CaseStep, Vec<Reason>)>,
    /// The meetings that treat it.
    pub treated: Vec<(Meeting, AgendaItem)>,
    /// The latest entries of the journal that touched it.
    pub history: Vec<JournalLine>,
    /// How many rows the version of the change that counts has.
    pub rows: u32,
    /// What the council concluded in it.
    pub conclusions: Vec<Decision>,
    /// How the councils stand, in a consultation.
    pub hearing: Option<ReplyCount>,
    /// The case that this consultation is about, by number and title.
    pub about: Option<(CaseId, String)>,
    /// The consultations about it.
    pub consultations: Vec<(CaseId, String)>,
    /// The texts of its assessments that somebody is writing, or left half-written.
    pub writing: Vec<TextView>,
    /// What was decided.
    pub ruling: Option<Ruling>,
    /// The rows that were decided on.
    pub ruled: Vec<ChangeRow>,
    /// When those concerned were told.
    pub told: Option<Day>,
    /// The letters that were written here.
    pub letters: Vec<LetterMark>,
    /// The councils of a consultation that were asked, by code, and whether each has settled.
    pub councils: Vec<(String, bool)>,
}

/// What a letter is for, whom it goes to, and when it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterMark {
    pub kind: LetterKind,
    pub party: String,
    pub sent: Option<Day>,
}

/// A case as it stood after an entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastCase {
    pub view: CaseView,
    /// The entry after which it stood so.
    pub entry: JournalLine,
    /// The entries before and after that touched it.
    pub older: Option<u64>,
    pub newer: Option<u64>,
}

/// A person with seats and offices, in words the picker shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonLine {
    pub person: Person,
    /// Short name of the workplace.
    pub workplace: Option<String>,
    /// Codes of the councils the person sits in today.
    pub councils: Vec<String>,
    pub offices: Vec<(String, Office)>,
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalLine {
    pub seq: u64,
    pub at: Moment,
    pub by: String,
    /// Whose statement it was.
    pub behalf: Option<String>,
    pub command: String,
    /// The entry that this one took back or did again.
    pub of: Option<JournalOf>,
    /// What it was about: a title, a name, a number.
    pub about: String,
    pub note: Option<String>,
    /// Where the case stood after it, if it was moved.
    pub became: Option<CaseState>,
}

/// An undo or redo, and of which entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JournalOf {
    Undo(u64),
    Redo(u64),
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterPreview {
    pub lines: Vec<(u32, RosterVerdict)>,
}

impl RosterPreview {
    /// Whether every line can be taken.
    pub fn acceptable(&self) -> bool {
        !self.lines.iter().any(|(_, verdict)| matches!(verdict, RosterVerdict::Refuse { .. }))
    }
}

/// What an import would do with a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RosterVerdict {
    Add {
        who: String,
        place: String,
    },
    Change {
        who: String,
        place: String,
        fields: Vec<String>,
    },
    /// Already so.
    Same {
        who: String,
        place: String,
    },
    Refuse {
        reasons: Vec<Reason>,
    },
}

/// What a case wants changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeView {
    pub case: Case,
    /// Every version, the first one first; none where no row was written yet.
    pub sheets: Vec<ChangeSheet>,
    /// Somebody was asked about the version that counts: a change makes a new one.
    pub bound: bool,
    /// Why the rows are not changed any more.
    pub stands: Option<Reason>,
}

/// The letters of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LettersView {
    pub case: Case,
    /// With *assessed* derived.
    pub state: CaseState,
    /// By date.
    pub letters: Vec<LetterLine>,
    /// What could be written, each with the reasons why not.
    pub offers: Vec<LetterOffer>,
}

/// A letter in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterLine {
    pub letter: Letter,
    /// Somebody wrote in it, and the program would not have written that.
    pub by_hand: bool,
    /// Nobody is known to lead the council it goes to.
    pub headless: bool,
}

/// A letter that could be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterOffer {
    pub kind: LetterKind,
    pub region: Option<RegionId>,
    pub council: Option<CouncilId>,
    /// The region's code, or the council's specialty's.
    pub whom: String,
    /// None where it can be.
    pub reasons: Vec<Reason>,
}

/// What writing a letter would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterPreview {
    /// The one that lies unsent.
    pub stands: Option<LetterId>,
    pub outcome: LetterOutcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterOutcome {
    /// There is none yet.
    New,
    /// It says all there is to say.
    Same,
    /// This would change; what was written by hand stays.
    Changes { by_hand: bool, lines: Vec<LetterChange> },
    /// Both touch the same lines, so it is not done.
    Conflict(Vec<LetterChange>),
}

/// A line of what changes in a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LetterChange {
    Same(String),
    Removed(String),
    Added(String),
    /// Where both changed it: as it was, as it was written by hand, as it would be now.
    Before(String),
    ByHand(String),
    Now(String),
    Gap,
}

/// A consultation: where each council stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingView {
    pub case: Case,
    /// With *assessed* derived.
    pub state: CaseState,
    pub count: ReplyCount,
    pub lines: Vec<ReplyLine>,
    /// Codes of the specialties that have no council here.
    pub without: Vec<String>,
}

/// A council in a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyLine {
    /// The specialty's code.
    pub code: String,
    pub specialty: SpecialtyId,
    pub reply: CouncilReply,
    /// Whom a letter goes to on this day.
    pub who: Option<(String, Office)>,
    /// The letter to it that lies unsent.
    pub letter: Option<(LetterId, LetterKind)>,
}

/// A region that has not answered, or one of our councils in a consultation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChaseLine {
    pub case: CaseId,
    pub number: CaseNo,
    pub title: String,
    /// Codes of the case's specialties.
    pub place: String,
    pub region: Region,
    /// The council that has not answered, with its code; none where a region has not.
    pub council: Option<(CouncilId, String)>,
    /// Whom a reminder would go to, by name.
    pub who: Option<String>,
    pub lacks: Vec<Lack>,
    pub deadline: Day,
    pub lateness: Lateness,
    pub reminders: Vec<Reminder>,
    /// The reminder that lies written and is not sent.
    pub letter: Option<LetterId>,
    /// The cross-regional council is asked for all regions; one letter reminds it.
    pub cross_regional: bool,
}

/// What a form says, before it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormPreview {
    pub number: CaseNo,
    pub title: String,
    /// The version of the change that counts, and the one that the form is about.
    pub version: u32,
    pub answers: u32,
    pub whom: FormWhom,
    /// Who answered, as written.
    pub by: String,
    pub position: Option<Position>,
    pub texts: Vec<FormText>,
    /// When it was answered before.
    pub answered: Option<Day>,
    /// What the answer would still lack.
    pub lacks: Vec<Lack>,
    /// The form is about an earlier version of the change.
    pub newer: bool,
    /// Why it cannot be taken.
    pub reasons: Vec<Reason>,
    /// What it would replace.
    pub replaces: Vec<Reason>,
}

/// For whom a form answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormWhom {
    /// One region; several where the cross-regional council answers for them.
    Regions(Vec<Region>),
    /// The council of the specialty with this code.
    Council(String),
}

impl FormWhom {
    /// `HMN`, `HSØ HV HMN HN`, `URO`
    pub fn codes(&self) -> String {
        match self {
            Self::Regions(regions) => {
                regions.iter().map(|region| region.code.as_str()).collect::<Vec<_>>().join(" ")
            }
            Self::Council(code) => code.clone(),
        }
    }
}

/// What a form says under a heading; a council's reply has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormText {
    pub heading: Option<Heading>,
    pub text: String,
    pub no_consequence: bool,
}

/// A line of a form that cannot be read: the line, the name of what is wrong, what stands there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormFaultLine {
    pub line: u32,
    pub problem: String,
    pub found: String,
}

/// The minutes of a meeting: where they stand, what was remarked on, and where they can go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesView {
    pub council: Council,
    pub specialty: Specialty,
    pub meeting: Meeting,
    /// Without a record they are notes.
    pub minutes: Option<Minutes>,
    pub items: Vec<ItemLine>,
    pub remarks: Vec<Remark>,
    pub corrections: Vec<Correction>,
    /// The cases that the council came to a conclusion in.
    pub concluded: Vec<CaseConcluded>,
    pub follow_ups: u32,
    /// The steps that lead on, each with the reasons why not (none: it can be taken).
    pub steps: Vec<(MinutesStep, Vec<Reason>)>,
    /// Until when they would circulate.
    pub until: Day,
    /// The later meetings that can have approved them, the latest first.
    pub later: Vec<Meeting>,
}

/// A case that a council came to a conclusion in, and the step that is next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseConcluded {
    pub case: CaseId,
    pub number: CaseNo,
    pub title: String,
    pub conclusion: String,
    /// The first step that can be taken.
    pub next: Option<CaseStep>,
}

/// A follow-up, and where it was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpPlace {
    pub follow_up: FollowUp,
    pub owner: Option<String>,
    /// The council's specialty: `URO`.
    pub code: String,
    pub meeting: MeetingId,
    pub number: Option<ItemNo>,
}

/// What taking in a change sheet would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePreview {
    pub rows: Vec<PreviewRow>,
    /// What could not be read.
    pub faults: Vec<ChangeFault>,
    /// Sheets without old and new texts.
    pub passed_over: Vec<String>,
    pub unknown_columns: Vec<String>,
    /// Why the case's rows are not changed any more.
    pub stands: Option<Reason>,
}

/// A row of a change sheet, and what would become of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewRow {
    /// Empty for a text file.
    pub sheet: String,
    /// The row's number in it.
    pub number: u32,
    pub row: ChangeRow,
    pub verdict: ChangeVerdict,
}

/// What would become of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeVerdict {
    Add,
    /// It takes the place of a row that changes the same field.
    Change,
    /// Already so.
    Same,
    Refuse {
        reasons: Vec<Reason>,
    },
}

impl ChangePreview {
    /// How many rows are new, changed and the same.
    pub fn counts(&self) -> [usize; 3] {
        [ChangeVerdict::Add, ChangeVerdict::Change, ChangeVerdict::Same]
            .map(|wanted| self.rows.iter().filter(|row| row.verdict == wanted).count())
    }

    /// How many rows would change something.
    pub fn good(&self) -> usize {
        let [added, changed, _] = self.counts();
        added + changed
    }

    /// How many rows cannot be taken.
    pub fn bad(&self) -> usize {
        let refused = |row: &&PreviewRow| matches!(row.verdict, ChangeVerdict::Refuse { .. });
        self.rows.iter().filter(refused).count() + self.faults.len()
    }

    /// The rows that can be taken.
    pub fn rows_to_take(&self) -> Vec<ChangeRow> {
        let good = |row: &&PreviewRow| matches!(row.verdict, ChangeVerdict::Add | ChangeVerdict::Change);
        self.rows.iter().filter(good).map(|row| row.row.clone()).collect()
    }
}

/// An id that a learning objective had, and what was done about it, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AliasLine {
    /// As it stands; as it last stood where it was taken away.
    pub alias: ObjectiveAlias,
    pub history: Vec<AliasChange>,
}

impl AliasLine {
    /// When it was taken away; nothing where it stands.
    pub fn removed(&self) -> Option<Moment> {
        self.history.first().filter(|change| change.told.is_none()).map(|change| change.line.at)
    }
}

/// What was told of an old id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AliasChange {
    pub line: JournalLine,
    /// What it became from when on; `None`: it was taken away.
    pub told: Option<(ObjectiveCode, Day)>,
}

/// A trust's need of rotation, with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotationNeedView {
    pub need: RotationNeed,
    /// The council's specialty: `URO`.
    pub code: String,
    /// The institution's short name.
    pub institution: String,
}

/// Who may do what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountsView {
    /// By user.
    pub accounts: Vec<Account>,
    /// The own councils, by code.
    pub councils: Vec<(CouncilId, String)>,
}

impl AccountsView {
    /// The council's code.
    pub fn code(&self, council: CouncilId) -> &str {
        self.councils.iter().find(|(id, _)| *id == council).map_or("?", |(_, code)| code)
    }
}
