//! Who is at a meeting.

use crate::domain::{
    Attendance, AttendanceId, Attendee, Meeting, MeetingId, MeetingState, Presence, Reason, Seat, SeatId,
};
use crate::office::desk::Desk;
use crate::office::{Refusal, look, typed};

/// One line for each seat; without a presence nothing is known again.
pub fn note(
    desk: &mut Desk<'_>,
    meeting: MeetingId,
    seat: SeatId,
    presence: Option<Presence>,
) -> Result<(), Refusal> {
    let meeting = open_roll(desk, meeting)?;
    if desk.find::<Seat>(seat)?.council != meeting.council {
        desk.object(Reason::Gone);
    }
    desk.settle()?;
    let roll = look::attendance(desk.view(), meeting.id)?;
    let noted = roll.into_iter().find(|line| matches!(line.who, Attendee::Seat(id, _) if id == seat));
    match (presence, noted) {
        (None, None) => {}
        (None, Some(noted)) => desk.remove::<Attendance>(noted.id),
        (Some(presence), Some(noted)) if noted.who == Attendee::Seat(seat, presence) => {}
        (Some(presence), noted) => {
            let id = match noted {
                Some(noted) => noted.id,
                None => AttendanceId(desk.new_id::<Attendance>()?),
            };
            let who = Attendee::Seat(seat, presence);
            desk.put(Attendance { id, meeting: meeting.id, who, noted: desk.now(), came: None, left: None });
        }
    }
    Ok(())
}

pub fn add_guest(desk: &mut Desk<'_>, meeting: MeetingId, name: &str) -> Result<(), Refusal> {
    let meeting = open_roll(desk, meeting)?;
    let name = typed::line(name);
    desk.need("name", &name);
    desk.settle()?;
    let id = AttendanceId(desk.new_id::<Attendance>()?);
    let who = Attendee::Guest(name);
    desk.put(Attendance { id, meeting: meeting.id, who, noted: desk.now(), came: None, left: None });
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
