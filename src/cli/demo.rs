//! `saksgang demo`: a believable office to look around in.

use std::path::Path;

use chrono::NaiveDate;
use clap::Args;

use super::failure::Failure;
use super::open;
use super::surroundings::Surroundings;
use crate::domain::{Day, Moment};
use crate::language::Language;
use crate::link::{InProcess, LinkError, this_user};
use crate::office::{Clock, Office};
use crate::tui;

/// Open a demo office: a region's year, with meetings, minutes and cases
///
/// It lives in memory and nothing of it is kept. With --office DIR it is made in that directory
/// instead, stays there, and can be opened in several terminals: saksgang --office DIR.
#[derive(Args, Clone, Debug)]
pub struct Demo {
    /// The day the demo takes place; the clock then stands still at 13:04 [default: today, now]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
}

/// When the demo's clock stands still, in seconds after midnight.
const STILL: i64 = 13 * 3600 + 4 * 60;

impl Demo {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let surroundings = match self.today {
            None => surroundings.clone(),
            Some(date) => surroundings.at(Clock::fixed(standing_still(Day::of(date)))),
        };
        let wording = surroundings.speaking(Language::Bokmal);
        let office = match &surroundings.named_office {
            None => furnished(&surroundings, in_memory(&surroundings))?,
            Some(dir) => furnished(&surroundings, open_at(dir, &surroundings))?,
        };
        if surroundings.named_office.is_some() && self.today.is_none() {
            drop(office);
            return open::show(&surroundings, surroundings.reach()?, &wording);
        }
        let server = InProcess::serve(office).map_err(|error| Failure::link(&wording, &error))?;
        open::show(&surroundings, server.reach(), &wording)
    }
}

fn open_at(dir: &Path, surroundings: &Surroundings) -> Result<Office, LinkError> {
    let unusable = |source| LinkError::Directory { path: dir.to_owned(), source };
    std::fs::create_dir_all(dir).map_err(unusable)?;
    Office::open(dir, surroundings.clock.clone()).map_err(LinkError::NotStarted)
}

fn in_memory(surroundings: &Surroundings) -> Result<Office, LinkError> {
    Office::in_memory(surroundings.clock.clone()).map_err(LinkError::NotStarted)
}

fn furnished(surroundings: &Surroundings, office: Result<Office, LinkError>) -> Result<Office, Failure> {
    let wording = &surroundings.wording;
    let office = office.map_err(|error| Failure::link(wording, &error))?;
    office.furnished(&this_user()).map_err(|refusal| {
        Failure::refused(wording, &refusal, |refusal| tui::refusal(wording, refusal, &|_| String::new()))
    })
}

fn standing_still(day: Day) -> Moment {
    // The end of the day before is a second short of midnight.
    day.plus(-1).end().plus(1 + STILL)
}
