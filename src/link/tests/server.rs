//! The office's end, with many terminals.

use std::sync::Arc;
use std::thread;

use super::*;
use crate::link::server::{Desk, Door};
use crate::office::Notice;

#[test]
fn an_order_is_answered_and_everybody_is_told() {
    let server = server();
    let (writer, reader) = (Terminal::attach(server.reach()), Terminal::attach(server.reach()));
    let seq = writer.receipt(writer.client.order(order("Kari")));
    for terminal in [&writer, &reader] {
        let told = terminal.until(|event| match event {
            Event::Notice(Notice::Changed { seq, .. }) => Some(seq),
            _ => None,
        });
        assert_eq!(told, seq);
    }
}

#[test]
fn a_terminal_that_does_not_read_is_dropped_and_the_others_go_on() {
    let server = server();
    let _deaf = Wire::attach(server.connect().unwrap(), 7);
    let other = Terminal::attach(server.reach());
    other.receipt(other.client.order(order("Kari")));
    assert_eq!(other.status().0, 1);
    // One at a time, so that each is something more that waits for the one that does not read.
    let dropped = (0..5000).any(|turn| {
        other.receipt(other.client.order(order(&format!("Person {turn}"))));
        other.status().0 == 0
    });
    assert!(dropped);
}

#[test]
fn a_terminal_that_asks_and_does_not_read_waits_for_itself() {
    let server = server();
    let stream = server.connect().unwrap();
    let mut deaf = Wire::attach(stream.try_clone().unwrap(), 7);
    let asking = thread::spawn(move || {
        let mut request = 0;
        while frame::write(&mut deaf.0, &ToOffice::Ask { request, query: Query::Status }).is_ok() {
            request += 1;
        }
    });
    let other = Terminal::attach(server.reach());
    for _ in 0..50 {
        other.receipt(other.client.order(order("Kari")));
    }
    stream.shutdown(std::net::Shutdown::Both).unwrap();
    asking.join().unwrap();
}

fn reach(door: &Door) -> Reach {
    let door = door.clone();
    Reach::Dial(Box::new(move || {
        let (terminal, office) = UnixStream::pair().unwrap();
        door.admit(office);
        Ok(terminal)
    }))
}

#[test]
fn all_that_waits_is_done_in_one_turn() {
    let (mut desk, door) = Desk::new(Arc::new(office()), None);
    let terminals: Vec<(Terminal, u64)> = (0..50)
        .map(|turn| {
            let terminal = Terminal::attach(reach(&door));
            let ordered = terminal.client.order(order(&format!("Person {turn}")));
            // What is asked after it is answered: the order has reached the desk.
            terminal.status();
            (terminal, ordered)
        })
        .collect();
    assert!(desk.turn());
    for (terminal, ordered) in &terminals {
        terminal.receipt(*ordered);
    }
}

#[test]
fn an_office_nobody_is_in_closes_by_itself() {
    let (desk, door) = Desk::new(Arc::new(office()), Some(Duration::from_millis(20)));
    let terminal = Terminal::attach(reach(&door));
    let (sender, closed) = mpsc::channel();
    thread::spawn(move || desk.run(move || sender.send(()).unwrap()));
    terminal.receipt(terminal.client.order(order("Kari")));
    assert!(closed.try_recv().is_err());
    terminal.client.bye();
    closed.recv_timeout(PATIENCE).unwrap();
}

#[test]
fn who_is_attached_hears_that_the_office_closes() {
    let server = server();
    let mut wire = Wire::attach(server.connect().unwrap(), 7);
    wire.say(&ToOffice::Ask { request: 1, query: Query::Status });
    assert!(matches!(wire.hear(), FromOffice::Answer { .. }));
    server.close();
    assert_eq!(wire.hear(), FromOffice::Closing);
    assert!(frame::read::<FromOffice>(&mut wire.0).is_err());
}

#[test]
fn what_has_changed_is_copied_before_an_empty_office_leaves() {
    let directory = tempfile::tempdir().unwrap();
    let clock = Clock::fixed(crate::domain::Moment::from_seconds(1_795_262_640));
    let office = Arc::new(Office::open(directory.path(), clock).unwrap());
    let (desk, door) = Desk::new(office, Some(Duration::from_millis(20)));
    let terminal = Terminal::attach(reach(&door));
    let (sender, closed) = mpsc::channel();
    thread::spawn(move || desk.run(move || sender.send(()).unwrap()));
    terminal.receipt(terminal.client.order(order("Kari")));
    let last = terminal.receipt(terminal.client.order(order("Ola")));
    terminal.client.bye();
    closed.recv_timeout(PATIENCE).unwrap();
    let copy = crate::office::keeping::newest_copy(directory.path()).unwrap();
    assert_eq!(crate::office::keeping::contents(&copy).unwrap().entries, last);
}
