//! Text in cells: measured, cut and wrapped by display width.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells the text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text in exactly `cells` cells: padded with blanks, or cut with `ellipsis`.
pub fn fit(text: &str, cells: usize, ellipsis: &str) -> String {
    let full = width(text);
    if full <= cells {
        return format!("{text}{}", " ".repeat(cells - full));
    }
    let room = cells.saturating_sub(width(ellipsis));
    let mut used = 0;
    let mut cut: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            used += width(grapheme);
            used <= room
        })
        .collect();
    if cells >= width(ellipsis) {
        cut.push_str(ellipsis);
    }
    let short = cells.saturating_sub(width(&cut));
    cut + &" ".repeat(short)
}

/// The text in lines of at most `cells` cells, broken between words where that is possible.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut current = String::new();
        for word in paragraph.split(' ') {
            let glue = usize::from(!current.is_empty());
            if width(&current) + glue + width(word) > cells && !current.is_empty() {
                lines.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push(' ');
            }
            for grapheme in word.graphemes(true) {
                if width(&current) + width(grapheme) > cells {
                    lines.push(std::mem::take(&mut current));
                }
                current.push_str(grapheme);
            }
        }
        lines.push(current);
    }
    lines
}

/// Writes one line of text at the top of the area, cut to its width.
pub fn put(buf: &mut Buffer, area: Rect, text: &str, style: Style) {
    line(buf, area, Line::from(Span::styled(text.to_owned(), style)));
}

/// Writes one line of spans at the top of the area, cut to its width.
pub fn line(buf: &mut Buffer, area: Rect, spans: impl Into<Line<'static>>) {
    let area = area.intersection(buf.area);
    if !area.is_empty() {
        buf.set_line(area.x, area.y, &spans.into(), area.width);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_cells_not_by_characters() {
        for (text, cells, expected) in [
            ("Ås", 4, "Ås  "),
            ("Bærum sykehus", 6, "Bærum…"),
            ("e\u{301}tude", 3, "e\u{301}t…"),
            ("日本語", 4, "日… "),
            ("abc", 0, ""),
        ] {
            assert_eq!(fit(text, cells, "…"), expected, "{text} in {cells}");
        }
    }

    #[test]
    fn words_are_kept_whole_where_they_fit() {
        assert_eq!(wrap("rådet støtter forslaget", 14), ["rådet støtter", "forslaget"]);
        assert_eq!(wrap("anestesiologi", 6), ["aneste", "siolog", "i"]);
        assert_eq!(wrap("en\n\nto", 10), ["en", "", "to"]);
    }
}
