//! What anybody might do about the councils of a consultation, and how they are counted.

use strum::VariantArray;

use super::deeds::pick;
use super::model::Model;
use crate::domain::*;
use crate::office::tests::vocabulary::*;
use crate::office::*;

/// Councils that no case is about, and that can be asked all the same.
const OTHERS: [&str; 2] = ["ANE", "NEV"];

/// Mostly on one that is waited for.
pub fn on_a_council(
    room: &Room,
    model: &Model,
    case: CaseId,
    today: Day,
    [kind, b, c, d]: [u8; 4],
) -> Option<Command> {
    let course = &model.now.cases[&case];
    if course.place.is_decided() || (d % 4 != 0 && !course.place.waits_for_council()) {
        return None;
    }
    let heard = model.heard_of(case);
    let all: Vec<CouncilId> = heard.iter().map(|(id, _)| *id).collect();
    let open = heard.iter().filter(|(_, voice)| !voice.is_settled(course.version));
    let open: Vec<CouncilId> = open.map(|(id, _)| *id).collect();
    let others = OTHERS.map(|code| room.council(code));
    let council = pick(&open, b).filter(|_| c % 4 != 0).or(pick(&all, b)).or(pick(&others, b))?;
    let on = today.plus(-i32::from(c % 8));
    Some(match kind % 40 {
        27 | 28 => Command::AskCouncils { case },
        _ if course.place != CaseState::UnderAssessment && d % 2 == 0 => Command::AskCouncils { case },
        29 => Command::AddCouncil { case, council: if d % 4 == 0 { council } else { pick(&others, d)? } },
        30 => Command::MarkAllSent {
            case,
            kind: pick(&[LetterKind::Consultation, LetterKind::Reminder], c)?,
            on,
        },
        31 => {
            let id =
                room.all::<CouncilReply>().into_iter().find(|it| (it.case, it.council) == (case, council));
            let content = if d % 6 == 0 { " ".into() } else { format!("Innspill {d}") };
            Command::WriteText { text: TextKey::Reply(id?.id), content }
        }
        32..=36 => {
            let quiet = (d % 3 != 0).then_some(Position::NoRemarks);
            Command::AnswerReply { case, council, position: quiet.or(pick(Position::VARIANTS, c))?, on }
        }
        37 => Command::ReopenReply { case, council },
        _ => {
            let reason = if d % 7 == 0 { "  ".into() } else { format!("Uten leder {d}") };
            Command::WaiveReply { case, council, reason, on }
        }
    })
}

/// Where the councils stand, counted; nothing where none are asked.
pub fn counted(model: &Model, case: CaseId) -> Option<ReplyCount> {
    let course = &model.now.cases[&case];
    let mut count = ReplyCount::default();
    for (_, voice) in model.heard_of(case) {
        *match voice.standing(course.version) {
            ReplyStanding::LeftOut => continue,
            ReplyStanding::NotAsked => &mut count.not_asked,
            ReplyStanding::Silent => &mut count.silent,
            ReplyStanding::Reminded => &mut count.reminded,
            ReplyStanding::Outdated => &mut count.outdated,
            ReplyStanding::Answered => &mut count.answered,
            ReplyStanding::Waived => &mut count.waived,
        } += 1;
        count.of += 1;
    }
    course.asks_councils().then_some(count)
}
