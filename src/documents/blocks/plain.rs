//! Blocks as plain text, for mail and for reading aloud.

use unicode_width::UnicodeWidthStr;

use super::Block;

/// How wide a line may be.
const WIDTH: usize = 72;

const BULLET: &str = "- ";

/// The document, ending with one line break.
pub fn write(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks.iter().map(block).collect();
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => heading(*level, text),
        Block::Facts(facts) => {
            join(facts.iter().map(|(name, text)| wrap(&format!("{name}: {text}"), "", "  ")))
        }
        Block::Note(text) => wrap(text, "", ""),
        Block::Typed(text) => join(text.lines().map(typed_line)),
        Block::List(lines) => join(lines.iter().map(|line| wrap(line, BULLET, "  "))),
        Block::Table { rows, .. } => join(rows.iter().map(|row| wrap(&row.line, BULLET, "  "))),
        Block::Grid { headings, rows } => grid(headings, rows),
        Block::Form(text) => text.clone(),
    }
}

/// A table with aligned columns, which Markdown reads as one too.
fn grid(headings: &[String], rows: &[Vec<String>]) -> String {
    let lines = || rows.iter().map(Vec::as_slice).chain([headings]);
    let width = |column: usize| lines().filter_map(|cells| cells.get(column)).map(|cell| cell.width()).max();
    let widths: Vec<usize> = (0..headings.len()).map(|column| width(column).unwrap_or_default()).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&widths).map(|(cell, width)| {
            let cell = cell.replace('|', "/");
            let short = width.saturating_sub(cell.width());
            format!("{cell}{}", " ".repeat(short))
        });
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let head = [line(headings), line(&rule)];
    join(head.into_iter().chain(rows.iter().map(|row| line(row))))
}

fn heading(level: u8, text: &str) -> String {
    let text = wrap(text, "", "");
    let longest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    match level {
        1 => format!("{text}\n{}", "=".repeat(longest)),
        2 => format!("{text}\n{}", "-".repeat(longest)),
        _ => format!("{text}:"),
    }
}

/// A typed line keeps its indent and its bullet, also where it is wrapped.
fn typed_line(line: &str) -> String {
    let text = line.trim_start();
    let indent = &line[..line.len() - text.len()];
    match text.strip_prefix(BULLET) {
        Some(rest) => wrap(rest, &format!("{indent}{BULLET}"), &format!("{indent}  ")),
        None => wrap(text, indent, indent),
    }
}

/// A line in lines of at most the width of a document.
pub fn wrapped(line: &str) -> String {
    wrap(line, "", "")
}

/// Wrapped between words. A word wider than the line, such as an address, stays whole.
fn wrap(text: &str, first: &str, rest: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !empty && line.width() + 1 + word.width() > WIDTH {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines.join("\n")
}

fn join(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
