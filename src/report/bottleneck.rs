//! What holds revenue back, in words.

use crate::experiment::{Bottleneck, Relieved, Target};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::{Language, Message, Period, Relief};

/// Which relief earns most, how much, at what cost.
pub fn sentence(answer: &Bottleneck, numbers: &Numbers, language: Language) -> String {
    let period = Period::new(answer.campaign.horizon_days);
    let Some(first) = answer.first() else { return language.say(&Message::NoRelief { period }) };
    let ci = first.ci95.map(|ci| (ci.low, ci.high));
    let scale = numbers.scale_of(Unit::Money, first.revenue, ci);
    let ends = ci.map(|(low, high)| (numbers.show(low, scale), numbers.show(high, scale)));
    let share = first.share.unwrap_or_default();
    let cost = (first.cost > 0.0).then(|| numbers.plain(Unit::Money, first.cost));
    language.say(&Message::BindingRelief {
        relief: relief(first),
        amount: &numbers.show(first.revenue, scale),
        share: &numbers.show(share, numbers.scale(Unit::Share, share, Some(0.003))),
        interval: ends.as_ref().map(|(low, high)| (low.as_str(), high.as_str())),
        period,
        cost: cost.as_deref(),
    })
}

/// What else may be first; none if nothing may, or if nothing earns anything.
pub fn rivals(answer: &Bottleneck, language: Language) -> Option<String> {
    let first = answer.first()?;
    let rival = |one: &&Relieved| one.may_be_first && one.what != first.what;
    let others: Vec<Relief<'_>> = answer.reliefs.iter().filter(rival).map(relief).collect();
    (!others.is_empty()).then(|| language.say(&Message::RivalReliefs(&others)))
}

/// The relief as texts know it.
pub fn relief(one: &Relieved) -> Relief<'_> {
    match one.target {
        Target::Team => Relief::Team(&one.subject),
        Target::HandoffDelay => Relief::Delay(&one.subject),
        Target::HandoffLoss => Relief::Loss(&one.subject),
        Target::Content => Relief::Content(&one.subject),
    }
}
