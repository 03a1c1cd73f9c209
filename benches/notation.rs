//! A key press in a text of ten thousand lines: what is read again, against reading it all and
//! against the time of one frame.

use std::time::{Duration, Instant};

use saksgang::domain::{CaseNo, Day, InstitutionId, PersonId};
use saksgang::notation::{Directory, PersonName, Reader, TrustName};

/// Lines of a usual item, over and over.
const ITEM: [&str; 8] = [
    "Rådet drøftet forslaget, og flere pekte på at det er for få plasser i nord.",
    "vedtak: Rådet støtter forslaget i 2026-014 om ØNH-012.",
    "faglig: Kurset dekker målet bedre enn dagens.",
    "økonomisk: ingen konsekvens",
    "aksjon lhn, foretak 17: sende revidert kursplan innen 1.6.",
    "innspill foretak 3: For få rotasjoner høsten 2027.",
    "valg leder: Lise Hauge Nilsen 9, person 12 5, til 31.12.2028",
    "Merk: dette gjelder også dem som er midt i løpet, jf. omtalen kl. 13:04.",
];
const LINES: usize = 10_000;
const ROUNDS: usize = 100;
/// Sixty frames a second.
const FRAME: Duration = Duration::from_millis(16);

fn main() {
    let today = Day::ymd(2026, 3, 3).expect("a day");
    let mut rows: Vec<String> = ITEM.iter().cycle().take(LINES).map(ToString::to_string).collect();
    let mut reader = Reader::new(directory(), today);
    reader.read(&rows);
    let (mut keys, mut breaks, mut wholes) = (Vec::new(), Vec::new(), Vec::new());
    let mut most = 0;
    for round in 0..ROUNDS {
        let at = (round * 97) % LINES;
        rows[at].push('ø');
        keys.push(timed(|| most = most.max(reader.read(&rows).read)));
        rows.insert(at, "vedtak: Godkjent.".to_owned());
        breaks.push(timed(|| most = most.max(reader.read(&rows).read)));
        rows.remove(at);
        reader.read(&rows);
        if round % 10 == 0 {
            let mut anew = Reader::new(directory(), today);
            wholes.push(timed(|| assert_eq!(anew.read(&rows).read, LINES)));
        }
    }
    let whole = median(wholes);
    println!("{LINES} lines, {} people; medians of {ROUNDS}; a frame is {FRAME:?}", directory().people.len());
    println!("  all is read    {whole:>10.1?}");
    for (name, times) in [("a key press", keys), ("a new line", breaks)] {
        let time = median(times);
        let of = |whole: Duration| whole.as_secs_f64() / time.as_secs_f64();
        println!("  {name:<14} {time:>10.1?}  1/{:.0} of all, 1/{:.0} of a frame", of(whole), of(FRAME));
        assert!(time < FRAME, "{name} takes longer than a frame");
    }
    println!("  lines read at a key press: {most} at most");
    assert!(most <= 2, "more was read than what changed");
}

/// A large council: every trust of two regions, a representative and a deputy for each.
fn directory() -> Directory {
    let trusts = (1..=22).map(|n| TrustName {
        id: InstitutionId(n),
        short: format!("Foretak {n}"),
        name: format!("Sykehuset i foretak nummer {n} HF"),
    });
    let people = (1..=44).map(|n| PersonName {
        id: PersonId(n),
        name: if n == 1 { "Lise Hauge Nilsen".to_owned() } else { format!("Person {n} Etternavn") },
        trust: Some(InstitutionId(n.div_ceil(2))),
    });
    Directory {
        trusts: trusts.collect(),
        people: people.collect(),
        cases: (1..=60).map(|number| (CaseNo { year: 2026, number }, "En sak".to_owned())).collect(),
        objectives: (1..=150).map(|number| format!("ØNH-{number:03}")).collect(),
        ..Directory::default()
    }
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
