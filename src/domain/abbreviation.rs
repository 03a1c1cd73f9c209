//! Words that the office keeps short and expands on a key.

use serde::{Deserialize, Serialize};

use super::id::AbbreviationId;

/// A short word and the text it stands for, which may have many lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abbreviation {
    pub id: AbbreviationId,
    /// In lower case, without spaces.
    pub short: String,
    pub text: String,
}
