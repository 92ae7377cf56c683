//! Snapshots of whole pages, and what must hold for every page.

use super::wrap::columns;
use super::*;
use crate::experiment::trace::StoryKind;
use crate::experiment::validate::synthetic as facts;
use crate::experiment::{Interval, SegmentMeasures};
use crate::metric;
use crate::report::number::Glyphs;
use crate::report::sample;
use crate::report::voice::Voice;
use crate::terms::LossReason;
use crate::text::{Language, Tale};

#[test]
fn a_comparison_reads_well() {
    insta::assert_snapshot!(compare(&sample::compare(), &Look::default()));
}

#[test]
fn a_run_reads_well() {
    insta::assert_snapshot!(run(&sample::run(), &Look::default()));
}

fn japanese() -> Look {
    Look { voice: Voice { language: Language::Japanese, ..Voice::default() }, ..Look::default() }
}

#[test]
fn a_comparison_reads_well_in_japanese() {
    insta::assert_snapshot!(compare(&sample::compare(), &japanese()));
}

#[test]
fn a_run_reads_well_in_japanese() {
    insta::assert_snapshot!(run(&sample::run(), &japanese()));
}

#[test]
fn facts_read_well() {
    insta::assert_snapshot!(validate(&facts::answer(&["SF1", "SF2", "SF9"]), &Look { width: 80, ..Look::default() }));
}

#[test]
fn facts_read_well_in_japanese() {
    insta::assert_snapshot!(validate(&facts::answer(&["SF1", "SF2", "SF9"]), &Look { width: 80, ..japanese() }));
}

#[test]
fn reliefs_read_well_in_japanese() {
    insta::assert_snapshot!(bottleneck(&sample::bottleneck(), &japanese()));
}

#[test]
fn every_metric_has_a_japanese_title() {
    for metric in metric::METRICS {
        assert_ne!(Language::Japanese.metric(metric.id, "none"), "none", "{}", metric.id);
    }
}

#[test]
fn every_term_of_a_story_is_japanese_in_a_japanese_one() {
    for reason in LossReason::ALL {
        let said = Language::Japanese.tell(&Tale::Closed { reason: reason.id(), again: None });
        assert!(!said.contains(reason.id()), "{said}");
    }
    for kind in StoryKind::ALL {
        let said = Language::Japanese.tell(&Tale::Found { kind: kind.id(), candidates: 7, replications: 2 });
        assert!(said.contains(&format!("」（{}）の購買プロセス7件", kind.id())), "{said}");
    }
}

#[test]
fn a_plain_japanese_page_has_no_signs_beyond_ascii() {
    let voice = Voice { glyphs: Glyphs::Ascii, ..japanese().voice };
    let look = Look { voice, ..japanese() };
    for page in pages(&look) {
        let signs: String = page.chars().filter(|c| !c.is_ascii() && *c < '\u{3000}').collect();
        assert_eq!(signs, "", "{page}");
        assert!(page.contains("95%信頼区間"), "{page}");
    }
}

#[test]
fn reliefs_read_well() {
    insta::assert_snapshot!(bottleneck(&sample::bottleneck(), &Look::default()));
}

#[test]
fn without_a_clear_relief_none_is_named() {
    let mut answer = sample::bottleneck();
    answer.reliefs.iter_mut().for_each(|relief| relief.is_clear = false);
    let page = bottleneck(&answer, &Look::default());
    let top = page.lines().next().unwrap_or_default();
    insta::assert_snapshot!(top, @"No relief by a tenth earns measurably more over three years than none.");
    assert!(!page.contains("exclude"));
}

/// Every page of the samples.
fn pages(look: &Look) -> [String; 4] {
    [
        compare(&sample::compare(), look),
        run(&sample::run(), look),
        bottleneck(&sample::bottleneck(), look),
        validate(&facts::answer(&[]), look),
    ]
}

#[test]
fn a_page_fits_its_width() {
    for (width, language) in
        [60, 80, 100, 140].into_iter().flat_map(|width| [(width, Language::English), (width, Language::Japanese)])
    {
        let voice = Voice { language, ..Voice::default() };
        for page in pages(&Look { width, voice, ..Look::default() }) {
            for line in page.lines() {
                assert!(columns(line) <= usize::from(width), "{width}: {line}");
            }
        }
    }
}

#[test]
fn no_heading_is_broken_inside_a_word() {
    for (language, words) in [
        (Language::English, ["Difference", "Assumptions", "Contribution", "Opportunities"]),
        (Language::Japanese, ["95%信頼区間", "優位の確率", "営業サイクル", "平均待ち時間"]),
    ] {
        let page = compare(
            &sample::compare(),
            &Look { width: 60, voice: Voice { language, ..Voice::default() }, ..Look::default() },
        );
        for word in words {
            assert!(page.contains(word), "{word}: {page}");
        }
    }
}

#[test]
fn pictures_are_left_out_where_there_is_no_room_and_so_is_how_they_are_read() {
    let page = |width| compare(&sample::compare(), &Look { width, ..Look::default() });
    let (wide, narrow) = (page(80), page(36));
    for said in ["├──●──┤", "Picture: ├─●─┤ is the mean", "How much more each design earns"] {
        assert!(wide.contains(said) && !narrow.contains(said), "{said}: {narrow}");
    }
    assert!(bottleneck(&sample::bottleneck(), &Look { width: 120, ..Look::default() }).contains('●'));
    assert!(!bottleneck(&sample::bottleneck(), &Look { width: 80, ..Look::default() }).contains('●'));
}

#[test]
fn a_plain_page_is_ascii() {
    let voice = Voice { glyphs: Glyphs::Ascii, ..Voice::default() };
    let look = Look { voice, ..Look::default() };
    for page in pages(&look) {
        assert!(page.is_ascii(), "{page}");
    }
}

#[test]
fn colour_adds_nothing_but_colour() {
    let coloured = compare(&sample::compare(), &Look { colour: true, ..Look::default() });
    assert!(coloured.contains("\u{1b}[1m"));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), compare(&sample::compare(), &Look::default()));
}

#[test]
fn an_interval_that_holds_zero_is_no_lead() {
    let mut answer = sample::compare();
    answer.verdict.is_clear = false;
    answer.verdict.not_excluded = vec!["split-role".to_owned(), "one-team".to_owned()];
    if let Some(lead) = &mut answer.verdict.lead {
        (lead.difference, lead.ci95) = (12.3e6, Some(Interval { low: -20e6, high: 44e6 }));
        lead.share_of_futures_better = Some(0.5325);
    }
    let page = compare(&answer, &Look::default()).replace('\u{a0}', " ");
    let top = page.lines().take(7).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(top, @r"
    No clear difference: one-team is expected to earn ¥12 m more than split-role over three years, but
    the 95 % interval (−¥20 m to ¥44 m) includes zero. By realised revenue it is ahead in 53 of 100
    simulated futures.

    Whether one-team or split-role earns most cannot be told from these futures. In bad times (the worst
    tenth of its futures) one-team earns ¥910 m on average, split-role ¥777 m. one-team is ahead under
    97 of 100 sets of assumptions held possible.
    ");
}

#[test]
fn a_segment_of_one_design_alone_has_its_row() {
    let mut answer = sample::compare();
    let segments = &mut answer.designs[1].measures.segments;
    let own = SegmentMeasures { name: "startups".to_owned(), ..segments[0].clone() };
    segments.push(own);
    assert!(compare(&answer, &Look::default()).contains("startups"));
}

#[test]
fn what_cannot_be_had_is_a_dash_and_never_a_nan() {
    let mut answer = sample::compare();
    for design in &mut answer.designs {
        for (_, summary) in &mut design.measures.metrics.0 {
            *summary = Default::default();
        }
        design.measures.segments.clear();
        design.measures.teams.clear();
        design.measures.worst_tenth = None;
    }
    for contrast in &mut answer.contrasts {
        (contrast.mean, contrast.ci95, contrast.relative, contrast.identical) = (None, None, None, true);
    }
    (answer.verdict.lead, answer.verdict.best) = (None, None);
    let page = compare(&answer, &Look::default());
    assert!(!page.contains("NaN") && !page.contains("inf"), "{page}");
    assert!(page.starts_with("No difference"));
}
