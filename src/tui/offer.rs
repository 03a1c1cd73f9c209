//! What is offered to whom: the right that each action needs. The office refuses what the user may
//! not do in any case; here it is not held out in the first place.

use crate::domain::{CouncilId, Reason, Right};
use crate::keymap::Action;

use super::scene::Scene;
use super::screen::Screen;

/// What the action needs on a screen where changing something needs `work`; `None` for what anybody
/// may do who sees the screen.
#[allow(clippy::too_many_lines)] // a table
pub const fn right(action: Action, work: Right) -> Option<Right> {
    use Action as A;
    match action {
        A::New | A::Change | A::Remove | A::MoveUp | A::MoveDown | A::Toggle => Some(work),

        A::AskRegion | A::WriteReminder | A::WaiveAnswer | A::MarkNoConsequence | A::AskCouncils | A::NoRemarks | A::ReopenReply | A::MarkAllSent | A::WriteAnswer
        | A::Undo | A::Redo | A::RegisterCase | A::MoveCase | A::MarkSent | A::ReadForm | A::RegisterLetter | A::ImportRows => {
            Some(Right::Cases)
        }

        A::EndAppointment
        | A::ElectLeader
        | A::AddSeat
        | A::PlanMeeting
        | A::ChangeMeeting
        | A::MoveMeeting
        | A::AddInput
        | A::InvitePeople
        | A::LayStanding
        | A::NewItem
        | A::CloseItem
        | A::CloseMeeting
        | A::PostponeItem
        | A::SetItemClock
        | A::HoldElection => Some(Right::Councils),

        A::GoAccounts => Some(Right::Administer),

        A::Back
        | A::Quit
        | A::Help
        | A::Palette
        | A::GoCouncils
        | A::GoAttention
        | A::GoJournal
        | A::GoPersons
        | A::GoChasing
        | A::GoSettings
        | A::ChooseLanguage
        | A::GoFollowUps
        | A::Redraw
        | A::Up
        | A::Down
        | A::First
        | A::Last
        | A::PageUp
        | A::PageDown
        | A::NextPane
        | A::PreviousPane
        | A::GoRoster
        | A::GoAgenda
        | A::GoPipeline
        | A::Find
        | A::Open
        | A::NextMeeting
        | A::PreviousMeeting
        | A::EnterMeeting
        | A::GoMinutes
        | A::PrepareMeeting
        | A::ShowNotice
        | A::Assess
        | A::GoChange
        | A::GoLetters
        | A::NextField
        | A::PreviousField
        | A::Choose
        | A::Submit
        | A::CursorLeft
        | A::CursorRight
        | A::CursorUp
        | A::CursorDown
        | A::WordLeft
        | A::WordRight
        | A::LineStart
        | A::LineEnd
        | A::TextStart
        | A::TextEnd
        | A::ScreenUp
        | A::ScreenDown
        | A::SelectLeft
        | A::SelectRight
        | A::SelectUp
        | A::SelectDown
        | A::SelectWordLeft
        | A::SelectWordRight
        | A::SelectLineStart
        | A::SelectLineEnd
        | A::SelectAll
        | A::StartSelection
        // A text that is not to be written says so itself, and these are the keys of fields, too.
        | A::NewLine
        | A::DeleteLeft
        | A::DeleteRight
        | A::DeleteWordLeft
        | A::DeleteWordRight
        | A::DeleteToLineEnd
        | A::DeleteLine
        | A::Cut
        | A::Copy
        | A::Paste
        | A::UndoText
        | A::RedoText
        | A::InsertTime
        | A::SearchText
        | A::SearchNext
        | A::SearchPrevious
        | A::ExternalEditor
        | A::SaveToFile
        | A::TakeOver
        | A::CommandMode
        | A::InsertMode
        | A::InsertAfter
        | A::OpenLine
        | A::NextItem
        | A::PreviousItem
        | A::GoItem
        | A::Attendance
        | A::SearchMeeting
        | A::SuggestSpelling
        | A::ToggleSpelling
        | A::PreviousVersion
        | A::NextVersion
        | A::Complete
        | A::ToggleStructure
        | A::GoStructure
        | A::ExpandAbbreviation
        | A::GoAbbreviations
        | A::FollowWriter
        | A::GivePen
        | A::KeepPen
        | A::Missing
        | A::InsertElection
        | A::GoBoard
        | A::GoObjectives
        | A::GoAssessments
        | A::GoHearing
        | A::GoRotation
        | A::FilterSpecialty
        | A::FilterSeat
        | A::FilterTrack
        | A::FilterDeadline
        | A::FilterOwn
        | A::ClearFilters
        | A::ShowClosed => None,
    }
}

/// Why the user may not do this on the screen; `None` when she may.
pub fn denied(action: Action, screen: &dyn Screen, scene: &Scene) -> Option<String> {
    lacks(right(action, screen.work())?, screen.council(), scene)
}

/// Why the user may not change anything on the screen.
pub fn denied_work(screen: &dyn Screen, scene: &Scene) -> Option<String> {
    lacks(screen.work(), screen.council(), scene)
}

/// The actions that the user may not do on the screen.
pub fn barred(screen: &dyn Screen, scene: &Scene) -> Vec<Action> {
    Action::ALL.iter().copied().filter(|action| denied(*action, screen, scene).is_some()).collect()
}

/// Why the user does not have the right in the council; without one, in any, or in the office where it
/// is the office's.
pub fn lacks(right: Right, council: Option<CouncilId>, scene: &Scene) -> Option<String> {
    let rights = &scene.rights.rights;
    let (allowed, role) = match (right, council) {
        (Right::Office | Right::Administer, _) => (rights.allow(right, &[]), rights.office),
        (_, Some(council)) => (rights.allow(right, &[council]), rights.role_in(council)),
        // Which councils it belongs to is for the office to find out.
        (_, None) => (rights.allow_somewhere(right), rights.most()),
    };
    let ask = || scene.rights.ask.join(", ");
    (!allowed).then(|| scene.reason(&Reason::NotAllowed { role, right, ask: ask() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Rights, Role};
    use crate::office::RightsView;
    use crate::tui::screens::{Abbreviations, Settings};
    use crate::tui::testing::scene;

    fn as_a(role: Role) -> Scene {
        let rights = Rights { office: Some(role), ..Rights::default() };
        Scene { rights: RightsView { rights, ask: vec!["kari".into()] }, ..scene() }
    }

    #[test]
    fn what_is_refused_says_why_and_whom_to_ask() {
        let settings = Settings::default();
        let words = denied(Action::Change, &settings, &as_a(Role::Reader)).unwrap();
        assert!(words.starts_with("Du kan lese, ikke ") && words.ends_with("Spør kari"), "{words}");
        assert_eq!(denied(Action::Change, &settings, &as_a(Role::Secretary)), None);
        assert!(denied(Action::GoAccounts, &settings, &as_a(Role::Secretary)).is_some());
        assert_eq!(denied(Action::GoAccounts, &settings, &as_a(Role::Administrator)), None);
    }

    #[test]
    fn an_adviser_keeps_short_words_and_plans_no_meeting() {
        let (screen, scene) = (Abbreviations::default(), as_a(Role::Adviser));
        let barred = barred(&screen, &scene);
        assert!(!barred.contains(&Action::New) && barred.contains(&Action::PlanMeeting));
        assert!(!barred.contains(&Action::Help) && !barred.contains(&Action::Open));
    }
}
