//! The cases of cardiology: letters, versions of a change, answers of every kind.

use super::{CasePlan, Happening, Ruled, row};
use crate::domain::{
    CaseOutcome, CaseStep, ChangeTarget, Field, LetterKind, Operation, Origin, Position, Target, Track,
};

use CaseStep as S;
use ChangeTarget::{Course, ElaboratingText, LearningObjective, Procedure};
use Happening::{
    Answers, AsksAnew, Decides, LetterIn, Reminds, Sends, Step, StepBecause, Waives, Wants, Writes,
};
use LetterKind::{Answer, Notice, Request, Submission};
use Operation::{Changed, Merged, New};
use Position::{DoesNotSupport, NoRemarks, Supports, SupportsWithRemarks};

pub const CASES: &[CasePlan] = &[
    CasePlan {
        name: "ekko",
        specialty: "HJS",
        title: "Nytt kurs i avansert ekkokardiografi",
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::Council,
        received: -62,
        inner: Some(-3),
        outer: None,
        effective: None,
        summary: "Rådet ønsker å erstatte to eldre kurs med ett kurs på tre dager, med ferdighetstrening i små grupper.",
        course: &[
            (
                -61,
                LetterIn(
                    "Regionalt spesialitetsvist råd i hjertesykdommer",
                    "Rådet foreslår ett kurs over tre dager i stedet for dagens to. Kandidatene \
                     får da øve i små grupper.\n",
                ),
            ),
            (
                -59,
                Wants(&[
                    row(
                        Course,
                        "Ekkokardiografi, grunnkurs",
                        Merged,
                        (Field::Title, "", "Avansert ekkokardiografi"),
                        "Kursene overlapper.",
                    ),
                    row(
                        Course,
                        "Ekkokardiografi, klaffesykdom",
                        Merged,
                        (Field::Title, "", "Avansert ekkokardiografi"),
                        "Kursene overlapper.",
                    ),
                    row(
                        Course,
                        "Avansert ekkokardiografi",
                        New,
                        (Field::Wording, "", "Tre dager med ferdighetstrening i grupper på fire."),
                        "Målene nås bedre med egen øving.",
                    ),
                ]),
            ),
            (-58, Step(S::Prepare)),
            (-31, Step(S::RequestAssessment)),
            (-30, Sends(Request)),
            (-24, Answers("HV", NoRemarks, ["", "", ""])),
            (
                -22,
                Wants(&[row(
                    Procedure,
                    "Transøsofageal ekkokardiografi",
                    Changed,
                    (Field::Performed, "20", "25"),
                    "Komiteen ba om at tallet tas med.",
                )]),
            ),
            (-21, AsksAnew("HSØ")),
            (-21, AsksAnew("HMN")),
            (-21, AsksAnew("HN")),
            (-20, Sends(Request)),
            (
                -12,
                Answers(
                    "HSØ",
                    SupportsWithRemarks,
                    [
                        "Kurset dekker læringsmålene HJS-021 og HJS-022 bedre enn dagens to kurs.",
                        "Krever tre instruktører og seks ultralydapparater per kurs.",
                        "Om lag 180 000 kroner per kurs, mot 240 000 for de to kursene i dag.",
                    ],
                ),
            ),
            (-2, Reminds("HMN")),
        ],
    },
    CasePlan {
        name: "hjertesvikt",
        specialty: "HJS",
        title: "Utdypende tekst om hjertesviktpoliklinikk",
        track: Track::Enquiry,
        target: Target::ElaboratingText,
        origin: Origin::Directorate,
        received: -48,
        inner: Some(-18),
        outer: Some(10),
        effective: None,
        summary: "Direktoratet spør om læringsmålet kan nås ved mindre sykehus.",
        course: &[
            (
                -47,
                LetterIn(
                    "Helsedirektoratet",
                    "Vi ber RegUt om en vurdering av om læringsmålet kan nås ved sykehus uten egen \
                     hjertesviktpoliklinikk.\n",
                ),
            ),
            (
                -46,
                Wants(&[row(
                    ElaboratingText,
                    "Hjertesviktpoliklinikk",
                    Changed,
                    (
                        Field::Wording,
                        "Målet nås ved tjeneste i hjertesviktpoliklinikk.",
                        "Målet nås ved tjeneste i hjertesviktpoliklinikk, eller ved veiledet oppfølging av \
                         minst ti pasienter.",
                    ),
                    "Små sykehus har ikke egen poliklinikk.",
                )]),
            ),
            (-45, Step(S::Prepare)),
            (-44, Step(S::RequestAssessment)),
            (-44, Sends(Request)),
            (-20, Answers("HSØ", Supports, ["Målet kan nås ved alle foretak med egen poliklinikk.", "", ""])),
            (-18, Answers("HV", Supports, ["Støttes.", "Ingen endring i rotasjonene.", ""])),
            (-11, Answers("HMN", NoRemarks, ["", "", ""])),
            (-17, Reminds("HN")),
            (-10, Reminds("HN")),
            (-3, Waives("HN", "Rådet i Helse Nord er uten leder. Purret to ganger.")),
            (-2, Writes(Answer)),
        ],
    },
    CasePlan {
        name: "pacemaker",
        specialty: "HJS",
        title: "Færre pacemakerimplantasjoner på prosedyrelisten",
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        received: -200,
        inner: Some(-95),
        outer: None,
        effective: None,
        summary: "Antallet foreslås satt fra 30 til 15, med simulering i tillegg.",
        course: &[
            (
                -197,
                Wants(&[row(
                    Procedure,
                    "Pacemakerimplantasjon",
                    Changed,
                    (Field::Performed, "30", "15"),
                    "Simulering gir en del av treningen.",
                )]),
            ),
            (-196, Step(S::Prepare)),
            (-130, Step(S::RequestAssessment)),
            (-110, Answers("HSØ", Supports, ["Simulering gir like god trening.", "", "Sparer reiser."])),
            (-104, Answers("HV", SupportsWithRemarks, ["Støttes, men 20 bør være minimum.", "", ""])),
            (-101, Answers("HMN", Supports, ["Støttes.", "", ""])),
            (
                -97,
                Answers(
                    "HN",
                    DoesNotSupport,
                    ["Simulering er ikke tilgjengelig i nord.", "Krever reise.", "Økte utgifter."],
                ),
            ),
            (-91, Sends(Submission)),
            (-90, Step(S::Submit)),
            (-86, Step(S::HandOver)),
        ],
    },
    CasePlan {
        name: "hjertekurs",
        specialty: "HJS",
        title: "Kurs i medfødte hjertefeil hos voksne",
        track: Track::Enquiry,
        target: Target::LearningActivity,
        origin: Origin::MedicalAssociation,
        received: -260,
        inner: Some(-220),
        outer: Some(-205),
        effective: Some(101),
        summary: "Legeforeningen foreslår kurset som anbefalt læringsaktivitet.",
        course: &[
            (
                -256,
                Wants(&[
                    row(
                        Course,
                        "Medfødte hjertefeil hos voksne",
                        New,
                        (Field::Wording, "", "To dager, annethvert år."),
                        "Pasientgruppen vokser.",
                    ),
                    row(
                        LearningObjective,
                        "Medfødte hjertefeil",
                        Changed,
                        (Field::Comment, "Bør nås ved universitetssykehus", "Kan nås ved kurs"),
                        "Følger av kurset.",
                    ),
                    row(
                        Procedure,
                        "Ekkokardiografi ved medfødt hjertefeil",
                        New,
                        (Field::Assisted, "", "10"),
                        "Gir erfaring utenfor kurset.",
                    ),
                ]),
            ),
            (-255, Step(S::Prepare)),
            (-250, Step(S::RequestAssessment)),
            (-236, Answers("HSØ", Supports, ["Dekker et reelt behov.", "", ""])),
            (-233, Answers("HV", NoRemarks, ["", "", ""])),
            (-230, Answers("HMN", NoRemarks, ["", "", ""])),
            (-224, Answers("HN", Supports, ["Støttes, helst digitalt.", "", ""])),
            (-211, Sends(Answer)),
            (-210, Step(S::Answer)),
            (-208, Step(S::HandOver)),
            (
                -60,
                Decides(
                    CaseOutcome::PartlyChanged,
                    &[Ruled::TakenAs("To dager hvert tredje år."), Ruled::NotTaken, Ruled::Taken],
                ),
            ),
            (-30, Writes(Notice)),
        ],
    },
    CasePlan {
        name: "hjerterehab",
        specialty: "HJS",
        title: "Læringsmål om hjerterehabilitering",
        track: Track::Proposal,
        target: Target::LearningObjective,
        origin: Origin::CourseCommittee,
        received: -190,
        inner: Some(-140),
        outer: None,
        effective: None,
        summary: "Forslag om å samle to læringsmål til ett.",
        course: &[
            (-186, Step(S::Prepare)),
            (-170, Step(S::RequestAssessment)),
            (-155, Answers("HSØ", Supports, ["Målene overlapper i dag.", "", ""])),
            (-152, Answers("HV", NoRemarks, ["", "", ""])),
            (-149, Answers("HMN", NoRemarks, ["", "", ""])),
            (-144, Answers("HN", NoRemarks, ["", "", ""])),
            (-138, Step(S::Submit)),
            (-137, Step(S::HandOver)),
            (-24, StepBecause(S::Return, "Direktoratet savner omtale av økonomiske konsekvenser")),
        ],
    },
];
