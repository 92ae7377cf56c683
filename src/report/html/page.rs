//! The frame of every report: what stands around the sections.

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::Edition;
use super::section::{Block, Section};
use crate::report::charts;
use crate::report::manifest::Manifest;
use crate::report::tables::{Row, Table};
use crate::text::Label;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// What a report says before its sections.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Head {
    /// What the window is called.
    pub(super) title: String,
    /// What was done, in a line.
    pub(super) kicker: String,
    /// The answer.
    pub(super) verdict: String,
    /// What must be said with it.
    pub(super) said: Vec<String>,
    /// In how many futures it comes out so.
    pub(super) odds: Option<Odds>,
}

/// Of all futures, those in which a design is ahead: a dot each, or a hundred dots for more.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Odds {
    /// In words.
    said: String,
    ahead: usize,
    dots: usize,
    /// Whether a dot is a future, and not a hundredth of all.
    each_is_a_future: bool,
}

/// A dot.
struct Dot {
    x: f64,
    y: f64,
    ahead: bool,
}

/// Dots in a row, and from one to the next.
const DOTS: usize = 20;

impl Odds {
    /// The odds in words and as a share (0 to 1) of so many futures.
    pub(super) fn new(said: String, share: f64, futures: usize) -> Self {
        let dots = futures.min(100);
        // All dots or none are for what happens in all futures or in none.
        let inner = (share * dots as f64).round().clamp(1.0, (dots.max(2) - 1) as f64);
        let ahead = if share <= 0.0 {
            0
        } else if share >= 1.0 {
            dots
        } else {
            inner as usize
        };
        Odds { said, ahead, dots, each_is_a_future: futures < 100 }
    }

    fn dots(&self) -> impl Iterator<Item = Dot> {
        let ahead = self.ahead;
        (0..self.dots).map(move |i| Dot {
            x: 5.0 + 10.0 * (i % DOTS) as f64,
            y: 10.0 + 20.0 * (i / DOTS) as f64,
            ahead: i < ahead,
        })
    }

    fn height(&self) -> usize {
        20 * self.dots.div_ceil(DOTS)
    }
}

/// Words of the frame.
struct Words {
    each_dot: &'static str,
    jump_to: &'static str,
    figures: &'static str,
    everything: &'static str,
    program: &'static str,
    seed: &'static str,
    fingerprint: &'static str,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    lang: &'static str,
    title: &'a str,
    /// What its maker calls it, said above all.
    name: Option<&'a str>,
    kicker: &'a str,
    verdict: &'a str,
    said: &'a [String],
    odds: Option<&'a Odds>,
    sections: &'a [Section],
    words: Words,
    version: &'a str,
    seed: u64,
    inputs: &'a str,
    faces: String,
    style: &'static str,
    script: &'static str,
}

#[derive(Template)]
#[template(path = "table.html")]
struct Grid<'a> {
    table: &'a Table,
}

impl<'a> Grid<'a> {
    fn new(table: &'a Table) -> Self {
        Grid { table }
    }
}

/// The typeface by which the pictures are measured, so that they look alike everywhere.
fn faces() -> String {
    let face = |(weight, file): (u16, &[u8])| {
        let data = STANDARD.encode(file);
        format!(
            "@font-face {{ font-family: 'Meander Sans'; font-weight: {weight}; src: url(data:font/ttf;base64,{data}); }}\n"
        )
    };
    charts::faces().into_iter().map(face).collect()
}

/// The text with no end of a line between a minus and what it stands before.
fn unbroken(text: &str) -> String {
    text.replace('−', "−\u{2060}")
}

/// The whole document.
///
/// # Errors
/// Whatever the template refuses.
pub(super) fn page(
    head: &Head,
    sections: &[Section],
    manifest: &Manifest,
    edition: &Edition,
) -> Result<String, askama::Error> {
    let language = edition.language;
    let word = |label| language.label(label);
    Page {
        lang: language.code(),
        title: edition.title.as_deref().unwrap_or(&head.title),
        name: edition.title.as_deref(),
        kicker: &head.kicker,
        verdict: &unbroken(&head.verdict),
        said: &head.said.iter().map(|said| unbroken(said)).collect::<Vec<_>>(),
        odds: head.odds.as_ref(),
        sections,
        words: Words {
            each_dot: word(match &head.odds {
                Some(odds) if odds.each_is_a_future => Label::EachDotIsAFuture,
                _ => Label::EachDot,
            }),
            jump_to: word(Label::JumpTo),
            figures: word(Label::Figures),
            everything: word(Label::Everything),
            program: word(Label::ProgramVersion),
            seed: word(Label::Seed),
            fingerprint: word(Label::Fingerprint),
        },
        version: &manifest.version,
        seed: manifest.seed,
        inputs: &manifest.inputs,
        faces: faces(),
        style: STYLE,
        script: SCRIPT,
    }
    .render()
}
