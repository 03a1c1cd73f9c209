//! A council to read lines for, and lines told in short.

use crate::domain::{CaseNo, Day, InstitutionId, PersonId};
use crate::notation::{
    Context, Directory, Election, Flaw, Line, Party, PersonName, Reference, Said, Statement, TrustName, Who,
    read_line,
};

/// A Tuesday in week 10.
pub fn today() -> Day {
    Day::ymd(2026, 3, 3).unwrap()
}

pub fn directory() -> Directory {
    let trusts = [
        ("Ahus", "Akershus universitetssykehus HF"),
        ("OUS", "Oslo universitetssykehus HF"),
        ("SI", "Sykehuset Innlandet HF"),
        ("STHF", "Sykehuset Telemark HF"),
        ("SØ", "Sykehuset Østfold HF"),
        ("Helse Bergen", "Helse Bergen HF"),
        ("HMR", "Helse Møre og Romsdal HF"),
        ("St. Olavs", "St. Olavs hospital HF"),
    ];
    let people = [
        ("Lise Hauge Nilsen", Some(0)),
        ("Per Hansen", Some(1)),
        ("Kari Nordmann", Some(0)),
        ("Kari Nordmann", Some(3)),
        ("Siri Iversen", Some(4)),
        ("Ann-Kristin Ødegård", Some(5)),
        ("Pernille Dahl", Some(2)),
        ("Ola Berg", None),
    ];
    let ids = || 1_u32..;
    Directory {
        trusts: ids()
            .zip(trusts)
            .map(|(id, (short, name))| TrustName {
                id: InstitutionId(id),
                short: short.into(),
                name: name.into(),
            })
            .collect(),
        people: ids()
            .zip(people)
            .map(|(id, (name, trust))| PersonName {
                id: PersonId(id),
                name: name.into(),
                trust: trust.map(|trust: u32| InstitutionId(trust + 1)),
            })
            .collect(),
        guests: vec!["Anne Bråthen".into()],
        leader: Some(PersonId(1)),
        deputy_leader: Some(PersonId(4)),
        cases: vec![
            (CaseNo { year: 2026, number: 14 }, "Endring i prosedyreliste".into()),
            (CaseNo { year: 2026, number: 1200 }, "Ultralyd i første trimester".into()),
        ],
        objectives: ["THX-028", "ØNH-012", "FKM-003", "LM-75"].map(Into::into).into(),
    }
}

pub fn read(line: &str) -> Line {
    read_line(line, &Context { directory: &directory(), today: today() })
}

/// A line in short: what it says, `!` and its faults, `@` and its references.
pub fn short(line: &Line) -> String {
    let mut parts = vec![statement(&line.statement)];
    parts.extend(line.faults.iter().map(|fault| format!("!{}", flaw(&fault.flaw))));
    parts.extend(line.references.iter().map(|reference| match reference {
        Reference::Case(number) => format!("@{number}"),
        Reference::Objective(id) => format!("@{id}"),
    }));
    parts.join(" ")
}

fn statement(statement: &Statement) -> String {
    match statement {
        Statement::Text => "text".into(),
        Statement::Decision { text } => format!("decision({text})"),
        Statement::Consequence { heading, said: Said::NoConsequence } => {
            format!("{}: none", <&str>::from(heading))
        }
        Statement::Consequence { heading, said: Said::Text(text) } => {
            format!("{}({text})", <&str>::from(heading))
        }
        Statement::FollowUp { owners, what, due } => {
            let due = due.map_or_else(String::new, |due| format!(" by {}", due.date()));
            format!("follow-up[{}]({what}){due}", names(owners))
        }
        Statement::Dissent { who, text } => format!("dissent[{}]({text})", names(who)),
        Statement::Input { who, text } => format!("input[{}]({text})", names(who)),
        Statement::Later { text } => format!("later({text})"),
        Statement::Speaker { who, text } => format!("speaker[{}]({text})", names(who)),
        Statement::Election(election) => election_in_short(election),
    }
}

fn election_in_short(election: &Election) -> String {
    let candidates: Vec<String> = election
        .candidates
        .iter()
        .map(|candidate| {
            let votes = candidate.votes.map_or_else(String::new, |votes| format!(" {votes}"));
            format!("{}{votes}", name(&candidate.who))
        })
        .collect();
    let blank = election.blank.map_or_else(String::new, |blank| format!(" blank {blank}"));
    let until = election.until.map_or_else(String::new, |until| format!(" to {}", until.date()));
    let elected =
        election.elected().map_or_else(String::new, |elected| format!(" => {}", name(&elected.who)));
    let office = <&str>::from(election.office);
    format!("{office} {:?}[{}]{blank}{until}{elected}", election.manner, candidates.join(", "))
}

fn names(who: &[Who]) -> String {
    who.iter().map(name).collect::<Vec<_>>().join(" ")
}

/// `Ahus`, `p1` (a person), `?xyz` (unknown), `ka={p3|p4}` (one of several).
fn name(who: &Who) -> String {
    match who {
        Who::Known(party) => party_in_short(party),
        Who::Unknown(typed) => format!("?{typed}"),
        Who::Ambiguous { typed, candidates } => {
            let candidates: Vec<String> = candidates.iter().map(party_in_short).collect();
            format!("{typed}={{{}}}", candidates.join("|"))
        }
    }
}

fn party_in_short(party: &Party) -> String {
    match party {
        Party::Person(PersonId(id)) => format!("p{id}"),
        Party::Institution(id) => directory().trust(*id).unwrap().short.clone(),
        Party::Guest(name) => format!("guest {name}"),
        Party::Secretariat => "RegUt".into(),
        Party::Everybody => "all".into(),
    }
}

fn flaw(flaw: &Flaw) -> String {
    match flaw {
        Flaw::NearVerb { verb, .. } => format!("near({verb})"),
        Flaw::UnreadableDate { typed } => format!("date({typed})"),
        other => other.name().into(),
    }
}
