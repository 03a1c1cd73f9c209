//! What became of a text, word by word: what stands, what went, what came.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// A stretch of one of the two texts, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Kept(String),
    Deleted(String),
    Inserted(String),
}

/// How a text becomes another, in whole words. The kept and deleted pieces are the old text, the
/// kept and inserted ones the new.
pub fn word_diff(before: &str, after: &str) -> Vec<Piece> {
    let old: Vec<&str> = before.split_word_bounds().collect();
    let new: Vec<&str> = after.split_word_bounds().collect();
    let mut draft = Draft::default();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (gone, come) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        match op {
            DiffOp::Equal { .. } => draft.keep(gone),
            _ => draft.replace(&gone, &come),
        }
    }
    draft.done()
}

/// The pieces as text that needs no colour: `[-40-]{+50+}`.
pub fn marked(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::marked).collect()
}

/// Whether most of the longer text stands, so that the changes are read best within it.
pub fn mostly_kept(pieces: &[Piece]) -> bool {
    let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let (mut kept, mut gone, mut come) = (0, 0, 0);
    for piece in pieces {
        match piece {
            Piece::Kept(text) => kept += count(text),
            Piece::Deleted(text) => gone += count(text),
            Piece::Inserted(text) => come += count(text),
        }
    }
    kept >= gone.max(come)
}

impl Piece {
    /// The piece with its marks.
    pub fn marked(&self) -> String {
        match self {
            Self::Kept(text) => text.clone(),
            Self::Deleted(text) => format!("[-{text}-]"),
            Self::Inserted(text) => format!("{{+{text}+}}"),
        }
    }
}

/// The pieces so far. What was replaced word after word, with nothing but blanks between, is one
/// replacement: so people read it.
#[derive(Default)]
struct Draft {
    pieces: Vec<Piece>,
    deleted: String,
    inserted: String,
    /// Blanks behind a replacement that may go on.
    blanks: String,
}

impl Draft {
    fn replace(&mut self, gone: &str, come: &str) {
        let blanks = std::mem::take(&mut self.blanks);
        self.deleted += &blanks;
        self.inserted += &blanks;
        self.deleted += gone;
        self.inserted += come;
    }

    fn keep(&mut self, text: String) {
        let replacing = !self.deleted.is_empty() && !self.inserted.is_empty();
        if replacing && text.chars().all(char::is_whitespace) {
            self.blanks = text;
        } else {
            self.settle();
            self.push(Piece::Kept(text));
        }
    }

    /// Writes the replacement down that is being gathered.
    fn settle(&mut self) {
        let texts = [&mut self.deleted, &mut self.inserted, &mut self.blanks].map(std::mem::take);
        let [deleted, inserted, blanks] = texts;
        self.push(Piece::Deleted(deleted));
        self.push(Piece::Inserted(inserted));
        self.push(Piece::Kept(blanks));
    }

    fn push(&mut self, piece: Piece) {
        match (self.pieces.last_mut(), piece) {
            (_, Piece::Kept(text) | Piece::Deleted(text) | Piece::Inserted(text)) if text.is_empty() => {}
            (Some(Piece::Kept(before)), Piece::Kept(text)) => *before += &text,
            (_, piece) => self.pieces.push(piece),
        }
    }

    fn done(mut self) -> Vec<Piece> {
        self.settle();
        self.pieces
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_changed_is_marked_in_whole_words() {
        for (before, after, told) in [
            ("40", "50", "[-40-]{+50+}"),
            ("", "Nytt kurs", "{+Nytt kurs+}"),
            ("Utgår", "", "[-Utgår-]"),
            ("Samme", "Samme", "Samme"),
            ("", "", ""),
            (
                "Ha god kunnskap om nyrestein.",
                "Ha inngående kunnskap om nyrestein og steinbehandling.",
                "Ha [-god-]{+inngående+} kunnskap om nyrestein{+ og steinbehandling+}.",
            ),
            (
                "Under supervisjon kunne utføre URS",
                "Selvstendig og trygt kunne utføre URS",
                "[-Under supervisjon-]{+Selvstendig og trygt+} kunne utføre URS",
            ),
        ] {
            assert_eq!(marked(&word_diff(before, after)), told);
        }
    }

    #[test]
    fn a_text_is_mostly_kept_when_half_of_the_longer_one_stands() {
        for (before, after, kept) in [
            ("Ha god kunnskap om nyrestein.", "Ha inngående kunnskap om nyrestein.", true),
            ("Kurs i åpen kirurgi", "Robotassistert teknikk", false),
            ("Kurs", "Kurs i robotassistert kirurgi for alle kandidater", false),
            ("", "", true),
        ] {
            assert_eq!(mostly_kept(&word_diff(before, after)), kept, "{before} → {after}");
        }
    }

    fn side(pieces: &[Piece], old: bool) -> String {
        let of = |piece: &Piece| match piece {
            Piece::Kept(text) => text.clone(),
            Piece::Deleted(text) if old => text.clone(),
            Piece::Inserted(text) if !old => text.clone(),
            _ => String::new(),
        };
        pieces.iter().map(of).collect()
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_pieces(
            before in "([a-cæøå]{1,3}[ ,.\n]?){0,12}",
            after in "([a-cæøå]{1,3}[ ,.\n]?){0,12}",
        ) {
            let pieces = word_diff(&before, &after);
            prop_assert_eq!(side(&pieces, true), before);
            prop_assert_eq!(side(&pieces, false), after);
        }

        #[test]
        fn any_two_texts_are_compared(before in "\\PC{0,40}", after in "\\PC{0,40}") {
            let pieces = word_diff(&before, &after);
            prop_assert_eq!(side(&pieces, true), before);
            prop_assert_eq!(side(&pieces, false), after);
        }
    }
}
