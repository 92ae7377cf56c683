//! Charts as SVG and PNG.
//!
//! A builder turns figures into a scene of plain shapes; the renderer draws any scene in
//! either format. One theme for all; a design keeps its colour and its dashes throughout.

mod axis;
mod book;
mod contacts;
mod contrasts;
mod density;
mod facts;
mod font;
mod frame;
mod inline;
mod loops;
mod monthly;
mod payback;
mod publish;
mod render;
mod revenue;
mod routes;
mod scene;
mod stages;
mod story;
mod story_lanes;
mod theme;

pub use font::faces;
pub use inline::Picture;
pub use publish::{
    ChartError, pictures_of_bottleneck, pictures_of_compare, pictures_of_run, pictures_of_trace, pictures_of_validate,
    write_bottleneck, write_compare, write_run, write_trace, write_validate,
};
pub use render::DrawError;

#[cfg(test)]
mod tests;
