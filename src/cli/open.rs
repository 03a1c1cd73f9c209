//! `saksgang` alone: the office in this terminal.

use std::collections::HashMap;

use super::exit::Exit;
use super::failure::Failure;
use super::remember;
use super::surroundings::Surroundings;
use crate::language::{Language, Wording};
use crate::link::Reach;
use crate::office::{AnswerBody, Query, ReferenceView, RightsView};
use crate::tui::{self, Farewell, RunError, Scene, Setup, Theme};

/// Opens the office and stays until the user leaves.
pub fn run(surroundings: &Surroundings) -> Result<(), Failure> {
    let wording = match surroundings.chosen {
        Some(_) => surroundings.wording.clone(),
        None => office_wording(surroundings)?,
    };
    show(surroundings, surroundings.reach()?, &wording)
}

/// Shows an office in this terminal.
pub fn show(surroundings: &Surroundings, reach: Reach, wording: &Wording) -> Result<(), Failure> {
    let clock = surroundings.clock.clone();
    let scene = Scene {
        theme: Theme::new(surroundings.look, surroundings.colours),
        keymap: surroundings.keymap.clone(),
        now: clock.now(),
        user: String::new(),
        rights: RightsView::default(),
        reference: ReferenceView::default(),
        persons: HashMap::new(),
        wording: wording.clone(),
    };
    let config = surroundings.config.clone();
    let remember = Box::new(move |language| remember::language(&config, language));
    let complaints = surroundings.complaints.clone();
    let dictionaries = surroundings.dictionaries.clone();
    let setup = Setup { scene, clock, colours: surroundings.colours, dictionaries, complaints, remember };
    match tui::run(reach, setup) {
        Ok(Farewell::AllSaved) => Ok(()),
        Ok(Farewell::NotAllSaved) => Err(Failure::new(Exit::Unreachable, wording.say("cli-not-all-saved"))),
        Err(RunError::Link(error)) => Err(surroundings.unreachable(&error)),
        Err(RunError::Terminal(error)) => {
            let words = wording.tell("cli-no-terminal", &[("detail", error.to_string().into())]);
            Err(Failure::new(Exit::Files, words))
        }
    }
}

/// The office's language, where neither user nor locale names one.
fn office_wording(surroundings: &Surroundings) -> Result<Wording, Failure> {
    let AnswerBody::Office(office) = surroundings.attach_to_any()?.ask(Query::Office)?.body else {
        return Ok(surroundings.wording.clone());
    };
    let language = office.and_then(|office| Language::from_code(&office.settings.language));
    Ok(language.map_or_else(|| surroundings.wording.clone(), Wording::new))
}
