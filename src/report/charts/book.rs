//! Which charts an answer has.

use super::contacts::contacts;
use super::contrasts::{Layout, Row as Contrast, contrasts};
use super::facts::facts;
use super::frame::Name;
use super::loops::loops;
use super::monthly::monthly;
use super::payback::payback;
use super::revenue::{Row as Distribution, revenue};
use super::routes::routes;
use super::scene::Scene;
use super::stages::{Months, Panel, stages};
use super::story::story;
use super::theme::{self, Sheet};
use crate::experiment::trace::Trace;
use crate::experiment::validate::{Kind, Validate};
use crate::experiment::{Bottleneck, Campaign, Compare, Measures, Payback, Relieved, Routes, Run, Series, StageMonths};
use crate::metric::Unit;
use crate::report::bottleneck::relief;
use crate::report::number::{Glyphs, Numbers};
use crate::text::{Futures, Label, Language, Message, Period};

/// Widest space for names of designs and segments, and for those of reliefs.
const NAMES_OF_DESIGNS: f64 = 190.0;
const NAMES_OF_RELIEFS: f64 = 330.0;

/// The stage that holds nearly every account and would say nothing.
const UNSEEN: &str = "anonymous";

/// A chart.
pub(super) struct Chart {
    /// The name of its file.
    pub(super) name: &'static str,
    /// As it is drawn.
    pub(super) scene: Scene,
    /// As it is drawn for a phone, where that is another picture.
    pub(super) narrow: Option<Scene>,
}

impl Chart {
    /// A chart that is the same everywhere.
    fn new(name: &'static str, scene: Scene) -> Self {
        Chart { name, scene, narrow: None }
    }

    /// A chart that is drawn for each sheet.
    fn on_sheets(name: &'static str, draw: impl Fn(Sheet) -> Scene) -> Self {
        Chart { name, scene: draw(Sheet::Wide), narrow: Some(draw(Sheet::Narrow)) }
    }
}

/// The pictures of facts of each kind, by the name of their files.
pub(super) fn validate(answer: &Validate, language: Language) -> Vec<Chart> {
    let kinds = [("emergent", Kind::Emergent), ("consistency", Kind::Consistency)];
    kinds.into_iter().filter_map(|(name, kind)| Some(Chart::new(name, facts(answer, kind, language)?))).collect()
}

/// Every chart of a comparison, by the name of its file.
pub(super) fn compare(answer: &Compare, language: Language) -> Vec<Chart> {
    let look = |i| if answer.designs.len() == 1 { theme::alone() } else { theme::look(i) };
    let designs: Vec<(Name<'_>, &Measures)> = answer
        .designs
        .iter()
        .enumerate()
        .map(|(i, design)| (Name { text: &design.name, look: look(i) }, &design.measures))
        .collect();
    let shown = answer.shown();
    let mut book = common(&designs, shown, &answer.campaign, language);
    if let Some(chart) = differences(answer, &designs, language) {
        book.insert(1, chart);
    }
    book.extend(paid(answer, &designs, language).map(|scene| Chart::new("payback", scene)));
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
pub(super) fn run(answer: &Run, language: Language) -> Vec<Chart> {
    let name = Name { text: &answer.design, look: theme::alone() };
    common(&[(name, &answer.measures)], 0, &answer.campaign, language)
}

/// The chart of reliefs, by the name of its file; none if nothing can be relieved.
pub(super) fn bottleneck(answer: &Bottleneck, language: Language) -> Vec<Chart> {
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
    vec![Chart::on_sheets("bottleneck", |sheet| {
        let layout = Layout { sheet, names: NAMES_OF_RELIEFS };
        contrasts((title, &note), &answer.design, layout, &rows, &numbers)
    })]
}

/// The picture of a story.
pub(super) fn told(answer: &Trace, language: Language) -> Vec<Chart> {
    vec![Chart::new("story", story(answer, language))]
}

/// The charts that a run and a comparison share; what is of one design is of the one at `shown`.
fn common(designs: &[(Name<'_>, &Measures)], shown: usize, campaign: &Campaign, language: Language) -> Vec<Chart> {
    let numbers = Numbers::new(&campaign.currency, Glyphs::Unicode, language);
    let mut book = vec![distributions(designs, campaign, &numbers, language)];
    book.extend(journeys(designs, shown, campaign.replications, &numbers, language));
    let Some(months) = months(designs) else { return book };
    let note = language.say(&Message::SeriesNote { futures: campaign.replications });
    for (name, view) in [("stages", &STOCK), ("flow", &FLOW)] {
        book.push(Chart::new(name, by_stage(designs, months, (view, &note), &numbers, language)));
    }
    book.extend(loops(designs, months, &note, &numbers, language).map(|scene| Chart::new("loops", scene)));
    let lines: Vec<(Name<'_>, &Series)> = designs.iter().map(|(n, m)| (n.clone(), &m.monthly.revenue)).collect();
    let title = language.label(Label::MonthlyRevenue);
    let note = format!("{} · {note}", language.label(Label::RevenuePerMonth));
    book.push(Chart::new("monthly-revenue", monthly((title, &note), &lines, months, &numbers, language)));
    book
}

/// How buyers go through the six jobs under the design shown, and how far they are when they
/// first talk to us under every one.
fn journeys(
    designs: &[(Name<'_>, &Measures)],
    shown: usize,
    futures: u32,
    numbers: &Numbers,
    language: Language,
) -> Vec<Chart> {
    let mut book = Vec::new();
    if let Some((name, Measures { routes: Some(ways), .. })) = designs.get(shown) {
        let title = language.say(&Message::RoutesOf { design: name.text });
        let note = language.say(&Message::RoutesNote { futures, journeys: &numbers.count(ways.journeys) });
        book.push(Chart::new("routes", routes((&title, &note), ways, numbers, language)));
    }
    let all: Vec<(Name<'_>, &Routes)> =
        designs.iter().filter_map(|(name, measures)| Some((name.clone(), measures.routes.as_ref()?))).collect();
    let note = language.say(&Message::ContactsNote { futures });
    let scene = contacts((language.label(Label::FirstContact), &note), &all, numbers, language);
    book.extend(scene.map(|scene| Chart::new("contacts", scene)));
    book
}

fn distributions(
    designs: &[(Name<'_>, &Measures)],
    campaign: &Campaign,
    numbers: &Numbers,
    language: Language,
) -> Chart {
    let rows: Vec<Distribution<'_>> = designs
        .iter()
        .map(|(name, measures)| Distribution { name: name.clone(), sample: &measures.revenue_samples })
        .collect();
    let title = language.label(if rows.len() > 1 { Label::RevenueByDesign } else { Label::Revenue });
    let over = language.say(&Message::RevenueOver { period: Period::new(campaign.horizon_days) });
    let note = language.say(&Message::DistributionNote { futures: campaign.replications });
    let note = format!("{over} · {note}");
    Chart::on_sheets("revenue", |sheet| revenue((title, &note), &rows, sheet, numbers, language))
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
fn differences(answer: &Compare, designs: &[(Name<'_>, &Measures)], language: Language) -> Option<Chart> {
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
    let draw = |sheet| {
        let layout = Layout { sheet, names: NAMES_OF_DESIGNS };
        contrasts((&title, &note), baseline, layout, &rows, &numbers)
    };
    (!rows.is_empty()).then(|| Chart::on_sheets("contrasts", draw))
}
