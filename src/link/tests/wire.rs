//! What is said wrongly, and what the office does about it.

use std::io::{Read, Write};

use super::*;
use crate::link::{LinkError, VERSION};

/// The other end has hung up.
fn ended(stream: &mut UnixStream) -> bool {
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.read_to_end(&mut Vec::new()).is_ok()
}

#[test]
fn what_cannot_be_understood_ends_that_connection_only() {
    let server = server();
    let other = Terminal::attach(server.reach());
    let wrong: [&[u8]; 3] = [
        // a length above the limit, a message that is none, a second attach
        &u32::MAX.to_le_bytes(),
        &[1, 0, 0, 0, 250],
        &frame::encode(&ToOffice::Attach { session: 1, answered: 0 }).unwrap(),
    ];
    for bytes in wrong {
        let mut wire = Wire::attach(server.connect().unwrap(), 1);
        wire.0.write_all(bytes).unwrap();
        assert!(ended(&mut wire.0));
    }
    assert_eq!(other.receipt(other.client.order(order("Kari"))), other.status().1);
}

#[test]
fn another_version_hears_ours_and_is_let_go() {
    let server = server();
    let mut stranger = server.connect().unwrap();
    stranger.write_all(b"SAKSGANG\xff\x7f\x039.9").unwrap();
    stranger.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut heard = Vec::new();
    stranger.read_to_end(&mut heard).unwrap();
    assert!(heard.starts_with(b"SAKSGANG"));
    assert_eq!(heard[8..10], VERSION.to_le_bytes());
}

#[test]
fn a_server_of_another_version_is_named_with_the_way_out() {
    let (terminal, mut server) = UnixStream::pair().unwrap();
    server.write_all(b"SAKSGANG\x00\x00\x050.0.9").unwrap();
    let error = Client::attach(Reach::stream(terminal), |_| ()).err().unwrap();
    assert!(matches!(&error, LinkError::Version { theirs, .. } if theirs.program == "0.0.9"));
    assert!(error.is_final());
    assert!(error.to_string().contains("saksgang stop"), "{error}");
}

#[test]
fn a_resend_is_applied_once() {
    let server = server();
    let watcher = Terminal::attach(server.reach());
    let before = watcher.status().1;
    let request = ToOffice::Do { request: 1, answered: 0, order: order("Kari") };
    let mut first = Wire::attach(server.connect().unwrap(), 42);
    first.say(&request);
    let seq = first.receipt();
    // The receipt was lost on its way; the terminal comes again before its end was noticed.
    let mut again = Wire::attach(server.connect().unwrap(), 42);
    again.say(&request);
    assert_eq!(again.receipt(), seq);
    assert_eq!(watcher.status().1, before + 1);
    assert!(ended(&mut first.0));
}
