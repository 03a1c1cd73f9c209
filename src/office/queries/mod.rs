//! What can be asked, a file for each question. Every answer is made from one snapshot, and reads
//! stretches of indexes: its cost follows what is shown, not how old the office is.

mod about_person;
mod accounts;
mod attention;
mod board;
mod case;
mod change;
mod chasing;
mod council;
mod councils;
mod hearing;
mod journal;
mod letters;
mod meeting;
mod minutes;
mod notice;
mod objectives;
mod office;
mod past;
mod persons;
mod preparation;
mod roster;
mod rotation;

pub use council::roster_on;

use super::access::{Standing, sees, sees_case};
use super::board::OpenCases;
use super::letters::Errand;
use super::minutes::{left_out, minutes_text};
use super::missing;
use super::pens::Pens;
use super::{
    Answer, AnswerBody, AttentionLine, MeetingView, MinutesForm, PlaceView, Query, ReferenceView, Refusal,
    Sender, change_import, texts,
};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::{Abbreviation, CaseId, Day, Meeting, MeetingId, Moment, SettingsId, TextKey};
use crate::store::{Records, View};

/// Where a question is answered: what is seen, who asks, and when.
pub struct Counter<'a> {
    pub view: &'a dyn View,
    pub pens: &'a Pens,
    pub sender: &'a Sender,
    /// What the one who asks may do.
    pub who: &'a Standing,
    pub now: Moment,
    pub open: &'a Mutex<OpenCases>,
}

impl Counter<'_> {
    /// The answer, with the journal's head it was true at.
    #[expect(clippy::too_many_lines, reason = "a table: a line or two for each question")]
    pub fn answer(&self, query: &Query) -> Result<Answer, Refusal> {
        let view = self.view;
        let body = match query {
            Query::Office => AnswerBody::Office(office::office(view)?),
            Query::Place => AnswerBody::Place(self.place()?),
            Query::Reference => AnswerBody::Reference(ReferenceView {
                regions: view.all()?,
                institutions: view.all()?,
                specialties: view.all()?,
                aliases: view.all()?,
                settings: view.get(SettingsId::ONLY)?,
            }),
            Query::Councils => {
                let mut lines = councils::councils(self)?;
                lines.retain(|line| sees(self.who, line.council.id));
                AnswerBody::Councils(lines)
            }
            Query::Council { id, meeting } => or_nothing(council::council(self, *id, *meeting), |found| {
                AnswerBody::Council(Box::new(found))
            })?,
            Query::Attention => AnswerBody::Attention(self.attention()?),
            Query::Meeting { id } => {
                or_nothing(meeting::meeting(self, *id), |found| AnswerBody::Meeting(Box::new(found)))?
            }
            Query::FindMeeting { words } => AnswerBody::FoundMeetings(self.meetings_to_see(words)?),
            Query::Case { id } => {
                or_nothing(case::case(self, *id), |found| AnswerBody::Case(Box::new(found)))?
            }
            Query::Persons { words, limit } => AnswerBody::Persons(persons::persons(self, words, *limit)?),
            Query::Text { text } => self.text(*text)?,
            Query::Journal { before, limit } => AnswerBody::Journal(journal::latest(view, *before, *limit)?),
            Query::PreviewRoster { rows } => AnswerBody::RosterPreview(roster::preview(view, rows)?),
            Query::MinutesText { id, form } => {
                // What may not be read is left out, and said to be, as in the public version.
                let form = MinutesForm { public: form.public || !self.who.rights.exempt, ..*form };
                or_nothing(minutes_text(view, *id, form, self.now), AnswerBody::MinutesText)?
            }
            Query::Change { case } => {
                or_nothing(change::change(view, *case), |found| AnswerBody::Change(Box::new(found)))?
            }
            Query::Letters { case } => {
                or_nothing(letters::letters(self, *case), |found| AnswerBody::Letters(Box::new(found)))?
            }
            Query::PreviewLetter { case, kind, region, council } => {
                let errand = Errand { kind: *kind, region: *region, council: *council };
                or_reasons(letters::preview(self, *case, errand))?
            }
            Query::Hearing { case } => {
                or_nothing(hearing::hearing(self, *case), |found| AnswerBody::Hearing(Box::new(found)))?
            }
            Query::Chasing => AnswerBody::Chasing(chasing::chasing(self)?),
            Query::ReadForm { text } => or_reasons(letters::read_form(self, text))?,
            Query::BlankForm { case, region } => {
                or_nothing(letters::blank_form(self, *case, Some(*region), None), AnswerBody::Document)?
            }
            Query::FindCase { words } => AnswerBody::FoundCases(self.cases_to_see(words)?),
            Query::Minutes { id } => {
                or_nothing(minutes::minutes(self, *id), |found| AnswerBody::Minutes(Box::new(found)))?
            }
            Query::FollowUps { council } => AnswerBody::FollowUps(minutes::follow_ups(self, *council)?),
            Query::PreviewChange { case, bytes } => {
                or_nothing(change_import::preview(view, *case, bytes), |found| {
                    AnswerBody::ChangePreview(Box::new(found))
                })?
            }
            Query::Board(ask) => AnswerBody::Board(Box::new(board::board(self, ask)?)),
            Query::Rights => AnswerBody::Rights(self.who.clone().view()),
            Query::Accounts => AnswerBody::Accounts(accounts::accounts(view)?),
            // Asked of the house, not of its records: the office itself answers.
            Query::Status | Query::BackUp | Query::TakeOut | Query::Verify => AnswerBody::Nothing,
            Query::Abbreviations => {
                let mut known: Vec<Abbreviation> = view.all()?;
                known.sort_by(|a, b| a.short.cmp(&b.short));
                AnswerBody::Abbreviations(known)
            }
            Query::Preparation { id } => or_nothing(preparation::preparation(self, *id), |found| {
                AnswerBody::Preparation(Box::new(found))
            })?,
            Query::MeetingDay { council, id, start, minutes } => {
                AnswerBody::MeetingDay(preparation::day(self, *council, *id, (*start, *minutes))?)
            }
            Query::Missing { id } => or_nothing(meeting::meeting(self, *id), |found| {
                AnswerBody::Missing(missing::missing(&found))
            })?,
            Query::CaseAt { id, seq } => {
                or_nothing(past::case_at(self, *id, *seq), |found| AnswerBody::CaseAt(Box::new(found)))?
            }
            Query::BlankFormOf { case, council } => {
                or_nothing(letters::blank_form(self, *case, None, *council), AnswerBody::Document)?
            }
            Query::HearingAt { case, seq } => {
                or_nothing(past::hearing_at(self, *case, *seq), |found| AnswerBody::Hearing(Box::new(found)))?
            }
            Query::LeftOut { meeting: id } => or_nothing(
                meeting::meeting(self, *id).and_then(|found| left_out(self.view, self.pens, &found)),
                AnswerBody::LeftOut,
            )?,
            Query::ObjectiveAliases => AnswerBody::ObjectiveAliases(objectives::aliases(view)?),
            Query::RotationNeeds { council } => {
                AnswerBody::RotationNeeds(rotation::rotation(self, *council)?)
            }
            Query::RotationSheet { council } => AnswerBody::Document(rotation::sheet(self, *council)?),
            Query::AboutPerson { person } => {
                or_nothing(about_person::about_person(self, *person), AnswerBody::Document)?
            }
            Query::Notice { id, format } => {
                or_nothing(notice::notice(self, *id, *format), AnswerBody::Document)?
            }
        };
        Ok(Answer { seen: view.head()?, body })
    }

    /// The open cases, as new as what is seen here.
    pub fn open_cases(&self) -> Result<MutexGuard<'_, OpenCases>, Refusal> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.catch_up(self.view)?;
        Ok(open)
    }

    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// What the one who asks may see of what needs somebody.
    fn attention(&self) -> Result<Vec<AttentionLine>, Refusal> {
        let mut lines = attention::attention(self)?;
        if self.who.rights.office.is_none() {
            lines.retain(|line| line.council.is_some_and(|council| sees(self.who, council)));
        }
        Ok(lines)
    }

    fn meetings_to_see(&self, words: &str) -> Result<Vec<(MeetingId, String)>, Refusal> {
        let mut open = Vec::new();
        for found in meeting::find(self, words)? {
            let meeting: Option<Meeting> = self.view.get(found.0)?;
            open.extend(meeting.filter(|meeting| sees(self.who, meeting.council)).map(|_| found));
        }
        Ok(open)
    }

    fn cases_to_see(&self, words: &str) -> Result<Vec<(CaseId, String)>, Refusal> {
        let mut open = Vec::new();
        for found in letters::find_case(self.view, words)? {
            if sees_case(self.view, self.who, found.0)? {
                open.push(found);
            }
        }
        Ok(open)
    }

    fn place(&self) -> Result<PlaceView, Refusal> {
        let place = self.view.place(&self.sender.user)?.unwrap_or_default();
        Ok(PlaceView { council: place.council, meeting: place.meeting, text: place.text })
    }

    fn text(&self, text: TextKey) -> Result<AnswerBody, Refusal> {
        if let TextKey::Minutes(item) = text {
            self.who.check_exempt(self.view, Some(item))?;
        }
        let found = texts::text_view(self.view, self.pens, text, self.sender.session)?;
        Ok(found.map_or(AnswerBody::Nothing, AnswerBody::Text))
    }
}

/// Everything about a meeting, for whoever writes it out.
pub fn meeting_view(view: &dyn View, id: MeetingId, now: Moment) -> Result<MeetingView, Refusal> {
    let sender = Sender { user: String::new(), session: 0 };
    let (pens, open, who) = (Pens::default(), Mutex::default(), Standing::owner());
    let counter = Counter { view, pens: &pens, sender: &sender, who: &who, now, open: &open };
    meeting::meeting(&counter, id)
}

/// Why something cannot be shown is an answer.
fn or_reasons(found: Result<AnswerBody, Refusal>) -> Result<AnswerBody, Refusal> {
    match found {
        Err(Refusal::Reasons(reasons)) => Ok(AnswerBody::Not(reasons)),
        other => other,
    }
}

/// What is gone is no refusal: the screen that asks goes back.
fn or_nothing<T>(
    found: Result<T, Refusal>,
    body: impl FnOnce(T) -> AnswerBody,
) -> Result<AnswerBody, Refusal> {
    match found {
        Ok(found) => Ok(body(found)),
        Err(gone) if gone == Refusal::from(crate::domain::Reason::Gone) => Ok(AnswerBody::Nothing),
        Err(other) => Err(other),
    }
}
