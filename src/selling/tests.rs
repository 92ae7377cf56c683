//! The seller alone with two accounts: files, a diary of what is to come, and what is
//! let out. Nobody answers.

use super::belief::Belief;
use super::handoffs::Handed;
use super::marks::Mark;
use super::relationship::Keeper;
use super::{Event, Output, Relationship, Rules, Sellers, Work};
use crate::contact::{Answer, Request, Signal, SignalKind, Touch};
use crate::random::{Address, Role};
use crate::scenario::Scenario;
use crate::scenario::settings::{Overdue, Team};
use crate::scenario::values::Stages;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job, JourneyEnd, LossReason, RepId, Stage, TaskKind};
use crate::units::{Days, Instant, Moment, Rate, Span};

const A: AccountId = AccountId(0);
const OTHER: AccountId = AccountId(1);

/// What is to come.
struct Diary(Vec<(Instant, Event)>);

impl Agenda<Event> for Diary {
    fn at(&mut self, when: Instant, event: Event) {
        self.0.push((when, event));
    }
}

/// One team of so many that owns everything; nothing takes long.
fn rules(people: u32) -> Rules {
    let owns = Stage::ALL.iter().copied().filter(|&stage| stage != Stage::Anonymous).collect();
    let team = Team { name: "all".to_owned(), owns: Stages(owns), reps: people, ..Team::default() };
    let mut scenario = Scenario { team: vec![team], ..Scenario::default() };
    scenario.campaign.rate = Rate::constant(0.0);
    scenario.qualification.retry = Days::constant(2.0);
    (scenario.work.load, scenario.work.longest) = (0.01, 1.0);
    Rules::new(&scenario)
}

struct Office<'r> {
    sellers: Sellers<'r>,
    diary: Diary,
    out: Vec<Output>,
    /// How much of it was answered.
    answered: usize,
    now: Instant,
}

impl<'r> Office<'r> {
    fn new(rules: &'r Rules) -> Self {
        let (mut diary, mut out, now) = (Diary(Vec::new()), Vec::new(), Instant::from_days(1000.0));
        let mut turn = Turn { now, agenda: &mut diary, out: &mut out };
        let address = Address { seed: 1, role: Role::Projection, draw: 0, luck: 0 };
        let sellers = Sellers::new(rules, address, [7, 8].into_iter(), &mut turn);
        Office { sellers, diary, out, answered: 0, now }
    }

    /// The first account stands in this stage, with a rep if it is a deal.
    fn at(mut self, stage: Stage) -> Self {
        let deal = matches!(stage, Stage::Sql | Stage::Opportunity);
        let keeper = if deal { RepId(0).into() } else { Keeper::NOBODY };
        *self.file() = Relationship { stage, keeper, lead: 1, last_answer: self.now.into(), ..Relationship::EMPTY };
        self
    }

    fn file(&mut self) -> &mut Relationship {
        &mut self.sellers.files[A.index()]
    }

    fn does<T>(&mut self, act: impl FnOnce(&mut Sellers<'r>, &mut Turn<'_, Diary, Output>) -> T) -> T {
        act(&mut self.sellers, &mut Turn { now: self.now, agenda: &mut self.diary, out: &mut self.out })
    }

    /// Time passes.
    fn wait(&mut self, days: f64) {
        let until = self.now + Span::from_days(days);
        loop {
            while let Some(&output) = self.out.get(self.answered) {
                self.answered += 1;
                if let Output::Touch { account, work, .. } = output {
                    self.does(|sellers, turn| sellers.answered(account, work, Answer::NONE, turn));
                }
            }
            let Some(next) = (0..self.diary.0.len()).min_by_key(|&i| self.diary.0[i].0) else { break };
            if self.diary.0[next].0 > until {
                break;
            }
            let (now, event) = self.diary.0.remove(next);
            self.now = now;
            self.does(|sellers, turn| sellers.handle(event, turn));
        }
        self.now = until;
    }

    fn asks(&mut self) {
        let kind = SignalKind::Inquiry;
        let signal = Signal { account: A, kind, stated_fit: 60.0, occasion: 1, contact: 0 };
        self.does(|sellers, turn| sellers.see(signal, turn));
    }

    fn asks_to_meet(&mut self) {
        self.does(|sellers, turn| sellers.take_request(Request { account: A, number: 1, stated_fit: 60.0 }, turn));
    }

    fn touches(&self) -> Vec<Touch> {
        let touch = |output: &Output| if let Output::Touch { touch, .. } = output { Some(*touch) } else { None };
        self.out.iter().filter_map(touch).collect()
    }

    fn begun(&self) -> usize {
        self.out.iter().filter(|output| matches!(output, Output::TaskBegun { .. })).count()
    }
}

#[test]
fn two_conversations_at_once_have_two_numbers() {
    let rules = rules(2);
    let mut office = Office::new(&rules).at(Stage::Opportunity);
    office.does(|sellers, turn| sellers.queue_follow_up(A, None, turn));
    office.file().keeper = RepId(1).into();
    office.does(|sellers, turn| sellers.queue_follow_up(A, None, turn));
    office.wait(1.0);
    let occasion = |touch: &Touch| if let Touch::FollowUp { occasion, .. } = *touch { occasion } else { 0 };
    let mut occasions: Vec<u64> = office.touches().iter().map(occasion).collect();
    occasions.sort_unstable();
    assert_eq!(occasions, [1, 2]);
}

#[test]
fn a_call_that_is_put_forward_leaves_no_other_behind() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Mql);
    office.does(|sellers, turn| sellers.queue_call(A, turn));
    office.wait(1.0);
    let entries = office.file().entries;
    office.does(|sellers, turn| sellers.stage_due(A, entries, Overdue::Reassign, turn));
    office.wait(1.5);
    assert_eq!(office.touches().len(), 2, "the second call of the old round is void");
    office.wait(1.0);
    assert_eq!(office.touches().len(), 3);
}

#[test]
fn whoever_asks_while_somebody_calls_is_not_called_twice() {
    let rules = rules(2);
    let mut office = Office::new(&rules).at(Stage::Mql);
    office.does(|sellers, turn| sellers.queue_call(A, turn));
    office.asks();
    office.wait(1.0);
    assert_eq!((office.begun(), office.touches().len()), (1, 1));
    assert!(matches!(office.touches()[0], Touch::Call { invited: true, .. }));
}

#[test]
fn a_deal_left_lying_is_followed_up_once_they_ask() {
    for handed in [Handed::Lying, Handed::Refused] {
        let rules = rules(1);
        let mut office = Office::new(&rules).at(Stage::Sql);
        office.file().handed = handed;
        office.asks_to_meet();
        assert!(office.diary.0.iter().any(|(_, event)| matches!(event, Event::FollowUp(..))), "{handed:?}");
    }
}

#[test]
fn one_meeting_serves_their_wish_and_ours() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Opportunity);
    office.asks_to_meet();
    office.does(|sellers, turn| sellers.invite_to_meet(A, turn));
    office.wait(5.0);
    assert_eq!(office.touches().len(), 1);
}

#[test]
fn what_was_taken_up_breaks_no_service_level() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Mql);
    office.sellers.files[OTHER.index()] =
        Relationship { stage: Stage::Opportunity, keeper: RepId(0).into(), ..Relationship::EMPTY };
    office.does(|sellers, turn| sellers.queue_follow_up(OTHER, None, turn));
    let entries = office.file().entries;
    office.does(|sellers, turn| sellers.stage_due(A, entries, Overdue::Reassign, turn));
    assert_eq!(office.file().handed, Handed::Nothing);
    assert!(!office.does(|sellers, turn| sellers.handoff_due(A, entries, Overdue::Ignore, turn)));
}

#[test]
fn a_lead_that_has_decided_for_us_rests_until_it_signs() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Recycled);
    office.does(|sellers, turn| sellers.hear_end(A, JourneyEnd::Won, turn));
    assert!(!office.does(|sellers, turn| sellers.handle(Event::Reapproach(A, 1), turn)));
    assert_eq!(office.file().stage, Stage::Recycled);
}

#[test]
fn a_signature_ends_the_cycle_and_tells_who_they_are() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Anonymous);
    office.file().quiet_until = Moment::NEVER;
    (office.file().signals, office.file().recycles) = (9, 2);
    office.file().marks.set(Mark::Signing, true);
    office.file().belief.told(None);
    let until = office.now + Span::from_days(365.0);
    office.does(|sellers, turn| sellers.win(A, 70.0, until, turn));
    let file = office.file();
    assert_eq!((file.stage, file.stated_fit, file.is(Mark::Permitted)), (Stage::Customer, 70.0, true));
    assert_eq!((file.quiet_until, file.signals, file.recycles, file.is(Mark::Signing)), (Moment::START, 0, 0, false));
    assert_eq!(file.belief, Belief::NONE);
}

#[test]
fn a_customer_found_at_the_start_was_sold_to() {
    let rules = rules(1);
    let mut office = Office::new(&rules);
    let until = office.now + Span::from_days(200.0);
    office.does(|sellers, turn| sellers.find_customer(A, 80.0, until, turn));
    let file = office.file();
    assert_eq!((file.stage, file.stated_fit, file.is(Mark::Permitted)), (Stage::Customer, 80.0, true));
    assert!(file.context > 0.5 && file.context < 1.0, "{}", file.context);
}

#[test]
fn whoever_has_no_project_has_done_nothing_of_it() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Customer);
    office.file().belief.told(None);
    let work = Work { task: TaskKind::Onboard, by: RepId(0), contact: 1, about: Some(1) };
    office.does(|sellers, turn| sellers.answered(A, work, Answer { reached: true, ..Answer::NONE }, turn));
    assert_eq!(office.sellers.believed(A, office.now), Job::Problem);
}

#[test]
fn a_customer_who_asks_gets_a_deal_and_one_who_leaves_loses_it() {
    let rules = rules(1);
    let mut office = Office::new(&rules).at(Stage::Customer);
    office.asks();
    assert!(office.file().is(Mark::Expanding));
    office.asks_to_meet();
    office.file().marks.set(Mark::Alerted, true);
    office.out.clear();
    office.does(|sellers, turn| sellers.lose_customer(A, turn));
    let declined = Output::Notice { account: A, touch: Touch::Decline };
    let lost = Output::Lost { account: A, from: Stage::Customer, reason: LossReason::NoDecision, again: false };
    assert!(office.out.starts_with(&[declined, lost]), "{:?}", office.out);
    assert!(!office.file().is(Mark::Expanding) && !office.file().is(Mark::Alerted));
}
