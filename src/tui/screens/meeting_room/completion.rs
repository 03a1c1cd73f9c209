//! Words completed under the cursor: verbs, names, cases, objectives.
//!
//! The list appears by itself only where the notation has something to propose for what is begun;
//! it takes no key but Tab and Esc. Everything else is text, or a motion that lets it go.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::MeetingRoom;
use crate::keymap::Action;
use crate::notation::{Completion, complete};
use crate::tui::effect::Effect;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{fit, line as put_line, popup, width};

/// As many as stay out of the way.
const MOST: usize = 6;
/// A verb is proposed from this many letters on.
const VERB_BEGUN: usize = 2;

/// What is proposed, and what was taken last.
#[derive(Default)]
pub struct Completing {
    offers: Vec<Completion>,
    /// The line and byte where a word begins that the user wants to type alone.
    left_alone: Option<(usize, usize)>,
    taken: Option<Taken>,
}

/// A proposal that stands in the text, and can still be turned into the next.
struct Taken {
    line: usize,
    start: usize,
    offers: Vec<Completion>,
    at: usize,
}

impl Completing {
    /// Nothing is proposed any more.
    fn close(&mut self) -> bool {
        self.taken = None;
        !std::mem::take(&mut self.offers).is_empty()
    }
}

impl MeetingRoom {
    /// What a key means for the proposals; `None` when it is not theirs.
    pub(super) fn act_on_offers(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        if action == Action::Complete {
            return Some(self.complete(scene));
        }
        let word = self.offered_for();
        let was_open = self.completing.close();
        match action {
            Action::Back if was_open => {
                self.completing.left_alone = word;
                Some(Vec::new())
            }
            // The word is another, and may have other proposals.
            Action::DeleteLeft if was_open => {
                let effects = self.writing.act(action, scene);
                self.offer();
                effects
            }
            _ => None,
        }
    }

    /// Proposes what fits the word that is being typed.
    pub(super) fn offer(&mut self) {
        self.completing.close();
        let begun = |line: &str, offer: &Completion| {
            let typed = &line[offer.range.clone()];
            let is_verb = matches!(line[..offer.range.start].trim(), "" | "#");
            let plain = offer.insert.trim_end_matches([':', ' ']);
            let fits = !is_verb
                || (typed.chars().count() >= VERB_BEGUN
                    && typed.starts_with(char::is_lowercase)
                    && plain.starts_with(typed));
            !typed.is_empty() && fits && plain != typed
        };
        let Some((number, line, _)) = self.writing.line() else { return };
        let offers: Vec<Completion> =
            self.proposals().into_iter().filter(|offer| begun(line, offer)).take(MOST).collect();
        let word = offers.first().map(|offer| (number, offer.range.start));
        if word.is_some() && word == self.completing.left_alone {
            return;
        }
        self.completing.left_alone = None;
        self.completing.offers = offers;
    }

    /// Tab: takes the first proposal; pressed again, the next in its place.
    fn complete(&mut self, scene: &Scene) -> Vec<Effect> {
        if !self.writing.is_writable() {
            return vec![Effect::Refuse(scene.say("completion-not-here"))];
        }
        let number = self.writing.line().map_or(0, |(number, ..)| number);
        if let Some(Taken { line, start, offers, at }) = self.completing.taken.take()
            && line == number
        {
            let end = start + offers[at].insert.len();
            return self.take(start..end, offers, (at + 1) % MOST, scene);
        }
        let mut offers = std::mem::take(&mut self.completing.offers);
        let asked = offers.is_empty();
        if asked {
            offers = self.proposals();
            offers.truncate(MOST);
        }
        match offers.as_slice() {
            [] => vec![Effect::Refuse(scene.say("completion-nothing"))],
            // Asked for without a list in sight: it is shown first, unless only one thing is meant.
            [first, rest @ ..] if asked && (first.range.is_empty() || !rest.is_empty()) => {
                self.completing.offers = offers;
                Vec::new()
            }
            [first, ..] => self.take(first.range.clone(), offers, 0, scene),
        }
    }

    fn take(
        &mut self,
        bytes: std::ops::Range<usize>,
        offers: Vec<Completion>,
        at: usize,
        scene: &Scene,
    ) -> Vec<Effect> {
        let at = at % offers.len().max(1);
        let line = self.writing.line().map_or(0, |(number, ..)| number);
        let start = bytes.start;
        let effects = self.writing.exchange(bytes, [&offers[at].insert, ""], scene);
        self.completing.taken = Some(Taken { line, start, offers, at });
        effects
    }

    fn proposals(&self) -> Vec<Completion> {
        let (Some(reader), Some((_, line, byte))) = (self.reading.reader(), self.writing.line()) else {
            return Vec::new();
        };
        if !self.writing.is_writable() {
            return Vec::new();
        }
        complete(line, byte, &reader.context(), self.reading.language())
    }

    /// Where the word begins that something is proposed for.
    fn offered_for(&self) -> Option<(usize, usize)> {
        let (number, ..) = self.writing.line()?;
        self.completing.offers.first().map(|offer| (number, offer.range.start))
    }

    /// The proposals under the word, the one that Tab takes first.
    pub(super) fn draw_offers(&self, area: Rect, buf: &mut Buffer, scene: &Scene) {
        let Some((_, line, byte)) = self.writing.line() else { return };
        let Some(first) = self.completing.offers.first() else { return };
        let theme = &scene.theme;
        let typed = line.get(first.range.start..byte).map_or(0, width);
        let mut at = self.writing.at();
        at.x = at.x.saturating_sub(u16::try_from(typed).unwrap_or(0)).max(area.x);
        let key = scene.key(Action::Complete, self.contexts()).unwrap_or_default();
        let shown = self.completing.offers.iter().map(|offer| width(&offer.shown));
        let widest = shown.max().unwrap_or(0);
        let room = popup(area, buf, theme, at, widest + width(&key) + 2, self.completing.offers.len());
        let widest = widest.min(usize::from(room.width));
        for (offer, y) in self.completing.offers.iter().zip(room.y..room.bottom()) {
            let key = if y == room.y { format!("  {key}") } else { String::new() };
            let row = Line::from(vec![
                Span::raw(fit(&offer.shown, widest, theme.ellipsis)),
                Span::styled(key, theme.title),
            ]);
            put_line(buf, Rect { y, height: 1, ..room }, row);
        }
    }
}
