use super::Stage;

#[test]
fn the_first_start_offers_to_found_an_office_and_leads_to_a_desk() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter").sees("HSØ").press("Enter").sees("AMM").sees("Medlemmer");
}

#[test]
fn a_council_is_found_by_a_few_letters() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("/").types("urol").press("Enter").sees("URO");
}

#[test]
fn an_item_is_planned_and_put_on_the_agenda() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("p Enter").sees("1/2026");
    terminal
        .press("n")
        .types("Prosedyretall for endoskopi")
        .press("Enter")
        .sees("1.")
        .sees("Prosedyretall for endoskopi");
    terminal.press("u").sees_no("Prosedyretall").press("U").sees("Prosedyretall");
}

#[test]
fn a_meeting_is_moved_changed_and_called_off_from_the_agenda() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("p Enter").press("n").types("Rotasjon").press("Enter");
    terminal.press("E").sees("Endre møte 1/2026").press("Esc");
    terminal.press("s").sees("Send sakslisten til leder").press("Enter").sees("hos leder");
    terminal.press("s").sees("Leder er enig").press("Enter").sees("avtalt");
    terminal.press("s").sees("Kall inn").press("Enter").sees("Sak 1/2026").sees("innkalt");
    terminal.press("s").types("avlys").press("Enter").sees("avlyst");
    terminal.press("s").sees("det er ikke flere steg her");
}

#[test]
fn a_private_hospital_gets_a_seat_by_its_name() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("t").types("lovis").press("Enter").press("1 End").sees("LDS");
}

/// What a slow machine hears of a window that is dragged quickly.
#[test]
fn a_window_that_is_dragged_away_and_back_between_two_frames_is_painted_whole() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").sees("Medlemmer").drags(&[(3, 1), (80, 24)]);
    terminal.sees("Medlemmer").sees("Saksløp");
}
