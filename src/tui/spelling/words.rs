//! The words of a line that can be misspelt.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Each word with its place: what has two letters or more and nothing but letters, and is neither
/// part of an address nor an abbreviation in capitals.
pub fn words(line: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let pieces = line.split_word_bound_indices().filter(|(_, piece)| is_word(piece));
    pieces.filter(|(start, _)| !is_in_address(line, *start)).map(|(start, it)| (start..start + it.len(), it))
}

/// The word that stands at this byte of the line, or ends there.
pub fn word_at(line: &str, byte: usize) -> Option<(Range<usize>, &str)> {
    words(line).find(|(place, _)| place.start <= byte && byte <= place.end)
}

fn is_word(piece: &str) -> bool {
    let letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’');
    piece.chars().nth(1).is_some()
        && piece.chars().all(letter)
        // A capital that is not the first stands for something: ØNH, LiS, eHelse.
        && !piece.chars().skip(1).any(char::is_uppercase)
}

/// Whether the stretch without blanks around this byte is an address.
fn is_in_address(line: &str, at: usize) -> bool {
    let start = line[..at].rfind(char::is_whitespace).map_or(0, |blank| blank + 1);
    let end = line[at..].find(char::is_whitespace).map_or(line.len(), |blank| at + blank);
    // A blank may be more than a byte.
    let stretch = line.get(start..end).unwrap_or(&line[at..end]);
    stretch.contains('@') || stretch.contains("://") || stretch.starts_with("www.")
}
