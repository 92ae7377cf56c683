//! The page of `meander trace`: one buyer's story.

use super::drawing::level;
use super::look::{Look, Tone};
use super::page::{Page, WIDEST};
use super::wrap::{columns, padded, wrap};
use crate::experiment::trace::{Actor, Chapter, Entry, Trace};
use crate::report::story::{Words, chapter as title};
use crate::text::Label;

/// Least columns of the date, the day of the journey, six jobs, and who acts.
const LEAST: [usize; 4] = [9, 8, 6, 4];
/// Columns between these and before the words.
const GAP: &str = "  ";

/// The story, chapter by chapter.
pub fn trace(answer: &Trace, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.currency);
    let words = Words::new(answer, &numbers, look.voice.language);
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &words.outcome());
    page.paragraph(Some(Tone::Quiet), &words.head());
    page.paragraph(Some(Tone::Quiet), &words.portrait());
    page.paragraph(Some(Tone::Quiet), &words.found());
    let widths = widths(answer, &words);
    for chapter in &answer.chapters {
        page.text(look.label(title(chapter.kind)), &lines(chapter, answer, &words, widths, look), "");
    }
    page.paragraph(Some(Tone::Quiet), look.label(Label::StoryNote));
    page.finish()
}

/// How wide the columns before the words must be for the whole story.
fn widths(answer: &Trace, words: &Words<'_>) -> [usize; 4] {
    let entries = || answer.chapters.iter().flat_map(|chapter| &chapter.entries);
    let widest = |write: &dyn Fn(&Entry) -> usize, least: usize| entries().map(write).fold(least, usize::max);
    let [date, day, bars, actor] = LEAST;
    [
        widest(&|entry| columns(&words.date(entry.day)), date),
        widest(&|entry| columns(&words.day(entry.day)), day),
        bars,
        widest(&|entry| columns(words.actor(entry)), actor),
    ]
}

fn lines(chapter: &Chapter, answer: &Trace, words: &Words<'_>, widths: [usize; 4], look: Look) -> String {
    let lines: Vec<String> = chapter.entries.iter().map(|entry| line(entry, answer, words, widths, look)).collect();
    lines.join("\n")
}

/// An entry: its columns, then its words, broken under each other.
fn line(entry: &Entry, answer: &Trace, words: &Words<'_>, widths: [usize; 4], look: Look) -> String {
    let bars = match answer.journey {
        Some((began, ended)) if (began..=ended).contains(&entry.day) => bars(entry, answer, look),
        _ => String::new(),
    };
    let cells = [words.date(entry.day), words.day(entry.day), bars, words.actor(entry).to_owned()];
    let cells = cells.iter().zip(widths).map(|(cell, width)| padded(cell, width) + GAP);
    let mut text = cells.collect::<String>();
    let margin = columns(&text);
    let width = usize::from(look.width).min(WIDEST).saturating_sub(margin).max(20);
    let said = wrap(&look.spell(&words.entry(entry)), width, look.voice.language);
    for (i, said) in said.iter().enumerate() {
        if i > 0 {
            text.push_str(&format!("\n{:margin$}", ""));
        }
        // What we do stands out, what they do is mostly hidden from us.
        let tone = (entry.actor == Actor::Seller).then_some(Tone::Strong);
        text.push_str(&tone.map_or_else(|| said.clone(), |tone| look.paint(tone, said)));
    }
    text
}

/// How far each job is done: six little bars, or digits in plain text.
fn bars(entry: &Entry, answer: &Trace, look: Look) -> String {
    let most = f64::from(answer.measure.steps.max(1));
    entry.state.steps.iter().map(|&steps| level(f64::from(steps), most, look.voice.glyphs)).collect()
}
