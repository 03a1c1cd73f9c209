//! The form as it came back: quoted, with Word's quotation marks, in any of the three languages.

use encoding_rs::{Encoding, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

use super::{FilledForm, FormFault, FormProblem, LARGEST_FORM};
use crate::domain::{CaseNo, Day, Heading, Position};
use crate::language::parse_date;

/// What the line that begins a form begins with.
const BEGINS: &[&str] = &["svarskjema", "answer form"];

/// What the line with the position begins with.
const POSITION: &[&str] = &["posisjon", "standpunkt", "position"];

/// How a heading in brackets begins.
const HEADINGS: &[(&str, Section)] = &[
    ("faglig", Section::Text(Heading::Professional)),
    ("fagleg", Section::Text(Heading::Professional)),
    ("professional", Section::Text(Heading::Professional)),
    ("organisatorisk", Section::Text(Heading::Organisational)),
    ("organisational", Section::Text(Heading::Organisational)),
    ("økonomisk", Section::Text(Heading::Economic)),
    ("okonomisk", Section::Text(Heading::Economic)),
    ("economic", Section::Text(Heading::Economic)),
    ("rådets svar", Section::Reply),
    ("svaret frå rådet", Section::Reply),
    ("answer of the council", Section::Reply),
    ("svart av", Section::By),
    ("svara av", Section::By),
    ("answered by", Section::By),
    ("slutt", Section::End),
    ("end", Section::End),
];

/// The positions, in the words they are given in.
const POSITIONS: &[(&str, Position)] = &[
    ("støtter", Position::Supports),
    ("støttes", Position::Supports),
    ("støttar", Position::Supports),
    ("supports", Position::Supports),
    ("støtter med merknader", Position::SupportsWithRemarks),
    ("støtter med merknad", Position::SupportsWithRemarks),
    ("støttar med merknader", Position::SupportsWithRemarks),
    ("støttar med merknad", Position::SupportsWithRemarks),
    ("støttes med merknader", Position::SupportsWithRemarks),
    ("supports with remarks", Position::SupportsWithRemarks),
    ("støtter ikke", Position::DoesNotSupport),
    ("støttes ikke", Position::DoesNotSupport),
    ("støttar ikkje", Position::DoesNotSupport),
    ("does not support", Position::DoesNotSupport),
    ("ingen merknader", Position::NoRemarks),
    ("ingen merknad", Position::NoRemarks),
    ("no remarks", Position::NoRemarks),
];

/// In so many words: no consequence.
const NO_CONSEQUENCE: &[&str] =
    &["ingen konsekvens", "ingen konsekvenser", "ingen konsekvensar", "no consequence", "no consequences"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Text(Heading),
    Reply,
    By,
    End,
}

/// A line without what mail put before it, and its number.
#[derive(Clone, Copy)]
struct Line<'a> {
    number: u32,
    text: &'a str,
}

type Faults = Vec<FormFault>;

/// A file's bytes as text: by its byte-order mark, else UTF-8, else Windows-1252.
pub fn form_text(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Reads the one form that is filled in; around it may stand a whole mail.
pub fn read_form(text: &str) -> Result<FilledForm, Faults> {
    if text.len() > LARGEST_FORM {
        return Err(vec![fault(1, FormProblem::TooLarge, "")]);
    }
    let text: String =
        text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").nfc().collect();
    let lines: Vec<Line<'_>> =
        (1..).zip(text.lines()).map(|(number, line)| Line { number, text: unquoted(line) }).collect();
    let begins: Vec<usize> = (0..lines.len()).filter(|at| begins_form(lines[*at].text)).collect();
    let ends = begins.iter().skip(1).copied().chain([lines.len()]);
    let mut forms =
        begins.iter().zip(ends).map(|(from, to)| (lines[*from].number, one_form(&lines[*from..to])));
    let Some((first_line, first)) = forms.next() else { return Err(vec![fault(1, FormProblem::NoForm, "")]) };
    // An answer quotes the form that was sent, which nobody filled in.
    let (mut chosen_line, mut chosen) = (first_line, first);
    for (line, form) in forms {
        let blank = |form: &Result<FilledForm, Faults>| form.as_ref().is_ok_and(FilledForm::is_empty);
        if blank(&form) || form == chosen {
            continue;
        }
        if !blank(&chosen) {
            return Err(vec![fault(line, FormProblem::TwoForms, "")]);
        }
        (chosen_line, chosen) = (line, form);
    }
    match chosen {
        Ok(form) if form.is_empty() => Err(vec![fault(chosen_line, FormProblem::Empty, "")]),
        chosen => chosen,
    }
}

fn fault(line: u32, problem: FormProblem, found: &str) -> FormFault {
    FormFault { line, problem, found: crate::documents::blocks::one_line(found).chars().take(60).collect() }
}

/// The line without the marks of a quotation.
fn unquoted(line: &str) -> &str {
    let mut rest = line.trim_matches(is_blank);
    while let Some(inner) = rest.strip_prefix(['>', '|']) {
        rest = inner.trim_start_matches(is_blank);
    }
    rest
}

/// Blanks of every kind, among them those that cannot be seen.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{a0}' | '\u{200b}' | '\u{feff}' | '\u{ad}')
}

/// What stands in brackets, and what stands behind them.
fn bracketed(line: &str) -> Option<(&str, &str)> {
    let inner = line.trim_start_matches(['*', '#', '_']).trim_start().strip_prefix('[')?;
    let (inside, behind) = inner.split_once(']')?;
    Some((inside.trim(), behind.trim_matches(['*', '_', ' ', ':'])))
}

fn begins_form(line: &str) -> bool {
    let lower = line.to_lowercase();
    let lower = lower.trim_start_matches(['*', '#', '_', ' ']);
    lower
        .strip_prefix('[')
        .is_some_and(|inside| BEGINS.iter().any(|word| inside.trim_start().starts_with(word)))
}

fn one_form(lines: &[Line<'_>]) -> Result<FilledForm, Faults> {
    let mut faults = Vec::new();
    let (mut form, body) = match head(lines) {
        Some((form, taken)) => (form, &lines[taken..]),
        None => return Err(vec![fault(lines[0].number, FormProblem::Head, lines[0].text)]),
    };
    let mut section = None;
    let mut seen = Vec::new();
    let mut texts: [Vec<&str>; 3] = Default::default();
    let (mut by, mut reply) = (Vec::new(), Vec::new());
    let mut above = Vec::new();
    for line in body {
        let marked = bracketed(line.text);
        let found = match marked {
            Some((inside, behind)) => heading(inside).map(|found| (found, behind)),
            None => bare_heading(line.text).map(|found| (found, "")),
        };
        if let Some((found, behind)) = found {
            if seen.contains(&found) {
                faults.push(fault(line.number, FormProblem::HeadingTwice, line.text));
            }
            seen.push(found);
            section = Some(found);
            if found == Section::End {
                break;
            }
            if !behind.is_empty() {
                collect(found, behind, &mut texts, &mut reply, &mut by);
            }
            continue;
        }
        if let Some((inside, _)) = marked
            && section.is_none()
        {
            faults.push(fault(line.number, FormProblem::Heading, inside));
            continue;
        }
        match section {
            Some(section) => collect(section, line.text, &mut texts, &mut reply, &mut by),
            None => above.push(*line),
        }
    }
    match position(&above) {
        Ok(position) => form.position = position,
        Err((line, problem, found)) => {
            let line = if line == 0 { lines[0].number } else { line };
            faults.push(fault(line, problem, found));
        }
    }
    for (at, heading) in
        [Heading::Professional, Heading::Organisational, Heading::Economic].into_iter().enumerate()
    {
        let text = tidy(&texts[at]);
        if NO_CONSEQUENCE.contains(&plain(&text).as_str()) {
            form.no_consequence.push(heading);
        } else {
            form.texts[at] = text;
        }
    }
    form.reply = tidy(&reply);
    let by = by.join(" ");
    let name = by.split_once(':').map_or(by.as_str(), |(_, name)| name);
    form.by = crate::documents::blocks::one_line(name);
    if faults.is_empty() { Ok(form) } else { Err(faults) }
}

fn collect<'a>(
    section: Section,
    text: &'a str,
    texts: &mut [Vec<&'a str>; 3],
    reply: &mut Vec<&'a str>,
    by: &mut Vec<&'a str>,
) {
    match section {
        Section::Text(heading) => texts[heading as usize].push(text),
        Section::Reply => reply.push(text),
        Section::By => by.push(text),
        Section::End => {}
    }
}

/// `[Svarskjema 2026-014 HMN versjon 2, laget 03.03.2026]`, and how many lines it takes.
fn head(lines: &[Line<'_>]) -> Option<(FilledForm, usize)> {
    let mut joined = String::new();
    for (at, line) in lines.iter().take(3).enumerate() {
        joined.push_str(line.text);
        joined.push(' ');
        let Some((inside, _)) = bracketed(&joined) else { continue };
        let words: Vec<&str> = inside.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
        let numbered = words.iter().position(|word| number(word).is_some())?;
        let version = words.iter().skip(numbered + 2).find_map(|word| word.parse().ok());
        let made = words.last().and_then(|word| word.contains(['.', '-']).then(|| day(word)).flatten());
        let form = FilledForm {
            number: number(words[numbered])?,
            asked: (*words.get(numbered + 1)?).to_owned(),
            version: version.unwrap_or(0),
            made,
            position: None,
            texts: Default::default(),
            reply: String::new(),
            no_consequence: Vec::new(),
            by: String::new(),
        };
        return Some((form, at + 1));
    }
    None
}

/// `2026-014`
fn number(word: &str) -> Option<CaseNo> {
    let (year, number) = word.split_once(['-', '\u{2010}', '\u{2011}', '\u{2013}'])?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year) || !digits(number) {
        return None;
    }
    Some(CaseNo { year: year.parse().ok()?, number: number.parse().ok()? })
}

/// A day that is written in full, so that today does not matter.
fn day(word: &str) -> Option<Day> {
    let full = word.trim_matches('.').split(['.', '-']).filter(|part| !part.is_empty()).count() == 3;
    full.then(|| parse_date(word, Day::ymd(2000, 1, 1)?.date()).map(Day::of)).flatten()
}

fn heading(inside: &str) -> Option<Section> {
    let inside = plain(inside);
    HEADINGS.iter().find(|(begins, _)| inside.starts_with(begins)).map(|(_, section)| *section)
}

/// A heading whose brackets somebody took away: the whole line, and nothing else.
fn bare_heading(line: &str) -> Option<Section> {
    let line = plain(line);
    let (first, second) = line.split_once(' ')?;
    if !second.starts_with("konsekvens") && second != "consequences" {
        return None;
    }
    let second_is_word = !second.contains(' ');
    HEADINGS
        .iter()
        .filter(|(_, section)| matches!(section, Section::Text(_)) && second_is_word)
        .find(|(begins, _)| first.starts_with(begins))
        .map(|(_, section)| *section)
}

/// The position on its line, or on the next one that says something.
fn position<'a>(above: &[Line<'a>]) -> Result<Option<Position>, (u32, FormProblem, &'a str)> {
    let at = above.iter().position(|line| asks_for_position(line.text));
    let Some(at) = at else { return Err((0, FormProblem::NoPositionLine, "")) };
    let line = above[at];
    let given = line.text.split_once(':').map_or("", |(_, given)| given).trim_matches(is_blank);
    let (number, given) = if given.is_empty() {
        let below = above[at + 1..].iter().find(|line| !line.text.is_empty() && !is_hint(line.text));
        match below {
            Some(below) => (below.number, below.text),
            None => return Ok(None),
        }
    } else {
        (line.number, given)
    };
    if is_hint(given) {
        return Ok(None);
    }
    let said = plain(given);
    let said = ["vi ", "rådet ", "me "].iter().find_map(|word| said.strip_prefix(word)).unwrap_or(&said);
    let said = [" forslaget", " endringen", " endringa"]
        .iter()
        .find_map(|word| said.strip_suffix(word))
        .unwrap_or(said);
    let known = POSITIONS.iter().find(|(words, _)| *words == said);
    known.map(|(_, position)| Some(*position)).ok_or((number, FormProblem::Position, given))
}

fn asks_for_position(line: &str) -> bool {
    let lower = line.to_lowercase();
    let lower = lower.trim_start_matches(['*', '_', ' ']);
    POSITION.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| rest.trim_start_matches(['*', '_', ' ']).starts_with(':'))
    })
}

/// The form's own list of all positions.
fn is_hint(line: &str) -> bool {
    line.starts_with('(') && line.contains(',')
}

/// Words without what Word, mail and people put around them.
fn plain(text: &str) -> String {
    let around = |c: char| {
        is_blank(c)
            || matches!(
                c,
                '"' | '\''
                    | '«'
                    | '»'
                    | '“'
                    | '”'
                    | '„'
                    | '‟'
                    | '‘'
                    | '’'
                    | '‹'
                    | '›'
                    | '.'
                    | '!'
                    | ':'
                    | ';'
                    | ','
                    | '('
                    | ')'
                    | '*'
                    | '_'
                    | '-'
                    | '–'
            )
    };
    let text = text.trim_matches(around).to_lowercase();
    text.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of a text without the empty ones around it.
fn tidy(lines: &[&str]) -> String {
    let text = lines.join("\n");
    let kept =
        text.chars().filter(|c| !crate::domain::steers(*c) || matches!(c, '\n' | '\t')).collect::<String>();
    kept.trim_matches(is_blank).replace('\u{a0}', " ")
}
