//! Words that stand alone: headings, columns, axes.

/// A heading, the name of a column or an axis, a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after what it says; the text is in the language's file")]
pub enum Label {
    // Headings.
    InFigures,
    BySegment,
    Teams,
    Funnel,
    RevenueByDesign,
    Revenue,
    ExpectedRevenue,
    StockByStage,
    FlowByStage,
    MonthlyRevenue,
    // Loops of management.
    Loops,
    LoopsNote,
    ThresholdInForce,
    LeadTrust,
    DealTrust,
    Attainment,
    // The page.
    Month,
    Setting,
    HeldPossible,
    Meaning,
    Basis,
    AllDesigns,
    EveryFigure,
    EveryFigureNote,
    AssumedHeading,
    AssumedNote,
    KeepInMind,
    RunAgain,
    RunAgainNote,
    Figures,
    EachDot,
    EachDotIsAFuture,
    Busyness,
    JumpTo,
    Everything,
    TheStory,
    WhatHappened,
    ProgramVersion,
    Fingerprint,
    Seed,
    // Columns.
    Design,
    Outcome,
    Mean,
    Interval,
    Difference,
    Relative,
    ChanceBetter,
    Futures,
    Assumptions,
    Luck,
    LowFuture,
    MedianFuture,
    HighFuture,
    Segment,
    Team,
    People,
    Load,
    Wait,
    Tasks,
    Step,
    WonDeals,
    WinRate,
    // A change from today's design.
    Payback,
    PaybackNote,
    PaidFrom,
    PaidIn,
    NotYetPaid,
    ByGroup,
    ByGroupNote,
    Reached,
    NotReached,
    ContributionAddedUp,
    // Axes.
    Months,
    WarmUp,
    AccountsAtMonthEnd,
    AccountsEntering,
    RevenuePerMonth,
    // Notes.
    DesignsNote,
    ContrastsNote,
    SegmentsNote,
    IgnoranceNote,
    FunnelNote,
    TeamsNote,
    BottleneckNote,
    // Conversion.
    Conversion,
    ConversionNote,
    MqlToWon,
    SqlToWon,
    ByCohort,
    ByMonth,
    LeastMonth,
    MostMonth,
    // Reliefs.
    Relief,
    ReliefCost,
    ReliefNet,
    WhatATenthEarns,
    // Stages of the lifecycle.
    Anonymous,
    Known,
    Engaged,
    Mql,
    Sal,
    Sql,
    Opportunity,
    Recycled,
    Customer,
    // Buying jobs.
    Problem,
    Exploration,
    Requirements,
    Selection,
    Validation,
    Consensus,
    // Journeys.
    Journeys,
    JourneysNote,
    BuyingJob,
    WorkedOnIn,
    VisitsOfJob,
    ReturnsToJob,
    SilencesAfterJob,
    FromJob,
    StartOfJourney,
    FirstContact,
    PhaseOfBuyer,
    PhaseStatusQuo,
    PhaseAwareness,
    PhaseInformation,
    PhaseUnderstanding,
    PhaseComparison,
    PhaseDecision,
    // A buyer's story.
    BeforeTheNeed,
    TheJourney,
    TheDeal,
    AsCustomer,
    Afterwards,
    They,
    We,
    StoryNote,
    Silent,
    WentBack,
    Score,
    Threshold,
    ShareDone,
    Truth,
    Belief,
    Calls,
    Meetings,
    Proposals,
    FollowUps,
    Requests,
    Forms,
    VisitsSeen,
    Unseen,
    InOurFile,
    DaysOfJourney,
    DaysOfStart,
    TouchesOurs,
    TouchesTheirs,
}

impl Label {
    /// The label of a buying job, by its term.
    pub fn job(term: &str) -> Option<Label> {
        Some(match term {
            "problem-identification" => Label::Problem,
            "solution-exploration" => Label::Exploration,
            "requirements-building" => Label::Requirements,
            "supplier-selection" => Label::Selection,
            "validation" => Label::Validation,
            "consensus-creation" => Label::Consensus,
            _ => return None,
        })
    }

    /// The label of a phase in which a buyer says that it is, by its term.
    pub fn phase(term: &str) -> Option<Label> {
        Some(match term {
            "status-quo" => Label::PhaseStatusQuo,
            "awareness" => Label::PhaseAwareness,
            "information" => Label::PhaseInformation,
            "understanding" => Label::PhaseUnderstanding,
            "comparison" => Label::PhaseComparison,
            "decision" => Label::PhaseDecision,
            _ => return None,
        })
    }

    /// The label of what a monthly review looks at, by its term.
    pub fn gauge(term: &str) -> Option<Label> {
        Some(match term {
            "threshold" => Label::ThresholdInForce,
            "lead-trust" => Label::LeadTrust,
            "deal-trust" => Label::DealTrust,
            "attainment" => Label::Attainment,
            _ => return None,
        })
    }

    /// The label of a stage of the lifecycle, by its term.
    pub fn stage(term: &str) -> Option<Label> {
        Some(match term {
            "anonymous" => Label::Anonymous,
            "known" => Label::Known,
            "engaged" => Label::Engaged,
            "mql" => Label::Mql,
            "sal" => Label::Sal,
            "sql" => Label::Sql,
            "opportunity" => Label::Opportunity,
            "recycled" => Label::Recycled,
            "customer" => Label::Customer,
            _ => return None,
        })
    }
}
