//! Every journey that began has ended or is open, and what it came to follows.

use super::Audit;
use crate::worlds::Moment;
use meander::ledger::AccountRecord;
use meander::metric::Quantity;
use meander::terms::JourneyEnd;
use meander::units::Instant;

/// What a buyer is in the middle of.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Busy {
    Nothing,
    Journey(Instant),
    Signing,
    Contract,
}

/// A decision of which the end of the journey has not been told yet.
type Decided = Option<(Instant, f64)>;

impl Audit {
    pub(super) fn check_journeys(&self) {
        for story in self.stories.values() {
            self.check_story(story);
        }
        let ended = self.ended_in_window();
        let market = &self.outcome.market;
        assert_eq!(market.exact(Quantity::JourneysEnded), ended.len() as i64);
        let bought = ended.iter().filter(|end| matches!(end, JourneyEnd::Won | JourneyEnd::Rival)).count();
        assert_eq!(market.exact(Quantity::Purchases), bought as i64);
        let begun = self.stories.values().flatten();
        let begun = begun.filter(|(now, what)| self.counts(*now) && matches!(what, AccountRecord::Begun)).count();
        assert_eq!(market.exact(Quantity::JourneysBegun), begun as i64);
    }

    fn ended_in_window(&self) -> Vec<JourneyEnd> {
        let all = self.stories.values().flatten().filter_map(|&(now, what)| match what {
            AccountRecord::Ended(journey) if self.counts(now) && self.counts(journey.began) => Some(journey.end),
            _ => None,
        });
        all.collect()
    }

    /// Begun → ended, ended by a decision or by silence; won → signed → contracts.
    fn check_story(&self, story: &[Moment]) {
        let (mut busy, mut decided, mut signature): (Busy, Decided, _) = (Busy::Nothing, None, Instant::NEVER);
        for &(now, what) in story {
            busy = match (busy, what) {
                (Busy::Nothing, AccountRecord::Begun) => Busy::Journey(now),
                (Busy::Journey(_), AccountRecord::Decided { win_probability, expected_value, signature: at }) => {
                    assert!((0.0..=1.0).contains(&win_probability), "a chance of {win_probability}");
                    assert!(expected_value.is_finite() && expected_value >= 0.0 && at >= now);
                    (decided, signature) = (Some((now, win_probability)), at);
                    busy
                }
                (Busy::Journey(began), AccountRecord::Ended(journey)) => {
                    assert_eq!(journey.began, began);
                    check_end(journey.end, decided.take(), now);
                    assert!(journey.rep_sessions <= journey.sessions);
                    if journey.end == JourneyEnd::Won { Busy::Signing } else { Busy::Nothing }
                }
                (Busy::Signing, AccountRecord::Signed(_)) => {
                    assert_eq!(now, signature, "signed when it was due");
                    Busy::Contract
                }
                (Busy::Nothing, AccountRecord::Inherited { .. }) if now == Instant::START => Busy::Contract,
                (Busy::Contract, AccountRecord::ContractEnded { renewed: true, .. }) => Busy::Contract,
                (Busy::Contract, AccountRecord::ContractEnded { .. }) => Busy::Nothing,
                (
                    _,
                    AccountRecord::Begun
                    | AccountRecord::Decided { .. }
                    | AccountRecord::Ended(_)
                    | AccountRecord::Signed(_)
                    | AccountRecord::Inherited { .. }
                    | AccountRecord::ContractEnded { .. },
                ) => panic!("{what:?} of a buyer in {busy:?}"),
                _ => busy,
            };
        }
        assert!(busy != Busy::Signing || signature >= self.end, "a signature that was due did not come");
    }
}

/// Whoever decides, decides for somebody or is blocked, at once; whoever does not
/// decide keeps the status quo.
fn check_end(end: JourneyEnd, decided: Decided, now: Instant) {
    match (end, decided) {
        (JourneyEnd::StatusQuo, None) => {}
        (JourneyEnd::Won, Some((at, chance))) => assert!(at == now && chance > 0.0),
        (JourneyEnd::Rival | JourneyEnd::Indecision, Some((at, _))) => assert_eq!(at, now),
        _ => panic!("{end:?} after the decision {decided:?}"),
    }
}
