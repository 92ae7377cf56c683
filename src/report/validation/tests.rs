//! The page in Markdown and the document.

use super::{markdown, write};
use crate::experiment::validate::{Validate, synthetic as facts};
use crate::report::document::document;
use crate::text::Language;

#[test]
fn a_page_reads_well_in_both_languages() {
    let answer = facts::answer(&["SF1", "SF9"]);
    insta::assert_snapshot!("markdown_in_english", markdown(&answer, Language::English));
    insta::assert_snapshot!("markdown_in_japanese", markdown(&answer, Language::Japanese));
}

#[test]
fn a_document_is_read_as_it_was_written() {
    let mut answer = facts::answer(&["SF1"]);
    write(&mut answer);
    let text = document(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Validate>(&text).unwrap(), answer);
    for said in ["\"id\": \"SF1\"", "Time with suppliers' reps", "\"id\": \"with-any-rep\"", "with any supplier's rep"]
    {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("\"\""), "every word is filled in");
}
