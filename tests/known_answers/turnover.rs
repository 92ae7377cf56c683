//! Places that stand empty, and people who are new.

use crate::worlds::{Sample, address, quiet};
use meander::scenario::Scenario;
use meander::sim::Prepared;
use meander::units::{DAYS_PER_YEAR, Days, Rate};

/// Mean days that a person stays.
const STAY: f64 = 60.0;

/// Three people who never run out of short tasks, and soon leave.
fn busy() -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = 1;
    scenario.team[0].reps = 3;
    scenario.team[0].attrition = Rate::constant(DAYS_PER_YEAR / STAY);
    scenario.campaign.rate = Rate::constant(60.0 * DAYS_PER_YEAR);
    scenario.work.campaign = Days::constant(0.1);
    (scenario.work.load, scenario.work.longest) = (1.0, 1000.0);
    scenario.horizon.warm_up = Days::constant(300.0);
    scenario.horizon.length = Days::constant(1500.0);
    scenario
}

/// Utilisation, and tasks that a person begins a day, by future.
fn work(scenario: &Scenario) -> (Sample, Sample) {
    let prepared = Prepared::new(scenario.clone());
    let teams: Vec<_> = (0..24).map(|luck| prepared.replicate(address(luck)).teams[0]).collect();
    let tasks = teams.iter().map(|team| team.tasks as f64 / team.available.days());
    (teams.iter().map(|team| team.utilisation()).collect(), tasks.collect())
}

#[test]
fn a_place_is_filled_for_as_long_as_people_stay() {
    let mut scenario = busy();
    scenario.team[0].hiring = Days::constant(20.0);
    // A person finishes the task in hand after leaving: another tenth of a day.
    work(&scenario).0.assert_mean("share of time filled", (STAY + 0.1) / (STAY + 20.0), 4.5);
}

/// With exponential stays of mean s a person is new, for a ramp of length r, with
/// density e^(−t/s)/s: output is 1 − (1 − start)·(1 − (s/r)·(1 − e^(−r/s))).
#[test]
fn new_people_work_as_slowly_as_their_ramp_says() {
    let mut scenario = busy();
    (scenario.team[0].ramp, scenario.team[0].ramp_start) = (Days::constant(60.0), 0.25);
    let share = 1.0 - (-1.0_f64).exp();
    // Levels go up in sixteen steps, so that a step lags behind by half of one on average.
    let missing = 0.75 * (1.0 - share) + 0.75 / 32.0 * share;
    work(&scenario).1.assert_mean("tasks a day", 10.0 * (1.0 - missing), 4.5);
}
