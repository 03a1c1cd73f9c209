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
    terminal.sees("tok 0 min").sees("på bordet: 2/2026").sees("F12 åpner saken igjen");
    terminal.press("F12").sees("Saken er på bordet").sees_no("på bordet: 2/2026");
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
fn another_reads_along_from_item_to_item_until_she_looks_around() {
    let mut kari = in_a_meeting();
    kari.types("Rådet").press("F6 F5").sees("Rådet");
    let mut ola = kari.another(80, 24);
    ola.sees("skriver her nå, og du leser med").sees("Rådet").types("x").sees_no("Rådetx");
    kari.types(" støtter").rests();
    ola.sees("Rådet støtter");
    kari.press("F6").sees("2 av 2").types("Kari er valgt").rests();
    ola.sees("2 av 2").sees("Kari er valgt").sees("leser med");

    ola.press("F5").sees("ingenting nytt").types(" ikke").sees("Rådet støtter ikke");
    ola.sees("skriver i 2/2026 (Alt-F følger)");
    kari.types(".").press("F5").sees("leser med").press("F6").sees("2 av 2").types("!").rests();
    ola.sees("Rådet støtter ikke").sees("1 av 2");
    ola.press("Alt-F").sees("2 av 2").sees("er valgt.!").sees("Nå følger du");
    kari.press("F5").sees("Rådet støtter ikke");
    ola.sees("1 av 2").sees("Rådet støtter ikke").sees("leser med");
}

#[test]
fn the_pen_is_asked_for_and_given_and_nothing_is_lost() {
    let mut kari = in_a_meeting();
    let mut ola = kari.another(80, 24);
    ola.sees("leser med");
    kari.types("Rådet");
    ola.press("Ctrl-T").sees("Vil du be om pennen?").press("Enter").sees("Du har bedt root om pennen");
    // Letters are letters, a yes among them.
    kari.sees("root ber om pennen").types(" j y ja").sees("Rådet j y ja").sees("root ber om pennen").rests();
    ola.sees("Rådet j y ja").sees("Du har bedt root om pennen");
    kari.types(" st").press("Alt-J").sees("oot har pennen nå").sees("leser med");
    ola.sees("oot ga deg pennen").types("øtter").sees("Rådet j y ja støtter").rests();
    kari.sees("Rådet j y ja støtter").types("x").sees("leser med");
    // The one who gave the pen goes along.
    ola.press("F6").sees("2 av 2");
    kari.sees("2 av 2").sees("leser med");
}

#[test]
fn the_pen_is_kept_and_the_question_withdrawn() {
    let mut kari = in_a_meeting();
    let mut ola = kari.another(80, 24);
    ola.sees("leser med").press("Ctrl-T Enter").sees("Du har bedt root om pennen");
    kari.sees("ber om pennen").press("Alt-N").sees("Du beholder pennen").sees_no("ber om pennen");
    ola.sees("root beholder pennen").sees("Ctrl-T ber om pennen").press("Ctrl-T Enter").sees("Du har bedt");
    kari.sees("root ber om pennen");
    ola.press("Ctrl-T").sees("Du ber ikke lenger om pennen").sees("du leser med");
    kari.sees("oot ber ikke lenger").press("Alt-J").sees("Ingen ber om pennen").types("Rådet").rests();
    ola.sees("Rådet").sees("leser med");
}

#[test]
fn a_question_goes_along_to_the_next_item_and_a_writer_who_is_gone_needs_not_answer() {
    let mut kari = in_a_meeting();
    let mut ola = kari.another(80, 24);
    ola.sees("leser med").press("Ctrl-T Enter").sees("Du har bedt root om pennen");
    kari.sees("ber om pennen").types("Rådet").press("F6").sees("2 av 2");
    ola.sees("2 av 2").sees("Du har bedt root om pennen");
    kari.sees("root ber om pennen").types("Halv set").sees("Halv set");
    kari.hang_up();
    drop(kari);
    ola.sees("Halv set").sees_no("leser med").types("ning").sees("Halv setning");
}

#[test]
fn the_roll_is_called() {
    let mut terminal = in_a_meeting();
    terminal.sees("oppmøtet er ikke ført").press("F2").press("1 2").sees("representanten møter");
    terminal.press("Esc").sees("representert 2 av");
}

#[test]
fn what_is_missing_leads_to_its_place_and_closing_needs_a_reason() {
    let mut kari = in_a_meeting();
    kari.types("Rådet drøftet.").press("Enter").types("aksjon: sende plan").press("Alt-M");
    kari.sees("Hva mangler?").sees("1/2026 l. 2").sees("hvem gjør det?").sees("verken åpnet eller utsatt");
    kari.press("Esc").sees("aksjon: sende plan").types("!").sees("sende plan!").press("Alt-M").sees("l. 2");
    kari.press("Enter").sees_no("Hva mangler?").types("X").sees("Xaksjon: sende plan!").press("Backspace");

    kari.press("Alt-c").sees("Vil du avslutte møtet?").press("Enter").sees("Dette mangler").sees("l. 2");
    kari.press("Alt-c").sees("Hvorfor avsluttes møtet").press("Esc").sees_no("Hvorfor").sees("l. 2");
    kari.press("Alt-c").types("Strømmen gikk.").press("Enter").sees("avholdt").sees("sende plan!");
    kari.press("Alt-M").sees("Hva mangler?").press("Alt-c").sees("Møtet er ikke i gang");
}

#[test]
fn what_is_missing_follows_what_a_colleague_types() {
    let mut kari = in_a_meeting();
    let mut ola = kari.another(80, 24);
    ola.sees("leser med").press("Alt-M").sees("verken åpnet").sees_no("l. 1");
    kari.types("dissens: nei").rests();
    ola.sees("1/2026 l. 1").sees("hvem? Skriv navn");
}

#[test]
fn an_election_is_begun_with_a_key_and_told_what_it_lacks() {
    let mut kari = in_a_meeting();
    kari.press("F6").sees("2 av 2").types("Rådet valgte leder.").press("Home Alt-V").types("Ole");
    kari.sees("valg leder: Ole").press("Alt-E").sees("Sak 2/2026, linje 2: finner ikke «Ole»");
    kari.press("Alt-V").sees("valg nestleder:").sees("valg leder: Ole");
}
