//! What is examined, and the way to the answer.

use super::answer::{Fact, VALIDATE_SCHEMA, Validate};
use super::catalogue::CATALOGUE;
use super::digest::Digest;
use super::facts::journeys::open_share;
use super::judge;
use super::sample::{Future, Sample};
use super::variant::{Observed, variants};
use crate::experiment::{Identity, MODEL_VERSION};
use crate::random::{Address, Role};
use crate::scenario::Plan;
use crate::scenario::settings::LeadRule;
use crate::sim::{Failure, Job, Replicator};

/// Days that a horizon must have: cohorts of half a year, followed for 540 days.
pub const SHORTEST: f64 = 730.0;

/// Replications of what needs few: the load of another design, the funnel of Olist.
const FEW: u32 = 8;

/// What is examined, at central assumptions.
#[derive(Debug, Clone)]
pub struct Examined {
    /// The scenario.
    pub plan: Plan,
    /// Other designs of the same market.
    pub siblings: Vec<Plan>,
    /// The funnel that is set to real data, if it is examined too.
    pub olist: Option<Plan>,
    /// Root seed.
    pub seed: u64,
    /// Futures.
    pub replications: u32,
}

/// Why nothing can be said.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ValidateError {
    /// The horizon does not follow anybody long enough.
    #[error("`{name}` looks at {days} days; facts about journeys need at least {SHORTEST} after the warm-up")]
    Short {
        /// The scenario.
        name: String,
        /// Days that it counts.
        days: f64,
    },
    /// A replication failed.
    #[error(transparent)]
    Failed(#[from] Failure),
    /// It was interrupted.
    #[error("interrupted before all futures were simulated")]
    Interrupted,
}

impl Examined {
    /// All replications that this takes, in order: the futures of the scenario and its
    /// variants side by side, then what needs few.
    fn jobs(&self, variants: usize) -> Vec<Job> {
        let job =
            |design, luck| Job { design, address: Address { seed: self.seed, role: Role::Projection, draw: 0, luck } };
        let futures = (0..self.replications).flat_map(|luck| (0..variants).map(move |design| job(design, luck)));
        let others = self.siblings.len() + usize::from(self.olist.is_some());
        let few = (variants..variants + others).flat_map(|design| (0..self.few()).map(move |luck| job(design, luck)));
        futures.chain(few).collect()
    }

    fn few(&self) -> u32 {
        FEW.min(self.replications)
    }

    /// Every scenario that is simulated: the one that is asked about, then those beside it.
    pub fn plans(&self) -> impl Iterator<Item = &Plan> {
        std::iter::once(&self.plan).chain(self.beside())
    }

    /// Scenarios that are examined for some parts alone.
    pub fn beside(&self) -> impl Iterator<Item = &Plan> {
        self.siblings.iter().chain(&self.olist)
    }

    /// What decides the answer. `build` tells builds of one version apart. More futures are
    /// another answer: what was simulated is not kept, so none can be added.
    pub fn identity(&self, build: &str) -> Identity {
        let (seed, futures) = (self.seed.to_string(), self.replications.to_string());
        let names: Vec<&str> = self.plans().map(Plan::name).collect();
        let canonical: Vec<String> = self.plans().map(Plan::canonical).collect();
        let options = [
            ("model", MODEL_VERSION),
            ("build", build),
            ("command", "validate"),
            ("seed", seed.as_str()),
            ("futures", futures.as_str()),
        ];
        let names = names.into_iter().map(|name| ("name", name));
        let scenarios = canonical.iter().map(|text| ("scenario", text.as_str()));
        Identity::of_parts(options.into_iter().chain(names).chain(scenarios))
    }

    /// How many replications this takes.
    pub fn total(&self) -> u64 {
        self.jobs(4).len() as u64
    }
}

/// Simulates and examines every fact.
///
/// # Errors
/// [`ValidateError`] if the horizon is too short, a replication failed, or it was interrupted.
pub fn examine(asked: &Examined, replicator: &Replicator<'_>) -> Result<Validate, ValidateError> {
    let scenario = asked.plan.central();
    let days = scenario.horizon.length.get();
    if days < SHORTEST {
        return Err(ValidateError::Short { name: asked.plan.name().to_owned(), days });
    }
    let mut models = variants(&scenario).to_vec();
    let variants = models.len();
    models.extend(asked.beside().map(|plan| Observed::new(plan.central())));
    let jobs = asked.jobs(variants);
    let mut digests = Vec::with_capacity(jobs.len());
    for finished in replicator.run(&models, &jobs) {
        digests.push(finished.ok_or(ValidateError::Interrupted)??);
    }
    let events = digests.iter().map(|digest: &Digest| digest.events).sum();
    let sample = Sample {
        scored: scenario.lead_rule() == LeadRule::Score,
        attempts: scenario.qualification.attempts as usize,
        ..sorted(asked, digests.into_iter())
    };
    Ok(answer(asked, &sample, (jobs.len() as u32, events)))
}

/// The digests as they stand in the order of the jobs.
fn sorted(asked: &Examined, mut digests: impl Iterator<Item = Digest>) -> Sample {
    let mut futures = Vec::with_capacity(asked.replications as usize);
    for _ in 0..asked.replications {
        if let (Some(base), Some(at_once), Some(unbroken), Some(moved)) =
            (digests.next(), digests.next(), digests.next(), digests.next())
        {
            futures.push(Future { base, at_once, unbroken, moved });
        }
    }
    let few = asked.few() as usize;
    let siblings = asked.siblings.iter().map(|_| digests.by_ref().take(few).collect()).collect();
    let olist = digests.collect();
    Sample { futures, scored: false, attempts: 0, siblings, olist }
}

fn answer(asked: &Examined, sample: &Sample, (simulated, events): (u32, u64)) -> Validate {
    let scenario = asked.plan.central();
    let facts: Vec<Fact> = CATALOGUE.iter().filter_map(|entry| judge::fact(entry, (entry.measure)(sample))).collect();
    Validate {
        schema: VALIDATE_SCHEMA.to_owned(),
        design: asked.plan.name().to_owned(),
        model: MODEL_VERSION.to_owned(),
        seed: asked.seed,
        replications: asked.replications,
        simulated,
        events,
        horizon_days: scenario.horizon.length.get(),
        currency: scenario.currency.to_string(),
        beside: asked.beside().map(|plan| plan.name().to_owned()).collect(),
        open_share: open_share(sample),
        held: judge::held(&facts),
        facts,
    }
}
