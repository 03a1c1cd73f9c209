//! The lines of the page, and what each is about.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Spot;
use crate::domain::{
    Access, ApprovalWay, MinutesStage, MinutesState, MinutesStep, Reason, Remark, RemarkState, SilenceRule,
};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{ItemLine, LeftOut, MinutesView, WhyLeftOut};
use crate::tui::scene::Scene;
use crate::tui::widgets::{fit, width, wrap};

/// A line, and what opening it leads to; nothing for one that only says something.
pub type Entry = (Option<Spot>, Line<'static>);

/// How far a reason stands in under its step.
const INDENT: usize = 4;

/// Every line of the page.
pub fn rows(view: &MinutesView, left_out: &[LeftOut], scene: &Scene, cells: usize) -> Vec<Entry> {
    let approved = MinutesStage::of(view.minutes.as_ref()) == MinutesStage::Approved;
    let mut rows: Vec<Entry> = wrap(&standing(view, scene), cells)
        .into_iter()
        .map(|text| (None, Span::styled(text, scene.theme.title).into()))
        .collect();
    rows.extend(facts(view, scene, cells));
    rows.push(heading(&with_key("minutes-steps", Action::MoveMeeting, scene), scene, cells));
    rows.extend(steps(view, scene, cells));
    if !left_out.is_empty() {
        rows.push(heading(&scene.say("minutes-left-out"), scene, cells));
        rows.extend(left_out.iter().flat_map(|it| not_taken(it, scene, cells)));
    }
    if approved {
        rows.push(heading(&with_key("minutes-corrections-heading", Action::New, scene), scene, cells));
        rows.extend(corrections(view, scene, cells));
    }
    if !approved || !view.remarks.is_empty() {
        let title = if approved {
            scene.say("minutes-remarks")
        } else {
            with_key("minutes-remarks", Action::New, scene)
        };
        rows.push(heading(&title, scene, cells));
        rows.extend(
            view.remarks.iter().map(|remark| (Some(Spot::Remark(remark.id)), told(remark, scene, cells))),
        );
        if view.remarks.is_empty() {
            rows.push(quiet(None, &scene.say("minutes-no-remarks"), scene, cells));
        }
    }
    if !view.concluded.is_empty() {
        rows.push(heading(&scene.say("minutes-cases-go-on"), scene, cells));
        rows.extend(concluded(view, scene, cells));
    }
    rows.push(heading(&scene.say("minutes-items"), scene, cells));
    rows.extend(view.items.iter().map(|line| (Some(Spot::Access(line.item.id)), item(line, scene, cells))));
    rows
}

/// `Godkjent 05.12.2026 av Åse Bjørnstad. Teksten er låst.`
fn standing(view: &MinutesView, scene: &Scene) -> String {
    let Some(minutes) = &view.minutes else { return scene.say("minutes-stand-notes") };
    match &minutes.state {
        MinutesState::Notes => scene.say("minutes-stand-notes"),
        MinutesState::Draft => scene.say("minutes-stand-draft"),
        MinutesState::WithLeader => {
            scene.tell("minutes-stand-with-leader", &[("since", scene.day(minutes.since).into())])
        }
        MinutesState::Circulating { until } => {
            let left = scene.today().days_to(*until);
            let key = if left < 0 { "minutes-stand-circulated" } else { "minutes-stand-circulating" };
            scene.tell(key, &[("until", scene.day(*until).into()), ("days", left.into())])
        }
        MinutesState::Approved(approval) => {
            let day = ("on", Arg::from(scene.day(approval.on)));
            match &approval.way {
                ApprovalWay::InWriting { by } => {
                    scene.tell("minutes-stand-in-writing", &[day, ("by", by.as_str().into())])
                }
                ApprovalWay::InMeeting { .. } => scene.tell("minutes-stand-in-meeting", &[day]),
                ApprovalWay::BySilence => scene.tell("minutes-stand-by-silence", &[day]),
            }
        }
    }
}

fn facts(view: &MinutesView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let taker = view.meeting.minute_taker.clone().unwrap_or_else(|| scene.say("minutes-not-set"));
    let rule = match view.council.silence {
        SilenceRule::IsNotConsent => scene.say("silence-is-not-consent"),
        SilenceRule::Approves => scene.say("silence-approves"),
    };
    let mut facts = vec![
        (Spot::Read, scene.say("minutes-read")),
        (Spot::ReadPublic, scene.say("minutes-read-public")),
        (Spot::MinuteTaker, scene.tell("minutes-taker-is", &[("name", taker.into())])),
        (Spot::Silence, scene.tell("minutes-silence-is", &[("rule", rule.into())])),
    ];
    if view.follow_ups > 0 {
        facts.push((
            Spot::FollowUps,
            scene.tell("minutes-follow-ups-count", &[("count", view.follow_ups.into())]),
        ));
    }
    let line = |(spot, text): (Spot, String)| (Some(spot), fit(&text, cells, scene.theme.ellipsis).into());
    facts.into_iter().map(line).collect()
}

fn steps(view: &MinutesView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    let mut rows: Vec<Entry> = Vec::new();
    for (step, reasons) in &view.steps {
        let name = scene.named("minutes-step", step.into());
        if reasons.is_empty() {
            let line = Span::styled(format!("{} {name}", theme.arrow), theme.text);
            rows.push((Some(Spot::Step(*step)), line.into()));
            continue;
        }
        let text = format!("{} {name}: {}", theme.dash, scene.say("case-step-not-yet"));
        rows.push(quiet(Some(Spot::Step(*step)), &text, scene, cells));
        for reason in reasons {
            let lines = wrap(&scene.reason(reason), cells.saturating_sub(INDENT));
            rows.extend(lines.into_iter().map(|text| (None, format!("{}{text}", " ".repeat(INDENT)).into())));
        }
    }
    if rows.is_empty() {
        rows.push(quiet(None, &scene.say("minutes-no-steps"), scene, cells));
    }
    rows
}

/// A step in one line, with the first reason why not.
pub fn step_line(step: MinutesStep, reasons: &[Reason], scene: &Scene) -> String {
    let name = scene.named("minutes-step", step.into());
    match reasons.first() {
        None => name,
        Some(reason) => {
            let text = format!("{name} {} {}", scene.theme.dash, scene.reason(reason));
            fit(&text, 66, scene.theme.ellipsis).trim_end().to_owned()
        }
    }
}

fn corrections(view: &MinutesView, scene: &Scene, cells: usize) -> Vec<Entry> {
    if view.corrections.is_empty() {
        return vec![quiet(None, &scene.say("minutes-no-corrections"), scene, cells)];
    }
    let line = |it: &crate::domain::Correction| {
        let args = [
            ("number", Arg::from(it.number)),
            ("day", scene.day(it.on).into()),
            ("before", it.before.as_str().into()),
            ("after", it.after.as_str().into()),
            ("reason", it.reason.as_str().into()),
        ];
        let text = scene.tell("minutes-correction-line", &args);
        (Some(Spot::Correction), fit(&text, cells, scene.theme.ellipsis).into())
    };
    view.corrections.iter().map(line).collect()
}

/// `▲ Jon Dal 21.11.2026: Feil navn`
fn told(remark: &Remark, scene: &Scene, cells: usize) -> Line<'static> {
    let theme = &scene.theme;
    let (sign, style, after) = match &remark.state {
        RemarkState::Open => (theme.alert, theme.warning, String::new()),
        RemarkState::TakenIn => (theme.check, theme.good, scene.say("remark-taken-in")),
        RemarkState::Answered { answer } => {
            (theme.check, theme.good, scene.tell("remark-answered", &[("answer", answer.as_str().into())]))
        }
    };
    let text = format!("{} {}: {} {after}", remark.from, scene.day(remark.on), remark.text);
    signed(sign, style, &text, scene, cells)
}

fn concluded(view: &MinutesView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let line = |it: &crate::office::CaseConcluded| {
        let next = it
            .next
            .map_or_else(|| scene.say("minutes-case-waits"), |step| scene.named("case-step", step.into()));
        let text = format!("{} {}: {} {} {next}", it.number, it.title, it.conclusion, scene.theme.arrow);
        (Some(Spot::Case(it.case)), fit(&text, cells, scene.theme.ellipsis).into())
    };
    view.concluded.iter().map(line).collect()
}

/// Which line was left out of an assessment, why, and what to do; the first line leads there.
fn not_taken(it: &LeftOut, scene: &Scene, cells: usize) -> Vec<Entry> {
    let theme = &scene.theme;
    let name: &str = (&it.why).into();
    let by = if let WhyLeftOut::Written { by } = &it.why { by.as_str() } else { "" };
    let args = [
        ("item", Arg::from(it.item_number.as_str())),
        ("line", it.line.into()),
        ("heading", scene.named("heading", it.heading.into()).to_lowercase().into()),
        ("case", it.number.to_string().into()),
        ("why", scene.tell(&format!("left-out-{name}"), &[("by", by.into())]).into()),
    ];
    let lines = wrap(&scene.tell("minutes-left-out-line", &args), cells.saturating_sub(2)).into_iter();
    let signed = lines.enumerate().map(|(at, text)| {
        let sign = Span::styled(fit(if at == 0 { theme.alert } else { " " }, 2, ""), theme.warning);
        let spot = (at == 0).then_some(Spot::LeftOut(it.case, it.region));
        (spot, vec![sign, Span::raw(text)].into())
    });
    signed.collect()
}

fn item(line: &ItemLine, scene: &Scene, cells: usize) -> Line<'static> {
    let access = match &line.item.access {
        Access::Public => scene.say("access-public"),
        Access::Exempt { basis } => format!("{}: {basis}", scene.say("access-exempt")),
    };
    let number = line.item.number.map_or_else(String::new, |number| {
        scene.tell("item-number", &[("number", number.to_string().into())]) + " "
    });
    let room = cells.saturating_sub(width(&access) + 2);
    let title = fit(&format!("{number}{}", line.item.title), room, scene.theme.ellipsis);
    let style = if line.item.access == Access::Public { scene.theme.quiet } else { scene.theme.warning };
    vec![Span::raw(title), Span::raw("  "), Span::styled(access, style)].into()
}

fn signed(sign: &str, style: Style, text: &str, scene: &Scene, cells: usize) -> Line<'static> {
    let rest = cells.saturating_sub(2);
    vec![Span::styled(fit(sign, 2, ""), style), Span::raw(fit(text, rest, scene.theme.ellipsis))].into()
}

fn quiet(spot: Option<Spot>, text: &str, scene: &Scene, cells: usize) -> Entry {
    (spot, Span::styled(fit(text, cells, scene.theme.ellipsis), scene.theme.quiet).into())
}

fn heading(text: &str, scene: &Scene, cells: usize) -> Entry {
    let theme = &scene.theme;
    let rest = cells.saturating_sub(width(text) + 1);
    let shown = fit(text, width(text).min(cells), theme.ellipsis);
    let rule = Span::styled(format!(" {}", theme.rule.repeat(rest)), theme.quiet);
    (None, vec![Span::styled(shown, theme.title), rule].into())
}

fn with_key(key: &str, action: Action, scene: &Scene) -> String {
    let text = scene.say(key);
    let pressed = scene.key(action, &[Context::List, Context::Anywhere]);
    pressed.map_or_else(|| text.clone(), |key| format!("{text} ({key})"))
}
