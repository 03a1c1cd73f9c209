//! All open cases as the board shows them, kept as new as the journal.
//!
//! Where a case stands depends on its assessments, so telling it of thousands takes thousands of
//! reads. They are read once; from then on only what an entry of the journal touched is read again.

use std::collections::BTreeSet;

use super::{BoardCard, BoardFilter};
use crate::domain::{
    AgendaItem, Assessment, BoardColumn, Case, CaseId, CaseState, CouncilId, CouncilReply, Day, Decision,
    Kind, Lack, Letter, LetterId, LetterKind, Meeting, Record, RecordKey, RegionId, Reminder, Ruling,
    Seating, WaitsFor, lacks, reminded_since, reply_lacks,
};
use crate::office::letters::Errand;
use crate::office::look::{CaseSurroundings, Regions};
use crate::office::{Refusal, look};
use crate::store::{Headline, Index, Records, StoreError, View};

/// Where the journal has gone on further than this, all is read anew.
const FAR: u64 = 500;

/// All open cases by column, and those of the year that was asked about last.
#[derive(Default)]
pub struct OpenCases {
    /// The journal's head when they were read; `None` until they are.
    head: Option<u64>,
    /// In the order of [`BoardColumn::OPEN`], each in the order it is shown.
    columns: [Vec<OpenCase>; BoardColumn::OPEN.len()],
    over: Option<(i32, Vec<OpenCase>)>,
}

/// An open case: its card, and what else is told of it without a look at its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    pub card: BoardCard,
    pub inner: Option<Day>,
    pub outer: Option<Day>,
    /// The cross-regional council is asked for all regions.
    pub cross_regional: bool,
    /// How many have settled, and how many were asked.
    pub settled: (u32, u32),
    /// Who was asked, and is still waited for.
    pub silent: Vec<Silent>,
    /// The date of the oldest letter that is written and not sent.
    pub unsent: Option<Day>,
    /// The version of the change that counts.
    pub version: u32,
    /// The regions that answered on an earlier one.
    pub outdated: Vec<RegionId>,
    /// When Helsedirektoratet decided, where those concerned were not told.
    pub untold: Option<Day>,
    /// The council that came to a conclusion, where the case has not gone on since.
    pub concluded: Option<CouncilId>,
    /// What words are looked for in, in lower case.
    words: String,
}

/// A region that was asked and has not answered, or a council of the own region in a consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silent {
    pub region: RegionId,
    pub council: Option<CouncilId>,
    pub lacks: Vec<Lack>,
    pub reminders: Vec<Reminder>,
    /// The reminder that lies written and is not sent.
    pub letter: Option<LetterId>,
}

impl OpenCases {
    /// Reads what has changed since the last time.
    pub fn catch_up(&mut self, view: &dyn View) -> Result<(), Refusal> {
        let head = view.head()?;
        let known = self.head.filter(|known| head.saturating_sub(*known) <= FAR);
        if known.is_some_and(|known| known >= head) {
            return Ok(());
        }
        // What cannot be read leaves nothing half old.
        self.head = None;
        match known.map(|known| touched(view, known, head)).transpose()?.flatten() {
            Some(cases) => self.renew(view, &cases)?,
            None => self.read(view)?,
        }
        self.head = Some(head);
        Ok(())
    }

    /// A column in the order it is shown.
    pub fn column(&self, column: BoardColumn) -> &[OpenCase] {
        self.columns.get(column as usize).map_or(&[], Vec::as_slice)
    }

    /// All, column by column.
    pub fn all(&self) -> impl Iterator<Item = &OpenCase> {
        self.columns.iter().flatten()
    }

    /// Those that were over in this year, the latest first.
    pub fn over(&mut self, view: &dyn View, year: i32) -> Result<&[OpenCase], Refusal> {
        if self.over.as_ref().is_none_or(|(known, _)| *known != year) {
            let order =
                |month, of_month| Day::ymd(year, month, of_month).map_or(0, |day| day.number().into());
            let (from, to) = (order(1, 1), order(12, 31));
            let mut cases: Vec<Case> = view.indexed_between(Index::ClosedCases, 0, from, to)?;
            cases.reverse();
            let cases = cases.into_iter().map(|case| OpenCase::of(case, WaitsFor::Nothing)).collect();
            self.over = Some((year, cases));
        }
        Ok(self.over.as_ref().map_or(&[], |(_, cases)| cases.as_slice()))
    }

    fn read(&mut self, view: &dyn View) -> Result<(), Refusal> {
        *self = Self::default();
        let cases: Vec<Case> = view.indexed(Index::OpenCases, 0)?;
        if cases.is_empty() {
            return Ok(());
        }
        let regions = Regions::of(view)?;
        for case in cases {
            let found = OpenCase::read(view, &regions, case)?;
            self.columns[BoardColumn::of(found.card.state) as usize].push(found);
        }
        for column in &mut self.columns {
            column.sort_by_cached_key(OpenCase::order);
        }
        Ok(())
    }

    fn renew(&mut self, view: &dyn View, cases: &BTreeSet<CaseId>) -> Result<(), Refusal> {
        if cases.is_empty() {
            return Ok(());
        }
        self.over = None;
        let regions = Regions::of(view)?;
        for column in &mut self.columns {
            column.retain(|one| !cases.contains(&one.card.id));
        }
        for id in cases {
            let Some(case) = view.get::<Case>(*id)?.filter(|case| !case.state.is_over()) else { continue };
            let found = OpenCase::read(view, &regions, case)?;
            let column = &mut self.columns[BoardColumn::of(found.card.state) as usize];
            let order = found.order();
            let at = column.partition_point(|one| one.order() < order);
            column.insert(at, found);
        }
        Ok(())
    }
}

impl OpenCase {
    fn of(case: Case, waits: WaitsFor) -> Self {
        let parts = [case.number.to_string(), case.title.clone(), case.contact.clone()];
        let handler = case.handler.clone().unwrap_or_default();
        Self {
            words: format!("{}\n{handler}", parts.join("\n")).to_lowercase(),
            inner: case.inner_deadline,
            outer: case.outer_deadline,
            cross_regional: case.asks_cross_regional(),
            settled: (0, 0),
            silent: Vec::new(),
            unsent: None,
            version: case.version,
            outdated: Vec::new(),
            untold: None,
            concluded: None,
            card: BoardCard {
                deadline: case.next_deadline(case.state),
                id: case.id,
                number: case.number,
                title: case.title,
                specialties: case.specialties,
                track: case.track,
                seating: case.seating,
                state: case.state,
                since: case.since,
                handler: case.handler,
                waits,
            },
        }
    }

    fn read(view: &dyn View, regions: &Regions, case: Case) -> Result<Self, Refusal> {
        let (letters, ruling) = (look::letters(view, case.id)?, look::ruling(view, case.id)?);
        let (assessments, replies) = (look::assessments(view, case.id)?, look::replies(view, &case)?);
        let told = look::told_of(view, ruling.as_ref(), &letters)?;
        let settled = look::settled(&case, &assessments, &replies);
        let around = CaseSurroundings::within(regions, assessments, replies, told);
        let state = around.standing(&case);
        // What waits only for its day waits for its step: the card is true on every day.
        let day = case.effective.unwrap_or(case.since);
        let waits = WaitsFor::of(&case, state, &around.context(Some("…"), day));
        let unsent = letters.iter().filter(|letter| !letter.kind.is_incoming() && letter.sent.is_none());
        let outdated = around.assessments.iter().filter(|it| {
            state == CaseState::UnderAssessment && it.waived.is_none() && it.is_outdated(case.version)
        });
        Ok(Self {
            settled,
            silent: Silent::of(&case, &around, &letters),
            unsent: unsent.map(|letter| letter.date).min(),
            outdated: outdated.map(|it| it.region).collect(),
            untold: ruling.filter(|_| around.told.is_none()).map(|ruling| ruling.on),
            concluded: concluded(view, &case)?,
            ..Self::of(Case { state, ..case }, waits)
        })
    }

    /// The nearest deadline first, then the one that has stood longest.
    fn order(&self) -> (bool, Option<Day>, Day, CaseId) {
        let card = &self.card;
        (card.deadline.is_none(), card.deadline, card.since, card.id)
    }

    /// Whether `user` sees it through the filter. The words are in lower case.
    pub fn passes(&self, filter: &BoardFilter, words: &[String], user: &str, today: Day) -> bool {
        let card = &self.card;
        filter.specialty.is_none_or(|id| card.specialties.contains(&id))
            && (filter.seating.is_none() || filter.seating == card.seating)
            && filter.track.is_none_or(|track| track == card.track)
            && filter.due.is_none_or(|due| due.holds(card.deadline, today))
            && (!filter.own || card.handler.as_deref() == Some(user))
            && words.iter().all(|word| self.words.contains(word.as_str()))
    }
}

impl Silent {
    /// Whom the case waits for, in the order of the councils or regions.
    fn of(case: &Case, around: &CaseSurroundings, letters: &[Letter]) -> Vec<Self> {
        if case.state != CaseState::UnderAssessment {
            return Vec::new();
        }
        let written = |region, council| {
            let errand = Errand { kind: LetterKind::Reminder, region, council }.in_case(case);
            errand.unsent(letters).map(|letter| letter.id)
        };
        let waits = |asked: Option<Day>, settled: bool| asked.is_some() && !settled;
        if case.track.asks_councils() {
            let silent = around.replies.iter().filter(|it| waits(it.asked, it.is_settled(case.version)));
            let of = |it: &CouncilReply| Self {
                region: around.own,
                council: Some(it.council),
                lacks: reply_lacks(it, case.version),
                reminders: reminded_since(&it.reminders, it.asked).copied().collect(),
                letter: written(None, Some(it.council)),
            };
            return silent.map(of).collect();
        }
        // Where another RegUt runs the case by now, it waits for the other regions itself.
        let ours = |region| case.seating != Some(Seating::Mirror) || region == around.own;
        let silent = around.assessments.iter().filter(|it| waits(it.asked, it.is_settled(case.version)));
        let of = |it: &Assessment| Self {
            region: it.region,
            council: None,
            lacks: lacks(it, case.version),
            reminders: reminded_since(&it.reminders, it.asked).copied().collect(),
            letter: written(Some(it.region), None),
        };
        silent.filter(|it| ours(it.region)).map(of).collect()
    }
}

/// The council that came to a conclusion in the case while it stood where it stands.
fn concluded(view: &dyn View, case: &Case) -> Result<Option<CouncilId>, StoreError> {
    let decisions: Vec<Decision> = view.indexed(Index::DecisionsOfCase, case.id.0)?;
    let Some(decision) = decisions.last() else { return Ok(None) };
    let Some(item) = view.get::<AgendaItem>(decision.item)? else { return Ok(None) };
    let held = view.get::<Meeting>(item.meeting)?;
    Ok(held.filter(|held| held.start.day() >= case.since).map(|_| decision.council))
}

/// The cases that the entries after `known` were about; `None` where that cannot be told.
fn touched(view: &dyn View, known: u64, head: u64) -> Result<Option<BTreeSet<CaseId>>, StoreError> {
    let count = usize::try_from(head - known).unwrap_or(usize::MAX);
    let mut cases = BTreeSet::new();
    for entry in view.headlines_before(head + 1, count)? {
        if entry.touched.more > 0 {
            return Ok(None);
        }
        for (n, touched) in (0..).zip(&entry.touched.few) {
            match touched.key.kind {
                Kind::Settings | Kind::Region | Kind::Council | Kind::Meeting => return Ok(None),
                Kind::Case => {
                    cases.insert(CaseId(touched.key.id));
                }
                Kind::Assessment | Kind::Letter | Kind::Decision | Kind::Ruling | Kind::CouncilReply => {
                    let Some(record) = as_it_was(view, &entry, n, touched.key)? else { return Ok(None) };
                    cases.extend(case_of(&record));
                }
                _ => {}
            }
        }
    }
    Ok(Some(cases))
}

/// The record, or what the entry removed.
fn as_it_was(
    view: &dyn View,
    entry: &Headline,
    n: u32,
    key: RecordKey,
) -> Result<Option<Record>, StoreError> {
    let stands = view.record(key)?;
    if stands.is_some() {
        return Ok(stands);
    }
    let (before, after) = view.image(entry.seq, n)?;
    Ok(before.or(after))
}

fn case_of(record: &Record) -> Option<CaseId> {
    match record {
        Record::Assessment(Assessment { case, .. })
        | Record::Letter(Letter { case, .. })
        | Record::CouncilReply(CouncilReply { case, .. })
        | Record::Ruling(Ruling { case, .. }) => Some(*case),
        Record::Decision(decision) => decision.case,
        _ => None,
    }
}
