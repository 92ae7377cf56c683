//! What is known of business buying, fact by fact and part by part.

terms! {
    /// A stylised fact: a regularity that others have found, to which the model is held.
    pub enum StylisedFact {
        /// How much of a journey is spent with suppliers' reps.
        TimeWithReps = "SF1",
        /// How late buyers first talk to a supplier.
        FirstContact = "SF2",
        /// How many journeys end without a purchase.
        NoDecision = "SF3",
        /// Purchases by the number of people who must agree.
        Deciders = "SF4",
        /// How many deals go back to an earlier job.
        GoingBack = "SF5",
        /// Wins after steps back.
        StepBack = "SF6",
        /// Wins after long silences.
        Silence = "SF7",
        /// How long cycles are, and their law.
        Cycles = "SF8",
        /// How many suppliers are listed.
        Shortlist = "SF9",
        /// Wins with customers.
        Customers = "SF10",
        /// Wins of qualified leads.
        WinRate = "SF11",
        /// Leads that pass each stage.
        Funnel = "SF12",
        /// How unequal deals and customers are.
        Values = "SF13",
        /// How unequal people's wins are.
        Output = "SF14",
        /// How the chance to connect falls with calls.
        Connecting = "SF15",
        /// Calls to leads that were put back.
        SecondCall = "SF16",
        /// What behaviour and fit tell of a win.
        Score = "SF17",
        /// How busy the busiest team is.
        Load = "SF18",
        /// Wins of buyers who knew us.
        KnownBefore = "SF19",
        /// What conversion by month shows.
        MonthlyConversion = "SF20",
        /// Olist: leads won within some days.
        OlistWon = "OL1",
        /// Olist: days from lead to signature.
        OlistCycle = "OL2",
        /// Olist: the law of these.
        OlistShape = "OL3",
    }
}

terms! {
    /// A number of a stylised fact.
    pub enum FactPart {
        /// Sessions with any supplier's rep.
        WithAnyRep = "with-any-rep",
        /// Sessions with our reps.
        WithOurs = "with-ours",
        /// Time before the first talk.
        TimeBefore = "time-before",
        /// First talks that the buyer asked for.
        OpenedByBuyer = "opened-by-buyer",
        /// The same of first talks with us.
        OpenedByBuyerWithUs = "opened-by-buyer-with-us",
        /// Journeys without a purchase.
        NoPurchase = "no-purchase",
        /// Of these, those in which somebody blocked.
        Indecision = "indecision",
        /// Purchases where one must agree.
        OneDecider = "one-decider",
        /// Purchases where two must agree.
        TwoDeciders = "two-deciders",
        /// Purchases where three must agree.
        ThreeDeciders = "three-deciders",
        /// Purchases where four or five must agree.
        FourOrFiveDeciders = "four-or-five-deciders",
        /// Purchases where six must agree.
        SixDeciders = "six-deciders",
        /// How much less is bought where six must agree.
        OneLessSix = "one-less-six",
        /// Deals whose step back is seen.
        DealsBack = "deals-back",
        /// Journeys with a step back.
        JourneysBack = "journeys-back",
        /// After one step back.
        OneStepBack = "one-step-back",
        /// After more.
        MoreStepsBack = "more-steps-back",
        /// A win rate relative to another.
        RelativeWinRate = "relative-win-rate",
        /// Median cycle of a sale.
        SalesCycle = "sales-cycle",
        /// Its spread.
        SalesCycleSpread = "sales-cycle-spread",
        /// Fit of a log-normal law over a gamma law.
        OverGamma = "over-gamma",
        /// Fit of a log-normal law over an exponential law.
        OverExponential = "over-exponential",
        /// Median time of a journey.
        JourneyTime = "journey-time",
        /// Suppliers on the list.
        Suppliers = "suppliers",
        /// Share that is won.
        Won = "won",
        /// Leads handed over.
        KnownToMql = "known-to-mql",
        /// Of these, accepted.
        MqlToSal = "mql-to-sal",
        /// Of these, qualified.
        SalToSql = "sal-to-sql",
        /// Spread of values.
        ValueSpread = "value-spread",
        /// What the largest fifth of customers brings.
        TopFifth = "top-fifth",
        /// Inequality of people.
        Gini = "gini",
        /// Fall with each attempt.
        FallAnAttempt = "fall-an-attempt",
        /// Against a lead that nobody called.
        OverCold = "over-cold",
        /// Against a call on the next day.
        OverNextDay = "over-next-day",
        /// Weight at which the score tells best.
        BestWeight = "best-weight",
        /// What fit alone does not tell.
        FitAlone = "fit-alone",
        /// What behaviour alone does not tell.
        BehaviourAlone = "behaviour-alone",
        /// Load of the scenario.
        ThisDesign = "this-design",
        /// Load of the shipped design with revenue operations.
        RevOps = "revops",
        /// Load of the shipped design with one team.
        OneTeam = "one-team",
        /// Wins of buyers who knew us.
        KnewUs = "knew-us",
        /// Error of a month, with silences over without.
        Excess = "excess",
        /// Months until conversion by month is right.
        MonthsUntilRight = "months-until-right",
        /// Won within 30 days.
        Within30 = "within-30-days",
        /// Won within 90 days.
        Within90 = "within-90-days",
        /// Won within 160 days.
        Within160 = "within-160-days",
        /// A tenth took less.
        FirstDecile = "first-decile",
        /// Half took less.
        Median = "median",
        /// A tenth took more.
        NinthDecile = "ninth-decile",
    }
}
