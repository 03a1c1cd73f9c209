//! A key file is read: what it says, and what in it says nothing.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use keybinds::KeySeq;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::effective::Binding;
use super::keys::{self, nearest};
use super::{Action, Context, KeymapError, Layout, Place, Problem};

/// The settings at the top of a key file.
const SETTINGS: &[&str] = &["name", "base"];

/// What a key file says.
pub(super) struct KeyFile {
    pub name: Option<String>,
    pub base: Option<Layout>,
    pub lines: Vec<Line>,
    pub errors: Vec<KeymapError>,
}

/// One line of it: the keys of an action in a context.
pub(super) struct Line {
    pub context: Context,
    pub action: Action,
    pub keys: Vec<(KeySeq, Place)>,
}

impl Line {
    /// The line, key by key.
    pub fn bindings(self) -> impl Iterator<Item = Binding> {
        let Self { context, action, keys } = self;
        keys.into_iter().map(move |(keys, place)| Binding { context, action, keys, place })
    }
}

/// Reads as much as can be understood.
pub(super) fn read(text: &str, file: &Arc<str>) -> KeyFile {
    let (table, broken) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        file,
        line_ends: text.match_indices('\n').map(|(end, _)| end).collect(),
        said: KeyFile { name: None, base: None, lines: Vec::new(), errors: Vec::new() },
    };
    for error in broken {
        let detail = error.message().lines().next().unwrap_or_default().to_owned();
        reader.refuse(&error.span().unwrap_or_default(), Problem::Toml { detail }, None);
    }
    for (name, value) in in_order(table.get_ref()) {
        reader.top(name, value);
    }
    reader.said.errors.sort_by_key(|error| error.place.line);
    reader.said
}

type Entry<'a, 't> = (&'a Spanned<Cow<'t, str>>, &'a Spanned<DeValue<'t>>);

/// The table's entries as the file has them.
fn in_order<'a, 't>(table: &'a DeTable<'t>) -> Vec<Entry<'a, 't>> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(name, _)| name.span().start);
    entries
}

struct Reader<'a> {
    file: &'a Arc<str>,
    /// Where each line of the text ends.
    line_ends: Vec<usize>,
    said: KeyFile,
}

impl Reader<'_> {
    fn place(&self, span: &Range<usize>) -> Place {
        let line = self.line_ends.partition_point(|end| *end < span.start) + 1;
        Place { file: self.file.clone(), line }
    }

    fn refuse(&mut self, span: &Range<usize>, problem: Problem, nearest: Option<String>) {
        let place = self.place(span);
        self.said.errors.push(KeymapError { place, problem, nearest });
    }

    fn top(&mut self, name: &Spanned<Cow<str>>, value: &Spanned<DeValue>) {
        let word = name.get_ref();
        match (&**word, value.get_ref()) {
            ("name", DeValue::String(text)) => self.said.name = Some(text.to_string()),
            ("base", DeValue::String(text)) => self.base(text, &value.span()),
            ("name" | "base", _) => {
                self.refuse(&value.span(), Problem::WantsText { name: word.to_string() }, None);
            }
            (_, DeValue::Table(lines)) => self.context(name, lines),
            _ => {
                let meant = nearest(word, SETTINGS.iter().copied());
                self.refuse(&name.span(), Problem::UnknownSetting { name: word.to_string() }, meant);
            }
        }
    }

    fn base(&mut self, name: &str, span: &Range<usize>) {
        self.said.base = Layout::named(name);
        if self.said.base.is_none() {
            let meant = nearest(name, Layout::ALL.iter().map(|layout| layout.name()));
            self.refuse(span, Problem::UnknownBase { name: name.to_owned() }, meant);
        }
    }

    fn context(&mut self, name: &Spanned<Cow<str>>, lines: &DeTable) {
        let word = name.get_ref();
        let Some(context) = Context::named(word) else {
            let meant = nearest(word, Context::ALL.iter().map(|context| context.name()));
            return self.refuse(&name.span(), Problem::UnknownContext { name: word.to_string() }, meant);
        };
        for (action, keys) in in_order(lines) {
            self.line(context, action, keys);
        }
    }

    fn line(&mut self, context: Context, name: &Spanned<Cow<str>>, value: &Spanned<DeValue>) {
        let word = name.get_ref();
        let Some(action) = Action::named(word) else {
            let meant = nearest(word, Action::ALL.iter().map(|action| action.name()));
            return self.refuse(&name.span(), Problem::UnknownAction { name: word.to_string() }, meant);
        };
        let DeValue::Array(listed) = value.get_ref() else {
            return self.refuse(&value.span(), Problem::WantsKeys { action }, None);
        };
        let mut understood = Vec::new();
        for item in listed {
            let DeValue::String(text) = item.get_ref() else {
                self.refuse(&item.span(), Problem::WantsKeys { action }, None);
                continue;
            };
            match keys::parse(text) {
                Ok(keys) => understood.push((keys, self.place(&item.span()))),
                Err(unknown) => {
                    self.refuse(&item.span(), Problem::UnknownKey { name: unknown.name }, unknown.nearest);
                }
            }
        }
        // A line whose keys are all wrong says nothing; an empty one takes the action's keys away.
        if !understood.is_empty() || listed.is_empty() {
            self.said.lines.push(Line { context, action, keys: understood });
        }
    }
}
