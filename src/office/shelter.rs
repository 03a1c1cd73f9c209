//! A fault of the program ends the request that met it, and not the office.

use std::panic::{self, AssertUnwindSafe};

use super::trouble::{Cause, Trouble};

/// Does the work. A panic in it becomes trouble: who asked is told, and the panic hook has left a
/// report. Whatever the work had half done must be thrown away by the caller.
pub fn sheltered<T>(work: impl FnOnce() -> T) -> Result<T, Trouble> {
    panic::catch_unwind(AssertUnwindSafe(work))
        .map_err(|_| Trouble::new(Cause::Fault, "the program failed at this request"))
}

/// A request that holds these words fails in a build for tests: in the unit tests always, in a
/// program of its own when `SAKSGANG_FAULT` is set. A build for use has nothing of this.
pub const ON_PURPOSE: &str = "feil med vilje";

/// The same, but not before it is committed.
pub const AT_COMMIT: &str = "feil midt i lagringen";

/// A terminal fails when these words stand in its first line.
pub const ON_SCREEN: &str = "feil på skjermen";

#[cfg(debug_assertions)]
pub fn fail_on_purpose(words: &str, request: &impl std::fmt::Debug) {
    use std::sync::LazyLock;
    static ASKED_FOR: LazyLock<bool> =
        LazyLock::new(|| cfg!(test) || std::env::var_os("SAKSGANG_FAULT").is_some());
    if *ASKED_FOR {
        let asked = format!("{request:?}");
        // It quotes what it failed at, as a fault that nobody meant could.
        assert!(!asked.contains(words), "failed on purpose at {asked}");
    }
}

#[cfg(not(debug_assertions))]
pub const fn fail_on_purpose<T>(_: &str, _: &T) {}
