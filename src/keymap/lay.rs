//! A key file is laid over another, or over nothing; what would clash is refused.

use std::sync::Arc;

use keybinds::{KeyInput, KeySeq};

use super::effective::{Binding, reaches};
use super::file::Line;
use super::{Action, Context, KeymapError, Problem, STACKS, keys, owns_printable_keys};

/// Lays the lines over the base. A line replaces what the base says of its action in its context,
/// and takes its keys from other actions that have more than those.
pub(super) fn lay(base: Vec<Binding>, lines: Vec<Line>, file: &Arc<str>) -> (Vec<Binding>, Vec<KeymapError>) {
    let said =
        |old: &Binding| lines.iter().any(|line| line.context == old.context && line.action == old.action);
    let emptied: Vec<_> =
        lines.iter().filter(|line| line.keys.is_empty()).map(|line| (line.context, line.action)).collect();
    let (aside, mut bound): (Vec<_>, Vec<_>) = base.into_iter().partition(said);
    let mut errors = Vec::new();
    for line in lines {
        for new in line.bindings() {
            if let Some(problem) = refusal(&bound, &new, file) {
                errors.push(KeymapError { place: new.place, problem, nearest: None });
            } else {
                bound.retain(|old| overlap(old, &new).is_none());
                bound.push(new);
            }
        }
    }
    // A line of which nothing could be used leaves its action as it was.
    for old in aside {
        let replaced = bound.iter().any(|new| {
            overlap(&old, new).is_some()
                || (new.context == old.context && new.action == old.action && is_of(new, file))
        });
        if !replaced && !emptied.contains(&(old.context, old.action)) {
            bound.push(old);
        }
    }
    refuse_shadows(&mut bound, &mut errors, file);
    (bound, errors)
}

/// How two sequences are in each other's way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Overlap {
    Same,
    Prefix,
}

fn overlap(one: &Binding, other: &Binding) -> Option<Overlap> {
    (one.context == other.context).then(|| alike(&one.keys, &other.keys))?
}

fn alike(one: &KeySeq, other: &KeySeq) -> Option<Overlap> {
    let (one, other): (&[KeyInput], &[KeyInput]) = (one.as_slice(), other.as_slice());
    if one == other {
        Some(Overlap::Same)
    } else if one.starts_with(other) || other.starts_with(one) {
        Some(Overlap::Prefix)
    } else {
        None
    }
}

/// Whether the binding stands in this file, and not in the base.
fn is_of(binding: &Binding, file: &Arc<str>) -> bool {
    Arc::ptr_eq(&binding.place.file, file)
}

/// Why a binding cannot be taken in, if so.
fn refusal(bound: &[Binding], new: &Binding, file: &Arc<str>) -> Option<Problem> {
    let shown = keys::show(new.keys.as_slice());
    if owns_printable_keys(new.context) && new.keys.as_slice().first().is_some_and(|key| keys::prints(*key)) {
        return Some(Problem::Printable { keys: shown, context: new.context });
    }
    let keeps_a_key = |action: Action| {
        let mut others = bound.iter().filter(|old| old.context == new.context && old.action == action);
        others.any(|old| overlap(old, new).is_none())
    };
    let in_the_way = |old: &&Binding| {
        overlap(old, new).is_some()
            && (is_of(old, file) || (old.action != new.action && !keeps_a_key(old.action)))
    };
    let old = bound.iter().find(in_the_way)?;
    let (other, context, place) = (old.action, old.context, old.place.clone());
    Some(match overlap(old, new)? {
        Overlap::Same => Problem::Clash { keys: shown, other, context, place },
        Overlap::Prefix => Problem::Prefix {
            keys: shown,
            other_keys: keys::show(old.keys.as_slice()),
            other,
            context,
            place,
        },
    })
}

/// Takes out bindings that leave an action from further out without a key, such as a text that
/// binds both ways back.
fn refuse_shadows(bound: &mut Vec<Binding>, errors: &mut Vec<KeymapError>, file: &Arc<str>) {
    for stack in STACKS {
        while let Some((culprit, other)) = shadow(bound, stack, file) {
            let binding = bound.remove(culprit);
            let keys = keys::show(binding.keys.as_slice());
            let problem = Problem::Shadow { keys, other, context: binding.context };
            errors.push(KeymapError { place: binding.place, problem, nearest: None });
        }
    }
    errors.sort_by_key(|error| error.place.line);
}

/// The first binding of the file that hides the last key of an action from further out.
fn shadow(bound: &[Binding], stack: &[Context], file: &Arc<str>) -> Option<(usize, Action)> {
    let reached = |action: Action| {
        let mut keys =
            bound.iter().filter(|binding| binding.action == action && stack.contains(&binding.context));
        keys.any(|binding| reaches(bound, stack, binding.keys.as_slice(), action))
    };
    let outer = |context: Context| matches!(context, Context::Meeting | Context::Anywhere);
    for hidden in bound.iter().filter(|binding| outer(binding.context) && stack.contains(&binding.context)) {
        let depth = stack.iter().position(|context| *context == hidden.context)?;
        let culprit = bound.iter().position(|binding| {
            is_of(binding, file)
                && binding.action != hidden.action
                && stack[..depth].contains(&binding.context)
                && alike(&binding.keys, &hidden.keys).is_some()
        });
        if let Some(culprit) = culprit
            && !reached(hidden.action)
        {
            return Some((culprit, hidden.action));
        }
    }
    None
}
