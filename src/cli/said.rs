//! What is printed. A reader that has gone, such as `head`, is no error.
//!
//! Names, paths and papers come from outside: whatever in them would steer the terminal is shown.

use std::io::{self, Write};

use crate::domain::visible;

/// A line of the answer.
pub fn line(text: &str) {
    let _the_reader_may_be_gone = writeln!(io::stdout(), "{}", visible(text));
}

/// A text that has its own line breaks.
pub fn text(text: &str) {
    let _the_reader_may_be_gone = io::stdout().write_all(visible(text).as_bytes());
}

/// A line beside the answer: what went wrong, or a question.
pub fn aside(text: &str) {
    let _nobody_may_listen = writeln!(io::stderr(), "{}", visible(text));
}
