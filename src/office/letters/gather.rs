//! What a letter tells, found in the records.

use strum::VariantArray;

use super::Errand;
use super::form::{answer_form, council_code};
use super::whom::{head, head_of, headless, holder, in_council, name, region_name};
use crate::documents::{
    AnswerForm, Asked, Combined, CouncilPart, FormAsked, LetterBody, LetterDocument, Matter, Recipient,
    RegionAnswer, RegionPart, Ruled, Said,
};
use crate::domain::{
    Assessment, Case, CaseExit, CaseState, ChangeSheet, Council, CouncilId, Day, Entity, Heading, Letter,
    LetterKind, Office, Reason, Region, RegionId, Seating, Specialty, Track, joint_reminders, lacks,
    next_council_reminder, next_reminder, reminded_since, reply_lacks,
};
use crate::language::Language;
use crate::office::{Refusal, look};
use crate::store::{Index, Records, View};

/// So many entries back the reason for the last step is looked for.
const STEPS_BACK: usize = 20;

/// Where a letter is gathered.
struct Desk<'a> {
    view: &'a dyn View,
    case: &'a Case,
    assessments: &'a [Assessment],
    today: Day,
}

pub fn document(
    view: &dyn View,
    case: &Case,
    assessments: &[Assessment],
    errand: Errand,
    today: Day,
) -> Result<LetterDocument, Refusal> {
    let desk = Desk { view, case, assessments, today };
    let (recipients, deadline, body) = match errand.kind {
        LetterKind::Request => desk.request(errand.region)?,
        LetterKind::Reminder if errand.council.is_some() => desk.council_reminder(errand.council)?,
        LetterKind::Answer if case.track.asks_councils() => desk.heard()?,
        LetterKind::Reminder if case.asks_cross_regional() => desk.joint_reminder()?,
        LetterKind::Reminder => desk.reminder(errand.region.ok_or(Reason::NoRecipient)?)?,
        LetterKind::Submission | LetterKind::Answer => desk.combined(errand.kind)?,
        LetterKind::Consultation => {
            let council: Council = look::find(view, errand.council.ok_or(Reason::NoRecipient)?)?;
            (
                vec![desk.head_of(&council)?],
                case.inner_deadline.or(case.outer_deadline),
                LetterBody::Consultation { form: desk.council_form(&council)? },
            )
        }
        LetterKind::Notice => desk.notice()?,
        LetterKind::PassingOn => {
            let region = desk.fagkontakt()?;
            (vec![Recipient::RegUt(region.clone())], None, LetterBody::PassingOn { region })
        }
        LetterKind::Incoming => return Err(Reason::LetterCameIn.into()),
    };
    let own: Region = look::find(view, look::settings(view)?.own_region)?;
    Ok(LetterDocument {
        language: Language::of_document(case.nynorsk),
        kind: errand.kind,
        date: today,
        sender: region_name(&own),
        recipients,
        deadline,
        matter: desk.matter()?,
        body,
    })
}

type Parts = (Vec<Recipient>, Option<Day>, LetterBody);

impl Desk<'_> {
    fn request(&self, region: Option<RegionId>) -> Result<Parts, Refusal> {
        let deadline = self.case.inner_deadline;
        if self.case.asks_cross_regional() {
            let body = LetterBody::Request {
                asked: Asked::CrossRegional,
                form: self.form(FormAsked::CrossRegional),
            };
            return Ok((vec![Recipient::CrossRegional], deadline, body));
        }
        let region: Region = look::find(self.view, region.ok_or(Reason::NoRecipient)?)?;
        let body = LetterBody::Request {
            asked: Asked::Region(region_name(&region)),
            form: self.form(FormAsked::Region(region.code.clone())),
        };
        Ok((vec![self.leader(&region)?], deadline, body))
    }

    fn form(&self, asked: FormAsked) -> AnswerForm {
        answer_form(self.case, asked, self.today)
    }

    fn council_form(&self, council: &Council) -> Result<AnswerForm, Refusal> {
        Ok(self.form(FormAsked::Council(council_code(self.view, council)?)))
    }

    /// Who holds the office of leader that day, else the deputy leader, else the council.
    fn leader(&self, region: &Region) -> Result<Recipient, Refusal> {
        Ok(match head(self.view, self.case, region.id, self.today)? {
            Some(found) => found.recipient(),
            None => Recipient::Council(headless(self.view, self.case, region)?),
        })
    }

    /// Who leads the council that day, else its deputy leader, else the council.
    fn head_of(&self, council: &Council) -> Result<Recipient, Refusal> {
        Ok(match head_of(self.view, council, self.today, self.case.nynorsk)? {
            Some(found) => found.recipient(),
            None => Recipient::Council(name(self.view, council, self.case.nynorsk)?),
        })
    }

    /// Reminds one council of a consultation.
    fn council_reminder(&self, council: Option<CouncilId>) -> Result<Parts, Refusal> {
        let (case, today) = (self.case, self.today);
        let replies = look::replies(self.view, case)?;
        let reply = replies.iter().find(|it| Some(it.council) == council).ok_or(Reason::CouncilNotAsked)?;
        let next = next_council_reminder(reply, case.version, today)?;
        let council: Council = look::find(self.view, reply.council)?;
        let mut to = vec![self.head_of(&council)?];
        let deputy = in_council(self.view, &council, Office::DeputyLeader, today, case.nynorsk)?;
        if let Some(deputy) = deputy.filter(|_| next.deputy_too).map(super::whom::Holder::recipient)
            && !to.contains(&deputy)
        {
            to.push(deputy);
        }
        let body = LetterBody::Reminder {
            asked: Asked::Council(name(self.view, &council, case.nynorsk)?),
            first_asked: reply.asked.unwrap_or(today),
            number: if to.len() > 1 { next.number } else { 1 },
            lacks: reply_lacks(reply, case.version).into_iter().map(|lack| (None, lack)).collect(),
            form: self.council_form(&council)?,
        };
        Ok((to, case.inner_deadline, body))
    }

    /// What the councils said in a consultation.
    fn heard(&self) -> Result<Parts, Refusal> {
        let mut councils = Vec::new();
        for reply in look::replies(self.view, self.case)? {
            let council: Council = look::find(self.view, reply.council)?;
            councils.push(CouncilPart {
                name: name(self.view, &council, self.case.nynorsk)?.specialty,
                standing: reply.standing(self.case.version),
                asked: reply.asked,
                reminders: reminded_since(&reply.reminders, reply.asked).map(|it| it.on).collect(),
                answered: reply.answered,
                position: reply.position,
                version: reply.version,
                text: reply.text,
                waived: reply.waived.map(|it| (it.on, it.reason)),
            });
        }
        Ok((vec![Recipient::Directorate], self.case.outer_deadline, LetterBody::Heard { councils }))
    }

    fn reminder(&self, region: RegionId) -> Result<Parts, Refusal> {
        let assessment = self.assessments.iter().find(|it| it.region == region);
        let assessment = assessment.ok_or(Reason::NotAsked { region })?;
        let version = self.case.version;
        let next = next_reminder(assessment, version, self.today)?;
        let region: Region = look::find(self.view, region)?;
        let mut to = vec![self.leader(&region)?];
        let deputy = holder(self.view, self.case, region.id, Office::DeputyLeader, self.today)?;
        if let Some(deputy) = deputy.filter(|_| next.deputy_too) {
            let deputy = deputy.recipient();
            if !to.contains(&deputy) {
                to.push(deputy);
            }
        }
        let body = LetterBody::Reminder {
            asked: Asked::Region(region_name(&region)),
            first_asked: assessment.asked.unwrap_or(self.today),
            // Without a deputy leader who is told, the letter does not say that one is.
            number: if to.len() > 1 { next.number } else { 1 },
            lacks: lacks(assessment, version).into_iter().map(|lack| (None, lack)).collect(),
            form: self.form(FormAsked::Region(region.code.clone())),
        };
        Ok((to, self.case.inner_deadline, body))
    }

    /// One reminder of all the regions for which the cross-regional council has not answered.
    fn joint_reminder(&self) -> Result<Parts, Refusal> {
        let version = self.case.version;
        let of = joint_reminders(self.assessments, version, self.today)?;
        let mut lacking = Vec::new();
        for assessment in &of {
            let region: Region = look::find(self.view, assessment.region)?;
            let named = |lack| (Some(region_name(&region)), lack);
            lacking.extend(lacks(assessment, version).into_iter().map(named));
        }
        let body = LetterBody::Reminder {
            asked: Asked::CrossRegional,
            first_asked: of.iter().filter_map(|it| it.asked).min().unwrap_or(self.today),
            number: 1,
            lacks: lacking,
            form: self.form(FormAsked::CrossRegional),
        };
        Ok((vec![Recipient::CrossRegional], self.case.inner_deadline, body))
    }

    fn combined(&self, kind: LetterKind) -> Result<Parts, Refusal> {
        let own = look::settings(self.view)?.own_region;
        let mirror = self.case.seating == Some(Seating::Mirror);
        let regions: Vec<Region> = self.view.all()?;
        let regions = regions.into_iter().filter(|region| !mirror || region.id == own);
        let regions = regions.map(|region| self.part(region)).collect();
        let (to, recipient) = if mirror {
            (Combined::AnswersFagkontakt, Recipient::RegUt(self.fagkontakt()?))
        } else if kind == LetterKind::Submission {
            (Combined::Submits, Recipient::Directorate)
        } else {
            (Combined::Answers, Recipient::Directorate)
        };
        let deadline = self.case.outer_deadline.filter(|_| self.case.track != Track::Proposal);
        let complements = self.sent(kind)?.into_iter().filter_map(|letter| letter.sent).max();
        Ok((vec![recipient], deadline, LetterBody::Combined { regions, to, complements }))
    }

    /// What the region said, on whichever version; nothing where it said nothing.
    fn part(&self, region: Region) -> RegionPart {
        let assessment = self.assessments.iter().find(|it| it.region == region.id);
        let answer = assessment.and_then(|it| {
            let said = |heading: &Heading| match it.text(*heading).trim() {
                "" if it.no_consequence.contains(heading) => Said::NoConsequence,
                "" => Said::Nothing,
                text => Said::Text(text.to_owned()),
            };
            let [one, two, three] = Heading::VARIANTS else { return None };
            Some(RegionAnswer {
                on: it.answered?,
                position: it.position?,
                version: it.version,
                texts: [said(one), said(two), said(three)],
            })
        });
        let reminders = assessment.map(|it| reminded_since(&it.reminders, it.asked));
        RegionPart {
            name: region_name(&region),
            code: region.code,
            reminders: reminders.into_iter().flatten().map(|it| it.on).collect(),
            asked: assessment.and_then(|it| it.asked),
            answer,
            waived: assessment.and_then(|it| it.waived.as_ref()).map(|it| (it.on, it.reason.clone())),
        }
    }

    /// Tells what was decided, or how the case left here.
    fn notice(&self) -> Result<Parts, Refusal> {
        if let CaseState::Left(exit) = self.case.state {
            return self.left(exit);
        }
        let ruling = look::ruling(self.view, self.case.id)?;
        let outcome = match (&ruling, self.case.state) {
            (Some(ruling), _) => Some(ruling.outcome),
            (None, CaseState::Decided(outcome)) => Some(outcome),
            _ => None,
        };
        let ruled = ruling.map(|it| Ruled { on: it.on, reference: it.reference, rows: it.rows });
        let body = LetterBody::Notice { outcome, effective: self.case.effective, ruled };
        Ok((self.concerned()?, None, body))
    }

    /// Leaders and enterprises, the regional health authority, and who brought the case up.
    fn concerned(&self) -> Result<Vec<Recipient>, Refusal> {
        let own: Region = look::find(self.view, look::settings(self.view)?.own_region)?;
        let asked = self.case.asks_cross_regional().then_some(Recipient::CrossRegional);
        let contact = self.contact().map(Recipient::Written);
        let concerned = [Recipient::Leaders, Recipient::Enterprises, Recipient::Written(own.name)];
        Ok(asked.into_iter().chain(concerned).chain(contact).collect())
    }

    fn contact(&self) -> Option<String> {
        Some(self.case.contact.trim()).filter(|contact| !contact.is_empty()).map(str::to_owned)
    }

    /// To whoever brought the case up; of one that is withdrawn, also to whoever has it.
    fn left(&self, exit: CaseExit) -> Result<Parts, Refusal> {
        let mut to = vec![self.proposer()?];
        let asked = exit != CaseExit::PassedOn && self.assessments.iter().any(|it| it.asked.is_some());
        if asked {
            to.push(if self.case.asks_cross_regional() {
                Recipient::CrossRegional
            } else {
                Recipient::Leaders
            });
        }
        let submitted = [LetterKind::Submission, LetterKind::Answer].map(|kind| self.sent(kind));
        for letters in submitted {
            let lead = self.case.seating != Some(Seating::Mirror);
            if !letters?.is_empty() && lead && !to.contains(&Recipient::Directorate) {
                to.push(Recipient::Directorate);
            }
        }
        let region = if exit == CaseExit::PassedOn { Some(self.fagkontakt()?) } else { None };
        Ok((to, None, LetterBody::Exit { exit, reason: self.why_it_left()?, region, asked }))
    }

    /// Who brought the case up, by the letter it began with.
    fn proposer(&self) -> Result<Recipient, Refusal> {
        let mut came: Vec<Letter> = self.view.indexed(Index::LettersOfCase, self.case.id.0)?;
        came.retain(|letter| letter.kind == LetterKind::Incoming && !letter.party.is_empty());
        let first = came.into_iter().min_by_key(|letter| letter.date).map(|letter| letter.party);
        let named = first.or_else(|| self.contact());
        Ok(named.map_or(Recipient::Proposer(self.case.origin), Recipient::Written))
    }

    /// The reason that was written when the step was taken.
    fn why_it_left(&self) -> Result<Option<String>, Refusal> {
        let entries = self.view.headlines_of(self.case.key(), u64::MAX, STEPS_BACK)?;
        Ok(entries.into_iter().find(|entry| entry.command == "move-case").and_then(|entry| entry.note))
    }

    /// The case's letters of this kind that were sent.
    fn sent(&self, kind: LetterKind) -> Result<Vec<Letter>, Refusal> {
        let mut letters: Vec<Letter> = self.view.indexed(Index::LettersOfCase, self.case.id.0)?;
        letters.retain(|letter| letter.kind == kind && letter.sent.is_some());
        Ok(letters)
    }

    /// The name of the region whose RegUt is fagkontakt: now, else when the case came. One that
    /// was handed over came while the own was.
    fn fagkontakt(&self) -> Result<String, Refusal> {
        let own = look::settings(self.view)?.own_region;
        for day in [self.today, self.case.received] {
            for id in &self.case.specialties {
                let specialty: Specialty = look::find(self.view, *id)?;
                let found = specialty.fagkontakt_on(day).filter(|region| *region != own);
                if let Some(region) = found {
                    return Ok(region_name(&look::find(self.view, region)?));
                }
            }
        }
        Err(Reason::FagkontaktUnknown.into())
    }

    fn matter(&self) -> Result<Matter, Refusal> {
        let case = self.case;
        let mut specialties = Vec::new();
        for id in &case.specialties {
            specialties.push(look::find::<Specialty>(self.view, *id)?.in_document(case.nynorsk).to_owned());
        }
        let sheets: Vec<ChangeSheet> = self.view.indexed(Index::ChangeSheetsOfCase, case.id.0)?;
        let sheet = sheets.into_iter().find(|sheet| sheet.version == case.version);
        Ok(Matter {
            number: case.number,
            title: case.title.clone(),
            specialties,
            track: case.track,
            target: case.target,
            origin: case.origin,
            received: case.received,
            summary: case.summary.clone(),
            contact: case.contact.clone(),
            cross_regional: case.asks_cross_regional(),
            fagkontakt: self.fagkontakt().ok().filter(|_| case.seating == Some(Seating::Mirror)),
            version: case.version,
            rows: sheet.map(|sheet| sheet.rows).unwrap_or_default(),
        })
    }
}
