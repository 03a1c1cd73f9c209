//! The terminal offers what the office allows, and nothing else: each command from the screen that
//! sends it, against the office's own tables, for whatever rights somebody may have.

use proptest::prelude::*;
use strum::VariantArray;

use super::assessment::AssessmentPage;
use super::assessment_board::AssessmentBoard;
use super::change_page::ChangePage;
use super::hearing::Hearing;
use super::letters::{FormPage, Letters};
use super::rotation::RotationNeeds;
use super::ruling_page::RulingPage;
use super::{
    Abbreviations, Accounts, Board, CasePage, FollowUps, MeetingRoom, MinutesPage, Objectives, Preparation,
};
use crate::domain::*;
use crate::keymap::Action;
use crate::office::tests::every::{Newest, commands, is_not_allowed};
use crate::office::tests::vocabulary::{Room, day, office, term};
use crate::office::{CaseDetails, Command, RightsView};
use crate::tui::offer;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::testing::scene;

/// Where the terminal sends the command from, and by which action; `None` for what no screen sends.
fn sent_from(command: &Command, of: &Newest, room: &Room) -> Option<(Box<dyn Screen>, Action)> {
    use Action as A;
    use Command as C;
    let (council, meeting, case) = (of.council(), of.meeting(), of.case());
    let desk = || Box::new(super::desk::Desk::new(council)) as Box<dyn Screen>;
    let region = room.region("HSØ");
    let ruling = || {
        let case: Case = room.get(case);
        Box::new(RulingPage::new(case, CaseOutcome::Changed, None)) as Box<dyn Screen>
    };
    Some(match command {
        C::AddSeat { .. } => (desk(), A::AddSeat),
        C::RemoveSeat { .. } | C::RemoveItem { .. } => (desk(), A::Remove),
        C::Appoint { .. } => (desk(), A::New),
        C::ChangeAppointment { .. } | C::ChangeItem { .. } => (desk(), A::Change),
        C::EndAppointment { .. } | C::EndOffice { .. } => (desk(), A::EndAppointment),
        C::Elect { .. } | C::ElectNew { .. } => (desk(), A::ElectLeader),
        C::PlanMeeting { .. } => (desk(), A::PlanMeeting),
        C::ChangeMeeting { .. } => (desk(), A::ChangeMeeting),
        C::MoveMeeting { .. } => (desk(), A::MoveMeeting),
        C::AddItem { .. } => (desk(), A::NewItem),
        C::PlaceItem { .. } => (desk(), A::MoveUp),
        C::AddInput { .. } => (desk(), A::AddInput),

        C::CloseItem { .. } => (Box::new(MeetingRoom::new(meeting)), A::CloseItem),
        C::PostponeItem { .. } | C::TakeUpItem { .. } => {
            (Box::new(MeetingRoom::new(meeting)), A::PostponeItem)
        }
        C::SetItemClock { .. } => (Box::new(MeetingRoom::new(meeting)), A::SetItemClock),
        C::HoldElection { .. } => (Box::new(MeetingRoom::new(meeting)), A::HoldElection),
        // The roll lies over the room.
        C::NotePresence { .. } | C::NoteArrival { .. } | C::NoteLeaving { .. } => {
            (Box::new(MeetingRoom::new(meeting)), A::Toggle)
        }
        C::AddGuest { .. } => (Box::new(MeetingRoom::new(meeting)), A::New),
        C::RemoveGuest { .. } => (Box::new(MeetingRoom::new(meeting)), A::Remove),

        C::MoveMinutes { .. } | C::SetAccess { .. } | C::SetMinuteTaker { .. } | C::SettleRemark { .. } => {
            (Box::new(MinutesPage::new(meeting)), A::Change)
        }
        C::AddRemark { .. } | C::CorrectMinutes { .. } => (Box::new(MinutesPage::new(meeting)), A::New),
        C::SetSilenceRule { .. } => (Box::new(MinutesPage::new(meeting)), A::Toggle),
        C::SetMeetingDate { .. } => (Box::new(Preparation::new(meeting)), A::Change),
        C::SetMeetingPeople { .. } => (Box::new(Preparation::new(meeting)), A::InvitePeople),
        C::LayStanding { .. } => (Box::new(Preparation::new(meeting)), A::LayStanding),
        C::TakeOntoAgenda { .. } => (Box::new(Preparation::new(meeting)), A::Toggle),
        C::DropInput { .. } => (Box::new(Preparation::new(meeting)), A::Remove),
        C::ChangeFollowUp { .. } => (Box::new(FollowUps::of(council)), A::Change),
        C::SetRotationNeed { .. } => (Box::new(RotationNeeds::of(council)), A::New),
        C::RemoveRotationNeed { .. } => (Box::new(RotationNeeds::of(council)), A::Remove),

        C::RegisterCase { .. } => (Box::new(Board::default()), A::RegisterCase),
        C::ChangeCase { .. } | C::HandOverCase { .. } | C::AnnounceConsultation { .. } => {
            (Box::new(CasePage::new(case)), A::Change)
        }
        C::MoveCase { .. } | C::CorrectCase { .. } => (Box::new(CasePage::new(case)), A::MoveCase),
        C::NoteTold { .. } => (Box::new(CasePage::new(case)), A::MarkSent),
        C::DecideCase { .. } => (ruling(), A::Toggle),
        C::RegisterLetter { .. } | C::WriteLetter { .. } | C::KeepLetter { .. } => {
            (Box::new(Letters::new(case)), A::New)
        }
        C::MarkLetterSent { .. } => (Box::new(Letters::new(case)), A::MarkSent),
        C::RecallLetter { .. } => (Box::new(Letters::new(case)), A::Remove),
        C::AnswerAssessment { .. } | C::ReopenAssessment { .. } => {
            (Box::new(AssessmentPage::new(case, region)), A::Change)
        }
        C::MarkNoConsequence { .. } => (Box::new(AssessmentPage::new(case, region)), A::MarkNoConsequence),
        C::WaiveAssessment { .. } => (Box::new(AssessmentBoard::new(case)), A::WaiveAnswer),
        C::AskAnew { .. } => (Box::new(AssessmentBoard::new(case)), A::AskRegion),
        C::AddChangeRow { .. } => (Box::new(ChangePage::new(case)), A::New),
        C::SetChangeRow { .. } => (Box::new(ChangePage::new(case)), A::Change),
        C::PlaceChangeRow { .. } => (Box::new(ChangePage::new(case)), A::MoveUp),
        C::RemoveChangeRow { .. } => (Box::new(ChangePage::new(case)), A::Remove),
        C::ImportChange { .. } => (Box::new(ChangePage::new(case)), A::ImportRows),
        C::AskCouncils { .. } => (Box::new(Hearing::new(case)), A::AskCouncils),
        C::AddCouncil { .. } | C::TakeCouncilAlong { .. } => (Box::new(Hearing::new(case)), A::New),
        C::AnswerReply { .. } => (Box::new(Hearing::new(case)), A::NoRemarks),
        C::WaiveReply { .. } => (Box::new(Hearing::new(case)), A::WaiveAnswer),
        C::ReopenReply { .. } => (Box::new(Hearing::new(case)), A::ReopenReply),
        C::MarkAllSent { .. } => (Box::new(Hearing::new(case)), A::MarkAllSent),
        C::TakeForm { .. } => (Box::new(FormPage::default()), A::ReadForm),

        C::ChangeSetting { .. } | C::ChangeAssessingBody { .. } => {
            (Box::new(super::settings::Settings::default()), A::Change)
        }
        C::SetObjectiveAlias { .. } => (Box::new(Objectives::default()), A::New),
        C::RemoveObjectiveAlias { .. } => (Box::new(Objectives::default()), A::Remove),
        C::SetAbbreviation { .. } => (Box::new(Abbreviations::default()), A::New),
        C::RemoveAbbreviation { .. } => (Box::new(Abbreviations::default()), A::Remove),
        C::SetAccount { .. } => (Box::new(Accounts::default()), A::New),
        C::RemoveAccount { .. } => (Box::new(Accounts::default()), A::Remove),
        _ => return None,
    })
}

/// A room whose newest record of each kind is one of URO.
fn furnished() -> Room {
    use Command as C;
    let room = office();
    let (council, today) = (room.council("URO"), day("2026-11-20"));
    room.does(C::AddSeat { council, institution: room.institution("LDS") });
    room.appointed(room.seat("URO", "OUS"), Capacity::Representative, "Ada Berg", "2026-01-01", None);
    let (person, term) = (room.person("Kari Moe"), term("2026-01-01", None));
    room.does(C::Elect { council, office: Office::Leader, person, term, item: None });
    let meeting = room.meeting("URO", "2026-11-20 13:00");
    let item = room.item(meeting, "Noe");
    room.does(C::AddInput { council, from: None, text: "Noe".into(), received: today });
    room.does(C::AddGuest { meeting, name: "Ola".into() });
    let (institution, half) = (room.institution("OUS"), HalfYear { year: 2027, second: false });
    room.does(C::SetRotationNeed { council, institution, arena: "Klinikk".into(), half, count: 7 });
    room.moves(meeting, MeetingStep::Open);
    room.does(C::AddFollowUp { item, what: "Noe".into(), owner: None, due: None });
    room.moves(meeting, MeetingStep::Close);
    let (step, details) = (MinutesStep::MakeDraft, StepDetails::default());
    room.does(C::MoveMinutes { meeting, step, details });
    room.does(C::AddRemark { meeting, item: Some(item), from: "Ola".into(), text: "Noe".into() });
    let register = commands(&Newest::of(&room)).into_iter().find_map(|command| match command {
        C::RegisterCase { case } => Some(case),
        _ => None,
    });
    let specialties = vec![room.specialty("URO")];
    room.does(C::RegisterCase { case: CaseDetails { specialties, ..register.unwrap() } });
    room
}

fn any_role() -> impl Strategy<Value = Option<Role>> {
    proptest::option::of(proptest::sample::select(Role::VARIANTS))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// `here` is the role in the council that the commands are about, `there` in another.
    #[test]
    fn what_the_office_refuses_is_not_offered_and_what_it_allows_is(
        everywhere in any_role(),
        here in any_role(),
        there in any_role(),
    ) {
        let room = furnished();
        let (uro, ane) = (room.council("URO"), room.council("ANE"));
        let of = Newest::of(&room).in_council(uro);
        let councils = [(uro, here), (ane, there)];
        let councils: Vec<_> = councils.iter().filter_map(|(id, role)| role.map(|role| (*id, role))).collect();
        let rights = Rights { office: everywhere, councils, exempt: true };
        let scene = Scene { rights: RightsView { rights: rights.clone(), ask: vec!["lise".into()] }, ..scene() };
        for command in commands(&of) {
            let Some((mut screen, action)) = sent_from(&command, &of, &room) else { continue };
            for query in screen.wants() {
                screen.answered(room.asks(query), &scene);
            }
            let denied = offer::denied(action, screen.as_ref(), &scene)
                .or_else(|| offer::denied_work(screen.as_ref(), &scene).filter(|_| opens_a_form(action)));
            let refused = is_not_allowed(&room, &rights, &command);
            let name = command.name();
            if screen.council().is_some() || rights.councils.is_empty() || is_of_the_office(action, screen.as_ref()) {
                prop_assert_eq!(denied.is_some(), refused, "{} with {:?}", name, rights);
            } else {
                // Which councils a case belongs to is for the office to find out.
                prop_assert!(denied.is_none() || refused, "{name} is hidden from {rights:?}");
            }
        }
    }
}

fn is_of_the_office(action: Action, screen: &dyn Screen) -> bool {
    matches!(offer::right(action, screen.work()), Some(Right::Office | Right::Administer))
}

fn opens_a_form(action: Action) -> bool {
    matches!(action, Action::New | Action::Change | Action::WaiveAnswer | Action::RegisterCase)
}
