//! What a user may do, filled in.

use strum::VariantArray;

use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{Account, CouncilId, Role};
use crate::language::Arg;
use crate::office::{AccountsView, Command};
use crate::tui::scene::Scene;

/// Lets a user in.
pub fn add_account(scene: &Scene, view: &AccountsView) -> Form {
    let mut fields = vec![Field::text("user", "")];
    fields.extend(rights(None, view, scene));
    let view = view.clone();
    Form::new(scene.say("form-add-account"), fields, move |form, scene| {
        command(form.text("user"), form, &view, scene)
    })
}

/// Gives a user other rights.
pub fn change_account(scene: &Scene, account: &Account, view: &AccountsView) -> Form {
    let user = account.user.clone();
    let title = scene.tell("form-change-account", &[("user", Arg::from(&user))]);
    let fields = rights(Some(account), view, scene);
    let view = view.clone();
    Form::new(title, fields, move |form, scene| command(user.clone(), form, &view, scene))
}

/// A role, or none, as it is shown.
pub fn role_in_words(role: Option<Role>, scene: &Scene) -> String {
    role.map_or_else(|| scene.say("role-none"), |role| scene.named("role", role.into()))
}

/// `URO sekretær, ANE leser`
pub fn councils_in_words(account: &Account, view: &AccountsView, scene: &Scene) -> String {
    let word = |(council, role): &(CouncilId, Role)| {
        format!("{} {}", view.code(*council), role_in_words(Some(*role), scene))
    };
    account.councils.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn rights(account: Option<&Account>, view: &AccountsView, scene: &Scene) -> Vec<Field> {
    let roles: Vec<Option<Role>> = roles().collect();
    let office = account.map_or(Some(Role::Reader), |account| account.office);
    let chosen = roles.iter().position(|role| *role == office).unwrap_or(0);
    let words = roles.iter().map(|role| role_in_words(*role, scene)).collect();
    let councils = account.map_or_else(String::new, |account| councils_in_words(account, view, scene));
    let exempt = usize::from(account.is_some_and(|account| account.exempt));
    vec![
        Field::choice("office-role", words, chosen),
        Field::text("councils", &councils),
        Field::choice("exempt", vec![scene.say("no"), scene.say("yes")], exempt),
    ]
}

/// None, and then all, the least first.
fn roles() -> impl Iterator<Item = Option<Role>> {
    std::iter::once(None).chain(Role::VARIANTS.iter().copied().map(Some))
}

fn command(user: String, form: &Form, view: &AccountsView, scene: &Scene) -> Result<Command, Wrong> {
    let office = roles().nth(form.chosen("office-role")).flatten();
    let councils = councils(&form.text("councils"), view, scene)
        .ok_or(Wrong { field: "councils", key: "wrong-councils" })?;
    Ok(Command::SetAccount { user, office, councils, exempt: form.chosen("exempt") == 1 })
}

/// `URO sekretær, ANE leser`: codes and roles, or the beginnings of roles.
fn councils(text: &str, view: &AccountsView, scene: &Scene) -> Option<Vec<(CouncilId, Role)>> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (code, word) = part.split_once(char::is_whitespace)?;
            let word = word.trim().to_lowercase();
            let (council, _) = view.councils.iter().find(|(_, known)| known.eq_ignore_ascii_case(code))?;
            let role = Role::VARIANTS
                .iter()
                .find(|role| role_in_words(Some(**role), scene).to_lowercase().starts_with(&word))?;
            Some((*council, *role))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::scene;

    #[test]
    fn councils_are_written_with_their_roles() {
        let view = AccountsView {
            accounts: Vec::new(),
            councils: vec![(CouncilId(1), "ANE".into()), (CouncilId(2), "URO".into())],
        };
        let both = vec![(CouncilId(2), Role::Secretary), (CouncilId(1), Role::Reader)];
        for (text, read) in [
            ("", Some(vec![])),
            ("URO sekretær, ane leser", Some(both.clone())),
            (" uro  sek ,ANE les,", Some(both)),
            ("URO", None),
            ("XXX leser", None),
            ("URO keiser", None),
        ] {
            assert_eq!(councils(text, &view, &scene()), read, "{text:?}");
        }
    }
}
