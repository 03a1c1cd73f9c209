//! Letters that end a case here: what was decided, and who takes it on.

use super::head::{closing, long, matter, sender, specialties};
use super::{LetterDocument, changes};
use crate::documents::blocks::{Block, one_line};
use crate::domain::{CaseOutcome, Day};
use crate::language::Wording;

/// Tells those concerned what Helsedirektoratet decided.
pub fn notice(
    letter: &LetterDocument,
    outcome: Option<CaseOutcome>,
    effective: Option<Day>,
    wording: &Wording,
) -> Vec<Block> {
    let decided = match outcome {
        Some(outcome) => {
            let name: &str = (&outcome).into();
            wording.say(&format!("letter-decided-{name}"))
        }
        None => wording.say("letter-decided-in-effect"),
    };
    let specialty = specialties(&letter.matter, wording);
    let mut opening = wording.tell("letter-notice-opening", &[("specialty", specialty.into())]);
    opening = format!("{opening} {decided}");
    if outcome != Some(CaseOutcome::Unchanged) {
        let from = match effective {
            Some(day) => wording.tell("letter-effective", &[("day", long(day, wording).into())]),
            None => wording.say("letter-effective-unknown"),
        };
        opening = format!("{opening} {from}");
    }
    let mut blocks = vec![Block::Typed(opening)];
    blocks.extend(matter(&letter.matter, wording));
    if !letter.matter.rows.is_empty() {
        blocks.extend(changes::section(&letter.matter, wording));
        if outcome == Some(CaseOutcome::PartlyChanged) {
            blocks.push(Block::Note(wording.say("letter-partly-note")));
        }
    }
    blocks.push(closing(letter, wording));
    blocks
}

/// Passes the case on to the RegUt that is fagkontakt.
pub fn passing_on(letter: &LetterDocument, region: &str, wording: &Wording) -> Vec<Block> {
    let args = [
        ("sender", sender(letter).into()),
        ("region", one_line(region).into()),
        ("specialty", specialties(&letter.matter, wording).into()),
        ("received", long(letter.matter.received, wording).into()),
    ];
    let mut blocks = vec![Block::Typed(wording.tell("letter-passing-on", &args))];
    blocks.extend(matter(&letter.matter, wording));
    if !letter.matter.rows.is_empty() {
        blocks.extend(changes::section(&letter.matter, wording));
    }
    blocks.push(Block::Typed(wording.say("letter-passing-on-end")));
    blocks.push(closing(letter, wording));
    blocks
}
