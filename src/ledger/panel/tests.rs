//! A hand-made log, and the rows that it must give.

use super::*;
use crate::ledger::{ContractEnd, DealRecord, JourneyRecord, Told};
use crate::terms::{
    ChurnReason, Job, JourneyEnd, LossReason, Path, Person, Phase, RepId, SegmentId, Source, Stage, TaskKind, TeamId,
};
use crate::units::{Money, Span};

const ACCOUNT: AccountId = AccountId(1);

fn day(day: f64) -> Instant {
    Instant::from_days(day)
}

fn window() -> Window {
    Window { start: day(100.0), end: day(1000.0), term: Span::from_days(365.0), renewal: 0.9 }
}

fn panel() -> Panel {
    Panel::new(vec![2, 5], window(), vec![day(150.0)])
}

impl Panel {
    fn at(&mut self, now: f64, what: AccountRecord) -> &mut Self {
        self.record(day(now), &Record::Account { account: ACCOUNT, segment: SegmentId(0), what });
        self
    }

    fn move_to(&mut self, now: f64, from: Stage, to: Stage) -> &mut Self {
        self.at(now, AccountRecord::Stage { from, to })
    }

    fn see(&mut self, now: f64, detail: Detail) -> &mut Self {
        self.glimpse(day(now), ACCOUNT, &detail);
        self
    }

    fn talk(&mut self, now: f64, task: TaskKind, reached: bool, milestone: Option<Job>) -> &mut Self {
        let told = Told { reached, buying: true, project: true, progress: 0.5, milestone, mismatched: false };
        self.see(now, Detail::Touched { task, told })
    }

    fn lose(&mut self, now: f64, from: Stage) -> &mut Self {
        self.at(now, AccountRecord::Lost { from, reason: LossReason::NotYet, again: true })
    }
}

fn journey(began: f64, end: JourneyEnd) -> AccountRecord {
    AccountRecord::Ended(JourneyRecord {
        began: day(began),
        end,
        expansion: false,
        selected: true,
        sessions: 40,
        rep_sessions: 6,
        reversals: 1,
        vetoes: 0,
        stalls: 1,
        contents: 0,
        people: 1,
    })
}

fn signed(value: i64, now: f64) -> AccountRecord {
    AccountRecord::Signed(DealRecord {
        value: Money::from_minor(value),
        until: day(now + 365.0),
        expansion: false,
        won: Some(day(now)),
        journey: Span::from_days(90.0),
        mql: None,
        sql: None,
        recycled: false,
        reopened: false,
        referred: false,
        cross_sold: false,
        path: Path::Success,
        by: Some(Person { place: RepId(3), generation: 0 }),
    })
}

#[test]
fn a_journey_tells_who_was_met_first_and_who_had_asked() {
    let mut panel = panel();
    panel.at(110.0, AccountRecord::Begun { expansion: false });
    panel.see(120.0, Detail::Session { job: Job::Problem, source: Source::ThirdParty, won: true });
    panel.see(130.0, Detail::Session { job: Job::Selection, source: Source::RivalRep, won: true });
    panel.see(130.0, Detail::Step { job: Job::Selection, awareness: 0.3 });
    panel.see(131.0, Detail::Step { job: Job::Selection, awareness: 0.9 });
    panel.at(140.0, AccountRecord::Shortlist { suppliers: 4, listed: true, first: true, expansion: false });
    let phase = crate::terms::BuyingPhase::Comparison;
    panel.at(150.0, AccountRecord::FirstContact { phase, awareness: 0.3, trust: 0.5, expansion: false });
    panel.at(151.0, AccountRecord::Requested);
    panel.at(152.0, AccountRecord::Meeting { mismatched: false });
    panel.at(210.0, journey(110.0, JourneyEnd::Won));
    let row = panel.journeys.rows[0];
    assert_eq!((row.deciders, row.meetings, row.suppliers), (5, 1, Some(4)));
    assert_eq!(row.any_rep, Some(Contact { at: day(130.0), opened: true }));
    assert_eq!(row.our_rep, Some(Contact { at: day(150.0), opened: false }), "the request came after the call");
    assert_eq!((row.awareness, row.lasted(), row.bought()), (Some(0.3), Some(Span::from_days(100.0)), true));
    assert_eq!(panel.journeys.open(ACCOUNT), None);
}

#[test]
fn a_deal_tells_its_steps_back_and_its_longest_silence_but_the_last() {
    let mut panel = panel();
    panel.at(110.0, AccountRecord::Begun { expansion: false });
    panel.talk(120.0, TaskKind::Qualify, true, Some(Job::Selection));
    panel.move_to(120.0, Stage::Mql, Stage::Sql);
    panel.talk(125.0, TaskKind::Meet, true, Some(Job::Validation));
    panel.talk(126.0, TaskKind::Propose, true, Some(Job::Validation));
    panel.talk(140.0, TaskKind::FollowUp, false, None);
    panel.talk(160.0, TaskKind::FollowUp, true, Some(Job::Requirements));
    panel.see(170.0, Detail::Visit { job: Job::Validation, form: false, seen: false, clicked: false });
    panel.talk(180.0, TaskKind::Meet, true, None);
    panel.at(230.0, journey(110.0, JourneyEnd::Won));
    panel.talk(240.0, TaskKind::FollowUp, true, None);
    panel.at(250.0, signed(100, 250.0));
    let row = panel.deals.rows[0];
    assert_eq!((row.journey, row.since, row.closed, row.won), (Some(0), day(120.0), Some(day(250.0)), true));
    assert_eq!((row.proposed, row.backward), (true, 1));
    assert_eq!(row.longest_gap, Span::from_days(34.0), "from the proposal to the answer; the decision ends it");
    panel.move_to(700.0, Stage::Mql, Stage::Sql).lose(800.0, Stage::Sql);
    let given_up = panel.deals.rows[1];
    assert_eq!((given_up.longest_gap, given_up.last_gap), (Span::ZERO, Span::from_days(100.0)));
}

#[test]
fn a_lead_enters_each_stage_once() {
    let mut panel = panel();
    panel.move_to(105.0, Stage::Anonymous, Stage::Known);
    panel.move_to(110.0, Stage::Known, Stage::Mql);
    panel.move_to(112.0, Stage::Mql, Stage::Sal).lose(112.0, Stage::Sal);
    panel.move_to(112.0, Stage::Sal, Stage::Recycled);
    panel.move_to(200.0, Stage::Recycled, Stage::Mql);
    panel.move_to(201.0, Stage::Mql, Stage::Sal).move_to(201.0, Stage::Sal, Stage::Sql);
    panel.at(300.0, signed(100, 300.0)).move_to(300.0, Stage::Opportunity, Stage::Customer);
    let lead = panel.leads.rows[0];
    assert_eq!((lead.since, lead.mql, lead.sal), (day(105.0), Some(day(110.0)), Some(day(112.0))));
    assert_eq!((lead.sql, lead.won), (Some(day(201.0)), Some(day(300.0))));
    assert_eq!(panel.leads.open(ACCOUNT), None);
}

#[test]
fn calls_are_counted_until_one_is_answered_and_second_approaches_apart() {
    let mut panel = panel();
    panel.move_to(110.0, Stage::Known, Stage::Mql);
    panel.talk(111.0, TaskKind::Qualify, false, None).talk(113.0, TaskKind::Qualify, true, None);
    panel.lose(113.0, Stage::Mql).move_to(113.0, Stage::Mql, Stage::Recycled);
    panel.move_to(203.0, Stage::Recycled, Stage::Mql);
    panel.talk(204.0, TaskKind::Qualify, true, None);
    panel.move_to(204.0, Stage::Mql, Stage::Sal).move_to(204.0, Stage::Sal, Stage::Sql);
    panel.move_to(300.0, Stage::Known, Stage::Mql).talk(301.0, TaskKind::Inquiry, true, None);
    assert_eq!((&panel.calls.attempts[..3], &panel.calls.reached[..3]), (&[2, 1, 0][..], &[1, 1, 0][..]));
    assert_eq!(panel.calls.reapproaches, [Reapproach { days: 90.0, qualified: true }]);
}

#[test]
fn whoever_was_employed_counts_even_without_a_win() {
    let mut panel = panel();
    let staff = |place, generation, joined| Record::Staff {
        team: TeamId(0),
        person: Person { place: RepId(place), generation },
        joined,
    };
    panel.record(day(50.0), &staff(2, 0, false));
    panel.record(day(90.0), &staff(2, 1, true));
    panel.record(day(400.0), &staff(3, 0, false));
    panel.record(day(500.0), &staff(3, 1, true));
    panel.at(120.0, signed(1, 120.0)).at(130.0, signed(1, 130.0)).at(99.0, signed(1, 99.0));
    let mut output = panel.staff.output(2..5);
    output.sort_by(f64::total_cmp);
    // Place 2: the first left before the window. Place 4: never seen to come or go.
    assert_eq!(output, [0.0, 0.0, 0.0, 2.0]);
}

#[test]
fn customers_bring_what_lies_in_the_window() {
    let mut panel = panel();
    panel.at(
        0.0,
        AccountRecord::Inherited { value: Money::from_minor(365), expected_value: 0.0, rest: Span::from_days(200.0) },
    );
    let end = |left| {
        AccountRecord::ContractEnded(ContractEnd {
            left,
            value: Money::from_minor(365),
            chance: 0.9,
            expected_value: 0.0,
            won: None,
            pending: None,
            health: 0.5,
            referred: false,
        })
    };
    panel.at(200.0, end(None)).at(565.0, end(Some(ChurnReason::Outside)));
    assert!((panel.customers.revenue[1] - 465.0).abs() < 1e-6, "{}", panel.customers.revenue[1]);
}

#[test]
fn a_census_keeps_the_known_and_who_was_won_within_a_year() {
    let mut panel = panel();
    assert_eq!(panel.next_census(), Some(day(150.0)));
    panel.move_to(105.0, Stage::Anonymous, Stage::Known);
    let known = Standpoint { phase: Phase::Dormant, progress: 0.0, stage: Stage::Known, fit: 60.0, behaviour: 20.0 };
    panel.take_census(day(150.0), &[Standpoint { stage: Stage::Opportunity, ..known }, known]);
    assert_eq!(panel.next_census(), None);
    panel.at(515.0, signed(1, 515.0));
    let expected = Known { account: ACCOUNT, standpoint: known, cold: true, won: true };
    assert_eq!(panel.census.days, [(day(150.0), vec![expected])]);
}
