//! What every subcommand starts from: which office, which language, which time, whose settings.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use clap::ValueEnum as _;

use super::config::{Config, Look as LookSetting};
use super::exit::Exit;
use super::failure::Failure;
use super::restore;
use super::{Global, Spoken};
use crate::domain::{Fact, Moment};
use crate::keymap::{Keymap, KeymapError};
use crate::language::{Arg, Language, Wording};
use crate::link::{Alone, CallError, Caller, LinkError, Reach, alone};
use crate::office::{
    Answer, AnswerBody, Clock, Command, Order, Query, Receipt, ReferenceView, Refusal, Trouble, keeping,
};
use crate::tui::{self, Look};

/// Reads a variable of the environment.
type Environment<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// How a time that is fixed is written.
const CLOCK: &[&str] = &["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];

/// Everything around a subcommand.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The office's directory.
    pub office: PathBuf,
    /// The same, where it was said on the command line.
    pub named_office: Option<PathBuf>,
    /// The user's own settings.
    pub config: PathBuf,
    /// The language somebody chose: by flag, in the settings, or by the locale.
    pub chosen: Option<Language>,
    pub wording: Wording,
    pub clock: Clock,
    pub keymap: Keymap,
    pub look: Look,
    pub colours: bool,
    /// Where the dictionaries are that spelling is checked by.
    pub dictionaries: Vec<PathBuf>,
    /// What is wrong in the user's own files, in words. What is right in them holds.
    pub complaints: Vec<String>,
}

impl Surroundings {
    /// Looks around.
    pub fn find(global: &Global, environment: Environment<'_>) -> Result<Self, Failure> {
        let text = |name: &str| {
            environment(name).and_then(|value| value.into_string().ok()).filter(|v| !v.is_empty())
        };
        let path = |name: &str| environment(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let home = path("HOME").unwrap_or_default();
        let locale = text("LC_ALL").or_else(|| text("LC_MESSAGES")).or_else(|| text("LANG"));
        let settings = path("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config")).join("saksgang");

        let guess = global.language.map(Language::from).or_else(|| spoken(locale.as_deref()));
        let file = settings.join("config.toml");
        let (config, faults) = Config::load(&file);
        let chosen = global.language.map(Language::from).or(config.language).or(guess);
        let wording = Wording::new(chosen.unwrap_or(Language::English));

        let mut complaints: Vec<String> = faults.iter().map(|fault| fault.tell(&wording)).collect();
        let keymap = keys(&config, &settings, &wording, &mut complaints);
        let clock = match text("SAKSGANG_CLOCK") {
            None => Clock::system(),
            Some(typed) => Clock::fixed(moment(&typed).ok_or_else(|| {
                Failure::new(Exit::Usage, wording.tell("cli-bad-clock", &[("found", typed.into())]))
            })?),
        };
        let data = || path("XDG_DATA_HOME").unwrap_or_else(|| home.join(".local/share"));
        let office = global.office.clone().or_else(|| path("SAKSGANG_OFFICE"));
        Ok(Self {
            office: office.unwrap_or_else(|| data().join("saksgang/office")),
            named_office: global.office.clone(),
            config: file,
            chosen,
            wording,
            clock,
            keymap,
            look: look(config.look, locale.as_deref()),
            colours: config.colour && text("NO_COLOR").is_none(),
            dictionaries: path("SAKSGANG_DICTIONARIES").map_or_else(
                || tui::DICTIONARIES.iter().map(PathBuf::from).collect(),
                |places| std::env::split_paths(&places).collect(),
            ),
            complaints,
        })
    }

    /// The way to the office.
    pub fn reach(&self) -> Result<Reach, Failure> {
        Reach::office(&self.office).map_err(|error| self.unreachable(&error))
    }

    /// Why the office cannot be reached; where its file is to blame, with the way back.
    pub fn unreachable(&self, error: &LinkError) -> Failure {
        let mut failure = Failure::link(&self.wording, error);
        if let LinkError::NotStarted(trouble) = error
            && trouble.cause.is_of_the_file()
        {
            failure.lines.push(self.way_back());
        }
        failure
    }

    /// Which copy there is to bring back, and how.
    pub fn way_back(&self) -> String {
        let newest = keeping::newest_copy(&self.office).and_then(|copy| keeping::contents(&copy).ok());
        match newest {
            Some(contents) => self.wording.tell("cli-way-back", &restore::args(&self.wording, &contents)),
            None => self.wording.say("cli-no-way-back"),
        }
    }

    /// The copy that is meant.
    pub fn copy(&self, meant: &str) -> Result<PathBuf, Failure> {
        keeping::find_copy(&self.office, meant).ok_or_else(|| {
            let path = keeping::backups(&self.office).display().to_string();
            let args = [("copy", Arg::from(meant)), ("path", path.into())];
            Failure::new(Exit::NotFound, self.wording.tell("cli-no-such-copy", &args))
        })
    }

    /// The office without a server, as long as what is returned lives.
    pub fn alone(&self) -> Result<Alone, Failure> {
        if !self.office.is_dir() {
            return Err(Failure::new(
                Exit::NotFound,
                self.wording.tell("cli-no-office", &[self.office_arg()]),
            ));
        }
        alone(&self.office).map_err(|error| match error {
            LinkError::Served { .. } => {
                Failure::new(Exit::Refused, self.wording.tell("cli-is-served", &[self.office_arg()]))
            }
            error => self.unreachable(&error),
        })
    }

    /// A database that cannot be worked with, by its name.
    pub fn bad_file(&self, path: &Path, trouble: &Trouble) -> Failure {
        let mut failure = Failure::trouble(&self.wording, trouble);
        failure.lines.insert(0, format!("{}:", path.display()));
        failure
    }

    /// Attaches to the office, which must have been founded. Speaks the office's language where
    /// nobody has chosen one.
    pub fn attach(&self) -> Result<Attached<'_>, Failure> {
        let none = || Failure::new(Exit::NotFound, self.wording.tell("cli-no-office", &[self.office_arg()]));
        // A question to an office that is not there must not leave the beginnings of one behind.
        if matches!(self.office.try_exists(), Ok(false)) {
            return Err(none());
        }
        let attached = self.attach_to_any()?;
        match attached.ask(Query::Office)?.body {
            AnswerBody::Office(Some(office)) if self.chosen.is_none() => {
                let language = Language::from_code(&office.settings.language);
                let wording = language.map_or_else(|| self.wording.clone(), Wording::new);
                Ok(Attached { wording, ..attached })
            }
            AnswerBody::Office(Some(_)) => Ok(attached),
            _ => Err(none()),
        }
    }

    /// Attaches to the office, founded or not.
    pub fn attach_to_any(&self) -> Result<Attached<'_>, Failure> {
        let caller = Caller::attach(self.reach()?).map_err(|error| self.unreachable(&error))?;
        Ok(Attached { wording: self.wording.clone(), caller, surroundings: self })
    }

    /// The same, at the time of another clock.
    #[must_use]
    pub fn at(&self, clock: Clock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// The words of the language chosen, or else of this one.
    pub fn speaking(&self, otherwise: Language) -> Wording {
        self.chosen.map_or_else(|| Wording::new(otherwise), |_| self.wording.clone())
    }

    /// The office's directory, for a sentence.
    pub fn office_arg(&self) -> (&'static str, Arg) {
        ("office", Arg::from(self.office.display().to_string()))
    }
}

/// A subcommand's end of the link, with the words for what goes wrong.
pub struct Attached<'a> {
    pub wording: Wording,
    pub surroundings: &'a Surroundings,
    caller: Caller,
}

impl Attached<'_> {
    pub fn ask(&self, query: Query) -> Result<Answer, Failure> {
        self.caller.ask(query).map_err(|error| self.failure(&error))
    }

    /// A script has no screen that could be stale.
    pub fn order(&self, command: Command) -> Result<Receipt, Failure> {
        let order = Order { command, behalf: None, seen: None };
        self.caller.order(order).map_err(|error| self.failure(&error))
    }

    /// An answer of another kind than was asked for.
    pub fn nothing(&self) -> Failure {
        Failure::new(Exit::NotFound, self.wording.say("reason-gone"))
    }

    fn failure(&self, error: &CallError) -> Failure {
        Failure::call(&self.wording, error, |refusal| self.refusal(refusal))
    }

    /// A refusal in words, with the persons and regions it names.
    pub fn refusal(&self, refusal: &Refusal) -> Vec<String> {
        let reference = self.reference();
        tui::refusal(&self.wording, refusal, &|fact| self.name_of(fact, &reference))
    }

    /// The reference data, or none of it where the office does not answer.
    pub fn reference(&self) -> ReferenceView {
        match self.caller.ask(Query::Reference) {
            Ok(Answer { body: AnswerBody::Reference(reference), .. }) => reference,
            _ => ReferenceView::default(),
        }
    }

    /// The name of a person or region in a reason.
    pub fn name_of(&self, fact: &Fact, reference: &ReferenceView) -> String {
        match fact {
            Fact::Region(id) => {
                let region = reference.regions.iter().find(|region| region.id == *id);
                region.map(|region| region.code.clone()).unwrap_or_default()
            }
            Fact::Person(id) => match self.caller.ask(Query::Persons { words: id.0.to_string(), limit: 1 }) {
                Ok(Answer { body: AnswerBody::Persons(persons), .. }) => {
                    let line = persons.into_iter().find(|line| line.person.id == *id);
                    line.map(|line| line.person.name).unwrap_or_default()
                }
                _ => String::new(),
            },
            _ => String::new(),
        }
    }
}

/// A fault of a key file in words.
pub fn key_fault(wording: &Wording, fault: &KeymapError) -> String {
    let named = |name: &str, value: String| match name {
        "other" => tui::named(wording, "action", &value),
        "context" => tui::named(wording, "context", &value),
        _ => value,
    };
    let values = fault.problem.values();
    let args: Vec<(&str, Arg)> =
        values.into_iter().map(|(name, value)| (name, Arg::from(named(name, value)))).collect();
    let mut what = wording.tell(&format!("keymap-error-{}", fault.problem.name()), &args);
    if let Some(nearest) = &fault.nearest {
        what = wording.tell("keymap-error-nearest", &[("what", what.into()), ("nearest", nearest.into())]);
    }
    let place = fault.place.to_string();
    wording.tell("keymap-error-place", &[("place", place.into()), ("what", what.into())])
}

/// The keys in force: the layout, with the user's own file laid over it.
fn keys(config: &Config, settings: &Path, wording: &Wording, complaints: &mut Vec<String>) -> Keymap {
    let Some(file) = &config.keys else { return Keymap::builtin(config.layout) };
    let path = settings.join(file);
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            let (keymap, faults) = Keymap::load(&text, &path.display().to_string(), config.layout);
            complaints.extend(faults.iter().map(|fault| key_fault(wording, fault)));
            keymap
        }
        Err(error) => {
            complaints.extend(Failure::file(wording, "cli-cannot-read", &path, &error).lines);
            Keymap::builtin(config.layout)
        }
    }
}

/// The words for a command line that is not read yet: in the language that it names, or else in that of
/// the user's settings or of the locale.
pub fn wording(words: &[OsString], environment: Environment<'_>) -> Wording {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    let named = words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--language")? {
        "" => words.get(at + 1).map(AsRef::as_ref),
        rest => rest.strip_prefix('='),
    });
    let language = named.and_then(|code| Spoken::from_str(code, true).ok());
    let global = Global { office: None, language };
    let found = Surroundings::find(&global, environment).map(|surroundings| surroundings.wording);
    found.unwrap_or_else(|_| Wording::new(Language::English))
}

/// The language of a locale, where it names one of ours.
fn spoken(locale: Option<&str>) -> Option<Language> {
    let locale = locale.filter(|locale| !matches!(*locale, "C" | "POSIX") && !locale.starts_with("C."))?;
    let language = Language::from_locale(locale);
    (language != Language::English || locale.starts_with("en")).then_some(language)
}

/// ASCII where the locale cannot show more, or cannot be known to.
fn look(setting: LookSetting, locale: Option<&str>) -> Look {
    let utf8 = locale.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    });
    match setting {
        LookSetting::Unicode => Look::Unicode,
        LookSetting::Auto if utf8 => Look::Unicode,
        LookSetting::Ascii | LookSetting::Auto => Look::Ascii,
    }
}

fn moment(typed: &str) -> Option<Moment> {
    CLOCK.iter().find_map(|form| NaiveDateTime::parse_from_str(typed, form).ok()).map(Moment::local)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    fn found(variables: &[(&str, &str)]) -> Result<Surroundings, Failure> {
        let variables: Vec<(String, OsString)> =
            variables.iter().map(|(name, value)| ((*name).to_owned(), value.into())).collect();
        Surroundings::find(&Global::default(), &move |name| {
            variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
        })
    }

    #[test]
    fn the_office_is_where_it_was_said_to_be() {
        for (variables, office) in [
            (&[("HOME", "/home/kari")][..], "/home/kari/.local/share/saksgang/office"),
            (&[("HOME", "/home/kari"), ("XDG_DATA_HOME", "/data")], "/data/saksgang/office"),
            (&[("HOME", "/home/kari"), ("SAKSGANG_OFFICE", "/srv/regut")], "/srv/regut"),
            (&[("HOME", "/home/kari"), ("SAKSGANG_OFFICE", "")], "/home/kari/.local/share/saksgang/office"),
        ] {
            assert_eq!(found(variables).unwrap().office, Path::new(office));
        }
    }

    #[test]
    fn the_locale_chooses_language_and_look() {
        for (variables, language, look) in [
            (&[("LANG", "nb_NO.UTF-8")][..], Some(Language::Bokmal), Look::Unicode),
            (&[("LANG", "nn_NO.ISO-8859-1")], Some(Language::Nynorsk), Look::Ascii),
            (&[("LANG", "nb_NO.UTF-8"), ("LC_ALL", "C")], None, Look::Ascii),
            (&[("LANG", "C.UTF-8")], None, Look::Unicode),
            (&[("LANG", "en_GB.utf8")], Some(Language::English), Look::Unicode),
            (&[("LANG", "de_DE.UTF-8")], None, Look::Unicode),
            (&[], None, Look::Ascii),
        ] {
            let found = found(variables).unwrap();
            assert_eq!((found.chosen, found.look), (language, look), "{variables:?}");
        }
    }

    #[test]
    fn no_color_means_no_colours() {
        assert!(found(&[]).unwrap().colours);
        assert!(found(&[("NO_COLOR", "")]).unwrap().colours);
        assert!(!found(&[("NO_COLOR", "1")]).unwrap().colours);
    }

    #[test]
    fn the_clock_can_be_fixed() {
        let fixed = found(&[("SAKSGANG_CLOCK", "2026-11-21T13:04")]).unwrap();
        assert_eq!(fixed.clock.now().clock(), "13:04");
        assert_eq!(found(&[("SAKSGANG_CLOCK", "13:04")]).unwrap_err().exit, Exit::Usage);
    }
}
