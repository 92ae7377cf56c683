//! How the market stands when the clock starts: as it would have been found.
//!
//! Needs come at a rate in proportion to fit, and who fits better buys from us more
//! often. So customers were found among the fitting, and whoever is somebody's
//! customer or in a journey is likelier to fit than whoever is not.

use super::TabulatedBeta;
use crate::random::{Purpose, Stream};
use crate::scenario::settings::{Contract, Segment};
use crate::units::Days;

/// Fits at which shares are summed.
const FITS: usize = 64;

const STATE: Purpose = Purpose::named("market/initial-state");
const RESIDUAL: Purpose = Purpose::named("market/initial-residual");

/// How an account stands at the start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Beginning {
    /// Without a need.
    Dormant,
    /// In the middle of a journey, at this share of its usual length.
    InJourney(f64),
    /// Our customer for this long still.
    Customer(Days),
    /// A rival's customer for this long still.
    RivalCustomer(Days),
}

/// How the accounts of a segment stand at the start, by fit f: a state that takes a
/// share of all accounts takes 1 − e^(−c·g(f)) of those of fit f that the states
/// before it left, with c such that the share comes out. For customers
/// g = f·e^(k(f − ½)), k what fit adds to our utility in the choice; for the others
/// g = f.
#[derive(Debug, Clone)]
pub struct Beginnings {
    choice_fit: f64,
    customers: f64,
    rival_customers: f64,
    in_journey: f64,
}

impl Beginnings {
    /// The states of a segment whose fits follow this law; `choice_fit` is what perfect
    /// fit adds over none.
    pub fn new(segment: &Segment, fit: &TabulatedBeta, choice_fit: f64) -> Self {
        let fits: Vec<f64> = (0..FITS).map(|i| fit.quantile((i as f64 + 0.5) / FITS as f64)).collect();
        let odds: Vec<f64> = fits.iter().map(|&fit| customer_odds(choice_fit, fit)).collect();
        let mut left = vec![1.0; FITS];
        let customers = solve(segment.customers.get(), &odds, &mut left);
        let rival_customers = solve(segment.rival_customers.get(), &fits, &mut left);
        let in_journey = solve(segment.in_journey.get(), &fits, &mut left);
        Beginnings { choice_fit, customers, rival_customers, in_journey }
    }

    /// The state of one account. The rest of a contract of fixed length, seen at a
    /// random moment, is uniform (the stationary law of renewal theory).
    pub fn of(&self, stream: Stream, fit: f64, contract: &Contract) -> Beginning {
        let u = stream.uniform(STATE, 0);
        let rest = stream.uniform(RESIDUAL, 0);
        let customers = taken(self.customers, customer_odds(self.choice_fit, fit));
        let rivals = customers + (1.0 - customers) * taken(self.rival_customers, fit);
        let buying = rivals + (1.0 - rivals) * taken(self.in_journey, fit);
        if u < customers {
            Beginning::Customer(Days::constant(rest * contract.term.get()))
        } else if u < rivals {
            Beginning::RivalCustomer(Days::constant(rest * contract.rival_term.get()))
        } else if u < buying {
            Beginning::InJourney(rest)
        } else {
            Beginning::Dormant
        }
    }
}

/// How often an account of this fit became a customer, relative to others.
fn customer_odds(choice_fit: f64, fit: f64) -> f64 {
    fit * libm::exp(choice_fit * (fit - 0.5))
}

/// Share of accounts with these odds that a state takes.
fn taken(rate: f64, odds: f64) -> f64 {
    if rate == f64::INFINITY { 1.0 } else { -libm::expm1(-rate * odds) }
}

/// The rate at which the state takes its share of all accounts, given what is left of
/// each fit; infinite where all that is left is too little. Takes it.
fn solve(share: f64, odds: &[f64], left: &mut [f64]) -> f64 {
    /// A rate at which practically nobody is left.
    const ENOUGH: f64 = 1e6;
    let mean = |rate: f64, left: &[f64]| {
        odds.iter().zip(left).map(|(&odds, left)| left * taken(rate, odds)).sum::<f64>() / odds.len() as f64
    };
    let rate = if share <= 0.0 {
        0.0
    } else if mean(ENOUGH, left) <= share {
        f64::INFINITY
    } else {
        let halve = |(low, high): (f64, f64)| {
            let middle = 0.5 * (low + high);
            if mean(middle, left) < share { (middle, high) } else { (low, middle) }
        };
        (0..60).fold((0.0, ENOUGH), |ends, _| halve(ends)).1
    };
    left.iter_mut().zip(odds).for_each(|(left, &odds)| *left *= 1.0 - taken(rate, odds));
    rate
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Address, Role};
    use crate::units::Probability;

    fn segment(customers: f64, rivals: f64, journeys: f64) -> Segment {
        Segment {
            customers: Probability::constant(customers),
            rival_customers: Probability::constant(rivals),
            in_journey: Probability::constant(journeys),
            ..Segment::default()
        }
    }

    /// States of many accounts whose fits follow the segment's law, with their fits.
    fn states(segment: &Segment, choice_fit: f64) -> Vec<(Beginning, f64)> {
        let law = TabulatedBeta::new(segment.fit_mean.get(), segment.fit_concentration);
        let beginnings = Beginnings::new(segment, &law, choice_fit);
        let address = Address { seed: 5, role: Role::Projection, draw: 0, luck: 0 };
        let one = |i: u64| {
            let stream = address.stream(Purpose::named("test/initial"), i);
            let fit = law.quantile(stream.uniform(Purpose::named("test/initial-fit"), 0));
            (beginnings.of(stream, fit, &Contract::default()), fit)
        };
        (0..40_000).map(one).collect()
    }

    #[test]
    fn shares_come_out_as_set() {
        let states = states(&segment(0.3, 0.25, 0.1), 3.0);
        let share = |is: fn(&Beginning) -> bool| {
            states.iter().filter(|(state, _)| is(state)).count() as f64 / states.len() as f64
        };
        // Standard errors are below 0.0025.
        assert!((share(|s| matches!(s, Beginning::Customer(_))) - 0.3).abs() < 0.01);
        assert!((share(|s| matches!(s, Beginning::RivalCustomer(_))) - 0.25).abs() < 0.01);
        assert!((share(|s| matches!(s, Beginning::InJourney(_))) - 0.1).abs() < 0.01);
    }

    #[test]
    fn customers_fit_better_than_others() {
        let states = states(&segment(0.2, 0.2, 0.1), 3.0);
        let mean_fit = |is: fn(&Beginning) -> bool| {
            let fits: Vec<f64> = states.iter().filter(|(state, _)| is(state)).map(|(_, fit)| *fit).collect();
            fits.iter().sum::<f64>() / fits.len() as f64
        };
        let [ours, theirs, none] = [
            mean_fit(|s| matches!(s, Beginning::Customer(_))),
            mean_fit(|s| matches!(s, Beginning::RivalCustomer(_))),
            mean_fit(|s| matches!(s, Beginning::Dormant)),
        ];
        assert!(ours > theirs + 0.05 && theirs > none + 0.05, "{ours} {theirs} {none}");
    }

    #[test]
    fn a_share_of_one_takes_everybody_and_of_nothing_nobody() {
        assert!(states(&segment(1.0, 0.0, 0.0), 3.0).iter().all(|(s, _)| matches!(s, Beginning::Customer(_))));
        assert!(states(&segment(0.0, 0.0, 0.0), 3.0).iter().all(|(s, _)| *s == Beginning::Dormant));
    }
}
