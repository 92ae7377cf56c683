//! How deals go: from qualified to closed, with new accounts.

use crate::experiment::validate::digest::{Deal, Digest};
use crate::experiment::validate::estimate::{Estimated, any, base, median, of_sums, pooled, ratio, share_of};
use crate::experiment::validate::sample::Sample;
use crate::ledger::panel::JourneyRow;
use crate::stats::{Fits, quantile};

/// Deals with a proposal that went back; journeys that went back.
pub fn backward(sample: &Sample) -> Vec<Option<Estimated>> {
    let seen = |digest: &Digest| share_of(proposed(digest), |deal| deal.backward > 0);
    let lived =
        |digest: &Digest| share_of(&digest.journeys, |row| row.end.is_some_and(|end| end.journey.reversals > 0));
    [ratio(&sample.futures, base(seen)), ratio(&sample.futures, base(lived))].map(Some).to_vec()
}

fn proposed(digest: &Digest) -> impl Iterator<Item = &Deal> {
    digest.deals.iter().filter(|deal| deal.proposed)
}

/// Win rate after one step back and after more, relative to none, given a choice.
pub fn reversal_wins(sample: &Sample) -> Vec<Option<Estimated>> {
    let wins = |digest: &Digest| {
        let by = |counts: fn(u32) -> bool| {
            share_of(proposed(digest).filter(|deal| deal.chosen && counts(deal.backward)), |deal| deal.won)
        };
        let (none, one, more) = (by(|back| back == 0), by(|back| back == 1), by(|back| back > 1));
        [none.0, none.1, one.0, one.1, more.0, more.1]
    };
    let relative =
        |at: usize| of_sums(&sample.futures, base(wins), move |sums| (sums[at] / sums[at + 1]) / (sums[0] / sums[1]));
    vec![Some(relative(2)), Some(relative(4))]
}

/// Win rate after a silence longer than the median cycle, relative to the rest.
pub fn silence(sample: &Sample) -> Vec<Option<Estimated>> {
    let relative = any(&sample.futures, |futures| {
        let deals: Vec<&Deal> = futures.iter().flat_map(|future| &future.base.deals).collect();
        let cycles: Vec<f64> = deals.iter().filter(|deal| deal.won).map(|deal| deal.days).collect();
        relative_after_silence(&deals, quantile(&cycles, 0.5)?)
    });
    vec![Some(relative)]
}

/// Win rate of the deals that were silent for longer than so many days and woke, over that
/// of the rest; what was given up in such a silence, never to wake, is in neither.
pub fn relative_after_silence(deals: &[&Deal], days: f64) -> Option<f64> {
    let rate = |counts: &dyn Fn(&Deal) -> bool| {
        let (won, all) = share_of(deals.iter().filter(|deal| counts(deal)), |deal| deal.won);
        (all > 0.0).then_some(won / all)
    };
    let (woke, slept) = (|deal: &Deal| deal.silence > days, |deal: &Deal| deal.silent_end > days);
    Some(rate(&woke)? / rate(&|deal| !woke(deal) && !slept(deal))?)
}

/// Cycle of won deals, its shape; journeys from need to purchase.
pub fn cycle(sample: &Sample) -> Vec<Option<Estimated>> {
    let cycles = base(|digest: &Digest| digest.deals.iter().filter(|deal| deal.won).map(|deal| deal.days).collect());
    let journeys = base(|digest: &Digest| {
        let bought = digest.journeys.iter().filter(|row| row.bought());
        bought.filter_map(JourneyRow::lasted).map(|lasted| lasted.days()).collect()
    });
    let fit = |of: fn(Fits) -> f64| pooled(&sample.futures, &cycles, move |times| Fits::of(times).map(of));
    vec![
        Some(median(&sample.futures, &cycles)),
        Some(fit(|fits| fits.log_sd)),
        Some(fit(|fits| fits.log_normal - fits.gamma)),
        Some(fit(|fits| fits.log_normal - fits.exponential)),
        Some(median(&sample.futures, journeys)),
    ]
}

/// Win rate with customers relative to new accounts.
pub fn with_customers(sample: &Sample) -> Vec<Option<Estimated>> {
    let rates = base(|digest: &Digest| {
        let (customers, new) = (digest.with_customers, digest.with_new);
        [customers.0, customers.1, new.0, new.1]
    });
    let relative = |[won, closed, new, of_new]: [f64; 4]| (won / closed) / (new / of_new);
    vec![Some(of_sums(&sample.futures, rates, relative))]
}

/// Win rate of qualified leads, those among them who had no project included.
pub fn win_rate(sample: &Sample) -> Vec<Option<Estimated>> {
    let rate = |digest: &Digest| {
        let (won, closed) = share_of(&digest.deals, |deal| deal.won);
        (won, closed + digest.unfounded as f64)
    };
    vec![Some(ratio(&sample.futures, base(rate)))]
}
