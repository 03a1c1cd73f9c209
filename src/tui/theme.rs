//! How things look: 16 colours of the user's own palette, or none; Unicode or ASCII signs.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

const ASCII_FRAME: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// Which signs the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Unicode,
    Ascii,
}

/// Styles by role and signs by meaning. No meaning is carried by a style alone.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    pub text: Style,
    /// What matters less: labels, hints, what is over.
    pub quiet: Style,
    pub title: Style,
    /// The pane or field that has the keyboard.
    pub focus: Style,
    pub warning: Style,
    pub danger: Style,
    pub good: Style,
    pub selection: Style,
    pub found: Style,
    /// Names, days and numbers that were understood in a text.
    pub named: Style,
    /// Under a word that no dictionary knows.
    pub misspelt: Style,
    /// Before the selected row.
    pub pointer: &'static str,
    /// Before a warning.
    pub alert: &'static str,
    /// Before what is going on now.
    pub running: &'static str,
    /// Before what is settled.
    pub check: &'static str,
    pub rule: &'static str,
    /// Around windows.
    pub frame: border::Set<'static>,
    /// At the first and last row of a list that goes on above or below.
    pub more: [&'static str; 2],
    /// Around an option that can be turned.
    pub turn: [&'static str; 2],
    pub bar: &'static str,
    pub dash: &'static str,
    pub ellipsis: &'static str,
    pub arrow: &'static str,
}

impl Theme {
    /// The theme with these signs, with colours or without.
    pub fn new(look: Look, colours: bool) -> Self {
        let plain = Style::new();
        let colour = |colour, modifier| {
            let style = plain.add_modifier(modifier);
            if colours { style.fg(colour) } else { style }
        };
        let signs = match look {
            Look::Unicode => ["▸", "▲", "✓", "─", "│", "–", "…", "→", "●"],
            Look::Ascii => [">", "!", "v", "-", "|", "-", "~", "->", "*"],
        };
        Self {
            text: plain,
            // Dim, not bright black: in some palettes that is the background.
            quiet: plain.add_modifier(Modifier::DIM),
            title: plain.add_modifier(Modifier::BOLD),
            focus: colour(Color::Cyan, Modifier::BOLD),
            warning: colour(Color::Yellow, Modifier::empty()),
            danger: colour(Color::Red, Modifier::BOLD),
            good: colour(Color::Green, Modifier::empty()),
            selection: plain.add_modifier(Modifier::REVERSED),
            found: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            named: colour(Color::Cyan, Modifier::empty()),
            misspelt: colour(Color::Red, Modifier::UNDERLINED),
            pointer: signs[0],
            alert: signs[1],
            running: signs[8],
            check: signs[2],
            rule: signs[3],
            frame: if look == Look::Unicode { border::PLAIN } else { ASCII_FRAME },
            more: if look == Look::Unicode { ["↑", "↓"] } else { ["^", "v"] },
            turn: if look == Look::Unicode { ["‹ ", " ›"] } else { ["< ", " >"] },
            bar: signs[4],
            dash: signs[5],
            ellipsis: signs[6],
            arrow: signs[7],
        }
    }
}
