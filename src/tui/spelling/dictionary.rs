//! Where dictionaries are, and how one is read.

use std::fs;
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, WINDOWS_1252};
use spellbook::Dictionary;

use crate::language::Language;

/// Where systems keep hunspell's dictionaries.
pub const DICTIONARIES: &[&str] = &["/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"];

/// The names a language's dictionary goes by, the best first.
const NAMES: &[(Language, &[&str])] = &[
    (Language::Bokmal, &["nb_NO", "no_NO", "nb"]),
    (Language::Nynorsk, &["nn_NO", "nn"]),
    (Language::English, &["en_GB", "en_US", "en_AU", "en_CA", "en_ZA", "en"]),
];

/// The two files of the language's dictionary without their endings, where there is one.
pub(super) fn find(places: &[PathBuf], language: Language) -> Option<PathBuf> {
    let names = NAMES.iter().filter(|row| row.0 == language).flat_map(|row| row.1);
    let stems = names.flat_map(|name| places.iter().map(move |place| place.join(name)));
    stems.into_iter().find(|stem| ["aff", "dic"].iter().all(|end| stem.with_extension(end).is_file()))
}

/// Reads a dictionary. One that cannot be read is as none.
pub(super) fn load(stem: &Path) -> Option<Dictionary> {
    let rules = fs::read(stem.with_extension("aff")).ok()?;
    let words = fs::read(stem.with_extension("dic")).ok()?;
    let encoding = encoding(&rules);
    Dictionary::new(&encoding.decode(&rules).0, &encoding.decode(&words).0).ok()
}

/// What the `SET` line of the rules says; older dictionaries are in Latin-1.
fn encoding(rules: &[u8]) -> &'static Encoding {
    let set = rules.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"SET "));
    set.and_then(|name| Encoding::for_label(name.trim_ascii())).unwrap_or(WINDOWS_1252)
}
