//! Who may do what in the office.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::domain::{Account, Right};
use crate::keymap::{Action, Context};
use crate::language::Arg;
use crate::office::{AccountsView, AnswerBody, Command, Query, Receipt, Refusal};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::screens::Confirm;
use crate::tui::widgets::{List, fit, panel, put, wrap};

/// Cells for the user's name and for the role.
const USER: usize = 18;
const ROLE: usize = 16;

/// The accounts, by user.
#[derive(Default)]
pub struct Accounts {
    view: Option<AccountsView>,
    list: List,
}

impl Accounts {
    fn selected(&self) -> Option<(&Account, &AccountsView)> {
        let view = self.view.as_ref()?;
        Some((view.accounts.get(self.list.selected)?, view))
    }
}

/// What the account may beside its role: `URO sekretær, ANE leser · unntatt`.
fn more(account: &Account, view: &AccountsView, scene: &Scene) -> String {
    let mut parts = vec![forms::councils_in_words(account, view, scene)];
    if account.exempt {
        parts.push(scene.say("accounts-exempt"));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

impl Screen for Accounts {
    fn title(&self, scene: &Scene) -> String {
        scene.say("accounts-title")
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Administer
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::New, Action::Change, Action::Remove, Action::Back, Action::Help]
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Accounts]
    }

    fn answered(&mut self, answer: AnswerBody, _scene: &Scene) -> Vec<Effect> {
        if let AnswerBody::Accounts(view) = answer {
            self.view = Some(view);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let count = self.view.as_ref().map_or(0, |view| view.accounts.len());
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        let effect = match action {
            Action::New => Effect::push(forms::add_account(scene, self.view.as_ref()?)),
            Action::Open | Action::Change => {
                let (account, view) = self.selected()?;
                Effect::push(forms::change_account(scene, account, view))
            }
            Action::Remove => {
                let (account, _) = self.selected()?;
                let question = scene.tell("accounts-remove", &[("user", Arg::from(&account.user))]);
                Effect::push(Confirm::new(question))
            }
            _ => return None,
        };
        Some(vec![effect])
    }

    fn given(&mut self, given: Given, _scene: &Scene) -> Vec<Effect> {
        match (given, self.selected()) {
            (Given::Yes, Some((account, _))) => {
                vec![Effect::order(Command::RemoveAccount { id: account.id })]
            }
            _ => Vec::new(),
        }
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn refused(&mut self, why: &Refusal, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Refuse(scene.refusal(why).join(" "))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let theme = &scene.theme;
        let room = panel(area, buf, theme, &self.title(scene), true);
        let about = wrap(&scene.say("accounts-about"), usize::from(room.width));
        let rows = u16::try_from(about.len()).unwrap_or(u16::MAX).min(room.height.saturating_sub(2));
        for (text, y) in about.iter().zip(room.y..room.y + rows) {
            put(buf, Rect { y, height: 1, ..room }, text, theme.quiet);
        }
        let below = rows + u16::from(rows > 0);
        let room = Rect { y: room.y + below, height: room.height.saturating_sub(below), ..room };
        let Some(view) = &self.view else { return Some(area.as_position()) };
        let cells = usize::from(room.width).saturating_sub(USER + ROLE + 2);
        let row = |at: usize| {
            let account = &view.accounts[at];
            let role = forms::role_in_words(account.office, scene);
            Line::from(vec![
                Span::styled(fit(&account.user, USER, theme.ellipsis), theme.title),
                Span::raw(fit(&role, ROLE, theme.ellipsis)),
                Span::styled(fit(&more(account, view, scene), cells, theme.ellipsis), theme.quiet),
            ])
        };
        self.list.draw_long(room, buf, theme, view.accounts.len(), row).or(Some(area.as_position()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, CouncilId, Role};
    use crate::tui::testing::{draw_at_any_size, drawn, scene};

    fn filled(scene: &Scene) -> Accounts {
        let account = |id, user: &str, office, councils, exempt| Account {
            id: AccountId(id),
            user: user.into(),
            office,
            councils,
            exempt,
        };
        let view = AccountsView {
            accounts: vec![
                account(2, "ida", Some(Role::Reader), vec![(CouncilId(1), Role::Secretary)], false),
                account(1, "kari", Some(Role::Administrator), Vec::new(), true),
                account(
                    3,
                    "omar",
                    None,
                    vec![(CouncilId(1), Role::Reader), (CouncilId(2), Role::Adviser)],
                    true,
                ),
            ],
            councils: vec![(CouncilId(1), "ANE".into()), (CouncilId(2), "URO".into())],
        };
        let mut screen = Accounts::default();
        screen.answered(AnswerBody::Accounts(view), scene);
        screen
    }

    #[test]
    fn who_may_do_what_is_a_list() {
        let scene = scene();
        insta::assert_snapshot!("accounts", drawn(&mut filled(&scene), &scene, 80, 24));
        draw_at_any_size(&mut filled(&scene), &scene);
    }
}
