//! `saksgang export letter` and `saksgang export form`.

use std::path::PathBuf;

use clap::Args;

use super::deliver;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::surroundings::{Attached, Surroundings};
use crate::documents::CROSS_REGIONAL;
use crate::domain::{CaseId, Letter};
use crate::language::{Arg, date_short};
use crate::office::{AnswerBody, Query};
use crate::tui::named;

/// Write a letter of a case
///
/// It is plain text for mail, which is Markdown too. Without a number, the case's letters are
/// listed.
#[derive(Args, Clone, Debug)]
pub struct LetterOf {
    /// Which case: 2026-014, or words of its title
    case: String,
    /// Which letter, by its number in the list
    number: Option<usize>,
    /// Write to this file instead of printing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Write the form that a region's leader, a council or the cross-regional council answers in
///
/// It is plain text that survives mail. 'saksgang import form' reads it back in.
#[derive(Args, Clone, Debug)]
pub struct Form {
    /// Which case: 2026-014, or words of its title
    case: String,
    /// Whose: a region (HSØ, HV, HMN, HN), in a consultation the council of a specialty (URO), or
    /// the cross-regional council (tverregionalt)
    whom: String,
    /// Write to this file instead of printing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl LetterOf {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        let case = find_case(&attached, &self.case)?;
        let AnswerBody::Letters(view) = attached.ask(Query::Letters { case })?.body else {
            return Err(attached.nothing());
        };
        let Some(number) = self.number else {
            for (at, line) in (1..).zip(&view.letters) {
                said::line(&listed(at, &line.letter, &attached));
            }
            if view.letters.is_empty() {
                said::aside(&wording.say("letters-empty"));
            }
            return Ok(());
        };
        let chosen = number.checked_sub(1).and_then(|at| view.letters.get(at));
        let Some(line) = chosen else {
            let asked = [("number", number.into()), ("count", view.letters.len().into())];
            return Err(Failure::new(Exit::NotFound, wording.tell("cli-no-such-letter", &asked)));
        };
        deliver(&attached, self.output.as_deref(), &line.letter.text)
    }
}

/// `2  03.03.2026  forespørsel  Ane Vik`
fn listed(at: usize, letter: &Letter, attached: &Attached<'_>) -> String {
    let wording = &attached.wording;
    let day = date_short(letter.date.date(), wording.language());
    let kind = named(wording, "letter-kind", letter.kind.into());
    let sent = letter.sent.map_or_else(String::new, |day| {
        let day = date_short(day.date(), wording.language());
        format!("  {}", wording.tell("letters-sent", &[("day", day.into())]))
    });
    format!("{at}  {day}  {kind}  {}{sent}", letter.party)
}

impl Form {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let case = find_case(&attached, &self.case)?;
        let Some(query) = self.query(case, &attached)? else {
            let asked = [("code", Arg::from(&self.whom))];
            return Err(Failure::new(Exit::NotFound, attached.wording.tell("cli-form-of-nobody", &asked)));
        };
        let AnswerBody::Document(text) = attached.ask(query)?.body else {
            return Err(attached.nothing());
        };
        deliver(&attached, self.output.as_deref(), &text)
    }

    /// The question for the form; nothing where nobody is called so.
    fn query(&self, case: CaseId, attached: &Attached<'_>) -> Result<Option<Query>, Failure> {
        let wanted = self.whom.to_lowercase();
        if wanted == CROSS_REGIONAL {
            return Ok(Some(Query::BlankFormOf { case, council: None }));
        }
        let regions = attached.reference().regions;
        if let Some(region) = regions.iter().find(|region| region.code.to_lowercase() == wanted) {
            return Ok(Some(Query::BlankForm { case, region: region.id }));
        }
        let AnswerBody::Councils(councils) = attached.ask(Query::Councils)?.body else { return Ok(None) };
        let found = councils.iter().find(|it| it.council.own && it.specialty.code.to_lowercase() == wanted);
        Ok(found.map(|it| Query::BlankFormOf { case, council: Some(it.council.id) }))
    }
}

/// The one case that was meant.
pub(in crate::cli) fn find_case(attached: &Attached<'_>, words: &str) -> Result<CaseId, Failure> {
    let found = match attached.ask(Query::FindCase { words: words.to_owned() })?.body {
        AnswerBody::FoundCases(found) => found,
        _ => Vec::new(),
    };
    let asked = [("case", Arg::from(words))];
    match &found[..] {
        [(id, _)] => Ok(*id),
        [] => Err(Failure::new(Exit::NotFound, attached.wording.tell("cli-no-such-case", &asked))),
        several => {
            let mut lines = vec![attached.wording.tell("cli-several-cases", &asked)];
            lines.extend(several.iter().map(|(_, name)| format!("  {name}")));
            Err(Failure { exit: Exit::NotFound, lines })
        }
    }
}
