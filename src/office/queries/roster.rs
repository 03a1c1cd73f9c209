//! What an import of a roster would do.

use crate::office::roster_file::{Clerk, Ids};
use crate::office::{Refusal, RosterPreview, RosterRow};
use crate::store::View;

/// What an import of these rows would do, line by line.
pub fn preview(view: &dyn View, rows: &[RosterRow]) -> Result<RosterPreview, Refusal> {
    let mut clerk = Clerk::new(view, Ids::provisional(rows.len()))?;
    let lines = rows.iter().map(|row| Ok((row.line, clerk.read(row)?))).collect::<Result<_, Refusal>>()?;
    Ok(RosterPreview { lines })
}
