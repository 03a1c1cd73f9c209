//! A line broken softly into rows at word boundaries.

use super::{
    cells::{self, Cell, cells},
    pos,
};

/// The bytes of a line that stand in one row on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub start: usize,
    pub end: usize,
}

/// The rows of a line; at least one. Spaces at the end of a row hang past the edge, so that no
/// row begins with the space that parted it from the one above.
pub(super) fn rows(line: &str, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    if line.len() <= width && line.is_ascii() {
        rows.push(Row { start: 0, end: line.len() });
        return rows;
    }
    let mut start = 0;
    let mut column = 0;
    // The last place where the row may end, and the column there.
    let mut pause = (0, 0);
    let mut before: Option<Cell> = None;
    for cell in cells(line) {
        if before.is_some_and(|before| may_break(before, cell)) {
            pause = (cell.byte, column);
        }
        if !is_space(cell.grapheme) && column + cell.columns > width && cell.byte > start {
            let (end, used) = if pause.0 > start { pause } else { (cell.byte, column) };
            rows.push(Row { start, end });
            start = end;
            column -= used;
            pause = (end, 0);
        }
        column += cell.columns;
        before = Some(cell);
    }
    rows.push(Row { start, end: line.len() });
    rows
}

/// Spaces that may be broken at; the no-break kinds are letters here.
fn is_space(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    let space = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    chars.next().is_some_and(space) && chars.next().is_none()
}

/// Whether a row may end between these two: after spaces, after a hyphen or stroke inside a word,
/// and around the wide characters of scripts that are written without spaces.
fn may_break(before: Cell, after: Cell) -> bool {
    if is_space(after.grapheme) {
        return false;
    }
    let begins_word = after.grapheme.starts_with(char::is_alphanumeric);
    is_space(before.grapheme)
        || (matches!(before.grapheme, "-" | "–" | "—" | "/") && begins_word)
        || (before.columns > 1 && !after.grapheme.starts_with(is_closing))
        || (after.columns > 1 && begins_word)
}

fn is_closing(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, '»' | '”' | '’' | '…' | '。' | '、' | '，' | '！' | '？' | '」')
}

/// The row that shows the cursor at `byte`: between two rows it is the lower one.
pub(super) fn row_of(rows: &[Row], byte: usize) -> usize {
    rows.iter().rposition(|row| row.start <= byte).unwrap_or(0)
}

/// The column of `byte` in its row.
pub(super) fn column_of(line: &str, row: Row, byte: usize) -> usize {
    cells::width(&line[row.start..byte])
}

/// The place in the row that is nearest to `column` without passing it, and that is shown in
/// this row: the end of a row belongs to the next, but for the last.
pub(super) fn at_column(line: &str, row: Row, column: usize) -> usize {
    let last = if row.end == line.len() { row.end } else { row_end(line, row) };
    let mut here = 0;
    for cell in cells(&line[row.start..last]) {
        if here + cell.columns > column {
            return row.start + cell.byte;
        }
        here += cell.columns;
    }
    last
}

/// The last place that is shown in this row: before the spaces that hang at its end.
pub(super) fn row_end(line: &str, row: Row) -> usize {
    if row.end == line.len() {
        return row.end;
    }
    let kept = line[row.start..row.end].trim_end_matches(|c: char| c.is_whitespace()).len();
    let end = row.start + kept;
    if end < row.end && pos::is_boundary(line, end) {
        end
    } else {
        pos::previous(line, row.end).max(row.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(line: &str, width: usize) -> String {
        let rows = rows(line, width);
        let rows: Vec<_> = rows.iter().map(|row| &line[row.start..row.end]).collect();
        rows.join("|")
    }

    #[test]
    fn rows_end_at_word_boundaries_and_spaces_hang() {
        for (line, width, expected) in [
            ("", 5, ""),
            ("Rådet støtter forslaget.", 10, "Rådet |støtter |forslaget."),
            ("Rådet støtter forslaget.", 13, "Rådet støtter |forslaget."),
            ("en   to", 4, "en   |to"),
            ("rotasjonsordninger", 8, "rotasjon|sordning|er"),
            ("ja rotasjonsordninger", 8, "ja |rotasjon|sordning|er"),
            ("ØNH-rotasjoner", 10, "ØNH-|rotasjoner"),
            ("faglig/økonomisk", 10, "faglig/|økonomisk"),
            ("10\u{a0}000 kr", 5, "10\u{a0}00|0 kr"),
            ("tid 10\u{a0}000", 7, "tid |10\u{a0}000"),
            ("会議の議事録", 4, "会議|の議|事録"),
            ("会議。", 4, "会|議。"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}|e\u{301}"),
            (
                "👩\u{200d}👩\u{200d}👧👩\u{200d}👩\u{200d}👧",
                3,
                "👩\u{200d}👩\u{200d}👧|👩\u{200d}👩\u{200d}👧",
            ),
            ("会", 1, "会"),
            ("abc", 1, "a|b|c"),
            ("ord.", 3, "ord|."),
            ("et ord. Så", 6, "et |ord. |Så"),
        ] {
            assert_eq!(wrapped(line, width), expected, "{line:?} at {width}");
        }
    }
}
