//! The page of `meander trace`: one buyer's story.

use super::look::{Look, Tone};
use super::page::{Page, WIDEST, wrap};
use crate::experiment::trace::{Actor, Chapter, Entry, Trace};
use crate::report::number::Glyphs;
use crate::report::story::{Words, chapter as title};
use crate::text::Label;

/// How a job is drawn that is done to this many eighths.
const BARS: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Columns before the words: date, day of the journey, six jobs, who acts.
const MARGIN: usize = 35;

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
    for chapter in &answer.chapters {
        page.text(look.label(title(chapter.kind)), &lines(chapter, answer, &words, look), "");
    }
    page.paragraph(Some(Tone::Quiet), look.label(Label::StoryNote));
    page.finish()
}

fn lines(chapter: &Chapter, answer: &Trace, words: &Words<'_>, look: Look) -> String {
    let lines: Vec<String> = chapter.entries.iter().map(|entry| line(entry, answer, words, look)).collect();
    lines.join("\n")
}

/// An entry: its columns, then its words, broken under each other.
fn line(entry: &Entry, answer: &Trace, words: &Words<'_>, look: Look) -> String {
    let bars = match answer.journey {
        Some((began, ended)) if (began..=ended).contains(&entry.day) => bars(entry, answer, look),
        _ => String::new(),
    };
    let (date, day, actor) = (words.date(entry.day), words.day(entry.day), words.actor(entry));
    let width = usize::from(look.width).min(WIDEST).saturating_sub(MARGIN).max(20);
    let said = wrap(&look.spell(&words.entry(entry)), width);
    let mut text = format!("{date:<9}  {day:<8}  {bars:<6}  {actor:<4}  ");
    for (i, said) in said.iter().enumerate() {
        if i > 0 {
            text.push_str(&format!("\n{:MARGIN$}", ""));
        }
        // What we do stands out, what they do is mostly hidden from us.
        let tone = (entry.actor == Actor::Seller).then_some(Tone::Strong);
        text.push_str(&tone.map_or_else(|| said.clone(), |tone| look.paint(tone, said)));
    }
    text
}

/// How far each job is done: six little bars, or digits in plain text.
fn bars(entry: &Entry, answer: &Trace, look: Look) -> String {
    let most = u32::from(answer.measure.steps.max(1));
    let bar = |&steps: &u8| match look.voice.glyphs {
        Glyphs::Unicode => BARS[(8 * u32::from(steps)).div_ceil(most).min(8) as usize],
        Glyphs::Ascii => char::from_digit((u32::from(steps) * 9).div_ceil(most).min(9), 10).unwrap_or('9'),
    };
    entry.state.steps.iter().map(bar).collect()
}
