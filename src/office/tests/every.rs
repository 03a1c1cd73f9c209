//! One of every question and of every command, about what the room holds: for rules that hold for
//! all of them. One that is new is missed by name until it stands here.

use strum::VariantNames;

use super::vocabulary::*;
use crate::domain::*;
use crate::office::access::{Need, Standing};
use crate::office::*;
use crate::store::View;

/// The room's newest record of each kind; 1 where there is none.
pub struct Newest(std::collections::BTreeMap<Kind, u32>);

impl Newest {
    pub fn of(room: &Room) -> Self {
        use strum::VariantArray;
        let view = room.office.store().snapshot().unwrap();
        let newest = |kind: &Kind| view.of_kind(*kind).unwrap().iter().map(|it| it.key().id).max();
        Self(Kind::VARIANTS.iter().filter_map(|kind| newest(kind).map(|id| (*kind, id))).collect())
    }

    /// That of an own council instead.
    pub fn in_council(mut self, council: CouncilId) -> Self {
        self.0.insert(Kind::Council, council.0);
        self
    }

    /// Of each kind this one's record or the other's, as the bits say.
    pub fn mixed_with(&self, other: &Self, bits: u32) -> Self {
        let from = |kind: Kind| if bits & (1 << (kind as u32)) == 0 { self } else { other };
        let kinds = self.0.keys().chain(other.0.keys());
        Self(kinds.map(|kind| (*kind, from(*kind).id(*kind))).collect())
    }

    fn id(&self, kind: Kind) -> u32 {
        self.0.get(&kind).copied().unwrap_or(1)
    }

    pub fn council(&self) -> CouncilId {
        CouncilId(self.id(Kind::Council))
    }

    pub fn meeting(&self) -> MeetingId {
        MeetingId(self.id(Kind::Meeting))
    }

    pub fn item(&self) -> AgendaItemId {
        AgendaItemId(self.id(Kind::AgendaItem))
    }

    pub fn case(&self) -> CaseId {
        CaseId(self.id(Kind::Case))
    }

    fn person(&self) -> PersonId {
        PersonId(self.id(Kind::Person))
    }

    fn assessment(&self) -> AssessmentId {
        AssessmentId(self.id(Kind::Assessment))
    }

    fn letter(&self) -> LetterId {
        LetterId(self.id(Kind::Letter))
    }

    fn seat(&self) -> SeatId {
        SeatId(self.id(Kind::Seat))
    }

    /// Every text that could be about these.
    pub fn texts(&self) -> Vec<TextKey> {
        use strum::VariantArray;
        let mut texts = vec![
            TextKey::Minutes(self.item()),
            TextKey::Letter(self.letter()),
            TextKey::Reply(CouncilReplyId(self.id(Kind::CouncilReply))),
        ];
        texts.extend(PaperPart::VARIANTS.iter().map(|part| TextKey::Paper(self.item(), *part)));
        texts.extend(Heading::VARIANTS.iter().map(|it| TextKey::Assessment(self.assessment(), *it)));
        texts
    }
}

/// Every question, at least once. `words` stands wherever something is typed.
pub fn questions(of: &Newest, regions: &[RegionId], head: u64, words: &str) -> Vec<Query> {
    use strum::VariantArray;
    let (council, id, case, person) = (of.council(), of.meeting(), of.case(), of.person());
    let words = || words.to_owned();
    let mut all = vec![
        Query::Office,
        Query::Place,
        Query::Reference,
        Query::Councils,
        Query::Council { id: council, meeting: None },
        Query::Council { id: council, meeting: Some(id) },
        Query::Attention,
        Query::Meeting { id },
        Query::FindMeeting { words: words() },
        Query::FindMeeting { words: id.0.to_string() },
        Query::Case { id: case },
        Query::Persons { words: words(), limit: 50 },
        Query::Persons { words: String::new(), limit: 50 },
        Query::Journal { before: None, limit: 1000 },
        Query::PreviewRoster { rows: vec![RosterRow { line: 2, name: words(), ..RosterRow::default() }] },
        Query::Status,
        Query::Abbreviations,
        Query::Preparation { id },
        Query::MeetingDay { council, id: Some(id), start: moment("2026-12-01 09:00"), minutes: 60 },
        Query::Change { case },
        Query::Missing { id },
        Query::Letters { case },
        Query::Chasing,
        Query::ReadForm { text: words() },
        Query::FindCase { words: "1".into() },
        Query::FindCase { words: words() },
        Query::Minutes { id },
        Query::LeftOut { meeting: id },
        Query::FollowUps { council: None },
        Query::FollowUps { council: Some(council) },
        Query::PreviewChange { case, bytes: b"Felt;Ny\n".to_vec() },
        Query::Hearing { case },
        Query::ObjectiveAliases,
        Query::Board(BoardAsk::default()),
        Query::Board(BoardAsk {
            chosen: Some(case),
            windows: BoardColumn::VARIANTS
                .iter()
                .map(|column| BoardWindow { column: *column, from: 0, rows: 50 })
                .collect(),
            ..BoardAsk::default()
        }),
        Query::RotationNeeds { council: None },
        Query::RotationNeeds { council: Some(council) },
        Query::RotationSheet { council: None },
        Query::RotationSheet { council: Some(council) },
        Query::AboutPerson { person },
        Query::BackUp,
        Query::Verify,
        Query::Rights,
        Query::Accounts,
        Query::TakeOut,
    ];
    all.extend(of.texts().into_iter().map(|text| Query::Text { text }));
    all.extend((1..=head).map(|seq| Query::CaseAt { id: case, seq }));
    all.extend((1..=head).map(|seq| Query::HearingAt { case, seq }));
    all.extend([None, Some(council)].map(|council| Query::BlankFormOf { case, council }));
    all.extend([DocumentFormat::Markdown, DocumentFormat::Plain].map(|format| Query::Notice { id, format }));
    for bits in 0..8_u8 {
        let [public, as_approved, plain] = [1, 2, 4].map(|bit| bits & bit != 0);
        all.push(Query::MinutesText { id, form: MinutesForm { public, as_approved, plain } });
    }
    for region in regions {
        all.push(Query::BlankForm { case, region: *region });
    }
    for kind in LetterKind::VARIANTS {
        let to = regions.iter().map(|region| Some(*region)).chain([None]);
        all.extend(to.map(|region| {
            let council = region.is_none().then_some(council);
            Query::PreviewLetter { case, kind: *kind, region, council }
        }));
    }
    all
}

/// Every command, as somebody could send it.
#[allow(clippy::too_many_lines)] // a list
pub fn commands(of: &Newest) -> Vec<Command> {
    use Command as C;
    let (council, meeting, item, case) = (of.council(), of.meeting(), of.item(), of.case());
    let (seat, letter, assessment) = (of.seat(), of.letter(), of.assessment());
    let on = || day("2026-11-21");
    let term = || term("2027-01-01", Some("2028-12-31"));
    let who = Participant::Seat(seat);
    let person = || named("Ola Nordmann");
    let details = || CaseDetails {
        title: "Et kurs".into(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        specialties: vec![SpecialtyId(of.id(Kind::Specialty))],
        received: day("2026-10-01"),
        inner_deadline: None,
        outer_deadline: None,
        effective: None,
        summary: String::new(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    };
    let row = || ChangeRow {
        specialty: None,
        target: ChangeTarget::Course,
        name: "Kurs".into(),
        objective: None,
        operation: Operation::Changed,
        field: Field::Title,
        before: "a".into(),
        after: "b".into(),
        reason: String::new(),
    };
    let why = || "Fordi".to_owned();
    let half = HalfYear { year: 2027, second: false };
    let institution = InstitutionId(of.id(Kind::Institution));
    let objective = |text| ObjectiveCode::read(text).unwrap();
    let text = TextKey::Minutes(item);
    vec![
        C::Found { region: "HSØ".into(), seat_rule: SeatRule::Trusts, language: "nb".into() },
        C::SetLanguage { language: "nn".into() },
        C::AddPerson { person: person() },
        C::ChangePerson { id: of.person(), person: person() },
        C::AddSeat { council, institution },
        C::RemoveSeat { id: seat },
        C::Appoint {
            seat,
            capacity: Capacity::Deputy,
            person: PersonChoice::New(person()),
            term: term(),
            letter: None,
        },
        C::ChangeAppointment {
            id: AppointmentId(of.id(Kind::Appointment)),
            person: PersonChoice::New(person()),
            term: term(),
            letter: None,
        },
        C::EndAppointment { id: AppointmentId(of.id(Kind::Appointment)), on: on() },
        C::Elect {
            council,
            office: crate::domain::Office::Leader,
            person: of.person(),
            term: term(),
            item: None,
        },
        C::EndOffice { id: OfficeHoldingId(of.id(Kind::OfficeHolding)), on: on() },
        C::ImportRoster { rows: vec![RosterRow { line: 2, name: "Ola".into(), ..RosterRow::default() }] },
        C::PlanMeeting { council, plan: plan("2027-02-01 10:00") },
        C::ChangeMeeting { id: meeting, plan: plan("2027-02-01 10:00") },
        C::MoveMeeting { id: meeting, step: MeetingStep::Close, reason: None },
        C::AddItem { meeting, item: super::vocabulary::item("Noe") },
        C::ChangeItem { id: item, item: super::vocabulary::item("Noe annet") },
        C::PlaceItem { id: item, position: 1 },
        C::RemoveItem { id: item },
        C::OpenItem { id: item },
        C::CloseItem { id: item },
        C::NotePresence { meeting, seat, presence: None },
        C::AddGuest { meeting, name: "Ola".into() },
        C::AddFollowUp { item, what: "Noe".into(), owner: None, due: None },
        C::ChangeFollowUp {
            id: FollowUpId(of.id(Kind::FollowUp)),
            what: "Noe".into(),
            owner: None,
            due: None,
            state: FollowUpState::Open,
        },
        C::RegisterCase { case: details() },
        C::ChangeCase { id: case, case: details() },
        C::MoveCase { id: case, step: CaseStep::Prepare, reason: None },
        C::CorrectCase { id: case, state: CaseState::Prepared, reason: why() },
        C::AnswerAssessment { id: assessment, position: Position::Supports, on: on() },
        C::WaiveAssessment { id: assessment, reason: why(), on: on() },
        C::ReopenAssessment { id: assessment },
        C::PutDown { text },
        C::WriteText { text, content: "Noe".into() },
        C::Undo,
        C::Redo,
        C::SetFagkontakt {
            specialty: SpecialtyId(of.id(Kind::Specialty)),
            region: RegionId(of.id(Kind::Region)),
            from: on(),
        },
        C::SetAbbreviation { short: "x".into(), text: "xx".into() },
        C::RemoveAbbreviation { id: AbbreviationId(of.id(Kind::Abbreviation)) },
        C::NoteArrival { meeting, who, at: None },
        C::NoteLeaving { meeting, who, at: None },
        C::RemoveGuest { id: AttendanceId(of.id(Kind::Attendance)) },
        C::PostponeItem { id: item, reason: None },
        C::TakeUpItem { id: item },
        C::SetItemClock { id: item, minutes: 5 },
        C::MoveMinutes { meeting, step: MinutesStep::MakeDraft, details: StepDetails::default() },
        C::SetSilenceRule { council, rule: SilenceRule::Approves },
        C::SetAccess { item, access: Access::Public },
        C::SetMinuteTaker { meeting, name: "Ola".into() },
        C::AddRemark { meeting, item: Some(item), from: "Ola".into(), text: "Noe".into() },
        C::SettleRemark { id: RemarkId(of.id(Kind::Remark)), answer: None },
        C::CorrectMinutes { meeting, item: Some(item), reason: why(), before: "a".into(), after: "b".into() },
        C::SetMeetingDate { id: meeting, milestone: Milestone::PapersDue, by: on(), done: None },
        C::SetMeetingPeople { id: meeting, chair: None, guests: vec!["Ola".into()] },
        C::LayStanding { meeting },
        C::TakeOntoAgenda { meeting, source: ItemSource::Input(InputId(of.id(Kind::Input))) },
        C::TakeOntoAgenda { meeting, source: ItemSource::FollowUp(FollowUpId(of.id(Kind::FollowUp))) },
        C::AddInput { council, from: None, text: "Noe".into(), received: on() },
        C::DropInput { id: InputId(of.id(Kind::Input)), reason: why() },
        C::ChangeSetting { setting: Setting::Reply, value: 20 },
        C::AddChangeRow { case, row: row() },
        C::SetChangeRow { case, at: 1, row: row() },
        C::PlaceChangeRow { case, at: 1, to: 1 },
        C::RemoveChangeRow { case, at: 1 },
        C::ImportChange { case, rows: vec![row()] },
        C::SetObjectiveAlias { old: objective("MED-001"), new: objective("MED-002"), from: on() },
        C::RemoveObjectiveAlias { id: ObjectiveAliasId(of.id(Kind::ObjectiveAlias)) },
        C::HandOverCase { id: case, reason: why() },
        C::RegisterLetter {
            case,
            letter: LetterDetails {
                party: "Hdir".into(),
                date: on(),
                subject: "Svar".into(),
                text: "Noe".into(),
            },
        },
        C::WriteLetter { case, kind: LetterKind::Submission, region: None, council: None },
        C::KeepLetter { id: letter },
        C::MarkLetterSent { id: letter, on: on() },
        C::RecallLetter { id: letter, reason: why() },
        C::TakeForm { text: "skjema".into(), on: on(), replace: false },
        C::HoldElection { item },
        C::MarkNoConsequence { id: assessment, heading: Heading::Economic, said: true },
        C::AskAnew { case, region: None },
        C::ChangeAssessingBody { body: AssessingBody::CrossRegional },
        C::ForgetContacts,
        C::DecideCase {
            id: case,
            ruling: RulingDetails {
                on: on(),
                reference: "26/1".into(),
                outcome: CaseOutcome::Changed,
                rows: Vec::new(),
                effective: None,
            },
        },
        C::NoteTold { id: case, on: on(), whom: "alle".into() },
        C::SetRotationNeed { council, institution, arena: "Klinikk".into(), half, count: 3 },
        C::RemoveRotationNeed { id: RotationNeedId(of.id(Kind::RotationNeed)) },
        C::AnnounceConsultation { about: case, case: details() },
        C::AskCouncils { case },
        C::AddCouncil { case, council },
        C::TakeCouncilAlong { case, council, reason: why() },
        C::AnswerReply { case, council, position: Position::Supports, on: on() },
        C::WaiveReply { case, council, reason: why(), on: on() },
        C::ReopenReply { case, council },
        C::MarkAllSent { case, kind: LetterKind::Consultation, on: on() },
        C::SetAccount { user: "ny".into(), office: Some(Role::Reader), councils: Vec::new(), exempt: true },
        C::RemoveAccount { id: AccountId(of.id(Kind::Account)) },
        C::ElectNew { council, office: crate::domain::Office::DeputyLeader, person: person(), term: term() },
    ]
}

/// Whether the office turns the command down because of who sends it, before any guard of its own.
pub fn is_not_allowed(room: &Room, rights: &Rights, command: &Command) -> bool {
    let who = Standing { rights: rights.clone(), known: true, ask: vec!["lise".into()] };
    let view = room.office.store().snapshot().unwrap();
    let refused = Need::check_command(&view, &who, command);
    matches!(refused, Err(Refusal::Reasons(reasons)) if matches!(reasons[..], [Reason::NotAllowed { .. }]))
}

#[test]
fn every_question_and_every_command_stands_here() {
    let room = office();
    let of = Newest::of(&room);
    let asked: Vec<&str> = questions(&of, &[RegionId(1)], 1, "x").iter().map(<&str>::from).collect();
    let lacks: Vec<_> = Query::VARIANTS.iter().filter(|name| !asked.contains(name)).collect();
    assert!(lacks.is_empty(), "not among the questions: {lacks:?}");
    let done: Vec<&str> = commands(&of).iter().map(Command::name).collect();
    let lacks: Vec<_> = Command::VARIANTS.iter().filter(|name| !done.contains(name)).collect();
    assert!(lacks.is_empty(), "not among the commands: {lacks:?}");
}
