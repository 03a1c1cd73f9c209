//! Which record is which line, when the text has been changed since the records were made.

/// What becomes of the records when the text is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// For each line as it is now, the record that it is; `None` is new.
    pub kept: Vec<Option<usize>>,
    /// The records whose line is gone.
    pub gone: Vec<usize>,
}

/// Follows the records of the lines `before` to the lines `now`. A record that no line before was,
/// somebody made by hand: it becomes a line that says the same, and is never gone.
pub fn follow(records: &[&str], before: &[&str], now: &[&str]) -> Fate {
    let were = align(records, before);
    let are = align(before, now);
    let mut kept: Vec<Option<usize>> = are.iter().map(|line| line.and_then(|line| were[line])).collect();
    for at in 0..now.len() {
        if kept[at].is_none() {
            let free = |record: &usize| !were.contains(&Some(*record)) && !kept.contains(&Some(*record));
            kept[at] = (0..records.len()).find(|record| records[*record] == now[at] && free(record));
        }
    }
    let gone = were.into_iter().flatten().filter(|record| !kept.contains(&Some(*record))).collect();
    Fate { kept, gone }
}

/// For each of `new`, which of `old` it is: one that says the same; and where as many are left on
/// both sides, so that nothing came or went, the one in the same place.
fn align(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let mut free: Vec<usize> = (0..old.len()).collect();
    let mut found: Vec<Option<usize>> = new
        .iter()
        .map(|text| {
            let at = free.iter().position(|at| old[*at] == *text)?;
            Some(free.remove(at))
        })
        .collect();
    if found.iter().filter(|at| at.is_none()).count() == free.len() {
        let mut free = free.into_iter();
        found.iter_mut().filter(|at| at.is_none()).for_each(|at| *at = free.next());
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_record_follows_its_line() {
        for (records, before, now, kept, gone) in [
            // made
            (&[][..], &[][..], &["a", "b"][..], &[None, None][..], &[][..]),
            // unchanged, moved about
            (&["a", "b"], &["a", "b"], &["b", "a"], &[Some(1), Some(0)], &[]),
            // one line edited
            (&["a", "b", "c"], &["a", "b", "c"], &["a", "B", "c"], &[Some(0), Some(1), Some(2)], &[]),
            // one gone, one new: more edits than can be told apart leave nothing guessed
            (&["a", "b"], &["a", "b"], &["b"], &[Some(1)], &[0]),
            (&["a", "b"], &["a", "b"], &["x", "A", "b"], &[None, None, Some(1)], &[0]),
            // by hand: it stays, and becomes the line that says the same
            (&["hand", "a"], &["a"], &["a", "b"], &[Some(1), None], &[]),
            (&["hand"], &[], &["hand"], &[Some(0)], &[]),
            (&["hand", "a"], &["a"], &[], &[], &[1]),
            // said twice
            (&["a", "a"], &["a", "a"], &["a"], &[Some(0)], &[1]),
        ] {
            let fate = follow(records, before, now);
            assert_eq!(fate, Fate { kept: kept.to_vec(), gone: gone.to_vec() }, "{before:?} → {now:?}");
        }
    }

    fn lines() -> impl Strategy<Value = Vec<&'static str>> {
        prop::collection::vec(prop::sample::select(vec!["a", "b", "c", "d", "e"]), 0..6)
    }

    proptest! {
        #[test]
        fn no_record_is_two_lines_and_none_that_somebody_made_is_gone(
            hand in lines(), before in lines(), now in lines()
        ) {
            let records: Vec<&str> = before.iter().chain(&hand).copied().collect();
            let fate = follow(&records, &before, &now);
            prop_assert_eq!(fate.kept.len(), now.len());
            let mut used: Vec<usize> = fate.kept.iter().flatten().chain(&fate.gone).copied().collect();
            let count = used.len();
            used.sort_unstable();
            used.dedup();
            prop_assert_eq!(used.len(), count, "a record is in two places");
            let derived = before.len();
            prop_assert!(fate.gone.len() <= derived);
            // Every line that is said as often as before keeps its record.
            for (at, line) in now.iter().enumerate() {
                let count = |lines: &[&str]| lines.iter().filter(|it| *it == line).count();
                if count(&before) == count(&now) {
                    prop_assert!(fate.kept[at].is_some(), "{line} lost its record");
                }
            }
        }

        #[test]
        fn the_same_text_changes_nothing(before in lines()) {
            let fate = follow(&before, &before, &before);
            prop_assert_eq!(fate.gone, Vec::<usize>::new());
            prop_assert!(fate.kept.iter().all(Option::is_some));
        }
    }
}
