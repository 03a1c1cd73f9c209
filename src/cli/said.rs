//! What is printed. A reader that has gone, such as `head`, is no error.

use std::io::{self, Write};

/// A line of the answer.
pub fn line(text: &str) {
    let _the_reader_may_be_gone = writeln!(io::stdout(), "{text}");
}

/// A text that has its own line breaks.
pub fn text(text: &str) {
    let _the_reader_may_be_gone = io::stdout().write_all(text.as_bytes());
}

/// A line beside the answer: what went wrong, or a question.
pub fn aside(text: &str) {
    let _nobody_may_listen = writeln!(io::stderr(), "{text}");
}
