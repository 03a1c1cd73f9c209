//! A council's needs of rotation, by half-year: counts, of which small ones are not shown.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::confirm::Confirm;
use crate::domain::{CouncilId, HalfYear, ShownCount};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AnswerBody, Command, Query, Receipt, RotationNeedView};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, panel, put, wrap};

const CONTEXTS: &[Context] = &[Context::List];
/// Cells for the institution and for the count.
const INSTITUTION: usize = 14;
const COUNT: usize = 14;

/// The register of one council.
pub struct RotationNeeds {
    council: CouncilId,
    needs: Option<Vec<RotationNeedView>>,
    list: List,
}

impl RotationNeeds {
    /// That council's.
    pub const fn of(council: CouncilId) -> Self {
        Self { council, needs: None, list: List::new() }
    }

    fn selected(&self) -> Option<&RotationNeedView> {
        self.needs.as_ref()?.get(self.list.selected)
    }

    fn none(scene: &Scene) -> String {
        let key = scene.key(Action::New, CONTEXTS).unwrap_or_default();
        scene.tell("rotation-none", &[("key", Arg::from(key))])
    }
}

impl Screen for RotationNeeds {
    fn title(&self, scene: &Scene) -> String {
        scene.say("rotation-title")
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn council(&self) -> Option<CouncilId> {
        Some(self.council)
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::New, Action::Change, Action::Remove, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::RotationNeeds { council: Some(self.council) }]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::RotationNeeds(needs) = answer {
            self.needs = Some(needs);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let count = self.needs.as_ref().map_or(0, Vec::len);
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        match action {
            Action::New => Some(vec![Effect::push(forms::rotation_need(scene, self.council, None))]),
            Action::Open | Action::Change | Action::Remove => {
                let Some(chosen) = self.selected() else {
                    return Some(vec![Effect::Refuse(Self::none(scene))]);
                };
                Some(vec![if action == Action::Remove {
                    let named = [("institution", chosen.institution.as_str()), ("arena", &chosen.need.arena)];
                    let question =
                        scene.tell("rotation-remove", &named.map(|(key, it)| (key, Arg::from(it))));
                    Effect::push(Confirm::new(question))
                } else {
                    Effect::push(forms::rotation_need(scene, self.council, Some(&chosen.need)))
                }])
            }
            _ => None,
        }
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match (given, self.selected()) {
            (Given::Yes, Some(chosen)) => {
                vec![Effect::order(Command::RemoveRotationNeed { id: chosen.need.id })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let needs = self.needs.as_deref().unwrap_or_default();
        let code = needs.first().map_or_else(String::new, |it| format!(" {}", it.code));
        let room = panel(area, buf, theme, &format!("{}{code}", self.title(scene)), true);
        if needs.is_empty() {
            let words = if self.needs.is_some() { Self::none(scene) } else { String::new() };
            for (text, y) in wrap(&words, usize::from(room.width)).iter().zip(room.y..room.bottom()) {
                put(buf, Rect { y, height: 1, ..room }, text, theme.quiet);
            }
            return Some(area.as_position());
        }
        let cells = usize::from(room.width).saturating_sub(2);
        let mut rows = Vec::new();
        let mut half = None;
        for it in needs {
            if half.replace(it.need.half) != Some(it.need.half) {
                let of_half = needs.iter().filter(|other| other.need.half == it.need.half);
                rows.push(Row::heading(heading(it.need.half, of_half, scene)));
            }
            rows.push(Row::new(line(it, scene, cells)));
        }
        self.list.draw(room, buf, theme, &rows, true).or(Some(area.as_position()))
    }
}

/// `høsten 2027 · 14 kandidater og 2 steder med færre enn 5`
fn heading<'a>(
    half: HalfYear,
    needs: impl Iterator<Item = &'a RotationNeedView>,
    scene: &Scene,
) -> Line<'static> {
    let (mut told, mut few) = (0_u32, 0_u32);
    for it in needs {
        match ShownCount::of(it.need.count) {
            ShownCount::Exactly(count) => told = told.saturating_add(count),
            ShownCount::Few => few += 1,
        }
    }
    let sum = scene.tell("rotation-sum", &[("told", told.into()), ("few", few.into())]);
    Line::from(vec![
        Span::styled(scene.half_year(half), scene.theme.title),
        Span::styled(format!("  {sum}"), scene.theme.quiet),
    ])
}

fn line(it: &RotationNeedView, scene: &Scene, cells: usize) -> Line<'static> {
    let ellipsis = scene.theme.ellipsis;
    Line::from(vec![
        Span::styled(fit(&it.institution, INSTITUTION, ellipsis), scene.theme.title),
        Span::raw(fit(&it.need.arena, cells.saturating_sub(INSTITUTION + COUNT), ellipsis)),
        Span::raw(fit(&scene.count(ShownCount::of(it.need.count)), COUNT, ellipsis)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, InstitutionId, RotationNeed, RotationNeedId};
    use crate::tui::testing::{draw_at_any_size, drawn, scene};

    fn need(institution: &str, arena: &str, second: bool, count: u32) -> RotationNeedView {
        RotationNeedView {
            code: "URO".into(),
            institution: institution.into(),
            need: RotationNeed {
                id: RotationNeedId(1),
                council: CouncilId(1),
                institution: InstitutionId(1),
                arena: arena.into(),
                half: HalfYear { year: 2027, second },
                count,
                on: Day::ymd(2026, 11, 22).unwrap(),
            },
        }
    }

    #[test]
    fn needs_stand_by_half_year_and_small_counts_are_not_shown() {
        let scene = scene();
        let mut screen = RotationNeeds::of(CouncilId(1));
        let needs = vec![
            need("Ahus", "Radiumhospitalet", false, 3),
            need("OUS", "Ahus, endourologi", false, 12),
            need("STHF", "Ullevål", true, 0),
        ];
        screen.answered(AnswerBody::RotationNeeds(needs), &scene);
        insta::assert_snapshot!("rotation", drawn(&mut screen, &scene, 80, 24));
        draw_at_any_size(&mut screen, &scene);
    }

    #[test]
    fn an_empty_register_says_what_to_do() {
        let scene = scene();
        let mut screen = RotationNeeds::of(CouncilId(1));
        screen.answered(AnswerBody::RotationNeeds(Vec::new()), &scene);
        assert!(drawn(&mut screen, &scene, 80, 24).contains("«n»"));
        assert!(matches!(screen.act(Action::Change, &scene).as_deref(), Some([Effect::Refuse(_)])));
    }
}
