//! The one who looks words up: a thread with an inbox, from the first word to the last screen.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use spellbook::Dictionary;

use super::dictionary;
use crate::language::Language;

/// More than this nobody reads through.
const MOST_SUGGESTIONS: usize = 9;

/// What is asked of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Which of these are words.
    Check { language: Language, words: Vec<String> },
    /// What may have been meant.
    Suggest { language: Language, word: String },
}

/// What the dictionary says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spelt {
    /// Each word, and whether it is one.
    Checked { language: Language, words: Vec<(String, bool)> },
    /// The best first.
    Suggested { word: String, suggestions: Vec<String> },
    /// The system has none for this language.
    NoDictionary { language: Language },
}

/// Who hears what the dictionary says.
type Listener = Arc<dyn Fn(Spelt) + Send + Sync>;

/// Looks words up without making anybody wait.
pub struct Speller {
    places: Vec<PathBuf>,
    listener: Listener,
    inbox: Option<Sender<Asked>>,
}

impl Speller {
    /// Will look in these places, and tell this listener. Nothing is read before something is
    /// asked.
    pub fn new(places: Vec<PathBuf>, listener: impl Fn(Spelt) + Send + Sync + 'static) -> Self {
        Self { places, listener: Arc::new(listener), inbox: None }
    }

    /// Asks; the listener is told, in the order of what was asked.
    pub fn ask(&mut self, asked: Asked) {
        if self.inbox.is_none() {
            let language = asked.language();
            if dictionary::find(&self.places, language).is_none() {
                (self.listener)(Spelt::NoDictionary { language });
                return;
            }
            self.inbox = self.start();
        }
        // A thread that could not be started or has ended marks nothing.
        if let Some(inbox) = &self.inbox {
            let _ended = inbox.send(asked);
        }
    }

    fn start(&self) -> Option<Sender<Asked>> {
        let (inbox, asked) = mpsc::channel();
        let (places, listener) = (self.places.clone(), Arc::clone(&self.listener));
        let work = move || look_up(&places, &asked, &listener);
        thread::Builder::new().name("spelling".into()).spawn(work).ok().map(|_| inbox)
    }
}

impl Asked {
    const fn language(&self) -> Language {
        match self {
            Self::Check { language, .. } | Self::Suggest { language, .. } => *language,
        }
    }
}

/// Answers until nobody can ask any more. One dictionary is kept at a time.
fn look_up(places: &[PathBuf], inbox: &Receiver<Asked>, listener: &Listener) {
    let mut open: Option<(Language, Option<Dictionary>)> = None;
    while let Ok(asked) = inbox.recv() {
        let language = asked.language();
        if open.as_ref().is_none_or(|(spoken, _)| *spoken != language) {
            // The old one goes before the new one comes.
            drop(open.take());
            let stem = dictionary::find(places, language);
            open = Some((language, stem.and_then(|stem| dictionary::load(&stem))));
        }
        let Some((_, Some(dictionary))) = &open else {
            listener(Spelt::NoDictionary { language });
            continue;
        };
        listener(match asked {
            Asked::Check { words, .. } => {
                let words = words.into_iter().map(|word| {
                    let right = is_right(dictionary, &word);
                    (word, right)
                });
                Spelt::Checked { language, words: words.collect() }
            }
            Asked::Suggest { word, .. } => {
                let mut suggestions = Vec::new();
                dictionary.suggest(&word, &mut suggestions);
                suggestions.truncate(MOST_SUGGESTIONS);
                Spelt::Suggested { word, suggestions }
            }
        });
    }
}

/// A dictionary writes the apostrophe of a typewriter.
fn is_right(dictionary: &Dictionary, word: &str) -> bool {
    dictionary.check(word) || (word.contains('’') && dictionary.check(&word.replace('’', "'")))
}
