//! The page of `meander run`.

use super::look::{Look, Tone};
use super::page::Page;
use crate::experiment::Run;
use crate::report::{tables, verdict};
use crate::text::Label;

/// What a design earns, and the tables behind it.
pub fn run(answer: &Run, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.campaign.currency);
    let all = [(answer.design.as_str(), &answer.measures)];
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &verdict::earnings(answer, &numbers, look.voice.language));
    page.paragraph(Some(Tone::Quiet), &verdict::simulated(&answer.campaign, 1, look.voice.language));

    page.section(
        look.label(Label::InFigures),
        &tables::designs(&all, &numbers, look.voice),
        look.label(Label::DesignsNote),
    );
    if let Some(table) = tables::segments(&all, &[], &numbers, look.voice) {
        page.section(look.label(Label::BySegment), &table, "");
    }
    page.section(look.label(Label::Funnel), &tables::funnel(&all, &numbers, look.voice), look.label(Label::FunnelNote));
    if let Some(table) = tables::courses(&all, &numbers, look.voice) {
        page.section(look.label(Label::StockByMonth), &table, look.label(Label::StockByMonthNote));
    }
    if let Some(table) = tables::conversion(&all, &numbers, look.voice) {
        page.section(look.label(Label::Conversion), &table, look.label(Label::ConversionNote));
    }
    page.section(look.label(Label::Teams), &tables::teams(&all, &numbers, look.voice), look.label(Label::TeamsNote));
    page.advice(&answer.warnings);
    page.finish()
}
