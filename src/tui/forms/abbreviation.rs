//! A short word and the text it stands for.

use super::field::Field;
use super::form::Form;
use crate::domain::Abbreviation;
use crate::language::Arg;
use crate::office::Command;
use crate::tui::scene::Scene;

/// Where a line ends, in a field that is one line. With blanks around it, unlike in an address.
const NEW_LINE: &str = " // ";

/// Keeps a new short word.
pub fn add_abbreviation(scene: &Scene, short: &str) -> Form {
    let fields = vec![Field::text("short", short), Field::text("text", "")];
    let form = Form::new(scene.say("form-add-abbreviation"), fields, |form, _scene| {
        Ok(Command::SetAbbreviation { short: form.text("short"), text: lines(&form.text("text")) })
    });
    form.starting_at(if short.is_empty() { "short" } else { "text" })
}

/// Gives a short word another text.
pub fn change_abbreviation(scene: &Scene, abbreviation: &Abbreviation) -> Form {
    let short = abbreviation.short.clone();
    let title = scene.tell("form-change-abbreviation", &[("short", Arg::from(&short))]);
    let fields = vec![Field::text("text", &abbreviation.text.replace('\n', NEW_LINE))];
    Form::new(title, fields, move |form, _scene| {
        Ok(Command::SetAbbreviation { short: short.clone(), text: lines(&form.text("text")) })
    })
}

fn lines(text: &str) -> String {
    text.split(NEW_LINE).map(str::trim).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn a_line_ends_at_two_strokes_with_blanks_around_them() {
        assert_eq!(
            lines("vedtak: Rådet støtter. // økonomisk: ingen"),
            "vedtak: Rådet støtter.\nøkonomisk: ingen"
        );
        assert_eq!(lines("se https://ahus.no"), "se https://ahus.no");
    }
}
