//! A pool of c people, Poisson arrivals, exponential work: Erlang's waiting time.
//! Campaigns are such work: they fall due at random and wait for anyone.

use crate::worlds::{Sample, address, quiet};
use meander::ledger::{Observer, Record};
use meander::scenario::Scenario;
use meander::sim::Prepared;
use meander::units::{DAYS_PER_YEAR, Days, Instant, Rate, Span};

/// Mean days of one task.
const WORK: f64 = 1.5;

/// A team of `people` that is `load` busy.
fn pool(people: u32, load: f64) -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = 1;
    scenario.team[0].reps = people;
    scenario.campaign.rate = Rate::constant(load * f64::from(people) / WORK * DAYS_PER_YEAR);
    scenario.work.campaign = Days::constant(WORK);
    (scenario.work.load, scenario.work.longest) = (1.0, 1000.0);
    scenario.horizon.warm_up = Days::constant(300.0);
    scenario.horizon.length = Days::constant(3000.0);
    scenario
}

/// Erlang C: the chance that all c people are busy, offered a days of work a day.
fn all_busy(people: u32, offered: f64) -> f64 {
    let c = f64::from(people);
    // Erlang B by its recursion, then C from B.
    let lost = (1..=people).fold(1.0, |b, k| offered * b / (f64::from(k) + offered * b));
    c * lost / (c - offered * (1.0 - lost))
}

/// Counts tasks that had to wait at all.
#[derive(Default)]
struct Waits {
    from: Instant,
    tasks: usize,
    waited: usize,
    square: f64,
}

impl Observer for Waits {
    fn record(&mut self, now: Instant, record: &Record) {
        if let Record::TaskBegun { waited, .. } = *record
            && now >= self.from
        {
            self.tasks += 1;
            self.waited += usize::from(waited > Span::ZERO);
            self.square += waited.days() * waited.days();
        }
    }
}

fn assert_erlang(people: u32, load: f64) {
    let prepared = Prepared::new(pool(people, load));
    let name = format!("{people} people at {load}");
    let (mut waits, mut waiting, mut squares, mut busy) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    // Waits of one replication depend on each other; replications do not.
    for luck in 0..24 {
        let mut seen = Waits { from: Instant::from_days(300.0), ..Waits::default() };
        let team = prepared.replicate_observed(address(luck), &mut seen).teams[0];
        assert_eq!(seen.tasks as u64, team.tasks);
        waits.push(team.waited.days() / team.tasks as f64);
        waiting.push(seen.waited as f64 / seen.tasks as f64);
        squares.push(seen.square / seen.tasks as f64);
        busy.push(team.utilisation());
    }
    let spare = f64::from(people) * (1.0 - load);
    let waits_at_all = all_busy(people, load * f64::from(people));
    let mean = WORK / spare;
    let sample = |values: Vec<f64>| values.into_iter().collect::<Sample>();
    sample(busy).assert_mean(&format!("{name}: utilisation"), load, 4.5);
    sample(waiting).assert_mean(&format!("{name}: chance to wait"), waits_at_all, 4.5);
    sample(waits).assert_mean(&format!("{name}: wait"), waits_at_all * mean, 4.5);
    // Whoever waits waits an exponential time of mean s/(c − a).
    sample(squares).assert_mean(&format!("{name}: wait squared"), waits_at_all * 2.0 * mean * mean, 4.5);
}

#[test]
fn one_person_waits_as_erlang_says() {
    assert!((all_busy(1, 0.7) - 0.7).abs() < 1e-12, "for one person it is the load");
    assert_erlang(1, 0.5);
    assert_erlang(1, 0.8);
}

#[test]
fn three_people_wait_as_erlang_says() {
    assert_erlang(3, 0.5);
    assert_erlang(3, 0.85);
}

#[test]
fn ten_people_wait_as_erlang_says() {
    assert_erlang(10, 0.7);
    assert_erlang(10, 0.9);
}
