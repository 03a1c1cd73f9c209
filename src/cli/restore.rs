//! `saksgang restore`: a copy comes in the office's place.

use std::path::Path;

use clap::Args;

use super::consent::{Asked, Consent};
use super::exit::Exit;
use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use super::told;
use crate::language::{Arg, Wording};
use crate::office::keeping::{self, Contents};

/// Bring a copy of the office back
///
/// Shows what comes and what goes, and asks. The copy is verified first; what stands in its place
/// now is kept beside the copies, as replaced-2026-11-22-1304.redb. Stop the server before:
/// saksgang stop.
#[derive(Args, Clone, Debug)]
pub struct Restore {
    /// Which copy: 'latest', its day (2026-11-22), its name in backups/, or any file
    copy: String,
    #[command(flatten)]
    consent: Consent,
}

const BRINGING_BACK: Asked = Asked {
    question: "cli-restore-question",
    needs_yes: "cli-restore-needs-yes",
    declined: "cli-restore-declined",
    dry_run: "cli-restore-dry-run",
};

impl Restore {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let wording = &surroundings.wording;
        let copy = surroundings.copy(&self.copy)?;
        let _alone = surroundings.alone()?;
        let verdict =
            keeping::verify_file(&copy).map_err(|trouble| surroundings.bad_file(&copy, &trouble))?;
        if !verdict.is_whole() {
            let path = copy.display().to_string();
            return Err(Failure::new(
                Exit::Damaged,
                wording.tell("cli-restore-bad", &[("path", path.into())]),
            ));
        }
        let contents = |path: &Path| keeping::contents(path).map_err(|it| surroundings.bad_file(path, &it));
        said::line(&wording.tell("cli-restore-comes", &args(wording, &contents(&copy)?)));
        let place = keeping::database(&surroundings.office);
        match contents(&place) {
            _ if !place.exists() => said::line(&wording.say("cli-restore-nothing-goes")),
            Ok(present) => said::line(&wording.tell("cli-restore-goes", &args(wording, &present))),
            // What is damaged is what one wants to replace.
            Err(unreadable) => said::line(&unreadable.lines.join("\n")),
        }
        if !self.consent.is_given(wording, &BRINGING_BACK)? {
            return Ok(());
        }
        let aside = keeping::restore(&surroundings.office, &copy, surroundings.clock.now())
            .map_err(|trouble| Failure::trouble(wording, &trouble))?;
        said::line(&wording.say("cli-restore-done"));
        if keeping::forget_again(&surroundings.office, surroundings.clock.clone())
            .map_err(|trouble| Failure::trouble(wording, &trouble))?
        {
            said::line(&wording.say("cli-restore-forgot"));
        }
        if let Some(aside) = aside {
            let path = aside.display().to_string();
            said::line(&wording.tell("cli-restore-aside", &[("path", path.into())]));
        }
        Ok(())
    }
}

/// What is in a database, for a sentence.
pub fn args(wording: &Wording, contents: &Contents) -> [(&'static str, Arg); 7] {
    let (at, by) = match &contents.last {
        Some((at, by)) => (told::moment(wording, *at), by.clone()),
        None => (told::moment(wording, contents.written), String::new()),
    };
    [
        ("name", contents.path.file_name().unwrap_or_default().to_string_lossy().into_owned().into()),
        ("entries", contents.entries.into()),
        ("at", at.into()),
        ("by", by.into()),
        ("cases", contents.cases.into()),
        ("meetings", contents.meetings.into()),
        ("drafts", contents.drafts.into()),
    ]
}
