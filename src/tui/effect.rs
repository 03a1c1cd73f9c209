//! What a screen wants done. Screens say it; the app does it.

use crate::domain::{
    AgendaItemId, CaseState, CaseStep, CouncilId, InstitutionId, ItemKind, MeetingId, MeetingStep, PersonId,
    RecordKey, RegionId,
};
use crate::keymap::Action;
use crate::language::Language;
use crate::office::{Command, DraftOrder, PlaceView, Query};

use super::screen::Screen;
use super::screens::BoardMemory;
use super::spelling::Asked;

/// One wish of a screen.
pub enum Effect {
    /// Show this screen on top.
    Push(Box<dyn Screen>),
    /// Show this screen in place of the one that asks.
    Replace(Box<dyn Screen>),
    /// Close the screen that asks.
    Pop,
    /// Close the screen that asks and give this to the one below.
    Give(Given),
    /// Have the office do it; the screen hears of it through [`Screen::done`] or
    /// [`Screen::refused`].
    Order {
        command: Command,
        behalf: Option<String>,
    },
    /// The editor's business; the screen hears of it through [`Screen::drafted`].
    Draft(DraftOrder),
    /// Ask once more than [`Screen::wants`] says.
    Ask(Query),
    /// Remember where the user is. Without a council, it is the one that was on show last.
    Place(PlaceView),
    /// One line at the bottom: it went well.
    Say(String),
    /// One line at the bottom: it did not, and why.
    Refuse(String),
    /// Hand this to the terminal's clipboard, which may or may not take it.
    Copy(String),
    /// Let the user's own editor have the text; what comes back is typed into the screen by
    /// [`Screen::given`].
    RunEditor(String),
    /// Ask the dictionary; the screens hear of it through [`Screen::spelt`].
    Spell(Asked),
    /// Write the text to a file of the user's, and say where.
    SaveToFile(String),
    /// Do what this action does, as if its key had been pressed here.
    Act(Action),
    /// Open the board like this the next time.
    RememberBoard(BoardMemory),
    /// Paint everything anew.
    Redraw,
    Quit,
}

impl Effect {
    /// A command on the user's own behalf.
    pub const fn order(command: Command) -> Self {
        Self::Order { command, behalf: None }
    }

    /// A screen on top.
    pub fn push(screen: impl Screen + 'static) -> Self {
        Self::Push(Box::new(screen))
    }
}

/// What a screen on top gives to the one below when it closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The council whose desk is wanted, from wherever one is.
    Council(CouncilId),
    /// The council that is to be asked as well.
    AlsoAsked(CouncilId),
    Person(PersonId, String),
    Item(AgendaItemId),
    /// A place in the text of an item: the line from 0, and the bytes before it in the line.
    Spot(AgendaItemId, usize, usize),
    Step(CaseStep),
    MeetingStep(MeetingStep),
    Institution(InstitutionId),
    State(CaseState),
    Region(RegionId),
    /// The region that is to be reminded.
    Reminded(RegionId),
    Meeting(MeetingId),
    /// The place in the list that was offered.
    Choice(usize),
    Text(String),
    /// An item made on the spot: its kind and its title.
    NewItem(ItemKind, String),
    /// Codes of specialties, with commas between.
    Specialties(String),
    /// What was filled in has been done to these. What was typed meanwhile is for the text that
    /// opens next.
    Done {
        command: String,
        touched: Vec<RecordKey>,
        typed: String,
    },
    Action(Action),
    Language(Language),
    /// The question was answered with yes.
    Yes,
    /// What the user's own editor left.
    Edited(String),
}
