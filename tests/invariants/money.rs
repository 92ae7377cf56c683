//! Every unit of money belongs to one contract, and no account has two at a time.

use super::Audit;
use crate::worlds::Moment;
use meander::ledger::AccountRecord;
use meander::metric::Quantity;
use meander::units::{DAYS_PER_YEAR, Instant, Money, Span, TICKS_PER_DAY};

/// One term of a contract with us.
#[derive(Debug, Clone, Copy)]
struct Term {
    from: Instant,
    until: Instant,
    annual: Money,
    /// Adds to the term in force, and ends with it.
    expansion: bool,
}

impl Audit {
    fn terms(&self, story: &[Moment]) -> Vec<Term> {
        let length = self.scenario.contract.term.span();
        let terms = story.iter().filter_map(|&(now, what)| match what {
            AccountRecord::Inherited { value, rest, .. } => {
                Some(Term { from: now, until: now + rest, annual: value, expansion: false })
            }
            AccountRecord::Signed(deal) => {
                Some(Term { from: now, until: deal.until, annual: deal.value, expansion: deal.expansion })
            }
            AccountRecord::ContractEnded(end) if end.renewed => {
                Some(Term { from: now, until: now + length, annual: end.value, expansion: false })
            }
            _ => None,
        });
        terms.collect()
    }

    pub(super) fn check_contracts(&self) {
        let all: Vec<Vec<Term>> = self.stories.values().map(|story| self.terms(story)).collect();
        for terms in &all {
            check_terms(terms);
            assert!(terms.iter().all(|term| term.annual >= Money::ZERO));
        }
        let count = all.iter().map(Vec::len).sum::<usize>();
        let terms = || all.iter().flatten();
        let revenue: i128 = terms().map(|term| earned(term.annual, self.within(term.from, term.until))).sum();
        // The book rounds each term, in exact and in floating arithmetic.
        self.assert_close("revenue", self.outcome.market.exact(Quantity::Revenue), revenue, count);
        let monthly: i64 = self.outcome.months.iter().map(|month| month.revenue.minor()).sum();
        let months = self.outcome.months.len();
        let last = Instant::from_days(DAYS_PER_YEAR / 12.0 * months as f64);
        let ever: i128 = terms().map(|term| earned(term.annual, term.until.min(last).since(term.from))).sum();
        self.assert_close("revenue by month", monthly, ever, count * (months + 1));
        self.check_wins();
    }

    fn assert_close(&self, what: &str, counted: i64, expected: i128, roundings: usize) {
        // A product of an amount beyond 2⁵³ is itself rounded: one part in 2⁵².
        let bound = roundings as i128 + (expected >> 50);
        let off = i128::from(counted) - expected;
        assert!(off.abs() <= bound, "{what}: {counted}, {expected} by contracts");
    }

    fn check_wins(&self) {
        let deals = self.stories.values().flatten().filter_map(|&(now, what)| match what {
            AccountRecord::Signed(deal) if self.counts(now) && !deal.expansion => Some(deal),
            _ => None,
        });
        let (mut won, mut booked) = (0, Money::ZERO);
        for deal in deals {
            won += 1;
            booked += deal.value;
        }
        let market = &self.outcome.market;
        let recurring: Money = self.stories.values().map(|story| recurring(story)).sum();
        assert_eq!(market.exact(Quantity::RecurringRevenue), recurring.minor());
        assert_eq!(market.exact(Quantity::Won), won);
        assert_eq!(self.outcome.deals.len() as i64, won);
        assert_eq!(market.exact(Quantity::Bookings), booked.minor());
        assert!(market.exact(Quantity::RecycledRevenue) <= market.exact(Quantity::Revenue));
        assert!(market.exact(Quantity::DealsWon) <= market.exact(Quantity::DealsClosed));
    }
}

/// One contract at a time; an expansion lies within the term that it expands, and the
/// next term is worth what the one before was with its expansions.
fn check_terms(terms: &[Term]) {
    let mut last: Option<Term> = None;
    for &term in terms {
        last = match last {
            Some(mut before) if term.expansion => {
                assert!(before.from <= term.from && term.until == before.until, "{term:?} does not expand {before:?}");
                before.annual += term.annual;
                Some(before)
            }
            Some(before) => {
                assert!(before.until <= term.from, "two contracts at a time: {terms:?}");
                assert!(
                    before.until < term.from || before.annual == term.annual,
                    "renewed at another value: {terms:?}"
                );
                Some(term)
            }
            None => {
                assert!(!term.expansion, "nothing to expand: {terms:?}");
                Some(term)
            }
        };
    }
}

/// What an annual amount earns in a span, in whole minor units, by integers.
fn earned(annual: Money, span: Span) -> i128 {
    let year = DAYS_PER_YEAR as i128 * i128::from(TICKS_PER_DAY);
    (i128::from(annual.minor()) * i128::from(span.ticks()) + year / 2).div_euclid(year)
}

/// Annual value of the contract that an account has at the end of its story.
fn recurring(story: &[Moment]) -> Money {
    story.iter().fold(Money::ZERO, |annual, (_, what)| match what {
        AccountRecord::Inherited { value, .. } => *value,
        AccountRecord::Signed(deal) => annual + deal.value,
        AccountRecord::ContractEnded(end) if !end.renewed => Money::ZERO,
        _ => annual,
    })
}
