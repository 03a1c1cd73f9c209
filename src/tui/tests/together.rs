use super::Stage;

#[test]
fn two_terminals_see_each_others_changes_without_a_key() {
    let mut kari = Stage::unfounded(80, 24);
    kari.press("Enter Enter");
    let mut omar = kari.another(120, 40);
    omar.sees("Ikke noe møte i år");
    kari.press("p Enter");
    omar.sees("møte 1/2026");
}

#[test]
fn a_form_that_was_filled_from_an_old_answer_is_refused_and_keeps_what_was_typed() {
    let mut kari = Stage::unfounded(80, 24);
    kari.press("Enter Enter").press("p Enter").press("n").types("Rotasjon").press("Enter");
    let mut omar = kari.another(80, 24);
    omar.sees("Rotasjon").press("e").types(" i regionen");
    kari.press("e").types(" og flaskehalser").press("Enter").sees("Rotasjon og flaskehalser");
    omar.press("Enter").sees("Ingenting er lagret").sees("Rotasjon i regionen");
}

#[test]
fn leaving_from_the_desk_is_one_key() {
    let mut terminal = Stage::unfounded(80, 24);
    assert!(terminal.press("Enter Enter").press("q").has_left());
}

#[test]
fn a_council_chosen_in_the_meeting_room_leads_to_its_desk_with_the_text_put_down_and_the_pen_free() {
    let mut kari = Stage::unfounded(80, 24);
    kari.press("Enter Enter").press("p Enter").press("n").types("Rotasjon").press("Enter");
    kari.press("m").types("j").types("Rådet drøftet").press("Alt-g r").types("urol").press("Enter");
    kari.sees("URO Urologi HSØ");
    let mut omar = kari.another(80, 24);
    omar.press("/").types("amm").press("Enter").press("m").sees("Rådet drøftet").types(" mer ");
    omar.sees("mer");
}
