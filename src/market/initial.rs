//! How the market stands when the clock starts: as it would have been found.

use crate::random::{Purpose, Stream};
use crate::scenario::settings::{Contract, Segment};
use crate::units::Days;

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

impl Beginning {
    /// The state of one account. The rest of a contract of fixed length, seen at a
    /// random moment, is uniform (the stationary law of renewal theory).
    pub fn of(stream: Stream, segment: &Segment, contract: &Contract) -> Self {
        let u = stream.uniform(STATE, 0);
        let rest = stream.uniform(RESIDUAL, 0);
        let customers = segment.customers.get();
        let rivals = customers + segment.rival_customers.get();
        let buying = rivals + segment.in_journey.get();
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
