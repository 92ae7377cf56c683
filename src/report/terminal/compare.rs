//! The page of `meander compare`.

use super::contrasts::contrasts;
use super::conversion::conversion;
use super::designs::designs;
use super::funnel::funnel;
use super::look::{Look, Tone};
use super::page::Page;
use super::payback::{groups, payback};
use super::segments::segments;
use super::teams::teams;
use crate::experiment::{Compare, Measures};
use crate::report::verdict;
use crate::text::{Label, Message};

/// The verdict and the tables of a comparison.
pub fn compare(answer: &Compare, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.campaign.currency);
    let all: Vec<(&str, &Measures)> = answer.designs.iter().map(|d| (d.name.as_str(), &d.measures)).collect();
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &verdict::sentence(answer, &numbers, look.language));
    page.paragraph(None, &look.language.join(&verdict::qualifications(answer, &numbers, look.language)));
    page.paragraph(Some(Tone::Quiet), &verdict::simulated(&answer.campaign, all.len(), look.language));

    page.section(look.label(Label::InFigures), &designs(&all, &numbers, look), look.label(Label::DesignsNote));
    if let Some((table, note)) = contrasts(answer, &numbers, look) {
        let heading = look.language.say(&Message::DifferencesFrom { baseline: &answer.baseline });
        page.section(&heading, &table, &note);
    }
    if let Some(table) = payback(answer, &numbers, look) {
        page.section(look.label(Label::Payback), &table, look.label(Label::PaybackNote));
    }
    if let Some(table) = groups(answer, &numbers, look) {
        page.section(look.label(Label::ByGroup), &table, look.label(Label::ByGroupNote));
    }
    if let Some(table) = segments(&all, &answer.contrasts, &numbers, look) {
        page.section(look.label(Label::BySegment), &table, look.label(Label::SegmentsNote));
    }
    page.section(look.label(Label::Funnel), &funnel(&all, &numbers, look), look.label(Label::FunnelNote));
    if let Some(table) = conversion(&all, &numbers, look) {
        page.section(look.label(Label::Conversion), &table, look.label(Label::ConversionNote));
    }
    page.section(look.label(Label::Teams), &teams(&all, &numbers, look), look.label(Label::TeamsNote));
    page.advice(&answer.warnings);
    page.finish()
}
