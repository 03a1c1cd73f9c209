//! Times and sizes, for a sentence.

use crate::domain::Moment;
use crate::language::{Wording, date_short};

/// `22.11.2026 13:04`
pub fn moment(wording: &Wording, at: Moment) -> String {
    format!("{} {}", date_short(at.day().date(), wording.language()), at.clock())
}

/// `640 KiB`, `12 MiB`, `3 GiB`: in the largest unit of which there are a few.
pub fn size(bytes: u64) -> String {
    let (unit, name) = match bytes {
        0..10_485_760 => (1 << 10, "KiB"),
        10_485_760..10_737_418_240 => (1 << 20, "MiB"),
        _ => (1 << 30, "GiB"),
    };
    format!("{} {name}", bytes / unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_has_few_digits() {
        for (bytes, told) in
            [(0, "0 KiB"), (1_056_768, "1032 KiB"), (52_428_800, "50 MiB"), (32_212_254_720, "30 GiB")]
        {
            assert_eq!(size(bytes), told);
        }
    }
}
