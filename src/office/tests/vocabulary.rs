//! The words the tests are written in.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use crate::domain::*;
use crate::office::{self, *};
use crate::store::{Change, NewEntry, Records, Store, View};

/// A user at a terminal.
pub fn at(user: &str, session: u64) -> Sender {
    Sender { user: user.to_owned(), session }
}

/// Lise, at her terminal.
pub fn lise() -> Sender {
    at("lise", 1)
}

/// Omar, at his.
pub fn omar() -> Sender {
    at("omar", 2)
}

pub fn day(text: &str) -> Day {
    Day::of(text.parse().unwrap())
}

/// `2026-11-21 13:00` in Oslo.
pub fn moment(text: &str) -> Moment {
    Moment::local(chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

/// An office in memory, with a clock that the test sets.
pub struct Room {
    pub office: office::Office,
    now: Arc<AtomicI64>,
    requests: AtomicU64,
}

/// An office that nobody has founded.
pub fn unfounded() -> Room {
    unfounded_on(Store::in_memory().unwrap())
}

fn unfounded_on(store: Store) -> Room {
    let now = Arc::new(AtomicI64::new(moment("2026-11-21 13:00").seconds()));
    let told = Arc::clone(&now);
    let clock = Clock::from(move || Moment::from_seconds(told.load(Ordering::Relaxed)));
    Room { office: office::Office::new(store, clock), now, requests: AtomicU64::new(0) }
}

/// An office founded for Helse Sør-Øst.
pub fn office() -> Room {
    office_on(Store::in_memory().unwrap())
}

/// The same on this database.
pub fn office_on(store: Store) -> Room {
    let room = unfounded_on(store);
    let found = Command::Found { region: "HSØ".into(), seat_rule: SeatRule::Trusts, language: "nb".into() };
    room.tries(&at("founder", 9), found).unwrap();
    room.lets_in(&["lise", "omar", "ida", "eva"]);
    room
}

impl Room {
    /// These may do everything, and read what is exempt.
    fn lets_in(&self, users: &[&str]) {
        let accounts = users.iter().zip(11..).map(|(user, id)| {
            let (user, office) = ((*user).to_owned(), Some(Role::Administrator));
            Change::Put(
                Account { id: AccountId(id), user, office, councils: Vec::new(), exempt: true }.wrap(),
            )
        });
        let new = NewEntry {
            at: self.office.store().snapshot().unwrap().entry(1).unwrap().unwrap().at,
            by: "founder".into(),
            behalf: None,
            session: 9,
            command: "set-account".into(),
            note: None,
        };
        let mut writing = self.office.store().begin().unwrap();
        writing.apply(accounts.collect(), new).unwrap();
        writing.commit().unwrap();
    }

    pub fn clock_shows(&self, text: &str) {
        self.now.store(moment(text).seconds(), Ordering::Relaxed);
    }

    /// A number no request had before.
    pub fn request(&self) -> u64 {
        self.requests.fetch_add(1, Ordering::Relaxed) + 1
    }

    pub fn job(&self, sender: &Sender, task: Task) -> Job {
        Job { sender: sender.clone(), request: self.request(), answered: 0, task }
    }

    pub fn order(&self, sender: &Sender, command: Command, seen: Option<u64>) -> Result<Receipt, Refusal> {
        let order = Order { command, behalf: None, seen };
        match self.office.work(&[self.job(sender, Task::Do(order))]).replies.pop() {
            Some(Reply::Receipt(reply)) => reply,
            other => panic!("a command was answered with {other:?}"),
        }
    }

    pub fn tries(&self, sender: &Sender, command: Command) -> Result<Receipt, Refusal> {
        self.order(sender, command, None)
    }

    /// Lise does it.
    pub fn does(&self, command: Command) -> Receipt {
        let told = format!("{command:?}");
        self.tries(&lise(), command).unwrap_or_else(|refusal| panic!("{told}: {refusal:?}"))
    }

    /// Why Lise cannot.
    pub fn reasons(&self, command: Command) -> Vec<Reason> {
        match self.tries(&lise(), command) {
            Err(Refusal::Reasons(reasons)) => reasons,
            other => panic!("no reasons, but {other:?}"),
        }
    }

    #[expect(clippy::needless_pass_by_value, reason = "a question is written where it is asked")]
    pub fn asks(&self, query: Query) -> AnswerBody {
        self.office.ask(&query, &lise()).unwrap().body
    }

    pub fn seen(&self) -> u64 {
        self.office.ask(&Query::Office, &lise()).unwrap().seen
    }

    pub fn all<E: Entity>(&self) -> Vec<E> {
        self.office.store().snapshot().unwrap().all().unwrap()
    }

    pub fn get<E: Entity>(&self, id: E::Id) -> E {
        self.office.store().snapshot().unwrap().get(id).unwrap().unwrap()
    }

    pub fn specialty(&self, code: &str) -> SpecialtyId {
        self.all::<Specialty>().iter().find(|it| it.code == code).unwrap().id
    }

    pub fn region(&self, code: &str) -> RegionId {
        self.all::<Region>().iter().find(|it| it.code == code).unwrap().id
    }

    /// The own region's council.
    pub fn council(&self, code: &str) -> CouncilId {
        let specialty = self.specialty(code);
        self.all::<Council>().iter().find(|it| it.own && it.specialty == specialty).unwrap().id
    }

    /// Another region's council.
    pub fn sister(&self, code: &str, region: &str) -> CouncilId {
        let (specialty, region) = (self.specialty(code), self.region(region));
        self.all::<Council>().iter().find(|it| it.region == region && it.specialty == specialty).unwrap().id
    }

    pub fn institution(&self, short: &str) -> InstitutionId {
        self.all::<Institution>().iter().find(|it| it.short == short).unwrap().id
    }

    pub fn seat(&self, code: &str, short: &str) -> SeatId {
        let (council, institution) = (self.council(code), self.institution(short));
        self.all::<Seat>()
            .iter()
            .find(|it| it.council == council && it.institution == institution)
            .unwrap()
            .id
    }

    pub fn council_view(&self, code: &str) -> CouncilView {
        match self.asks(Query::Council { id: self.council(code), meeting: None }) {
            AnswerBody::Council(view) => *view,
            other => panic!("{other:?}"),
        }
    }

    /// The id of the record of this kind that the receipt tells of.
    pub fn made(receipt: &Receipt, kind: Kind) -> u32 {
        receipt.touched.iter().find(|key| key.kind == kind).unwrap().id
    }

    pub fn person(&self, name: &str) -> PersonId {
        PersonId(Self::made(&self.does(Command::AddPerson { person: named(name) }), Kind::Person))
    }

    pub fn appointed(
        &self,
        seat: SeatId,
        capacity: Capacity,
        name: &str,
        from: &str,
        to: Option<&str>,
    ) -> AppointmentId {
        let receipt = self.does(appoint(seat, capacity, PersonChoice::New(named(name)), from, to));
        AppointmentId(Self::made(&receipt, Kind::Appointment))
    }

    pub fn meeting(&self, code: &str, start: &str) -> MeetingId {
        let council = self.council(code);
        MeetingId(Self::made(&self.does(Command::PlanMeeting { council, plan: plan(start) }), Kind::Meeting))
    }

    pub fn item(&self, meeting: MeetingId, title: &str) -> AgendaItemId {
        AgendaItemId(Self::made(
            &self.does(Command::AddItem { meeting, item: item(title) }),
            Kind::AgendaItem,
        ))
    }

    pub fn drafts(&self, sender: &Sender, order: DraftOrder) -> Result<DraftReply, Refusal> {
        match self.office.work(&[self.job(sender, Task::Draft(order))]).replies.pop() {
            Some(Reply::Draft(reply)) => reply,
            other => panic!("a draft was answered with {other:?}"),
        }
    }

    pub fn holds(&self, sender: &Sender, text: TextKey, force: bool) -> Result<DraftReply, Refusal> {
        self.drafts(sender, DraftOrder::Hold { text, force })
    }

    /// Inserts at the start of the text as it stands; the cursor stands after it.
    pub fn saves(
        &self,
        sender: &Sender,
        text: TextKey,
        revision: u64,
        typed: &str,
    ) -> Result<DraftReply, Refusal> {
        self.saves_on(sender, text, (revision, &self.reads(text).content), typed)
    }

    /// The text as it stands.
    pub fn reads(&self, text: TextKey) -> TextView {
        let AnswerBody::Text(view) = self.asks(Query::Text { text }) else { panic!() };
        view
    }

    /// Inserts at the start of a text that the sender believes to stand there.
    pub fn saves_on(
        &self,
        sender: &Sender,
        text: TextKey,
        (revision, base): (u64, &str),
        typed: &str,
    ) -> Result<DraftReply, Refusal> {
        let base = Fingerprint::of(base);
        let splice = Some(Splice { at: 0, removed: 0, inserted: typed.to_owned() });
        let cursor = u32::try_from(typed.len()).unwrap();
        self.drafts(sender, DraftOrder::Save { text, revision, base, splice, cursor })
    }

    /// The revision it is saved with.
    pub fn types(&self, sender: &Sender, text: TextKey, revision: u64, typed: &str) -> u64 {
        match self.saves(sender, text, revision, typed) {
            Ok(DraftReply::Saved { revision, .. }) => revision,
            other => panic!("{other:?}"),
        }
    }

    pub fn leaves(&self, sender: &Sender) {
        self.office.work(&[self.job(sender, Task::Leave)]);
    }

    pub fn moves(&self, meeting: MeetingId, step: MeetingStep) {
        let reason = (step == MeetingStep::Close).then(|| "Bare en prøve".to_owned());
        self.does(Command::MoveMeeting { id: meeting, step, reason });
    }
}

pub fn named(name: &str) -> PersonDetails {
    PersonDetails { name: name.into(), title: "overlege".into(), ..PersonDetails::default() }
}

pub fn term(from: &str, to: Option<&str>) -> Period {
    Period { from: day(from), to: to.map(day) }
}

pub fn appoint(
    seat: SeatId,
    capacity: Capacity,
    person: PersonChoice,
    from: &str,
    to: Option<&str>,
) -> Command {
    Command::Appoint { seat, capacity, person, term: term(from, to), letter: None }
}

pub fn plan(start: &str) -> MeetingPlan {
    MeetingPlan {
        kind: MeetingKind::Annual,
        start: moment(start),
        minutes: 120,
        place: "https://video.example.no/rad".into(),
        nynorsk: false,
    }
}

pub fn item(title: &str) -> ItemPlan {
    ItemPlan { title: title.into(), kind: ItemKind::Discussion, case: None, planned: None }
}
