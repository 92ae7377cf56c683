//! The page of `meander validate`: fact by fact, part by part.

use super::look::{Look, Tone};
use super::page::{Page, WIDEST};
use super::wrap::{columns, padded, wrap};
use crate::experiment::validate::{Fact, Place, Validate};
use crate::report::validation::{Written, kind, name, sentence, simulated, source};
use crate::text::{Appraisal, Label};

/// What stands before a line and between its columns.
const GAP: &str = "  ";

/// Every fact with its parts.
pub fn validate(answer: &Validate, look: &Look) -> String {
    let look = *look;
    let language = look.voice.language;
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &sentence(answer, language));
    page.paragraph(Some(Tone::Quiet), &simulated(answer, language));
    let grid = Grid::of(answer, look);
    page.line(Tone::Quiet, &grid.head());
    for fact in &answer.facts {
        let lines: Vec<String> =
            fact.parts.iter().map(|part| grid.row(&Written::of(part, look.voice), part.place())).collect();
        page.text(&heading(fact, look), &lines.join("\n"), &attribution(fact, look));
    }
    page.finish()
}

fn heading(fact: &Fact, look: Look) -> String {
    let language = look.voice.language;
    language.appraise(&Appraisal::Heading { name: &name(fact, language), kind: look.label(kind(fact.kind)) })
}

fn attribution(fact: &Fact, look: Look) -> String {
    let language = look.voice.language;
    language
        .appraise(&Appraisal::Attributed { mark: look.label(Label::mark(fact.mark)), source: source(fact, language) })
}

/// Columns that all facts share, so that their figures stand below one another.
struct Grid {
    look: Look,
    /// Columns of the name, the estimate, its interval and the target.
    widths: [usize; 4],
    /// Whether names and results stand above their figures, for want of room beside them.
    stacked: bool,
}

/// Below so many columns a name reads badly beside its figures.
const NARROWEST: usize = 14;

impl Grid {
    /// As wide as what stands in them; where that is too wide, names are broken.
    fn of(answer: &Validate, look: Look) -> Self {
        let labels = [Label::FactPart, Label::Estimate, Label::Interval, Label::Target];
        let mut widths = labels.map(|label| columns(look.label(label)));
        let mut last = columns(look.label(Label::Result));
        for part in answer.facts.iter().flat_map(|fact| &fact.parts) {
            let Written { name, value, interval, target, place } = Written::of(part, look.voice);
            for (width, text) in widths.iter_mut().zip([name, &value, &interval, &target]) {
                *width = columns(text).max(*width);
            }
            last = columns(place).max(last);
        }
        let others = widths[1..].iter().sum::<usize>() + last + 5 * columns(GAP);
        let room = usize::from(look.width).min(WIDEST).saturating_sub(others);
        let stacked = room < widths[0].min(NARROWEST);
        widths[0] = widths[0].min(room.max(columns(look.label(Label::FactPart))));
        Grid { look, widths, stacked }
    }

    fn head(&self) -> String {
        let label = |label| self.look.voice.language.headed(self.look.label(label));
        let [name, value, interval, target] =
            [Label::FactPart, Label::Estimate, Label::Interval, Label::Target].map(label);
        let last = if self.stacked { String::new() } else { label(Label::Result) };
        self.line([&name, &value, &interval, &target], &last)
    }

    /// A part; a name too long for its column goes on below.
    fn row(&self, part: &Written, place: Place) -> String {
        let tone = if place == Place::Inside { Tone::Good } else { Tone::Bad };
        let said = self.look.paint(tone, part.place);
        if self.stacked {
            let wide = usize::from(self.look.width).min(WIDEST) - columns(part.place) - 2 * columns(GAP);
            let names = wrap(&self.look.spell(part.name), wide, self.look.voice.language);
            let above = names.join(&format!("\n{GAP}"));
            return format!(
                "{GAP}{above}{GAP}{said}\n{}",
                self.line(["", &part.value, &part.interval, &part.target], "")
            );
        }
        let names = wrap(&self.look.spell(part.name), self.widths[0], self.look.voice.language);
        let figures = [names[0].as_str(), &part.value, &part.interval, &part.target];
        let first = self.line(figures, &said);
        let more = names[1..].iter().map(|rest| format!("\n{GAP}{rest}"));
        more.fold(first, |lines, line| lines + &line)
    }

    fn line(&self, [name, value, interval, target]: [&str; 4], last: &str) -> String {
        let [wide, number, range, held] = self.widths;
        let (interval, target) = (padded(interval, range), padded(target, held));
        let name = if self.stacked { String::new() } else { padded(name, wide) };
        let before = " ".repeat(number.saturating_sub(columns(value)));
        let line = [GAP, &name, GAP, &before, value, GAP, &interval, GAP, &target, GAP, last].concat();
        line.trim_end().to_owned()
    }
}
