//! A case on one page: what it is, who has answered, where it can go, who treated it.
//!
//! The page is one list: every line that can be opened is reached with the arrows. It must not
//! know the rules of the pipeline; the office says which steps can be taken and why not. Read
//! [`CasePage`] first, then [`Entry`].

mod board;
mod duties;
mod facts;
mod moving;
pub(super) mod past;
mod remind;
mod ruling;
pub(super) mod steps;
#[cfg(test)]
pub(super) mod tests;

pub use moving::Moving;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::assessment::AssessmentPage;
use super::assessment::state::state;
use super::assessment_board::AssessmentBoard;
use super::change_page::ChangePage;
use super::hearing::Hearing;
use super::journal::journal_row;
use super::letters::{Anew, Letters};
use super::meeting_picker::MeetingPicker;
use super::meeting_room::MeetingRoom;
use super::picker::{Choice, Picker};
use crate::domain::Right;
use crate::domain::{
    AgendaItemId, CaseId, CaseOutcome, CaseState, CaseStep, ItemKind, LetterKind, MeetingId, RegionId,
    Seating, SpecialtyId,
};
use crate::keymap::{Action, Context};
use crate::office::{AnswerBody, CaseView, Command, ItemPlan, JournalLine, Query, Receipt};
use crate::tui::effect::{Effect, Given};
use crate::tui::forms;
use crate::tui::offer;
use crate::tui::scene::Scene;
use crate::tui::screen::Screen;
use crate::tui::widgets::{List, Row, fit, put, width, wrap};
use past::PastPage;

/// One case.
pub struct CasePage {
    case: CaseId,
    /// What to do as soon as the case is known.
    acting: Option<Action>,
    view: Option<CaseView>,
    /// The region whose secretariat this is.
    own: Option<RegionId>,
    list: List,
}

/// A line of the page, and what opening it leads to; nothing for a line that only says something.
struct Entry {
    line: Line<'static>,
    spot: Option<Spot>,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// What is known of the case.
    Facts,
    /// Who is fagkontakt for a specialty, where it is not known.
    Fagkontakt(SpecialtyId),
    /// The case changes seats: another RegUt is fagkontakt by now.
    HandOver(Seating),
    /// What it wants changed.
    Change,
    /// Registering a letter that came in.
    Letter,
    /// What was decided.
    Ruling,
    /// Writing a letter of this kind.
    Write(LetterKind),
    /// That those concerned were told in another way.
    Told,
    /// One region's assessment.
    Region(RegionId),
    /// The councils of a consultation.
    Hearing,
    /// The case that the consultation is about, or a consultation about this one.
    Case(CaseId),
    /// Registering the consultation that was announced.
    Announce,
    /// Reminding those who are silent.
    Remind,
    Step(CaseStep),
    /// Putting a wrong state right.
    Correct,
    /// The letters in and out.
    Letters,
    /// A meeting that treats it.
    Treated(MeetingId, AgendaItemId),
    /// Putting it on an agenda.
    Schedule,
    /// How it stood after this entry of the journal.
    History(u64),
}

impl Entry {
    fn of(spot: Spot, line: impl Into<Line<'static>>) -> Self {
        Self { line: line.into(), spot: Some(spot) }
    }

    fn only(line: impl Into<Line<'static>>) -> Self {
        Self { line: line.into(), spot: None }
    }

    /// A section's heading with a rule after it.
    fn heading(text: &str, scene: &Scene, cells: usize) -> Self {
        let theme = &scene.theme;
        let rest = cells.saturating_sub(width(text) + 1);
        Self::only(vec![
            Span::styled(fit(text, width(text).min(cells), theme.ellipsis), theme.title),
            Span::styled(format!(" {}", theme.rule.repeat(rest)), theme.quiet),
        ])
    }
}

impl CasePage {
    /// Opens a case.
    pub const fn new(case: CaseId) -> Self {
        Self { case, acting: None, view: None, own: None, list: List::new() }
    }

    /// Opens a case and does this to it at once.
    pub const fn acting(case: CaseId, action: Action) -> Self {
        Self { case, acting: Some(action), view: None, own: None, list: List::new() }
    }

    fn entries(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
        let mut entries = facts::entries(view, scene.today(), scene, cells);
        let ruling = ruling::entries(view, scene, cells);
        let regions = match view.hearing {
            Some(_) => Vec::new(),
            None => board::entries(view, scene.today(), scene, cells),
        };
        // Once it is decided, that matters most.
        let decided = matches!(view.state, CaseState::Decided(_) | CaseState::InEffect);
        let [first, then] = if decided { [ruling, regions] } else { [regions, ruling] };
        entries.extend(first.into_iter().chain(then));
        entries.extend(steps::entries(view, scene, cells));
        entries.push(Entry::of(
            Spot::Letters,
            steps::with_key(&scene.say("case-letters"), Action::GoLetters, scene),
        ));
        entries.extend(treated(view, scene, cells));
        if !view.state.is_over() {
            entries.push(Entry::of(
                Spot::Schedule,
                steps::with_key(&scene.say("case-schedule"), Action::New, scene),
            ));
        }
        entries.extend(history(view, scene, cells));
        entries
    }

    /// Which line is selected now: the one that was, wherever it stands; where it is gone, because it
    /// was done, the next thing to do.
    fn stays_at(was: Option<Spot>, view: &CaseView, scene: &Scene) -> usize {
        let spots: Vec<Spot> = Self::entries(view, scene, 80).into_iter().filter_map(|it| it.spot).collect();
        let at = |wanted: &dyn Fn(Spot) -> bool| spots.iter().position(|spot| wanted(*spot));
        let Some(was) = was else { return at(&|spot| spot != Spot::Facts).unwrap_or(0) };
        let next = || steps::entries(view, scene, 80).into_iter().find_map(|it| it.spot);
        at(&|spot| spot == was)
            .or_else(|| at(&|spot| matches!(spot, Spot::Write(_))))
            .or_else(|| next().and_then(|next| at(&|spot| spot == next)))
            .unwrap_or(0)
    }

    /// What the selected line is about. The spots are the same at every width.
    fn spot(&self, scene: &Scene) -> Option<Spot> {
        let entries = Self::entries(self.view.as_ref()?, scene, 80);
        entries.into_iter().filter_map(|entry| entry.spot).nth(self.list.selected)
    }

    /// Which region's assessment? The own region's comes first.
    fn assess(&self, view: &CaseView, scene: &Scene) -> Effect {
        if view.hearing.is_some() {
            return lead(Spot::Hearing, view, scene);
        }
        if let [(region, ..)] = view.assessments.as_slice() {
            return Effect::push(AssessmentPage::new(self.case, region.id));
        }
        let mut regions: Vec<_> = view.assessments.iter().collect();
        regions.sort_by_key(|(region, ..)| Some(region.id) != self.own);
        let choices = regions
            .into_iter()
            .map(|(region, assessment, _)| {
                let state = state(assessment.as_ref(), &view.case, scene.today(), scene);
                let shown = format!("{} {}", fit(&region.code, 4, ""), state.content);
                Choice { shown, given: Given::Region(region.id) }
            })
            .collect();
        Effect::push(Picker::new(scene.say("case-which-region"), choices))
    }
}

/// What opening a line leads to.
fn lead(spot: Spot, view: &CaseView, scene: &Scene) -> Effect {
    let id = view.case.id;
    match spot {
        Spot::Facts => Effect::push(forms::change_case(scene, &view.case)),
        Spot::Fagkontakt(specialty) => {
            let known = view
                .specialties
                .iter()
                .any(|one| one.id == specialty && one.fagkontakt_on(view.case.received).is_some());
            let from = if known { scene.today() } else { view.case.received };
            steps::say_fagkontakt(specialty, from, scene)
        }
        Spot::HandOver(to) => Effect::push(forms::hand_over(scene, view, to)),
        Spot::Change => Effect::push(ChangePage::new(id)),
        Spot::Letter => steps::register_letter(view, scene),
        Spot::Hearing => Effect::push(Hearing::new(id)),
        Spot::Case(case) => Effect::push(CasePage::new(case)),
        Spot::Announce => Effect::push(forms::announce_consultation(scene, &view.case)),
        Spot::Region(region) => Effect::push(AssessmentPage::new(id, region)),
        Spot::Ruling => {
            let outcome = match (&view.ruling, view.state) {
                (Some(ruling), _) => ruling.outcome,
                (None, CaseState::Decided(outcome)) => outcome,
                _ => CaseOutcome::Changed,
            };
            steps::decide(outcome, view, scene)
        }
        Spot::Write(kind) => Effect::push(Anew::new(id, kind, None, None)),
        Spot::Told => Effect::push(forms::note_told(scene, id)),
        Spot::Remind => remind::remind(view, scene),
        Spot::Step(step) => steps::take(step, view, scene),
        Spot::Correct => Effect::push(steps::states(view, scene)),
        Spot::Letters => Effect::push(Letters::new(id)),
        Spot::Treated(meeting, item) => Effect::push(MeetingRoom::at_item(meeting, item)),
        // Its agenda is the council's.
        Spot::Schedule => match offer::lacks(Right::Councils, None, scene) {
            Some(why) => Effect::Refuse(why),
            None => Effect::push(MeetingPicker::new(view.case.specialties.clone(), scene)),
        },
        Spot::History(seq) => Effect::push(PastPage::new(id, seq)),
    }
}

/// The meetings that treat it, each with what was concluded.
fn treated(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let mut entries = vec![Entry::heading(&scene.say("case-treated"), scene, cells)];
    entries.extend(view.treated.iter().flat_map(|(meeting, item)| {
        let number = item.number.map_or_else(String::new, |number| {
            scene.tell("item-number", &[("number", number.to_string().into())]) + " "
        });
        let meeting_words = scene.tell(
            "case-treated-in",
            &[
                ("number", meeting.number.to_string().into()),
                ("when", scene.day(meeting.start.day()).into()),
                ("state", scene.named("meeting-state", meeting.state.into()).into()),
            ],
        );
        let text = format!("{meeting_words}: {number}{}", item.title);
        let line = fit(&text, cells, scene.theme.ellipsis);
        let concluded = view.conclusions.iter().filter(|it| it.item == item.id).flat_map(|it| {
            let told = scene.tell("case-conclusion", &[("text", it.text.as_str().into())]);
            wrap(&told, cells.saturating_sub(2)).into_iter().map(|text| Entry::only(format!("  {text}")))
        });
        std::iter::once(Entry::of(Spot::Treated(meeting.id, item.id), line))
            .chain(concluded)
            .collect::<Vec<_>>()
    }));
    entries
}

/// What was done with it, newest first. Each line leads to how the case stood then.
fn history(view: &CaseView, scene: &Scene, cells: usize) -> Vec<Entry> {
    let mut entries = vec![Entry::heading(&scene.say("case-history"), scene, cells)];
    // Which case it is about need not be said here.
    let named = format!("{} · {}", view.case.number, view.case.title);
    entries.extend(view.history.iter().map(|line| {
        let about = line.about.strip_prefix(&named).unwrap_or(&line.about);
        let line = JournalLine { about: about.trim_start_matches(" · ").to_owned(), ..line.clone() };
        Entry::of(Spot::History(line.seq), journal_row(&line, scene, cells))
    }));
    entries
}

impl Screen for CasePage {
    fn title(&self, scene: &Scene) -> String {
        let name = scene.say("case-title");
        self.view.as_ref().map_or_else(
            || name.clone(),
            |view| {
                let codes: Vec<&str> = view.specialties.iter().map(|one| one.code.as_str()).collect();
                format!("{name} {} {}", view.case.number, codes.join(" "))
            },
        )
    }

    fn contexts(&self) -> &'static [Context] {
        &[Context::List]
    }

    fn work(&self) -> Right {
        Right::Cases
    }

    fn footer(&self) -> Vec<Action> {
        let heard = self.view.as_ref().is_some_and(|view| view.hearing.is_some());
        vec![
            Action::Open,
            if heard { Action::GoHearing } else { Action::GoAssessments },
            Action::GoChange,
            Action::MoveCase,
            Action::Change,
            Action::RegisterLetter,
            Action::Back,
            Action::Help,
        ]
    }

    fn footer_word(&self, action: Action) -> Option<&'static str> {
        (action == Action::RegisterLetter).then_some("foot-register-letter")
    }

    fn wants(&self) -> Vec<Query> {
        vec![Query::Office, Query::Case { id: self.case }]
    }

    fn answered(&mut self, answer: AnswerBody, scene: &Scene) -> Vec<Effect> {
        match answer {
            AnswerBody::Office(office) => self.own = office.map(|office| office.region.id),
            AnswerBody::Case(view) => {
                self.list.selected = Self::stays_at(self.spot(scene), &view, scene);
                self.view = Some(*view);
                let acting = self.acting.take();
                return acting.and_then(|action| self.act(action, scene)).unwrap_or_default();
            }
            AnswerBody::Nothing => return vec![Effect::Pop, Effect::Refuse(scene.say("case-gone"))],
            _ => {}
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, scene: &Scene) -> Option<Vec<Effect>> {
        let view = self.view.as_ref()?;
        let count = Self::entries(view, scene, 80).iter().filter(|entry| entry.spot.is_some()).count();
        if self.list.act(action, count) {
            return Some(Vec::new());
        }
        let effect = match action {
            Action::Open => lead(self.spot(scene)?, view, scene),
            Action::Change => lead(Spot::Facts, view, scene),
            Action::MoveCase => Effect::push(steps::offered(view, scene)),
            Action::Assess => self.assess(view, scene),
            Action::WriteReminder => lead(Spot::Remind, view, scene),
            Action::RegisterLetter => lead(Spot::Letter, view, scene),
            Action::GoChange => lead(Spot::Change, view, scene),
            Action::GoHearing => match facts::hearing_spot(view) {
                Some(spot) => lead(spot, view, scene),
                None => Effect::Refuse(scene.say("case-no-hearing")),
            },
            Action::GoLetters => lead(Spot::Letters, view, scene),
            Action::GoAssessments if view.assessments.is_empty() => {
                Effect::Refuse(scene.say("assessing-none"))
            }
            Action::GoAssessments => Effect::push(AssessmentBoard::new(self.case)),
            Action::New if !view.state.is_over() => lead(Spot::Schedule, view, scene),
            _ => return None,
        };
        Some(vec![effect])
    }

    fn given(&mut self, given: Given, scene: &Scene) -> Vec<Effect> {
        let Some(view) = &self.view else { return Vec::new() };
        let id = self.case;
        let effect = match given {
            Given::Step(step) => steps::take(step, view, scene),
            Given::Choice(at) => steps::other(at, view, scene),
            Given::State(state) => Effect::push(forms::correct_case(scene, view, state)),
            given @ Given::Done { .. } => match steps::text_of_letter(&given, scene) {
                Some(effect) => effect,
                None => return Vec::new(),
            },
            Given::Region(region) => Effect::push(AssessmentPage::new(id, region)),
            Given::Reminded(region) => Effect::push(Anew::new(id, LetterKind::Reminder, Some(region), None)),
            Given::Meeting(meeting) => Effect::order(Command::AddItem {
                meeting,
                item: ItemPlan {
                    title: view.case.title.clone(),
                    kind: ItemKind::Decision,
                    case: Some(id),
                    planned: None,
                },
            }),
            _ => return Vec::new(),
        };
        vec![effect]
    }

    fn done(&mut self, receipt: &Receipt, scene: &Scene) -> Vec<Effect> {
        vec![Effect::Say(scene.named("command", &receipt.command))]
    }

    fn draw(&mut self, area: Rect, buf: &mut Buffer, scene: &Scene) -> Option<Position> {
        let Some(view) = &self.view else {
            put(buf, area, &scene.say("entrance-opening"), scene.theme.quiet);
            return Some(Position::new(area.x, area.y));
        };
        let cells = usize::from(area.width).saturating_sub(2);
        let rows: Vec<Row> = Self::entries(view, scene, cells)
            .into_iter()
            .map(|entry| Row { selectable: entry.spot.is_some(), line: entry.line })
            .collect();
        self.list.draw(area, buf, &scene.theme, &rows, true)
    }
}
