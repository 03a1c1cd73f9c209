//! How many candidates need rotation, by council and half-year.

use super::Counter;
use crate::documents::{RotationLine, rotation_sheet};
use crate::domain::{Council, CouncilId, Institution, RotationNeed, ShownCount, Specialty};
use crate::office::{Cause, Refusal, RotationNeedView, Trouble, look};
use crate::store::{Index, Records as _};

/// The needs told of, of one council or of all the own ones, the latest half-year last.
pub fn rotation(at: &Counter<'_>, council: Option<CouncilId>) -> Result<Vec<RotationNeedView>, Refusal> {
    let mut councils: Vec<Council> = match council {
        Some(id) => vec![look::find(at.view, id)?],
        None => at.view.all()?,
    };
    councils.retain(|it| it.own);
    let mut lines = Vec::new();
    for council in councils {
        let needs: Vec<RotationNeed> = at.view.indexed(Index::RotationNeedsOfCouncil, council.id.0)?;
        if needs.is_empty() {
            continue;
        }
        let code = look::find::<Specialty>(at.view, council.specialty)?.code;
        for need in needs {
            let institution = look::find::<Institution>(at.view, need.institution)?.short;
            lines.push(RotationNeedView { code: code.clone(), institution, need });
        }
    }
    Ok(lines)
}

/// The same as a sheet, without the small counts.
pub fn sheet(at: &Counter<'_>, council: Option<CouncilId>) -> Result<String, Refusal> {
    let language = look::language(at.view)?;
    let lines: Vec<_> = rotation(at, council)?
        .into_iter()
        .map(|it| RotationLine {
            council: it.code,
            half: it.need.half,
            institution: it.institution,
            arena: it.need.arena,
            count: ShownCount::of(it.need.count),
        })
        .collect();
    rotation_sheet(&lines, language)
        .map_err(|error| Refusal::Trouble(Trouble::new(Cause::Fault, error.to_string())))
}
