//! What is worth knowing of a meeting, in words. None of it stops anybody.

use ratatui::text::Span;

use super::scene::Scene;
use super::widgets::{Row, wrap};
use crate::domain::MeetingWarning;

/// A warning in a sentence.
pub fn words(warning: &MeetingWarning, scene: &Scene) -> String {
    match warning {
        MeetingWarning::Holiday { name } => {
            scene.tell("meeting-warning-holiday", &[("name", scene.named("holiday", name).into())])
        }
        MeetingWarning::Weekend => scene.say("meeting-warning-weekend"),
        MeetingWarning::July => scene.say("meeting-warning-july"),
        MeetingWarning::SamePeople { meeting, start, overlaps, persons } => scene.tell(
            if *overlaps { "meeting-warning-same-time" } else { "meeting-warning-same-day" },
            &[
                ("meeting", meeting.as_str().into()),
                ("clock", start.clock().into()),
                ("persons", persons.join(", ").into()),
            ],
        ),
        MeetingWarning::NoticeLate { by } => {
            scene.tell("meeting-warning-notice-late", &[("by", scene.day(*by).into())])
        }
        MeetingWarning::NoPaper { titles } => {
            let first = titles.first().cloned().unwrap_or_default();
            scene.tell("meeting-warning-no-paper", &[("count", titles.len().into()), ("first", first.into())])
        }
        MeetingWarning::TooLong { planned, minutes } => scene.tell(
            "meeting-warning-too-long",
            &[("planned", (*planned).into()), ("minutes", (*minutes).into())],
        ),
    }
}

/// The warnings as lines that only say something, in `width` cells.
pub fn warning_rows(warnings: &[MeetingWarning], scene: &Scene, width: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for warning in warnings {
        for (at, text) in wrap(&words(warning, scene), width.saturating_sub(2)).into_iter().enumerate() {
            let sign = if at == 0 { scene.theme.alert } else { " " };
            rows.push(Row::heading(Span::styled(format!("{sign} {text}"), scene.theme.warning)));
        }
    }
    rows
}
