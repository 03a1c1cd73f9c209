//! What the records of the meeting know by name, and spelling need not.

use crate::language::Language;
use crate::office::MeetingView;
use crate::tui::scene::Scene;

/// The verbs of the notation and what else the secretariat writes that no dictionary has.
const OWN_WORDS: &[&str] = &[
    "aksjon",
    "anestesiologi",
    "dissens",
    "faglig",
    "fagleg",
    "fagkontakt",
    "innspel",
    "innspill",
    "organisatorisk",
    "rotasjon",
    "rotasjonar",
    "rotasjoner",
    "seinare",
    "senere",
    "vedtak",
    "økonomisk",
];

/// The language the minutes are written in.
pub fn language(view: &MeetingView) -> Language {
    Language::of_document(view.meeting.nynorsk)
}

/// Persons, trusts, codes and names of the field.
pub fn names<'a>(view: &'a MeetingView, scene: &'a Scene) -> Vec<&'a str> {
    let reference = &scene.reference;
    let persons = view.roster.persons.iter().flat_map(|person| [person.name.as_str(), &person.title]);
    let institutions = view.roster.seats.iter().map(|(_, institution)| institution);
    let institutions =
        institutions.chain(&reference.institutions).flat_map(|it| [it.short.as_str(), &it.name]);
    let specialties = reference.specialties.iter().chain([&view.specialty]);
    let specialties = specialties.flat_map(|it| [it.code.as_str(), &it.bokmal, &it.nynorsk, &it.english]);
    let regions = reference.regions.iter().flat_map(|it| [it.code.as_str(), &it.name]);
    let titles = view.items.iter().map(|line| line.item.title.as_str());
    persons
        .chain(institutions)
        .chain(specialties)
        .chain(regions)
        .chain(titles)
        .chain([view.meeting.place.as_str()])
        .chain(OWN_WORDS.iter().copied())
        .collect()
}
