//! After the meeting: the minutes' way, the records they become, and the lock on what is approved.

use proptest::prelude::*;
use strum::VariantArray;

use super::vocabulary::*;
use crate::domain::*;
use crate::office::*;
use crate::store::{Hash, Index, Records};

use MinutesStep as Step;

const TEXT: &str = "Rådet drøftet saken.\n\
                    vedtak: Rådet støtter forslaget.\n\
                    faglig: Kurset dekker målet bedre.\n\
                    økonomisk: ingen konsekvens\n\
                    aksjon ous: sende revidert kursplan innen 1.6.\n\
                    aksjon: ringe Ahus\n\
                    dissens ahus: Ønsker to kurs.\n\
                    innspill sthf: For få rotasjoner.\n\
                    senere: prosedyretall";

/// A meeting of the urologists that is over, with one item about a case.
struct Held {
    room: Room,
    meeting: MeetingId,
    item: AgendaItemId,
    case: CaseId,
}

fn held() -> Held {
    held_in(office())
}

fn held_in(room: Room) -> Held {
    let case = case(&room);
    let meeting = room.meeting("URO", "2026-11-20 13:00");
    let plan = ItemPlan { case: Some(case), ..item("Nytt kurs") };
    let receipt = room.does(Command::AddItem { meeting, item: plan });
    let item = AgendaItemId(Room::made(&receipt, Kind::AgendaItem));
    room.moves(meeting, MeetingStep::Open);
    room.does(Command::WriteText { text: TextKey::Minutes(item), content: TEXT.into() });
    room.moves(meeting, MeetingStep::Close);
    Held { room, meeting, item, case }
}

fn case(room: &Room) -> CaseId {
    let case = CaseDetails {
        title: "Nytt kurs".into(),
        track: Track::Proposal,
        target: Target::LearningActivity,
        origin: Origin::TrainingEnterprise,
        specialties: vec![room.specialty("URO")],
        received: day("2026-10-01"),
        inner_deadline: Some(day("2026-12-01")),
        outer_deadline: None,
        effective: None,
        summary: String::new(),
        contact: String::new(),
        handler: None,
        body: AssessingBody::default(),
        nynorsk: false,
    };
    CaseId(Room::made(&room.does(Command::RegisterCase { case }), Kind::Case))
}

impl Held {
    fn step(&self, step: Step, details: StepDetails) -> Command {
        Command::MoveMinutes { meeting: self.meeting, step, details }
    }

    fn takes(&self, step: Step) {
        self.room.does(self.step(step, StepDetails::default()));
    }

    fn writes(&self, content: &str) {
        let text = TextKey::Minutes(self.item);
        self.room.does(Command::WriteText { text, content: content.into() });
    }

    fn stage(&self) -> MinutesStage {
        MinutesStage::of(self.room.all::<Minutes>().first())
    }

    fn remark(&self, from: &str) -> RemarkId {
        let (from, text) = (from.to_owned(), "Feil navn".to_owned());
        let command = Command::AddRemark { meeting: self.meeting, item: None, from, text };
        RemarkId(Room::made(&self.room.does(command), Kind::Remark))
    }

    fn approved(self) -> Self {
        self.takes(Step::MakeDraft);
        self.takes(Step::Circulate);
        let by = Some("Åse Bjørnstad".to_owned());
        self.room.does(self.step(Step::ApproveInWriting, StepDetails { by, ..StepDetails::default() }));
        self
    }

    fn approval(&self) -> Approval {
        match self.room.all::<Minutes>().pop().unwrap().state {
            MinutesState::Approved(approval) => *approval,
            other => panic!("{other:?}"),
        }
    }

    fn follow_ups(&self) -> Vec<FollowUp> {
        let view = self.room.office.store().snapshot().unwrap();
        view.indexed(Index::FollowUpsOfItem, self.item.0).unwrap()
    }
}

#[test]
fn minutes_go_round_and_back() {
    let held = held();
    for (step, stage) in [
        (Step::MakeDraft, MinutesStage::Draft),
        (Step::SendToLeader, MinutesStage::WithLeader),
        (Step::TakeBack, MinutesStage::Draft),
        (Step::Circulate, MinutesStage::Circulating),
        (Step::TakeBack, MinutesStage::Draft),
        (Step::TakeBack, MinutesStage::Notes),
        (Step::MakeDraft, MinutesStage::Draft),
    ] {
        held.takes(step);
        assert_eq!(held.stage(), stage, "{step:?}");
    }
    assert_eq!(held.follow_ups().len(), 2, "they were made once");
    assert_eq!(held.room.all::<Decision>().len(), 1);
    held.takes(Step::Circulate);
    let until = |held: &Held| match held.room.all::<Minutes>().pop().unwrap().state {
        MinutesState::Circulating { until } => until,
        other => panic!("{other:?}"),
    };
    assert_eq!(until(&held), day("2026-12-04"), "ten working days after 21 November");
    let later = StepDetails { until: Some(day("2026-12-11")), ..StepDetails::default() };
    held.room.does(held.step(Step::Circulate, later));
    assert_eq!(until(&held), day("2026-12-11"));
}

#[test]
fn what_the_text_says_becomes_records() {
    let Held { room, meeting, item, case } = held();
    assert_eq!(room.get::<Meeting>(meeting).minute_taker, None, "an account is nobody's name");
    let command = Command::MoveMinutes { meeting, step: Step::MakeDraft, details: StepDetails::default() };
    room.does(command);
    let [decision] = room.all::<Decision>().try_into().unwrap();
    assert_eq!((decision.item, decision.case), (item, Some(case)));
    assert_eq!(decision.text, "Rådet støtter forslaget.");
    let ahus = Owner::Institution(room.institution("Ahus"));
    assert_eq!(decision.dissents, [Dissent { by: ahus, text: "Ønsker to kurs.".into() }]);
    let mut follow_ups = room.all::<FollowUp>();
    follow_ups.sort_by_key(|it| it.id);
    let told: Vec<_> = follow_ups.into_iter().map(|it| (it.what, it.owner, it.due, it.state)).collect();
    let ous = Some(Owner::Institution(room.institution("OUS")));
    assert_eq!(
        told,
        [
            ("sende revidert kursplan".into(), ous, Some(day("2027-06-01")), FollowUpState::Open),
            ("ringe Ahus".into(), None, None, FollowUpState::Open),
        ]
    );
    let inputs: Vec<_> = room.all::<Input>().into_iter().map(|it| (it.text, it.source)).collect();
    assert_eq!(
        inputs,
        [
            ("For få rotasjoner.".into(), InputSource::Spoken(item)),
            ("prosedyretall".into(), InputSource::Later(item)),
        ]
    );
    let [assessment] = room.all::<Assessment>().try_into().unwrap();
    assert_eq!((assessment.case, assessment.region), (case, room.region("HSØ")));
    assert_eq!(assessment.professional, "Kurset dekker målet bedre.");
    assert_eq!(assessment.no_consequence, [Heading::Economic]);
    assert_eq!((assessment.asked, assessment.position), (None, None), "the answer is the leader's");
}

#[test]
fn records_follow_the_text_and_what_lives_on_is_not_lost() {
    let held = held();
    held.takes(Step::MakeDraft);
    let before = held.follow_ups();
    let done = FollowUp { state: FollowUpState::Done { on: Some(day("2026-11-21")) }, ..before[0].clone() };
    let change = |it: &FollowUp| Command::ChangeFollowUp {
        id: it.id,
        what: it.what.clone(),
        owner: it.owner.clone(),
        due: it.due,
        state: it.state.clone(),
    };
    held.room.does(change(&done));
    let by_hand = FollowUp { owner: Some(Owner::Secretariat), ..before[1].clone() };
    held.room.does(change(&by_hand));
    // A word is put right, and a line is added above.
    let edited = TEXT.replace("revidert kursplan", "den reviderte kursplanen");
    held.writes(&edited);
    held.writes(&format!("aksjon regut: booke rom\n{edited}"));
    let after = held.follow_ups();
    let state = |what: &str| after.iter().find(|it| it.what.contains(what)).map(|it| &it.state);
    assert_eq!(state("kursplan"), Some(&done.state), "it is still done: {after:?}");
    assert_eq!(state("booke rom"), Some(&FollowUpState::Open));
    let ringe = after.iter().find(|it| it.what == "ringe Ahus").unwrap();
    assert_eq!(ringe.owner, Some(Owner::Secretariat), "what was told by hand stays");
    // The lines go: what is done stays, what nobody touched goes with its line.
    held.writes("vedtak: Rådet støtter ikke forslaget.");
    let left: Vec<_> = held.follow_ups().into_iter().map(|it| it.state).collect();
    assert_eq!(left, [done.state]);
    let [decision] = held.room.all::<Decision>().try_into().unwrap();
    assert_eq!(decision.text, "Rådet støtter ikke forslaget.");
    assert_eq!(held.room.all::<Input>(), []);
    // All of it is taken back together.
    held.room.does(Command::Undo);
    assert_eq!(held.follow_ups().len(), 3);
}

#[test]
fn a_refused_step_tells_all_its_reasons() {
    let held = held();
    let refused = |step, details| held.room.reasons(held.step(step, details));
    let are = |stage, step| Reason::MinutesAre { stage, step };
    assert_eq!(
        held.room.reasons(Command::AddRemark {
            meeting: held.meeting,
            item: None,
            from: " ".into(),
            text: String::new(),
        }),
        [
            Reason::MinutesAreNotes,
            Reason::Empty { field: "remark-from".into() },
            Reason::Empty { field: "text".into() }
        ]
    );
    assert_eq!(
        refused(Step::ApproveInWriting, StepDetails::default()),
        [are(MinutesStage::Notes, Step::ApproveInWriting), Reason::NobodyApproved]
    );
    held.takes(Step::MakeDraft);
    assert_eq!(
        held.room.reasons(Command::MoveMeeting { id: held.meeting, step: MeetingStep::Reopen, reason: None }),
        [Reason::MinutesHaveLeft]
    );
    held.takes(Step::Circulate);
    let remark = held.remark("Jon Dal");
    let until = day("2026-12-04");
    let open = Reason::RemarkIsOpen { from: "Jon Dal".into() };
    assert_eq!(
        refused(Step::ApproveBySilence, StepDetails::default()),
        [open.clone(), Reason::SilenceIsNotConsent, Reason::DeadlineIsAhead { until }]
    );
    assert_eq!(
        refused(Step::ApproveInMeeting, StepDetails { held_in: Some(held.meeting), ..Default::default() }),
        [open, Reason::NoApprovingMeeting]
    );
    let yesterday = day("2026-11-20");
    assert_eq!(
        refused(Step::Circulate, StepDetails { until: Some(yesterday), ..Default::default() }),
        [Reason::DeadlineIsPast { until: yesterday }]
    );
    held.room.does(Command::SettleRemark { id: remark, answer: None });
    assert_eq!(
        held.room.reasons(Command::SettleRemark { id: remark, answer: Some(" ".into()) }),
        [Reason::Empty { field: "answer".into() }, Reason::RemarkIsSettled]
    );
    let correction = |reason: &str| Command::CorrectMinutes {
        meeting: held.meeting,
        item: None,
        reason: reason.into(),
        before: String::new(),
        after: String::new(),
    };
    assert_eq!(
        held.room.reasons(correction("")),
        [
            Reason::MinutesNotApproved,
            Reason::Empty { field: "reason".into() },
            Reason::Empty { field: "to-stand".into() }
        ]
    );
    let exempt = Command::SetAccess { item: held.item, access: Access::Exempt { basis: " ".into() } };
    assert_eq!(held.room.reasons(exempt), [Reason::Empty { field: "basis".into() }]);
}

#[test]
fn silence_approves_only_by_the_rule_that_was_sent_out() {
    let held = held();
    let council = held.room.council("URO");
    held.takes(Step::MakeDraft);
    held.takes(Step::Circulate);
    held.room.does(Command::SetSilenceRule { council, rule: SilenceRule::Approves });
    held.room.clock_shows("2026-12-05 09:00");
    let silence = held.step(Step::ApproveBySilence, StepDetails::default());
    assert_eq!(held.room.reasons(silence.clone()), [Reason::SilenceIsNotConsent], "nobody was told of it");
    held.takes(Step::Circulate);
    held.room.clock_shows("2027-01-05 09:00");
    held.room.does(silence);
    assert_eq!(held.approval().way, ApprovalWay::BySilence);
}

#[test]
fn a_text_that_somebody_else_writes_is_not_approved_over_their_head() {
    let held = held();
    held.takes(Step::MakeDraft);
    let text = TextKey::Minutes(held.item);
    held.room.holds(&omar(), text, false).unwrap();
    let refusal = held.room.tries(&lise(), held.step(Step::Circulate, StepDetails::default()));
    assert_eq!(refusal, Err(Refusal::HeldBy { user: "omar".into() }));
    held.room.leaves(&omar());
    held.room.holds(&lise(), text, false).unwrap();
    held.room.types(&lise(), text, 0, "Sist skrevet.\n");
    let held = held.approved_from_draft();
    assert!(held.approval().text.contains("Sist skrevet."), "what was typed is in what is approved");
}

impl Held {
    fn approved_from_draft(self) -> Self {
        self.takes(Step::Circulate);
        let by = Some("Åse".to_owned());
        self.room.does(self.step(Step::ApproveInWriting, StepDetails { by, ..StepDetails::default() }));
        self
    }
}

#[test]
fn approved_minutes_are_corrected_and_never_changed() {
    let held = held().approved();
    let approval = held.approval();
    assert_eq!(approval.hash, Hash::of(approval.text.as_bytes()).0);
    assert_eq!(approval.public, None);
    let text = TextKey::Minutes(held.item);
    let locked = [Reason::MinutesApproved { meeting: "URO 1/2026".into(), on: day("2026-11-21") }];
    assert_eq!(held.room.reasons(Command::WriteText { text, content: "Nei".into() }), locked);
    assert_eq!(held.room.reasons(Command::Undo), locked, "the approval stands");
    assert_eq!(
        held.room.reasons(Command::SetAccess {
            item: held.item,
            access: Access::Exempt { basis: "offl. § 13".into() }
        }),
        locked
    );
    assert_eq!(held.room.reasons(Command::AddGuest { meeting: held.meeting, name: "Gjest".into() }), locked);
    for refused in [
        held.room.holds(&lise(), text, true),
        held.room.saves(&omar(), text, 0, "Nei"),
        held.room.holds(&lise(), TextKey::Paper(held.item, PaperPart::Background), false),
    ] {
        assert_eq!(refused, Err(Refusal::Reasons(locked.to_vec())));
    }
    let correct = |after: &str| Command::CorrectMinutes {
        meeting: held.meeting,
        item: Some(held.item),
        reason: "Feil navn".into(),
        before: "Rådet støtter forslaget.".into(),
        after: after.into(),
    };
    held.room.does(correct("Rådet støtter ikke forslaget."));
    held.room.does(correct("Rådet støtter forslaget ikke."));
    let numbers: Vec<u32> = held.room.all::<Correction>().iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(held.room.reasons(Command::Undo), locked, "a correction stands too");
    assert_eq!(held.approval(), approval);
    let as_approved = MinutesForm { as_approved: true, ..MinutesForm::default() };
    let asked = held.room.asks(Query::MinutesText { id: held.meeting, form: as_approved });
    assert_eq!(asked, AnswerBody::MinutesText(approval.text));
}

#[test]
fn an_approved_text_is_proven_by_its_hash_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("office.redb");
    let store = crate::store::Store::create(&path).unwrap();
    let held = held_in(office_on(store)).approved();
    let before = held.approval();
    drop(held);
    let store = crate::store::Store::open(&path).unwrap();
    let [minutes] = store.snapshot().unwrap().all::<Minutes>().unwrap().try_into().unwrap();
    let MinutesState::Approved(after) = minutes.state else { panic!() };
    assert_eq!(*after, before);
    assert_eq!(Hash::of(after.text.as_bytes()).0, after.hash);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn nothing_changes_an_approved_text(dice in prop::collection::vec(any::<[u8; 3]>(), 1..24)) {
        let held = held().approved();
        let approval = held.approval();
        let items = held.room.all::<AgendaItem>();
        for [kind, a, b] in dice {
            let command = wild(&held, kind, a, b);
            // Done or refused: the approved text and its items are what they were.
            let _done = held.room.tries(&lise(), command);
        }
        prop_assert_eq!(held.approval(), approval.clone());
        prop_assert_eq!(held.room.all::<AgendaItem>(), items);
        prop_assert_eq!(Hash::of(approval.text.as_bytes()).0, approval.hash);
    }
}

/// Whatever could be asked of a meeting that is over.
fn wild(held: &Held, kind: u8, a: u8, b: u8) -> Command {
    let (meeting, item) = (held.meeting, held.item);
    let text = if b.is_multiple_of(4) { String::new() } else { format!("Tekst {b}") };
    let remarks = held.room.all::<Remark>();
    match kind % 16 {
        0 => Command::WriteText { text: TextKey::Minutes(item), content: text },
        1 => Command::WriteText { text: TextKey::Paper(item, PaperPart::Proposal), content: text },
        2 => Command::PutDown { text: TextKey::Minutes(item) },
        3 | 4 => Command::Undo,
        5 => Command::Redo,
        6 => Command::MoveMinutes {
            meeting,
            step: Step::VARIANTS[usize::from(a) % Step::VARIANTS.len()],
            details: StepDetails { until: None, by: Some(text), held_in: Some(meeting) },
        },
        7 => Command::MoveMeeting {
            id: meeting,
            step: MeetingStep::VARIANTS[usize::from(a) % MeetingStep::VARIANTS.len()],
            reason: None,
        },
        8 => Command::ChangeItem { id: item, item: super::vocabulary::item(&text) },
        9 => Command::RemoveItem { id: item },
        10 => Command::AddItem { meeting, item: super::vocabulary::item(&text) },
        11 => Command::AddRemark { meeting, item: Some(item), from: text.clone(), text },
        12 => match remarks.first() {
            Some(remark) => Command::SettleRemark { id: remark.id, answer: Some(text) },
            None => Command::SetMinuteTaker { meeting, name: text },
        },
        13 => Command::CorrectMinutes {
            meeting,
            item: None,
            reason: text.clone(),
            before: text,
            after: "x".into(),
        },
        14 => Command::SetAccess { item, access: Access::Exempt { basis: text } },
        _ => Command::AddGuest { meeting, name: text },
    }
}

#[test]
fn what_does_not_reach_the_assessment_is_told_with_its_line() {
    let held = held();
    let left_out = || match held.room.asks(Query::LeftOut { meeting: held.meeting }) {
        AnswerBody::LeftOut(found) => {
            found.into_iter().map(|it| (it.line, it.heading, it.why)).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(left_out(), [], "nobody has assessed it yet: the draft will take it in");
    held.takes(Step::MakeDraft);
    assert_eq!(left_out(), []);
    let own = held.room.all::<Assessment>().pop().unwrap().id;
    // A colleague writes in the text while the minutes are written on.
    let text = TextKey::Assessment(own, Heading::Professional);
    held.room.types(&omar(), text, 0, "Omars ord. ");
    held.writes(&TEXT.replace("målet bedre", "målet mye bedre"));
    let written = WhyLeftOut::Written { by: "omar".into() };
    assert_eq!(left_out(), [(3, Heading::Professional, written)]);
}

#[test]
fn what_was_said_after_the_answer_stands_in_the_minutes_alone() {
    let held = held_in(office());
    for step in [CaseStep::Prepare, CaseStep::RequestAssessment] {
        held.room.does(Command::MoveCase { id: held.case, step, reason: None });
    }
    let own = held.room.region("HSØ");
    let own = held.room.all::<Assessment>().into_iter().find(|it| it.region == own);
    let Some(own) = own else { panic!("URO is another region's, and asks ours") };
    let (position, on) = (Position::NoRemarks, day("2026-11-20"));
    held.room.does(Command::AnswerAssessment { id: own.id, position, on });
    held.takes(Step::MakeDraft);
    let AnswerBody::LeftOut(found) = held.room.asks(Query::LeftOut { meeting: held.meeting }) else {
        panic!()
    };
    let told: Vec<_> = found.iter().map(|it| (it.line, it.heading, it.why.clone(), it.region)).collect();
    let settled = |line, heading| (line, heading, WhyLeftOut::Settled, Some(own.region));
    assert_eq!(told, [settled(3, Heading::Professional), settled(4, Heading::Economic)]);
}
