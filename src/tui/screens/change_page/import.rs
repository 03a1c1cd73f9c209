//! A change sheet before it is taken in: what it adds, changes and leaves, and what is refused.

use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::row;
use crate::domain::CaseId;
use crate::domain::Right;
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, ChangePreview, ChangeVerdict, Command, LARGEST_CHANGE_FILE, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Confirm;
use crate::tui::widgets::{List, panel, put, width, wrap};

/// The file at this path, and no more of it than a change sheet can be.
pub fn read(path: &str) -> std::io::Result<Vec<u8>> {
    let home = path.strip_prefix("~/").zip(std::env::var_os("HOME"));
    let path = home.map_or_else(|| PathBuf::from(path), |(rest, home)| PathBuf::from(home).join(rest));
    let mut bytes = Vec::new();
    let limit = u64::try_from(LARGEST_CHANGE_FILE).unwrap_or(u64::MAX) + 1;
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What taking a file in would do to a case's change.
pub struct ImportPage {
    case: CaseId,
    bytes: Vec<u8>,
    preview: Option<ChangePreview>,
    list: List,
}

impl ImportPage {
    /// Of this file.
    pub const fn new(case: CaseId, bytes: Vec<u8>) -> Self {
        Self { case, bytes, preview: None, list: List::new() }
    }

    fn take(&self, scene: &Scene) -> Vec<Effect> {
        let Some(preview) = &self.preview else { return Vec::new() };
        if let Some(reason) = &preview.stands {
            return vec![Effect::Refuse(scene.reason(reason))];
        }
        if preview.good() == 0 {
            return vec![Effect::Refuse(scene.say("import-nothing-good"))];
        }
        if preview.bad() > 0 {
            let args = [("good", preview.good().into()), ("bad", preview.bad().into())];
            return vec![Effect::push(Confirm::new(scene.tell("import-only-good", &args)))];
        }
        vec![self.order()]
    }

    fn order(&self) -> Effect {
        let rows = self.preview.as_ref().map(ChangePreview::rows_to_take).unwrap_or_default();
        Effect::order(Command::ImportChange { case: self.case, rows })
    }

    /// What is wrong first, then every row with what becomes of it.
    fn lines(preview: &ChangePreview, scene: &Scene, cells: usize) -> Vec<Line<'static>> {
        let theme = &scene.theme;
        let mut lines = Vec::new();
        let mut add = |text: &str, style| {
            lines.extend(wrap(text, cells).into_iter().map(|text| Line::from(Span::styled(text, style))));
        };
        for fault in &preview.faults {
            add(&format!("{} {}", theme.alert, fault.tell(&scene.wording)), theme.danger);
        }
        for refused in &preview.rows {
            let ChangeVerdict::Refuse { reasons } = &refused.verdict else { continue };
            for reason in reasons {
                let place =
                    if refused.sheet.is_empty() { String::new() } else { format!("{}: ", refused.sheet) };
                add(&format!("{} {place}{}", theme.alert, scene.reason(reason)), theme.danger);
            }
        }
        if !preview.passed_over.is_empty() {
            let sheets = preview.passed_over.join(", ");
            add(&scene.tell("import-passed-over", &[("sheets", sheets.into())]), theme.quiet);
        }
        if !preview.unknown_columns.is_empty() {
            let columns = preview.unknown_columns.join(", ");
            add(&scene.tell("cli-import-unknown-columns", &[("columns", columns.into())]), theme.quiet);
        }
        for taken in &preview.rows {
            let (key, style) = match taken.verdict {
                ChangeVerdict::Add => ("import-adds", theme.good),
                ChangeVerdict::Change => ("import-changes", theme.warning),
                ChangeVerdict::Same => ("import-same", theme.quiet),
                ChangeVerdict::Refuse { .. } => ("import-refused", theme.danger),
            };
            let word = scene.say(key);
            let rest = cells.saturating_sub(width(&word) + 1);
            let mut line = row::line(&taken.row, scene, rest);
            line.spans.insert(0, Span::styled(format!("{word} "), style));
            lines.push(line);
        }
        lines
    }
}

impl Screen for ImportPage {
    fn title(&self, scene: &Scene) -> String {
        scene.say("import-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::PageDown, Action::Back, Action::Help]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::Open).then_some("foot-take-in")
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::PreviewChange { case: self.case, bytes: self.bytes.clone() }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::ChangePreview(preview) => self.preview = Some(*preview),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let preview = self.preview.as_ref()?;
        let count = Self::lines(preview, scene, 76).len();
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        match action {
            Action::Open => Some(self.take(scene)),
            _ => None,
        }
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        if given == Given::Yes { vec![self.order()] } else { Vec::new() }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Pop, Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(preview) = &self.preview else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let room = panel(area, buf, &scene.theme, &preview_sum(preview, scene), true);
        let lines = Self::lines(preview, scene, usize::from(room.width).saturating_sub(2));
        let cursor = self.list.draw_long(room, buf, &scene.theme, lines.len(), |at| lines[at].clone());
        cursor.or(Some(Position::new(area.x, area.y)).filter(|_| !area.is_empty()))
    }
}

/// `7 nye, 2 endret, 1 som før, 3 avvist. Ingenting er tatt inn ennå`
fn preview_sum(preview: &ChangePreview, scene: &Scene) -> String {
    let [added, changed, same] = preview.counts();
    scene.tell(
        "import-sum",
        &[
            ("added", added.into()),
            ("changed", changed.into()),
            ("same", same.into()),
            ("refused", preview.bad().into()),
        ],
    )
}
