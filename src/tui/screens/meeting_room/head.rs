//! Over the text: which item, how long it has been on the table, who is there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::MeetingRoom;
use super::roll::Roll;
use crate::domain::{AgendaItem, MeetingState};
use crate::keymap::Action;
use crate::language::Arg;
use crate::office::MeetingView;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{fit, line, put, width};

/// Below this width the item's place and clock come before its title.
const NARROW: usize = 40;
/// From this height on there is room for a second line, and for a rule under it.
const ROOM_FOR_MORE: u16 = 6;
const ROOM_FOR_RULE: u16 = 10;

impl MeetingRoom {
    /// Draws the head and returns the room below it.
    pub(super) fn draw_head(&self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Rect {
        let (Some(view), Some(item)) = (&self.view, self.here()) else { return area };
        if area.height < 2 {
            return area;
        }
        let theme = &scene.theme;
        let mut used = 1;
        let cells = usize::from(area.width);
        line(buf, area, Self::first(view, item, scene, cells));
        if area.height >= ROOM_FOR_MORE {
            let words = self.second(view, item, scene).join(&format!(" {} ", theme.dash));
            let below = Rect { y: area.y + 1, height: 1, ..area };
            put(buf, below, fit(&words, cells, theme.ellipsis).trim_end(), theme.quiet);
            used += 1;
        }
        if area.height >= ROOM_FOR_RULE {
            put(buf, Rect { y: area.y + 2, height: 1, ..area }, &theme.rule.repeat(cells), theme.quiet);
            used += 1;
        }
        Rect { y: area.y + used, height: area.height - used, ..area }
    }

    /// `Sak 3/2026  Prosedyrelisten                    12 min   3 av 11`
    fn first(view: &MeetingView, item: &AgendaItem, scene: &Scene, cells: usize) -> Line<'static> {
        let theme = &scene.theme;
        let (place, of) = (Arg::from(item.position), Arg::from(view.items.len()));
        let clock = clock(view, item, scene).unwrap_or_default();
        if cells < NARROW {
            let words = format!("{}/{} {clock} {}", item.position, view.items.len(), item.title);
            return Line::from(Span::styled(fit(&words, cells, theme.ellipsis), theme.title));
        }
        let number = item.number.map_or_else(
            || format!("{}.", item.position),
            |number| scene.tell("item-number", &[("number", Arg::from(number.to_string()))]),
        );
        let end = format!("  {clock}   {}", scene.tell("room-place", &[("place", place), ("of", of)]));
        let begin = format!("{number}  {}", item.title);
        let begin = fit(&begin, cells.saturating_sub(width(&end)), theme.ellipsis);
        Line::from(vec![Span::styled(begin, theme.title), Span::styled(end, theme.text)])
    }

    /// The kind of item, who is represented, who else writes.
    fn second(&self, view: &MeetingView, item: &AgendaItem, scene: &Scene) -> Vec<String> {
        let mut parts = vec![scene.named("item-kind", item.kind.into())];
        let case = view.items.iter().find(|line| line.item.id == item.id).and_then(|line| line.case);
        parts
            .extend(case.map(|number| scene.tell("room-case", &[("number", Arg::from(number.to_string()))])));
        let (count, not) = represented(view, scene);
        parts.push(count);
        let mut writers: Vec<(&AgendaItem, &String)> = self
            .writers
            .iter()
            .filter(|(id, _)| **id != item.id)
            .filter_map(|(id, user)| Some((self.found(*id)?, user)))
            .collect();
        writers.sort_by_key(|(item, _)| item.position);
        // Whoever has wandered off is told the way back.
        let leads = self.has_pen() && item.is_open();
        let away = !self.along.follows && !leads;
        let words = if away { "room-writes-away" } else { "room-writes" };
        let key = scene.key(Action::FollowWriter, self.contexts()).unwrap_or_default();
        parts.extend(writers.into_iter().map(|(item, user)| {
            let number = super::agenda::number(item);
            let args =
                [("user", Arg::from(user)), ("number", Arg::from(number)), ("key", Arg::from(key.clone()))];
            scene.tell(words, &args)
        }));
        parts.extend(self.hint(view, item, scene));
        parts.extend(not);
        parts
    }

    /// Why the item does not lie on the table, and what does.
    fn hint(&self, view: &MeetingView, item: &AgendaItem, scene: &Scene) -> Vec<String> {
        let mut hints = Vec::new();
        if let Some(reason) = item.postponed.as_ref().and_then(|it| it.reason.as_ref()) {
            hints.push(reason.clone());
        }
        if view.meeting.state == MeetingState::Running {
            hints.extend(
                self.elsewhere().map(|open| {
                    scene.tell("room-table", &[("number", Arg::from(super::agenda::number(open)))])
                }),
            );
            if item.postponed.is_some() {
                let key = self.key_of(Action::PostponeItem, scene);
                hints.push(scene.tell("room-take-up", &[("key", Arg::from(key))]));
            } else if item.closed.is_some() {
                let key = self.key_of(Action::CloseItem, scene);
                hints.push(scene.tell("room-reopen", &[("key", Arg::from(key))]));
            }
        }
        hints
    }
}

/// How long the item has been, or was, on the table, of the minutes planned; nothing before the
/// meeting.
fn clock(view: &MeetingView, item: &AgendaItem, scene: &Scene) -> Option<String> {
    let spent = item.clock.seconds(scene.now) / 60;
    let (short, long) = match (item.opened.is_some(), item.is_open()) {
        _ if item.postponed.is_some() => return Some(scene.say("room-postponed")),
        (true, true) => ("room-minutes", "room-minutes-of"),
        (true, false) => ("room-took", "room-took-of"),
        (false, _) if view.meeting.state == MeetingState::Running => return Some(scene.say("room-waits")),
        (false, _) => return None,
    };
    let minutes = ("minutes", Arg::from(spent));
    Some(match item.planned {
        Some(planned) => scene.tell(long, &[minutes, ("planned", Arg::from(planned))]),
        None => scene.tell(short, &[minutes]),
    })
}

/// `representert 6 av 9`, once anybody's attendance has been noted, and then which are not.
fn represented(view: &MeetingView, scene: &Scene) -> (String, Vec<String>) {
    if !view.attendance.iter().any(|line| line.presence().is_some()) {
        return (scene.say("room-nobody-noted"), Vec::new());
    }
    let roll = Roll::of(view);
    let (count, of) = roll.count(scene.now);
    let count = scene.tell("room-represented", &[("count", Arg::from(count)), ("of", Arg::from(of))]);
    let (missing, unknown) = roll.not_represented(scene.now);
    let named = [("room-missing", missing), ("room-unknown", unknown)].into_iter();
    let named = named.filter(|(_, names)| !names.is_empty());
    (count, named.map(|(key, names)| scene.tell(key, &[("names", Arg::from(names.join(", ")))])).collect())
}
