//! What can be wrong with a key file.

use std::fmt;

use strum::{IntoStaticStr, VariantNames};

use super::{Action, Context, Place};

/// One thing wrong with a key file, where it is, and what may have been meant. `Display` is for the
/// log; on the screen the words are found by [`Problem::name`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct KeymapError {
    pub place: Place,
    pub problem: Problem,
    pub nearest: Option<String>,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Problem {
    #[error("not TOML: {detail}")]
    Toml { detail: String },
    #[error("“{name}” wants a text in quotes")]
    WantsText { name: String },
    #[error("“{action}” wants a list of keys, such as [\"Up\", \"Ctrl-P\"]")]
    WantsKeys { action: Action },
    #[error("“{name}” is not a setting of a key file")]
    UnknownSetting { name: String },
    #[error("there is no layout called “{name}”")]
    UnknownBase { name: String },
    #[error("there is no context called “{name}”")]
    UnknownContext { name: String },
    #[error("there is no action called “{name}”")]
    UnknownAction { name: String },
    #[error("there is no key called “{name}”")]
    UnknownKey { name: String },
    /// The same keys, twice in one context.
    #[error("{keys} is already “{other}” in “{context}” ({place})")]
    Clash { keys: String, other: Action, context: Context, place: Place },
    /// One sequence is the beginning of the other, so that one of them is never reached.
    #[error("{keys} and {other_keys} for “{other}” in “{context}” begin alike ({place})")]
    Prefix { keys: String, other_keys: String, other: Action, context: Context, place: Place },
    /// A character bound where there is text.
    #[error("{keys} cannot be bound in “{context}”: there, it is text")]
    Printable { keys: String, context: Context },
    /// An action from further out would have no key left.
    #[error("{keys} in “{context}” leaves “{other}” without a key there")]
    Shadow { keys: String, other: Action, context: Context },
}

impl Problem {
    /// The names of all problems there can be.
    pub const NAMES: &[&str] = Self::VARIANTS;

    /// What the problem is called; its words have the key `keymap-error-` and this.
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// What its words speak of.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Toml { detail } => vec![("detail", detail.clone())],
            Self::WantsText { name }
            | Self::UnknownSetting { name }
            | Self::UnknownBase { name }
            | Self::UnknownContext { name }
            | Self::UnknownAction { name }
            | Self::UnknownKey { name } => vec![("name", name.clone())],
            Self::WantsKeys { action } => vec![("name", action.to_string())],
            Self::Clash { keys, other, context, place } => vec![
                ("keys", keys.clone()),
                ("other", other.to_string()),
                ("context", context.to_string()),
                ("place", place.to_string()),
            ],
            Self::Prefix { keys, other_keys, other, context, place } => vec![
                ("keys", keys.clone()),
                ("other-keys", other_keys.clone()),
                ("other", other.to_string()),
                ("context", context.to_string()),
                ("place", place.to_string()),
            ],
            Self::Printable { keys, context } => {
                vec![("keys", keys.clone()), ("context", context.to_string())]
            }
            Self::Shadow { keys, other, context } => {
                vec![("keys", keys.clone()), ("other", other.to_string()), ("context", context.to_string())]
            }
        }
    }
}

impl fmt::Display for KeymapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)?;
        match &self.nearest {
            Some(nearest) => write!(f, "; did you mean “{nearest}”?"),
            None => Ok(()),
        }
    }
}
