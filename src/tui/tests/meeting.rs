use super::Stage;

/// In a meeting that runs, with two items, at the first.
fn in_a_meeting() -> Stage {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("p Enter").sees("1/2026");
    for title in ["Prosedyretall for endoskopi", "Valg av leder"] {
        terminal.press("n").types(title).press("Enter").sees(title);
    }
    terminal.press("m").sees("Møtet er ikke åpnet").press("Enter").sees("1 av 2").sees("0 min");
    terminal
}

#[test]
fn minutes_are_typed_item_by_item_and_are_there_afterwards() {
    let mut terminal = in_a_meeting();
    terminal.types("vedtak: Rådet støtter forslaget.").sees("støtter forslaget.");
    terminal.press("F6").sees("Valg av leder").sees("2 av 2").sees_no("støtter");
    terminal.types("Kari ble valgt.").press("F5").sees("støtter forslaget.");
    terminal.press("F12").sees("tok 0 min");
    terminal.press("Esc").sees("Alt du har skrevet, er lagret").sees("Saksløp");
    terminal.press("m").sees("støtter").press("F4").types("2").press("Enter").sees("Kari ble valgt.");
}

#[test]
fn an_item_is_added_in_the_meeting_and_gone_to() {
    let mut terminal = in_a_meeting();
    terminal.press("F7").types("Kurs i Tromsø").press("Enter").sees("3 av 3").sees("Kurs i Tromsø");
}

#[test]
fn after_a_lost_line_the_half_word_and_the_cursor_are_where_they_were() {
    let mut terminal = in_a_meeting();
    terminal.press("F6").types("Rådet støt ten").press("Left Left Left Left");
    terminal.hang_up();
    let mut again = terminal.another(80, 24);
    again.sees("Rådet støt ten").sees("2 av 2").types("ter").sees("Rådet støtter ten");
}

#[test]
fn another_reads_along_and_gets_the_pen_when_it_is_free() {
    let mut kari = in_a_meeting();
    kari.types("Rådet").press("F6 F5").sees("Rådet");
    let mut ola = kari.another(80, 24);
    ola.sees("skriver her nå, og du leser med").sees("Rådet").types("x").sees_no("Rådetx");
    kari.types(" støtter").press("F6").sees("2 av 2");
    ola.sees("Rådet støtter").sees("ingenting nytt").types(" ikke").sees("Rådet støtter ikke");
    kari.press("F5").sees("leser med");
}

#[test]
fn the_pen_is_taken_with_a_yes_and_nothing_is_lost() {
    let mut kari = in_a_meeting();
    let mut ola = kari.another(80, 24);
    ola.sees("leser med");
    kari.types("Rådet");
    ola.press("Ctrl-T")
        .sees("Vil du ta over?")
        .press("Enter")
        .sees_no("leser med")
        .types("Ola:")
        .sees("Ola:");
    kari.sees("tok over").press("Ctrl-T").press("Enter").sees("Rådet");
}

#[test]
fn the_roll_is_called() {
    let mut terminal = in_a_meeting();
    terminal.sees("oppmøtet er ikke ført").press("F2").press("1 2").sees("representanten møter");
    terminal.press("Esc").sees("representert 2 av");
}
