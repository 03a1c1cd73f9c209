//! The texts of the editor go into their records.

use crate::domain::{AgendaItem, Assessment, CouncilReply, Letter, Meeting, Reason, TextKey};
use crate::office::desk::Desk;
use crate::office::minutes::Secretary;
use crate::office::{Refusal, look, texts};

/// The record has this text from now on.
pub fn write(desk: &mut Desk<'_>, text: TextKey, content: String) -> Result<(), Refusal> {
    if content.len() > texts::LONGEST {
        desk.object(Reason::TooLong);
    }
    desk.settle()?;
    match text {
        TextKey::Minutes(id) => {
            let item: AgendaItem = desk.find(id)?;
            // Once the minutes have left the meeting, what they say is records that follow them.
            if look::minutes(desk.view(), item.meeting)?.is_some() {
                let meeting: Meeting = desk.find(item.meeting)?;
                Secretary::of(desk, &meeting)?.derive(desk, &item, &item.minutes, &content)?;
            }
            desk.put(AgendaItem { minutes: content, ..item });
        }
        TextKey::Paper(id, part) => {
            let mut item: AgendaItem = desk.find(id)?;
            *item.paper.part_mut(part) = content;
            desk.put(item);
        }
        TextKey::Letter(id) => {
            let letter: Letter = desk.find(id)?;
            if let Some(day) = letter.sent {
                desk.object(Reason::LetterSent { day });
            }
            desk.settle()?;
            desk.put(Letter { text: content, ..letter });
        }
        TextKey::Reply(id) => {
            let reply: CouncilReply = desk.find(id)?;
            desk.put(CouncilReply { text: content, ..reply });
        }
        TextKey::Assessment(id, heading) => {
            let mut assessment: Assessment = desk.find(id)?;
            *assessment.text_mut(heading) = content;
            desk.put(assessment);
        }
    }
    Ok(())
}
