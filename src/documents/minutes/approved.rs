//! What stands after an approved text: how it was approved, and what was corrected since. The text
//! itself is given and never made anew.

use super::MinutesDocument;
use crate::documents::blocks::{Block, markdown, one_line};
use crate::domain::{Day, MeetingNo};
use crate::language::{Arg, Language, Wording, date_long};

/// How minutes were approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    pub on: Day,
    pub way: ApprovedWay,
    /// SHA-256 over the approved text.
    pub hash: [u8; 32],
    pub corrections: Vec<CorrectionLine>,
}

/// In which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApprovedWay {
    InWriting { by: String },
    InMeeting { number: MeetingNo, day: Day },
    BySilence,
}

/// A numbered correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectionLine {
    pub number: u32,
    pub on: Day,
    /// The item it is about: `Sak 3/2026`.
    pub item: Option<String>,
    /// The legal basis, where what is corrected is exempt and this is the public version.
    pub exempt: Option<String>,
    pub reason: String,
    pub before: String,
    pub after: String,
}

/// The approved text, with what stands after it.
pub fn approved(text: &str, told: &Approved, language: Language) -> String {
    let wording = Wording::new(language);
    let day = |day: Day| date_long(day.date(), language);
    let on = ("day", Arg::from(day(told.on)));
    let line = match &told.way {
        ApprovedWay::InWriting { by } => {
            wording.tell("minutes-approved-in-writing", &[on, ("by", one_line(by).into())])
        }
        ApprovedWay::InMeeting { number, day: held } => wording.tell(
            "minutes-approved-in-meeting",
            &[on, ("number", number.to_string().into()), ("held", day(*held).into())],
        ),
        ApprovedWay::BySilence => wording.tell("minutes-approved-by-silence", &[on]),
    };
    let hash = told.hash.map(|byte| format!("{byte:02x}")).concat();
    let mut blocks = vec![
        Block::Heading(2, wording.say("minutes-approval")),
        Block::Note(line),
        Block::Facts(vec![(wording.say("minutes-hash"), hash)]),
    ];
    if !told.corrections.is_empty() {
        blocks.push(Block::Heading(2, wording.say("minutes-corrections")));
    }
    for correction in &told.corrections {
        let args = [("number", Arg::from(correction.number)), ("day", day(correction.on).into())];
        let mut heading = wording.tell("minutes-correction", &args);
        if let Some(item) = &correction.item {
            heading = format!("{heading}: {item}");
        }
        blocks.push(Block::Heading(3, heading));
        blocks.push(match &correction.exempt {
            Some(basis) => exempt(basis, &wording),
            None => Block::Facts(
                [
                    ("minutes-correction-reason", &correction.reason),
                    ("minutes-correction-before", &correction.before),
                    ("minutes-correction-after", &correction.after),
                ]
                .map(|(key, text)| (wording.say(key), or_nothing(text, &wording)))
                .to_vec(),
            ),
        });
    }
    format!("{text}\n{}", markdown::write(&blocks))
}

/// What is said in the place of what is left out.
pub fn exempt(basis: &str, wording: &Wording) -> Block {
    Block::Note(wording.tell("minutes-exempt", &[("basis", one_line(basis).into())]))
}

fn or_nothing(text: &str, wording: &Wording) -> String {
    match one_line(text) {
        empty if empty.is_empty() => wording.say("minutes-correction-nothing"),
        text => text,
    }
}

/// What is said at the top of minutes that are not approved.
pub fn standing(minutes: &MinutesDocument, wording: &Wording) -> Option<Block> {
    use crate::domain::{MeetingState, SilenceRule};

    use super::Standing;
    if minutes.state != MeetingState::Held {
        let state: &str = (&minutes.state).into();
        let state = wording.say(&format!("meeting-state-{state}"));
        return Some(Block::Note(wording.tell("minutes-preliminary", &[("state", state.into())])));
    }
    match minutes.standing {
        Standing::Draft => Some(Block::Note(wording.say("minutes-is-draft"))),
        Standing::Circulating { until, silence } => {
            let key = match silence {
                SilenceRule::IsNotConsent => "minutes-circulates-silence-is-not-consent",
                SilenceRule::Approves => "minutes-circulates-silence-approves",
            };
            let day = date_long(until.date(), wording.language());
            Some(Block::Note(wording.tell(key, &[("day", day.into())])))
        }
        Standing::Approved => None,
    }
}
