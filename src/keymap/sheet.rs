//! The bindings as a list to print.

use super::{Action, Context, Keymap};

/// A line of the list: where, which keys, what they ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub context: Context,
    pub keys: Vec<String>,
    pub action: Action,
}

/// Every binding, context by context.
pub fn sheet(keymap: &Keymap) -> Vec<Row> {
    let rows = |context: &Context| {
        let context = *context;
        keymap.bindings(context).map(move |(keys, action)| Row { context, keys, action })
    };
    Context::ALL.iter().flat_map(rows).collect()
}
