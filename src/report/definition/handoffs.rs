//! Handoffs: between which stages, what is asked for, what happens when nobody begins.

use super::settings::{Book, rows};
use super::{policy, stages};
use crate::scenario::Scenario;
use crate::scenario::settings::{Handoff, Overdue};
use crate::terms::Stage;

/// The section on handoffs.
pub fn section(scenario: &Scenario, book: &Book) -> String {
    let mut text = "## 4. Handoffs and service levels (引き渡し条件・SLA)\n".to_owned();
    if scenario.handoff.is_empty() {
        text.push_str("\nNothing is handed over: one team owns every stage.\n");
    }
    for handoff in &scenario.handoff {
        let boundaries = boundaries(scenario, handoff);
        let mut but = vec!["name", "from", "to"];
        if !boundaries.contains(&[Stage::Engaged, Stage::Mql]) {
            but.push("rule");
        }
        let settings = rows(&book.table("handoff", Some(&handoff.called()), &but));
        let mut words = agreed(&boundaries, handoff, scenario, book).join("\n");
        if !words.is_empty() {
            words.push_str("\n\n");
        }
        text.push_str(&format!("\n### {} → {}\n\n{words}{settings}", handoff.from, handoff.to));
    }
    text
}

/// Between which stages, on the way from known to customer, a handoff takes place.
fn boundaries(scenario: &Scenario, handoff: &Handoff) -> Vec<[Stage; 2]> {
    const WAY: [Stage; 7] =
        [Stage::Known, Stage::Engaged, Stage::Mql, Stage::Sal, Stage::Sql, Stage::Opportunity, Stage::Customer];
    let owner = |stage| stages::owner(scenario, stage);
    let pairs = WAY.windows(2).map(|pair| [pair[0], pair[1]]);
    pairs.filter(|&[from, to]| owner(from) == handoff.from && owner(to) == handoff.to).collect()
}

/// What both sides sign, point by point.
fn agreed(boundaries: &[[Stage; 2]], handoff: &Handoff, scenario: &Scenario, book: &Book) -> Vec<String> {
    if boundaries.is_empty() {
        return Vec::new();
    }
    let value = |key: &str| format!("**{}**", book.value(&format!("handoff.{}.{key}", handoff.called())));
    let written = |[from, to]: &[Stage; 2]| format!("when {} becomes {}", stages::both(*from), stages::both(*to));
    let when = boundaries.iter().map(written).collect::<Vec<_>>().join(" and ");
    let mut points = vec![format!("- Takes place (時点) {when}.")];
    if handoff.entry_fit > 0.0 || handoff.entry_fields > 0 {
        points.push(format!(
            "- Asks for (受入条件) a fit, as it is known, of {} or more and at least {} of the four qualification fields. A \
             lead that is not an MQL yet stays in the file, even if it asked; later, too little fit closes it, and fields \
             that lack are asked for in the next call or meeting.",
            value("entry_fit"),
            value("entry_fields")
        ));
    }
    for &[_, to] in boundaries.iter().filter(|[_, to]| *to != Stage::Engaged) {
        let level = if handoff.sla.get() > 0.0 {
            let followed = policy::overdue(to, handoff.overdue, scenario, book);
            format!("{} begins within {}. If nobody has: {followed}", handoff.to, value("sla"))
        } else {
            "none: nobody looks whether it is taken up".to_owned() + "."
        };
        points.push(format!("- Service level (SLA) for {}: {level}", stages::both(to)));
    }
    let taken_up = boundaries.iter().any(|[_, to]| !matches!(to, Stage::Engaged | Stage::Customer));
    if taken_up && handoff.acceptance.get() < 1.0 {
        points.push(left_lying(handoff, &value("acceptance"), scenario, book));
    }
    points
}

/// What becomes of the leads that the receiver does not take up.
fn left_lying(handoff: &Handoff, share: &str, scenario: &Scenario, book: &Book) -> String {
    let back = policy::put_back(scenario, book);
    let fate = match (handoff.sla.get() > 0.0, handoff.overdue) {
        (false, _) => format!("is closed at once: {back}"),
        (true, Overdue::Reassign) => "is found when the service level has passed, and begun then".to_owned(),
        (true, _) => format!("is closed when the service level has passed: {back}"),
    };
    format!("- Share taken up (受入率): {share}. The rest is left lying and {fate}.")
}
