//! Who may do what here. What each command and each question needs is in two tables,
//! [`commands`](self::commands) and [`queries`](self::queries); a new one does not compile without
//! its row. What the roles may is in [`crate::domain::Right::TABLE`].
//!
//! Nothing here knows how a user was recognised: the name comes from the kernel, by way of the link.

mod commands;
mod councils;
mod exempt;
mod queries;
mod standing;

use super::{Command, Refusal};
use crate::domain::{CouncilId, Entity, Kind, Reason, RecordKey, Right, Role, SpecialtyId};
use crate::store::{StoreError, View, named_in};

pub use exempt::hide_missing;
pub use queries::reveals;
pub use standing::{RightsView, Standing};

/// What something needs, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    pub right: Right,
    pub place: Place,
}

/// Where a right is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the office as a whole.
    Office,
    /// In the office or in any council at all.
    Somewhere,
    /// In a council that the record belongs to.
    Of(RecordKey),
    /// In an own council of one of these specialties.
    Specialties(Vec<SpecialtyId>),
}

impl Need {
    const fn office(right: Right) -> Self {
        Self { right, place: Place::Office }
    }

    const fn somewhere(right: Right) -> Self {
        Self { right, place: Place::Somewhere }
    }

    fn of<E: Entity>(right: Right, id: E::Id) -> Self {
        Self { right, place: Place::Of(E::key_of(id)) }
    }

    /// Refused, with whom to ask, unless the right is there.
    pub fn check(&self, view: &dyn View, who: &Standing) -> Result<(), Refusal> {
        if who.rights.office >= Some(self.right.least()) {
            return Ok(());
        }
        let councils = self.councils(view)?;
        let (allowed, most) = match &self.place {
            Place::Somewhere => (who.rights.allow_somewhere(self.right), who.rights.most()),
            _ => (who.rights.allow(self.right, &councils), most_in(who, &councils)),
        };
        if allowed { Ok(()) } else { Err(who.not_allowed(self.right, most)) }
    }

    fn councils(&self, view: &dyn View) -> Result<Vec<CouncilId>, StoreError> {
        match &self.place {
            Place::Office | Place::Somewhere => Ok(Vec::new()),
            Place::Of(key) => councils::of(view, *key),
            Place::Specialties(specialties) => councils::of_specialties(view, specialties),
        }
    }
}

/// Refused when this names a record of a council that is closed to the user: whoever may not see it
/// neither asks about it by its number nor ties something of her own to it.
pub fn check_named(view: &dyn View, who: &Standing, asked: &impl serde::Serialize) -> Result<(), Refusal> {
    if who.rights.allow(Right::Read, &[]) {
        return Ok(());
    }
    for key in named_in(asked) {
        let councils = councils::of(view, key)?;
        if !councils.is_empty() && !who.rights.allow(Right::Read, &councils) {
            return Err(who.not_allowed(Right::Read, most_in(who, &councils)));
        }
    }
    Ok(())
}

impl Need {
    /// Refused unless the command may be sent.
    pub fn check_command(view: &dyn View, who: &Standing, command: &Command) -> Result<(), Refusal> {
        match Self::of_command(command) {
            Some(need) => need.check(view, who)?,
            // What it touches is held against the rights when it is known.
            None if who.known => {}
            None => return Err(who.not_allowed(Right::Cases, None)),
        }
        check_named(view, who, command)?;
        who.check_exempt(view, Self::exempt_behind(view, command)?)
    }
}

/// The most that somebody is in these councils.
fn most_in(who: &Standing, councils: &[CouncilId]) -> Option<Role> {
    councils.iter().map(|council| who.rights.role_in(*council)).fold(who.rights.office, Option::max)
}

/// What changing records of a kind needs: for an undo, which is known only by what it touches.
const fn right_of(kind: Kind) -> Right {
    match kind {
        Kind::Account => Right::Administer,
        Kind::Settings | Kind::Region | Kind::Institution | Kind::Specialty | Kind::ObjectiveAlias => {
            Right::Office
        }
        Kind::Case
        | Kind::Assessment
        | Kind::ChangeSheet
        | Kind::Letter
        | Kind::Ruling
        | Kind::CouncilReply
        | Kind::Abbreviation => Right::Cases,
        Kind::Person
        | Kind::Council
        | Kind::Seat
        | Kind::Appointment
        | Kind::OfficeHolding
        | Kind::Meeting
        | Kind::AgendaItem
        | Kind::Attendance
        | Kind::FollowUp
        | Kind::Decision
        | Kind::Election
        | Kind::Input
        | Kind::Minutes
        | Kind::Remark
        | Kind::Correction
        | Kind::RotationNeed => Right::Councils,
    }
}

/// Whether somebody may see something of this council.
pub fn sees(who: &Standing, council: CouncilId) -> bool {
    who.rights.allow(Right::Read, &[council])
}

/// Whether somebody may see something of the case.
pub fn sees_case(view: &dyn View, who: &Standing, case: crate::domain::CaseId) -> Result<bool, Refusal> {
    let need = Need::of::<crate::domain::Case>(Right::Read, case);
    match need.check(view, who) {
        Ok(()) => Ok(true),
        Err(Refusal::Reasons(reasons)) if matches!(reasons[..], [Reason::NotAllowed { .. }]) => Ok(false),
        Err(other) => Err(other),
    }
}
