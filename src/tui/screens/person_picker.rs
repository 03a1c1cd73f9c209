//! Finding a person of the office.

use super::finder::{Finder, Offer, Source};
use super::picker::Choice;
use crate::domain::Person;
use crate::office::{AnswerBody, PersonLine, Query};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;

/// How many persons are offered at once.
const OFFERED: u32 = 50;

/// Gives [`Given::Person`].
pub type PersonPicker = Finder<Known>;

/// Everybody the office knows; choosing one shows what is known of the person, to be changed.
pub type Persons = Finder<ToChange>;

/// Persons to choose from.
pub struct Known;

/// Persons to be changed, as they were offered.
#[derive(Default)]
pub struct ToChange {
    offered: Vec<Person>,
}

impl PersonPicker {
    /// Begins with `words` typed.
    pub fn new(title: String, words: &str) -> Self {
        Self::over(Known, title, words)
    }
}

impl Persons {
    /// Offers all persons.
    pub fn new(scene: &Scene) -> Self {
        Self::over(ToChange::default(), scene.say("person-picker-title"), "")
    }
}

impl Source for Known {
    fn asks(&self, words: &str) -> Vec<Query> {
        vec![Query::Persons { words: words.to_owned(), limit: OFFERED }]
    }

    fn follows_words(&self) -> bool {
        true
    }

    fn offers(&mut self, answer: AnswerBody, _scene: &Scene) -> Offer {
        let AnswerBody::Persons(lines) = answer else { return Offer::First(Vec::new()) };
        Offer::Choices(lines.into_iter().map(choice).collect())
    }
}

impl Source for ToChange {
    fn asks(&self, words: &str) -> Vec<Query> {
        Known.asks(words)
    }

    fn follows_words(&self) -> bool {
        true
    }

    fn offers(&mut self, answer: AnswerBody, scene: &Scene) -> Offer {
        if let AnswerBody::Persons(lines) = &answer {
            self.offered = lines.iter().map(|line| line.person.clone()).collect();
        }
        Known.offers(answer, scene)
    }

    /// The person who was chosen opens as a form in place of the list.
    fn chosen(&self, given: Given, scene: &Scene) -> Effect {
        let person = match &given {
            Given::Person(id, _) => self.offered.iter().find(|person| person.id == *id),
            _ => None,
        };
        match person {
            Some(person) => Effect::Replace(Box::new(forms::change_person(scene, person))),
            None => Effect::Give(given),
        }
    }
}

/// `Lise Hauge Nilsen, Ahus, overlege, URO`
fn choice(line: PersonLine) -> Choice {
    let place = line.workplace.unwrap_or_default();
    let shown = [line.person.name.clone(), place, line.person.title, line.councils.join(" ")];
    let shown: Vec<String> = shown.into_iter().filter(|part| !part.is_empty()).collect();
    Choice { shown: shown.join(", "), given: Given::Person(line.person.id, line.person.name) }
}
