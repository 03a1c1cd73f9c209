//! Which records belong together: the stretches of the indexes that commands and queries read.

use std::ops::ControlFlow;

use strum::VariantArray;

use super::Refusal;
use crate::domain::{
    AgendaItem, AgendaItemId, Appointment, Assessment, Attendance, Attendee, Capacity, Case, CaseContext,
    CaseId, CaseState, ChangeSheet, Correction, Council, CouncilId, CouncilReply, CouncilReplyId, Day,
    Entity, FollowUp, Institution, Letter, LetterKind, Meeting, MeetingId, Minutes, MinutesStage,
    OfficeHolding, Owner, Person, Reason, Region, RegionId, Remark, Ruling, Seat, SeatId, Settings,
    SettingsId, SpecialtyId, standing,
};
use crate::language::Language;
use crate::store::{Index, Records, StoreError, View};

type Found<T> = Result<T, StoreError>;

/// The record, or [`Reason::Gone`].
pub fn find<E: Entity>(view: &dyn View, id: E::Id) -> Result<E, Refusal> {
    view.get::<E>(id)?.ok_or_else(|| Reason::Gone.into())
}

/// The office's settings, once it is founded.
pub fn settings(view: &dyn View) -> Result<Settings, Refusal> {
    view.get(SettingsId::ONLY)?.ok_or_else(|| Reason::NotFounded.into())
}

/// The language of the office's own documents; bokmål where it names none that is known.
pub fn language(view: &dyn View) -> Result<Language, Refusal> {
    Ok(Language::from_code(&settings(view)?.language).unwrap_or(Language::Bokmal))
}

pub fn seats(view: &dyn View, council: CouncilId) -> Found<Vec<Seat>> {
    view.indexed(Index::SeatsOfCouncil, council.0)
}

/// The seat's appointments, past ones too.
pub fn appointments(view: &dyn View, seat: SeatId) -> Found<Vec<Appointment>> {
    view.indexed(Index::AppointmentsOfSeat, seat.0)
}

/// The seat's appointments that hold on `day` or later.
pub fn appointments_from(view: &dyn View, seat: SeatId, day: Day) -> Found<Vec<Appointment>> {
    view.indexed_from(Index::AppointmentsOfSeat, seat.0, day.number().into())
}

/// The seat's appointments that hold on `day`, without a look at all that came later: of each
/// capacity there is one at a time, so the first to end that day or later is the only one.
pub fn appointments_on(view: &dyn View, seat: SeatId, day: Day) -> Found<Vec<Appointment>> {
    let (mut seen, mut found) = (Vec::new(), Vec::new());
    let from = day.number().into();
    view.indexed_until(Index::AppointmentsOfSeat, seat.0, (from, i64::MAX), &mut |it: Appointment| {
        if !seen.contains(&it.capacity) {
            seen.push(it.capacity);
            found.extend(it.term.holds_on(day).then_some(it));
        }
        if seen.len() < Capacity::VARIANTS.len() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    Ok(found)
}

/// The council's holdings of office that run on `day` or later.
pub fn holdings_from(view: &dyn View, council: CouncilId, day: Day) -> Found<Vec<OfficeHolding>> {
    view.indexed_from(Index::HoldingsOfCouncil, council.0, day.number().into())
}

/// Everybody's appointments that hold on `day` or later.
pub fn all_appointments_from(view: &dyn View, day: Day) -> Found<Vec<Appointment>> {
    view.indexed_from(Index::AppointmentsEnding, 0, day.number().into())
}

/// Everybody's holdings of office that run on `day` or later.
pub fn all_holdings_from(view: &dyn View, day: Day) -> Found<Vec<OfficeHolding>> {
    view.indexed_from(Index::HoldingsEnding, 0, day.number().into())
}

/// The meeting's items, in order.
pub fn items(view: &dyn View, meeting: MeetingId) -> Found<Vec<AgendaItem>> {
    view.indexed(Index::ItemsOfMeeting, meeting.0)
}

pub fn attendance(view: &dyn View, meeting: MeetingId) -> Found<Vec<Attendance>> {
    view.indexed(Index::AttendanceOfMeeting, meeting.0)
}

/// An owner as a line tells it: a person's name, an institution's short name.
pub fn owner_name(view: &dyn View, owner: &Owner) -> Found<String> {
    Ok(match owner {
        Owner::Person(id) => view.get::<Person>(*id)?.map(|person| person.name).unwrap_or_default(),
        Owner::Institution(id) => view.get::<Institution>(*id)?.map(|it| it.short).unwrap_or_default(),
        Owner::Secretariat => "RegUt".to_owned(),
        Owner::Written(name) => name.clone(),
    })
}

pub fn follow_ups(view: &dyn View, item: AgendaItemId) -> Found<Vec<FollowUp>> {
    view.indexed(Index::FollowUpsOfItem, item.0)
}

/// The minutes of a meeting; without a record they are notes.
pub fn minutes(view: &dyn View, meeting: MeetingId) -> Found<Option<Minutes>> {
    Ok(view.indexed(Index::MinutesOfMeeting, meeting.0)?.pop())
}

/// Whether what was typed in the meeting is a draft or more.
pub fn minutes_have_left(view: &dyn View, meeting: MeetingId) -> Found<bool> {
    Ok(MinutesStage::of(minutes(view, meeting)?.as_ref()) != MinutesStage::Notes)
}

/// The remarks to a meeting's minutes, as they came.
pub fn remarks(view: &dyn View, meeting: MeetingId) -> Found<Vec<Remark>> {
    view.indexed(Index::RemarksOfMeeting, meeting.0)
}

/// The corrections of a meeting's minutes, by number.
pub fn corrections(view: &dyn View, meeting: MeetingId) -> Found<Vec<Correction>> {
    view.indexed(Index::CorrectionsOfMeeting, meeting.0)
}

/// Whether somebody was ever counted for the seat at a meeting.
pub fn was_counted(view: &dyn View, seat: &Seat) -> Found<bool> {
    for meeting in view.indexed::<Meeting>(Index::MeetingsOfCouncil, seat.council.0)? {
        let roll = attendance(view, meeting.id)?;
        if roll.iter().any(|line| matches!(line.who, Attendee::Seat(id, _) if id == seat.id)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The case's assessments, in the order of the regions.
pub fn assessments(view: &dyn View, case: CaseId) -> Found<Vec<Assessment>> {
    view.indexed(Index::AssessmentsOfCase, case.0)
}

/// Every version of what the case wants changed, the first one first.
pub fn change_sheets(view: &dyn View, case: CaseId) -> Found<Vec<ChangeSheet>> {
    view.indexed(Index::ChangeSheetsOfCase, case.0)
}

/// What the case wants changed, in the version that counts.
pub fn change_sheet(view: &dyn View, case: &Case) -> Found<Option<ChangeSheet>> {
    Ok(change_sheets(view, case.id)?.into_iter().find(|sheet| sheet.version == case.version))
}

/// Every council that a consultation touches: the own councils of its specialties, in their order,
/// then those that were added. One of which nothing is kept yet has a reply that is unwritten.
pub fn replies(view: &dyn View, case: &Case) -> Found<Vec<CouncilReply>> {
    if !case.track.asks_councils() {
        return Ok(Vec::new());
    }
    all_replies(view, case, view.indexed(Index::RepliesOfCase, case.id.0)?)
}

/// These replies, and one that is unwritten of each own council that has none.
pub fn all_replies(view: &dyn View, case: &Case, mut written: Vec<CouncilReply>) -> Found<Vec<CouncilReply>> {
    let mut replies = Vec::new();
    for id in &case.specialties {
        for council in view.indexed::<Council>(Index::CouncilsOfSpecialty, id.0)?.iter().filter(|it| it.own) {
            let found = written.iter().position(|it| it.council == council.id);
            let unwritten = || CouncilReply::new(CouncilReplyId(0), case.id, council.id);
            replies.push(found.map_or_else(unwritten, |at| written.remove(at)));
        }
    }
    replies.append(&mut written);
    Ok(replies)
}

/// How many have settled, and how many were asked.
pub fn settled(case: &Case, assessments: &[Assessment], replies: &[CouncilReply]) -> (u32, u32) {
    let regions = assessments.iter().filter(|it| it.asked.is_some()).map(|it| it.is_settled(case.version));
    let councils = replies.iter().filter(|it| it.asked.is_some()).map(|it| it.is_settled(case.version));
    regions.chain(councils).fold((0, 0), |(settled, asked), it| (settled + u32::from(it), asked + 1))
}

/// The case's letters, by date.
pub fn letters(view: &dyn View, case: CaseId) -> Found<Vec<Letter>> {
    view.indexed(Index::LettersOfCase, case.0)
}

/// What was decided about the case.
pub fn ruling(view: &dyn View, case: CaseId) -> Found<Option<Ruling>> {
    Ok(view.indexed(Index::RulingsOfCase, case.0)?.pop())
}

/// When those concerned were told what was decided: as noted, or as the notice was sent since it
/// was written down.
pub fn told(view: &dyn View, case: CaseId) -> Found<Option<Day>> {
    told_of(view, ruling(view, case)?.as_ref(), &letters(view, case)?)
}

/// The same, of a case with this ruling and these letters.
pub fn told_of(view: &dyn View, ruling: Option<&Ruling>, letters: &[Letter]) -> Found<Option<Day>> {
    let mut told = ruling.and_then(|it| it.told);
    let written = ruling.map_or(Ok(0), |it| view.revision(it.key()))?;
    let decided = ruling.map(|it| it.on);
    for letter in letters {
        let Some(sent) = letter.sent.filter(|_| letter.kind == LetterKind::Notice) else { continue };
        let since = decided.is_none_or(|on| on <= sent) && view.revision(letter.key())? > written;
        if since && told.is_none_or(|told| sent < told) {
            told = Some(sent);
        }
    }
    Ok(told)
}

pub fn open_cases(view: &dyn View, specialty: SpecialtyId) -> Found<Vec<Case>> {
    view.indexed(Index::OpenCasesOfSpecialty, specialty.0)
}

/// The regions that a case may ask, and whose office this is.
pub struct Regions {
    pub all: Vec<RegionId>,
    pub own: RegionId,
}

impl Regions {
    pub fn of(view: &dyn View) -> Result<Self, Refusal> {
        let all = view.all::<Region>()?.iter().map(|region| region.id).collect();
        Ok(Self { all, own: settings(view)?.own_region })
    }
}

/// What the guards and the derived state of a case look at.
pub struct CaseSurroundings {
    pub assessments: Vec<Assessment>,
    /// Of every council that a consultation touches.
    pub replies: Vec<CouncilReply>,
    pub regions: Vec<RegionId>,
    pub own: RegionId,
    /// When those concerned were told what was decided.
    pub told: Option<Day>,
}

impl CaseSurroundings {
    pub fn of(view: &dyn View, case: CaseId) -> Result<Self, Refusal> {
        let replies = replies(view, &find(view, case)?)?;
        Ok(Self::within(&Regions::of(view)?, assessments(view, case)?, replies, told(view, case)?))
    }

    /// For many cases: the regions are looked up once.
    pub fn within(
        regions: &Regions,
        assessments: Vec<Assessment>,
        replies: Vec<CouncilReply>,
        told: Option<Day>,
    ) -> Self {
        Self { assessments, replies, regions: regions.all.clone(), own: regions.own, told }
    }

    /// With *assessed* derived.
    pub fn standing(&self, case: &Case) -> CaseState {
        standing(case, &self.assessments, &self.replies, &self.regions, self.own)
    }

    pub fn context<'a>(&'a self, reason: Option<&'a str>, today: Day) -> CaseContext<'a> {
        let Self { assessments, replies, regions, own, told } = self;
        CaseContext { assessments, replies, regions, own: *own, today, told: told.is_some(), reason }
    }
}
