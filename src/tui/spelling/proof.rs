//! Which words of a text are marked.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::speller::{Asked, Spelt};
use super::words::words;
use crate::language::Language;

/// More lines than any screen has; what is beyond is looked at again when it is seen again.
const MOST_LINES: usize = 512;

/// What is known of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// The dictionary has been asked.
    Asked,
    Right,
    Wrong,
}

/// A line that was looked at.
struct Line {
    text: String,
    wrong: Vec<Range<usize>>,
    /// How much was known when it was looked at.
    known: u64,
}

/// The spelling of the texts of one place, in one language.
///
/// Only the lines that are seen are looked at, each once until it or what is known of its words
/// changes.
pub struct Proof {
    language: Language,
    /// Right because the records know them, in small letters.
    names: HashSet<String>,
    standings: HashMap<String, Standing>,
    lines: HashMap<usize, Line>,
    /// Seen and to be asked.
    unasked: Vec<String>,
    known: u64,
    /// Whether there is a dictionary, as far as is known.
    has_dictionary: bool,
    /// Whether words are marked.
    on: bool,
}

impl Proof {
    /// Nothing is known yet.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            names: HashSet::new(),
            standings: HashMap::new(),
            lines: HashMap::new(),
            unasked: Vec::new(),
            known: 0,
            has_dictionary: true,
            on: true,
        }
    }

    /// The language of the text.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether words are marked where they are misspelt.
    const fn is_on(&self) -> bool {
        self.on && self.has_dictionary
    }

    /// Whether words are to be marked, if there is a dictionary.
    pub const fn wants_marks(&self) -> bool {
        self.on
    }

    /// Whether there is a dictionary, as far as is known.
    pub const fn has_dictionary(&self) -> bool {
        self.has_dictionary
    }

    /// Marks misspelt words from here on, or does not.
    pub const fn turn(&mut self, on: bool) {
        self.on = on;
    }

    /// The words of these names are right, whatever the dictionary says.
    pub fn learn<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        let before = self.names.len();
        for name in names {
            self.names.extend(words(name).map(|(_, word)| word.to_lowercase()));
        }
        self.known += u64::from(self.names.len() != before);
    }

    /// The places of the misspelt words of a line that is seen; not the word at `typing`, which is
    /// not finished.
    pub fn wrong(&mut self, number: usize, line: &str, typing: Option<usize>) -> Vec<Range<usize>> {
        if !self.is_on() {
            return Vec::new();
        }
        let fresh = self.lines.get(&number).is_some_and(|seen| seen.known == self.known && seen.text == line);
        if !fresh || typing.is_some() {
            let wrong = self.look_at(line, typing);
            if self.lines.len() > MOST_LINES {
                self.lines.clear();
            }
            // A line in which a word is not finished is looked at again when it is.
            let text = if typing.is_some() { String::new() } else { line.to_owned() };
            self.lines.insert(number, Line { text, wrong, known: self.known });
        }
        self.lines.get(&number).map(|seen| seen.wrong.clone()).unwrap_or_default()
    }

    /// Whether this word is known to be misspelt.
    pub fn is_wrong(&self, word: &str) -> bool {
        self.is_on() && self.standings.get(word) == Some(&Standing::Wrong) && !self.knows(word)
    }

    fn look_at(&mut self, line: &str, typing: Option<usize>) -> Vec<Range<usize>> {
        let mut wrong = Vec::new();
        for (place, word) in words(line) {
            if typing.is_some_and(|at| place.start <= at && at <= place.end) {
                continue;
            }
            match self.standings.get(word) {
                Some(Standing::Wrong) if !self.knows(word) => wrong.push(place),
                Some(_) => {}
                None if self.knows(word) => {}
                None => {
                    self.standings.insert(word.to_owned(), Standing::Asked);
                    self.unasked.push(word.to_owned());
                }
            }
        }
        wrong
    }

    /// Whether the records know the word, as it stands or in the genitive.
    fn knows(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let genitive = small.strip_suffix('s').map(|stem| stem.trim_end_matches(['\'', '’']));
        self.names.contains(&small) || genitive.is_some_and(|stem| self.names.contains(stem))
    }

    /// Whether words were seen that the dictionary has not been asked about.
    pub const fn is_curious(&self) -> bool {
        !self.unasked.is_empty()
    }

    /// What is to be asked about the words that were seen.
    pub fn asks(&mut self) -> Option<Asked> {
        let words = std::mem::take(&mut self.unasked);
        (!words.is_empty()).then_some(Asked::Check { language: self.language, words })
    }

    /// What the dictionary says.
    pub fn hear(&mut self, spelt: &Spelt) {
        match spelt {
            Spelt::Checked { language, words } if *language == self.language => {
                for (word, right) in words {
                    let standing = if *right { Standing::Right } else { Standing::Wrong };
                    self.standings.insert(word.clone(), standing);
                }
                self.known += 1;
            }
            Spelt::NoDictionary { language } if *language == self.language => self.has_dictionary = false,
            _ => {}
        }
    }
}
