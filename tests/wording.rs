//! The three languages say the same things, and only things that are said.
//!
//! A wording is asked for in one of two ways: by its whole key as a string literal
//! (`say("meeting-closed")`), or by a key built from data (`say(&format!("action-{}", …))`). The
//! second kind is listed in [`families`], with the values that build it where they can be listed.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use saksgang::documents::FormProblem;
use saksgang::domain::{
    AssessingBody, BoardColumn, Capacity, CaseState, CaseStep, ChangeTarget, Field, FollowUpState, Heading,
    ItemKind, Kind, MeetingKind, MeetingState, MeetingStep, Milestone, MinutesStage, MinutesStep, Office,
    Operation, Origin, PaperPart, Position, Presence, Reason, Seating, StandingItem, Target, Track,
};
use saksgang::domain::{CaseExit, CaseOutcome, LetterKind, Right, Role};
use saksgang::keymap::{Action, Context, Keymap, Layout, Problem};
use saksgang::language::{Arg, Language, Wording};
use saksgang::notation::{Directory, Flaw, Party};
use saksgang::office::{Cause, Command, DueWhen, Gap, WhyLeftOut, bundle};
use saksgang::store::Finding;
use strum::{VariantArray, VariantNames};

/// The stable names of an enum's values.
fn names<T: VariantArray + 'static>() -> Vec<&'static str>
where
    &'static str: From<&'static T>,
{
    T::VARIANTS.iter().map(Into::into).collect()
}

/// Keys built at run time: what they begin with, and every ending there is. An empty list of
/// endings means that the endings cannot be listed here: the family's keys are then only held to
/// be the same in all three languages.
fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("action-", Action::ALL.iter().map(|action| action.name()).collect()),
        ("context-", Context::ALL.iter().map(|context| context.name()).collect()),
        ("keymap-error-", [&["place", "nearest"], Problem::NAMES].concat()),
        ("keymap-layout-", Layout::ALL.iter().map(|layout| layout.name()).collect()),
        ("reason-", Reason::VARIANTS.to_vec()),
        // These are told in the journal, though nobody orders them.
        ("command-", [Command::VARIANTS, &["read-exempt", bundle::COMMAND]].concat()),
        ("rotation-column-", vec!["council", "half-year", "institution", "arena", "count"]),
        ("field-", Vec::new()),
        ("language-", Language::ALL.iter().map(|language| language.code()).collect()),
        ("seat-rule-", vec!["trusts", "all-institutions"]),
        ("case-state-", CaseState::ALL.iter().map(|state| state.name()).collect()),
        ("case-step-", names::<CaseStep>()),
        ("right-", names::<Right>()),
        ("role-", names::<Role>().into_iter().chain(["none"]).collect()),
        ("role-may-", names::<Role>().into_iter().chain(["none"]).collect()),
        ("track-", names::<Track>()),
        ("outcome-", names::<CaseOutcome>()),
        ("target-", names::<Target>()),
        ("origin-", names::<Origin>()),
        ("seating-", names::<Seating>()),
        ("position-", names::<Position>()),
        ("heading-", names::<Heading>()),
        ("meeting-state-", names::<MeetingState>()),
        ("meeting-step-", names::<MeetingStep>()),
        ("meeting-kind-", names::<MeetingKind>()),
        ("item-kind-", names::<ItemKind>()),
        ("presence-", names::<Presence>().into_iter().chain(["unknown"]).collect()),
        ("follow-up-state-", FollowUpState::VARIANTS.to_vec()),
        ("capacity-", names::<Capacity>()),
        ("office-", names::<Office>()),
        ("kind-", names::<Kind>()),
        ("operation-", names::<Operation>()),
        ("body-", names::<AssessingBody>()),
        ("hand-over-", [names::<Seating>(), vec!["asks", "lead-from-now", "keeps", "history"]].concat()),
        ("change-target-", names::<ChangeTarget>()),
        ("change-field-", names::<Field>()),
        ("flaw-", Flaw::VARIANTS.to_vec()),
        ("left-out-", WhyLeftOut::VARIANTS.to_vec()),
        ("missing-", Gap::VARIANTS.iter().copied().filter(|lack| *lack != "line").collect()),
        ("trouble-", names::<Cause>()),
        ("minutes-stage-", names::<MinutesStage>()),
        ("minutes-step-", names::<MinutesStep>()),
        ("milestone-", names::<Milestone>()),
        ("holiday-", Vec::new()),
        ("standing-item-", names::<StandingItem>()),
        ("paper-part-", names::<PaperPart>()),
        ("notice-state-", vec!["planned", "with-leader", "agreed", "cancelled"]),
        (
            "notice-column-",
            vec!["number", "time", "title", "kind", "planned", "institution", "representative", "deputy"],
        ),
        ("letter-kind-", names::<LetterKind>()),
        (
            "letter-subject-",
            vec![
                "request",
                "reminder",
                "submission",
                "consultation",
                "notice",
                "passing-on",
                "mirror",
                "answer-enquiry",
                "answer-consultation",
                "answer-regulation",
                "passed-on",
                "not-submitted",
                "withdrawn",
            ],
        ),
        ("letter-target-", names::<ChangeTarget>()),
        ("letter-operation-", names::<Operation>()),
        (
            "letter-field-",
            names::<Field>().into_iter().chain(["before", "changes", "after", "empty"]).collect(),
        ),
        ("letter-ask-", names::<Heading>()),
        ("letter-column-", names::<Heading>().into_iter().chain(["region", "position"]).collect()),
        ("letter-consequences-", names::<Heading>()),
        (
            "letter-opening-",
            names::<Track>().into_iter().chain(["region", "cross-regional", "council"]).collect(),
        ),
        ("letter-answers-", vec!["enquiry", "own-enquiry", "regulation", "fagkontakt"]),
        ("letter-decided-", names::<CaseOutcome>().into_iter().chain(["in-effect"]).collect()),
        ("letter-left-", names::<CaseExit>().into_iter().chain(["reason", "asked"]).collect()),
        ("form-fault-", names::<FormProblem>()),
        ("board-column-", names::<BoardColumn>()),
        ("board-due-", names::<DueWhen>()),
        ("board-seat-", names::<Seating>().into_iter().chain(["unknown"]).collect()),
        ("board-track-", names::<Track>()),
        ("bundle-", bundle::Problem::VARIANTS.to_vec()),
        // A unit test of the help goes through all commands.
        ("cli-help-", Vec::new()),
        ("fault-", Finding::VARIANTS.iter().copied().chain(["dangling"]).collect()),
    ]
}

const FILES: [&str; 3] = ["src/language/nb.ftl", "src/language/nn.ftl", "src/language/en.ftl"];

/// The longest label that fits the help and the palette.
const LONGEST_LABEL: usize = 24;

/// One language: every key, with its whole text.
fn messages(file: &str) -> BTreeMap<String, String> {
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut last: Option<String> = None;
    for line in fs::read_to_string(root().join(file)).unwrap().lines() {
        if line.starts_with([' ', '\t', '}']) {
            let text = last.as_ref().and_then(|key| messages.get_mut(key));
            text.unwrap_or_else(|| panic!("{file}: {line:?} continues nothing")).push_str(line);
        } else if let Some((key, text)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let key = key.trim().to_owned();
            assert!(messages.insert(key.clone(), text.to_owned()).is_none(), "{file}: {key} stands twice");
            last = Some(key);
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{file}: not a wording: {line:?}");
        }
    }
    messages
}

/// The variables of a text: `{ $name }`.
fn variables(text: &str) -> BTreeSet<&str> {
    let names = text.split('$').skip(1);
    names.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap()).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The source of every room but this one.
fn sources() -> Vec<(PathBuf, String)> {
    let mut open = vec![root().join("src")];
    let mut sources = Vec::new();
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("src/language") {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                sources.push((path, text));
            }
        }
    }
    sources
}

/// The literals that follow `opening` in the sources, with where they stand.
fn literals_after(opening: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in sources() {
        for (at, _) in text.match_indices(opening) {
            let rest = text[at + opening.len()..].trim_start();
            let Some(literal) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            let line = text[..at].lines().count();
            found.push((literal.to_owned(), format!("{}:{line}", path.display())));
        }
    }
    found
}

#[test]
fn a_key_stands_in_every_language_with_the_same_variables() {
    let [nb, nn, en] = FILES.map(messages);
    for (file, other) in FILES.iter().zip([&nb, &nn, &en]) {
        let missing: Vec<_> =
            nb.keys().chain(nn.keys()).chain(en.keys()).filter(|key| !other.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{file} lacks {missing:?}");
        for (key, text) in other {
            assert_eq!(variables(text), variables(&nb[key]), "{file}: the variables of {key}");
        }
    }
}

#[test]
fn a_file_is_well_formed() {
    for file in FILES {
        let text = fs::read_to_string(root().join(file)).unwrap();
        if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text) {
            panic!("{file}: {errors:?}");
        }
    }
}

#[test]
fn a_key_that_is_asked_for_is_there() {
    let known = messages(FILES[0]);
    for opening in ["say(", "tell("] {
        for (key, place) in literals_after(opening) {
            assert!(known.contains_key(&key), "{place} asks for {key}");
        }
    }
    for (family, endings) in families() {
        for ending in endings {
            assert!(known.contains_key(&format!("{family}{ending}")), "there is no {family}{ending}");
        }
    }
}

#[test]
fn a_key_that_is_built_is_of_a_listed_family() {
    let families = families();
    for opening in ["say(&format!(", "tell(&format!("] {
        for (built, place) in literals_after(opening) {
            let listed = families.iter().any(|(family, _)| built.starts_with(family));
            assert!(listed, "{place} builds {built:?}: list its family in tests/wording.rs");
        }
    }
}

#[test]
fn a_key_is_used() {
    let sources: Vec<String> = sources().into_iter().map(|(_, text)| text).collect();
    let families = families();
    for key in messages(FILES[0]).keys() {
        let literal = format!("\"{key}\"");
        let used = families.iter().any(|(family, endings)| {
            let ending = key.strip_prefix(family);
            ending.is_some_and(|ending| endings.is_empty() || endings.contains(&ending))
        }) || sources.iter().any(|source| source.contains(&literal));
        assert!(used, "nothing says {key}: take it out of the three files");
    }
}

#[test]
fn a_label_fits_its_column() {
    for file in FILES {
        for (key, text) in messages(file).iter().filter(|(key, _)| key.starts_with("action-")) {
            let length = text.trim().chars().count();
            assert!(length <= LONGEST_LABEL, "{file}: {key} is {length} characters");
        }
    }
}

#[test]
fn no_two_actions_have_one_label() {
    for file in FILES {
        let messages = messages(file);
        let labels: Vec<_> =
            messages.iter().filter(|(key, _)| key.starts_with("action-")).map(|(_, text)| text).collect();
        let distinct: BTreeSet<_> = labels.iter().collect();
        assert_eq!(labels.len(), distinct.len(), "{file}");
    }
}

#[test]
fn a_fault_in_a_key_file_is_told_with_all_it_speaks_of() {
    let faulty = "name = 1\nbase = \"x\"\nnmae = 2\n[lst]\n[list]\nup = \"w\"\nuup = []\n\
                  down = [\"Nope\", \"t\", \"t\", \"t t\"]\nopen =\n\
                  [editor]\ncut = [\"x\", \"Esc\"]\ncopy = [\"Ctrl-G\"]\n";
    let (_, errors) = Keymap::load(faulty, "my.toml", Layout::Standard);
    let found: BTreeSet<_> = errors.iter().map(|error| error.problem.name()).collect();
    assert_eq!(found, Problem::NAMES.iter().copied().collect());
    for wording in Language::ALL.map(Wording::new) {
        for error in &errors {
            let values: Vec<(&str, Arg)> =
                error.problem.values().into_iter().map(|(name, value)| (name, value.into())).collect();
            let told = wording.tell(&format!("keymap-error-{}", error.problem.name()), &values);
            assert!(!told.contains("{$") && !told.contains("keymap-error"), "{told}");
        }
    }
}

#[test]
fn a_flaw_in_a_line_of_minutes_is_told_with_all_it_speaks_of() {
    let typed = || "si".to_owned();
    let flaws = [
        Flaw::UnknownName { typed: typed() },
        Flaw::Ambiguous { typed: typed(), candidates: vec![Party::Secretariat, Party::Everybody] },
        Flaw::UnreadableDate { typed: typed() },
        Flaw::NearVerb { typed: typed(), verb: "senere".to_owned() },
        Flaw::UnknownVerb { typed: typed() },
    ];
    let known = messages(FILES[0]);
    for flaw in flaws {
        let values = flaw.values(&Directory::default(), Language::Bokmal);
        let told: BTreeSet<_> = values.iter().map(|(name, _)| *name).collect();
        assert_eq!(told, variables(&known[&format!("flaw-{}", flaw.name())]), "{flaw:?}");
    }
}
