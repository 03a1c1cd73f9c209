//! What durability costs: saves by the store against one write and `fdatasync` of the same bytes
//! in the same directory. The two are interleaved, so that both meet the same disk; the ratios
//! are what counts.

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::{Duration, Instant};

use saksgang::domain::{AgendaItemId, Moment, TextKey};
use saksgang::store::{Draft, NewEntry, Store};

const ROUNDS: usize = 300;
const TERMINALS: u32 = 50;

fn main() {
    let directory = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a directory to write in");
    let store = Store::create(&directory.path().join("office.redb")).expect("a new office");
    println!("{ROUNDS} rounds, medians; bytes: a draft of some lines (2 kB) and of some pages (20 kB)");
    for size in [2_000, 20_000] {
        let text = "Rådet støtter forslaget. ".repeat(size / 26);
        measure(directory.path(), &store, &text);
    }
}

fn measure(directory: &Path, store: &Store, text: &str) {
    let file = File::create(directory.join("bare")).expect("a file to write in");
    file.write_all_at(text.as_bytes(), 0).expect("a first write");
    file.sync_all().expect("a first sync");
    let (mut bare, mut draft, mut command, mut group) = (vec![], vec![], vec![], vec![]);
    for _ in 0..ROUNDS {
        bare.push(timed(|| {
            file.write_all_at(text.as_bytes(), 0).expect("a write");
            file.sync_data().expect("a sync");
        }));
        draft.push(timed(|| save(store, text, 1)));
        command.push(timed(|| apply(store)));
        group.push(timed(|| save(store, text, TERMINALS)));
    }
    let bare = median(bare);
    println!("{} bytes: write + fdatasync {bare:?}", text.len());
    for (name, times, commands) in [
        ("draft save", draft, 1),
        ("journal entry", command, 1),
        ("50 drafts in one commit", group, TERMINALS),
    ] {
        let time = median(times);
        let ratio = time.as_secs_f64() / bare.as_secs_f64();
        let rate = f64::from(commands) / ratio;
        println!("  {name}: {time:?}, {ratio:.2} × the bare write; {rate:.1} × its rate");
    }
}

fn save(store: &Store, text: &str, terminals: u32) {
    let mut writing = store.begin().expect("a transaction");
    for item in 0..terminals {
        let draft = Draft {
            text: text.to_owned(),
            cursor: text.len(),
            revision: 1,
            by: "kari".to_owned(),
            saved: Moment::from_seconds(1_764_000_000),
            base: 0,
        };
        writing.save_draft(TextKey::Minutes(AgendaItemId(item)), &draft).expect("a draft");
    }
    writing.commit().expect("a commit");
}

fn apply(store: &Store) {
    let mut writing = store.begin().expect("a transaction");
    let entry = NewEntry {
        at: Moment::from_seconds(1_764_000_000),
        by: "kari".to_owned(),
        behalf: None,
        session: 1,
        command: "bench".to_owned(),
        note: None,
    };
    writing.apply(vec![], entry).expect("an entry");
    writing.commit().expect("a commit");
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
