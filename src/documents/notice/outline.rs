//! The notice in words, as blocks that any format can write.

use chrono::Datelike;
use strum::VariantArray;

use super::{InvitedSeat, NoticeDocument, NoticeItem};
use crate::documents::blocks::{Block, Row, one_line, visible};
use crate::documents::councils::upper_first;
use crate::domain::{Day, MeetingState, PaperPart};
use crate::language::{Arg, Wording, date_long, weekday_name};

/// The whole document.
pub fn blocks(notice: &NoticeDocument, wording: &Wording) -> Vec<Block> {
    let mut blocks = head(notice, wording);
    blocks.extend(agenda(notice, wording));
    blocks.extend(invited(notice, wording));
    for (place, item) in (1..).zip(&notice.items) {
        blocks.extend(paper(item, place, wording));
    }
    blocks
}

fn head(notice: &NoticeDocument, wording: &Wording) -> Vec<Block> {
    let is_notice = notice.state >= MeetingState::Convened;
    let title = if is_notice { "notice-title" } else { "notice-title-agenda" };
    let body = [
        ("council", upper_first(&notice.council).into()),
        ("specialty", visible(&notice.specialty).to_lowercase().into()),
        ("region", visible(&notice.region).into()),
    ];
    let state: &str = (&notice.state).into();
    let mut blocks = vec![Block::Heading(1, wording.tell(title, &body))];
    if !is_notice || notice.state == MeetingState::Cancelled {
        blocks.push(Block::Note(wording.say(&format!("notice-state-{state}"))));
    }
    blocks.push(Block::Facts(facts(notice, wording)));
    blocks
}

fn facts(notice: &NoticeDocument, wording: &Wording) -> Vec<(String, String)> {
    let kind: &str = (&notice.kind).into();
    let kind = wording.say(&format!("meeting-kind-{kind}"));
    let sender = wording.tell("notice-regut", &[("region", visible(&notice.region).into())]);
    let all = [
        ("minutes-meeting", Some(format!("{} ({kind})", notice.number))),
        ("minutes-day", Some(long_day(notice.day, wording))),
        ("minutes-time", Some(format!("{}–{}", notice.begins, notice.ends))),
        ("minutes-place", Some(one_line(&notice.place))),
        ("minutes-chair", notice.chair.as_deref().map(one_line)),
        ("minutes-taker", notice.minute_taker.as_deref().map(one_line)),
        ("notice-items-due", Some(long_day(notice.items_due, wording))),
        ("notice-apology-due", Some(long_day(notice.apology_due, wording))),
        ("notice-sender", Some(sender)),
        ("notice-reference", Some(notice.reference.clone())),
    ];
    let known = all.into_iter().filter_map(|(key, text)| Some((key, text.filter(|text| !text.is_empty())?)));
    known.map(|(key, text)| (wording.say(key), text)).collect()
}

/// `tirsdag 3. mars 2026`
fn long_day(day: Day, wording: &Wording) -> String {
    let (date, language) = (day.date(), wording.language());
    format!("{} {}", weekday_name(date.weekday(), language), date_long(date, language))
}

fn agenda(notice: &NoticeDocument, wording: &Wording) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, wording.say("notice-agenda"))];
    if notice.items.is_empty() {
        blocks.push(Block::Note(wording.say("notice-no-items")));
        return blocks;
    }
    let columns = ["number", "time", "title", "kind", "planned"];
    let headings = columns.map(|column| wording.say(&format!("notice-column-{column}")));
    let rows = (1..).zip(&notice.items).map(|(place, item)| item_row(item, place, wording));
    blocks.push(Block::Table { headings: headings.to_vec(), rows: rows.collect() });
    if let Some(end) = &notice.planned_end {
        blocks.push(Block::Note(wording.tell("notice-planned-end", &[("end", end.into())])));
    }
    blocks
}

fn item_row(item: &NoticeItem, place: u32, wording: &Wording) -> Row {
    let kind: &str = (&item.kind).into();
    let kind = wording.say(&format!("item-kind-{kind}"));
    let minutes = item.planned.map(|minutes| minutes.to_string()).unwrap_or_default();
    let begins = item.begins.clone().unwrap_or_default();
    let (number, title) = (number(item, place, wording), title(item, wording));
    let about = match item.planned {
        Some(minutes) => {
            wording.tell("notice-about", &[("kind", kind.clone().into()), ("minutes", minutes.into())])
        }
        None => kind.clone(),
    };
    let said = [number.clone(), begins.clone(), title.clone()];
    let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
    Row {
        line: format!("{} ({about})", said.join(" · ")), cells: vec![number, begins, title, kind, minutes]
    }
}

/// `Sak 3/2026`; the item's place until it has a number.
fn number(item: &NoticeItem, place: u32, wording: &Wording) -> String {
    item.number.map_or_else(
        || place.to_string(),
        |number| wording.tell("item-number", &[("number", number.to_string().into())]),
    )
}

/// The heading, with the case it treats and the number it had before.
fn title(item: &NoticeItem, wording: &Wording) -> String {
    let mut title = one_line(&item.title);
    let case = item.case.map(|case| wording.tell("minutes-case", &[("number", case.to_string().into())]));
    let before =
        item.before.map(|before| wording.tell("item-before", &[("number", before.to_string().into())]));
    let more: Vec<String> = case.into_iter().chain(before).collect();
    if !more.is_empty() {
        title = format!("{title} ({})", more.join(", "));
    }
    title
}

fn invited(notice: &NoticeDocument, wording: &Wording) -> Vec<Block> {
    let columns = ["institution", "representative", "deputy"];
    let headings = columns.map(|column| wording.say(&format!("notice-column-{column}")));
    let rows = notice.invited.iter().map(|seat| seat_row(seat, wording));
    let mut blocks = vec![
        Block::Heading(2, wording.say("notice-invited")),
        Block::Table { headings: headings.to_vec(), rows: rows.collect() },
    ];
    if !notice.guests.is_empty() {
        blocks.push(Block::Heading(2, wording.say("minutes-guests")));
        blocks.push(Block::List(notice.guests.iter().map(|guest| one_line(guest)).collect()));
    }
    blocks
}

fn seat_row(seat: &InvitedSeat, wording: &Wording) -> Row {
    let nobody = || wording.say("minutes-nobody-appointed");
    let mut representative = seat.representative.as_deref().map_or_else(nobody, one_line);
    if let Some(office) = seat.office {
        let office: &str = office.into();
        representative = format!("{representative} ({})", wording.say(&format!("office-{office}")));
    }
    let deputy = seat.deputy.as_deref().map_or_else(nobody, one_line);
    let institution = one_line(&seat.institution);
    let args: [(&str, Arg); 3] = [
        ("institution", institution.clone().into()),
        ("representative", representative.clone().into()),
        ("deputy", deputy.clone().into()),
    ];
    Row { line: wording.tell("notice-seat", &args), cells: vec![institution, representative, deputy] }
}

fn paper(item: &NoticeItem, place: u32, wording: &Wording) -> Vec<Block> {
    if item.paper.is_empty() {
        return Vec::new();
    }
    let args = [("number", number(item, place, wording).into()), ("title", one_line(&item.title).into())];
    let mut blocks = vec![Block::Heading(2, wording.tell("notice-paper", &args))];
    for part in PaperPart::VARIANTS {
        let text = visible(item.paper.part(*part));
        if text.trim().is_empty() {
            continue;
        }
        let name: &str = part.into();
        blocks.push(Block::Heading(3, wording.say(&format!("paper-part-{name}"))));
        blocks.push(Block::Typed(text.trim().to_owned()));
    }
    blocks
}
