use super::Stage;

#[test]
fn short_words_are_added_changed_removed_and_expanded_in_a_meeting() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").press("p Enter").sees("1/2026");
    terminal.press("n").types("Prosedyretall").press("Enter").sees("Prosedyretall");
    terminal.press("g f").sees("Ingen forkortelser ennå");
    terminal.press("n").types("HDir").press("Tab").types("Helsedirektoratet").press("Enter").sees("hdir");
    terminal.press("n").types("støtte").press("Tab").types("vedtak: Rådet støtter ¤. // økonomisk: ingen");
    terminal.press("Enter").sees("støtte").sees("støtter ¤. │ økonomisk: ingen");
    terminal.press("e").press("Enter").press("Esc").sees("Saksløp");

    terminal.press("m").sees("Møtet er ikke åpnet").press("Enter").sees("0 min");
    terminal.types("Svar fra hdir").press("Alt-j").sees("Svar fra Helsedirektoratet");
    terminal.press("Enter").types("støtte").press("Alt-j").types("saken").sees("Rådet støtter saken.");
    terminal.sees("økonomisk: ingen").types("x").press("Alt-j").sees("er ingen forkortelse");

    terminal.press("Alt-g f").press("x").sees("Fjerne «hdir»?").press("Enter").sees_no("Helsedirektoratet");
}
