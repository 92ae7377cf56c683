//! Where a session gets its information: third parties and peers, our content, a
//! rival's content, our rep, a rival's rep.

use super::buyer::Buyer;
use super::rules::Rules;
use crate::contact::{Shelf, Standing};
use crate::market::Account;
use crate::random::{Purpose, Stream};
use crate::terms::{Job, Source};

const SOURCE: Purpose = Purpose::named("buying/source");

/// Odds of each source, in the order of [`Source::ALL`].
pub fn odds(
    rules: &Rules,
    buyer: &Buyer,
    account: &Account,
    shelf: &Shelf,
    standing: Standing,
    job: Job,
) -> [f64; Source::COUNT] {
    let settings = &rules.sources;
    let (awareness, digital) = (f64::from(buyer.awareness), f64::from(account.digital));
    let online = 0.7 + 0.6 * digital;
    let in_person = settings.rep
        * settings.rep_by_job[job]
        * (1.35 - digital)
        * rules.self_reliance[usize::from(buyer.steps[Job::Requirements])];
    let ours = if buyer.waiting {
        0.0
    } else if standing.open || buyer.under_contract {
        settings.open_relationship
    } else {
        settings.before_relationship * awareness
    };
    [
        settings.third_party * settings.third_party_by_job[job],
        settings.own_content * (0.15 + awareness) * online * shelf.offers[job].coverage,
        settings.rival_content * online,
        in_person * ours,
        in_person,
    ]
}

/// The source of a session. When nothing has any odds, third parties remain.
pub fn choose(odds: [f64; Source::COUNT], stream: Stream, occasion: u64) -> Source {
    let total: f64 = odds.iter().sum();
    let mut rest = stream.uniform(SOURCE, occasion) * total;
    for (&source, weight) in Source::ALL.iter().zip(odds) {
        rest -= weight;
        if rest < 0.0 {
            return source;
        }
    }
    Source::ThirdParty
}
