//! Text as it is typed into forms, made fit to keep.

use super::PersonDetails;
use crate::domain::ChangeRow;
use crate::domain::Owner;
use crate::domain::steers;

/// A single line: no control characters, no blanks at the ends.
pub fn line(text: &str) -> String {
    let blank = |c: char| if c == '\n' || c == '\t' { ' ' } else { c };
    text.chars().map(blank).filter(|c| !steers(*c)).collect::<String>().trim().to_owned()
}

/// A single line that may be left out; an empty one is.
pub fn optional_line(text: Option<&str>) -> Option<String> {
    text.map(line).filter(|text| !text.is_empty())
}

/// Several lines: line breaks and tabs stay, other control characters go.
pub fn lines(text: &str) -> String {
    let kept = text.replace("\r\n", "\n");
    kept.chars().filter(|c| !steers(*c) || matches!(c, '\n' | '\t')).collect::<String>().trim().to_owned()
}

/// An owner who was written is one line, or nobody.
pub fn owner(owner: Owner) -> Option<Owner> {
    match owner {
        Owner::Written(name) => optional_line(Some(&name)).map(Owner::Written),
        known => Some(known),
    }
}

/// What is known of a person, each field made fit to keep.
pub fn person(person: &PersonDetails) -> PersonDetails {
    PersonDetails {
        name: line(&person.name),
        title: line(&person.title),
        workplace: person.workplace,
        email: optional_line(person.email.as_deref()),
        phone: optional_line(person.phone.as_deref()),
        roles: person.roles.iter().map(|role| line(role)).filter(|role| !role.is_empty()).collect(),
    }
}

/// A row of a change, each text made fit to keep.
pub fn change_row(row: ChangeRow) -> ChangeRow {
    ChangeRow {
        name: line(&row.name),
        before: lines(&row.before),
        after: lines(&row.after),
        reason: lines(&row.reason),
        ..row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_line() {
        for (typed, kept) in [
            ("  Kari Nordmann ", "Kari Nordmann"),
            ("Kari\tNordmann\n", "Kari Nordmann"),
            ("Kari\u{1b}[31m Nordmann", "Kari[31m Nordmann"),
            ("fil\u{202e}txt.exe", "filtxt.exe"),
            ("\r\n", ""),
        ] {
            assert_eq!(line(typed), kept);
        }
        assert_eq!(optional_line(Some(" \t")), None);
        assert_eq!(lines("En\r\nto\u{7}\n"), "En\nto");
    }
}
