//! Forms: fields become a command.
//!
//! Each file beside [`form::Form`] is one form of the field: what it asks and the command it makes.

mod abbreviation;
mod account;
mod appointment;
mod assessment;
mod case;
mod change;
mod field;
mod form;
mod hearing;
mod letter;
mod meeting;
mod minutes;
mod objective;
mod office;
mod person;
mod rotation;
mod ruling;

pub use abbreviation::{add_abbreviation, change_abbreviation};
pub use account::{add_account, change_account, councils_in_words, role_in_words};
pub use appointment::{appoint, change_appointment, elect, end_appointment};
pub use assessment::{answer_assessment, waive_assessment};
pub use case::{
    announce_consultation, change_case, correct_case, hand_over, move_case, register_case, register_letter,
    set_fagkontakt,
};
pub use change::{add_change_row, set_change_row};
pub use hearing::{answer_reply, mark_all_sent, take_council_along, waive_reply};
pub use letter::{mark_letter_sent, recall_letter};
pub use meeting::{
    add_input, add_item, change_item, change_meeting, drop_input, meeting_date, meeting_people, plan_meeting,
};
pub use minutes::{
    add_remark, approve_in_meeting, approve_in_writing, changed, circulate, correct_minutes, drop_follow_up,
    move_follow_up, set_access, set_minute_taker, settle_remark,
};
pub use objective::{add_objective_alias, change_objective_alias};
pub use office::{change_assessing_body, change_setting, found};
pub use person::change_person;
pub use rotation::rotation_need;
pub use ruling::{decide, note_told};
