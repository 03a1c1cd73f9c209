//! The command line: one file for each subcommand, with its arguments, its help and its work.
//!
//! A subcommand asks the office over the link, as any terminal does, and tells the answer in the
//! user's language. Read [`Cli`] first, then [`Surroundings`], which is
//! what every subcommand starts from. This room must not know the store.

mod access;
mod backup;
mod compact;
mod completions;
mod config;
mod consent;
mod demo;
mod exit;
mod export;
mod failure;
mod help;
mod import;
mod journal;
mod keys;
mod man;
mod mistyped;
mod new;
mod open;
mod remember;
mod report;
mod restore;
mod said;
mod serve;
mod status;
mod stop;
mod surroundings;
mod told;
mod verify;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

pub use exit::Exit;
pub use failure::Failure;
pub use surroundings::Surroundings;

use crate::language::Language;
use report::leave_a_report;

/// A keyboard-only secretariat for the regional specialty councils.
///
/// Without a subcommand, the office opens in this terminal. The first time, it offers to create
/// one.
#[derive(Parser, Debug)]
#[command(
    name = "saksgang",
    version,
    max_term_width = 96,
    after_long_help = MORE
)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    task: Option<Task>,
}

/// What may be said before or after any subcommand.
#[derive(Args, Clone, Debug, Default)]
pub struct Global {
    /// The office's directory [default: `$SAKSGANG_OFFICE`, else ~/.local/share/saksgang/office]
    #[arg(long, global = true, value_name = "DIR")]
    office: Option<PathBuf>,
    /// The language the program speaks [default: config.toml, else the locale, else the office's]
    #[arg(long, global = true, value_name = "LANGUAGE", value_enum)]
    language: Option<Spoken>,
}

/// A language by its code.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Spoken {
    /// Bokmål
    Nb,
    /// Nynorsk
    Nn,
    /// English
    En,
}

impl From<Spoken> for Language {
    fn from(spoken: Spoken) -> Self {
        match spoken {
            Spoken::Nb => Self::Bokmal,
            Spoken::Nn => Self::Nynorsk,
            Spoken::En => Self::English,
        }
    }
}

#[derive(Subcommand, Debug)]
enum Task {
    New(new::New),
    Demo(demo::Demo),
    #[command(subcommand)]
    Import(import::Import),
    #[command(subcommand)]
    Export(export::Export),
    Keys(keys::Keys),
    Status(status::Status),
    Serve(serve::Serve),
    Stop(stop::Stop),
    Journal(journal::Journal),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Verify(verify::Verify),
    Compact(compact::Compact),
    #[command(subcommand)]
    Access(access::Access),
    Completions(completions::Completions),
    Man(man::Man),
}

/// The end of `--help`, and of the man page.
const MORE: &str = "\
Examples:
  saksgang                                   open the office (Esc goes back, ? shows the keys)
  saksgang demo                              look around in an invented office; nothing is kept
  saksgang new --region HSØ                  create the office of RegUt Helse Sør-Øst
  saksgang import roster medlemmer.csv       read representatives and deputies from a file
  saksgang export minutes 'URO 2/2026' --format txt
  saksgang keys --layout vim                 print the keys of a layout
  saksgang --office /srv/regut status        ask another office how it is
  saksgang backup                            take a copy now, while people work
  saksgang restore latest                    bring the newest copy back

Files:
  $XDG_DATA_HOME/saksgang/office/            the office: its database, socket, log and backups/
  $XDG_CONFIG_HOME/saksgang/config.toml      your own settings, all of them optional:
      language = \"nb\"          nb, nn or en
      layout = \"standard\"      standard, vim or emacs
      keys = \"keys.toml\"       your own key file, laid over the layout
      look = \"auto\"            auto, unicode or ascii
      colour = \"auto\"          auto or never
  $XDG_STATE_HOME/saksgang/                  reports of what went wrong inside the program

Environment:
  SAKSGANG_OFFICE     the office's directory, where --office does not say
  SAKSGANG_CLOCK      2026-11-21T13:04: the clock stands still there (for tests and pictures)
  SAKSGANG_DICTIONARIES
                      directories of hunspell dictionaries, where the system's own are not wanted
  NO_COLOR            when set and not empty: no colours
  LC_ALL, LC_MESSAGES, LANG
                      the language, and whether the terminal can show æøå and lines

Exit codes:
  0  done
  1  the office said no; nothing has changed
  2  the command line is wrong
  3  the office cannot be reached or started
  4  an input file is wrong; nothing has changed
  5  what was asked for is not there, or is several
  6  a file could not be read or written
  7  a database or a bundle is not as it was written
";

/// Reads the command line, does what it asks for, and tells how it went.
pub fn run() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let wording = surroundings::wording(&words, &|name| std::env::var_os(name));
    leave_a_report(&wording);
    let read = help::in_words(Cli::command(), &wording).try_get_matches_from(&words);
    match read.and_then(|read| Cli::from_arg_matches(&read)) {
        Ok(cli) => cli.run(),
        Err(error) => mistyped::tell(&error, &words, &wording),
    }
}

impl Cli {
    fn run(self) -> ExitCode {
        let surroundings = match Surroundings::find(&self.global, &|name| std::env::var_os(name)) {
            Ok(surroundings) => surroundings,
            Err(failure) => return failure.tell(),
        };
        for complaint in &surroundings.complaints {
            said::aside(complaint);
        }
        let done = match self.task {
            None => open::run(&surroundings),
            Some(Task::New(new)) => new.run(&surroundings),
            Some(Task::Demo(demo)) => demo.run(&surroundings),
            Some(Task::Import(import)) => import.run(&surroundings),
            Some(Task::Export(export)) => export.run(&surroundings),
            Some(Task::Keys(keys)) => keys.run(&surroundings),
            Some(Task::Status(status)) => status.run(&surroundings),
            Some(Task::Serve(serve)) => serve.run(&surroundings),
            Some(Task::Stop(_)) => stop::Stop::run(&surroundings),
            Some(Task::Journal(journal)) => journal.run(&surroundings),
            Some(Task::Backup(backup)) => backup.run(&surroundings),
            Some(Task::Restore(restore)) => restore.run(&surroundings),
            Some(Task::Verify(verify)) => verify.run(&surroundings),
            Some(Task::Compact(_)) => compact::Compact::run(&surroundings),
            Some(Task::Access(access)) => access.run(&surroundings),
            Some(Task::Completions(completions)) => {
                completions.run();
                Ok(())
            }
            Some(Task::Man(_)) => man::Man::run(&surroundings),
        };
        match done {
            Ok(()) => Exit::Done.into(),
            Err(failure) => failure.tell(),
        }
    }
}
