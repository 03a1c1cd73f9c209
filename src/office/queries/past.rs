//! A case as it stood after an entry of the journal: its records are taken from the journal's
//! images, who held office from the dates.

use std::collections::BTreeSet;

use super::case::{self, RegionLine};
use super::{Counter, hearing, journal};
use crate::domain::{
    AgendaItem, Assessment, Case, CaseId, ChangeRow, ChangeSheet, CouncilReply, Day, Decision, Entity, Kind,
    LetterKind, Meeting, Record, RecordKey, Ruling,
};
use crate::office::look::{CaseSurroundings, Regions};
use crate::office::{CaseView, HearingView, PastCase, Refusal, look};
use crate::store::{Headline, Index, Records, StoreError, View};

/// A case and what belongs to it, as they stood after one of its entries.
struct Then {
    /// All its entries, oldest first, and which of them this is.
    entries: Vec<Headline>,
    place: usize,
    case: Case,
    around: CaseSurroundings,
    ruled: Vec<ChangeRow>,
    ruling: Option<Ruling>,
}

impl Then {
    fn entry(&self) -> &Headline {
        &self.entries[self.place]
    }

    fn day(&self) -> Day {
        self.entry().at.day()
    }
}

/// As it stood after the last of its entries up to this one.
fn then(at: &Counter<'_>, id: CaseId, seq: u64) -> Result<Then, Refusal> {
    let view = at.view;
    let now: Case = look::find(view, id)?;
    let keys = keys(view, &now)?;
    let entries = entries(view, &keys)?;
    let place = entries.iter().rposition(|entry| entry.seq <= seq).ok_or(crate::domain::Reason::Gone)?;
    let seq = entries[place].seq;
    let case: Case = past(view, id, seq)?.ok_or(crate::domain::Reason::Gone)?;

    let mut assessments: Vec<Assessment> = Vec::new();
    let mut replies: Vec<CouncilReply> = Vec::new();
    let mut ruled: Vec<ChangeRow> = Vec::new();
    let mut ruling: Option<Ruling> = None;
    let mut notices: Vec<Day> = Vec::new();
    for key in &keys {
        match image(view, *key, seq)? {
            Some(Record::Assessment(it)) => assessments.push(it),
            Some(Record::CouncilReply(it)) => replies.push(it),
            Some(Record::ChangeSheet(ChangeSheet { version, rows: all, .. })) if version == case.version => {
                ruled = all;
            }
            Some(Record::Ruling(it)) => ruling = Some(it),
            Some(Record::Letter(it)) if it.kind == LetterKind::Notice => notices.extend(it.sent),
            _ => {}
        }
    }
    if case.track.asks_councils() {
        replies = look::all_replies(view, &case, replies)?;
    }
    let decided = ruling.as_ref().map(|it| it.on);
    notices.retain(|sent| decided.is_none_or(|on| on <= *sent));
    notices.extend(ruling.as_ref().and_then(|it| it.told));
    let told = notices.into_iter().min();
    let around = CaseSurroundings::within(&Regions::of(view)?, assessments, replies, told);
    Ok(Then { entries, place, case, around, ruled, ruling })
}

/// The councils of a consultation as they stood then.
pub fn hearing_at(at: &Counter<'_>, id: CaseId, seq: u64) -> Result<HearingView, Refusal> {
    let then = then(at, id, seq)?;
    let day = then.day();
    hearing::view(at, then.case, &then.around, &[], day)
}

/// The case as it stood after the last of its entries up to this one.
pub fn case_at(at: &Counter<'_>, id: CaseId, seq: u64) -> Result<PastCase, Refusal> {
    let view = at.view;
    let then = then(at, id, seq)?;
    let (entry, day) = (then.entry().clone(), then.day());
    let Then { entries, place, case, around, ruled, ruling } = then;
    let (seq, told) = (entry.seq, around.told);
    let specialties =
        case.specialties.iter().map(|id| look::find(view, *id)).collect::<Result<Vec<_>, _>>()?;
    let lines: Vec<RegionLine> = case::assessments(at, &case, &specialties, &around, day)?;
    let mut history = entries[..=place].to_vec();
    history.reverse();
    history.truncate(case::HISTORY);
    Ok(PastCase {
        older: place.checked_sub(1).map(|place| entries[place].seq),
        newer: entries.get(place + 1).map(|entry| entry.seq),
        view: CaseView {
            state: around.standing(&case),
            specialties,
            assessments: lines,
            steps: Vec::new(),
            treated: treated(view, id, seq)?,
            history: history.into_iter().map(|entry| journal::line(view, entry)).collect::<Result<_, _>>()?,
            rows: u32::try_from(ruled.len()).unwrap_or(u32::MAX),
            told,
            letters: Vec::new(),
            councils: Vec::new(),
            ruled,
            ruling,
            conclusions: conclusions(view, id, seq)?,
            writing: Vec::new(),
            hearing: case::heard(&case, &around),
            about: None,
            consultations: Vec::new(),
            case,
        },
        entry: journal::line(view, entry)?,
    })
}

/// The case's own records and all that its entries brought: also those that were taken back since.
fn keys(view: &dyn View, case: &Case) -> Result<BTreeSet<RecordKey>, Refusal> {
    let mut keys = case::keys(view, case)?;
    for entry in view.headlines_of(case.key(), u64::MAX, usize::MAX)? {
        for touched in &entry.touched.few {
            let image = match touched.key.kind {
                Kind::Assessment | Kind::ChangeSheet | Kind::CouncilReply | Kind::Ruling => {
                    image(view, touched.key, entry.seq)?
                }
                _ => None,
            };
            let belongs = match image {
                Some(Record::Assessment(it)) => it.case == case.id,
                Some(Record::ChangeSheet(it)) => it.case == case.id,
                Some(Record::CouncilReply(it)) => it.case == case.id,
                _ => false,
            };
            if belongs {
                keys.insert(touched.key);
            }
        }
    }
    Ok(keys)
}

/// What touched any of these, oldest first.
fn entries(view: &dyn View, keys: &BTreeSet<RecordKey>) -> Result<Vec<Headline>, StoreError> {
    let mut entries = Vec::new();
    for key in keys {
        entries.extend(view.headlines_of(*key, u64::MAX, usize::MAX)?);
    }
    entries.sort_by_key(|entry| entry.seq);
    entries.dedup_by_key(|entry| entry.seq);
    Ok(entries)
}

/// The record as it stood after this entry. One whose image was erased is as good as gone.
pub fn image(view: &dyn View, key: RecordKey, seq: u64) -> Result<Option<Record>, StoreError> {
    let last = view.headlines_of(key, seq.saturating_add(1), 1)?;
    let Some(last) = last.first() else { return Ok(None) };
    let entry = view.entry(last.seq)?.ok_or(StoreError::NoEntry(last.seq))?;
    let Some(n) = entry.touched.iter().position(|touched| touched.key == key) else { return Ok(None) };
    Ok(view.image(last.seq, u32::try_from(n).unwrap_or(u32::MAX))?.1)
}

fn past<E: Entity>(view: &dyn View, id: E::Id, seq: u64) -> Result<Option<E>, StoreError> {
    Ok(image(view, E::key_of(id), seq)?.and_then(E::unwrap))
}

fn treated(view: &dyn View, case: CaseId, seq: u64) -> Result<Vec<(Meeting, AgendaItem)>, Refusal> {
    let mut treated = Vec::new();
    for now in view.indexed::<AgendaItem>(Index::ItemsOfCase, case.0)? {
        let item = past::<AgendaItem>(view, now.id, seq)?.filter(|item| item.case == Some(case));
        let Some(item) = item else { continue };
        treated.extend(past::<Meeting>(view, item.meeting, seq)?.map(|meeting| (meeting, item)));
    }
    treated.sort_by_key(|(meeting, item)| (meeting.start, item.position));
    Ok(treated)
}

fn conclusions(view: &dyn View, case: CaseId, seq: u64) -> Result<Vec<Decision>, StoreError> {
    let now: Vec<Decision> = view.indexed(Index::DecisionsOfCase, case.0)?;
    let mut then = Vec::new();
    for decision in now {
        then.extend(past::<Decision>(view, decision.id, seq)?);
    }
    Ok(then)
}
