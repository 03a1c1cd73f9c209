//! The wording: bokmål, nynorsk and English, and the words people use for days and times.
//!
//! Read [`Wording`] first: it is loaded once, for one [`Language`], and asked by key. The words
//! themselves stand in `nb.ftl`, `nn.ftl` and `en.ftl`. This room must not know screens, records,
//! keys or anything else of the house; `tests/wording.rs` holds the three files together.

mod dates;
mod typed;
mod wording;

pub use dates::{clock, date_long, date_short, day_and_month, month_name, weekday_name};
pub use typed::{parse_date, parse_time};
pub use wording::{Arg, Wording};

/// A language the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    Bokmal,
    Nynorsk,
    English,
}

impl Language {
    /// Every language, the usual one first.
    pub const ALL: [Self; 3] = [Self::Bokmal, Self::Nynorsk, Self::English];

    /// The language of a document: nynorsk, or else bokmål.
    pub const fn of_document(nynorsk: bool) -> Self {
        if nynorsk { Self::Nynorsk } else { Self::Bokmal }
    }

    /// The code it has in settings: `nb`, `nn`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of a locale such as `nb_NO.UTF-8`; English when it is none of ours.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "nb" | "no" | "norwegian" | "bokmal" => Self::Bokmal,
            "nn" | "nynorsk" => Self::Nynorsk,
            _ => Self::English,
        }
    }

    /// What it calls itself, to choose it by.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Bokmal => "Bokmål",
            Self::Nynorsk => "Nynorsk",
            Self::English => "English",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_locale_chooses_the_language() {
        for (locale, language) in [
            ("nb_NO.UTF-8", Language::Bokmal),
            ("no_NO", Language::Bokmal),
            ("nb", Language::Bokmal),
            ("nn_NO.UTF-8", Language::Nynorsk),
            ("en_GB.UTF-8", Language::English),
            ("C.UTF-8", Language::English),
            ("non", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::from_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn a_code_goes_round() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(Language::from_code("de"), None);
    }
}
