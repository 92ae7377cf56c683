//! buying.
