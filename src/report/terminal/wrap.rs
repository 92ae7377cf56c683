//! Lines of a paragraph, by the columns that characters take.

use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthStr;

use crate::text::Language;

/// Breaks a text into lines of this many columns; what cannot be broken stays whole.
///
/// English breaks at spaces alone. Japanese breaks between characters by the rules of Unicode
/// (UAX #14: no 、 or 」 at the beginning of a line, no 「 at its end), but never between a
/// number and its unit.
pub fn wrap(text: &str, width: usize, language: Language) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text, language) {
        if !line.is_empty() && columns(&line) + columns(piece.trim_end_matches(' ')) > width {
            lines.push(ended(&line));
            line.clear();
        }
        line.push_str(piece);
    }
    lines.push(ended(&line));
    lines
}

/// The columns that a text takes: two for each full-width character.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// A text that cannot be broken, in pieces of at most this many columns.
pub(super) fn chopped(text: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for sign in text.chars() {
        let is_full = pieces.last().is_some_and(|last| !last.is_empty() && columns(&format!("{last}{sign}")) > width);
        if is_full {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            last.push(sign);
        }
    }
    pieces
}

/// The text with spaces behind it up to this many columns.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// A line without the space at which it was broken.
fn ended(line: &str) -> String {
    line.strip_suffix(' ').unwrap_or(line).to_owned()
}

/// What must stay on one line, with the space that follows it.
fn pieces(text: &str, language: Language) -> Vec<&str> {
    match language {
        Language::English => text.split_inclusive(' ').collect(),
        Language::Japanese => {
            let mut from = 0;
            let mut pieces = Vec::new();
            for (at, _) in linebreaks(text) {
                if !is_bound(&text[from..at], &text[at..]) {
                    pieces.push(&text[from..at]);
                    from = at;
                }
            }
            pieces
        }
    }
}

/// Whether what meets here is a number and its unit, as in 1.2|億|円, or a word of Latin letters
/// in pieces, as in one-|team.
fn is_bound(before: &str, after: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let is_number = last.is_ascii_digit() && !next.is_whitespace();
    let is_amount = matches!(last, '万' | '億' | '兆') && matches!(next, '円' | 'ド' | 'ユ' | 'ポ');
    let is_word = last == '-' && next.is_ascii_alphanumeric();
    is_number || is_amount || is_word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_at_spaces_and_keeps_long_words() {
        let wrap = |text, width| wrap(text, width, Language::English);
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("unbreakable is long", 5), ["unbreakable", "is", "long"]);
        assert_eq!(wrap("¥1\u{a0}m or more", 5), ["¥1\u{a0}m", "or", "more"]);
        assert_eq!(wrap("split-role/one-team", 5), ["split-role/one-team"]);
    }

    #[test]
    fn japanese_breaks_between_characters_but_not_before_a_closing_sign() {
        let wrap = |text, width| wrap(text, width, Language::Japanese);
        assert_eq!(wrap("期待収益は上回る。", 8), ["期待収益", "は上回", "る。"]);
        assert_eq!(wrap("「収益」は、増える", 8), ["「収益」", "は、増え", "る"]);
        assert_eq!(wrap("収益は「増える」", 8), ["収益は", "「増え", "る」"]);
    }

    #[test]
    fn japanese_keeps_numbers_with_their_units_and_names_whole() {
        let wrap = |text, width| wrap(text, width, Language::Japanese);
        assert_eq!(wrap("収益は1.23億円増える", 12), ["収益は", "1.23億円増え", "る"]);
        assert_eq!(wrap("収益one-team増", 9), ["収益", "one-team", "増"]);
        assert_eq!(wrap("点 · 帯 · 線", 6), ["点 ·", "帯 ·", "線"]);
    }

    #[test]
    fn a_word_that_is_too_wide_is_chopped() {
        assert_eq!(chopped("outsourced", 4), ["outs", "ourc", "ed"]);
        assert_eq!(chopped("収益の差", 5), ["収益", "の差"]);
        assert_eq!([chopped("one", 3), chopped("", 3)], [["one"], [""]]);
    }

    #[test]
    fn full_width_characters_take_two_columns() {
        assert_eq!([columns("収益"), columns("one"), columns("2年目11月25日")], [4, 3, 13]);
        assert_eq!(padded("収益", 6), "収益  ");
        assert_eq!(padded("収益", 2), "収益");
    }
}
