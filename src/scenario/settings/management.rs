//! How teams are led: what a missed target makes them do, what they think of what they
//! are handed, and what they learn from it.

use crate::units::Probability;

choices! {
    /// What a team is measured by (its KPI), each month.
    pub enum Kpi {
        /// Nothing.
        None = "none",
        /// Leads handed over for qualification.
        Mql = "mql",
        /// Qualified leads: meetings booked for those who sell.
        Meetings = "meetings",
        /// Annual value of the contracts signed or expanded.
        Bookings = "bookings",
        /// The same, and that of the contracts renewed.
        Revenue = "revenue",
    }
}

choices! {
    /// Which work comes first, whatever is more urgent.
    pub enum Precedence {
        /// None: the more urgent kind of work.
        Urgency = "urgency",
        /// The routine of those who are customers: bringing into use, renewals, reviews.
        Customers = "customers",
        /// Those who are not: calls and campaigns before that routine.
        Prospects = "prospects",
    }
}

settings! {
    /// Loops of management: pressure, trust between teams, feedback.
    pub struct Management in "management" {
        /// How hard a missed target presses (0: nobody minds, 1: a team that reaches nothing does all that it can).
        pressure: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of everybody's goals that is the common one; a team reacts to its own in proportion to the rest.
        shared_goal: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Growth of all targets per year (0.2: 20 %).
        target_growth: f64 = 0.0, range -0.9..=10.0, neutral 0.0;
        /// Chance that a customer's interest in more is left, because two teams quarrel over who has the credit; × the share of goals that is not common.
        credit_fight: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// What a team does that misses its target.
        reaction: Reaction = Reaction::default();
        /// What a team thinks of what it is handed.
        trust: Trust = Trust::default();
        /// What is learnt from what became of leads.
        feedback: Feedback = Feedback::default();
    }
}

settings! {
    /// What a team does at the strongest reaction; at a weaker one in proportion.
    pub struct Reaction in "management.reaction" {
        /// Share by which who is measured by MQLs lowers the bar for them.
        lower_bar: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share by which who is measured by MQLs plans more campaigns, and sends fewer mails.
        campaigns: f64 = 0.0, range 0.0..=1.0, neutral 0.0;
        /// Chance that who is measured by meetings books one with a buyer of our target that is not ready.
        false_meetings: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Chance that who is measured by meetings calls hot leads before all others, and passes them on ready or not.
        hot_first: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Chance that who is measured by meetings puts a recycled lead off once more.
        fresh_first: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Chance that who is measured by bookings or revenue tries to close in a meeting or a proposal, whatever it believes of the buyer.
        closing: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Chance that who is measured by bookings or revenue goes on with a deal, though the buyer says that there is no project.
        hold_on: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share by which who is measured by bookings or revenue has the target of MQLs raised.
        more_leads: f64 = 0.0, range 0.0..=10.0, neutral 0.0;
    }
}

settings! {
    /// Trust in leads that another team hands over: what became of the last ones, beside `handoff.worth`.
    pub struct Trust in "management.trust" {
        /// Share of the way to the latest month's outcomes that trust goes in a month (0: it stays whole).
        rate: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the leads that the receiver takes up otherwise and leaves lying when its trust is gone.
        refusal: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Feedback from those who talk to leads to those who score them and write for them.
    pub struct Feedback in "management.feedback" {
        /// Share of the way, each month, that the points of a kind of content go to what it has told: the share of its leads that were ready, relative to all leads (0: they stay).
        points: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the way, each month, that the threshold moves by how much the share of called leads that were ready misses `ready_share` (0: it stays).
        threshold: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of ready leads among those called at which nobody asks for another threshold.
        ready_share: Probability = Probability::constant(0.2);
        /// Share, each month, of what our content lacks that is written, by the jobs at which sales met its buyers (0: none).
        content: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}
