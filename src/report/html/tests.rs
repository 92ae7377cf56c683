//! Reports as they are read.

use super::{Edition, bottleneck, compare, run, validate};
use crate::experiment::validate::synthetic as facts;
use crate::experiment::{Campaign, Compare, Mode};
use crate::report::manifest::{Manifest, ScenarioEntry};
use crate::report::sample;
use crate::terms::{FactPart, StylisedFact};
use crate::text::Language;

fn manifest(campaign: &Campaign) -> Manifest {
    let resolved = "[awareness]\ntrust_loss = { uniform = [0.05, 0.15] }\n".to_owned();
    Manifest {
        format: String::new(),
        version: "1.2.3".to_owned(),
        build: String::new(),
        target: String::new(),
        lockfile: String::new(),
        command_line: ["/somewhere/meander", "compare", "a.toml", "--set", "team.x.owns=[\"sql\"]"]
            .map(str::to_owned)
            .to_vec(),
        inputs: "0f".repeat(32),
        seed: campaign.seed,
        assumptions: Mode::Drawn,
        replications: campaign.replications,
        partial: false,
        threads: 2,
        events: 0,
        wall_seconds: 0.0,
        language: "en".to_owned(),
        title: None,
        scenarios: vec![ScenarioEntry { name: "split-role".to_owned(), hash: String::new(), resolved }],
        warnings: Vec::new(),
        files: Vec::new(),
    }
}

fn page_of(answer: &Compare, edition: &Edition) -> String {
    compare(answer, &manifest(&answer.campaign), None, edition).unwrap()
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn a_comparison_says_its_answer_odds_and_reasons_and_how_to_repeat_it() {
    let page = page_of(&sample::compare(), &Edition::default());
    for said in [
        "one-team is expected to earn",
        "one-team earns more than split-role in 86 of 100 simulated futures",
        "The average gain is very likely between",
        "id=\"difference\"",
        "id=\"funnel\"",
        "id=\"teams\"",
        "awareness.trust_loss",
        "5\u{a0}% to 15\u{a0}%",
        "judgement: quickly lost",
        "Tuned: set by hand",
        "meander compare a.toml --set &#39;team.x.owns=[&#34;sql&#34;]&#39;",
    ] {
        assert!(page.contains(said), "{said}");
    }
    assert_eq!(count(&page, "class=\"ahead\""), 86);
    assert!(!page.contains("somewhere"), "no path of a machine");
}

#[test]
fn every_report_is_one_file_that_asks_nothing_of_a_network() {
    let (compared, ran, relieved) = (sample::compare(), sample::run(), sample::bottleneck());
    let examined = facts::answer(&[]);
    let edition = Edition::default();
    let pages = [
        page_of(&compared, &edition),
        run(&ran, &manifest(&ran.campaign), None, &edition).unwrap(),
        bottleneck(&relieved, &manifest(&relieved.campaign), &edition).unwrap(),
        validate(&examined, &manifest(&examined.campaign()), &edition).unwrap(),
    ];
    for page in pages {
        // The namespace of SVG is a name and no address.
        let page = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assert!(
            !page.contains("http:") && !page.contains("https:") && !page.contains("src=\"") && !page.contains("<link")
        );
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
        assert!(page.contains("default-src 'none'"));
        assert!(page.len() < 1_500_000, "{} bytes", page.len());
        assert_eq!((count(&page, "<h1"), count(&page, "<script"), count(&page, "<main")), (1, 1, 1));
    }
}

#[test]
fn sections_have_names_of_their_own_that_the_contents_lead_to() {
    let page = page_of(&sample::compare(), &Edition::default());
    let links: Vec<&str> =
        page.split("<a href=\"#").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id).collect();
    assert!(links.len() > 6);
    for id in links {
        assert_eq!(count(&page, &format!("id=\"{id}\"")), 1, "{id}");
    }
}

#[test]
fn pictures_take_their_colours_from_the_page_and_tell_a_pointer_their_values() {
    let page = page_of(&sample::compare(), &Edition::default());
    let pictures: Vec<&str> =
        page.split("<svg ").skip(1).filter_map(|rest| rest.split_once("</svg>")).map(|p| p.0).collect();
    assert!(pictures.len() >= 5, "{}", pictures.len());
    for picture in pictures {
        assert!(!picture.contains("\"#"), "a colour of its own: {picture}");
    }
    assert!(page.contains("pointer-events=\"all\"><title>one-team\n"));
}

#[test]
fn names_and_titles_full_of_markup_are_text_and_nothing_else() {
    let hostile = "<script>alert('1')</script> \"quoted\" & <b>bold</b> مرحبا 🚀";
    let mut answer = sample::compare();
    let rename = |name: &mut String| {
        if name == "one-team" {
            hostile.clone_into(name);
        }
    };
    answer.designs.iter_mut().for_each(|design| rename(&mut design.name));
    answer.contrasts.iter_mut().for_each(|contrast| rename(&mut contrast.design));
    answer.verdict.lead.iter_mut().for_each(|lead| rename(&mut lead.design));
    answer.verdict.not_excluded.iter_mut().for_each(rename);
    let title = Some(format!("</title><script>{}", "長い名前 ".repeat(2_000)));
    let page = page_of(&answer, &Edition { language: Language::English, title });
    assert_eq!(count(&page, "<script"), 1, "only ours");
    assert_eq!((count(&page, "<b>"), count(&page, "</title><script")), (0, 0));
    assert!(page.contains("مرحبا 🚀"));
}

#[test]
fn the_same_answer_gives_the_same_bytes_whoever_computed_it() {
    let answer = sample::compare();
    let other = Manifest { threads: 64, wall_seconds: 9.0, ..manifest(&answer.campaign) };
    assert_eq!(page_of(&answer, &Edition::default()), compare(&answer, &other, None, &Edition::default()).unwrap());
}

#[test]
fn a_page_names_every_colour_for_day_and_night() {
    let style = include_str!("style.css");
    let page = page_of(&sample::compare(), &Edition::default());
    let used = page.split("\"var(--").skip(1).filter_map(|rest| rest.split_once(')')).map(|(name, _)| name);
    for name in used {
        assert_eq!(count(style, &format!(" --{name}: #")), 2, "{name}");
    }
}

#[test]
fn a_japanese_report_is_japanese() {
    let page = page_of(&sample::compare(), &Language::Japanese.into());
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ja\" dir=\"ltr\">"));
    for english in ["Revenue", "simulated future", "Outcome", "How ", "deals"] {
        assert!(!page.contains(english), "{english}");
    }
    assert!(page.contains("億円"));
}

fn facts_in(language: Language) -> String {
    let answer = facts::answer(&["SF1"]);
    let manifest = Manifest { assumptions: Mode::Central, ..manifest(&answer.campaign()) };
    let page = validate(&answer, &manifest, &language.into()).unwrap();
    // As it is read, not as it is escaped.
    page.replace("&#39;", "'")
}

#[test]
fn a_report_of_facts_says_everything_about_each() {
    let page = facts_in(Language::English);
    for fact in StylisedFact::ALL {
        let words = Language::English.fact(*fact);
        let name = format!("{fact} {}", words.title);
        for said in [name.as_str(), words.definition, words.source] {
            assert!(page.contains(said), "{said}");
        }
    }
    for part in FactPart::ALL {
        assert!(page.contains(Language::English.part(*part)), "{part}");
    }
    for said in [
        "The facts do not hold together.",
        "Outside: SF2 First contact comes late; ",
        ">far out<",
        ">not measured<",
        "published, second-hand",
        "14–20\u{a0}%",
        "id=\"definitions\"",
        "Here these settings stand at their central values",
        "How to run it again",
    ] {
        assert!(page.contains(said), "{said}");
    }
}

#[test]
fn a_japanese_report_of_facts_is_japanese() {
    let page = facts_in(Language::Japanese);
    for fact in StylisedFact::ALL {
        let (english, japanese) = (Language::English.fact(*fact), Language::Japanese.fact(*fact));
        for said in [japanese.title, japanese.definition, japanese.source] {
            assert!(page.contains(said), "{said}");
        }
        assert!(!page.contains(english.title) && !page.contains(english.definition), "{fact}");
    }
    let (_, body) = page.split_once("</style>").unwrap();
    for english in
        ["inside", "far out", "measured", ">emergent<", "second-hand", "interval", "Target", "decider", " days<"]
    {
        assert!(!body.contains(english), "{english}");
    }
}
