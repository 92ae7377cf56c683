//! Every journey that began has ended or is open, and what it came to follows.

use super::Audit;
use crate::worlds::Moment;
use meander::ledger::AccountRecord;
use meander::metric::Quantity;
use meander::terms::JourneyEnd;
use meander::units::Instant;

/// What a buyer is in the middle of; a contract with us runs beside it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Busy {
    Nothing,
    Journey {
        began: Instant,
        expansion: bool,
    },
    /// Until this moment; of an expansion or of a new contract.
    Signing {
        due: Instant,
        expansion: bool,
    },
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
        let begun = begun
            .filter(|(now, what)| self.counts(*now) && matches!(what, AccountRecord::Begun { expansion: false }))
            .count();
        assert_eq!(market.exact(Quantity::JourneysBegun), begun as i64);
        assert!(ended.len() <= begun, "more journeys ended than began");
        self.check_new_business();
    }

    /// Lists and first contacts are those of new business, at most one a journey.
    fn check_new_business(&self) {
        let [mut lists, mut contacts] = [0; 2];
        for story in self.stories.values() {
            let [mut list, mut contact, mut customer] = [false; 3];
            for &(now, what) in story {
                match what {
                    AccountRecord::Begun { expansion } => [list, contact, customer] = [false, false, expansion],
                    AccountRecord::Shortlist { .. } => {
                        let first = !std::mem::replace(&mut list, true);
                        lists += i64::from(first && !customer && self.counts(now));
                    }
                    AccountRecord::FirstContact { .. } => {
                        assert!(!std::mem::replace(&mut contact, true), "met first twice");
                        contacts += i64::from(!customer && self.counts(now));
                    }
                    _ => {}
                }
            }
        }
        let market = &self.outcome.market;
        assert_eq!([Quantity::Shortlists, Quantity::FirstContacts].map(|q| market.exact(q)), [lists, contacts]);
    }

    fn ended_in_window(&self) -> Vec<JourneyEnd> {
        let all = self.stories.values().flatten().filter_map(|&(now, what)| match what {
            AccountRecord::Ended(journey) if !journey.expansion && self.counts(now) && self.counts(journey.began) => {
                Some(journey.end)
            }
            _ => None,
        });
        all.collect()
    }

    /// Begun → ended, ended by a decision or by silence; won → signed, unless the
    /// contract that was to be expanded ends before; contracts come and go beside.
    fn check_story(&self, story: &[Moment]) {
        let (mut busy, mut contract, mut decided): (Busy, bool, Decided) = (Busy::Nothing, false, None);
        let mut signing = Busy::Nothing;
        for &(now, what) in story {
            match (busy, what) {
                (Busy::Nothing, AccountRecord::Begun { expansion }) => {
                    assert_eq!(expansion, contract, "customers want more, others something");
                    busy = Busy::Journey { began: now, expansion };
                }
                (
                    Busy::Journey { .. },
                    AccountRecord::Decided { win_probability, expected_value, signature, until, expansion },
                ) => {
                    assert!((0.0..=1.0).contains(&win_probability), "a chance of {win_probability}");
                    assert!(expected_value.is_finite() && expected_value >= 0.0 && signature >= now && until >= now);
                    assert_eq!(expansion, contract);
                    decided = Some((now, win_probability));
                    signing = Busy::Signing { due: signature, expansion };
                }
                (Busy::Journey { began, expansion }, AccountRecord::Ended(journey)) => {
                    assert_eq!((journey.began, journey.expansion), (began, expansion));
                    check_end(journey.end, decided.take(), now);
                    assert!(journey.rep_sessions <= journey.sessions);
                    busy = if journey.end == JourneyEnd::Won { signing } else { Busy::Nothing };
                }
                (Busy::Signing { due, expansion }, AccountRecord::Signed(deal)) => {
                    assert_eq!((now, expansion, expansion), (due, deal.expansion, contract), "signed when it was due");
                    (busy, contract) = (Busy::Nothing, true);
                }
                (Busy::Nothing, AccountRecord::Inherited { .. }) if now == Instant::START => contract = true,
                (_, AccountRecord::ContractEnded(end)) => {
                    assert!(contract, "a contract that nobody had");
                    contract = end.renewed();
                    assert_eq!(end.pending.is_some(), matches!(busy, Busy::Signing { .. }));
                    if !end.renewed() && matches!(busy, Busy::Signing { .. }) {
                        busy = Busy::Nothing;
                    }
                }
                (
                    _,
                    AccountRecord::Begun { .. }
                    | AccountRecord::Decided { .. }
                    | AccountRecord::Ended(_)
                    | AccountRecord::Signed(_)
                    | AccountRecord::Inherited { .. },
                ) => panic!("{what:?} of a buyer in {busy:?}, under contract: {contract}"),
                _ => {}
            }
        }
        if let Busy::Signing { due, .. } = busy {
            assert!(due >= self.end, "a signature that was due did not come");
        }
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
