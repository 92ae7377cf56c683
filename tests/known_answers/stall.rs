//! Silence alone: a buyer that never gets anywhere is active and silent by turns,
//! an alternating renewal process. It is active for an exponential time of mean
//! g/p (a geometric number of sessions) and silent for a log-normal one of mean
//! median · e^(σ²/2).

use crate::worlds::{Alone, Sample, Seen, quiet};
use meander::buying::{Output, Phase};
use meander::scenario::Scenario;
use meander::scenario::values::PerMonth;
use meander::units::{Days, Instant, Probability, Rate, Span};

const GAP: f64 = 8.0;
const STALL: f64 = 0.2;
const MEDIAN: f64 = 26.0;
const SIGMA: f64 = 1.1;
/// When looking begins: the start is forgotten.
const FROM: f64 = 1500.0;
const UNTIL: f64 = 9000.0;

fn hesitant() -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = 300;
    scenario.market.segment[0].in_market_rate = Rate::constant(12.0);
    let buying = &mut scenario.buying;
    (buying.session_gap, buying.step_probability) = (Days::constant(GAP), Probability::constant(0.0));
    buying.stall.probability = Probability::constant(STALL);
    (buying.stall.median, buying.stall.sigma) = (Days::constant(MEDIAN), SIGMA);
    buying.urgency.patience = Days::constant(1e8);
    scenario
}

/// One buyer's times since looking began.
#[derive(Clone, Copy)]
struct Diary {
    phase: Phase,
    since: Instant,
    active: Span,
    silences: u32,
}

impl Diary {
    fn turn(&mut self, now: Instant, phase: Phase) {
        let from = Instant::from_days(FROM);
        if self.phase == Phase::Active {
            self.active += now.since(self.since.max(from)).max(Span::ZERO);
        }
        self.silences += u32::from(self.phase == Phase::Active && phase == Phase::Stalled && now >= from);
        (self.phase, self.since) = (phase, now);
    }
}

fn diaries(scenario: Scenario) -> Vec<Diary> {
    let alone = Alone::new(scenario);
    let empty = Diary { phase: Phase::Dormant, since: Instant::START, active: Span::ZERO, silences: 0 };
    let mut all = vec![empty; 300];
    let end = Instant::from_days(UNTIL);
    alone.live(alone.market(0), end, |now, _, seen| {
        if let Seen::Buyer(i, buyer) = seen
            && buyer.phase != all[i].phase
        {
            all[i].turn(now, buyer.phase);
        }
    });
    for diary in &mut all {
        diary.turn(end, diary.phase);
    }
    all
}

#[test]
fn the_share_of_time_active_is_that_of_an_alternating_renewal_process() {
    assert_alternates(hesitant(), GAP / STALL);
}

/// Shocks come at a rate, whatever the project does, and are felt at its next session.
#[test]
fn shocks_alone_freeze_a_project_at_their_rate() {
    let mut scenario = hesitant();
    scenario.buying.stall.probability = Probability::constant(0.0);
    scenario.buying.stall.shock = Rate::constant(6.0);
    assert_alternates(scenario, 365.0 / 6.0 + GAP);
}

#[test]
fn a_season_of_two_doubles_the_chance() {
    let mut scenario = hesitant();
    scenario.buying.stall.season = PerMonth([2.0; 12]);
    assert_alternates(scenario, GAP / (2.0 * STALL));
}

fn assert_alternates(scenario: Scenario, active: f64) {
    let diaries = diaries(scenario);
    let silent = MEDIAN * (SIGMA * SIGMA / 2.0).exp();
    let share: Sample = diaries.iter().map(|diary| diary.active.days() / (UNTIL - FROM)).collect();
    share.assert_mean("share of time active", active / (active + silent), 4.0);
    let silences: Sample = diaries.iter().map(|diary| f64::from(diary.silences) / (UNTIL - FROM)).collect();
    silences.assert_mean("silences a day", 1.0 / (active + silent), 4.0);
}

#[test]
fn a_silence_that_outlasts_patience_ends_the_project() {
    let mut scenario = hesitant();
    // Silences of one length; patience is exponential but at least 0.3 of its mean.
    scenario.buying.stall.sigma = 0.0;
    scenario.buying.urgency.patience = Days::constant(40.0);
    let alone = Alone::new(scenario);
    let mut phases = vec![Phase::Dormant; 300];
    let (mut survived, mut ended) = (0_usize, 0_usize);
    alone.live(alone.market(0), Instant::from_days(2000.0), |_, _, seen| {
        if let Seen::Buyer(i, buyer) = seen {
            survived += usize::from(phases[i] == Phase::Stalled && buyer.phase == Phase::Active);
            ended += usize::from(phases[i] == Phase::Stalled && buyer.phase == Phase::CoolDown);
            phases[i] = buyer.phase;
        }
    });
    assert!(MEDIAN > 0.3 * 40.0 && survived + ended > 1000);
    crate::worlds::assert_share("survived", survived, survived + ended, (-MEDIAN / 40.0).exp(), 4.0);
}

#[test]
fn a_project_that_nobody_planned_waits_for_the_first_day_of_the_budget_year() {
    let mut scenario = quiet();
    scenario.market.segment[0].in_market_rate = Rate::constant(12.0);
    (scenario.horizon.start_month, scenario.buying.budget.month) = (4, 10);
    scenario.buying.budget.unplanned = Probability::constant(1.0);
    scenario.buying.urgency.patience = Days::constant(1e8);
    let alone = Alone::new(scenario);
    let mut phases = [Phase::Dormant; 100];
    let (mut woken, mut ended) = (0, 0);
    alone.live(alone.market(0), Instant::from_days(3000.0), |now, _, seen| match seen {
        Seen::Buyer(i, buyer) => {
            if phases[i] == Phase::Stalled && buyer.phase == Phase::Active {
                woken += 1;
                let off = (now.days() - 182.5).rem_euclid(365.0);
                assert!(off.min(365.0 - off) < 1e-4, "woken on day {}", now.days());
            }
            phases[i] = buyer.phase;
        }
        Seen::Output(Output::Ended(journey)) => {
            ended += 1;
            assert_eq!(journey.stalls, 1, "the question is asked once");
        }
        Seen::Output(_) => {}
    });
    assert!(woken >= ended && ended > 200);
}
