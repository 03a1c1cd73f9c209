//! The form that is answered away from the program, held against the office: what it says, where
//! it belongs, and what stands there already.

use strum::VariantArray;

use crate::documents::{AnswerForm, CROSS_REGIONAL, FilledForm, FormAsked, FormFault, print_form, read_form};
use crate::domain::{
    Assessment, Case, CaseNo, CaseState, Council, CouncilReply, Day, Heading, Lack, Reason, Region,
    Specialty, TextKey, lacks,
};
use crate::language::Language;
use crate::office::{FormPreview, FormText, FormWhom, Refusal, look};
use crate::store::{Index, Records, StoreError, View};

/// The form for whoever is asked, as it goes out on this day.
pub fn answer_form(case: &Case, asked: FormAsked, today: Day) -> AnswerForm {
    AnswerForm { number: case.number, title: case.title.clone(), asked, version: case.version, made: today }
}

/// The form as text, in the language of the case's letters.
pub fn blank(case: &Case, asked: FormAsked, today: Day) -> String {
    let language = Language::of_document(case.nynorsk);
    print_form(&answer_form(case, asked, today), language) + "\n"
}

/// The code of the council's specialty.
pub fn council_code(view: &dyn View, council: &Council) -> Result<String, Refusal> {
    Ok(look::find::<Specialty>(view, council.specialty)?.code)
}

/// A form that was read and belongs somewhere.
pub struct Found {
    form: FilledForm,
    case: Case,
    /// Where it belongs, with what the form says.
    filled: Filled,
    /// When that was answered before.
    answered: Option<Day>,
    /// Why it cannot be taken as it is.
    pub reasons: Vec<Reason>,
    /// Only whoever says that it replaces what stands can take it.
    pub replaces: Vec<Reason>,
}

/// The records that the form fills.
pub enum Filled {
    /// A region's; those of several where the cross-regional council answers for them.
    Assessments(Vec<(Region, Assessment)>),
    /// A council's, with its specialty's code.
    Reply(String, CouncilReply),
}

/// Reads the form and finds what it answers.
pub fn read(view: &dyn View, text: &str, on: Day) -> Result<Result<Found, Vec<FormFault>>, Refusal> {
    let form = match read_form(text) {
        Ok(form) => form,
        Err(faults) => return Ok(Err(faults)),
    };
    let case = case_numbered(view, form.number)?.ok_or(Reason::Gone)?;
    let mut reasons = Vec::new();
    if case.state != CaseState::UnderAssessment {
        reasons.push(Reason::NotUnderAssessment { state: case.state });
    }
    if form.version > case.version {
        reasons.push(Reason::FormUnreadable);
    }
    let mut found = Found {
        filled: Filled::Assessments(Vec::new()),
        answered: None,
        reasons,
        replaces: Vec::new(),
        form,
        case,
    };
    if found.case.track.asks_councils() {
        found.of_council(view, on)?;
    } else {
        found.of_regions(view, on)?;
    }
    Ok(Ok(found))
}

impl Found {
    /// It fills the reply of the council that it names.
    fn of_council(&mut self, view: &dyn View, on: Day) -> Result<(), Refusal> {
        let wanted = self.form.asked.to_lowercase();
        for stands in look::replies(view, &self.case)? {
            let code = council_code(view, &look::find(view, stands.council)?)?;
            if code.to_lowercase() != wanted {
                continue;
            }
            if stands.asked.is_none() {
                return Err(Reason::CouncilNotAsked.into());
            }
            self.answered = stands.answered;
            self.object_to_reply(&code, &stands);
            let reply = reply(&stands, &self.form, on);
            self.filled = Filled::Reply(code, reply);
            return Ok(());
        }
        Err(Reason::NoSuchCouncil { code: self.form.asked.clone() }.into())
    }

    fn object_to_reply(&mut self, code: &str, stands: &CouncilReply) {
        let code = code.to_owned();
        let old = stands.text.trim();
        match stands.answered {
            Some(_) if stands.version > self.form.version => {
                self.reasons.push(Reason::CouncilAnsweredNewer { code, version: stands.version });
            }
            Some(day) => self.replaces.push(Reason::CouncilAnsweredSince { code, day }),
            None if !old.is_empty() && !self.form.reply.is_empty() && old != self.form.reply.trim() => {
                self.replaces.push(Reason::CouncilTextStands { code });
            }
            None => {}
        }
    }

    /// It fills the assessment of the region that it names, or those that the cross-regional
    /// council is asked for: all that have not settled, for a region may answer by itself.
    fn of_regions(&mut self, view: &dyn View, on: Day) -> Result<(), Refusal> {
        let regions: Vec<Region> = view.all()?;
        let assessments = look::assessments(view, self.case.id)?;
        let asked = |region: &Region| {
            assessments.iter().find(|it| it.region == region.id && it.asked.is_some()).cloned()
        };
        let code = self.form.asked.to_lowercase();
        let stand = if code == CROSS_REGIONAL {
            let all = regions.into_iter().filter_map(|region| asked(&region).map(|it| (region, it)));
            let all: Vec<_> = all.collect();
            let open = |it: &&(Region, Assessment)| !it.1.is_settled(self.case.version);
            let silent: Vec<_> = all.iter().filter(open).cloned().collect();
            if silent.is_empty() { all } else { silent }
        } else {
            let region = regions.into_iter().find(|region| region.code.to_lowercase() == code);
            let region = region.ok_or_else(|| Reason::NoSuchRegion { code: self.form.asked.clone() })?;
            let stands = asked(&region).ok_or(Reason::NotAsked { region: region.id })?;
            vec![(region, stands)]
        };
        if stand.is_empty() {
            return Err(Reason::NobodyAsked.into());
        }
        self.answered = stand.iter().filter_map(|(_, it)| it.answered).max();
        for (_, stands) in &stand {
            self.object_to_assessment(stands);
        }
        let fill = |(region, stands)| {
            let filled = assessment(&stands, &self.form, on);
            (region, filled)
        };
        self.filled = Filled::Assessments(stand.into_iter().map(fill).collect());
        Ok(())
    }

    /// Why not at all, and what would be replaced.
    fn object_to_assessment(&mut self, stands: &Assessment) {
        let region = stands.region;
        match stands.answered {
            Some(_) if stands.version > self.form.version => {
                self.reasons.push(Reason::AnsweredNewer { region, version: stands.version });
            }
            Some(day) => self.replaces.push(Reason::AnsweredSince { region, day }),
            None => {
                let differs = |(heading, text): (&Heading, &String)| {
                    let old = stands.text(*heading).trim();
                    !old.is_empty() && old != text.trim()
                };
                if Heading::VARIANTS.iter().zip(&self.form.texts).any(differs) {
                    self.replaces.push(Reason::TextsStand { region });
                }
            }
        }
    }

    /// What the form fills.
    pub fn into_filled(self) -> Filled {
        self.filled
    }

    /// The texts that taking the form would write.
    fn texts(&self) -> Vec<TextKey> {
        match &self.filled {
            Filled::Assessments(all) => all
                .iter()
                .flat_map(|(_, it)| {
                    Heading::VARIANTS.iter().map(|heading| TextKey::Assessment(it.id, *heading))
                })
                .collect(),
            Filled::Reply(_, reply) => vec![TextKey::Reply(reply.id)],
        }
    }

    /// What is shown before the form is taken.
    pub fn preview(self) -> FormPreview {
        let form = &self.form;
        let heading = |(heading, text): (&Heading, &String)| FormText {
            heading: Some(*heading),
            text: text.clone(),
            no_consequence: form.no_consequence.contains(heading),
        };
        let (whom, texts, lacks) = match &self.filled {
            Filled::Assessments(all) => {
                let lacks = all.first().map_or_else(Vec::new, |(_, it)| lacks(it, form.version));
                let texts = Heading::VARIANTS.iter().zip(&form.texts).map(heading).collect();
                (FormWhom::Regions(all.iter().map(|(region, _)| region.clone()).collect()), texts, lacks)
            }
            Filled::Reply(code, reply) => {
                let text = FormText { heading: None, text: reply.text.clone(), no_consequence: false };
                (FormWhom::Council(code.clone()), vec![text], reply_lacks(reply))
            }
        };
        FormPreview {
            newer: self.case.version > form.version,
            number: self.case.number,
            title: self.case.title.clone(),
            version: self.case.version,
            answers: form.version,
            by: form.by.clone(),
            position: form.position,
            answered: self.answered,
            whom,
            texts,
            lacks,
            reasons: self.reasons,
            replaces: self.replaces,
        }
    }
}

/// The assessment with what the form says. It counts as answered only when nothing is lacking.
fn assessment(stands: &Assessment, form: &FilledForm, on: Day) -> Assessment {
    let [professional, organisational, economic] = form.texts.clone();
    let filled = Assessment {
        answered: None,
        position: form.position,
        professional,
        organisational,
        economic,
        no_consequence: form.no_consequence.clone(),
        version: form.version,
        waived: None,
        ..stands.clone()
    };
    let answered = Some(on).filter(|_| lacks(&filled, form.version).is_empty());
    // What only fills a part does not undo that the case goes on without the rest.
    let waived = stands.waived.clone().filter(|_| answered.is_none());
    Assessment { answered, waived, ..filled }
}

/// The same with a council's reply. A text that stands is not taken away by an empty one.
fn reply(stands: &CouncilReply, form: &FilledForm, on: Day) -> CouncilReply {
    let text = if form.reply.is_empty() { stands.text.clone() } else { form.reply.clone() };
    let filled = CouncilReply {
        answered: None,
        position: form.position,
        text,
        version: form.version,
        waived: None,
        ..stands.clone()
    };
    let answered = Some(on).filter(|_| reply_lacks(&filled).is_empty());
    let waived = stands.waived.clone().filter(|_| answered.is_none());
    CouncilReply { answered, waived, ..filled }
}

/// What a council's reply lacks before it counts.
fn reply_lacks(reply: &CouncilReply) -> Vec<Lack> {
    match reply.position {
        None => vec![Lack::Position],
        Some(position) if position.needs_text() && reply.text.trim().is_empty() => vec![Lack::Reply],
        Some(_) => Vec::new(),
    }
}

/// The texts that taking the form would write.
pub fn texts_of(view: &dyn View, text: &str, on: Day) -> Result<Vec<TextKey>, Refusal> {
    Ok(match read(view, text, on) {
        Ok(Ok(found)) => found.texts(),
        Ok(Err(_)) | Err(Refusal::Reasons(_)) => Vec::new(),
        Err(other) => return Err(other),
    })
}

pub fn case_numbered(view: &dyn View, number: CaseNo) -> Result<Option<Case>, StoreError> {
    let order = i64::from(number.number);
    let cases: Vec<Case> =
        view.indexed_between(Index::CasesOfYear, number.year.unsigned_abs(), order, order)?;
    Ok(cases.into_iter().next())
}
