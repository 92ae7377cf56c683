//! The tables of an answer, made once for the terminal and the page.

mod assumptions;
mod contrasts;
mod conversion;
mod courses;
mod designs;
mod differences;
mod every;
mod funnel;
mod months;
mod payback;
mod reliefs;
mod segments;
mod table;
mod teams;

pub use assumptions::assumptions;
pub use contrasts::contrasts;
pub use conversion::conversion;
pub use courses::courses;
pub use designs::designs;
pub use differences::differences;
pub use every::every;
pub use funnel::funnel;
pub use months::{flow, loops, monthly, stock};
pub use payback::{groups, payback};
pub use reliefs::reliefs;
pub use segments::segments;
pub use table::{Axis, Cell, Drawing, Row, Span, Table};
pub use teams::teams;
