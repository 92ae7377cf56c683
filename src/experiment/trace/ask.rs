//! Which account, and its story.

use super::answer::{Found, Measure, Portrait, TRACE_SCHEMA, Trace};
use super::kind::StoryKind;
use super::scout::{Candidate, Scout, most_typical};
use super::teller;
use super::witness::{Moment, Witness};
use crate::experiment::{MODEL_VERSION, Mode, Study};
use crate::scenario::Scenario;
use crate::scenario::settings::LeadRule;
use crate::sim::Prepared;
use crate::terms::AccountId;
use crate::units::Instant;

/// Replications searched at the most.
const SEARCHED: u32 = 12;
/// With so many candidates a search ends.
const ENOUGH: usize = 60;

/// The account that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The account of this number, from 1.
    Account(u32),
    /// One that tells such a story.
    Story(StoryKind),
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Which account.
    pub wanted: Wanted,
    /// In which replication, from 1; a search without one goes through them in order.
    pub replication: Option<u32>,
    /// Whether every event is an entry of its own.
    pub all: bool,
}

/// Why there is no story.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TraceError {
    /// No such account.
    #[error("there is no account {asked}: the market has accounts 1 to {accounts}")]
    Account {
        /// The number asked for.
        asked: u32,
        /// How many there are.
        accounts: usize,
    },
    /// No such story.
    #[error("no account has a story `{kind}` in {searched} simulated futures")]
    NotFound {
        /// The kind asked for.
        kind: &'static str,
        /// Replications searched.
        searched: u32,
    },
    /// The study has no scenario.
    #[error("there is no scenario to trace")]
    NoScenario,
}

/// The story that is asked for, in the first design of a study.
///
/// # Errors
/// [`TraceError`] if there is no such account or story.
pub fn trace(study: &Study, question: Question) -> Result<Trace, TraceError> {
    let place = match question.wanted {
        Wanted::Account(number) => Place::of(number, question.replication),
        Wanted::Story(kind) => find(study, kind, question.replication)?,
    };
    let address = study.futures.address(place.replication);
    let model = study.models.first().ok_or(TraceError::NoScenario)?;
    let scenario = model.scenario(address);
    let prepared = Prepared::new(scenario.clone());
    let market = prepared.market(address);
    let Some(account) = market.accounts.get(place.account.index()).copied() else {
        return Err(TraceError::Account { asked: place.account.0.saturating_add(1), accounts: market.accounts.len() });
    };
    let mut witness = Witness::of(place.account);
    let events = prepared.replicate_market(market, address, &mut witness).events;
    let portrait = Portrait {
        fit: f64::from(account.fit),
        digital: f64::from(account.digital),
        familiarity: f64::from(account.familiarity),
        deciders: account.deciders,
        expected_value: account.expected_value / scenario.currency.minor_per_unit() as f64,
    };
    let segment = scenario.market.segment.get(account.segment.index()).map_or("", |segment| &segment.name);
    let story = answer(study, &scenario, (segment, portrait), place, &witness.moments, question.all);
    Ok(Trace { events, ..story })
}

/// A story that shows how buyers meet a design of a study: the most typical of its first future
/// at central assumptions, one that fell silent and was won if there is any. None for a design
/// that is changed to in the middle, and where nobody decides.
pub fn illustration(study: &Study, design: &str) -> Option<Trace> {
    let (_, model) = study.asked().find(|(frame, model)| frame.name == design && !model.is_change())?;
    let alone = Study::new(vec![model.plan().clone()], study.futures.seed, Mode::Central, None).ok()?;
    [StoryKind::StalledWon, StoryKind::Won, StoryKind::Lost]
        .into_iter()
        .find_map(|kind| trace(&alone, Question { wanted: Wanted::Story(kind), replication: Some(1), all: false }).ok())
}

/// Where a story is.
struct Place {
    account: AccountId,
    /// Replication, from 0.
    replication: u32,
    began: Option<Instant>,
    found: Option<Found>,
}

impl Place {
    /// An account by its number; number 0 is none.
    fn of(number: u32, replication: Option<u32>) -> Self {
        let account = AccountId(number.checked_sub(1).unwrap_or(u32::MAX));
        Place { account, replication: replication.unwrap_or(1).saturating_sub(1), began: None, found: None }
    }
}

/// Goes through replications in order until there are enough candidates.
fn find(study: &Study, kind: StoryKind, only: Option<u32>) -> Result<Place, TraceError> {
    let model = study.models.first().ok_or(TraceError::NoScenario)?;
    let replications = only.map_or(0..SEARCHED, |r| r.saturating_sub(1)..r.max(1));
    let mut all: Vec<(u32, Candidate)> = Vec::new();
    let mut searched = 0;
    for replication in replications {
        let address = study.futures.address(replication);
        let mut scout = Scout::new(kind);
        Prepared::new(model.scenario(address)).replicate_observed(address, &mut scout);
        all.extend(scout.candidates.into_iter().map(|candidate| (replication, candidate)));
        searched += 1;
        if all.len() >= ENOUGH {
            break;
        }
    }
    let &(replication, candidate) = most_typical(kind, &all, |(_, candidate)| candidate)
        .ok_or(TraceError::NotFound { kind: kind.id(), searched })?;
    let found = Found { kind: kind.id().to_owned(), candidates: all.len() as u32, replications: searched };
    Ok(Place { account: candidate.account, replication, began: Some(candidate.began), found: Some(found) })
}

fn answer(
    study: &Study,
    scenario: &Scenario,
    (segment, portrait): (&str, Portrait),
    place: Place,
    moments: &[Moment],
    all: bool,
) -> Trace {
    let measure = measure(scenario);
    let story = teller::tell(moments, &measure, scenario.currency, place.began, all);
    Trace {
        schema: TRACE_SCHEMA.to_owned(),
        design: study.frames.first().map_or(String::new(), |frame| frame.name.clone()),
        model: MODEL_VERSION.to_owned(),
        seed: study.futures.seed,
        replication: place.replication + 1,
        assumptions: study.futures.mode,
        currency: scenario.currency.to_string(),
        account: place.account.0 + 1,
        segment: segment.to_owned(),
        found: place.found,
        portrait,
        measure,
        journeys: story.journeys,
        journey: story.journey,
        window: story.window,
        chapters: story.chapters,
        series: story.series,
        touches: story.touches,
        setbacks: story.setbacks,
        events: 0,
    }
}

fn measure(scenario: &Scenario) -> Measure {
    Measure {
        start_month: scenario.horizon.start_month,
        days: scenario.horizon.warm_up.get() + scenario.horizon.length.get(),
        steps: scenario.buying.steps as u8,
        threshold: (scenario.lead_rule() == LeadRule::Score).then_some(scenario.scoring.threshold),
        recycle_days: scenario.recycle.after.get(),
        teams: scenario.team.iter().map(|team| team.name.clone()).collect(),
    }
}
