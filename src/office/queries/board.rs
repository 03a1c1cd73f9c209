//! The board over all councils: a count for each column, and the cards that are on show.

use super::Counter;
use crate::domain::BoardColumn;
use crate::office::Refusal;
use crate::office::board::{BoardAsk, BoardCards, BoardCount, BoardView, MOST_CARDS, OpenCase};

/// A column as the filter leaves it.
type Shown<'a> = (BoardColumn, Vec<&'a OpenCase>);

pub fn board(at: &Counter<'_>, ask: &BoardAsk) -> Result<BoardView, Refusal> {
    let mut cases = at.open_cases()?;
    let columns: Vec<(BoardColumn, &[OpenCase])> = match ask.year {
        Some(year) => vec![(BoardColumn::Over, cases.over(at.view, year)?)],
        None => BoardColumn::OPEN.iter().map(|column| (*column, cases.column(*column))).collect(),
    };
    let today = at.today();
    let words: Vec<String> = ask.filter.words.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let passes = |case: &&OpenCase| case.passes(&ask.filter, &words, &at.sender.user, today);
    let all = columns.iter().map(|(_, cases)| cases.len()).sum();
    let shown: Vec<Shown<'_>> =
        columns.into_iter().map(|(column, cases)| (column, cases.iter().filter(passes).collect())).collect();
    let counts = shown.iter().map(|(column, cases)| {
        let late = cases.iter().filter(|case| case.card.deadline.is_some_and(|day| day < today)).count();
        BoardCount { column: *column, cards: count(cases.len()), late: count(late) }
    });
    let found = ask.chosen.and_then(|chosen| {
        shown.iter().find_map(|(column, cases)| {
            let at = cases.iter().position(|case| case.card.id == chosen)?;
            Some((chosen, *column, count(at)))
        })
    });
    let windows = ask.windows.iter().filter_map(|window| {
        let (_, cases) = shown.iter().find(|(column, _)| *column == window.column)?;
        let rows = window.rows.min(MOST_CARDS);
        let chosen = found.filter(|(_, column, _)| *column == window.column).map(|(.., at)| at);
        let from = match chosen {
            Some(at) if at < window.from || at >= window.from + rows => at.saturating_sub(rows / 2),
            _ => window.from,
        };
        let from = from.min(count(cases.len()).saturating_sub(rows));
        let cards = cases.iter().skip(from as usize).take(rows as usize).map(|case| case.card.clone());
        Some(BoardCards { column: window.column, from, cards: cards.collect() })
    });
    Ok(BoardView { counts: counts.collect(), all: count(all), windows: windows.collect(), found })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
