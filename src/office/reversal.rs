//! Whether an entry can be taken back without breaking a rule. The store sees to it that what the
//! entry touched stands as it left it; here it is seen that the rest, which others may have
//! changed since, goes together with what comes back.

use std::collections::BTreeMap;

use super::{Refusal, look};
use crate::domain::{
    AgendaItem, AgendaItemId, Appointment, Assessment, Attendance, Attendee, Case, CaseId, CaseState,
    ChangeSheet, ChangeSheetId, CouncilId, CouncilReply, Decision, Entity, FollowUp, InputState, Kind,
    Letter, LetterId, LetterKind, Meeting, MeetingId, MeetingState, OfficeHolding, Person, Record, RecordKey,
    Ruling, RulingId, Seat, SeatId, Seating, check_appointment, check_office,
};
use crate::store::{Index, JournalEntry, Records, StoreError, View};

/// The record that stands in the way, if one does.
pub fn obstacle(view: &dyn View, entry: &JournalEntry) -> Result<Option<RecordKey>, Refusal> {
    let mut back = BTreeMap::new();
    for (n, touched) in (0..).zip(&entry.touched) {
        back.insert(touched.key, view.image(entry.seq, n)?.0);
    }
    let after = After { view, back, seq: entry.seq };
    for (key, record) in &after.back {
        let found = match record {
            Some(record) => after.unfit(record)?,
            None => after.needed(*key)?,
        };
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The office as it would stand after the reversal.
struct After<'a> {
    view: &'a dyn View,
    back: BTreeMap<RecordKey, Option<Record>>,
    /// The entry that goes.
    seq: u64,
}

type Found = Result<Option<RecordKey>, StoreError>;

impl After<'_> {
    fn get<E: Entity>(&self, id: E::Id) -> Result<Option<E>, StoreError> {
        match self.back.get(&E::key_of(id)) {
            Some(record) => Ok(record.clone().and_then(E::unwrap)),
            None => self.view.get(id),
        }
    }

    fn all<E: Entity>(
        &self,
        index: Index,
        parent: u32,
        belongs: impl Fn(&E) -> bool,
    ) -> Result<Vec<E>, StoreError> {
        let mut all: Vec<E> = self.view.indexed(index, parent)?;
        all.retain(|it| !self.back.contains_key(&it.key()));
        all.extend(self.back.values().flatten().cloned().filter_map(E::unwrap).filter(|it| belongs(it)));
        Ok(all)
    }

    /// What does not go together with the record that comes back.
    fn unfit(&self, record: &Record) -> Found {
        match record {
            Record::Appointment(it) => {
                let rival = |other: &Appointment| {
                    other.id != it.id && check_appointment(std::slice::from_ref(other), it).is_err()
                };
                let others = self
                    .all(Index::AppointmentsOfSeat, it.seat.0, |other: &Appointment| other.seat == it.seat)?;
                Ok(self
                    .missing::<Seat>(it.seat)?
                    .or(self.missing::<Person>(it.person)?)
                    .or_else(|| others.iter().find(|other| rival(other)).map(Entity::key)))
            }
            Record::OfficeHolding(it) => {
                let rival = |other: &OfficeHolding| {
                    other.id != it.id && check_office(std::slice::from_ref(other), it).is_err()
                };
                let elected = it.elected_in.map_or(Ok(None), |item| self.missing::<AgendaItem>(item))?;
                Ok(self.missing::<Person>(it.person)?.or(elected).or_else(|| {
                    self.holdings(it.council).ok()?.iter().find(|other| rival(other)).map(Entity::key)
                }))
            }
            Record::Seat(it) => {
                let seats: Vec<Seat> = self
                    .all(Index::SeatsOfCouncil, it.council.0, |other: &Seat| other.council == it.council)?;
                let twin = |other: &&Seat| other.id != it.id && other.institution == it.institution;
                Ok(seats.iter().find(twin).map(Entity::key))
            }
            Record::Meeting(it) => self.disordered(it.id),
            Record::AgendaItem(it) => {
                let case = it.case.map_or(Ok(None), |case| self.missing::<Case>(case))?;
                Ok(self.missing::<Meeting>(it.meeting)?.or(case).or(self.disordered(it.meeting)?))
            }
            Record::Attendance(it) => self.unfit_attendance(it),
            Record::FollowUp(it) => self.missing::<AgendaItem>(it.item),
            Record::Decision(it) => self.missing::<AgendaItem>(it.item),
            Record::Election(it) => self.missing::<AgendaItem>(it.item),
            Record::Minutes(it) => self.missing::<Meeting>(it.meeting),
            Record::Remark(it) => self.missing::<Meeting>(it.meeting),
            Record::Correction(it) => self.missing::<Meeting>(it.meeting),
            Record::Assessment(it) => self.unfit_assessment(it),
            Record::Input(it) => match it.state {
                InputState::OnAgenda(item) => self.missing::<AgendaItem>(item),
                _ => Ok(None),
            },
            Record::Case(it) => self.unfit_case(it),
            Record::CouncilReply(it) => self.unfit_reply(it),
            Record::ChangeSheet(it) => Ok(self.missing::<Case>(it.case)?.or(self.bound(it)?)),
            Record::Letter(it) => Ok(self.missing::<Case>(it.case)?.or(self.closed_untold(it.case)?)),
            Record::Ruling(it) => self.unfit_ruling(it),
            _ => Ok(None),
        }
    }

    fn holdings(&self, council: CouncilId) -> Result<Vec<OfficeHolding>, StoreError> {
        self.all(Index::HoldingsOfCouncil, council.0, |it: &OfficeHolding| it.council == council)
    }

    fn unfit_attendance(&self, it: &Attendance) -> Found {
        let Attendee::Seat(seat, _) = it.who else { return self.missing::<Meeting>(it.meeting) };
        let roll = self.roll(it.meeting)?;
        let twin = |other: &&Attendance| other.id != it.id && !other.goes_with(it);
        let twin = roll.iter().find(twin).map(Entity::key);
        Ok(self.missing::<Meeting>(it.meeting)?.or(self.missing::<Seat>(seat)?).or(twin))
    }

    /// An answer is given and taken back only while its case is under assessment.
    fn unfit_assessment(&self, it: &Assessment) -> Found {
        let Some(case) = self.get::<Case>(it.case)? else { return Ok(Some(Case::key_of(it.case))) };
        let stands = self.view.get::<Assessment>(it.id)?;
        let settled = |it: &Assessment| (it.answered, it.position, it.waived.clone());
        let moved = stands.is_some_and(|stands| settled(&stands) != settled(it));
        let late = moved && case.state != CaseState::UnderAssessment && !self.back.contains_key(&case.key());
        Ok(late.then(|| case.key()))
    }

    /// So is a council's reply. No council has two in a case.
    fn unfit_reply(&self, it: &CouncilReply) -> Found {
        let Some(case) = self.get::<Case>(it.case)? else { return Ok(Some(Case::key_of(it.case))) };
        let stands = self.view.get::<CouncilReply>(it.id)?;
        let settled = |it: &CouncilReply| (it.answered, it.position, it.waived.clone());
        let moved = stands.is_some_and(|stands| settled(&stands) != settled(it));
        let late = moved && case.state != CaseState::UnderAssessment && !self.back.contains_key(&case.key());
        let of_case = |other: &CouncilReply| other.case == it.case;
        let all: Vec<CouncilReply> = self.all(Index::RepliesOfCase, it.case.0, of_case)?;
        let twin = all.iter().find(|other| other.id != it.id && other.council == it.council);
        Ok(late.then(|| case.key()).or(twin.map(Entity::key)))
    }

    /// A version of the change goes only while nobody was asked about it.
    fn unfit_case(&self, it: &Case) -> Found {
        let asked: Vec<Assessment> =
            self.all(Index::AssessmentsOfCase, it.id.0, |other: &Assessment| other.case == it.id)?;
        let replies: Vec<CouncilReply> =
            self.all(Index::RepliesOfCase, it.id.0, |other: &CouncilReply| other.case == it.id)?;
        let reply = replies.iter().find(|one| one.version > it.version).map(Entity::key);
        let about = it.about.map_or(Ok(None), |about| self.missing::<Case>(about))?;
        let asked = asked.iter().find(|one| one.version > it.version).map(Entity::key);
        let stands = self.view.get::<Case>(it.id)?;
        let moved = stands.is_some_and(|stands| stands.state != it.state);
        let sent = if moved { self.sent_since(it)? } else { None };
        Ok(asked.or(reply).or(about).or(sent))
    }

    /// A letter that was sent since the entry, of a step that the case would not have come to.
    fn sent_since(&self, it: &Case) -> Found {
        for letter in self.letters(it.id)? {
            let ahead = letter.sent.is_some() && letter.kind.stage() > it.state.stage();
            if ahead && self.view.revision(letter.key())? > self.seq {
                return Ok(Some(letter.key()));
            }
        }
        Ok(None)
    }

    /// A decision stands only with a case that is decided, and not as it was before a notice of it
    /// was sent.
    fn unfit_ruling(&self, it: &Ruling) -> Found {
        let Some(case) = self.get::<Case>(it.case)? else { return Ok(Some(Case::key_of(it.case))) };
        if !case.state.is_decided() {
            return Ok(Some(case.key()));
        }
        for letter in self.letters(it.case)? {
            let told = letter.kind == LetterKind::Notice && letter.sent.is_some();
            if told && self.view.revision(letter.key())? > self.seq {
                return Ok(Some(letter.key()));
            }
        }
        self.closed_untold(it.case)
    }

    /// The case, when it would be closed though nobody was told.
    fn closed_untold(&self, id: CaseId) -> Found {
        let Some(case) = self.get::<Case>(id)? else { return Ok(None) };
        if case.state != CaseState::Closed || case.seating == Some(Seating::Mirror) {
            return Ok(None);
        }
        let noted = self.rulings(id)?.iter().any(|it| it.told.is_some());
        let told = self.letters(id)?.iter().any(|it| it.kind == LetterKind::Notice && it.sent.is_some());
        Ok((!noted && !told && look::told(self.view, id)?.is_some()).then(|| case.key()))
    }

    /// Who was asked about this version of the change, was sent it or decided on it: it stands.
    fn bound(&self, sheet: &ChangeSheet) -> Found {
        let asked: Vec<Assessment> =
            self.all(Index::AssessmentsOfCase, sheet.case.0, |it: &Assessment| it.case == sheet.case)?;
        let asked = asked.iter().find(|it| it.asked.is_some() && it.version == sheet.version);
        let replies: Vec<CouncilReply> =
            self.all(Index::RepliesOfCase, sheet.case.0, |it: &CouncilReply| it.case == sheet.case)?;
        let heard = replies.iter().find(|it| it.asked.is_some() && it.version == sheet.version);
        let letters = self.letters(sheet.case)?;
        let sent = letters.iter().find(|it| it.sent.is_some() && it.version == sheet.version);
        let rulings = self.rulings(sheet.case)?;
        let ruled = rulings.iter().find(|it| it.version == sheet.version);
        Ok(asked
            .map(Entity::key)
            .or(heard.map(Entity::key))
            .or(sent.map(Entity::key))
            .or(ruled.map(Entity::key)))
    }

    fn letters(&self, case: CaseId) -> Result<Vec<Letter>, StoreError> {
        self.all(Index::LettersOfCase, case.0, |it: &Letter| it.case == case)
    }

    fn rulings(&self, case: CaseId) -> Result<Vec<Ruling>, StoreError> {
        self.all(Index::RulingsOfCase, case.0, |it: &Ruling| it.case == case)
    }

    /// Who still needs the record that would go.
    fn needed(&self, key: RecordKey) -> Found {
        let id = key.id;
        match key.kind {
            Kind::Person => {
                let by = |it: &Appointment| it.person.0 == id;
                let appointed = self.any(Index::AppointmentsOfPerson, id, by)?;
                Ok(appointed
                    .or(self.any(Index::HoldingsOfPerson, id, |it: &OfficeHolding| it.person.0 == id)?))
            }
            Kind::Seat => {
                let appointed =
                    self.any(Index::AppointmentsOfSeat, id, |it: &Appointment| it.seat.0 == id)?;
                let seat = self.view.get::<Seat>(SeatId(id))?;
                let counted = seat.map_or(Ok(false), |seat| look::was_counted(self.view, &seat))?;
                Ok(appointed.or(counted.then_some(key)))
            }
            Kind::Meeting => {
                let items = self.any(Index::ItemsOfMeeting, id, |it: &AgendaItem| it.meeting.0 == id)?;
                Ok(items.or(self.roll(MeetingId(id))?.first().map(Entity::key)))
            }
            Kind::AgendaItem => {
                let follow_ups = self.any(Index::FollowUpsOfItem, id, |it: &FollowUp| it.item.0 == id)?;
                let decisions = self.any(Index::DecisionsOfItem, id, |it: &Decision| it.item.0 == id)?;
                Ok(follow_ups.or(decisions).or(self.needed_item(AgendaItemId(id))?))
            }
            Kind::Case => {
                let items =
                    self.any(Index::ItemsOfCase, id, |it: &AgendaItem| it.case.is_some_and(|it| it.0 == id))?;
                let asked = self.any(Index::AssessmentsOfCase, id, |it: &Assessment| it.case.0 == id)?;
                let sheets = self.any(Index::ChangeSheetsOfCase, id, |it: &ChangeSheet| it.case.0 == id)?;
                let letters = self.any(Index::LettersOfCase, id, |it: &Letter| it.case.0 == id)?;
                let replies = self.any(Index::RepliesOfCase, id, |it: &CouncilReply| it.case.0 == id)?;
                let about = |it: &Case| it.about.is_some_and(|it| it.0 == id);
                let heard = self.any(Index::CasesAbout, id, about)?;
                let rulings = self.any(Index::RulingsOfCase, id, |it: &Ruling| it.case.0 == id)?;
                Ok(items.or(asked).or(sheets).or(letters).or(replies).or(heard).or(rulings))
            }
            Kind::ChangeSheet => {
                let sheet = self.view.get::<ChangeSheet>(ChangeSheetId(id))?;
                sheet.map_or(Ok(None), |sheet| self.bound(&sheet))
            }
            Kind::Ruling => {
                let ruling = self.view.get::<Ruling>(RulingId(id))?;
                ruling.map_or(Ok(None), |ruling| self.closed_untold(ruling.case))
            }
            Kind::Letter => {
                let letter = self.view.get::<Letter>(LetterId(id))?;
                letter.map_or(Ok(None), |letter| self.closed_untold(letter.case))
            }
            // The founding can be taken back only while nothing has come of it.
            Kind::Settings => self.anything_later(),
            _ => Ok(None),
        }
    }

    fn needed_item(&self, id: AgendaItemId) -> Found {
        let Some(item) = self.view.get::<AgendaItem>(id)? else { return Ok(None) };
        let disordered = self.disordered(item.meeting)?;
        let Some(meeting) = self.view.get::<Meeting>(item.meeting)? else { return Ok(disordered) };
        let holdings = self.holdings(meeting.council)?;
        Ok(disordered.or(holdings.iter().find(|it| it.elected_in == Some(id)).map(Entity::key)))
    }

    fn anything_later(&self) -> Found {
        let latest = self.view.entry(self.view.head()?)?;
        let touched = latest.map(|entry| entry.touched).unwrap_or_default();
        Ok(touched.iter().map(|touched| touched.key).find(|key| !self.back.contains_key(key)))
    }

    fn missing<E: Entity>(&self, id: E::Id) -> Found {
        Ok(if self.get::<E>(id)?.is_some() { None } else { Some(E::key_of(id)) })
    }

    fn any<E: Entity>(&self, index: Index, parent: u32, belongs: impl Fn(&E) -> bool) -> Found {
        Ok(self.all(index, parent, belongs)?.first().map(Entity::key))
    }

    fn roll(&self, meeting: MeetingId) -> Result<Vec<Attendance>, StoreError> {
        self.all(Index::AttendanceOfMeeting, meeting.0, |it: &Attendance| it.meeting == meeting)
    }

    /// The item last changed, when the agenda would not be 1, 2, 3 with at most one item on the
    /// table of a meeting that runs.
    fn disordered(&self, id: MeetingId) -> Found {
        let mut items: Vec<AgendaItem> =
            self.all(Index::ItemsOfMeeting, id.0, |it: &AgendaItem| it.meeting == id)?;
        items.sort_by_key(|it| it.position);
        let in_order = (1..).zip(&items).all(|(position, it)| it.position == position);
        let open = items.iter().filter(|it| it.is_open()).count();
        let runs = self.get::<Meeting>(id)?.is_some_and(|it| it.state == MeetingState::Running);
        if in_order && open <= usize::from(runs) {
            return Ok(None);
        }
        let mut latest = (0, Meeting::key_of(id));
        for it in items.iter().filter(|it| !self.back.contains_key(&it.key())) {
            latest = latest.max((self.view.revision(it.key())?, it.key()));
        }
        Ok(Some(latest.1))
    }
}
