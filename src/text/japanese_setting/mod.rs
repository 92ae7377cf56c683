//! Settings in Japanese: what is said of them, what they mean by their paths in the catalogue of
//! levers, and why the shipped values are what they are.

mod buying;
mod centre;
mod content;
mod customers;
mod evidence;
mod market;
mod people;
mod phrase;
mod scoring;
mod selling;

pub(super) use evidence::why;
pub(super) use phrase::say;

/// A setting's path, `<name>` standing for an item's name, and what it means.
type Text = (&'static str, &'static str);

/// Every setting's.
pub(super) fn texts() -> impl Iterator<Item = &'static Text> {
    let groups = [
        market::TEXTS,
        buying::TEXTS,
        centre::TEXTS,
        content::TEXTS,
        scoring::TEXTS,
        selling::TEXTS,
        people::TEXTS,
        customers::TEXTS,
    ];
    groups.into_iter().flatten()
}

/// What the setting at this path means; none of a path that is not known.
pub(super) fn meaning(path: &str) -> Option<&'static str> {
    texts().find(|(known, _)| *known == path).map(|(_, text)| *text)
}
