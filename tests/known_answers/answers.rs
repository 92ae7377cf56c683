//! What a buyer answers, and in what state it does so.

use crate::worlds::{Alone, quiet};
use meander::buying::Buyer;
use meander::contact::{Answer, Touch};
use meander::terms::Job;
use meander::units::{Instant, Probability};

const DAY: Instant = Instant::from_ticks(100 << 20);

/// A buyer in the middle of a journey, or without one, after a hundred days without us.
fn told(in_journey: bool, touch: Touch) -> (Answer, Buyer) {
    let mut scenario = quiet();
    scenario.market.segment[0].in_journey = Probability::constant(if in_journey { 1.0 } else { 0.0 });
    Alone::new(scenario).tell(DAY, touch)
}

#[test]
fn a_proposal_finds_what_they_think_of_us_today() {
    let (_, buyer) = told(true, Touch::Proposal { occasion: 1, quality: 1.0, believed: Job::Validation });
    assert_eq!(buyer.refreshed.get(), DAY);
}

#[test]
fn only_who_comes_to_the_meeting_hears_another_story() {
    let meeting = Touch::Meeting {
        occasion: 1,
        quality: 1.0,
        repeated: 0.0,
        contradicts: true,
        believed: Job::Problem,
        advised: false,
    };
    assert!(told(true, meeting).0.contradicted);
    let (nobody, _) = told(false, meeting);
    assert!(nobody.reached && !nobody.contradicted);
}
