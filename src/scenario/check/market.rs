//! Sense of the market: names, segments, settings that must stand in order.

use super::super::fault::Fault;
use super::super::problem::Problem;
use super::super::settings::Scenario;
use super::super::source::Place;
use super::super::tree::{Step, Table};

/// The scenario under the least and the greatest values of what is uncertain:
/// what holds between the two holds in every draw.
#[derive(Debug, Clone, Copy)]
pub struct Extremes<'a> {
    /// Every uncertain setting at its least.
    pub least: &'a Scenario,
    /// Every uncertain setting at its greatest.
    pub most: &'a Scenario,
}

/// Names are used in paths, tables and file names.
pub fn check_names(scenario: &Scenario, tree: &Table, problems: &mut Vec<Problem>) {
    let place = |steps: &[Step<'_>]| tree.find(steps).map(|node| node.place.clone());
    problems.extend(bad_name(&scenario.name, "/\\:", place(&[Step::Key("name")])));
    let segment = |i| [Step::Key("market"), Step::Key("segment"), Step::Item(i), Step::Key("name")];
    for (i, name) in scenario.market.segment.iter().map(|segment| &segment.name).enumerate() {
        problems.extend(bad_name(name, ITEM_SIGNS, place(&segment(i))));
    }
    let asset = |i| [Step::Key("content"), Step::Key("asset"), Step::Item(i), Step::Key("name")];
    for (i, name) in scenario.content.asset.iter().map(|asset| &asset.name).enumerate() {
        problems.extend(bad_name(name, ITEM_SIGNS, place(&asset(i))));
    }
    let item = |list, i| [Step::Key(list), Step::Item(i), Step::Key("name")];
    for (i, team) in scenario.team.iter().enumerate() {
        problems.extend(bad_name(&team.name, ITEM_SIGNS, place(&item("team", i))));
    }
    for (i, handoff) in scenario.handoff.iter().enumerate() {
        problems.extend(bad_name(&handoff.name, ITEM_SIGNS, place(&item("handoff", i))));
    }
}

/// Signs that have a meaning in paths of settings.
const ITEM_SIGNS: &str = "/\\:.\"=";

/// Control characters, and the marks of Unicode that change how others are shown (general
/// category Cf, those that join letters excepted): a name must read as it is.
fn is_unseen(c: char) -> bool {
    let turns = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    c.is_control() || turns
}

fn bad_name(name: &str, signs: &str, place: Option<Place>) -> Option<Problem> {
    // A name that could not be read was told of already.
    let place = place?;
    let reason = if name.trim().is_empty() {
        "it is empty"
    } else if name.chars().any(is_unseen) {
        "it has characters that nobody sees, as those that turn the direction of writing"
    } else if name.chars().any(|c| signs.contains(c)) {
        "it is used in paths and file names, so it has no / \\ : and, in lists, no . \" ="
    } else if name.chars().count() > 80 {
        "it is longer than 80 characters"
    } else {
        return None;
    };
    Some(Problem::error(Fault::BadName(name.to_owned(), reason), Some(place)))
}

/// There is at least one segment, and no more accounts in it than there are.
pub fn check_segments(extremes: Extremes<'_>, tree: &Table, problems: &mut Vec<Problem>) {
    let segments = &extremes.most.market.segment;
    if segments.is_empty() {
        let market = tree.0.get("market").map(|entry| entry.key.clone());
        let help = "add one:\n[[market.segment]]\nname = \"mid-market\"\naccounts = 1000";
        problems.push(Problem::error(Fault::NoSegment, market).help(help));
    }
    for (i, segment) in segments.iter().enumerate() {
        let shares = segment.customers.get() + segment.rival_customers.get() + segment.in_journey.get();
        // Shares that are meant to add up to one may miss it by rounding.
        if shares > 1.0 + 1e-9 {
            let steps = [Step::Key("market"), Step::Key("segment"), Step::Item(i)];
            let place = tree.find(&steps).map(|node| node.place.clone());
            problems.push(Problem::error(Fault::SharesAboveOne(segment.name.clone()), place));
        }
    }
}

/// Settings that must not cross, of those groups at the top that could be read.
pub fn check_orders(
    extremes: Extremes<'_>,
    tree: &Table,
    could_be_read: impl Fn(&str) -> bool,
    problems: &mut Vec<Problem>,
) {
    let (least, most) = (extremes.least, extremes.most);
    let matrix = [&least.scoring.matrix, &most.scoring.matrix];
    for (low, high, crossed) in [
        ("awareness.low", "awareness.high", most.awareness.low.get() > least.awareness.high.get()),
        ("scoring.matrix.fit_b", "scoring.matrix.fit_a", matrix[1].fit_b > matrix[0].fit_a),
        ("scoring.matrix.behaviour_2", "scoring.matrix.behaviour_1", matrix[1].behaviour_2 > matrix[0].behaviour_1),
    ] {
        if !crossed || !low.split('.').next().is_some_and(&could_be_read) {
            continue;
        }
        let place = |path: &'static str| {
            let steps: Vec<Step<'_>> = path.split('.').map(Step::Key).collect();
            tree.find(&steps).map(|node| node.place.clone())
        };
        let fault = Fault::WrongOrder { low, high };
        let (first, second) = match (place(low), place(high)) {
            (Some(low), high) => (Some(low), high),
            (None, high) => (high, None),
        };
        problems.push(Problem::error(fault, first).related(second, "the higher one"));
    }
}
