//! Charts as SVG and PNG.
//!
//! A builder turns figures into a scene of plain shapes; the renderer draws any scene in
//! either format. One theme for all; a design keeps its colour and its dashes throughout.

mod axis;
mod book;
mod contrasts;
mod density;
mod font;
mod frame;
mod loops;
mod monthly;
mod payback;
mod render;
mod revenue;
mod scene;
mod stages;
mod story;
mod story_lanes;
mod theme;

pub use book::{ChartError, write_bottleneck, write_compare, write_run, write_trace};
pub use render::DrawError;

#[cfg(test)]
mod tests;
