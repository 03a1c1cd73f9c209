//! Whose office it is.

use crate::domain::SettingsId;
use crate::office::{OfficeView, Refusal, look};
use crate::store::{Records, View};

/// Whose office it is; nothing before it is founded.
pub fn office(view: &dyn View) -> Result<Option<OfficeView>, Refusal> {
    let Some(settings) = view.get::<crate::domain::Settings>(SettingsId::ONLY)? else { return Ok(None) };
    let region = look::find(view, settings.own_region)?;
    Ok(Some(OfficeView { settings, region }))
}
