//! The key bindings that come with the program.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// A built-in set of keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Layout {
    #[default]
    Standard,
    Vim,
    Emacs,
}

impl Layout {
    /// Every layout, in the order it is declared.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name it has in settings and key files.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The layout with this name.
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok()
    }

    /// The file itself, for a user to copy and change.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Standard => include_str!("../../keymaps/standard.toml"),
            Self::Vim => include_str!("../../keymaps/vim.toml"),
            Self::Emacs => include_str!("../../keymaps/emacs.toml"),
        }
    }

    /// Where the file is, for messages.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Standard => "keymaps/standard.toml",
            Self::Vim => "keymaps/vim.toml",
            Self::Emacs => "keymaps/emacs.toml",
        }
    }
}
