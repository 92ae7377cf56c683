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

/// Of a hundred futures, those in which a design is ahead.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Odds {
    /// In words.
    pub(super) said: String,
    /// How many of a hundred.
    pub(super) of_hundred: usize,
}

/// A dot of a hundred.
struct Dot {
    x: f64,
    y: f64,
    ahead: bool,
}

impl Odds {
    fn dots(&self) -> impl Iterator<Item = Dot> {
        let of_hundred = self.of_hundred;
        (0..100).map(move |i| Dot {
            x: 5.0 + 10.0 * (i % 20) as f64,
            y: 10.0 + 20.0 * (i / 20) as f64,
            ahead: i < of_hundred,
        })
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
        verdict: &head.verdict,
        said: &head.said,
        odds: head.odds.as_ref(),
        sections,
        words: Words {
            each_dot: word(Label::EachDot),
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
