//! What is asked: which scenarios, in which futures, against which baseline.

use super::answer::Mode;
use super::bottleneck::Relief;
use super::frame::Frame;
use super::futures::Futures;
use super::ground;
use super::identity::{Identity, MODEL_VERSION};
use super::record::Record;
use crate::random::Address;
use crate::scenario::{Plan, Scenario};
use crate::sim::{Model, Prepared};

/// Scenarios to be simulated in the same futures.
#[derive(Debug, Clone)]
pub struct Study {
    /// Names and units of each design.
    pub frames: Vec<Frame>,
    /// Each design, ready to be simulated.
    pub models: Vec<Simulated>,
    /// The futures.
    pub futures: Futures,
    /// Index of the design that the others are compared with.
    pub baseline: usize,
}

/// Why scenarios cannot be studied together.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum StudyError {
    /// Amounts cannot be compared.
    #[error("`{first}` counts in {first_currency}, `{other}` in {other_currency}: amounts cannot be compared")]
    Currency {
        /// The first scenario.
        first: String,
        /// Its currency.
        first_currency: String,
        /// The one that differs.
        other: String,
        /// Its currency.
        other_currency: String,
    },
    /// Revenue over different times cannot be compared.
    #[error("`{first}` looks at {first_days} days, `{other}` at {other_days} days: revenue cannot be compared")]
    Horizon {
        /// The first scenario.
        first: String,
        /// Days that it counts.
        first_days: f64,
        /// The one that differs.
        other: String,
        /// Days that it counts.
        other_days: f64,
    },
    /// A change that would have to change the buyers.
    #[error(
        "`{design}` cannot be changed to from `{today}`: they differ in {levers}, which a change of design does not change"
    )]
    Ground {
        /// Today's design.
        today: String,
        /// The other.
        design: String,
        /// The settings that differ, the first of them.
        levers: String,
    },
    /// No such design.
    #[error("no scenario is named `{name}`; there are: {known}")]
    Baseline {
        /// The name asked for.
        name: String,
        /// Those that exist.
        known: String,
    },
}

/// A design that can be replicated.
#[derive(Debug, Clone)]
pub struct Simulated {
    plan: Plan,
    /// With every uncertain assumption at its centre, prepared once.
    central: Prepared,
    mode: Mode,
    /// What is relieved in it, when assumptions are drawn.
    relief: Option<Relief>,
    /// The design from which it is changed to in the middle.
    today: Option<Plan>,
}

impl Model for Simulated {
    type Outcome = Record;

    fn replicate(&self, address: Address) -> Record {
        Record::of(&match self.mode {
            Mode::Central => self.central.replicate(address),
            Mode::Drawn => self.drawn(address).replicate(address),
        })
    }
}

impl Simulated {
    fn new(plan: Plan, mode: Mode, relief: Option<Relief>) -> Self {
        let mut central = plan.central();
        relief.iter().for_each(|relief| relief.apply(&mut central));
        Simulated { central: Prepared::new(central), plan, mode, relief, today: None }
    }

    /// Whether it is changed to from another in the middle.
    pub fn is_change(&self) -> bool {
        self.today.is_some()
    }

    /// The scenario as it is simulated in a future.
    pub fn scenario(&self, address: Address) -> Scenario {
        let mut scenario = match self.mode {
            Mode::Central => self.plan.central(),
            Mode::Drawn => self.plan.draw(address.seed, address.draw),
        };
        self.relief.iter().for_each(|relief| relief.apply(&mut scenario));
        scenario
    }

    /// What is relieved in it.
    pub fn relief(&self) -> Option<&Relief> {
        self.relief.as_ref()
    }

    /// Its names and units: after a change that lasts, today's teams have a name too.
    fn frame(&self, label: &str) -> Frame {
        let design = self.plan.central();
        let frame = Frame::of(label, &design);
        match &self.today {
            Some(today) if self.central.teams() > design.team.len() => frame.with_teams_before(&today.central()),
            _ => frame,
        }
    }

    fn drawn(&self, address: Address) -> Prepared {
        let design = self.scenario(address);
        match &self.today {
            Some(today) => Prepared::changing(today.draw(address.seed, address.draw), &design),
            None => Prepared::new(design),
        }
    }

    /// The scenario that it was made of.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }
}

impl Study {
    /// A study of these scenarios. Assumptions stay central if no scenario has an
    /// uncertain one. The baseline is the first scenario unless one is named.
    ///
    /// # Errors
    /// [`StudyError`] if they cannot be compared or the baseline is not among them.
    pub fn new(plans: Vec<Plan>, seed: u64, asked: Mode, baseline: Option<&str>) -> Result<Self, StudyError> {
        let mode = mode(&plans, asked);
        let models = plans.into_iter().map(|plan| Simulated::new(plan, mode, None)).collect();
        Study::of(models, Futures { seed, mode }, baseline)
    }

    /// A study of changes: the first design is today's and goes on as it is; to each of the
    /// others it is changed, as the other's `[rollout]` says. Today's is the baseline.
    ///
    /// # Errors
    /// [`StudyError`] if they cannot be compared, or a change would change the buyers.
    pub fn of_changes(plans: Vec<Plan>, seed: u64, asked: Mode) -> Result<Self, StudyError> {
        let mode = mode(&plans, asked);
        let mut models: Vec<Simulated> = Vec::with_capacity(plans.len());
        for plan in plans {
            let today = models.first().map(|model| model.plan.clone());
            let central = match &today {
                Some(today) => {
                    changeable(today, &plan)?;
                    Prepared::changing(today.central(), &plan.central())
                }
                None => Prepared::new(plan.central()),
            };
            models.push(Simulated { central, plan, mode, relief: None, today });
        }
        Study::of(models, Futures { seed, mode }, None)
    }

    fn of(models: Vec<Simulated>, futures: Futures, baseline: Option<&str>) -> Result<Self, StudyError> {
        let frames = frames(&models);
        comparable(&frames)?;
        let baseline = find(&frames, baseline)?;
        Ok(Study { frames, models, futures, baseline })
    }

    /// Whether designs are changed to from the baseline in the middle.
    pub fn changes(&self) -> bool {
        self.models.iter().any(|model| model.today.is_some())
    }

    /// A study of one scenario as it is and with each of its parts relieved in turn.
    pub fn relieved(plan: &Plan, seed: u64, asked: Mode) -> Self {
        let mode = if plan.is_uncertain() { asked } else { Mode::Central };
        let reliefs = Relief::all(&plan.central());
        let each = std::iter::once(None).chain(reliefs.into_iter().map(Some));
        let models: Vec<Simulated> = each.map(|relief| Simulated::new(plan.clone(), mode, relief)).collect();
        let name = |model: &Simulated| model.relief.as_ref().map_or_else(|| plan.name().to_owned(), Relief::what);
        let frames = models.iter().map(|model| Frame::of(&name(model), &plan.central())).collect();
        Study { frames, models, futures: Futures { seed, mode }, baseline: 0 }
    }

    /// The scenarios that were asked about, each once: names, and designs with nothing relieved.
    pub fn asked(&self) -> impl Iterator<Item = (&Frame, &Simulated)> {
        self.frames.iter().zip(&self.models).filter(|(_, model)| model.relief.is_none())
    }

    /// The scenarios that were asked about.
    pub fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.asked().map(|(_, model)| model.plan())
    }

    /// What decides the answer of this command. `build` tells builds of one version apart.
    pub fn identity(&self, command: &str, build: &str) -> Identity {
        let seed = self.futures.seed.to_string();
        let baseline = self.frames.get(self.baseline).map_or("", |frame| &frame.name);
        let canonical: Vec<String> = self.models.iter().map(|model| model.plan.canonical()).collect();
        let options = [
            ("model", MODEL_VERSION),
            ("build", build),
            ("command", command),
            ("seed", &seed),
            ("assumptions", self.futures.mode.id()),
            ("baseline", baseline),
        ];
        let change = self.changes().then_some(("change", "from the baseline"));
        let names = self.frames.iter().map(|frame| ("name", frame.name.as_str()));
        let scenarios = canonical.iter().map(|text| ("scenario", text.as_str()));
        Identity::of_parts(options.into_iter().chain(change).chain(names).chain(scenarios))
    }
}

/// Assumptions stay central if no scenario has an uncertain one.
fn mode(plans: &[Plan], asked: Mode) -> Mode {
    if plans.iter().any(Plan::is_uncertain) { asked } else { Mode::Central }
}

/// Whether a change from one design to another leaves the buyers and the prices alone.
fn changeable(today: &Plan, design: &Plan) -> Result<(), StudyError> {
    let levers = ground::not_to_be_changed(today, design);
    let named = levers.iter().take(ground::NAMED).cloned().collect::<Vec<_>>().join(", ");
    match levers.len().saturating_sub(ground::NAMED) {
        _ if levers.is_empty() => Ok(()),
        0 => Err(ground_error(today, design, named)),
        more => Err(ground_error(today, design, format!("{named} and {more} more"))),
    }
}

fn ground_error(today: &Plan, design: &Plan, levers: String) -> StudyError {
    StudyError::Ground { today: today.name().to_owned(), design: design.name().to_owned(), levers }
}

/// The frame of each design; a name that comes again gets a number.
fn frames(models: &[Simulated]) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::with_capacity(models.len());
    for model in models {
        let name = model.plan.name();
        let before = models[..frames.len()].iter().filter(|other| other.plan.name() == name).count();
        let label = if before == 0 { name.to_owned() } else { format!("{name} ({})", before + 1) };
        frames.push(model.frame(&label));
    }
    frames
}

fn comparable(frames: &[Frame]) -> Result<(), StudyError> {
    let Some((first, others)) = frames.split_first() else { return Ok(()) };
    for other in others {
        if other.currency != first.currency {
            return Err(StudyError::Currency {
                first: first.name.clone(),
                first_currency: first.currency.to_string(),
                other: other.name.clone(),
                other_currency: other.currency.to_string(),
            });
        }
        if other.horizon_days != first.horizon_days {
            return Err(StudyError::Horizon {
                first: first.name.clone(),
                first_days: first.horizon_days,
                other: other.name.clone(),
                other_days: other.horizon_days,
            });
        }
    }
    Ok(())
}

fn find(frames: &[Frame], name: Option<&str>) -> Result<usize, StudyError> {
    let Some(name) = name else { return Ok(0) };
    frames.iter().position(|frame| frame.name == name).ok_or_else(|| StudyError::Baseline {
        name: name.to_owned(),
        known: frames.iter().map(|frame| frame.name.as_str()).collect::<Vec<_>>().join(", "),
    })
}
