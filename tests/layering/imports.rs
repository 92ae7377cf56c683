//! Which modules of the crate a file reaches for: `crate::x`, `crate::{x, y::z}`,
//! and `super::super::x` that climbs to the root.

/// A module of the crate's root that a file names.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    /// The module.
    pub module: String,
    /// The line, from 1.
    pub line: usize,
}

/// Every import of a file that is this module.
pub fn imports_of(text: &str, module: &[String]) -> Vec<Import> {
    let tokens = tokens(&without_comments(text));
    let mut imports = Vec::new();
    let mut depth = 0;
    // Brace depths at which inline modules began.
    let mut inline: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some((token, line)) = tokens.get(at) {
        match token.as_str() {
            "{" => {
                depth += 1;
                if at >= 2 && word(&tokens, at - 2) == "mod" {
                    inline.push(depth);
                }
            }
            "}" => {
                inline.retain(|&began| began != depth);
                depth -= 1;
            }
            "crate" => imports.extend(named(&tokens, at + 1, *line)),
            "super" => {
                let steps = supers(&tokens, at);
                if steps == module.len() + inline.len() {
                    imports.extend(named(&tokens, at + 2 * steps - 1, *line));
                }
                at += 2 * (steps - 1);
            }
            _ => {}
        }
        at += 1;
    }
    imports
}

/// How many `super` follow each other with `::` between.
fn supers(tokens: &[(String, usize)], at: usize) -> usize {
    (0..)
        .take_while(|i| word(tokens, at + 2 * i) == "super" && (*i == 0 || word(tokens, at + 2 * i - 1) == "::"))
        .count()
}

/// The modules after a `::` that follows the root: one, or those of a group.
fn named(tokens: &[(String, usize)], at: usize, line: usize) -> Vec<Import> {
    if word(tokens, at) != "::" {
        return Vec::new();
    }
    if word(tokens, at + 1) != "{" {
        return vec![Import { module: word(tokens, at + 1).to_owned(), line }];
    }
    let mut imports = Vec::new();
    let (mut depth, mut at) = (1, at + 2);
    let mut first = true;
    while depth > 0 && at < tokens.len() {
        match word(tokens, at) {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," => first = depth == 1,
            name if first && depth == 1 => {
                imports.push(Import { module: name.to_owned(), line: tokens[at].1 });
                first = false;
            }
            _ => {}
        }
        at += 1;
    }
    imports
}

fn word(tokens: &[(String, usize)], at: usize) -> &str {
    tokens.get(at).map_or("", |(token, _)| token.as_str())
}

/// Words, `::` and single signs, with their lines.
fn tokens(text: &str) -> Vec<(String, usize)> {
    let mut tokens: Vec<(String, usize)> = Vec::new();
    let mut line = 1;
    let mut in_word = false;
    for letter in text.chars() {
        let of_word = letter.is_alphanumeric() || letter == '_';
        match tokens.last_mut() {
            Some((token, _)) if of_word && in_word => token.push(letter),
            Some((token, _)) if letter == ':' && token == ":" => token.push(letter),
            _ if !letter.is_whitespace() => tokens.push((letter.to_string(), line)),
            _ => {}
        }
        in_word = of_word;
        line += usize::from(letter == '\n');
    }
    tokens
}

/// The text with comments blanked out (line comments; the crate has no others).
fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned() + "\n").collect()
}

#[test]
fn imports_are_found_however_they_are_written() {
    let text = "use crate::units::Days;\n// crate::buying\nuse crate::{terms::{Job, Stage}, random};\n\
                fn f() { super::super::market::go(); super::near(); }\nmod tests { use super::super::not_the_root; }";
    let module = ["buying".to_owned(), "stall".to_owned()];
    let found: Vec<_> = imports_of(text, &module).into_iter().map(|import| (import.module, import.line)).collect();
    let expected = [("units", 1), ("terms", 3), ("random", 3), ("market", 4)];
    assert_eq!(found, expected.map(|(module, line)| (module.to_owned(), line)));
}
