//! The roll of a meeting as it is shown: its rows, what is typed to find one, what is told of each.

use crate::domain::{
    Attendance, AttendanceId, Attendee, Capacity, Institution, Moment, Seat, SeatId, Standing, seat_at,
};
use crate::language::Arg;
use crate::office::{MeetingView, Participant};
use crate::tui::scene::Scene;

/// A row of the roll-call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    Seat(SeatId),
    Guest(AttendanceId),
    NewGuest,
}

impl From<Participant> for Entry {
    fn from(who: Participant) -> Self {
        match who {
            Participant::Seat(seat) => Self::Seat(seat),
            Participant::Guest(id) => Self::Guest(id),
        }
    }
}

/// The roll of this meeting.
#[derive(Clone, Copy)]
pub struct Roll<'a> {
    view: &'a MeetingView,
}

impl<'a> Roll<'a> {
    pub const fn of(view: &'a MeetingView) -> Self {
        Self { view }
    }

    fn seats(self) -> &'a [(Seat, Institution)] {
        &self.view.roster.seats
    }

    fn guests(self) -> impl Iterator<Item = (AttendanceId, &'a str)> {
        self.view.attendance.iter().filter_map(|line| match &line.who {
            Attendee::Guest(name) => Some((line.id, name.as_str())),
            Attendee::Seat(..) => None,
        })
    }

    /// The rows that hold what was typed: the seats, those that begin with it first, then the
    /// guests, and a row for a new guest.
    pub fn found(self, words: &str) -> Vec<Entry> {
        let words = words.trim().to_lowercase();
        let mut seats: Vec<(u8, Entry)> = self
            .seats()
            .iter()
            .filter_map(|(seat, institution)| {
                let shown = format!("{} {}", institution.name, self.holders(seat.id));
                Some((rank(&words, &institution.short, &shown)?, Entry::Seat(seat.id)))
            })
            .collect();
        seats.sort_by_key(|(rank, _)| *rank);
        let guests = self.guests().filter(|(_, name)| rank(&words, name, "").is_some());
        let guests = guests.map(|(id, _)| Entry::Guest(id));
        seats.into_iter().map(|(_, entry)| entry).chain(guests).chain([Entry::NewGuest]).collect()
    }

    /// The invited guest who is meant by what was typed and has not come yet; else what was typed.
    pub fn guest_meant(self, words: &str) -> String {
        let typed = words.trim().to_lowercase();
        let came = |invited: &str| self.guests().any(|(_, name)| name == invited);
        let meant = |invited: &&String| rank(&typed, invited, "").is_some() && !came(invited);
        let found = self.view.meeting.guests.iter().find(meant).filter(|_| !typed.is_empty());
        found.map_or_else(|| words.trim().to_owned(), Clone::clone)
    }

    pub fn name(self, entry: Entry) -> String {
        let found = match entry {
            Entry::Seat(id) => {
                let seat = self.seats().iter().find(|(seat, _)| seat.id == id);
                seat.map(|(_, institution)| institution.short.as_str())
            }
            Entry::Guest(id) => self.guests().find(|guest| guest.0 == id).map(|(_, name)| name),
            Entry::NewGuest => None,
        };
        found.unwrap_or_default().to_owned()
    }

    /// The representative and the deputy: `Lise Hauge Nilsen / Per Lie`.
    pub fn holders(self, seat: SeatId) -> String {
        let day = self.view.meeting.start.day();
        let name = |capacity| {
            let mut held = self.view.roster.appointments.iter();
            let held = held.find(|it| it.seat == seat && it.capacity == capacity && it.term.holds_on(day))?;
            Some(self.view.roster.person(held.person)?.name.clone())
        };
        let names = [name(Capacity::Representative), name(Capacity::Deputy)];
        names.into_iter().flatten().collect::<Vec<_>>().join(" / ")
    }

    pub fn standing(self, seat: SeatId, now: Moment) -> Standing {
        seat_at(&self.view.attendance, seat, self.view.meeting.roll_moment(now))
    }

    /// How many seats are represented, and how many there are.
    pub fn count(self, now: Moment) -> (usize, usize) {
        let is = |seat: &&(Seat, _)| matches!(self.standing(seat.0.id, now), Standing::Represented(_));
        (self.seats().iter().filter(is).count(), self.seats().len())
    }

    /// The institutions that are known not to be represented, and those nobody has spoken of.
    pub fn not_represented(self, now: Moment) -> (Vec<&'a str>, Vec<&'a str>) {
        let not = self.seats().iter().filter_map(|(seat, institution)| match self.standing(seat.id, now) {
            Standing::Represented(_) => None,
            Standing::Unknown => Some((false, institution.short.as_str())),
            _ => Some((true, institution.short.as_str())),
        });
        let (missing, unknown): (Vec<_>, Vec<_>) = not.partition(|(known, _)| *known);
        let names = |found: Vec<(bool, &'a str)>| found.into_iter().map(|(_, name)| name).collect();
        (names(missing), names(unknown))
    }

    fn is_unknown(self, seat: SeatId) -> bool {
        !self.view.attendance.iter().any(|line| line.is_of(seat))
    }

    pub fn first_unknown(self) -> Option<SeatId> {
        self.seats().iter().map(|(seat, _)| seat.id).find(|seat| self.is_unknown(*seat))
    }

    /// The next seat after this one that nobody has spoken of, around the whole roll.
    pub fn next_unknown(self, after: SeatId) -> Option<SeatId> {
        let seats = self.seats();
        let at = seats.iter().position(|(seat, _)| seat.id == after)?;
        let (before, rest) = (&seats[..at], &seats[at + 1..]);
        rest.iter().chain(before).map(|(seat, _)| seat.id).find(|seat| self.is_unknown(*seat))
    }

    /// When somebody is or was there, in the order they came.
    pub fn stays(self, who: Participant) -> Vec<&'a Attendance> {
        let is_of = |line: &&Attendance| match who {
            Participant::Seat(seat) => line.is_of(seat) && line.capacity().is_some(),
            Participant::Guest(id) => line.id == id,
        };
        let mut stays: Vec<_> = self.view.attendance.iter().filter(is_of).collect();
        stays.sort_by_key(|line| line.came.map(|came| came.at));
        stays
    }

    /// What is known of a seat, in a few words.
    pub fn told(self, seat: SeatId, scene: &Scene) -> String {
        let at = self.view.meeting.roll_moment(scene.now);
        let stays = self.stays(Participant::Seat(seat));
        match self.standing(seat, scene.now) {
            Standing::Unknown => scene.say("presence-unknown"),
            Standing::Apology => scene.named("presence", "apology"),
            Standing::Absent => scene.named("presence", "absent"),
            Standing::NotYet => scene.say("roll-not-yet"),
            Standing::Left => {
                let left = stays.iter().filter_map(|line| line.left).map(|left| left.at).max();
                let clock = left.map(Moment::clock).unwrap_or_default();
                scene.tell("roll-left", &[("clock", Arg::from(clock))])
            }
            Standing::Represented(capacity) => {
                let of = |line: &&&Attendance| line.capacity() == Some(capacity) && line.lasts_at(at);
                match stays.iter().find(of).and_then(|line| line.came) {
                    Some(came) => {
                        let who = scene.named("capacity", capacity.into());
                        let args = [("who", Arg::from(who)), ("clock", Arg::from(came.at.clock()))];
                        scene.tell("roll-since", &args)
                    }
                    None if capacity == Capacity::Deputy => scene.named("presence", "deputy"),
                    None => scene.named("presence", "representative"),
                }
            }
        }
    }

    /// When they came and left, in words.
    pub fn passages(self, who: Participant, scene: &Scene) -> Vec<String> {
        let tell = |key, at: Moment| scene.tell(key, &[("clock", Arg::from(at.clock()))]);
        let told = |line: &Attendance| {
            [
                line.came.map(|came| tell("roll-came", came.at)),
                line.left.map(|left| tell("roll-left", left.at)),
            ]
        };
        self.stays(who).into_iter().flat_map(told).flatten().collect()
    }
}

/// How well a row fits what was typed: it is its name, begins its name, begins a word of it, or is
/// somewhere in it.
fn rank(words: &str, name: &str, more: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let shown = format!("{name} {}", more.to_lowercase());
    if words.is_empty() || name == words {
        Some(0)
    } else if name.starts_with(words) {
        Some(1)
    } else if shown.split_whitespace().any(|word| word.starts_with(words)) {
        Some(2)
    } else {
        words.split_whitespace().all(|part| shown.contains(part)).then_some(3)
    }
}
