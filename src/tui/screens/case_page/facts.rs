//! What the case is, where it stands, and its deadlines.

use ratatui::text::Span;

use super::{Entry, Spot, steps};
use crate::domain::{CaseState, Day, Lateness, RegionId, Seating, SpecialtyId};
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::CaseView;
use crate::tui::scene::Scene;
use crate::tui::screens::hearing::counts;
use crate::tui::widgets::{fit, width, wrap};

/// As it is on that day.
pub(super) fn entries(view: &CaseView, on: Day, scene: &Scene, cells: usize) -> Vec<Entry> {
    let case = &view.case;
    let mut entries: Vec<Entry> = wrap(&case.title, cells)
        .into_iter()
        .enumerate()
        .map(|(at, text)| {
            let line = Span::styled(text, scene.theme.title);
            if at == 0 { Entry::of(Spot::Facts, line) } else { Entry::only(line) }
        })
        .collect();
    let days = case.since.days_to(on).max(0);
    let state = scene.tell(
        "case-since",
        &[
            ("state", scene.named("case-state", view.state.name()).into()),
            ("day", scene.day(case.since).into()),
            ("days", days.into()),
        ],
    );
    let received = scene.tell("case-received", &[("day", scene.day(case.received).into())]);
    let kind = [
        scene.named("track", case.track.into()),
        scene.named("target", case.target.into()),
        scene.tell("case-from", &[("origin", scene.named("origin", case.origin.into()).into())]),
    ];
    let mut place: Vec<String> =
        view.specialties.iter().map(|one| format!("{} {}", one.code, scene.specialty(one.id))).collect();
    if place.is_empty() {
        place.push(scene.say("case-no-specialty"));
    }
    if view.hearing.is_none() {
        place.push(
            case.seating.map_or_else(
                || scene.say("seating-unknown"),
                |seating| scene.named("seating", seating.into()),
            ),
        );
    }
    let facts = [
        (
            "case-label-state",
            if case.since == case.received { state } else { format!("{state}, {received}") },
        ),
        ("case-label-kind", kind.join(", ")),
        ("case-label-specialty", place.join(", ")),
        ("case-label-deadlines", deadlines(view, on, scene)),
        ("case-label-asked", asked(view, scene)),
        ("case-label-summary", case.summary.trim().to_owned()),
    ];
    let labels: Vec<String> = facts.iter().map(|(key, _)| scene.say(key)).collect();
    let column = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    for (label, (_, text)) in labels.iter().zip(&facts) {
        if !text.is_empty() {
            entries.extend(fact(label, text, column.min(cells / 2), scene, cells));
        }
    }
    entries.extend(without_fagkontakt(view).map(|specialty| {
        let name = scene.specialty(specialty).to_owned();
        let line = scene.tell("case-set-fagkontakt", &[("specialty", name.into())]);
        Entry::of(Spot::Fagkontakt(specialty), line)
    }));
    entries.extend(seat_now(view, scene).map(|now| {
        let words = format!("{} {}", scene.theme.alert, scene.say("case-hand-over"));
        Entry::of(Spot::HandOver(now), Span::styled(words, scene.theme.warning))
    }));
    let change = match (case.version, view.rows) {
        (0, _) => scene.say("case-change-none"),
        (version, rows) => {
            scene.tell("case-change-rows", &[("rows", rows.into()), ("version", version.into())])
        }
    };
    entries.push(Entry::of(Spot::Change, steps::with_key(&change, Action::GoChange, scene)));
    entries.extend(hearing(view, scene, cells));
    if !view.state.is_over() {
        let line = steps::with_key(&scene.say("case-letter-in"), Action::RegisterLetter, scene);
        entries.push(Entry::of(Spot::Letter, line));
    }
    entries
}

/// The councils of a consultation, the case it is about, and the consultations about the case.
fn hearing(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let key = |text: &str| steps::with_key(text, Action::GoHearing, scene);
    let mut entries = Vec::new();
    if let Some(count) = view.hearing {
        let told = scene.tell("case-hearing", &[("counts", counts(count, scene).into())]);
        entries.push(Entry::of(Spot::Hearing, key(&told)));
    }
    let about = view.about.iter().map(|named| ("case-hearing-about", named));
    let of = view.consultations.iter().map(|named| ("case-hearing-of", named));
    for (words, (id, title)) in about.chain(of) {
        let told = scene.tell(words, &[("title", title.as_str().into())]);
        let told = if words == "case-hearing-of" { key(&told) } else { told };
        entries.push(Entry::of(Spot::Case(*id), fit(&told, cells, scene.theme.ellipsis)));
    }
    if hearing_spot(view) == Some(Spot::Announce) {
        entries.push(Entry::of(Spot::Announce, key(&scene.say("case-announce"))));
    }
    entries
}

/// Where the key to the consultation leads: its councils, the consultation about the case, or the
/// registration of one.
pub(super) fn hearing_spot(view: &CaseView) -> Option<Spot> {
    if view.hearing.is_some() {
        return Some(Spot::Hearing);
    }
    let with_directorate = view.state == CaseState::WithDirectorate;
    let latest = view.consultations.last().map(|(id, _)| Spot::Case(*id));
    latest.or(with_directorate.then_some(Spot::Announce))
}

/// Who is asked for the assessment, said plainly.
fn asked(view: &CaseView, scene: &Scene) -> String {
    let own = scene.reference.settings.as_ref().map_or("?", |settings| scene.region(settings.own_region));
    match view.case.seating {
        _ if view.hearing.is_some() => String::new(),
        Some(Seating::Mirror) => scene.tell("case-asked-own", &[("region", own.into())]),
        _ => scene.named("body", view.case.body.into()),
    }
}

/// The seat this RegUt has by now, where it is another than the case's.
fn seat_now(view: &CaseView, scene: &Scene) -> Option<Seating> {
    let own = scene.reference.settings.as_ref()?.own_region;
    view.case.handed_over(&view.specialties, scene.today(), own)
}

/// The specialties whose fagkontakt is not known, while the case waits for one.
pub(super) fn without_fagkontakt(view: &CaseView) -> impl Iterator<Item = SpecialtyId> {
    let case = &view.case;
    let waits = !case.track.asks_councils() && case.seating.is_none() && case.is_unasked();
    let unknown = view.specialties.iter().filter(|one| one.fagkontakt_on(case.received).is_none());
    unknown.filter(move |_| waits).map(|one| one.id)
}

/// A label, and the text beside it in as many lines as it needs. The first can be opened.
fn fact(label: &str, text: &str, column: usize, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    wrap(text, cells.saturating_sub(column))
        .into_iter()
        .enumerate()
        .map(|(at, text)| {
            let label =
                Span::styled(fit(if at == 0 { label } else { "" }, column, theme.ellipsis), theme.quiet);
            let style = if text.contains(theme.alert) { theme.warning } else { theme.text };
            let line = vec![label, Span::styled(text, style)];
            if at == 0 { Entry::of(Spot::Facts, line) } else { Entry::only(line) }
        })
        .collect()
}

/// The deadlines in words. The one that counts where the case stands has a sign when it is near
/// or missed.
fn deadlines(view: &CaseView, on: Day, scene: &Scene) -> String {
    let case = &view.case;
    let next = case.next_deadline(view.state).filter(|_| !view.state.is_over());
    let asker = case.seating.filter(|it| *it == Seating::Mirror).and_then(|_| fagkontakt(view));
    let (inner, outer) = match asker {
        Some(_) => ("case-deadline-own", "case-deadline-fagkontakt"),
        None if view.hearing.is_some() => ("case-deadline-councils", "case-deadline-outer"),
        None => ("case-deadline-inner", "case-deadline-outer"),
    };
    let told: Vec<String> =
        [(inner, case.inner_deadline), (outer, case.outer_deadline), ("case-effective", case.effective)]
            .into_iter()
            .filter_map(|(key, day)| {
                let day = day?;
                let region = asker.map_or("", |region| scene.region(region));
                let text = scene.tell(key, &[("day", Arg::from(scene.day(day))), ("region", region.into())]);
                Some(if next == Some(day) { with_days_left(text, day, on, scene) } else { text })
            })
            .collect();
    if told.is_empty() { scene.say("case-no-deadlines") } else { told.join(", ") }
}

/// The region whose RegUt asks for our part.
fn fagkontakt(view: &CaseView) -> Option<RegionId> {
    view.specialties.iter().find_map(|one| one.fagkontakt_on(view.case.received))
}

fn with_days_left(text: String, day: Day, on: Day, scene: &Scene) -> String {
    let lateness = Lateness::of(day, on);
    if !lateness.is_pressing() {
        return text;
    }
    format!("{} {text} ({})", scene.theme.alert, scene.lateness(lateness))
}
