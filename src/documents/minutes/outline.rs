//! The minutes in words, as blocks that any format can write.

use super::approved::{exempt, standing};
use super::{Attendant, MinutesDocument, MinutesItem, Passing, Present, structure};
use crate::documents::blocks::{Block, Row, one_line, visible};
use crate::documents::councils::upper_first;
use crate::language::{Arg, Wording, date_long, weekday_name};
use chrono::Datelike;

/// The whole document.
pub fn blocks(minutes: &MinutesDocument, wording: &Wording) -> Vec<Block> {
    let mut blocks = head(minutes, wording);
    blocks.extend(attendance(minutes, wording));
    for item in &minutes.items {
        blocks.extend(item_blocks(item, minutes, wording));
    }
    if let Some(reason) = &minutes.passed {
        blocks.push(Block::Heading(2, wording.say("minutes-closing")));
        blocks.push(Block::Note(wording.tell("minutes-passed", &[("reason", one_line(reason).into())])));
    }
    if let Some(next) = minutes.next_meeting {
        blocks.push(Block::Heading(2, wording.say("minutes-next-meeting")));
        blocks.push(Block::Note(date_long(next.date(), wording.language())));
    }
    blocks
}

fn head(minutes: &MinutesDocument, wording: &Wording) -> Vec<Block> {
    let date = minutes.day.date();
    let language = wording.language();
    let day = format!("{} {}", weekday_name(date.weekday(), language), date_long(date, language));
    let kind: &str = (&minutes.kind).into();
    let kind = wording.say(&format!("meeting-kind-{kind}"));
    let body = [
        ("council", upper_first(&minutes.council).into()),
        ("specialty", lower_first(&visible(&minutes.specialty)).into()),
        ("region", visible(&minutes.region).into()),
    ];
    let mut facts = vec![
        (wording.say("minutes-meeting"), format!("{} ({kind})", minutes.number)),
        (wording.say("minutes-day"), day),
        (wording.say("minutes-time"), format!("{}–{}", minutes.begins, minutes.ends)),
    ];
    let known = [
        ("minutes-place", Some(&minutes.place)),
        ("minutes-chair", minutes.chair.as_ref()),
        ("minutes-taker", minutes.minute_taker.as_ref()),
    ];
    for (key, text) in known {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            facts.push((wording.say(key), one_line(text)));
        }
    }
    let mut blocks = vec![Block::Heading(1, wording.tell("minutes-title", &body)), Block::Facts(facts)];
    blocks.extend(standing(minutes, wording));
    if minutes.public {
        blocks.push(Block::Note(wording.say("minutes-public-version")));
    }
    blocks
}

fn attendance(minutes: &MinutesDocument, wording: &Wording) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, wording.say("minutes-present"))];
    let (present, others): (Vec<_>, Vec<_>) =
        minutes.attendants.iter().partition(|attendant| matches!(attendant.presence, Present::As { .. }));
    if present.is_empty() {
        blocks.push(Block::Note(wording.say("minutes-nobody")));
    } else {
        let headings = ["minutes-column-name", "minutes-column-institution", "minutes-column-role"];
        blocks.push(Block::Table {
            headings: headings.map(|key| wording.say(key)).to_vec(),
            rows: present.iter().map(|attendant| present_row(attendant, wording)).collect(),
        });
    }
    for (key, presence) in [
        ("minutes-apologies", Present::Apology),
        ("minutes-absent", Present::Absent),
        ("minutes-not-stated", Present::NotStated),
    ] {
        let of_these = others.iter().filter(|attendant| attendant.presence == presence);
        let names: Vec<String> = of_these.map(|attendant| absent_line(attendant, wording)).collect();
        if !names.is_empty() {
            blocks.push(Block::Heading(2, wording.say(key)));
            blocks.push(Block::List(names));
        }
    }
    if !minutes.guests.is_empty() {
        blocks.push(Block::Heading(2, wording.say("minutes-guests")));
        let guest = |name: &str, passages: &[Passing]| {
            let told = std::iter::once(one_line(name)).chain(passages.iter().map(|it| passing(it, wording)));
            told.collect::<Vec<_>>().join(", ")
        };
        let guests = minutes.guests.iter().map(|it| guest(&it.name, &it.passages));
        blocks.push(Block::List(guests.collect()));
    }
    blocks
}

fn present_row(attendant: &Attendant, wording: &Wording) -> Row {
    let office = attendant.office.map(|office| {
        let office: &str = office.into();
        wording.say(&format!("office-{office}"))
    });
    let capacity = match &attendant.presence {
        Present::As { instead_of: Some(name), .. } => {
            Some(wording.tell("minutes-deputy-for", &[("name", one_line(name).into())]))
        }
        Present::As { capacity, .. } => {
            let capacity: &str = capacity.into();
            Some(wording.say(&format!("capacity-{capacity}")))
        }
        Present::Apology | Present::Absent | Present::NotStated => None,
    };
    let passages = attendant.passages.iter().map(|it| passing(it, wording));
    let role: Vec<String> = office.into_iter().chain(capacity).chain(passages).collect();
    let cells = [name(attendant, wording), one_line(&attendant.institution), role.join(", ")];
    let [name, institution, role] = &cells;
    Row { line: format!("{name}, {institution} ({role})"), cells: cells.to_vec() }
}

/// `kom kl. 13.20 under sak 3/2026`
fn passing(it: &Passing, wording: &Wording) -> String {
    let clock = ("clock", Arg::from(&it.clock));
    match (it.item, it.came) {
        (Some(number), came) => {
            let key = if came { "minutes-came-under" } else { "minutes-left-under" };
            wording.tell(key, &[clock, ("number", Arg::from(number.to_string()))])
        }
        (None, true) => wording.tell("minutes-came", &[clock]),
        (None, false) => wording.tell("minutes-left", &[clock]),
    }
}

fn absent_line(attendant: &Attendant, wording: &Wording) -> String {
    format!("{}, {}", name(attendant, wording), one_line(&attendant.institution))
}

fn name(attendant: &Attendant, wording: &Wording) -> String {
    attendant.name.as_ref().map_or_else(|| wording.say("minutes-nobody-appointed"), |name| one_line(name))
}

fn item_blocks(item: &MinutesItem, minutes: &MinutesDocument, wording: &Wording) -> Vec<Block> {
    // A title can tell as much as the text under it.
    let title =
        item.exempt.as_ref().map_or_else(|| one_line(&item.title), |_| wording.say("minutes-exempt-title"));
    let heading = match &item.number {
        Some(number) => {
            let args = [("number", Arg::from(number.to_string())), ("title", title.into())];
            wording.tell("minutes-item", &args)
        }
        None => title,
    };
    if let Some(basis) = &item.exempt {
        return vec![Block::Heading(2, heading), exempt(basis, wording)];
    }
    let kind: &str = (&item.kind).into();
    let mut about = wording.say(&format!("item-kind-{kind}"));
    if let Some(case) = item.case {
        about = format!("{about}, {}", wording.tell("minutes-case", &[("number", case.to_string().into())]));
    }
    let mut blocks = vec![Block::Heading(2, heading), Block::Note(about)];
    if let Some(reason) = &item.postponed {
        let reason = one_line(reason);
        let key = if reason.is_empty() { "minutes-postponed" } else { "minutes-postponed-because" };
        blocks.push(Block::Note(wording.tell(key, &[("reason", reason.into())])));
    }
    blocks.extend(structure::blocks(item, minutes, wording));
    blocks
}

/// `Urologi` within a sentence is `urologi`.
fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    let first: String = characters.next().map(|first| first.to_lowercase().collect()).unwrap_or_default();
    first + characters.as_str()
}
