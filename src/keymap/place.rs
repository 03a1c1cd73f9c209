//! Where things stand: contexts inside each other, and lines in key files.

use std::fmt;
use std::sync::Arc;

use super::Context;

/// The ways contexts lie inside each other, innermost first.
pub const STACKS: &[&[Context]] = &[
    &[Context::List, Context::Anywhere],
    &[Context::Change, Context::List, Context::Anywhere],
    &[Context::Board, Context::List, Context::Anywhere],
    &[Context::Hearing, Context::List, Context::Anywhere],
    &[Context::Assessing, Context::List, Context::Anywhere],
    &[Context::Picker, Context::Editor, Context::Anywhere],
    &[Context::Form, Context::Editor, Context::Anywhere],
    &[Context::Editor, Context::Anywhere],
    &[Context::EditorCommand, Context::Anywhere],
    &[Context::List, Context::Meeting, Context::Anywhere],
    &[Context::Editor, Context::Meeting, Context::Anywhere],
    &[Context::EditorCommand, Context::Meeting, Context::Anywhere],
];

/// Whether a key that writes a character is always that character here.
pub const fn owns_printable_keys(context: Context) -> bool {
    matches!(context, Context::Editor | Context::Form | Context::Picker)
}

/// A line of a key file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: Arc<str>,
    pub line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}
