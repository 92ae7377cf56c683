//! English.

use super::label::Label;
use super::message::{Futures, Message, Period, Relief};

/// The message in English.
pub(super) fn say(message: &Message<'_>) -> String {
    match *message {
        Message::EarnsMore { design, over, amount, relative, interval, period, ahead } => {
            let relative = relative.map(|share| format!(" ({share})")).unwrap_or_default();
            let ahead =
                ahead.map(|f| format!("; by realised revenue it is ahead in {}", futures(f))).unwrap_or_default();
            let interval = parenthesis(interval);
            format!(
                "{design} is expected to earn {amount}{relative} more than {over} over {}{interval}{ahead}.",
                time(period)
            )
        }
        Message::NoClearDifference { design, over, amount, interval, period, ahead } => {
            let why = match interval {
                Some((low, high)) => format!("but the 95 % interval ({low} to {high}) includes zero"),
                None => "but one future says nothing about chance".to_owned(),
            };
            let ahead =
                ahead.map(|f| format!(". By realised revenue it is ahead in {}", futures(f))).unwrap_or_default();
            let time = time(period);
            format!(
                "No clear difference: {design} is expected to earn {amount} more than {over} over {time}, {why}{ahead}."
            )
        }
        Message::DesignAheadIn { design, over, ahead } => {
            format!("{design} earns more than {over} in {}", futures(ahead))
        }
        Message::MoreBetween { low, high } => {
            format!("The average gain is very likely between {low} and {high} (95 % interval).")
        }
        Message::MostLikely { low, mode, high } => format!("{low} to {high}, most likely {mode}"),
        Message::Around { middle, give } => format!("around {middle}, give or take {give}"),
        Message::Between { low, high } => format!("{low} to {high}"),
        Message::Month(month) if month > 0 => format!("month {month}"),
        Message::Month(month) => format!("month {}{} (warm-up)", if month < 0 { "−" } else { "" }, -month),
        Message::AllTheSame { period } => {
            format!("No difference: the designs earn the same over {} in every simulated future.", time(period))
        }
        Message::CannotBeExcluded { others, design } => {
            format!("Whether {design} or {} earns most cannot be told from these futures.", either(others))
        }
        Message::WorstTenth { design, amount, over, other, rough } => {
            let hint = if rough { " (a rough figure: few futures)" } else { "" };
            format!(
                "In bad times (the worst tenth of its futures) {design} earns {amount} on average, {over} {other}{hint}."
            )
        }
        Message::OverNext { design, over, amount, interval, clear } => {
            let interval = parenthesis(interval);
            let judged = if clear { "" } else { ", which could be chance" };
            format!("Against the next best, {over}, {design} is expected to earn {amount} more{interval}{judged}.")
        }
        Message::UnderAssumptions { design, sets } => {
            format!("{design} is ahead under {} sets of assumptions held possible.", futures_short(sets))
        }
        Message::AssumptionsDoNotMatter => {
            "No effect of the uncertain assumptions on this lead can be seen.".to_owned()
        }
        Message::Earns { design, amount, interval, eight_in_ten, period } => {
            let spread = eight_in_ten
                .map(|(low, high)| format!("; in eight of ten simulated futures between {low} and {high}"))
                .unwrap_or_default();
            let interval = parenthesis(interval);
            format!("{design} earns {amount} over {} on average{interval}{spread}.", time(period))
        }
        Message::Simulated { designs, futures, draws, lucks, seed, partial } => {
            simulated(designs, futures, draws, lucks, seed, partial)
        }
        Message::DifferencesFrom { baseline } => format!("Difference from {baseline}, in the same futures"),
        Message::RevenueOver { period } => format!("Revenue over {}", time(period)),
        Message::PairingGain { factor } => {
            format!(
                "Meeting the same futures narrows the variance of the difference {factor} times (expected revenue)."
            )
        }
        Message::DistributionNote { futures } => {
            format!("{} · bar: eight in ten of them · ring: median", count(futures))
        }
        Message::ReadSpans { example, chance, zero } => {
            format!(
                "Picture: {example} is the mean within its 95 % interval, with {chance} where it could be chance; {zero} is zero. All rows share the axis at the top."
            )
        }
        Message::ReadCourses { most } => {
            format!(
                "Picture: the counted months from left to right, one or a few to a sign; {most} is the highest month of the stage under any design."
            )
        }
        Message::MoreThan { baseline } => format!("How much more each design earns than {baseline}"),
        Message::ContrastNote { futures, period } => {
            let time = time(period);
            let count = count(futures);
            format!(
                "Difference over {time} in the same {count} · dot: mean of expected revenue · bar: 95 % interval · hollow: could be chance"
            )
        }
        Message::SeriesNote { futures } => {
            format!("line: mean of {} · band: 95 % interval of the mean", count(futures))
        }
        Message::EarnedSoFar { baseline } => format!("What each change has earned beyond {baseline} so far"),
        Message::Median { amount } => format!("median {amount}"),
        Message::Advice { text, help } => format!("Advice: {text}. What helps: {help}."),
        Message::AheadIn(f) => format!("ahead in {}", futures_short(f)),
        Message::Relief(what) => relief(what),
        Message::BindingRelief { relief: what, amount, share, interval, period, cost } => {
            let cost = cost.map(|cost| format!("; it costs {cost}")).unwrap_or_default();
            format!(
                "What holds revenue back most: {} would earn {amount} ({share}) more over {}{}{cost}.",
                relief(what),
                time(period),
                parenthesis(interval)
            )
        }
        Message::RivalReliefs(others) => {
            let others: Vec<String> = others.iter().map(|&other| relief(other)).collect();
            let (are, some) = if others.len() > 4 {
                (4, format!(", or one of {} others", others.len() - 4))
            } else {
                (others.len(), String::new())
            };
            format!("These futures do not exclude that it is rather {}{some}.", others[..are].join(", or "))
        }
        Message::NoRelief { period } => {
            format!("No relief by a tenth earns measurably more over {} than none.", time(period))
        }
        Message::RoutesOf { design } => format!("How buyers move between the six buying jobs: {design}"),
        Message::RoutesNote { futures, journeys } => format!(
            "arcs above: to a later job · below: back to an earlier one · width: how often · {} of {journeys} journeys",
            count(futures)
        ),
        Message::Turns { onwards: true, times } => format!("onwards {times} times a journey"),
        Message::Turns { onwards: false, times } => format!("back {times} times a journey"),
        Message::Visits(times) => format!("{times} visits"),
        Message::Returns(times) => format!("{times} of them returns"),
        Message::Silences(times) => format!("falls silent {times} ×"),
        Message::Reached(share) => format!("worked on in {share} of journeys"),
        Message::ContactsNote { futures } => format!(
            "share of first conversations with us in a journey of new business · line: 95 % interval · {}",
            count(futures)
        ),
        Message::ReliefNote { futures, period } => {
            let time = time(period);
            let count = count(futures);
            format!(
                "Expected revenue over {time} more than as it is, in the same {count} · bar: 95 % interval · hollow: could be chance, all looked at together"
            )
        }
    }
}

/// The label in English.
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::InFigures => "In figures",
        Label::Month => "Month",
        Label::Setting => "Setting",
        Label::HeldPossible => "Held possible",
        Label::Meaning => "Meaning",
        Label::Basis => "Where it comes from",
        Label::AllDesigns => "all",
        Label::EveryFigure => "Every figure",
        Label::EveryFigureNote => {
            "Means over all simulated futures, with the 95 % interval of the mean. Better: chance that the mean is better than that of the baseline."
        }
        Label::AssumedHeading => "What is assumed and not known",
        Label::AssumedNote => {
            "Each set of assumptions draws these settings anew, the same for every organisation that is compared. All other settings stand at one value; they and where they come from are in the scenario files and in docs/evidence.md."
        }
        Label::AssumedCentralNote => {
            "Here these settings stand at their central values; no set of assumptions was drawn. All other settings stand at one value; they and where they come from are in the scenario files and in docs/evidence.md."
        }
        Label::KeepInMind => "To keep in mind",
        Label::RunAgain => "How to run it again",
        Label::RunAgainNote => "The same program and scenarios give the same figures, on any number of threads.",
        Label::Figures => "The figures behind this picture",
        Label::EachDotIsAFuture => "each dot: one simulated future",
        Label::EachDot => "each dot: one in a hundred simulated futures",
        Label::Busyness => "How busy the teams are",
        Label::JumpTo => "On this page",
        Label::Everything => "all",
        Label::TheStory => "One buyer's story",
        Label::WhatHappened => "What happened",
        Label::ProgramVersion => "meander",
        Label::Fingerprint => "Fingerprint of the inputs",
        Label::Seed => "Seed",
        Label::BySegment => "By segment",
        Label::Teams => "Teams",
        Label::Funnel => "From lead to deal",
        Label::RevenueByDesign => "Revenue by design",
        Label::Revenue => "Revenue",
        Label::ExpectedRevenue => "Expected revenue",
        Label::StockByStage => "Accounts in each stage",
        Label::FlowByStage => "Accounts entering each stage",
        Label::MonthlyRevenue => "Revenue by month",
        Label::Loops => "Threshold, trust and targets",
        Label::LoopsNote => "threshold in force, trust in what is handed over, share of targets reached",
        Label::ThresholdInForce => "Threshold",
        Label::LeadTrust => "Trust in leads",
        Label::DealTrust => "Trust in SQLs",
        Label::Attainment => "Target",
        Label::Payback => "When the change has paid",
        Label::PaybackNote => {
            "Month after the warm-up from which the contribution added up so far stays above that of today's design, by the mean over the futures and in single futures; not yet: not within the horizon."
        }
        Label::PaidFrom => "From month",
        Label::PaidIn => "Futures in which it has",
        Label::NotYetPaid => "not yet",
        Label::ByGroup => "Reached by the change, and not",
        Label::ByGroupNote => {
            "Means. The accounts of the first group change in one of the waves, those of the second never."
        }
        Label::Reached => "reached",
        Label::NotReached => "not reached",
        Label::ContributionAddedUp => "Contribution beyond today's design, added up month by month",
        Label::Design => "Design",
        Label::Outcome => "Outcome",
        Label::Mean => "Mean",
        Label::Interval => "95 % interval",
        Label::Difference => "Difference",
        Label::Relative => "In %",
        Label::ChanceBetter => "Better",
        Label::Futures => "Futures",
        Label::Assumptions => "Assumptions",
        Label::Luck => "Luck",
        Label::LowFuture => "P10",
        Label::MedianFuture => "P50",
        Label::HighFuture => "P90",
        Label::Stage => "Stage",
        Label::Segment => "Segment",
        Label::Team => "Team",
        Label::People => "People",
        Label::Load => "Load",
        Label::Wait => "Mean wait",
        Label::Tasks => "Tasks",
        Label::Step => "Step",
        Label::WonDeals => "Won deals",
        Label::WinRate => "Win rate",
        Label::Months => "months since the count began",
        Label::WarmUp => "warm-up, not counted",
        Label::AccountsEntering => "Accounts that enter it in the month",
        Label::AccountsAtMonthEnd => "Accounts at the end of the month",
        Label::RevenuePerMonth => "Revenue recognised in the month",
        Label::DesignsNote => {
            "95 % interval: of the mean. P10, P50, P90: one future in ten earns less than P10, half less than P50, one in ten more than P90."
        }
        Label::ContrastsNote => {
            "Better: chance that the mean is better; ▲ better or ▼ worse beyond chance, ○ could be chance. Futures: share in which it is better by what is realised there."
        }
        Label::SegmentsNote => {
            "Difference: of expected revenue, which has the same mean as realised revenue and less noise. A segment that the baseline lacks has none."
        }
        Label::IgnoranceNote => {
            "Assumptions: share of the sets of assumptions under which it is better. Luck: share of the difference's spread that no knowledge would remove."
        }
        Label::StockByMonth => "Accounts in each stage, month by month",
        Label::StockByMonthNote => {
            "At the end of a month, mean over the futures; least and most: of the months that are counted."
        }
        Label::DifferencesNote => "Expected revenue over the time counted, in the whole market and by segment.",
        Label::FunnelNote => {
            "Mean number over the time counted; in brackets the share of the step before. An account can pass a step again."
        }
        Label::TeamsNote => {
            "Load: share of the available time that was worked. Wait: from a task's arrival until it is begun."
        }
        Label::BottleneckNote => {
            "Revenue: expected, over the time counted, more than as it is. ▲ more or ▼ less than nothing beyond chance with all reliefs looked at together, ○ could be chance, = no difference in any future; each interval is that of its row alone. Cost: a tenth of the team's people; what content and handoffs cost is not known. Left: gross margin on that revenue less the cost; without a cost it is the most that the relief may cost."
        }
        Label::Conversion => "Conversion, true and as a dashboard shows it",
        Label::ConversionNote => {
            "By cohort: deals won, then or later, of those that entered in the first counted months, as far as they are followed for 18 more. By month: deals won in these months ÷ entries in the same months, whoever they were; least and most: the month in which that was lowest and highest, by the mean over the futures (a single future, as a dashboard sees it, swings more)."
        }
        Label::MqlToWon => "MQL to won",
        Label::SqlToWon => "SQL to won",
        Label::ByCohort => "By cohort",
        Label::ByMonth => "By month",
        Label::LeastMonth => "Least",
        Label::MostMonth => "Most",
        Label::Relief => "Relief",
        Label::ReliefCost => "Cost",
        Label::ReliefNet => "Left",
        Label::WhatATenthEarns => "What a tenth more would earn",
        Label::Anonymous => "Anonymous",
        Label::Known => "Known",
        Label::Engaged => "Engaged",
        Label::Mql => "MQL: waiting for a call",
        Label::Sal => "SAL: being qualified",
        Label::Sql => "SQL: waiting for a meeting",
        Label::Opportunity => "Opportunity",
        Label::Recycled => "Recycled",
        Label::Customer => "Customer",
        Label::Problem => "problem",
        Label::Exploration => "solutions",
        Label::Requirements => "requirements",
        Label::Selection => "supplier choice",
        Label::Validation => "validation",
        Label::Consensus => "consensus",
        Label::Journeys => "How buyers get to a decision",
        Label::JourneysNote => {
            "Per journey of new business, over the time counted. Visit: work on a job after work on another, or as the first. Back: to a job that usually comes earlier. Falls silent: the project rests; many wake again."
        }
        Label::BuyingJob => "Buying job",
        Label::WorkedOnIn => "Worked on in",
        Label::VisitsOfJob => "Visits",
        Label::ReturnsToJob => "of them returns",
        Label::SilencesAfterJob => "Falls silent",
        Label::FromJob => "From … to",
        Label::StartOfJourney => "the start",
        Label::FirstContact => "How far buyers are when they first talk to us",
        Label::PhaseOfBuyer => "Phase in which the buyer is",
        Label::PhaseStatusQuo => "nothing done yet",
        Label::PhaseAwareness => "sees a need",
        Label::PhaseInformation => "looks for options",
        Label::PhaseUnderstanding => "sets requirements",
        Label::PhaseComparison => "compares suppliers",
        Label::PhaseDecision => "about to decide",
        Label::BeforeTheNeed => "Before the need",
        Label::TheJourney => "The journey",
        Label::TheDeal => "The deal",
        Label::AsCustomer => "As a customer",
        Label::Afterwards => "Afterwards",
        Label::They => "they",
        Label::We => "we",
        Label::StoryNote => {
            "Bars (digits in plain text: 9 is done): how far each of the six jobs is done (problem, solutions, requirements, supplier choice, validation, consensus). They: what the account does, most of which we never see. We: what we do, and what they tell us."
        }
        Label::StoryPictureNote => {
            "Top: how far each job is done; arrows: work undone; grey: silence. Middle: each touch, hollow where it came to nothing. Bottom: where the account stands in our file, its score, and how far the journey is, in truth and as we believe."
        }
        Label::IllustrationNote => {
            "One account of the first simulated future, at central assumptions: the most typical of its kind, and no average. The command meander trace tells it, or any other, in full."
        }
        Label::Date => "Date",
        Label::DayOfNeed => "Day",
        Label::Who => "Who",
        Label::What => "What happened",
        Label::Silent => "silent",
        Label::WentBack => "went back",
        Label::Score => "Score",
        Label::Threshold => "threshold",
        Label::ShareDone => "Share done",
        Label::Truth => "the truth",
        Label::Belief => "what we believe",
        Label::Calls => "calls",
        Label::Meetings => "meetings",
        Label::Proposals => "proposals",
        Label::FollowUps => "follow-ups",
        Label::Requests => "asked to meet",
        Label::Forms => "forms, cards",
        Label::VisitsSeen => "visits we saw",
        Label::Unseen => "unseen by us",
        Label::InOurFile => "In our file",
        Label::DaysOfJourney => "days since the need",
        Label::DaysOfStart => "days since the start",
        Label::TouchesOurs => "We",
        Label::TouchesTheirs => "They",
        Label::ValidationTitle => "Validation",
        Label::FactsThatEmerge => "What emerges, against what is known",
        Label::FactsAsSet => "What must come out as set",
        Label::FactsAndSources => "Every fact and its source",
        Label::Definition => "definition",
        Label::Definitions => "Definitions",
        Label::Fact => "fact",
        Label::FactKind => "kind",
        Label::FactPart => "part",
        Label::Estimate => "estimate",
        Label::Target => "target",
        Label::Result => "result",
        Label::PartsInside => "parts inside",
        Label::HowKnown => "how it is known",
        Label::Source => "source",
        Label::MarkAndSource => "mark, source",
        Label::Emergent => "emergent",
        Label::Consistency => "consistency",
        Label::Inside => "inside",
        Label::Out => "out",
        Label::FarOut => "far out",
        Label::NotMeasured => "not measured",
        Label::FromData => "real data",
        Label::Published => "published",
        Label::SecondHand => "published, second-hand",
        Label::Tuned => "tuned",
        Label::Judgement => "judgement",
    }
}

fn relief(what: Relief<'_>) -> String {
    match what {
        Relief::Team(name) => format!("a tenth more time of {name}"),
        Relief::Delay(name) => format!("a tenth less delay from {}", name.replace("-to-", " to ")),
        Relief::Loss(name) => format!("a tenth less lost from {}", name.replace("-to-", " to ")),
        Relief::Content(job) => format!("ten points more content for {}", job.replace('-', " ")),
    }
}

fn parenthesis(interval: Option<(&str, &str)>) -> String {
    interval.map(|(low, high)| format!(" (95 % interval {low} to {high})")).unwrap_or_default()
}

fn simulated(designs: usize, futures: u32, draws: u32, lucks: u32, seed: u64, partial: bool) -> String {
    let designs = match designs {
        1 => "1 design".to_owned(),
        n => format!("{n} designs"),
    };
    let made = match draws {
        0 | 1 => String::new(),
        draws => format!(" ({draws} draws of the assumptions × {lucks})"),
    };
    let partial = if partial { ", interrupted" } else { "" };
    format!("{designs} · {}{made}{partial} · seed {seed}", count(futures))
}

fn count(futures: u32) -> String {
    match futures {
        1 => "1 simulated future".to_owned(),
        n => format!("{n} simulated futures"),
    }
}

fn futures(futures: Futures) -> String {
    match futures {
        Futures::All(1) => "the one simulated future".to_owned(),
        Futures::All(n) => format!("all {n} simulated futures"),
        Futures::None(_) => "none of the simulated futures".to_owned(),
        _ => format!("{} simulated futures", futures_short(futures)),
    }
}

fn futures_short(futures: Futures) -> String {
    match futures {
        Futures::All(n) => format!("all {n}"),
        Futures::None(n) => format!("none of {n}"),
        Futures::Of(n, of) => format!("{n} of {of}"),
        Futures::NearlyAll => "more than 99 of 100".to_owned(),
        Futures::HardlyAny => "fewer than 1 of 100".to_owned(),
    }
}

fn either(names: &[&str]) -> String {
    names.join(" or ")
}

fn time(period: Period) -> String {
    let (number, unit) = match period {
        Period::Years(n) => (n, "year"),
        Period::Months(n) => (n, "month"),
        Period::Days(n) => (n, "day"),
    };
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let plural = if number == 1 { "" } else { "s" };
    match words.get(number as usize) {
        Some(word) => format!("{word} {unit}{plural}"),
        None => format!("{number} {unit}{plural}"),
    }
}
