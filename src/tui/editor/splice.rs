//! The difference between two texts as one replaced stretch.

/// Bytes compared at once.
const STRIDE: usize = 256;

/// At byte `at`, `removed` bytes gave way to `inserted`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Where, in bytes of the old text.
    pub at: usize,
    /// How many bytes of the old text went.
    pub removed: usize,
    /// What came in their place.
    pub inserted: String,
}

impl Splice {
    /// The smallest splice that makes `new` of `old`; nothing when they are equal.
    pub fn between(old: &str, new: &str) -> Option<Self> {
        if old == new {
            return None;
        }
        let prefix = alike(
            old.bytes().zip(new.bytes()),
            old.as_bytes().chunks(STRIDE).zip(new.as_bytes().chunks(STRIDE)),
        );
        let at = old.floor_char_boundary(prefix);
        let suffix = alike(
            old.bytes().rev().zip(new.bytes().rev()),
            old.as_bytes().rchunks(STRIDE).zip(new.as_bytes().rchunks(STRIDE)),
        );
        let suffix = suffix.min(old.len().min(new.len()) - at);
        let end = old.ceil_char_boundary(old.len() - suffix);
        let suffix = old.len() - end;
        Some(Self { at, removed: end - at, inserted: new[at..new.len() - suffix].to_owned() })
    }

    /// `text` after the change.
    pub fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.at)?;
        let after = text.get(self.at.checked_add(self.removed)?..)?;
        Some([before, &self.inserted, after].concat())
    }

    /// Where a place in the old text lies in the new one.
    pub(super) fn moved(&self, offset: usize) -> usize {
        if offset <= self.at {
            offset
        } else if offset >= self.at + self.removed {
            offset - self.removed + self.inserted.len()
        } else {
            self.at + self.inserted.len()
        }
    }
}

/// How many bytes are alike from one end: whole strides first, which is quick, then one by one.
fn alike<'a>(
    bytes: impl Iterator<Item = (u8, u8)>,
    strides: impl Iterator<Item = (&'a [u8], &'a [u8])>,
) -> usize {
    let whole = strides.take_while(|(a, b)| a == b).map(|(a, _)| a.len()).sum();
    whole + bytes.skip(whole).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stretch_between_is_small_and_whole_characters() {
        for (old, new, at, removed, inserted) in [
            ("", "a", 0, 0, "a"),
            ("vedtak", "vedtaket", 6, 0, "et"),
            ("aaa", "aa", 2, 1, ""),
            ("ø", "å", 0, 2, "å"),
            ("xøy", "xåy", 1, 2, "å"),
            ("æå", "ææå", 2, 0, "æ"),
            ("en\nto", "en\nog\nto", 3, 0, "og\n"),
        ] {
            let splice = Splice::between(old, new).expect("they differ");
            assert_eq!(splice.apply(old).as_deref(), Some(new));
            assert_eq!(
                (splice.at, splice.removed, splice.inserted.as_str()),
                (at, removed, inserted),
                "{old:?} to {new:?}"
            );
        }
        assert_eq!(Splice::between("likt", "likt"), None);
    }
}
