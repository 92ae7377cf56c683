//! Which share of the market an office serves, now and since the last monthly review.

use crate::units::Instant;

/// The share of the market that an office serves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Service {
    share: f64,
    since: Instant,
    /// Share × ticks since the last review, up to `since`.
    served: f64,
    reviewed: Instant,
}

impl Service {
    /// An office that serves everybody from the start.
    pub const EVERYBODY: Service = Service { share: 1.0, since: Instant::START, served: 0.0, reviewed: Instant::START };

    /// An office that serves nobody yet, in a market last reviewed at this moment.
    pub fn nobody(now: Instant, reviewed: Instant) -> Self {
        Service { share: 0.0, since: now, served: 0.0, reviewed }
    }

    /// An office that takes everything over from another, the month so far included.
    pub fn taking_over(other: &Service, now: Instant) -> Self {
        Service { share: 0.0, since: now, served: other.served_until(now), reviewed: other.reviewed }
    }

    /// The share served now (0 to 1).
    pub fn share(&self) -> f64 {
        self.share
    }

    /// When the last month was reviewed.
    pub fn reviewed(&self) -> Instant {
        self.reviewed
    }

    /// From now on another share.
    pub fn change(&mut self, share: f64, now: Instant) {
        (self.served, self.since, self.share) = (self.served_until(now), now, share);
    }

    /// A month is reviewed: the share served in it, a mean over its time.
    pub fn review(&mut self, now: Instant) -> f64 {
        let whole = now.since(self.reviewed).ticks() as f64;
        let served = self.served_until(now);
        (self.served, self.since, self.reviewed) = (0.0, now, now);
        if whole > 0.0 { served / whole } else { self.share }
    }

    fn served_until(&self, now: Instant) -> f64 {
        self.served + self.share * now.since(self.since).ticks() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_counts_by_the_share_served_in_it() {
        let day = Instant::from_days;
        let mut service = Service::EVERYBODY;
        assert_eq!(service.review(day(30.0)), 1.0);
        service.change(0.5, day(45.0));
        assert_eq!(service.review(day(60.0)), 0.75);
        assert_eq!((service.review(day(90.0)), service.share()), (0.5, 0.5));
    }

    #[test]
    fn who_opens_in_mid_month_has_served_nobody_before_and_who_takes_over_all_has() {
        let day = Instant::from_days;
        let mut fresh = Service::nobody(day(15.0), day(0.0));
        fresh.change(0.4, day(15.0));
        assert_eq!(fresh.review(day(30.0)), 0.2);
        let mut heir = Service::taking_over(&Service::EVERYBODY, day(15.0));
        heir.change(1.0, day(15.0));
        assert_eq!(heir.review(day(30.0)), 1.0);
    }
}
