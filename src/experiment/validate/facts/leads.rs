//! How leads become deals.

use crate::experiment::validate::digest::Digest;
use crate::experiment::validate::estimate::{Estimated, base, of_sums, ratio, share_of};
use crate::experiment::validate::sample::{Future, Sample};
use crate::ledger::panel::LeadRow;
use crate::units::Instant;

/// Days after the first hand-over within which a lead is accepted, and qualified.
const ACCEPTED_WITHIN: f64 = 14.0;
const QUALIFIED_WITHIN: f64 = 60.0;

/// Known → MQL → SAL → SQL, each once.
pub fn stages(sample: &Sample) -> Vec<Option<Estimated>> {
    let handed = |digest: &Digest| share_of(digest.followed_leads(), |lead| lead.mql.is_some());
    let accepted = |digest: &Digest| share_of(digest.followed_leads().filter(|l| l.mql.is_some()), |l| is_accepted(l));
    let qualified = |digest: &Digest| {
        share_of(digest.followed_leads().filter(|l| is_accepted(l)), |l| within(l, l.sql, QUALIFIED_WITHIN))
    };
    let futures = &sample.futures;
    [ratio(futures, base(handed)), ratio(futures, base(accepted)), ratio(futures, base(qualified))].map(Some).to_vec()
}

fn is_accepted(lead: &LeadRow) -> bool {
    within(lead, lead.sal, ACCEPTED_WITHIN)
}

/// Whether it got there within so many days of its first hand-over.
fn within(lead: &LeadRow, reached: Option<Instant>, days: f64) -> bool {
    lead.mql.zip(reached).is_some_and(|(mql, reached)| reached.since(mql).days() <= days)
}

/// Fall of the chance to connect from one attempt to the next, as a constant rate from
/// the first to the last that is made (the fourth at the most).
pub fn connecting(sample: &Sample) -> Vec<Option<Estimated>> {
    let last = sample.attempts.min(4);
    if last < 2 {
        return vec![Some(Estimated::NONE)];
    }
    let ends = base(move |digest: &Digest| {
        [digest.reached[0], digest.attempts[0], digest.reached[last - 1], digest.attempts[last - 1]]
    });
    let fall = move |[first, of_first, late, of_late]: [f64; 4]| {
        1.0 - libm::pow((late / of_late) / (first / of_first), 1.0 / (last - 1) as f64)
    };
    vec![Some(of_sums(&sample.futures, ends, fall))]
}

/// Days of rest that are two to three months, with the time until somebody calls.
const MONTHS_OF_REST: std::ops::RangeInclusive<f64> = 60.0..=105.0;
/// Days of rest that are none, with that time.
const NO_REST: std::ops::RangeInclusive<f64> = 0.0..=15.0;

/// Qualified per second approach that connected after two to three months, relative to a
/// random cold lead, and to calling again at once.
pub fn recycled(sample: &Sample) -> Vec<Option<Estimated>> {
    let share = |digest: &Digest, rest: &std::ops::RangeInclusive<f64>| {
        share_of(digest.reapproaches.iter().filter(|call| rest.contains(&call.days)), |call| call.qualified)
    };
    let to_cold = base(move |digest: &Digest| {
        let ((qualified, connected), (reached, cold)) = (share(digest, &MONTHS_OF_REST), digest.cold);
        [qualified, connected, cold, reached]
    });
    let to_at_once = |future: &Future| {
        let (later, at_once) = (share(&future.base, &MONTHS_OF_REST), share(&future.at_once, &NO_REST));
        [later.0, later.1, at_once.0, at_once.1]
    };
    let relative = |[a, of_a, b, of_b]: [f64; 4]| (a / of_a) / (b / of_b);
    vec![Some(of_sums(&sample.futures, to_cold, relative)), Some(of_sums(&sample.futures, to_at_once, relative))]
}
