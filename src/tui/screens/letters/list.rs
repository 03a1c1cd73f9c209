//! The letters of a case: in and out, with dates, deadline and sent mark.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::{Anew, FormPage, LetterReading, LetterText};
use crate::domain::Right;
use crate::domain::{CaseId, LetterKind};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, Command, LetterLine, LetterOffer, LettersView, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::case_page::steps::text_of_letter;
use crate::tui::screens::picker::{Choice, Picker};
use crate::tui::widgets::{List, Row, fit, panel, put, wrap};

/// The letters of one case.
pub struct Letters {
    case: CaseId,
    view: Option<LettersView>,
    list: List,
}

impl Letters {
    /// Opens the letters of a case.
    pub const fn new(case: CaseId) -> Self {
        Self { case, view: None, list: List::new() }
    }

    fn selected(&self) -> Option<&LetterLine> {
        self.view.as_ref()?.letters.get(self.list.selected)
    }

    fn open(&self, line: &LetterLine, scene: &Scene) -> Effect {
        let about = self.title(scene);
        if line.letter.sent.is_some() {
            return Effect::push(LetterReading::new(line.letter.clone()));
        }
        Effect::push(LetterText::new(line.letter.id, Some(about)))
    }

    /// What could be written: what can be first, the others with why not.
    fn offered(view: &LettersView, scene: &Scene) -> Picker {
        let mut offers: Vec<(usize, &LetterOffer)> = view.offers.iter().enumerate().collect();
        offers.sort_by_key(|(_, offer)| !offer.reasons.is_empty());
        let choices = offers.into_iter().map(|(at, offer)| {
            let name = format!("{} {}", scene.named("letter-kind", offer.kind.into()), offer.whom);
            let why =
                offer.reasons.first().map(|reason| format!(" {} {}", scene.theme.dash, scene.reason(reason)));
            let shown = format!("{}{}", name.trim(), why.unwrap_or_default());
            Choice {
                shown: fit(&shown, 66, scene.theme.ellipsis).trim_end().to_owned(),
                given: Given::Choice(at),
            }
        });
        Picker::new(scene.say("letters-which"), choices.collect())
    }

    /// On one that is selected; where none is, that is said.
    fn with_selected(&self, scene: &Scene, does: impl FnOnce(&LetterLine) -> Effect) -> Effect {
        self.selected().map_or_else(|| Effect::Refuse(scene.say("letters-empty")), does)
    }

    fn row(line: &LetterLine, scene: &Scene, cells: usize) -> Line<'static> {
        let theme = &scene.theme;
        let letter = &line.letter;
        let way = if letter.kind.is_incoming() { "letters-in" } else { "letters-out" };
        let state = match (letter.sent, letter.deadline) {
            _ if letter.kind.is_incoming() => String::new(),
            (Some(day), _) => scene.tell("letters-sent", &[("day", Arg::from(scene.day_and_month(day)))]),
            (None, _) => scene.say("letters-unsent"),
        };
        let due = letter.deadline.map_or_else(String::new, |day| {
            scene.tell("letters-due", &[("day", Arg::from(scene.day_and_month(day)))])
        });
        let kind = scene.named("letter-kind", letter.kind.into());
        let sign = match (line.headless, line.by_hand) {
            (true, _) => theme.alert,
            (false, true) => "h",
            (false, false) => " ",
        };
        let rest = cells.saturating_sub(2 + 4 + 7 + 12 + 13 + 13);
        // The councils' names begin alike.
        let whom = match letter.region {
            Some(region) => format!("{} {}", fit(scene.region(region), 4, ""), letter.party),
            None => letter.party.clone(),
        };
        Line::from(vec![
            Span::styled(fit(sign, 2, ""), theme.warning),
            Span::styled(fit(&scene.say(way), 4, theme.ellipsis), theme.quiet),
            Span::raw(fit(&scene.day_and_month(letter.date), 7, "")),
            Span::styled(fit(&kind, 12, theme.ellipsis), theme.title),
            Span::raw(fit(&format!(" {whom}"), rest, theme.ellipsis)),
            Span::styled(fit(&due, 13, theme.ellipsis), theme.quiet),
            Span::raw(fit(&state, 13, theme.ellipsis)),
        ])
    }

    /// Of the selected letter's kind; where that one is sent, of the first that is not.
    fn mark_all_sent(&self, view: &LettersView, scene: &Scene) -> Effect {
        let unsent = || {
            let letters = view.letters.iter().map(|line| &line.letter);
            letters.filter(|it| it.sent.is_none() && !it.kind.is_incoming())
        };
        let selected = self.selected().map(|line| line.letter.id);
        let Some(first) = unsent().find(|it| Some(it.id) == selected).or_else(|| unsent().next()) else {
            return Effect::Refuse(scene.say("reason-nothing-to-send"));
        };
        let count = unsent().filter(|it| it.kind == first.kind).count();
        Effect::push(forms::mark_all_sent(scene, self.case, first.kind, count))
    }

    /// What is to be said of the selected letter, under the list.
    fn note(&self, scene: &Scene) -> Option<String> {
        let line = self.selected()?;
        let headless = line
            .headless
            .then(|| scene.tell("letters-headless", &[("party", line.letter.party.as_str().into())]));
        let by_hand = (line.by_hand && line.letter.sent.is_none()).then(|| scene.say("letters-by-hand"));
        if headless.is_some() || by_hand.is_some() {
            return Some(headless.into_iter().chain(by_hand).collect::<Vec<_>>().join(". "));
        }
        if line.letter.sent.is_some() {
            let key = scene.key(Action::Remove, &[Context::List]).unwrap_or_default();
            return Some(scene.tell("letters-sent-note", &[("key", key.into())]));
        }
        None
    }
}

impl Screen for Letters {
    fn title(&self, scene: &Scene) -> String {
        let name = scene.say("letters-title");
        self.view.as_ref().map_or_else(|| name.clone(), |view| format!("{name} {}", view.case.number))
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        let written = [Action::Open, Action::New, Action::Change, Action::MarkSent, Action::MarkAllSent];
        let came = [Action::ReadForm, Action::RegisterLetter, Action::Back];
        [&written[..], &came[..]].concat()
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        match action {
            Action::New => Some("foot-write"),
            Action::Change => Some("foot-write-anew"),
            Action::RegisterLetter => Some("foot-register-letter"),
            _ => None,
        }
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Letters { case: self.case }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Letters(view) => self.view = Some(*view),
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let view = self.view.as_ref()?;
        if self.list.act(action, view.letters.len()) {
            return Some(Vec::new());
        }
        let effect = match action {
            Action::Open => self.with_selected(scene, |line| self.open(line, scene)),
            Action::New if view.offers.is_empty() => {
                Effect::Refuse(scene.tell(
                    "letters-none-now",
                    &[("state", scene.named("case-state", view.state.name()).into())],
                ))
            }
            Action::New => Effect::push(Self::offered(view, scene)),
            Action::Change => self.with_selected(scene, |line| match (line.letter.kind, line.letter.sent) {
                (LetterKind::Incoming, _) => self.open(line, scene),
                (_, Some(_)) => Effect::push(LetterReading::new(line.letter.clone())),
                _ => Effect::push(Anew::of(&line.letter)),
            }),
            Action::MarkSent => self.with_selected(scene, |line| {
                Effect::push(forms::mark_letter_sent(scene, line.letter.id, &line.letter.party))
            }),
            Action::MarkAllSent => self.mark_all_sent(view, scene),
            Action::Remove => self.with_selected(scene, |line| match line.letter.sent {
                Some(_) => Effect::push(forms::recall_letter(scene, line.letter.id)),
                None => Effect::Refuse(scene.say("reason-letter-not-sent")),
            }),
            Action::Copy => {
                let Some(line) = self.selected() else {
                    return Some(vec![Effect::Refuse(scene.say("letters-empty"))]);
                };
                return Some(vec![
                    Effect::Copy(line.letter.text.clone()),
                    Effect::Say(scene.say("letters-copied")),
                ]);
            }
            Action::SaveToFile => {
                self.with_selected(scene, |line| Effect::SaveToFile(line.letter.text.clone()))
            }
            Action::ReadForm => Effect::push(FormPage::default()),
            Action::RegisterLetter if view.state.is_over() => Effect::Refuse(scene.say("case-letter-over")),
            Action::RegisterLetter => Effect::push(forms::register_letter(scene, &view.case)),
            _ => return None,
        };
        Some(vec![effect])
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        if let Some(effect) = text_of_letter(&given, scene) {
            return vec![effect];
        }
        let Given::Choice(at) = given else { return Vec::new() };
        let Some(offer) = self.view.as_ref().and_then(|view| view.offers.get(at)) else { return Vec::new() };
        if offer.reasons.is_empty() {
            return vec![Effect::push(Anew::new(self.case, offer.kind, offer.region, offer.council))];
        }
        let reasons: Vec<String> = offer.reasons.iter().map(|reason| scene.reason(reason)).collect();
        vec![Effect::Refuse(reasons.join(". "))]
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(view) = &self.view else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let note = self.note(scene).unwrap_or_default();
        let notes = wrap(&note, usize::from(area.width).saturating_sub(2).max(1));
        let below = u16::try_from(notes.len()).unwrap_or(0).min(area.height / 3);
        let above = Rect { height: area.height - below, ..area };
        let heading = format!("{} {}", scene.say("letters-heading"), view.case.title);
        let room = panel(above, buf, &scene.theme, &heading, true);
        for (text, y) in notes.iter().zip(above.bottom()..area.bottom()) {
            put(
                buf,
                Rect { x: area.x + 1.min(area.width), y, height: 1, width: area.width.saturating_sub(1) },
                text,
                scene.theme.warning,
            );
        }
        if view.letters.is_empty() {
            let key = scene.key(Action::New, self.contexts()).unwrap_or_default();
            let text = scene.tell("letters-none-yet", &[("key", key.into())]);
            for (text, y) in wrap(&text, usize::from(room.width).max(1)).iter().zip(room.y..room.bottom()) {
                put(buf, Rect { y, height: 1, ..room }, text, scene.theme.quiet);
            }
            return Some(Position::new(area.x, area.y));
        }
        let cells = usize::from(room.width).saturating_sub(2);
        let rows: Vec<Row> =
            view.letters.iter().map(|line| Row::new(Self::row(line, scene, cells))).collect();
        self.list.draw(room, buf, &scene.theme, &rows, true)
    }
}

/// The command that marks it as sent on a day.
pub(super) const fn sent(id: crate::domain::LetterId, on: crate::domain::Day) -> Command {
    Command::MarkLetterSent { id, on }
}
