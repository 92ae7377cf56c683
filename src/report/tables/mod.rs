//! The tables of an answer, made once for the terminal and the page.

mod contrasts;
mod conversion;
mod designs;
mod funnel;
mod payback;
mod reliefs;
mod segments;
mod table;
mod teams;

pub use contrasts::contrasts;
pub use conversion::conversion;
pub use designs::designs;
pub use funnel::funnel;
pub use payback::{groups, payback};
pub use reliefs::reliefs;
pub use segments::segments;
pub use table::{Row, Table};
pub use teams::teams;
