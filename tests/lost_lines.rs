//! The line drops, the terminal dies, the server dies, all in the middle of a word.

mod stage;

use rustix::process::Signal;
use stage::{Office, Terminal};

const BEGUN: &str = "Åse åpnet møtet og ønsket velkommen. ";

#[test]
fn what_is_typed_before_the_text_of_a_letter_is_there_is_in_it() {
    let office = Office::new();
    let mut kari = office.terminal(80, 24);
    kari.picks("HJS").press("3 r").sees("Registrer endringssak").types("Kurs").press("Enter");
    kari.sees_no("Registrer endringssak").sees("egistrerte endringssak").press("Enter");
    kari.sees("Status   mottatt");
    kari.press("M").sees("Brev som kom inn").press("Enter").types("Vi ber om svar.\nFrist 1. mai.");
    kari.sees("▸ Brev inn").sees("Vi ber om svar.").sees("Frist 1. mai.").sees("lagret ");
    kari.press("Esc").sees_no("▸ Brev inn").sees("Status   ");
    let letter = office.run(&["export", "letter", "2026-001", "1"]).succeeds();
    assert_eq!(letter.trim_end(), "Vi ber om svar.\nFrist 1. mai.");
    kari.press("Esc").sees("Medlemmer").press("q");
    assert_eq!(kari.ends(), 0);
}

#[test]
fn a_killed_terminal_is_found_again_at_the_same_word() {
    let office = Office::new();
    let mut secretary = in_the_meeting(&office);
    secretary.press("F6").sees("2 av 2").types(BEGUN).sees("velkommen.").sees("lagret");
    secretary.press("Home Right Right Right").types("r").sees("Åser åpnet").types(" half").sees(" half");
    office.waits_for_minutes("Sak 2/2026", "Åser half åpnet møtet og ønsket velkommen.");
    let cursor = secretary.cursor();
    secretary.types("way").kill();

    let mut secretary = office.terminal(80, 24);
    secretary.sees("2 av 2").sees("Åser half");
    let (kept, _) = office.minutes_of("Sak 2/2026").split_once(" åpnet").map(owned).expect("the line");
    assert!("Åser halfway".starts_with(&kept) && kept.starts_with("Åser half"), "{kept}");
    let typed_after = kept.chars().count() - "Åser half".chars().count();
    assert_eq!(secretary.cursor(), (cursor.0, cursor.1 + u16::try_from(typed_after).expect("a word")));
    secretary.types("!").sees(&format!("{kept}! åpnet"));
    leaves(&mut secretary);
    let all = format!("{kept}! åpnet møtet og ønsket velkommen.");
    assert_eq!(office.minutes_of("Sak 2/2026"), all);
}

#[test]
fn what_was_typed_reaches_the_disk_without_another_key() {
    let office = Office::new();
    let mut secretary = in_the_meeting(&office);
    secretary.types(BEGUN);
    office.waits_for_minutes("Sak 1/2026", BEGUN.trim_end());
    secretary.kill();
    office.kill_server();
    office.terminal(80, 24).sees("1 av 2").sees(BEGUN.trim_end());
    assert_eq!(office.minutes_of("Sak 1/2026"), BEGUN.trim_end());
}

#[test]
fn a_hang_up_loses_not_one_character() {
    let office = Office::new();
    loses_not_one_character(&office, in_the_meeting(&office), |secretary| {
        secretary.hang_up();
    });
}

#[test]
fn a_hang_up_that_nobody_tells_of_loses_not_one_character() {
    let office = Office::new();
    // A trap does not keep the signal from who listens for it; a block does, and only the pty tells then.
    let program = format!("trap '' HUP; exec env --block-signal=HUP {}", env!("CARGO_BIN_EXE_saksgang"));
    let mut secretary = Terminal::run(&office, &["sh", "-c", &program], &[], 80, 24);
    secretary.runs_a_meeting();
    loses_not_one_character(&office, secretary, |secretary| {
        secretary.hang_up();
    });
}

#[test]
fn a_request_to_end_loses_not_one_character() {
    let office = Office::new();
    loses_not_one_character(&office, in_the_meeting(&office), |secretary| {
        secretary.signals(Signal::TERM);
    });
}

/// All that was on the screen is there on return, though not all of it was said to be saved.
fn loses_not_one_character(office: &Office, mut secretary: Terminal, lost: fn(&mut Terminal)) {
    secretary.types(BEGUN).sees("velkommen.").types("Så brøt linj").sees("Så brøt linj");
    lost(&mut secretary);
    assert_eq!(secretary.ends(), 0);
    assert_eq!(office.minutes_of("Sak 1/2026"), format!("{BEGUN}Så brøt linj"));

    let mut secretary = office.terminal(80, 24);
    secretary.sees("1 av 2").sees("Så brøt linj").types("en.").sees("Så brøt linjen.");
    leaves(&mut secretary);
    assert_eq!(office.minutes_of("Sak 1/2026"), format!("{BEGUN}Så brøt linjen."));
}

#[test]
fn a_killed_server_is_started_again_and_typing_goes_on() {
    let office = Office::new();
    let mut secretary = in_the_meeting(&office);
    secretary.types(BEGUN).sees("lagret");
    for sentence in ["Første sak ble lest. ", "Kaffe kom. ", "To gikk. "] {
        let (before, after) = sentence.split_at(6);
        secretary.types(before);
        office.kill_server();
        secretary.types(after).sees(sentence.trim_end());
        office.waits_for_minutes("Sak 1/2026", sentence.trim_end());
    }
    leaves(&mut secretary);
    assert_eq!(office.servers().len(), 1);
    let all = format!("{BEGUN}Første sak ble lest. Kaffe kom. To gikk.");
    assert_eq!(office.minutes_of("Sak 1/2026"), all);
}

#[test]
fn the_screen_says_that_the_office_cannot_be_reached_and_what_is_typed_waits() {
    let office = Office::new();
    let mut secretary = in_the_meeting(&office);
    secretary.types(BEGUN).sees("lagret");
    // No server can start while a file stands in the folder's place.
    let away = office.home().join("away");
    std::fs::rename(office.dir(), &away).expect("the folder moves");
    std::fs::write(office.dir(), "").expect("a file");
    office.kill_server();
    secretary.types("Ingen hører.").sees("kontakt med kontoret").sees("Ingen hører.");
    std::fs::remove_file(office.dir()).expect("the file goes");
    std::fs::rename(&away, office.dir()).expect("the folder moves back");
    secretary.sees_no("kontakt med kontoret");
    leaves(&mut secretary);
    assert_eq!(office.minutes_of("Sak 1/2026"), format!("{BEGUN}Ingen hører."));
}

fn in_the_meeting(office: &Office) -> Terminal {
    let mut secretary = office.terminal(80, 24);
    secretary.runs_a_meeting();
    secretary
}

fn leaves(secretary: &mut Terminal) {
    secretary.press("Esc").sees("Alt du har skrevet, er lagret").press("q");
    assert_eq!(secretary.ends(), 0);
}

fn owned((before, after): (&str, &str)) -> (String, String) {
    (before.to_owned(), after.to_owned())
}
