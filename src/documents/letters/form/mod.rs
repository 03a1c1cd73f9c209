//! The form that is answered away from the program: plain text that survives mail. A region's
//! leader and the cross-regional council answer under the three headings, a council in a
//! consultation in one text.
//!
//! [`print_form`] writes it, [`read_form`] reads it back in, quoted, wrapped and typed over as it
//! may be. What is read is shown before it is taken.

mod print;
mod read;
#[cfg(test)]
mod tests;

use crate::domain::{CaseNo, Day, Heading, Position};

pub use print::print_form;
pub use read::{form_text, read_form};

/// The largest form that is read, in bytes: a long mail with all it quotes.
pub const LARGEST_FORM: usize = 512 * 1024;

/// Who answers for all regions at once, as the form has it.
pub const CROSS_REGIONAL: &str = "tverregionalt";

/// What a form is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerForm {
    pub number: CaseNo,
    pub title: String,
    pub asked: FormAsked,
    /// The version of the change that is asked about; 0 where there is none.
    pub version: u32,
    pub made: Day,
}

/// Who answers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormAsked {
    /// The region with this code.
    Region(String),
    CrossRegional,
    /// The council of the specialty with this code, in a consultation.
    Council(String),
}

impl FormAsked {
    /// As the form's first line has it.
    pub fn code(&self) -> &str {
        match self {
            Self::Region(code) | Self::Council(code) => code,
            Self::CrossRegional => CROSS_REGIONAL,
        }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledForm {
    pub number: CaseNo,
    /// [Who answers it](FormAsked::code), as written.
    pub asked: String,
    pub version: u32,
    pub made: Option<Day>,
    pub position: Option<Position>,
    /// In the order of the headings.
    pub texts: [String; 3],
    /// The one text of a council in a consultation.
    pub reply: String,
    /// The headings under which it says in so many words: no consequence.
    pub no_consequence: Vec<Heading>,
    /// Who answered, as written.
    pub by: String,
}

impl FilledForm {
    /// Nobody wrote anything in it.
    fn is_empty(&self) -> bool {
        let said = self.texts.iter().chain([&self.reply]).any(|text| !text.is_empty());
        self.position.is_none() && self.no_consequence.is_empty() && !said
    }
}

/// A line that cannot be read, counted from 1, and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFault {
    pub line: u32,
    pub problem: FormProblem,
    pub found: String,
}

/// What is wrong with a line. Its wording says what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum FormProblem {
    /// There is no line that begins a form.
    NoForm,
    /// The line that begins a form does not say which case and region.
    Head,
    /// The line with the position is gone.
    NoPositionLine,
    /// None of the four positions.
    Position,
    /// A line in brackets that is none of the form's.
    Heading,
    /// A heading that stands twice.
    HeadingTwice,
    /// Nothing is filled in.
    Empty,
    /// Two forms that say different things.
    TwoForms,
    TooLarge,
}
