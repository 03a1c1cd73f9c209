//! Spelling through a real terminal, by a dictionary of the test's own: the thread that looks words
//! up wakes the screen, and nothing but the marks changes.

mod stage;

use stage::{Office, Terminal};

/// An office with a meeting that runs, and a dictionary of four words.
fn writing(columns: u16) -> (Office, Terminal) {
    let office = Office::new();
    let place = office.file("words/nb_NO.aff", "SET UTF-8\nTRY esnråø\n");
    office.file("words/nb_NO.dic", "4\nrådet\nstøtter\nforslaget\nog\n");
    let place = place.parent().expect("a folder").display().to_string();
    let more = [("SAKSGANG_DICTIONARIES", place.as_str())];
    let mut terminal = Terminal::run(&office, &[env!("CARGO_BIN_EXE_saksgang")], &more, columns, 24);
    terminal.sees("Saksløp").picks("URO").plans_meeting("24.11.2026", "Teams").adds_item("Kurs", "d");
    terminal.opens_the_meeting().sees("1 av 1");
    (office, terminal)
}

/// Whether a word is underlined on the screen.
fn underlined(terminal: &Terminal, word: &str) -> bool {
    let marked = terminal.formatted();
    marked.split("\u{1b}[").any(|run| {
        run.split_once('m')
            .is_some_and(|(codes, text)| text.starts_with(word) && codes.split(';').any(|code| code == "4"))
    })
}

#[test]
fn a_misspelt_word_is_underlined_and_another_is_put_in_its_place() {
    let (_office, mut terminal) = writing(80);
    terminal.types("Rådet støter forslaget ").sees("Rådet støter forslaget");
    terminal.press("Alt-b Alt-b").sees("«støter» står ikke i ordboka. Alt-w gir forslag");
    assert!(underlined(&terminal, "støter") && !underlined(&terminal, "forslaget"));
    terminal.press("Alt-w").sees("1 støtter").press("Enter").sees("Rådet støtter forslaget");
    terminal.sees_no("ordboka").press("Alt-g w").sees("ikke understreket lenger");
}

#[test]
fn without_a_dictionary_the_key_says_what_is_needed() {
    let office = Office::new();
    let mut terminal = office.terminal(80, 24);
    terminal.picks("URO").plans_meeting("24.11.2026", "Teams").adds_item("Kurs", "d");
    terminal.opens_the_meeting().types("støter").press("Alt-w").sees("trenger ordboka hunspell-nb");
}
