//! What the text of an item says, by the notation.

use std::collections::BTreeMap;

use crate::domain::{Day, Dissent, Heading, Owner};
use crate::language::Wording;
use crate::notation::{Context, Directory, Election, Party, Said as Consequence, Statement, Who, read_line};

/// What was concluded, asked for and told under an item.
#[derive(Debug, Default)]
pub struct Said {
    pub decisions: Vec<SaidDecision>,
    pub follow_ups: Vec<SaidFollowUp>,
    pub inputs: Vec<SaidInput>,
    pub consequences: BTreeMap<Heading, String>,
    /// Headings that were said to be without consequence.
    pub without: Vec<Heading>,
    pub elections: Vec<Election>,
}

#[derive(Debug)]
pub struct SaidDecision {
    pub text: String,
    pub dissents: Vec<Dissent>,
}

#[derive(Debug)]
pub struct SaidFollowUp {
    pub what: String,
    pub owner: Option<Owner>,
    pub due: Option<Day>,
}

#[derive(Debug)]
pub struct SaidInput {
    pub text: String,
    pub from: Option<Owner>,
    /// Left for later, not said by anybody.
    pub later: bool,
}

impl Said {
    /// Reads a text. What is no notation says nothing here.
    pub fn read(text: &str, context: &Context<'_>, wording: &Wording) -> Self {
        let mut said = Self::default();
        let mut dissents = Vec::new();
        for line in text.lines() {
            said.add(read_line(line, context).statement, &mut dissents, context.directory, wording);
        }
        // Said before anything was concluded: it is about what came first.
        if let Some(first) = said.decisions.first_mut() {
            first.dissents.splice(0..0, dissents);
        }
        said
    }

    fn add(
        &mut self,
        statement: Statement,
        early: &mut Vec<Dissent>,
        directory: &Directory,
        wording: &Wording,
    ) {
        match statement {
            Statement::Decision { text } if !text.is_empty() => {
                self.decisions.push(SaidDecision { text, dissents: Vec::new() });
            }
            Statement::Dissent { who, text } => {
                let by = match each(&who, wording) {
                    nobody if nobody.is_empty() => vec![Owner::Written(String::new())],
                    some => some,
                };
                let dissents = by.into_iter().map(|by| Dissent { by, text: text.clone() });
                self.decisions.last_mut().map_or(early, |it| &mut it.dissents).extend(dissents);
            }
            Statement::FollowUp { owners, what, due } if !what.is_empty() => {
                // Two who are to do the same each have it to do.
                let owners = each(&owners, wording).into_iter().map(Some).collect::<Vec<_>>();
                let owners = if owners.is_empty() { vec![None] } else { owners };
                self.follow_ups.extend(owners.into_iter().map(|owner| SaidFollowUp {
                    what: what.clone(),
                    owner,
                    due,
                }));
            }
            Statement::Input { who, text } if !text.is_empty() => {
                let mut from = each(&who, wording);
                let from = match from.len() {
                    0 | 1 => from.pop(),
                    _ => Some(Owner::Written(
                        who.iter().map(|who| name(who, directory, wording)).collect::<Vec<_>>().join(", "),
                    )),
                };
                self.inputs.push(SaidInput { text, from, later: false });
            }
            Statement::Later { text } if !text.is_empty() => {
                self.inputs.push(SaidInput { text, from: None, later: true });
            }
            Statement::Consequence { heading, said } => {
                let text = match said {
                    Consequence::Text(text) => text,
                    Consequence::NoConsequence => {
                        self.without.push(heading);
                        String::new()
                    }
                };
                let lines = self.consequences.entry(heading).or_default();
                if !text.is_empty() && !lines.is_empty() {
                    lines.push('\n');
                }
                lines.push_str(&text);
            }
            Statement::Election(election) => self.elections.push(election),
            _ => {}
        }
    }
}

fn each(who: &[Who], wording: &Wording) -> Vec<Owner> {
    who.iter().map(|who| owner(who, wording)).collect()
}

/// Who is meant. One who could be several stays what was typed: nobody is guessed.
fn owner(who: &Who, wording: &Wording) -> Owner {
    match who {
        Who::Known(Party::Person(id)) => Owner::Person(*id),
        Who::Known(Party::Institution(id)) => Owner::Institution(*id),
        Who::Known(Party::Secretariat) => Owner::Secretariat,
        Who::Known(Party::Everybody) => Owner::Written(wording.say("minutes-everybody")),
        Who::Known(Party::Guest(name)) => Owner::Written(name.clone()),
        Who::Ambiguous { typed, .. } | Who::Unknown(typed) => Owner::Written(typed.clone()),
    }
}

/// Who is meant, in a list of several.
fn name(who: &Who, directory: &Directory, wording: &Wording) -> String {
    match who {
        Who::Known(Party::Person(id)) => directory.person(*id).map_or_else(String::new, |it| it.name.clone()),
        Who::Known(Party::Institution(id)) => {
            directory.trust(*id).map_or_else(String::new, |it| it.short.clone())
        }
        Who::Known(Party::Secretariat) => "RegUt".to_owned(),
        Who::Known(Party::Everybody) => wording.say("minutes-everybody"),
        Who::Known(Party::Guest(name)) => name.clone(),
        Who::Ambiguous { typed, .. } | Who::Unknown(typed) => typed.clone(),
    }
}
