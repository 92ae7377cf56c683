//! What we publish, and behind which gate.

use crate::terms::{ContentKind, Job, PerJob};
use crate::units::Probability;

choices! {
    /// Which content asks for a form first. A webinar always does: that is its registration.
    pub enum Gate {
        /// Nothing is gated; only webinars ask, for a registration.
        Open = "open",
        /// Everything is gated.
        All = "all",
        /// Open for early jobs, gated from `content.gated_from` on.
        ByStage = "by-stage",
        /// As each asset says.
        ByAsset = "by-asset",
    }
}

choices! {
    /// Whether one asset asks for a form, when the gate is by asset.
    pub enum AssetGate {
        /// Anybody may read it.
        Open = "open",
        /// It asks strangers for a form.
        Gated = "gated",
    }
}

settings! {
    /// The content map: what there is for each buying job, and its gate.
    pub struct Content in "content" {
        /// Which content asks for a form first.
        gate: Gate = Gate::ByStage;
        /// First gated job, when the gate is by stage.
        gated_from: Job = Job::Requirements;
        /// Share of questions of each job to which we have an answer on our site.
        coverage: PerJob<Probability> = PerJob([Probability::constant(0.8), Probability::constant(0.8), Probability::constant(0.6), Probability::constant(0.5), Probability::constant(0.4), Probability::constant(0.2)]);
        /// How much better than average our answers are (chance of a step × this).
        quality: PerJob<f64> = PerJob([1.0; 6]), range 0.0..=2.0, neutral PerJob([1.0; 6]);
        /// Chance that a visitor of average intent and trust fills the form.
        form_fill: Probability = Probability::constant(0.30);
        /// How much intent and trust matter for filling the form (0: not at all).
        form_intent: Probability = Probability::constant(1.0), neutral Probability::constant(0.0);
        /// Fields of a form: long forms are filled less often and tell fit better.
        form_fields: u32 = 3, range 1..=50, neutral 3;
        /// Chance that a form is filled with a false name (less with intent): no call finds who filled it.
        false_forms: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of those who registered for a webinar who attend it; the rest learns nothing.
        webinar_attendance: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// What there is for each job, asset by asset; a job without any has one plain page.
        asset: Vec<Asset> = Vec::new();
        /// Content that helps the buying centre to agree.
        enablement: Enablement = Enablement::default();
    }
}

settings! {
    /// Content made for the buying centre as a group: chance that it is obtained when our content on validation or consensus is read, or a rep of ours met.
    pub struct Enablement in "content.enablement" {
        /// A deck with which the champion speaks to the board.
        champion_deck as "champion-deck": Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// A calculation of the return for the approval circular (稟議).
        roi_paper as "roi-paper": Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// A seminar for the departments concerned.
        department_seminar as "department-seminar": Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// One thing that we publish.
    pub struct Asset in "content.asset" {
        /// Name of the asset.
        name: String = String::new();
        /// The buying job that it is made for.
        job: Job = Job::Problem;
        /// What it is.
        kind: ContentKind = ContentKind::Page;
        /// How often it is read, relative to the other assets of its job.
        share: f64 = 1.0, range 0.001..=1000.0;
        /// How much better its answers are than the job's usual ones (factor on `content.quality`).
        quality: f64 = 1.0, range 0.0..=2.0, neutral 1.0;
        /// Whether it asks for a form, when `content.gate` is by asset.
        gate: AssetGate = AssetGate::Open;
    }
}

impl Content {
    /// What there is for a job: the assets that are listed, else one plain page.
    pub fn assets(&self, job: Job) -> Vec<Asset> {
        let listed: Vec<Asset> = self.asset.iter().filter(|asset| asset.job == job).cloned().collect();
        if listed.is_empty() { vec![Asset { job, ..Asset::default() }] } else { listed }
    }

    /// Whether strangers must say who they are before they read this: registration is
    /// what makes a webinar, whatever the gate.
    pub fn is_gated(&self, asset: &Asset) -> bool {
        let registers = asset.kind == ContentKind::Webinar;
        registers
            || match self.gate {
                Gate::Open => false,
                Gate::All => true,
                Gate::ByStage => asset.job >= self.gated_from,
                Gate::ByAsset => asset.gate == AssetGate::Gated,
            }
    }
}
