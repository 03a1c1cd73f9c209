//! Who needs what, over all the own councils: the Monday list.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::case_page::CasePage;
use super::council_picker::CouncilPicker;
use super::follow_ups::FollowUps;
use super::hearing::Hearing;
use super::letters::{Chasing, LetterText, Letters};
use super::meeting_room::MeetingRoom;
use super::minutes::MinutesPage;
use super::preparation::Preparation;
use super::text_pages::TextPages;
use crate::domain::{CaseNo, Day, TextKey};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Attention as What, AttentionLine, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, fit, panel, wrap};

/// The list of what needs the secretary. Each line opens the thing itself.
#[derive(Default)]
pub struct Attention {
    lines: Option<Vec<AttentionLine>>,
    list: List,
}

impl Screen for Attention {
    fn title(&self, scene: &Scene) -> String {
        scene.say("attention-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Down, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Attention]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Attention(lines) = answer {
            self.lines = Some(lines);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let lines = self.lines.as_deref().unwrap_or_default();
        if self.list.act(action, lines.len()) {
            return Some(Vec::new());
        }
        if action != Action::Open {
            return None;
        }
        let Some(line) = lines.get(self.list.selected) else {
            return Some(vec![Effect::Refuse(scene.say("attention-empty"))]);
        };
        Some(vec![open(line, scene)])
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let lines = self.lines.as_deref().unwrap_or_default();
        let title = scene.tell("attention-heading", &[("count", lines.len().into())]);
        let room = panel(area, buf, &scene.theme, &title, true);
        if lines.is_empty() {
            let key = if self.lines.is_some() { "attention-empty" } else { "entrance-opening" };
            for (text, y) in wrap(&scene.say(key), usize::from(room.width)).iter().zip(room.y..room.bottom())
            {
                crate::tui::widgets::put(buf, Rect { y, height: 1, ..room }, text, scene.theme.quiet);
            }
            return Some(Position::new(area.x, area.y));
        }
        let width = usize::from(room.width).saturating_sub(2);
        self.list.draw_long(room, buf, &scene.theme, lines.len(), |at| row(&lines[at], scene, width))
    }
}

fn open(line: &AttentionLine, scene: &Scene) -> Effect {
    match &line.what {
        What::MeetingRuns { meeting } => Effect::push(MeetingRoom::new(*meeting)),
        What::NotConvened { meeting, .. } | What::MeetingDue { meeting, .. } => {
            Effect::push(Preparation::new(*meeting))
        }
        What::DraftWaits { text: TextKey::Paper(item, part), .. } => {
            Effect::push(TextPages::paper(*item, *part, None))
        }
        What::DraftWaits { text, meeting: Some(meeting), .. } => {
            Effect::push(MeetingRoom::returned(*meeting, Some(*text)))
        }
        What::DraftWaits { text: TextKey::Assessment(id, heading), .. } => {
            Effect::push(TextPages::assessment(*id, *heading, None))
        }
        What::DraftWaits { text: TextKey::Reply(id), .. } => Effect::push(TextPages::reply(*id, None)),
        What::DraftWaits { text: TextKey::Letter(id), .. } => Effect::push(LetterText::new(*id, None)),
        What::AnswersLack { .. } => Effect::push(Chasing::default()),
        What::NotesWait { meeting } | What::MinutesWait { meeting, .. } => {
            Effect::push(MinutesPage::new(*meeting))
        }
        What::FollowUpDue { .. } => Effect::push(line.council.map_or_else(FollowUps::default, FollowUps::of)),
        What::AnswersOutdated { case, .. }
        | What::CaseDue { case, .. }
        | What::DecisionUntold { case, .. }
        | What::CaseConcluded { case, .. }
        | What::OuterNears { case, .. }
        | What::OuterNearsCouncils { case, .. }
        | What::NobodyAsked { case, .. }
        | What::EffectReached { case, .. } => Effect::push(CasePage::new(*case)),
        What::CouncilsLack { case, .. } | What::NoCouncilAsked { case, .. } => {
            Effect::push(Hearing::new(*case))
        }
        What::LetterUnsent { case, .. } => Effect::push(Letters::new(*case)),
        What::NobodyAppointed { .. } => Effect::push(CouncilPicker::new(scene)),
        _ => line.council.map_or(Effect::Pop, |council| Effect::Give(Given::Council(council))),
    }
}

/// `▲ ANE  Saken 2026-014 Title: frist 01.12.2026`
fn row(line: &AttentionLine, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let today = scene.today();
    let late = line.day.is_some_and(|day| day < today);
    let sign = if late { theme.alert } else { " " };
    let day = line.day.map_or_else(String::new, |day| scene.day(day));
    let text = words(&line.what, scene, today);
    let rest = width.saturating_sub(2 + 8 + 12);
    Line::from(vec![
        Span::styled(fit(sign, 2, ""), theme.danger),
        Span::styled(fit(&line.place, 8, theme.ellipsis), theme.title),
        Span::styled(fit(&day, 12, ""), if late { theme.danger } else { theme.quiet }),
        Span::raw(fit(&text, rest, theme.ellipsis)),
    ])
}

fn of_case(key: &str, number: CaseNo, title: &str, scene: &Scene) -> String {
    scene.tell(key, &[("number", number.to_string().into()), ("title", title.into())])
}

fn words(what: &What, scene: &Scene, today: Day) -> String {
    match what {
        What::MeetingRuns { .. } => scene.say("attention-meeting-runs"),
        What::NotConvened { start, .. } => {
            let days = today.days_to(start.day());
            scene.tell("attention-not-convened", &[("days", days.into())])
        }
        What::DraftWaits { by, .. } => scene.tell("attention-draft-waits", &[("by", by.as_str().into())]),
        What::CaseDue { number, title, state, .. } => scene.tell(
            "attention-case-due",
            &[
                ("number", number.to_string().into()),
                ("title", title.as_str().into()),
                ("state", scene.named("case-state", state.name()).into()),
            ],
        ),
        What::AnswersLack { late, soon } => {
            scene.tell("attention-answers-lack", &[("late", (*late).into()), ("soon", (*soon).into())])
        }
        What::CouncilsLack { number, title, councils, .. } => scene.tell(
            "attention-councils-lack",
            &[
                ("number", number.to_string().into()),
                ("title", title.as_str().into()),
                ("councils", (*councils).into()),
            ],
        ),
        What::OuterNearsCouncils { number, title, .. } => {
            of_case("attention-outer-nears-councils", *number, title, scene)
        }
        What::NoCouncilAsked { number, title, .. } => {
            of_case("attention-no-council-asked", *number, title, scene)
        }
        What::NotesWait { .. } => scene.say("attention-notes-wait"),
        What::MinutesWait { stage, .. } => scene
            .tell("attention-minutes-wait", &[("stage", scene.named("minutes-stage", stage.into()).into())]),
        What::AnswersOutdated { number, version, regions, .. } => scene.tell(
            "attention-answers-outdated",
            &[
                ("number", number.to_string().into()),
                ("version", (*version).into()),
                ("regions", regions.join(", ").into()),
            ],
        ),
        What::CaseConcluded { number, title, .. } => {
            of_case("attention-case-concluded", *number, title, scene)
        }
        What::OuterNears { number, title, .. } => of_case("attention-outer-nears", *number, title, scene),
        What::NobodyAsked { number, title, .. } => of_case("attention-nobody-asked", *number, title, scene),
        What::LetterUnsent { number, title, .. } => of_case("attention-letter-unsent", *number, title, scene),
        What::EffectReached { number, title, .. } => {
            of_case("attention-effect-reached", *number, title, scene)
        }
        What::DecisionUntold { number, title, .. } => {
            of_case("attention-decision-untold", *number, title, scene)
        }
        What::NoLeader => scene.say("warning-no-leader"),
        What::NoMeetingThisYear => scene.say("warning-no-meeting"),
        What::Vacant { seats } => scene.tell("warning-vacant-representative", &[("seats", (*seats).into())]),
        What::NobodyAppointed { councils } => {
            scene.tell("attention-nobody-appointed", &[("councils", (*councils).into())])
        }
        What::TermsEnd { terms } => scene.tell("warning-ending-soon", &[("terms", (*terms).into())]),
        What::MeetingDue { milestones, .. } => {
            let names = milestones.iter().map(|it| scene.named("milestone", it.into()));
            scene.tell("attention-meeting-due", &[("what", names.collect::<Vec<_>>().join(", ").into())])
        }
        What::FollowUpDue { what, owner } => scene.tell(
            "attention-follow-up-due",
            &[("what", what.as_str().into()), ("owner", owner.clone().unwrap_or_else(|| "?".into()).into())],
        ),
    }
}
