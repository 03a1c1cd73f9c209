//! A letter is written anew, and what was written in it by hand stays.
//!
//! Three texts are held together: what the program wrote last, how it stands now, and what the
//! program would write today. What was changed on one side only is taken from that side; where both
//! touch the same lines nothing is taken, and both are shown.

use diffy::{ConflictStyle, DiffOptions, Line, MergeOptions};

/// How many lines are shown around what changed.
const CONTEXT: usize = 1;

/// What becomes of a letter that is written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revision {
    /// The program has nothing new to say.
    Nothing,
    /// Nobody wrote in it: the new letter as it is.
    Fresh(String),
    /// The new letter with everything that was written by hand.
    Merged(String),
    /// Both touch the same lines: the whole letter, with both where they disagree.
    Conflict(Vec<DiffLine>),
}

/// A line of what changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffLine {
    Same(String),
    Removed(String),
    Added(String),
    /// As the program wrote it, where both sides changed it.
    Before(String),
    /// As it was written by hand there.
    ByHand(String),
    /// As the program would write it there now.
    Now(String),
    /// Lines are left out here.
    Gap,
}

/// Writes a letter anew: `generated` is what the program wrote last, `stands` how it stands, `new`
/// what the program would write now.
pub fn revise(generated: &str, stands: &str, new: &str) -> Revision {
    let [generated, stands, new] = [generated, stands, new].map(ended);
    if generated == new {
        return Revision::Nothing;
    }
    if generated == stands || stands == new {
        return Revision::Fresh(new);
    }
    match merger().merge(&generated, &stands, &new) {
        Ok(merged) if keeps(&generated, &stands, &merged) && keeps(&generated, &new, &merged) => {
            Revision::Merged(merged)
        }
        // Better refused than something of somebody's lost.
        Ok(_) => Revision::Conflict(changed_lines(&stands, &new)),
        Err(marked) => Revision::Conflict(disagreement(&marked)),
    }
}

/// What changed between two texts, with a line around each change.
pub fn changed_lines(before: &str, after: &str) -> Vec<DiffLine> {
    let [before, after] = [before, after].map(ended);
    let mut options = DiffOptions::new();
    options.set_context_len(CONTEXT);
    let patch = options.create_patch(&before, &after);
    let mut lines = Vec::new();
    for hunk in patch.hunks() {
        if !lines.is_empty() {
            lines.push(DiffLine::Gap);
        }
        lines.extend(hunk.lines().iter().map(|line| match line {
            Line::Context(text) => DiffLine::Same(bare(text)),
            Line::Delete(text) => DiffLine::Removed(bare(text)),
            Line::Insert(text) => DiffLine::Added(bare(text)),
        }));
    }
    lines
}

fn merger() -> MergeOptions {
    let mut options = MergeOptions::new();
    options.set_conflict_style(ConflictStyle::Diff3);
    options.set_conflict_marker_length(MARK);
    options
}

/// Longer than any underlining of a heading that could be taken for one.
const MARK: usize = 90;

/// Every line that came into `changed` is in `merged` as often.
fn keeps(base: &str, changed: &str, merged: &str) -> bool {
    let count = |text: &str, line: &str| text.lines().filter(|one| *one == line).count();
    changed.lines().all(|line| {
        let came = count(changed, line).saturating_sub(count(base, line));
        came == 0 || count(merged, line) >= came
    })
}

/// The places where both disagree, with the lines before and after each.
fn disagreement(marked: &str) -> Vec<DiffLine> {
    #[derive(Clone, Copy, PartialEq)]
    enum Side {
        Both,
        Hand,
        Before,
        Now,
    }
    let mut side = Side::Both;
    let mut all = Vec::new();
    for line in marked.lines() {
        let mark = |sign: char| line.starts_with(&sign.to_string().repeat(MARK));
        side = match side {
            Side::Both if mark('<') => Side::Hand,
            Side::Hand if mark('|') => Side::Before,
            Side::Hand | Side::Before if mark('=') => Side::Now,
            Side::Now if mark('>') => Side::Both,
            side => {
                all.push(match side {
                    Side::Both => DiffLine::Same(line.to_owned()),
                    Side::Hand => DiffLine::ByHand(line.to_owned()),
                    Side::Before => DiffLine::Before(line.to_owned()),
                    Side::Now => DiffLine::Now(line.to_owned()),
                });
                side
            }
        };
    }
    near_changes(&all)
}

/// Only what disagrees, and a line around it.
fn near_changes(all: &[DiffLine]) -> Vec<DiffLine> {
    let told = |at: usize| all.get(at).is_some_and(|line| !matches!(line, DiffLine::Same(_)));
    let near = |at: usize| (at.saturating_sub(CONTEXT)..=at + CONTEXT).any(told);
    let mut lines = Vec::new();
    for (at, line) in all.iter().enumerate() {
        if near(at) {
            lines.push(line.clone());
        } else if !lines.is_empty() && lines.last() != Some(&DiffLine::Gap) {
            lines.push(DiffLine::Gap);
        }
    }
    if lines.last() == Some(&DiffLine::Gap) {
        lines.pop();
    }
    lines
}

/// Ends with one line break, whatever an editor left there.
fn ended(text: &str) -> String {
    text.trim_end().to_owned() + "\n"
}

fn bare(line: &str) -> String {
    line.trim_end_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LETTER: &str = "Til: HV\nDato: 3. mars\n\nVi ber om svar.\n\nHilsen\nRegUt\n";

    #[test]
    fn what_was_written_by_hand_stays() {
        let by_hand = LETTER.replace("Vi ber om svar.", "Vi ber om svar.\nRing gjerne Kari.");
        let anew = LETTER.replace("3. mars", "9. mars");
        let both = by_hand.replace("3. mars", "9. mars");
        for (generated, stands, new, revision) in [
            (LETTER, LETTER, LETTER, Revision::Nothing),
            (LETTER, by_hand.as_str(), LETTER, Revision::Nothing),
            (LETTER, LETTER, anew.as_str(), Revision::Fresh(anew.clone())),
            (LETTER, LETTER.trim_end(), anew.as_str(), Revision::Fresh(anew.clone())),
            (LETTER, by_hand.as_str(), anew.as_str(), Revision::Merged(both)),
        ] {
            assert_eq!(revise(generated, stands, new), revision);
        }
    }

    #[test]
    fn the_same_lines_are_shown_and_not_taken() {
        let by_hand = LETTER.replace("Vi ber om svar.", "Kan dere svare?");
        let anew = LETTER.replace("Vi ber om svar.", "Vi ber om svar innen 9. mars.");
        let Revision::Conflict(lines) = revise(LETTER, &by_hand, &anew) else { panic!("merged") };
        assert_eq!(
            lines,
            [
                DiffLine::Same(String::new()),
                DiffLine::ByHand("Kan dere svare?".into()),
                DiffLine::Before("Vi ber om svar.".into()),
                DiffLine::Now("Vi ber om svar innen 9. mars.".into()),
                DiffLine::Same(String::new()),
            ]
        );
    }

    #[test]
    fn what_changed_is_shown_with_a_line_around_it() {
        let anew = LETTER.replace("3. mars", "9. mars");
        assert_eq!(
            changed_lines(LETTER, &anew),
            [
                DiffLine::Same("Til: HV".into()),
                DiffLine::Removed("Dato: 3. mars".into()),
                DiffLine::Added("Dato: 9. mars".into()),
                DiffLine::Same(String::new()),
            ]
        );
        assert_eq!(changed_lines(LETTER, LETTER), []);
    }

    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec("[abc]{1,2}", 0..12).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #[test]
        fn nothing_of_either_side_is_lost(generated in text(), stands in text(), new in text()) {
            let came = |text: &str, line: &str| {
                let count = |text: &str| text.lines().filter(|one| *one == line).count();
                (count(text), count(text).saturating_sub(count(&generated)))
            };
            match revise(&generated, &stands, &new) {
                Revision::Nothing => prop_assert_eq!(generated.trim_end(), new.trim_end()),
                Revision::Fresh(text) => {
                    prop_assert_eq!(text.trim_end(), new.trim_end());
                    let untouched = [&generated, &new].iter().any(|one| one.trim_end() == stands.trim_end());
                    prop_assert!(untouched);
                }
                Revision::Merged(text) => {
                    for line in stands.lines().chain(new.lines()) {
                        let wanted = came(&stands, line).1.max(came(&new, line).1);
                        prop_assert!(wanted == 0 || came(&text, line).0 >= wanted);
                    }
                }
                Revision::Conflict(lines) => prop_assert!(!lines.is_empty()),
            }
        }
    }
}
