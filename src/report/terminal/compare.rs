//! The page of `meander compare`.

use super::look::{Look, Tone};
use super::page::Page;
use crate::experiment::{Compare, Measures};
use crate::report::{tables, verdict};
use crate::text::{Label, Message};

/// The verdict and the tables of a comparison.
pub fn compare(answer: &Compare, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.campaign.currency);
    let all: Vec<(&str, &Measures)> = answer.designs.iter().map(|d| (d.name.as_str(), &d.measures)).collect();
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &verdict::sentence(answer, &numbers, look.voice.language));
    page.paragraph(None, &look.voice.language.join(&verdict::qualifications(answer, &numbers, look.voice.language)));
    page.paragraph(Some(Tone::Quiet), &verdict::simulated(&answer.campaign, all.len(), look.voice.language));

    page.section(
        look.label(Label::InFigures),
        &tables::designs(&all, &numbers, look.voice),
        look.label(Label::DesignsNote),
    );
    if let Some((table, note)) = tables::contrasts(answer, &numbers, look.voice) {
        let heading = look.voice.language.say(&Message::DifferencesFrom { baseline: &answer.baseline });
        page.section(&heading, &table, &note);
    }
    if let Some(table) = tables::differences(answer, &numbers, look.voice) {
        let heading = look.voice.language.say(&Message::MoreThan { baseline: &answer.baseline });
        page.picture(&heading, &table, look.label(Label::DifferencesNote));
    }
    if let Some(table) = tables::payback(answer, &numbers, look.voice) {
        page.section(look.label(Label::Payback), &table, look.label(Label::PaybackNote));
    }
    if let Some(table) = tables::groups(answer, &numbers, look.voice) {
        page.section(look.label(Label::ByGroup), &table, look.label(Label::ByGroupNote));
    }
    if let Some(table) = tables::segments(&all, &answer.contrasts, &numbers, look.voice) {
        page.section(look.label(Label::BySegment), &table, look.label(Label::SegmentsNote));
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
