//! Costs and what is left: contribution, its present value, what a new customer cost.

use super::course::{Course, Fixed};
use super::month::{month_end, month_start};
use super::outcome::Outcome;
use super::revenue::Window;
use crate::metric::Quantity as Q;
use crate::terms::Channel;
use crate::units::{DAYS_PER_YEAR, Instant, Money, Span};

/// What things cost, and what a later payment is worth.
#[derive(Debug, Clone)]
pub struct Economics {
    /// Cost of people, and of content, programmes and tools, per year.
    pub fixed: Course<Fixed>,
    /// What a change from another design costs, and when.
    pub transition: Vec<(Instant, Money)>,
    /// Cost of one piece of campaign work, beside the people who do it.
    pub campaign_cost: Money,
    /// Cost of a lead by the channel that brought it.
    pub lead_cost: [Money; Channel::COUNT],
    /// Share of revenue left after the cost of delivering.
    pub gross_margin: f64,
    /// Interest per year at which later payments are discounted.
    pub discount_rate: f64,
}

/// What was done for customers in the window.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Care {
    /// Time worked for them.
    pub worked: Span,
    /// What was paid by the piece for such work.
    pub paid: Money,
}

impl Economics {
    /// Adds costs, contribution and what follows from them to the whole market.
    ///
    /// People's cost is split by the time that was worked: what was not worked for
    /// customers was spent on winning new ones. `paid` is what was paid by month for campaigns,
    /// leads and work by the piece.
    pub fn settle(&self, outcome: &mut Outcome, window: &Window, care: Care, paid: &[Money]) {
        let cost = |part: fn(Fixed) -> Money| self.fixed.cost(window.start, window.end, part);
        let people = cost(|fixed| fixed.people);
        let programmes = cost(|fixed| fixed.programmes) + paid.iter().copied().sum::<Money>();
        let transition = self.transition_within(window.start, window.end);
        let worked: Span = outcome.teams.iter().fold(Span::ZERO, |sum, team| sum + team.busy);
        let share = if worked == Span::ZERO { 0.0 } else { care.worked.days() / worked.days() };
        let present = self.by_month(outcome, window, paid);
        let market = &mut outcome.market;
        let margin = Money::from_minor(market.exact(Q::Revenue)).share(self.gross_margin);
        let monthly = Money::from_minor(market.exact(Q::Bookings)).share(self.gross_margin / 12.0);
        market.add(Q::Cost, (people + programmes + transition).minor());
        market.add(Q::Contribution, (margin - people - programmes - transition).minor());
        market.add(Q::AcquisitionCost, (people.share(1.0 - share) + programmes - care.paid).minor());
        market.add(Q::MonthlyMargin, monthly.minor());
        market.add(Q::PresentValue, present.minor());
    }

    /// What a change from another design costs within an interval.
    fn transition_within(&self, from: Instant, until: Instant) -> Money {
        self.transition.iter().filter(|(when, _)| (from..until).contains(when)).map(|(_, cost)| *cost).sum()
    }

    /// Contribution of each month, told to the months and discounted from the middle of
    /// each to the end of the warm-up: its present value. What was paid by month lies in the
    /// window already.
    fn by_month(&self, outcome: &mut Outcome, window: &Window, paid: &[Money]) -> Money {
        let mut sum = 0.0;
        for (month, (flow, paid)) in outcome.months.iter_mut().zip(paid).enumerate() {
            let share = share_in(window, month);
            let (from, until) = (month_start(month).max(window.start), month_end(month).min(window.end));
            if share == 0.0 {
                continue;
            }
            let middle = (from.since(window.start).days() + until.since(window.start).days()) / 2.0 / DAYS_PER_YEAR;
            let fixed = self.fixed.cost(from, until, |fixed| fixed.people + fixed.programmes);
            let once = self.transition_within(from, until);
            let margin = share * self.gross_margin * flow.revenue.minor() as f64;
            let left = margin - paid.minor() as f64 - fixed.minor() as f64 - once.minor() as f64;
            flow.contribution = Money::round_from_minor(left);
            sum += left * libm::pow(1.0 + self.discount_rate, -middle);
        }
        Money::round_from_minor(sum)
    }
}

/// Share of a month that lies in the window.
fn share_in(window: &Window, month: usize) -> f64 {
    let (from, until) = (month_start(month), month_end(month));
    window.overlap(from, until).days() / until.since(from).days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Month, TeamTally};
    use crate::units::Instant;

    fn economics(discount_rate: f64) -> Economics {
        Economics {
            fixed: Course::constant(Fixed { people: Money::from_minor(1200), programmes: Money::from_minor(120) }),
            transition: Vec::new(),
            campaign_cost: Money::from_minor(5),
            lead_cost: [Money::ZERO; Channel::COUNT],
            gross_margin: 0.5,
            discount_rate,
        }
    }

    /// A year of warm-up, then a year that brings 1,000 a month.
    fn settled(discount_rate: f64) -> Outcome {
        let year = Instant::from_days;
        let window = Window { start: year(365.0), end: year(730.0), term: Span::from_days(365.0), renewal: 0.0 };
        let team = TeamTally { busy: Span::from_days(100.0), ..TeamTally::default() };
        let months = vec![Month { revenue: Money::from_minor(1000), ..Month::default() }; 24];
        let mut outcome = Outcome { teams: vec![team], months, ..Outcome::default() };
        outcome.market.add(Q::Revenue, 12_000);
        outcome.market.add(Q::Bookings, 2400);
        let campaigns: Vec<Money> = (0..24).map(|month| Money::from_minor(if month < 12 { 0 } else { 10 })).collect();
        economics(discount_rate).settle(
            &mut outcome,
            &window,
            Care { worked: Span::from_days(25.0), paid: Money::from_minor(30) },
            &campaigns,
        );
        outcome
    }

    #[test]
    fn what_was_not_worked_for_customers_was_spent_on_winning_them() {
        let market = settled(0.0).market;
        assert_eq!(market.exact(Q::Cost), 1200 + 120 + 120);
        assert_eq!(market.exact(Q::Contribution), 6000 - 1440);
        assert_eq!(market.exact(Q::AcquisitionCost), 900 + 240 - 30);
        assert_eq!(market.exact(Q::MonthlyMargin), 100);
    }

    #[test]
    fn months_tell_where_the_contribution_comes_from() {
        let months = settled(0.1).months;
        assert_eq!(months[11].contribution, Money::ZERO, "before the window");
        assert_eq!(months[12].contribution, Money::from_minor(500 - 100 - 10 - 10));
    }

    #[test]
    fn a_change_is_paid_for_once_and_is_no_cost_of_winning_customers() {
        let day = Instant::from_days;
        let window = Window { start: day(365.0), end: day(730.0), term: Span::from_days(365.0), renewal: 0.0 };
        let transition = vec![(day(10.0), Money::from_minor(7)), (day(365.0), Money::from_minor(30))];
        let mut outcome = Outcome { months: vec![Month::default(); 24], ..Outcome::default() };
        Economics { transition, ..economics(0.0) }.settle(&mut outcome, &window, Care::default(), &[Money::ZERO; 24]);
        assert_eq!(outcome.market.exact(Q::Cost), 1200 + 120 + 30);
        assert_eq!(outcome.market.exact(Q::AcquisitionCost), 1200 + 120);
        assert_eq!(outcome.months[12].contribution, Money::from_minor(-100 - 10 - 30));
    }

    #[test]
    fn without_interest_the_present_value_is_the_contribution() {
        assert_eq!(settled(0.0).market.exact(Q::PresentValue), 6000 - 1440);
    }

    #[test]
    fn interest_discounts_from_the_middle_of_each_month() {
        let expected: f64 = (0..12).map(|m| 380.0 / libm::pow(1.1, (f64::from(m) + 0.5) / 12.0)).sum();
        let found = settled(0.1).market.exact(Q::PresentValue) as f64;
        assert!((found - expected).abs() < 1.0, "{found}, expected {expected}");
    }
}
