use super::Stage;
use crate::link::InProcess;
use crate::office::{Clock, Office};
use crate::tui::testing;

fn demo(columns: u16, rows: u16) -> Stage {
    let now = testing::scene().now;
    let office = Office::in_memory(Clock::fixed(now))
        .expect("an office")
        .furnished(&crate::link::this_user())
        .expect("the demo");
    let mut terminal = Stage::attach(InProcess::serve(office).expect("a server"), now, columns, rows);
    // The first time the program asks for a council.
    terminal.settle();
    terminal
}

#[test]
fn a_case_is_moved_from_the_board_and_followed() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("/").types("geria").press("Enter").sees("GER");
    terminal.press("r").types("Robotassistert kirurgi").press("Enter").sees("2026-001");
    terminal.press("r").types("Ultralyd").press("Enter").sees("2026-002");
    terminal.press("g t").sees("Saksløp for alle råd: 2 åpne saker").sees("▸Mottatt").sees("Klargjør (f)");
    terminal.press("Down").sees("2026-002 Ultralyd").press("f").types("klargj").press("Enter");
    terminal.sees("▸Klargjort").sees("2026-002 Ultralyd").sees("Be om vurdering (f)");
    // Without a deadline for the leaders it says why not, and stays where it was.
    terminal.press("Enter e Tab Tab Tab Tab Tab Tab Tab Ctrl-U Enter Esc").sees("frist for lederne");
    terminal.press("f").types("be om").press("Enter").sees("mangler frist for rådslederne").press("Esc");
    terminal.sees("▸Klargjort").sees("2026-002 Ultralyd");
    // Opened and closed, it is still the chosen one.
    terminal.press("Enter").sees("Endringssak 2026-002").press("Esc").sees("▸Klargjort");
    terminal.press("f").types("trekk").press("Enter").types("Dobbelt").press("Enter").sees("▸Mottatt");
    terminal.sees("1 åpne saker").press("9").press("Enter").sees("Avsluttede saker i 2026: 1");
    terminal.sees("2026-002").press("9").sees("▸Mottatt");
}

#[test]
fn a_colleague_moves_the_chosen_card_and_it_stays_chosen() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("/").types("geria").press("Enter").sees("GER");
    terminal.press("r").types("Robotassistert kirurgi").press("Enter").sees("2026-001");
    terminal.press("r").types("Ultralyd").press("Enter").sees("2026-002");
    let mut colleague = terminal.another(80, 24);
    terminal.press("g t Down").sees("2026-002 Ultralyd");
    colleague.press("g t f").types("klargj").press("Enter").sees("▸Klargjort");
    terminal.sees("▸Mottatt").sees("2026-002 Ultralyd");
    colleague.press("Left Enter").sees("2026-002");
    colleague.press("f").types("klargj").press("Enter").sees("klargjort siden");
    terminal.sees("▸Klargjort").sees("2026-002 Ultralyd");
}

#[test]
fn the_filter_is_remembered_while_the_program_runs() {
    let mut terminal = demo(120, 40);
    terminal.press("g t").sees("åpne saker").press("2").sees("rolle: fører").press("4").sees("frist: over");
    terminal.press("Esc").sees_no("rolle: fører").press("g t").sees("rolle: fører").sees("frist: over");
    terminal.press("0").sees_no("rolle: fører");
}
