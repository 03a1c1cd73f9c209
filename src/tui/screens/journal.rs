//! Who did what, for whom.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, JournalLine, JournalOf, Query};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, fit, panel, put};

/// How many entries are fetched at once.
const PAGE: u32 = 200;

/// The journal, newest first.
#[derive(Default)]
pub struct Journal {
    lines: Vec<JournalLine>,
    list: List,
}

impl Journal {
    /// Fetches older entries when the end of what is known is reached.
    fn older(&self) -> Vec<Effect> {
        let at_end = self.list.selected + 1 >= self.lines.len();
        match self.lines.last().filter(|last| at_end && last.seq > 1) {
            Some(last) => vec![Effect::Ask(Query::Journal { before: Some(last.seq), limit: PAGE })],
            None => Vec::new(),
        }
    }
}

/// One entry in a line: `21.11.2026 13:04 kari  møte lagt til: ANE 2/2026`
pub fn journal_row(line: &JournalLine, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let who = line.behalf.as_ref().map_or_else(
        || line.by.clone(),
        |behalf| {
            scene.tell("journal-for", &[("by", line.by.as_str().into()), ("behalf", behalf.as_str().into())])
        },
    );
    let command = scene.named("command", &line.command);
    let done = match line.of {
        None => command,
        Some(JournalOf::Undo(_)) => scene.tell("journal-undone", &[("command", Arg::from(command))]),
        Some(JournalOf::Redo(_)) => scene.tell("journal-redone", &[("command", Arg::from(command))]),
    };
    let became = line.became.map_or_else(String::new, |state| {
        format!(" {} {}", theme.arrow, scene.named("case-state", state.name()))
    });
    let about = if line.about.is_empty() { String::new() } else { format!(": {}", line.about) };
    let note = line.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
    let rest = width.saturating_sub(18 + 13);
    Line::from(vec![
        Span::styled(fit(&scene.day_and_clock(line.at), 18, theme.ellipsis), theme.quiet),
        Span::raw(fit(&who, 12, theme.ellipsis)),
        Span::raw(" "),
        Span::raw(fit(&format!("{done}{became}{about}{note}"), rest, theme.ellipsis)),
    ])
}

impl Screen for Journal {
    fn title(&self, scene: &Scene) -> String {
        scene.say("journal-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Undo, Action::Redo, Action::PageDown, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Journal { before: None, limit: PAGE }]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Journal(lines) = answer {
            let oldest_new = lines.last().map_or(u64::MAX, |line| line.seq);
            let newest_known = self.lines.first().map_or(0, |line| line.seq);
            if lines.first().is_some_and(|line| line.seq < newest_known) {
                self.lines.extend(lines);
            } else {
                self.lines.retain(|line| line.seq < oldest_new);
                self.lines.splice(0..0, lines);
            }
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.lines.len()) {
            return Some(self.older());
        }
        match action {
            Action::Open => Some(vec![Effect::Refuse(scene.say("journal-only-reads"))]),
            _ => None,
        }
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let room = panel(area, buf, &scene.theme, &scene.say("journal-title"), true);
        if self.lines.is_empty() {
            put(buf, room, &scene.say("journal-empty"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        }
        let width = usize::from(room.width).saturating_sub(2);
        let row = |at: usize| journal_row(&self.lines[at], scene, width);
        self.list.draw_long(room, buf, &scene.theme, self.lines.len(), row)
    }
}
