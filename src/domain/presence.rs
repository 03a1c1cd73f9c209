//! Who is represented at a meeting, and when: the roll-call read.
//!
//! A line of the roll-call is a stay, from when somebody came to when they left. A seat has one,
//! or several when somebody left and somebody else, or the same, came later. Silence is unknown:
//! neither presence nor absence.

use super::appointment::Capacity;
use super::id::SeatId;
use super::meeting::{AgendaItem, Attendance, Attendee, Meeting, MeetingState, Passage, Presence};
use super::time::Moment;

/// How a seat stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said.
    Unknown,
    Represented(Capacity),
    /// Somebody comes, but later.
    NotYet,
    /// Whoever was there has left.
    Left,
    Apology,
    /// Did not come and did not say.
    Absent,
}

impl Presence {
    /// In which capacity somebody is there; `None` when nobody is.
    pub const fn capacity(self) -> Option<Capacity> {
        match self {
            Self::Representative => Some(Capacity::Representative),
            Self::Deputy => Some(Capacity::Deputy),
            Self::Apology | Self::Absent => None,
        }
    }
}

impl Attendance {
    /// Whether it is of this seat.
    pub fn is_of(&self, seat: SeatId) -> bool {
        matches!(self.who, Attendee::Seat(of, _) if of == seat)
    }

    /// What is noted for a seat; `None` for a guest.
    pub const fn presence(&self) -> Option<Presence> {
        match self.who {
            Attendee::Seat(_, presence) => Some(presence),
            Attendee::Guest(_) => None,
        }
    }

    /// In which capacity somebody is, was or comes to be there.
    pub const fn capacity(&self) -> Option<Capacity> {
        match self.presence() {
            Some(presence) => presence.capacity(),
            None => None,
        }
    }

    /// Somebody is, was or comes to be there, for a seat or as a guest.
    pub const fn is_stay(&self) -> bool {
        matches!(self.who, Attendee::Guest(_)) || self.capacity().is_some()
    }

    /// Whether the stay holds at this moment.
    pub fn lasts_at(&self, at: Moment) -> bool {
        self.came.is_none_or(|came| came.at <= at) && self.left.is_none_or(|left| at < left.at)
    }

    /// Whether the two can both be true of one meeting: a seat that is away has no stays, and
    /// nobody is there twice at a time.
    pub fn goes_with(&self, other: &Self) -> bool {
        let (Attendee::Seat(seat, one), Attendee::Seat(of, another)) = (&self.who, &other.who) else {
            return true;
        };
        let before = |one: &Self, other: &Self| {
            one.left.zip(other.came).is_some_and(|(left, came)| left.at <= came.at)
        };
        if seat != of {
            true
        } else if one.capacity().is_none() || another.capacity().is_none() {
            false
        } else {
            one != another || before(self, other) || before(other, self)
        }
    }
}

/// Who counts for the seat at this moment: its deputy only while its representative is away.
pub fn counts(roll: &[Attendance], seat: SeatId, at: Moment) -> Option<&Attendance> {
    let there = |capacity| {
        roll.iter().find(|line| line.is_of(seat) && line.capacity() == Some(capacity) && line.lasts_at(at))
    };
    there(Capacity::Representative).or_else(|| there(Capacity::Deputy))
}

/// How the seat stands at this moment.
pub fn seat_at(roll: &[Attendance], seat: SeatId, at: Moment) -> Standing {
    if let Some(capacity) = counts(roll, seat, at).and_then(Attendance::capacity) {
        return Standing::Represented(capacity);
    }
    let mut lines = roll.iter().filter(|line| line.is_of(seat)).peekable();
    match lines.peek().and_then(|line| line.presence()) {
        None => Standing::Unknown,
        Some(Presence::Apology) => Standing::Apology,
        Some(Presence::Absent) => Standing::Absent,
        Some(Presence::Representative | Presence::Deputy) => {
            let left = |line: &Attendance| line.left.is_some_and(|left| left.at <= at);
            if lines.any(left) { Standing::Left } else { Standing::NotYet }
        }
    }
}

/// Everybody who counted for the seat at some time while the item lay on the table.
pub fn at_item<'a>(
    roll: &'a [Attendance],
    seat: SeatId,
    item: &AgendaItem,
    now: Moment,
) -> Vec<&'a Attendance> {
    let Some(opened) = item.opened else { return Vec::new() };
    let closed = item.closed.unwrap_or(now).max(opened);
    // Who counts can change only when somebody comes or leaves.
    let passages = roll.iter().flat_map(|line| [line.came, line.left]).flatten().map(|passage| passage.at);
    let mut turns: Vec<Moment> = passages.filter(|at| opened < *at && *at < closed).collect();
    turns.push(opened);
    turns.sort_unstable();
    let mut counted: Vec<&Attendance> = Vec::new();
    for line in turns.into_iter().filter_map(|at| counts(roll, seat, at)) {
        if !counted.iter().any(|known| known.id == line.id) {
            counted.push(line);
        }
    }
    counted
}

impl Meeting {
    /// The moment its roll-call is read at: now while it runs, its end when it is over, its
    /// beginning before that.
    pub fn roll_moment(&self, now: Moment) -> Moment {
        match self.state {
            MeetingState::Running => now,
            MeetingState::Held => self.closed.map_or(now, |closed| closed.plus(-1)),
            _ => self.start,
        }
    }
}

/// Somebody comes or leaves at this moment, at the item that lay on the table then.
pub fn passage(items: &[AgendaItem], at: Moment) -> Passage {
    let lay = |item: &&AgendaItem| {
        item.opened.is_some_and(|opened| opened <= at) && item.closed.is_none_or(|closed| at < closed)
    };
    let item = items.iter().filter(lay).max_by_key(|item| item.opened);
    Passage { at, item: item.map(|item| item.id) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{AgendaItemId, AttendanceId, ItemKind, MeetingId};

    const SEAT: SeatId = SeatId(7);

    fn moment(minute: i64) -> Moment {
        Moment::from_seconds(minute * 60)
    }

    fn line(id: u32, presence: Presence, came: Option<i64>, left: Option<i64>) -> Attendance {
        let at = |minute| Passage { at: moment(minute), item: None };
        Attendance {
            id: AttendanceId(id),
            meeting: MeetingId(1),
            who: Attendee::Seat(SEAT, presence),
            noted: moment(0),
            came: came.map(at),
            left: left.map(at),
        }
    }

    #[test]
    fn a_deputy_counts_while_the_representative_is_away() {
        use Capacity::{Deputy as D, Representative as R};
        use Presence::{Absent, Apology, Deputy, Representative};
        use Standing::Represented;
        let gave_over = vec![line(1, Representative, None, Some(20)), line(2, Deputy, Some(25), None)];
        let both = vec![line(1, Deputy, None, None), line(2, Representative, Some(20), Some(40))];
        for (roll, expected) in [
            (vec![], [Standing::Unknown; 4]),
            (vec![line(1, Representative, None, None)], [Represented(R); 4]),
            (vec![line(1, Deputy, None, None)], [Represented(D); 4]),
            (vec![line(1, Apology, None, None)], [Standing::Apology; 4]),
            (vec![line(1, Absent, None, None)], [Standing::Absent; 4]),
            (
                vec![line(1, Representative, Some(20), None)],
                [Standing::NotYet, Represented(R), Represented(R), Represented(R)],
            ),
            (
                vec![line(1, Representative, None, Some(20))],
                [Represented(R), Standing::Left, Standing::Left, Standing::Left],
            ),
            (gave_over, [Represented(R), Standing::Left, Represented(D), Represented(D)]),
            (both, [Represented(D), Represented(R), Represented(R), Represented(D)]),
        ] {
            let told = [0, 20, 30, 40].map(|minute| seat_at(&roll, SEAT, moment(minute)));
            assert_eq!(told, expected, "{roll:?}");
        }
    }

    #[test]
    fn an_item_has_those_who_counted_while_it_lay_on_the_table() {
        let roll =
            [line(1, Presence::Representative, None, Some(20)), line(2, Presence::Deputy, Some(25), None)];
        for (opened, closed, expected) in [
            (Some(0), Some(20), vec![1]),
            (Some(0), Some(26), vec![1, 2]),
            (Some(20), Some(25), vec![]),
            (Some(21), None, vec![2]),
            (Some(30), Some(30), vec![2]),
            (None, None, vec![]),
        ] {
            let item = AgendaItem {
                opened: opened.map(moment),
                closed: closed.map(moment),
                ..AgendaItem::new(AgendaItemId(1), MeetingId(1), 1, ItemKind::Discussion, "Kurs".into())
            };
            let who: Vec<_> = at_item(&roll, SEAT, &item, moment(60)).iter().map(|line| line.id.0).collect();
            assert_eq!(who, expected, "{opened:?} {closed:?}");
            let told = passage(std::slice::from_ref(&item), moment(22)).item.is_some();
            assert_eq!(told, opened.is_some_and(|at| at <= 22) && closed.is_none_or(|at| at > 22));
        }
    }

    #[test]
    fn nobody_is_there_twice_and_who_is_away_is_not_there() {
        use Presence::{Absent, Apology, Deputy, Representative};
        let early = line(1, Representative, None, Some(20));
        for (other, goes) in [
            (line(2, Representative, Some(20), None), true),
            (line(2, Representative, Some(19), None), false),
            (line(2, Representative, None, None), false),
            (line(2, Deputy, None, None), true),
            (line(2, Apology, None, None), false),
            (line(2, Absent, None, None), false),
        ] {
            assert_eq!(early.goes_with(&other), goes, "{other:?}");
            assert_eq!(other.goes_with(&early), goes, "{other:?}");
        }
    }

    fn any_line(id: u32) -> impl Strategy<Value = Attendance> {
        let minute = || prop::option::of(0_i64..60);
        (0..4_usize, minute(), minute()).prop_map(move |(presence, came, left)| {
            use strum::VariantArray;
            line(id, Presence::VARIANTS[presence], came, left)
        })
    }

    proptest! {
        #[test]
        fn a_seat_is_represented_when_somebody_counts_and_unknown_only_in_silence(
            roll in (any_line(1), any_line(2), any_line(3)),
            length in 0..4_usize,
            minute in 0_i64..60,
        ) {
            let roll = &[roll.0, roll.1, roll.2][..length.min(3)];
            let (at, standing) = (moment(minute), seat_at(roll, SEAT, moment(minute)));
            let counted = counts(roll, SEAT, at);
            prop_assert_eq!(matches!(standing, Standing::Represented(_)), counted.is_some());
            prop_assert_eq!(standing == Standing::Unknown, roll.is_empty());
            let here = |presence| roll.iter().any(|it| it.presence() == Some(presence) && it.lasts_at(at));
            if here(Presence::Representative) {
                prop_assert_eq!(standing, Standing::Represented(Capacity::Representative));
            } else if here(Presence::Deputy) {
                prop_assert_eq!(standing, Standing::Represented(Capacity::Deputy));
            }
        }
    }
}
