//! Every setting of a scenario, one declaration each: name, type, default, range,
//! neutral value, and a doc comment that `levers`, the schema and messages reuse.
//!
//! Sources of the defaults stand in `docs/evidence.md`.

mod buying;
mod centre;
mod content;
mod customers;
mod horizon;
mod lifecycle;
mod management;
mod market;
mod nurture;
mod organisation;
mod people;
mod rollout;
mod scoring;

pub use buying::{Awareness, Budget, Buying, Choice, Reversal, Shortlist, Signature, Sources, Stall, Target, Urgency};
pub use centre::{Consensus, Enabled, NOBODY_BLOCKS, Participation, Susceptibility, Veto, Voice};
pub use content::{Asset, AssetGate, Content, Enablement, Gate};
pub use customers::{Health, Referral};
pub use horizon::Horizon;
pub use lifecycle::{EngagedKind, EngagedRules, Lifecycle, Overdue, StageKind, StageRules};
pub use management::{Feedback, Kpi, Management, Precedence, Reaction, Trust};
pub use market::{Contract, Market, Segment};
pub use nurture::{Nurture, NurtureMode};
pub use organisation::{
    Campaign, Discipline, Economics, Handoff, HandoffRule, LeadCost, Qualification, Recycle, RecycleTo, RecycleWho,
    Selling, Team, Work,
};
pub use people::{Adviser, Assistance, Maturity, Saved, Training};
pub use rollout::{Rollout, Sharing};
pub use scoring::{Ageing, Identification, KindPoints, LeadRule, Matrix, Scoring, Signals, TrackingUnit, Unit};

use crate::units::Currency;

settings! {
    /// A company that sells, the market it sells to, and the time we look at.
    pub struct Scenario in "" {
        /// Name in tables and charts; the file's stem if absent.
        name: String = String::new();
        /// What this scenario is for, in a sentence.
        description: String = String::new();
        /// Currency of every amount of money, as an ISO code.
        currency: Currency = Currency::JPY;
        /// How long we look, and from when.
        horizon: Horizon = Horizon::default();
        /// Who buys.
        market: Market = Market::default();
        /// How they buy.
        buying: Buying = Buying::default();
        /// What they know of us and think of us.
        awareness: Awareness = Awareness::default();
        /// What we publish, and behind which gate.
        content: Content = Content::default();
        /// How visitors become known.
        identification: Identification = Identification::default();
        /// What our tracking sees of them.
        signals: Signals = Signals::default();
        /// How a lead is scored and when it is handed over.
        scoring: Scoring = Scoring::default();
        /// Lists, exhibitions and webinars.
        campaign: Campaign = Campaign::default();
        /// How a lead is called and judged.
        qualification: Qualification = Qualification::default();
        /// Mails to the leads that nobody works on.
        nurture: Nurture = Nurture::default();
        /// Kinds of the lifecycle stages.
        lifecycle: Lifecycle = Lifecycle::default();
        /// What is done with the "not yet".
        recycle: Recycle = Recycle::default();
        /// How deals are worked.
        selling: Selling = Selling::default();
        /// How long each kind of work takes.
        work: Work = Work::default();
        /// Assistance by AI.
        ai: Assistance = Assistance::default();
        /// Retraining of people as advisers.
        training: Training = Training::default();
        /// How mature the organisation is.
        maturity: Maturity = Maturity::default();
        /// How teams are led.
        management: Management = Management::default();
        /// Contracts with us and with rivals.
        contract: Contract = Contract::default();
        /// How customers fare.
        health: Health = Health::default();
        /// Whom they name us to.
        referral: Referral = Referral::default();
        /// Margin and discounting.
        economics: Economics = Economics::default();
        /// How a change from today's design comes about.
        rollout: Rollout = Rollout::default();
        /// The teams.
        team: Vec<Team> = Vec::new();
        /// What passes between them, and what is lost.
        handoff: Vec<Handoff> = Vec::new();
    }
}
