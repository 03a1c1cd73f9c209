//! The office's settings, a row for each.
//!
//! To add a setting that is a number, add it to `Setting` in the domain and its words here. To add
//! one of another kind, add a variant of [`Entry`] with its label, what it shows, and its form.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::domain::Right;
use crate::domain::{Setting, Settings as Values};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Query, Receipt};
use crate::tui::effect::Effect;
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, panel, wrap};

/// What a row of the table is.
#[derive(Clone, Copy)]
enum Entry {
    Number(Setting),
    /// Who is asked in a case that is registered.
    Body,
}

/// The rows, in order.
fn entries() -> Vec<Entry> {
    Setting::ALL.iter().map(|setting| Entry::Number(*setting)).chain([Entry::Body]).collect()
}

impl Entry {
    fn label(self, scene: &Scene) -> String {
        match self {
            Self::Number(setting) => number_label(setting, scene),
            Self::Body => scene.say("setting-body"),
        }
    }

    fn shown(self, values: &Values, scene: &Scene) -> String {
        match self {
            Self::Number(setting) => scene.tell(unit(setting), &[("number", setting.of(values).into())]),
            Self::Body => scene.named("body", values.body.into()),
        }
    }

    fn form(self, values: &Values, scene: &Scene) -> Effect {
        match self {
            Self::Number(setting) => Effect::push(forms::change_setting(
                scene,
                &number_label(setting, scene),
                setting,
                setting.of(values),
            )),
            Self::Body => Effect::push(forms::change_assessing_body(scene, values.body)),
        }
    }
}

fn number_label(setting: Setting, scene: &Scene) -> String {
    match setting {
        Setting::Lead(kind, milestone) => {
            let kind = scene.named("meeting-kind", kind.into());
            let milestone = scene.named("milestone", milestone.into());
            scene.tell("setting-lead", &[("kind", kind.into()), ("milestone", milestone.into())])
        }
        Setting::Circulation => scene.say("setting-circulation"),
        Setting::LeaderTerm => scene.say("setting-leader-term"),
        Setting::Reply => scene.say("setting-reply"),
        Setting::Margin => scene.say("setting-margin"),
        Setting::Grace => scene.say("setting-grace"),
        Setting::DailyBackups => scene.say("setting-daily-backups"),
        Setting::WeeklyBackups => scene.say("setting-weekly-backups"),
        Setting::MonthlyBackups => scene.say("setting-monthly-backups"),
    }
}

const fn unit(setting: Setting) -> &'static str {
    match setting {
        Setting::Lead(..) => "setting-unit-days-before",
        Setting::Circulation | Setting::Reply | Setting::Margin => "setting-unit-working-days",
        Setting::LeaderTerm | Setting::Grace | Setting::MonthlyBackups => "setting-unit-months",
        Setting::DailyBackups => "setting-unit-days",
        Setting::WeeklyBackups => "setting-unit-weeks",
    }
}

/// The table of the office's settings.
#[derive(Default)]
pub struct Settings {
    values: Option<Values>,
    list: List,
}

impl Screen for Settings {
    fn title(&self, scene: &Scene) -> String {
        scene.say("settings-heading")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Office
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Change, Action::Down, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Office]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Office(Some(office)) = answer {
            self.values = Some(office.settings);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let entries = entries();
        if self.list.act(action, entries.len()) {
            return Some(Vec::new());
        }
        match action {
            Action::Open | Action::Change => {
                let values = self.values.as_ref()?;
                Some(entries.get(self.list.selected).map(|it| it.form(values, scene)).into_iter().collect())
            }
            Action::New | Action::Remove => Some(vec![Effect::Refuse(scene.say("settings-not-here"))]),
            _ => None,
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let room = panel(area, buf, &scene.theme, &self.title(scene), true);
        let width = usize::from(room.width).saturating_sub(2);
        let label = width * 3 / 5;
        let about = wrap(&scene.say("settings-about"), width).into_iter();
        let mut rows: Vec<Row> =
            about.map(|text| Row::heading(Span::styled(text, scene.theme.quiet))).collect();
        rows.push(Row::heading(Line::default()));
        for entry in entries() {
            let shown = self.values.as_ref().map_or_else(String::new, |values| entry.shown(values, scene));
            rows.push(Row::new(Line::from(vec![
                Span::raw(fit(&upper_first(&entry.label(scene)), label, scene.theme.ellipsis)),
                Span::styled(
                    fit(&shown, width.saturating_sub(label), scene.theme.ellipsis),
                    scene.theme.quiet,
                ),
            ])));
        }
        self.list.draw(room, buf, &scene.theme, &rows, true).or(Some(Position::new(area.x, area.y)))
    }
}

fn upper_first(text: &str) -> String {
    let mut characters = text.chars();
    let first: String = characters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    first + characters.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Region, RegionId};
    use crate::office::OfficeView;
    use crate::tui::testing::{draw_at_any_size, drawn, scene, settings};

    fn filled(scene: &Scene) -> Settings {
        let settings = settings();
        let region = Region { id: RegionId(1), code: "HSØ".into(), name: "Helse Sør-Øst RHF".into() };
        let mut screen = Settings::default();
        screen.answered(AnswerBody::Office(Some(OfficeView { settings, region })), scene);
        screen
    }

    #[test]
    fn the_settings_are_a_table() {
        let scene = scene();
        insta::assert_snapshot!("settings", drawn(&mut filled(&scene), &scene, 80, 24));
        draw_at_any_size(&mut filled(&scene), &scene);
    }
}
