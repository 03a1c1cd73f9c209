//! A form: fields one below the other, and the command that they become.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::field::{Field, Kind, Wrong};
use crate::domain::{Day, PersonId, national_ids};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, Command, PersonChoice, PersonDetails, Query, Receipt, Refusal};
use crate::tui::editor::{EditorLook, Outcome};
use crate::tui::effect::{Effect, Given};
use crate::tui::meeting_words::words;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::{Confirm, PersonPicker, Picker, SpecialtyPicker};
use crate::tui::widgets::{fit, put, width as cells_of, window, wrap};

/// Where the keys of a form are looked up.
const CONTEXTS: [Context; 2] = [Context::Form, Context::Editor];

/// Makes the command of a filled form.
type Build = Box<dyn Fn(&Form, &Scene) -> Result<Command, Wrong>>;

/// Fills in what follows from what was just written.
type Follow = fn(&mut Form, &Scene);

/// What the form has to say about what is written in it.
type Note = Box<dyn Fn(&Form, &Scene) -> Vec<String>>;

/// Fields and what they become. It stays open, with everything that was typed, until its command
/// is done.
pub struct Form {
    title: String,
    fields: Vec<Field>,
    focus: usize,
    build: Build,
    /// The field that says whose statement it is.
    behalf: Option<&'static str>,
    objections: Vec<String>,
    follow: Option<Follow>,
    note: Option<Note>,
    touched: bool,
    sent: bool,
    /// A text opens after this form: what is typed for it, before it is there.
    leads_to: Option<String>,
    advice: Option<Advice>,
    /// What the office has to say about what is filled in. It stops nobody.
    remarks: Vec<String>,
}

/// Makes the question of what is filled in; `None` while it cannot be asked.
type Question = Box<dyn Fn(&Form, &Scene) -> Option<Query>>;

/// What the office is asked about a form while it is filled in.
struct Advice {
    query: Question,
    asked: Option<Query>,
}

impl Form {
    /// A form with this title that becomes the command that `build` makes.
    pub fn new(
        title: String,
        fields: Vec<Field>,
        build: impl Fn(&Self, &Scene) -> Result<Command, Wrong> + 'static,
    ) -> Self {
        let build = Box::new(build);
        Self {
            title,
            fields,
            focus: 0,
            build,
            behalf: None,
            objections: Vec::new(),
            follow: None,
            note: None,
            touched: false,
            sent: false,
            leads_to: None,
            advice: None,
            remarks: Vec::new(),
        }
    }

    /// Begins at the field with this name.
    #[must_use]
    pub fn starting_at(mut self, name: &str) -> Self {
        self.focus = self.fields.iter().position(|field| field.name == name).unwrap_or(0);
        self
    }

    /// Asks the office about what is filled in, as it is filled in.
    #[must_use]
    pub fn advised(
        mut self,
        scene: &Scene,
        query: impl Fn(&Self, &Scene) -> Option<Query> + 'static,
    ) -> Self {
        let asked = query(&self, scene);
        self.advice = Some(Advice { query: Box::new(query), asked });
        self
    }

    /// The question, where what is filled in makes it another than before.
    fn ask_anew(&mut self, scene: &Scene) -> Option<Effect> {
        let advice = self.advice.take()?;
        let query = (advice.query)(self, scene);
        let anew = query.clone().filter(|_| query != advice.asked);
        self.advice = Some(Advice { asked: query.or(advice.asked), ..advice });
        anew.map(Effect::Ask)
    }

    /// The text of this field says on whose behalf it is done.
    #[must_use]
    pub const fn on_behalf_of(mut self, name: &'static str) -> Self {
        self.behalf = Some(name);
        self
    }

    /// A text is written next. What is typed while the office does its part is for that text.
    #[must_use]
    pub fn leading_to_text(self) -> Self {
        Self { leads_to: Some(String::new()), ..self }
    }

    /// Where what is typed now belongs, when it is not for a field any more.
    fn ahead(&mut self) -> Option<&mut String> {
        self.leads_to.as_mut().filter(|_| self.sent)
    }

    /// Whatever is written, this fills in what follows from it.
    #[must_use]
    pub fn following(mut self, follow: Follow, scene: &Scene) -> Self {
        follow(&mut self, scene);
        self.follow = Some(follow);
        self
    }

    /// Says this about what is written, below the fields.
    #[must_use]
    pub fn noting(mut self, note: impl Fn(&Self, &Scene) -> Vec<String> + 'static) -> Self {
        self.note = Some(Box::new(note));
        self
    }

    /// Proposes a text for a field that the user has not written in.
    pub fn propose(&mut self, name: &str, text: &str) {
        if let Some(field) = self.fields.iter_mut().find(|field| field.name == name && !field.own) {
            field.line.replace(text);
        }
    }

    /// Chooses in a field.
    pub fn choose_in(&mut self, name: &str, at: usize) {
        let field = self.fields.iter_mut().find(|field| field.name == name);
        if let Some(Kind::Choice { chosen, .. }) = field.map(|field| &mut field.kind) {
            *chosen = at;
        }
    }

    /// The focused field was written in.
    fn changed(&mut self, scene: &Scene) {
        self.touched = true;
        self.fields[self.focus].own = true;
        if let Some(follow) = self.follow {
            follow(self, scene);
        }
    }

    /// The field with this name. A form asks only for fields it has.
    pub fn field(&self, name: &str) -> &Field {
        self.fields.iter().find(|field| field.name == name).unwrap_or(&self.fields[0])
    }

    /// The text of a field, without blanks around it.
    pub fn text(&self, name: &str) -> String {
        self.field(name).line.text().trim().to_owned()
    }

    /// The text of a field, or `None` when it is empty.
    pub fn optional(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// The option chosen in a field.
    pub fn chosen(&self, name: &str) -> usize {
        match &self.field(name).kind {
            Kind::Choice { chosen, .. } => *chosen,
            _ => 0,
        }
    }

    /// The day in a field, or `None` when it is empty.
    pub fn day(&self, name: &str, scene: &Scene) -> Result<Option<Day>, Wrong> {
        self.field(name).day_value(scene.today())
    }

    /// The day in a field that must have one.
    pub fn needed_day(&self, name: &'static str, scene: &Scene) -> Result<Day, Wrong> {
        self.day(name, scene)?.ok_or(Wrong { field: name, key: "wrong-day-missing" })
    }

    /// The person in a field: known, or new with these further details.
    pub fn person(&self, name: &str, details: impl FnOnce(String) -> PersonDetails) -> PersonChoice {
        self.field(name)
            .person_known()
            .map_or_else(|| PersonChoice::New(details(self.text(name))), PersonChoice::Known)
    }

    /// The known person in a field.
    pub fn known_person(&self, name: &'static str) -> Result<PersonId, Wrong> {
        self.field(name).person_known().ok_or(Wrong { field: name, key: "wrong-person" })
    }

    fn submit(&mut self, scene: &Scene) -> Vec<Effect> {
        self.objections.clear();
        match (self.build)(self, scene) {
            Ok(command) => {
                self.sent = true;
                let behalf = self.behalf.and_then(|name| self.optional(name));
                vec![Effect::Order { command, behalf }]
            }
            Err(wrong) => {
                self.focus =
                    self.fields.iter().position(|field| field.name == wrong.field).unwrap_or(self.focus);
                self.objections = vec![scene.tell(
                    wrong.key,
                    &[
                        ("field", scene.named("field", wrong.field).into()),
                        ("value", self.field(wrong.field).shown().into()),
                    ],
                )];
                Vec::new()
            }
        }
    }

    fn step(&mut self, forward: bool) {
        let count = self.fields.len();
        self.focus = if forward { self.focus + 1 } else { self.focus + count - 1 } % count;
    }

    fn choose(&mut self, scene: &Scene) -> Vec<Effect> {
        let field = &self.fields[self.focus];
        let title = scene.named("field", field.name);
        match &field.kind {
            Kind::Choice { options, chosen } => {
                vec![Effect::push(Picker::choices(title, options.clone(), *chosen))]
            }
            Kind::Specialties => {
                let codes = field.line.text().to_uppercase();
                vec![Effect::push(SpecialtyPicker::new(title, &codes, scene))]
            }
            Kind::Person { .. } => vec![Effect::push(PersonPicker::new(title, &field.line.text()))],
            _ => vec![Effect::Refuse(scene.say("form-nothing-to-choose"))],
        }
    }

    /// Left and right, or a typed letter, in a field with options.
    fn turn(&mut self, action: Action) -> bool {
        let Kind::Choice { options, chosen } = &mut self.fields[self.focus].kind else { return false };
        let count = options.len().max(1);
        *chosen = match action {
            Action::CursorLeft => *chosen + count - 1,
            Action::CursorRight => *chosen + 1,
            _ => return false,
        } % count;
        true
    }

    fn label_width(&self, scene: &Scene) -> usize {
        let widths = self.fields.iter().map(|field| scene.named("field", field.name).chars().count());
        widths.max().unwrap_or(0) + 2
    }

    fn obey(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if let Some(ahead) = self.ahead() {
            match action {
                Action::Submit | Action::NewLine => ahead.push('\n'),
                Action::DeleteLeft => drop(ahead.pop()),
                Action::Back => {
                    return Some(vec![Effect::push(Confirm::new(scene.say("form-leave-question")))]);
                }
                _ => return None,
            }
            return Some(Vec::new());
        }
        match action {
            Action::NextField | Action::CursorDown | Action::Down => self.step(true),
            Action::PreviousField | Action::CursorUp | Action::Up => self.step(false),
            Action::Submit | Action::NewLine => return Some(self.submit(scene)),
            Action::Choose => return Some(self.choose(scene)),
            Action::Back if self.touched => {
                return Some(vec![Effect::push(Confirm::new(scene.say("form-leave-question")))]);
            }
            Action::Back => return Some(vec![Effect::Pop]),
            _ if self.turn(action) => self.changed(scene),
            _ => match self.fields[self.focus].line.act(action, &scene.now.clock()) {
                Outcome::NotMine => return None,
                Outcome::Copied(text) => return Some(vec![Effect::Copy(text)]),
                Outcome::Changed => self.changed(scene),
                _ => {}
            },
        }
        Some(Vec::new())
    }

    fn take_text(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        if let Some(ahead) = self.ahead() {
            ahead.push_str(text);
            return Vec::new();
        }
        let field = &mut self.fields[self.focus];
        if let Kind::Choice { options, chosen } = &mut field.kind {
            let wanted = text.to_lowercase();
            let after = (1..=options.len()).map(|step| (*chosen + step) % options.len());
            match after.into_iter().find(|at| options[*at].to_lowercase().starts_with(&wanted)) {
                Some(at) => *chosen = at,
                None if text == " " => *chosen = (*chosen + 1) % options.len().max(1),
                None => return vec![Effect::Refuse(scene.say("form-no-such-choice"))],
            }
        } else {
            field.line.paste(text);
        }
        self.changed(scene);
        Vec::new()
    }
}

impl Screen for Form {
    fn is_form(&self) -> bool {
        true
    }

    fn title(&self, _scene: &Scene) -> String {
        self.title.clone()
    }

    fn contexts(&self) -> &'static [Context] {
        &CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let mut footer = vec![Action::Submit, Action::NextField];
        if matches!(
            self.fields[self.focus].kind,
            Kind::Choice { .. } | Kind::Person { .. } | Kind::Specialties
        ) {
            footer.push(Action::Choose);
        }
        footer.extend([Action::Back, Action::Help]);
        footer
    }

    fn is_overlay(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn wants(&self) -> Vec<Query> {
        self.advice.iter().filter_map(|advice| advice.asked.clone()).collect()
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::MeetingDay(warnings) = answer {
            self.remarks = warnings.iter().map(|warning| words(warning, scene)).collect();
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let mut effects = self.obey(action, scene)?;
        effects.extend(self.ask_anew(scene));
        Some(effects)
    }

    fn typed(&mut self, text: &str, scene: &Scene) -> Vec<Effect> {
        let mut effects = self.take_text(text, scene);
        effects.extend(self.ask_anew(scene));
        effects
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        let field = &mut self.fields[self.focus];
        match (given, &mut field.kind) {
            (Given::Yes, _) => return vec![Effect::Pop],
            (Given::Choice(at), Kind::Choice { chosen, .. }) => *chosen = at,
            (Given::Specialties(codes), Kind::Specialties) => field.line.replace(&codes),
            (Given::Person(id, name), Kind::Person { known }) => {
                field.line.replace(&name);
                *known = Some((id, name));
            }
            _ => return Vec::new(),
        }
        self.changed(scene);
        Vec::new()
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        let typed = self.leads_to.take().unwrap_or_default();
        let done = Given::Done { command: receipt.command.clone(), touched: receipt.touched.clone(), typed };
        vec![Effect::Give(done), Effect::Say(scene.named("command", &receipt.command))]
    }

    fn refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        self.sent = false;
        self.objections = scene.refusal(why);
        Vec::new()
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let width = 72.min(area.width);
        let labels = self.label_width(scene).min(usize::from(width) / 2);
        let refused = !self.objections.is_empty();
        let mut said = if refused { self.objections.clone() } else { self.remarks.clone() };
        if self.fields.iter().any(|field| !national_ids(&field.line.text()).is_empty()) {
            said.push(scene.say("national-id-here"));
        }
        let notes = match &self.note {
            Some(note) if said.is_empty() => note(self, scene),
            _ => Vec::new(),
        };
        let style = match (refused, notes.is_empty()) {
            (true, _) => theme.danger,
            (false, true) => theme.warning,
            (false, false) => theme.quiet,
        };
        let alert = if notes.is_empty() { theme.alert } else { " " };
        let objections: Vec<String> = said
            .iter()
            .chain(&notes)
            .flat_map(|line| wrap(line, usize::from(width).saturating_sub(6)))
            .collect();
        let wanted = self.fields.len() + if objections.is_empty() { 0 } else { objections.len() + 1 };
        let room = window(area, buf, theme, &self.title, width, u16::try_from(wanted).unwrap_or(u16::MAX));
        let visible = usize::from(room.height);
        // Objections come last but must be seen: the fields scroll, with the focus in view.
        let for_fields = visible.saturating_sub(wanted - self.fields.len()).max(1).min(visible);
        let top = (self.focus + 1).saturating_sub(for_fields);
        let mut cursor = None;
        for (row, index) in (top..self.fields.len()).take(for_fields).enumerate() {
            let y = room.y + u16::try_from(row).unwrap_or(0);
            let strip = Rect { y, height: 1, ..room };
            let focused = index == self.focus;
            let field = &mut self.fields[index];
            let sign = if focused { theme.pointer } else { " " };
            let label = fit(&scene.named("field", field.name), labels, theme.ellipsis);
            put(buf, strip, &format!("{sign} {label}"), if focused { theme.focus } else { theme.quiet });
            let indent = u16::try_from(labels + 3).unwrap_or(0).min(strip.width);
            let body = Rect { x: strip.x + indent, width: strip.width - indent, ..strip };
            let at = if matches!(field.kind, Kind::Choice { .. }) {
                let [before, after] = theme.turn;
                put(buf, body, &format!("{before}{}{after}", field.shown()), theme.text);
                Some(Position::new(body.x, body.y))
            } else {
                let look = EditorLook { text: theme.text, selection: theme.selection, found: theme.found };
                let at = field.line.render(body, buf, &look);
                if field.is_new_person() {
                    let key = scene.key(Action::Choose, &CONTEXTS).unwrap_or_default();
                    let hint = scene.tell("form-new-person", &[("key", key.into())]);
                    aside(body, buf, cells_of(&field.line.text()), &hint, theme.quiet);
                }
                at
            };
            if focused {
                cursor = at;
            }
        }
        let below = u16::try_from(self.fields.len().min(for_fields)).unwrap_or(0) + 1;
        for (row, text) in objections.iter().enumerate() {
            let y = room.y + below + u16::try_from(row).unwrap_or(0);
            if y < room.bottom() {
                let sign = if row == 0 { alert } else { " " };
                put(buf, Rect { y, height: 1, ..room }, &format!("{sign} {text}"), style);
            }
        }
        cursor
    }
}

/// Words at the right end of a field's line, where `taken` cells of it leave room for them.
fn aside(line: Rect, buf: &mut Buffer, taken: usize, words: &str, style: Style) {
    let cells = cells_of(words);
    let Ok(room) = u16::try_from(cells) else { return };
    if taken + 2 + cells <= usize::from(line.width) {
        put(buf, Rect { x: line.right() - room, width: room, ..line }, words, style);
    }
}
