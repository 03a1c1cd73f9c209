//! The ids that learning objectives had.

use super::journal;
use crate::domain::{Entity, Kind, ObjectiveAlias, ObjectiveAliasId, Record};
use crate::office::{AliasChange, AliasLine, Refusal};
use crate::store::{Records, View};

/// So many of the latest entries are told of an old id.
const HISTORY: usize = 20;

/// Those that have a successor, by their old id; then those that were taken away, as they last stood.
pub fn aliases(view: &dyn View) -> Result<Vec<AliasLine>, Refusal> {
    let mut stand = Vec::new();
    let mut gone = Vec::new();
    for id in (1..=view.last_id(Kind::ObjectiveAlias)?).map(ObjectiveAliasId) {
        match view.get::<ObjectiveAlias>(id)? {
            Some(alias) => stand.push(alias),
            None => gone.extend(last_stood(view, id)?),
        }
    }
    for known in [&mut stand, &mut gone] {
        known.sort_by(|a, b| a.old.cmp(&b.old));
    }
    stand.into_iter().chain(gone).map(|alias| line(view, alias)).collect()
}

/// What was told of it before it was taken away; nothing of one whose images were erased.
fn last_stood(view: &dyn View, id: ObjectiveAliasId) -> Result<Option<ObjectiveAlias>, Refusal> {
    for headline in view.headlines_of(ObjectiveAlias::key_of(id), u64::MAX, HISTORY)? {
        if let Some(Record::ObjectiveAlias(then)) =
            super::past::image(view, ObjectiveAlias::key_of(id), headline.seq)?
        {
            return Ok(Some(then));
        }
    }
    Ok(None)
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
