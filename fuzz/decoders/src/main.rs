//! Any bytes are read without a panic, and without memory for what is only announced. A record that
//! reads is the same when it is written anew.
//!
//! The first byte chooses the reader. The seeds are the fixtures of the tests: every record as every
//! version wrote it, and the messages of the protocol.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use saksgang::link::{FromOffice, Hello, ToOffice, read_frame};
use saksgang::store::rereads;

const RECORD: u8 = 0;
const TO_OFFICE: u8 = 1;
const FROM_OFFICE: u8 = 2;
const HELLO: u8 = 3;

fuzz_target!(
    init: plant(),
    |bytes: &[u8]| {
        let Some((reader, mut bytes)) = bytes.split_first() else { return };
        match *reader {
            RECORD => drop(rereads(bytes)),
            TO_OFFICE => while read_frame::<ToOffice>(&mut bytes).is_ok() {},
            FROM_OFFICE => while read_frame::<FromOffice>(&mut bytes).is_ok() {},
            HELLO => drop(Hello::read(&mut bytes)),
            _ => {}
        }
    }
);

/// Writes the fixtures into the corpus, which is the first argument.
fn plant() {
    let Some(corpus) = std::env::args().nth(1).filter(|corpus| !corpus.starts_with('-')) else { return };
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let mut planted = 0;
    for (file, reader) in [
        ("store/v1/records.txt", None),
        ("store/v2/records.txt", None),
        ("store/v3/records.txt", None),
        ("protocol/v4.txt", Some([("ToOffice", TO_OFFICE), ("FromOffice", FROM_OFFICE)])),
    ] {
        let lines = std::fs::read_to_string(fixtures.join(file)).expect("the fixtures are there");
        for (name, hex) in lines.lines().filter_map(|line| line.split_once(' ')) {
            let reader = match reader {
                None => Some(RECORD),
                Some(readers) => readers.iter().find(|(said, _)| *said == name).map(|(_, reader)| *reader),
            };
            let Some(reader) = reader else { continue };
            let bytes =
                (0..hex.len()).step_by(2).filter_map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok());
            let seed: Vec<u8> = std::iter::once(reader).chain(bytes).collect();
            std::fs::write(Path::new(&corpus).join(format!("seed-{planted}")), seed)
                .expect("the corpus can be written");
            planted += 1;
        }
    }
    std::fs::write(Path::new(&corpus).join("seed-hello"), b"\x03SAKSGANG\x04\x00\x050.1.0")
        .expect("the corpus");
}
