//! The protocol's bytes, as they were when its version was given.
//!
//! `tests/fixtures/protocol/vN.txt` has a line for each message: its name and its bytes. Two programs
//! of one version understand each other, so a shape that has changed needs another [`VERSION`] and
//! another file: `INSTA_UPDATE=always cargo test golden` writes it.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use strum::VariantNames as _;

use super::*;
use crate::domain::*;
use crate::link::VERSION;
use crate::office::*;

const TEXT: TextKey = TextKey::Paper(AgendaItemId(3), PaperPart::Background);

fn to_office() -> Vec<ToOffice> {
    let full = Order {
        command: Command::AddPerson {
            person: PersonDetails {
                name: "Åse".into(),
                title: "overlege".into(),
                workplace: Some(InstitutionId(4)),
                email: Some("a@b.no".into()),
                phone: Some("1".into()),
                roles: vec!["UAO".into()],
            },
        },
        behalf: Some("Kari".into()),
        seen: Some(300),
    };
    let splice = Some(Splice { at: 1, removed: 2, inserted: "ø".into() });
    let save = DraftOrder::Save { text: TEXT, revision: 5, base: Fingerprint::of("a"), splice, cursor: 6 };
    let place = PlaceView { council: Some(CouncilId(1)), meeting: Some(MeetingId(2)), text: Some(TEXT) };
    vec![
        ToOffice::Attach { session: u64::MAX, answered: 1 },
        ToOffice::Ask { request: 2, query: Query::Persons { words: "ås".into(), limit: 9 } },
        ToOffice::Ask { request: 3, query: Query::Meeting { id: MeetingId(7) } },
        ToOffice::Do { request: 4, answered: 3, order: full },
        ToOffice::Do {
            request: 5,
            answered: 4,
            order: Order { command: Command::Undo, behalf: None, seen: None },
        },
        ToOffice::Draft { request: 6, answered: 5, order: save },
        ToOffice::Draft { request: 7, answered: 6, order: DraftOrder::Answer { text: TEXT, give: true } },
        ToOffice::Place(place),
        ToOffice::Bye,
    ]
}

fn from_office() -> Vec<FromOffice> {
    let at = Moment::from_seconds(1_795_262_640);
    let key = RecordKey { kind: Kind::Person, id: 8 };
    let receipt = Receipt { seq: 9, at, touched: vec![key], command: "add-person".into() };
    let view = TextView {
        text: TEXT,
        content: "Rå".into(),
        cursor: 3,
        revision: 4,
        writer: Some("ola".into()),
        mine: false,
        saved: Some(at),
    };
    let stale = Refusal::Stale { key, by: "ola".into(), at, command: "change-person".into() };
    let trouble = Refusal::Trouble(Trouble::new(Cause::DiskFull, "full"));
    let told = Notice::Changed { seq: 10, by: "kari".into(), command: "undo".into() };
    vec![
        FromOffice::Welcome { user: "kari".into(), rights: RightsView::default() },
        FromOffice::NotAdmitted { user: "ola".into(), ask: "kari".into(), language: "nb".into() },
        FromOffice::Answer { request: 1, answer: Ok(Answer { seen: 2, body: AnswerBody::Office(None) }) },
        FromOffice::Answer { request: 2, answer: Err(Refusal::Reasons(vec![Reason::Gone])) },
        FromOffice::Receipt { request: 3, receipt: Ok(receipt) },
        FromOffice::Receipt { request: 4, receipt: Err(stale) },
        FromOffice::Receipt { request: 5, receipt: Err(trouble) },
        FromOffice::Draft { request: 6, reply: Ok(DraftReply::Saved { text: TEXT, revision: 7, at }) },
        FromOffice::Draft { request: 7, reply: Ok(DraftReply::OutOfStep(view)) },
        FromOffice::Notice(told),
        FromOffice::Notice(Notice::PenAnswered { text: TEXT, by: "ola".into(), given: false }),
        FromOffice::Closing,
        FromOffice::Full,
    ]
}

fn line(text: &mut String, name: &str, bytes: &[u8]) {
    let hex = bytes.iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    writeln!(text, "{name} {hex}").unwrap();
}

#[test]
fn a_changed_message_needs_another_version() {
    let mut spoken = String::new();
    for message in to_office() {
        line(&mut spoken, "ToOffice", &frame::encode(&message).unwrap());
    }
    for message in from_office() {
        line(&mut spoken, "FromOffice", &frame::encode(&message).unwrap());
    }
    // A name that is new stands last: the numbers of those before it do not move.
    writeln!(spoken, "commands {}", Command::VARIANTS.join(" ")).unwrap();
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/protocol");
    let file = root.join(format!("v{VERSION}.txt"));
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::create_dir_all(&root).unwrap();
        fs::write(&file, &spoken).unwrap();
    }
    let golden = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        spoken.trim_end().starts_with(golden.trim_end()) && !golden.is_empty(),
        "the protocol has changed: raise VERSION, and write its file\n{spoken}"
    );
}
