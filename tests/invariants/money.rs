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
    /// Of a customer who signed within the window.
    new: bool,
}

impl Audit {
    fn terms(&self, story: &[Moment]) -> Vec<Term> {
        let length = self.scenario.contract.term.span();
        // Whoever signs while no contract runs is a new customer from then on.
        let mut new = false;
        let mut terms = Vec::new();
        for &(now, what) in story {
            let (until, annual, expansion) = match what {
                AccountRecord::Inherited { value, rest, .. } => (now + rest, value, false),
                AccountRecord::Signed(deal) => {
                    new = if deal.expansion { new } else { self.counts(now) };
                    (deal.until, deal.value, deal.expansion)
                }
                AccountRecord::ContractEnded(end) if end.renewed() => (now + length, end.value, false),
                _ => continue,
            };
            terms.push(Term { from: now, until, annual, expansion, new });
        }
        terms
    }

    pub(super) fn check_contracts(&self) {
        let all: Vec<Vec<Term>> = self.stories.values().map(|story| self.terms(story)).collect();
        for terms in &all {
            check_terms(terms);
            assert!(terms.iter().all(|term| term.annual >= Money::ZERO));
        }
        let count = all.iter().map(Vec::len).sum::<usize>();
        let terms = || all.iter().flatten();
        let revenue = |term: &Term| earned(term.annual, self.within(term.from, term.until));
        // The book rounds each term, in exact and in floating arithmetic.
        let market = &self.outcome.market;
        self.assert_close("revenue", market.exact(Quantity::Revenue), terms().map(revenue).sum(), count);
        let new = terms().filter(|term| term.new).map(revenue).sum();
        self.assert_close("revenue of new customers", market.exact(Quantity::NewRevenue), new, count);
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
        AccountRecord::ContractEnded(end) if !end.renewed() => Money::ZERO,
        _ => annual,
    })
}
