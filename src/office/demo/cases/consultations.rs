//! Consultations that many councils answer, and decisions that came of cases.

use super::{CasePlan, Happening, Ruled, row};
use crate::domain::{
    CaseOutcome, CaseStep, ChangeTarget, Field, LetterKind, Operation, Origin, Position, Target, Track,
};

use CaseStep as S;
use ChangeTarget::{Course, ElaboratingText, LearningObjective};
use Happening::{Answers, Decides, LetterIn, RemindsCouncil, Replies, Sends, Step, Wants, WithoutCouncil};
use LetterKind::{Answer, Consultation, Notice, Submission};
use Operation::{Changed, New};
use Position::{DoesNotSupport, NoRemarks, Supports, SupportsWithRemarks};

pub const CASES: &[CasePlan] = &[
    CasePlan {
        name: "kliniske studier",
        specialty: "ANE BUP GYN HJS ORT URO",
        title: "Høring: læringsmål om kliniske studier",
        track: Track::Consultation,
        target: Target::LearningObjective,
        origin: Origin::Directorate,
        received: -24,
        inner: Some(-1),
        outer: Some(13),
        effective: None,
        summary: "Direktoratet spør om faglige, organisatoriske og økonomiske følger, og om nye flaskehalser.",
        course: &[
            (
                -24,
                LetterIn(
                    "Helsedirektoratet",
                    "Vi ber om innspill til et nytt læringsmål om kliniske studier, likt for flere \
                     spesialiteter.\n",
                ),
            ),
            (
                -23,
                Wants(&[row(
                    LearningObjective,
                    "Kliniske studier",
                    New,
                    (Field::Wording, "", "Kjenne til hvordan en klinisk studie planlegges og gjennomføres."),
                    "Flere pasienter skal få delta i studier.",
                )]),
            ),
            (-22, Step(S::Prepare)),
            (-21, Step(S::RequestAssessment)),
            (-20, Sends(Consultation)),
            (-13, Replies("HJS", Supports, "Målet kan nås ved alle foretak som deltar i studier.")),
            (
                -11,
                Replies(
                    "URO",
                    SupportsWithRemarks,
                    "Støttes. Mindre sykehus trenger et felles e-læringskurs.",
                ),
            ),
            (-9, Replies("ANE", NoRemarks, "")),
            (
                -7,
                Replies(
                    "BUP",
                    DoesNotSupport,
                    "Få studier i faget. Målet blir en flaskehals for dem som ikke er ved et universitetssykehus.",
                ),
            ),
            (-4, RemindsCouncil("ORT")),
        ],
    },
    CasePlan {
        name: "høring om pacemaker",
        specialty: "HJS ANE",
        title: "Høring: færre pacemakerimplantasjoner",
        track: Track::Consultation,
        target: Target::LearningActivity,
        origin: Origin::Directorate,
        received: -45,
        inner: Some(-20),
        outer: Some(6),
        effective: None,
        summary: "Direktoratets høring av forslaget vi fremmet.",
        course: &[
            (-44, Step(S::Prepare)),
            (-43, WithoutCouncil("ANE", "Rådet er ikke berørt av tallet; avklart med leder")),
            (-42, Step(S::RequestAssessment)),
            (-41, Sends(Consultation)),
            (-25, Replies("HJS", Supports, "Rådet står ved forslaget.")),
            (-14, Sends(Answer)),
        ],
    },
    CasePlan {
        name: "psykose",
        specialty: "BUP",
        title: "Kurs i tidlig psykose",
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::CourseCommittee,
        received: -210,
        inner: Some(-160),
        outer: None,
        effective: Some(101),
        summary: "Kurset er holdt to ganger med godt utbytte.",
        course: &[
            (
                -208,
                Wants(&[row(
                    Course,
                    "Tidlig psykose hos unge",
                    New,
                    (Field::Wording, "", "To dager, hvert annet år."),
                    "Ingen kurs dekker dette i dag.",
                )]),
            ),
            (-207, Step(S::Prepare)),
            (-190, Step(S::RequestAssessment)),
            (-175, Answers("HSØ", Supports, ["Dekker et savn.", "", ""])),
            (-172, Answers("HV", Supports, ["Støttes.", "", ""])),
            (-170, Answers("HMN", NoRemarks, ["", "", ""])),
            (-166, Answers("HN", SupportsWithRemarks, ["Støttes.", "Bør kunne tas digitalt.", ""])),
            (-158, Sends(Submission)),
            (-157, Step(S::Submit)),
            (-155, Step(S::HandOver)),
            (-15, Decides(CaseOutcome::Changed, &[Ruled::Taken])),
            (-12, Sends(Notice)),
        ],
    },
    CasePlan {
        name: "samtykke",
        specialty: "BUP",
        title: "Utdypende tekst om samtykke hos unge",
        track: Track::Enquiry,
        target: Target::ElaboratingText,
        origin: Origin::MedicalAssociation,
        received: -150,
        inner: Some(-118),
        outer: Some(-105),
        effective: None,
        summary: "Legeforeningen ønsker en lengre tekst.",
        course: &[
            (
                -148,
                Wants(&[row(
                    ElaboratingText,
                    "Samtykke",
                    Changed,
                    (
                        Field::Wording,
                        "Kunne vurdere samtykkekompetanse.",
                        "Kunne vurdere samtykkekompetanse, også der foreldre er uenige.",
                    ),
                    "Spørsmålet er vanlig i klinikken.",
                )]),
            ),
            (-147, Step(S::Prepare)),
            (-146, Step(S::RequestAssessment)),
            (-130, Answers("HSØ", DoesNotSupport, ["Dekkes av dagens tekst.", "", ""])),
            (-128, Answers("HV", NoRemarks, ["", "", ""])),
            (-126, Answers("HMN", Supports, ["Støttes.", "", ""])),
            (-121, Answers("HN", NoRemarks, ["", "", ""])),
            (-108, Sends(Answer)),
            (-107, Step(S::Answer)),
            (-104, Step(S::HandOver)),
            (-6, Decides(CaseOutcome::Unchanged, &[Ruled::NotTaken])),
        ],
    },
];
