//! Statistical advice in words.

use crate::experiment::Warning;
use crate::text::{Language, Message};

/// Writes the English words of every warning into it, which is how documents hold them.
pub fn write(warnings: &mut [Warning]) {
    for warning in warnings {
        let Some(finding) = &warning.finding else { continue };
        let found = Language::English.explain(finding);
        (warning.text, warning.help) = (found.text, found.help.to_owned());
    }
}

/// A warning as a sentence: what was seen and what helps. One that was read from a document
/// has the words of the document.
pub fn sentence(warning: &Warning, language: Language) -> String {
    let Some(finding) = &warning.finding else {
        return language.say(&Message::Advice { text: &warning.text, help: &warning.help });
    };
    let found = language.explain(finding);
    language.say(&Message::Advice { text: &found.text, help: found.help })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Finding;

    #[test]
    fn documents_are_in_english_and_pages_in_the_language_of_their_reader() {
        let mut warnings = [Warning::from(Finding::FewReplications { replications: 40 })];
        write(&mut warnings);
        assert!(warnings[0].text.starts_with("40 replications are few"), "{}", warnings[0].text);
        assert_eq!(warnings[0].help, "--replications 200");
        let said = sentence(&warnings[0], Language::Japanese);
        assert!(said.starts_with("注意：試行が40回と少ない。"), "{said}");
        warnings[0].finding = None;
        assert!(sentence(&warnings[0], Language::English).starts_with("Advice: 40 replications are few"));
    }

    #[test]
    fn every_finding_is_told_in_both_languages() {
        let (design, baseline) = ("a".to_owned(), "b".to_owned());
        let settings: Vec<String> = (1..=5).map(|i| format!("market.x{i}")).collect();
        let told = |finding: Finding, language| sentence(&finding.into(), language);
        let other = Finding::OtherGround { design: design.clone(), baseline: baseline.clone(), settings };
        let english = told(other.clone(), Language::English);
        assert!(english.contains("differ in market.x1, market.x2, market.x3, market.x4 and 1 more, so"), "{english}");
        let japanese = told(other, Language::Japanese);
        assert!(japanese.contains("（market.x1、market.x2、market.x3、market.x4、ほか1件）"), "{japanese}");
        let few = Finding::FewDealsDecide { deals: 5, share: 0.34, design, baseline };
        assert!(told(few.clone(), Language::English).contains("the 5 largest deals carry 34 % of the difference"));
        assert!(told(few, Language::Japanese).contains("差のうち34%を、大型案件の上位5件が占める"));
        let (design, baseline) = ("a".to_owned(), "b".to_owned());
        let one = Finding::FewDealsDecide { deals: 1, share: 0.41, design: design.clone(), baseline: baseline.clone() };
        assert!(told(one.clone(), Language::English).contains("one deal carries 41 % of the difference"));
        assert!(told(one, Language::Japanese).contains("差のうち41%を、大型案件1件が占める"));
        let close = Finding::NotTold { designs: vec![design, baseline], replications: 1200 };
        let english = told(close.clone(), Language::English);
        assert!(english.contains("do not tell which earns most: a, b. What helps: more --replications"), "{english}");
        assert!(told(close, Language::Japanese).contains("1,200回の試行では、「a」、「b」のどれが最も高収益か"));
    }
}
