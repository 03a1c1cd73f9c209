//! The office's settings.

use crate::domain::{AssessingBody, Reason, Setting, Settings};
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

/// Who is asked in cases that are registered from here on.
pub fn set_body(desk: &mut Desk<'_>, body: AssessingBody) -> Result<(), Refusal> {
    let settings: Settings = look::settings(desk.view())?;
    desk.put(Settings { body, ..settings });
    Ok(())
}
