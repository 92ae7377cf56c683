//! All integration tests, linked once.

mod random;
