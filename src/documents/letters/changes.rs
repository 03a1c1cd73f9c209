//! What a case wants changed, old → new, row by row.

use super::Matter;
use super::head::typed;
use crate::documents::blocks::{Block, one_line};
use crate::documents::councils::upper_first;
use crate::domain::{ChangeRow, Operation};
use crate::language::Wording;

/// Old and new stand in one line when neither is longer than this.
const SHORT: usize = 24;

/// The section, or that there are no rows.
pub fn section(matter: &Matter, wording: &Wording) -> Vec<Block> {
    let mut blocks =
        vec![Block::Heading(2, wording.tell("letter-change", &[("version", matter.version.into())]))];
    if matter.rows.is_empty() {
        blocks.push(Block::Note(wording.say("letter-change-none")));
    }
    for same in matter.rows.chunk_by(of_one_thing) {
        blocks.extend(thing(same, wording));
    }
    blocks
}

/// Rows that lie together and change the same thing in the same way.
fn of_one_thing(one: &ChangeRow, other: &ChangeRow) -> bool {
    (one.target, &one.name, &one.objective, one.operation)
        == (other.target, &other.name, &other.objective, other.operation)
}

fn thing(rows: &[ChangeRow], wording: &Wording) -> Vec<Block> {
    let Some(first) = rows.first() else { return Vec::new() };
    let target: &str = (&first.target).into();
    let operation: &str = (&first.operation).into();
    let name = one_line(&first.name);
    let name = match &first.objective {
        Some(code) => format!("{code} {name}").trim().to_owned(),
        None => name,
    };
    let args = [
        ("target", upper_first(&wording.say(&format!("letter-target-{target}"))).into()),
        ("name", name.into()),
        ("operation", wording.say(&format!("letter-operation-{operation}")).into()),
    ];
    let mut blocks = vec![Block::Heading(3, wording.tell("letter-change-of", &args))];
    let mut facts = Vec::new();
    let mut reasons: Vec<String> = Vec::new();
    for row in rows {
        facts.extend(old_and_new(row, wording));
        let reason = one_line(&row.reason);
        if !reason.is_empty() && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    facts.extend(reasons.into_iter().map(|reason| (wording.say("letter-change-reason"), reason)));
    if facts.is_empty() {
        blocks.extend(typed(&wording.say(&format!("letter-operation-{operation}"))));
    } else {
        blocks.push(Block::Facts(facts));
    }
    blocks
}

/// `Utført: 40 → 50`, or what is long in two lines.
fn old_and_new(row: &ChangeRow, wording: &Wording) -> Vec<(String, String)> {
    let field: &str = (&row.field).into();
    let field = wording.say(&format!("letter-field-{field}"));
    let [before, after] = [&row.before, &row.after].map(|text| one_line(text));
    match (before.is_empty(), after.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) if row.operation == Operation::New => vec![(field, after)],
        (false, true) if row.operation == Operation::Dropped => {
            vec![(wording.tell("letter-field-before", &[("field", field.into())]), before)]
        }
        _ if before.chars().count() <= SHORT && after.chars().count() <= SHORT => {
            let blank = |text: String| if text.is_empty() { wording.say("letter-field-empty") } else { text };
            vec![(field, format!("{} → {}", blank(before), blank(after)))]
        }
        _ => {
            let blank = |text: String| if text.is_empty() { wording.say("letter-field-empty") } else { text };
            let named = |key: &str| wording.tell(key, &[("field", field.as_str().into())]);
            vec![
                (named("letter-field-before"), blank(before)),
                (named("letter-field-after"), format!("→ {}", blank(after))),
            ]
        }
    }
}
