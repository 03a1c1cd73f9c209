//! When the program itself fails: a report on disk, and one line that says where it is.

use std::backtrace::Backtrace;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

use super::said;
use crate::domain::Moment;
use crate::tui::terminal;

/// From now on a panic gives the terminal back, leaves a report and says where it is.
pub fn leave_a_report() {
    std::panic::set_hook(Box::new(|panic| {
        terminal::restore();
        let moment = Moment::from_seconds(chrono::Utc::now().timestamp());
        let report = format!(
            "saksgang {} at {}\n{panic}\n\n{}\n",
            env!("CARGO_PKG_VERSION"),
            moment.oslo().to_rfc3339(),
            Backtrace::force_capture()
        );
        match write(moment, &report) {
            Some(path) => said::aside(&format!(
                "saksgang stopped because of a fault in it. What you typed is with the office. \
                 Report: {}",
                path.display()
            )),
            None => said::aside(&report),
        }
    }));
}

/// The report's place, or `None` when it could not be written.
fn write(moment: Moment, report: &str) -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/state"));
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).or_else(home)?;
    let directory = state.join("saksgang");
    fs::create_dir_all(&directory).ok()?;
    let name = format!("fault-{}-{}.txt", moment.oslo().format("%Y%m%d-%H%M%S"), std::process::id());
    let path = directory.join(name);
    let mut file = OpenOptions::new().create(true).append(true).open(&path).ok()?;
    file.write_all(report.as_bytes()).ok()?;
    Some(path)
}
