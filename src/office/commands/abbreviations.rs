//! The office's short words.

use crate::domain::{Abbreviation, AbbreviationId};
use crate::office::desk::Desk;
use crate::office::{Refusal, typed};
use crate::store::Records;

/// A short word the office has gets the new text.
pub fn set(desk: &mut Desk<'_>, short: &str, text: &str) -> Result<(), Refusal> {
    let short = typed::line(short).to_lowercase().replace(char::is_whitespace, "");
    desk.need("short", &short);
    desk.need("text", text.trim());
    desk.settle()?;
    let known = desk.view().all::<Abbreviation>()?.into_iter().find(|it| it.short == short);
    let id = match known {
        Some(known) => known.id,
        None => AbbreviationId(desk.new_id::<Abbreviation>()?),
    };
    desk.put(Abbreviation { id, short, text: text.trim_end().to_owned() });
    Ok(())
}

pub fn remove(desk: &mut Desk<'_>, id: AbbreviationId) -> Result<(), Refusal> {
    desk.find::<Abbreviation>(id)?;
    desk.remove::<Abbreviation>(id);
    Ok(())
}
