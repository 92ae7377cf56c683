//! "Did you mean …?"

/// The candidate that a word was most likely meant to be, if any is near.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let far = 1 + word.chars().count() / 4;
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&fold(word), &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= far)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case and the choice between `-` and `_` do not tell words apart.
fn fold(word: &str) -> String {
    word.to_lowercase().replace('_', "-")
}

/// A hint for a word that was not understood: the nearest candidate, else all of them if they are few.
pub fn hint(word: &str, candidates: &[&str]) -> Option<String> {
    match nearest(word, candidates.iter().copied()) {
        Some(near) => Some(format!("did you mean `{near}`?")),
        None if candidates.is_empty() || candidates.len() > 24 => None,
        None => Some(format!("known here: {}", candidates.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_find_what_was_meant() {
        let words = ["threshold", "half_life", "reps"];
        assert_eq!(nearest("treshold", words), Some("threshold"));
        assert_eq!(nearest("half-life", words), Some("half_life"));
        assert_eq!(nearest("rep", words), Some("reps"));
        assert_eq!(nearest("colour", words), None);
    }
}
