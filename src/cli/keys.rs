//! `saksgang keys`: prints the keys in force, or checks a key file.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use unicode_width::UnicodeWidthStr;

use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::{Surroundings, key_fault};
use crate::keymap::{Keymap, Layout, sheet};
use crate::language::Wording;
use crate::tui::named;

/// Print the keys, or check a key file
///
/// Without options: the keys in force for you. A key file of your own holds only the lines that
/// differ from a layout; print the layout itself with --source, copy what you want to change,
/// and name the file in config.toml: keys = "keys.toml".
#[derive(Args, Clone, Debug)]
pub struct Keys {
    /// The keys of a layout as it is shipped
    #[arg(long, value_enum)]
    layout: Option<LayoutName>,
    /// Print the layout's own file, to copy from
    #[arg(long, requires = "layout")]
    source: bool,
    /// Check this key file and tell what is wrong in it
    #[arg(long, value_name = "FILE", conflicts_with = "source")]
    check: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LayoutName {
    Standard,
    Vim,
    Emacs,
}

impl From<LayoutName> for Layout {
    fn from(name: LayoutName) -> Self {
        match name {
            LayoutName::Standard => Self::Standard,
            LayoutName::Vim => Self::Vim,
            LayoutName::Emacs => Self::Emacs,
        }
    }
}

impl Keys {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let wording = &surroundings.wording;
        let layout = self.layout.map(Layout::from);
        if let Some(file) = &self.check {
            let text = std::fs::read_to_string(file)
                .map_err(|error| Failure::file(wording, "cli-cannot-read", file, &error))?;
            let name = file.display().to_string();
            let (_, faults) = Keymap::load(&text, &name, layout.unwrap_or_default());
            if !faults.is_empty() {
                let lines = faults.iter().map(|fault| key_fault(wording, fault)).collect();
                return Err(Failure { exit: Exit::BadInput, lines });
            }
            said::line(&wording.tell("cli-keys-good", &[("file", name.into())]));
            return Ok(());
        }
        match layout {
            Some(layout) if self.source => said::text(layout.source()),
            Some(layout) => print(&Keymap::builtin(layout), wording),
            None => print(&surroundings.keymap, wording),
        }
        Ok(())
    }
}

/// Place by place: the keys, and what they ask for.
fn print(keymap: &Keymap, wording: &Wording) {
    let rows = sheet(keymap);
    let width = rows.iter().map(|row| row.keys.join("  ").width()).max().unwrap_or_default();
    let mut context = None;
    for row in rows {
        if context != Some(row.context) {
            if context.is_some() {
                said::line("");
            }
            said::line(&named(wording, "context", row.context.name()));
            context = Some(row.context);
        }
        let keys = row.keys.join("  ");
        let gap = " ".repeat(width - keys.width());
        said::line(&format!("  {keys}{gap}  {}", named(wording, "action", row.action.name())));
    }
}
