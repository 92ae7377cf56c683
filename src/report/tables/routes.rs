//! How buyers go through the six jobs: the figures behind the pictures.

use super::table::{Cell, Table};
use crate::experiment::{Measures, Rate, Routes};
use crate::metric::Unit;
use crate::report::number::Numbers;
use crate::report::voice::Voice;
use crate::terms::Job;
use crate::text::Label;

/// What a journey does in each job, under each design: one block of rows a job, one row a design.
pub fn jobs(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Option<Table> {
    let found: Vec<(&str, &Routes)> = with_routes(all);
    let mut table = Table::new(voice, 2).columns(&[
        Label::BuyingJob,
        Label::Design,
        Label::WorkedOnIn,
        Label::VisitsOfJob,
        Label::ReturnsToJob,
        Label::SilencesAfterJob,
    ]);
    for (place, &job) in Job::ALL.iter().enumerate() {
        for (i, (design, routes)) in found.iter().enumerate() {
            let Some(of) = routes.jobs.get(place) else { continue };
            let name = if i == 0 { voice.label(Label::job(job.id())?) } else { "" };
            table.row(vec![
                name.to_owned().into(),
                (*design).to_owned().into(),
                cell(of.reached, Unit::Share, 0.03, numbers),
                cell(of.visits, Unit::Number, 0.3, numbers),
                cell(of.returns, Unit::Number, 0.3, numbers),
                cell(of.silences, Unit::Number, 0.03, numbers),
            ]);
        }
    }
    (!found.is_empty()).then_some(table)
}

/// How often a journey turns from one job to another: one row a job left, one column a job taken up.
pub fn turns(routes: &Routes, numbers: &Numbers, voice: Voice) -> Table {
    let labels = Job::ALL.iter().filter_map(|job| Label::job(job.id()));
    let columns: Vec<Label> = std::iter::once(Label::FromJob).chain(labels).collect();
    let mut table = Table::new(voice, 1).columns(&columns);
    for from in std::iter::once(None).chain(Job::ALL.iter().map(|job| Some(job.id()))) {
        let head = from.and_then(Label::job).unwrap_or(Label::StartOfJourney);
        let cell = |to: &Job| {
            let turn = routes.turns.iter().find(|turn| turn.from.as_deref() == from && turn.to == to.id());
            let times = turn.map_or(0.0, |turn| turn.times);
            Cell::valued(numbers.show(times, numbers.scale(Unit::Number, times, Some(0.03))), Some(times))
        };
        let head = Cell::from(voice.label(head).to_owned());
        table.row(std::iter::once(head).chain(Job::ALL.iter().map(cell)).collect());
    }
    table
}

/// How far buyers are when they first talk to us: one row a phase, one column a design.
pub fn contacts(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let found = with_routes(all);
    let names = found.iter().map(|(design, _)| *design);
    let mut table = Table::new(voice, 1).columns(&[Label::PhaseOfBuyer]).named_columns(names);
    let phases = found.first().map(|(_, routes)| routes.contacts.as_slice()).unwrap_or_default();
    for (place, contact) in phases.iter().enumerate() {
        let name = Label::phase(&contact.phase).map_or(contact.phase.as_str(), |label| voice.label(label));
        let share = |(_, routes): &(&str, &Routes)| match routes.contacts.get(place) {
            Some(contact) => cell(contact.share, Unit::Share, 0.03, numbers),
            None => numbers.dash().into(),
        };
        table.row(std::iter::once(name.to_owned().into()).chain(found.iter().map(share)).collect());
    }
    table
}

fn with_routes<'a>(all: &[(&'a str, &'a Measures)]) -> Vec<(&'a str, &'a Routes)> {
    all.iter().filter_map(|(design, measures)| Some((*design, measures.routes.as_ref()?))).collect()
}

/// A rate with the digits that suit such a half-width, so that all rows have the same.
fn cell(rate: Rate, unit: Unit, half_width: f64, numbers: &Numbers) -> Cell {
    Cell::valued(numbers.show(rate.mean, numbers.scale(unit, rate.mean, Some(half_width))), Some(rate.mean))
}
