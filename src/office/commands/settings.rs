//! The office's settings.

use crate::domain::{Reason, Setting, Settings};
use crate::office::desk::Desk;
use crate::office::{Refusal, look};

/// Dates that stand already stay as they are: a setting is for what is planned from here on.
pub fn set(desk: &mut Desk<'_>, setting: Setting, value: u32) -> Result<(), Refusal> {
    let mut settings: Settings = look::settings(desk.view())?;
    let (least, most) = setting.bounds();
    if !(least..=most).contains(&value) {
        desk.object(Reason::OutOfBounds { least, most });
    }
    desk.settle()?;
    setting.set(&mut settings, value);
    desk.put(settings);
    Ok(())
}
