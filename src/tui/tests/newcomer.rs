//! What somebody who has never seen the program runs into.

use super::Stage;
use crate::keymap::Layout;

fn desk() -> Stage {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").sees("Medlemmer");
    terminal
}

#[test]
fn escape_closes_what_is_open_and_never_the_program() {
    let mut terminal = desk();
    terminal.press("F1").sees("Tastene her").press("Esc Esc").sees("q avslutter programmet");
    assert!(!terminal.has_left());
    terminal.press("q");
    assert!(terminal.has_left());
}

#[test]
fn a_key_that_does_nothing_says_where_the_keys_are() {
    desk().press("F8").sees("Tasten gjør ingenting her. F1 viser tastene");
}

#[test]
fn a_sequence_that_was_begun_shows_how_it_goes_on() {
    desk().press("g").sees("g og så: ").sees("r Velg råd").sees("v Til det som venter");
}

#[test]
fn undo_says_that_it_took_something_back() {
    let mut terminal = desk();
    terminal.press("p Enter").sees("Planla møte");
    terminal.press("u").sees("Tok tilbake: planla møte");
    terminal.press("U").sees("Gjorde om igjen: planla møte");
}

#[test]
fn the_way_to_the_other_keys_is_at_the_foot_of_every_pane() {
    let mut terminal = desk();
    for pane in ["1", "2", "3", "p Enter"] {
        terminal.press(pane);
        let shown = terminal.screen();
        let foot = shown.lines().last().expect("a footer");
        assert!(foot.contains("Tab Neste rute") && foot.ends_with("F1 Hjelp"), "{foot}");
    }
}

#[test]
fn a_question_shows_yes_and_no_at_the_foot() {
    let mut terminal = desk();
    terminal.press("p").types("x").press("Esc").sees("Enter Ja  Esc Nei");
}

#[test]
fn help_begins_with_what_the_footer_names_and_says_it_once() {
    let mut terminal = desk();
    terminal.press("F1").sees("▸ Planlegg møte");
    let screen = terminal.screen();
    assert!(screen.find("Mest brukt her") < screen.find("▸ Planlegg møte"), "{screen}");
    assert_eq!(screen.matches("Planlegg møte").count(), 1, "{screen}");
}

#[test]
fn help_names_no_letter_where_letters_are_text() {
    let mut terminal = desk();
    terminal.press("p F1").sees("Tastene her");
    terminal.sees("Alt-z").sees_no("u  Alt-z").sees_no("g r  Alt-g r");
}

#[test]
fn a_new_item_is_the_selected_one_and_a_new_meeting_the_one_to_see() {
    let mut terminal = desk();
    terminal.sees("p Planlegg møte").press("p Enter").sees("«Ny» legger til den første").sees("s Kall inn");
    terminal.press("n").types("Første").press("Enter").press("n").types("Andre").press("Enter");
    terminal.sees("▸   2.  Andre").press("K").sees("▸   1.  Andre");
    terminal.press("p Enter").sees("møte 2/2026");
}

#[test]
fn a_burst_on_a_slow_line_fills_a_form_field_by_field_and_is_one_text_in_the_minutes() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal
        .press("Enter Enter")
        .press("r")
        .bursts("Robotkurs i urologi\r")
        .sees("Robotkurs i urologi")
        .sees("Registrerte");
    terminal.press("p Enter").press("n").types("Rotasjon").press("Enter").press("m").types("j");
    terminal.bursts("vedtak: Ja\rfaglig: Nei\r").sees("vedtak: Ja").sees("faglig: Nei");
}

#[test]
fn letters_that_come_in_a_burst_are_no_commands_in_a_list() {
    let mut terminal = Stage::unfounded(80, 24);
    terminal.press("Enter Enter").bursts("Robotkurs i urologi\r").sees("Tasten gjør ingenting her");
}

#[test]
fn a_modal_layout_says_when_letters_are_commands() {
    let mut terminal = Stage::unfounded(80, 24).with_keys(Layout::Vim);
    terminal
        .press("Enter Enter")
        .press("p Enter")
        .press("o")
        .types("Rotasjon")
        .press("Enter")
        .press("m")
        .types("j");
    terminal.types("Rådet").sees_no("Kommandoer").press("Esc").sees("Kommandoer – ");
    terminal.types("z").sees("Rådet").sees_no("Rådetz");
}
