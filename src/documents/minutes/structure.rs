//! An item's text as the document tells it: what was talked about, what was concluded, who thought
//! otherwise, and what is to be done. Nothing of the text is left out.

use super::{FollowUpLine, MinutesDocument, MinutesItem};
use crate::documents::blocks::{Block, Row, one_line, visible};
use crate::domain::Heading;
use crate::language::{Arg, Wording, date_long, date_short};
use crate::notation::{Context, Directory, Election, Manner, Party, Said, Statement, Who, read_line};

/// The text of an item, sorted.
#[derive(Default)]
struct Told {
    /// What was said, as typed.
    discussion: Vec<String>,
    conclusions: Vec<String>,
    consequences: Vec<(Heading, String)>,
    dissents: Vec<(String, String)>,
    elections: Vec<(String, String)>,
    follow_ups: Vec<FollowUpLine>,
    later: Vec<String>,
}

/// The blocks under an item's heading.
pub fn blocks(item: &MinutesItem, minutes: &MinutesDocument, wording: &Wording) -> Vec<Block> {
    let teller = Teller { directory: &minutes.directory, wording };
    let context = Context { directory: &minutes.directory, today: minutes.day };
    let mut told = Told::default();
    for line in item.text.lines() {
        teller.line(line, read_line(line, &context).statement, &mut told);
    }
    told.complete(&item.follow_ups);
    told.blocks(wording)
}

impl Told {
    /// What was noted beside the text, and who and when where the text does not say.
    fn complete(&mut self, noted: &[FollowUpLine]) {
        for follow_up in noted {
            let same = |it: &&mut FollowUpLine| it.what == follow_up.what;
            match self.follow_ups.iter_mut().find(same) {
                Some(said) => {
                    said.owner = said.owner.take().or_else(|| follow_up.owner.clone());
                    said.due = said.due.or(follow_up.due);
                }
                None => self.follow_ups.push(follow_up.clone()),
            }
        }
    }

    fn blocks(self, wording: &Wording) -> Vec<Block> {
        let mut blocks = Vec::new();
        let typed = visible(&self.discussion.join("\n"));
        if !typed.trim().is_empty() {
            blocks.push(Block::Typed(typed.trim().to_owned()));
        }
        let titled = |key: &str| Block::Heading(3, wording.say(key));
        if !self.conclusions.is_empty() {
            blocks.push(titled("minutes-conclusion"));
            blocks.extend(self.conclusions.into_iter().map(Block::Typed));
        }
        let facts: Vec<(String, String)> = self
            .consequences
            .into_iter()
            .map(|(heading, text)| {
                let heading: &str = heading.into();
                (wording.say(&format!("heading-{heading}")), text)
            })
            .collect();
        for (key, facts) in [
            ("minutes-consequences", facts),
            ("minutes-dissent", self.dissents),
            ("minutes-election", self.elections),
        ] {
            if !facts.is_empty() {
                blocks.extend([titled(key), Block::Facts(facts)]);
            }
        }
        if !self.follow_ups.is_empty() {
            let headings = ["minutes-column-what", "minutes-column-owner", "minutes-column-due"];
            blocks.push(titled("minutes-follow-ups"));
            blocks.push(Block::Table {
                headings: headings.map(|key| wording.say(key)).to_vec(),
                rows: self.follow_ups.iter().map(|line| follow_up_row(line, wording)).collect(),
            });
        }
        if !self.later.is_empty() {
            blocks.extend([titled("minutes-later"), Block::List(self.later)]);
        }
        blocks
    }
}

struct Teller<'a> {
    directory: &'a Directory,
    wording: &'a Wording,
}

impl Teller<'_> {
    /// Puts the line where it belongs. One that says nothing yet stays what was typed.
    fn line(&self, line: &str, statement: Statement, told: &mut Told) {
        match statement {
            Statement::Decision { text } if !text.is_empty() => told.conclusions.push(one_line(&text)),
            Statement::Consequence { heading, said } if said != Said::Text(String::new()) => {
                let text = match said {
                    Said::Text(text) => one_line(&text),
                    Said::NoConsequence => self.wording.say("minutes-no-consequence"),
                };
                told.consequences.push((heading, text));
            }
            Statement::FollowUp { owners, what, due } if !what.is_empty() => {
                let owner = Some(self.names(&owners)).filter(|names| !names.is_empty());
                told.follow_ups.push(FollowUpLine { what, owner, due });
            }
            Statement::Dissent { who, text } if !text.is_empty() => {
                let who = match self.names(&who) {
                    nobody if nobody.is_empty() => self.wording.say("minutes-somebody"),
                    names => names,
                };
                told.dissents.push((who, one_line(&text)));
            }
            Statement::Speaker { who, text } if !who.is_empty() => {
                told.discussion.push(format!("{}: {text}", self.names(&who)));
            }
            Statement::Input { who, text } if !who.is_empty() && !text.is_empty() => {
                let args = [("who", Arg::from(self.names(&who))), ("text", Arg::from(text))];
                told.discussion.push(self.wording.tell("minutes-input", &args));
            }
            Statement::Later { text } if !text.is_empty() => told.later.push(one_line(&text)),
            Statement::Election(election) if !election.candidates.is_empty() => {
                told.elections.push(self.election(&election));
            }
            _ => {
                // Where a line became something else, no hole is left.
                let gap = line.trim().is_empty();
                let before = told.discussion.last();
                if !gap || before.is_some_and(|before| !before.trim().is_empty()) {
                    told.discussion.push(line.to_owned());
                }
            }
        }
    }

    /// `Leder`: `Kari Nordmann (9 stemmer), Per Hansen (5 stemmer). Valgt: Kari Nordmann`.
    fn election(&self, election: &Election) -> (String, String) {
        let office: &str = election.office.into();
        let votes = |votes: u32| self.wording.tell("minutes-votes", &[("votes", votes.into())]);
        let mut stood: Vec<String> = election
            .candidates
            .iter()
            .map(|it| {
                let name = self.name(&it.who);
                it.votes.map_or(name.clone(), |count| format!("{name} ({})", votes(count)))
            })
            .collect();
        stood.extend(
            election.blank.map(|blank| self.wording.tell("minutes-blank-votes", &[("votes", blank.into())])),
        );
        let mut parts = vec![stood.join(", ")];
        if let Some(elected) = election.elected() {
            let name = self.name(&elected.who);
            if stood == [name.as_str()] {
                // Who stood alone, with no votes to tell, is named once.
                parts.clear();
            }
            let key = match election.manner {
                Manner::Acclamation => "minutes-elected-acclaimed",
                Manner::Count | Manner::Unsaid => "minutes-elected",
            };
            parts.push(self.wording.tell(key, &[("name", name.into())]));
        }
        if let Some(until) = election.until {
            let day = date_long(until.date(), self.wording.language());
            parts.push(self.wording.tell("minutes-elected-until", &[("day", day.into())]));
        }
        (upper_first(&self.wording.say(&format!("office-{office}"))), parts.join(". "))
    }

    fn names(&self, who: &[Who]) -> String {
        who.iter().map(|who| self.name(who)).collect::<Vec<_>>().join(", ")
    }

    fn name(&self, who: &Who) -> String {
        let name = match who {
            Who::Known(Party::Person(id)) => self.directory.person(*id).map(|it| it.name.clone()),
            Who::Known(Party::Institution(id)) => self.directory.trust(*id).map(|it| it.short.clone()),
            Who::Known(Party::Secretariat) => Some("RegUt".to_owned()),
            Who::Known(Party::Everybody) => Some(self.wording.say("minutes-everybody")),
            Who::Known(Party::Guest(name)) => Some(name.clone()),
            Who::Ambiguous { typed, .. } | Who::Unknown(typed) => Some(typed.clone()),
        };
        one_line(&name.unwrap_or_default())
    }
}

fn follow_up_row(line: &FollowUpLine, wording: &Wording) -> Row {
    let unknown = || wording.say("minutes-not-set");
    let cells = [
        one_line(&line.what),
        line.owner.as_ref().map_or_else(unknown, |owner| one_line(owner)),
        line.due.map_or_else(unknown, |due| date_short(due.date(), wording.language())),
    ];
    let [what, owner, due] = &cells;
    let args = [("what", what.into()), ("owner", owner.into()), ("due", due.into())];
    Row { line: wording.tell("minutes-follow-up-line", &args), cells: cells.to_vec() }
}

fn upper_first(text: &str) -> String {
    crate::documents::councils::upper_first(text)
}
