//! `saksgang new`: creates an office.

use clap::{Args, ValueEnum};

use super::Spoken;
use super::failure::Failure;
use super::said;
use super::surroundings::Surroundings;
use crate::domain::SeatRule;
use crate::language::Language;
use crate::office::Command;

/// Create an office
///
/// The office gets the regions, institutions and specialties that the program ships, a council
/// with its seats for each hospital specialty in your own region, and the sister councils of the
/// other regions as contacts.
#[derive(Args, Clone, Debug)]
pub struct New {
    /// The region whose secretariat (RegUt) this is: HSØ, HV, HMN or HN
    #[arg(long)]
    region: String,
    /// Which institutions have a seat in the councils
    #[arg(long, value_enum, default_value = "trusts")]
    seats: Seats,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Seats {
    /// The health trusts (helseforetak), as the mandate says
    Trusts,
    /// All training institutions, private hospitals too
    All,
}

impl New {
    pub fn run(&self, surroundings: &Surroundings) -> Result<(), Failure> {
        let language = surroundings.chosen.unwrap_or_else(|| spoken_in(&self.region));
        let seat_rule = match self.seats {
            Seats::Trusts => SeatRule::Trusts,
            Seats::All => SeatRule::AllInstitutions,
        };
        let region = region(&self.region);
        let attached = surroundings.attach_to_any()?;
        attached.order(Command::Found { region, seat_rule, language: language.code().to_owned() })?;
        said::line(&attached.wording.tell("cli-founded", &[surroundings.office_arg()]));
        Ok(())
    }
}

/// The region's code as it is written: `hso` and `HSO` are `HSØ`.
fn region(typed: &str) -> String {
    let code = typed.trim().to_uppercase();
    if code == "HSO" { "HSØ".to_owned() } else { code }
}

/// The written form of the region's own pages, where nobody has chosen.
fn spoken_in(typed: &str) -> Language {
    if region(typed) == "HV" { Spoken::Nn.into() } else { Spoken::Nb.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_typed_on_any_keyboard() {
        for typed in ["HSØ", "hsø", "HSO", " hso "] {
            assert_eq!(region(typed), "HSØ");
        }
        assert_eq!(region("hv"), "HV");
    }
}
