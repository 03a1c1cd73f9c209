//! What a case wants changed: a table of rows, and the row at hand as old and new.
//!
//! Read [`ChangePage`] first. The page knows nothing of which version is made when: the office
//! says whether somebody was asked about the one there is.

mod import;
pub mod row;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

pub use row::alias_in_words;

use import::ImportPage;

use super::confirm::Confirm;
use super::prompt::Prompt;
use crate::domain::Right;
use crate::domain::{CaseId, ChangeRow, ChangeSheet};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, ChangeView, Command, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, panel, put, wrap};

/// Fewer rows of the screen than this are the table's alone.
const ROOM_FOR_BOTH: u16 = 10;

/// The rows of a case's change.
pub struct ChangePage {
    case: CaseId,
    view: Option<ChangeView>,
    /// An earlier version is on show; else the one that counts.
    earlier: Option<u32>,
    /// The row at hand has the whole screen, from this line on.
    reading: Option<usize>,
    /// Where the row at hand goes when it has been moved.
    moving: Option<usize>,
    /// A row was put at the end and is not shown yet.
    added: bool,
    list: List,
}

impl ChangePage {
    /// Opens the change of a case.
    pub const fn new(case: CaseId) -> Self {
        Self { case, view: None, earlier: None, reading: None, moving: None, added: false, list: List::new() }
    }

    /// The version on show.
    fn sheet(&self) -> Option<&ChangeSheet> {
        let view = self.view.as_ref()?;
        let version = self.earlier.unwrap_or(view.case.version);
        view.sheets.iter().find(|sheet| sheet.version == version)
    }

    fn rows(&self) -> &[ChangeRow] {
        self.sheet().map_or(&[], |sheet| &sheet.rows)
    }

    /// The number of the row at hand, counted from 1.
    fn at(&self) -> u32 {
        u32::try_from(self.list.selected + 1).unwrap_or(u32::MAX)
    }

    /// Why nothing can be written here now.
    fn hindrance(&self, scene: &Scene) -> Option<Effect> {
        let view = self.view.as_ref()?;
        if let Some(version) = self.earlier {
            let words = scene.tell(
                "change-earlier",
                &[("version", version.into()), ("key", self.key(Action::NextVersion, scene).into())],
            );
            return Some(Effect::Refuse(words));
        }
        view.stands.as_ref().map(|reason| Effect::Refuse(scene.reason(reason)))
    }

    fn write(&self, action: Action, scene: &Scene) -> Option<Effect> {
        let (view, row) = (self.view.as_ref()?, self.rows().get(self.list.selected));
        if let Some(refused) = self.hindrance(scene) {
            return Some(refused);
        }
        let (case, at) = (self.case, self.at());
        if action == Action::New {
            return Some(Effect::push(forms::add_change_row(scene, view)));
        }
        let Some(row) = row else { return Some(Effect::Refuse(scene.say("change-no-rows"))) };
        let count = u32::try_from(self.rows().len()).unwrap_or(u32::MAX);
        Some(match action {
            Action::Remove => {
                let thing = row::thing(row);
                Effect::push(Confirm::new(scene.tell("change-remove-question", &[("thing", thing.into())])))
            }
            Action::MoveUp if at > 1 => Effect::order(Command::PlaceChangeRow { case, at, to: at - 1 }),
            Action::MoveDown if at < count => Effect::order(Command::PlaceChangeRow { case, at, to: at + 1 }),
            Action::MoveUp | Action::MoveDown => Effect::Refuse(scene.say("change-no-further")),
            _ => Effect::push(forms::set_change_row(scene, view, at, row)),
        })
    }

    /// The key that asks for this here.
    fn key(&self, action: Action, scene: &Scene) -> String {
        scene.key(action, self.contexts()).unwrap_or_default()
    }

    /// Turns to the version before or after the one on show.
    fn turn(&mut self, back: bool, scene: &Scene) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let shown = self.earlier.unwrap_or(view.case.version);
        let versions = view.sheets.iter().map(|sheet| sheet.version);
        let found = if back {
            versions.filter(|version| *version < shown).max()
        } else {
            versions.filter(|version| *version > shown).min()
        };
        let Some(version) = found else {
            return vec![Effect::Refuse(scene.say("change-no-more-versions"))];
        };
        self.earlier = Some(version).filter(|version| *version != view.case.version);
        self.list = List::new();
        Vec::new()
    }

    fn heading(&self, scene: &Scene) -> String {
        let Some(view) = &self.view else { return String::new() };
        let Some(sheet) = self.sheet() else { return scene.say("change-heading-none") };
        let args = [
            ("version", sheet.version.into()),
            ("day", scene.day(sheet.on).into()),
            ("rows", sheet.rows.len().into()),
            ("latest", view.case.version.into()),
        ];
        let key = match (self.earlier.is_some(), view.bound) {
            (true, _) => "change-heading-earlier",
            (false, true) => "change-heading-bound",
            (false, false) => "change-heading",
        };
        scene.tell(key, &args)
    }

    /// The row at hand in full.
    fn detail(&self, scene: &Scene, cells: usize) -> Vec<Line<'static>> {
        self.rows().get(self.list.selected).map_or_else(Vec::new, |row| row::detail(row, scene, cells))
    }

    fn read(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Position {
        let lines = self.detail(scene, usize::from(area.width));
        let last = lines.len().saturating_sub(usize::from(area.height));
        let top = self.reading.unwrap_or(0).min(last);
        self.reading = Some(top);
        for (y, line) in (area.y..area.bottom()).zip(lines.into_iter().skip(top)) {
            crate::tui::widgets::line(buf, Rect { y, height: 1, ..area }, line);
        }
        Position::new(area.x, area.y)
    }
}

impl Screen for ChangePage {
    fn title(&self, scene: &Scene) -> String {
        let title = scene.say("change-title");
        self.view.as_ref().map_or_else(
            || title.clone(),
            |view| format!("{title}: {} {}", view.case.number, view.case.title),
        )
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Change, Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        match self.reading {
            Some(_) => vec![Action::Change, Action::PageDown, Action::Back, Action::Help],
            None => vec![
                Action::New,
                Action::Change,
                Action::Open,
                Action::ImportRows,
                Action::Back,
                Action::Help,
            ],
        }
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::New => Some("foot-new-row"),
            Action::Open => Some("foot-read"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Change { case: self.case }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Change(view) => {
                // A new version is what was just written.
                if self.view.as_ref().is_some_and(|old| old.case.version < view.case.version) {
                    self.earlier = None;
                }
                let before = self.rows().len();
                self.view = Some(*view);
                // The new row is not there before this answer is.
                if self.rows().len() > before && std::mem::take(&mut self.added) {
                    self.list.selected = self.rows().len() - 1;
                }
            }
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        self.view.as_ref()?;
        if let Some(top) = self.reading {
            match action {
                Action::Back | Action::Open => self.reading = None,
                Action::Up => self.reading = Some(top.saturating_sub(1)),
                Action::Down => self.reading = Some(top + 1),
                Action::PageUp => self.reading = Some(top.saturating_sub(10)),
                Action::PageDown => self.reading = Some(top + 10),
                Action::Change => return self.write(action, scene).map(|effect| vec![effect]),
                _ => return None,
            }
            return Some(Vec::new());
        }
        if self.list.act(action, self.rows().len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open if self.rows().is_empty() => Some(vec![Effect::Refuse(scene.say("change-no-rows"))]),
            Action::Open => {
                self.reading = Some(0);
                Some(Vec::new())
            }
            Action::New | Action::Change | Action::Remove | Action::MoveUp | Action::MoveDown => {
                self.moving = match action {
                    Action::MoveUp => self.list.selected.checked_sub(1),
                    Action::MoveDown => Some(self.list.selected + 1),
                    _ => None,
                };
                self.write(action, scene).map(|effect| vec![effect])
            }
            Action::ImportRows => Some(vec![
                self.hindrance(scene)
                    .unwrap_or_else(|| Effect::push(Prompt::new(scene.say("import-which-file"), ""))),
            ]),
            Action::PreviousVersion => Some(self.turn(true, scene)),
            Action::NextVersion => Some(self.turn(false, scene)),
            _ => None,
        }
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        let (case, at) = (self.case, self.at());
        match given {
            Given::Text(path) => vec![match import::read(&path) {
                Ok(bytes) => Effect::push(ImportPage::new(case, bytes)),
                Err(error) => {
                    let args = [("path", path.into()), ("error", error.to_string().into())];
                    Effect::Refuse(scene.tell("import-cannot-read", &args))
                }
            }],
            Given::Yes => vec![Effect::order(Command::RemoveChangeRow { case, at })],
            Given::Done { command, .. } if command == "add-change-row" => {
                self.added = true;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        if receipt.command == "place-change-row" {
            self.list.selected = self.moving.take().unwrap_or(self.list.selected);
        }
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        if self.view.is_none() {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        }
        if self.reading.is_some() && !self.rows().is_empty() {
            return Some(self.read(area, buf, scene)).filter(|_| !area.is_empty());
        }
        let room = panel(area, buf, &scene.theme, &self.heading(scene), true);
        let count = self.rows().len();
        if count == 0 {
            let keys =
                [("new", self.key(Action::New, scene)), ("import", self.key(Action::ImportRows, scene))];
            let empty = scene.tell("change-empty", &keys.map(|(name, key)| (name, key.into())));
            for (y, text) in (room.y..room.bottom()).zip(wrap(&empty, usize::from(room.width))) {
                put(buf, Rect { y, height: 1, ..room }, &text, scene.theme.quiet);
            }
            return Some(Position::new(area.x, area.y)).filter(|_| !area.is_empty());
        }
        self.list.selected = self.list.selected.min(count - 1);
        let below = if room.height < ROOM_FOR_BOTH { 0 } else { room.height * 2 / 5 };
        let table = Rect { height: room.height - below, ..room };
        let cells = usize::from(table.width).saturating_sub(2);
        let rows = self.rows().to_vec();
        let line = |at: usize| row::line(&rows[at], scene, cells);
        let cursor = self.list.draw_long(table, buf, &scene.theme, count, line);
        if below > 0 {
            let pane = Rect { y: table.bottom(), height: below, ..room };
            let title = scene.tell("change-row", &[("row", self.at().into())]);
            let pane = panel(pane, buf, &scene.theme, &title, false);
            let lines = self.detail(scene, usize::from(pane.width));
            let more = lines.len() > usize::from(pane.height);
            for (y, line) in (pane.y..pane.bottom()).zip(lines) {
                let line = if more && y + 1 == pane.bottom() {
                    Line::from(Span::styled(scene.say("change-goes-on"), scene.theme.quiet))
                } else {
                    line
                };
                crate::tui::widgets::line(buf, Rect { y, height: 1, ..pane }, line);
            }
        }
        cursor.or(Some(Position::new(area.x, area.y)).filter(|_| !area.is_empty()))
    }
}
