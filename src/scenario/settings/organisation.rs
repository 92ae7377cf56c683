//! The seller's organisation: teams, handoffs, work, money. An organisation is
//! data: nothing in the code asks which design it is.

use super::super::values::Stages;
use super::lifecycle::Overdue;
use super::management::{Kpi, Precedence};
use crate::terms::Channel;
use crate::units::{Days, Money, Probability, Rate};

choices! {
    /// Who is served first among tasks of one kind.
    pub enum Discipline {
        /// Whoever has waited longest.
        FirstCome = "first-come",
        /// The account of the highest score when it began to wait.
        HighestScore = "highest-score",
        /// Whoever came last.
        NewestFirst = "newest-first",
    }
}

settings! {
    /// A team: what it owns and who works in it.
    pub struct Team in "team" {
        /// Name of the team.
        name: String = String::new();
        /// Lifecycle stages that it owns: it does the work of their accounts.
        owns: Stages = Stages(Vec::new());
        /// Number of people.
        reps: u32 = 1, range 1..=10_000;
        /// Yearly cost of one person.
        cost_per_rep: Money = Money::from_minor(8_000_000);
        /// Efficiency relative to a specialist: acts on time, and through `work.quality_exponent` on quality.
        efficiency: f64 = 1.0, range 0.05..=5.0, neutral 1.0;
        /// Working time of a person relative to full time (0.5: half days, 1.1: a tenth more); acts on time, not on quality, and is not in `cost_per_rep`.
        hours: f64 = 1.0, range 0.05..=3.0, neutral 1.0;
        /// Cost of each piece of work that is finished: an outsourced team is paid by it, with `cost_per_rep` 0 and `reps` as the most that work at once.
        cost_per_task: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Share of its people who are trained as advisers; one in, one out as the share grows.
        advisers: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Who is served first among tasks of one kind, in the team's pool and in each person's own queue.
        discipline: Discipline = Discipline::FirstCome, neutral Discipline::FirstCome;
        /// Which work it does first, whatever is more urgent.
        first: Precedence = Precedence::Urgency, neutral Precedence::Urgency;
        /// What it is measured by.
        kpi: Kpi = Kpi::None, neutral Kpi::None;
        /// Its target of that per person and year: a number, or an amount of money (0: none).
        target: f64 = 0.0, range 0.0..=1e15, neutral 0.0;
        /// Rate at which a person leaves (0: nobody ever does).
        attrition: Rate = Rate::constant(0.0), range 0.0..=10.0, neutral Rate::constant(0.0);
        /// Time that the place of somebody who left stands empty.
        hiring: Days = Days::constant(0.0), neutral Days::constant(0.0);
        /// Time until somebody new has full output.
        ramp: Days = Days::constant(0.0), neutral Days::constant(0.0);
        /// Share of full output on the first day; acts like `efficiency`, on time and on quality.
        ramp_start: f64 = 0.5, range 0.05..=1.0, neutral 1.0;
        /// Share of what a person knew of its accounts that stays when it leaves.
        file_kept: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
    }
}

choices! {
    /// What makes an MQL, at the handoff into the team that owns it.
    pub enum HandoffRule {
        /// As `scoring.rule` says.
        AsScored = "as-scored",
        /// So many linked signals.
        Count = "count",
        /// A total score.
        Score = "score",
        /// Grades of fit and of behaviour.
        Matrix = "matrix",
        /// One strong signal of an account that fits.
        Signal = "signal",
    }
}

settings! {
    /// What passes between two teams, how fast, and how much is lost.
    pub struct Handoff in "handoff" {
        /// Name of the handoff; `<from>-to-<to>` if absent.
        name: String = String::new();
        /// Team that gives.
        from: String = String::new();
        /// Team that receives.
        to: String = String::new();
        /// What makes an MQL, where this handoff leads into the team that owns MQLs.
        rule: HandoffRule = HandoffRule::AsScored;
        /// Time until the receiver can start.
        delay: Days = Days::constant(1.0), neutral Days::constant(0.0);
        /// Share of what the giver knew that the receiver knows.
        context_retention: Probability = Probability::constant(0.65), neutral Probability::constant(1.0);
        /// Time from handing over within which the receiver begins (service level; 0: none).
        sla: Days = Days::constant(0.0), neutral Days::constant(0.0);
        /// What follows when the time of the service level has passed.
        overdue: Overdue = Overdue::Ignore, neutral Overdue::Ignore;
        /// Chance that the receiver takes up a lead; the rest is left lying.
        acceptance: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// Least fit of a lead that is handed over, as it is known (0 to 100).
        entry_fit: f64 = 0.0, range 0.0..=100.0, neutral 0.0;
        /// Least number of the four qualification fields that are known of a lead that is handed over.
        entry_fields: u32 = 0, range 0..=4, neutral 0;
        /// Chance per call or meeting afterwards that the buyer is told another story than before.
        inconsistency: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the leads handed over that must come to something for the receiver to trust the giver in full (0: it always does).
        worth: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Lists, exhibitions and webinars: routine work that brings leads without need.
    pub struct Campaign in "campaign" {
        /// Pieces of campaign work planned per year (0: none, and no list leads).
        rate: Rate = Rate::constant(240.0), neutral Rate::constant(0.0);
        /// Rate at which an account comes into the file through campaigns that run as planned.
        lead_rate: Rate = Rate::constant(0.25), neutral Rate::constant(0.0);
        /// Cost of one piece of campaign work, beside the people who do it.
        cost: Money = Money::from_minor(0), neutral Money::from_minor(0);
    }
}

settings! {
    /// How a lead is called and judged.
    pub struct Qualification in "qualification" {
        /// Mean chance to reach a contact by one call (differs by account).
        reach: Probability = Probability::constant(0.316);
        /// How alike accounts are in their chance to be reached (α + β of a beta law).
        reach_concentration: f64 = 9.5, range 0.0..=1000.0;
        /// How much better an account that is buying is reached (0.25 = a quarter).
        reach_active: f64 = 0.25, range 0.0..=10.0, neutral 0.0;
        /// Calls before a lead is given up.
        attempts: u32 = 4, range 1..=100;
        /// Time between two calls.
        retry: Days = Days::constant(2.0);
        /// Fit below which a lead is refused.
        fit_cut: f64 = 0.57, range 0.0..=1.0, neutral 0.0;
        /// Error of the fit that a call tells (standard deviation).
        fit_noise: f64 = 0.10, range 0.0..=1.0, neutral 0.0;
        /// Share of the six jobs done from which a buyer agrees to a deal's first meeting.
        ready_from: Probability = Probability::constant(0.5);
        /// Chance that a ready lead is qualified.
        success: Probability = Probability::constant(0.85);
        /// Chance that a conversation tells one of the four qualification fields (budget, competitors, who decides, timing).
        field_learning: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Speed to lead a: the chance to be reached is × (1 + wait / `speed_scale`)^−a, the wait being the time since the lead arose; whoever asked for a call is reached with this chance alone.
        speed_exponent: f64 = 0.0, range 0.0..=5.0, neutral 0.0;
        /// Wait at which the factor of speed to lead is 2^−a.
        speed_scale: Days = Days::constant(30.0 * (1.0 / 1440.0)), range 0.0001..=1e9;
    }
}

choices! {
    /// Which leads without a win are recycled.
    pub enum RecycleWho {
        /// Those with a project that was not far enough, that fell silent or ended without a decision.
        NotYet = "not-yet",
        /// These, those never reached and those without a project.
        Everyone = "everyone",
    }
}

choices! {
    /// Where recycled leads go.
    pub enum RecycleTo {
        /// They rest and are called again.
        Call = "call",
        /// Back to the known leads: their score may bring them again.
        Nurture = "nurture",
    }
}

settings! {
    /// What is done with leads that said "not yet" and deals that fell silent.
    pub struct Recycle in "recycle" {
        /// Who is recycled.
        who: RecycleWho = RecycleWho::NotYet, neutral RecycleWho::NotYet;
        /// Where whoever is recycled goes.
        to: RecycleTo = RecycleTo::Call, neutral RecycleTo::Call;
        /// Time until whoever is recycled is called again, or may come again by its score.
        after: Days = Days::constant(90.0);
        /// Chance that a hot signal ends that time early.
        wake_on_signal: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// How often at the most (0: they are dropped).
        limit: u32 = 3, range 0..=1000, neutral 0;
        /// Time after which a second call meets a new answer with chance 1 − 1/e.
        refractory: Days = Days::constant(60.0), range 0.01..=1e9;
    }
}

settings! {
    /// How deals are worked.
    pub struct Selling in "selling" {
        /// Share of what is not yet known of an account that a meeting tells.
        learning: Probability = Probability::constant(0.35);
        /// Time between follow-ups of an open deal.
        follow_up_every: Days = Days::constant(14.0), range 0.5..=3650.0;
        /// Chance that an active buyer answers one.
        follow_up_answer: Probability = Probability::constant(0.85);
        /// Silence after which a deal is given up.
        give_up: Days = Days::constant(210.0), range 1.0..=1e9;
        /// Chance that a hot signal of an account with an open deal makes its rep follow up at once.
        alert: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Time between two reviews with a customer, by the team that owns customers (0: none).
        review_every: Days = Days::constant(0.0), range 0.0..=3650.0, neutral Days::constant(0.0);
        /// What it costs to close on a buyer that has gone back: share of the meeting's worth, and degree of disappointment.
        mismatch: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Spread of skill among people (standard deviation of the logarithm).
        skill_sigma: f64 = 0.5, range 0.0..=2.0, neutral 0.0;
        /// Chance that a deal goes to the better of two people instead of any.
        best_rep: Probability = Probability::constant(0.5), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Mean rep-days of each kind of work, preparation and internal work included.
    pub struct Work in "work" {
        /// Time that a call to qualify a lead takes.
        qualify: Days = Days::constant(0.4);
        /// Time that a meeting takes.
        meet: Days = Days::constant(1.05);
        /// Time that a proposal takes.
        propose: Days = Days::constant(2.8);
        /// Time that a follow-up of an open deal takes.
        follow_up as "follow-up": Days = Days::constant(0.2);
        /// Time that bringing a new customer into use takes.
        onboard: Days = Days::constant(4.0);
        /// Time that a renewal takes.
        renew: Days = Days::constant(0.7);
        /// Time that a review with a customer takes.
        review: Days = Days::constant(0.5);
        /// Time that a piece of campaign work takes.
        campaign: Days = Days::constant(1.8);
        /// Load: every duration times this.
        load: f64 = 0.8, range 0.0..=100.0;
        /// Durations are exponential, cut at this many means.
        longest: f64 = 6.0, range 0.1..=1000.0;
        /// How strongly efficiency acts on quality (γ; 0 acts on time alone).
        quality_exponent: f64 = 1.0, range 0.0..=10.0, neutral 0.0;
    }
}

settings! {
    /// Money beside the deals.
    pub struct Economics in "economics" {
        /// Share of revenue left after the cost of delivering.
        gross_margin: Probability = Probability::constant(0.7);
        /// Yearly cost of content, programmes and tools.
        programme_cost: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// What a lead costs by the channel that brought it.
        lead_cost: LeadCost = LeadCost::default();
        /// Interest per year at which later payments are discounted (0.08 = 8 %).
        discount_rate: f64 = 0.0, range 0.0..=10.0, neutral 0.0;
    }
}

settings! {
    /// What a lead costs (advertising, fees, prizes) by the channel that brought it.
    pub struct LeadCost in "economics.lead_cost" {
        /// Cost of a lead by a form before our content.
        form: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Cost of a lead by a company that was recognised behind a visit.
        company: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Cost of a lead by a card left at a campaign.
        card: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Cost of a lead by an inquiry through a form.
        inquiry: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Cost of a lead by a request for a meeting.
        request: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Cost of a lead by a customer who named us.
        referral: Money = Money::from_minor(0), neutral Money::from_minor(0);
    }
}

impl LeadCost {
    /// By channel, in the order of [`Channel::ALL`].
    pub fn by_channel(&self) -> [Money; Channel::COUNT] {
        [self.form, self.company, self.card, self.inquiry, self.request, self.referral]
    }
}
