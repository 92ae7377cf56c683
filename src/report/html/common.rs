//! Sections that several commands share.

use super::section::{Block, Section};
use crate::experiment::{Contrast, Measures, Mode, Warning};
use crate::report::advice::sentence;
use crate::report::charts::Picture;
use crate::report::manifest::Manifest;
use crate::report::number::Numbers;
use crate::report::shell::quoted;
use crate::report::tables;
use crate::report::voice::Voice;
use crate::text::{Label, OfSetting};

/// Pictures that are not placed yet, by name.
pub(super) struct Pictures(Vec<Picture>);

impl Pictures {
    /// All of them.
    pub(super) fn new(pictures: Vec<Picture>) -> Self {
        Pictures(pictures)
    }

    /// The picture of this name.
    pub(super) fn take(&mut self, name: &str) -> Option<Picture> {
        let at = self.0.iter().position(|picture| picture.name == name)?;
        Some(self.0.remove(at))
    }

    /// The picture of this name with the figures behind it.
    pub(super) fn block(&mut self, name: &str, figures: impl FnOnce() -> tables::Table) -> Option<Block> {
        self.take(name).map(|picture| Block::Picture(picture, Some(figures())))
    }
}

/// What a run and a comparison show alike.
pub(super) struct Ground<'a> {
    /// Designs by name.
    pub(super) all: &'a [(&'a str, &'a Measures)],
    /// How numbers are written.
    pub(super) numbers: &'a Numbers,
    /// How it is said.
    pub(super) voice: Voice,
}

impl Ground<'_> {
    fn label(&self, label: Label) -> &'static str {
        self.voice.label(label)
    }

    /// What the designs earn.
    pub(super) fn revenue(&self, pictures: &mut Pictures) -> Section {
        let figures = || tables::designs(self.all, self.numbers, self.voice);
        let picture = pictures.take("revenue");
        let heading = picture.as_ref().map_or(self.label(Label::Revenue).to_owned(), |picture| picture.title.clone());
        Section::new("revenue", heading)
            .perhaps(picture.map(|picture| Block::Picture(picture, None)))
            .with(Block::Table(figures()))
            .with(Block::Note(self.label(Label::DesignsNote).to_owned()))
    }

    /// From lead to deal: as flow, as stock, and by cohort.
    pub(super) fn funnel(&self, pictures: &mut Pictures) -> Section {
        let (numbers, voice) = (self.numbers, self.voice);
        let conversion = tables::conversion(self.all, numbers, voice);
        let said = conversion.is_some();
        let section = Section::new("funnel", self.label(Label::Funnel))
            .with(Block::Table(tables::funnel(self.all, numbers, voice)))
            .with(Block::Note(self.label(Label::FunnelNote).to_owned()))
            .perhaps(said.then(|| Block::Sub(self.label(Label::Conversion).to_owned())))
            .perhaps(conversion.map(Block::Table))
            .perhaps(said.then(|| Block::Note(self.label(Label::ConversionNote).to_owned())));
        let shown = |section: Section, picture: Option<Picture>, figures: tables::Table| match picture {
            Some(picture) => {
                section.with(Block::Sub(picture.title.clone())).with(Block::Picture(picture, Some(figures)))
            }
            None => section,
        };
        let section = shown(section, pictures.take("flow"), tables::flow(self.all, numbers, voice));
        shown(section, pictures.take("stages"), tables::stock(self.all, numbers, voice))
    }

    /// How buyers get to a decision: `shown` is the design whose picture is drawn.
    pub(super) fn journeys(&self, pictures: &mut Pictures, shown: usize) -> Option<Section> {
        let (numbers, voice) = (self.numbers, self.voice);
        let jobs = tables::jobs(self.all, numbers, voice)?;
        let routes = self.all.get(shown).and_then(|(_, measures)| measures.routes.as_ref());
        let picture = pictures.take("routes");
        let title = picture.as_ref().map(|picture| Block::Sub(picture.title.clone()));
        let figures = routes.map(|routes| tables::turns(routes, numbers, voice));
        let contacts = pictures.block("contacts", || tables::contacts(self.all, numbers, voice));
        let section = Section::new("journeys", self.label(Label::Journeys))
            .perhaps(title)
            .perhaps(picture.map(|picture| Block::Picture(picture, figures)))
            .with(Block::Table(jobs))
            .with(Block::Note(self.label(Label::JourneysNote).to_owned()))
            .perhaps(contacts.as_ref().map(|_| Block::Sub(self.label(Label::FirstContact).to_owned())))
            .perhaps(contacts);
        Some(section)
    }

    /// How busy the teams are.
    pub(super) fn teams(&self) -> Section {
        Section::new("teams", self.label(Label::Busyness))
            .with(Block::Table(tables::teams(self.all, self.numbers, self.voice)))
            .with(Block::Note(self.label(Label::TeamsNote).to_owned()))
    }

    /// Every outcome, in which a reader chooses.
    pub(super) fn every(&self, contrasts: &[Contrast]) -> Section {
        Section::new("figures", self.label(Label::EveryFigure))
            .with(Block::Note(self.label(Label::EveryFigureNote).to_owned()))
            .with(Block::Explorer(tables::every(self.all, contrasts, self.numbers, self.voice)))
    }

    /// What happens month by month.
    pub(super) fn months(&self, pictures: &mut Pictures) -> Option<Section> {
        let (numbers, voice) = (self.numbers, self.voice);
        let heading = self.label(Label::MonthlyRevenue);
        let revenue = pictures.block("monthly-revenue", || tables::monthly(self.all, numbers, voice));
        let loops = pictures.block("loops", || tables::loops(self.all, numbers, voice));
        let sub = loops.as_ref().map(|_| Block::Sub(self.label(Label::Loops).to_owned()));
        Section::new("months", heading).perhaps(revenue).perhaps(sub).perhaps(loops).filled()
    }
}

/// What ends every report: what is assumed, what to keep in mind, how to run it again.
pub(super) fn closing(manifest: &Manifest, warnings: &[Warning], voice: Voice) -> impl Iterator<Item = Section> {
    let sections = [assumed(manifest, voice), advice(warnings, voice), Some(again(manifest, voice))];
    sections.into_iter().flatten()
}

/// Settings that are assumed and not known.
fn assumed(manifest: &Manifest, voice: Voice) -> Option<Section> {
    let table = tables::assumptions(&manifest.scenarios, voice)?;
    let section = Section::new("assumptions", voice.label(Label::AssumedHeading));
    let note = match manifest.assumptions {
        Mode::Drawn => Label::AssumedNote,
        Mode::Central => Label::AssumedCentralNote,
    };
    let note = Block::Note(voice.label(note).to_owned());
    let bases = Block::Note(voice.language.of_setting(OfSetting::Bases));
    Some(section.with(note).with(Block::Table(table)).with(bases))
}

/// What the statistics advise; none where all is well.
fn advice(warnings: &[Warning], voice: Voice) -> Option<Section> {
    let said = |warning: &Warning| Block::Text(sentence(warning, voice.language));
    let section = Section::new("advice", voice.label(Label::KeepInMind));
    warnings.iter().map(said).fold(section, Section::with).filled()
}

/// The command that gives the same again, wherever it is written to.
pub(super) fn again(manifest: &Manifest, voice: Voice) -> Section {
    let mut words = manifest.command_line.iter().skip(1);
    let mut command = vec!["meander".to_owned()];
    while let Some(word) = words.next() {
        match word.as_str() {
            "--out" => drop(words.next()),
            word if word.starts_with("--out=") => {}
            word => command.push(quoted(word)),
        }
    }
    Section::new("again", voice.label(Label::RunAgain))
        .with(Block::Note(voice.label(Label::RunAgainNote).to_owned()))
        .with(Block::Code(command.join(" ")))
}
