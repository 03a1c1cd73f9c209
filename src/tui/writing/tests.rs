use std::time::Duration;

use super::*;
use crate::domain::{AgendaItemId, Moment};
use crate::office::{Cause, Command, DraftOrder, Splice, Trouble};
use crate::tui::testing::{NOW, scene};

const TEXT: TextKey = TextKey::Minutes(AgendaItemId(3));
const NEXT: TextKey = TextKey::Minutes(AgendaItemId(4));

/// Effects in a word each.
fn told(effects: &[Effect]) -> Vec<String> {
    effects
        .iter()
        .map(|effect| match effect {
            Effect::Draft(DraftOrder::Hold { force, .. }) => format!("hold{}", if *force { "!" } else { "" }),
            Effect::Draft(DraftOrder::Save { revision, splice, cursor, .. }) => match splice {
                Some(Splice { at, removed, inserted }) => {
                    format!("save {revision}: {at}-{removed}+{inserted:?} @{cursor}")
                }
                None => format!("save {revision}: @{cursor}"),
            },
            Effect::Draft(DraftOrder::Release { .. }) => "release".into(),
            Effect::Draft(DraftOrder::Ask { .. }) => "ask for pen".into(),
            Effect::Draft(DraftOrder::Withdraw { .. }) => "withdraw".into(),
            Effect::Draft(DraftOrder::Answer { give, .. }) => format!("give {give}"),
            Effect::Order { command: Command::PutDown { .. }, .. } => "put down".into(),
            Effect::Ask(Query::Text { .. }) => "ask".into(),
            Effect::SaveToFile(text) => format!("file {text:?}"),
            Effect::Refuse(words) => format!("refuse {words}"),
            Effect::Say(words) => format!("say {words}"),
            Effect::Push(_) => "push".into(),
            Effect::Copy(text) => format!("copy {text:?}"),
            Effect::RunEditor(text) => format!("run {text:?}"),
            _ => "?".into(),
        })
        .collect()
}

fn view(content: &str, revision: u64) -> TextView {
    TextView {
        text: TEXT,
        content: content.into(),
        cursor: u32::try_from(content.len()).unwrap(),
        revision,
        writer: Some("kari".into()),
        mine: true,
        saved: (revision > 0).then(|| NOW.plus(-60)),
    }
}

fn saved(revision: u64, at: Moment) -> DraftReply {
    DraftReply::Saved { text: TEXT, revision, at }
}

/// A text that is open with the pen.
fn holding(content: &str, revision: u64) -> Writing {
    let mut writing = Writing::default();
    assert_eq!(told(&writing.open(TEXT)), ["hold"]);
    writing.drafted(DraftReply::Held(view(content, revision)), &scene());
    writing
}

/// Does what is due next, whenever that is.
fn ring(writing: &mut Writing) -> Vec<String> {
    let due = writing.alarm().expect("something is due");
    told(&writing.rang(due))
}

fn text(writing: &Writing) -> String {
    writing.session().unwrap().editor().text()
}

fn status(writing: &Writing) -> String {
    writing.status(&scene()).0
}

#[test]
fn a_text_opens_where_it_was_left() {
    let mut writing = Writing::default();
    writing.open(TEXT);
    assert_eq!(status(&writing), "Henter teksten …");
    let half = TextView { cursor: 9, ..view("Rådet støtt\nog mer", 7) };
    writing.drafted(DraftReply::Held(half), &scene());
    let editor = writing.session().unwrap().editor();
    assert_eq!((editor.text().as_str(), editor.cursor()), ("Rådet støtt\nog mer", 9));
    assert_eq!(status(&writing), "lagret 13:03:00");
    assert_eq!(writing.alarm(), None);
}

#[test]
fn the_first_key_of_a_text_is_told_of_before_it_is_on_disk() {
    let mut writing = holding("", 0);
    assert_eq!(status(&writing), "ingenting nytt å lagre");
    writing.typed("R", &scene());
    assert_eq!(status(&writing), "lagrer …");
    assert_eq!(ring(&mut writing), ["save 0: 0-0+\"R\" @1"]);
    assert_eq!(status(&writing), "lagrer …");
    writing.drafted(saved(1, NOW), &scene());
    assert_eq!(status(&writing), "lagret 13:04:00");
}

#[test]
fn what_is_typed_is_sent_at_once_one_save_at_a_time() {
    let mut writing = holding("Rådet", 4);
    let before = Instant::now();
    writing.typed(" ", &scene());
    writing.typed("s", &scene());
    assert!(writing.alarm().unwrap() <= before + Duration::from_millis(200));
    assert_eq!(ring(&mut writing), ["save 4: 6-0+\" s\" @8"]);
    writing.typed("t", &scene());
    // The second save waits for the first one's answer.
    assert!(writing.alarm().unwrap() > before + Duration::from_millis(500));
    writing.drafted(saved(5, NOW), &scene());
    assert_eq!(ring(&mut writing), ["save 5: 8-0+\"t\" @9"]);
    writing.drafted(saved(6, NOW.plus(1)), &scene());
    // The time is shown when the hands rest.
    assert_eq!(status(&writing), "lagret 13:03:00");
    assert_eq!(ring(&mut writing), [""; 0]);
    assert_eq!(status(&writing), "lagret 13:04:01");
    // After some minutes the text goes into its record; then nothing is due any more.
    assert_eq!(ring(&mut writing), ["put down"]);
    assert_eq!(writing.alarm(), None);
}

#[test]
fn a_hang_up_sends_the_rest_though_a_save_is_under_way() {
    let mut writing = holding("", 0);
    writing.typed("a", &scene());
    ring(&mut writing);
    writing.typed("b", &scene());
    writing.act(Action::LineStart, &scene());
    assert_eq!(told(&writing.parting()), ["save 1: 1-0+\"b\" @0", "release"]);
}

#[test]
fn a_cursor_that_moved_is_saved_in_time() {
    let mut writing = holding("abc", 2);
    writing.act(Action::CursorLeft, &scene());
    assert_eq!(ring(&mut writing), ["save 2: @2"]);
    writing.drafted(saved(3, NOW), &scene());
    assert_eq!(told(&writing.parting()), ["release"]);
}

#[test]
fn leaving_saves_puts_down_and_lays_down_the_pen_before_the_next_is_taken() {
    let mut writing = holding("", 0);
    writing.typed("Vedtatt", &scene());
    assert_eq!(told(&writing.open(NEXT)), ["save 0: 0-0+\"Vedtatt\" @7", "put down", "release", "hold"]);
    assert!(!writing.has_settled());
    writing.drafted(saved(1, NOW), &scene());
    writing.drafted(DraftReply::Released { text: TEXT }, &scene());
    assert_eq!(writing.text(), Some(NEXT));
    writing.drafted(DraftReply::Held(TextView { text: NEXT, ..view("neste", 0) }), &scene());
    assert!(writing.has_settled());
    assert_eq!(text(&writing), "neste");
}

#[test]
fn a_save_that_fails_after_leaving_is_told_and_tried_again() {
    let mut writing = holding("", 0);
    writing.typed("Vedtatt", &scene());
    writing.leave();
    writing.refused(&Refusal::Trouble(Trouble::new(Cause::DiskFull, "no space")), &scene());
    writing.drafted(DraftReply::Released { text: TEXT }, &scene());
    assert!(!writing.has_settled());
    assert!(status(&writing).starts_with("▲ ikke lagret: Disken er full. Ingenting er endret"));
    ring(&mut writing);
    let tried = ring(&mut writing);
    assert_eq!(tried, ["save 0: 0-0+\"Vedtatt\" @7", "put down", "release"]);
    writing.drafted(saved(1, NOW), &scene());
    writing.drafted(DraftReply::Released { text: TEXT }, &scene());
    assert!(writing.has_settled());
}

#[test]
fn what_is_typed_before_the_text_is_there_is_not_lost() {
    let mut writing = Writing::default();
    writing.open(TEXT);
    writing.typed("J", &scene());
    writing.typed("a", &scene());
    writing.drafted(DraftReply::Held(view("Møtt: ", 3)), &scene());
    assert_eq!(text(&writing), "Møtt: Ja");
    assert_eq!(ring(&mut writing), ["save 3: 7-0+\"Ja\" @9"]);
}

#[test]
fn what_is_typed_before_a_text_is_open_goes_into_the_first_that_opens() {
    let mut writing = Writing::default();
    writing.typed("Ja,", &scene());
    assert_eq!(told(&writing.act(Action::NewLine, &scene()).unwrap()), [""; 0]);
    writing.typed("takk", &scene());
    assert!(writing.act(Action::Help, &scene()).is_none());
    writing.open(TEXT);
    assert!(!writing.has_early());
    writing.drafted(DraftReply::Held(view("Møtt: ", 3)), &scene());
    assert_eq!(text(&writing), "Møtt: Ja,\ntakk");
    // No text ever came: it goes to a file, and once.
    let mut never = Writing::default();
    never.typed("Ja", &scene());
    assert_eq!(told(&never.parting()), ["file \"Ja\""]);
    assert_eq!(told(&never.parting()), [""; 0]);
}

#[test]
fn out_of_step_keeps_both_sides_words() {
    let mut writing = holding("en to", 2);
    writing.typed("!", &scene());
    ring(&mut writing);
    let effects = writing.drafted(DraftReply::OutOfStep(view("EN to", 5)), &scene());
    assert_eq!(told(&effects), ["say Teksten var også endret av andre. Begge endringene er med"]);
    assert_eq!(text(&writing), "EN to!");
    assert_eq!(ring(&mut writing), ["save 5: 5-0+\"!\" @6"]);
}

#[test]
fn a_pen_that_was_taken_makes_a_reader_and_keeps_what_was_not_saved() {
    let mut writing = holding("Rådet", 2);
    writing.typed(" støtter", &scene());
    let effects = writing.noticed(&Notice::PenTaken { text: TEXT, by: "ola".into() }, &scene());
    assert_eq!(told(&effects), ["refuse ola har pennen nå. Det du har skrevet, er tatt vare på", "ask"]);
    assert_eq!(status(&writing), "▲ Noe av det du skrev, er ikke lagret. Alt-s lagrer det til fil");
    writing.answered(&TextView { writer: Some("ola".into()), mine: false, ..view("Rådet avslår", 3) });
    assert_eq!(text(&writing), "Rådet avslår");
    let effects = writing.act(Action::SaveToFile, &scene()).unwrap();
    assert_eq!(told(&effects), ["file \"Rådet støtter\""]);
    assert_eq!(status(&writing), "ola skriver her nå, og du leser med. Ctrl-T ber om pennen");
    assert_eq!(writing.alarm(), None);
}

#[test]
fn taking_back_the_pen_brings_back_what_was_not_saved() {
    let mut writing = holding("Rådet", 2);
    writing.typed(" støtter", &scene());
    writing.noticed(&Notice::PenTaken { text: TEXT, by: "ola".into() }, &scene());
    assert_eq!(told(&writing.act(Action::TakeOver, &scene()).unwrap()), ["push"]);
    assert_eq!(told(&writing.given(Given::Yes, &scene()).unwrap()), ["ask for pen"]);
    writing.drafted(DraftReply::Asked { text: TEXT }, &scene());
    let given = Notice::PenAnswered { text: TEXT, by: "ola".into(), given: true };
    assert_eq!(told(&writing.noticed(&given, &scene())), ["hold", "say ola ga deg pennen. Nå skriver du"]);
    writing.drafted(DraftReply::Held(view("Hele Rådet", 4)), &scene());
    assert_eq!(text(&writing), "Hele Rådet støtter");
    assert_eq!(ring(&mut writing), ["save 4: 11-0+\" støtter\" @20"]);
}

#[test]
fn a_reader_follows_and_gets_the_pen_when_it_is_free() {
    let mut writing = Writing::default();
    writing.open(TEXT);
    let effects = writing.refused(&Refusal::HeldBy { user: "ola".into() }, &scene());
    assert_eq!(told(&effects), ["ask"]);
    let theirs = |content, writer: Option<&str>| TextView {
        writer: writer.map(Into::into),
        mine: false,
        ..view(content, 1)
    };
    assert_eq!(told(&writing.answered(&theirs("Ola skr", Some("ola")))), [""; 0]);
    assert_eq!(text(&writing), "Ola skr");
    let refused = told(&writing.typed("x", &scene()));
    assert_eq!(refused, ["refuse ola skriver her nå, og du leser med. Ctrl-T ber om pennen"]);
    let notice = Notice::Text { text: TEXT, revision: 2, writer: None };
    assert_eq!(told(&writing.noticed(&notice, &scene())), ["ask"]);
    assert_eq!(told(&writing.answered(&theirs("Ola skrev", None))), ["hold"]);
    writing.drafted(DraftReply::Held(view("Ola skrev", 2)), &scene());
    writing.typed(".", &scene());
    assert_eq!(text(&writing), "Ola skrev.");
}

#[test]
fn the_users_own_editor_gives_back_a_text() {
    let mut writing = holding("utkast", 1);
    let effects = writing.act(Action::ExternalEditor, &scene()).unwrap();
    assert_eq!(told(&effects), ["put down", "run \"utkast\""]);
    writing.given(Given::Edited("utkast to".into()), &scene()).unwrap();
    assert_eq!(ring(&mut writing), ["save 0: 6-0+\" to\" @6"]);
}

#[test]
fn what_was_not_asked_for_here_is_given_back() {
    let mut writing = holding("", 0);
    assert_eq!(writing.given(Given::Yes, &scene()).err(), Some(Given::Yes));
    writing.act(Action::SearchText, &scene());
    // The prompt was closed; a key in the text forgets it.
    writing.act(Action::CursorLeft, &scene());
    assert!(writing.given(Given::Text("x".into()), &scene()).is_err());
}

#[test]
fn a_slow_office_is_told_of() {
    let mut writing = holding("", 0);
    writing.typed("a", &scene());
    ring(&mut writing);
    ring(&mut writing);
    assert_eq!(status(&writing), "lagrer …");
    writing.drafted(saved(1, NOW), &scene());
    assert_eq!(status(&writing), "lagret 13:04:00");
}

#[test]
fn what_the_office_could_not_take_goes_to_a_file_when_the_terminal_goes_away() {
    let mut failed = holding("", 0);
    failed.typed("Vedtatt", &scene());
    ring(&mut failed);
    failed.refused(&Refusal::Trouble(Trouble::new(Cause::DiskFull, "no space")), &scene());
    let parted = told(&failed.parting());
    assert_eq!(parted, ["save 1: 0-0+\"Vedtatt\" @7", "release", "file \"Vedtatt\""]);

    let mut taken = holding("Rådet", 2);
    taken.typed(" støtter", &scene());
    taken.noticed(&Notice::PenTaken { text: TEXT, by: "ola".into() }, &scene());
    assert_eq!(told(&taken.parting()), ["file \"Rådet støtter\""]);

    let mut early = Writing::default();
    early.open(TEXT);
    early.typed("Ja", &scene());
    assert_eq!(told(&early.parting()), ["file \"Ja\""]);
}

#[test]
fn what_is_copied_in_one_text_is_pasted_in_the_next() {
    let mut writing = holding("Rådet støtter", 1);
    assert_eq!(told(&writing.act(Action::Copy, &scene()).unwrap()), ["copy \"Rådet støtter\\n\""]);
    writing.open(NEXT);
    writing.drafted(DraftReply::Released { text: TEXT }, &scene());
    writing.drafted(DraftReply::Held(TextView { text: NEXT, ..view("", 0) }), &scene());
    writing.act(Action::Paste, &scene());
    assert_eq!(text(&writing), "Rådet støtter\n");
}

/// A text that Ola writes.
fn reading() -> Writing {
    let mut writing = Writing::default();
    writing.open(TEXT);
    writing.refused(&Refusal::HeldBy { user: "ola".into() }, &scene());
    writing
}

fn asked(writing: &mut Writing, by: Option<&str>) -> Vec<String> {
    told(&writing.noticed(&Notice::PenAsked { text: TEXT, by: by.map(Into::into) }, &scene()))
}

#[test]
fn a_question_that_nobody_answers_is_no_dead_end() {
    let mut writing = reading();
    writing.act(Action::TakeOver, &scene());
    assert_eq!(told(&writing.given(Given::Yes, &scene()).unwrap()), ["ask for pen"]);
    writing.drafted(DraftReply::Asked { text: TEXT }, &scene());
    assert_eq!(status(&writing), "Du har bedt ola om pennen. Ctrl-T trekker det tilbake");
    let patience = writing.alarm().unwrap() - Instant::now();
    assert!(patience > Duration::from_secs(19) && patience <= Duration::from_secs(20), "{patience:?}");
    assert_eq!(ring(&mut writing), [""; 0]);
    assert_eq!(status(&writing), "ola verken svarer eller skriver. Ctrl-T tar pennen");
    assert_eq!(writing.alarm(), None);
    // A key of the writer, and the wait begins anew.
    let typed = Notice::Text { text: TEXT, revision: 3, writer: Some("ola".into()) };
    assert_eq!(told(&writing.noticed(&typed, &scene())), ["ask"]);
    assert_eq!(status(&writing), "Du har bedt ola om pennen. Ctrl-T trekker det tilbake");
    let effects = told(&writing.act(Action::TakeOver, &scene()).unwrap());
    assert_eq!(effects, ["withdraw", "say Du ber ikke lenger om pennen"]);
    assert_eq!(status(&writing), "ola skriver her nå, og du leser med. Ctrl-T ber om pennen");
}

#[test]
fn the_pen_is_given_when_all_is_on_disk_and_no_letter_gives_it() {
    let mut writing = holding("Rådet", 2);
    assert_eq!(asked(&mut writing, Some("ola")), [""; 0]);
    assert_eq!(status(&writing), "ola ber om pennen. Alt-J gir den fra deg, Alt-N beholder den");
    assert_eq!(told(&writing.typed("j", &scene())), [""; 0]);
    writing.act(Action::NewLine, &scene());
    assert_eq!(text(&writing), "Rådetj\n");
    let effects = told(&writing.act(Action::GivePen, &scene()).unwrap());
    assert_eq!(effects, ["save 2: 6-0+\"j\\n\" @8", "put down"]);
    let refused = told(&writing.typed("x", &scene()));
    assert_eq!(refused, ["refuse Lagrer, og gir pennen til ola …"]);
    assert_eq!(told(&writing.drafted(saved(3, NOW), &scene())), ["give true"]);
    let effects =
        told(&writing.drafted(DraftReply::Answered { text: TEXT, to: Some("ola".into()) }, &scene()));
    assert_eq!(effects, ["ask", "say ola har pennen nå, og du leser med"]);
    assert!(writing.has_settled());
}

#[test]
fn the_pen_stays_where_it_cannot_be_given() {
    // What cannot be saved is not given away.
    let mut writing = holding("Rådet", 2);
    writing.typed("!", &scene());
    ring(&mut writing);
    writing.refused(&Refusal::Trouble(Trouble::new(Cause::DiskFull, "no space")), &scene());
    asked(&mut writing, Some("ola"));
    assert!(told(&writing.act(Action::GivePen, &scene()).unwrap())[0].starts_with("refuse ikke lagret"));

    // Whoever asked has withdrawn while the answer was on its way.
    let mut writing = holding("Rådet", 2);
    asked(&mut writing, Some("ola"));
    assert_eq!(told(&writing.act(Action::GivePen, &scene()).unwrap()), ["put down", "give true"]);
    assert_eq!(asked(&mut writing, None), ["say ola ber ikke lenger om pennen"]);
    let effects = told(&writing.drafted(DraftReply::Answered { text: TEXT, to: None }, &scene()));
    assert_eq!(effects, ["refuse Ingen ber om pennen"]);
    writing.typed("!", &scene());
    assert_eq!(text(&writing), "Rådet!");
}

/// Told that one writes now, one types, though the text itself has not come yet.
#[test]
fn what_is_typed_between_the_gift_of_the_pen_and_the_text_is_kept() {
    let mut writing = Writing::default();
    writing.open(TEXT);
    writing.refused(&Refusal::HeldBy { user: "ola".into() }, &scene());
    writing.answered(&TextView { writer: Some("ola".into()), mine: false, ..view("Rådet", 3) });
    writing.act(Action::TakeOver, &scene());
    writing.given(Given::Yes, &scene()).unwrap();
    writing.drafted(DraftReply::Asked { text: TEXT }, &scene());
    writing.noticed(&Notice::PenAnswered { text: TEXT, by: "ola".into(), given: true }, &scene());
    assert_eq!(told(&writing.typed(" støtter", &scene())), [""; 0]);
    writing.drafted(DraftReply::Held(view("Rådet", 4)), &scene());
    assert_eq!(text(&writing), "Rådet støtter");
}

/// What is said behind the status of a text.
fn said(writing: &Writing) -> String {
    let area = Rect::new(0, 0, 120, 1);
    let mut buf = Buffer::empty(area);
    writing.draw_status(area, &mut buf, &scene(), None);
    (0..area.width).map(|x| buf[(x, 0)].symbol()).collect()
}

#[test]
fn what_looks_like_a_national_identity_number_is_told_of_at_its_line() {
    // Numbers for tests, which are given to nobody.
    let warns = |text: &str| said(&holding(text, 1)).contains("fødselsnummer");
    assert!(warns("LIS ringte, 158765 00016"));
    assert!(!warns("LIS ringte, 158765 00017"), "its control digits are wrong");
    assert!(!warns("158765 00016\nneste linje"), "the cursor stands in the next line");
}
