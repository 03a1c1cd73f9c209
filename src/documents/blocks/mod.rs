//! The parts that every document is made of, and how each format writes them.
//!
//! A document puts what it tells into words as [`Block`]s; `markdown` and `plain` write them. This
//! room must not know what any document is about.

pub mod markdown;
pub mod plain;
mod visible;

pub use visible::{one_line, visible};

/// A part of a document. All of its text is visible; none of it is escaped for any format.
pub enum Block {
    /// Level 1 is the title.
    Heading(u8, String),
    /// A name and what it is: `Dato`, `tirsdag 3. mars 2026`.
    Facts(Vec<(String, String)>),
    /// A remark of the document's own.
    Note(String),
    /// What somebody typed, with its line breaks.
    Typed(String),
    List(Vec<String>),
    Table {
        headings: Vec<String>,
        rows: Vec<Row>,
    },
    /// A small table that stays one also as plain text: its columns are aligned.
    Grid {
        headings: Vec<String>,
        rows: Vec<Vec<String>>,
    },
    /// Lines that are read back in, so they stay as they are.
    Form(String),
}

/// A row of a table, and how it reads as a line where there are no tables.
pub struct Row {
    pub cells: Vec<String>,
    pub line: String,
}
