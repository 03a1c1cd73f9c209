//! The demo's meetings: held, running, called and planned. Minutes are in the notation of the house.

use crate::domain::{ItemKind, MeetingKind, Presence};

/// A meeting and its agenda. Numbers of days count from today.
pub struct MeetingPlan {
    pub specialty: &'static str,
    pub kind: MeetingKind,
    /// The day, and the hour it begins. The one that runs began a while ago.
    pub day: i32,
    pub hour: u32,
    pub planned: i32,
    pub convened: Option<i32>,
    pub course: Course,
    pub items: &'static [ItemPlan],
    pub guest: Option<&'static str>,
    /// Who was not there as representative.
    pub presence: &'static [(&'static str, Presence)],
}

/// How far a meeting has come.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Course {
    Waits,
    /// The item with this place lies on the table, half written.
    Runs(usize),
    Held,
}

/// An item and its minutes.
pub struct ItemPlan {
    pub kind: ItemKind,
    pub title: &'static str,
    pub case: Option<&'static str>,
    pub minutes: &'static str,
    /// How long it is to take, in minutes.
    pub planned: Option<u32>,
    /// What, who, and in how many days from today.
    pub follow_up: Option<(&'static str, &'static str, i32)>,
}

const fn item(kind: ItemKind, title: &'static str, minutes: &'static str) -> ItemPlan {
    ItemPlan { kind, title, case: None, minutes, planned: None, follow_up: None }
}

const fn on_case(kind: ItemKind, title: &'static str, case: &'static str, minutes: &'static str) -> ItemPlan {
    ItemPlan { kind, title, case: Some(case), minutes, planned: None, follow_up: None }
}

use ItemKind::{AnyOtherBusiness, Decision, Discussion, Election, Information};
use Presence::{Absent, Apology, Deputy, Representative};

pub const MEETINGS: &[MeetingPlan] = &[
    MeetingPlan {
        specialty: "GYN",
        kind: MeetingKind::Annual,
        day: -205,
        hour: 12,
        planned: -270,
        convened: Some(-226),
        course: Course::Held,
        guest: None,
        presence: &[
            ("Ahus", Representative),
            ("OUS", Deputy),
            ("SiV", Representative),
            ("SI", Apology),
            ("SSHF", Representative),
            ("VV", Representative),
        ],
        items: &[
            item(
                Information,
                "Godkjenning av innkalling og saksliste",
                "Innkalling og saksliste ble godkjent.\n\nvedtak: Godkjent uten merknader.",
            ),
            on_case(
                Information,
                "Ultralyd i første trimester: hos Helsedirektoratet",
                "ultralyd",
                "RegUt orienterte om saken. Svar ventes før sommeren.\n\ninnspill Ahus: Mangler apparater til kursene.",
            ),
            item(
                Discussion,
                "Rotasjoner til kvinneklinikkene",
                "Rådet gikk gjennom behovet for neste år.\n\ninnspill VV: For få plasser i onkologisk gynekologi.\nsenere: samlet oversikt fra LIS-koordinatorene",
            ),
            item(
                Election,
                "Valg av nestleder",
                "Ingen stilte til valg. Saken tas opp igjen på neste møte.\n\nsenere: valg av nestleder",
            ),
        ],
    },
    MeetingPlan {
        specialty: "HJS",
        kind: MeetingKind::Annual,
        day: -160,
        hour: 13,
        planned: -230,
        convened: Some(-181),
        course: Course::Held,
        guest: Some("Anne Bråthen, LIS-koordinator, OUS"),
        presence: &[
            ("Ahus", Representative),
            ("OUS", Representative),
            ("SiV", Representative),
            ("SI", Deputy),
            ("STHF", Apology),
            ("SØ", Representative),
            ("SSHF", Representative),
            ("VV", Absent),
        ],
        items: &[
            item(
                Information,
                "Godkjenning av innkalling og saksliste",
                "vedtak: Innkalling og saksliste godkjennes.",
            ),
            on_case(
                Decision,
                "Læringsmål om hjerterehabilitering",
                "hjerterehab",
                "Kurskomiteen la fram forslaget om å samle to læringsmål.\n\nvedtak: Rådet støtter forslaget.\nfaglig: Målene overlapper i dag, ett mål er tydeligere.\norganisatorisk: Kan nås ved alle foretak.\nøkonomisk: ingen konsekvens\ndissens SiV: Ønsker å beholde målet om hospitering.",
            ),
            ItemPlan {
                kind: Discussion,
                title: "Prosedyretall for pacemaker",
                case: Some("pacemaker"),
                minutes: "Rådet diskuterte om simulering kan erstatte en del av prosedyrene.\n\naksjon OUS: lage en oversikt over simulatorer i regionen\ninnspill SØ: Tallet bør ikke under 15.",
                planned: None,
                follow_up: Some(("Oversikt over simulatorer i regionen", "OUS", -20)),
            },
            item(
                Discussion,
                "Nytt kurs i ekkokardiografi",
                "Rådet ønsker ett kurs på tre dager i stedet for to eldre kurs.\n\nvedtak: Rådet fremmer forslag når kursplanen er klar.\naksjon Ahus: skrive utkast til kursplan",
            ),
            item(AnyOtherBusiness, "Eventuelt", "Neste årsmøte legges til samme uke neste år."),
        ],
    },
    MeetingPlan {
        specialty: "BUP",
        kind: MeetingKind::Annual,
        day: -75,
        hour: 9,
        planned: -130,
        convened: Some(-97),
        course: Course::Held,
        guest: None,
        presence: &[
            ("Ahus", Representative),
            ("OUS", Representative),
            ("SiV", Apology),
            ("SI", Representative),
            ("STHF", Representative),
            ("SØ", Deputy),
            ("SSHF", Representative),
            ("VV", Representative),
        ],
        items: &[
            item(Information, "Godkjenning av innkalling og saksliste", "vedtak: Godkjent."),
            ItemPlan {
                kind: Decision,
                title: "Veiledet familieterapi som anbefalt aktivitet",
                case: Some("familie"),
                minutes: "Alle foretakene kan gi veiledning, men små foretak trenger hjelp.\n\nvedtak: Rådet støtter forslaget enstemmig.\nøkonomisk: Veiledertimer må dekkes av foretakene.\naksjon VV: sende over liste over godkjente veiledere",
                planned: None,
                follow_up: Some(("Liste over godkjente veiledere", "VV", 20)),
            },
            item(
                Discussion,
                "Rekruttering til spesialiteten",
                "innspill SSHF: Stillingene lyses ut for sent på året.\ninnspill STHF: Trenger rotasjon til spesialavdeling.",
            ),
        ],
    },
    MeetingPlan {
        specialty: "ANE",
        kind: MeetingKind::Annual,
        day: 0,
        hour: 9,
        planned: -92,
        convened: Some(-28),
        course: Course::Runs(2),
        guest: Some("Kjetil Lund, RegUt Nord"),
        presence: &[
            ("Ahus", Representative),
            ("OUS", Representative),
            ("SiV", Deputy),
            ("SI", Representative),
            ("SØ", Apology),
            ("SSHF", Representative),
            ("VV", Representative),
        ],
        items: &[
            item(
                Information,
                "Godkjenning av innkalling og saksliste",
                "vedtak: Innkalling og saksliste godkjennes.",
            ),
            item(
                Information,
                "Nytt fra RegUt",
                "RegUt orienterte om nye frister for innspill til kurskatalogen.\n\naksjon alle: melde kursbehov innen 15.1.",
            ),
            on_case(
                Decision,
                "Simulering som del av vaktkompetansen",
                "simulering",
                "RegUt Nord er fagkontakt og ber om regionens vurdering.\n\nfaglig: Simulering gir trygghet i sjeldne hendelser, og bør være obligatorisk før første vakt.\norganisatorisk: Alle foretakene unntatt STHF har egen simulator.\ninnspill SiV: Trenger flere godkjente instr",
            ),
            item(Discussion, "Kapasitet ved gjennomstrømmingsstillingene", ""),
            item(Discussion, "Behov for spesialister mot 2040", ""),
            item(AnyOtherBusiness, "Eventuelt", ""),
        ],
    },
    MeetingPlan {
        specialty: "HJS",
        kind: MeetingKind::AdHoc,
        day: 9,
        hour: 14,
        planned: -6,
        convened: None,
        course: Course::Waits,
        guest: None,
        presence: &[],
        items: &[
            on_case(Decision, "Hjerterehabilitering: svar til direktoratet", "hjerterehab", ""),
            on_case(Information, "Ekkokardiografi: status for vurderingene", "ekko", ""),
        ],
    },
    MeetingPlan {
        specialty: "URO",
        kind: MeetingKind::Annual,
        day: 12,
        hour: 13,
        planned: -60,
        convened: Some(-9),
        course: Course::Waits,
        guest: None,
        presence: &[("SI", Apology)],
        items: &[
            item(Information, "Godkjenning av innkalling og saksliste", ""),
            on_case(Discussion, "Robotassistert kirurgi på prosedyrelisten", "robot", ""),
            item(Discussion, "Fordeling av rotasjoner i 2027", ""),
            item(Election, "Valg av leder for neste periode", ""),
            item(AnyOtherBusiness, "Eventuelt", ""),
        ],
    },
    MeetingPlan {
        specialty: "BUP",
        kind: MeetingKind::AdHoc,
        day: 40,
        hour: 10,
        planned: -3,
        convened: None,
        course: Course::Waits,
        guest: None,
        presence: &[],
        items: &[on_case(Discussion, "Traumebehandling: samlet høringssvar", "traume", "")],
    },
];
