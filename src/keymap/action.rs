//! Everything a key can ask for, and where.

use strum::{Display, EnumString, IntoStaticStr, VariantArray};

/// The place the keyboard is in. A key is looked up in the innermost context first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Display, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Context {
    /// Everywhere, after all others.
    Anywhere,
    /// Any list: roster, agenda, pipeline, journal.
    List,
    /// A list narrowed by typing: the palette, the council picker. Around it lies the editor of
    /// what is typed.
    Picker,
    /// A form. Around it lies the editor of the field one is in.
    Form,
    /// A text being written; every printable key is text.
    Editor,
    /// The editor when the key file is modal and the text is being commanded, not written.
    EditorCommand,
    /// The meeting room, around the editor.
    Meeting,
    /// What a case wants changed, row by row.
    Change,
    /// The board over all councils.
    Board,
    /// The councils of a consultation.
    Hearing,
    /// The regions' assessments of a case.
    Assessing,
}

/// What the user can ask for with a key or from the palette.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Display, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Action {
    // anywhere
    Back,
    Quit,
    Help,
    Palette,
    Undo,
    Redo,
    GoCouncils,
    GoAttention,
    GoJournal,
    GoPersons,
    GoChasing,
    GoSettings,
    ChooseLanguage,
    GoFollowUps,
    GoObjectives,
    Redraw,

    // list
    Up,
    Down,
    First,
    Last,
    PageUp,
    PageDown,
    NextPane,
    PreviousPane,
    GoRoster,
    GoAgenda,
    GoPipeline,
    Find,
    Open,
    New,
    Change,
    Remove,
    MoveUp,
    MoveDown,
    EndAppointment,
    ElectLeader,
    AddSeat,
    PlanMeeting,
    ChangeMeeting,
    MoveMeeting,
    NextMeeting,
    PreviousMeeting,
    EnterMeeting,
    AddInput,
    GoMinutes,
    InvitePeople,
    LayStanding,
    PrepareMeeting,
    ShowNotice,
    Toggle,
    RegisterCase,
    MoveCase,
    Assess,
    GoChange,
    GoLetters,
    GoAssessments,
    MarkSent,
    ReadForm,
    RegisterLetter,
    GoHearing,

    // hearing
    AskCouncils,
    NoRemarks,
    ReopenReply,
    MarkAllSent,
    WriteAnswer,

    // form
    NextField,
    PreviousField,
    Choose,
    Submit,

    // editor: motion
    CursorLeft,
    CursorRight,
    CursorUp,
    CursorDown,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
    ScreenUp,
    ScreenDown,
    // editor: selection
    SelectLeft,
    SelectRight,
    SelectUp,
    SelectDown,
    SelectWordLeft,
    SelectWordRight,
    SelectLineStart,
    SelectLineEnd,
    SelectAll,
    StartSelection,
    // editor: change
    NewLine,
    DeleteLeft,
    DeleteRight,
    DeleteWordLeft,
    DeleteWordRight,
    DeleteToLineEnd,
    DeleteLine,
    Cut,
    Copy,
    Paste,
    UndoText,
    RedoText,
    InsertTime,
    SearchText,
    SearchNext,
    SearchPrevious,
    ExternalEditor,
    SaveToFile,
    TakeOver,
    CommandMode,
    InsertMode,
    InsertAfter,
    OpenLine,

    // meeting
    NextItem,
    PreviousItem,
    GoItem,
    NewItem,
    CloseItem,
    Attendance,
    CloseMeeting,
    PostponeItem,
    SetItemClock,
    SearchMeeting,
    SuggestSpelling,
    ToggleSpelling,

    // change
    PreviousVersion,
    NextVersion,
    ImportRows,

    // assessing
    AskRegion,
    WriteReminder,
    WaiveAnswer,
    MarkNoConsequence,
    Complete,
    ToggleStructure,
    GoStructure,
    ExpandAbbreviation,
    GoAbbreviations,
    GoRotation,
    FollowWriter,
    GivePen,
    KeepPen,
    Missing,
    InsertElection,
    HoldElection,
    GoAccounts,

    // board
    GoBoard,
    FilterSpecialty,
    FilterSeat,
    FilterTrack,
    FilterDeadline,
    FilterOwn,
    ClearFilters,
    ShowClosed,
}

macro_rules! known_by_name {
    ($($type:ident),*) => {$(
        impl $type {
            /// Every value, in the order it is declared.
            pub const ALL: &[Self] = Self::VARIANTS;

            /// The name it has in a key file.
            pub fn name(self) -> &'static str {
                self.into()
            }

            /// The value with this name.
            pub fn named(name: &str) -> Option<Self> {
                name.parse().ok()
            }
        }
    )*};
}

known_by_name!(Context, Action);
