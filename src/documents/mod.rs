//! Records become documents, and lists become rows: what leaves the office as a file, and what
//! comes in as one.
//!
//! This room knows file formats and the words a document is written in. It must not know the
//! office, the wire or the screen: what a document needs is handed to it as plain data. Read
//! [`MinutesDocument`] and [`RosterLine`] first.

mod blocks;
mod cells;
mod change_file;
mod councils;
mod letters;
mod minutes;
mod notice;
mod roster;
mod rotation;
mod spreadsheet;

pub use cells::{defused, rearmed};
pub use change_file::{
    ChangeFault, ChangeFile, ChangeLine, ChangeProblem, LARGEST_CHANGE_FILE, read_change_file,
};
pub use councils::council_name;
pub use letters::{
    AnswerForm, Asked, CROSS_REGIONAL, Combined, CouncilName, CouncilPart, DiffLine, FilledForm, FormAsked,
    FormFault, FormProblem, LARGEST_FORM, LetterBody, LetterDocument, Matter, Recipient, RegionAnswer,
    RegionPart, Revision, Ruled, Said, changed_lines, form_text, letter_party, letter_subject, print_form,
    read_form, revise, write_letter,
};
pub use minutes::{
    Approved, ApprovedWay, Attendant, CorrectionLine, FollowUpLine, Guest, MinutesDocument, MinutesItem,
    Passing, Present, Standing, approved, markdown, plain_text,
};
pub use notice::{InvitedSeat, NoticeDocument, NoticeItem};
pub use roster::{Column, LARGEST_ROSTER, RosterFault, RosterFile, RosterLine, RosterProblem, read_roster};
pub use rotation::{RotationLine, rotation_sheet};
