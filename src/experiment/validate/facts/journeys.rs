//! How buyers buy: journeys of new business.

use crate::experiment::validate::digest::Digest;
use crate::experiment::validate::estimate::{Estimated, base, mean, median, of_sums, ratio, share_of};
use crate::experiment::validate::sample::Sample;
use crate::ledger::panel::{Contact, JourneyRow};
use crate::terms::JourneyEnd;

/// What buyers knew of us when it counted, from which on they are said to know us.
const KNOWN: f32 = 0.25;

/// Share of sessions with any rep; with ours, where we met.
pub fn time_with_reps(sample: &Sample) -> Vec<Option<Estimated>> {
    let decided = |row: &&JourneyRow| row.outcome().is_some_and(|end| end != JourneyEnd::StatusQuo);
    let sum = |digest: &Digest, of: fn(&JourneyRow) -> u32, counts: fn(&JourneyRow) -> bool| {
        let rows = || digest.journeys.iter().filter(decided).filter(|row| counts(row));
        let sessions = |row: &JourneyRow| row.end.map_or(0, |end| end.journey.sessions);
        (rows().map(|row| f64::from(of(row))).sum(), rows().map(|row| f64::from(sessions(row))).sum())
    };
    let any = |digest: &Digest| sum(digest, |row| row.end.map_or(0, |end| end.journey.rep_sessions), |_| true);
    let ours = |digest: &Digest| sum(digest, |row| row.meetings, |row| row.meetings > 0);
    [ratio(&sample.futures, base(any)), ratio(&sample.futures, base(ours))].map(Some).to_vec()
}

/// When the first talk came, and who opened it; with anybody and with us.
pub fn first_contact(sample: &Sample) -> Vec<Option<Estimated>> {
    let contacts = |of: fn(&JourneyRow) -> Option<Contact>| {
        move |digest: &Digest| -> Vec<(f64, bool)> {
            let of = |row: &JourneyRow| {
                let (contact, lasted) = (of(row)?, row.lasted()?.days());
                let before = contact.at.since(row.began).days();
                (lasted > 0.0).then_some((before / lasted, contact.opened))
            };
            digest.journeys.iter().filter_map(of).collect()
        }
    };
    let (any, ours) = (contacts(|row| row.any_rep), contacts(|row| row.our_rep));
    let shares = |contacts: Vec<(f64, bool)>| contacts.into_iter().map(|(share, _)| share).collect();
    vec![
        Some(median(&sample.futures, base(|digest| shares(any(digest))))),
        Some(ratio(&sample.futures, base(|digest| share_of(any(digest), |(_, opened)| *opened)))),
        Some(ratio(&sample.futures, base(|digest| share_of(ours(digest), |(_, opened)| *opened)))),
    ]
}

fn selected(digest: &Digest) -> impl Iterator<Item = &JourneyRow> {
    digest.journeys.iter().filter(|row| row.end.is_some_and(|end| end.journey.selected))
}

/// No purchase after supplier selection; indecision among it.
pub fn no_decision(sample: &Sample) -> Vec<Option<Estimated>> {
    let none = |digest: &Digest| share_of(selected(digest), |row| !row.bought());
    let blocked = |digest: &Digest| {
        let without = selected(digest).filter(|row| !row.bought());
        share_of(without, |row| row.outcome() == Some(JourneyEnd::Indecision))
    };
    [ratio(&sample.futures, base(none)), ratio(&sample.futures, base(blocked))].map(Some).to_vec()
}

/// Purchases by number of deciders; and what one decider has over six.
pub fn deciders(sample: &Sample) -> Vec<Option<Estimated>> {
    let bought = |many: [u8; 2]| {
        move |digest: &Digest| {
            let rows = selected(digest).filter(move |row| (many[0]..=many[1]).contains(&row.deciders));
            share_of(rows, |row| row.bought())
        }
    };
    let mut parts: Vec<Option<Estimated>> =
        [[1, 1], [2, 2], [3, 3], [4, 5], [6, 6]].map(|many| Some(ratio(&sample.futures, base(bought(many))))).to_vec();
    let both = base(|digest: &Digest| {
        let (one, six) = (bought([1, 1])(digest), bought([6, 6])(digest));
        [one.0, one.1, six.0, six.1]
    });
    parts.push(Some(of_sums(&sample.futures, both, |[one, of_one, six, of_six]| one / of_one - six / of_six)));
    parts
}

/// Length of the first shortlist.
pub fn shortlist(sample: &Sample) -> Vec<Option<Estimated>> {
    let lists = |digest: &Digest| {
        let lengths: Vec<f64> = digest.journeys.iter().filter_map(|row| row.suppliers).map(f64::from).collect();
        (lengths.iter().sum(), lengths.len() as f64)
    };
    vec![Some(ratio(&sample.futures, base(lists)))]
}

/// Wins of those who knew us when supplier selection began.
pub fn known_before(sample: &Sample) -> Vec<Option<Estimated>> {
    let known = |digest: &Digest| {
        let won = digest.journeys.iter().filter(|row| row.outcome() == Some(JourneyEnd::Won));
        share_of(won, |row| row.awareness.is_some_and(|awareness| awareness > KNOWN))
    };
    vec![Some(ratio(&sample.futures, base(known)))]
}

/// Journeys that were still open at the end, among those that are followed.
pub fn open_share(sample: &Sample) -> Option<f64> {
    mean(
        &sample.futures,
        base(|digest| (digest.begun > 0).then(|| 1.0 - digest.journeys.len() as f64 / digest.begun as f64)),
    )
    .value
}
