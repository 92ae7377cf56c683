//! One replication, boiled down to what the facts ask of it.

use crate::ledger::Outcome;
use crate::ledger::panel::{DealRow, JourneyRow, Known, LeadRow, Panel, Reapproach};
use crate::metric::Quantity;
use crate::scenario::Scenario;
use crate::stats::{Pairs, gini, normal_cdf, top_share};
use crate::terms::{JourneyEnd, Phase, Stage};
use crate::units::{DAYS_PER_YEAR, Instant, Span};

/// Days for which whoever begins is followed to the end of the horizon.
pub const FOLLOWED: f64 = 540.0;
/// Length of a month in days.
pub const MONTH: f64 = DAYS_PER_YEAR / 12.0;
/// Weights of behaviour that are tried: 0, 0.05 … 1.
pub const WEIGHTS: usize = 21;

/// What of an account decides how a call goes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Traits {
    /// Fit with what we sell (0 to 1).
    pub fit: f64,
    /// Chance to be reached by a call.
    pub reach: f64,
}

/// A closed deal with a new account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deal {
    /// Days from qualified to signed or given up.
    pub days: f64,
    /// It was signed.
    pub won: bool,
    /// A proposal was sent.
    pub proposed: bool,
    /// Times that the seller learnt of a step back.
    pub backward: u32,
    /// Longest silence in days, what came after the last sign of life left out.
    pub silence: f64,
    /// Days from the last sign of life to giving it up; 0 if it was won.
    pub silent_end: f64,
    /// The buyer bought in the end, from anybody.
    pub chosen: bool,
}

/// The leads of a month.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cohort {
    /// Handed over for the first time in this month.
    pub leads: f64,
    /// Of these, won at any time.
    pub won_of_it: f64,
    /// Won in this month, whenever they were handed over.
    pub won_in_it: f64,
    /// Won in the month in which they were handed over.
    pub won_at_once: f64,
}

/// What one replication shows.
#[derive(Debug, Clone)]
pub struct Digest {
    /// End of the warm-up.
    pub start: Instant,
    /// Last moment from which the horizon is long enough to follow.
    pub last: Instant,
    /// New business that began between the two and ended.
    pub journeys: Vec<JourneyRow>,
    /// New business that began between the two, ended or not.
    pub begun: usize,
    /// Closed deals of these journeys.
    pub deals: Vec<Deal>,
    /// Deals that were closed though no journey ever stood behind them, begun between the two.
    pub unfounded: usize,
    /// All leads that there ever were.
    pub leads: Vec<LeadRow>,
    /// Leads handed over after the warm-up, month by month.
    pub cohorts: Vec<Cohort>,
    /// n-th calls to leads that did not ask, none before having succeeded.
    pub attempts: Vec<f64>,
    /// Of these, answered.
    pub reached: Vec<f64>,
    /// Put back, called again and reached.
    pub reapproaches: Vec<Reapproach>,
    /// Known leads that nobody ever worked on: chance to be reached, summed; and of it the
    /// part that would be qualified.
    pub cold: (f64, f64),
    /// How well each weight of behaviour tells who is won within a year.
    pub scores: Vec<Pairs>,
    /// Inequality of wins among the people who sell.
    pub gini: Option<f64>,
    /// Logarithms of the annual values of deals.
    pub log_values: Vec<f64>,
    /// Revenue that comes from the top fifth of customers.
    pub top_fifth: Option<f64>,
    /// Deals with customers: won, closed.
    pub with_customers: (f64, f64),
    /// Deals with new accounts: won, closed.
    pub with_new: (f64, f64),
    /// Load of the busiest team.
    pub load: f64,
    /// Events handled.
    pub events: u64,
}

impl Digest {
    /// What a watched replication of this scenario shows.
    pub fn of(scenario: &Scenario, accounts: &[Traits], panel: Panel, outcome: &Outcome) -> Self {
        let start = Instant::START + scenario.horizon.warm_up.span();
        let last = start + scenario.horizon.length.span() - Span::from_days(FOLLOWED);
        let followed = |row: &JourneyRow| !row.expansion && row.began >= start && row.began <= last;
        let journeys = &panel.journeys.rows;
        let tally = &outcome.market;
        let rate = |won, closed| (tally.get(won), tally.get(closed));
        Digest {
            start,
            last,
            begun: journeys.iter().filter(|row| followed(row)).count(),
            deals: panel.deals.rows.iter().filter_map(|deal| closed(deal, journeys, followed)).collect(),
            unfounded: panel.deals.rows.iter().filter(|deal| is_unfounded(deal, [start, last])).count(),
            cohorts: cohorts(&panel.leads.rows, start, last),
            attempts: panel.calls.attempts.map(f64::from).to_vec(),
            reached: panel.calls.reached.map(f64::from).to_vec(),
            cold: cold(scenario, accounts, panel.census.days.iter().flat_map(|(_, known)| known)),
            scores: scores(panel.census.days.iter().map(|(_, known)| known.as_slice())),
            gini: gini(&panel.staff.output(sellers(scenario))),
            log_values: panel.customers.values.iter().map(|&value| libm::log(value.max(1.0))).collect(),
            top_fifth: top_share(&panel.customers.revenue, 0.2),
            with_customers: rate(Quantity::ExpansionDealsWon, Quantity::ExpansionDealsClosed),
            with_new: rate(Quantity::DealsWon, Quantity::DealsClosed),
            load: outcome.teams.iter().map(crate::ledger::TeamTally::utilisation).fold(0.0, f64::max),
            events: outcome.events,
            journeys: journeys.iter().filter(|row| followed(row) && row.end.is_some()).copied().collect(),
            leads: panel.leads.rows,
            reapproaches: panel.calls.reapproaches,
        }
    }

    /// Leads that became known after the warm-up, early enough to be followed.
    pub fn followed_leads(&self) -> impl Iterator<Item = &LeadRow> {
        self.leads.iter().filter(|lead| lead.since >= self.start && lead.since <= self.last)
    }
}

/// A deal as it counts, if it is closed and its journey is followed.
fn closed(row: &DealRow, journeys: &[JourneyRow], followed: impl Fn(&JourneyRow) -> bool) -> Option<Deal> {
    let journey = journeys.get(row.journey? as usize).filter(|journey| followed(journey))?;
    Some(Deal {
        days: row.closed?.since(row.since).days(),
        won: row.won,
        proposed: row.proposed,
        backward: row.backward,
        silence: row.longest_gap.days(),
        silent_end: row.last_gap.days(),
        chosen: matches!(journey.outcome(), Some(JourneyEnd::Won | JourneyEnd::Rival)),
    })
}

/// Whether somebody was qualified who had no project, and was given up.
fn is_unfounded(row: &DealRow, [start, last]: [Instant; 2]) -> bool {
    row.journey.is_none() && row.closed.is_some() && (start..=last).contains(&row.since)
}

/// The months that can be followed, each with its leads and its wins.
fn cohorts(leads: &[LeadRow], start: Instant, last: Instant) -> Vec<Cohort> {
    let months = (last.since(start).days() / MONTH).floor().max(0.0) as usize;
    let mut cohorts = vec![Cohort::default(); months];
    let month = |at: Instant| (at >= start).then(|| (at.since(start).days() / MONTH) as usize).filter(|&m| m < months);
    for lead in leads {
        let Some(mql) = lead.mql else { continue };
        let (begun, won) = (month(mql), lead.won.and_then(month));
        if let Some(begun) = begun {
            cohorts[begun].leads += 1.0;
            cohorts[begun].won_of_it += f64::from(u8::from(lead.won.is_some()));
            cohorts[begun].won_at_once += f64::from(u8::from(won == Some(begun)));
        }
        if let Some(won) = won {
            cohorts[won].won_in_it += 1.0;
        }
    }
    cohorts
}

/// What a call to everybody who is known and was never worked on would bring, by the
/// rules of the call: the chance to be reached, and with it to be qualified.
fn cold<'a>(scenario: &Scenario, accounts: &[Traits], known: impl Iterator<Item = &'a Known>) -> (f64, f64) {
    let call = &scenario.qualification;
    let (mut reached, mut qualified) = (0.0, 0.0);
    for Known { account, standpoint, cold, .. } in known {
        if !cold || !matches!(standpoint.stage, Stage::Known | Stage::Engaged) {
            continue;
        }
        let traits = accounts[account.index()];
        let active = standpoint.phase == Phase::Active;
        let reach = traits.reach * if active { 1.0 + call.reach_active } else { 1.0 };
        let ready = active && f64::from(standpoint.progress) >= call.ready_from.get();
        let above = traits.fit - call.fit_cut;
        let accepted =
            if call.fit_noise > 0.0 { normal_cdf(above / call.fit_noise) } else { f64::from(u8::from(above >= 0.0)) };
        reached += reach.min(1.0);
        qualified += if ready { reach.min(1.0) * accepted * call.success.get() } else { 0.0 };
    }
    (reached, qualified)
}

/// For each weight of behaviour, the pairs of a lead won within a year and one that was
/// not, counted within a day: both axes in standard deviations of that day.
fn scores<'a>(days: impl Iterator<Item = &'a [Known]>) -> Vec<Pairs> {
    let mut scores = vec![Pairs::default(); WEIGHTS];
    for known in days {
        let fit = standardised(known, |known| known.standpoint.fit);
        let behaviour = standardised(known, |known| known.standpoint.behaviour);
        for (i, pairs) in scores.iter_mut().enumerate() {
            let weight = weight(i);
            let total = |(a, b): (&f64, &f64)| (1.0 - weight) * a + weight * b;
            let sample = fit.iter().zip(&behaviour).map(total).zip(known.iter().map(|known| known.won)).collect();
            *pairs = pairs.and(Pairs::of(sample));
        }
    }
    scores
}

/// The i-th weight of behaviour that is tried.
pub fn weight(i: usize) -> f64 {
    i as f64 / (WEIGHTS - 1) as f64
}

fn standardised(known: &[Known], axis: impl Fn(&Known) -> f32) -> Vec<f64> {
    let values: Vec<f64> = known.iter().map(|known| f64::from(axis(known))).collect();
    let n = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / n;
    let sd = (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n).sqrt();
    values.into_iter().map(|value| if sd > 0.0 { (value - mean) / sd } else { 0.0 }).collect()
}

/// Places of the team that works on opportunities.
fn sellers(scenario: &Scenario) -> std::ops::Range<u32> {
    let mut first = 0;
    for team in &scenario.team {
        if team.owns.0.contains(&Stage::Opportunity) {
            return first..first + team.reps;
        }
        first += team.reps;
    }
    0..0
}
