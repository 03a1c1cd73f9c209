//! What all letters share: whom it goes to, what the case is, and how it ends.

use super::{Combined, LetterBody, LetterDocument, Matter, whom};
use crate::documents::blocks::{Block, one_line, visible};
use crate::documents::councils::{lower_first, upper_first};
use crate::domain::{Day, LetterKind};
use crate::language::{Language, Wording, date_long};

pub fn head(letter: &LetterDocument, wording: &Wording) -> Vec<Block> {
    let mut facts: Vec<(String, String)> = letter
        .recipients
        .iter()
        .map(|to| (wording.say("letter-to"), whom::full(to, &letter.matter, wording)))
        .collect();
    facts.push((wording.say("letter-from"), sender(letter)));
    facts.push((wording.say("letter-date"), long(letter.date, wording)));
    facts.push((wording.say("letter-reference"), letter.matter.number.to_string()));
    if let Some(deadline) = letter.deadline {
        let key = match &letter.body {
            LetterBody::Combined { .. } | LetterBody::Heard { .. } => "letter-your-deadline",
            _ => "letter-deadline",
        };
        facts.push((wording.say(key), long(deadline, wording)));
    }
    vec![Block::Heading(1, subject(letter, wording)), Block::Facts(facts)]
}

/// `RegUt Helse Sør-Øst`
pub fn sender(letter: &LetterDocument) -> String {
    format!("RegUt {}", one_line(&letter.sender))
}

pub fn subject(letter: &LetterDocument, wording: &Wording) -> String {
    let track: &str = (&letter.matter.track).into();
    let kind = match (&letter.body, letter.kind) {
        (LetterBody::Combined { to: Combined::AnswersFagkontakt, .. }, _) => "mirror".to_owned(),
        (LetterBody::Exit { exit, .. }, _) => <&str>::from(exit).to_owned(),
        (_, LetterKind::Answer) => format!("answer-{track}"),
        (_, kind) => <&str>::from(kind).to_owned(),
    };
    let title = one_line(&letter.matter.title);
    wording.tell(&format!("letter-subject-{kind}"), &[("title", title.into())])
}

/// The case in facts, and what it is about.
pub fn matter(matter: &Matter, wording: &Wording) -> Vec<Block> {
    let target: &str = (&matter.target).into();
    let origin: &str = (&matter.origin).into();
    let mut facts = vec![
        (wording.say("letter-matter-title"), one_line(&matter.title)),
        (wording.say("letter-matter-specialty"), specialties(matter, wording)),
        (wording.say("letter-matter-target"), upper_first(&wording.say(&format!("target-{target}")))),
        (wording.say("letter-matter-origin"), upper_first(&wording.say(&format!("origin-{origin}")))),
        (wording.say("letter-matter-received"), long(matter.received, wording)),
    ];
    let contact = one_line(&matter.contact);
    if !contact.is_empty() {
        facts.push((wording.say("letter-matter-contact"), contact));
    }
    let mut blocks = vec![Block::Heading(2, wording.say("letter-matter")), Block::Facts(facts)];
    blocks.extend(typed(&matter.summary));
    blocks
}

/// `urologi, geriatri og nevrologi`
pub fn specialties(matter: &Matter, wording: &Wording) -> String {
    let names: Vec<String> = matter.specialties.iter().map(|name| lower_first(&one_line(name))).collect();
    listed(&names, wording)
}

/// `a, b og c`
pub fn listed(names: &[String], wording: &Wording) -> String {
    match names {
        [] => wording.say("letter-none"),
        [only] => only.clone(),
        [first @ .., last] => {
            let last = last.into();
            wording.tell("letter-and", &[("first", first.join(", ").into()), ("last", last)])
        }
    }
}

/// What somebody typed, where there is something.
pub fn typed(text: &str) -> Option<Block> {
    let text = visible(text);
    let text = text.trim();
    (!text.is_empty()).then(|| Block::Typed(text.to_owned()))
}

/// What somebody typed, as a sentence with its end.
pub fn sentence(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) {
        return text.to_owned();
    }
    format!("{text}.")
}

pub fn closing(letter: &LetterDocument, wording: &Wording) -> Block {
    Block::Typed(format!("{}\n{}", wording.say("letter-regards"), sender(letter)))
}

pub fn long(day: Day, wording: &Wording) -> String {
    date_long(day.date(), wording.language())
}

/// The deadline in a sentence: `tirsdag 24. mars 2026`.
pub fn with_weekday(day: Day, wording: &Wording) -> String {
    use chrono::Datelike;
    let language: Language = wording.language();
    let weekday = crate::language::weekday_name(day.date().weekday(), language);
    format!("{weekday} {}", date_long(day.date(), language))
}
