//! The answer to a consultation: what the councils said, each for itself. Nobody's silence is read
//! as consent.

use strum::VariantArray;

use super::head::{closing, listed, long, matter, sender, sentence, specialties, typed};
use super::{LetterDocument, changes};
use crate::documents::blocks::{Block, one_line};
use crate::documents::councils::{lower_first, upper_first};
use crate::domain::{Day, Position, ReplyStanding};
use crate::language::Wording;

/// One council in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilPart {
    /// Its specialty's name.
    pub name: String,
    pub standing: ReplyStanding,
    pub asked: Option<Day>,
    pub reminders: Vec<Day>,
    pub answered: Option<Day>,
    pub position: Option<Position>,
    pub version: u32,
    pub text: String,
    /// When and why the case goes on without an answer, or it was not asked.
    pub waived: Option<(Day, String)>,
}

impl CouncilPart {
    /// The position counts only where it was taken on the version that counts.
    fn counts(&self) -> Option<Position> {
        self.position.filter(|_| self.standing == ReplyStanding::Answered)
    }

    /// It answered on an earlier version, whether or not the case goes on without more.
    fn is_outdated(&self) -> bool {
        self.answered.is_some() && self.counts().is_none()
    }

    fn is_silent(&self) -> bool {
        self.asked.is_some() && self.answered.is_none()
    }
}

pub fn heard(letter: &LetterDocument, councils: &[CouncilPart], wording: &Wording) -> Vec<Block> {
    let args = [
        ("sender", sender(letter).into()),
        ("received", long(letter.matter.received, wording).into()),
        ("specialty", specialties(&letter.matter, wording).into()),
        ("count", councils.iter().filter(|it| it.asked.is_some()).count().into()),
    ];
    let mut blocks = vec![Block::Typed(wording.tell("letter-heard-opening", &args))];
    blocks.extend(matter(&letter.matter, wording));
    if !letter.matter.rows.is_empty() {
        blocks.extend(changes::section(&letter.matter, wording));
    }
    blocks.push(Block::Heading(2, wording.say("letter-heard-positions")));
    blocks.push(Block::List(positions(councils, wording)));
    let said: Vec<&CouncilPart> =
        councils.iter().filter(|it| it.counts().is_some() && !it.text.trim().is_empty()).collect();
    if !said.is_empty() {
        blocks.push(Block::Heading(2, wording.say("letter-heard-remarks")));
    }
    for council in said {
        blocks.push(Block::Heading(3, one_line(&council.name)));
        blocks.extend(council.counts().map(|it| Block::Note(upper_first(&position(it, wording)))));
        blocks.extend(typed(&council.text));
    }
    let without: Vec<String> =
        councils.iter().filter(|it| it.counts().is_none()).map(|it| course(it, letter, wording)).collect();
    if !without.is_empty() {
        blocks.push(Block::Heading(2, wording.say("letter-without")));
        blocks.push(Block::List(without));
        blocks.push(Block::Typed(wording.say("letter-without-meaning")));
    }
    blocks.push(closing(letter, wording));
    blocks
}

fn position(position: Position, wording: &Wording) -> String {
    let name: &str = (&position).into();
    wording.say(&format!("position-{name}"))
}

/// Who says what, position by position, and who says nothing.
fn positions(councils: &[CouncilPart], wording: &Wording) -> Vec<String> {
    let mut lines = Vec::new();
    let mut say = |what: String, is: &dyn Fn(&CouncilPart) -> bool| {
        let names: Vec<String> =
            councils.iter().filter(|it| is(it)).map(|it| lower_first(&one_line(&it.name))).collect();
        if !names.is_empty() {
            let count = names.len();
            lines.push(format!("{} ({count}): {}.", upper_first(&what), listed(&names, wording)));
        }
    };
    for one in Position::VARIANTS {
        say(position(*one, wording), &|it| it.counts() == Some(*one));
    }
    say(wording.say("letter-stands-outdated-answer"), &CouncilPart::is_outdated);
    say(wording.say("letter-stands-silent"), &CouncilPart::is_silent);
    say(wording.say("letter-stands-not-asked"), &|it| it.asked.is_none());
    lines
}

/// How a council without an answer that counts was asked, reminded and gone past.
fn course(council: &CouncilPart, letter: &LetterDocument, wording: &Wording) -> String {
    let mut told = Vec::new();
    let mut tell = |key: &str, day: String| told.push(wording.tell(key, &[("day", day.into())]));
    match council.asked {
        Some(asked) => tell("letter-course-asked", long(asked, wording)),
        None => tell("letter-course-not-asked", String::new()),
    }
    let days: Vec<String> = council.reminders.iter().map(|day| long(*day, wording)).collect();
    if !days.is_empty() {
        tell("letter-course-reminded", listed(&days, wording));
    } else if council.asked.is_some() {
        tell("letter-course-not-reminded", String::new());
    }
    match council.answered {
        Some(day) if council.is_outdated() => {
            let args = [
                ("day", long(day, wording).into()),
                ("answered", council.version.into()),
                ("version", letter.matter.version.into()),
            ];
            told.push(wording.tell("letter-course-outdated", &args));
        }
        _ if council.asked.is_some() => told.push(wording.say("letter-course-silent")),
        _ => {}
    }
    if let Some((day, reason)) = &council.waived {
        let key = if council.asked.is_some() { "letter-course-waived" } else { "letter-course-left-out" };
        let args = [("day", long(*day, wording).into()), ("reason", sentence(reason).into())];
        told.push(wording.tell(key, &args));
    }
    format!("{}: {}", one_line(&council.name), told.join(" "))
}
