//! A scenario that was read, merged and checked.

use super::canonical;
use super::check;
use super::fault::Fault;
use super::kind::Group;
use super::leaves::{Leaf, Leaves, Wording};
use super::load::{Loader, Origin, Reference};
use super::merge::Removed;
use super::problem::{Problem, Problems, Severity};
use super::reader::{Mode, Reader};
use super::settings::Scenario;
use super::source::Sources;
use super::tree::Table;
use crate::random::{Address, Purpose, Role};
use crate::units::Currency;
use std::collections::BTreeMap;

/// A scenario that was read, merged with what it extends and checked. Settings
/// that are not known may still be distributions: [`Plan::central`] and
/// [`Plan::draw`] give scenarios of plain numbers.
///
/// ```
/// use meander::scenario::Plan;
///
/// let plan = Plan::load("shipped:one-team", &["team.customer-team.reps=12".to_owned()])?;
/// assert_eq!(plan.name(), "one-team");
/// assert_eq!(plan.central().team[0].reps, 12);
/// # Ok::<(), meander::scenario::Problems>(())
/// ```
#[derive(Debug, Clone)]
pub struct Plan {
    name: String,
    reference: String,
    origin: Origin,
    tree: Table,
    laws: BTreeMap<String, String>,
    central: Scenario,
    warnings: Problems,
}

impl Plan {
    /// Reads a file or a shipped scenario (`shipped:base`) and what it extends, lays over it
    /// what other files say (`split-role.toml+shipped:seller-led`), applies overrides (`scoring.threshold=55`) and checks everything.
    ///
    /// # Errors
    /// All problems of all files and overrides.
    pub fn load(reference: &str, overrides: &[String]) -> Result<Plan, Problems> {
        let mut loader = Loader::default();
        let plan = Plan::read(&mut loader, reference, overrides);
        settle(loader, vec![plan])?.pop().ok_or_else(Problems::default)
    }

    /// Loads several scenarios to be compared, with the same overrides.
    ///
    /// # Errors
    /// All problems of all of them; also two different files of one scenario
    /// name. The same file twice is fine.
    pub fn load_all(references: &[String], overrides: &[String]) -> Result<Vec<Plan>, Problems> {
        let mut loader = Loader::default();
        let plans: Vec<_> = references.iter().map(|file| Plan::read(&mut loader, file, overrides)).collect();
        loader.problems.extend(same_names(&plans));
        settle(loader, plans)
    }

    /// The scenario's name: as written, else the file's stem.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the user named it by on the command line: `shipped:one-team+world.toml`.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// The file or shipped scenario that it was read from.
    pub fn origin(&self) -> String {
        self.origin.shown()
    }

    /// The scenario with every distribution replaced by its median.
    pub fn central(&self) -> Scenario {
        self.central.clone()
    }

    /// The scenario under the `draw`-th draw of the uncertain settings: each
    /// quantile function at an addressed number of (seed, draw, the setting's
    /// path), so that one draw serves every compared design.
    pub fn draw(&self, seed: u64, draw: u32) -> Scenario {
        let address = Address { seed, role: Role::Assumptions, draw, luck: 0 };
        let stream = address.stream(Purpose::named("scenario/setting"), 0);
        let mut reader = Reader::new(Mode::Draw(stream), self.central.currency);
        let mut scenario = read_scenario(&self.tree, &self.name, &mut reader);
        check::complete_handoffs(&mut scenario);
        scenario
    }

    /// Whether any setting is a distribution.
    pub fn is_uncertain(&self) -> bool {
        !self.laws.is_empty()
    }

    /// The settings that are distributions: path and law as TOML.
    pub fn uncertain(&self) -> impl Iterator<Item = (&str, &str)> {
        self.laws.iter().map(|(path, law)| (path.as_str(), law.as_str()))
    }

    /// The resolved scenario as TOML text: every setting, in the catalogue's
    /// order, distributions as distributions. Equal texts mean equal scenarios.
    pub fn canonical(&self) -> String {
        canonical::text(&self.leaves())
    }

    /// Every value of the resolved scenario with its path.
    pub fn leaves(&self) -> Vec<Leaf> {
        let mut leaves = Leaves::new(Wording::new(self.central.currency, &self.laws));
        self.central.tell_fields(&mut leaves);
        leaves.finish()
    }

    /// The same with the central value where a setting is a distribution.
    pub fn central_leaves(&self) -> Vec<Leaf> {
        let none = BTreeMap::new();
        let mut leaves = Leaves::new(Wording::new(self.central.currency, &none));
        self.central.tell_fields(&mut leaves);
        leaves.finish()
    }

    /// What does not stop us, but may not mean what was intended.
    pub fn warnings(&self) -> &Problems {
        &self.warnings
    }

    /// Whether it can be simulated and not only extended: it has teams. (That
    /// teams own every stage was checked when it was loaded.)
    ///
    /// # Errors
    /// What is missing.
    pub fn runnable(&self) -> Result<(), Problems> {
        if !self.central.team.is_empty() {
            return Ok(());
        }
        let help = "add [[team]] tables, or run a scenario that extends it, such as shipped:one-team";
        let problem = Problem::error(Fault::NoTeams(self.origin()), None).help(help);
        Err(Problems::new(Sources::default(), vec![problem]))
    }

    /// Reads one scenario; what is wrong stays with the loader.
    fn read(loader: &mut Loader, reference: &str, overrides: &[String]) -> Option<Plan> {
        let parsed = Reference::parse(reference);
        let (name, tree) = loader.load(&parsed, overrides)?;
        let currency = tree.text("currency").and_then(|code| Currency::parse(code).ok()).unwrap_or(Currency::JPY);
        let mut reader = Reader::new(Mode::Central, currency);
        let mut central = read_scenario(&tree, &name, &mut reader);
        let at = |mode| read_scenario(&tree, &name, &mut Reader::new(mode, currency));
        let (least, most) = (at(Mode::Least), at(Mode::Most));
        let extremes = check::Extremes { least: &least, most: &most };
        check_sense(&central, extremes, (&tree, &loader.removed), &reader, &mut loader.problems);
        check::complete_handoffs(&mut central);
        let (problems, laws) = reader.finish();
        loader.problems.extend(problems);
        Some(Plan {
            name,
            reference: reference.to_owned(),
            origin: parsed.base,
            tree,
            laws,
            central,
            warnings: Problems::default(),
        })
    }
}

fn read_scenario(tree: &Table, name: &str, reader: &mut Reader) -> Scenario {
    Scenario { name: name.to_owned(), ..Scenario::read_table(tree, reader) }
}

/// Checks sense where the values could be read, so that one slip is told once.
fn check_sense(
    central: &Scenario,
    extremes: check::Extremes<'_>,
    (tree, removed): (&Table, &[Removed]),
    reader: &Reader,
    problems: &mut Vec<Problem>,
) {
    check::check_names(central, tree, problems);
    if !reader.is_broken("market.segment") && !reader.is_broken("market") {
        check::check_segments(extremes, tree, problems);
    }
    if !reader.is_broken("selling") {
        check::check_reviews(extremes, tree, problems);
    }
    if !reader.is_broken("market.segment") && !reader.is_broken("market") && !reader.is_broken("rollout") {
        check::check_rollout(central, tree, problems);
    }
    check::check_orders(extremes, tree, |group| !reader.is_broken(group), problems);
    if !reader.is_broken("team") && !reader.is_broken("handoff") {
        check::check_organisation(central, tree, removed, problems);
        check::check_goals(central, tree, problems);
        check::check_lifecycle(extremes, tree, problems);
    }
}

/// Two different files must not go by one name: tables could not tell them apart.
fn same_names(plans: &[Option<Plan>]) -> Vec<Problem> {
    let plans: Vec<&Plan> = plans.iter().flatten().collect();
    let mut problems = Vec::new();
    for (i, plan) in plans.iter().enumerate() {
        let first = plans[..i]
            .iter()
            .find(|first| first.name == plan.name && first.origin.identity() != plan.origin.identity());
        if let Some(first) = first {
            let fault = Fault::SameName { name: plan.name.clone(), first: first.origin(), second: plan.origin() };
            problems.push(Problem::error(fault, None).help("give one of them another `name`"));
        }
    }
    problems
}

/// All plans with their warnings, or all problems.
fn settle(loader: Loader, plans: Vec<Option<Plan>>) -> Result<Vec<Plan>, Problems> {
    let Loader { sources, problems, .. } = loader;
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        return Err(Problems::new(sources, problems));
    }
    let warnings = Problems::new(sources, problems);
    Ok(plans.into_iter().flatten().map(|plan| Plan { warnings: warnings.clone(), ..plan }).collect())
}
