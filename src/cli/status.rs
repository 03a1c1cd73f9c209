//! `saksgang status`: how the office is, and who is there.

use clap::Args;
use serde::Serialize;

use super::failure::Failure;
use super::said;
use super::surroundings::{Attached, Surroundings};
use super::told;
use crate::domain::Moment;
use crate::language::{Arg, Wording};
use crate::office::{AnswerBody, GuestView, Query, StatusView, TroubleView};
use crate::tui::named;

/// Tell how the office is, and who is attached
#[derive(Args, Clone, Debug)]
pub struct Status {
    /// As JSON, for a script
    #[arg(long)]
    json: bool,
}

impl Status {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let attached = surroundings.attach()?;
        let AnswerBody::Office(Some(office)) = attached.ask(Query::Office)?.body else {
            return Err(attached.nothing());
        };
        let AnswerBody::Status(status) = attached.ask(Query::Status)?.body else {
            return Err(attached.nothing());
        };
        if self.json {
            said::line(&json(&attached, &office.region.name, &status));
            return Ok(());
        }
        let wording = &attached.wording;
        let region = Arg::from(office.region.name);
        said::line(&wording.tell("cli-status-office", &[surroundings.office_arg(), ("region", region)]));
        for line in lines(wording, &status) {
            said::line(&line);
        }
        if status.copy.is_some()
            && let AnswerBody::Reference(reference) = attached.ask(Query::Reference)?.body
            && let Some(settings) = reference.settings
        {
            let months = Arg::from(settings.backups.monthly.max(1));
            said::line(&wording.tell("cli-status-copies", &[("months", months)]));
        }
        Ok(())
    }
}

fn lines(wording: &Wording, status: &StatusView) -> Vec<String> {
    let free = status.free.map(told::size).unwrap_or_default();
    let sizes = [
        ("entries", Arg::from(status.entries)),
        ("size", told::size(status.bytes).into()),
        ("free", free.into()),
    ];
    let mut lines = vec![wording.tell("cli-status-size", &sizes)];
    lines.push(match &status.copy {
        None => wording.say("cli-status-no-copy"),
        Some(copy) => wording.tell(
            "cli-status-copy",
            &[("at", told::moment(wording, copy.at).into()), ("name", Arg::from(&copy.name))],
        ),
    });
    let troubles = [("cli-status-copy-failed", &status.copy_failed), ("cli-status-trouble", &status.trouble)];
    for (key, trouble) in troubles {
        if let Some(TroubleView { at, trouble }) = trouble {
            let what = named(wording, "trouble", trouble.cause.name());
            let args = [("at", Arg::from(told::moment(wording, *at))), ("what", what.into())];
            lines.push(wording.tell(key, &args));
            lines.push(wording.tell("cli-detail", &[("detail", Arg::from(&trouble.detail))]));
        }
    }
    lines.push(wording.tell("cli-status-guests", &[("count", status.guests.len().into())]));
    lines.extend(status.guests.iter().map(|guest| guest_line(wording, guest)));
    lines
}

fn guest_line(wording: &Wording, guest: &GuestView) -> String {
    let place = guest.terminal.clone().unwrap_or_else(|| wording.say("cli-status-script"));
    wording.tell(
        "cli-status-guest",
        &[
            ("user", Arg::from(&guest.user)),
            ("since", told::moment(wording, guest.since).into()),
            ("place", place.into()),
        ],
    )
}

/// The same for a script. Times are ISO 8601, sizes are bytes; names never change.
#[derive(Serialize)]
struct Told<'a> {
    office: String,
    region: &'a str,
    entries: u64,
    bytes: u64,
    free_bytes: Option<u64>,
    backup: Option<ToldCopy<'a>>,
    backup_failed: Option<ToldTrouble<'a>>,
    error: Option<ToldTrouble<'a>>,
    terminals: Vec<ToldGuest<'a>>,
}

#[derive(Serialize)]
struct ToldCopy<'a> {
    file: &'a str,
    taken: String,
    bytes: u64,
    /// It would not be there otherwise.
    verified: bool,
}

#[derive(Serialize)]
struct ToldTrouble<'a> {
    at: String,
    cause: &'static str,
    detail: &'a str,
}

#[derive(Serialize)]
struct ToldGuest<'a> {
    user: &'a str,
    since: String,
    terminal: Option<&'a str>,
}

fn json(attached: &Attached, region: &str, status: &StatusView) -> String {
    let iso = |at: Moment| at.oslo().to_rfc3339();
    let told = Told {
        office: attached.surroundings.office.display().to_string(),
        region,
        entries: status.entries,
        bytes: status.bytes,
        free_bytes: status.free,
        backup: status.copy.as_ref().map(|copy| ToldCopy {
            file: &copy.name,
            taken: iso(copy.at),
            bytes: copy.bytes,
            verified: true,
        }),
        backup_failed: status.copy_failed.as_ref().map(ToldTrouble::of),
        error: status.trouble.as_ref().map(ToldTrouble::of),
        terminals: status
            .guests
            .iter()
            .map(|guest| ToldGuest {
                user: &guest.user,
                since: iso(guest.since),
                terminal: guest.terminal.as_deref(),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default()
}

impl<'a> ToldTrouble<'a> {
    fn of(it: &'a TroubleView) -> Self {
        Self { at: it.at.oslo().to_rfc3339(), cause: it.trouble.cause.name(), detail: &it.trouble.detail }
    }
}
