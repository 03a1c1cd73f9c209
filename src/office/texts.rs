//! A text as it stands: its draft where there is one, else its record.

use super::draft::{Splice, TextView};
use super::pens::Pens;
use crate::domain::{AgendaItem, Assessment, CouncilReply, Entity, Letter, RecordKey, TextKey};
use crate::store::{Records, StoreError, View};

/// No text is longer, in bytes: some ten thousand lines.
pub const LONGEST: usize = 2 << 20;

/// The record the text is a field of.
pub fn record_of(text: TextKey) -> RecordKey {
    match text {
        TextKey::Minutes(id) | TextKey::Paper(id, _) => AgendaItem::key_of(id),
        TextKey::Assessment(id, _) => Assessment::key_of(id),
        TextKey::Letter(id) => Letter::key_of(id),
        TextKey::Reply(id) => CouncilReply::key_of(id),
    }
}

/// The text in its record; `None` when the record is gone.
pub fn put_down(view: &dyn View, text: TextKey) -> Result<Option<String>, StoreError> {
    Ok(match text {
        TextKey::Minutes(id) => view.get::<AgendaItem>(id)?.map(|item| item.minutes),
        TextKey::Paper(id, part) => view.get::<AgendaItem>(id)?.map(|item| item.paper.part(part).to_owned()),
        TextKey::Letter(id) => view.get::<Letter>(id)?.map(|letter| letter.text),
        TextKey::Reply(id) => view.get::<CouncilReply>(id)?.map(|reply| reply.text),
        TextKey::Assessment(id, heading) => {
            view.get::<Assessment>(id)?.map(|assessment| assessment.text(heading).to_owned())
        }
    })
}

/// The text as an editor shows it; `None` when the record is gone and nothing was typed.
pub fn text_view(
    view: &dyn View,
    pens: &Pens,
    text: TextKey,
    session: u64,
) -> Result<Option<TextView>, StoreError> {
    let writer = pens.holder(text).map(|pen| pen.user.clone());
    let mine = pens.is_mine(text, session);
    if let Some(draft) = view.draft(text)? {
        return Ok(Some(TextView {
            text,
            content: draft.text,
            cursor: u32::try_from(draft.cursor).unwrap_or(u32::MAX),
            revision: draft.revision,
            writer,
            mine,
            saved: Some(draft.saved),
        }));
    }
    let content = put_down(view, text)?;
    Ok(content.map(|content| {
        let cursor = u32::try_from(content.len()).unwrap_or(u32::MAX);
        TextView { text, content, cursor, revision: 0, writer, mine, saved: None }
    }))
}

/// The text after the splice; `None` when the splice does not fit it.
pub fn splice(content: &str, splice: &Splice) -> Option<String> {
    let at = usize::try_from(splice.at).ok()?;
    let end = at.checked_add(usize::try_from(splice.removed).ok()?)?;
    let (before, after) = (content.get(..at)?, content.get(end..)?);
    Some([before, &splice.inserted, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_splice_fits_or_is_refused() {
        for (at, removed, inserted, after) in [
            (0, 0, "Så ", Some("Så blåbær")),
            (2, 2, "a", Some("blabær")),
            (3, 0, "x", None),
            (8, 0, "!", Some("blåbær!")),
            (9, 0, "!", None),
            (0, 9, "", None),
            (u32::MAX, u32::MAX, "", None),
        ] {
            let made = splice("blåbær", &Splice { at, removed, inserted: inserted.into() });
            assert_eq!(made.as_deref(), after, "{removed} at {at}");
        }
    }
}
