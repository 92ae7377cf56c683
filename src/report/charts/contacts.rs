//! How far buyers are when they first talk to us: a group of columns a phase, a column a design.

use super::axis::{Axis, ceiling};
use super::frame::{Name, TOP, framed, key};
use super::scene::{Anchor, Scene, Text};
use super::theme::{self, MARGIN, WIDTH};
use crate::experiment::Routes;
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::text::{Label, Language};

const HEIGHT: f64 = 190.0;
/// Room for the numbers at the left.
const NUMBERS: f64 = 44.0;
/// Columns that are wide enough for their number.
const NUMBERED: f64 = 34.0;

/// Draws the chart; none if nobody ever talked to us.
pub(super) fn contacts(
    (title, note): (&str, &str),
    designs: &[(Name<'_>, &Routes)],
    numbers: &Numbers,
    language: Language,
) -> Option<Scene> {
    let (_, first) = designs.first()?;
    let ends = designs.iter().flat_map(|(_, routes)| &routes.contacts);
    let largest = ends.map(|contact| contact.share.ci95.map_or(contact.share.mean, |ci| ci.high)).fold(0.0, f64::max);
    if first.contacts.is_empty() || largest <= 0.0 {
        return None;
    }
    let names: Vec<Name<'_>> = designs.iter().map(|(name, _)| name.clone()).collect();
    let mut scene = framed(title, note, 0.0);
    let top = TOP + 30.0 + key(&mut scene, (MARGIN, TOP + 12.0), WIDTH - 2.0 * MARGIN, &names) + 14.0;
    scene.size.1 = top + HEIGHT + 62.0;
    let (ceiling, step) = ceiling(largest.min(1.0), 4);
    let y = Axis::new((0.0, ceiling), (top + HEIGHT, top));
    let from = MARGIN + NUMBERS;
    for tick in y.ticks(step) {
        scene.line((from, y.at(tick)), (WIDTH - MARGIN, y.at(tick)), 1.0, theme::GRID);
        let text = numbers.show(tick, numbers.ticks(Unit::Share, ceiling, step));
        scene.text(Text::new((from - 8.0, y.at(tick) + 4.5), text).quiet().anchor(Anchor::End));
    }
    let group = (WIDTH - MARGIN - from) / first.contacts.len() as f64;
    let column = (0.8 * group / designs.len() as f64).min(46.0);
    for (place, contact) in first.contacts.iter().enumerate() {
        let middle = from + group * (place as f64 + 0.5);
        let phase = Label::phase(&contact.phase).map_or(contact.phase.as_str(), |label| language.label(label));
        let mut read = vec![phase.to_owned()];
        for (i, (name, routes)) in designs.iter().enumerate() {
            let Some(share) = routes.contacts.get(place).map(|contact| contact.share) else { continue };
            let x = middle + column * (i as f64 - 0.5 * designs.len() as f64);
            let interval = share.ci95.map(|ci| (ci.low.max(0.0), ci.high.min(ceiling)));
            scene.rectangle((x + 1.5, y.at(share.mean)), (x + column - 1.5, y.at(0.0)), name.look.line);
            let end = interval.map_or(share.mean, |(_, high)| high);
            if let Some((low, high)) = interval {
                scene.line((x + 0.5 * column, y.at(low)), (x + 0.5 * column, y.at(high)), 1.5, theme::INK);
            }
            let written = numbers.mean(Unit::Share, share.mean, interval);
            if column >= NUMBERED {
                let whole = numbers.show(share.mean, numbers.scale(Unit::Share, 1.0, Some(0.03)));
                let at = (x + 0.5 * column, y.at(end) - 5.0);
                scene.text(Text::new(at, whole).size(theme::SMALL).anchor(Anchor::Middle));
            }
            read.push(format!("{} {written}", name.text));
        }
        scene.tip((middle - 0.5 * group, top), (middle + 0.5 * group, top + HEIGHT), read.join("\n"));
        let text = Text::new((middle, top + HEIGHT + 20.0), language.headed(phase));
        scene.text(text.size(theme::SMALL).anchor(Anchor::Middle));
    }
    scene.line((from, y.at(0.0)), (WIDTH - MARGIN, y.at(0.0)), 1.0, theme::AXIS);
    let axis = Text::new((WIDTH - MARGIN, top + HEIGHT + 44.0), language.label(Label::PhaseOfBuyer));
    scene.text(axis.quiet().anchor(Anchor::End));
    Some(scene)
}
