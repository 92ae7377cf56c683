//! Numbers as users write them and as they read them.

use std::num::NonZeroU32;

/// So many things: `1 team`, `4 teams`.
pub fn counted(n: u64, one: &str, several: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { several })
}

/// A whole number from 1 on.
///
/// # Errors
/// What would be right.
pub fn natural(text: &str) -> Result<NonZeroU32, String> {
    text.trim().parse().map_err(|_| format!("write a whole number from 1 to {}", u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_no_plural() {
        assert_eq!(counted(1, "handoff", "handoffs"), "1 handoff");
        assert_eq!([counted(0, "team", "teams"), counted(2, "team", "teams")], ["0 teams", "2 teams"]);
    }

    #[test]
    fn what_is_no_natural_number_is_refused_in_plain_words() {
        assert_eq!(natural(" 20 ").map(NonZeroU32::get), Ok(20));
        for bad in ["0", "1.5", "-1", "many", ""] {
            assert_eq!(natural(bad), Err("write a whole number from 1 to 4294967295".to_owned()), "{bad}");
        }
    }
}
