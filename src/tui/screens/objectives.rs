//! The ids that learning objectives had, what they are called now, and since when.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::journal::journal_row;
use crate::domain::{ObjectiveAlias, Right, successor};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AliasLine, AnswerBody, Command, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Confirm;
use crate::tui::widgets::{List, fit, line, panel, put, wrap};

const CONTEXTS: &[Context] = &[Context::List];

/// Cells for an id.
const CODE: usize = 10;

/// Fewer rows than this are the list's alone.
const ROOM_FOR_BOTH: u16 = 9;

/// The list, by old id, and what was told of the one at hand.
#[derive(Default)]
pub struct Objectives {
    known: Option<Vec<AliasLine>>,
    list: List,
}

impl Objectives {
    fn selected(&self) -> Option<&AliasLine> {
        self.known.as_ref()?.get(self.list.selected)
    }

    fn none(scene: &Scene) -> String {
        let key = scene.key(Action::New, CONTEXTS).unwrap_or_default();
        scene.tell("objectives-none", &[("key", Arg::from(key))])
    }

    /// `ØNH-012 → ØNH-112  fra 01.03.2027  i dag ØNH-130`
    fn row(known: &AliasLine, all: &[ObjectiveAlias], scene: &Scene, cells: usize) -> Line<'static> {
        let theme = &scene.theme;
        let alias = &known.alias;
        let from = scene.tell("objectives-from", &[("day", scene.day(alias.from).into())]);
        let last = successor(&alias.old, all).filter(|last| last.new != alias.new);
        let further = last.map_or_else(String::new, |last| {
            let args = [("new", last.new.as_str().into()), ("day", scene.day(last.from).into())];
            scene.tell("objectives-further", &args)
        });
        let removed = known.removed();
        let more = match removed {
            Some(at) => scene.tell("objectives-removed-on", &[("day", scene.day(at.day()).into())]),
            None if alias.from > scene.today() => scene.say("objectives-coming"),
            None => further,
        };
        let style = if removed.is_some() { theme.quiet } else { theme.title };
        let rest = cells.saturating_sub(2 * CODE + 3 + 18);
        Line::from(vec![
            Span::styled(fit(alias.old.as_str(), CODE, theme.ellipsis), style),
            Span::raw(fit(theme.arrow, 3, "")),
            Span::styled(fit(alias.new.as_str(), CODE, theme.ellipsis), style),
            Span::raw(fit(&from, 18, theme.ellipsis)),
            Span::styled(fit(&more, rest, theme.ellipsis), theme.quiet),
        ])
    }

    /// What was told of the id at hand, newest first.
    fn draw_history(&self, area: Rect, buf: &mut Buffer, scene: &Scene) {
        let Some(chosen) = self.selected() else { return };
        let title = scene.tell("objectives-history", &[("old", chosen.alias.old.as_str().into())]);
        let room = panel(area, buf, &scene.theme, &title, false);
        let cells = usize::from(room.width);
        let rows = chosen.history.iter().flat_map(|change| {
            let told = change.told.as_ref().map(|(new, from)| {
                let words = format!("{} {new}, ", scene.theme.arrow);
                words + &scene.tell("objectives-from", &[("day", scene.day(*from).into())])
            });
            let told = told.unwrap_or_else(|| scene.say("objectives-removed"));
            [journal_row(&change.line, scene, cells), Line::styled(format!("  {told}"), scene.theme.quiet)]
        });
        for (y, row) in (room.y..room.bottom()).zip(rows) {
            line(buf, Rect { y, height: 1, ..room }, row);
        }
    }
}

impl Screen for Objectives {
    fn title(&self, scene: &Scene) -> String {
        scene.say("objectives-title")
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn work(&self) -> Right {
        Right::Office
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::New, Action::Change, Action::Remove, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::ObjectiveAliases]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::ObjectiveAliases(known) = answer {
            self.known = Some(known);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if self.list.act(action, self.known.as_ref().map_or(0, Vec::len)) {
            return Some(Vec::new());
        }
        let effect = match (action, self.selected()) {
            (Action::New, _) => Effect::push(forms::add_objective_alias(scene)),
            (Action::Open | Action::Change, Some(chosen)) => {
                Effect::push(forms::change_objective_alias(scene, &chosen.alias))
            }
            (Action::Remove, Some(chosen)) if chosen.removed().is_some() => {
                Effect::Refuse(scene.say("objectives-is-removed"))
            }
            (Action::Remove, Some(AliasLine { alias, .. })) => {
                let args = [("old", alias.old.as_str().into()), ("new", alias.new.as_str().into())];
                Effect::push(Confirm::new(scene.tell("objectives-remove", &args)))
            }
            (Action::Open | Action::Change | Action::Remove, None) => Effect::Refuse(Self::none(scene)),
            _ => return None,
        };
        Some(vec![effect])
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match (given, self.selected()) {
            (Given::Yes, Some(chosen)) => {
                vec![Effect::order(Command::RemoveObjectiveAlias { id: chosen.alias.id })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let room = panel(area, buf, &scene.theme, &scene.say("objectives-title"), true);
        let known = self.known.as_deref().unwrap_or_default();
        if known.is_empty() {
            let words = if self.known.is_some() { Self::none(scene) } else { String::new() };
            for (text, y) in wrap(&words, usize::from(room.width)).iter().zip(room.y..room.bottom()) {
                put(buf, Rect { y, height: 1, ..room }, text, scene.theme.quiet);
            }
            return Some(area.as_position());
        }
        let below = if room.height < ROOM_FOR_BOTH { 0 } else { room.height * 2 / 5 };
        let above = Rect { height: room.height - below, ..room };
        let cells = usize::from(above.width).saturating_sub(2);
        let stand = known.iter().filter(|it| it.removed().is_none());
        let all: Vec<ObjectiveAlias> = stand.map(|it| it.alias.clone()).collect();
        let count = known.len();
        let row = |at: usize| Self::row(&known[at], &all, scene, cells);
        let cursor = self.list.draw_long(above, buf, &scene.theme, count, row);
        self.draw_history(Rect { y: above.bottom(), height: below, ..room }, buf, scene);
        cursor.or(Some(area.as_position()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, ObjectiveAliasId, ObjectiveCode};
    use crate::office::{AliasChange, JournalLine};
    use crate::tui::testing::{NOW, draw_at_any_size, drawn, scene};

    fn code(text: &str) -> ObjectiveCode {
        ObjectiveCode::read(text).unwrap()
    }

    fn alias(id: u32, old: &str, new: &str, from: Day) -> AliasLine {
        let line = |seq, command: &str| JournalLine {
            seq,
            at: NOW.plus(-86_400),
            by: "kari".into(),
            behalf: None,
            command: command.into(),
            of: None,
            about: format!("{old} → {new}"),
            note: None,
            became: None,
        };
        let told = |told| AliasChange { line: line(4, "set-objective-alias"), told };
        AliasLine {
            alias: ObjectiveAlias { id: ObjectiveAliasId(id), old: code(old), new: code(new), from },
            history: vec![told(Some((code(new), from)))],
        }
    }

    /// The same, and that it was taken away since.
    fn removed(mut line: AliasLine) -> AliasLine {
        let removed =
            JournalLine { command: "remove-objective-alias".into(), ..line.history[0].line.clone() };
        let last = AliasChange { told: None, line: removed };
        line.history.insert(0, last);
        line
    }

    fn filled() -> Objectives {
        let day = |year| Day::ymd(year, 3, 1).unwrap();
        let known = vec![
            alias(1, "THX-028", "THX-090", day(2021)),
            alias(2, "THX-090", "THX-131", day(2025)),
            alias(3, "ØNH-012", "ØNH-112", day(2027)),
            removed(alias(4, "FKM-003", "FKM-103", day(2020))),
        ];
        Objectives { known: Some(known), list: List::new() }
    }

    #[test]
    fn the_ids_are_a_list_with_the_history_of_the_one_at_hand() {
        let scene = scene();
        insta::assert_snapshot!("objectives", drawn(&mut filled(), &scene, 80, 24));
        insta::assert_snapshot!("objectives_wide", drawn(&mut filled(), &scene, 120, 40));
        draw_at_any_size(&mut filled(), &scene);
        let mut none = Objectives { known: Some(Vec::new()), list: List::new() };
        assert!(drawn(&mut none, &scene, 80, 24).contains("Trykk n"), "it says which key begins one");
        draw_at_any_size(&mut none, &scene);
    }

    #[test]
    fn an_id_is_told_told_anew_and_taken_away() {
        let scene = scene();
        let mut screen = filled();
        for (action, title) in
            [(Action::New, "Læringsmål fikk ny id"), (Action::Change, "THX-028 heter nå noe annet")]
        {
            let Some(effects) = screen.act(action, &scene) else { panic!("{action}") };
            let [Effect::Push(form)] = effects.as_slice() else { panic!("{action}") };
            assert_eq!(form.title(&scene), title);
        }
        let mut form = forms::add_objective_alias(&scene);
        form.typed("ønh 12", &scene);
        form.act(Action::NextField, &scene);
        form.typed("ja", &scene);
        assert!(form.act(Action::Submit, &scene).unwrap().is_empty(), "that is no id");
        let Some(given) = Some(screen.given(Given::Yes, &scene)) else { panic!() };
        let [Effect::Order { command: Command::RemoveObjectiveAlias { id }, .. }] = given.as_slice() else {
            panic!("nothing was ordered")
        };
        assert_eq!(*id, ObjectiveAliasId(1));
        screen.act(Action::Last, &scene);
        insta::assert_snapshot!("objectives_removed", drawn(&mut screen, &scene, 80, 24));
        let effects = screen.act(Action::Remove, &scene).unwrap();
        assert!(matches!(&effects[..], [Effect::Refuse(why)] if why.starts_with("Den er alt tatt bort")));
    }
}
