//! What settings mean, in Japanese, by their paths in the catalogue of levers.

mod buying;
mod centre;
mod content;
mod customers;
mod market;
mod people;
mod scoring;
mod selling;

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
pub(super) fn text(path: &str) -> Option<&'static str> {
    texts().find(|(known, _)| *known == path).map(|(_, text)| *text)
}
