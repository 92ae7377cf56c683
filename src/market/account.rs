//! Accounts and their traits.

use super::initial::Beginnings;
use super::{Beginning, TabulatedBeta};
use crate::random::{Address, Purpose, Stream, quantile};
use crate::scenario::Scenario;
use crate::scenario::settings::Segment;
use crate::terms::{AccountId, SegmentId};

const ACCOUNT: Purpose = Purpose::named("market/account");
const FIT: Purpose = Purpose::named("market/fit");
const VALUE: Purpose = Purpose::named("market/value");
const DIGITAL: Purpose = Purpose::named("market/digital-preference");
const REACH: Purpose = Purpose::named("market/reach");
const DECIDERS: Purpose = Purpose::named("market/deciders");
const OTHERS: Purpose = Purpose::named("market/others");
const FAMILIARITY: Purpose = Purpose::named("market/familiarity");

/// The most deciders that an account can have.
const MOST_DECIDERS: usize = 9;

/// The most members that a buying centre can have, deciders and others.
pub const MOST_MEMBERS: usize = 12;

/// What an account is and stays: nothing here changes during a replication.
#[derive(Debug, Clone, Copy)]
pub struct Account {
    /// The numbers of this account.
    pub stream: Stream,
    /// Annual value expected from these traits, in minor units: the mean over the
    /// deals that this account could make.
    pub expected_value: f64,
    /// Fit with what we sell (0 to 1); the seller never sees it.
    pub fit: f32,
    /// Preference for digital sources over people (0 to 1).
    pub digital: f32,
    /// Chance to reach its contact by one call.
    pub reach: f32,
    /// Awareness of us to which it returns when nothing reminds it.
    pub familiarity: f32,
    /// Its segment.
    pub segment: SegmentId,
    /// Its place in the segment.
    pub place: u32,
    /// How many people must agree to a purchase.
    pub deciders: u8,
    /// How many people make up the buying centre: the deciders first, then others.
    pub members: u8,
}

/// The laws of traits of a scenario, tabulated once for all replications.
#[derive(Debug, Clone)]
pub struct MarketLaws {
    segments: Vec<SegmentLaws>,
    reach: TabulatedBeta,
    aware: f64,
    aware_range: (f64, f64),
}

#[derive(Debug, Clone)]
struct SegmentLaws {
    settings: Segment,
    beginnings: Beginnings,
    fit: TabulatedBeta,
    digital: TabulatedBeta,
}

/// Everybody who may buy, in one replication.
#[derive(Debug, Clone)]
pub struct Market {
    /// The accounts by id.
    pub accounts: Vec<Account>,
    /// How each stands at the start, by id.
    pub beginnings: Vec<Beginning>,
}

impl MarketLaws {
    /// Tabulates the laws of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let segments = scenario.market.segment.iter().map(|settings| {
            let fit = TabulatedBeta::new(settings.fit_mean.get(), settings.fit_concentration);
            SegmentLaws {
                beginnings: Beginnings::new(settings, &fit, scenario.buying.choice.fit),
                fit,
                digital: TabulatedBeta::new(settings.digital_mean.get(), settings.digital_concentration),
                settings: settings.clone(),
            }
        });
        let calls = &scenario.qualification;
        MarketLaws {
            segments: segments.collect(),
            reach: TabulatedBeta::new(calls.reach.get(), calls.reach_concentration),
            aware: scenario.awareness.aware.get(),
            aware_range: (scenario.awareness.low.get(), scenario.awareness.high.get()),
        }
    }

    /// The market of one replication. An account's numbers follow from its segment
    /// and its place in it, so adding accounts to one segment leaves the others alone.
    pub fn market(&self, scenario: &Scenario, address: Address) -> Market {
        let size = self.segments.iter().map(|laws| laws.settings.accounts as usize).sum();
        let mut accounts = Vec::with_capacity(size);
        let mut beginnings = Vec::with_capacity(size);
        for (index, laws) in self.segments.iter().enumerate() {
            for place in 0..laws.settings.accounts {
                let stream = address.stream(ACCOUNT, key(SegmentId(index as u16), place));
                accounts.push(self.account(laws, SegmentId(index as u16), place, stream));
                let fit = f64::from(accounts[accounts.len() - 1].fit);
                beginnings.push(laws.beginnings.of(stream, fit, &scenario.contract));
            }
        }
        Market { accounts, beginnings }
    }

    fn account(&self, laws: &SegmentLaws, segment: SegmentId, place: u32, stream: Stream) -> Account {
        let deciders = deciders(&laws.settings, stream);
        Account {
            stream,
            expected_value: expected_value(&laws.settings, quantile::normal(stream.uniform(VALUE, 0))),
            fit: laws.fit.quantile(stream.uniform(FIT, 0)) as f32,
            digital: laws.digital.quantile(stream.uniform(DIGITAL, 0)) as f32,
            reach: self.reach.quantile(stream.uniform(REACH, 0)) as f32,
            familiarity: self.familiarity(stream) as f32,
            segment,
            place,
            deciders,
            members: members(&laws.settings, deciders, stream),
        }
    }

    /// A share of the accounts knows us, to a degree spread evenly; the rest does not.
    fn familiarity(&self, stream: Stream) -> f64 {
        let mut cell = stream.cell(FAMILIARITY, 0);
        let (low, high) = self.aware_range;
        if cell.uniform() < self.aware { low + (high - low) * cell.uniform() } else { 0.0 }
    }
}

/// The lasting number of an account: by segment and place, not by position.
fn key(segment: SegmentId, place: u32) -> u64 {
    (u64::from(segment.0) << 32) | u64::from(place)
}

impl Account {
    /// Its lasting number, for the addresses of others' draws about it.
    pub fn key(&self) -> u64 {
        key(self.segment, self.place)
    }
}

impl Market {
    /// Ids of all accounts.
    pub fn ids(&self) -> impl Iterator<Item = AccountId> + use<> {
        (0..self.accounts.len() as u32).map(AccountId)
    }
}

/// E[value | traits] of a log-normal value whose log-variance is split between
/// account and deal: median · exp(σ·√s·z + σ²·(1 − s)/2).
fn expected_value(segment: &Segment, z: f64) -> f64 {
    let (sigma, share) = (segment.value_sigma, segment.value_trait_share.get());
    let log = sigma * libm::sqrt(share) * z + 0.5 * sigma * sigma * (1.0 - share);
    segment.annual_value.minor() as f64 * libm::exp(log)
}

fn deciders(segment: &Segment, stream: Stream) -> u8 {
    let index = quantile::discrete(stream.uniform(DECIDERS, 0), &segment.deciders.0);
    (index.min(MOST_DECIDERS - 1) + 1) as u8
}

fn members(segment: &Segment, deciders: u8, stream: Stream) -> u8 {
    let others = quantile::discrete(stream.uniform(OTHERS, 0), &segment.others.0);
    (usize::from(deciders) + others).min(MOST_MEMBERS) as u8
}
