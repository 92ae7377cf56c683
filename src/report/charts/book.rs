//! Which charts an answer has, and their files.

use std::path::{Path, PathBuf};

use super::contrasts::{Row as Contrast, contrasts};
use super::facts::facts;
use super::frame::Name;
use super::inline::{Picture, picture};
use super::loops::loops;
use super::monthly::monthly;
use super::payback::payback;
use super::render::{DrawError, png, svg};
use super::revenue::{Row as Distribution, revenue};
use super::scene::Scene;
use super::stages::{Months, Panel, stages};
use super::story::story;
use super::theme;
use crate::experiment::trace::Trace;
use crate::experiment::validate::{Kind, Validate};
use crate::experiment::{Bottleneck, Campaign, Compare, Measures, Payback, Relieved, Run, Series, StageMonths};
use crate::metric::Unit;
use crate::report::bottleneck::relief;
use crate::report::number::{Glyphs, Numbers};
use crate::text::{Futures, Label, Language, Message, Period};

/// Widest space for names of designs and segments, and for those of reliefs.
const NAMES_OF_DESIGNS: f64 = 190.0;
const NAMES_OF_RELIEFS: f64 = 330.0;

/// The stage that holds nearly every account and would say nothing.
const UNSEEN: &str = "anonymous";

/// Why charts could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ChartError {
    /// A picture could not be drawn, or a PNG not written.
    #[error("{}: {source}", path.display())]
    Draw {
        /// The file it was for.
        path: PathBuf,
        /// Why.
        source: DrawError,
    },
    /// A file or the folder could not be written.
    #[error("cannot write {}: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

/// Writes the charts of a comparison into `dir`, which is made if need be: an SVG and a
/// PNG each. Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_compare(answer: &Compare, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&compare(answer, language), dir)
}

/// Writes the charts of a run into `dir`, which is made if need be: an SVG and a PNG each.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_run(answer: &Run, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&run(answer, language), dir)
}

/// Writes the chart of reliefs into `dir`, which is made if need be: an SVG and a PNG.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_bottleneck(answer: &Bottleneck, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&bottleneck(answer, language), dir)
}

/// Writes the picture of a story into `dir`, which is made if need be: an SVG and a PNG.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_trace(answer: &Trace, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&vec![("story", story(answer, language))], dir)
}

/// Writes the pictures of facts into `dir`, which is made if need be: an SVG and a PNG each.
/// Gives the files in order.
///
/// # Errors
/// [`ChartError`]: the folder or a file cannot be written.
pub fn write_validate(answer: &Validate, dir: &Path, language: Language) -> Result<Vec<PathBuf>, ChartError> {
    write(&validate(answer, language), dir)
}

/// The charts of a comparison, for a page.
///
/// # Errors
/// [`DrawError`]: one cannot be drawn.
pub fn pictures_of_compare(answer: &Compare, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&compare(answer, language))
}

/// The charts of a run, for a page.
///
/// # Errors
/// [`DrawError`]: one cannot be drawn.
pub fn pictures_of_run(answer: &Run, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&run(answer, language))
}

/// The chart of reliefs, for a page.
///
/// # Errors
/// [`DrawError`]: it cannot be drawn.
pub fn pictures_of_bottleneck(answer: &Bottleneck, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&bottleneck(answer, language))
}

/// The picture of a story, for a page.
///
/// # Errors
/// [`DrawError`]: it cannot be drawn.
pub fn pictures_of_trace(answer: &Trace, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&vec![("story", story(answer, language))])
}

/// The pictures of facts, for a page: `emergent` and `consistency`, as far as there are any.
///
/// # Errors
/// [`DrawError`]: one cannot be drawn.
pub fn pictures_of_validate(answer: &Validate, language: Language) -> Result<Vec<Picture>, DrawError> {
    pictures(&validate(answer, language))
}

type Book = Vec<(&'static str, Scene)>;

fn pictures(book: &Book) -> Result<Vec<Picture>, DrawError> {
    book.iter().map(|(name, scene)| picture(name, scene)).collect()
}

fn write(book: &Book, dir: &Path) -> Result<Vec<PathBuf>, ChartError> {
    std::fs::create_dir_all(dir).map_err(|source| ChartError::Write { path: dir.to_owned(), source })?;
    let mut files = Vec::new();
    for (name, scene) in book {
        let path = dir.join(format!("{name}.svg"));
        let document = svg(scene).map_err(|source| ChartError::Draw { path: path.clone(), source })?;
        std::fs::write(&path, document).map_err(|source| ChartError::Write { path: path.clone(), source })?;
        files.push(path);
        let path = dir.join(format!("{name}.png"));
        png(scene, &path).map_err(|source| ChartError::Draw { path: path.clone(), source })?;
        files.push(path);
    }
    Ok(files)
}

/// The pictures of facts of each kind, by the name of their files.
pub(super) fn validate(answer: &Validate, language: Language) -> Book {
    let kinds = [("emergent", Kind::Emergent), ("consistency", Kind::Consistency)];
    kinds.into_iter().filter_map(|(name, kind)| Some((name, facts(answer, kind, language)?))).collect()
}

/// Every chart of a comparison, by the name of its file.
pub(super) fn compare(answer: &Compare, language: Language) -> Book {
    let look = |i| if answer.designs.len() == 1 { theme::alone() } else { theme::look(i) };
    let designs: Vec<(Name<'_>, &Measures)> = answer
        .designs
        .iter()
        .enumerate()
        .map(|(i, design)| (Name { text: &design.name, look: look(i) }, &design.measures))
        .collect();
    let mut book = common(&designs, &answer.campaign, language);
    if let Some(scene) = differences(answer, &designs, language) {
        book.insert(1, ("contrasts", scene));
    }
    book.extend(paid(answer, &designs, language).map(|scene| ("payback", scene)));
    book
}

/// What changes from today's design have earned so far; none where none is made.
fn paid(answer: &Compare, designs: &[(Name<'_>, &Measures)], language: Language) -> Option<Scene> {
    let numbers = Numbers::new(&answer.campaign.currency, Glyphs::Unicode, language);
    let of =
        |payback: &Payback| designs.iter().find(|(name, _)| name.text == payback.design).map(|(name, _)| name.clone());
    let lines: Vec<(Name<'_>, &Series)> =
        answer.payback.iter().filter_map(|payback| Some((of(payback)?, &payback.cumulative))).collect();
    let title = language.say(&Message::EarnedSoFar { baseline: &answer.baseline });
    let note = language.say(&Message::SeriesNote { futures: answer.campaign.replications });
    let note = format!("{} · {note}", language.label(Label::ContributionAddedUp));
    (!lines.is_empty()).then(|| payback((&title, &note), &lines, &numbers, language))
}

/// Every chart of a run, by the name of its file.
pub(super) fn run(answer: &Run, language: Language) -> Book {
    let name = Name { text: &answer.design, look: theme::alone() };
    common(&[(name, &answer.measures)], &answer.campaign, language)
}

/// The chart of reliefs, by the name of its file; none if nothing can be relieved.
pub(super) fn bottleneck(answer: &Bottleneck, language: Language) -> Book {
    let numbers = Numbers::new(&answer.campaign.currency, Glyphs::Unicode, language);
    let said = |one: &Relieved| language.headed(&language.say(&Message::Relief(relief(one))));
    let names: Vec<String> = answer.reliefs.iter().map(said).collect();
    let rows: Vec<Contrast<'_>> = answer
        .reliefs
        .iter()
        .zip(&names)
        .map(|(one, name)| Contrast {
            name: Name { text: "", look: theme::alone() },
            segment: Some(name),
            mean: one.revenue,
            interval: one.ci95.map(|ci| (ci.low, ci.high)),
            clear: one.is_clear,
            remark: String::new(),
        })
        .collect();
    let title = language.label(Label::WhatATenthEarns);
    let period = Period::new(answer.campaign.horizon_days);
    let note = language.say(&Message::ReliefNote { futures: answer.campaign.replications, period });
    if rows.is_empty() {
        return Vec::new();
    }
    vec![("bottleneck", contrasts((title, &note), &answer.design, NAMES_OF_RELIEFS, &rows, &numbers))]
}

/// The charts that a run and a comparison share.
fn common(designs: &[(Name<'_>, &Measures)], campaign: &Campaign, language: Language) -> Book {
    let numbers = Numbers::new(&campaign.currency, Glyphs::Unicode, language);
    let mut book = vec![("revenue", distributions(designs, campaign, &numbers, language))];
    let Some(months) = months(designs) else { return book };
    let note = language.say(&Message::SeriesNote { futures: campaign.replications });
    for (name, view) in [("stages", &STOCK), ("flow", &FLOW)] {
        book.push((name, by_stage(designs, months, (view, &note), &numbers, language)));
    }
    book.extend(loops(designs, months, &note, &numbers, language).map(|scene| ("loops", scene)));
    let lines: Vec<(Name<'_>, &Series)> = designs.iter().map(|(n, m)| (n.clone(), &m.monthly.revenue)).collect();
    let title = language.label(Label::MonthlyRevenue);
    let note = format!("{} · {note}", language.label(Label::RevenuePerMonth));
    book.push(("monthly-revenue", monthly((title, &note), &lines, months, &numbers, language)));
    book
}

fn distributions(
    designs: &[(Name<'_>, &Measures)],
    campaign: &Campaign,
    numbers: &Numbers,
    language: Language,
) -> Scene {
    let rows: Vec<Distribution<'_>> = designs
        .iter()
        .map(|(name, measures)| Distribution { name: name.clone(), sample: &measures.revenue_samples })
        .collect();
    let title = language.label(if rows.len() > 1 { Label::RevenueByDesign } else { Label::Revenue });
    let over = language.say(&Message::RevenueOver { period: Period::new(campaign.horizon_days) });
    let note = language.say(&Message::DistributionNote { futures: campaign.replications });
    revenue(title, &format!("{over} · {note}"), &rows, numbers, language)
}

/// None of the designs needs a chart of months if there are none.
fn months(designs: &[(Name<'_>, &Measures)]) -> Option<Months> {
    let (_, first) = designs.first()?;
    let all = designs.iter().map(|(_, m)| m.monthly.revenue.mean.len()).max()?;
    (all > 1).then_some(Months { warm_up: first.monthly.warm_up_months, all })
}

/// Accounts that are in a stage, or come into it.
struct View {
    title: Label,
    counted: Label,
    series: fn(&StageMonths) -> &Series,
}

const STOCK: View =
    View { title: Label::StockByStage, counted: Label::AccountsAtMonthEnd, series: |stage| &stage.stock };
const FLOW: View = View { title: Label::FlowByStage, counted: Label::AccountsEntering, series: |stage| &stage.flow };

fn by_stage(
    designs: &[(Name<'_>, &Measures)],
    months: Months,
    (view, note): (&View, &str),
    numbers: &Numbers,
    language: Language,
) -> Scene {
    let names: Vec<Name<'_>> = designs.iter().map(|(name, _)| name.clone()).collect();
    let terms = designs.first().map(|(_, m)| m.monthly.stages.as_slice()).unwrap_or_default();
    let panels: Vec<Panel<'_>> = terms
        .iter()
        .filter(|stage| stage.stage != UNSEEN && (view.series)(stage).mean.iter().any(|&n| n > 0.0))
        .map(|stage| Panel {
            title: Label::stage(&stage.stage).map_or(stage.stage.clone(), |label| language.label(label).to_owned()),
            lines: designs
                .iter()
                .filter_map(|(_, m)| m.monthly.stages.iter().find(|s| s.stage == stage.stage))
                .map(view.series)
                .collect(),
            unit: Unit::Count,
        })
        .collect();
    let title = language.label(view.title);
    let note = format!("{} · {note}", language.label(view.counted));
    stages((title, &note), &names, &panels, months, numbers, language)
}

/// The differences of expected revenue from the baseline; none if nothing is compared.
fn differences(answer: &Compare, designs: &[(Name<'_>, &Measures)], language: Language) -> Option<Scene> {
    let numbers = Numbers::new(&answer.campaign.currency, Glyphs::Unicode, language);
    let futures = answer.campaign.replications;
    let ahead = |share: f64| language.say(&Message::AheadIn(Futures::new(share, futures)));
    let mut rows = Vec::new();
    for (name, _) in designs.iter().filter(|(name, _)| name.text != answer.baseline) {
        let mine = answer.contrasts.iter().filter(|c| c.design == name.text && c.metric == "expected_revenue");
        rows.extend(mine.filter_map(|c| {
            // Futures are counted by the revenue that is realised in them, as in the verdict.
            let realised = answer.contrast(&c.design, "revenue").filter(|_| c.segment.is_none());
            let share = realised.and_then(|c| c.share_of_futures_better);
            Some(Contrast {
                name: name.clone(),
                segment: c.segment.as_deref(),
                mean: c.mean?,
                interval: c.ci95.map(|i| (i.low, i.high)),
                clear: c.is_clear(),
                remark: share.map(ahead).unwrap_or_default(),
            })
        }));
    }
    let baseline = answer.baseline.as_str();
    let title = language.say(&Message::MoreThan { baseline });
    let period = Period::new(answer.campaign.horizon_days);
    let note = language.say(&Message::ContrastNote { futures, period });
    (!rows.is_empty()).then(|| contrasts((&title, &note), baseline, NAMES_OF_DESIGNS, &rows, &numbers))
}
