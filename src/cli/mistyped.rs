//! A command line that is not understood: what is wrong with it, what it should be, and where to read
//! more, in the user's language.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, Error};

use super::Cli;
use super::exit::Exit;
use super::failure::Failure;
use super::help;
use super::said;
use crate::language::{Arg, Wording};

/// Tells it. Help that was asked for is no fault.
pub fn tell(error: &Error, words: &[OsString], wording: &Wording) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            said::text(&help::usage(&error.to_string(), wording));
            Exit::Done.into()
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::new(Exit::Usage, help::usage(error.to_string().trim_end(), wording)).tell()
        }
        _ => Failure { exit: Exit::Usage, lines: lines(error, words, wording) }.tell(),
    }
}

fn lines(error: &Error, words: &[OsString], wording: &Wording) -> Vec<String> {
    let mut lines = vec![sentence(error, wording)];
    let values = all(error, ContextKind::ValidValue);
    if !values.is_empty() {
        lines.push(wording.tell("cli-usage-choose", &[("values", values.join(", ").into())]));
    }
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    // The nearest comes last.
    if let Some(near) = near.into_iter().find_map(|kind| all(error, kind).pop()) {
        lines.push(wording.tell("cli-usage-meant", &[("near", near.into())]));
    }
    let usage = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
    let usage = usage.trim();
    if !usage.is_empty() {
        lines.push(help::usage(usage, wording));
    }
    lines.push(wording.tell("cli-usage-more", &[("command", command_of(words).into())]));
    lines
}

fn sentence(error: &Error, wording: &Wording) -> String {
    let found = |kind| Arg::from(all(error, kind).join(", "));
    let word = ("word", found(ContextKind::InvalidArg));
    let value = all(error, ContextKind::InvalidValue).join(", ");
    let no_value = value.is_empty();
    let value = ("value", Arg::from(value));
    match error.kind() {
        ErrorKind::UnknownArgument => wording.tell("cli-usage-unknown", &[word]),
        ErrorKind::InvalidSubcommand => {
            wording.tell("cli-usage-no-command", &[("word", found(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::InvalidValue if no_value => wording.tell("cli-usage-needs-value", &[word]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            wording.tell("cli-usage-bad-value", &[word, value])
        }
        ErrorKind::TooManyValues => wording.tell("cli-usage-too-many", &[word, value]),
        ErrorKind::MissingRequiredArgument => wording.tell("cli-usage-missing", &[word]),
        ErrorKind::ArgumentConflict
            if all(error, ContextKind::PriorArg) == all(error, ContextKind::InvalidArg) =>
        {
            wording.tell("cli-usage-twice", &[word])
        }
        ErrorKind::ArgumentConflict => {
            wording.tell("cli-usage-conflict", &[word, ("other", found(ContextKind::PriorArg))])
        }
        _ => wording.say("cli-usage-not-understood"),
    }
}

/// `saksgang export minutes`: which command it was to be.
fn command_of(words: &[OsString]) -> String {
    let (mut command, mut path) = (Cli::command(), "saksgang".to_owned());
    for word in words.iter().skip(1) {
        if let Some(below) = command.find_subcommand(word).cloned() {
            path = format!("{path} {}", below.get_name());
            command = below;
        }
    }
    path
}

/// What clap knows of this kind, as words.
fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) if !text.is_empty() => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;
    use crate::language::Language;

    fn told(words: &str) -> Vec<String> {
        let wording = Wording::new(Language::Bokmal);
        let words: Vec<OsString> =
            ["saksgang"].into_iter().chain(words.split_whitespace()).map(Into::into).collect();
        let error = help::in_words(Cli::command(), &wording).try_get_matches_from(&words).unwrap_err();
        lines(&error, &words, &wording)
    }

    #[test]
    fn what_is_wrong_is_told_with_what_it_should_be() {
        for (typed, first, more) in [
            ("frobnicate", "Det finnes ingen kommando «frobnicate»", "Mer om det: saksgang --help"),
            ("exprt", "Det finnes ingen kommando «exprt»", "Mente du «export»?"),
            ("export minutes", "Det mangler: <MEETING>", "Bruk: saksgang export minutes <MEETING>"),
            ("export minutes A --format pdf", "«pdf» går ikke for --format <FORMAT>", "Velg mellom: md, txt"),
            ("new --regon HSØ", "Valget --regon finnes ikke her", "Mente du «--region»?"),
            (
                "journal --limit mange",
                "«mange» går ikke for --limit <COUNT>",
                "Mer om det: saksgang journal --help",
            ),
            ("journal --limit", "--limit <COUNT> trenger en verdi", ""),
            ("stop nå", "Valget nå finnes ikke her", "Bruk: saksgang stop [VALG]"),
            ("restore latest --yes --dry-run", "går ikke sammen", ""),
            ("status --json --json", "kan bare stå én gang", ""),
        ] {
            let lines = told(typed);
            assert!(lines[0].contains(first), "{typed}: {lines:#?}");
            assert!(lines.iter().any(|line| line.contains(more)), "{typed}: {lines:#?}");
            assert!(
                !lines.iter().any(|line| line.contains("Usage") || line.contains("cli-usage")),
                "{lines:#?}"
            );
        }
    }
}
