//! Who is at a meeting. A digit of the roll-call says who is there now; coming and leaving say
//! when, and at which item.

use crate::domain::{
    Attendance, AttendanceId, Attendee, Meeting, MeetingId, MeetingState, Moment, Passage, Presence, Reason,
    Seat, SeatId, passage,
};
use crate::office::desk::Desk;
use crate::office::{Participant, Refusal, look, typed};

/// Who is there for the seat now. Where somebody was and left, it is somebody who came; where
/// somebody is, it was this one all along. Without a presence nothing is known again.
pub fn note(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    seat: SeatId,
    presence: Option<Presence>,
) -> Result<(), Refusal> {
    let meeting = open_roll(desk, meeting)?;
    let mut stays = stays(desk, &meeting, seat)?;
    desk.settle()?;
    let before = stays.clone();
    let there = stays.iter().position(|line| line.capacity().is_some() && line.left.is_none());
    let gone = stays.iter().filter_map(|line| line.left).map(|left| left.at).max();
    match presence {
        None => stays.clear(),
        Some(presence) if presence.capacity().is_none() => {
            stays.retain(|line| line.presence() == Some(presence));
            if stays.is_empty() {
                stays.push(new_line(desk, &meeting, Attendee::Seat(seat, presence), None)?);
            }
        }
        Some(presence) => match (there, gone) {
            (Some(_), _) => it_was(&mut stays, presence, seat),
            (None, Some(gone)) => {
                let at = if meeting.state == MeetingState::Running { desk.now() } else { gone };
                let came = Some(passage(&look::items(desk.view(), meeting.id)?, at));
                stays.push(new_line(desk, &meeting, Attendee::Seat(seat, presence), came)?);
            }
            (None, None) => {
                stays = vec![new_line(desk, &meeting, Attendee::Seat(seat, presence), None)?];
            }
        },
    }
    lay(desk, before, stays);
    Ok(())
}

/// Whoever is there now is this one, and nobody else.
fn it_was(stays: &mut Vec<Attendance>, presence: Presence, seat: SeatId) {
    let who = Attendee::Seat(seat, presence);
    if stays.iter().any(|line| line.who == who && line.left.is_none()) {
        stays.retain(|line| line.who == who || line.left.is_some());
        if let [only] = &mut stays[..] {
            only.came = None;
        }
    } else if let Some(there) = stays.iter_mut().find(|line| line.left.is_none()) {
        there.who = who;
        let there = there.clone();
        stays.retain(|line| line.id == there.id || line.goes_with(&there));
    }
}

/// Somebody comes: whoever is noted, else the representative.
pub fn arrive(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    who: Participant,
    at: Option<Moment>,
) -> Result<(), Refusal> {
    let (meeting, mut stays) = roll_of(desk, meeting, who)?;
    let came = when(desk, &meeting, at)?;
    desk.settle()?;
    let before = stays.clone();
    stays.retain(Attendance::is_stay);
    let last = stays.iter().rposition(|line| line.left.is_none()).or(stays.len().checked_sub(1));
    match (last.map(|last| &mut stays[last]), who) {
        (Some(last), _) if last.left.is_none_or(|left| came.at < left.at) => last.came = Some(came),
        (Some(last), _) => {
            let who = last.who.clone();
            stays.push(new_line(desk, &meeting, who, Some(came))?);
        }
        (None, Participant::Seat(seat)) => {
            let who = Attendee::Seat(seat, Presence::Representative);
            stays.push(new_line(desk, &meeting, who, Some(came))?);
        }
        (None, Participant::Guest(_)) => return Err(Reason::Gone.into()),
    }
    check(desk, &stays)?;
    lay(desk, before, stays);
    Ok(())
}

/// Whoever counts leaves; with a time, the last leaving is put right where nobody is left.
pub fn leave(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    who: Participant,
    at: Option<Moment>,
) -> Result<(), Refusal> {
    let (meeting, mut stays) = roll_of(desk, meeting, who)?;
    let mut left = when(desk, &meeting, at)?;
    let before = stays.clone();
    let goes = |line: &&mut Attendance| line.left.is_none() || at.is_some();
    // The representative counts before the deputy, and who is there before who has left.
    let order = |line: &&mut Attendance| {
        let since = line.came.map_or(Moment::from_seconds(i64::MIN), |came| came.at);
        (line.left.is_some(), line.presence() == Some(Presence::Deputy), std::cmp::Reverse(since))
    };
    match stays.iter_mut().filter(|line| line.is_stay()).filter(goes).min_by_key(order) {
        Some(line) => {
            // A typed time has no seconds.
            left.at = line
                .came
                .filter(|came| same_minute(came.at, left.at))
                .map_or(left.at, |came| came.at.max(left.at));
            line.left = Some(left);
        }
        None => desk.object(Reason::NobodyThere),
    }
    check(desk, &stays)?;
    lay(desk, before, stays);
    Ok(())
}

pub fn add_guest(desk: &mut Desk<'_>, meeting: MeetingId, name: &str) -> Result<(), Refusal> {
    let meeting = open_roll(desk, meeting)?;
    let name = typed::line(name);
    desk.need("name", &name);
    desk.settle()?;
    let new = new_line(desk, &meeting, Attendee::Guest(name), None)?;
    desk.put(new);
    Ok(())
}

pub fn remove_guest(desk: &mut Desk<'_>, id: AttendanceId) -> Result<(), Refusal> {
    let line: Attendance = desk.find(id)?;
    if matches!(line.who, Attendee::Seat(..)) {
        desk.object(Reason::Gone);
    }
    open_roll(desk, line.meeting)?;
    desk.settle()?;
    desk.remove::<Attendance>(id);
    Ok(())
}

/// The roll can be put right after the meeting too, but a cancelled one has none.
fn open_roll(desk: &mut Desk<'_>, id: MeetingId) -> Result<Meeting, Refusal> {
    let meeting: Meeting = desk.find(id)?;
    if meeting.state == MeetingState::Cancelled {
        desk.object(Reason::AgendaLocked { state: meeting.state });
    }
    Ok(meeting)
}

/// The meeting, and the lines that say something of this participant.
fn roll_of(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    who: Participant,
) -> Result<(Meeting, Vec<Attendance>), Refusal> {
    let meeting = open_roll(desk, meeting)?;
    let lines = match who {
        Participant::Seat(seat) => stays(desk, &meeting, seat)?,
        Participant::Guest(id) => {
            let line: Attendance = desk.find(id)?;
            if line.meeting != meeting.id || matches!(line.who, Attendee::Seat(..)) {
                desk.object(Reason::Gone);
            }
            vec![line]
        }
    };
    Ok((meeting, lines))
}

/// What is noted for the seat, in the order they came; an objection when it is another council's.
fn stays(desk: &mut Desk<'_>, meeting: &Meeting, seat: SeatId) -> Result<Vec<Attendance>, Refusal> {
    if desk.find::<Seat>(seat)?.council != meeting.council {
        desk.object(Reason::Gone);
    }
    let mut stays = look::attendance(desk.view(), meeting.id)?;
    stays.retain(|line| line.is_of(seat));
    stays.sort_by_key(|line| line.came.map(|came| came.at));
    Ok(stays)
}

/// Now, while the meeting runs, or at the typed time, while it ran.
fn when(desk: &mut Desk<'_>, meeting: &Meeting, at: Option<Moment>) -> Result<Passage, Refusal> {
    let (from, to) = (meeting.opened.unwrap_or(meeting.start), meeting.closed.unwrap_or(desk.now()));
    if meeting.opened.is_none() || (at.is_none() && meeting.state != MeetingState::Running) {
        desk.object(Reason::NotUnderWay { state: meeting.state });
        return Ok(Passage { at: from, item: None });
    }
    let at = match at {
        Some(at) if same_minute(at, from) => from,
        at => at.unwrap_or(desk.now()),
    };
    if at < from || at > to {
        desk.object(Reason::OutsideMeeting { from, to });
    }
    Ok(passage(&look::items(desk.view(), meeting.id)?, at))
}

fn same_minute(one: Moment, other: Moment) -> bool {
    one.seconds().div_euclid(60) == other.seconds().div_euclid(60)
}

fn check(desk: &mut Desk<'_>, stays: &[Attendance]) -> Result<(), Refusal> {
    for (n, line) in stays.iter().enumerate() {
        if let (Some(came), Some(left)) = (line.came, line.left)
            && left.at < came.at
        {
            desk.object(Reason::LeavesBeforeComing { came: came.at, left: left.at });
        } else if !stays[n + 1..].iter().all(|other| other.goes_with(line)) {
            desk.object(Reason::ThereTwice);
        }
    }
    desk.settle()
}

fn new_line(
    desk: &mut Desk<'_>,
    meeting: &Meeting,
    who: Attendee,
    came: Option<Passage>,
) -> Result<Attendance, Refusal> {
    let id = AttendanceId(desk.new_id::<Attendance>()?);
    Ok(Attendance { id, meeting: meeting.id, who, noted: desk.now(), came, left: None })
}

/// The lines as they are to stand in place of those before.
fn lay(desk: &mut Desk<'_>, before: Vec<Attendance>, after: Vec<Attendance>) {
    for line in before {
        if !after.iter().any(|kept| kept.id == line.id) {
            desk.remove::<Attendance>(line.id);
        }
    }
    for line in after {
        desk.put(line);
    }
}
