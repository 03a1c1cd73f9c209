//! One field of a form.

use crate::domain::{Day, PersonId};
use crate::language::{parse_date, parse_time};
use crate::tui::editor::LineEditor;
use crate::tui::scene::Scene;

/// What a field holds.
pub enum Kind {
    /// A line of text.
    Text,
    /// A day as people write it; may be left empty.
    Day,
    /// A time of day.
    Time,
    /// A whole number.
    Number,
    /// One of these, by its wording.
    Choice { options: Vec<String>, chosen: usize },
    /// A person the office knows, or the name of a new one.
    Person { known: Option<(PersonId, String)> },
    /// Codes of specialties, with commas between.
    Specialties,
}

/// A labelled field.
pub struct Field {
    /// Stable: the form's own name for it and the end of the label's key.
    pub name: &'static str,
    pub kind: Kind,
    pub line: LineEditor,
    /// The user wrote or chose it; else it may be proposed anew.
    pub own: bool,
}

/// What is wrong with a field: the key of the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrong {
    pub field: &'static str,
    pub key: &'static str,
}

impl Field {
    /// A line of text.
    pub fn text(name: &'static str, value: &str) -> Self {
        Self { own: false, name, kind: Kind::Text, line: LineEditor::new(value) }
    }

    /// A day.
    pub fn day(name: &'static str, value: Option<Day>, scene: &Scene) -> Self {
        let value = value.map_or_else(String::new, |day| scene.day(day));
        Self { own: false, name, kind: Kind::Day, line: LineEditor::new(&value) }
    }

    /// A time of day, `hh:mm`.
    pub fn time(name: &'static str, value: &str) -> Self {
        Self { own: false, name, kind: Kind::Time, line: LineEditor::new(value) }
    }

    /// A whole number.
    pub fn number(name: &'static str, value: u32) -> Self {
        Self { own: false, name, kind: Kind::Number, line: LineEditor::new(&value.to_string()) }
    }

    /// One of `options`.
    pub fn choice(name: &'static str, options: Vec<String>, chosen: usize) -> Self {
        Self { own: false, name, kind: Kind::Choice { options, chosen }, line: LineEditor::new("") }
    }

    /// A person.
    pub fn person(name: &'static str, known: Option<(PersonId, String)>) -> Self {
        let shown = known.as_ref().map_or("", |(_, name)| name).to_owned();
        Self { own: false, name, kind: Kind::Person { known }, line: LineEditor::new(&shown) }
    }

    /// Codes of specialties.
    pub fn specialties(name: &'static str, codes: &str) -> Self {
        Self { own: false, name, kind: Kind::Specialties, line: LineEditor::new(codes) }
    }

    /// It has a value that is nobody's proposal.
    #[must_use]
    pub const fn owned(mut self) -> Self {
        self.own = true;
        self
    }

    /// What the field shows.
    pub fn shown(&self) -> String {
        match &self.kind {
            Kind::Choice { options, chosen } => options.get(*chosen).cloned().unwrap_or_default(),
            _ => self.line.text(),
        }
    }

    /// The known person, as long as the name has not been typed over.
    pub fn person_known(&self) -> Option<PersonId> {
        match &self.kind {
            Kind::Person { known: Some((id, name)) } if *name == self.line.text() => Some(*id),
            _ => None,
        }
    }

    /// Whether the name is of somebody the office does not know.
    pub fn is_new_person(&self) -> bool {
        matches!(self.kind, Kind::Person { .. }) && !self.line.is_empty() && self.person_known().is_none()
    }

    /// The day, if one is written.
    pub fn day_value(&self, today: Day) -> Result<Option<Day>, Wrong> {
        let text = self.line.text();
        if text.trim().is_empty() {
            return Ok(None);
        }
        parse_date(text.trim(), today.date())
            .map(|date| Some(Day::of(date)))
            .ok_or(Wrong { field: self.name, key: "wrong-day" })
    }

    /// The time of day.
    pub fn time_value(&self) -> Result<chrono::NaiveTime, Wrong> {
        parse_time(self.line.text().trim()).ok_or(Wrong { field: self.name, key: "wrong-time" })
    }

    /// The number.
    pub fn number_value(&self) -> Result<u32, Wrong> {
        self.line.text().trim().parse().map_err(|_| Wrong { field: self.name, key: "wrong-number" })
    }
}
