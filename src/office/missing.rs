//! *Hva mangler?* What a meeting still lacks, told from its records and texts as they stand.
//!
//! One rule, [`missing`], over what the meeting room knows. It names only what is missing: nothing of
//! the roll before the meeting runs, nothing of an item that was put off, and each lack once.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use super::MeetingView;
use super::minutes::chair_of;
use crate::domain::{AgendaItem, AgendaItemId, Attendance, ItemKind, MeetingState, Office, TextKey};
use crate::language::Language;
use crate::notation::{Context, Flaw, Line, Statement, read_line};

/// Something that is missing, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    pub what: Gap,
    pub spot: Option<Spot>,
}

/// A place in the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    pub item: AgendaItemId,
    /// `3/2026`, or its place in the order.
    pub number: String,
    /// The line of the item's text, from 0, and the bytes before it in the line.
    pub at: Option<(u32, u32)>,
}

/// What is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Gap {
    /// An item that is not put off has not been on the table, and nothing is written under it.
    NotOpened,
    Decision,
    Election,
    /// A line that cannot be read, or lacks something; with what its wording speaks of.
    Line {
        flaw: Flaw,
        values: Vec<(String, String)>,
    },
    /// Nobody has said who is there for the trust.
    Presence {
        trust: String,
    },
    /// Nobody was there for the trust.
    Representative {
        trust: String,
    },
    /// The council has nobody in the office, and elected nobody here.
    Leader,
    DeputyLeader,
    Chair,
    MinuteTaker,
}

impl Gap {
    /// Its stable name; the key of its wording.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

/// Everything that the meeting lacks: item by item, then the roll, then the offices.
pub fn missing(view: &MeetingView) -> Vec<Missing> {
    let state = view.meeting.state;
    let is_on = matches!(state, MeetingState::Running | MeetingState::Held);
    let context = Context { directory: &view.directory, today: view.meeting.start.day() };
    let mut found = Vec::new();
    let mut elected = Vec::new();
    for item in view.items.iter().map(|line| &line.item).filter(|item| item.postponed.is_none()) {
        let lines: Vec<Line> = text_of(view, item).lines().map(|line| read_line(line, &context)).collect();
        found.extend(of_item(item, &lines, is_on).map(|what| Missing { what, spot: Some(spot(item, None)) }));
        found.extend(of_lines(view, item, &lines));
        elected.extend(lines.iter().filter_map(elected_to));
    }
    if is_on {
        found.extend(of_roll(view).map(|what| Missing { what, spot: None }));
        found.extend(of_offices(view, &elected));
        let chair = view.meeting.chair.is_none() && chair_of(view).is_none();
        let taker = view.meeting.minute_taker.is_none();
        let people = [(chair, Gap::Chair), (taker, Gap::MinuteTaker)];
        found.extend(
            people.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| Missing { what, spot: None }),
        );
    }
    found
}

/// The text as it is being written, else as it was put down.
pub fn text_of<'a>(view: &'a MeetingView, item: &'a AgendaItem) -> &'a str {
    let draft = view.drafts.iter().find(|draft| draft.text == TextKey::Minutes(item.id));
    draft.map_or(&item.minutes, |draft| &draft.content)
}

/// What the item as a whole lacks.
fn of_item(item: &AgendaItem, lines: &[Line], is_on: bool) -> Option<Gap> {
    let says = |says: fn(&Statement) -> bool| lines.iter().any(|line| says(&line.statement));
    let untouched = item.opened.is_none() && lines.is_empty();
    match item.kind {
        _ if !is_on => None,
        _ if untouched => Some(Gap::NotOpened),
        ItemKind::Decision if !says(|it| matches!(it, Statement::Decision { .. })) => Some(Gap::Decision),
        ItemKind::Election if !says(|it| matches!(it, Statement::Election(_))) => Some(Gap::Election),
        _ => None,
    }
}

fn of_lines(view: &MeetingView, item: &AgendaItem, lines: &[Line]) -> Vec<Missing> {
    let language = Language::of_document(view.meeting.nynorsk);
    let numbered = (0..).zip(lines);
    let faults = numbered.flat_map(|(number, line)| line.faults.iter().map(move |fault| (number, fault)));
    let told = faults.map(|(number, fault)| {
        let values = fault.flaw.values(&view.directory, language);
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let byte = u32::try_from(fault.at.start).unwrap_or(u32::MAX);
        Missing {
            what: Gap::Line { flaw: fault.flaw.clone(), values },
            spot: Some(spot(item, Some((number, byte)))),
        }
    });
    told.collect()
}

/// The office somebody was elected to in this line.
fn elected_to(line: &Line) -> Option<Office> {
    match &line.statement {
        Statement::Election(election) if line.faults.is_empty() && election.elected().is_some() => {
            Some(election.office)
        }
        _ => None,
    }
}

fn of_roll(view: &MeetingView) -> impl Iterator<Item = Gap> {
    view.roster.seats.iter().filter_map(|(seat, institution)| {
        let noted = |line: &&Attendance| line.is_of(seat.id);
        let trust = institution.short.clone();
        if !view.attendance.iter().any(|line| noted(&line)) {
            return Some(Gap::Presence { trust });
        }
        let came = view.attendance.iter().filter(noted).any(|line| line.capacity().is_some());
        (!came).then_some(Gap::Representative { trust })
    })
}

/// An office is filled by its holder, or by an election in this very meeting.
fn of_offices(view: &MeetingView, elected: &[Office]) -> Vec<Missing> {
    let election = view.items.iter().map(|line| &line.item).find(|item| item.kind == ItemKind::Election);
    let offices = [
        (Office::Leader, view.directory.leader, Gap::Leader),
        (Office::DeputyLeader, view.directory.deputy_leader, Gap::DeputyLeader),
    ];
    let vacant =
        offices.into_iter().filter(|(office, holder, _)| holder.is_none() && !elected.contains(office));
    vacant.map(|(_, _, what)| Missing { what, spot: election.map(|item| spot(item, None)) }).collect()
}

fn spot(item: &AgendaItem, at: Option<(u32, u32)>) -> Spot {
    let number = item.number.map_or_else(|| format!("{}.", item.position), |number| number.to_string());
    Spot { item: item.id, number, at }
}
