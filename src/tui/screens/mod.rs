//! One file for each screen, and for each thing that lies over one.

mod abbreviations;
mod assessment;
mod attention;
mod case_page;
mod confirm;
mod council_picker;
mod desk;
mod entrance;
mod finder;
mod help;
mod journal;
mod meeting_picker;
mod meeting_room;
mod palette;
mod person_picker;
mod picker;
mod prompt;
mod settings;
mod suggestions;

pub use abbreviations::Abbreviations;
pub use attention::Attention;
pub use case_page::CasePage;
pub use confirm::Confirm;
pub use council_picker::CouncilPicker;
pub use entrance::Entrance;
pub use help::Help;
pub use journal::Journal;
pub use meeting_room::MeetingRoom;
pub use palette::Palette;
pub use person_picker::{PersonPicker, Persons};
pub use picker::{Choice, Picker};
pub use prompt::Prompt;
pub use settings::Settings;
pub use suggestions::Suggestions;
