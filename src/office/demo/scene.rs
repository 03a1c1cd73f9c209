//! Where the demo is played: an office with a clock that is set, and who is where.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::domain::{
    AgendaItemId, Assessment, AssessmentId, Capacity, CaseId, Council, CouncilId, CouncilReply,
    CouncilReplyId, Day, Entity, Institution, Kind, Letter, LetterId, LetterKind, MeetingId, Moment, Period,
    Person, PersonId, Reason, Region, RegionId, Seat, SeatId, Specialty, SpecialtyId, TextKey,
    working_days_before,
};
use crate::office::{
    Clock, Command, DraftOrder, Fingerprint, Job, Office, Order, Receipt, Refusal, Reply, Sender, Splice,
    Task, look,
};
use crate::store::{Index, Records, Store};

/// So long ago the meeting that runs began, in seconds: it is well into its third item.
const RUNNING: i64 = 31 * 60;

pub struct Scene {
    office: Office,
    clock: Arc<AtomicI64>,
    now: Moment,
    request: u64,
    pub cases: HashMap<&'static str, CaseId>,
    pub meetings: HashMap<usize, MeetingId>,
    pub items: HashMap<usize, Vec<AgendaItemId>>,
}

impl Scene {
    pub fn new(store: Store, now: Moment) -> Self {
        let clock = Arc::new(AtomicI64::new(now.seconds()));
        let told = Arc::clone(&clock);
        let office =
            Office::new(store, Clock::from(move || Moment::from_seconds(told.load(Ordering::Relaxed))));
        let (cases, meetings, items) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { office, clock, now, request: 0, cases, meetings, items }
    }

    pub fn leave(self) -> Store {
        self.office.into_store()
    }

    /// The day the demo is opened.
    pub fn today(&self) -> Day {
        self.now.day()
    }

    /// What the clock of the scene shows.
    pub fn now(&self) -> Moment {
        Moment::from_seconds(self.clock.load(Ordering::Relaxed))
    }

    pub fn clock_shows(&self, at: Moment) {
        self.clock.store(at.min(self.now).seconds(), Ordering::Relaxed);
    }

    /// An hour of the last working day that many days from today.
    pub fn past(&self, days: i32, hour: u32) -> Moment {
        Self::at(working_days_before(self.today().plus(days + 1), 1), hour)
    }

    pub fn at(day: Day, hour: u32) -> Moment {
        Moment::local(day.date().and_hms_opt(hour, 0, 0).unwrap_or_default())
    }

    /// When the meeting that runs began.
    pub fn a_while_ago(&self) -> Moment {
        let start = self.now.plus(-RUNNING);
        start.plus(-(start.seconds().rem_euclid(300)))
    }

    /// From that many days from today until somebody says otherwise.
    pub fn term(&self, from: i32) -> Period {
        Period { from: self.today().plus(from), to: None }
    }

    pub fn does(&mut self, user: &str, command: Command) -> Result<Receipt, Refusal> {
        self.does_for(user, None, command)
    }

    pub fn does_for(
        &mut self,
        user: &str,
        behalf: Option<String>,
        command: Command,
    ) -> Result<Receipt, Refusal> {
        let order = Order { command, behalf, seen: None };
        self.work(user, vec![Task::Do(order)])?.pop().ok_or_else(|| Reason::Gone.into())
    }

    /// All in one transaction.
    pub fn all(&mut self, user: &str, commands: Vec<Command>) -> Result<Vec<Receipt>, Refusal> {
        let order = |command| Task::Do(Order { command, behalf: None, seen: None });
        self.work(user, commands.into_iter().map(order).collect())
    }

    /// Types the text and leaves it half-written.
    pub fn types(&mut self, user: &str, text: TextKey, content: String) -> Result<(), Refusal> {
        let cursor = u32::try_from(content.len()).unwrap_or(u32::MAX);
        let splice = Some(Splice { at: 0, removed: 0, inserted: content });
        let save = DraftOrder::Save { text, revision: 0, base: Fingerprint::of(""), splice, cursor };
        self.work(user, vec![Task::Draft(save), Task::Leave])?;
        Ok(())
    }

    fn work(&mut self, user: &str, tasks: Vec<Task>) -> Result<Vec<Receipt>, Refusal> {
        let mut jobs = Vec::new();
        for task in tasks {
            self.request += 1;
            let sender = Sender { user: user.to_owned(), session: 0 };
            jobs.push(Job { sender, request: self.request, answered: self.request - 1, task });
        }
        let mut receipts = Vec::new();
        for reply in self.office.work(&jobs).replies {
            match reply {
                Reply::Receipt(receipt) => receipts.push(receipt?),
                Reply::Draft(reply) => drop(reply?),
                Reply::Nothing => {}
            }
        }
        Ok(receipts)
    }

    /// The id of the record of this kind that the receipt tells of.
    pub fn made(receipt: &Receipt, kind: Kind) -> u32 {
        receipt.touched.iter().find(|key| key.kind == kind).map_or(0, |key| key.id)
    }

    pub fn case(&self, name: &str) -> Result<CaseId, Refusal> {
        self.cases.get(name).copied().ok_or_else(|| Reason::Gone.into())
    }

    pub fn meeting(&self, number: usize) -> Result<MeetingId, Refusal> {
        self.meetings.get(&number).copied().ok_or_else(|| Reason::Gone.into())
    }

    pub fn item(&self, meeting: usize, place: usize) -> Result<AgendaItemId, Refusal> {
        let items = self.items.get(&meeting).and_then(|items| items.get(place));
        items.copied().ok_or_else(|| Reason::Gone.into())
    }

    pub fn specialty(&self, code: &str) -> Result<SpecialtyId, Refusal> {
        self.first(|it: &Specialty| it.code == code).map(|it| it.id)
    }

    pub fn council(&self, code: &str) -> Result<CouncilId, Refusal> {
        let specialty = self.specialty(code)?;
        self.first(|it: &Council| it.own && it.specialty == specialty).map(|it| it.id)
    }

    pub fn sister(&self, code: &str, region: &str) -> Result<CouncilId, Refusal> {
        let (specialty, region) = (self.specialty(code)?, self.first(|it: &Region| it.code == region)?.id);
        self.first(|it: &Council| it.region == region && it.specialty == specialty).map(|it| it.id)
    }

    pub fn seat(&self, code: &str, trust: &str) -> Result<SeatId, Refusal> {
        let council = self.council(code)?;
        let institution = self.first(|it: &Institution| it.short == trust)?.id;
        self.first(|it: &Seat| it.council == council && it.institution == institution).map(|it| it.id)
    }

    /// Who is appointed to the trust's seat.
    pub fn holder(&self, code: &str, trust: &str, capacity: Capacity) -> Result<PersonId, Refusal> {
        let appointments = look::appointments(&self.office.store().snapshot()?, self.seat(code, trust)?)?;
        let found = appointments.iter().find(|it| it.capacity == capacity);
        found.map(|it| it.person).ok_or_else(|| Reason::Gone.into())
    }

    pub fn name(&self, person: PersonId) -> Result<String, Refusal> {
        self.first(|it: &Person| it.id == person).map(|it| it.name)
    }

    pub fn region(&self, code: &str) -> Result<RegionId, Refusal> {
        self.first(|it: &Region| it.code == code).map(|it| it.id)
    }

    /// The letters of this kind that lie written and are not sent.
    pub fn unsent(&self, case: CaseId, kind: LetterKind) -> Result<Vec<LetterId>, Refusal> {
        let letters: Vec<Letter> = self.office.store().snapshot()?.indexed(Index::LettersOfCase, case.0)?;
        let unsent = letters.iter().filter(|it| it.kind == kind && it.sent.is_none());
        Ok(unsent.map(|it| it.id).collect())
    }

    /// What the council was asked in a consultation.
    pub fn reply(&self, case: CaseId, council: CouncilId) -> Result<CouncilReplyId, Refusal> {
        self.first(|it: &CouncilReply| it.case == case && it.council == council).map(|it| it.id)
    }

    pub fn assessment(&self, case: CaseId, region: &str) -> Result<AssessmentId, Refusal> {
        let region = self.first(|it: &Region| it.code == region)?.id;
        self.first(|it: &Assessment| it.case == case && it.region == region).map(|it| it.id)
    }

    fn first<E: Entity>(&self, wanted: impl Fn(&E) -> bool) -> Result<E, Refusal> {
        self.office
            .store()
            .snapshot()?
            .all::<E>()?
            .into_iter()
            .find(wanted)
            .ok_or_else(|| Reason::Gone.into())
    }
}
