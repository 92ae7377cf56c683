//! Sentences with something to fill in.

use crate::units::DAYS_PER_YEAR;

/// A sentence. Amounts and shares come written for reading.
#[derive(Debug, Clone, PartialEq)]
pub enum Message<'a> {
    /// A design leads another beyond chance.
    EarnsMore {
        /// The design that leads.
        design: &'a str,
        /// The design that it leads.
        over: &'a str,
        /// By how much.
        amount: &'a str,
        /// The same as a share of what the other earns.
        relative: Option<&'a str>,
        /// The interval of that.
        interval: Option<(&'a str, &'a str)>,
        /// The time counted.
        period: Period,
        /// How often it comes out ahead.
        ahead: Option<Futures>,
    },
    /// How often a design earns more than another.
    DesignAheadIn {
        /// Which.
        design: &'a str,
        /// Than which.
        over: &'a str,
        /// How often.
        ahead: Futures,
    },
    /// The interval of a lead.
    MoreBetween {
        /// Its lower end.
        low: &'a str,
        /// Its upper end.
        high: &'a str,
    },
    /// Anything between two ends.
    Between {
        /// The lower end.
        low: &'a str,
        /// The upper end.
        high: &'a str,
    },
    /// Anything between two ends, something in between most of all.
    MostLikely {
        /// The lower end.
        low: &'a str,
        /// What is most likely.
        mode: &'a str,
        /// The upper end.
        high: &'a str,
    },
    /// Something around a middle.
    Around {
        /// The middle.
        middle: &'a str,
        /// How far from it is usual, up or down.
        give: &'a str,
    },
    /// A month since the count began; 0 and below are warm-up.
    Month(i32),
    /// The leading design's lead could be chance.
    NoClearDifference {
        /// The design with the higher mean.
        design: &'a str,
        /// The other.
        over: &'a str,
        /// Difference of the means.
        amount: &'a str,
        /// The interval of that; none if it cannot be had.
        interval: Option<(&'a str, &'a str)>,
        /// The time counted.
        period: Period,
        /// How often it comes out ahead.
        ahead: Option<Futures>,
    },
    /// All designs agree in every future.
    AllTheSame {
        /// The time counted.
        period: Period,
    },
    /// The leading design cannot be told from some others.
    CannotBeExcluded {
        /// The designs that chance alone could place first, the best left out.
        others: &'a [&'a str],
        /// The best.
        design: &'a str,
    },
    /// The average of the worst tenth of futures, for two designs.
    WorstTenth {
        /// The design that leads.
        design: &'a str,
        /// Its average there.
        amount: &'a str,
        /// The design that it leads.
        over: &'a str,
        /// Its average there.
        other: &'a str,
        /// Whether so few futures lie there that it is only a hint.
        rough: bool,
    },
    /// The leading design beside the next best.
    OverNext {
        /// The design that leads.
        design: &'a str,
        /// The next best.
        over: &'a str,
        /// By how much.
        amount: &'a str,
        /// The interval of that.
        interval: Option<(&'a str, &'a str)>,
        /// Whether it leads beyond chance, all designs looked at together.
        clear: bool,
    },
    /// Whether it holds whatever the uncertain assumptions are.
    UnderAssumptions {
        /// The design that leads.
        design: &'a str,
        /// Sets of assumptions under which it is better, of those drawn.
        sets: Futures,
    },
    /// No effect of the assumptions on the difference is seen.
    AssumptionsDoNotMatter,
    /// What one design earns.
    Earns {
        /// The design.
        design: &'a str,
        /// Mean revenue.
        amount: &'a str,
        /// The interval of the mean.
        interval: Option<(&'a str, &'a str)>,
        /// P10 and P90.
        eight_in_ten: Option<(&'a str, &'a str)>,
        /// The time counted.
        period: Period,
    },
    /// What was simulated.
    Simulated {
        /// Number of designs.
        designs: usize,
        /// Futures of each.
        futures: u32,
        /// Draws of the uncertain assumptions.
        draws: u32,
        /// Lucks under each draw.
        lucks: u32,
        /// Root seed.
        seed: u64,
        /// Whether it was interrupted.
        partial: bool,
    },
    /// Heading over the differences.
    DifferencesFrom {
        /// The baseline.
        baseline: &'a str,
    },
    /// How intervals in a line of text are read.
    ReadSpans {
        /// An interval and its mean, clear of zero.
        example: &'a str,
        /// The mean of what could be chance.
        chance: &'a str,
        /// Zero.
        zero: &'a str,
    },
    /// How courses over time in a line of text are read.
    ReadCourses {
        /// The highest month.
        most: &'a str,
    },
    /// Heading over the picture of the differences.
    MoreThan {
        /// The baseline.
        baseline: &'a str,
    },
    /// Heading over revenue.
    RevenueOver {
        /// The time counted.
        period: Period,
    },
    /// What pairing the futures gained.
    PairingGain {
        /// Ratio of variances, written.
        factor: &'a str,
    },
    /// Sample size and meaning of the bars under a distribution.
    DistributionNote {
        /// Futures.
        futures: u32,
    },
    /// Sample size and meaning of the bars under a contrast.
    ContrastNote {
        /// Futures.
        futures: u32,
        /// The time counted.
        period: Period,
    },
    /// Sample size and meaning of the bands under lines over time.
    SeriesNote {
        /// Futures.
        futures: u32,
    },
    /// Heading over the picture of what changes have earned so far.
    EarnedSoFar {
        /// Today's design.
        baseline: &'a str,
    },
    /// A median beside a distribution.
    Median {
        /// Its value.
        amount: &'a str,
    },
    /// Statistical advice.
    Advice {
        /// What was seen and why it matters.
        text: &'a str,
        /// What helps.
        help: &'a str,
    },
    /// How often a design comes out ahead, beside a contrast.
    AheadIn(Futures),
    /// A relief by a tenth, by its name.
    Relief(Relief<'a>),
    /// The relief that earns most.
    BindingRelief {
        /// It.
        relief: Relief<'a>,
        /// What it earns.
        amount: &'a str,
        /// The same as a share of what the design earns.
        share: &'a str,
        /// The interval of that.
        interval: Option<(&'a str, &'a str)>,
        /// The time counted.
        period: Period,
        /// What it costs; none where that is not known.
        cost: Option<&'a str>,
    },
    /// Reliefs that chance alone could place first, the first left out.
    RivalReliefs(&'a [Relief<'a>]),
    /// No relief can be told from nothing.
    NoRelief {
        /// The time counted.
        period: Period,
    },
    /// How buyers move between the jobs, by the design shown.
    RoutesOf {
        /// The design.
        design: &'a str,
    },
    /// What boxes and arcs are, and of how many journeys.
    RoutesNote {
        /// Futures.
        futures: u32,
        /// Journeys of new business in each.
        journeys: &'a str,
    },
    /// Turns of a journey in one direction.
    Turns {
        /// To a later job, or back to an earlier one.
        onwards: bool,
        /// How often.
        times: &'a str,
    },
    /// Visits of a journey to a job.
    Visits(&'a str),
    /// Of these, those after the first.
    Returns(&'a str),
    /// Silences of a journey after work on a job.
    Silences(&'a str),
    /// Share of journeys that work on a job.
    Reached(&'a str),
    /// What the columns of first contacts are.
    ContactsNote {
        /// Futures.
        futures: u32,
    },
    /// Sample size and meaning of the bars under reliefs.
    ReliefNote {
        /// Futures.
        futures: u32,
        /// The time counted.
        period: Period,
    },
}

/// One thing made a tenth better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relief<'a> {
    /// A team has a tenth more time.
    Team(&'a str),
    /// A handoff takes a tenth less time.
    Delay(&'a str),
    /// A handoff loses a tenth less.
    Loss(&'a str),
    /// Ten more of a hundred questions on a job are answered.
    Content(&'a str),
}

/// A number of simulated futures out of all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Futures {
    /// Every one of so many.
    All(u32),
    /// Not one of so many.
    None(u32),
    /// So many of so many.
    Of(u32, u32),
    /// More than 99 of 100.
    NearlyAll,
    /// Fewer than 1 of 100.
    HardlyAny,
}

impl Futures {
    /// The share (0 to 1) of `total` futures, out of a hundred unless there are fewer.
    pub fn new(share: f64, total: u32) -> Self {
        let exact = share * f64::from(total);
        let hundred = (100.0 * share).round() as u32;
        match () {
            () if share >= 1.0 => Futures::All(total),
            () if share <= 0.0 => Futures::None(total),
            () if total < 100 && (exact - exact.round()).abs() < 1e-9 => Futures::Of(exact.round() as u32, total),
            () if hundred >= 100 => Futures::NearlyAll,
            () if hundred == 0 => Futures::HardlyAny,
            () => Futures::Of(hundred, 100),
        }
    }
}

/// The time counted, in the largest unit that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Whole years.
    Years(u32),
    /// Whole months (a twelfth of a year).
    Months(u32),
    /// Days.
    Days(u32),
}

impl Period {
    /// A number of days as a period.
    pub fn new(days: f64) -> Self {
        let whole = |length: f64| Some(days / length).filter(|n| *n >= 1.0 && (n - n.round()).abs() < 0.01);
        match (whole(DAYS_PER_YEAR), whole(DAYS_PER_YEAR / 12.0)) {
            (Some(years), _) => Period::Years(years.round() as u32),
            (None, Some(months)) => Period::Months(months.round() as u32),
            (None, None) => Period::Days(days.round() as u32),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_take_the_largest_unit_that_fits() {
        assert_eq!(Period::new(1095.0), Period::Years(3));
        assert_eq!(Period::new(547.5), Period::Months(18));
        assert_eq!(Period::new(100.0), Period::Days(100));
    }

    #[test]
    fn futures_are_counted_honestly() {
        assert_eq!(Futures::new(0.86, 200), Futures::Of(86, 100));
        assert_eq!(Futures::new(1.0, 200), Futures::All(200));
        assert_eq!(Futures::new(0.9975, 200), Futures::NearlyAll);
        assert_eq!(Futures::new(0.0025, 200), Futures::HardlyAny);
        assert_eq!(Futures::new(0.875, 8), Futures::Of(7, 8));
        assert_eq!(Futures::new(0.8125, 8), Futures::Of(81, 100), "half a tie is no count of eighths");
    }
}
