//! Quantities: what a replication counts.

use super::Unit;
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
    /// Awareness of us just before it, over all of them, in millionths.
    AwarenessAtContactMicro = "awareness_at_contact_micro" in Count;
    /// Trust in us just before it, over all of them, in millionths.
    TrustAtContactMicro = "trust_at_contact_micro" in Count;
    /// These readings, in millionths.
    ContactReadings = "contact_readings" in Count;
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

    /// Journeys in which two contents of ours or more were read before a shortlist was named.
    SeveralContents = "several_contents" in Count;
    /// Journeys that ended with a purchase from us.
    JourneysWon = "journeys_won" in Count;
    /// Contents of ours read in these before a shortlist was named.
    ContentsRead = "contents_read" in Count;
    /// Members of their buying centres.
    PeopleInvolved = "people_involved" in Count;
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
