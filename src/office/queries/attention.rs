//! What needs the secretary, over all own councils.

use std::collections::HashMap;

use super::Counter;
use super::council::this_year;
use crate::domain::{
    AgendaItem, Appointment, Assessment, Capacity, Case, CaseId, CaseState, Council, CouncilId, CouncilReply,
    Day, FollowUp, Letter, Meeting, MeetingState, Milestone, Minutes, MinutesState, OfficeHolding, Region,
    RegionId, Roster, SeatId, Specialty, SpecialtyId, TextKey, Warning, last_near,
};
use crate::office::board::OpenCase;
use crate::office::{Attention, AttentionLine, Refusal, look, texts};
use crate::store::{Index, Records, StoreError, View};

/// A meeting that is not called is told of so many days before it.
const CONVENE_BEFORE: i32 = 21;

/// A deadline is told of so many days before it.
const DUE_BEFORE: i32 = 14;

/// What is due before a meeting is told of so many days before.
const MILESTONE_BEFORE: i32 = 7;

/// So many councils without anybody are named one by one.
const FEW: usize = 3;

/// What a council's roster and calendar say.
struct OfCouncil {
    /// Somebody has been appointed or elected.
    appointed: bool,
    lines: Vec<AttentionLine>,
}

type Lines = Result<Vec<AttentionLine>, Refusal>;

/// Who needs what, over all own councils: what runs now, then by day, then what has no day, and
/// last the councils that nobody has been appointed to yet.
pub fn attention(at: &Counter<'_>) -> Result<Vec<AttentionLine>, Refusal> {
    let councils: HashMap<CouncilId, Council> =
        at.view.all::<Council>()?.into_iter().map(|it| (it.id, it)).collect();
    let mut own: Vec<Council> = councils.values().filter(|council| council.own).cloned().collect();
    own.sort_by_key(|council| council.id);
    let finder = Finder {
        at,
        regions: at.view.all::<Region>()?.into_iter().map(|it| (it.id, it.code)).collect(),
        codes: at.view.all::<Specialty>()?.into_iter().map(|it| (it.id, it.code)).collect(),
        near: last_near(at.today()),
        own: own.iter().map(|it| (it.specialty, it.id)).collect(),
        councils,
    };
    let mut lines = finder.meetings()?;
    lines.extend(finder.dates()?);
    lines.extend(finder.drafts()?);
    lines.extend(finder.cases()?);
    lines.extend(finder.follow_ups()?);
    lines.extend(answers(at)?);
    lines.extend(finder.minutes()?);
    let terms = Terms::from(at.view, at.today())?;
    let mut empty = Vec::new();
    for council in &own {
        let found = finder.roster(council, &terms)?;
        if found.appointed { lines.extend(found.lines) } else { empty.extend(found.lines) }
    }
    let runs = |line: &AttentionLine| matches!(line.what, Attention::MeetingRuns { .. });
    lines.sort_by_key(|line| (!runs(line), line.day.is_none(), line.day));
    lines.extend(in_few_lines(empty));
    Ok(lines)
}

/// What the councils say that nobody has been appointed to: more than a few of them only how many
/// they are, as in an office that is new.
fn in_few_lines(lines: Vec<AttentionLine>) -> Vec<AttentionLine> {
    let (vacant, mut rest): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| matches!(line.what, Attention::Vacant { .. }));
    if vacant.len() <= FEW {
        rest.extend(vacant);
    } else {
        let what = Attention::NobodyAppointed { councils: count(vacant.len()) };
        rest.push(AttentionLine { what, council: None, place: String::new(), day: None });
    }
    rest
}

/// Regions that were asked and have not answered, in one line: the chasing list has them one by one.
fn answers(at: &Counter<'_>) -> Result<Option<AttentionLine>, Refusal> {
    let (open, today) = (at.open_cases()?, at.today());
    let until = last_near(today);
    let regions = open.all().filter(|case| !case.card.track.asks_councils() && !case.silent.is_empty());
    let near: Vec<(Day, u32)> = regions
        .filter_map(|case| Some((case.inner.filter(|day| *day <= until)?, count(case.silent.len()))))
        .collect();
    let sum = |late| near.iter().filter(|(day, _)| (*day < today) == late).map(|(_, silent)| silent).sum();
    let what = Attention::AnswersLack { late: sum(true), soon: sum(false) };
    let first = near.iter().map(|(day, _)| *day).min();
    Ok(first.map(|day| AttentionLine { what, council: None, place: String::new(), day: Some(day) }))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What holds today or begins later, of all councils: one stretch, however many there are.
struct Terms {
    appointments: HashMap<SeatId, Vec<Appointment>>,
    holdings: HashMap<CouncilId, Vec<OfficeHolding>>,
}

impl Terms {
    fn from(view: &dyn View, day: Day) -> Result<Self, Refusal> {
        let mut terms = Self { appointments: HashMap::new(), holdings: HashMap::new() };
        for it in look::all_appointments_from(view, day)? {
            terms.appointments.entry(it.seat).or_default().push(it);
        }
        for it in look::all_holdings_from(view, day)? {
            terms.holdings.entry(it.council).or_default().push(it);
        }
        Ok(terms)
    }
}

struct Finder<'a> {
    at: &'a Counter<'a>,
    /// The last day that is near.
    near: Day,
    regions: HashMap<RegionId, String>,
    codes: HashMap<SpecialtyId, String>,
    councils: HashMap<CouncilId, Council>,
    /// The own council of each specialty.
    own: HashMap<SpecialtyId, CouncilId>,
}

impl Finder<'_> {
    fn line(&self, council: CouncilId, day: Option<Day>, what: Attention) -> AttentionLine {
        let specialty = self.councils.get(&council).map(|council| council.specialty);
        let code = specialty.and_then(|id| self.codes.get(&id)).cloned().unwrap_or_default();
        AttentionLine { what, council: Some(council), place: code, day }
    }

    fn meetings(&self) -> Lines {
        let until = self.at.today().plus(CONVENE_BEFORE).end().seconds();
        let near: Vec<Meeting> = self.at.view.indexed_between(Index::OpenMeetings, 0, i64::MIN, until)?;
        let what = |meeting: &Meeting| match meeting.state {
            MeetingState::Running => Some(Attention::MeetingRuns { meeting: meeting.id }),
            MeetingState::Planned | MeetingState::WithLeader | MeetingState::Agreed => {
                Some(Attention::NotConvened { meeting: meeting.id, start: meeting.start })
            }
            _ => None,
        };
        let line = |meeting: &Meeting| {
            what(meeting).map(|what| self.line(meeting.council, Some(meeting.start.day()), what))
        };
        Ok(near.iter().filter_map(line).collect())
    }

    /// What is due before the meetings to come, in a line for each. A meeting that is called is
    /// past all but the sending of its notice; for one that is not, that is told in another line.
    fn dates(&self) -> Lines {
        let today = self.at.today();
        let from = today.plus(-1).end().seconds();
        let coming: Vec<Meeting> = self.at.view.indexed_from(Index::OpenMeetings, 0, from)?;
        let mut lines = Vec::new();
        for meeting in coming.iter().filter(|meeting| meeting.state < MeetingState::Running) {
            let called = meeting.state == MeetingState::Convened;
            let mut due = meeting.dates.undone_by(today.plus(MILESTONE_BEFORE));
            due.retain(|(milestone, _)| (*milestone == Milestone::NoticeSent) == called);
            let Some((_, first)) = due.first().copied() else { continue };
            let milestones = due.into_iter().map(|(milestone, _)| milestone).collect();
            let what = Attention::MeetingDue { meeting: meeting.id, milestones };
            lines.push(self.line(meeting.council, Some(first), what));
        }
        Ok(lines)
    }

    /// Texts that nobody is writing and nobody put down.
    fn drafts(&self) -> Lines {
        let mut lines = Vec::new();
        for (text, draft) in self.at.view.drafts()? {
            let held = self.at.pens.holder(text).is_some();
            if held || texts::put_down(self.at.view, text)?.is_some_and(|stands| stands == draft.text) {
                continue;
            }
            let (day, by) = (Some(draft.saved.day()), draft.by);
            lines.push(match text {
                TextKey::Minutes(id) | TextKey::Paper(id, _) => {
                    let item = self.at.view.get::<AgendaItem>(id)?;
                    let meeting =
                        item.map(|item| self.at.view.get::<Meeting>(item.meeting)).transpose()?.flatten();
                    let what = Attention::DraftWaits { text, by, meeting: meeting.as_ref().map(|it| it.id) };
                    match meeting {
                        Some(meeting) => self.line(meeting.council, day, what),
                        None => AttentionLine { what, council: None, place: String::new(), day },
                    }
                }
                TextKey::Assessment(id, _) => {
                    self.case_draft(text, by, day, self.at.view.get::<Assessment>(id)?.map(|it| it.case))?
                }
                TextKey::Letter(id) => {
                    self.case_draft(text, by, day, self.at.view.get::<Letter>(id)?.map(|it| it.case))?
                }
                TextKey::Reply(id) => {
                    self.case_draft(text, by, day, self.at.view.get::<CouncilReply>(id)?.map(|it| it.case))?
                }
            });
        }
        Ok(lines)
    }

    /// What is due or has been left lying in the open cases.
    fn cases(&self) -> Lines {
        let open = self.at.open_cases()?;
        let until = self.at.today().plus(DUE_BEFORE);
        let mut found: Vec<(&OpenCase, Option<Day>, Attention)> =
            open.all().flat_map(|case| self.of_case(case, until)).collect();
        found.sort_by_key(|(case, day, _)| (*day, case.card.id));
        let line = |(case, day, what): (&OpenCase, Option<Day>, Attention)| AttentionLine {
            what,
            council: case.concluded.or_else(|| self.own.get(case.card.specialties.first()?).copied()),
            place: self.place(&case.card.specialties),
            day,
        };
        Ok(found.into_iter().map(line).collect())
    }

    fn of_case<'b>(&self, it: &'b OpenCase, until: Day) -> Vec<(&'b OpenCase, Option<Day>, Attention)> {
        let (card, today) = (&it.card, self.at.today());
        let (case, number, state) = (card.id, card.number, card.state);
        let title = || card.title.clone();
        let near = |day: Option<Day>| day.filter(|day| *day <= until);
        let mut found = Vec::new();
        let asks_councils = card.track.asks_councils();
        let silent = if asks_councils { count(it.silent.len()) } else { 0 };
        if let Some(day) = near(it.inner).filter(|_| silent > 0) {
            found.push((
                Some(day),
                Attention::CouncilsLack { case, number, title: title(), councils: silent },
            ));
        }
        // Whom a consultation waits for is told with its deadline already.
        if let Some(day) = near(card.deadline).filter(|day| silent == 0 || it.inner != Some(*day)) {
            found.push((
                Some(day),
                match state {
                    CaseState::Decided(_) if day <= today => {
                        Attention::EffectReached { case, number, title: title() }
                    }
                    _ => Attention::CaseDue { case, number, title: title(), state },
                },
            ));
        }
        // The leaders' deadline stands before it, and hides it.
        if let Some(day) =
            near(it.outer).filter(|_| state == CaseState::UnderAssessment && card.deadline != it.outer)
        {
            let title = title();
            let what = if asks_councils {
                Attention::OuterNearsCouncils { case, number, title }
            } else {
                Attention::OuterNears { case, number, title }
            };
            found.push((Some(day), what));
        }
        let unasked = matches!(state, CaseState::Received | CaseState::Prepared | CaseState::Returned);
        if let Some(day) = it.inner.filter(|day| unasked && *day <= self.near) {
            let title = title();
            let what = if asks_councils {
                Attention::NoCouncilAsked { case, number, title }
            } else {
                Attention::NobodyAsked { case, number, title }
            };
            found.push((Some(day), what));
        }
        if let Some(day) = it.unsent.filter(|day| *day < today) {
            found.push((Some(day), Attention::LetterUnsent { case, number, title: title() }));
        }
        if !it.outdated.is_empty() {
            let regions = it.outdated.iter().filter_map(|id| self.regions.get(id).cloned()).collect();
            let what = Attention::AnswersOutdated { case, number, version: it.version, regions };
            found.push((it.inner, what));
        }
        if it.untold.is_some() {
            found.push((it.untold, Attention::DecisionUntold { case, number, title: title() }));
        }
        if it.concluded.is_some() {
            found.push((None, Attention::CaseConcluded { case, number, title: title() }));
        }
        found.into_iter().map(|(day, what)| (it, day, what)).collect()
    }

    fn case_draft(
        &self,
        text: TextKey,
        by: String,
        day: Option<Day>,
        case: Option<CaseId>,
    ) -> Result<AttentionLine, StoreError> {
        let case = case.map(|case| self.at.view.get::<Case>(case)).transpose()?.flatten();
        let place = case.map_or(String::new(), |case| self.place(&case.specialties));
        Ok(AttentionLine {
            what: Attention::DraftWaits { text, by, meeting: None },
            council: None,
            place,
            day,
        })
    }

    fn place(&self, specialties: &[SpecialtyId]) -> String {
        let codes = specialties.iter().filter_map(|id| self.codes.get(id).map(String::as_str));
        codes.collect::<Vec<_>>().join(" ")
    }

    fn follow_ups(&self) -> Lines {
        let yesterday = self.at.today().plus(-1);
        let overdue: Vec<FollowUp> =
            self.at.view.indexed_between(Index::OpenFollowUps, 0, i64::MIN, yesterday.number().into())?;
        let line = |it: FollowUp| {
            let owner = it.owner.as_ref().map(|it| look::owner_name(self.at.view, it)).transpose()?;
            Ok(self.line(it.council, it.due, Attention::FollowUpDue { what: it.what, owner }))
        };
        overdue.into_iter().map(line).collect()
    }

    /// Minutes that have left their meeting and are not approved.
    fn minutes(&self) -> Lines {
        let mut lines = Vec::new();
        for minutes in self.at.view.indexed::<Minutes>(Index::OpenMinutes, 0)? {
            let Some(meeting) = self.at.view.get::<Meeting>(minutes.meeting)? else { continue };
            let until = match minutes.state {
                MinutesState::Circulating { until } => Some(until),
                _ => None,
            };
            let what = Attention::MinutesWait { meeting: meeting.id, stage: minutes.state.stage() };
            lines.push(self.line(meeting.council, until, what));
        }
        Ok(lines)
    }

    /// A meeting that is over and whose minutes nobody has begun to make.
    fn notes(&self, council: CouncilId) -> Lines {
        let now = self.at.now.seconds();
        let last: Vec<Meeting> = self.at.view.indexed_last(Index::MeetingsOfCouncil, council.0, now, 1)?;
        let mut lines = Vec::new();
        for meeting in last.iter().filter(|meeting| meeting.state == MeetingState::Held) {
            if !look::minutes_have_left(self.at.view, meeting.id)? {
                lines.push(self.line(council, None, Attention::NotesWait { meeting: meeting.id }));
            }
        }
        Ok(lines)
    }

    /// A council that nobody has been appointed to is told of in one line.
    fn roster(&self, council: &Council, terms: &Terms) -> Result<OfCouncil, Refusal> {
        let (view, today) = (self.at.view, self.at.today());
        let seats = look::seats(view, council.id)?;
        let appointments = seats.iter().filter_map(|seat| terms.appointments.get(&seat.id));
        let appointments: Vec<Appointment> = appointments.flatten().cloned().collect();
        let holdings = terms.holdings.get(&council.id).map_or(&[][..], Vec::as_slice);
        let appointed = !appointments.is_empty() || !holdings.is_empty();
        let ends = appointments.iter().filter_map(|it| it.term.to).min();
        let mut lines = Vec::new();
        for warning in Roster::on(today, &seats, &appointments, holdings).warnings {
            lines.extend(match warning {
                Warning::Vacant { capacity: Capacity::Representative, seats } => {
                    Some(self.line(council.id, None, Attention::Vacant { seats: count(seats) }))
                }
                Warning::NoLeader if appointed => Some(self.line(council.id, None, Attention::NoLeader)),
                Warning::EndingSoon { terms } => {
                    Some(self.line(council.id, ends, Attention::TermsEnd { terms: count(terms) }))
                }
                _ => None,
            });
        }
        if appointed && this_year(self.at, council.id)?.is_none() {
            lines.push(self.line(council.id, None, Attention::NoMeetingThisYear));
        }
        lines.extend(self.notes(council.id)?);
        Ok(OfCouncil { appointed, lines })
    }
}
