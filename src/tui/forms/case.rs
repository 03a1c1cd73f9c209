//! Registering, changing and moving a case.

use strum::VariantArray;

use super::appointment::options;
use super::field::{Field, Wrong};
use super::form::Form;
use crate::domain::{
    AssessingBody, Case, CaseId, CaseState, CaseStep, Day, Origin, RegionId, Seating, Specialty, SpecialtyId,
    Target, Track, inner_deadline, seating,
};
use crate::language::Arg;
use crate::office::{CaseDetails, CaseView, Command, LetterDetails, LetterMark};
use crate::tui::scene::Scene;

/// Registers a case of a specialty. The leaders' deadline is proposed until the user sets one.
pub fn register_case(scene: &Scene, specialty: SpecialtyId) -> Form {
    let details = CaseDetails {
        title: String::new(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        specialties: vec![specialty],
        received: scene.today(),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        summary: String::new(),
        contact: String::new(),
        handler: Some(scene.user.clone()),
        body: scene.reference.settings.as_ref().map_or_else(AssessingBody::default, |it| it.body),
        nynorsk: false,
    };
    Form::new(scene.say("form-register-case"), fields(scene, &details), |form, scene| {
        Ok(Command::RegisterCase { case: filled(form, scene)? })
    })
    .following(follow, scene)
    .noting(notes)
}

/// Registers the consultation that was announced about a case.
pub fn announce_consultation(scene: &Scene, case: &Case) -> Form {
    let about = case.id;
    let details = CaseDetails {
        track: Track::Consultation,
        origin: Origin::Directorate,
        received: scene.today(),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        ..CaseDetails::of(case)
    };
    let title = scene.tell("form-announce", &[("number", Arg::from(case.number.to_string()))]);
    Form::new(title, fields(scene, &details), move |form, scene| {
        Ok(Command::AnnounceConsultation { about, case: filled(form, scene)? })
    })
    .starting_at("outer-deadline")
    .following(follow, scene)
    .noting(notes)
}

/// Changes what is known of a case. Nothing is proposed: what stands was decided.
pub fn change_case(scene: &Scene, case: &Case) -> Form {
    let id = case.id;
    let title = scene.tell("form-change-case", &[("number", Arg::from(case.number.to_string()))]);
    let fields = fields(scene, &CaseDetails::of(case)).into_iter().map(Field::owned).collect();
    Form::new(title, fields, move |form, scene| Ok(Command::ChangeCase { id, case: filled(form, scene)? }))
        .following(follow, scene)
        .noting(notes)
}

/// Hands a case over to the seat this RegUt has from now on.
pub fn hand_over(scene: &Scene, view: &CaseView, to: Seating) -> Form {
    let id = view.case.id;
    let title = scene.named("hand-over", to.into());
    let assessing = view.case.state == CaseState::UnderAssessment;
    let regions: Vec<&str> = match to {
        Seating::Lead => scene.reference.regions.iter().map(|region| region.code.as_str()).collect(),
        Seating::Mirror => view.assessments.iter().map(|(region, ..)| region.code.as_str()).collect(),
    };
    let asked = |code: &str| {
        view.assessments
            .iter()
            .any(|(region, it, _)| region.code == code && it.as_ref().is_some_and(|it| it.asked.is_some()))
    };
    let unasked: Vec<&str> = regions.into_iter().filter(|code| !asked(code)).collect();
    let effect = match to {
        Seating::Lead if assessing && !unasked.is_empty() => {
            scene.tell("hand-over-asks", &[("regions", unasked.join(", ").into())])
        }
        Seating::Lead => scene.say("hand-over-lead-from-now"),
        Seating::Mirror => scene.say("hand-over-keeps"),
    };
    let notes = vec![effect, scene.say("hand-over-history")];
    Form::new(title, vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::HandOverCase { id, reason: form.text("reason") })
    })
    .noting(move |_form, _scene| notes.clone())
}

/// Registers a letter that came in. Its text is written afterwards, where there is room for it.
pub fn register_letter(scene: &Scene, case: &Case) -> Form {
    let id = case.id;
    // The first letter is the one that the case came with.
    let received = if case.state == CaseState::Received { case.received } else { scene.today() };
    let fields = vec![
        Field::text("sender", &scene.named("origin", case.origin.into())),
        Field::day("received", Some(received), scene),
        Field::text("heading", &case.title),
    ];
    Form::new(scene.say("form-register-letter"), fields, move |form, scene| {
        let letter = LetterDetails {
            party: form.text("sender"),
            date: form.needed_day("received", scene)?,
            subject: form.text("heading"),
            text: String::new(),
        };
        Ok(Command::RegisterLetter { case: id, letter })
    })
    .noting(|_form, scene| vec![scene.say("form-letter-then")])
    .leading_to_text()
}

/// Takes a step with a reason.
pub fn move_case(scene: &Scene, id: CaseId, step: CaseStep) -> Form {
    let title = scene.named("case-step", step.into());
    Form::new(title, vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::MoveCase { id, step, reason: form.optional("reason") })
    })
}

/// Puts a wrong state right, with a reason.
pub fn correct_case(scene: &Scene, view: &CaseView, state: CaseState) -> Form {
    let id = view.case.id;
    let notes = what_follows(scene, view, state);
    let named = scene.named("case-state", state.name());
    let title = scene.tell("form-correct-case", &[("state", Arg::from(named))]);
    Form::new(title, vec![Field::text("reason", "")], move |form, _scene| {
        Ok(Command::CorrectCase { id, state, reason: form.text("reason") })
    })
    .noting(move |_, _| notes.clone())
}

/// What goes with the correction, and what stands all the same and is hers to put right.
fn what_follows(scene: &Scene, view: &CaseView, state: CaseState) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(ruling) = view.ruling.as_ref().filter(|ruling| !ruling.stands_in(state)) {
        let args = [
            ("outcome", Arg::from(scene.named("outcome", (&ruling.outcome).into()))),
            ("day", scene.day(ruling.on).into()),
            ("rows", ruling.rows.len().into()),
        ];
        let key = if ruling.rows.is_empty() { "correct-ruling-goes" } else { "correct-ruling-goes-rows" };
        notes.push(scene.tell(key, &args));
    }
    let councils = view.councils.iter();
    let asked: Vec<&str> = view
        .assessments
        .iter()
        .filter(|(_, it, _)| it.as_ref().is_some_and(|it| it.asked.is_some()))
        .map(|(region, ..)| region.code.as_str())
        .chain(councils.clone().map(|(code, _)| code.as_str()))
        .collect();
    if !asked.is_empty() && (state.stage() < CaseState::UnderAssessment.stage() || state.is_over()) {
        notes.push(scene.tell("correct-asked-stands", &[("regions", asked.join(", ").into())]));
    }
    let unsettled: Vec<&str> = view
        .assessments
        .iter()
        .filter(|(_, it, _)| it.as_ref().is_none_or(|it| !it.is_settled(view.case.version)))
        .map(|(region, ..)| region.code.as_str())
        .chain(councils.filter(|(_, settled)| !settled).map(|(code, _)| code.as_str()))
        .collect();
    if !unsettled.is_empty() && state.stage() > CaseState::UnderAssessment.stage() && !state.is_over() {
        notes.push(scene.tell("correct-unsettled", &[("regions", unsettled.join(", ").into())]));
    }
    if !view.treated.is_empty() {
        let numbers: Vec<String> =
            view.treated.iter().map(|(meeting, _)| meeting.number.to_string()).collect();
        notes.push(scene.tell("correct-treated-stands", &[("meetings", numbers.join(", ").into())]));
    }
    notes.extend(letters(scene, &view.letters));
    notes
}

/// So many letters are named one by one; of the others their number.
const LETTERS: usize = 6;

/// The letters that stand, the latest sent first, then those that lie unsent.
fn letters(scene: &Scene, letters: &[LetterMark]) -> Vec<String> {
    let mut marks: Vec<&LetterMark> = letters.iter().collect();
    marks.sort_by_key(|it| (it.sent.is_none(), std::cmp::Reverse(it.sent)));
    let named = |it: &&LetterMark| {
        let kind = scene.named("letter-kind", it.kind.into());
        let letter = if kind.contains(&it.party) { kind } else { format!("{kind} ({})", it.party) };
        let letter = Arg::from(letter);
        match it.sent {
            Some(day) => {
                scene.tell("correct-letter-sent", &[("letter", letter), ("day", scene.day(day).into())])
            }
            None => scene.tell("correct-letter-unsent", &[("letter", letter)]),
        }
    };
    let mut notes: Vec<String> = marks.iter().take(LETTERS).map(named).collect();
    if marks.len() > LETTERS {
        notes.push(scene.tell("correct-more", &[("count", (marks.len() - LETTERS).into())]));
    }
    notes
}

/// Says which RegUt is fagkontakt for a specialty.
pub fn set_fagkontakt(scene: &Scene, specialty: SpecialtyId, from: Day) -> Form {
    let regions: Vec<RegionId> = scene.reference.regions.iter().map(|region| region.id).collect();
    let names = scene.reference.regions.iter().map(|region| format!("{}  {}", region.code, region.name));
    let fields = vec![Field::choice("region", names.collect(), 0), Field::day("from", Some(from), scene)];
    let name = scene.specialty(specialty).to_owned();
    let title = scene.tell("form-set-fagkontakt", &[("specialty", Arg::from(name))]);
    Form::new(title, fields, move |form, scene| {
        let wrong = Wrong { field: "region", key: "wrong-empty" };
        let region = *regions.get(form.chosen("region")).ok_or(wrong)?;
        Ok(Command::SetFagkontakt { specialty, region, from: form.needed_day("from", scene)? })
    })
}

fn fields(scene: &Scene, case: &CaseDetails) -> Vec<Field> {
    let at = |position: Option<usize>| position.unwrap_or(0);
    let languages = vec![scene.say("language-nb"), scene.say("language-nn")];
    vec![
        Field::text("heading", &case.title),
        Field::choice(
            "track",
            options::<Track>(scene, "track"),
            at(Track::VARIANTS.iter().position(|one| *one == case.track)),
        ),
        Field::choice(
            "origin",
            options::<Origin>(scene, "origin"),
            at(Origin::VARIANTS.iter().position(|one| *one == case.origin)),
        ),
        Field::choice(
            "target",
            options::<Target>(scene, "target"),
            at(Target::VARIANTS.iter().position(|one| *one == case.target)),
        ),
        Field::specialties("specialties", &codes(scene, &case.specialties)),
        Field::day("received", Some(case.received), scene),
        Field::day("outer-deadline", case.outer_deadline, scene),
        Field::day("inner-deadline", case.inner_deadline, scene),
        Field::day("effective", case.effective, scene),
        Field::text("contact", &case.contact),
        Field::text("handler", case.handler.as_deref().unwrap_or_default()),
        Field::choice("minutes-language", languages, usize::from(case.nynorsk)),
        Field::choice(
            "body",
            options::<AssessingBody>(scene, "body"),
            at(AssessingBody::VARIANTS.iter().position(|one| *one == case.body)),
        ),
        Field::text("summary", &case.summary),
    ]
}

fn filled(form: &Form, scene: &Scene) -> Result<CaseDetails, Wrong> {
    Ok(CaseDetails {
        title: form.text("heading"),
        track: track(form),
        target: Target::VARIANTS[form.chosen("target")],
        origin: Origin::VARIANTS[form.chosen("origin")],
        specialties: specialties(form, scene)?,
        received: form.needed_day("received", scene)?,
        inner_deadline: form.day("inner-deadline", scene)?,
        outer_deadline: form.day("outer-deadline", scene)?,
        effective: form.day("effective", scene)?,
        summary: form.text("summary"),
        contact: form.text("contact"),
        handler: form.optional("handler"),
        body: AssessingBody::VARIANTS[form.chosen("body")],
        nynorsk: form.chosen("minutes-language") == 1,
    })
}

fn track(form: &Form) -> Track {
    Track::VARIANTS[form.chosen("track")]
}

/// A track has its own origins, and the leaders' deadline follows Helsedirektoratet's.
fn follow(form: &mut Form, scene: &Scene) {
    let origins = track(form).origins();
    if !origins.contains(&Origin::VARIANTS[form.chosen("origin")])
        && let Some(at) = Origin::VARIANTS.iter().position(|one| *one == origins[0])
    {
        form.choose_in("origin", at);
    }
    if let Some(day) = proposed(form, scene) {
        form.propose("inner-deadline", &scene.day(day));
    }
}

/// When the leaders would have to answer, by the office's rule; nothing while
/// Helsedirektoratet's deadline cannot be read.
fn proposed(form: &Form, scene: &Scene) -> Option<Day> {
    let settings = scene.reference.settings.as_ref()?;
    let outer = form.day("outer-deadline", scene).ok()?;
    Some(inner_deadline(scene.today(), outer, settings.reply, settings.margin))
}

/// Which seat this RegUt has, and where the leaders' deadline comes from.
fn notes(form: &Form, scene: &Scene) -> Vec<String> {
    let Some(settings) = &scene.reference.settings else { return Vec::new() };
    let mut notes = Vec::new();
    if let Ok(ids) = specialties(form, scene)
        && !ids.is_empty()
        && track(form).asks_councils()
    {
        let has = |id: &&SpecialtyId| {
            let known = scene.reference.specialties.iter().find(|one| one.id == **id);
            known.is_some_and(|one| one.service == crate::domain::Service::Specialist)
        };
        notes.push(scene.tell("intake-councils", &[("count", ids.iter().filter(has).count().into())]));
    } else if let (Ok(ids), Ok(Some(day))) = (specialties(form, scene), form.day("received", scene))
        && !ids.is_empty()
    {
        notes.push(seat_in_words(&ids, day, settings.own_region, scene));
    }
    if !form.field("inner-deadline").own && !form.text("inner-deadline").is_empty() {
        let days = [("reply", settings.reply.into()), ("margin", settings.margin.into())];
        notes.push(scene.tell("intake-deadline", &days));
    }
    notes
}

/// `RegUt HV er fagkontakt for URO: vi svarer for HSØ`
fn seat_in_words(ids: &[SpecialtyId], day: Day, own: RegionId, scene: &Scene) -> String {
    let known = &scene.reference.specialties;
    let chosen: Vec<&Specialty> =
        ids.iter().filter_map(|id| known.iter().find(|one| one.id == *id)).collect();
    let mut groups: Vec<(Option<RegionId>, Vec<&str>)> = Vec::new();
    for one in &chosen {
        let region = one.fagkontakt_on(day);
        match groups.iter_mut().find(|(known, _)| *known == region) {
            Some((_, codes)) => codes.push(&one.code),
            None => groups.push((region, vec![&one.code])),
        }
    }
    let told: Vec<String> = groups
        .iter()
        .map(|(region, codes)| {
            let codes = shortened(codes);
            match region {
                Some(region) => scene.tell(
                    "intake-fagkontakt",
                    &[("region", scene.region(*region).into()), ("codes", codes.into())],
                ),
                None => scene.tell("intake-no-fagkontakt", &[("codes", codes.into())]),
            }
        })
        .collect();
    let seat = match seating(chosen, day, own) {
        Some(Seating::Lead) => scene.say("intake-lead"),
        Some(Seating::Mirror) => scene.tell("intake-mirror", &[("region", scene.region(own).into())]),
        None => scene.say("intake-unknown"),
    };
    format!("{}. {seat}", told.join("; "))
}

/// So many codes are named; of the others their number.
const NAMED: usize = 6;

fn shortened(codes: &[&str]) -> String {
    let named = codes.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    if codes.len() > NAMED { format!("{named} +{}", codes.len() - NAMED) } else { named }
}

/// `URO, NEV`
fn codes(scene: &Scene, specialties: &[SpecialtyId]) -> String {
    let known = scene.reference.specialties.iter();
    let codes: Vec<&str> = specialties
        .iter()
        .filter_map(|id| known.clone().find(|one| one.id == *id))
        .map(|one| one.code.as_str())
        .collect();
    codes.join(", ")
}

/// The specialties of the codes, in any case, with commas or blanks between.
fn specialties(form: &Form, scene: &Scene) -> Result<Vec<SpecialtyId>, Wrong> {
    let text = form.text("specialties").to_uppercase();
    text.split([',', ';', ' '])
        .filter(|code| !code.is_empty())
        .map(|code| {
            let known = scene.reference.specialties.iter().find(|one| one.code.to_uppercase() == code);
            known.map(|one| one.id).ok_or(Wrong { field: "specialties", key: "wrong-specialties" })
        })
        .collect()
}
