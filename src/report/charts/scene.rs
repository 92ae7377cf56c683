//! A picture as plain data: shapes and texts at their places, in CSS pixels.
//!
//! Builders make scenes and know nothing of files; the renderers draw any scene as
//! SVG or PNG. So a test can ask what a picture says and whether it all fits.

use super::font::Weight;
use super::theme;

/// A colour and how much of it covers what lies below (0 to 1).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paint {
    /// Red, green, blue.
    pub(super) rgb: (u8, u8, u8),
    /// Opacity.
    pub(super) alpha: f64,
}

impl Paint {
    /// An opaque colour, as in `0x0072B2`.
    pub(super) const fn hex(rgb: u32) -> Self {
        Paint { rgb: ((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8), alpha: 1.0 }
    }

    /// The same colour, thinner.
    pub(super) const fn alpha(self, alpha: f64) -> Self {
        Paint { alpha, ..self }
    }
}

/// A place: x to the right, y downwards.
pub(super) type Point = (f64, f64);

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    /// Place of the anchor on the baseline.
    pub(super) at: Point,
    /// What it says.
    pub(super) text: String,
    /// Size of the em.
    pub(super) size: f64,
    /// How bold.
    pub(super) weight: Weight,
    /// Its colour.
    pub(super) paint: Paint,
    /// Which part stands at its place.
    pub(super) anchor: Anchor,
}

impl Text {
    /// A text of ordinary size and colour, starting at its place.
    pub(super) fn new(at: Point, text: impl Into<String>) -> Self {
        let text = text.into();
        Text { at, text, size: theme::BODY, weight: Weight::Regular, paint: theme::INK, anchor: Anchor::Start }
    }

    /// In another size.
    pub(super) fn size(self, size: f64) -> Self {
        Text { size, ..self }
    }

    /// In another colour.
    pub(super) fn paint(self, paint: Paint) -> Self {
        Text { paint, ..self }
    }

    /// Bolder.
    pub(super) fn strong(self) -> Self {
        Text { weight: Weight::SemiBold, ..self }
    }

    /// Small and grey: what explains.
    pub(super) fn quiet(self) -> Self {
        Text { size: theme::SMALL, paint: theme::QUIET, ..self }
    }

    /// Anchored elsewhere.
    pub(super) fn anchor(self, anchor: Anchor) -> Self {
        Text { anchor, ..self }
    }

    /// How wide it is.
    pub(super) fn width(&self) -> f64 {
        self.weight.width(&self.text, self.size)
    }

    /// x of its left end.
    pub(super) fn left(&self) -> f64 {
        match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - 0.5 * self.width(),
            Anchor::End => self.at.0 - self.width(),
        }
    }
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// A line through points.
    Path { points: Vec<Point>, width: f64, paint: Paint },
    /// A filled shape.
    Area { points: Vec<Point>, paint: Paint },
    /// A filled circle.
    Disc { centre: Point, radius: f64, paint: Paint },
    /// A text.
    Text(Text),
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scene {
    /// What it shows, for those who cannot see it.
    pub(super) title: String,
    /// How it is to be read.
    pub(super) note: String,
    /// Width and height.
    pub(super) size: (f64, f64),
    /// What is drawn, from back to front.
    pub(super) items: Vec<Item>,
    /// What a pointer reads there.
    pub(super) tips: Vec<Tip>,
}

/// A place at which a pointer reads values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tip {
    /// Its upper left corner.
    pub(super) from: Point,
    /// Its lower right corner.
    pub(super) to: Point,
    /// What it says, line by line.
    pub(super) text: String,
}

impl Scene {
    /// An empty picture.
    pub(super) fn new(title: &str, width: f64, height: f64) -> Self {
        Scene {
            title: title.to_owned(),
            note: String::new(),
            size: (width, height),
            items: Vec::new(),
            tips: Vec::new(),
        }
    }

    /// Adds a place at which a pointer reads values.
    pub(super) fn tip(&mut self, from: Point, to: Point, text: String) {
        self.tips.push(Tip { from, to, text });
    }

    /// Adds a text.
    pub(super) fn text(&mut self, text: Text) {
        self.items.push(Item::Text(text));
    }

    /// Adds a line through points.
    pub(super) fn path(&mut self, points: Vec<Point>, width: f64, paint: Paint) {
        if points.len() > 1 {
            self.items.push(Item::Path { points, width, paint });
        }
    }

    /// Adds a straight line.
    pub(super) fn line(&mut self, from: Point, to: Point, width: f64, paint: Paint) {
        self.path(vec![from, to], width, paint);
    }

    /// Adds a line through points with gaps: lengths drawn and left out in turn.
    pub(super) fn dashed(&mut self, points: &[Point], pattern: &[f64], width: f64, paint: Paint) {
        for piece in dashes(points, pattern) {
            self.path(piece, width, paint);
        }
    }

    /// Adds a filled shape.
    pub(super) fn area(&mut self, points: Vec<Point>, paint: Paint) {
        if points.len() > 2 {
            self.items.push(Item::Area { points, paint });
        }
    }

    /// Adds a filled rectangle.
    pub(super) fn rectangle(&mut self, (x0, y0): Point, (x1, y1): Point, paint: Paint) {
        self.area(vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)], paint);
    }

    /// Adds a filled circle.
    pub(super) fn disc(&mut self, centre: Point, radius: f64, paint: Paint) {
        self.items.push(Item::Disc { centre, radius, paint });
    }

    /// Adds a white-hearted ring.
    pub(super) fn ring(&mut self, centre: Point, radius: f64, width: f64, paint: Paint) {
        self.disc(centre, radius, paint);
        self.disc(centre, radius - width, theme::PAPER);
    }

    /// Adds a thick horizontal bar with round ends.
    pub(super) fn bar(&mut self, from: f64, to: f64, y: f64, width: f64, paint: Paint) {
        self.rectangle((from, y - 0.5 * width), (to, y + 0.5 * width), paint);
        self.disc((from, y), 0.5 * width, paint);
        self.disc((to, y), 0.5 * width, paint);
    }
}

/// Cuts a line into the pieces that a pattern of lengths (drawn, left out, …) draws.
fn dashes(points: &[Point], pattern: &[f64]) -> Vec<Vec<Point>> {
    if pattern.is_empty() {
        return vec![points.to_vec()];
    }
    let mut pieces = Vec::new();
    let (mut phase, mut left) = (0, pattern[0]);
    let mut piece: Vec<Point> = points.first().copied().into_iter().collect();
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        loop {
            let length = libm::hypot(to.0 - from.0, to.1 - from.1);
            if length < left {
                left -= length;
                piece.push(to);
                break;
            }
            let share = left / length;
            from = (from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1));
            piece.push(from);
            if phase % 2 == 0 {
                pieces.push(std::mem::take(&mut piece));
            }
            phase = (phase + 1) % pattern.len();
            left = pattern[phase].max(0.1);
            piece = vec![from];
        }
    }
    if phase % 2 == 0 {
        pieces.push(piece);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_follow_the_line_around_its_corners() {
        let pieces = dashes(&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)], &[4.0, 2.0]);
        assert_eq!(pieces, [vec![(0.0, 0.0), (4.0, 0.0)], vec![(5.0, 1.0), (5.0, 5.0)]]);
        assert_eq!(dashes(&[(0.0, 0.0), (9.0, 0.0)], &[]), [vec![(0.0, 0.0), (9.0, 0.0)]]);
    }
}
