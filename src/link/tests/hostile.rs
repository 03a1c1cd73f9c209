//! Terminals that mean no good, or are broken: each harms only itself.

use std::io::{ErrorKind, Read, Write};
use std::sync::Arc;
use std::thread;
use std::time::Instant;

use rustix::process::{Uid, geteuid};

use super::*;
use crate::domain::{Role, SeatRule};
use crate::link::server::{Desk, Limits, user_name};
use crate::link::{LinkError, VERSION};

/// Short, so that what takes too long does so soon.
const SHORT: Duration = Duration::from_millis(50);

fn impatient() -> InProcess {
    InProcess::serve_within(office(), Limits { patience: SHORT, ..Limits::USUAL }).unwrap()
}

/// The other end hangs up, whether all that was said to it was heard or not.
fn is_let_go(stream: &mut UnixStream) -> bool {
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut rest = Vec::new();
    match stream.read_to_end(&mut rest) {
        Ok(_) => true,
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    }
}

/// Says one byte after the other, each soon after the last, until the other end hangs up.
fn drips(stream: &mut UnixStream, bytes: impl Iterator<Item = u8>) -> bool {
    stream.set_read_timeout(Some(SHORT / 10)).unwrap();
    let until = Instant::now() + PATIENCE;
    for byte in bytes {
        if stream.write_all(&[byte]).is_err() {
            return true;
        }
        let _heard_nothing = stream.read(&mut [0; 512]);
        assert!(Instant::now() < until, "the office listens for ever");
    }
    false
}

#[test]
fn who_says_nothing_or_only_half_a_hello_is_let_go() {
    let server = impatient();
    for said in [&b""[..], b"SAKS", b"SAKSGANG\x04\x00\x05"] {
        let mut stranger = server.connect().unwrap();
        stranger.write_all(said).unwrap();
        assert!(is_let_go(&mut stranger), "{said:?}");
    }
    let mut stranger = server.connect().unwrap();
    let hello = [&b"SAKSGANG"[..], &VERSION.to_le_bytes(), b"\x40", &[b'9'; 64], &[0; 400]].concat();
    assert!(drips(&mut stranger, hello.into_iter()));
}

#[test]
fn half_a_frame_is_not_waited_for_and_silence_between_two_is() {
    let server = impatient();
    let mut quiet = Wire::attach(server.connect().unwrap(), 1);
    for half in [&[9, 0][..], &[9, 0, 0, 0], &[9, 0, 0, 0, 1, 2]] {
        let mut wire = Wire::attach(server.connect().unwrap(), 2);
        wire.0.write_all(half).unwrap();
        assert!(is_let_go(&mut wire.0), "{half:?}");
    }
    let mut slow = Wire::attach(server.connect().unwrap(), 3);
    let endless = [0, 0, 1, 0].into_iter().chain(std::iter::repeat(7));
    assert!(drips(&mut slow.0, endless));
    // It has been silent for longer than any of them.
    quiet.say(&ToOffice::Ask { request: 1, query: Query::Status });
    assert!(matches!(quiet.hear(), FromOffice::Answer { .. }));
}

#[test]
fn who_has_not_attached_has_nothing_long_to_say() {
    let server = server();
    let mut stranger = server.connect().unwrap();
    stranger.set_read_timeout(Some(PATIENCE)).unwrap();
    hello::exchange(&stranger).unwrap();
    stranger.write_all(&1000_u32.to_le_bytes()).unwrap();
    assert!(is_let_go(&mut stranger));
}

#[test]
fn what_is_played_again_is_not_done_again() {
    let server = server();
    let watcher = Terminal::attach(server.reach());
    let before = watcher.status().1;
    let recorded = ToOffice::Do { request: 1, answered: 0, order: order("Kari") };
    let next = ToOffice::Do { request: 2, answered: 1, order: order("Ola") };
    let mut first = Wire::attach(server.connect().unwrap(), 42);
    first.say(&recorded);
    first.receipt();
    // The receipt of the first is forgotten with this one.
    first.say(&next);
    first.receipt();
    first.say(&recorded);
    assert!(is_let_go(&mut first.0));
    assert_eq!(watcher.status().1, before + 2);
    // Requests also keep their order.
    let mut hasty = Wire::attach(server.connect().unwrap(), 43);
    hasty.say(&ToOffice::Do { request: 9, answered: 0, order: order("Siri") });
    hasty.receipt();
    hasty.say(&ToOffice::Do { request: 8, answered: 0, order: order("Per") });
    assert!(is_let_go(&mut hasty.0));
    assert_eq!(watcher.status().1, before + 3);
}

/// Both ends of a connection that this user has made, as the kernel says.
fn pair_of(user: Uid) -> (UnixStream, UnixStream) {
    let made = thread::spawn(move || {
        rustix::thread::set_thread_res_uid(None, user, None).unwrap();
        UnixStream::pair().unwrap()
    });
    made.join().unwrap()
}

#[test]
fn the_session_of_another_user_is_of_no_use_to_anybody() {
    if !geteuid().is_root() {
        eprintln!("SKIPPED: needs root, to come as two users");
        return;
    }
    let (desk, door) = Desk::new(Arc::new(office()), None);
    let desk = thread::spawn(|| desk.run(|| ()));
    let [own, other] = [geteuid(), Uid::from_raw(1)];
    let attach = |user: Uid| {
        let (terminal, office) = pair_of(user);
        door.admit(office);
        Wire::attach(terminal, 42)
    };
    let does = |wire: &mut Wire, request: u64, answered: u64, command: Command| {
        let order = Order { command, behalf: None, seen: None };
        wire.say(&ToOffice::Do { request, answered, order });
        wire.receipt()
    };
    let add = |name: &str| order(name).command;
    let mut kari = attach(own);
    let found = Command::Found { region: "HSØ".into(), seat_rule: SeatRule::Trusts, language: "nb".into() };
    does(&mut kari, 1, 0, found);
    let user = user_name(other);
    does(
        &mut kari,
        2,
        1,
        Command::SetAccount { user, office: Some(Role::Secretary), councils: vec![], exempt: false },
    );
    let done = does(&mut kari, 3, 2, add("Kari"));

    let mut ola = attach(other);
    assert_eq!(does(&mut ola, 3, 2, add("Ola")), done + 1, "his own work, not the answer to hers");
    assert_eq!(does(&mut ola, 4, 3, add("Per")), done + 2);
    assert_eq!(does(&mut kari, 4, 2, add("Siri")), done + 3, "he has not taken her place");
    drop(kari);
    // Her receipts are hers: what she says again is not done again, though he has forgotten his.
    let mut kari = attach(own);
    assert_eq!(does(&mut kari, 3, 2, add("Kari")), done);
    drop((kari, ola));
    door.bell().close();
    desk.join().unwrap();
}

#[test]
fn a_flood_from_one_leaves_the_others_their_turn() {
    let (mut desk, door) = Desk::new(Arc::new(office()), None);
    let connect = || {
        let (terminal, office) = UnixStream::pair().unwrap();
        door.admit(office);
        terminal
    };
    let mut flood = Wire::attach(connect(), 7);
    // Until the office takes no more: while the desk is busy, all that one terminal may fill is full.
    flood.0.set_write_timeout(Some(SHORT)).unwrap();
    let mut request = 0;
    loop {
        request += 1;
        let order = order("Ola Flom");
        if frame::write(&mut flood.0, &ToOffice::Do { request, answered: 0, order }).is_err() {
            break;
        }
    }
    let mut other = Wire::attach(connect(), 8);
    other.say(&ToOffice::Do { request: 1, answered: 0, order: order("Kari") });
    // What is asked after it is answered: the order has reached the desk.
    other.say(&ToOffice::Ask { request: 2, query: Query::Status });
    assert!(matches!(other.hear(), FromOffice::Answer { request: 2, .. }));
    assert!(desk.turn());
    other.receipt();
}

#[test]
fn one_too_many_is_told_so_and_is_let_in_when_there_is_room() {
    let server = InProcess::serve_within(office(), Limits { all: 2, ..Limits::USUAL }).unwrap();
    let first = Wire::attach(server.connect().unwrap(), 1);
    let second = Terminal::attach(server.reach());
    let refused = Client::attach(server.reach(), |_| ()).err().unwrap();
    assert!(matches!(refused, LinkError::Full) && !refused.is_final(), "{refused}");
    drop(first);
    while second.status().0 > 0 {}
    // The place is free a moment after the terminal has been seen to leave.
    let until = Instant::now() + PATIENCE;
    while Client::attach(server.reach(), |_| ()).is_err() {
        assert!(Instant::now() < until);
    }
}

#[test]
fn one_users_terminals_leave_room_for_the_others() {
    let server = InProcess::serve_within(office(), Limits { of_one: 1, ..Limits::USUAL }).unwrap();
    let _first = Wire::attach(server.connect().unwrap(), 1);
    let refused = Client::attach(server.reach(), |_| ()).err().unwrap();
    assert!(matches!(refused, LinkError::Full), "{refused}");
}

#[test]
fn hundreds_who_say_nothing_do_not_keep_the_next_one_out_for_long() {
    let server =
        InProcess::serve_within(office(), Limits { all: 40, patience: SHORT, ..Limits::USUAL }).unwrap();
    let silent: Vec<UnixStream> = (0..200).map(|_| server.connect().unwrap()).collect();
    let until = Instant::now() + PATIENCE;
    while Client::attach(server.reach(), |_| ()).is_err() {
        assert!(Instant::now() < until);
    }
    drop(silent);
}

#[test]
fn a_terminal_that_fails_the_office_hears_of_it_and_both_go_on() {
    use crate::office::{Cause, Refusal};
    let server = server();
    let terminal = Terminal::attach(server.reach());
    let refused = terminal.client.order(order("feil med vilje"));
    let why = terminal.until(|event| match event {
        Event::Receipt { request, receipt: Err(why) } if request == refused => Some(why),
        Event::Lost => panic!("the connection is lost"),
        _ => None,
    });
    assert!(matches!(why, Refusal::Trouble(trouble) if trouble.cause == Cause::Fault));
    terminal.receipt(terminal.client.order(order("Kari")));
}
