//! What a case wants changed.

use crate::domain::{Case, CaseId};
use crate::office::{ChangeView, Refusal, change_rows, look};
use crate::store::View;

/// Every version of what the case wants changed.
pub fn change(view: &dyn View, id: CaseId) -> Result<ChangeView, Refusal> {
    let case: Case = look::find(view, id)?;
    Ok(ChangeView {
        sheets: look::change_sheets(view, id)?,
        bound: change_rows::is_bound(view, &case)?,
        stands: change_rows::stands(case.state),
        case,
    })
}
