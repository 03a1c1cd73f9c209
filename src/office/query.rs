//! Everything that can be asked of an office, on one page.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::access::RightsView;
use super::board::{BoardAsk, BoardView};
use super::command::RosterRow;
use super::draft::TextView;
use super::keeping::{CopyView, TroubleView, VerdictView};
use super::minutes::LeftOut;
use super::missing::Missing;
use super::views::AccountsView;
use super::views::{
    AliasLine, ChaseLine, FormFaultLine, FormPreview, HearingView, LetterPreview, LettersView, PastCase,
};
use super::views::{
    AttentionLine, CaseView, ChangePreview, ChangeView, CouncilLine, CouncilView, FollowUpPlace, JournalLine,
    MeetingView, MinutesView, OfficeView, PersonLine, PlaceView, PreparationView, ReferenceView,
    RosterPreview, RotationNeedView,
};
use crate::domain::{Abbreviation, CaseId, CouncilId, MeetingId, MeetingWarning, Moment, PersonId, TextKey};
use crate::domain::{LetterKind, Reason, RegionId};

/// A question. Each is answered from one snapshot, with the journal's head at that moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Query {
    /// Is there an office, whose, in which language?
    Office,
    /// Where the user was when the terminal went away.
    Place,
    /// Regions, institutions, specialties, for pickers and forms.
    Reference,
    /// All councils, for the picker.
    Councils,
    /// The three panes of a council. `meeting` chooses which meeting's agenda; `None` is the
    /// one that runs, else the next, else the last.
    Council {
        id: CouncilId,
        meeting: Option<MeetingId>,
    },
    /// Who needs what, over all own councils.
    Attention,
    /// Everything about a meeting: the meeting room, and its minutes as a document.
    Meeting {
        id: MeetingId,
    },
    /// A meeting by what a person types: `URO 2/2026`, or its id.
    FindMeeting {
        words: String,
    },
    Case {
        id: CaseId,
    },
    /// Persons whose name, workplace or roles hold all the words, or the one with this id; at most
    /// `limit`. Those who sit or will sit come first; others are found by the beginning of a part
    /// of their name.
    Persons {
        words: String,
        limit: u32,
    },
    /// A text as it is being written.
    Text {
        text: TextKey,
    },
    /// The latest entries before `before` (all when `None`), newest first.
    Journal {
        before: Option<u64>,
        limit: u32,
    },
    /// What an import would add, change and refuse.
    PreviewRoster {
        rows: Vec<RosterRow>,
    },
    /// Who is attached and how the office is.
    Status,
    /// The minutes of a meeting as a document.
    MinutesText {
        id: MeetingId,
        form: MinutesForm,
    },
    /// The office's short words, in their order.
    Abbreviations,
    /// A meeting before it is held: its agenda, and what waits beside it.
    Preparation {
        id: MeetingId,
    },
    /// What is worth knowing of a meeting at that time, `id` if it is planned already.
    MeetingDay {
        council: CouncilId,
        id: Option<MeetingId>,
        start: Moment,
        minutes: u32,
    },
    /// The notice of a meeting as a document; its agenda, until it is called.
    Notice {
        id: MeetingId,
        format: DocumentFormat,
    },
    /// What a case wants changed, in all its versions.
    Change {
        case: CaseId,
    },
    /// What the meeting still lacks.
    Missing {
        id: MeetingId,
    },
    /// The letters of a case, and those that could be written.
    Letters {
        case: CaseId,
    },
    /// What writing this letter would do.
    PreviewLetter {
        case: CaseId,
        kind: LetterKind,
        region: Option<RegionId>,
        council: Option<CouncilId>,
    },
    /// The regions that have not answered, over all open cases.
    Chasing,
    /// A form that came back, before it is taken.
    ReadForm {
        text: String,
    },
    /// The form for a region to answer in.
    BlankForm {
        case: CaseId,
        region: RegionId,
    },
    /// A case by its number.
    FindCase {
        words: String,
    },
    /// Where the minutes of a meeting stand, and where they can go.
    Minutes {
        id: MeetingId,
    },
    /// What somebody was asked to do; of all own councils only what is still to be done.
    FollowUps {
        council: Option<CouncilId>,
    },
    /// What taking in this file would do to what a case wants changed.
    PreviewChange {
        case: CaseId,
        bytes: Vec<u8>,
    },
    /// Where each council stands in a consultation.
    Hearing {
        case: CaseId,
    },
    /// A case as it stood after this entry of the journal.
    CaseAt {
        id: CaseId,
        seq: u64,
    },
    /// The ids that learning objectives had, each with what was done about it.
    ObjectiveAliases,
    /// The board over all councils.
    Board(BoardAsk),
    /// The needs of rotation, of one council or of all the own ones.
    RotationNeeds {
        council: Option<CouncilId>,
    },
    /// The same as a sheet without the small counts: [`AnswerBody::Document`].
    RotationSheet {
        council: Option<CouncilId>,
    },
    /// Everything kept about a person: [`AnswerBody::Document`].
    AboutPerson {
        person: PersonId,
    },
    /// Takes a copy of the office as it is now, into its `backups/`. It takes its time, on the
    /// asker's own thread: nobody else waits.
    BackUp,
    /// Reads everything there is, and tells what is not as it should be. As slow, and as little
    /// in the way.
    Verify,
    /// What the one who asks may do.
    Rights,
    /// Who may do what.
    Accounts,
    /// [`BackUp`](Self::BackUp), to write the whole office out as plain files. Whoever gets it reads
    /// all that is exempt.
    TakeOut,
    /// Where each council stood in a consultation after this entry of the journal:
    /// [`AnswerBody::Hearing`].
    HearingAt {
        case: CaseId,
        seq: u64,
    },
    /// What was said in a meeting of a change's consequences, and does not stand in the assessment.
    LeftOut {
        meeting: MeetingId,
    },
    /// The form that a council answers in, in a consultation; without one, that of the
    /// cross-regional council: [`AnswerBody::Document`].
    BlankFormOf {
        case: CaseId,
        council: Option<CouncilId>,
    },
}

/// How minutes are to be written out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesForm {
    /// Without what is exempt from public access.
    pub public: bool,
    /// Exactly as approved, without approval line and corrections.
    pub as_approved: bool,
    /// Plain text instead of Markdown, as long as they are not approved.
    pub plain: bool,
}

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DocumentFormat {
    Markdown,
    Plain,
}

/// An answer, and how new it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The journal's head when the snapshot was taken.
    pub seen: u64,
    pub body: AnswerBody,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AnswerBody {
    Office(Option<OfficeView>),
    Place(PlaceView),
    Reference(ReferenceView),
    Councils(Vec<CouncilLine>),
    Council(Box<CouncilView>),
    Attention(Vec<AttentionLine>),
    Meeting(Box<MeetingView>),
    FoundMeetings(Vec<(MeetingId, String)>),
    Case(Box<CaseView>),
    Persons(Vec<PersonLine>),
    Text(TextView),
    Journal(Vec<JournalLine>),
    RosterPreview(RosterPreview),
    Status(StatusView),
    /// What was asked about is not there (any more).
    Nothing,
    MinutesText(String),
    Abbreviations(Vec<Abbreviation>),
    Preparation(Box<PreparationView>),
    MeetingDay(Vec<MeetingWarning>),
    Document(String),
    Change(Box<ChangeView>),
    Missing(Vec<Missing>),
    Letters(Box<LettersView>),
    LetterPreview(LetterPreview),
    Chasing(Vec<ChaseLine>),
    Form(Box<FormPreview>),
    FormFaults(Vec<FormFaultLine>),
    FoundCases(Vec<(CaseId, String)>),
    /// What was asked for cannot be told, and why.
    Not(Vec<Reason>),
    Minutes(Box<MinutesView>),
    FollowUps(Vec<FollowUpPlace>),
    ChangePreview(Box<ChangePreview>),
    Hearing(Box<HearingView>),
    CaseAt(Box<PastCase>),
    ObjectiveAliases(Vec<AliasLine>),
    Board(Box<BoardView>),
    RotationNeeds(Vec<RotationNeedView>),
    BackedUp(CopyView),
    Verdict(Box<VerdictView>),
    Rights(RightsView),
    Accounts(AccountsView),
    LeftOut(Vec<LeftOut>),
}

/// How the office is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusView {
    /// Who is at the other terminals.
    pub guests: Vec<GuestView>,
    pub bytes: u64,
    pub entries: u64,
    /// What is free on the office's disk; unknown for an office in memory.
    pub free: Option<u64>,
    /// The newest copy.
    pub copy: Option<CopyView>,
    /// Why there is none newer, where one was tried.
    pub copy_failed: Option<TroubleView>,
    /// What last went wrong since the server came.
    pub trouble: Option<TroubleView>,
}

/// A terminal that is attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestView {
    pub user: String,
    pub since: Moment,
    /// Where: `pts/3`. `None` for a script.
    pub terminal: Option<String>,
}

/// Something in the office changed. Screens ask again when it concerns them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Notice {
    /// A command was done.
    Changed { seq: u64, by: String, command: String },
    /// A text being written has a new revision, or a new writer.
    Text { text: TextKey, revision: u64, writer: Option<String> },
    /// The pen was taken from this terminal.
    PenTaken { text: TextKey, by: String },
    /// Somebody asks this terminal for the pen, or does so no more.
    PenAsked { text: TextKey, by: Option<String> },
    /// This terminal asked for the pen: it was given, or kept.
    PenAnswered { text: TextKey, by: String, given: bool },
    /// What this terminal's user may do has changed, or whom to ask.
    Rights(RightsView),
}
