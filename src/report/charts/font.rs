//! The typefaces of the charts: carried along, so that pictures look alike on every machine.
//!
//! The first is Latin. A character that it lacks is taken from a Japanese one, which holds what
//! our own texts need and all kana. What neither has is drawn as a hollow box.

use ab_glyph::{Font, FontRef, Glyph, GlyphId, InvalidFont, OutlinedGlyph, Point, PxScale, ScaleFont};
use unicode_width::UnicodeWidthChar;

/// Line height over em, as set in the files (see `assets/fonts/subset.py`).
const LINE: f64 = 1.24;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/MeanderSans-Regular.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/MeanderSans-SemiBold.ttf");
const JAPANESE_REGULAR: &[u8] = include_bytes!("../../../assets/fonts/MeanderSansJP-Regular.otf");
const JAPANESE_BOLD: &[u8] = include_bytes!("../../../assets/fonts/MeanderSansJP-Bold.otf");

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

/// The typefaces of a weight.
struct Faces {
    latin: FontRef<'static>,
    japanese: FontRef<'static>,
}

/// Which of them a glyph is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Japanese,
}

impl Faces {
    fn of(weight: Weight) -> Result<Self, InvalidFont> {
        let (latin, japanese) = match weight {
            Weight::Regular => (REGULAR, JAPANESE_REGULAR),
            Weight::SemiBold => (SEMI_BOLD, JAPANESE_BOLD),
        };
        Ok(Faces { latin: FontRef::try_from_slice(latin)?, japanese: FontRef::try_from_slice(japanese)? })
    }

    fn face(&self, script: Script) -> &FontRef<'static> {
        match script {
            Script::Latin => &self.latin,
            Script::Japanese => &self.japanese,
        }
    }

    /// The glyph of a character; of one that neither has the box, as wide as the character.
    fn glyph(&self, c: char) -> (Script, GlyphId) {
        let latin = self.latin.glyph_id(c);
        if latin.0 != 0 {
            return (Script::Latin, latin);
        }
        let japanese = self.japanese.glyph_id(c);
        let is_wide = c.width().is_some_and(|columns| columns > 1);
        if japanese.0 != 0 || is_wide { (Script::Japanese, japanese) } else { (Script::Latin, latin) }
    }

    /// Glyphs one after another, pairs moved together as the typeface says; and where they end.
    fn lay_out(&self, text: &str, scale: PxScale) -> (Vec<(Script, Glyph)>, f32) {
        let (mut x, mut previous) = (0.0, None);
        let mut glyphs = Vec::new();
        for c in text.chars() {
            let (script, id) = self.glyph(c);
            let scaled = self.face(script).as_scaled(scale);
            x += match previous {
                Some((same, previous)) if same == script => scaled.kern(previous, id),
                _ => 0.0,
            };
            glyphs.push((script, Glyph { id, scale, position: Point { x, y: 0.0 } }));
            x += scaled.h_advance(id);
            previous = Some((script, id));
        }
        (glyphs, x)
    }
}

impl Weight {
    /// How wide a text is at this size of the em; a guess if the typeface cannot be read.
    pub(super) fn width(self, text: &str, size: f64) -> f64 {
        let Ok(faces) = Faces::of(self) else { return 0.5 * size * text.chars().count() as f64 };
        f64::from(faces.lay_out(text, scale(size)).1)
    }

    /// The outlines of a text whose left end on the baseline lies at the origin.
    ///
    /// # Errors
    /// An embedded typeface cannot be read.
    pub(super) fn outlines(self, text: &str, size: f64) -> Result<Vec<OutlinedGlyph>, InvalidFont> {
        let faces = Faces::of(self)?;
        let (glyphs, _) = faces.lay_out(text, scale(size));
        Ok(glyphs.into_iter().filter_map(|(script, glyph)| faces.face(script).outline_glyph(glyph)).collect())
    }
}

/// ab_glyph scales by the height of a line, we by the em.
fn scale(size: f64) -> PxScale {
    PxScale::from((LINE * size) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_we_write_has_a_glyph() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let face = Faces::of(weight).unwrap().latin;
            for c in "AZaz09 .,:;%+−–…·×±¥€$£()/\u{a0}≥≤éüöß".chars() {
                assert_ne!(face.glyph_id(c).0, 0, "{c:?}");
            }
        }
    }

    /// The texts in which a wide character may stand.
    const TEXTS: [&str; 7] = [
        include_str!("../../text/japanese.rs"),
        include_str!("../../text/japanese_appraisal.rs"),
        include_str!("../../text/japanese_fact.rs"),
        include_str!("../../text/japanese_finding.rs"),
        include_str!("../../text/japanese_metric.rs"),
        include_str!("../../text/japanese_tale.rs"),
        include_str!("../number.rs"),
    ];

    #[test]
    fn every_character_of_the_japanese_texts_has_a_glyph() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let faces = Faces::of(weight).unwrap();
            let lacking = |c: &char| !c.is_ascii() && faces.glyph(*c).1.0 == 0;
            let lacking: String = TEXTS.iter().flat_map(|text| text.chars()).filter(lacking).collect();
            assert_eq!(lacking, "", "run assets/fonts/subset_japanese.py for these");
        }
    }

    #[test]
    fn full_width_characters_are_an_em_wide_with_a_glyph_or_without() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            assert_eq!(Faces::of(weight).unwrap().glyph('鬱'), (Script::Japanese, GlyphId(0)));
            for text in ["収", "、", "鬱"] {
                assert!((weight.width(text, 10.0) - 10.0).abs() < 1e-2, "{text}");
                assert_eq!(weight.outlines(text, 10.0).unwrap().len(), 1, "{text}");
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
