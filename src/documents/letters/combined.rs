//! The letter that tells what the regions said: all of them, each for itself, never an average.

use strum::VariantArray;

use super::head::{closing, listed, long, matter, sender, sentence, specialties, typed};
use super::{Combined, LetterDocument, RegionAnswer, RegionPart, Said, changes};
use crate::documents::blocks::{Block, one_line};
use crate::documents::councils::upper_first;
use crate::domain::{Day, Heading, Origin, Position, Track};
use crate::language::Wording;

/// Where a region stands on the version of the change that counts.
enum Standing<'a> {
    Answered(&'a RegionAnswer),
    /// The answer was given on an earlier version.
    Outdated(&'a RegionAnswer),
    Silent,
    NotAsked,
}

impl RegionPart {
    fn standing(&self, version: u32) -> Standing<'_> {
        match &self.answer {
            Some(answer) if answer.version >= version => Standing::Answered(answer),
            Some(answer) => Standing::Outdated(answer),
            None if self.asked.is_some() => Standing::Silent,
            None => Standing::NotAsked,
        }
    }
}

pub fn combined(
    letter: &LetterDocument,
    regions: &[RegionPart],
    to: Combined,
    complements: Option<Day>,
    wording: &Wording,
) -> Vec<Block> {
    let version = letter.matter.version;
    let mut blocks = vec![Block::Typed(opening(letter, to, wording))];
    blocks.extend(
        complements.map(|day| {
            Block::Typed(wording.tell("letter-complements", &[("day", long(day, wording).into())]))
        }),
    );
    blocks.extend(matter(&letter.matter, wording));
    blocks.extend(changes::section(&letter.matter, wording));
    let positions = match to {
        Combined::AnswersFagkontakt => "letter-position-of-region",
        Combined::Submits | Combined::Answers => "letter-positions",
    };
    blocks.push(Block::Heading(2, wording.say(positions)));
    blocks.push(overview(regions, version, wording));
    blocks.push(Block::Typed(agreement(regions, version, wording)));
    for heading in Heading::VARIANTS {
        let name: &str = heading.into();
        blocks.push(Block::Heading(2, wording.say(&format!("letter-consequences-{name}"))));
        for region in regions {
            blocks.push(Block::Heading(3, named(region)));
            blocks.extend(under(region, *heading, version, wording));
        }
    }
    let without: Vec<_> =
        regions.iter().filter(|it| !matches!(it.standing(version), Standing::Answered(_))).collect();
    if !without.is_empty() {
        blocks.push(Block::Heading(2, wording.say("letter-without")));
        blocks.push(Block::List(without.iter().map(|it| course(it, version, wording)).collect()));
        blocks.push(Block::Typed(wording.say("letter-without-meaning")));
    }
    blocks.push(closing(letter, wording));
    blocks
}

fn opening(letter: &LetterDocument, to: Combined, wording: &Wording) -> String {
    let origin: &str = (&letter.matter.origin).into();
    let track: &str = (&letter.matter.track).into();
    let asked =
        if letter.matter.cross_regional { "letter-asked-cross-regional" } else { "letter-asked-leaders" };
    let args = [
        ("asked", wording.say(asked).into()),
        ("sender", sender(letter).into()),
        ("specialty", specialties(&letter.matter, wording).into()),
        ("origin", wording.say(&format!("origin-{origin}")).into()),
        ("received", long(letter.matter.received, wording).into()),
        ("region", one_line(&letter.sender).into()),
    ];
    match to {
        Combined::Submits => wording.tell("letter-submits", &args),
        // The one who asks is named already.
        Combined::Answers
            if letter.matter.track == Track::Enquiry && letter.matter.origin == Origin::Directorate =>
        {
            wording.tell("letter-answers-own-enquiry", &args)
        }
        Combined::Answers => wording.tell(&format!("letter-answers-{track}"), &args),
        Combined::AnswersFagkontakt => wording.tell("letter-answers-fagkontakt", &args),
    }
}

/// `Helse Vest (HV)`
fn named(region: &RegionPart) -> String {
    let [name, code] = [&region.name, &region.code].map(|text| one_line(text));
    if name == code { name } else { format!("{name} ({code})") }
}

/// All regions at a glance.
fn overview(regions: &[RegionPart], version: u32, wording: &Wording) -> Block {
    let headings = Heading::VARIANTS.iter().map(|heading| {
        let name: &str = heading.into();
        wording.say(&format!("letter-column-{name}"))
    });
    let mut columns = vec![wording.say("letter-column-region"), wording.say("letter-column-position")];
    columns.extend(headings);
    let row = |region: &RegionPart| {
        let mut cells = vec![one_line(&region.code), stands(region, version, wording)];
        cells.extend(Heading::VARIANTS.iter().map(|heading| match region.standing(version) {
            Standing::Answered(answer) => match answer.said(*heading) {
                Said::Text(_) => wording.say("letter-cell-text"),
                Said::NoConsequence => wording.say("letter-cell-none"),
                Said::Nothing => "–".to_owned(),
            },
            _ => "–".to_owned(),
        }));
        cells
    };
    Block::Grid { headings: columns, rows: regions.iter().map(row).collect() }
}

/// Where a region stands, in a few words. Only a region that answered has a position.
fn stands(region: &RegionPart, version: u32, wording: &Wording) -> String {
    match region.standing(version) {
        Standing::Answered(answer) => position(answer.position, wording),
        Standing::Outdated(answer) => {
            wording.tell("letter-stands-outdated", &[("version", answer.version.into())])
        }
        Standing::Silent => wording.say("letter-stands-silent"),
        Standing::NotAsked => wording.say("letter-stands-not-asked"),
    }
}

fn position(position: Position, wording: &Wording) -> String {
    let name: &str = (&position).into();
    wording.say(&format!("position-{name}"))
}

/// Who says what, position by position, and who says nothing.
fn agreement(regions: &[RegionPart], version: u32, wording: &Wording) -> String {
    let mut lines = Vec::new();
    let names = |is: &dyn Fn(&RegionPart) -> bool| {
        regions.iter().filter(|it| is(it)).map(|it| one_line(&it.code)).collect::<Vec<_>>()
    };
    let took = |wanted: Position| {
        names(
            &move |it: &RegionPart| matches!(it.standing(version), Standing::Answered(answer) if answer.position == wanted),
        )
    };
    let mut say = |what: String, names: Vec<String>| {
        if !names.is_empty() {
            lines.push(format!("{}: {}.", upper_first(&what), listed(&names, wording)));
        }
    };
    for one in Position::VARIANTS {
        say(position(*one, wording), took(*one));
    }
    say(
        wording.say("letter-stands-outdated-answer"),
        names(&|it| matches!(it.standing(version), Standing::Outdated(_))),
    );
    say(wording.say("letter-stands-silent"), names(&|it| matches!(it.standing(version), Standing::Silent)));
    say(
        wording.say("letter-stands-not-asked"),
        names(&|it| matches!(it.standing(version), Standing::NotAsked)),
    );
    let supports = !took(Position::Supports).is_empty() || !took(Position::SupportsWithRemarks).is_empty();
    if supports && !took(Position::DoesNotSupport).is_empty() {
        lines.push(wording.say("letter-disagree"));
    }
    lines.join("\n")
}

/// What a region said under a heading.
fn under(region: &RegionPart, heading: Heading, version: u32, wording: &Wording) -> Option<Block> {
    let note = |key: &str| Some(Block::Note(wording.say(key)));
    let said = |said: &Said| match said {
        Said::Text(text) => typed(text),
        Said::NoConsequence => note("letter-said-none"),
        Said::Nothing => note("letter-said-nothing"),
    };
    match region.standing(version) {
        Standing::Answered(answer) => said(answer.said(heading)),
        Standing::Outdated(answer) => match answer.said(heading) {
            Said::Text(text) => {
                let mark = wording.tell("letter-said-outdated", &[("version", answer.version.into())]);
                typed(&format!("{mark} {text}"))
            }
            _ => note("letter-said-nothing-on-this"),
        },
        Standing::Silent => note("letter-said-silent"),
        Standing::NotAsked => note("letter-said-not-asked"),
    }
}

/// How a region without an answer that counts was asked, reminded and passed by.
fn course(region: &RegionPart, version: u32, wording: &Wording) -> String {
    let mut told = Vec::new();
    let mut tell = |key: &str, day: &str| told.push(wording.tell(key, &[("day", day.into())]));
    match region.asked {
        Some(asked) => tell("letter-course-asked", &long(asked, wording)),
        None => tell("letter-course-not-asked", ""),
    }
    let days: Vec<String> = region.reminders.iter().map(|day: &Day| long(*day, wording)).collect();
    if !days.is_empty() {
        tell("letter-course-reminded", &listed(&days, wording));
    } else if region.asked.is_some() {
        tell("letter-course-not-reminded", "");
    }
    if let Standing::Outdated(answer) = region.standing(version) {
        let args = [
            ("day", long(answer.on, wording).into()),
            ("answered", answer.version.into()),
            ("version", version.into()),
        ];
        told.push(wording.tell("letter-course-outdated", &args));
    } else if region.asked.is_some() {
        told.push(wording.say("letter-course-silent"));
    }
    if let Some((day, reason)) = &region.waived {
        let args = [("day", long(*day, wording).into()), ("reason", sentence(reason).into())];
        told.push(wording.tell("letter-course-waived", &args));
    }
    format!("{}: {}", named(region), told.join(" "))
}
