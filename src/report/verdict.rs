//! The answer in a sentence, without a word that an executive would not say.

use crate::experiment::{Campaign, Compare, Lead, Run};
use crate::metric::Unit;
use crate::report::number::{Numbers, Scale};
use crate::text::{Futures, Language, Message, Period};

/// Which design earns most, by how much, how sure.
pub fn sentence(answer: &Compare, numbers: &Numbers, language: Language) -> String {
    said(answer, numbers, language, true)
}

/// The same for where interval and odds stand beside it.
pub fn headline(answer: &Compare, numbers: &Numbers, language: Language) -> String {
    said(answer, numbers, language, false)
}

fn said(answer: &Compare, numbers: &Numbers, language: Language, whole: bool) -> String {
    let period = Period::new(answer.campaign.horizon_days);
    let Some(lead) = &answer.verdict.lead else { return language.say(&Message::AllTheSame { period }) };
    let (amount, ends) = amount(lead, numbers);
    let interval = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
    let relative = lead.relative.map(|r| numbers.show(r.mean, share_scale(r.mean, numbers)));
    let share = lead.share_of_futures_better.filter(|_| whole);
    let ahead = share.map(|share| Futures::new(share, answer.campaign.replications));
    let (design, over, amount) = (lead.design.as_str(), lead.over.as_str(), amount.as_str());
    language.say(&if is_clear(lead) {
        let (relative, interval) = (relative.as_deref(), interval.filter(|_| whole));
        Message::EarnsMore { design, over, amount, relative, interval, period, ahead }
    } else {
        Message::NoClearDifference { design, over, amount, interval, period, ahead }
    })
}

/// The interval of a clear lead, in a sentence of its own.
pub fn interval(answer: &Compare, numbers: &Numbers, language: Language) -> Option<String> {
    let lead = answer.verdict.lead.as_ref().filter(|lead| is_clear(lead))?;
    let (low, high) = amount(lead, numbers).1?;
    Some(language.say(&Message::MoreBetween { low: &low, high: &high }))
}

/// A lead is clear if its interval lies above zero.
fn is_clear(lead: &Lead) -> bool {
    lead.ci95.is_some_and(|interval| interval.low > 0.0)
}

/// By how much a design leads, and the ends of the interval of that.
fn amount(lead: &Lead, numbers: &Numbers) -> (String, Option<(String, String)>) {
    let ci = lead.ci95.map(|i| (i.low, i.high));
    let scale = numbers.scale_of(Unit::Money, lead.difference, ci);
    let ends = ci.map(|(low, high)| (numbers.show(low, scale), numbers.show(high, scale)));
    (numbers.show(lead.difference, scale), ends)
}

/// Tenths of a percent only where whole ones would say little.
fn share_scale(share: f64, numbers: &Numbers) -> Scale {
    numbers.scale(Unit::Share, share, Some(if share.abs() < 0.1 { 0.01 } else { 0.1 }))
}

/// What must be said with the verdict: rivals that chance could place first, the worst
/// tenth of futures, whether it holds whatever the assumptions are.
pub fn qualifications(answer: &Compare, numbers: &Numbers, language: Language) -> Vec<String> {
    let Some(lead) = &answer.verdict.lead else { return Vec::new() };
    let mut said = Vec::new();
    let others: Vec<&str> =
        answer.verdict.not_excluded.iter().map(String::as_str).filter(|name| *name != lead.design).collect();
    if answer.designs.len() > 2 && !others.is_empty() {
        said.push(language.say(&Message::CannotBeExcluded { others: &others, design: &lead.design }));
    }
    said.extend(over_next(answer, lead, numbers, language));
    said.extend(worst_tenth(answer, lead, numbers, language));
    said.extend(assumptions(answer, lead, language));
    said
}

/// The next best, unless the verdict is about it already.
fn over_next(answer: &Compare, lead: &Lead, numbers: &Numbers, language: Language) -> Option<String> {
    let next = answer.verdict.over_next.as_ref().filter(|next| next.over != lead.over)?;
    let clear = !answer.verdict.not_excluded.contains(&next.over);
    let (amount, ends) = amount(next, numbers);
    let interval = ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str()));
    let (design, over) = (next.design.as_str(), next.over.as_str());
    Some(language.say(&Message::OverNext { design, over, amount: &amount, interval, clear }))
}

fn worst_tenth(answer: &Compare, lead: &Lead, numbers: &Numbers, language: Language) -> Option<String> {
    let (best, other) = (answer.design(&lead.design)?, answer.design(&lead.over)?);
    let amount = numbers.plain(Unit::Money, best.measures.worst_tenth?);
    let worse = numbers.plain(Unit::Money, other.measures.worst_tenth?);
    let rough = best.measures.worst_tenth_is_rough;
    let (design, over) = (lead.design.as_str(), lead.over.as_str());
    Some(language.say(&Message::WorstTenth { design, amount: &amount, over, other: &worse, rough }))
}

/// Whether the assumptions move the lead is asked of expected revenue, on which the verdict
/// stands; how often it is ahead is counted by what is realised.
fn assumptions(answer: &Compare, lead: &Lead, language: Language) -> Option<String> {
    let share = lead.share_of_assumptions_better?;
    let other = if lead.over == answer.baseline { &lead.design } else { &lead.over };
    let matters = answer.contrast(other, "expected_revenue").and_then(|contrast| contrast.assumptions_matter);
    let sets = Futures::new(share, answer.campaign.draws);
    Some(match matters {
        Some(false) => language.say(&Message::AssumptionsDoNotMatter),
        _ => language.say(&Message::UnderAssumptions { design: &lead.design, sets }),
    })
}

/// What one design earns.
pub fn earnings(answer: &Run, numbers: &Numbers, language: Language) -> String {
    let summary = answer.measures.metrics.get("revenue").copied().unwrap_or_default();
    let mean = summary.mean.unwrap_or(f64::NAN);
    let ci = summary.ci95.map(|i| (i.low, i.high));
    let scale = numbers.scale_of(Unit::Money, mean, ci);
    let written = |pair: Option<(f64, f64)>| pair.map(|(a, b)| (numbers.show(a, scale), numbers.show(b, scale)));
    let (interval, spread) = (written(ci), written(summary.p10.zip(summary.p90)));
    language.say(&Message::Earns {
        design: &answer.design,
        amount: &numbers.show(mean, scale),
        interval: interval.as_ref().map(|(a, b)| (a.as_str(), b.as_str())),
        eight_in_ten: spread.as_ref().map(|(a, b)| (a.as_str(), b.as_str())),
        period: Period::new(answer.campaign.horizon_days),
    })
}

/// How many futures of how many designs, and the seed.
pub fn simulated(campaign: &Campaign, designs: usize, language: Language) -> String {
    language.say(&Message::Simulated {
        designs,
        futures: campaign.replications,
        draws: campaign.draws,
        lucks: campaign.lucks,
        seed: campaign.seed,
        partial: campaign.partial,
    })
}
