//! What the seller sees of buyers, and the score it makes of that.

use crate::terms::PerJob;
use crate::units::{Days, Probability};

settings! {
    /// How an account becomes known, and unknown again.
    pub struct Identification in "identification" {
        /// Time without a form, a card or a conversation after which the file on an account goes stale: it is anonymous again.
        lapse: Days = Days::constant(330.0), range 1.0..=1e9;
        /// Share of accounts that are in the file at the start, customers left out.
        known_at_start: Probability = Probability::constant(0.2), neutral Probability::constant(0.0);
        /// Share of these that were refused before and rest until they are called again.
        recycled_at_start: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// What tracking sees of a known account's visits.
    pub struct Signals in "signals" {
        /// Chance that a visit is linked to its account (silo about 0.6, unified platform near 1).
        linkage: Probability = Probability::constant(0.65);
        /// Points for content of each job.
        points: PerJob<f64> = PerJob([4.0, 6.0, 10.0, 18.0, 16.0, 12.0]), range 0.0..=1000.0;
        /// Points for filling a form.
        form_points: f64 = 8.0, range 0.0..=1000.0;
    }
}

settings! {
    /// The two-axis score: fit (A) and behaviour (B), each 0 to 100.
    pub struct Scoring in "scoring" {
        /// Total score at which a known lead becomes an MQL.
        threshold: f64 = 65.0, range 0.0..=100.0;
        /// Weight of behaviour in the total; fit has the rest.
        behaviour_weight: Probability = Probability::constant(0.65);
        /// Time in which points lose half their worth.
        half_life: Days = Days::constant(25.0), range 0.01..=1e9;
        /// Points at which behaviour reaches 1 − 1/e of 100.
        saturation: f64 = 33.0, range 0.01..=1e6;
        /// Behaviour score from which a known lead counts as engaged.
        engaged: f64 = 30.0, range 0.0..=100.0;
        /// Error of the fit that attributes tell (standard deviation, in points of 100).
        fit_noise: f64 = 10.0, range 0.0..=100.0, neutral 0.0;
    }
}
