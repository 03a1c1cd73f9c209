//! Why the office cannot be reached, and what to do about it.

use crate::language::{Arg, Wording};
use crate::link::{Hello, LinkError};

/// The error in words.
pub fn unreachable(wording: &Wording, error: &LinkError) -> String {
    let say = |key: &str| wording.say(key);
    let detail = |key: &str, path: &std::path::Path, error: &dyn ToString| {
        let args = [("path", Arg::from(path.display().to_string())), ("detail", error.to_string().into())];
        wording.tell(key, &args)
    };
    match error {
        LinkError::Version { ours, theirs } => versions(wording, ours, theirs),
        LinkError::Foreign => say("link-error-foreign"),
        LinkError::Silent => say("link-error-silent"),
        LinkError::Left => say("link-error-left"),
        LinkError::NotAdmitted { owner } => {
            wording.tell("link-error-not-admitted", &[("owner", owner.into())])
        }
        LinkError::PathTooLong { path, limit, .. } => {
            let args = [("path", Arg::from(path.display().to_string())), ("limit", (*limit).into())];
            wording.tell("link-error-path-too-long", &args)
        }
        LinkError::Directory { path, source } => detail("link-error-directory", path, source),
        LinkError::Unreachable { path, source } => detail("link-error-unreachable", path, source),
        LinkError::NotStarted(why) => wording.tell("link-error-not-started", &[("detail", why.into())]),
        LinkError::Served { path } => {
            wording.tell("link-error-served", &[("path", path.display().to_string().into())])
        }
        LinkError::Supervised => say("link-error-supervised"),
        LinkError::Held { path } => {
            wording.tell("link-error-held", &[("path", path.display().to_string().into())])
        }
        LinkError::Frame(_) | LinkError::Connection(_) | LinkError::System(_) => {
            wording.tell("link-error-connection", &[("detail", error.to_string().into())])
        }
    }
}

fn versions(wording: &Wording, ours: &Hello, theirs: &Hello) -> String {
    let older = theirs.protocol < ours.protocol;
    let key = if older { "link-error-older-server" } else { "link-error-newer-server" };
    wording.tell(key, &[("ours", Arg::from(&ours.program)), ("theirs", Arg::from(&theirs.program))])
}
