//! What must hold for every chart.

use super::book::{self, Chart};
use super::scene::{Item, Scene, Text};
use super::*;
use crate::experiment::trace::{Point, Question, StoryKind, Trace, Wanted, trace};
use crate::experiment::validate::{Kind, Place, synthetic as facts};
use crate::experiment::{Compare, Contrast, Design, Mode, Monthly, Study};
use crate::report::sample;
use crate::scenario::Plan;
use crate::terms::{Phase, Stage};
use crate::text::Language;

const LANGUAGES: [Language; 2] = [Language::English, Language::Japanese];

/// Every picture, those for a phone too.
fn scenes(book: Vec<Chart>) -> impl Iterator<Item = (&'static str, Scene)> {
    book.into_iter()
        .flat_map(|Chart { name, scene, narrow }| std::iter::once(scene).chain(narrow).map(move |s| (name, s)))
}

fn books(language: Language) -> Vec<(&'static str, Scene)> {
    let mut all = book::compare(&sample::compare(), language);
    all.extend(book::compare(&crowded(), language));
    all.extend(book::compare(&bare(), language));
    all.extend(book::run(&sample::run(), language));
    all.extend(book::bottleneck(&sample::bottleneck(), language));
    all.extend(book::validate(&facts::answer(&["SF1", "SF8"]), language));
    scenes(all).collect()
}

fn all() -> Vec<(&'static str, Scene)> {
    LANGUAGES.into_iter().flat_map(books).chain(stories()).collect()
}

/// Seven designs with long names.
fn crowded() -> Compare {
    let mut answer = sample::compare();
    let (pattern, contrast) = (answer.designs[2].clone(), answer.contrasts[0].clone());
    for i in 0..4 {
        let name = format!("a design whose name goes on and on, number {i}");
        answer.contrasts.push(Contrast { design: name.clone(), ..contrast.clone() });
        answer.designs.push(Design { name, ..pattern.clone() });
    }
    answer
}

/// One future, nothing by month, no intervals, no differences.
fn bare() -> Compare {
    let mut answer = sample::compare();
    for design in &mut answer.designs {
        design.measures.monthly = Monthly::default();
        design.measures.revenue_samples.truncate(1);
    }
    for contrast in &mut answer.contrasts {
        (contrast.mean, contrast.ci95) = (Some(0.0), None);
    }
    answer
}

/// A smooth story, one with everything, and one of an account without a need, in every language.
fn stories() -> Vec<(&'static str, Scene)> {
    let smaller = ["it-services", "manufacturing", "trade-and-logistics"]
        .map(|segment| format!("market.segment.{segment}.accounts=120"));
    let plan = Plan::load("shipped:split-role", &smaller).unwrap();
    let study = Study::new(vec![plan], 1, Mode::Central, None).unwrap();
    let wanted = [
        ("won", Wanted::Story(StoryKind::Won)),
        ("stalled", Wanted::Story(StoryKind::StalledWon)),
        ("no decision", Wanted::Story(StoryKind::NoDecision)),
        ("somebody", Wanted::Account(5)),
    ];
    let scenes = |(name, wanted)| {
        let story = trace(&study, Question { wanted, replication: None, all: false }).unwrap();
        LANGUAGES.map(|language| (name, super::story::story(&story, language)))
    };
    wanted.into_iter().flat_map(scenes).collect()
}

fn texts(scene: &Scene) -> Vec<&Text> {
    scene.items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect()
}

/// Left, top, right, bottom.
fn bounds(text: &Text) -> (f64, f64, f64, f64) {
    (text.left(), text.at.1 - 0.72 * text.size, text.left() + text.width(), text.at.1 + 0.2 * text.size)
}

#[test]
fn every_text_lies_within_its_picture() {
    for (name, scene) in all() {
        for text in texts(&scene) {
            let (left, top, right, bottom) = bounds(text);
            let inside = left >= 4.0 && top >= 4.0 && right <= scene.size.0 - 4.0 && bottom <= scene.size.1 - 4.0;
            assert!(inside, "{name}: {text:?}");
        }
    }
}

#[test]
fn no_two_texts_touch() {
    for (name, scene) in all() {
        let boxes: Vec<_> = texts(&scene).into_iter().map(|text| (&text.text, bounds(text))).collect();
        for (i, (a, (a0, a1, a2, a3))) in boxes.iter().enumerate() {
            for (b, (b0, b1, b2, b3)) in &boxes[..i] {
                assert!(a2 <= b0 || b2 <= a0 || a3 <= b1 || b3 <= a1, "{name}: {a:?} and {b:?}");
            }
        }
    }
}

fn picture(answer: &Compare, name: &str) -> Scene {
    book::compare(answer, Language::English).into_iter().find(|chart| chart.name == name).unwrap().scene
}

#[test]
fn a_band_ends_at_nothing() {
    let with_low = |low: f64| {
        let mut answer = sample::compare();
        for stage in answer.designs.iter_mut().flat_map(|design| &mut design.measures.monthly.stages) {
            stage.stock.low.fill(low);
        }
        picture(&answer, "stages")
    };
    assert_eq!(with_low(-7.0), with_low(0.0));
}

/// Places of dots of this radius from the left, hollow ones by their rims.
fn dots(scene: &Scene, size: f64) -> Vec<f64> {
    let dot = |item: &Item| match item {
        Item::Disc { centre, radius, .. } if (radius - size).abs() < 1e-9 => Some(centre.0),
        _ => None,
    };
    scene.items.iter().filter_map(dot).collect()
}

#[test]
fn parts_of_facts_share_one_band_whatever_they_count() {
    let (emergent, consistency) = ("emergent", "consistency");
    let all: Vec<String> = (1..=20).map(|n| format!("SF{n}")).chain((1..=3).map(|n| format!("OL{n}"))).collect();
    let inside: Vec<&str> = all.iter().map(String::as_str).collect();
    let answer = facts::answer(&inside);
    let book = book::validate(&answer, Language::English);
    assert_eq!(book.iter().map(|chart| chart.name).collect::<Vec<_>>(), [emergent, consistency]);
    let places: Vec<f64> = book.iter().flat_map(|chart| dots(&chart.scene, 5.5)).collect();
    assert_eq!(places.len(), answer.facts.iter().map(|fact| fact.parts.len()).sum::<usize>());
    // Two fifths into each target; comparisons have no width and stand where everything is seen.
    let banded = places.iter().filter(|&&x| (x - places[0]).abs() < 1e-9).count();
    let comparisons = answer.facts.iter().flat_map(|fact| &fact.parts).filter(|part| part.comparison).count();
    assert!(comparisons > 5 && banded == places.len() - comparisons, "{banded} of {places:?}");
    let hollow = dots(&book[0].scene, 3.25).len();
    assert_eq!(hollow, 0, "all are inside");
}

#[test]
fn a_part_that_is_out_is_hollow_and_one_beyond_the_picture_an_arrow() {
    let answer = facts::answer(&[]);
    let of = |place: Place| {
        let emergent = answer.facts.iter().filter(|fact| fact.kind == Kind::Emergent);
        emergent.flat_map(|fact| &fact.parts).filter(|part| part.place() == place).count()
    };
    let scene = &book::validate(&answer, Language::English)[0].scene;
    assert!(of(Place::FarOut) > 2 && of(Place::Out) > 2 && of(Place::NotMeasured) > 2);
    assert_eq!(dots(scene, 3.25).len(), of(Place::Out), "the hearts of hollow dots");
    assert_eq!(dots(scene, 5.5).len(), of(Place::Out) + of(Place::Inside));
    let arrows = scene.items.iter().filter(|item| matches!(item, Item::Area { points, .. } if points.len() == 3));
    assert!(arrows.count() >= of(Place::FarOut));
}

#[test]
fn a_title_names_a_long_baseline() {
    let mut answer = sample::compare();
    answer.baseline = "a baseline whose name is fifty-three characters long!".to_owned();
    let picture = picture(&answer, "contrasts");
    let title = texts(&picture)[0].clone();
    assert!(title.text.ends_with("fifty-three characters long!"), "{}", title.text);
    assert!(bounds(&title).2 <= picture.size.0 - 4.0);
}

/// The picture of a story made up, of 400 days on which nothing happens but this.
fn made_up(change: impl FnOnce(&mut Trace)) -> Scene {
    let smaller = ["it-services", "manufacturing", "trade-and-logistics"]
        .map(|segment| format!("market.segment.{segment}.accounts=120"));
    let plan = Plan::load("shipped:one-team", &smaller).unwrap();
    let study = Study::new(vec![plan], 1, Mode::Central, None).unwrap();
    let question = Question { wanted: Wanted::Account(5), replication: None, all: false };
    let mut story = trace(&study, question).unwrap();
    let first = Point { day: 0.0, phase: Phase::Active, stage: Stage::Anonymous, steps: [3; 6], ..story.series[0] };
    (story.journey, story.window) = (Some((0.0, 400.0)), (0.0, 500.0));
    (story.series, story.touches, story.setbacks) = (vec![first], Vec::new(), Vec::new());
    change(&mut story);
    super::story::story(&story, Language::English)
}

/// Rectangles of this height.
fn rectangles(scene: &Scene, height: f64) -> usize {
    let tall = |item: &&Item| {
        let Item::Area { points, .. } = item else { return false };
        let ys = || points.iter().map(|point| point.1);
        let (low, high) = (ys().fold(f64::INFINITY, f64::min), ys().fold(f64::NEG_INFINITY, f64::max));
        points.len() == 4 && (high - low - height).abs() < 1e-9
    };
    scene.items.iter().filter(tall).count()
}

#[test]
fn the_last_step_of_a_journey_is_drawn() {
    let dormant = |story: &Trace, steps| Point { day: 400.0, phase: Phase::Dormant, steps, ..story.series[0] };
    let drawn = |steps| {
        let scene = made_up(|story| story.series.push(dormant(story, steps)));
        rectangles(&scene, 20.0)
    };
    assert_eq!(drawn([4; 6]), drawn([3; 6]) + 6, "the six jobs are full at the end");
}

#[test]
fn a_silence_is_named_above_itself() {
    let scene = made_up(|story| {
        let phases = [(100.0, Phase::Stalled), (136.0, Phase::Active), (140.0, Phase::Stalled), (143.2, Phase::Active)];
        let points = phases.map(|(day, phase)| Point { day, phase, ..story.series[0] });
        story.series.extend(points);
    });
    let silent: Vec<&str> = texts(&scene).iter().map(|t| t.text.as_str()).filter(|t| t.starts_with("silent")).collect();
    assert_eq!(silent, ["silent 36\u{a0}days"]);
}

#[test]
fn every_stage_of_the_file_is_named() {
    let scene = made_up(|story| {
        let stages = [(100.0, Stage::Known), (102.0, Stage::Engaged), (104.0, Stage::Mql), (106.0, Stage::Recycled)];
        let points = stages.map(|(day, stage)| Point { day, stage, ..story.series[0] });
        story.series.extend(points);
    });
    let said: Vec<&str> = texts(&scene).iter().map(|text| text.text.as_str()).collect();
    for name in ["Known, Engaged", "MQL"] {
        assert!(said.contains(&name), "{name}: {said:?}");
    }
}

#[test]
fn every_chart_states_its_sample_size() {
    for (language, words) in [(Language::English, "200 simulated futures"), (Language::Japanese, "200回の試行")] {
        for (name, scene) in books(language) {
            // The page says the note below a picture; on a phone's it is cut.
            assert!(scene.note.contains(words), "{name}");
            let narrow = scene.size.0 < super::theme::WIDTH;
            assert!(narrow || texts(&scene).iter().any(|t| t.text.contains(words)), "{name}");
        }
    }
}

#[test]
fn the_same_answer_gives_the_same_bytes() {
    let (a, b) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = write_compare(&sample::compare(), a.path(), Language::English).unwrap();
    let second = write_compare(&sample::compare(), b.path(), Language::English).unwrap();
    assert_eq!(first.len(), 14);
    for (x, y) in first.iter().zip(&second) {
        assert_eq!(x.file_name(), y.file_name());
        assert!(std::fs::read(x).unwrap() == std::fs::read(y).unwrap(), "{}", x.display());
    }
}

#[test]
fn texts_stay_texts_whatever_a_design_is_called() {
    let mut answer = sample::run();
    "R&D <b>".clone_into(&mut answer.design);
    let dir = tempfile::tempdir().unwrap();
    let files = write_run(&answer, dir.path(), Language::English).unwrap();
    let document = std::fs::read_to_string(&files[0]).unwrap();
    assert!(document.starts_with("<svg ") && document.trim_end().ends_with("</svg>"));
    assert!(document.contains("<title>Revenue</title>") && document.contains("R&amp;D &lt;b&gt;"));
}

#[test]
fn a_png_is_twice_as_large_as_its_picture() {
    let dir = tempfile::tempdir().unwrap();
    let files = write_run(&sample::run(), dir.path(), Language::English).unwrap();
    let bytes = std::fs::read(&files[1]).unwrap();
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    // The width stands behind the signature and the head of the first chunk.
    assert_eq!(u32::from_be_bytes(bytes[16..20].try_into().unwrap()), 2 * 880);
}

#[test]
fn an_unwritable_folder_is_an_error() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let error = write_run(&sample::run(), &file.path().join("charts"), Language::English).unwrap_err();
    assert!(matches!(error, ChartError::Write { .. }), "{error}");
}
