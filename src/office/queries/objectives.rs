//! The ids that learning objectives had.

use super::journal;
use crate::domain::{Entity, ObjectiveAlias, Record};
use crate::office::{AliasChange, AliasLine, Refusal};
use crate::store::{Records, View};

/// So many of the latest entries are told of an old id.
const HISTORY: usize = 20;

/// Those that have a successor, by their old id.
pub fn aliases(view: &dyn View) -> Result<Vec<AliasLine>, Refusal> {
    let mut known: Vec<ObjectiveAlias> = view.all()?;
    known.sort_by(|a, b| a.old.cmp(&b.old));
    known.into_iter().map(|alias| line(view, alias)).collect()
}

fn line(view: &dyn View, alias: ObjectiveAlias) -> Result<AliasLine, Refusal> {
    let mut history = Vec::new();
    for headline in view.headlines_of(alias.key(), u64::MAX, HISTORY)? {
        let told = match super::past::image(view, alias.key(), headline.seq)? {
            Some(Record::ObjectiveAlias(then)) => Some((then.new, then.from)),
            _ => None,
        };
        history.push(AliasChange { line: journal::line(view, headline)?, told });
    }
    Ok(AliasLine { alias, history })
}
