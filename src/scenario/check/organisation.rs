//! Sense of the organisation: every stage has one owner, and handoffs lead on.

use super::super::fault::Fault;
use super::super::items::handoff_name;
use super::super::merge::Removed;
use super::super::problem::Problem;
use super::super::settings::{Handoff, HandoffRule, Scenario};
use super::super::source::Place;
use super::super::suggest;
use super::super::tree::{Node, Step, Table, Value};
use crate::terms::Stage;

/// The stages that need an owner, in the order of the success path. `anonymous`
/// has nobody to work on, and recycled accounts rest.
const OWNED_STAGES: [Stage; 7] =
    [Stage::Known, Stage::Engaged, Stage::Mql, Stage::Sal, Stage::Sql, Stage::Opportunity, Stage::Customer];

/// Checks owners and handoffs of a scenario that has teams.
pub fn check_organisation(scenario: &Scenario, tree: &Table, removed: &[Removed], problems: &mut Vec<Problem>) {
    if scenario.team.is_empty() && scenario.handoff.is_empty() {
        return;
    }
    let mut scenario = scenario.clone();
    let written = scenario.handoff.len();
    complete_handoffs(&mut scenario);
    let check = Organisation { scenario: &scenario, written, tree, removed };
    if !check.scenario.team.is_empty() {
        check.stages(problems);
    }
    if check.handoffs_name_teams(problems) {
        check.handoffs_lead_on(problems);
        check.handoffs_are_there(problems);
    }
}

/// Adds the handoffs that the stages call for and nobody wrote, at their
/// defaults: a handoff that was forgotten must not be free of loss, or an
/// incomplete file would look like a better organisation.
pub fn complete_handoffs(scenario: &mut Scenario) {
    let missing: Vec<Handoff> = missing(scenario)
        .map(|(from, to)| {
            let name = handoff_name(&scenario.team[from].name, &scenario.team[to].name);
            Handoff {
                name,
                from: scenario.team[from].name.clone(),
                to: scenario.team[to].name.clone(),
                ..Handoff::default()
            }
        })
        .collect();
    scenario.handoff.extend(missing);
}

/// Pairs of teams whose stages follow each other and that no handoff joins.
fn missing(scenario: &Scenario) -> impl Iterator<Item = (usize, usize)> {
    let owners: Vec<usize> = OWNED_STAGES.into_iter().filter_map(|stage| scenario.owner(stage)).collect();
    let mut pairs: Vec<_> = owners.windows(2).map(|pair| (pair[0], pair[1])).filter(|(from, to)| from != to).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().filter(|&(from, to)| {
        let (from, to) = (&scenario.team[from].name, &scenario.team[to].name);
        !scenario.handoff.iter().any(|handoff| handoff.from == *from && handoff.to == *to)
    })
}

struct Organisation<'a> {
    /// With the handoffs that are assumed.
    scenario: &'a Scenario,
    /// How many handoffs were written; the rest is assumed.
    written: usize,
    tree: &'a Table,
    /// What a file or an override dropped.
    removed: &'a [Removed],
}

impl Organisation<'_> {
    fn stages(&self, problems: &mut Vec<Problem>) {
        let mut owners: [Option<(usize, usize)>; Stage::COUNT] = [None; Stage::COUNT];
        for (i, team) in self.scenario.team.iter().enumerate() {
            for (j, &stage) in team.owns.0.iter().enumerate() {
                match owners[stage.index()] {
                    _ if stage == Stage::Anonymous => problems.push(not_ownable(stage, self.owns(i, j))),
                    None => owners[stage.index()] = Some((i, j)),
                    Some(first) => problems.push(self.owned_twice(stage, first, (i, j))),
                }
            }
        }
        let last = self.scenario.team.len().checked_sub(1).and_then(|i| self.team(i));
        for stage in OWNED_STAGES.into_iter().filter(|stage| owners[stage.index()].is_none()) {
            let help = format!("add \"{stage}\" to `owns` of one team");
            let owned = self.removed_teams().find(|team| owns(&team.item, stage));
            let place = owned.map_or_else(|| last.clone(), |team| Some(team.place.clone()));
            let problem = Problem::error(Fault::Unowned(stage.id()), place).help(help);
            problems.push(match owned {
                Some(team) => problem.related(Some(team.item.place.clone()), "the team that owned it"),
                None => problem,
            });
        }
    }

    fn owned_twice(&self, stage: Stage, first: (usize, usize), second: (usize, usize)) -> Problem {
        let name = |i: usize| self.scenario.team[i].name.clone();
        let fault = Fault::OwnedTwice { stage: stage.id(), first: name(first.0), second: name(second.0) };
        Problem::error(fault, self.owns(second.0, second.1)).related(self.owns(first.0, first.1), "the first owner")
    }

    /// Handoffs go from one team that exists to another, once.
    fn handoffs_name_teams(&self, problems: &mut Vec<Problem>) -> bool {
        let before = problems.len();
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        for (i, handoff) in self.written() {
            let (from, to) = (handoff.from.as_str(), handoff.to.as_str());
            problems.extend(self.no_such_team(i, "from", from));
            problems.extend(self.no_such_team(i, "to", to));
            if from == to && !from.is_empty() {
                problems.push(Problem::error(Fault::HandoffToItself(from.to_owned()), self.handoff(i, "to")));
            } else if pairs.contains(&(from, to)) {
                let fault = Fault::HandoffTwice { from: from.to_owned(), to: to.to_owned() };
                problems.push(Problem::error(fault, self.handoff(i, "from")));
            }
            pairs.push((from, to));
        }
        problems.len() == before
    }

    fn written(&self) -> impl Iterator<Item = (usize, &Handoff)> {
        self.scenario.handoff.iter().take(self.written).enumerate()
    }

    fn no_such_team(&self, handoff: usize, key: &'static str, name: &str) -> Option<Problem> {
        if name.is_empty() {
            return Some(Problem::error(Fault::Incomplete { kind: "handoff", key }, self.handoff(handoff, key)));
        }
        let teams: Vec<&str> = self.scenario.team.iter().map(|team| team.name.as_str()).collect();
        if teams.contains(&name) {
            return None;
        }
        if let Some(team) = self.removed_teams().find(|team| team.name == name) {
            let handoff = self.handoff(handoff, key);
            let problem = Problem::error(Fault::RemovedTeam(name.to_owned()), Some(team.place.clone()));
            let help = "remove that handoff too, or let it name a team that is left";
            return Some(problem.related(handoff, "this handoff needs it").help(help));
        }
        let fault = Fault::NoSuchItem { kind: "team", name: name.to_owned() };
        let mut problem = Problem::error(fault, self.handoff(handoff, key));
        problem.help = suggest::hint(name, &teams);
        Some(problem)
    }

    fn removed_teams(&self) -> impl Iterator<Item = &Removed> {
        self.removed.iter().filter(|removed| removed.list.path == "team")
    }

    /// A handoff that no stage calls for is idle; one that leads back is a circle.
    fn handoffs_lead_on(&self, problems: &mut Vec<Problem>) {
        for (i, handoff) in self.written() {
            let (from, to) = (handoff.from.clone(), handoff.to.clone());
            if handoff.rule != HandoffRule::AsScored && !self.makes_mqls(&from, &to) {
                let fault = Fault::IdleRule { from: from.clone(), to: to.clone() };
                problems.push(Problem::warning(fault, self.handoff(i, "rule")));
            }
            if self.called_for(&from, &to) {
                self.settings_act(i, handoff, problems);
                continue;
            }
            let place = self.handoff(i, "to");
            match self.way(&to, &from, &mut vec![from.clone()]) {
                Some(way) => {
                    let circle = std::iter::once(from).chain(way).collect();
                    let help = "accounts only move on: leave the handoff out that leads back";
                    problems.push(Problem::error(Fault::HandoffCircle(circle), place).help(help));
                }
                None => problems.push(Problem::warning(Fault::UnusedHandoff { from, to }, place)),
            }
        }
    }

    /// Delay and service level need somebody who has to begin; acceptance and definitions
    /// need a lead or deal. Of known leads that become engaged nobody takes up anything.
    fn settings_act(&self, i: usize, handoff: &Handoff, problems: &mut Vec<Problem>) {
        let hands = |stage| self.hands(handoff, stage);
        let taken_up = [Stage::Mql, Stage::Sal, Stage::Sql, Stage::Opportunity].into_iter().any(hands);
        let begun = taken_up || hands(Stage::Customer);
        let idle = [
            ("delay", !begun && handoff.delay.get() > 0.0),
            ("sla", !begun && handoff.sla.get() > 0.0),
            ("acceptance", !taken_up && handoff.acceptance.get() < 1.0),
            ("entry_fit", !taken_up && handoff.entry_fit > 0.0),
            ("entry_fields", !taken_up && handoff.entry_fields > 0),
        ];
        for (key, _) in idle.into_iter().filter(|(_, idle)| *idle) {
            if let Some(place) = self.place(&[Step::Key("handoff"), Step::Item(i), Step::Key(key)]) {
                let fault = Fault::IdleHandoff { name: handoff.name.clone(), key };
                problems.push(Problem::warning(fault, Some(place)));
            }
        }
    }

    /// Whether accounts enter this stage by passing over a handoff.
    fn hands(&self, handoff: &Handoff, stage: Stage) -> bool {
        let name = |stage| self.scenario.owner(stage).map(|i| self.scenario.team[i].name.as_str());
        let before = OWNED_STAGES.into_iter().take_while(|&before| before != stage).chain([Stage::Recycled]);
        name(stage) == Some(&handoff.to) && before.into_iter().any(|before| name(before) == Some(&handoff.from))
    }

    /// Whether engaged leads become MQLs by passing from one team to the other.
    fn makes_mqls(&self, from: &str, to: &str) -> bool {
        let owns = |name: &str, stage| self.scenario.owner(stage).is_some_and(|i| self.scenario.team[i].name == name);
        owns(from, Stage::Engaged) && owns(to, Stage::Mql)
    }

    /// Whether some stage of `to` comes after some stage of `from`.
    fn called_for(&self, from: &str, to: &str) -> bool {
        let position = |name: &str, stage: &Stage| {
            self.scenario.team.iter().any(|team| team.name == name && team.owns.0.contains(stage))
        };
        let first = OWNED_STAGES.iter().position(|stage| position(from, stage));
        let last = OWNED_STAGES.iter().rposition(|stage| position(to, stage));
        matches!((first, last), (Some(first), Some(last)) if first < last)
    }

    /// The teams on a way along handoffs, if there is one.
    fn way(&self, at: &str, goal: &str, visited: &mut Vec<String>) -> Option<Vec<String>> {
        if at == goal {
            return Some(vec![at.to_owned()]);
        }
        if visited.iter().any(|team| team == at) {
            return None;
        }
        visited.push(at.to_owned());
        let next = self.scenario.handoff.iter().filter(|handoff| handoff.from == at);
        next.into_iter().find_map(|handoff| {
            let rest = self.way(&handoff.to, goal, visited)?;
            Some(std::iter::once(at.to_owned()).chain(rest).collect())
        })
    }

    fn handoffs_are_there(&self, problems: &mut Vec<Problem>) {
        for handoff in &self.scenario.handoff[self.written..] {
            let (from, to) = (handoff.from.clone(), handoff.to.clone());
            let team = self.scenario.team.iter().position(|team| team.name == from);
            let help = format!("write it down:\n[[handoff]]\nfrom = \"{from}\"\nto = \"{to}\"");
            let (delay, retention) = (handoff.delay.get(), handoff.context_retention.get());
            let fault = Fault::MissingHandoff { from, to, delay, retention };
            problems.push(Problem::warning(fault, team.and_then(|team| self.team(team))).help(help));
        }
    }

    fn place(&self, steps: &[Step<'_>]) -> Option<Place> {
        self.tree.find(steps).map(|node| node.place.clone())
    }

    fn owns(&self, team: usize, stage: usize) -> Option<Place> {
        self.place(&[Step::Key("team"), Step::Item(team), Step::Key("owns"), Step::Item(stage)])
    }

    /// Where a team says its name.
    fn team(&self, team: usize) -> Option<Place> {
        self.place(&[Step::Key("team"), Step::Item(team), Step::Key("name")])
    }

    /// Where a handoff names a team, else where it stands.
    fn handoff(&self, handoff: usize, key: &str) -> Option<Place> {
        let item = [Step::Key("handoff"), Step::Item(handoff), Step::Key(key)];
        self.place(&item).or_else(|| self.place(&item[..2]))
    }
}

/// Whether a team, as it was written, owned this stage.
fn owns(team: &Node, stage: Stage) -> bool {
    let stages = team.as_table().and_then(|team| team.get("owns")).map(|owns| &owns.value);
    matches!(stages, Some(Value::Array(stages)) if stages.iter().any(|one| one.as_text() == Some(stage.id())))
}

fn not_ownable(stage: Stage, place: Option<Place>) -> Problem {
    Problem::error(Fault::NotOwnable(stage.id()), place).help("nobody knows who its accounts are")
}
