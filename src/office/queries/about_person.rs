//! All that the office keeps about a person, for whoever asks to see it.

use super::Counter;
use crate::domain::{
    Appointment, Day, Entity as _, Institution, OfficeHolding, Period, Person, PersonId, Record,
};
use crate::language::{Arg, Wording, date_short};
use crate::office::{Refusal, about, look};

/// The person's record, every record that names the person or holds the name, and the journal's
/// lines about the record: as text, in the office's language.
pub fn about_person(at: &Counter<'_>, id: PersonId) -> Result<String, Refusal> {
    let person: Person = look::find(at.view, id)?;
    let language = look::language(at.view)?;
    let wording = Wording::new(language);
    let day = |day: Day| date_short(day.date(), language);
    let today = [("name", Arg::from(&person.name)), ("day", day(at.today()).into())];
    let mut lines = vec![format!("# {}", wording.tell("about-person", &today)), String::new()];
    let workplace = person.workplace.map(|id| look::find::<Institution>(at.view, id));
    let workplace = workplace.transpose()?.map(|it| it.name);
    for (field, value) in [
        ("title", Some(person.title.clone())),
        ("workplace", workplace),
        ("email", person.email.clone()),
        ("phone", person.phone.clone()),
        ("roles", Some(person.roles.join(", "))),
    ] {
        let value =
            value.filter(|value| !value.is_empty()).unwrap_or_else(|| wording.say("about-person-none"));
        lines.push(format!("{}: {value}", wording.say(&format!("field-{field}"))));
    }
    let mut kind = None;
    for record in at.view.records_naming(Person::key_of(id), &person.name)? {
        if kind.replace(record.key().kind) != Some(record.key().kind) {
            let heading: &str = record.key().kind.into();
            lines.extend([String::new(), format!("## {}", wording.say(&format!("kind-{heading}")))]);
        }
        let term = term(&record).map(|term| {
            let to = term.to.map(day).unwrap_or_default();
            format!(" ({}–{to})", day(term.from))
        });
        lines.push(format!("- {}{}", about::of_record(at.view, &record)?, term.unwrap_or_default()));
    }
    lines.extend([String::new(), format!("## {}", wording.say("about-person-journal"))]);
    for it in at.view.headlines_of(Person::key_of(id), u64::MAX, usize::MAX)? {
        let command = wording.say(&format!("command-{}", it.command));
        let at = format!("{} {}", day(it.at.day()), it.at.clock());
        lines.push(format!("- {at} {} {command}", it.by));
    }
    Ok(lines.join("\n") + "\n")
}

fn term(record: &Record) -> Option<Period> {
    match record {
        Record::Appointment(Appointment { term, .. }) | Record::OfficeHolding(OfficeHolding { term, .. }) => {
            Some(*term)
        }
        _ => None,
    }
}
