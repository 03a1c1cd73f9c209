//! A form that came back by mail: pasted, shown, and taken.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::domain::{Lack, Right};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Command, FormFaultLine, FormPreview, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Confirm;
use crate::tui::widgets::{put, wrap};

/// What was pasted, and what it says.
#[derive(Default)]
pub struct FormPage {
    text: String,
    preview: Option<Box<FormPreview>>,
    faults: Vec<FormFaultLine>,
    objections: Vec<String>,
    top: usize,
}

impl FormPage {
    fn take(&self, replace: bool, scene: &Scene) -> Effect {
        Effect::Order {
            command: Command::TakeForm { text: self.text.clone(), on: scene.today(), replace },
            behalf: self.preview.as_ref().map(|it| it.by.clone()).filter(|by| !by.is_empty()),
        }
    }

    fn submit(&self, scene: &Scene) -> Effect {
        let Some(preview) = &self.preview else {
            let key = if self.text.trim().is_empty() { "form-page-paste" } else { "reason-form-unreadable" };
            return Effect::Refuse(scene.say(key));
        };
        let words = |reasons: &[crate::domain::Reason]| {
            reasons.iter().map(|reason| scene.reason(reason)).collect::<Vec<_>>().join(". ")
        };
        if !preview.reasons.is_empty() {
            return Effect::Refuse(words(&preview.reasons));
        }
        if preview.replaces.is_empty() {
            return self.take(false, scene);
        }
        let why = words(&preview.replaces);
        Effect::push(Confirm::new(scene.tell("form-page-replace", &[("why", why.into())])))
    }

    fn lines(&self, scene: &Scene, cells: usize) -> Vec<(String, Style)> {
        let theme = &scene.theme;
        let mut lines = Vec::new();
        let mut add = |text: &str, style: Style| {
            lines.extend(wrap(text, cells.max(1)).into_iter().map(|line| (line, style)));
        };
        for fault in &self.faults {
            let what = scene
                .tell(&format!("form-fault-{}", fault.problem), &[("found", fault.found.as_str().into())]);
            let args = [("line", fault.line.into()), ("what", what.into())];
            add(&format!("{} {}", theme.alert, scene.tell("form-page-line", &args)), theme.danger);
        }
        for objection in &self.objections {
            add(&format!("{} {objection}", theme.alert), theme.danger);
        }
        let Some(it) = &self.preview else {
            if self.text.trim().is_empty() {
                add(&scene.say("form-page-paste"), theme.quiet);
            } else {
                add(&scene.say("form-page-again"), theme.quiet);
            }
            return lines;
        };
        add(&format!("{} {} {}", it.number, it.whom.codes(), it.title), theme.title);
        for reason in it.reasons.iter().chain(&it.replaces) {
            add(&format!("{} {}", theme.alert, scene.reason(reason)), theme.warning);
        }
        if it.newer {
            let args = [("answered", it.answers.into()), ("version", it.version.into())];
            add(&format!("{} {}", theme.alert, scene.tell("form-page-newer", &args)), theme.warning);
        }
        if !it.lacks.is_empty() {
            let name = |lack: &Lack| match lack {
                Lack::Position => scene.say("chasing-position"),
                Lack::Reply => scene.say("form-page-lack-reply"),
                Lack::Text(heading) => scene.named("heading", heading.into()).to_lowercase(),
                Lack::Newer { .. } => scene.say("chasing-newer"),
            };
            let what = it.lacks.iter().map(name).collect::<Vec<_>>().join(", ");
            let told = scene.tell("form-page-lacks", &[("what", what.into())]);
            add(&format!("{} {told}", theme.alert), theme.warning);
        }
        let position = it.position.map_or_else(
            || scene.say("form-page-no-position"),
            |position| scene.named("position", position.into()),
        );
        add(&scene.tell("form-page-position", &[("position", position.into())]), theme.text);
        if !it.by.is_empty() {
            add(&scene.tell("form-page-by", &[("by", it.by.as_str().into())]), theme.text);
        }
        for said in &it.texts {
            add(" ", theme.text);
            let heading = said.heading.map(|heading| scene.named("heading", heading.into()));
            add(&heading.unwrap_or_else(|| scene.say("answer-form-reply")), theme.title);
            if said.no_consequence {
                add(&scene.say("form-page-no-consequence"), theme.text);
            } else if said.text.is_empty() {
                add(&scene.say("assessment-nothing-written"), theme.quiet);
            } else {
                add(&said.text, theme.text);
            }
        }
        lines
    }
}

impl Screen for FormPage {
    fn title(&self, scene: &Scene) -> String {
        scene.say("form-page-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Picker, Context::Editor]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::PageDown, Action::DeleteLine, Action::Back]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Open => Some("foot-take-form"),
            Action::DeleteLine => Some("foot-clear"),
            _ => None,
        }
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn takes_lines(&self) -> bool {
        true
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        (self.preview, self.faults, self.objections) = (None, Vec::new(), Vec::new());
        match answer {
            AnswerBody::Form(preview) => self.preview = Some(preview),
            AnswerBody::FormFaults(faults) => self.faults = faults,
            AnswerBody::Not(reasons) => {
                self.objections = reasons.iter().map(|reason| scene.reason(reason)).collect();
            }
            _ => {}
        }
        Vec::new()
    }

    fn wants(&self) -> Vec<Query> {
        if self.text.trim().is_empty() {
            Vec::new()
        } else {
            vec![Query::ReadForm { text: self.text.clone() }]
        }
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        match action {
            Action::Open | Action::NewLine => return Some(vec![self.submit(scene)]),
            Action::Back => return Some(vec![Effect::Pop]),
            Action::DeleteLine => *self = Self::default(),
            Action::Down => self.top += 1,
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::PageDown => self.top += 10,
            Action::PageUp => self.top = self.top.saturating_sub(10),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn typed(&mut self, text: &str, _scene: &Scene) -> Vec<Effect> {
        self.text.push_str(text);
        vec![Effect::Ask(Query::ReadForm { text: self.text.clone() })]
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        if given == Given::Yes { vec![self.take(true, scene)] } else { Vec::new() }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Pop, Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let lines = self.lines(scene, usize::from(area.width));
        self.top = self.top.min(lines.len().saturating_sub(usize::from(area.height).max(1)));
        for ((text, style), y) in lines.iter().skip(self.top).zip(area.y..area.bottom()) {
            put(buf, Rect { y, height: 1, ..area }, text, *style);
        }
        (!area.is_empty()).then(|| Position::new(area.x, area.y))
    }
}
