//! What a secretariat knows: records and rules.
//!
//! No I/O, no clock, no wording: "now" is an argument, and everything a person reads is made
//! elsewhere from the names and facts given here. Read [`Record`] first, then [`Council`],
//! [`Meeting`] and [`Case`].
//!
//! The sources of the rules are the mandate of the councils (`000_58b5e35e8e978708.txt`, cited
//! as *mandate*) and the cross-regional routine (`001_ee29956ce113f6b0.txt`, cited as *routine*).

mod abbreviation;
mod account;
mod appointment;
mod assessment;
mod board;
mod calendar;
mod case;
mod case_moves;
mod change;
mod change_rules;
mod chasing;
mod contact;
mod council;
mod council_reply;
mod deadlines;
mod decision;
mod diff;
mod follow_up;
mod id;
mod input;
mod letter;
mod letter_times;
mod meeting;
mod meeting_dates;
mod meeting_moves;
mod meeting_warnings;
mod minutes;
mod minutes_moves;
mod national_id;
mod numbering;
mod objective;
mod period;
mod person;
mod presence;
mod reason;
mod record;
mod reference;
mod rights;
mod roster;
mod rotation;
mod ruling;
mod seating;
mod setting;
mod standing_items;
mod text;
mod time;
mod visible;

pub use abbreviation::Abbreviation;
pub use account::{Account, Role};
pub use appointment::{Appointment, Capacity, check_appointment};
pub use assessment::{Assessment, Heading, Position, Reminder, Waiver, reminded_since};
pub use board::{BoardColumn, WaitsFor};
pub use calendar::{holiday, is_working_day, working_days_after, working_days_before, working_days_between};
pub use case::{
    AssessingBody, Case, CaseExit, CaseOutcome, CaseState, Origin, Seating, Target, Track, standing,
};
pub use case_moves::{CaseContext, CaseGuard, CaseMove, CaseStep};
pub use change::{ChangeRow, ChangeSheet, ChangeTarget, Field, Operation};
pub use change_rules::{LONGEST_ROW_TEXT, MOST_ROWS, RowKey, check_rows};
pub use chasing::{
    Lack, Lateness, NextReminder, joint_reminders, lacks, last_near, next_council_reminder, next_reminder,
    reply_lacks,
};
pub use contact::contact_is_over;
pub use council::{Council, Office, OfficeHolding, Seat, SeatRule, check_office};
pub use council_reply::{CouncilReply, ReplyCount, ReplyStanding};
pub use deadlines::inner_deadline;
pub use decision::{Candidate, Decision, Dissent, Election, Manner};
pub use diff::{Piece, marked, mostly_kept, word_diff};
pub use follow_up::{FollowUp, FollowUpState, Owner};
pub use id::*;
pub use input::{Input, InputSource, InputState};
pub use letter::{Letter, LetterKind};
pub use letter_times::LetterTime;
pub use meeting::{
    Access, AgendaItem, Attendance, Attendee, ItemClock, ItemKind, ItemSource, Meeting, MeetingKind,
    MeetingState, Paper, PaperPart, Passage, Postponed, Presence, StandingItem,
};
pub use meeting_dates::{Due, LeadTimes, MeetingDates, MeetingRules, Milestone, apology_due};
pub use meeting_moves::{MeetingMove, MeetingStep};
pub use meeting_warnings::{MeetingWarning, agenda_warnings, day_warnings, overlap, timetable};
pub use minutes::{
    Approval, ApprovalWay, Correction, Minutes, MinutesState, Remark, RemarkState, SilenceRule,
};
pub use minutes_moves::{MinutesContext, MinutesGuard, MinutesMove, MinutesStage, MinutesStep, StepDetails};
pub use national_id::national_ids;
pub use numbering::{CaseNo, ItemNo, MeetingNo};
pub use objective::{ObjectiveAlias, ObjectiveCode, leads_back, successor};
pub use period::Period;
pub use person::{Person, same_person};
pub use presence::{Standing, at_item, counts, passage, seat_at};
pub use reason::{Fact, Reason};
pub use record::{BackupRule, Entity, Kind, Record, RecordKey, Settings};
pub use reference::{Institution, InstitutionKind, Region, Service, Specialty};
pub use rights::{Right, Rights, check_accounts, exempt_source, veiled, without_text};
pub use roster::{Roster, SeatStanding, Term, Warning};
pub use rotation::{FEW, HalfYear, RotationNeed, ShownCount};
pub use ruling::{RowRuling, Ruling};
pub use seating::seating;
pub use setting::Setting;
pub use standing_items::{MeetingFacts, Occasion, StandingRule, election_due, place_for};
pub use text::TextKey;
pub use time::{Day, Moment};
pub use visible::{steers, visible};
