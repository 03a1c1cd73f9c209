//! Two people changed one text: nothing that was typed is lost.

use crate::tui::editor::Splice;

/// What became of two changes of the same text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    pub text: String,
    /// Both changed the same stretch: theirs stands, what was typed here is at the end.
    pub apart: bool,
}

/// The text with what was changed from `base` both here and by others.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    let whole = |text: &str| Merged { text: text.to_owned(), apart: false };
    let (Some(ours), Some(others)) = (Splice::between(base, mine), Splice::between(base, theirs)) else {
        return whole(if mine == base { theirs } else { mine });
    };
    if mine == theirs {
        return whole(mine);
    }
    // The change that lies later in the text is made first, so that the other's place holds.
    let both = if others.at + others.removed <= ours.at {
        ours.apply(base).and_then(|text| others.apply(&text))
    } else if ours.at + ours.removed <= others.at {
        others.apply(base).and_then(|text| ours.apply(&text))
    } else {
        None
    };
    if let Some(text) = both {
        return Merged { text, apart: false };
    }
    if ours.inserted.trim().is_empty() {
        return whole(theirs);
    }
    let typed = lines_around(mine, ours.at, ours.at + ours.inserted.len());
    let glue = if theirs.is_empty() || theirs.ends_with('\n') { "" } else { "\n" };
    Merged { text: [theirs, glue, typed].concat(), apart: true }
}

/// The whole lines that hold this stretch: half a word would tell nobody anything.
fn lines_around(text: &str, from: usize, to: usize) -> &str {
    let start = text[..from].rfind('\n').map_or(0, |at| at + 1);
    let end = text[to..].find('\n').map_or(text.len(), |at| to + at);
    text[start..end].trim_matches('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_on_either_side_is_in_the_text() {
        for (base, mine, theirs, merged, apart) in [
            ("a b", "a b", "a c", "a c", false),
            ("a b", "a x", "a b", "a x", false),
            ("a b c", "A b c", "a b C", "A b C", false),
            ("a b c", "a b C", "A b c", "A b C", false),
            ("", "mine", "deres", "deresmine", false),
            ("likt", "ulikt", "ulikt", "ulikt", false),
            ("Rådet støtter", "Rådet avslår", "Rådet utsetter", "Rådet utsetter\nRådet avslår", true),
            ("en to tre", "en tre", "en fire tre", "en fire tre", false),
        ] {
            let found = merge(base, mine, theirs);
            assert_eq!((found.text.as_str(), found.apart), (merged, apart), "{base} | {mine} | {theirs}");
        }
    }
}
