//! The page of `meander run`.

use super::conversion::conversion;
use super::designs::designs;
use super::funnel::funnel;
use super::look::{Look, Tone};
use super::page::Page;
use super::segments::segments;
use super::teams::teams;
use crate::experiment::Run;
use crate::report::verdict;
use crate::text::Label;

/// What a design earns, and the tables behind it.
pub fn run(answer: &Run, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.campaign.currency);
    let all = [(answer.design.as_str(), &answer.measures)];
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &verdict::earnings(answer, &numbers, look.language));
    page.paragraph(Some(Tone::Quiet), &verdict::simulated(&answer.campaign, 1, look.language));

    page.section(look.label(Label::InFigures), &designs(&all, &numbers, look), look.label(Label::DesignsNote));
    if let Some(table) = segments(&all, &[], &numbers, look) {
        page.section(look.label(Label::BySegment), &table, "");
    }
    page.section(look.label(Label::Funnel), &funnel(&all, &numbers, look), look.label(Label::FunnelNote));
    if let Some(table) = conversion(&all, &numbers, look) {
        page.section(look.label(Label::Conversion), &table, look.label(Label::ConversionNote));
    }
    page.section(look.label(Label::Teams), &teams(&all, &numbers, look), look.label(Label::TeamsNote));
    page.advice(&answer.warnings);
    page.finish()
}
