//! The facts that the model is held to, in English.

use super::fact::FactWords;
use crate::terms::{FactPart, StylisedFact};

/// The fact in English.
pub(super) fn fact(fact: StylisedFact) -> FactWords {
    match fact {
        StylisedFact::TimeWithReps => FactWords {
            title: "Time with suppliers' reps",
            definition: "Share of sessions that were meetings with a supplier's rep, in journeys that came to a decision, a block included; with ours, in those in which we met at least once.",
            source: "Gartner 2019",
        },
        StylisedFact::FirstContact => FactWords {
            title: "First contact comes late",
            definition: "Share of a journey's time, silences included, that passes before the first two-way talk with any supplier's rep, median of journeys with one; share of first talks for which the buyer had asked (an answered call is the seller's; rivals do not call in the model, so ours are shown beside).",
            source: "CEB 2011 (57 %); 6sense 2023, second-hand (70 %, 83 % opened by the buyer)",
        },
        StylisedFact::NoDecision => FactWords {
            title: "No decision",
            definition: "Journeys that reached supplier selection and ended without a purchase from anybody; of these, those in which a decider blocked (the rest preferred the status quo).",
            source: "Dixon and McKenna 2022",
        },
        StylisedFact::Deciders => FactWords {
            title: "The more must agree, the less is bought",
            definition: "Purchase from anybody among journeys that reached supplier selection, by the number of people whose agreement is required.",
            source: "CEB, Harvard Business Review, March 2015",
        },
        StylisedFact::GoingBack => FactWords {
            title: "Deals go back",
            definition: "Deals with a proposal sent in which the buyer told at least once of an earlier job than the time before; journeys that revisited a job, whether the seller saw it or not.",
            source: "BPI Challenge 2012 (0.38); Gartner",
        },
        StylisedFact::StepBack => FactWords {
            title: "A step back is no failure",
            definition: "Win rate of the same deals after one step back, and after more, relative to none, given that the journey ended in a choice.",
            source: "BPI Challenge 2012 (67, 76, 73 %)",
        },
        StylisedFact::Silence => FactWords {
            title: "Silence kills",
            definition: "Win rate of deals whose longest silence, the last before closing left out, exceeds the median cycle of won deals, relative to the rest (deals given up in such a silence are in neither).",
            source: "BPI Challenge 2012 (0.25)",
        },
        StylisedFact::Cycles => FactWords {
            title: "Cycles have heavy tails",
            definition: "Days from handed over as qualified to signed of won deals: median, standard deviation of the logarithm, and gain in log-likelihood a deal of a log-normal law over others; days from the need to a purchase.",
            source: "shape: Olist 2018; level: published medians, second-hand",
        },
        StylisedFact::Shortlist => FactWords {
            title: "Length of the shortlist",
            definition: "Suppliers on the first shortlist of a journey, mean.",
            source: "survey of 600 Japanese buyers",
        },
        StylisedFact::Customers => FactWords {
            title: "Customers are won more easily",
            definition: "Win rate of deals with customers about more, relative to that of deals with new accounts, both closed within the horizon; a customer who turned out to want nothing more is in neither.",
            source: "IBM (3.7), Salvirt (4.1)",
        },
        StylisedFact::WinRate => FactWords {
            title: "Win rate",
            definition: "Deals won among qualified leads that were closed; what the seller gave up counts as lost, and who never had a project too.",
            source: "many",
        },
        StylisedFact::Funnel => FactWords {
            title: "The funnel, stage by stage",
            definition: "By lead, each stage once: known leads that are ever handed over (MQL); of these, accepted (SAL) within 14 days; of these, qualified (SQL) within 60 days of the hand-over.",
            source: "many",
        },
        StylisedFact::Values => FactWords {
            title: "Values are unequal",
            definition: "Standard deviation of the logarithm of new deals' annual values; share of revenue that the top fifth of paying customers brings.",
            source: "IBM (0.73 by won deal); the 80/20 rule",
        },
        StylisedFact::Output => FactWords {
            title: "Output per rep is unequal",
            definition: "Gini coefficient of new deals won per person employed within the horizon in the team that works on opportunities, those who left included.",
            source: "Olist 2018 (0.51)",
        },
        StylisedFact::Connecting => FactWords {
            title: "Calls connect less and less",
            definition: "Fall of the chance to connect with each further attempt, none before having succeeded, leads that asked for a call left out: the constant rate from the first attempt to the fourth.",
            source: "UCI bank marketing",
        },
        StylisedFact::SecondCall => FactWords {
            title: "Who said not yet is worth a second call",
            definition: "Qualified among leads that were put back, called again after two to three months and reached, relative to what a call to a known lead on which nobody ever worked would bring, on average over all of them and several days; and relative to calling again on the next day.",
            source: "UCI bank marketing (23 against 9 %)",
        },
        StylisedFact::Score => FactWords {
            title: "Behaviour and fit tell together",
            definition: "Known leads without a deal on one day, both axes in standard deviations: the weight of behaviour at which the score tells best who is won within 365 days (area under the ROC curve), and how much of that area either axis alone loses.",
            source: "X Education",
        },
        StylisedFact::Load => FactWords {
            title: "Teams are busy",
            definition: "Load of the busiest team: without load, pooling and waiting have no effect and a comparison of designs is empty.",
            source: "judgement",
        },
        StylisedFact::KnownBefore => FactWords {
            title: "Winning needs being known",
            definition: "Wins of buyers who knew more than a quarter of what there is to know of us when the first step of supplier selection was done.",
            source: "6sense (about 0.80); Bain in Harvard Business Review (0.92)",
        },
        StylisedFact::MonthlyConversion => FactWords {
            title: "Monthly conversion misleads",
            definition: "Wins of a month against wins of the leads first handed over in it: squared relative difference in the mean of all futures, in excess of counting noise, with silences and putting back over without; and, after the threshold was lowered by 20 points, months until the monthly conversion shows the effect on conversion to 10 %.",
            source: "R: funnel conversion stops being measurable",
        },
        StylisedFact::OlistWon => FactWords {
            title: "Olist: leads won",
            definition: "shipped:olist, leads of 13 weeks followed to the end: share won within so many days (real: 9.2, 11.9, 13.0 %).",
            source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        },
        StylisedFact::OlistCycle => FactWords {
            title: "Olist: cycle",
            definition: "The same leads: days from lead to signature of those won, within a third of the real figures (3.5, 15.8, 126.8 days).",
            source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        },
        StylisedFact::OlistShape => FactWords {
            title: "Olist: shape",
            definition: "The same cycles: gain in log-likelihood a deal of a log-normal law over others.",
            source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        },
    }
}

/// The part of a fact in English.
pub(super) fn part(part: FactPart) -> &'static str {
    match part {
        FactPart::WithAnyRep => "with any supplier's rep",
        FactPart::WithOurs => "with ours",
        FactPart::TimeBefore => "time before it",
        FactPart::OpenedByBuyer => "opened by the buyer",
        FactPart::OpenedByBuyerWithUs => "opened by the buyer, with us",
        FactPart::NoPurchase => "no purchase",
        FactPart::Indecision => "of it indecision",
        FactPart::OneDecider => "1 decider",
        FactPart::TwoDeciders => "2 deciders",
        FactPart::ThreeDeciders => "3 deciders",
        FactPart::FourOrFiveDeciders => "4 or 5 deciders",
        FactPart::SixDeciders => "6 deciders",
        FactPart::OneLessSix => "1 decider less 6",
        FactPart::DealsBack => "deals seen to go back",
        FactPart::JourneysBack => "journeys that went back",
        FactPart::OneStepBack => "1 step back",
        FactPart::MoreStepsBack => "2 or more",
        FactPart::RelativeWinRate => "relative win rate",
        FactPart::SalesCycle => "qualified to signed, median",
        FactPart::SalesCycleSpread => "its log-sd",
        FactPart::OverGamma => "log-normal over gamma",
        FactPart::OverExponential => "log-normal over exponential",
        FactPart::JourneyTime => "need to purchase, median",
        FactPart::Suppliers => "suppliers",
        FactPart::Won => "won",
        FactPart::KnownToMql => "known to MQL",
        FactPart::MqlToSal => "MQL to SAL",
        FactPart::SalToSql => "SAL to SQL",
        FactPart::ValueSpread => "log-sd of values",
        FactPart::TopFifth => "top fifth",
        FactPart::Gini => "Gini coefficient",
        FactPart::FallAnAttempt => "fall an attempt",
        FactPart::OverCold => "relative to a cold lead",
        FactPart::OverNextDay => "relative to the next day",
        FactPart::BestWeight => "best weight of behaviour",
        FactPart::FitAlone => "lost with fit alone",
        FactPart::BehaviourAlone => "lost with behaviour alone",
        FactPart::ThisDesign => "this design",
        FactPart::RevOps => "shipped:revops",
        FactPart::OneTeam => "shipped:one-team",
        FactPart::KnewUs => "knew us",
        FactPart::Excess => "excess, with over without",
        FactPart::MonthsUntilRight => "months until right",
        FactPart::Within30 => "within 30 days",
        FactPart::Within90 => "within 90 days",
        FactPart::Within160 => "within 160 days",
        FactPart::FirstDecile => "first decile",
        FactPart::Median => "median",
        FactPart::NinthDecile => "ninth decile",
    }
}
