//! Letters that end a case here: what was decided, how it left, and who takes it on.

use super::head::{closing, long, matter, sender, sentence, specialties};
use super::{LetterDocument, Ruled, changes};
use crate::documents::blocks::{Block, one_line};
use crate::domain::{CaseExit, CaseOutcome, Day};
use crate::language::Wording;

/// Tells those concerned what Helsedirektoratet decided.
pub fn notice(
    letter: &LetterDocument,
    outcome: Option<CaseOutcome>,
    effective: Option<Day>,
    ruled: Option<&Ruled>,
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
    let mut told = vec![wording.tell("letter-notice-opening", &[("specialty", specialty.into())]), decided];
    told.extend(ruled.map(|ruled| dated(ruled, wording)));
    if outcome != Some(CaseOutcome::Unchanged) {
        told.push(match effective {
            Some(day) => wording.tell("letter-effective", &[("day", long(day, wording).into())]),
            None => wording.say("letter-effective-unknown"),
        });
    }
    let mut blocks = vec![Block::Typed(told.join(" "))];
    blocks.extend(matter(&letter.matter, wording));
    let rows = ruled.map(|ruled| ruled.rows.as_slice()).unwrap_or_default();
    if outcome == Some(CaseOutcome::PartlyChanged) && rows.len() == letter.matter.rows.len() {
        blocks.extend(changes::ruled(&letter.matter, rows, wording));
    } else if !letter.matter.rows.is_empty() {
        blocks.extend(changes::section(&letter.matter, wording));
        if outcome == Some(CaseOutcome::PartlyChanged) {
            blocks.push(Block::Note(wording.say("letter-partly-note")));
        }
    }
    blocks.push(closing(letter, wording));
    blocks
}

/// When it was decided, and under which reference.
fn dated(ruled: &Ruled, wording: &Wording) -> String {
    let day = ("day", long(ruled.on, wording).into());
    match one_line(&ruled.reference) {
        reference if reference.is_empty() => wording.tell("letter-ruled-on", &[day]),
        reference => wording.tell("letter-ruled-with-reference", &[day, ("reference", reference.into())]),
    }
}

/// How a case left here.
pub struct Left<'a> {
    pub exit: CaseExit,
    pub reason: Option<&'a str>,
    /// Whose RegUt takes it on.
    pub region: Option<&'a str>,
}

/// Tells how the case left here, and why. Those who were `asked` need not answer any more.
pub fn exit(letter: &LetterDocument, left: &Left<'_>, asked: bool, wording: &Wording) -> Vec<Block> {
    let args = [
        ("sender", sender(letter).into()),
        ("specialty", specialties(&letter.matter, wording).into()),
        ("received", long(letter.matter.received, wording).into()),
        ("region", left.region.map(one_line).unwrap_or_default().into()),
    ];
    let name: &str = (&left.exit).into();
    let mut blocks = vec![Block::Typed(wording.tell(&format!("letter-left-{name}"), &args))];
    if let Some(reason) = left.reason {
        blocks.push(Block::Typed(wording.tell("letter-left-reason", &[("reason", sentence(reason).into())])));
    }
    if asked && left.exit != CaseExit::PassedOn {
        blocks.push(Block::Typed(wording.say("letter-left-asked")));
    }
    blocks.extend(matter(&letter.matter, wording));
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
