//! `meander check`: is a scenario valid, and what does it come to?

use super::exit::{Exit, Failure};
use super::output;
use super::words::counted;
use crate::metric::Unit;
use crate::report::number::{Glyphs, Numbers};
use crate::scenario::{Plan, Scenario};
use crate::terms::Stage;
use crate::text::Language;
use serde::Serialize;

/// Says whether scenarios are valid, and what they resolve to in short.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  meander check scenarios/split-role.toml scenarios/one-team.toml
  meander check my-company.toml --set scoring.threshold=55 --full")]
pub struct Check {
    /// Scenario files, or shipped scenarios such as shipped:one-team.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<String>,
    /// Change a setting, as in scoring.threshold=55.
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
    /// Print every setting of the resolved scenarios as TOML.
    #[arg(long, conflicts_with = "json")]
    full: bool,
    /// Print one JSON document.
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Checks all files and tells all problems of all of them at once.
    ///
    /// # Errors
    /// [`Failure::Scenario`] with everything that is wrong.
    pub fn execute(self) -> Result<Exit, Failure> {
        let plans = Plan::load_all(&self.files, &self.set)?;
        if let Some(plan) = plans.first() {
            // Warnings are gathered over all files of a load.
            output::show(plan.warnings());
        }
        if self.json {
            output::json(&Document { schema: "meander/check/1", scenarios: plans.iter().map(summary).collect() })?;
        } else {
            let text: Vec<String> = plans.iter().map(|plan| self.describe(plan)).collect();
            output::result(&text.join("\n"))?;
        }
        Ok(Exit::Done)
    }

    fn describe(&self, plan: &Plan) -> String {
        if self.full { plan.canonical() } else { in_words(&summary(plan)) }
    }
}

#[derive(Debug, Serialize)]
struct Document {
    schema: &'static str,
    scenarios: Vec<Summary>,
}

/// What a scenario resolves to, in short.
#[derive(Debug, Serialize)]
struct Summary {
    name: String,
    file: String,
    runnable: bool,
    accounts: u64,
    segments: Vec<String>,
    warm_up_days: f64,
    length_days: f64,
    teams: Vec<TeamSummary>,
    handoffs: usize,
    people: u64,
    people_cost_per_year: f64,
    currency: String,
    uncertain: Vec<Uncertain>,
    warnings: Vec<String>,
}

#[derive(Debug, Serialize)]
struct TeamSummary {
    name: String,
    reps: u32,
    owns: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct Uncertain {
    lever: String,
    law: String,
}

fn summary(plan: &Plan) -> Summary {
    let scenario = plan.central();
    Summary {
        name: plan.name().to_owned(),
        file: plan.origin(),
        runnable: plan.runnable().is_ok(),
        accounts: scenario.market.segment.iter().map(|segment| u64::from(segment.accounts)).sum(),
        segments: scenario.market.segment.iter().map(|segment| segment.name.clone()).collect(),
        warm_up_days: scenario.horizon.warm_up.get(),
        length_days: scenario.horizon.length.get(),
        teams: scenario
            .team
            .iter()
            .map(|team| TeamSummary {
                name: team.name.clone(),
                reps: team.reps,
                owns: team.owns.0.iter().map(|stage: &Stage| stage.id()).collect(),
            })
            .collect(),
        handoffs: scenario.handoff.len(),
        people: scenario.team.iter().map(|team| u64::from(team.reps)).sum(),
        people_cost_per_year: people_cost(&scenario),
        currency: scenario.currency.code().to_owned(),
        uncertain: plan
            .uncertain()
            .map(|(lever, law)| Uncertain { lever: lever.to_owned(), law: law.to_owned() })
            .collect(),
        warnings: plan.warnings().iter().map(|warning| warning.fault.to_string()).collect(),
    }
}

/// Yearly cost of all people in whole units of the currency.
fn people_cost(scenario: &Scenario) -> f64 {
    scenario.payroll().minor() as f64 / scenario.currency.minor_per_unit() as f64
}

fn in_words(summary: &Summary) -> String {
    let numbers = Numbers::new(&summary.currency, Glyphs::Unicode, Language::English);
    let mut lines = vec![format!("{}: valid ({})", summary.name, summary.file)];
    let accounts = numbers.count(summary.accounts as f64);
    lines.push(format!("  market    {accounts} accounts in {}", summary.segments.join(", ")));
    lines.push(format!("  horizon   {} days after {} days of warm-up", summary.length_days, summary.warm_up_days));
    for team in &summary.teams {
        let owns = if team.owns.is_empty() { "no stage".to_owned() } else { team.owns.join(", ") };
        let people = counted(u64::from(team.reps), "person", "people");
        lines.push(format!("  team      {} ({people}) owns {owns}", team.name));
    }
    if summary.runnable {
        lines.push(format!(
            "  cost      {}, {} a year; {}",
            counted(summary.people, "person", "people"),
            numbers.plain(Unit::Money, summary.people_cost_per_year),
            counted(summary.handoffs as u64, "handoff", "handoffs")
        ));
    } else {
        lines.push("  no teams: it can be extended, not run".to_owned());
    }
    lines.extend(
        summary.uncertain.iter().map(|uncertain| format!("  uncertain {} = {}", uncertain.lever, uncertain.law)),
    );
    lines.join("\n") + "\n"
}
