//! What the seller sees of buyers, and the score it makes of that.

use crate::terms::{ContentKind, PerJob};
use crate::units::{Days, Probability};

choices! {
    /// What is told apart: accounts as a whole, activities, or people.
    pub enum Unit {
        /// The account as a whole.
        Account = "account",
        /// Each of its people.
        Contact = "contact",
    }
}

choices! {
    /// What tracking links to an account, or misses, as a piece.
    pub enum TrackingUnit {
        /// Each visit by itself.
        Activity = "activity",
        /// A person with all that he or she does.
        Contact = "contact",
    }
}

choices! {
    /// How points grow old.
    pub enum Ageing {
        /// They lose half their worth in `scoring.half_life`.
        HalfLife = "half-life",
        /// They count in full for `scoring.window`, then not at all.
        Window = "window",
    }
}

choices! {
    /// What makes an MQL of a known lead.
    pub enum LeadRule {
        /// So many linked signals.
        Count = "count",
        /// A total score.
        Score = "score",
        /// Grades of fit and of behaviour.
        Matrix = "matrix",
        /// One strong signal of an account that fits.
        Signal = "signal",
    }
}

settings! {
    /// How an account becomes known, and unknown again.
    pub struct Identification in "identification" {
        /// Time without a form, a card or a conversation after which the file on an account goes stale: it is anonymous again.
        lapse: Days = Days::constant(330.0), range 1.0..=1e9;
        /// Share of accounts that are in the file at the start, customers left out.
        known_at_start: Probability = Probability::constant(0.2), neutral Probability::constant(0.0);
        /// Share of the accounts in the file at the start that were refused before and rest until they are called again.
        recycled_at_start: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of those found known and in the middle of a journey that are deals already.
        deals_at_start: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Chance that a linked visit of a stranger tells which company it comes from.
        company: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// What tracking sees of a known account's visits.
    pub struct Signals in "signals" {
        /// Chance that a visit is linked to its account (silo about 0.6, unified platform near 1).
        linkage: Probability = Probability::constant(0.65);
        /// What is linked or missed as a piece: each activity, or a contact person with all that he or she does.
        unit: TrackingUnit = TrackingUnit::Activity;
        /// Time until word of a visit reaches those who sell.
        lag: Days = Days::constant(0.0), neutral Days::constant(0.0);
        /// Share of the points of strangers' visits that joins the file when a form tells who they were.
        merge: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Points for content of each job.
        points: PerJob<f64> = PerJob([4.0, 6.0, 10.0, 18.0, 16.0, 12.0]), range 0.0..=1000.0;
        /// Points for filling a form.
        form_points: f64 = 8.0, range 0.0..=1000.0;
        /// Points for each kind of content, on top of those of its job.
        kind_points: KindPoints = KindPoints::default();
    }
}

settings! {
    /// Points for each kind of content, on top of those of its job.
    pub struct KindPoints in "signals.kind_points" {
        /// Points for a page.
        page: f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for an article.
        blog: f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a webinar.
        webinar: f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a white paper.
        white_paper as "white-paper": f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a comparison.
        comparison: f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a case study.
        case_study as "case-study": f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a page of prices.
        pricing_page as "pricing-page": f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a trial.
        trial: f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for a paper on what it brings.
        roi_paper as "roi-paper": f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
        /// Points for an event for executives.
        executive_event as "executive-event": f64 = 0.0, range 0.0..=1000.0, neutral 0.0;
    }
}

impl KindPoints {
    /// The points of a kind.
    pub const fn of(&self, kind: ContentKind) -> f64 {
        match kind {
            ContentKind::Page => self.page,
            ContentKind::Blog => self.blog,
            ContentKind::Webinar => self.webinar,
            ContentKind::WhitePaper => self.white_paper,
            ContentKind::Comparison => self.comparison,
            ContentKind::CaseStudy => self.case_study,
            ContentKind::PricingPage => self.pricing_page,
            ContentKind::Trial => self.trial,
            ContentKind::RoiPaper => self.roi_paper,
            ContentKind::ExecutiveEvent => self.executive_event,
        }
    }
}

settings! {
    /// The two-axis score: fit (A) and behaviour (B), each 0 to 100.
    pub struct Scoring in "scoring" {
        /// What makes an MQL of a known lead, unless the handoff has a rule of its own.
        rule: LeadRule = LeadRule::Score;
        /// Whose points count: the account's, or those of its best contact.
        unit: Unit = Unit::Account;
        /// Total score at which a known lead becomes an MQL, by the rule of score.
        threshold: f64 = 65.0, range 0.0..=100.0;
        /// Linked signals at which a known lead becomes an MQL, by the rule of count.
        count: u32 = 5, range 1..=1000;
        /// Points of a signal that is hot.
        hot: f64 = 18.0, range 0.0..=10000.0;
        /// Stated fit (0 to 100) from which a hot signal makes an MQL, by the rule of signal.
        hot_fit: f64 = 50.0, range 0.0..=100.0;
        /// Grades of fit and behaviour, for the rule of matrix.
        matrix: Matrix = Matrix::default();
        /// Weight of behaviour in the total; fit has the rest.
        behaviour_weight: Probability = Probability::constant(0.65);
        /// How points grow old.
        ageing: Ageing = Ageing::HalfLife;
        /// Time in which points lose half their worth.
        half_life: Days = Days::constant(25.0), range 0.01..=1e9;
        /// Time for which points count, where they age by a window (to an eighth of it).
        window: Days = Days::constant(60.0), range 0.01..=1e9;
        /// Most behaviour points in all.
        limit: f64 = 1e9, range 0.0..=1e9, neutral 1e9;
        /// Most points from one group of content: pages, documents, events, evaluation, forms.
        group_limit: f64 = 1e9, range 0.0..=1e9, neutral 1e9;
        /// Share of the points that is kept when a lead or deal is closed.
        kept_after_loss: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Points at which behaviour reaches 1 − 1/e of 100.
        saturation: f64 = 33.0, range 0.01..=1e6;
        /// Behaviour score from which a known lead counts as engaged.
        engaged: f64 = 30.0, range 0.0..=100.0;
        /// Error of the fit that attributes tell (standard deviation, in points of 100).
        fit_noise: f64 = 10.0, range 0.0..=100.0, neutral 0.0;
    }
}

settings! {
    /// Grades of fit (A to C) and of behaviour (1 to 3), and which of them make an MQL.
    pub struct Matrix in "scoring.matrix" {
        /// Least stated fit of grade A.
        fit_a: f64 = 70.0, range 0.0..=100.0;
        /// Least stated fit of grade B; below it is C.
        fit_b: f64 = 40.0, range 0.0..=100.0;
        /// Least behaviour score of grade 1.
        behaviour_1: f64 = 60.0, range 0.0..=100.0;
        /// Least behaviour score of grade 2; below it is 3.
        behaviour_2: f64 = 30.0, range 0.0..=100.0;
        /// Worst behaviour with which an A is handed over (0: never).
        a: u32 = 2, range 0..=3;
        /// Worst behaviour with which a B is handed over (0: never).
        b: u32 = 1, range 0..=3;
        /// Worst behaviour with which a C is handed over (0: never).
        c: u32 = 0, range 0..=3;
    }
}
