//! What the program says.

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Language;

/// The words of one language, looked up by key. Cheap to clone.
#[derive(Clone)]
pub struct Wording {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

/// A value put into a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    Number(i64),
}

impl Wording {
    /// The words of a language. They are read once: a document asks for them for itself.
    pub fn new(language: Language) -> Self {
        static READ: [OnceLock<Wording>; 3] = [const { OnceLock::new() }; 3];
        READ[language as usize].get_or_init(|| Self::read(language)).clone()
    }

    fn read(language: Language) -> Self {
        // What is well formed in a file is kept; a test says that all of it is.
        let resource = match FluentResource::try_new(source(language).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let locale = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks are invisible characters; a terminal shows them as cells.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language, bundle: Arc::new(bundle) }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words with this key; the key itself when there are none.
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// The words with this key, with its values put in.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
        // A value that was not given shows as its name in the sentence, which says what is wrong.
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there are words with this key.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Wording").field(&self.language).finish()
    }
}

/// The file of a language.
const fn source(language: Language) -> &'static str {
    match language {
        Language::Bokmal => include_str!("nb.ftl"),
        Language::Nynorsk => include_str!("nn.ftl"),
        Language::English => include_str!("en.ftl"),
    }
}

impl Arg {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                // Nothing in an office is counted past what i64 holds.
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers!(i32, i64, u8, u16, u32, u64, usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_without_words_shows_itself() {
        let wording = Wording::new(Language::Bokmal);
        assert_eq!(wording.say("no-such-key"), "no-such-key");
        assert_eq!(wording.say("not a key at all"), "not a key at all");
        assert!(!wording.knows("no-such-key"));
    }

    #[test]
    fn words_are_of_the_language_chosen() {
        let said = Language::ALL.map(|language| Wording::new(language).say("action-new"));
        assert_eq!(said, ["Ny", "Ny", "New"]);
    }

    #[test]
    fn values_are_put_in_without_invisible_marks() {
        let english = Wording::new(Language::English);
        let args = [("keys", Arg::from("Ctrl+C")), ("context", Arg::from("editor"))];
        let said = english.tell("keymap-error-printable", &args);
        assert_eq!(said, "Ctrl+C cannot be bound in “editor”: there, it is text");
    }

    #[test]
    fn any_size_of_number_is_an_argument() {
        assert_eq!(Arg::from(3_usize), Arg::Number(3));
        assert_eq!(Arg::from(-3_i32), Arg::Number(-3));
        assert_eq!(Arg::from(u64::MAX), Arg::Number(i64::MAX));
    }
}
