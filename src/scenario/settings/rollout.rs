//! How a change from today's design comes about: when, for whom, what is lost on the
//! way and what it costs. Only a comparison that begins `--from` a design reads it.

use super::super::values::Names;
use crate::units::{Days, Money, Probability};

choices! {
    /// For whom people work as long as today's teams are open.
    pub enum Sharing {
        /// Those who move work for the changed accounts alone.
        Dedicated = "dedicated",
        /// Nobody moves before today's teams close: people work for all accounts, those who have changed and those who have not, a task at a time.
        Shared = "shared",
    }
}

settings! {
    /// How a change from today's design comes about, where `compare --from` makes one.
    pub struct Rollout in "rollout" {
        /// Time from the end of the warm-up to the change, or to its first wave.
        day: Days = Days::constant(0.0), neutral Days::constant(0.0);
        /// Segments that change, by name; none named: all.
        segments: Names = Names(Vec::new()), neutral Names(Vec::new());
        /// Share of the accounts of the segments named that changes, drawn at random: a larger share holds the smaller.
        share: f64 = 1.0, range 0.001..=1.0, neutral 1.0;
        /// Waves, equally large, in which the accounts change.
        waves: u32 = 1, range 1..=100, neutral 1;
        /// Time between two waves.
        every: Days = Days::constant(90.0);
        /// Share of the new teams' places that is filled as long as some accounts remain as they were (0: in proportion to the accounts that have changed).
        headcount: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Whether people work for one office or, until today's teams close, for both; shared people switch between two ways of working, and `headcount` says nothing.
        teams: Sharing = Sharing::Dedicated, neutral Sharing::Dedicated;
        /// Share of what was known of an account that stays when it passes to a team of another making.
        retention: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// Time until somebody whose role has changed works as well as before.
        learning: Days = Days::constant(0.0), neutral Days::constant(0.0);
        /// Share of the usual output on the first day in the new role; acts like `efficiency`, on time and on quality.
        learning_start: f64 = 1.0, range 0.05..=1.0, neutral 1.0;
        /// Cost of the change for each person, once, when it comes into the new teams.
        cost: Money = Money::from_minor(0), neutral Money::from_minor(0);
    }
}
