//! What is known of a person.

use super::appointment::roles;
use super::field::Field;
use super::form::Form;
use crate::domain::Person;
use crate::office::{Command, PersonDetails};
use crate::tui::scene::Scene;

/// Changes a person's details.
pub fn change_person(scene: &Scene, person: &Person) -> Form {
    let (id, workplace) = (person.id, person.workplace);
    let fields = vec![
        Field::text("name", &person.name),
        Field::text("title", &person.title),
        Field::text("email", person.email.as_deref().unwrap_or_default()),
        Field::text("phone", person.phone.as_deref().unwrap_or_default()),
        Field::text("roles", &person.roles.join(", ")),
    ];
    Form::new(scene.say("form-person"), fields, move |form, _scene| {
        Ok(Command::ChangePerson {
            id,
            person: PersonDetails {
                name: form.text("name"),
                title: form.text("title"),
                workplace,
                email: form.optional("email"),
                phone: form.optional("phone"),
                roles: roles(&form.text("roles")),
            },
        })
    })
}
