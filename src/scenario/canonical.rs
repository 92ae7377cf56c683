//! The canonical text of a scenario: every setting once, in a fixed order.

use super::leaves::Leaf;
use std::fmt::Write;

/// The values as a TOML document.
pub fn text(leaves: &[Leaf]) -> String {
    let mut text = String::new();
    let mut table = ("", None);
    for leaf in leaves {
        let here = (leaf.table.as_str(), leaf.item.as_ref().map(|(position, _)| *position));
        if here != table {
            let header = if here.1.is_some() { format!("[[{}]]", here.0) } else { format!("[{}]", here.0) };
            text.push_str(&format!("\n{header}\n"));
            table = here;
        }
        // Writing to a string does not fail.
        let _ = writeln!(text, "{} = {}", leaf.key, leaf.text);
    }
    text
}
