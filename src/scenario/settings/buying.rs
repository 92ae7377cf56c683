//! How a buying centre works through its jobs.

use super::super::values::PerMonth;
use super::{Adviser, Consensus, Enabled, Participation, Veto};
use crate::terms::{Job, PerJob};
use crate::units::{Days, Probability, Rate};

/// Every job alike.
const EVEN: PerJob<f64> = PerJob([1.0; Job::COUNT]);

settings! {
    /// How they buy: six jobs at once.
    pub struct Buying in "buying" {
        /// Steps that each job takes (m).
        steps: u32 = 4, range 1..=16;
        /// Mean time between two buying sessions of an active account.
        session_gap: Days = Days::constant(3.6), range 0.001..=3650.0;
        /// Chance that a session wins a step, before what its source and support do to it.
        step_probability: Probability = Probability::constant(0.62);
        /// Parallelism φ: 0 waits for the job before, 1 works on every job at once.
        parallelism: Probability = Probability::constant(0.05);
        /// Sharpness κ: how much of the job before is needed until a job opens.
        sharpness: f64 = 3.0, range 0.0..=1000.0;
        /// Readiness of validation from the first day.
        validation_floor: Probability = Probability::constant(0.08);
        /// Readiness of consensus creation from the first day.
        consensus_floor: Probability = Probability::constant(0.06);
        /// Going back.
        reversal: Reversal = Reversal::default();
        /// Silence.
        stall: Stall = Stall::default();
        /// When there is money.
        budget: Budget = Budget::default();
        /// The will to act, and how it fades.
        urgency: Urgency = Urgency::default();
        /// Where information comes from.
        sources: Sources = Sources::default();
        /// Who takes part in a session.
        participation: Participation = Participation::default();
        /// The group that must agree.
        consensus: Consensus = Consensus::default();
        /// What content made for the group does.
        enablement: Enabled = Enabled::default();
        /// A veto before the decision.
        veto: Veto = Veto::default();
        /// What a rep trained as an adviser does.
        adviser: Adviser = Adviser::default();
        /// Who is compared at all.
        shortlist: Shortlist = Shortlist::default();
        /// Who is chosen.
        choice: Choice = Choice::default();
        /// From decision to signature.
        signature: Signature = Signature::default();
    }
}

settings! {
    /// A session that turns up something which invalidates earlier work.
    pub struct Reversal in "buying.reversal" {
        /// Chance per session of going back.
        probability: Probability = Probability::constant(0.085), neutral Probability::constant(0.0);
        /// Largest share of the job's steps that may be lost (above 1: all of them, often).
        loss: f64 = 1.4, range 0.0..=10.0;
        /// Largest share of the steps of the jobs that build on it that may be lost.
        knock_on: f64 = 0.7, range 0.0..=10.0, neutral 0.0;
        /// Chance that a conversation in which we contradict ourselves sends them back.
        confusion: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// What a session on each job turns up: relative weight of each job begun to be the one that is hit.
        target: Target = Target::default();
    }
}

settings! {
    /// The reversal matrix: a row for the job that is worked on, a weight for each job that may be hit.
    pub struct Target in "buying.reversal.target" {
        /// Weight of each job to be the one that work on problem identification sends back.
        problem_identification as "problem-identification": PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// Weight of each job to be the one that work on solution exploration sends back.
        solution_exploration as "solution-exploration": PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// Weight of each job to be the one that work on requirements building sends back.
        requirements_building as "requirements-building": PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// Weight of each job to be the one that work on supplier selection sends back.
        supplier_selection as "supplier-selection": PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// Weight of each job to be the one that work on validation sends back.
        validation: PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// Weight of each job to be the one that work on consensus creation sends back.
        consensus_creation as "consensus-creation": PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
    }
}

settings! {
    /// Priorities, budgets and the fiscal year interrupt; durations are heavy-tailed.
    pub struct Stall in "buying.stall" {
        /// Chance per session of falling silent.
        probability: Probability = Probability::constant(0.038), neutral Probability::constant(0.0);
        /// Factor on the chance of silence by calendar month.
        season: PerMonth = PerMonth([1.0; 12]), range 0.0..=100.0, neutral PerMonth([1.0; 12]);
        /// Rate of shocks from outside that freeze an active project, whatever it is doing.
        shock: Rate = Rate::constant(0.0), neutral Rate::constant(0.0);
        /// Median duration of a silence.
        median: Days = Days::constant(26.0);
        /// Spread of the durations of silences (standard deviation of the logarithm).
        sigma: f64 = 1.1, range 0.0..=3.0;
        /// Time of silence in which a step is forgotten with chance 1 − 1/e.
        step_decay: Days = Days::constant(300.0), range 0.01..=1e9;
        /// Time of silence in which supports fall back towards where they began by 1 − 1/e.
        support_decay: Days = Days::constant(85.0), range 0.01..=1e9;
        /// Time of silence after which the shortlist is opened again with chance 1 − 1/e.
        list_decay: Days = Days::constant(150.0), range 0.01..=1e9;
    }
}

settings! {
    /// The budget calendar: a project that nobody planned waits for the next fiscal year's money.
    pub struct Budget in "buying.budget" {
        /// Chance that a project has no money in this year's budget, asked once, when supplier selection is half done.
        unplanned: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Calendar month on whose first day budgets open (1 = January).
        month: u32 = 4, range 1..=12;
    }
}

settings! {
    /// The will to act: it falls in silence and returns slowly.
    pub struct Urgency in "buying.urgency" {
        /// Time of silence that leaves 1/e of urgency.
        decay: Days = Days::constant(60.0), range 0.01..=1e9;
        /// Share of the missing urgency that a session restores.
        recovery: Probability = Probability::constant(0.06);
        /// Chance per session, at no urgency, of giving up.
        abandonment: Probability = Probability::constant(0.045), neutral Probability::constant(0.0);
        /// Mean silence that the project survives.
        patience: Days = Days::constant(260.0);
    }
}

settings! {
    /// Odds of each source of information for a session.
    pub struct Sources in "buying.sources" {
        /// Odds of analysts, peers, comparison sites.
        third_party as "third-party": f64 = 2.2, range 0.0..=1000.0;
        /// How much third parties are sought for each job.
        third_party_by_job: PerJob<f64> = EVEN, range 0.0..=1000.0, neutral EVEN;
        /// Odds of our content, before awareness and digital preference.
        own_content as "own-content": f64 = 1.3, range 0.0..=1000.0, neutral 0.0;
        /// Odds of a rival's content, before digital preference.
        rival_content as "rival-content": f64 = 1.2, range 0.0..=1000.0, neutral 0.0;
        /// Odds of a rep, ours or a rival's, before job, digital preference and self-reliance.
        rep: f64 = 1.6, range 0.0..=1000.0, neutral 0.0;
        /// How much a rep is sought for each job.
        rep_by_job: PerJob<f64> = PerJob([0.0, 0.06, 0.25, 1.0, 1.0, 0.7]), range 0.0..=1000.0;
        /// Self-reliance: reps wait until requirements stand (odds × completion^this); 0 is the seller-led world.
        self_reliance: f64 = 4.0, range 0.0..=100.0, neutral 0.0;
        /// Odds of our rep once a deal is open.
        open_relationship: f64 = 1.3, range 0.0..=100.0;
        /// Odds of our rep before a deal is open, per unit of awareness.
        before_relationship: f64 = 2.0, range 0.0..=100.0;
        /// Mean time that a buyer waits for a meeting it asked for (beyond three days).
        patience: Days = Days::constant(12.0);
    }
}

settings! {
    /// Who is compared at all: named when supplier selection is half done.
    pub struct Shortlist in "buying.shortlist" {
        /// Mean number of suppliers on the shortlist (at least two).
        size: f64 = 3.8, range 2.0..=20.0;
        /// Log-odds that we are on the shortlist, before anything speaks for us.
        base: f64 = -2.6, range -20.0..=20.0;
        /// What full awareness adds to the log-odds of the shortlist.
        awareness: f64 = 3.4, range 0.0..=20.0, neutral 0.0;
        /// What full trust adds to the log-odds of the shortlist.
        trust: f64 = 2.0, range 0.0..=20.0, neutral 0.0;
        /// What perfect fit adds to the log-odds of the shortlist, over none.
        fit: f64 = 2.5, range 0.0..=20.0, neutral 0.0;
        /// What being under contract with us adds to the log-odds of the shortlist.
        customer: f64 = 0.0, range 0.0..=20.0, neutral 0.0;
        /// What reading much of our content in this journey, before the list is named, adds to its log-odds.
        engagement: f64 = 0.0, range 0.0..=20.0, neutral 0.0;
    }
}

settings! {
    /// The choice among the shortlist: a multinomial logit.
    pub struct Choice in "buying.choice" {
        /// Our utility in the choice before anything speaks for us.
        base: f64 = 0.1, range -20.0..=20.0;
        /// What perfect fit adds to our utility, over none.
        fit: f64 = 3.0, range 0.0..=20.0, neutral 0.0;
        /// What full trust adds to our utility, over none.
        trust: f64 = 2.4, range 0.0..=20.0, neutral 0.0;
        /// What knowing all of the account adds to our utility, over knowing nothing.
        context: f64 = 1.3, range 0.0..=20.0, neutral 0.0;
        /// What each of the four qualification fields that we do not know takes from our utility.
        unknown_field: f64 = 0.0, range 0.0..=5.0, neutral 0.0;
        /// How much our utility rises with the logarithm of the rep's skill.
        skill: f64 = 1.0, range 0.0..=20.0, neutral 0.0;
        /// What being under contract with us adds to our utility: the incumbent's advantage.
        customer: f64 = 0.0, range 0.0..=20.0, neutral 0.0;
        /// What our utility loses when no deal was open.
        absent: f64 = 1.0, range 0.0..=20.0, neutral 0.0;
        /// Spread of the rivals' utilities.
        rival_sigma: f64 = 0.6, range 0.0..=5.0, neutral 0.0;
    }
}

settings! {
    /// Approval circular and contract (稟議, 契約): from decision to signature.
    pub struct Signature in "buying.signature" {
        /// Median time from decision to signature.
        median: Days = Days::constant(14.0), neutral Days::constant(0.0);
        /// Spread of the time from decision to signature (standard deviation of the logarithm).
        sigma: f64 = 0.7, range 0.0..=3.0;
    }
}

settings! {
    /// What accounts know of us and how far they trust us.
    pub struct Awareness in "awareness" {
        /// Share of accounts that know us at the start.
        aware: Probability = Probability::constant(0.5);
        /// Least awareness of those that know us at the start.
        low: Probability = Probability::constant(0.3);
        /// Most awareness of those that know us at the start.
        high: Probability = Probability::constant(0.8);
        /// Time that leaves 1/e of awareness.
        decay: Days = Days::constant(350.0), range 0.01..=1e9;
        /// Share of the missing awareness that a touch adds.
        touch: Probability = Probability::constant(0.16), neutral Probability::constant(0.0);
        /// Trust at the start.
        trust: Probability = Probability::constant(0.4);
        /// Share of what is missing that a helpful touch adds to trust.
        trust_gain: Probability = Probability::constant(0.05), neutral Probability::constant(0.0);
        /// Share of trust lost when we disappoint: repeated questions, long waits, refused forms.
        trust_loss: Probability = Probability::constant(0.10), neutral Probability::constant(0.0);
        /// Time in which trust returns to its start by 1 − 1/e.
        trust_decay: Days = Days::constant(500.0), range 0.01..=1e9;
    }
}
