//! The user's own settings: `config.toml`.

use std::io;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::keymap::Layout;
use crate::language::{Arg, Language, Wording};

/// What the user has chosen; what is not said is as it is without the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    pub language: Option<Language>,
    pub layout: Layout,
    /// A key file to lay over the layout; relative to the settings' directory.
    pub keys: Option<PathBuf>,
    pub look: Look,
    pub colour: bool,
}

/// Which signs to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As the locale allows.
    Auto,
    Unicode,
    Ascii,
}

/// One thing that is wrong in the file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: PathBuf,
    pub line: usize,
    pub problem: Problem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    Unreadable(String),
    NotToml(String),
    UnknownSetting(String),
    /// The setting has another value than those it may have.
    BadValue {
        setting: &'static str,
        allowed: &'static str,
    },
}

/// Takes a value into the settings; false when it cannot be one.
type Take = fn(&mut Config, &str) -> bool;

/// The settings: name, what it may be, how it is taken.
const SETTINGS: &[(&str, &str, Take)] = &[
    ("language", "\"nb\", \"nn\", \"en\"", |config, text| {
        config.language = Language::from_code(text);
        config.language.is_some()
    }),
    ("layout", "\"standard\", \"vim\", \"emacs\"", |config, text| {
        Layout::named(text).is_some_and(|layout| {
            config.layout = layout;
            true
        })
    }),
    ("keys", "\"keys.toml\"", |config, text| {
        config.keys = Some(PathBuf::from(text)).filter(|path| !path.as_os_str().is_empty());
        config.keys.is_some()
    }),
    ("look", "\"auto\", \"unicode\", \"ascii\"", |config, text| {
        config.look = match text {
            "auto" => Look::Auto,
            "unicode" => Look::Unicode,
            "ascii" => Look::Ascii,
            _ => return false,
        };
        true
    }),
    ("colour", "\"auto\", \"never\"", |config, text| {
        config.colour = text != "never";
        matches!(text, "auto" | "never")
    }),
];

impl Default for Config {
    fn default() -> Self {
        Self { language: None, layout: Layout::default(), keys: None, look: Look::Auto, colour: true }
    }
}

impl Config {
    /// Reads the file, which need not exist. What is right in it holds; what is wrong is told.
    pub fn load(file: &Path) -> (Self, Vec<Fault>) {
        match std::fs::read_to_string(file) {
            Ok(text) => Self::read(&text, file),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                (Self::default(), Vec::new())
            }
            Err(error) => {
                let problem = Problem::Unreadable(error.to_string());
                (Self::default(), vec![Fault { file: file.to_owned(), line: 1, problem }])
            }
        }
    }

    /// Reads the text of the file.
    pub fn read(text: &str, file: &Path) -> (Self, Vec<Fault>) {
        let line = |at: usize| text[..at.min(text.len())].matches('\n').count() + 1;
        let fault = |at: usize, problem| Fault { file: file.to_owned(), line: line(at), problem };
        let (table, broken) = DeTable::parse_recoverable(text);
        let mut faults: Vec<Fault> = broken
            .iter()
            .map(|error| {
                let words = error.message().lines().next().unwrap_or_default().to_owned();
                fault(error.span().map_or(0, |span| span.start), Problem::NotToml(words))
            })
            .collect();
        let mut config = Self::default();
        for (name, value) in table.get_ref() {
            if let Err((at, problem)) = config.take(name, value) {
                faults.push(fault(at, problem));
            }
        }
        // A line that is no setting is told once, as that.
        faults.sort_by_key(|fault| fault.line);
        faults.dedup_by_key(|fault| fault.line);
        (config, faults)
    }

    fn take(
        &mut self,
        name: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<(), (usize, Problem)> {
        let Some((setting, allowed, take)) = SETTINGS.iter().find(|(setting, ..)| *setting == name.get_ref())
        else {
            return Err((name.span().start, Problem::UnknownSetting(name.get_ref().to_string())));
        };
        let before = self.clone();
        let taken = matches!(value.get_ref(), DeValue::String(text) if take(self, text));
        if taken {
            return Ok(());
        }
        *self = before;
        Err((value.span().start, Problem::BadValue { setting, allowed }))
    }
}

impl Fault {
    /// In words: the file, the line, what is wrong and what is expected.
    pub fn tell(&self, wording: &Wording) -> String {
        let what = match &self.problem {
            Problem::Unreadable(detail) => wording.tell("config-unreadable", &[("detail", detail.into())]),
            Problem::NotToml(detail) => wording.tell("config-not-toml", &[("detail", detail.into())]),
            Problem::UnknownSetting(name) => {
                let known: Vec<&str> = SETTINGS.iter().map(|(name, ..)| *name).collect();
                let args = [("name", Arg::from(name)), ("known", known.join(", ").into())];
                wording.tell("config-unknown-setting", &args)
            }
            Problem::BadValue { setting, allowed } => wording
                .tell("config-bad-value", &[("name", (*setting).into()), ("allowed", (*allowed).into())]),
        };
        let place = format!("{}:{}", self.file.display(), self.line);
        wording.tell("config-fault", &[("place", place.into()), ("what", what.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Config, Vec<String>) {
        let (config, faults) = Config::read(text, Path::new("config.toml"));
        let wording = Wording::new(Language::English);
        (config, faults.iter().map(|fault| fault.tell(&wording)).collect())
    }

    #[test]
    fn what_is_said_is_taken() {
        let text = "language = \"nn\"\nlayout = \"vim\"\nkeys = \"mine.toml\"\nlook = \"ascii\"\ncolour = \"never\"\n";
        let expected = Config {
            language: Some(Language::Nynorsk),
            layout: Layout::Vim,
            keys: Some("mine.toml".into()),
            look: Look::Ascii,
            colour: false,
        };
        assert_eq!(read(text), (expected, Vec::new()));
        assert_eq!(read(""), (Config::default(), Vec::new()));
    }

    #[test]
    fn what_is_wrong_is_told_and_the_rest_is_kept() {
        for (text, told) in [
            (
                "language = \"de\"",
                "config.toml:1: “language” can be \"nb\", \"nn\", \"en\"; the setting is left out",
            ),
            (
                "\nlayout = 3",
                "config.toml:2: “layout” can be \"standard\", \"vim\", \"emacs\"; the setting is left out",
            ),
            (
                "color = \"never\"",
                "config.toml:1: there is no setting called “color”. The settings are language, layout, keys, look, colour",
            ),
            (
                "colour = \"always\"",
                "config.toml:1: “colour” can be \"auto\", \"never\"; the setting is left out",
            ),
        ] {
            assert_eq!(read(text), (Config::default(), vec![told.to_owned()]), "{text}");
        }
        let (config, faults) = read("language = \"de\"\nlook = \"ascii\"\n[x]\n");
        assert_eq!((config.look, config.language, faults.len()), (Look::Ascii, None, 2));
        let (config, faults) = read("look = \"ascii\"\nlanguage = \n");
        assert_eq!((config.look, faults.len()), (Look::Ascii, 1));
        assert!(faults[0].starts_with("config.toml:2: the line is not a setting"), "{faults:?}");
    }
}
