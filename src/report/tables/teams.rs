//! How busy the teams are.

use super::table::Table;
use crate::experiment::{Load, Measures};
use crate::metric::Unit;
use crate::report::number::{Glyphs, Numbers};
use crate::report::voice::Voice;
use crate::text::Label;

/// One block of rows a design, one row a team.
pub fn teams(all: &[(&str, &Measures)], numbers: &Numbers, voice: Voice) -> Table {
    let mut table = Table::new(voice, 2).columns(&[
        Label::Design,
        Label::Team,
        Label::People,
        Label::Load,
        Label::Wait,
        Label::Tasks,
    ]);
    for (design, measures) in all {
        table.gap();
        for (i, team) in measures.teams.iter().enumerate() {
            let name = if i == 0 { *design } else { "" };
            table.row(vec![
                name.to_owned(),
                team.name.clone(),
                numbers.count(f64::from(team.reps)),
                load(team, numbers),
                wait(team, numbers),
                numbers.count(team.tasks),
            ]);
        }
    }
    table
}

/// A bar of ten parts and the share; a dash for a team that works for the others.
fn load(team: &Load, numbers: &Numbers) -> String {
    let Some(share) = team.utilisation.filter(|_| team.tasks > 0.0) else { return numbers.dash() };
    let (full, empty) = match numbers.glyphs() {
        Glyphs::Unicode => ("█", "░"),
        Glyphs::Ascii => ("#", "."),
    };
    let parts = (10.0 * share).round().clamp(0.0, 10.0) as usize;
    format!("{}{} {:>5}", full.repeat(parts), empty.repeat(10 - parts), numbers.plain(Unit::Share, share))
}

fn wait(team: &Load, numbers: &Numbers) -> String {
    team.wait_days.map_or_else(|| numbers.dash(), |days| numbers.duration(days))
}
