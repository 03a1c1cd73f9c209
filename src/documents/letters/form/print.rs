//! The form, to be filled in.

use strum::VariantArray;

use super::{AnswerForm, FormAsked};
use crate::documents::blocks::one_line;
use crate::domain::{Heading, Position};
use crate::language::{Language, Wording, date_short};

/// The form in this language, in lines that no mail program needs to break.
pub fn print_form(form: &AnswerForm, language: Language) -> String {
    let wording = Wording::new(language);
    let head = [
        ("number", form.number.to_string().into()),
        ("region", one_line(form.asked.code()).into()),
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
    ];
    let headings = headings(&form.asked, &wording);
    match &form.asked {
        FormAsked::Region(_) => lines.push(wording.say("answer-form-none")),
        FormAsked::CrossRegional => {
            lines.extend([wording.say("answer-form-none"), wording.say("answer-form-all-regions")]);
        }
        FormAsked::Council(_) => {}
    }
    lines.extend([
        String::new(),
        format!("{}:", wording.say("answer-form-position")),
        format!("({positions})"),
    ]);
    for heading in headings {
        lines.extend([String::new(), format!("[{heading}]"), String::new()]);
    }
    lines.extend([
        String::new(),
        format!("[{}]", wording.say("answer-form-by")),
        String::new(),
        format!("[{}]", wording.say("answer-form-end")),
    ]);
    lines.join("\n")
}

/// What the answer is written under.
fn headings(asked: &FormAsked, wording: &Wording) -> Vec<String> {
    if let FormAsked::Council(_) = asked {
        return vec![wording.say("answer-form-reply")];
    }
    let name = |heading: &Heading| {
        let name: &str = heading.into();
        wording.say(&format!("letter-consequences-{name}"))
    };
    Heading::VARIANTS.iter().map(name).collect()
}
