//! selling.
