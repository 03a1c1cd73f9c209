//! The terminal's end, against an office that is played by hand.

use std::io::Write;

use super::*;
use crate::link::LinkError;
use crate::link::frame::FrameError;
use crate::office::{PlaceView, Refusal};

/// Each connection that the terminal makes comes out here.
fn played() -> (Reach, Receiver<UnixStream>) {
    let (sender, connections) = mpsc::channel();
    let dial = move || {
        let (terminal, office) = UnixStream::pair().map_err(LinkError::System)?;
        sender.send(office).map_err(|_| LinkError::Left)?;
        Ok(terminal)
    };
    (Reach::Dial(Box::new(dial)), connections)
}

/// The office's end of the next connection, and the session that attached.
fn welcome(connections: &Receiver<UnixStream>) -> (UnixStream, u64, u64) {
    let mut stream = connections.recv_timeout(PATIENCE).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    hello::exchange(&stream).unwrap();
    let ToOffice::Attach { session, answered } = frame::read(&mut stream).unwrap() else { panic!() };
    frame::write(
        &mut stream,
        &FromOffice::Welcome { user: "kari".to_owned(), rights: crate::office::RightsView::default() },
    )
    .unwrap();
    (stream, session, answered)
}

fn attach() -> (Terminal, UnixStream, Receiver<UnixStream>) {
    let (reach, connections) = played();
    let attaching = std::thread::spawn(|| Terminal::attach(reach));
    let (office, _, _) = welcome(&connections);
    (attaching.join().unwrap(), office, connections)
}

fn refuse(office: &mut UnixStream, request: u64) {
    let receipt = Err(Refusal::Reasons(Vec::new()));
    frame::write(office, &FromOffice::Receipt { request, receipt }).unwrap();
}

#[test]
fn what_was_not_answered_is_said_again_in_order() {
    let (terminal, mut office, connections) = attach();
    let said: Vec<u64> = ["Kari", "Ola", "Per"].map(|name| terminal.client.order(order(name))).to_vec();
    for _ in &said {
        frame::read::<ToOffice>(&mut office).unwrap();
    }
    refuse(&mut office, said[0]);
    drop(office);

    let (mut office, session, answered) = welcome(&connections);
    assert_eq!((session, answered), (terminal.client.session(), said[0]));
    for expected in &said[1..] {
        let ToOffice::Do { request, .. } = frame::read(&mut office).unwrap() else { panic!() };
        assert_eq!(request, *expected);
        refuse(&mut office, request);
        // A second answer is not passed on.
        refuse(&mut office, request);
    }
    assert!(terminal.client.flush(PATIENCE));
    let heard: Vec<String> = (0..5).map(|_| format!("{:?}", terminal.next())).collect();
    let heard: Vec<&str> =
        heard.iter().map(|event| event.split_once(' ').map_or(&**event, |event| event.0)).collect();
    assert_eq!(heard, ["Receipt", "Lost", "Attached", "Receipt", "Receipt"]);
    assert!(terminal.events.try_recv().is_err());
}

#[test]
fn an_office_that_cannot_be_understood_is_not_asked_again() {
    let (terminal, mut office, _connections) = attach();
    office.write_all(&[1, 0, 0, 0, 250]).unwrap();
    let Event::Failed(error) = terminal.next() else { panic!() };
    assert!(matches!(error, LinkError::Frame(FrameError::Undecodable(_))));
}

#[test]
fn flush_waits_for_answers_and_no_longer_than_it_is_told() {
    let (terminal, mut office, _connections) = attach();
    assert!(terminal.client.flush(Duration::ZERO));
    let request = terminal.client.order(order("Kari"));
    assert!(!terminal.client.flush(Duration::from_millis(1)));
    refuse(&mut office, request);
    assert!(terminal.client.flush(PATIENCE));
}

#[test]
fn the_last_place_and_good_bye_follow_what_was_said() {
    let (terminal, mut office, _connections) = attach();
    terminal.client.order(order("Kari"));
    terminal.client.place(PlaceView::default());
    terminal.client.bye();
    assert!(matches!(frame::read(&mut office).unwrap(), ToOffice::Do { .. }));
    assert!(matches!(frame::read(&mut office).unwrap(), ToOffice::Place(_)));
    assert!(matches!(frame::read(&mut office).unwrap(), ToOffice::Bye));
    assert!(matches!(frame::read::<ToOffice>(&mut office), Err(FrameError::Closed)));
}

#[test]
fn an_order_that_is_too_large_is_refused_here() {
    let (terminal, _office, _connections) = attach();
    let request = terminal.client.order(order(&"x".repeat(crate::link::FRAME_LIMIT)));
    let Event::Receipt { request: refused, receipt: Err(Refusal::Trouble(_)) } = terminal.next() else {
        panic!()
    };
    assert_eq!(refused, request);
    assert!(terminal.client.flush(Duration::ZERO));
}

#[test]
fn an_office_that_cannot_be_reached_is_told_once_and_tried_on() {
    let (terminal, office, connections) = attach();
    drop(connections);
    drop(office);
    assert!(matches!(terminal.next(), Event::Lost));
    assert!(matches!(terminal.next(), Event::Failed(error) if !error.is_final()));
}

#[test]
fn a_request_that_ends_the_server_each_time_is_given_up() {
    let (terminal, office, connections) = attach();
    let poison = terminal.client.order(order("Kari"));
    terminal.client.order(order("Ola"));
    drop(office);
    let first_said = || {
        let (mut office, _, _) = welcome(&connections);
        let ToOffice::Do { request, .. } = frame::read(&mut office).unwrap() else { panic!() };
        request
    };
    let ended = (0..10).take_while(|_| first_said() == poison).count();
    assert!((2..10).contains(&ended), "{ended}");
    let given_up = terminal.until(|event| match event {
        Event::Receipt { request, receipt: Err(Refusal::Trouble(_)) } => Some(request),
        _ => None,
    });
    assert_eq!(given_up, poison);
}
