//! Appointing, changing and ending an appointment; electing a leader.

use strum::VariantArray;

use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{
    Appointment, Capacity, CouncilId, InstitutionId, Office, OfficeHolding, Period, Person, PersonId, SeatId,
};
use crate::language::Arg;
use crate::office::{Command, PersonChoice, PersonDetails};
use crate::tui::scene::Scene;

/// Appoints somebody to a seat.
pub fn appoint(scene: &Scene, seat: SeatId, institution: InstitutionId, capacity: Capacity) -> Form {
    let today = scene.today();
    let options = options::<Capacity>(scene, "capacity");
    let chosen = usize::from(capacity == Capacity::Deputy);
    let fields = vec![
        Field::choice("capacity", options, chosen),
        Field::person("person", None),
        Field::text("title", ""),
        Field::text("email", ""),
        Field::text("phone", ""),
        Field::text("roles", ""),
        Field::day("from", Some(today), scene),
        // At least two years (mandate §3).
        Field::day("to", Some(today.plus_months(24).plus(-1)), scene),
        Field::text("letter", ""),
    ];
    let title = scene.tell("form-appoint", &[("institution", Arg::from(scene.institution(institution)))]);
    Form::new(title, fields, move |form, scene| {
        Ok(Command::Appoint {
            seat,
            capacity: Capacity::VARIANTS[form.chosen("capacity")],
            person: person(form, institution)?,
            term: term(form, scene)?,
            letter: form.optional("letter"),
        })
    })
    .starting_at("person")
}

/// Changes who is appointed, or for how long.
pub fn change_appointment(
    scene: &Scene,
    appointment: &Appointment,
    holder: &Person,
    institution: InstitutionId,
) -> Form {
    let id = appointment.id;
    let fields = vec![
        Field::person("person", Some((holder.id, holder.name.clone()))),
        Field::day("from", Some(appointment.term.from), scene),
        Field::day("to", appointment.term.to, scene),
        Field::text("letter", appointment.letter.as_deref().unwrap_or_default()),
    ];
    let title =
        scene.tell("form-change-appointment", &[("institution", Arg::from(scene.institution(institution)))]);
    Form::new(title, fields, move |form, scene| {
        Ok(Command::ChangeAppointment {
            id,
            person: form.person("person", |name| PersonDetails {
                name,
                workplace: Some(institution),
                ..PersonDetails::default()
            }),
            term: term(form, scene)?,
            letter: form.optional("letter"),
        })
    })
}

/// Ends an appointment: the last day. Of who also holds an office, either of the two can end.
pub fn end_appointment(
    scene: &Scene,
    appointment: &Appointment,
    holder: &str,
    office: Option<&OfficeHolding>,
) -> Form {
    let id = appointment.id;
    let last_day = Field::day("last-day", Some(scene.today()), scene);
    if let Some(held) = office {
        let office = held.id;
        let named = scene.named("office", held.office.into());
        let ends =
            vec![scene.say("ends-appointment"), scene.tell("ends-office", &[("office", Arg::from(named))])];
        let title = scene.tell("form-end-either", &[("person", Arg::from(holder))]);
        return Form::new(title, vec![Field::choice("ends", ends, 0), last_day], move |form, scene| {
            let on = form.needed_day("last-day", scene)?;
            Ok(match form.chosen("ends") {
                0 => Command::EndAppointment { id, on },
                _ => Command::EndOffice { id: office, on },
            })
        });
    }
    let title = scene.tell("form-end-appointment", &[("person", Arg::from(holder))]);
    Form::new(title, vec![last_day], move |form, scene| {
        Ok(Command::EndAppointment { id, on: form.needed_day("last-day", scene)? })
    })
}

/// Elects a leader or deputy leader. Nobody is appointed to other regions' councils, so whoever
/// leads one may be new here.
pub fn elect(scene: &Scene, council: CouncilId, candidate: Option<(PersonId, String)>) -> Form {
    let today = scene.today();
    let fields = vec![
        Field::choice("office", options::<Office>(scene, "office"), 0),
        Field::person("person", candidate),
        Field::text("title", ""),
        Field::text("email", ""),
        Field::day("from", Some(today), scene),
        Field::day("to", Some(today.plus_months(24).plus(-1)), scene),
    ];
    Form::new(scene.say("form-elect"), fields, move |form, scene| {
        let office = Office::VARIANTS[form.chosen("office")];
        let term = term(form, scene)?;
        if form.text("person").is_empty() {
            return Err(Wrong { field: "person", key: "wrong-empty" });
        }
        let new = |name| PersonDetails {
            name,
            title: form.text("title"),
            email: form.optional("email"),
            ..PersonDetails::default()
        };
        Ok(match form.person("person", new) {
            PersonChoice::Known(person) => Command::Elect { council, office, person, term, item: None },
            PersonChoice::New(person) => Command::ElectNew { council, office, person, term },
        })
    })
    .noting(|_form, scene| vec![scene.say("form-elect-new")])
}

fn term(form: &Form, scene: &Scene) -> Result<Period, Wrong> {
    Ok(Period { from: form.needed_day("from", scene)?, to: form.day("to", scene)? })
}

fn person(form: &Form, institution: InstitutionId) -> Result<PersonChoice, Wrong> {
    if form.text("person").is_empty() {
        return Err(Wrong { field: "person", key: "wrong-empty" });
    }
    Ok(form.person("person", |name| PersonDetails {
        name,
        title: form.text("title"),
        workplace: Some(institution),
        email: form.optional("email"),
        phone: form.optional("phone"),
        roles: roles(&form.text("roles")),
    }))
}

/// Roles are written with commas between.
pub fn roles(text: &str) -> Vec<String> {
    text.split(',').map(|role| role.trim().to_owned()).filter(|role| !role.is_empty()).collect()
}

/// The wordings of all values of an enum, in order.
pub fn options<T: VariantArray + Copy + Into<&'static str>>(scene: &Scene, family: &str) -> Vec<String> {
    T::VARIANTS.iter().map(|value| scene.named(family, (*value).into())).collect()
}
