//! Who has not answered, over all open cases: what is late, and what will be.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::list::sent;
use super::{Anew, Letters};
use strum::VariantArray;

use crate::domain::Right;
use crate::domain::{Heading, Lack, LetterKind};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, ChaseLine, Query, Receipt};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::assessment::AssessmentPage;
use crate::tui::screens::hearing::Hearing;
use crate::tui::widgets::{List, fit, panel, put, wrap};

/// Cells for ` 123 dager over`, with a blank after it.
const DUE: usize = 16;

/// The chasing list.
#[derive(Default)]
pub struct Chasing {
    lines: Option<Vec<ChaseLine>>,
    list: List,
}

impl Chasing {
    fn selected(&self) -> Option<&ChaseLine> {
        self.lines.as_ref()?.get(self.list.selected)
    }

    fn row(line: &ChaseLine, scene: &Scene, cells: usize) -> Line<'static> {
        let theme = &scene.theme;
        let late = line.lateness.is_late();
        let sign = if late { theme.alert } else { " " };
        let rest = cells.saturating_sub(2 + 9 + 5 + 15 + DUE + 13);
        let nobody = || {
            if line.cross_regional {
                scene.named("body", "cross-regional")
            } else {
                scene.say("chasing-nobody")
            }
        };
        Line::from(vec![
            Span::styled(fit(sign, 2, ""), theme.danger),
            Span::raw(fit(&line.number.to_string(), 9, "")),
            Span::styled(
                fit(line.council.as_ref().map_or(&line.region.code, |(_, code)| code), 5, ""),
                theme.title,
            ),
            Span::raw(fit(&line.who.clone().unwrap_or_else(nobody), 14, theme.ellipsis)),
            Span::raw(" "),
            Span::raw(fit(&lacking(&line.lacks, scene), rest, theme.ellipsis)),
            Span::styled(
                fit(&format!(" {}", scene.lateness(line.lateness)), DUE, theme.ellipsis),
                if late { theme.danger } else { theme.quiet },
            ),
            Span::raw(fit(&reminders(line, scene), 13, theme.ellipsis)),
        ])
    }

    /// The whole of the selected line, under the list.
    fn note(&self, scene: &Scene) -> String {
        let Some(line) = self.selected() else { return String::new() };
        let days: Vec<String> = line.reminders.iter().map(|it| scene.day(it.on)).collect();
        let reminded = if days.is_empty() { scene.say("chasing-not-reminded") } else { days.join(", ") };
        scene.tell(
            "chasing-note",
            &[
                ("place", line.place.as_str().into()),
                ("lacks", one_by_one(&line.lacks, scene).into()),
                ("title", line.title.as_str().into()),
                ("day", scene.day(line.deadline).into()),
                ("reminded", reminded.into()),
            ],
        )
    }
}

/// `standpunkt, faglig, økonomisk`
fn lacking(lacks: &[Lack], scene: &Scene) -> String {
    if lacks.len() > Heading::VARIANTS.len() {
        return scene.say("chasing-all");
    }
    one_by_one(lacks, scene)
}

/// Each thing that is lacking, by its name.
pub fn one_by_one(lacks: &[Lack], scene: &Scene) -> String {
    let name = |lack: &Lack| match lack {
        Lack::Position => scene.say("chasing-position"),
        Lack::Reply => scene.say("chasing-all"),
        Lack::Text(heading) => scene.named("heading", heading.into()).to_lowercase(),
        Lack::Newer { .. } => scene.say("chasing-newer"),
    };
    lacks.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn reminders(line: &ChaseLine, scene: &Scene) -> String {
    if line.letter.is_some() {
        return scene.say("chasing-written");
    }
    match line.reminders.last() {
        None => scene.say("chasing-not-reminded"),
        Some(last) => scene.tell(
            "chasing-reminded",
            &[("count", line.reminders.len().into()), ("day", scene.day_and_month(last.on).into())],
        ),
    }
}

impl Screen for Chasing {
    fn title(&self, scene: &Scene) -> String {
        scene.say("chasing-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::MarkSent, Action::Assess, Action::GoLetters, Action::Back, Action::Help]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Open => Some("foot-remind"),
            Action::Assess => Some("foot-answer"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Chasing]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Chasing(lines) = answer {
            self.lines = Some(lines);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.lines.as_ref().map_or(0, Vec::len)) {
            return Some(Vec::new());
        }
        if !matches!(
            action,
            Action::Open | Action::WriteReminder | Action::MarkSent | Action::Assess | Action::GoLetters
        ) {
            return None;
        }
        let Some(line) = self.selected() else {
            return Some(vec![Effect::Refuse(scene.say("chasing-empty"))]);
        };
        let effect = match (action, line.letter) {
            (Action::MarkSent, Some(letter)) => Effect::order(sent(letter, scene.today())),
            (Action::MarkSent, None) => {
                let key = scene.key(Action::Open, self.contexts()).unwrap_or_default();
                Effect::Refuse(scene.tell("chasing-write-first", &[("key", key.into())]))
            }
            (Action::Assess, _) if line.council.is_some() => Effect::push(Hearing::new(line.case)),
            (Action::Assess, _) => Effect::push(AssessmentPage::new(line.case, line.region.id)),
            (Action::GoLetters, _) => Effect::push(Letters::new(line.case)),
            _ => match &line.council {
                Some((council, _)) => {
                    Effect::push(Anew::new(line.case, LetterKind::Reminder, None, Some(*council)))
                }
                None => Effect::push(Anew::new(line.case, LetterKind::Reminder, Some(line.region.id), None)),
            },
        };
        Some(vec![effect])
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let lines = self.lines.as_deref().unwrap_or_default();
        let notes = wrap(&self.note(scene), usize::from(area.width).saturating_sub(2).max(1));
        let below = u16::try_from(notes.len()).unwrap_or(0).min(area.height / 3);
        let above = Rect { height: area.height - below, ..area };
        let late = lines.iter().filter(|line| line.lateness.is_late()).count();
        let counts = [("count", lines.len().into()), ("late", late.into())];
        let room = panel(above, buf, &scene.theme, &scene.tell("chasing-heading", &counts), true);
        for (text, y) in notes.iter().zip(above.bottom()..area.bottom()) {
            put(buf, Rect { y, height: 1, ..area }, text, scene.theme.quiet);
        }
        if lines.is_empty() {
            let key = if self.lines.is_some() { "chasing-empty" } else { "entrance-opening" };
            for (text, y) in
                wrap(&scene.say(key), usize::from(room.width).max(1)).iter().zip(room.y..room.bottom())
            {
                put(buf, Rect { y, height: 1, ..room }, text, scene.theme.quiet);
            }
            return Some(Position::new(area.x, area.y));
        }
        let cells = usize::from(room.width).saturating_sub(2);
        let row = |at: usize| Self::row(&lines[at], scene, cells);
        self.list.draw_long(room, buf, &scene.theme, lines.len(), row)
    }
}
