//! Scenes within a page: the page says title and note, and gives the colours.

use super::book::Chart;
use super::frame::TOP;
use super::render::{DrawError, svg};
use super::scene::{Item, Scene};
use super::theme;

/// Where a picture begins whose title and note are said by the page.
const CUT: f64 = TOP - 18.0;

/// A picture for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its name, which is that of its file too.
    pub name: &'static str,
    /// What it shows.
    pub title: String,
    /// How it is to be read: units, sample, what lines and bands are.
    pub note: String,
    /// The drawing, an SVG element whose colours are the page's.
    pub svg: String,
    /// The same for a phone, where that is another drawing.
    pub narrow: Option<String>,
}

/// The picture of a chart.
///
/// # Errors
/// [`DrawError`]: it cannot be drawn.
pub(super) fn picture(chart: &Chart) -> Result<Picture, DrawError> {
    let Chart { name, scene, narrow } = chart;
    let narrow = narrow.as_ref().map(drawn).transpose()?;
    Ok(Picture { name, title: scene.title.clone(), note: scene.note.clone(), svg: drawn(scene)?, narrow })
}

fn drawn(scene: &Scene) -> Result<String, DrawError> {
    let said = |item: &Item| matches!(item, Item::Text(text) if text.at.1 < CUT);
    let shown = Scene { size: (scene.size.0, scene.size.1 - CUT), ..raised(scene, said) };
    Ok(coloured(&svg(&shown)?))
}

/// The scene without what the page says, moved up to its place.
fn raised(scene: &Scene, said: impl Fn(&Item) -> bool) -> Scene {
    let up = |(x, y): (f64, f64)| (x, y - CUT);
    let mut raised = Scene { items: Vec::new(), ..scene.clone() };
    raised.items = scene.items.iter().filter(|item| !said(item)).cloned().collect();
    for item in &mut raised.items {
        match item {
            Item::Path { points, .. } | Item::Area { points, .. } => points.iter_mut().for_each(|at| *at = up(*at)),
            Item::Disc { centre, .. } => *centre = up(*centre),
            Item::Text(text) => text.at = up(text.at),
        }
    }
    for tip in &mut raised.tips {
        (tip.from, tip.to) = (up(tip.from), up(tip.to));
    }
    raised
}

/// Every colour of the theme by the name that the page gives it, so that the page may
/// give another in the dark; what is the same everywhere is not said.
fn coloured(svg: &str) -> String {
    let mut svg = svg.replace(" opacity=\"1\"", "").replace(" stroke=\"none\"", "");
    for (paint, name) in theme::names() {
        let (r, g, b) = paint.rgb;
        svg = svg.replace(&format!("\"#{r:02X}{g:02X}{b:02X}\""), &format!("\"var(--{name})\""));
    }
    svg
}
