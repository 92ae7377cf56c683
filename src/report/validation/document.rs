//! The words that a document holds.

use crate::experiment::validate::Validate;
use crate::text::Language;

/// Writes the English words of every fact and part into the answer, which is how documents hold
/// them.
pub fn write(answer: &mut Validate) {
    let language = Language::English;
    for fact in &mut answer.facts {
        let words = language.fact(fact.id);
        (fact.title, fact.definition) = (words.title.to_owned(), words.definition.to_owned());
        words.source.clone_into(&mut fact.source);
        for part in &mut fact.parts {
            language.part(part.id).clone_into(&mut part.name);
        }
    }
}
