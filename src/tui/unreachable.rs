//! Why the office cannot be reached, and what to do about it.

use std::path::Path;

use super::reasons::cause;
use crate::language::{Arg, Language, Wording};
use crate::link::{Hello, LinkError, Why};

/// The error in words. What the system said of it is its [detail](LinkError::detail), and for the
/// command line alone.
pub fn unreachable(wording: &Wording, error: &LinkError) -> String {
    let say = |key: &str| wording.say(key);
    let at = |key: &str, path: &Path| wording.tell(key, &[("path", path.display().to_string().into())]);
    match error {
        LinkError::Version { ours, theirs } => versions(wording, ours, theirs),
        LinkError::Foreign => say("link-error-foreign"),
        LinkError::Silent => say("link-error-silent"),
        LinkError::Left => say("link-error-left"),
        // In the office's own language: nobody knows the user's.
        LinkError::NotAdmitted { user, ask, language } => {
            let wording = Language::from_code(language).map_or_else(|| wording.clone(), Wording::new);
            wording.tell("link-error-not-admitted", &[("user", user.into()), ("ask", ask.into())])
        }
        LinkError::NotYoursToStart { path, owner } => {
            let args = [("path", Arg::from(path.display().to_string())), ("owner", owner.into())];
            wording.tell("link-error-not-yours-to-start", &args)
        }
        LinkError::Barred { path, group } => {
            let args = [("path", Arg::from(path.display().to_string())), ("group", group.into())];
            wording.tell("link-error-barred", &args)
        }
        LinkError::Unsafe(found) => {
            let key = match found.why {
                Why::Writable => "link-error-unsafe-writable",
                Why::Foreign => "link-error-unsafe-foreign",
            };
            let args = [
                ("path", Arg::from(found.path.display().to_string())),
                ("command", Arg::from(&found.command)),
            ];
            wording.tell(key, &args)
        }
        LinkError::Full => say("link-error-full"),
        LinkError::PathTooLong { path, limit, .. } => {
            let args = [("path", Arg::from(path.display().to_string())), ("limit", (*limit).into())];
            wording.tell("link-error-path-too-long", &args)
        }
        LinkError::Directory { path, .. } => at("link-error-directory", path),
        LinkError::Unreachable { path, .. } => at("link-error-unreachable", path),
        LinkError::NotStarted(trouble) => {
            wording.tell("link-error-not-started", &[("why", cause(wording, trouble.cause).into())])
        }
        LinkError::Served { path } => at("link-error-served", path),
        LinkError::Supervised => say("link-error-supervised"),
        LinkError::Held { path } => at("link-error-held", path),
        LinkError::Frame(_) | LinkError::Connection(_) | LinkError::System(_) => say("link-error-connection"),
    }
}

fn versions(wording: &Wording, ours: &Hello, theirs: &Hello) -> String {
    let older = theirs.protocol < ours.protocol;
    let key = if older { "link-error-older-server" } else { "link-error-newer-server" };
    wording.tell(key, &[("ours", Arg::from(&ours.program)), ("theirs", Arg::from(&theirs.program))])
}
