//! What every chart has: a title, a note on what is shown, scales, a key of designs.

use super::axis::Axis;
use super::scene::{Anchor, Point, Scene, Text};
use super::theme::{self, MARGIN, Sheet};
use crate::metric::Unit;
use crate::report::number::Numbers;

/// A design's name and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name<'a> {
    /// As the user wrote it.
    pub(super) text: &'a str,
    /// In every chart the same.
    pub(super) look: theme::Look,
}

/// y at which the content of a framed chart begins.
pub(super) const TOP: f64 = MARGIN + 64.0;

/// An empty chart with its title and the note below.
pub(super) fn framed(title: &str, note: &str, height: f64) -> Scene {
    framed_on(Sheet::Wide, title, note, height)
}

/// The same for a sheet.
pub(super) fn framed_on(sheet: Sheet, title: &str, note: &str, height: f64) -> Scene {
    let mut scene = Scene::new(title, sheet.width(), height);
    note.clone_into(&mut scene.note);
    let (left, room) = (sheet.margin(), sheet.width() - 2.0 * sheet.margin());
    let heading = Text::new((left, MARGIN + 18.0), title).strong().size(theme::TITLE);
    scene.text(fitted(shrunk(heading, room), room));
    scene.text(fitted(Text::new((left, MARGIN + 40.0), note).quiet(), room));
    scene
}

/// The text in smaller letters where it would be wider than this, but never so small
/// that it could not be told from the note below.
fn shrunk(text: Text, width: f64) -> Text {
    let size = text.size * (width / text.width()).min(1.0);
    text.size(size.max(theme::BODY))
}

/// Vertical lines at round values with their numbers below `bottom`.
pub(super) fn scale_below(
    scene: &mut Scene,
    axis: &Axis,
    (top, bottom): (f64, f64),
    write: impl Fn(f64, f64) -> String,
) {
    let step = axis.step(axis.room_for(64.0));
    for tick in axis.ticks(step) {
        let x = axis.at(tick);
        scene.line((x, top), (x, bottom), 1.0, theme::GRID);
        scene.text(Text::new((x, bottom + 18.0), write(tick, step)).quiet().anchor(Anchor::Middle));
    }
}

/// How a tick on an axis of money is written.
pub(super) fn money_tick(numbers: &Numbers, largest: f64, is_difference: bool) -> impl Fn(f64, f64) -> String {
    move |tick, step| {
        if tick == 0.0 {
            return numbers.plain(Unit::Money, 0.0);
        }
        let scale = numbers.ticks(Unit::Money, largest, step);
        if is_difference { numbers.signed(tick, scale) } else { numbers.show(tick, scale) }
    }
}

/// Names beside samples of their lines, in as many rows as they need within `width`;
/// gives the height of the rows after the first.
pub(super) fn key(scene: &mut Scene, (left, top): Point, width: f64, names: &[Name<'_>]) -> f64 {
    let (mut x, mut y) = (left, top);
    for name in names {
        let text = Text::new((0.0, 0.0), name.text).strong().paint(name.look.ink);
        let text = fitted(text, width - 38.0);
        let needed = 38.0 + text.width();
        if x > left && x + needed > left + width {
            (x, y) = (left, y + 24.0);
        }
        scene.dashed(&[(x, y - 5.0), (x + 30.0, y - 5.0)], name.look.dash, 2.5, name.look.line);
        scene.text(Text { at: (x + 38.0, y), ..text });
        x += needed + 28.0;
    }
    y - top
}

/// The text, cut with an ellipsis where it would be wider than this.
pub(super) fn fitted(text: Text, width: f64) -> Text {
    let mut fitted = text.clone();
    let mut letters: Vec<char> = text.text.chars().collect();
    while fitted.width() > width && letters.pop().is_some() {
        fitted.text = letters.iter().collect::<String>() + "…";
    }
    fitted
}
