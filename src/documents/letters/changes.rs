//! What a case wants changed, old → new, row by row, and what became of each row.
//!
//! What is short stands in one line: `40 → 50`. In a long text of which most stands, what goes and
//! what comes is marked, and the new text follows whole. The marks need no colour, and mean nothing
//! in Markdown.

use super::Matter;
use super::head::typed;
use crate::documents::blocks::{Block, one_line};
use crate::documents::councils::upper_first;
use crate::domain::{ChangeRow, ChangeTarget, Operation, Piece, RowRuling, mostly_kept, word_diff};
use crate::language::Wording;

/// Old and new stand in one line when neither is longer than this.
const SHORT: usize = 24;

/// What a mark begins with, where something goes out of a text and where something comes in.
const MARKS: [&str; 2] = ["{-", "{+"];

type Facts = Vec<(String, String)>;

/// The section, or that there are no rows.
pub fn section(matter: &Matter, wording: &Wording) -> Vec<Block> {
    let title = wording.tell("letter-change", &[("version", matter.version.into())]);
    let mut blocks = Vec::new();
    for same in matter.rows.chunk_by(of_one_thing) {
        let facts = same.iter().flat_map(|row| old_and_new(row, wording)).collect();
        blocks.extend(thing(same, facts, wording));
    }
    if matter.rows.is_empty() {
        blocks.push(Block::Note(wording.say("letter-change-none")));
    }
    titled(title, blocks, wording)
}

/// What was decided of each row.
pub fn ruled(matter: &Matter, rulings: &[RowRuling], wording: &Wording) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rulings = rulings.iter();
    for same in matter.rows.chunk_by(of_one_thing) {
        let facts = same.iter().zip(rulings.by_ref()).flat_map(|(row, it)| row_ruled(row, it, wording));
        blocks.extend(thing(same, facts.collect(), wording));
    }
    titled(wording.say("letter-ruled"), blocks, wording)
}

/// Under their title, with what the marks mean where there are any.
fn titled(title: String, blocks: Vec<Block>, wording: &Wording) -> Vec<Block> {
    let marked = |(_, text): &(String, String)| MARKS.iter().any(|mark| text.contains(mark));
    let any = blocks.iter().any(|block| matches!(block, Block::Facts(facts) if facts.iter().any(marked)));
    let meaning = any.then(|| Block::Note(wording.say("letter-marks")));
    std::iter::once(Block::Heading(2, title)).chain(meaning).chain(blocks).collect()
}

/// Rows that lie together and change the same thing in the same way.
fn of_one_thing(one: &ChangeRow, other: &ChangeRow) -> bool {
    (one.target, &one.name, &one.objective, one.operation)
        == (other.target, &other.name, &other.objective, other.operation)
}

fn thing(rows: &[ChangeRow], mut facts: Facts, wording: &Wording) -> Vec<Block> {
    let Some(first) = rows.first() else { return Vec::new() };
    let target: &str = (&first.target).into();
    let operation = operation(first, wording);
    let name = one_line(&first.name);
    let name = match &first.objective {
        Some(code) => format!("{code} {name}").trim().to_owned(),
        None => name,
    };
    let args = [
        ("target", upper_first(&wording.say(&format!("letter-target-{target}"))).into()),
        ("name", name.into()),
        ("operation", operation.as_str().into()),
    ];
    let mut blocks = vec![Block::Heading(3, wording.tell("letter-change-of", &args))];
    let mut reasons: Vec<String> = Vec::new();
    for row in rows {
        let reason = one_line(&row.reason);
        if !reason.is_empty() && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    facts.extend(reasons.into_iter().map(|reason| (wording.say("letter-change-reason"), reason)));
    if facts.is_empty() {
        blocks.extend(typed(&operation));
    } else {
        blocks.push(Block::Facts(facts));
    }
    blocks
}

/// What happens to the thing, in its gender: `(nytt)` of a course.
fn operation(row: &ChangeRow, wording: &Wording) -> String {
    let neuter = matches!(row.target, ChangeTarget::Course | ChangeTarget::LearningObjective);
    if neuter && row.operation == Operation::New {
        return wording.say("letter-new-neuter");
    }
    let operation: &str = (&row.operation).into();
    wording.say(&format!("letter-operation-{operation}"))
}

fn field(row: &ChangeRow, wording: &Wording) -> String {
    let field: &str = (&row.field).into();
    wording.say(&format!("letter-field-{field}"))
}

/// `Utført: 40 → 50`; of a long text what goes and comes within it, and then the new text.
fn old_and_new(row: &ChangeRow, wording: &Wording) -> Facts {
    let field = field(row, wording);
    let [before, after] = [&row.before, &row.after].map(|text| one_line(text));
    let blank = |text: String| if text.is_empty() { wording.say("letter-field-empty") } else { text };
    let named = |key: &str| wording.tell(key, &[("field", field.as_str().into())]);
    match (before.is_empty(), after.is_empty()) {
        (true, true) => return Vec::new(),
        (true, false) if row.operation == Operation::New => return vec![(field, after)],
        (_, false) if row.operation.needs_into() => {
            let what = if row.operation == Operation::Merged { "letter-into" } else { "letter-moved-to" };
            let stood = Some((named("letter-field-before"), before)).filter(|(_, text)| !text.is_empty());
            return stood.into_iter().chain([(wording.say(what), after)]).collect();
        }
        (false, true) if row.operation == Operation::Dropped => {
            return vec![(named("letter-field-before"), before)];
        }
        _ if is_short(&before) && is_short(&after) => {
            return vec![(field, format!("{} → {}", blank(before), blank(after)))];
        }
        _ => {}
    }
    let pieces = word_diff(&before, &after);
    let old = if mostly_kept(&pieces) {
        (named("letter-field-changes"), pieces.iter().map(marked).collect())
    } else {
        (named("letter-field-before"), blank(before))
    };
    vec![old, (named("letter-field-after"), format!("→ {}", blank(after)))]
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= SHORT
}

/// `{-god-}`, `{+inngående+}`, with the blanks around it outside of the marks.
fn marked(piece: &Piece) -> String {
    let (text, [open, close]) = match piece {
        Piece::Kept(text) => return text.clone(),
        Piece::Deleted(text) => (text, ["{-", "-}"]),
        Piece::Inserted(text) => (text, ["{+", "+}"]),
    };
    let words = text.trim();
    if words.is_empty() {
        return text.clone();
    }
    let (before, after) = (text.len() - text.trim_start().len(), text.trim_end().len());
    format!("{}{open}{words}{close}{}", &text[..before], &text[after..])
}

/// What stands after the decision, and what became of the proposal.
fn row_ruled(row: &ChangeRow, ruling: &RowRuling, wording: &Wording) -> Facts {
    let proposed = one_line(&row.after);
    let (mut facts, became) = match ruling {
        RowRuling::Taken => (old_and_new(row, wording), wording.say("letter-ruled-taken")),
        RowRuling::TakenAs(text) => {
            let decided = ChangeRow { after: text.clone(), ..row.clone() };
            let became = if proposed.is_empty() {
                wording.say("letter-ruled-taken-as")
            } else {
                wording.tell("letter-ruled-taken-instead", &[("proposed", proposed.into())])
            };
            (old_and_new(&decided, wording), became)
        }
        RowRuling::NotTaken => {
            let stands = one_line(&row.before);
            let became = if proposed.is_empty() {
                wording.say("letter-ruled-not-dropped")
            } else {
                wording.tell("letter-ruled-not", &[("proposed", proposed.into())])
            };
            if stands.is_empty() {
                let what = if row.operation.needs_into() {
                    wording.say("letter-ruled-became")
                } else {
                    field(row, wording)
                };
                return vec![(what, upper_first(&became))];
            }
            (vec![(field(row, wording), stands)], became)
        }
    };
    match facts.as_mut_slice() {
        [(_, only)] if is_short(only) => *only = format!("{only} ({became})"),
        _ => facts.push((wording.say("letter-ruled-became"), upper_first(&became))),
    }
    facts
}
