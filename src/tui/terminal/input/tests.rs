//! Bytes become keys; a terminal that goes away is noticed.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use portable_pty::{MasterPty, PtySize, native_pty_system};
use rustix::process::{Signal, getpid, kill_process};
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};

use super::decoder::Decoder;
use super::paste::{clean, gather};
use super::signals::Signals;
use super::{Input, Listener};

const NONE: KeyModifiers = KeyModifiers::NONE;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const ALT: KeyModifiers = KeyModifiers::ALT;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;

fn key(code: KeyCode, modifiers: KeyModifiers) -> Input {
    Input::Key(KeyEvent::new(code, modifiers))
}

fn letter(c: char) -> Input {
    key(KeyCode::Char(c), NONE)
}

fn decode(parts: &[&[u8]]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut heard = Vec::new();
    for part in parts {
        decoder.feed(part, &mut heard);
    }
    if decoder.patience().is_some() {
        heard.extend(decoder.give_up());
    }
    heard
}

#[test]
fn bytes_are_keys() {
    let table: &[(&[u8], &[Input])] = &[
        (b"a", &[letter('a')]),
        (b"A", &[key(KeyCode::Char('A'), SHIFT)]),
        ("å".as_bytes(), &[letter('å')]),
        ("Ø€𝄞".as_bytes(), &[key(KeyCode::Char('Ø'), SHIFT), letter('€'), letter('𝄞')]),
        (b"\r", &[key(KeyCode::Enter, NONE)]),
        (b"\t", &[key(KeyCode::Tab, NONE)]),
        (b"\x1b[Z", &[key(KeyCode::BackTab, SHIFT)]),
        (b"\x7f\x08", &[key(KeyCode::Backspace, NONE), key(KeyCode::Backspace, NONE)]),
        (b"\x01\x1a", &[key(KeyCode::Char('a'), CONTROL), key(KeyCode::Char('z'), CONTROL)]),
        (b"\x00", &[key(KeyCode::Char(' '), CONTROL)]),
        (b"\x1f", &[key(KeyCode::Char('7'), CONTROL)]),
        (b"\x1b", &[key(KeyCode::Esc, NONE)]),
        (b"\x1b\x1b", &[key(KeyCode::Esc, NONE), key(KeyCode::Esc, NONE)]),
        (b"\x1bx", &[key(KeyCode::Char('x'), ALT)]),
        ("\x1bø".as_bytes(), &[key(KeyCode::Char('ø'), ALT)]),
        (b"\x1b\x7f", &[key(KeyCode::Backspace, ALT)]),
        (b"\x1b[", &[key(KeyCode::Char('['), ALT)]),
        (b"\x1b[A\x1bOB", &[key(KeyCode::Up, NONE), key(KeyCode::Down, NONE)]),
        (b"\x1b[1;5C", &[key(KeyCode::Right, CONTROL)]),
        (b"\x1b[1;4D", &[key(KeyCode::Left, SHIFT | ALT)]),
        (b"\x1b[H\x1b[4~", &[key(KeyCode::Home, NONE), key(KeyCode::End, NONE)]),
        (b"\x1b[3;2~", &[key(KeyCode::Delete, SHIFT)]),
        (b"\x1b[5~\x1b[6~", &[key(KeyCode::PageUp, NONE), key(KeyCode::PageDown, NONE)]),
        (
            b"\x1bOP\x1b[[B\x1b[13~",
            &[key(KeyCode::F(1), NONE), key(KeyCode::F(2), NONE), key(KeyCode::F(3), NONE)],
        ),
        (b"\x1b[24;5~", &[key(KeyCode::F(12), CONTROL)]),
        (b"\x1b[13;5u", &[key(KeyCode::Enter, CONTROL)]),
        (b"\x1b[27;5;9~", &[key(KeyCode::Tab, CONTROL)]),
        // What nobody asked for is passed over whole.
        (b"\x1b[?62;4cx", &[letter('x')]),
        (b"\x1b[12;40Rx", &[letter('x')]),
        (b"\x1b[Ix\x1b[O", &[letter('x')]),
        (b"\xff\xe5x", &[letter('x')]),
        (b"\x1b[200~a\rb\x1b[A\x1b[201~c", &[Input::Paste("a\nb[A".into()), letter('c')]),
        (b"\x1b[200~half", &[Input::Paste("half".into())]),
    ];
    for (bytes, expected) in table {
        let name = String::from_utf8_lossy(bytes).escape_debug().to_string();
        assert_eq!(decode(&[bytes]), *expected, "{name}");
        let split: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(decode(&split), *expected, "{name}, byte by byte");
    }
}

#[test]
fn any_bytes_are_survived() {
    proptest::proptest!(|(parts: Vec<Vec<u8>>)| {
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        for input in decode(&parts) {
            if let Input::Paste(text) = input {
                assert!(text.chars().all(|c| matches!(c, '\n' | '\t') || !c.is_control()));
            }
        }
    });
}

#[test]
fn pasted_text_is_clean() {
    let table =
        [("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\tinnrykk\u{7}\u{1b}[31m", "\tinnrykk[31m"), ("a\u{30a}", "å")];
    for (pasted, expected) in table {
        assert_eq!(clean(pasted), expected);
    }
}

#[test]
fn a_burst_is_a_paste() {
    let keys = |text: &str| decode(&[text.as_bytes()]);
    let text = "vedtak: Rådet\rfaglig: Ingen\tmerknad\n";
    let [Input::Burst { text: gathered, keys: kept }] = &gather(keys(text))[..] else { panic!("one burst") };
    assert_eq!(gathered, "vedtak: Rådet\nfaglig: Ingen\tmerknad\n");
    assert_eq!(kept.iter().copied().map(Input::Key).collect::<Vec<_>>(), keys(text));
    for typed in ["fifteen letters", "jjjjjjjjjjjjjjjjjjjjjjjjjj\r", "abcdefghijklmno\x1b[Ap"] {
        assert_eq!(gather(keys(typed)), keys(typed), "{typed:?}");
    }
}

/// A terminal whose other end is in the test's hand.
fn terminal() -> (Box<dyn MasterPty + Send>, File) {
    let pair = native_pty_system().openpty(PtySize::default()).expect("a pty");
    let path = pair.master.tty_name().expect("a name");
    let file = File::options().read(true).write(true).open(path).expect("the tty");
    let mut raw = tcgetattr(&file).expect("a tty");
    raw.make_raw();
    tcsetattr(&file, OptionalActions::Now, &raw).expect("raw");
    (pair.master, file)
}

fn listen(tty: File) -> (Listener, Receiver<Input>) {
    let (send, inbox) = channel();
    let listener = Listener::on(tty, move |input| send.send(input).is_ok()).expect("a thread");
    (listener, inbox)
}

const SOON: Duration = Duration::from_secs(5);

#[test]
fn keys_come_from_a_terminal_and_a_lone_escape_is_a_key() {
    let (master, tty) = terminal();
    let (_listener, inbox) = listen(tty);
    let mut typist = master.take_writer().expect("a writer");
    for (typed, expected) in [
        ("å", letter('å')),
        ("\x1b", key(KeyCode::Esc, NONE)),
        ("\x1b[200~en\rto\x1b[201~", Input::Paste("en\nto".into())),
    ] {
        typist.write_all(typed.as_bytes()).expect("typed");
        typist.flush().expect("typed");
        assert_eq!(inbox.recv_timeout(SOON), Ok(expected));
    }
}

#[test]
fn a_terminal_that_goes_away_hangs_up_at_once() {
    for paused in [false, true] {
        let (master, tty) = terminal();
        let (listener, inbox) = listen(tty);
        if paused {
            listener.pause();
        }
        let gone = Instant::now();
        drop(master);
        assert_eq!(inbox.recv_timeout(SOON), Ok(Input::HangUp));
        assert!(gone.elapsed() < Duration::from_secs(1));
        // The thread has ended: it hung up its end of the channel and can not spin.
        assert_eq!(inbox.recv_timeout(SOON), Err(RecvTimeoutError::Disconnected));
    }
}

#[test]
fn a_paused_listener_leaves_the_keys_to_others() {
    let (master, tty) = terminal();
    let others = tty.try_clone().expect("a clone");
    let (listener, inbox) = listen(tty);
    let mut typist = master.take_writer().expect("a writer");
    listener.pause();
    typist.write_all(b"e").expect("typed");
    let mut taken = [0];
    assert_eq!(rustix::io::read(&others, &mut taken), Ok(1));
    assert_eq!(&taken, b"e");
    listener.resume();
    typist.write_all(b"o").expect("typed");
    assert_eq!(inbox.recv_timeout(SOON), Ok(letter('o')));
}

#[test]
fn a_dropped_listener_ends_its_thread() {
    let (_master, tty) = terminal();
    let (listener, inbox) = listen(tty);
    drop(listener);
    assert_eq!(inbox.recv_timeout(SOON), Err(RecvTimeoutError::Disconnected));
}

#[test]
fn a_new_size_is_told() {
    let (master, tty) = terminal();
    let (send, inbox) = channel();
    let send = Arc::new(move |input| send.send(input).is_ok());
    let _signals = Signals::start(tty, send).expect("a thread");
    let size = PtySize { rows: 31, cols: 97, ..PtySize::default() };
    master.resize(size).expect("resized");
    // This process does not live in that terminal, so the kernel tells it nothing.
    kill_process(getpid(), Signal::WINCH).expect("told");
    assert_eq!(inbox.recv_timeout(SOON), Ok(Input::Resize(97, 31)));
}
