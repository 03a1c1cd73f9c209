//! The laws, tried with random texts: characters at random, and pieces that mean something.

use proptest::prelude::*;

use super::stage::{directory, read, today};
use super::{laws, lines::LINES};
use crate::notation::{Context, Reader, Reread, VERBS};

/// Pieces of the notation: what is put together at random is nearly a line, or is one.
const PIECES: &[&str] = &[
    ": ",
    ":",
    " ",
    ", ",
    " og ",
    "#",
    "(",
    ")",
    ".",
    "-",
    " – ",
    "\n",
    "lhn",
    "kari",
    "Kari Nordmann",
    "Kari Nordmann (Ahus)",
    "si",
    "Helse Møre og Romsdal",
    "alle",
    "leder",
    "blanke",
    "ingen",
    "konsekvens",
    "innen ",
    "frist: ",
    " til ",
    "by ",
    "den ",
    "fredag ",
    "1.6.",
    "32.1.",
    "12. juni",
    "uke 12",
    "2026-014",
    "ØNH 012",
    "13:04",
    " 9",
    "7 stemmer",
    "(akklamasjon)",
    " ved akklamasjon",
    "fra ",
    "om ",
    "tekst",
    "æ",
    "İ",
    "\u{301}",
    "\u{a0}",
    "👩‍⚕️",
];

fn piece() -> impl Strategy<Value = String> {
    let verbs: Vec<&str> = VERBS.iter().flat_map(|verb| verb.spellings.concat()).collect();
    prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => prop::sample::select(verbs).prop_map(|verb| format!("{verb} ")),
        1 => any::<char>().prop_map(String::from),
        1 => prop::sample::select(LINES).prop_map(|(line, _)| line.to_owned()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    let verbs: Vec<&str> = VERBS.iter().flat_map(|verb| verb.spellings.concat()).collect();
    let begun = prop_oneof![Just(""), prop::sample::select(verbs)];
    prop_oneof![
        4 => (begun, prop::collection::vec(piece(), 0..12)).prop_map(|(verb, pieces)| format!("{verb} {}", pieces.concat())),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_read_and_none_of_it_changed(text in text()) {
        let directory = directory();
        let context = Context { directory: &directory, today: today() };
        for line in text.split('\n').chain([text.as_str()]) {
            laws::keeps_every_character(line, &context);
            laws::completes_what_is_typed(line, &context);
        }
    }

    #[test]
    fn what_is_printed_is_read_as_the_same(text in text()) {
        let directory = directory();
        let context = Context { directory: &directory, today: today() };
        for line in text.split('\n') {
            laws::is_read_as_printed(line, &context);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_changed_text_is_read_as_if_anew(
        pieces in prop::collection::vec(text(), 0..6),
        cut in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
        typed in text(),
    ) {
        let directory = directory();
        let context = Context { directory: &directory, today: today() };
        let before = pieces.join("\n");
        let chars: Vec<char> = before.chars().collect();
        let (one, other) = (cut.0.index(chars.len() + 1), cut.1.index(chars.len() + 1));
        let (from, to) = (one.min(other), one.max(other));
        let after: String = chars[..from].iter().copied().chain(typed.chars()).chain(chars[to..].iter().copied()).collect();
        laws::rereads_what_changed(&before, &after, &context);
    }
}

#[test]
fn every_line_of_the_table_obeys_the_laws() {
    let directory = directory();
    let context = Context { directory: &directory, today: today() };
    for (line, _) in LINES {
        laws::keeps_every_character(line, &context);
        laws::is_read_as_printed(line, &context);
    }
}

#[test]
fn a_key_press_reads_one_line_a_new_line_two_and_a_new_day_all() {
    let mut reader = Reader::new(directory(), today());
    let read_text = |reader: &mut Reader, text: &str| {
        let Reread { from, dropped, read } = reader.read_text(text);
        (from, dropped, read)
    };
    assert_eq!(read_text(&mut reader, "a\nvedtak: J\nb"), (0, 0, 3));
    assert_eq!(read_text(&mut reader, "a\nvedtak: Ja\nb"), (1, 1, 1));
    assert_eq!(read_text(&mut reader, "a\nvedtak: Ja\nb"), (3, 0, 0));
    assert_eq!(read_text(&mut reader, "a\nvedtak:\n Ja\nb"), (1, 1, 2));
    assert_eq!(read_text(&mut reader, "a\nb"), (1, 2, 0));
    reader.read_text("aksjon lhn: ringe innen fredag");
    assert_eq!(reader.lines(), [read("aksjon lhn: ringe innen fredag")]);
    reader.renew(directory(), today().plus(7));
    assert_ne!(reader.lines(), [read("aksjon lhn: ringe innen fredag")]);
}

#[test]
fn a_line_without_end_is_read_at_once() {
    let directory = directory();
    let context = Context { directory: &directory, today: today() };
    for piece in [
        ",",
        "a, ",
        " og",
        "fra ",
        "innen fredag ",
        "til 32.1. ",
        "( ",
        "akklamasjon ",
        "THX-028 ",
        "x",
        "9 ",
    ] {
        for verb in ["", "aksjon ", "aksjon: ", "valg leder: ", "#", "vedtk"] {
            for end in ["", ": slutt"] {
                let line = format!("{verb}{}{end}", piece.repeat(20_000 / piece.len()));
                laws::keeps_every_character(&line, &context);
                laws::completes_what_is_typed(&line, &context);
            }
        }
    }
}
