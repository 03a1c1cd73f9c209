//! The minutes as they are read while they are typed: what each line says, and what it lacks.

use ratatui::style::Style;

use crate::language::{Arg, Language};
use crate::notation::{Directory, Line, Part, Reader, Statement, VerbKind, Who};
use crate::office::MeetingView;
use crate::tui::editor::Dress;
use crate::tui::scene::Scene;
use crate::tui::theme::Theme;

use super::names;

/// Columns for the signs beside the text.
pub const MARGIN: u16 = 2;
/// Beside a line that lacks something it may do without.
const HINT: &str = "?";

/// The text that is open, read.
pub struct Reading {
    reader: Option<Reader>,
    language: Language,
}

impl Reading {
    /// Before anything is known of the meeting.
    pub const fn new() -> Self {
        Self { reader: None, language: Language::Bokmal }
    }

    /// Reads for what is now known of the meeting.
    pub fn renew(&mut self, view: &MeetingView) {
        let (directory, today) = (view.directory.clone(), view.meeting.start.day());
        self.language = names::language(view);
        match &mut self.reader {
            Some(reader) => reader.renew(directory, today),
            None => self.reader = Some(Reader::new(directory, today)),
        }
    }

    /// Reads the text as it now stands: what changed of it.
    pub fn read(&mut self, rows: &[String]) {
        if let Some(reader) = &mut self.reader {
            reader.read(rows);
        }
    }

    /// Every line, as it was read.
    pub fn lines(&self) -> &[Line] {
        self.reader.as_ref().map_or(&[], Reader::lines)
    }

    /// Whom and what the lines can name.
    pub const fn reader(&self) -> Option<&Reader> {
        self.reader.as_ref()
    }

    /// The language the minutes are written in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// How a line is shown: verbs, names, days and numbers in their styles, and a sign beside it
    /// when something is missing.
    pub fn dress(&self, number: usize, theme: &Theme) -> Dress {
        let Some(line) = self.lines().get(number) else { return Dress::default() };
        let (sign, sign_style) = sign(line, theme);
        let parts = line.spans.iter().filter_map(|span| match span.part {
            Part::Verb => Some((span.at.clone(), theme.focus)),
            Part::Text => None,
            Part::Who | Part::Date | Part::Case | Part::Objective => Some((span.at.clone(), theme.named)),
        });
        let faults = line.faults.iter().filter(|fault| !fault.flaw.is_hint());
        let faults = faults.map(|fault| (fault.at.clone(), theme.warning));
        Dress { sign, sign_style, spans: parts.chain(faults).collect() }
    }

    /// What is to be said of a line: what is missing, else how it is understood. `kept_back`: the item
    /// is exempt, and its case takes nothing over.
    pub fn note(&self, number: usize, kept_back: bool, scene: &Scene) -> Option<(String, Style)> {
        let (line, reader) = (self.lines().get(number)?, self.reader.as_ref()?);
        let faults = || line.faults.iter();
        if let Some(fault) = faults().find(|it| !it.flaw.is_hint()).or_else(|| faults().next()) {
            let (sign, style) = sign(line, &scene.theme);
            let values = fault.flaw.values(reader.context().directory, self.language);
            let args: Vec<(&str, Arg)> =
                values.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
            let words = scene.tell(&format!("flaw-{}", fault.flaw.name()), &args);
            return Some((format!("{sign} {words}"), style));
        }
        let said = gist(line, reader.context().directory, self.language, scene)?;
        if kept_back && matches!(line.statement, Statement::Consequence { .. }) {
            let said = format!("{said} {} {}", scene.theme.dash, scene.say("structure-kept-back"));
            return Some((said, scene.theme.quiet));
        }
        Some((said, scene.theme.quiet))
    }
}

/// The sign of a line that lacks something.
pub fn sign(line: &Line, theme: &Theme) -> (&'static str, Style) {
    if line.is_faulty() {
        (theme.alert, theme.warning)
    } else if line.faults.is_empty() {
        ("", theme.quiet)
    } else {
        (HINT, theme.quiet)
    }
}

/// The verb a statement was written with.
pub fn kind(statement: &Statement) -> Option<VerbKind> {
    Some(match statement {
        Statement::Text => return None,
        Statement::Decision { .. } => VerbKind::Decision,
        Statement::Consequence { heading, .. } => VerbKind::Consequence(*heading),
        Statement::FollowUp { .. } => VerbKind::FollowUp,
        Statement::Dissent { .. } => VerbKind::Dissent,
        Statement::Input { .. } => VerbKind::Input,
        Statement::Later { .. } => VerbKind::Later,
        Statement::Speaker { .. } => VerbKind::Speaker,
        Statement::Election(election) => VerbKind::Election(election.office),
    })
}

/// What a line says beyond its own words: `aksjon – Ahus, Per Lie – 1.6.2027`. It does not change
/// while the text behind the colon is typed.
pub fn gist(line: &Line, directory: &Directory, language: Language, scene: &Scene) -> Option<String> {
    let verb = kind(&line.statement)?.word(language);
    let spell = |who: &Who| directory.spell(who, language);
    let names = |who: &[Who]| who.iter().map(spell).collect::<Vec<_>>().join(", ");
    let mut parts = vec![verb.to_owned()];
    match &line.statement {
        Statement::FollowUp { owners, due, .. } => {
            parts.push(names(owners));
            parts.extend(due.map(|day| scene.day(day)));
        }
        Statement::Dissent { who, .. } | Statement::Input { who, .. } | Statement::Speaker { who, .. } => {
            parts.push(names(who));
        }
        Statement::Election(election) => {
            parts.extend(election.elected().map(|candidate| spell(&candidate.who)));
            parts.extend(election.until.map(|day| scene.day(day)));
        }
        _ => {}
    }
    parts.retain(|part| !part.is_empty());
    Some(parts.join(&format!(" {} ", scene.theme.dash)))
}
