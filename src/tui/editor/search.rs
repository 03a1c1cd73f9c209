//! Finding words in the text, whatever their case.

use super::pos::{self, Pos};

/// The nearest place after (or before) `from` where the needle stands, going round the ends.
pub(super) fn find(lines: &[String], needle: &str, from: Pos, forward: bool) -> Option<(Pos, Pos)> {
    let needle: String = needle.chars().flat_map(char::to_lowercase).collect();
    if needle.is_empty() {
        return None;
    }
    let count = lines.len();
    // The line of the cursor is visited twice: its far side first, its near side last.
    (0..=count).find_map(|step| {
        let line =
            if forward { (from.line + step) % count } else { (from.line + count - step % count) % count };
        let mut hits = Folded::new(&lines[line]).all(&needle);
        hits.retain(|&(start, _)| pos::is_boundary(&lines[line], start));
        if step == 0 {
            hits.retain(|&(start, _)| (start > from.byte) == forward && start != from.byte);
        }
        let hit = if forward { hits.first() } else { hits.last() };
        hit.map(|&(start, end)| (Pos::new(line, start), Pos::new(line, end).snapped(lines)))
    })
}

/// A line in lower case that remembers where each of its bytes came from.
struct Folded {
    text: String,
    origin: Vec<usize>,
}

impl Folded {
    fn new(line: &str) -> Self {
        let mut text = String::with_capacity(line.len());
        let mut origin = Vec::with_capacity(line.len() + 1);
        for (byte, c) in line.char_indices() {
            text.extend(c.to_lowercase());
            origin.resize(text.len(), byte);
        }
        origin.push(line.len());
        Self { text, origin }
    }

    fn all(&self, needle: &str) -> Vec<(usize, usize)> {
        self.text
            .match_indices(needle)
            .map(|(start, hit)| (self.origin[start], self.origin[start + hit.len()]))
            .collect()
    }
}
