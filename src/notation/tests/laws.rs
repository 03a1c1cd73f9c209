//! What holds for any text whatever: tried with random texts here, and by the fuzzer in `fuzz/`.

use crate::language::Language;
use crate::notation::{Context, Line, Part, Reader, Said, Statement, complete, print, read_line};

/// Every part of a line stands inside it, at whole characters, and every text is the line's own.
pub fn keeps_every_character(line: &str, context: &Context) {
    let read = read_line(line, context);
    let places = read.spans.iter().map(|span| &span.at).chain(read.faults.iter().map(|fault| &fault.at));
    for at in places {
        assert!(line.get(at.clone()).is_some(), "{at:?} is no piece of {line:?}");
    }
    if let Some(text) = said(&read).filter(|text| !text.is_empty()) {
        let own = read.spans.iter().find(|span| span.part == Part::Text).map(|span| &line[span.at.clone()]);
        assert_eq!(own, Some(text), "{line:?}");
    }
    assert!(read.spans.is_sorted_by_key(|span| span.at.start), "{line:?}");
}

fn said(line: &Line) -> Option<&str> {
    match &line.statement {
        Statement::Decision { text }
        | Statement::Later { text }
        | Statement::Consequence { said: Said::Text(text), .. }
        | Statement::FollowUp { what: text, .. }
        | Statement::Dissent { text, .. }
        | Statement::Input { text, .. }
        | Statement::Speaker { text, .. } => Some(text),
        Statement::Text | Statement::Consequence { .. } | Statement::Election(_) => None,
    }
}

/// A statement that is printed is read as the same statement, in each language.
pub fn is_read_as_printed(line: &str, context: &Context) {
    let statement = read_line(line, context).statement;
    for language in Language::ALL {
        let printed = print(&statement, context.directory, language);
        let again = read_line(&printed, context).statement;
        assert_eq!(again, statement, "{line:?} is printed {printed:?}");
    }
}

/// Reading a text after a change is reading it whole.
pub fn rereads_what_changed(before: &str, after: &str, context: &Context) {
    let mut reader = Reader::new(context.directory.clone(), context.today);
    reader.read_text(before);
    reader.read_text(after);
    let whole: Vec<Line> = after.split('\n').map(|line| read_line(line, context)).collect();
    assert_eq!(reader.lines(), whole);
}

/// Wherever the cursor stands, what is proposed fits into the line.
pub fn completes_what_is_typed(line: &str, context: &Context) {
    for cursor in [0, line.len() / 3, line.len() / 2, line.len()] {
        for completion in complete(line, cursor, context, Language::Bokmal) {
            let range = completion.range;
            assert!(line.get(range.clone()).is_some() && range.end <= cursor, "{range:?} in {line:?}");
        }
    }
}
