//! A consultation's councils: who has answered what, who is silent, and what to do about it.
//!
//! Read [`Hearing`] first. A reply's text is written in [`TextPages`]. This room must not know when
//! a council counts as heard.

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::case_page::past::as_it_was;
use super::council_picker::CouncilPicker;
use super::letters::{Anew, FormPage, Letters};
use super::text_pages::TextPages;
use super::written::Written;
use crate::domain::Right;
use crate::domain::{
    CaseId, CaseState, CouncilId, Day, LetterKind, Moment, Position as Stand, ReplyCount, ReplyStanding,
    next_council_reminder, reminded_since,
};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, Command, HearingView, Query, Receipt, ReplyLine};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::offer;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, panel, put, wrap};

/// `✓ støtter med merknader 02.03.`
const STANDING: usize = 36;

/// The councils of one consultation.
pub struct Hearing {
    case: CaseId,
    /// As they stood after this entry of the journal and when that was, only to be read; else as
    /// they are now.
    past: Option<(u64, Moment)>,
    view: Option<HearingView>,
    /// Begin at the first council that is silent.
    seeks_silent: bool,
    list: List,
}

impl Hearing {
    pub const fn new(case: CaseId) -> Self {
        Self { case, past: None, view: None, seeks_silent: false, list: List::new() }
    }

    /// The same, at the first council that is silent.
    pub fn of_silent(case: CaseId) -> Self {
        Self { seeks_silent: true, ..Self::new(case) }
    }

    /// As they stood after this entry of the journal, which was then.
    pub fn past(case: CaseId, seq: u64, then: Moment) -> Self {
        Self { past: Some((seq, then)), ..Self::new(case) }
    }

    /// What a council answered then.
    fn read(line: &ReplyLine, scene: &Scene) -> Effect {
        if line.reply.text.trim().is_empty() {
            return Effect::Refuse(scene.say("assessment-nothing-written"));
        }
        let title = scene.tell("hearing-reply-title", &[("code", line.code.as_str().into())]);
        Effect::push(Written::text(title, line.reply.text.clone()))
    }

    /// Where the selected council stands.
    fn standing(&self) -> Option<ReplyStanding> {
        let view = self.view.as_ref()?;
        Some(view.lines.get(self.list.selected)?.reply.standing(view.case.version))
    }

    fn row(line: &ReplyLine, view: &HearingView, on: Day, scene: &Scene, cells: usize) -> Line<'static> {
        let theme = &scene.theme;
        let standing = line.reply.standing(view.case.version);
        let late = view.case.inner_deadline.is_some_and(|day| day < on);
        let (sign, style) = match standing {
            ReplyStanding::Answered => (theme.check, theme.good),
            ReplyStanding::Waived | ReplyStanding::LeftOut => (theme.check, theme.text),
            ReplyStanding::Outdated => (theme.alert, theme.warning),
            ReplyStanding::Silent | ReplyStanding::Reminded if late => (theme.alert, theme.warning),
            _ => (" ", theme.text),
        };
        let rest = cells.saturating_sub(2 + 5 + STANDING);
        let excerpt = line.reply.text.replace('\n', " ");
        Line::from(vec![
            Span::styled(fit(sign, 2, ""), style),
            Span::styled(fit(&line.code, 5, ""), theme.title),
            Span::styled(fit(&words(line, standing, scene), STANDING, theme.ellipsis), style),
            Span::raw(fit(excerpt.trim(), rest, theme.ellipsis)),
        ])
    }

    /// The whole of the selected line, under the list.
    fn note(&self, scene: &Scene) -> Option<String> {
        let view = self.view.as_ref()?;
        let line = view.lines.get(self.list.selected)?;
        let who = match &line.who {
            Some((name, office)) => format!("{name} ({})", scene.named("office", office.into())),
            None => scene.say("chasing-nobody"),
        };
        let days: Vec<String> = line.reply.reminders.iter().map(|it| scene.day(it.on)).collect();
        let reminded = if days.is_empty() { scene.say("chasing-not-reminded") } else { days.join(", ") };
        let args = [
            ("name", Arg::from(scene.specialty(line.specialty).to_owned())),
            ("who", who.into()),
            ("reminded", reminded.into()),
        ];
        let mut told = vec![scene.tell("hearing-note", &args)];
        if let Some((_, kind)) = line.letter {
            let kind = scene.named("letter-kind", kind.into());
            told.push(scene.tell("hearing-unsent", &[("kind", kind.into())]));
        }
        if let Some(waiver) = &line.reply.waived {
            told.push(waiver.reason.clone());
        }
        Some(told.join(". "))
    }

    /// One more council takes part: why is told once others have been asked.
    fn take_along(&self, council: CouncilId, scene: &Scene) -> Effect {
        let case = self.case;
        if self.view.as_ref().is_some_and(|view| view.case.state == CaseState::UnderAssessment) {
            return Effect::push(forms::take_council_along(scene, case, council));
        }
        Effect::order(Command::AddCouncil { case, council })
    }

    /// What is done to the selected council.
    fn with_council(&self, action: Action, line: &ReplyLine, scene: &Scene) -> Effect {
        let (case, council) = (self.case, line.reply.council);
        match action {
            Action::Open if line.reply.is_unwritten() => Effect::Refuse(scene.say("hearing-ask-first")),
            Action::Open => {
                let about = scene.tell("hearing-reply-title", &[("code", line.code.as_str().into())]);
                Effect::push(TextPages::reply(line.reply.id, Some(about)))
            }
            Action::Assess => {
                let by = line.who.as_ref().map_or("", |(name, _)| name);
                Effect::push(forms::answer_reply(scene, case, council, line.reply.position, by))
            }
            Action::NoRemarks => {
                let (position, on) = (Stand::NoRemarks, scene.today());
                Effect::order(Command::AnswerReply { case, council, position, on })
            }
            Action::WriteReminder => {
                let version = self.view.as_ref().map_or(0, |view| view.case.version);
                match next_council_reminder(&line.reply, version, scene.today()) {
                    Ok(_) => Effect::push(Anew::new(case, LetterKind::Reminder, None, Some(council))),
                    Err(reason) => Effect::Refuse(scene.reason(&reason)),
                }
            }
            Action::ReopenReply if line.reply.is_left_out() => self.take_along(council, scene),
            Action::ReopenReply => Effect::order(Command::ReopenReply { case, council }),
            Action::MarkSent => match line.letter {
                Some((letter, _)) => {
                    let party = line.who.as_ref().map_or(line.code.as_str(), |(name, _)| name);
                    Effect::push(forms::mark_letter_sent(scene, letter, party))
                }
                None => Effect::Refuse(scene.say("reason-nothing-to-send")),
            },
            _ => {
                let asked = line.reply.asked.is_some();
                Effect::push(forms::waive_reply(scene, case, council, asked, &line.reply.reminders))
            }
        }
    }
}

/// Where a council stands, in words. Silence is told as silence.
fn words(line: &ReplyLine, standing: ReplyStanding, scene: &Scene) -> String {
    let reply = &line.reply;
    let day = |day: Option<Day>| Arg::from(day.map_or_else(String::new, |day| scene.day_and_month(day)));
    match standing {
        ReplyStanding::NotAsked => scene.say("assessment-not-asked"),
        ReplyStanding::Silent => scene.tell("assessment-silent", &[("day", day(reply.asked))]),
        ReplyStanding::Reminded => {
            let days: Vec<Day> = reminded_since(&reply.reminders, reply.asked).map(|it| it.on).collect();
            let last = days.last().copied();
            scene.tell("hearing-reminded", &[("count", days.len().into()), ("day", day(last))])
        }
        ReplyStanding::Outdated => scene.tell("hearing-outdated", &[("version", reply.version.into())]),
        ReplyStanding::Waived => {
            scene.tell("assessment-waived", &[("day", day(reply.waived.as_ref().map(|it| it.on)))])
        }
        ReplyStanding::LeftOut => scene.say("hearing-left-out"),
        ReplyStanding::Answered => {
            let position = reply.position.map_or_else(String::new, |it| scene.named("position", it.into()));
            scene.tell("assessment-answered", &[("position", position.into()), ("day", day(reply.answered))])
        }
    }
}

/// `9 av 13 svar, 2 purret, 2 tause`: how the councils stand, in a line.
pub fn counts(count: ReplyCount, scene: &Scene) -> String {
    let mut told =
        vec![scene.tell("hearing-answered", &[("answered", count.answered.into()), ("of", count.of.into())])];
    for (key, number) in [
        ("hearing-count-reminded", count.reminded),
        ("hearing-count-silent", count.silent),
        ("hearing-count-outdated", count.outdated),
        ("hearing-count-waived", count.waived),
        ("hearing-count-not-asked", count.not_asked),
    ] {
        if number > 0 {
            told.push(scene.tell(key, &[("count", number.into())]));
        }
    }
    told.join(", ")
}

impl Screen for Hearing {
    fn title(&self, scene: &Scene) -> String {
        let name = scene.say("hearing-title");
        if let (Some(view), Some((_, then))) = (&self.view, self.past) {
            return as_it_was(&format!("{name} {}", view.case.number), then, scene);
        }
        self.view.as_ref().map_or_else(|| name.clone(), |view| format!("{name} {}", view.case.number))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::Hearing, Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        let next: &[Action] = match self.standing() {
            _ if self.past.is_some() => &[],
            Some(ReplyStanding::NotAsked | ReplyStanding::LeftOut | ReplyStanding::Outdated) => {
                &[Action::AskCouncils, Action::Remove]
            }
            Some(ReplyStanding::Silent | ReplyStanding::Reminded) => {
                &[Action::Assess, Action::NoRemarks, Action::WriteReminder, Action::Remove]
            }
            _ => &[Action::WriteAnswer, Action::ReopenReply],
        };
        [Action::Open].iter().chain(next).copied().chain([Action::Back, Action::Help]).collect()
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::Open if self.past.is_some() => Some("foot-read"),
            Action::Open => Some("foot-reply-text"),
            Action::Assess => Some("foot-answer"),
            Action::Remove => Some("foot-waive"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        let case = self.case;
        vec![self.past.map_or(Query::Hearing { case }, |(seq, _)| Query::HearingAt { case, seq })]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Hearing(view) => {
                let silent = |line: &ReplyLine| {
                    let standing = line.reply.standing(view.case.version);
                    matches!(standing, ReplyStanding::Silent | ReplyStanding::Reminded)
                };
                if std::mem::take(&mut self.seeks_silent) {
                    self.list.selected = view.lines.iter().position(silent).unwrap_or(0);
                }
                self.view = Some(*view);
            }
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let Some(view) = &self.view else {
            let known = self.footer().contains(&action) && !matches!(action, Action::Back | Action::Help);
            return known.then(|| vec![Effect::Refuse(scene.say("entrance-opening"))]);
        };
        if self.list.act(action, view.lines.len()) {
            return Some(Vec::new());
        }
        let case = self.case;
        if self.past.is_some() {
            let changes = |action| offer::right(action, Right::Cases).is_some() || action == Action::Assess;
            return match (action, view.lines.get(self.list.selected)) {
                (Action::Open, Some(line)) => Some(vec![Self::read(line, scene)]),
                (Action::Open | Action::GoLetters, _) => {
                    Some(vec![Effect::Refuse(scene.say("past-only-reads"))])
                }
                _ => changes(action).then(|| vec![Effect::Refuse(scene.say("past-only-reads"))]),
            };
        }
        let effect = match action {
            Action::AskCouncils => Effect::order(Command::AskCouncils { case }),
            Action::WriteAnswer => Effect::push(Anew::new(case, LetterKind::Answer, None, None)),
            Action::GoLetters => Effect::push(Letters::new(case)),
            Action::ReadForm => Effect::push(FormPage::default()),
            Action::New => Effect::push(CouncilPicker::to_ask(scene)),
            Action::Change => Effect::push(forms::change_case(scene, &view.case)),
            Action::MarkAllSent => {
                let letters = || view.lines.iter().filter_map(|line| line.letter);
                let kind = letters().map(|(_, kind)| kind).min_by_key(|kind| *kind == LetterKind::Reminder);
                let Some(kind) = kind else {
                    return Some(vec![Effect::Refuse(scene.say("reason-nothing-to-send"))]);
                };
                let count = letters().filter(|(_, one)| *one == kind).count();
                Effect::push(forms::mark_all_sent(scene, case, kind, count))
            }
            Action::Open
            | Action::Assess
            | Action::NoRemarks
            | Action::WriteReminder
            | Action::ReopenReply
            | Action::MarkSent
            | Action::Remove => match view.lines.get(self.list.selected) {
                Some(line) => self.with_council(action, line, scene),
                None => Effect::Refuse(scene.say("reason-no-council-to-ask")),
            },
            _ => return None,
        };
        Some(vec![effect])
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        match given {
            Given::AlsoAsked(council) => vec![self.take_along(council, scene)],
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(view) = &self.view else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let notes = wrap(&self.note(scene).unwrap_or_default(), usize::from(area.width).max(1));
        let below = u16::try_from(notes.len()).unwrap_or(0).min(area.height / 3);
        let above = Rect { height: area.height - below, ..area };
        let due = view.case.inner_deadline.map_or_else(
            || scene.say("case-no-deadlines"),
            |day| scene.tell("letters-due", &[("day", Arg::from(scene.day_and_month(day)))]),
        );
        let heading = format!("{}, {due}", counts(view.count, scene));
        let room = panel(above, buf, &scene.theme, &heading, true);
        for (text, y) in notes.iter().zip(above.bottom()..area.bottom()) {
            put(buf, Rect { y, height: 1, ..area }, text, scene.theme.quiet);
        }
        if view.lines.is_empty() {
            let text = scene.say("reason-no-council-to-ask");
            for (text, y) in wrap(&text, usize::from(room.width).max(1)).iter().zip(room.y..room.bottom()) {
                put(buf, Rect { y, height: 1, ..room }, text, scene.theme.quiet);
            }
            return Some(Position::new(area.x, area.y));
        }
        let cells = usize::from(room.width).saturating_sub(2);
        let on = self.past.map_or(scene.today(), |(_, then)| then.day());
        let mut rows: Vec<Row> =
            view.lines.iter().map(|line| Row::new(Self::row(line, view, on, scene, cells))).collect();
        if !view.without.is_empty() {
            let codes = Arg::from(view.without.join(", "));
            rows.push(Row::heading(Line::from(scene.tell("hearing-without", &[("codes", codes)]))));
        }
        self.list.draw(room, buf, &scene.theme, &rows, true)
    }
}
