//! Everything about a case.

use std::collections::BTreeSet;

use strum::VariantArray;

use super::Counter;
use super::journal;
use crate::domain::{
    AgendaItem, Assessment, Case, CaseId, CaseMove, ChangeRow, Council, CouncilReply, Day, Entity, Heading,
    Letter, Meeting, Office, Person, RecordKey, Region, RegionId, ReplyCount, Seating, Specialty, TextKey,
};
use crate::office::look::CaseSurroundings;
use crate::office::{CaseView, JournalLine, LetterMark, Refusal, TextView, look, texts};
use crate::store::{Index, Records, View};

/// So many of the latest entries are shown.
pub const HISTORY: usize = 12;

/// A region, its assessment and who leads its council.
pub type RegionLine = (Region, Option<Assessment>, Option<String>);

/// Everything about a case.
pub fn case(at: &Counter<'_>, id: CaseId) -> Result<CaseView, Refusal> {
    let case: Case = look::find(at.view, id)?;
    let around = CaseSurroundings::of(at.view, id)?;
    let state = around.standing(&case);
    let mut specialties: Vec<Specialty> = Vec::new();
    for id in &case.specialties {
        specialties.push(look::find(at.view, *id)?);
    }
    // A reason can be written when the step is taken, so the want of one is not told beforehand.
    let context = around.context(Some("…"), at.today());
    let steps = CaseMove::from_here(&case, state)
        .map(|row| (row.step, CaseMove::check(&case, row.step, &context).err().unwrap_or_default()))
        .collect();
    Ok(CaseView {
        assessments: assessments(at, &case, &specialties, &around, at.today())?,
        treated: treated(at.view, id)?,
        history: history(at.view, &case)?,
        rows: look::change_sheet(at.view, &case)?
            .map_or(0, |sheet| sheet.rows.len().try_into().unwrap_or(u32::MAX)),
        conclusions: at.view.indexed(Index::DecisionsOfCase, id.0)?,
        hearing: heard(&case, &around),
        about: case.about.map(|id| at.view.get(id)).transpose()?.flatten().map(|it: Case| named(&it)),
        consultations: at.view.indexed(Index::CasesAbout, id.0)?.iter().map(named).collect(),
        writing: writing(at, &around)?,
        ruled: ruled(at.view, &case)?,
        ruling: look::ruling(at.view, id)?,
        told: around.told,
        letters: letters(at.view, id)?,
        councils: councils(at.view, &case, &around)?,
        state,
        specialties,
        steps,
        case,
    })
}

/// One line for each region that is or will be asked.
pub fn assessments(
    at: &Counter<'_>,
    case: &Case,
    specialties: &[Specialty],
    around: &CaseSurroundings,
    day: Day,
) -> Result<Vec<RegionLine>, Refusal> {
    let mut lines = Vec::new();
    for region in at.view.all::<Region>()? {
        let assessment = around.assessments.iter().find(|it| it.region == region.id).cloned();
        let asked = case.seating != Some(Seating::Mirror) || region.id == around.own;
        if asked && !case.track.asks_councils() || assessment.is_some() {
            let leader = leader(at.view, specialties, region.id, day)?;
            lines.push((region, assessment, leader));
        }
    }
    Ok(lines)
}

/// How the councils stand, in a consultation.
pub fn heard(case: &Case, around: &CaseSurroundings) -> Option<ReplyCount> {
    case.track.asks_councils().then(|| ReplyCount::of(&around.replies, case.version))
}

/// The letters that were written here, by date.
fn letters(view: &dyn View, case: CaseId) -> Result<Vec<LetterMark>, Refusal> {
    let all: Vec<Letter> = view.indexed(Index::LettersOfCase, case.0)?;
    let out = all.into_iter().filter(|it| !it.kind.is_incoming());
    Ok(out.map(|it| LetterMark { kind: it.kind, party: it.party, sent: it.sent }).collect())
}

/// The councils that were asked, and whether each has settled.
fn councils(view: &dyn View, case: &Case, around: &CaseSurroundings) -> Result<Vec<(String, bool)>, Refusal> {
    let mut found = Vec::new();
    for reply in around.replies.iter().filter(|it| it.asked.is_some()) {
        let council: Council = look::find(view, reply.council)?;
        let specialty: Specialty = look::find(view, council.specialty)?;
        found.push((specialty.code, reply.is_settled(case.version)));
    }
    Ok(found)
}

/// A case by number and title.
fn named(case: &Case) -> (CaseId, String) {
    (case.id, format!("{} {}", case.number, case.title))
}

/// Who leads the region's council of the first specialty that has a leader.
fn leader(
    view: &dyn View,
    specialties: &[Specialty],
    region: RegionId,
    day: Day,
) -> Result<Option<String>, Refusal> {
    for specialty in specialties {
        let councils: Vec<Council> = view.indexed(Index::CouncilsOfSpecialty, specialty.id.0)?;
        for council in councils.iter().filter(|council| council.region == region) {
            let holdings = look::holdings_from(view, council.id, day)?;
            let leads = holdings.iter().find(|it| it.office == Office::Leader && it.term.holds_on(day));
            if let Some(holding) = leads {
                return Ok(view.get::<Person>(holding.person)?.map(|person| person.name));
            }
        }
    }
    Ok(None)
}

fn treated(view: &dyn View, case: CaseId) -> Result<Vec<(Meeting, AgendaItem)>, Refusal> {
    let mut treated = Vec::new();
    for item in view.indexed::<AgendaItem>(Index::ItemsOfCase, case.0)? {
        treated.push((look::find::<Meeting>(view, item.meeting)?, item));
    }
    treated.sort_by_key(|(meeting, item)| (meeting.start, item.position));
    Ok(treated)
}

/// The rows of the version that was decided on.
fn ruled(view: &dyn View, case: &Case) -> Result<Vec<ChangeRow>, Refusal> {
    let Some(ruling) = look::ruling(view, case.id)? else { return Ok(Vec::new()) };
    let sheet = look::change_sheets(view, case.id)?.into_iter().find(|it| it.version == ruling.version);
    Ok(sheet.map(|sheet| sheet.rows).unwrap_or_default())
}

/// The texts of the assessments that somebody writes now, or that were never put down.
fn writing(at: &Counter<'_>, around: &CaseSurroundings) -> Result<Vec<TextView>, Refusal> {
    let mut found = Vec::new();
    for assessment in &around.assessments {
        for heading in Heading::VARIANTS {
            let text = TextKey::Assessment(assessment.id, *heading);
            let view = texts::text_view(at.view, at.pens, text, at.sender.session)?;
            found.extend(view.filter(|it| it.writer.is_some() || it.saved.is_some()));
        }
    }
    Ok(found)
}

/// The records that tell of the case: itself, its change, assessments, decision and letters.
pub fn keys(view: &dyn View, case: &Case) -> Result<BTreeSet<RecordKey>, Refusal> {
    let mut keys = BTreeSet::from([case.key()]);
    keys.extend(look::assessments(view, case.id)?.iter().map(Entity::key));
    keys.extend(view.indexed::<CouncilReply>(Index::RepliesOfCase, case.id.0)?.iter().map(Entity::key));
    keys.extend(look::ruling(view, case.id)?.iter().map(Entity::key));
    keys.extend(look::change_sheets(view, case.id)?.iter().map(Entity::key));
    keys.extend(view.indexed::<Letter>(Index::LettersOfCase, case.id.0)?.iter().map(Entity::key));
    Ok(keys)
}

/// The latest entries that touched any of them, newest first.
fn history(view: &dyn View, case: &Case) -> Result<Vec<JournalLine>, Refusal> {
    let mut entries = Vec::new();
    for key in keys(view, case)? {
        entries.extend(view.headlines_of(key, u64::MAX, HISTORY)?);
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.seq));
    entries.dedup_by_key(|entry| entry.seq);
    entries.truncate(HISTORY);
    entries.into_iter().map(|entry| journal::line(view, entry)).collect()
}
