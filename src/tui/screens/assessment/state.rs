//! Where a region's assessment stands, in words.

use ratatui::text::Span;

use crate::domain::{Assessment, Case, Day, Heading, Lack, lacks};
use crate::language::Arg;
use crate::tui::scene::Scene;
use crate::tui::screens::letters::one_by_one;

/// In a few words, with a sign, as it is on that day. Silence is told as silence.
pub fn state(assessment: Option<&Assessment>, case: &Case, on: Day, scene: &Scene) -> Span<'static> {
    let theme = &scene.theme;
    let told = |key: &str, day| scene.tell(key, &[("day", Arg::from(scene.day_and_month(day)))]);
    let not_asked = || Span::styled(format!("  {}", scene.say("assessment-not-asked")), theme.quiet);
    let Some(assessment) = assessment else { return not_asked() };
    if let Some(waiver) = &assessment.waived {
        return Span::styled(format!("{} {}", theme.check, told("assessment-waived", waiver.on)), theme.text);
    }
    if assessment.is_outdated(case.version) {
        let words = scene.tell("assessment-outdated", &[("version", assessment.version.into())]);
        return Span::styled(format!("{} {words}", theme.alert), theme.warning);
    }
    if let Some(answer) = answer(assessment, scene) {
        return Span::styled(format!("{} {answer}", theme.check), theme.good);
    }
    let Some(asked) = assessment.asked else { return not_asked() };
    let late = case.inner_deadline.is_some_and(|day| day < on);
    let words = match assessment.reminders.last() {
        Some(last) => scene.tell(
            "assessment-reminded",
            &[
                ("day", scene.day_and_month(asked).into()),
                ("count", assessment.reminders.len().into()),
                ("last", scene.day_and_month(last.on).into()),
            ],
        ),
        None if late => told("assessment-silent", asked),
        None => told("assessment-asked", asked),
    };
    let (sign, style) = if late { (theme.alert, theme.warning) } else { (" ", theme.text) };
    Span::styled(format!("{sign} {words}"), style)
}

/// `støtter 02.03.`; nothing where nobody answered.
fn answer(assessment: &Assessment, scene: &Scene) -> Option<String> {
    let (day, position) = (assessment.answered?, assessment.position?);
    let args = [
        ("position", scene.named("position", position.into()).into()),
        ("day", scene.day_and_month(day).into()),
    ];
    Some(scene.tell("assessment-answered", &args))
}

/// What is to be known besides the state: what is lacking, why the region was passed over, what an
/// outdated answer said. Nothing where nothing is.
pub fn besides(assessment: Option<&Assessment>, case: &Case, scene: &Scene) -> Option<String> {
    let assessment = assessment?;
    if let Some(waiver) = &assessment.waived {
        return Some(waiver.reason.clone());
    }
    if assessment.is_outdated(case.version) {
        let args = [("version", case.version.into()), ("answer", answer(assessment, scene)?.into())];
        return Some(scene.tell("assessment-outdated-was", &args));
    }
    assessment.asked?;
    let lacking = one_by_one(&lacks(assessment, case.version), scene);
    let earlier = assessment.was_asked_of_earlier(case.version) && assessment.answered.is_none();
    let earlier =
        earlier.then(|| scene.tell("assessment-asked-of-earlier", &[("version", assessment.version.into())]));
    let lacking = (!lacking.is_empty()).then(|| scene.tell("assessment-lacks", &[("what", lacking.into())]));
    let said: Vec<String> = earlier.into_iter().chain(lacking).collect();
    (!said.is_empty()).then(|| said.join("; "))
}

/// What stands under a heading, before its text is looked at.
pub fn no_text(assessment: &Assessment, heading: Heading, case: &Case, scene: &Scene) -> String {
    if assessment.no_consequence.contains(&heading) {
        return scene.say("assessment-no-consequence");
    }
    let lacking = lacks(assessment, case.version).contains(&Lack::Text(heading));
    scene.say(if lacking { "assessment-text-lacks" } else { "assessment-nothing-written" })
}
