//! The buyer's settings, prepared for the hot path: powers tabulated, spans in
//! ticks, switches resolved.

use super::forms;
use crate::market::Calendar;
use crate::scenario::Scenario;
use crate::scenario::settings::{
    Adviser, Awareness, Budget, Choice, Consensus, Contract, Enabled, Health, Participation, Referral, Reversal,
    Segment, Shortlist, Sources, Stall, Target, TrackingUnit, Unit, Urgency, Veto,
};
use crate::terms::{BuyingRole, Job, PerJob};
use crate::units::{Days, Span};

/// Everything that governs buyers in a scenario.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Steps of a job (m).
    pub steps: u8,
    /// Steps of supplier selection at which the shortlist is named.
    pub listing_step: u8,
    /// Chance that a session wins a step.
    pub step_probability: f64,
    /// Mean gap between sessions by segment, in days.
    pub session_gap: Vec<f64>,
    /// Readiness by steps of the job before: φ + (1 − φ)(x/m)^κ.
    pub readiness: Vec<f64>,
    /// The same for validation, with its floor.
    pub validation_readiness: Vec<f64>,
    /// The same for consensus creation by steps over the five jobs before, power 2κ.
    pub consensus_readiness: Vec<f64>,
    /// Odds of a rep by steps of requirements building: (x/m)^self-reliance.
    pub self_reliance: Vec<f64>,
    /// Going back.
    pub reversal: Reversal,
    /// Weight of each job to be hit by a reversal, by the job that is worked on.
    pub target: PerJob<PerJob<f64>>,
    /// Silence.
    pub stall: Stall,
    /// When there is money.
    pub budget: Budget,
    /// The will to act.
    pub urgency: Urgency,
    /// Where information comes from.
    pub sources: Sources,
    /// The group.
    pub consensus: Consensus,
    /// Weights of a member's part in a session, by role and job.
    pub participation: [PerJob<f64>; BuyingRole::COUNT],
    /// How much a member's support counts in the voice of the group, by role.
    pub voice: [f32; BuyingRole::COUNT],
    /// Share by which a member moves to the voice: influence × susceptibility, by role.
    pub sway: [f32; BuyingRole::COUNT],
    /// What content made for the group does.
    pub enablement: Enabled,
    /// A veto before the decision.
    pub veto: Veto,
    /// Who is compared.
    pub shortlist: Shortlist,
    /// Who is chosen.
    pub choice: Choice,
    /// From decision to signature: median days and log-sd.
    pub signature: (f64, f64),
    /// What they know and think of us.
    pub awareness: Awareness,
    /// Contracts.
    pub contract: Contract,
    /// How customers fare.
    pub health: Health,
    /// Whom they name us to.
    pub referral: Referral,
    /// Time without interest after no decision.
    pub cool_down: Days,
    /// Share of needs that begin with an inquiry to us.
    pub inquiry: f64,
    /// Mean gap between visits without a need, in days; none if there are none.
    pub idle_gap: Option<f64>,
    /// Potential cards up to this rate per year.
    pub card_rate: f64,
    /// Demand by month and weekday.
    pub calendar: Calendar,
    /// The segments' settings.
    pub segments: Vec<Segment>,
    /// Error of fit as told in forms (standard deviation, in points of 100).
    pub form_noise: f64,
    /// What a closing move on a buyer that has gone back costs (0 to 1).
    pub mismatch: f64,
    /// What a rep trained as an adviser does.
    pub adviser: Adviser,
    /// Whether anybody asks which of its people left a trace.
    pub contacts_matter: bool,
    /// Whether a visit may tell the company, and so its attributes.
    pub recognisable: bool,
    /// Factor on the error of fit as told in forms, by their length.
    pub form_error: f64,
    /// Chance that a form filled without any intent is false.
    pub false_forms: f64,
    /// Chance that a visitor without a need fills a form in its way.
    pub idle_forms: f64,
    /// Chance that a mail which does not fit annoys.
    pub mail_friction: f64,
    /// How much better an account that is buying is reached by a call.
    pub reach_active: f64,
}

/// Campaigns that run ahead of plan bring at most this multiple of their leads.
const MOST_CAMPAIGN_OUTPUT: f64 = 2.0;

impl Rules {
    /// Prepares the rules of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let buying = &scenario.buying;
        let steps = buying.steps.clamp(1, 16) as u8;
        let phi = buying.parallelism.get();
        let validation_floor = buying.validation_floor.get().max(phi);
        let consensus_floor = buying.consensus_floor.get().max(phi);
        let idle = scenario.market.idle_visits.per_day();
        Rules {
            steps,
            listing_step: steps.div_ceil(2),
            step_probability: buying.step_probability.get(),
            session_gap: scenario.market.segment.iter().map(|s| buying.session_gap.get() / s.pace).collect(),
            readiness: readiness(steps, phi, buying.sharpness),
            validation_readiness: readiness(steps, validation_floor, buying.sharpness),
            consensus_readiness: readiness(5 * steps, consensus_floor, 2.0 * buying.sharpness),
            self_reliance: readiness(steps, 0.0, buying.sources.self_reliance),
            reversal: buying.reversal.clone(),
            target: target(&buying.reversal.target),
            stall: buying.stall.clone(),
            budget: buying.budget.clone(),
            urgency: buying.urgency.clone(),
            sources: buying.sources.clone(),
            consensus: buying.consensus.clone(),
            participation: participation(&buying.participation),
            voice: voice(&buying.consensus),
            sway: sway(&buying.consensus),
            enablement: buying.enablement.clone(),
            veto: buying.veto.clone(),
            shortlist: buying.shortlist.clone(),
            choice: buying.choice.clone(),
            signature: (buying.signature.median.get(), buying.signature.sigma),
            awareness: scenario.awareness.clone(),
            contract: scenario.contract.clone(),
            health: scenario.health.clone(),
            referral: scenario.referral.clone(),
            cool_down: scenario.market.cool_down,
            inquiry: scenario.market.inquiry.get(),
            idle_gap: (idle > 0.0).then(|| 1.0 / idle),
            card_rate: scenario.campaign.lead_rate.per_year() * MOST_CAMPAIGN_OUTPUT,
            calendar: Calendar::new(scenario),
            segments: scenario.market.segment.clone(),
            form_noise: scenario.scoring.fit_noise,
            mismatch: scenario.selling.mismatch.get(),
            adviser: buying.adviser.clone(),
            contacts_matter: scenario.signals.unit == TrackingUnit::Contact || scenario.scoring.unit == Unit::Contact,
            recognisable: scenario.identification.company.get() > 0.0,
            form_error: forms::error_of(scenario.content.form_fields),
            false_forms: scenario.content.false_forms.get(),
            idle_forms: scenario.market.idle_forms.get(),
            mail_friction: scenario.nurture.friction.get(),
            reach_active: scenario.qualification.reach_active,
        }
    }

    /// Length of a contract with us.
    pub fn term(&self) -> Span {
        self.contract.term.span()
    }

    /// Whether every job is complete.
    pub fn complete(&self, steps: &PerJob<u8>) -> bool {
        steps.0.iter().all(|&x| x >= self.steps)
    }

    /// Whether every job but consensus creation is complete.
    pub fn complete_but_consensus(&self, steps: &PerJob<u8>) -> bool {
        Job::ALL[..Job::Consensus.index()].iter().all(|&job| steps[job] >= self.steps)
    }
}

fn target(settings: &Target) -> PerJob<PerJob<f64>> {
    PerJob([
        settings.problem_identification,
        settings.solution_exploration,
        settings.requirements_building,
        settings.supplier_selection,
        settings.validation,
        settings.consensus_creation,
    ])
}

// By role, in the order of [`BuyingRole::ALL`].

fn participation(settings: &Participation) -> [PerJob<f64>; BuyingRole::COUNT] {
    [settings.decision_maker, settings.champion, settings.influencer, settings.user]
}

fn voice(settings: &Consensus) -> [f32; BuyingRole::COUNT] {
    let voice = &settings.voice;
    [voice.decision_maker, voice.champion, voice.influencer, voice.user].map(|weight| weight as f32)
}

fn sway(settings: &Consensus) -> [f32; BuyingRole::COUNT] {
    let (influence, by_role) = (settings.influence.get(), &settings.susceptibility);
    [by_role.decision_maker, by_role.champion, by_role.influencer, by_role.user]
        .map(|susceptibility| (influence * susceptibility.get()) as f32)
}

/// φ + (1 − φ)·(x/m)^κ for x = 0..=m. At x = m it is exactly 1, and with φ = 0 a
/// large κ makes it exactly 0 before: the strict funnel of the textbooks.
fn readiness(m: u8, floor: f64, sharpness: f64) -> Vec<f64> {
    let share = |x: u8| libm::pow(f64::from(x) / f64::from(m), sharpness);
    (0..=m).map(|x| if x == m { 1.0 } else { floor + (1.0 - floor) * share(x) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readiness_spans_from_strict_funnel_to_independent_jobs() {
        assert_eq!(readiness(4, 1.0, 3.0), vec![1.0; 5]);
        let strict = readiness(4, 0.0, 1000.0);
        assert!(strict[3] < 1e-100);
        assert_eq!(strict[4], 1.0);
        assert!((readiness(4, 0.05, 3.0)[2] - (0.05 + 0.95 * 0.125)).abs() < 1e-15);
        assert_eq!(readiness(4, 0.0, 0.0), vec![1.0; 5], "no self-reliance: reps from the first day");
    }
}
