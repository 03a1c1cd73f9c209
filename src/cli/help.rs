//! `--help` in the user's language: what each command and each word of it is for. What a command's help
//! says beyond that, and the examples, are in English, as the man page is.
//!
//! The English of the ftl file is the commands' own doc comments; a test holds the two together.

use clap::builder::Resettable;
use clap::{Arg as Word, Command};

use crate::language::Wording;

/// The command and all below it, with the words of this language.
pub fn in_words(command: Command, wording: &Wording) -> Command {
    let mut command = spoken(command, wording, "").after_help(wording.say("cli-help-after"));
    // What clap adds by itself is there from now on.
    command.build();
    finished(command, wording)
}

/// `Usage:` and the like, which clap has in English.
pub fn usage(text: &str, wording: &Wording) -> String {
    [("Usage:", "cli-help-usage"), ("[OPTIONS]", "cli-help-options-mark")]
        .iter()
        .fold(text.to_owned(), |text, (english, key)| text.replace(english, &wording.say(key)))
}

fn spoken(command: Command, wording: &Wording, path: &str) -> Command {
    let name = if path.is_empty() { "saksgang" } else { path };
    let about = wording.say(&format!("cli-help-{name}"));
    let more = command.get_long_about().map(|more| {
        let more = more.to_string();
        let rest = more.split_once("\n\n").map(|(_, rest)| format!("\n\n{rest}")).unwrap_or_default();
        format!("{about}{rest}")
    });
    let ids: Vec<String> = command.get_arguments().map(|word| word.get_id().to_string()).collect();
    let subcommands: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let mut command = command
        .about(about)
        // `saksgang help import roster` is enough.
        .disable_help_subcommand(!path.is_empty())
        .subcommand_help_heading(wording.say("cli-help-commands"))
        .subcommand_value_name(wording.say("cli-help-command-mark"));
    if let Some(more) = more {
        command = command.long_about(more);
    }
    for (at, id) in ids.iter().enumerate() {
        command = command.mut_arg(id, |word| {
            let word = described(word, wording, name);
            // Under a heading of ours clap sorts by name what has its place on the line.
            if word.is_positional() { word.display_order(at) } else { word }
        });
    }
    for subcommand in subcommands {
        let below = if path.is_empty() { subcommand.clone() } else { format!("{path}-{subcommand}") };
        command = command.mut_subcommand(&subcommand, |it| spoken(it, wording, &below));
    }
    command
}

/// What a word of the command line is for, and what it may be.
fn described(word: Word, wording: &Wording, command: &str) -> Word {
    let key = key(wording, command, word.get_id().as_str());
    let mut parts: Vec<String> = wording.knows(&key).then(|| wording.say(&key)).into_iter().collect();
    let default: Vec<_> =
        word.get_default_values().iter().map(|it| it.to_string_lossy().into_owned()).collect();
    if !default.is_empty() && word.get_action().takes_values() {
        parts.push(wording.tell("cli-help-default", &[("value", default.join(" ").into())]));
    }
    let possible: Vec<String> = word
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| value.get_name().to_owned())
        .collect();
    if !possible.is_empty() && word.get_action().takes_values() {
        parts.push(wording.tell("cli-help-possible", &[("values", possible.join(", ").into())]));
    }
    let heading = if word.is_positional() { "cli-help-arguments" } else { "cli-help-options" };
    let values = word.get_action().takes_values();
    word.help(parts.join(" "))
        .long_help(Resettable::Reset)
        .hide_default_value(values)
        .hide_possible_values(values)
        .help_heading(wording.say(heading))
}

/// The word has its own meaning in this command, or the same in all.
fn key(wording: &Wording, command: &str, word: &str) -> String {
    let own = format!("cli-help-{command}-{word}");
    if wording.knows(&own) { own } else { format!("cli-help-word-{word}") }
}

fn finished(command: Command, wording: &Wording) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let own = ["help", "version"].map(str::to_owned);
    let own = own.into_iter().filter(|id| command.get_arguments().any(|word| word.get_id() == id.as_str()));
    let own: Vec<String> = own.collect();
    let mut command = own.iter().fold(command, |command, id| {
        command.mut_arg(id, |word| {
            let heading = wording.say("cli-help-options");
            word.help(wording.say(&format!("cli-help-word-{id}")))
                .long_help(Resettable::Reset)
                .help_heading(heading)
        })
    });
    for name in names {
        command = if name == "help" {
            command.mut_subcommand(&name, |it| it.about(wording.say("cli-help-word-help-of")))
        } else {
            command.mut_subcommand(&name, |it| finished(it, wording))
        };
    }
    command
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;
    use crate::language::Language;

    /// Every key with the doc comment that it stands for.
    fn all(command: &Command, path: &str, found: &mut Vec<(String, String)>) {
        let wording = Wording::new(Language::English);
        let name = if path.is_empty() { "saksgang" } else { path };
        found.push((
            format!("cli-help-{name}"),
            command.get_about().map(ToString::to_string).unwrap_or_default(),
        ));
        for word in command.get_arguments().filter(|word| !word.is_hide_set()) {
            if let Some(help) = word.get_help() {
                found.push((key(&wording, name, word.get_id().as_str()), help.to_string()));
            }
        }
        for subcommand in command.get_subcommands() {
            let below = if path.is_empty() { String::new() } else { format!("{path}-") };
            all(subcommand, &format!("{below}{}", subcommand.get_name()), found);
        }
    }

    #[test]
    fn the_english_is_what_the_commands_say_of_themselves() {
        let english = Wording::new(Language::English);
        let mut found = Vec::new();
        all(&Cli::command(), "", &mut found);
        assert!(found.len() > 60, "{}", found.len());
        for (key, said) in found {
            assert_eq!(english.say(&key), said, "{key}");
        }
    }

    #[test]
    fn nothing_on_the_short_pages_is_left_in_english() {
        fn look(command: &mut Command) {
            let page = usage(&command.render_help().to_string(), &Wording::new(Language::Bokmal));
            for english in
                ["Usage", "Options", "Commands", "Arguments", "Print", "possible", "default", "cli-help"]
            {
                assert!(!page.contains(english), "{english}: {page}");
            }
            command.get_subcommands_mut().filter(|it| it.get_name() != "help").for_each(look);
        }
        look(&mut in_words(Cli::command(), &Wording::new(Language::Bokmal)));
    }
}
