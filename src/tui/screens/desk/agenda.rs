//! The agenda pane: one meeting's items, numbered.

use ratatui::text::{Line, Span};

use super::PaneView;
use crate::domain::{Meeting, MeetingMove, Reason};
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::{Command, CouncilView, ItemLine};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::meeting_words::warning_rows;
use crate::tui::scene::Scene;
use crate::tui::screens::{Choice, Confirm, MeetingRoom, MinutesPage, Picker, Preparation};
use crate::tui::widgets::{Row, fit};

/// The agenda pane.
pub struct Agenda;

impl PaneView for Agenda {
    fn heading(&self, view: &CouncilView, scene: &Scene) -> String {
        view.agenda.as_ref().map_or_else(
            || scene.say("agenda-heading-none"),
            |agenda| {
                scene.tell(
                    "agenda-heading",
                    &[
                        ("number", Arg::from(agenda.meeting.number.to_string())),
                        ("when", Arg::from(scene.day_and_clock(agenda.meeting.start))),
                        ("state", Arg::from(scene.named("meeting-state", agenda.meeting.state.into()))),
                    ],
                )
            },
        )
    }

    fn summary(&self, view: &CouncilView, scene: &Scene) -> Line<'static> {
        let mut spans = vec![Span::styled(format!("{}  ", self.heading(view, scene)), scene.theme.title)];
        match &view.agenda {
            Some(agenda) => spans.push(Span::styled(
                scene.tell("agenda-items", &[("count", agenda.items.len().into())]),
                scene.theme.quiet,
            )),
            None if lacks_meeting(view) => spans.push(no_meeting(scene)),
            None => {}
        }
        Line::from(spans)
    }

    fn rows(&self, view: &CouncilView, scene: &Scene, width: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        if lacks_meeting(view) {
            rows.push(Row::heading(no_meeting(scene)));
        }
        let Some(agenda) = &view.agenda else { return rows };
        rows.extend(warning_rows(&agenda.warnings, scene, width));
        rows.extend(agenda.items.iter().map(|line| Row::new(item_row(line, scene, width))));
        rows
    }

    fn empty(&self, view: &CouncilView, scene: &Scene) -> String {
        scene.say(if view.agenda.is_some() { "agenda-no-items" } else { "agenda-empty" })
    }

    fn act(&self, action: Action, selected: usize, view: &CouncilView, scene: &Scene) -> Option<Vec<Effect>> {
        if action == Action::PlanMeeting {
            return Some(vec![Effect::push(forms::plan_meeting(scene, view.council.id))]);
        }
        let Some(agenda) = &view.agenda else {
            return known(action).then(|| vec![Effect::Refuse(scene.say("agenda-empty"))]);
        };
        let meeting = &agenda.meeting;
        match action {
            Action::New => return Some(vec![Effect::push(forms::add_item(scene, meeting.id))]),
            Action::ChangeMeeting => return Some(vec![Effect::push(forms::change_meeting(scene, meeting))]),
            Action::MoveMeeting => return Some(vec![steps(meeting, scene)]),
            Action::GoMinutes => return Some(vec![Effect::push(MinutesPage::new(meeting.id))]),
            Action::EnterMeeting => return Some(vec![Effect::push(MeetingRoom::new(meeting.id))]),
            Action::PrepareMeeting => return Some(vec![Effect::push(Preparation::new(meeting.id))]),
            _ => {}
        }
        let Some(line) = agenda.items.get(selected) else {
            return known(action).then(|| vec![Effect::Refuse(scene.say("agenda-no-items"))]);
        };
        let item = &line.item;
        let place = |position: u32| Effect::order(Command::PlaceItem { id: item.id, position });
        let effects = match action {
            Action::Open => vec![Effect::push(MeetingRoom::at_item(meeting.id, item.id))],
            Action::Change => vec![Effect::push(forms::change_item(scene, item))],
            Action::MoveUp if item.position <= 1 => vec![Effect::Refuse(scene.say("agenda-is-first"))],
            Action::MoveUp => vec![place(item.position - 1), Effect::Act(Action::Up)],
            Action::MoveDown if selected + 1 == agenda.items.len() => {
                vec![Effect::Refuse(scene.say("agenda-is-last"))]
            }
            Action::MoveDown => vec![place(item.position + 1), Effect::Act(Action::Down)],
            Action::Remove if item.number.is_some() => {
                let number = item.number.map(|number| number.to_string()).unwrap_or_default();
                vec![Effect::Refuse(scene.reason(&Reason::ItemHasNumber { number }))]
            }
            Action::Remove => {
                let question = scene.tell("agenda-remove-item", &[("title", Arg::from(item.title.as_str()))]);
                vec![Effect::order(Command::RemoveItem { id: item.id }), Effect::push(Confirm::new(question))]
            }
            _ => return None,
        };
        Some(effects)
    }

    fn footer(&self, view: &CouncilView) -> Vec<Action> {
        if view.agenda.is_none() {
            return vec![Action::PlanMeeting, Action::NextPane, Action::GoCouncils, Action::GoAttention];
        }
        vec![
            Action::EnterMeeting,
            Action::PrepareMeeting,
            Action::NextPane,
            Action::MoveMeeting,
            Action::New,
            Action::PlanMeeting,
        ]
    }
}

/// Whether the pane would know the action if there were an agenda with items.
const fn known(action: Action) -> bool {
    matches!(
        action,
        Action::New
            | Action::Open
            | Action::Change
            | Action::Remove
            | Action::MoveUp
            | Action::MoveDown
            | Action::ChangeMeeting
            | Action::MoveMeeting
            | Action::EnterMeeting
            | Action::PrepareMeeting
            | Action::GoMinutes
    )
}

/// What can be done with the meeting where it stands.
pub fn steps(meeting: &Meeting, scene: &Scene) -> Effect {
    let choices: Vec<Choice> = MeetingMove::from_here(meeting.state)
        .map(|m| Choice {
            shown: scene.named("meeting-step", m.step.into()),
            given: Given::MeetingStep(m.step),
        })
        .collect();
    if choices.is_empty() {
        let state = scene.named("meeting-state", meeting.state.into());
        return Effect::Refuse(scene.tell("agenda-no-steps", &[("state", Arg::from(state))]));
    }
    Effect::push(Picker::new(scene.named("action", Action::MoveMeeting.name()), choices))
}

/// The councils of other regions meet elsewhere.
const fn lacks_meeting(view: &CouncilView) -> bool {
    view.meeting_this_year.is_none() && view.council.own
}

fn no_meeting(scene: &Scene) -> Span<'static> {
    Span::styled(format!("{} {}", scene.theme.alert, scene.say("warning-no-meeting")), scene.theme.warning)
}

/// ` 3 Sak 3/2026  Procedure list   drøfting   ✓`
fn item_row(line: &ItemLine, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let item = &line.item;
    let number = item.number.map_or_else(
        || format!("{}.", item.position),
        |number| scene.tell("item-number", &[("number", Arg::from(number.to_string()))]),
    );
    let number_cells = if item.number.is_some() { 12 } else { 4 };
    let kind_cells = if width >= 50 { 12 } else { 0 };
    let state = if item.is_open() {
        theme.running
    } else if item.postponed.is_some() {
        theme.dash
    } else if item.closed.is_some() || (!item.minutes.is_empty()) {
        theme.check
    } else {
        " "
    };
    let title_cells = width.saturating_sub(number_cells + kind_cells + 4);
    let title = line.case.map_or_else(|| item.title.clone(), |case| format!("{} ({case})", item.title));
    Line::from(vec![
        Span::styled(fit(state, 2, ""), theme.good),
        Span::styled(fit(&number, number_cells, theme.ellipsis), theme.quiet),
        Span::raw(fit(&title, title_cells, theme.ellipsis)),
        Span::raw(" "),
        Span::styled(
            fit(&scene.named("item-kind", item.kind.into()), kind_cells, theme.ellipsis),
            theme.quiet,
        ),
    ])
}
