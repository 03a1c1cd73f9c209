//! One record of each kind, and short words for making them.

use crate::domain::*;
use crate::store::{Change, NewEntry};

pub fn day(number: u32) -> Day {
    Day::ymd(2026, 1, 1).unwrap().plus(i32::try_from(number).unwrap())
}

pub fn entry(by: &str, command: &str) -> NewEntry {
    NewEntry {
        at: Moment::from_seconds(1_700_000_000),
        by: by.to_owned(),
        behalf: None,
        session: 7,
        command: command.to_owned(),
        note: None,
    }
}

pub fn person(id: u32, name: &str) -> Person {
    Person {
        id: PersonId(id),
        name: name.to_owned(),
        title: "overlege".to_owned(),
        workplace: Some(InstitutionId(3)),
        email: Some(format!("p{id}@example.org")),
        phone: None,
        roles: vec!["UAO".to_owned()],
    }
}

pub fn put(record: impl Entity) -> Change {
    Change::Put(record.wrap())
}

/// One of each, with every field filled.
#[allow(clippy::too_many_lines)] // a list
pub fn one_of_each() -> Vec<Record> {
    let moment = Moment::from_seconds(1_764_000_000);
    vec![
        Record::Settings(Settings {
            id: SettingsId::ONLY,
            own_region: RegionId(1),
            seat_rule: SeatRule::Trusts,
            language: "nb".to_owned(),
            meetings: MeetingRules::default(),
            circulation: 7,
            leader_term: 36,
        }),
        Record::Region(Region {
            id: RegionId(1),
            code: "HSØ".to_owned(),
            name: "Helse Sør-Øst RHF".to_owned(),
        }),
        Record::Institution(Institution {
            id: InstitutionId(3),
            region: RegionId(1),
            short: "Ahus".to_owned(),
            name: "Akershus universitetssykehus HF".to_owned(),
            kind: InstitutionKind::Hf,
        }),
        Record::Specialty(Specialty {
            id: SpecialtyId(4),
            code: "ØNH".to_owned(),
            bokmal: "Øre-nese-halssykdommer".to_owned(),
            nynorsk: "Øyre-nase-halssjukdomar".to_owned(),
            english: "Otorhinolaryngology".to_owned(),
            service: Service::Specialist,
            fagkontakt: vec![(None, RegionId(1)), (Some(day(3)), RegionId(2))],
        }),
        Record::Person(person(5, "Lise Hauge Nilsen")),
        Record::Council(Council {
            id: CouncilId(6),
            region: RegionId(1),
            specialty: SpecialtyId(4),
            own: true,
            silence: SilenceRule::Approves,
        }),
        Record::Seat(Seat { id: SeatId(7), council: CouncilId(6), institution: InstitutionId(3) }),
        Record::Appointment(Appointment {
            id: AppointmentId(8),
            seat: SeatId(7),
            person: PersonId(5),
            capacity: Capacity::Deputy,
            term: Period { from: day(0), to: Some(day(730)) },
            letter: Some("26/00123-4".to_owned()),
        }),
        Record::OfficeHolding(OfficeHolding {
            id: OfficeHoldingId(9),
            council: CouncilId(6),
            person: PersonId(5),
            office: Office::DeputyLeader,
            term: Period { from: day(1), to: None },
            elected_in: Some(AgendaItemId(11)),
        }),
        Record::Meeting(Meeting {
            id: MeetingId(10),
            council: CouncilId(6),
            number: MeetingNo { year: 2026, number: 2 },
            kind: MeetingKind::AdHoc,
            state: MeetingState::Running,
            start: moment,
            minutes: 90,
            place: "https://video.example.org/1".to_owned(),
            chair: Some(PersonId(5)),
            minute_taker: Some("Kari Li".to_owned()),
            guests: vec!["Nina Aas, Hdir".to_owned()],
            dates: MeetingDates {
                date_notice: Due { by: day(100), done: Some(day(99)) },
                items_due: Due { by: day(120), done: None },
                papers_due: Due { by: day(130), done: None },
                notice_sent: Due { by: day(131), done: None },
            },
            opened: Some(moment.plus(60)),
            closed: None,
            passed: Some("Valget tas skriftlig.".to_owned()),
            nynorsk: true,
        }),
        Record::AgendaItem(AgendaItem {
            id: AgendaItemId(11),
            meeting: MeetingId(10),
            position: 1,
            number: Some(ItemNo { year: 2026, number: 3 }),
            title: "Val av nestleiar".to_owned(),
            kind: ItemKind::Election,
            case: Some(CaseId(14)),
            source: Some(ItemSource::Standing(StandingItem::Election)),
            planned: Some(10),
            paper: Paper {
                background: "Perioden går ut.".to_owned(),
                assessment: String::new(),
                proposal: "Rådet vel nestleiar.".to_owned(),
            },
            minutes: "vedtak: Rådet støttar framlegget.\n".to_owned(),
            opened: Some(moment.plus(120)),
            closed: Some(moment.plus(180)),
            clock: ItemClock { spent: 60, since: None },
            postponed: Some(Postponed { reason: Some("tida".to_owned()), to: Some(AgendaItemId(12)) }),
            access: Access::Exempt { basis: "offl. § 13".to_owned() },
        }),
        Record::Attendance(Attendance {
            id: AttendanceId(12),
            meeting: MeetingId(10),
            who: Attendee::Seat(SeatId(7), Presence::Deputy),
            noted: moment.plus(30),
            came: Some(Passage { at: moment.plus(90), item: Some(AgendaItemId(11)) }),
            left: None,
        }),
        Record::FollowUp(FollowUp {
            id: FollowUpId(13),
            council: CouncilId(6),
            item: AgendaItemId(11),
            what: "sende revidert kursplan".to_owned(),
            owner: Some(Owner::Written("lhn".to_owned())),
            due: Some(day(150)),
            state: FollowUpState::Moved { reason: "sjukdom".to_owned() },
        }),
        Record::Case(Case {
            id: CaseId(14),
            number: CaseNo { year: 2026, number: 14 },
            title: "Færre prosedyrer".to_owned(),
            track: Track::Enquiry,
            target: Target::LearningActivity,
            origin: Origin::Directorate,
            specialties: vec![SpecialtyId(4), SpecialtyId(5)],
            seating: Some(Seating::Lead),
            state: CaseState::Decided(CaseOutcome::PartlyChanged),
            received: day(10),
            since: day(90),
            inner_deadline: Some(day(30)),
            outer_deadline: Some(day(60)),
            effective: Some(day(200)),
            summary: "Tallet er for høyt.".to_owned(),
        }),
        Record::Assessment(Assessment {
            id: AssessmentId(15),
            case: CaseId(14),
            region: RegionId(1),
            asked: Some(day(12)),
            answered: Some(day(20)),
            position: Some(Position::SupportsWithRemarks),
            professional: "Kurset dekker målet bedre.".to_owned(),
            organisational: "Krever ti plasser.".to_owned(),
            economic: String::new(),
            waived: Some(Waiver { on: day(31), reason: "Ingen leder".to_owned() }),
        }),
        Record::Decision(Decision {
            id: DecisionId(16),
            council: CouncilId(6),
            item: AgendaItemId(11),
            case: Some(CaseId(14)),
            text: "Rådet støttar framlegget.".to_owned(),
            dissents: vec![Dissent {
                by: Owner::Institution(InstitutionId(3)),
                text: "Ønskjer to kurs.".to_owned(),
            }],
        }),
        Record::Election(Election {
            id: ElectionId(17),
            item: AgendaItemId(11),
            office: Office::DeputyLeader,
            candidates: vec![Candidate { person: PersonId(5), votes: Some(9) }],
            manner: Manner::Count,
            elected: PersonId(5),
        }),
        Record::Input(Input {
            id: InputId(18),
            council: CouncilId(6),
            from: Some(Owner::Institution(InstitutionId(3))),
            text: "For få rotasjonar".to_owned(),
            received: day(140),
            source: InputSource::Spoken(AgendaItemId(11)),
            state: InputState::Waiting,
        }),
        Record::Minutes(Minutes {
            id: MinutesId(19),
            meeting: MeetingId(10),
            state: MinutesState::Approved(Box::new(Approval {
                on: day(160),
                way: ApprovalWay::InWriting { by: "alle".to_owned() },
                text: "# Referat".to_owned(),
                public: None,
                hash: [7; 32],
            })),
            since: day(160),
            silence: SilenceRule::Approves,
        }),
        Record::Remark(Remark {
            id: RemarkId(20),
            meeting: MeetingId(10),
            item: Some(AgendaItemId(11)),
            from: "Ahus".to_owned(),
            on: day(150),
            text: "Det var to kurs.".to_owned(),
            state: RemarkState::Answered { answer: "Teke inn.".to_owned() },
        }),
        Record::Correction(Correction {
            id: CorrectionId(21),
            meeting: MeetingId(10),
            number: 1,
            on: day(170),
            item: Some(AgendaItemId(11)),
            reason: "Feil tal".to_owned(),
            before: "ti".to_owned(),
            after: "to".to_owned(),
        }),
        Record::Abbreviation(Abbreviation {
            id: AbbreviationId(22),
            short: "hdir".to_owned(),
            text: "Helsedirektoratet".to_owned(),
        }),
    ]
}
