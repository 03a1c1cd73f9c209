//! `saksgang import form`: an answer that was given away from the program, read back in.

use std::path::PathBuf;

use clap::Args;

use super::{Consent, TAKING_IN, bytes_of};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::said;
use crate::cli::surroundings::{Attached, Surroundings};
use crate::documents::{LARGEST_FORM, form_text};
use crate::domain::Reason;
use crate::language::date_short;
use crate::office::{AnswerBody, Command, FormPreview, Query};
use crate::tui::{self, named};

/// Read an answer form: a leader's, a council's or the cross-regional council's
///
/// The file may hold the whole mail: the form is found in it, quoted or not. What it says is shown
/// before it is taken, also that something newer stands.
#[derive(Args, Clone, Debug)]
pub struct Form {
    file: PathBuf,
    #[command(flatten)]
    consent: Consent,
    /// Take it in place of an answer that stands
    #[arg(long)]
    replace: bool,
}

impl Form {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let bytes = bytes_of(&self.file, LARGEST_FORM, &surroundings.wording)?;
        let text = form_text(&bytes);
        let attached = surroundings.attach()?;
        let wording = &attached.wording;
        let preview = self.read(&attached, &text)?;
        for line in lines(&preview, &attached) {
            said::line(&line);
        }
        let hinders = preview.reasons.iter().chain(preview.replaces.iter().filter(|_| !self.replace));
        let why: Vec<String> = hinders.map(|reason| worded(reason, &attached)).collect();
        if !why.is_empty() {
            return Err(Failure { exit: Exit::Refused, lines: why });
        }
        if !self.consent.is_given(wording, &TAKING_IN)? {
            return Ok(());
        }
        attached.order(Command::TakeForm {
            text,
            on: surroundings.clock.now().day(),
            replace: self.replace,
        })?;
        said::line(&wording.say("command-take-form"));
        Ok(())
    }

    /// What the form says, or why it cannot be read.
    fn read(&self, attached: &Attached<'_>, text: &str) -> Result<FormPreview, Failure> {
        let wording = &attached.wording;
        let path = [("path", self.file.display().to_string().into())];
        let mut told = vec![wording.tell("cli-form-bad-file", &path)];
        match attached.ask(Query::ReadForm { text: text.to_owned() })?.body {
            AnswerBody::Form(preview) => return Ok(*preview),
            AnswerBody::FormFaults(faults) => told.extend(faults.iter().map(|fault| {
                let found = [("found", fault.found.as_str().into())];
                let what = wording.tell(&format!("form-fault-{}", fault.problem), &found);
                let args = [("line", fault.line.into()), ("what", what.into())];
                format!("  {}", wording.tell("form-page-line", &args))
            })),
            AnswerBody::Not(reasons) => {
                told.extend(reasons.iter().map(|reason| format!("  {}", worded(reason, attached))));
            }
            _ => return Err(attached.nothing()),
        }
        told.push(wording.say("cli-import-not-taken"));
        Err(Failure { exit: Exit::BadInput, lines: told })
    }
}

fn worded(reason: &Reason, attached: &Attached<'_>) -> String {
    let reference = attached.reference();
    tui::reason(&attached.wording, reason, &|fact| attached.name_of(fact, &reference))
}

/// What the form says, before it is taken.
fn lines(it: &FormPreview, attached: &Attached<'_>) -> Vec<String> {
    let wording = &attached.wording;
    let mut lines = vec![format!("{} {} {}", it.number, it.whom.codes(), it.title)];
    if let Some(day) = it.answered {
        let day = date_short(day.date(), wording.language());
        lines.push(wording.tell("cli-form-answered", &[("day", day.into())]));
    }
    if it.newer {
        let args = [("answered", it.answers.into()), ("version", it.version.into())];
        lines.push(wording.tell("form-page-newer", &args));
    }
    let position = it.position.map_or_else(
        || wording.say("form-page-no-position"),
        |position| named(wording, "position", position.into()),
    );
    lines.push(wording.tell("form-page-position", &[("position", position.into())]));
    for said in &it.texts {
        let text = match said.text.as_str() {
            _ if said.no_consequence => wording.say("form-page-no-consequence"),
            "" => wording.say("assessment-nothing-written"),
            text => text.to_owned(),
        };
        let heading = said.heading.map(|heading| named(wording, "heading", heading.into()));
        lines.push(format!("{}: {text}", heading.unwrap_or_else(|| wording.say("answer-form-reply"))));
    }
    if !it.lacks.is_empty() {
        lines.push(wording.say("cli-form-lacks"));
    }
    lines
}
