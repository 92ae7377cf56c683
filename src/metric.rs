//! The catalogue of outcomes: one entry each, from which tables, legends,
//! `meander metrics` and the README come.
//!
//! A [`Quantity`] is what a replication counts: additive over segments and time.
//! A [`Metric`] is what a reader sees: a quantity, or a ratio of two (a ratio of
//! sums over replications, never a mean of ratios).

use crate::terms::Channel;

/// Defines the quantities.
macro_rules! quantities {
    ($($(#[doc = $doc:literal])+ $variant:ident = $id:literal in $unit:ident;)+) => {
        /// What a replication counts after warm-up, per segment.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Quantity { $($(#[doc = $doc])+ $variant,)+ }

        impl Quantity {
            /// Every quantity, in order.
            pub const ALL: &'static [Quantity] = &[$(Quantity::$variant,)+];
            /// How many there are.
            pub const COUNT: usize = Self::ALL.len();

            /// Stable name.
            pub const fn id(self) -> &'static str {
                match self { $(Quantity::$variant => $id,)+ }
            }

            /// Its unit.
            pub const fn unit(self) -> Unit {
                match self { $(Quantity::$variant => Unit::$unit,)+ }
            }
        }
    };
}

/// The unit of a quantity or metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minor units of the scenario's currency.
    Money,
    /// A number of things.
    Count,
    /// Days.
    Days,
    /// A share, 0 to 1.
    Share,
    /// A plain number.
    Number,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither: a description.
    Neutral,
}

quantities! {
    /// Revenue recognised within the horizon, day by day over each contract.
    Revenue = "revenue" in Money;
    /// Revenue from customers who signed within the horizon, renewals and expansions included.
    NewRevenue = "new_revenue" in Money;
    /// Revenue expected at each decision: value expected from the account's traits × chance of winning.
    ExpectedRevenue = "expected_revenue" in Money;
    /// Annual value of the contracts signed with new customers.
    Bookings = "bookings" in Money;
    /// Deals won.
    Won = "won" in Count;
    /// Sum of the chances of winning at the moment of each decision, in millionths.
    ExpectedWonMicro = "expected_won_micro" in Count;
    /// Cost of people, programmes, campaigns and leads.
    Cost = "cost" in Money;
    /// Gross margin of revenue less cost.
    Contribution = "contribution" in Money;
    /// Cost of the work that was not for customers, and of programmes, campaigns and leads.
    AcquisitionCost = "acquisition_cost_sum" in Money;
    /// Gross margin that the contracts won bring in a month.
    MonthlyMargin = "monthly_margin" in Money;
    /// Contribution discounted to the end of the warm-up.
    PresentValue = "present_value" in Money;
    /// Needs that started a journey.
    JourneysBegun = "journeys_begun" in Count;
    /// Journeys ended, begun after warm-up.
    JourneysEnded = "journeys_ended" in Count;
    /// Of these, journeys that reached supplier selection.
    JourneysSelected = "journeys_selected" in Count;
    /// Of the latter, without a purchase from anyone.
    NoDecision = "no_decision" in Count;
    /// Of these, blocked at the decision.
    Indecision = "indecision" in Count;
    /// Journeys that ended in a purchase from anyone.
    Purchases = "purchases" in Count;
    /// Days from trigger to decision, over purchases.
    JourneyDays = "journey_days_sum" in Days;
    /// Journeys that named a shortlist, by their first; those of customers are left out.
    Shortlists = "shortlists" in Count;
    /// Of these lists, with us on it.
    Shortlisted = "shortlisted" in Count;
    /// Buying sessions of journeys that ended in a decision.
    DecidedSessions = "decided_sessions" in Count;
    /// Of these, meetings with any supplier's rep.
    DecidedRepSessions = "decided_rep_sessions" in Count;
    /// Journeys, those of customers left out, in which somebody of ours met or talked to the buyer, by the moment of the first time.
    FirstContacts = "first_contacts" in Count;
    /// Of these, before the buyer had got past the problem.
    FirstContactsEarly = "first_contacts_early" in Count;
    /// Of these, when the buyer compared suppliers or had only to agree.
    FirstContactsLate = "first_contacts_late" in Count;
    /// Reversals in ended journeys.
    Reversals = "reversals" in Count;
    /// Of these, vetoes of a user or the decision maker.
    Vetoes = "vetoes" in Count;
    /// Stalls in ended journeys.
    Stalls = "stalls" in Count;
    /// Accounts that became known.
    Leads = "leads" in Count;
    /// Of these, by a form before our content.
    LeadsForm = "leads_form" in Count;
    /// Of these, because the company behind a visit was recognised.
    LeadsCompany = "leads_company" in Count;
    /// Of these, by a card left at a campaign.
    LeadsCard = "leads_card" in Count;
    /// Of these, by an inquiry through a form.
    LeadsInquiry = "leads_inquiry" in Count;
    /// Of these, by a request for a meeting.
    LeadsRequest = "leads_request" in Count;
    /// Leads handed over for qualification.
    Mql = "mql" in Count;
    /// Leads given up because no call reached them.
    Unreachable = "unreachable" in Count;
    /// Leads reached and accepted.
    Sal = "sal" in Count;
    /// Leads qualified.
    Sql = "sql" in Count;
    /// Deals opened by a first meeting.
    Opportunities = "opportunities" in Count;
    /// Qualified leads and deals closed, won or lost.
    DealsClosed = "deals_closed" in Count;
    /// Of these, won.
    DealsWon = "deals_won" in Count;
    /// Days from qualified to signed, over deals won.
    CycleDays = "cycle_days_sum" in Days;
    /// Meetings held.
    Meetings = "meetings" in Count;
    /// Of these, held to close with a buyer that was not that far.
    Mismatches = "mismatches" in Count;
    /// Meetings that buyers asked for.
    Requests = "requests" in Count;
    /// Of these, withdrawn because the wait was too long.
    Withdrawn = "withdrawn" in Count;
    /// Leads and deals put back for later, to be called again or nurtured.
    Recycled = "recycled" in Count;
    /// Revenue of the first contracts of deals that had been recycled before.
    RecycledRevenue = "recycled_revenue" in Money;
    /// Revenue of expansions from their signature to the next end of the contract.
    ExpansionRevenue = "expansion_revenue" in Money;
    /// Annual value that expansions added.
    ExpansionBookings = "expansion_bookings" in Money;
    /// Expansions signed.
    Expansions = "expansions" in Count;
    /// Expansion deals closed, won or lost.
    ExpansionDealsClosed = "expansion_deals_closed" in Count;
    /// Of these, won.
    ExpansionDealsWon = "expansion_deals_won" in Count;
    /// Annual value of the contracts in force at the end.
    RecurringRevenue = "recurring_revenue" in Money;
    /// Contracts that came up for renewal.
    RenewalsDue = "renewals_due" in Count;
    /// Of these, renewed.
    Renewed = "renewed" in Count;
    /// Deals won on the fast path: they asked, past the score.
    WonFast = "won_fast" in Count;
    /// Deals won after a detour through recycling.
    WonDetour = "won_detour" in Count;
    /// Accounts handed over with a service level.
    Promised = "promised" in Count;
    /// Of these, not taken up in time.
    Breaches = "sla_breaches" in Count;
    /// Leads and deals closed because nobody took them up.
    LeftLying = "left_lying" in Count;
    /// Leads closed as not our target.
    Refused = "refused" in Count;
    /// Stays in a stage beyond its limit of time.
    Stale = "stale" in Count;
    /// Conversations in which a buyer was told another story than before.
    Conflicts = "conflicts" in Count;
    /// Mails of ours that were noticed.
    Mails = "mails" in Count;
    /// Of these, mails that brought a visit.
    MailVisits = "mail_visits" in Count;
    /// Of these, mails after which no more were wanted.
    Unsubscribed = "unsubscribed" in Count;
    /// Reviews held with customers.
    Reviews = "reviews" in Count;

    /// Of the leads, because a customer had named us.
    LeadsReferral = "leads_referral" in Count;
    /// Times that a customer named us to another account.
    Referrals = "referrals" in Count;
    /// Deals won with accounts that came to us because a customer had named us.
    WonReferred = "won_referred" in Count;
    /// Revenue of the first contracts of these.
    ReferredRevenue = "referred_revenue" in Money;
    /// Contracts of customers who had come by a referral that came up for renewal.
    ReferredDue = "referred_due" in Count;
    /// Of these, renewed.
    ReferredRenewed = "referred_renewed" in Count;
    /// Health of the customers whose contracts came up for renewal, in points of 100.
    HealthPoints = "health_points" in Count;
    /// Contracts not renewed for reasons that no seller can change.
    ChurnedOutside = "churned_outside" in Count;
    /// Contracts not renewed, which would have been if nobody had neglected the customer.
    ChurnedNeglect = "churned_neglect" in Count;
    /// Contracts not renewed because they were not worth it to the customer.
    ChurnedValue = "churned_value" in Count;
    /// Of the expansions, those by another line.
    CrossSales = "cross_sales" in Count;
    /// Annual value that these added.
    CrossSellBookings = "cross_sell_bookings" in Money;
    /// Annual value of the customers at the starts of whole years.
    RetentionBase = "retention_base" in Money;
    /// What was left of it a year later.
    RetainedGross = "retained_gross" in Money;
    /// The same with what expansions added.
    RetainedNet = "retained_net" in Money;
    /// Customers at the end.
    Customers = "customers" in Count;
    /// Of these, those to whom nobody had talked for long.
    DormantCustomers = "dormant_customers" in Count;
    /// Annual value of the fifth of the customers at the end that is worth most.
    TopFifth = "top_fifth" in Money;
    /// Annual value of the largest customer at the end.
    LargestCustomer = "largest_customer" in Money;
    /// Deals opened again after one with the same account had been closed without a win.
    Reopened = "reopened" in Count;
    /// Revenue of the first contracts of these.
    ReopenedRevenue = "reopened_revenue" in Money;
    /// Leads talked to.
    Judged = "leads_judged" in Count;
    /// Of these, our target and ready for a first meeting.
    JudgedReady = "leads_judged_ready" in Count;
    /// Meetings booked with buyers that were not ready.
    FalseMeetings = "false_meetings" in Count;
    /// Threshold in force, over all monthly reviews, in millionths.
    ThresholdMicro = "threshold_micro" in Count;
    /// These readings, in millionths.
    ThresholdReadings = "threshold_readings" in Count;
    /// Trust in leads, over all monthly reviews, in millionths.
    LeadTrustMicro = "lead_trust_micro" in Count;
    /// These readings, in millionths.
    LeadTrustReadings = "lead_trust_readings" in Count;
    /// Trust in qualified leads, over all monthly reviews, in millionths.
    DealTrustMicro = "deal_trust_micro" in Count;
    /// These readings, in millionths.
    DealTrustReadings = "deal_trust_readings" in Count;
    /// Share of its target that a team reached, over all teams and monthly reviews, in millionths.
    AttainmentMicro = "attainment_micro" in Count;
    /// These readings, in millionths.
    AttainmentReadings = "attainment_readings" in Count;
}

impl Quantity {
    /// Leads that came by this way.
    pub const fn leads_by(channel: Channel) -> Quantity {
        match channel {
            Channel::Form => Quantity::LeadsForm,
            Channel::Company => Quantity::LeadsCompany,
            Channel::Card => Quantity::LeadsCard,
            Channel::Inquiry => Quantity::LeadsInquiry,
            Channel::Request => Quantity::LeadsRequest,
            Channel::Referral => Quantity::LeadsReferral,
        }
    }
}

/// How a metric is made of quantities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// The quantity itself.
    Sum(Quantity),
    /// Ratio of sums.
    Ratio(Quantity, Quantity),
    /// The largest utilisation of any team (measured per team, whole market only).
    BusiestTeam,
}

/// An outcome that readers see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metric {
    /// Stable snake_case name.
    pub id: &'static str,
    /// Heading in tables.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub text: &'static str,
    /// How it is made.
    pub formula: Formula,
    /// Its unit.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
}

use Direction::{Higher, Lower, Neutral};
use Formula::{BusiestTeam, Ratio, Sum};

const fn metric(
    id: &'static str,
    title: &'static str,
    formula: Formula,
    unit: Unit,
    direction: Direction,
    text: &'static str,
) -> Metric {
    Metric { id, title, text, formula, unit, direction }
}

/// Every metric, in the order in which tables show them.
#[rustfmt::skip] // a catalogue reads best with one line an entry
pub const METRICS: &[Metric] = &[
    metric("revenue", "Revenue", Sum(Quantity::Revenue), Unit::Money, Higher, "Revenue recognised within the horizon, day by day over each contract."),
    metric("expected_revenue", "Expected revenue", Sum(Quantity::ExpectedRevenue), Unit::Money, Higher, "The same mean as revenue with far less noise: at each decision, the value expected from the account's traits × the chance of winning."),
    metric("new_revenue", "Revenue from new customers", Sum(Quantity::NewRevenue), Unit::Money, Higher, "Revenue from customers who signed within the horizon, renewals and expansions included."),
    metric("contribution", "Contribution", Sum(Quantity::Contribution), Unit::Money, Higher, "Gross margin of revenue less the cost of people, programmes, campaigns and leads."),
    metric("cost", "Cost", Sum(Quantity::Cost), Unit::Money, Lower, "People, programmes, campaigns and leads over the horizon."),
    metric("present_value", "Net present value", Sum(Quantity::PresentValue), Unit::Money, Higher, "Contribution, month by month, discounted to the start of the horizon."),
    metric("acquisition_cost", "Acquisition cost", Ratio(Quantity::AcquisitionCost, Quantity::Won), Unit::Money, Lower, "Cost of all work that was not for customers, and of programmes, campaigns and leads, per deal won."),
    metric("payback_months", "Payback", Ratio(Quantity::AcquisitionCost, Quantity::MonthlyMargin), Unit::Number, Lower, "Months until the gross margin of the contracts won has paid for winning them."),
    metric("bookings", "Bookings", Sum(Quantity::Bookings), Unit::Money, Higher, "Annual value of the contracts signed with new customers."),
    metric("won", "Won deals", Sum(Quantity::Won), Unit::Count, Higher, "Deals won."),
    metric("cycle_days", "Sales cycle", Ratio(Quantity::CycleDays, Quantity::DealsWon), Unit::Days, Lower, "Days from qualified lead to signature, over deals won."),
    metric("journey_days", "Buying journey", Ratio(Quantity::JourneyDays, Quantity::Purchases), Unit::Days, Neutral, "Days from the need to the decision, over purchases from anyone."),
    metric("win_rate", "Win rate", Ratio(Quantity::DealsWon, Quantity::DealsClosed), Unit::Share, Higher, "Deals won among qualified leads and deals that were closed."),
    metric("leads", "Leads", Sum(Quantity::Leads), Unit::Count, Neutral, "Accounts that became known."),
    metric("leads_form", "Leads by form", Sum(Quantity::LeadsForm), Unit::Count, Neutral, "Accounts that became known by a form before our content."),
    metric("leads_company", "Leads by company", Sum(Quantity::LeadsCompany), Unit::Count, Neutral, "Accounts that became known because the company behind a visit was recognised."),
    metric("leads_card", "Leads by card", Sum(Quantity::LeadsCard), Unit::Count, Neutral, "Accounts that became known by a card left at a campaign."),
    metric("leads_inquiry", "Leads by inquiry", Sum(Quantity::LeadsInquiry), Unit::Count, Neutral, "Accounts that became known by an inquiry through a form."),
    metric("leads_request", "Leads by request", Sum(Quantity::LeadsRequest), Unit::Count, Neutral, "Accounts that became known by a request for a meeting."),
    metric("mql", "MQLs", Sum(Quantity::Mql), Unit::Count, Neutral, "Marketing qualified leads: handed over for qualification."),
    metric("sal", "SALs", Sum(Quantity::Sal), Unit::Count, Neutral, "Sales accepted leads: reached and accepted."),
    metric("sal_rate", "SAL rate", Ratio(Quantity::Sal, Quantity::Mql), Unit::Share, Higher, "Sales accepted leads among marketing qualified leads."),
    metric("unreachable_rate", "Unreachable", Ratio(Quantity::Unreachable, Quantity::Mql), Unit::Share, Lower, "Marketing qualified leads given up because no call reached them."),
    metric("sql", "SQLs", Sum(Quantity::Sql), Unit::Count, Higher, "Sales qualified leads."),
    metric("opportunities", "Opportunities", Sum(Quantity::Opportunities), Unit::Count, Higher, "Deals opened by a first meeting."),
    metric("meetings", "Meetings", Sum(Quantity::Meetings), Unit::Count, Neutral, "Meetings held with buyers."),
    metric("mismatch_rate", "Mismatched", Ratio(Quantity::Mismatches, Quantity::Meetings), Unit::Share, Lower, "Meetings held to close with a buyer that had gone back to what comes before supplier selection."),
    metric("withdrawn_rate", "Requests withdrawn", Ratio(Quantity::Withdrawn, Quantity::Requests), Unit::Share, Lower, "Meetings that buyers asked for and gave up waiting for."),
    metric("no_decision_rate", "No decision", Ratio(Quantity::NoDecision, Quantity::JourneysSelected), Unit::Share, Neutral, "Journeys that reached supplier selection and ended without a purchase from anyone."),
    metric("indecision_share", "Of it, indecision", Ratio(Quantity::Indecision, Quantity::NoDecision), Unit::Share, Neutral, "Share of no decision in which a decider blocked."),
    metric("shortlist_rate", "Shortlisted", Ratio(Quantity::Shortlisted, Quantity::Shortlists), Unit::Share, Higher, "First shortlists of journeys with us on them."),
    metric("rep_time_share", "Time with reps", Ratio(Quantity::DecidedRepSessions, Quantity::DecidedSessions), Unit::Share, Neutral, "Sessions spent with any supplier's rep, in journeys that ended in a decision."),
    metric("late_contact_share", "Late first contacts", Ratio(Quantity::FirstContactsLate, Quantity::FirstContacts), Unit::Share, Neutral, "First conversations with us in a journey that came when the buyer compared suppliers already."),
    metric("early_contact_share", "Early first contacts", Ratio(Quantity::FirstContactsEarly, Quantity::FirstContacts), Unit::Share, Neutral, "First conversations with us in a journey that came before the buyer had got past the problem."),
    metric("reversals_per_journey", "Reversals per journey", Ratio(Quantity::Reversals, Quantity::JourneysEnded), Unit::Number, Neutral, "Times that a buyer went back, per ended journey."),
    metric("vetoes_per_journey", "Vetoes per journey", Ratio(Quantity::Vetoes, Quantity::JourneysEnded), Unit::Number, Neutral, "Times that a user or the decision maker sent validation and consensus back to their beginning, per ended journey."),
    metric("stalls_per_journey", "Stalls per journey", Ratio(Quantity::Stalls, Quantity::JourneysEnded), Unit::Number, Neutral, "Times that a buyer fell silent, per ended journey."),
    metric("recycled", "Recycled leads", Sum(Quantity::Recycled), Unit::Count, Neutral, "Leads and deals put back for later, to be called again or nurtured."),
    metric("recycled_revenue", "Recycled revenue", Sum(Quantity::RecycledRevenue), Unit::Money, Higher, "Revenue of the first contracts of deals that had been recycled before."),
    metric("won_fast", "Won on the fast path", Sum(Quantity::WonFast), Unit::Count, Neutral, "Deals won that asked for us, past the score."),
    metric("won_detour", "Won after a detour", Sum(Quantity::WonDetour), Unit::Count, Neutral, "Deals won that had been recycled before."),
    metric("sla_breach_rate", "Service levels broken", Ratio(Quantity::Breaches, Quantity::Promised), Unit::Share, Lower, "Accounts that were not taken up in the time agreed, among those handed over with one."),
    metric("left_lying", "Left lying", Sum(Quantity::LeftLying), Unit::Count, Lower, "Leads and deals closed because nobody took them up."),
    metric("refused", "Refused leads", Sum(Quantity::Refused), Unit::Count, Neutral, "Leads closed as not our target."),
    metric("stale", "Stale", Sum(Quantity::Stale), Unit::Count, Lower, "Stays in a stage beyond its limit of time."),
    metric("conflicts", "Contradictions", Sum(Quantity::Conflicts), Unit::Count, Lower, "Calls and meetings in which a buyer was told another story than by the team before."),
    metric("mails", "Mails noticed", Sum(Quantity::Mails), Unit::Count, Neutral, "Nurture mails that were noticed."),
    metric("mail_visit_rate", "Visits by mail", Ratio(Quantity::MailVisits, Quantity::Mails), Unit::Share, Higher, "Mails that brought a visit, among those that were noticed."),
    metric("unsubscribed", "Unsubscribed", Sum(Quantity::Unsubscribed), Unit::Count, Lower, "Times that an account wanted no more mails."),
    metric("expansions", "Expansions", Sum(Quantity::Expansions), Unit::Count, Higher, "Contracts in force that were expanded."),
    metric("expansion_win_rate", "Win rate with customers", Ratio(Quantity::ExpansionDealsWon, Quantity::ExpansionDealsClosed), Unit::Share, Higher, "Expansion deals won among those that were closed."),
    metric("expansion_bookings", "Bookings with customers", Sum(Quantity::ExpansionBookings), Unit::Money, Higher, "Annual value that expansions added."),
    metric("expansion_revenue", "Revenue of expansions", Sum(Quantity::ExpansionRevenue), Unit::Money, Higher, "Revenue that expansions add from their signature to the next end of the contract."),
    metric("recurring_revenue", "Recurring revenue", Sum(Quantity::RecurringRevenue), Unit::Money, Higher, "Annual value of the contracts in force at the end of the horizon."),
    metric("renewal_rate", "Renewal rate", Ratio(Quantity::Renewed, Quantity::RenewalsDue), Unit::Share, Higher, "Contracts renewed among those that came to their end."),
    metric("reviews", "Reviews", Sum(Quantity::Reviews), Unit::Count, Neutral, "Meetings with customers to see what they have of us."),

    metric("gross_revenue_retention", "Gross revenue retention", Ratio(Quantity::RetainedGross, Quantity::RetentionBase), Unit::Share, Higher, "Annual value that is left after a year of that of the customers at its start, without what expansions added."),
    metric("net_revenue_retention", "Net revenue retention", Ratio(Quantity::RetainedNet, Quantity::RetentionBase), Unit::Share, Higher, "Annual value after a year of the customers at its start, as a share of what it was then, with what expansions added."),
    metric("customer_health", "Health at renewal", Ratio(Quantity::HealthPoints, Quantity::RenewalsDue), Unit::Number, Higher, "Mean health, 0 to 100, of the customers whose contracts came to their end."),
    metric("churned_outside", "Left: outside reasons", Sum(Quantity::ChurnedOutside), Unit::Count, Lower, "Contracts not renewed for reasons that no seller can change."),
    metric("churned_neglect", "Left: neglect", Sum(Quantity::ChurnedNeglect), Unit::Count, Lower, "Contracts not renewed that would have been if the renewal had been prepared and somebody had talked to the customer."),
    metric("churned_value", "Left: not worth it", Sum(Quantity::ChurnedValue), Unit::Count, Lower, "Contracts not renewed because they were not worth it to the customer."),
    metric("cross_sales", "Cross-sales", Sum(Quantity::CrossSales), Unit::Count, Higher, "Expansions of contracts by another line of what we sell."),
    metric("cross_sell_bookings", "Bookings of other lines", Sum(Quantity::CrossSellBookings), Unit::Money, Higher, "Annual value that other lines added to contracts in force."),
    metric("referrals", "Referrals", Sum(Quantity::Referrals), Unit::Count, Higher, "Times that a customer named us to another account."),
    metric("leads_referral", "Leads by referral", Sum(Quantity::LeadsReferral), Unit::Count, Neutral, "Accounts that became known because a customer had named us."),
    metric("won_referred", "Won by referral", Sum(Quantity::WonReferred), Unit::Count, Higher, "Deals won with accounts that came to us because a customer had named us."),
    metric("referred_revenue", "Revenue by referral", Sum(Quantity::ReferredRevenue), Unit::Money, Higher, "Revenue of the first contracts of deals won by referral."),
    metric("referred_renewal_rate", "Renewal rate of the referred", Ratio(Quantity::ReferredRenewed, Quantity::ReferredDue), Unit::Share, Higher, "Contracts renewed among those of customers who came by a referral."),
    metric("customers", "Customers", Sum(Quantity::Customers), Unit::Count, Higher, "Accounts under contract with us at the end of the horizon."),
    metric("dormant_share", "Dormant customers", Ratio(Quantity::DormantCustomers, Quantity::Customers), Unit::Share, Lower, "Customers at the end to whom nobody has talked for `health.dormant_after`."),
    metric("top_fifth_share", "Share of the top fifth", Ratio(Quantity::TopFifth, Quantity::RecurringRevenue), Unit::Share, Neutral, "Share of the recurring revenue at the end that comes from the fifth of the customers that is worth most."),
    metric("largest_customer_share", "Share of the largest customer", Ratio(Quantity::LargestCustomer, Quantity::RecurringRevenue), Unit::Share, Lower, "Share of the recurring revenue at the end that hangs on one customer."),
    metric("reopened", "Reopened deals", Sum(Quantity::Reopened), Unit::Count, Neutral, "Deals opened with accounts with which an earlier one had been closed without a win."),
    metric("reopened_revenue", "Revenue of reopened deals", Sum(Quantity::ReopenedRevenue), Unit::Money, Higher, "Revenue of the first contracts of reopened deals."),
    metric("ready_share", "Ready leads", Ratio(Quantity::JudgedReady, Quantity::Judged), Unit::Share, Higher, "Leads that were our target and ready for a first meeting, among those that were talked to."),
    metric("false_meetings", "Meetings without need", Sum(Quantity::FalseMeetings), Unit::Count, Lower, "Meetings booked with buyers that were not ready for one."),
    metric("threshold_mean", "Threshold", Ratio(Quantity::ThresholdMicro, Quantity::ThresholdReadings), Unit::Number, Neutral, "Score from which leads are handed over, mean of the monthly reviews; by another rule, the height of its bar is meant."),
    metric("lead_trust", "Trust in leads", Ratio(Quantity::LeadTrustMicro, Quantity::LeadTrustReadings), Unit::Share, Higher, "Trust of those who call in the leads that they are handed, mean of the monthly reviews."),
    metric("deal_trust", "Trust in qualified leads", Ratio(Quantity::DealTrustMicro, Quantity::DealTrustReadings), Unit::Share, Higher, "Trust of those who sell in the qualified leads that they are handed, mean of the monthly reviews."),
    metric("attainment", "Targets reached", Ratio(Quantity::AttainmentMicro, Quantity::AttainmentReadings), Unit::Share, Higher, "Share of its target that a team reached lately, mean of all teams and monthly reviews."),

    metric("busiest_utilisation", "Busiest team's load", BusiestTeam, Unit::Share, Neutral, "Share of its time that the busiest team works."),
];

/// The metric of this name.
pub fn find(id: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| metric.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_snake_case() {
        for (i, metric) in METRICS.iter().enumerate() {
            assert!(metric.id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", metric.id);
            assert!(METRICS[..i].iter().all(|other| other.id != metric.id), "{}", metric.id);
            assert_eq!(find(metric.id), Some(metric));
        }
    }
}
