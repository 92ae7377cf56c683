//! The typeface of the charts: carried along, so that pictures look alike on every machine.

use ab_glyph::{Font, FontRef, Glyph, InvalidFont, OutlinedGlyph, Point, PxScale, ScaleFont};

/// Line height over em, as set in the files (see `assets/fonts/subset.py`).
const LINE: f64 = 1.24;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/MeanderSans-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/MeanderSans-SemiBold.ttf");

/// The embedded typeface, a file each weight of CSS, for pages whose texts are measured by it.
pub fn faces() -> [(u16, &'static [u8]); 2] {
    [(400, REGULAR), (600, SEMI_BOLD)]
}

/// How bold a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Ordinary text.
    Regular,
    /// Headings and names.
    SemiBold,
}

impl Weight {
    fn face(self) -> Result<FontRef<'static>, InvalidFont> {
        FontRef::try_from_slice(match self {
            Weight::Regular => REGULAR,
            Weight::SemiBold => SEMI_BOLD,
        })
    }

    /// How wide a text is at this size of the em; a guess if the typeface cannot be read.
    pub(super) fn width(self, text: &str, size: f64) -> f64 {
        let Ok(face) = self.face() else { return 0.5 * size * text.chars().count() as f64 };
        let scale = scale(size);
        let end = lay_out(&face, text, scale).last().map(|glyph| {
            let advance = face.as_scaled(scale).h_advance(glyph.id);
            glyph.position.x + advance
        });
        f64::from(end.unwrap_or(0.0))
    }

    /// The outlines of a text whose left end on the baseline lies at the origin.
    ///
    /// # Errors
    /// The embedded typeface cannot be read.
    pub(super) fn outlines(self, text: &str, size: f64) -> Result<Vec<OutlinedGlyph>, InvalidFont> {
        let face = self.face()?;
        Ok(lay_out(&face, text, scale(size)).into_iter().filter_map(|glyph| face.outline_glyph(glyph)).collect())
    }
}

/// ab_glyph scales by the height of a line, we by the em.
fn scale(size: f64) -> PxScale {
    PxScale::from((LINE * size) as f32)
}

/// Glyphs one after another, pairs moved together as the typeface says.
fn lay_out(face: &FontRef<'_>, text: &str, scale: PxScale) -> Vec<Glyph> {
    let scaled = face.as_scaled(scale);
    let (mut x, mut previous) = (0.0, None);
    let mut glyphs = Vec::new();
    for c in text.chars() {
        let id = face.glyph_id(c);
        x += previous.map_or(0.0, |previous| scaled.kern(previous, id));
        glyphs.push(Glyph { id, scale, position: Point { x, y: 0.0 } });
        x += scaled.h_advance(id);
        previous = Some(id);
    }
    glyphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_we_write_has_a_glyph() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let face = weight.face().unwrap();
            for c in "AZaz09 .,:;%+−–…·×±¥€$£()/\u{a0}≥≤éüöß".chars() {
                assert_ne!(face.glyph_id(c).0, 0, "{c:?}");
            }
        }
    }

    #[test]
    fn widths_grow_with_text_and_size() {
        let width = |text, size| Weight::Regular.width(text, size);
        assert_eq!(width("", 10.0), 0.0);
        assert!((width("00", 10.0) - 2.0 * width("0", 10.0)).abs() < 1e-3, "digits are equally wide");
        assert!((width("mm", 20.0) - 2.0 * width("mm", 10.0)).abs() < 1e-2);
        assert!((width("0", 10.0) - 4.97).abs() < 0.02, "a digit is 497 of 1,000 units wide");
    }
}
