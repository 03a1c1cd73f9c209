//! When the program itself fails: a report on disk, and one line that says where it is.

use std::backtrace::Backtrace;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::said;
use crate::domain::Moment;
use crate::language::Wording;

/// A server that fails at every request does not fill the disk with reports.
const MOST_OF_A_SERVER: usize = 20;

/// From now on a panic leaves a report and says where it is; a terminal that was taken is given back before.
pub fn leave_a_report(wording: &Wording) {
    let stopped = wording.say("cli-fault");
    std::panic::set_hook(Box::new(move |panic| {
        let report = Report::of(panic);
        match state().and_then(|directory| report.write(&directory)) {
            Some(path) => said::aside(&format!("{stopped} {}", path.display())),
            None => said::aside(&report.text),
        }
    }));
}

/// From now on a panic in this server leaves a report beside its log and a line in it, and the
/// server goes on: a fault ends the request that met it.
pub fn leave_a_report_and_go_on(logs: PathBuf) {
    let written = AtomicUsize::new(0);
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let room = written.fetch_add(1, Ordering::Relaxed) < MOST_OF_A_SERVER;
        let report = room.then(|| Report::of(panic).write(&logs)).flatten();
        let report = report.map_or_else(|| "none".to_owned(), |path| path.display().to_string());
        tracing::error!(%place, %report, "a fault");
    }));
}

/// Where a terminal's reports are.
fn state() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/state"));
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).or_else(home)?;
    Some(state.join("saksgang"))
}

/// What the program says of its fault, where the words stand in the program itself. Words that were put
/// together when it failed may quote what somebody wrote: `it is inside 'ø' of "Kari Moe …"`.
fn words(panic: &PanicHookInfo<'_>) -> &'static str {
    panic
        .payload()
        .downcast_ref::<&'static str>()
        .copied()
        .unwrap_or("what it said is left out: it may quote")
}

/// What is known of a fault.
struct Report {
    moment: Moment,
    text: String,
}

impl Report {
    fn of(panic: &PanicHookInfo<'_>) -> Self {
        let moment = Moment::from_seconds(chrono::Utc::now().timestamp());
        let text = format!(
            "saksgang {} at {}\n{}: {}\n\n{}\n",
            env!("CARGO_PKG_VERSION"),
            moment.oslo().to_rfc3339(),
            panic.location().map(ToString::to_string).unwrap_or_default(),
            words(panic),
            Backtrace::force_capture()
        );
        Self { moment, text }
    }

    /// The report's place, for its owner alone, or `None` when it could not be written.
    fn write(&self, directory: &Path) -> Option<PathBuf> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(directory).ok()?;
        let name = format!("fault-{}-{}.txt", self.moment.oslo().format("%Y%m%d-%H%M%S"), std::process::id());
        let path = directory.join(name);
        let mut file = OpenOptions::new().create(true).append(true).mode(0o600).open(&path).ok()?;
        file.write_all(self.text.as_bytes()).ok()?;
        Some(path)
    }
}
