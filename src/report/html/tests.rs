//! Reports as they are read.
