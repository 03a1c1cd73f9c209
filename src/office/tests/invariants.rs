//! Whatever is asked for, in whatever order, by whomever: what must hold, holds.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use strum::VariantArray;

use super::vocabulary::*;
use crate::domain::{Office, *};
use crate::office::*;
use crate::store::{Records, View};

/// Five dice decide a command; many of them cannot be done.
type Dice = [u8; 5];

const COUNCILS: [&str; 2] = ["URO", "MED"];
const TRUSTS: [&str; 2] = ["OUS", "Ahus"];

fn pick<T: Copy>(all: &[T], die: u8) -> Option<T> {
    all.get(usize::from(die) % all.len().max(1)).copied()
}

/// What is there to be chosen from.
struct Table {
    councils: Vec<CouncilId>,
    seats: Vec<SeatId>,
    specialties: Vec<SpecialtyId>,
}

impl Table {
    fn of(room: &Room) -> Self {
        let seats = COUNCILS.iter().flat_map(|code| TRUSTS.map(|short| room.seat(code, short)));
        Self {
            councils: COUNCILS.map(|code| room.council(code)).into(),
            seats: seats.collect(),
            specialties: COUNCILS.map(|code| room.specialty(code)).into(),
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table: one line for each command")]
    fn command(&self, room: &Room, [kind, a, b, c, d]: Dice) -> Option<Command> {
        fn ids<E: Entity>(room: &Room, id: impl Fn(E) -> E::Id) -> Vec<E::Id> {
            room.all::<E>().into_iter().map(id).collect()
        }
        let persons = || ids::<Person>(room, |it| it.id);
        let meetings = || ids::<Meeting>(room, |it| it.id);
        let items = || ids::<AgendaItem>(room, |it| it.id);
        let cases = || ids::<Case>(room, |it| it.id);
        let assessments = || ids::<Assessment>(room, |it| it.id);
        let (council, seat) = (pick(&self.councils, a)?, pick(&self.seats, a)?);
        let from = day("2026-01-01").plus(i32::from(c) % 12 * 30);
        let to = (d % 3 != 0).then(|| from.plus(i32::from(d) * 4 - 100));
        let term = Period { from, to };
        let text = if d % 5 == 0 { String::new() } else { format!("Tekst {d}") };
        let at = |die: u8| {
            die.is_multiple_of(2).then(|| moment("2026-11-21 13:00").plus(i64::from(die) * 10 - 600))
        };
        let guests = ids::<Attendance>(room, |it| it.id);
        let who = |die: u8| match pick(&guests, die) {
            Some(guest) if die.is_multiple_of(4) => Participant::Guest(guest),
            _ => Participant::Seat(self.seats[usize::from(die) % self.seats.len()]),
        };
        let capacity = *Capacity::VARIANTS.get(usize::from(b % 2))?;
        Some(match kind % 39 {
            0 => Command::AddPerson { person: named(&text) },
            1 | 2 => {
                let person = pick(&persons(), b / 2)
                    .map_or_else(|| PersonChoice::New(named("Kari Moe")), PersonChoice::Known);
                Command::Appoint { seat, capacity, person, term, letter: None }
            }
            3 => Command::EndAppointment { id: pick(&ids::<Appointment>(room, |it| it.id), a)?, on: from },
            4 => Command::ChangeAppointment {
                id: pick(&ids::<Appointment>(room, |it| it.id), a)?,
                person: PersonChoice::Known(pick(&persons(), b)?),
                term,
                letter: None,
            },
            5 | 6 => {
                let office = *Office::VARIANTS.get(usize::from(b % 2))?;
                Command::Elect {
                    council,
                    office,
                    person: pick(&persons(), b / 2)?,
                    term,
                    item: pick(&items(), c),
                }
            }
            7 => Command::EndOffice { id: pick(&ids::<OfficeHolding>(room, |it| it.id), a)?, on: from },
            8 => Command::PlanMeeting {
                council,
                plan: plan(if b % 2 == 0 { "2026-12-01 13:00" } else { "2027-02-01 13:00" }),
            },
            9 => Command::ChangeMeeting { id: pick(&meetings(), a)?, plan: plan("2027-03-01 13:00") },
            10 | 11 => Command::MoveMeeting {
                id: pick(&meetings(), a)?,
                step: *MeetingStep::VARIANTS.get(usize::from(b) % MeetingStep::VARIANTS.len())?,
                reason: Some(text),
            },
            12 | 13 => Command::AddItem {
                meeting: pick(&meetings(), a)?,
                item: ItemPlan { case: pick(&cases(), b), ..item(&text) },
            },
            14 => Command::PlaceItem { id: pick(&items(), a)?, position: u32::from(b) % 6 },
            15 => Command::RemoveItem { id: pick(&items(), a)? },
            16 => Command::OpenItem { id: pick(&items(), a)? },
            17 => Command::CloseItem { id: pick(&items(), a)? },
            18 => Command::NotePresence {
                meeting: pick(&meetings(), a)?,
                seat: pick(&self.seats, b)?,
                presence: Presence::VARIANTS.get(usize::from(c) % 5).copied(),
            },
            19 => Command::RegisterCase {
                case: CaseDetails {
                    title: text,
                    track: *Track::VARIANTS.get(usize::from(b % 4))?,
                    target: Target::LearningActivity,
                    origin: Origin::Council,
                    specialties: pick(&self.specialties, c).into_iter().filter(|_| c % 4 != 0).collect(),
                    received: from,
                    inner_deadline: to,
                    outer_deadline: None,
                    effective: to,
                    summary: String::new(),
                    contact: String::new(),
                    handler: None,
                    body: AssessingBody::default(),
                    nynorsk: false,
                },
            },
            20 | 21 => Command::MoveCase {
                id: pick(&cases(), a)?,
                step: *CaseStep::VARIANTS.get(usize::from(b) % CaseStep::VARIANTS.len())?,
                reason: Some(text),
            },
            22 => Command::AnswerAssessment {
                id: pick(&assessments(), a)?,
                position: *Position::VARIANTS.get(usize::from(b % 4))?,
                on: from,
            },
            23 => Command::AddFollowUp { item: pick(&items(), a)?, what: text, owner: None, due: to },
            24 => Command::AddSeat { council, institution: room.institution(TRUSTS[usize::from(b % 2)]) },
            25 => Command::RemoveSeat { id: pick(&ids::<Seat>(room, |it| it.id), b).unwrap_or(seat) },
            29 => Command::PostponeItem { id: pick(&items(), a)?, reason: Some(text) },
            30 => Command::TakeUpItem { id: pick(&items(), a)? },
            31 => Command::SetItemClock { id: pick(&items(), a)?, minutes: u32::from(b) },
            32 | 33 => Command::NoteArrival { meeting: pick(&meetings(), a)?, who: who(b), at: at(c) },
            34 => Command::NoteLeaving { meeting: pick(&meetings(), a)?, who: who(b), at: at(c) },
            36 => Command::DecideCase {
                id: pick(&cases(), a)?,
                ruling: RulingDetails {
                    on: from,
                    reference: text,
                    outcome: *CaseOutcome::VARIANTS.get(usize::from(b % 3))?,
                    rows: Vec::new(),
                    effective: to,
                },
            },
            37 => Command::NoteTold { id: pick(&cases(), a)?, on: from, whom: text },
            35 => Command::RemoveGuest { id: pick(&ids::<Attendance>(room, |it| it.id), a)? },
            26 | 27 => Command::Undo,
            28 => Command::Redo,
            _ => match pick(&items(), a) {
                Some(item) if b % 2 == 0 => {
                    Command::WriteText { text: TextKey::Minutes(item), content: text }
                }
                _ => Command::CorrectCase {
                    id: pick(&cases(), a)?,
                    state: *CaseState::ALL.get(usize::from(b) % CaseState::ALL.len())?,
                    reason: text,
                },
            },
        })
    }
}

/// Every record of the kinds that commands change.
fn dump(room: &Room) -> Vec<Record> {
    fn all<E: Entity>(view: &dyn View) -> impl Iterator<Item = Record> {
        view.all::<E>().unwrap().into_iter().map(Entity::wrap)
    }
    let view = &room.office.store().snapshot().unwrap();
    all::<Person>(view)
        .chain(all::<Seat>(view))
        .chain(all::<FollowUp>(view))
        .chain(all::<Appointment>(view))
        .chain(all::<OfficeHolding>(view))
        .chain(all::<Meeting>(view))
        .chain(all::<AgendaItem>(view))
        .chain(all::<Attendance>(view))
        .chain(all::<Case>(view))
        .chain(all::<Assessment>(view))
        .chain(all::<Ruling>(view))
        .collect()
}

fn one_at_a_time(room: &Room) {
    let appointments = room.all::<Appointment>();
    for (n, one) in appointments.iter().enumerate() {
        check_appointment(&appointments[n + 1..], one).unwrap();
    }
    let holdings = room.all::<OfficeHolding>();
    for (n, one) in holdings.iter().enumerate() {
        check_office(&holdings[n + 1..], one).unwrap();
    }
}

fn agendas_are_in_order(room: &Room) {
    for meeting in room.all::<Meeting>() {
        let AnswerBody::Meeting(view) = room.asks(Query::Meeting { id: meeting.id }) else { panic!() };
        let positions: Vec<_> = view.items.iter().map(|line| line.item.position).collect();
        let expected: Vec<_> = (1..).take(positions.len()).collect();
        assert_eq!(positions, expected);
        assert!(view.items.iter().filter(|line| line.item.is_open()).count() <= 1);
        assert!(meeting.state == MeetingState::Running || view.items.iter().all(|line| !line.item.is_open()));
    }
}

/// Nothing speaks of what is not there, and no seat is there twice.
fn everything_has_its_place(room: &Room) {
    let view = room.office.store().snapshot().unwrap();
    for it in room.all::<Appointment>() {
        assert!(
            view.get::<Seat>(it.seat).unwrap().is_some() && view.get::<Person>(it.person).unwrap().is_some()
        );
    }
    for it in room.all::<OfficeHolding>() {
        assert!(view.get::<Person>(it.person).unwrap().is_some());
        assert!(it.elected_in.is_none_or(|item| view.get::<AgendaItem>(item).unwrap().is_some()));
    }
    for it in room.all::<AgendaItem>() {
        assert!(view.get::<Meeting>(it.meeting).unwrap().is_some());
        assert!(it.postponed.is_none() || !it.is_open());
        assert!(it.clock.since.is_some() == it.is_open());
        assert!(it.case.is_none_or(|case| view.get::<Case>(case).unwrap().is_some()));
    }
    for it in room.all::<FollowUp>() {
        assert!(view.get::<AgendaItem>(it.item).unwrap().is_some());
    }
    let roll = room.all::<Attendance>();
    for (n, it) in roll.iter().enumerate() {
        assert!(roll[n + 1..].iter().all(|other| other.meeting != it.meeting || other.goes_with(it)));
        assert!(it.came.zip(it.left).is_none_or(|(came, left)| came.at <= left.at));
        let Attendee::Seat(seat, _) = it.who else { continue };
        assert!(
            view.get::<Seat>(seat).unwrap().is_some() && view.get::<Meeting>(it.meeting).unwrap().is_some()
        );
    }
    let mut seats = HashSet::new();
    assert!(room.all::<Seat>().iter().all(|it| seats.insert((it.council, it.institution))));
}

/// Numbers that were ever given, and to what.
#[derive(Default)]
struct Given(HashMap<(&'static str, u32, String), u32>);

impl Given {
    fn look(&mut self, room: &Room) {
        let meetings = room.all::<Meeting>();
        for it in &meetings {
            self.check("meeting", it.council.0, it.number.to_string(), it.id.0);
        }
        for it in room.all::<AgendaItem>() {
            let council = meetings.iter().find(|meeting| meeting.id == it.meeting).unwrap().council;
            if let Some(number) = it.number {
                self.check("item", council.0, number.to_string(), it.id.0);
            }
        }
        for it in room.all::<Case>() {
            self.check("case", 0, it.number.to_string(), it.id.0);
        }
    }

    fn check(&mut self, series: &'static str, council: u32, number: String, id: u32) {
        let told = format!("{series} {number}");
        assert_eq!(*self.0.entry((series, council, number)).or_insert(id), id, "{told} was given twice");
    }
}

/// Meetings and cases went only where the tables lead.
fn states_follow_the_tables(before: &[Record], after: &[Record], command: &Command) {
    for record in after {
        let Some(old) = before.iter().find(|old| old.key() == record.key()) else { continue };
        match (old, record) {
            (Record::Meeting(old), Record::Meeting(new)) if old.state != new.state => {
                let allowed = |row: &&MeetingMove| row.from.contains(&old.state) && row.to == new.state;
                assert!(MeetingMove::TABLE.iter().any(|row| allowed(&row)), "{old:?} {new:?}");
            }
            (Record::Case(old), Record::Case(new)) if old.state != new.state => {
                let from = |row: &CaseMove| {
                    row.from.contains(&old.state)
                        || (old.state == CaseState::UnderAssessment
                            && row.from.contains(&CaseState::Assessed))
                };
                let corrected = matches!(command, Command::CorrectCase { .. });
                let allowed = CaseMove::TABLE.iter().any(|row| from(row) && row.to == new.state);
                assert!(corrected || allowed, "{old:?} {new:?}");
            }
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_keeps_the_rules_and_any_command_can_be_undone(
        rolls in prop::collection::vec((any::<bool>(), any::<Dice>()), 1..60)
    ) {
        let room = office();
        let table = Table::of(&room);
        let mut given = Given::default();
        for (hers, dice) in rolls {
            let Some(command) = table.command(&room, dice) else { continue };
            let sender = if hers { lise() } else { omar() };
            let before = dump(&room);
            let done = room.tries(&sender, command.clone());
            let after = dump(&room);
            given.look(&room);
            match done {
                Ok(receipt) if !receipt.touched.is_empty() => {
                    one_at_a_time(&room);
                    agendas_are_in_order(&room);
                    everything_has_its_place(&room);
                    if matches!(command, Command::Undo | Command::Redo) {
                        continue;
                    }
                    states_follow_the_tables(&before, &after, &command);
                    room.tries(&sender, Command::Undo).unwrap();
                    prop_assert_eq!(&dump(&room), &before, "{:?} was not undone", &command);
                    room.tries(&sender, Command::Redo).unwrap();
                    prop_assert_eq!(&dump(&room), &after, "{:?} was not done again", &command);
                }
                // A meeting that lacks something is closed with words for a reason; a blank is none.
                Ok(_) | Err(Refusal::Reasons(_) | Refusal::InTheWay { .. } | Refusal::Missing(_)) => {
                    prop_assert_eq!(&before, &after);
                }
                Err(other) => prop_assert!(false, "{:?}", other),
            }
        }
    }
}
