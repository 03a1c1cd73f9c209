use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use tempfile::TempDir;

use super::words::words;
use super::*;
use crate::language::Language;

/// A dictionary of eight words, in the letters of old dictionaries.
fn dictionaries() -> (TempDir, Vec<PathBuf>) {
    let place = tempfile::tempdir().unwrap();
    let latin = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>();
    fs::write(place.path().join("nb_NO.aff"), latin("SET ISO8859-1\nTRY esnråø\n")).unwrap();
    let list = "8\nrådet\nstøtter\nforslaget\nog\nkurset\nmålet\nvedtak\nden\n";
    fs::write(place.path().join("nb_NO.dic"), latin(list)).unwrap();
    let places = vec![PathBuf::from("/nonexistent"), place.path().to_owned()];
    (place, places)
}

/// A speller and its answers.
fn speller(places: Vec<PathBuf>) -> (Speller, mpsc::Receiver<Spelt>) {
    let (told, answers) = mpsc::channel();
    (Speller::new(places, move |spelt| drop(told.send(spelt))), answers)
}

/// What is marked in the line once the dictionary has answered.
fn marked(proof: &mut Proof, places: &[PathBuf], line: &str, typing: Option<usize>) -> Vec<String> {
    let (mut speller, answers) = speller(places.to_vec());
    proof.wrong(0, line, typing);
    if let Some(asked) = proof.asks() {
        speller.ask(asked);
        proof.hear(&answers.recv().unwrap());
    }
    proof.wrong(0, line, typing).into_iter().map(|place| line[place].to_owned()).collect()
}

#[test]
fn words_are_what_a_dictionary_can_know() {
    for (line, found) in [
        ("Rådet støtter ØNH-rotasjoner.", vec!["Rådet", "støtter", "rotasjoner"]),
        ("post@ahus.no og www.ahus.no", vec!["og"]),
        ("ANE-017 i LiS1-løpet, 3 kurs", vec!["løpet", "kurs"]),
        ("å eHelse – Bjørg's", vec!["Bjørg's"]),
        ("", vec![]),
    ] {
        let words: Vec<&str> = words(line).map(|(place, word)| (&line[place], word).1).collect();
        assert_eq!(words, found, "{line}");
    }
    assert_eq!(word_at("Rådet støtter", 7).map(|(_, word)| word), Some("støtter"));
    assert_eq!(word_at("Rådet  støtter", 7), None);
}

#[test]
fn misspelt_words_are_marked_and_names_and_the_word_being_typed_are_not() {
    let (_kept, places) = dictionaries();
    let mut proof = Proof::new(Language::Bokmal);
    assert_eq!(marked(&mut proof, &places, "Rådet støter forslaget", None), ["støter"]);
    assert_eq!(marked(&mut proof, &places, "Rådet støter", Some(13)), [""; 0]);
    assert_eq!(marked(&mut proof, &places, "Rådet støter ", Some(15)), ["støter"]);
    assert!(proof.is_wrong("støter") && !proof.is_wrong("støtter") && !proof.is_wrong("ukjent"));
    assert_eq!(marked(&mut proof, &places, "Hauge og Hauges kurs", None), ["Hauge", "Hauges", "kurs"]);
    proof.learn(["Lise Hauge", "kurs"]);
    assert_eq!(marked(&mut proof, &places, "Hauge og Hauges kurs", None), [""; 0]);
    proof.turn(false);
    assert_eq!(marked(&mut proof, &places, "støter", None), [""; 0]);
}

#[test]
fn a_word_is_asked_about_once() {
    let mut proof = Proof::new(Language::Bokmal);
    proof.wrong(0, "Rådet Rådet støtter", None);
    proof.wrong(1, "Rådet", None);
    let Some(Asked::Check { words, .. }) = proof.asks() else { panic!("it asks") };
    assert_eq!(words, ["Rådet", "støtter"]);
    proof.wrong(2, "støtter", None);
    assert!(!proof.is_curious());
}

#[test]
fn without_a_dictionary_nothing_is_marked_and_nothing_more_is_asked() {
    let (_kept, places) = dictionaries();
    let mut proof = Proof::new(Language::Nynorsk);
    assert_eq!(marked(&mut proof, &places, "støter", None), [""; 0]);
    assert!(!proof.has_dictionary());
    proof.wrong(1, "enda et ord", None);
    assert!(!proof.is_curious());
    let (mut speller, answers) = speller(vec![PathBuf::from("/nonexistent")]);
    speller.ask(Asked::Suggest { language: Language::English, word: "word".into() });
    assert_eq!(answers.recv().unwrap(), Spelt::NoDictionary { language: Language::English });
}

#[test]
fn a_misspelt_word_is_given_words_that_may_have_been_meant() {
    let (_kept, places) = dictionaries();
    let (mut speller, answers) = speller(places);
    speller.ask(Asked::Suggest { language: Language::Bokmal, word: "støter".into() });
    let Spelt::Suggested { word, suggestions } = answers.recv().unwrap() else { panic!("suggestions") };
    assert_eq!((word.as_str(), suggestions[0].as_str()), ("støter", "støtter"));
}

/// Where the system has the Norwegian dictionaries, they are read as they are.
#[test]
fn the_dictionaries_of_the_system_are_read() {
    for (language, right, wrong) in [
        (Language::Bokmal, "spesialistutdanningen", "spesialistutdanningne"),
        (Language::Nynorsk, "spesialistutdanninga", "spesialistutdanningaa"),
        (Language::English, "colour", "colourr"),
    ] {
        let places: Vec<PathBuf> = DICTIONARIES.iter().map(|place| Path::new(place).to_owned()).collect();
        let Some(stem) = dictionary::find(&places, language) else { continue };
        let dictionary = dictionary::load(&stem).unwrap();
        assert!(dictionary.check(right), "{language:?}: {right}");
        assert!(!dictionary.check(wrong), "{language:?}: {wrong}");
    }
}
