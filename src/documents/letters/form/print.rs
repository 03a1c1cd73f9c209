//! The form, to be filled in.

use strum::VariantArray;

use super::AnswerForm;
use crate::documents::blocks::one_line;
use crate::domain::{Heading, Position};
use crate::language::{Language, Wording, date_short};

/// The form in this language, in lines that no mail program needs to break.
pub fn print_form(form: &AnswerForm, language: Language) -> String {
    let wording = Wording::new(language);
    let head = [
        ("number", form.number.to_string().into()),
        ("region", one_line(&form.region).into()),
        ("version", form.version.into()),
        // The same in every language, for it is read back in.
        ("day", date_short(form.made.date(), Language::Bokmal).into()),
    ];
    let positions = Position::VARIANTS.iter().map(|position| {
        let name: &str = position.into();
        wording.say(&format!("position-{name}"))
    });
    let positions = positions.collect::<Vec<_>>().join(", ");
    let mut lines = vec![
        format!("[{}]", wording.tell("answer-form-head", &head)),
        String::new(),
        crate::documents::blocks::plain::wrapped(
            &wording.tell("answer-form-case", &[("title", one_line(&form.title).into())]),
        ),
        wording.say("answer-form-how"),
        wording.say("answer-form-none"),
        String::new(),
        format!("{}:", wording.say("answer-form-position")),
        format!("({positions})"),
    ];
    for heading in Heading::VARIANTS {
        let name: &str = heading.into();
        lines.extend([
            String::new(),
            format!("[{}]", wording.say(&format!("letter-consequences-{name}"))),
            String::new(),
        ]);
    }
    lines.extend([
        String::new(),
        format!("[{}]", wording.say("answer-form-by")),
        String::new(),
        format!("[{}]", wording.say("answer-form-end")),
    ]);
    lines.join("\n")
}
