//! The lines of the preparation.

use ratatui::text::{Line, Span};
use strum::VariantArray;

use crate::domain::{Capacity, Day, MeetingState, Milestone, Office, timetable};
use crate::office::{ItemLine, PreparationView, WaitingFor, WaitingLine};
use crate::tui::meeting_words::warning_rows;
use crate::tui::scene::Scene;
use crate::tui::widgets::{Row, fit};

/// Cells of the clock, the number, the kind and the minutes before and after a title.
const CLOCK: usize = 6;
const NUMBER: usize = 12;
const PLACE: usize = 4;
const KIND: usize = 12;
const MINUTES: usize = 8;
/// Below this width an item's kind gives way to its title.
const ROOM_FOR_KIND: usize = 70;

/// `Årsmøte 14.04.2026 13:00 · planlagt`
pub fn heading(view: &PreparationView, scene: &Scene) -> String {
    let meeting = &view.meeting;
    scene.tell(
        "agenda-heading",
        &[
            ("number", meeting.number.to_string().into()),
            ("when", scene.day_and_clock(meeting.start).into()),
            ("state", scene.named("meeting-state", meeting.state.into()).into()),
        ],
    )
}

/// All lines; the ones that can be chosen in the order of [`super::spots`].
pub fn rows(view: &PreparationView, scene: &Scene, width: usize) -> Vec<Row> {
    let mut rows = warning_rows(&view.warnings, scene, width);
    rows.extend(agenda(view, scene, width));
    rows.push(title("preparation-waiting", scene));
    if view.waiting.is_empty() {
        rows.push(remark(scene.say("preparation-nothing-waits"), scene));
    }
    rows.extend(view.waiting.iter().map(|line| Row::new(waiting(line, scene, width))));
    rows.push(title("preparation-dates", scene));
    rows.extend(Milestone::VARIANTS.iter().map(|it| Row::new(date(view, *it, scene))));
    rows.push(title("preparation-people", scene));
    rows.push(Row::new(people(view, scene)));
    rows
}

fn title(key: &str, scene: &Scene) -> Row {
    Row::heading(Span::styled(scene.say(key), scene.theme.title))
}

fn remark(text: String, scene: &Scene) -> Row {
    Row::heading(Span::styled(text, scene.theme.quiet))
}

fn agenda(view: &PreparationView, scene: &Scene, width: usize) -> Vec<Row> {
    let items: Vec<_> = view.items.iter().map(|line| line.item.clone()).collect();
    let (begins, end) = timetable(&view.meeting, &items);
    let mut rows: Vec<Row> = Vec::new();
    for (line, at) in view.items.iter().zip(begins) {
        rows.push(Row::new(item(line, &at.clock(), view, scene, width)));
    }
    if rows.is_empty() {
        rows.push(remark(scene.say("preparation-no-items"), scene));
    } else {
        let planned: u32 = items.iter().filter_map(|item| item.planned).sum();
        let bare = items.iter().filter(|item| item.planned.is_none()).count();
        let args = [
            ("end", end.clock().into()),
            ("planned", planned.into()),
            ("minutes", view.meeting.minutes.into()),
            ("bare", bare.into()),
        ];
        rows.push(remark(scene.tell("preparation-end", &args), scene));
    }
    rows
}

/// `13:05 Sak 2/2026   Prosedyretall (2026-014, tidligere sak 7/2025)   beslutning    20 min`
fn item(line: &ItemLine, at: &str, view: &PreparationView, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let item = &line.item;
    let number = item.number.map_or_else(
        || format!("{}.", item.position),
        |number| scene.tell("item-number", &[("number", number.to_string().into())]),
    );
    let number_cells = if view.meeting.state >= MeetingState::Convened { NUMBER } else { PLACE };
    let kind_cells = if width >= ROOM_FOR_KIND { KIND } else { 0 };
    let before = line.before.map(|it| scene.tell("item-before", &[("number", it.to_string().into())]));
    let more: Vec<String> = line.case.map(|case| case.to_string()).into_iter().chain(before).collect();
    let mut title = item.title.clone();
    if !more.is_empty() {
        title = format!("{title} ({})", more.join(", "));
    }
    let paper = if item.paper.is_empty() { " " } else { theme.check };
    let minutes = item.planned.map_or_else(
        || "–".to_owned(),
        |minutes| scene.tell("preparation-minutes", &[("minutes", minutes.into())]),
    );
    let rest = width.saturating_sub(CLOCK + number_cells + kind_cells + MINUTES + 3);
    Line::from(vec![
        Span::styled(fit(at, CLOCK, ""), theme.quiet),
        Span::styled(fit(&number, number_cells, theme.ellipsis), theme.quiet),
        Span::styled(fit(paper, 2, ""), theme.good),
        Span::raw(fit(&title, rest, theme.ellipsis)),
        Span::raw(" "),
        Span::styled(
            fit(&scene.named("item-kind", item.kind.into()), kind_cells, theme.ellipsis),
            theme.quiet,
        ),
        Span::styled(format!("{minutes:>MINUTES$}"), theme.quiet),
    ])
}

/// `innspill   Kurs i Tromsø   VV, 03.03.2026`
fn waiting(line: &WaitingLine, scene: &Scene, width: usize) -> Line<'static> {
    let theme = &scene.theme;
    let day = |day: Day| scene.day(day);
    let (kind, about): (&str, Vec<Option<String>>) = match &line.about {
        WaitingFor::Case { number, track, deadline } => (
            "preparation-case",
            vec![
                Some(number.to_string()),
                Some(scene.named("track", track.into())),
                deadline.map(|due| scene.tell("preparation-due", &[("day", day(due).into())])),
            ],
        ),
        WaitingFor::FollowUp { owner, due } => (
            "preparation-follow-up",
            vec![owner.clone(), due.map(|due| scene.tell("preparation-due", &[("day", day(due).into())]))],
        ),
        WaitingFor::Input { from, received, later } => (
            if *later { "preparation-later" } else { "preparation-input" },
            vec![from.clone(), Some(day(*received))],
        ),
        WaitingFor::Postponed { number, reason } => (
            "preparation-postponed",
            vec![
                number.map(|it| scene.tell("item-before", &[("number", it.to_string().into())])),
                reason.clone(),
            ],
        ),
    };
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let about_cells = width / 3;
    let first = line.text.lines().next().unwrap_or_default();
    Line::from(vec![
        Span::styled(fit(&scene.say(kind), KIND, theme.ellipsis), theme.quiet),
        Span::raw(fit(first, width.saturating_sub(KIND + about_cells + 1), theme.ellipsis)),
        Span::raw(" "),
        Span::styled(fit(&about, about_cells, theme.ellipsis), theme.quiet),
    ])
}

/// `✓ varsel om møtedato   13.01.2026   gjort 10.01.2026`
fn date(view: &PreparationView, milestone: Milestone, scene: &Scene) -> Line<'static> {
    let theme = &scene.theme;
    let due = view.meeting.dates.of(milestone);
    let late = due.done.is_none() && due.by < scene.today() && view.meeting.state < MeetingState::Running;
    let sign = match due.done {
        Some(_) => theme.check,
        None if late => theme.alert,
        None => " ",
    };
    let done = match due.done {
        Some(done) => scene.tell("preparation-done", &[("day", scene.day(done).into())]),
        None if late => scene.say("preparation-overdue"),
        None => String::new(),
    };
    Line::from(vec![
        Span::styled(fit(sign, 2, ""), if late { theme.danger } else { theme.good }),
        Span::raw(fit(&scene.named("milestone", milestone.into()), 26, theme.ellipsis)),
        Span::styled(fit(&scene.day(due.by), 14, ""), if late { theme.danger } else { theme.quiet }),
        Span::styled(done, if late { theme.danger } else { theme.quiet }),
    ])
}

/// `9 representanter, 7 vara til orientering, 1 gjest · leder: Åse Bjørnstad`
fn people(view: &PreparationView, scene: &Scene) -> Line<'static> {
    let sits = |capacity| view.roster.appointments.iter().filter(|it| it.capacity == capacity).count();
    let leader = view.roster.holdings.iter().find(|it| it.office == Office::Leader).map(|it| it.person);
    let chair = view.meeting.chair.or(leader);
    let chair = chair.and_then(|id| {
        let name = view.roster.person(id).map(|person| person.name.clone());
        name.or_else(|| scene.persons.get(&id).cloned())
    });
    Line::from(scene.tell(
        "preparation-invited",
        &[
            ("representatives", sits(Capacity::Representative).into()),
            ("deputies", sits(Capacity::Deputy).into()),
            ("guests", view.meeting.guests.len().into()),
            ("chair", chair.unwrap_or_else(|| scene.say("preparation-no-chair")).into()),
        ],
    ))
}
