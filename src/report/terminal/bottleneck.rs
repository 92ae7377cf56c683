//! The page of `meander bottleneck`.

use super::look::{Look, Tone};
use super::page::Page;
use crate::experiment::Bottleneck;
use crate::report::bottleneck::{rivals, sentence};
use crate::report::tables::reliefs;
use crate::report::verdict;
use crate::text::Label;

/// What holds revenue back, and what each relief would earn.
pub fn bottleneck(answer: &Bottleneck, look: &Look) -> String {
    let look = *look;
    let numbers = look.numbers(&answer.campaign.currency);
    let mut page = Page::new(look);
    page.paragraph(Some(Tone::Strong), &sentence(answer, &numbers, look.voice.language));
    page.paragraph(None, &rivals(answer, look.voice.language).unwrap_or_default());
    page.paragraph(Some(Tone::Quiet), &verdict::simulated(&answer.campaign, 1, look.voice.language));
    page.section(
        look.label(Label::WhatATenthEarns),
        &reliefs(answer, &numbers, look.voice),
        look.label(Label::BottleneckNote),
    );
    page.advice(&answer.warnings);
    page.finish()
}
