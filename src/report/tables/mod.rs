//! The tables of an answer, made once for the terminal and the page.

mod assumptions;
mod contrasts;
mod conversion;
mod courses;
mod designs;
mod differences;
mod every;
mod facts;
mod funnel;
mod months;
mod payback;
mod reliefs;
mod routes;
mod segments;
mod story;
mod table;
mod teams;

pub use assumptions::assumptions;
pub use contrasts::contrasts;
pub use conversion::conversion;
pub use courses::courses;
pub use designs::designs;
pub use differences::differences;
pub use every::every;
pub use facts::{definitions, facts, parts};
pub use funnel::funnel;
pub use months::{earned, flow, loops, monthly, stock};
pub use payback::{groups, payback};
pub use reliefs::reliefs;
pub use routes::{contacts, jobs, turns};
pub use segments::segments;
pub use story::story;
pub use table::{Axis, Cell, Drawing, Row, Span, Table};
pub use teams::teams;
