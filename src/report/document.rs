//! A JSON document for machines that people can read as well.

use serde::Serialize;

/// The document, indented, with every list of plain values on one line.
///
/// # Errors
/// Whatever the type's serialisation refuses.
pub fn document<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut joined = String::new();
    let mut list = Vec::new();
    for line in serde_json::to_string_pretty(value)?.lines() {
        // A string never holds a raw line feed, so lines are whole tokens.
        match (list.is_empty(), line.trim_end().chars().next_back()) {
            (true, Some('[')) => list.push(line.to_owned()),
            (false, Some('[' | '{')) => {
                flush(&mut list, &mut joined);
                if line.ends_with('[') { list.push(line.to_owned()) } else { push(&mut joined, line) }
            }
            (false, _) if matches!(line.trim(), "]" | "],") => {
                list.push(line.to_owned());
                push(&mut joined, &on_one_line(&list));
                list.clear();
            }
            (false, _) => list.push(line.to_owned()),
            (true, _) => push(&mut joined, line),
        }
    }
    flush(&mut list, &mut joined);
    Ok(joined)
}

fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

fn flush(list: &mut Vec<String>, text: &mut String) {
    list.drain(..).for_each(|line| push(text, &line));
}

fn on_one_line(list: &[String]) -> String {
    let [open, items @ .., close] = list else { return list.concat() };
    let items: Vec<&str> = items.iter().map(|item| item.trim()).collect();
    format!("{open}{}{}", items.join(" "), close.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_numbers_stand_on_one_line() {
        let value = serde_json::json!({
            "ci95": [1.5, null], "empty": [], "rows": [[1, 2], [3]], "text": ["a [", "{", "],"],
            "designs": [{ "name": "a", "values": [1] }, {}], "last": 1,
        });
        let text = document(&value).unwrap();
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
        assert!(text.contains("\"ci95\": [1.5, null],\n"), "{text}");
        assert!(text.contains("      \"values\": [1]\n"), "{text}");
        assert!(text.ends_with("}\n"));
    }

    proptest::proptest! {
        #[test]
        fn nothing_but_white_space_changes(lists in proptest::collection::vec(proptest::collection::vec(".*", 0..4), 0..4)) {
            let value = serde_json::json!({ "lists": lists, "objects": [{ "deep": lists }] });
            let text = document(&value).unwrap();
            proptest::prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
        }
    }
}
