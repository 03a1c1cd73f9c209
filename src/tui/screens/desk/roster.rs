//! The roster pane: who sits where, what is vacant, what runs out.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::PaneView;
use crate::domain::{
    Appointment, Capacity, Institution, InstitutionKind, Office, OfficeHolding, Roster, Seat, SeatStanding,
    Term, Warning,
};
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::{Command, CouncilView};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screens::{Choice, Confirm, Picker};
use crate::tui::widgets::{Row, fit, width as text_width};

/// From this width on, an office stands beside its holder's name.
const BESIDE_THE_NAME: usize = 50;

/// The roster pane.
pub struct RosterPane;

/// A seat in one capacity: one row.
struct Sitting<'a> {
    seat: &'a Seat,
    institution: &'a Institution,
    capacity: Capacity,
    held: Option<(Appointment, Term)>,
}

fn roster(view: &CouncilView, scene: &Scene) -> Roster {
    let seats: Vec<Seat> = view.roster.seats.iter().map(|(seat, _)| seat.clone()).collect();
    Roster::on(scene.today(), &seats, &view.roster.appointments, &view.roster.holdings)
}

fn lines<'a>(view: &'a CouncilView, standings: &[SeatStanding]) -> Vec<Sitting<'a>> {
    view.roster
        .seats
        .iter()
        .zip(standings)
        .flat_map(|((seat, institution), standing)| {
            [(Capacity::Representative, &standing.representative), (Capacity::Deputy, &standing.deputy)]
                .map(|(capacity, held)| Sitting { seat, institution, capacity, held: held.clone() })
        })
        .collect()
}

impl PaneView for RosterPane {
    fn heading(&self, view: &CouncilView, scene: &Scene) -> String {
        scene.tell("roster-heading", &[("seats", view.roster.seats.len().into())])
    }

    fn summary(&self, view: &CouncilView, scene: &Scene) -> Line<'static> {
        let roster = roster(view, scene);
        let mut spans = vec![Span::styled(format!("{}  ", self.heading(view, scene)), scene.theme.title)];
        match roster.warnings.first() {
            Some(warning) => spans.push(warning_span(*warning, scene)),
            None => spans.push(Span::styled(scene.say("roster-complete"), scene.theme.quiet)),
        }
        Line::from(spans)
    }

    fn rows(&self, view: &CouncilView, scene: &Scene, width: usize) -> Vec<Row> {
        let roster = roster(view, scene);
        let mut rows: Vec<Row> =
            roster.warnings.iter().map(|warning| Row::heading(warning_span(*warning, scene))).collect();
        if width < BESIDE_THE_NAME {
            rows.extend(officers(&roster, view, scene));
        }
        for line in lines(view, &roster.seats) {
            rows.push(Row::new(row(&line, &roster, view, scene, width)));
        }
        rows
    }

    fn empty(&self, _view: &CouncilView, scene: &Scene) -> String {
        scene.say("roster-empty")
    }

    fn act(&self, action: Action, selected: usize, view: &CouncilView, scene: &Scene) -> Option<Vec<Effect>> {
        let roster = roster(view, scene);
        let lines = lines(view, &roster.seats);
        let line = lines.get(selected);
        if action == Action::ElectLeader {
            let candidate = line
                .and_then(|line| line.held.as_ref())
                .and_then(|(held, _)| view.roster.person(held.person));
            let candidate = candidate.map(|person| (person.id, person.name.clone()));
            return Some(vec![Effect::push(forms::elect(scene, view.council.id, candidate))]);
        }
        if action == Action::AddSeat {
            return Some(vec![institutions_without_seat(view, scene)]);
        }
        let Some(line) = line else {
            let known = matches!(
                action,
                Action::New | Action::Open | Action::Change | Action::EndAppointment | Action::Remove
            );
            return known.then(|| vec![Effect::Refuse(scene.say("roster-empty"))]);
        };
        let holder = line.held.as_ref().and_then(|(held, _)| Some((held, view.roster.person(held.person)?)));
        let effect = match (action, holder) {
            (Action::New, _) | (Action::Open | Action::Change, None) => {
                Effect::push(forms::appoint(scene, line.seat.id, line.institution.id, line.capacity))
            }
            (Action::Open, Some((_, person))) => Effect::push(forms::change_person(scene, person)),
            (Action::Change, Some((held, person))) => {
                Effect::push(forms::change_appointment(scene, held, person, line.institution.id))
            }
            (Action::EndAppointment, Some((held, person))) => {
                let office = roster.holding_of(person.id);
                Effect::push(forms::end_appointment(scene, held, &person.name, office))
            }
            (Action::EndAppointment, None) => Effect::Refuse(scene.say("roster-nobody-to-end")),
            (Action::Remove, _) => {
                let question = scene.tell(
                    "roster-remove-seat",
                    &[("institution", Arg::from(line.institution.short.as_str()))],
                );
                return Some(vec![
                    Effect::order(Command::RemoveSeat { id: line.seat.id }),
                    Effect::push(Confirm::new(question)),
                ]);
            }
            _ => return None,
        };
        Some(vec![effect])
    }

    fn footer(&self, _view: &CouncilView) -> Vec<Action> {
        vec![Action::New, Action::Change, Action::EndAppointment, Action::ElectLeader, Action::NextPane]
    }
}

/// The region's institutions that have no seat in the council.
fn institutions_without_seat(view: &CouncilView, scene: &Scene) -> Effect {
    let seated = |one: &Institution| view.roster.seats.iter().any(|(seat, _)| seat.institution == one.id);
    let choices: Vec<Choice> = scene
        .reference
        .institutions
        .iter()
        .filter(|one| one.region == view.region.id && one.kind != InstitutionKind::Rhf && !seated(one))
        .map(|one| Choice {
            shown: format!("{}  {}", one.short, one.name),
            given: Given::Institution(one.id),
        })
        .collect();
    if choices.is_empty() {
        return Effect::Refuse(scene.say("roster-all-seated"));
    }
    Effect::push(Picker::new(scene.named("action", Action::AddSeat.name()), choices))
}

/// The leader and the deputy leader, where there is no room to say it beside their names.
fn officers(roster: &Roster, view: &CouncilView, scene: &Scene) -> Vec<Row> {
    let offices = [("leader", &roster.leader), ("deputy-leader", &roster.deputy_leader)];
    let line = |(office, held): (&str, &Option<(OfficeHolding, Term)>)| {
        let person = view.roster.person(held.as_ref()?.0.person)?;
        Some(Row::heading(Line::from(vec![
            Span::styled(fit(&scene.named("office", office), 12, scene.theme.ellipsis), scene.theme.quiet),
            Span::raw(person.name.clone()),
        ])))
    };
    offices.into_iter().filter_map(line).collect()
}

fn warning_span(warning: Warning, scene: &Scene) -> Span<'static> {
    let text = match warning {
        Warning::NoLeader => scene.say("warning-no-leader"),
        Warning::NoDeputyLeader => scene.say("warning-no-deputy-leader"),
        Warning::Vacant { capacity: Capacity::Representative, seats } => {
            scene.tell("warning-vacant-representative", &[("seats", seats.into())])
        }
        Warning::Vacant { capacity: Capacity::Deputy, seats } => {
            scene.tell("warning-vacant-deputy", &[("seats", seats.into())])
        }
        Warning::EndingSoon { terms } => scene.tell("warning-ending-soon", &[("terms", terms.into())]),
        Warning::Short { terms } => scene.tell("warning-short-terms", &[("terms", terms.into())]),
    };
    Span::styled(format!("{} {text}", scene.theme.alert), scene.theme.warning)
}

/// `Ahus      rep.  Lise Hauge Nilsen (leder)   til 31.12.2027`
fn row(
    line: &Sitting<'_>,
    roster: &Roster,
    view: &CouncilView,
    scene: &Scene,
    width: usize,
) -> Line<'static> {
    let theme = &scene.theme;
    let first = line.capacity == Capacity::Representative;
    let institution = if first { line.institution.short.as_str() } else { "" };
    let capacity = scene.say(if first { "capacity-short-representative" } else { "capacity-short-deputy" });
    let (place, seat_kind) = if width >= 60 { (11, 6) } else { (8, 5) };
    let term_cells = if width >= 50 { 18 } else { 11 };
    let name_cells = width.saturating_sub(place + seat_kind + term_cells + 3);
    let (name, name_style, term, term_style) = match &line.held {
        None => (scene.say("roster-vacant"), theme.warning, String::new(), theme.quiet),
        Some((held, term)) => {
            let name = view.roster.person(held.person).map_or("?", |person| &person.name).to_owned();
            let now = width >= BESIDE_THE_NAME && !matches!(term, Term::Begins { .. });
            let office = match roster.office_of(held.person).filter(|_| now) {
                Some(Office::Leader) => format!(" ({})", scene.say("roster-leader-mark")),
                Some(Office::DeputyLeader) => format!(" ({})", scene.say("roster-deputy-leader-mark")),
                None => String::new(),
            };
            let (words, style) = term_words(*term, scene, width);
            // The name gives way before the office does.
            let name_room = name_cells.saturating_sub(text_width(&office)).min(text_width(&name));
            let name = fit(&name, name_room, theme.ellipsis);
            (format!("{name}{office}"), theme.text, words, style)
        }
    };
    Line::from(vec![
        Span::styled(fit(institution, place, theme.ellipsis), theme.title),
        Span::raw(" "),
        Span::styled(fit(&capacity, seat_kind, ""), theme.quiet),
        Span::raw(" "),
        Span::styled(fit(&name, name_cells, theme.ellipsis), name_style),
        Span::raw(" "),
        Span::styled(fit(&term, term_cells, theme.ellipsis), term_style),
    ])
}

fn term_words(term: Term, scene: &Scene, width: usize) -> (String, Style) {
    let theme = &scene.theme;
    let key = |long: &'static str, short: &'static str| if width >= 50 { long } else { short };
    let told = |key: &str, day| scene.tell(key, &[("day", Arg::from(scene.day(day)))]);
    match term {
        Term::Runs { to: Some(to) } => (told(key("term-runs", "term-day"), to), theme.quiet),
        Term::Runs { to: None } => (scene.say(key("term-open", "term-open-short")), theme.quiet),
        Term::EndsSoon { to } => {
            (format!("{} {}", theme.alert, told(key("term-ends", "term-day"), to)), theme.warning)
        }
        Term::Begins { from } => (told(key("term-begins", "term-begins"), from), theme.quiet),
    }
}
