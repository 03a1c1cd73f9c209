//! From a meeting that is over to approved minutes, a correction and a follow-up that is done.

use super::Stage;

/// At the minutes of a meeting that is over.
fn after_a_meeting(columns: u16, rows: u16) -> Stage {
    let mut terminal = Stage::unfounded(columns, rows);
    terminal.press("Enter Enter").press("p Enter").sees("1/2026");
    terminal.press("n").types("Prosedyretall").press("Enter").sees("Prosedyretall");
    terminal.press("m").sees("Møtet er ikke åpnet").press("Enter").sees("1 av 1");
    terminal.types("vedtak: Rådet støtter forslaget.\naksjon: sende brev innen 2.3.");
    terminal.press("Esc").sees("Saksløp").press("g m").sees("Notater fra møtet");
    terminal
}

#[test]
fn minutes_leave_the_meeting_only_when_it_is_over() {
    let mut terminal = after_a_meeting(80, 24);
    terminal.press("Enter").sees("Avslutt møtet først").press("n").press("Esc").sees("Veien videre");
}

fn over(columns: u16, rows: u16) -> Stage {
    let mut terminal = after_a_meeting(columns, rows);
    // What is missing is passed with a reason, and the minutes keep it.
    terminal.press("Esc m").sees("støtter").press("Alt-c Enter").sees("Dette mangler");
    terminal.press("Alt-c").types("Prøvemøte").press("Enter").sees("avholdt").press("Alt-g m");
    terminal.sees("Notater fra møtet").press("Esc Esc").sees("Saksløp").press("g m");
    terminal.sees("Notater fra møtet");
    terminal
}

#[test]
fn from_notes_to_approved_and_corrected() {
    let mut terminal = over(80, 24);
    terminal.press("Enter").sees("Utkast. Vedtak og oppfølginger er registrert");
    terminal.press("n").sees("Merknad til referatet").types("Jon Dal").press("Tab Tab").types("Feil ord");
    terminal.press("Enter").sees("Jon Dal");
    terminal.press("s").types("sirk").press("Enter").sees("frist").press("Enter").sees("På sirkulasjon til");
    terminal.press("s").types("skriftlig").press("Enter").sees("Merknaden fra Jon Dal står åpen");
    // The remark is answered, and then they are approved.
    terminal.press("End Up").sees("Jon Dal").press("Enter").sees("Behandle merknad").press("Tab");
    terminal.types("Ordet er riktig").press("Enter").sees("svar: Ordet er riktig");
    terminal.press("s").types("skriftlig").press("Enter").sees("godkjent av").types("Åse").press("Enter");
    terminal.sees("Teksten er låst").sees("Godkjent 03.03.2026 av Åse");
    terminal.press("u").sees("endres ikke");
    terminal.press("n").sees("Rettelse av godkjent referat").press("Tab").types("støtter");
    terminal.press("Tab").types("støtter ikke").press("Tab").types("Skrivefeil").press("Enter");
    terminal.sees("1. 03.03.2026: «støtter» rettet til «støtter ikke»");
    // The document tells all of it.
    terminal.press("Home Enter").sees("# Referat").press("End").sees("Rettelse 1").press("Esc");
}

#[test]
fn what_is_approved_can_be_read_in_the_room_and_not_written() {
    let mut terminal = over(80, 24);
    terminal
        .press("Enter")
        .sees("Utkast.")
        .press("s")
        .types("sirk")
        .press("Enter Enter")
        .sees("På sirkulasjon");
    terminal.press("s").types("skriftlig").press("Enter").types("Åse").press("Enter").sees("låst");
    terminal
        .press("Esc m")
        .sees("Rådet støtter forslaget.")
        .sees("her leses det")
        .types("Nei")
        .sees("Feil rettes med en rettelse");
    terminal.sees_no("Nei").press("Esc").sees("Saksløp");
}

#[test]
fn a_follow_up_is_found_from_everywhere_and_done() {
    let mut terminal = over(80, 24);
    terminal.press("Enter").sees("Utkast.").press("g o").sees("Oppfølginger (1 åpne)").sees("sende brev");
    terminal.press("Enter").sees("Gjort").types("flytt").press("Enter").sees("Flytt fristen");
    terminal.press("Ctrl-U").types("1.6.").press("Tab").types("Venter på tall").press("Enter");
    terminal.sees("flyttet: Venter på tall").sees("01.06.2026");
    terminal.press("Enter Enter").sees("Oppfølginger (0 åpne)");
}
