//! The facts on numbers with a known answer.

use super::catalogue::{CATALOGUE, Entry};
use super::digest::{Cohort, Deal, Digest, WEIGHTS, weight};
use super::estimate::{Estimated, Measure};
use super::facts::{cohorts, deals, journeys, leads, score};
use super::judge;
use super::sample::{Future, Sample};
use super::*;
use crate::ledger::JourneyRecord;
use crate::ledger::panel::{Contact, End, JourneyRow, LeadRow, Reapproach};
use crate::metric::Unit;
use crate::stats::{Interval, Pairs};
use crate::terms::{FactPart, JourneyEnd, StylisedFact};
use crate::units::Instant;

fn day(day: f64) -> Instant {
    Instant::from_days(day)
}

fn digest() -> Digest {
    Digest {
        start: day(365.0),
        last: day(920.0),
        journeys: Vec::new(),
        begun: 0,
        deals: Vec::new(),
        unfounded: 0,
        leads: Vec::new(),
        cohorts: Vec::new(),
        attempts: vec![0.0; 8],
        reached: vec![0.0; 8],
        reapproaches: Vec::new(),
        cold: (0.0, 0.0),
        scores: vec![Pairs::default(); WEIGHTS],
        gini: None,
        log_values: Vec::new(),
        top_fifth: None,
        with_customers: (0.0, 0.0),
        with_new: (0.0, 0.0),
        load: 0.8,
        events: 0,
    }
}

/// One future in which the scenario came to this, and its variants to nothing.
fn sample(base: Digest) -> Sample {
    let future = Future { base, at_once: digest(), unbroken: digest(), moved: digest() };
    Sample { futures: vec![future], scored: true, attempts: 4, siblings: Vec::new(), olist: Vec::new() }
}

fn values(measure: Measure, sample: &Sample) -> Vec<Option<f64>> {
    measure(sample).into_iter().map(|part| part.and_then(|estimated| estimated.value)).collect()
}

fn journey(deciders: u8, end: JourneyEnd) -> JourneyRow {
    let record = JourneyRecord {
        began: day(400.0),
        end,
        expansion: false,
        selected: true,
        sessions: 50,
        rep_sessions: 10,
        reversals: 0,
        vetoes: 0,
        stalls: 0,
        contents: 0,
        people: 1,
    };
    JourneyRow {
        began: day(400.0),
        expansion: false,
        deciders,
        asked: false,
        any_rep: Some(Contact { at: day(460.0), opened: true }),
        our_rep: Some(Contact { at: day(480.0), opened: false }),
        meetings: 3,
        suppliers: Some(4),
        awareness: Some(0.2),
        end: Some(End { at: day(500.0), journey: record }),
    }
}

#[test]
fn journeys_by_hand() {
    use JourneyEnd::{Indecision, Rival, StatusQuo, Won};
    let rows = [(1, Won), (1, Rival), (6, Indecision), (6, StatusQuo), (6, Won)];
    let mut base = digest();
    base.journeys = rows.map(|(deciders, end)| journey(deciders, end)).to_vec();
    base.journeys[4].awareness = Some(0.6);
    base.begun = 10;
    let sample = sample(base);
    assert_eq!(values(journeys::time_with_reps, &sample), [Some(0.2), Some(12.0 / 200.0)], "status quo left out");
    assert_eq!(values(journeys::first_contact, &sample), [Some(0.6), Some(1.0), Some(0.0)]);
    assert_eq!(values(journeys::no_decision, &sample), [Some(0.4), Some(0.5)]);
    let by_deciders = values(journeys::deciders, &sample);
    assert_eq!((by_deciders[0], by_deciders[1]), (Some(1.0), None));
    assert!((by_deciders[5].unwrap() - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(values(journeys::shortlist, &sample), [Some(4.0)]);
    assert_eq!(values(journeys::known_before, &sample), [Some(0.5)]);
    assert_eq!(journeys::open_share(&sample), Some(0.5));
}

fn deal(days: f64, won: bool, backward: u32, silence: f64) -> Deal {
    Deal { days, won, proposed: true, backward, silence, silent_end: 0.0, chosen: true }
}

#[test]
fn deals_by_hand() {
    let mut base = digest();
    base.deals = vec![
        deal(50.0, true, 0, 10.0),
        deal(60.0, false, 0, 10.0),
        deal(70.0, true, 1, 20.0),
        deal(80.0, true, 2, 90.0),
        deal(90.0, false, 3, 90.0),
        Deal { silent_end: 210.0, chosen: false, proposed: false, ..deal(300.0, false, 0, 5.0) },
    ];
    let sample = sample(base);
    assert_eq!(values(deals::backward, &sample)[0], Some(0.6));
    assert_eq!(values(deals::reversal_wins, &sample), [Some(2.0), Some(1.0)]);
    // The median cycle is 70 days: 1 of 2 after a silence, 2 of 3 without.
    assert_eq!(values(deals::silence, &sample), [Some(0.75)]);
    assert_eq!(values(deals::win_rate, &sample), [Some(0.5)]);
    assert_eq!(values(deals::cycle, &sample)[0], Some(70.0));
}

#[test]
fn leads_by_hand() {
    let lead = |mql: f64, sal: Option<f64>, sql: Option<f64>| LeadRow {
        since: day(400.0),
        mql: (mql > 0.0).then(|| day(mql)),
        sal: sal.map(day),
        sql: sql.map(day),
        won: None,
    };
    let mut base = digest();
    base.leads = vec![
        lead(0.0, None, None),
        lead(500.0, Some(513.0), Some(559.0)),
        lead(500.0, Some(513.0), Some(561.0)),
        lead(500.0, Some(515.0), Some(515.0)),
        LeadRow { since: day(300.0), ..lead(310.0, None, None) },
    ];
    base.attempts = vec![1000.0, 700.0, 500.0, 300.0];
    base.reached = vec![400.0, 0.0, 0.0, 300.0 * 0.4 * 0.729];
    base.reapproaches = [true, false, false, false].map(|qualified| Reapproach { days: 90.0, qualified }).to_vec();
    base.cold = (100.0, 10.0);
    let mut sample = sample(base);
    sample.futures[0].at_once.reapproaches =
        [true, false, false, false, false].map(|qualified| Reapproach { days: 1.0, qualified }).to_vec();
    assert_eq!(values(leads::stages, &sample), [Some(0.75), Some(2.0 / 3.0), Some(0.5)]);
    assert!((values(leads::connecting, &sample)[0].unwrap() - 0.1).abs() < 1e-9);
    let recycled = values(leads::recycled, &sample);
    assert!((recycled[0].unwrap() - 2.5).abs() < 1e-12 && (recycled[1].unwrap() - 1.25).abs() < 1e-12);
}

#[test]
fn the_best_weight_is_the_top_of_a_parabola() {
    let areas: Vec<f64> = (0..WEIGHTS).map(|i| 0.8 - (weight(i) - 0.62) * (weight(i) - 0.62)).collect();
    assert!((score::best_weight(&areas) - 0.62).abs() < 1e-9);
    let rising: Vec<f64> = (0..WEIGHTS).map(weight).collect();
    assert_eq!(score::best_weight(&rising), 1.0);
}

fn cohort(leads: f64, won_of_it: f64, won_in_it: f64, won_at_once: f64) -> Cohort {
    Cohort { leads, won_of_it, won_in_it, won_at_once }
}

#[test]
fn wins_of_the_same_month_are_no_excess_and_the_others_one_each() {
    assert_eq!(cohorts::excess(&[cohort(10.0, 3.0, 3.0, 3.0)]), 0.0);
    // 6 here and 2 there, 1 in both: 16 less the 6 that are in one alone; 3 is a usual month.
    let excess = cohorts::excess(&[cohort(10.0, 2.0, 6.0, 1.0), cohort(10.0, 4.0, 4.0, 4.0)]);
    assert!((excess - 10.0 / 2.0 / 9.0).abs() < 1e-12);
}

#[test]
fn a_monthly_rate_is_wrong_until_the_wins_have_caught_up() {
    let still = vec![cohort(100.0, 10.0, 10.0, 0.0); 5];
    let moved: Vec<Cohort> = [10.0, 12.0, 14.0, 19.0, 20.0].map(|won| cohort(200.0, 20.0, won, 0.0)).to_vec();
    assert_eq!(cohorts::months_until_right(&moved, &still), 3.0);
    assert_eq!(cohorts::months_until_right(&still, &still), 0.0);
}

#[test]
fn a_part_is_inside_out_or_far_out() {
    let entry = |id: &str| CATALOGUE.iter().find(|entry| entry.fact.id() == id).unwrap();
    let judged = |entry: &Entry, part: usize, value: Option<f64>| {
        let part = judge::part(&entry.parts[part], Estimated { value, ci95: None });
        (part.inside, part.far_out)
    };
    let band = entry("SF3");
    assert_eq!(judged(band, 0, Some(0.6)), (true, false));
    assert_eq!(judged(band, 0, Some(0.69)), (false, false));
    assert_eq!(judged(band, 0, Some(0.71)), (false, true));
    assert_eq!(judged(band, 0, None), (false, false), "what is not measured is not far away");
    assert_eq!(judged(band, 0, Some(f64::NAN)), (false, false), "nor is what is no number");
    let endless = Interval { low: f64::NAN, high: f64::NAN };
    let part = judge::part(&band.parts[0], Estimated { value: Some(f64::NAN), ci95: Some(endless) });
    assert_eq!((part.value, part.ci95, part.place()), (None, None, Place::NotMeasured));
    let bound = entry("SF2");
    assert_eq!(judged(bound, 1, Some(0.38)), (false, false), "a bound is as wide as itself");
    assert_eq!(judged(bound, 1, Some(0.37)), (false, true));
    assert_eq!(judged(entry("SF20"), 0, Some(-9.0)), (false, false), "a comparison holds or not");
}

#[test]
fn one_far_fact_spoils_the_whole() {
    let facts = |far: bool| -> Vec<Fact> {
        let value = |target: &catalogue::Target| if target.high.is_finite() { target.high } else { target.low + 1e-9 };
        let inside = |entry: &Entry| {
            let parts = entry.parts.iter().map(|target| Some(Estimated { value: Some(value(target)), ci95: None }));
            let parts: Vec<_> = if far && entry.fact == StylisedFact::WinRate {
                vec![Some(Estimated { value: Some(0.9), ci95: None })]
            } else {
                parts.collect()
            };
            judge::fact(entry, parts).unwrap()
        };
        CATALOGUE.iter().map(inside).collect()
    };
    let (good, bad) = (judge::held(&facts(false)), judge::held(&facts(true)));
    assert!(good.holds && good.emergent == (16, 16) && good.consistency == (7, 7), "{good:?}");
    assert!(!bad.holds && bad.far_out == ["SF11"] && bad.emergent == (15, 16));
}

#[test]
fn the_catalogue_has_twenty_facts_and_measures_every_part() {
    let twenty = CATALOGUE.iter().filter(|entry| entry.fact.id().starts_with("SF"));
    let expected: Vec<String> = (1..=20).map(|n| format!("SF{n}")).collect();
    assert_eq!(twenty.map(|entry| entry.fact.id()).collect::<Vec<_>>(), expected);
    let all: Vec<StylisedFact> = CATALOGUE.iter().map(|entry| entry.fact).collect();
    assert_eq!(all, StylisedFact::ALL, "every fact that has words is examined");
    let has = |part: &&FactPart| CATALOGUE.iter().any(|entry| entry.parts.iter().any(|target| target.part == **part));
    assert!(FactPart::ALL.iter().all(|part| has(&part)), "every part that has words is measured");
    let sample = sample(digest());
    for entry in CATALOGUE {
        assert_eq!((entry.measure)(&sample).len(), entry.parts.len(), "{}", entry.fact);
        assert!(entry.parts.iter().all(|target| target.low <= target.high), "{}", entry.fact);
        assert!(entry.parts.iter().all(|target| target.unit != Unit::Money), "{}", entry.fact);
    }
    let open = Interval { low: 0.75, high: f64::INFINITY };
    assert_eq!(serde_json::to_string(&open).unwrap(), "[0.75,null]");
}
