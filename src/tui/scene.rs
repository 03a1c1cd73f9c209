//! What every screen may look at while it acts and draws.

use std::collections::HashMap;

use crate::domain::{
    Day, FEW, Fact, HalfYear, InstitutionId, Lateness, Moment, PersonId, RegionId, ShownCount, SpecialtyId,
};
use crate::keymap::{Action, Context, Keymap};
use crate::language::{Arg, Language, Wording, date_short, day_and_month};
use crate::office::{ReferenceView, Refusal, RightsView};

use super::reasons;
use super::theme::Theme;

/// The wording, the keys, the look, the time and the reference data, as they are for this event.
pub struct Scene {
    pub wording: Wording,
    pub theme: Theme,
    pub keymap: Keymap,
    pub now: Moment,
    /// Who is at this terminal.
    pub user: String,
    /// What the user may do, and whom to ask for more.
    pub rights: RightsView,
    pub reference: ReferenceView,
    /// The persons that were on a screen, for refusals that name them.
    pub persons: HashMap<PersonId, String>,
}

impl Scene {
    /// The words with this key.
    pub fn say(&self, key: &str) -> String {
        self.wording.say(key)
    }

    /// The words with this key and these values.
    pub fn tell(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.wording.tell(key, args)
    }

    /// The wording of a state, kind or step with a stable name.
    pub fn named(&self, family: &str, name: &str) -> String {
        reasons::named(&self.wording, family, name)
    }

    /// Today, in Oslo.
    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// A day as people here write it.
    pub fn day(&self, day: Day) -> String {
        date_short(day.date(), self.wording.language())
    }

    /// A day, where its year goes without saying.
    pub fn day_and_month(&self, day: Day) -> String {
        day_and_month(day.date(), self.wording.language())
    }

    /// A day and the time of it.
    pub fn day_and_clock(&self, at: Moment) -> String {
        format!("{} {}", self.day(at.day()), at.clock())
    }

    /// How late it is or what is left, the same words everywhere: `3 dager over`, `om 2 dager`.
    pub fn lateness(&self, lateness: Lateness) -> String {
        let told = |key, days: u32| self.tell(key, &[("days", days.into())]);
        match lateness {
            Lateness::Late(days) => told("lateness-over", days),
            Lateness::Today => self.say("lateness-today"),
            Lateness::Soon(days) | Lateness::InTime(days) => told("lateness-left", days),
        }
    }

    /// The first key that asks for the action in these places, as it is printed.
    pub fn key(&self, action: Action, contexts: &[Context]) -> Option<String> {
        self.keymap.keys_for(action, contexts).into_iter().next()
    }

    /// Why something was not done, one sentence for each reason.
    pub fn refusal(&self, refusal: &Refusal) -> Vec<String> {
        reasons::refusal(&self.wording, refusal, &|fact| self.name_of(fact))
    }

    /// One reason in words.
    pub fn reason(&self, reason: &crate::domain::Reason) -> String {
        reasons::reason(&self.wording, reason, &|fact| self.name_of(fact))
    }

    /// The region's code.
    pub fn region(&self, id: RegionId) -> &str {
        self.reference.regions.iter().find(|region| region.id == id).map_or("?", |region| &region.code)
    }

    /// The institution's short name.
    pub fn half_year(&self, half: HalfYear) -> String {
        let key = if half.second { "half-year-second" } else { "half-year-first" };
        self.tell(key, &[("year", half.year.to_string().into())])
    }

    /// The count as it may be shown: `færre enn 5`.
    pub fn count(&self, count: ShownCount) -> String {
        match count {
            ShownCount::Exactly(count) => count.to_string(),
            ShownCount::Few => self.tell("count-few", &[("few", FEW.into())]),
        }
    }

    pub fn institution(&self, id: InstitutionId) -> &str {
        self.reference.institutions.iter().find(|one| one.id == id).map_or("?", |one| &one.short)
    }

    /// The specialty's name in the language spoken.
    pub fn specialty(&self, id: SpecialtyId) -> &str {
        self.reference.specialties.iter().find(|one| one.id == id).map_or("?", |one| {
            match self.wording.language() {
                Language::Bokmal => &one.bokmal,
                Language::Nynorsk => &one.nynorsk,
                Language::English => &one.english,
            }
        })
    }

    fn name_of(&self, fact: &Fact) -> String {
        match fact {
            Fact::Person(id) => self.persons.get(id).cloned().unwrap_or_else(|| "?".into()),
            Fact::Region(id) => self.region(*id).to_owned(),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::testing::scene_in;

    #[test]
    fn lateness_is_told_in_days_with_their_unit() {
        for (language, words) in [
            (Language::Bokmal, ["1 dag over", "3 dager over", "i dag", "om 1 dag", "om 9 dager"]),
            (Language::Nynorsk, ["1 dag over", "3 dagar over", "i dag", "om 1 dag", "om 9 dagar"]),
            (Language::English, ["1 day late", "3 days late", "today", "in 1 day", "in 9 days"]),
        ] {
            let scene = scene_in(language);
            let today = scene.today();
            let told = [-1, -3, 0, 1, 9].map(|off| scene.lateness(Lateness::of(today.plus(off), today)));
            assert_eq!(told, words);
        }
    }
}
