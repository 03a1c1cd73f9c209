//! What anybody might do next, decided by dice. Much of it cannot be done.

use strum::VariantArray;

use super::councils;
use super::model::{Course, Form, Model};
use crate::domain::*;
use crate::office::tests::vocabulary::*;
use crate::office::*;

pub type Dice = [u8; 5];

/// Three specialties: one that this `RegUt` runs, one that another runs, one nobody knows of.
pub const SPECIALTIES: [&str; 3] = ["MED", "URO", "ORT"];

/// Never more than these, so that much happens to each.
const CASES: usize = 3;

pub fn pick<T: Copy>(all: &[T], die: u8) -> Option<T> {
    all.get(usize::from(die) % all.len().max(1)).copied()
}

pub struct Table {
    specialties: Vec<SpecialtyId>,
    regions: Vec<RegionId>,
    pub forms: Vec<Form>,
}

impl Table {
    pub fn of(room: &Room) -> Self {
        let specialties = SPECIALTIES.iter().map(|code| room.specialty(code)).collect();
        let regions = room.all::<Region>().into_iter().map(|it| it.id).collect();
        Self { specialties, regions, forms: Vec::new() }
    }

    /// The form that a command takes.
    pub fn form(&self, command: &Command) -> Option<Form> {
        let Command::TakeForm { text, .. } = command else { return None };
        self.forms.iter().find(|form| form.text == *text).cloned()
    }

    /// A command; `today` is the day that the clock shows.
    pub fn command(&mut self, room: &Room, model: &Model, today: Day, dice: Dice) -> Option<Command> {
        let [kind, a, b, c, d] = dice;
        let cases: Vec<CaseId> = model.now.cases.keys().copied().collect();
        if cases.is_empty() || (kind % 16 == 0 && cases.len() < CASES) {
            return Some(Command::RegisterCase { case: self.details(today, [a, b, c, d]) });
        }
        let case = pick(&cases, a)?;
        // Where that cannot be, the case goes on.
        self.deed(room, model, case, today, dice).or_else(|| Self::onward(room, case, b, c))
    }

    fn deed(&mut self, room: &Room, model: &Model, case: CaseId, today: Day, dice: Dice) -> Option<Command> {
        let [kind, a, b, c, d] = dice;
        let reason = |die: u8| if die.is_multiple_of(5) { String::new() } else { format!("Grunn {die}") };
        let place = model.now.cases[&case].place;
        if kind % 3 == 0 && (place == CaseState::WithDirectorate || place.is_decided()) {
            return Some(self.decides(room, model, case, today, [b, c, d]));
        }
        Some(match kind % 40 {
            9 => Command::MoveCase { id: case, step: pick(CaseStep::VARIANTS, b)?, reason: Some(reason(c)) },
            10 => Command::ChangeCase {
                id: case,
                case: CaseDetails {
                    track: model.now.cases[&case].details.track,
                    origin: model.now.cases[&case].details.origin,
                    ..self.details(today, [b, c, d, a])
                },
            },
            11 => Command::CorrectCase { id: case, state: pick(CaseState::ALL, b)?, reason: reason(c) },
            12 => Command::SetFagkontakt {
                specialty: pick(&self.specialties[..2], a)?,
                region: pick(&self.regions, b)?,
                from: today.plus(i32::from(c) % 20 - 15),
            },
            8 => self.decides(room, model, case, today, [b, c, d]),
            13 if b % 3 == 0 => Command::HandOverCase { id: case, reason: reason(b) },
            0..=7 | 13 | 19 => return None,
            14..=17 => Self::on_rows(room, case, b, c, d),
            18 => Command::Redo,
            20..=22 => Command::Undo,
            23..=26 => self.on_letters(room, model, case, today, [b, c, d])?,
            _ if model.now.cases[&case].asks_councils() => {
                councils::on_a_council(room, model, case, today, [kind, b, c, d])?
            }
            27 | 28 => self.takes_a_form(room, model, case, today, [b, c, d])?,
            _ => Self::on_a_part(model, case, today, [kind, b, c, d])?,
        })
    }

    fn details(&self, today: Day, [a, b, c, d]: [u8; 4]) -> CaseDetails {
        let track = if a & 0x0c == 0 { Track::Consultation } else { Track::VARIANTS[usize::from(a) % 4] };
        // The first two specialties come often, so that most cases go on.
        let one = &self.specialties[usize::from(b / 8) % if b % 8 == 0 { 3 } else { 2 }..][..1];
        let some = &self.specialties[..=usize::from(b) % self.specialties.len()];
        let specialties = if track.asks_councils() { some } else { one };
        CaseDetails {
            title: "Nytt kurs".into(),
            track,
            target: Target::LearningActivity,
            origin: track.origins()[0],
            specialties: if b == 0 { Vec::new() } else { specialties.to_vec() },
            received: today.plus(-i32::from(b % 16)),
            inner_deadline: Some(today.plus(i32::from(c % 32) - 8)).filter(|_| c % 11 != 0),
            outer_deadline: Some(today.plus(i32::from(d % 64) - 2)).filter(|_| d % 3 != 0),
            effective: Some(today.plus(90)).filter(|_| c % 2 == 0),
            summary: String::new(),
            contact: String::new(),
            handler: None,
            body: if a & 0x30 == 0x30 { AssessingBody::CrossRegional } else { AssessingBody::FourLeaders },
            nynorsk: a & 64 != 0,
        }
    }

    /// A step that can be taken; seldom one that ends the case.
    fn onward(room: &Room, case: CaseId, b: u8, c: u8) -> Option<Command> {
        use CaseStep::{Decline, PassOn, Withdraw};
        let AnswerBody::Case(view) = room.asks(Query::Case { id: case }) else { panic!() };
        let mut steps: Vec<CaseStep> =
            view.steps.iter().filter(|(_, why)| why.is_empty()).map(|(step, _)| *step).collect();
        if b < 250 {
            steps.retain(|step| !matches!(step, Decline | PassOn | Withdraw));
        }
        Some(Command::MoveCase { id: case, step: pick(&steps, c)?, reason: Some("Grunn".into()) })
    }

    /// What was decided, row by row, that those concerned are told, or that all are to be heard.
    fn decides(&self, room: &Room, model: &Model, id: CaseId, today: Day, [b, c, d]: [u8; 3]) -> Command {
        let place = model.now.cases[&id].place;
        let notice = |it: &Letter| it.case == id && it.kind == LetterKind::Notice && it.sent.is_none();
        match b % 8 {
            0 if place == CaseState::WithDirectorate => {
                let case = self.details(today, [3, b, c, d]);
                return Command::AnnounceConsultation { about: id, case };
            }
            1 => return Command::NoteTold { id, on: today, whom: "lederne".into() },
            2 | 3 if place.is_decided() => {
                return match room.all::<Letter>().into_iter().find(notice) {
                    Some(letter) => Command::MarkLetterSent { id: letter.id, on: today },
                    None => Command::WriteLetter {
                        case: id,
                        kind: LetterKind::Notice,
                        region: None,
                        council: None,
                    },
                };
            }
            _ => {}
        }
        let AnswerBody::Case(view) = room.asks(Query::Case { id }) else { panic!() };
        let rows: Vec<RowRuling> = (0..view.rows)
            .map(|row| match (c >> (row % 6)) % 3 {
                0 => RowRuling::NotTaken,
                1 => RowRuling::TakenAs("45".into()),
                _ => RowRuling::Taken,
            })
            .collect();
        // What was decided stands mostly, and is only put right.
        let any = match place {
            CaseState::Decided(outcome) if c % 4 != 0 => outcome,
            _ => CaseOutcome::VARIANTS[usize::from(d) % 3],
        };
        let outcome = CaseOutcome::of_rows(&rows).unwrap_or(any);
        let (on, effective) = (today.plus(-i32::from(d % 3)), (d % 2 == 0).then(|| today.plus(30)));
        let ruling = RulingDetails { on, reference: String::new(), outcome, rows, effective };
        Command::DecideCase { id, ruling }
    }

    fn on_rows(room: &Room, case: CaseId, b: u8, c: u8, d: u8) -> Command {
        let count = match room.asks(Query::Case { id: case }) {
            AnswerBody::Case(view) => view.rows,
            other => panic!("{other:?}"),
        };
        let row = ChangeRow {
            specialty: None,
            target: ChangeTarget::Procedure,
            name: format!("Prosedyre {}", c % 4),
            objective: None,
            operation: Operation::Changed,
            field: Field::VARIANTS[usize::from(b) % 5],
            before: "40".into(),
            after: format!("{}", 41 + d % 9),
            reason: String::new(),
        };
        match b % 4 {
            0 if count > 0 => Command::RemoveChangeRow { case, at: 1 + u32::from(d) % count },
            1 | 2 if count > 0 => Command::SetChangeRow { case, at: 1 + u32::from(d) % count, row },
            _ => Command::AddChangeRow { case, row },
        }
    }

    /// Mostly on one that is waited for.
    fn on_a_part(model: &Model, case: CaseId, today: Day, [kind, b, c, d]: [u8; 4]) -> Option<Command> {
        let version = model.now.cases[&case].version;
        let parts = || model.now.parts.iter().filter(|(_, part)| part.case == case);
        let all: Vec<AssessmentId> = parts().map(|(id, _)| *id).collect();
        let open: Vec<AssessmentId> =
            parts().filter(|(_, part)| !part.is_settled(version)).map(|(id, _)| *id).collect();
        let id = pick(&open, b).filter(|_| c % 4 != 0).or(pick(&all, b))?;
        let on = today.plus(-i32::from(c % 8));
        let heading = pick(Heading::VARIANTS, c)?;
        Some(match kind % 40 {
            29 => Command::MarkNoConsequence { id, heading, said: d % 4 != 0 },
            30 | 31 => Command::WriteText {
                text: TextKey::Assessment(id, heading),
                content: if d % 6 == 0 { " ".into() } else { format!("Tekst {d}") },
            },
            32..=35 => {
                let quiet = (d % 3 != 0).then_some(Position::NoRemarks);
                Command::AnswerAssessment { id, position: quiet.or(pick(Position::VARIANTS, b))?, on }
            }
            36 => Command::AskAnew { case, region: None },
            37 => Command::ReopenAssessment { id },
            _ => {
                let reason = if d % 7 == 0 { "  ".into() } else { format!("Uten leder {d}") };
                Command::WaiveAssessment { id, reason, on }
            }
        })
    }

    fn on_letters(
        &self,
        room: &Room,
        model: &Model,
        case: CaseId,
        today: Day,
        [b, c, d]: [u8; 3],
    ) -> Option<Command> {
        let councils: Vec<CouncilId> = model.heard_of(case).into_iter().map(|(id, _)| id).collect();
        let of_case = |case: &Course| match c % 5 {
            0 => pick(LetterKind::VARIANTS, d),
            1 if case.asks_councils() => Some(LetterKind::Answer),
            _ => Some(LetterKind::Reminder),
        };
        let letters: Vec<Letter> = room.all::<Letter>().into_iter().filter(|it| it.case == case).collect();
        let ids = |sent: bool| -> Vec<LetterId> {
            letters.iter().filter(|it| it.sent.is_some() == sent).map(|it| it.id).collect()
        };
        let kind = of_case(&model.now.cases[&case])?;
        let kinds: Vec<LetterKind> = letters.iter().map(|it| it.kind).collect();
        let on = today.plus(2 - i32::from(d % 6)).min(today);
        Some(match b % 8 {
            0..=2 => Command::WriteLetter {
                case,
                kind,
                region: pick(&self.regions, d).filter(|_| councils.is_empty()),
                council: pick(&councils, d).filter(|_| kind != LetterKind::Answer),
            },
            3..=5 => Command::MarkLetterSent { id: pick(&ids(false), c)?, on },
            6 => Command::MarkAllSent { case, kind: pick(&kinds, c)?, on },
            _ => Command::RecallLetter { id: pick(&ids(true), c)?, reason: "Feil".into() },
        })
    }

    /// A form that was sent out now, or one that lay about since an earlier version.
    fn takes_a_form(
        &mut self,
        room: &Room,
        model: &Model,
        case: CaseId,
        today: Day,
        [b, c, d]: [u8; 3],
    ) -> Option<Command> {
        if c % 3 != 0 || self.forms.is_empty() {
            let region = pick(&self.regions, b)?;
            let AnswerBody::Document(blank) = room.asks(Query::BlankForm { case, region }) else { panic!() };
            let course = &model.now.cases[&case];
            let (position, whole) = (pick(Position::VARIANTS, d)?, d % 16 < 12);
            let text = filled(&blank, position, whole, course.details.nynorsk);
            self.forms.push(Form { case, region, version: course.version, position, whole, text });
            if c % 3 == 2 {
                return None;
            }
        }
        let form = &self.forms[usize::from(d) % self.forms.len()];
        let form = if c % 3 == 0 { form } else { self.forms.last()? };
        Some(Command::TakeForm { text: form.text.clone(), on: today, replace: d % 2 == 0 })
    }
}

/// Unless it is whole, nothing stands under the second heading.
fn filled(blank: &str, position: Position, whole: bool, nynorsk: bool) -> String {
    let texts = ["Godt.", if whole { "Ti plasser." } else { "" }, "ingen konsekvens"];
    let mut texts = texts.into_iter();
    let lines: Vec<&str> = blank.lines().collect();
    let mut said = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let next = lines.get(n + 1).copied().unwrap_or_default();
        said.push(match line {
            _ if next.starts_with('(') => format!("{line} {}", words(position, nynorsk)),
            _ if line.ends_with("konsekvenser]") || line.ends_with("konsekvensar]") => {
                format!("{line}\n{}", texts.next().unwrap())
            }
            _ => (*line).to_owned(),
        });
    }
    said.join("\n")
}

/// How a position is worded in letters and forms.
pub const fn words(position: Position, nynorsk: bool) -> &'static str {
    match (position, nynorsk) {
        (Position::Supports, false) => "støtter",
        (Position::Supports, true) => "støttar",
        (Position::SupportsWithRemarks, false) => "støtter med merknader",
        (Position::SupportsWithRemarks, true) => "støttar med merknader",
        (Position::DoesNotSupport, false) => "støtter ikke",
        (Position::DoesNotSupport, true) => "støttar ikkje",
        (Position::NoRemarks, _) => "ingen merknader",
    }
}
