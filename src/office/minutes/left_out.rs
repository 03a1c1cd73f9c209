//! What a meeting said of a change's consequences, and does not stand in the assessment: it was
//! settled before the minutes were drafted, or somebody is writing in it.
//!
//! [`left_out`] tells it before the draft and after, for it holds the text against what stands.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantNames};

use crate::domain::{AgendaItemId, Case, CaseId, CaseNo, CaseState, Heading, RegionId, TextKey};
use crate::notation::{Context, Said, Statement, read_line};
use crate::office::missing::text_of;
use crate::office::pens::Pens;
use crate::office::{MeetingView, Refusal, look};
use crate::store::{StoreError, View};

/// A line that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    pub case: CaseId,
    pub number: CaseNo,
    /// The own region's assessment; nothing where it is a council's reply.
    pub region: Option<RegionId>,
    pub item: AgendaItemId,
    /// `3/2026`, or its place in the order.
    pub item_number: String,
    /// The line of the item's text, from 1.
    pub line: u32,
    pub heading: Heading,
    pub why: WhyLeftOut,
}

/// Why it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum WhyLeftOut {
    /// It is answered, or was gone past.
    Settled,
    /// Nobody is asked any more where the case stands.
    Over,
    /// Somebody writes its text.
    Written { by: String },
    /// What somebody typed in its text was never put down.
    Draft,
}

/// Where the consequences under an item belong, and what stands there.
struct Place {
    case: Case,
    region: Option<RegionId>,
    settled: bool,
    /// The text of each heading, with what has no consequence.
    stands: [(TextKey, String, bool); 3],
}

/// Every line of the meeting that does not stand where it belongs, in order.
pub fn left_out(view: &dyn View, pens: &Pens, of: &MeetingView) -> Result<Vec<LeftOut>, Refusal> {
    let context = Context { directory: &of.directory, today: of.meeting.start.day() };
    let mut found = Vec::new();
    for item in of.items.iter().map(|line| &line.item) {
        let Some(case) = item.case else { continue };
        let Some(place) = place(view, case, of)? else { continue };
        for (line, text) in (1..).zip(text_of(of, item).lines()) {
            let Statement::Consequence { heading, said } = read_line(text, &context).statement else {
                continue;
            };
            let Some(why) = place.why_not(view, pens, heading, &said)? else { continue };
            found.push(LeftOut {
                case,
                number: place.case.number,
                region: place.region,
                item: item.id,
                item_number: item
                    .number
                    .map_or_else(|| format!("{}.", item.position), |number| number.to_string()),
                line,
                heading,
                why,
            });
        }
    }
    Ok(found)
}

/// Where it belongs; nowhere as long as nothing is written there.
fn place(view: &dyn View, id: CaseId, of: &MeetingView) -> Result<Option<Place>, Refusal> {
    let case: Case = look::find(view, id)?;
    if case.track.asks_councils() {
        let reply = look::replies(view, &case)?.into_iter().find(|it| it.council == of.council.id);
        return Ok(reply.filter(|it| !it.is_unwritten()).map(|reply| Place {
            region: None,
            settled: reply.answered.is_some() || reply.waived.is_some(),
            stands: [Heading::Professional, Heading::Organisational, Heading::Economic]
                .map(|_| (TextKey::Reply(reply.id), reply.text.clone(), false)),
            case,
        }));
    }
    let own = look::settings(view)?.own_region;
    let assessment = look::assessments(view, id)?.into_iter().find(|it| it.region == own);
    Ok(assessment.map(|own| Place {
        region: Some(own.region),
        settled: own.is_settled(case.version),
        stands: [Heading::Professional, Heading::Organisational, Heading::Economic].map(|heading| {
            let none = own.no_consequence.contains(&heading);
            (TextKey::Assessment(own.id, heading), own.text(heading).to_owned(), none)
        }),
        case,
    }))
}

impl Place {
    /// Why what was said does not stand here; nothing where it does, or will with the draft.
    fn why_not(
        &self,
        view: &dyn View,
        pens: &Pens,
        heading: Heading,
        said: &Said,
    ) -> Result<Option<WhyLeftOut>, StoreError> {
        let (key, text, none) = &self.stands[heading as usize];
        let stands = match said {
            Said::Text(said) => text.contains(said.trim()),
            Said::NoConsequence => *none || self.region.is_none(),
        };
        if stands {
            return Ok(None);
        }
        if self.settled {
            return Ok(Some(WhyLeftOut::Settled));
        }
        let open = self.case.state.waits_for_council()
            || self.case.is_unasked()
            || self.case.state == CaseState::UnderAssessment;
        if !open {
            return Ok(Some(WhyLeftOut::Over));
        }
        if view.draft(*key)?.is_none() {
            return Ok(None);
        }
        let by = pens.holder(*key).map(|pen| pen.user.clone());
        Ok(Some(by.map_or(WhyLeftOut::Draft, |by| WhyLeftOut::Written { by })))
    }
}
