//! Letters that ask: for an assessment, for what an answer lacks, for a council's part.

use strum::VariantArray;

use super::form::{AnswerForm, print_form};
use super::head::{closing, long, matter, sender, specialties, with_weekday};
use super::whom::named;
use super::{Asked, LetterDocument, changes};
use crate::documents::blocks::{Block, one_line};
use crate::domain::{Day, Heading, Lack, Position};
use crate::language::Wording;

/// Asks for an assessment: exactly what, by when, and what silence is not.
pub fn request(letter: &LetterDocument, asked: &Asked, form: &AnswerForm, wording: &Wording) -> Vec<Block> {
    let mut blocks = vec![Block::Typed(opening(letter, asked, wording))];
    blocks.extend(matter(&letter.matter, wording));
    blocks.extend(changes::section(&letter.matter, wording));
    blocks.push(Block::Heading(2, wording.say("letter-we-ask")));
    blocks.push(Block::Typed(wording.say("letter-we-ask-headings")));
    let headings = Heading::VARIANTS.iter().map(|heading| {
        let name: &str = heading.into();
        wording.say(&format!("letter-ask-{name}"))
    });
    blocks.push(Block::List(headings.collect()));
    blocks.push(Block::Typed(wording.say("letter-we-ask-position")));
    blocks.push(Block::List(positions(wording).collect()));
    blocks.push(Block::Typed(until(letter, wording)));
    blocks.push(closing(letter, wording));
    blocks.push(Block::Form(print_form(form, letter.language)));
    blocks
}

/// Who asks whom and why (routine §3 step 1).
fn opening(letter: &LetterDocument, asked: &Asked, wording: &Wording) -> String {
    let track: &str = (&letter.matter.track).into();
    let args = [
        ("sender", sender(letter).into()),
        ("specialty", specialties(&letter.matter, wording).into()),
        ("received", long(letter.matter.received, wording).into()),
    ];
    let why = match &letter.matter.fagkontakt {
        Some(fagkontakt) => {
            let mut args = args.to_vec();
            args.push(("fagkontakt", one_line(fagkontakt).into()));
            wording.tell("letter-opening-mirror", &args)
        }
        None => wording.tell(&format!("letter-opening-{track}"), &args),
    };
    let whom = match asked {
        Asked::Region(region) => {
            wording.tell("letter-opening-region", &[("region", one_line(region).into())])
        }
        Asked::CrossRegional => wording.say("letter-opening-cross-regional"),
        Asked::Council(council) => {
            wording.tell("letter-opening-region", &[("region", named(council, wording).into())])
        }
    };
    format!("{why} {whom}")
}

/// The positions one can take.
fn positions(wording: &Wording) -> impl Iterator<Item = String> {
    Position::VARIANTS.iter().map(|position| {
        let name: &str = position.into();
        wording.say(&format!("position-{name}"))
    })
}

fn until(letter: &LetterDocument, wording: &Wording) -> String {
    let silence = wording.say("letter-silence");
    match letter.deadline {
        Some(day) => {
            let day = with_weekday(day, wording);
            format!("{} {silence}", wording.tell("letter-answer-by", &[("day", day.into())]))
        }
        None => silence,
    }
}

/// What a reminder tells.
pub struct Reminder<'a> {
    pub asked: &'a Asked,
    pub first_asked: Day,
    pub number: u32,
    pub lacks: &'a [(Option<String>, Lack)],
}

/// Reminds of exactly what is lacking.
pub fn reminder(
    letter: &LetterDocument,
    reminder: &Reminder<'_>,
    form: &AnswerForm,
    wording: &Wording,
) -> Vec<Block> {
    let asked = match reminder.asked {
        Asked::Region(region) => one_line(region),
        Asked::CrossRegional => wording.say("letter-cross-regional"),
        Asked::Council(council) => named(council, wording),
    };
    let args = [
        ("day", long(reminder.first_asked, wording).into()),
        ("region", asked.into()),
        ("number", reminder.number.into()),
    ];
    let mut opening = wording.tell("letter-reminder-opening", &args);
    if let Some(deadline) = letter.deadline {
        let late = deadline < letter.date;
        let key = if late { "letter-reminder-was-due" } else { "letter-reminder-is-due" };
        opening =
            format!("{opening} {}", wording.tell(key, &[("day", with_weekday(deadline, wording).into())]));
    }
    if reminder.number > 1 {
        opening = format!("{opening} {}", wording.say("letter-reminder-deputy"));
    }
    let mut blocks = vec![
        Block::Typed(opening),
        Block::Heading(2, wording.say("letter-reminder-lacks")),
        Block::List(
            reminder.lacks.iter().map(|lack| of_region(lack, letter.matter.version, wording)).collect(),
        ),
    ];
    if reminder.lacks.iter().any(|(_, lack)| matches!(lack, Lack::Newer { .. })) {
        blocks.extend(changes::section(&letter.matter, wording));
    }
    let silence = match reminder.asked {
        Asked::Council(_) => "letter-silence-council",
        _ => "letter-reminder-silence",
    };
    blocks.push(Block::Typed(wording.say(silence)));
    blocks.push(closing(letter, wording));
    blocks.push(Block::Form(print_form(form, letter.language)));
    blocks
}

/// `Helse Vest: Standpunkt til endringen.`
fn of_region((region, lack): &(Option<String>, Lack), version: u32, wording: &Wording) -> String {
    let lacking = lacking(*lack, version, wording);
    region.as_ref().map_or_else(|| lacking.clone(), |region| format!("{}: {lacking}", one_line(region)))
}

fn lacking(lack: Lack, version: u32, wording: &Wording) -> String {
    match lack {
        Lack::Position => wording.say("letter-lacks-position"),
        Lack::Reply => wording.say("letter-lacks-reply"),
        Lack::Text(heading) => {
            let name: &str = (&heading).into();
            wording.say(&format!("letter-ask-{name}"))
        }
        Lack::Newer { answered } => {
            wording.tell("letter-lacks-newer", &[("answered", answered.into()), ("version", version.into())])
        }
    }
}

/// Asks one council what it says in a consultation.
pub fn consultation(letter: &LetterDocument, form: &AnswerForm, wording: &Wording) -> Vec<Block> {
    let args =
        [("sender", sender(letter).into()), ("specialty", specialties(&letter.matter, wording).into())];
    let mut blocks = vec![Block::Typed(wording.tell("letter-opening-council", &args))];
    blocks.extend(matter(&letter.matter, wording));
    if !letter.matter.rows.is_empty() {
        blocks.extend(changes::section(&letter.matter, wording));
    }
    blocks.push(Block::Heading(2, wording.say("letter-we-ask")));
    blocks.push(Block::Typed(wording.say("letter-we-ask-council")));
    blocks.push(Block::List(positions(wording).collect()));
    let silence = wording.say("letter-silence-council");
    let until = letter.deadline.map(|day| {
        let day = with_weekday(day, wording);
        wording.tell("letter-answer-by", &[("day", day.into())]) + " "
    });
    blocks.push(Block::Typed(until.unwrap_or_default() + &silence));
    blocks.push(closing(letter, wording));
    blocks.push(Block::Form(print_form(form, letter.language)));
    blocks
}
