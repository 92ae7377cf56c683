//! Scenes as SVG and PNG.
//!
//! Both are drawn on a grid of [`GRID`] units a pixel, since plotters places shapes at
//! whole units. A PNG is then averaged down to [`SHARP`] × the size, which smooths every edge.

use std::path::Path;

use plotters::backend::{BitMapBackend, DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, RGBAColor, ShapeStyle, TextStyle};

use super::font::Weight;
use super::scene::{Anchor, Item, Paint, Point, Scene, Text, Tip};
use super::theme;

/// Units of the drawing grid in a CSS pixel.
const GRID: f64 = 4.0;
/// Pixels of a PNG in a CSS pixel.
const SHARP: u32 = 2;
/// Typefaces that a browser looks for: ours, which reports embed, and those it is a form of.
/// The last are for Japanese.
const FAMILIES: &str = "'Meander Sans', 'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'Helvetica Neue', Arial, \
                        'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', sans-serif";

/// Why a picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The picture cannot be drawn or written.
    #[error("cannot draw the chart: {0}")]
    Draw(String),
    /// The embedded typeface cannot be read.
    #[error("cannot read the embedded typeface")]
    Typeface,
}

impl DrawError {
    fn draw(error: impl std::fmt::Display) -> Self {
        DrawError::Draw(error.to_string())
    }
}

/// The scene as an SVG document whose texts stay texts.
pub(super) fn svg(scene: &Scene) -> Result<String, DrawError> {
    let size = grid_size(scene);
    let mut document = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut document, size);
        draw(&mut backend, scene, |backend, text| {
            // plotters puts a text that hangs from the top 0.76 em above its baseline.
            let at = unit((text.at.0, text.at.1 - 0.76 * text.size));
            backend.draw_text(&text.text, &svg_style(text), at).map_err(DrawError::draw)
        })?;
        backend.present().map_err(DrawError::draw)?;
    }
    // The typeface is said once, for all texts; plotters' own first line gives way to ours.
    let families = FAMILIES.replace('\'', "&apos;");
    // A size is divided by 1.24 and multiplied again: what floats leave over is cut off.
    let body = document.replace(&format!(" font-family=\"{families}\""), "").replace(".00000000000001\"", "\"");
    let body = body.split_once('\n').map_or("", |(_, body)| body);
    let body = body.trim_end().trim_end_matches("</svg>");
    let (width, height) = scene.size;
    let title = escaped(&scene.title);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" role=\"img\" \
         font-family=\"{families}\">\n<title>{title}</title>\n{body}{}</svg>\n",
        size.0,
        size.1,
        tips(scene)
    ))
}

/// Places without a colour, which a pointer finds.
fn tips(scene: &Scene) -> String {
    let place = |tip: &Tip| {
        let ((x0, y0), (x1, y1)) = (unit(tip.from), unit(tip.to));
        let text = escaped(&tip.text);
        format!(
            "<rect x=\"{x0}\" y=\"{y0}\" width=\"{}\" height=\"{}\" fill=\"none\" pointer-events=\"all\"><title>{text}</title></rect>\n",
            x1 - x0,
            y1 - y0
        )
    };
    scene.tips.iter().map(place).collect()
}

/// A text within an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Writes the scene as a PNG of twice its size.
pub(super) fn png(scene: &Scene, path: &Path) -> Result<(), DrawError> {
    let (width, height) = grid_size(scene);
    let mut pixels = vec![0; (3 * width * height) as usize];
    {
        let mut backend = BitMapBackend::with_buffer(&mut pixels, (width, height));
        draw(&mut backend, scene, letter)?;
        backend.present().map_err(DrawError::draw)?;
    }
    let factor = GRID as u32 / SHARP;
    let small = average(&pixels, (width, height), factor);
    let size = (width / factor, height / factor);
    let mut file = BitMapBackend::new(path, size);
    file.blit_bitmap((0, 0), size, &small).map_err(DrawError::draw)?;
    file.present().map_err(DrawError::draw)
}

/// Draws everything from back to front; texts are left to the given function.
fn draw<B: DrawingBackend>(
    backend: &mut B,
    scene: &Scene,
    letter: impl Fn(&mut B, &Text) -> Result<(), DrawError>,
) -> Result<(), DrawError> {
    let corner = unit(scene.size);
    backend.draw_rect((0, 0), corner, &style(theme::PAPER, 0.0), true).map_err(DrawError::draw)?;
    for item in &scene.items {
        match item {
            Item::Path { points, width, paint } => {
                backend.draw_path(units(points), &style(*paint, *width)).map_err(DrawError::draw)?;
            }
            Item::Area { points, paint } => {
                backend.fill_polygon(units(points), &style(*paint, 0.0)).map_err(DrawError::draw)?;
            }
            Item::Disc { centre, radius, paint } => {
                let radius = (GRID * radius).round() as u32;
                backend.draw_circle(unit(*centre), radius, &style(*paint, 0.0), true).map_err(DrawError::draw)?;
            }
            Item::Text(text) => letter(backend, text)?,
        }
    }
    Ok(())
}

/// Draws a text pixel by pixel from its outlines.
fn letter(backend: &mut BitMapBackend<'_>, text: &Text) -> Result<(), DrawError> {
    let outlines = text.weight.outlines(&text.text, GRID * text.size).map_err(|_| DrawError::Typeface)?;
    let (x, y) = unit((text.left(), text.at.1));
    let (width, height) = backend.get_size();
    let mut result = Ok(());
    for glyph in outlines {
        let corner = glyph.px_bounds().min;
        glyph.draw(|dx, dy, cover| {
            let at = (x + corner.x as i32 + dx as i32, y + corner.y as i32 + dy as i32);
            let inside = (0..width as i32).contains(&at.0) && (0..height as i32).contains(&at.1);
            if inside && cover > 0.0 && result.is_ok() {
                let paint = text.paint.alpha(text.paint.alpha * f64::from(cover.min(1.0)));
                result = backend.draw_pixel(at, colour(paint).to_backend_color()).map_err(DrawError::draw);
            }
        });
    }
    result
}

fn svg_style(text: &Text) -> TextStyle<'static> {
    let weight = match text.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::SemiBold => FontStyle::Bold,
    };
    let horizontal = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    // plotters divides a size by 1.24 to get the em.
    let font = (FAMILIES, 1.24 * GRID * text.size).into_font().style(weight);
    let mut style = TextStyle::from(font).pos(Pos::new(horizontal, VPos::Top));
    style.color = colour(text.paint).to_backend_color();
    style
}

fn colour(paint: Paint) -> RGBAColor {
    let (red, green, blue) = paint.rgb;
    RGBAColor(red, green, blue, paint.alpha)
}

fn style(paint: Paint, width: f64) -> ShapeStyle {
    ShapeStyle { color: colour(paint), filled: width == 0.0, stroke_width: (GRID * width).round() as u32 }
}

fn unit((x, y): Point) -> (i32, i32) {
    ((GRID * x).round() as i32, (GRID * y).round() as i32)
}

fn units(points: &[Point]) -> Vec<(i32, i32)> {
    let mut units: Vec<(i32, i32)> = points.iter().copied().map(unit).collect();
    units.dedup();
    units
}

fn grid_size(scene: &Scene) -> (u32, u32) {
    let (width, height) = unit(scene.size);
    (width.max(1) as u32, height.max(1) as u32)
}

/// Each pixel the mean of `factor` × `factor` pixels.
fn average(pixels: &[u8], (width, height): (u32, u32), factor: u32) -> Vec<u8> {
    let (factor, width) = (factor as usize, width as usize);
    let count = (factor * factor) as u32;
    let mut small = Vec::with_capacity(pixels.len() / (factor * factor));
    for y in 0..height as usize / factor {
        for x in 0..width / factor {
            for channel in 0..3 {
                let at = |i: usize| 3 * ((y * factor + i / factor) * width + x * factor + i % factor) + channel;
                let sum: u32 = (0..factor * factor).map(|i| u32::from(pixels[at(i)])).sum();
                small.push(((sum + count / 2) / count) as u8);
            }
        }
    }
    small
}
