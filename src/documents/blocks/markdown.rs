//! Blocks as Markdown. What people typed stays what they typed: it becomes no heading, link,
//! table or HTML. Only lines that begin with `- ` stay a list.

use super::Block;

/// Characters that mean something anywhere in a line.
const SPECIAL: &[char] = &['\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '#', '|', '~', '&', '$'];

/// Characters that mean something where a line begins.
const SPECIAL_FIRST: &[char] = &['-', '+', '=', ':', '!', '^', '%'];

/// What an address may hold besides letters and digits.
const ADDRESS: &str = "-._~:/?#@!$&'()*+,;=%";

const BULLET: &str = "- ";

/// The document, ending with one line break.
pub fn write(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks.iter().map(block).collect();
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => format!("{} {}", "#".repeat(usize::from(*level)), escape(text)),
        Block::Facts(facts) => {
            let lines = facts.iter().map(|(name, text)| format!("- **{}:** {}", escape(name), escape(text)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Note(text) => format!("*{}*", escape(text)),
        Block::Typed(text) => typed(text),
        Block::List(lines) => {
            lines.iter().map(|line| format!("{BULLET}{}", first_escaped(line))).collect::<Vec<_>>().join("\n")
        }
        Block::Table { headings, rows } => {
            let rule = vec!["---".to_owned(); headings.len()];
            let escaped = |cells: &[String]| cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>();
            let lines =
                [escaped(headings), rule].into_iter().chain(rows.iter().map(|row| escaped(&row.cells)));
            lines.map(|cells| format!("| {} |", cells.join(" | "))).collect::<Vec<_>>().join("\n")
        }
        Block::Grid { headings, rows } => {
            let rule = vec!["---".to_owned(); headings.len()];
            let escaped = |cells: &Vec<String>| cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>();
            let lines = [escaped(headings), rule].into_iter().chain(rows.iter().map(escaped));
            lines.map(|cells| format!("| {} |", cells.join(" | "))).collect::<Vec<_>>().join("\n")
        }
        Block::Form(text) => format!("```text\n{text}\n```"),
    }
}

/// What was typed, its line breaks kept: a backslash ends a line that goes on in the paragraph.
fn typed(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut written = String::new();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied();
        match bullet(line) {
            Some(rest) => written.extend([BULLET, &first_escaped(rest)]),
            None => written.push_str(&first_escaped(line)),
        }
        written.push_str(match next {
            None => "",
            Some(_) if line.is_empty() => "\n",
            Some("") => "\n",
            Some(next) if bullet(line).is_some() == bullet(next).is_some() => {
                if bullet(line).is_some() {
                    "\n"
                } else {
                    "\\\n"
                }
            }
            Some(_) => "\n\n",
        });
    }
    written
}

/// The text of a line that somebody typed as a list's: `- tekst`.
fn bullet(line: &str) -> Option<&str> {
    line.strip_prefix(BULLET).map(str::trim_start).filter(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Escaped word for word: a web address stays one that can be followed.
fn escape(text: &str) -> String {
    text.split(' ').map(escape_word).collect::<Vec<_>>().join(" ")
}

fn escape_word(word: &str) -> String {
    let address = word.trim_end_matches(['.', ',', ')', ';', ':', '!', '?']);
    let is_address = (address.starts_with("https://") || address.starts_with("http://"))
        && address.chars().all(|c| c.is_alphanumeric() || ADDRESS.contains(c));
    if is_address {
        return format!("<{address}>{}", &word[address.len()..]);
    }
    let mut escaped = String::with_capacity(word.len());
    for character in word.chars() {
        if SPECIAL.contains(&character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Escaped where a line begins: `1. juni` is no list, `---` no rule.
fn first_escaped(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{}", escape(rest));
    }
    let escaped = escape(line);
    if escaped.starts_with(SPECIAL_FIRST) { format!("\\{escaped}") } else { escaped }
}
