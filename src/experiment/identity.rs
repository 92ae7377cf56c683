//! What decides an answer, as a hash.

use std::fmt;

/// Version of the model: answers of different versions are never mixed.
pub const MODEL_VERSION: &str = env!("CARGO_PKG_VERSION");

/// BLAKE3 of everything that decides a replication and its analysis: resolved
/// scenarios, seed, treatment of the assumptions, options, model. Not the number
/// of replications: asking for more continues the same futures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity([u8; 32]);

impl Identity {
    /// The identity of these named parts, in this order.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for (name, value) in parts {
            // Lengths first, so that no two lists of parts run into the same bytes.
            for text in [name, value] {
                hasher.update(&(text.len() as u64).to_le_bytes());
                hasher.update(text.as_bytes());
            }
        }
        Identity(*hasher.finalize().as_bytes())
    }

    /// The identity of a single text.
    pub fn of_text(text: &str) -> Self {
        Identity::of_parts([("text", text)])
    }

    /// The hash.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Its first eight hexadecimal digits, for names of folders.
    pub fn short(&self) -> String {
        self.to_string().chars().take(8).collect()
    }
}

/// All 64 hexadecimal digits.
impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", blake3::Hash::from_bytes(self.0).to_hex())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cannot_run_into_each_other() {
        let one = Identity::of_parts([("a", "bc")]);
        assert_ne!(one, Identity::of_parts([("ab", "c")]));
        assert_ne!(one, Identity::of_parts([("a", "b"), ("c", "")]));
        assert_eq!(one, Identity::of_parts([("a", "bc")]));
        assert_eq!(one.short().len(), 8);
    }
}
