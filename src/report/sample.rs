//! An invented answer for the tests of this folder: three designs, two segments, 48 months.

use crate::experiment::{
    BOTTLENECK_SCHEMA, Bottleneck, COMPARE_SCHEMA, Campaign, Compare, Contact, Contrast, Design, Interval, JobRoute,
    Lead, Load, Measures, Metrics, Mode, Monthly, RUN_SCHEMA, Rate, Relative, Relieved, Routes, Run, SegmentMeasures,
    Series, StageMonths, Summary, Target, Turn, Verdict,
};
use crate::terms::{BuyingPhase, Finding, Job, Stage};

const REPLICATIONS: usize = 200;

/// A comparison of three designs that one-team wins clearly.
pub(crate) fn compare() -> Compare {
    let names = ["split-role", "revops", "one-team"];
    let designs = names.iter().zip([1.05e9, 1.12e9, 1.23e9]).map(|(name, revenue)| design(name, revenue)).collect();
    let mut contrasts = Vec::new();
    for (name, gain, futures) in [("revops", 0.07, 0.71), ("one-team", 0.171, 0.86)] {
        contrasts.extend(contrasts_of(name, gain, futures));
    }
    let lead = Lead {
        design: "one-team".to_owned(),
        over: "split-role".to_owned(),
        difference: 181.2e6,
        ci95: Some(Interval { low: 121.4e6, high: 242.9e6 }),
        relative: Some(relative(0.171)),
        confidence_better: Some(0.9999),
        share_of_futures_better: Some(0.86),
        share_of_assumptions_better: Some(0.97),
    };
    Compare {
        schema: COMPARE_SCHEMA.to_owned(),
        baseline: "split-role".to_owned(),
        campaign: campaign(),
        verdict: Verdict {
            best: Some("one-team".to_owned()),
            is_clear: true,
            over_next: Some(lead.clone()),
            lead: Some(lead),
            not_excluded: vec!["one-team".to_owned()],
            sentence: String::new(),
        },
        designs,
        contrasts,
        payback: Vec::new(),
        warnings: vec![
            Finding::FewDealsDecide {
                deals: 5,
                share: 0.34,
                design: "one-team".to_owned(),
                baseline: "split-role".to_owned(),
            }
            .into(),
        ],
    }
}

/// Reliefs of which one team's is the first, one changes nothing and one costs more than it earns.
pub(crate) fn bottleneck() -> Bottleneck {
    let relieved = |target, subject: &str, revenue: f64, half: f64, cost| Relieved {
        what: format!("{subject} relieved"),
        target,
        subject: subject.to_owned(),
        revenue,
        ci95: Some(Interval { low: revenue - half, high: revenue + half }),
        share: Some(revenue / 1.23e9),
        cost,
        net: 0.7 * revenue - cost,
        is_clear: revenue.abs() > 2.0 * half,
        may_be_first: revenue > 30e6,
        identical: revenue == 0.0,
    };
    Bottleneck {
        schema: BOTTLENECK_SCHEMA.to_owned(),
        design: "split-role".to_owned(),
        campaign: campaign(),
        expected_revenue: 1.23e9,
        reliefs: vec![
            relieved(Target::Team, "field-sales", 41.2e6, 6.1e6, 12e6),
            relieved(Target::Content, "validation", 35.7e6, 8.4e6, 0.0),
            relieved(Target::HandoffLoss, "marketing-to-inside-sales", 4.1e6, 7.3e6, 0.0),
            relieved(Target::HandoffDelay, "inside-sales-to-field-sales", 0.0, 0.0, 0.0),
            relieved(Target::Team, "marketing", -9.3e6, 3.2e6, 7.2e6),
        ],
        sentence: String::new(),
        warnings: Vec::new(),
    }
}

/// What one design comes to.
pub(crate) fn run() -> Run {
    Run {
        schema: RUN_SCHEMA.to_owned(),
        design: "one-team".to_owned(),
        description: String::new(),
        campaign: campaign(),
        measures: design("one-team", 1.23e9).measures,
        warnings: Vec::new(),
    }
}

fn campaign() -> Campaign {
    Campaign {
        model: "0.1.0".to_owned(),
        seed: 1,
        replications: REPLICATIONS as u32,
        draws: 100,
        lucks: 2,
        assumptions: Mode::Drawn,
        partial: false,
        precision: None,
        events: 120_000_000,
        currency: "JPY".to_owned(),
        horizon_days: 1095.0,
    }
}

fn design(name: &str, revenue: f64) -> Design {
    let measures = Measures {
        metrics: metrics(revenue),
        segments: [("mid-market", 0.6), ("enterprise", 0.4)]
            .map(|(name, share)| SegmentMeasures { name: name.to_owned(), metrics: metrics(revenue * share) })
            .to_vec(),
        teams: [("marketing", 4, 0.62, 0.4), ("inside-sales", 6, 0.97, 5.2), ("field-sales", 12, 0.81, 1.7)]
            .map(|(name, reps, load, wait)| Load {
                name: name.to_owned(),
                reps,
                utilisation: Some(load),
                wait_days: Some(wait),
                tasks: 4321.4,
            })
            .to_vec(),
        monthly: monthly(revenue),
        routes: Some(routes(revenue / 1.23e9)),
        revenue_samples: samples(revenue),
        worst_tenth: Some(0.74 * revenue),
        worst_tenth_is_rough: false,
    };
    Design { name: name.to_owned(), description: String::new(), measures }
}

/// Most often a job is followed by the next, and the later ones lead back.
fn routes(scale: f64) -> Routes {
    let rate = |mean: f64| Rate { mean, ci95: Some(Interval::around(mean, 0.02 * mean)) };
    let place = |job: &Job| job.index() as f64;
    let jobs = Job::ALL.iter().map(|job| JobRoute {
        job: job.id().to_owned(),
        reached: rate(0.96 - 0.09 * place(job)),
        visits: rate(3.4 - 0.3 * place(job)),
        returns: rate(2.4 - 0.2 * place(job)),
        silences: rate(0.31 - 0.04 * place(job)),
    });
    let turn = |from: &Job, to: &Job| Turn {
        from: Some(from.id().to_owned()),
        to: to.id().to_owned(),
        times: (if to.index() > from.index() { 1.2 } else { 0.7 }) / (1.0 + (place(from) - place(to)).abs()),
    };
    let turns = Job::ALL.iter().flat_map(|from| Job::ALL.iter().map(move |to| turn(from, to)));
    let shares = [0.02, 0.13, 0.21, 0.24, 0.31 * scale, 0.4 - 0.31 * scale];
    let contacts = BuyingPhase::ALL.iter().zip(shares);
    Routes {
        journeys: 1512.4,
        jobs: jobs.collect(),
        turns: turns.collect(),
        contacts: contacts.map(|(phase, share)| Contact { phase: phase.id().to_owned(), share: rate(share) }).collect(),
    }
}

fn metrics(revenue: f64) -> Metrics {
    let summary = |mean: f64, spread: f64| Summary {
        mean: Some(mean),
        ci95: Some(Interval::around(mean, 0.14 * spread * mean)),
        p10: Some(mean * (1.0 - spread)),
        p50: Some(mean * 0.99),
        p90: Some(mean * (1.0 + 1.1 * spread)),
    };
    let deals = revenue / 4.9e6;
    Metrics(
        [
            ("revenue", summary(revenue, 0.18)),
            ("expected_revenue", summary(revenue, 0.1)),
            ("contribution", summary(0.7 * revenue - 0.6e9, 0.4)),
            ("won", summary(deals, 0.12)),
            ("win_rate", summary(0.27, 0.1)),
            ("cycle_days", summary(124.0, 0.1)),
            ("no_decision_rate", summary(0.48, 0.06)),
            ("leads", summary(2510.0, 0.05)),
            ("mql", summary(1460.0, 0.05)),
            ("sal", summary(930.0, 0.05)),
            ("sql", summary(710.0, 0.05)),
            ("opportunities", summary(640.0, 0.05)),
        ]
        .map(|(id, summary)| (id.to_owned(), summary))
        .to_vec(),
    )
}

fn contrasts_of(name: &str, gain: f64, futures: f64) -> Vec<Contrast> {
    let of = |metric: &str, segment: Option<&str>, mean: f64, half: f64| Contrast {
        design: name.to_owned(),
        baseline: "split-role".to_owned(),
        metric: metric.to_owned(),
        segment: segment.map(str::to_owned),
        mean: Some(mean),
        ci95: Some(Interval::around(mean, half)),
        half_width_share: Some(half / 1.05e9),
        relative: Some(relative(gain)),
        confidence_better: Some(0.9999),
        share_of_futures_better: Some(futures),
        share_of_assumptions_better: Some(0.97),
        assumptions_matter: Some(true),
        luck_share: Some(0.41),
        variance_reduction: Some(7.3),
        correlation: Some(0.8),
        identical: false,
    };
    let revenue = 1.05e9 * gain;
    vec![
        of("expected_revenue", None, revenue, 25e6),
        of("revenue", None, 1.03 * revenue, 61e6),
        of("contribution", None, 0.7 * revenue, 43e6),
        of("won", None, 200.0 * gain, 8.0),
        of("cycle_days", None, -60.0 * gain, 5.0),
        of("expected_revenue", Some("mid-market"), 0.7 * revenue, 18e6),
        of("expected_revenue", Some("enterprise"), 0.3 * revenue, 70e6),
    ]
}

fn relative(mean: f64) -> Relative {
    Relative { mean, ci95: Some(Interval::around(mean, 0.055)) }
}

fn monthly(revenue: f64) -> Monthly {
    let grow = |level: f64, phase: f64| {
        let month = |i: usize| {
            let t = i as f64;
            level * (1.0 - 0.5 * libm::exp(-t / 9.0)) * (1.0 + 0.05 * libm::sin(t + phase))
        };
        let mean: Vec<f64> = (0..48).map(month).collect();
        Series { low: mean.iter().map(|x| 0.96 * x).collect(), high: mean.iter().map(|x| 1.04 * x).collect(), mean }
    };
    Monthly {
        warm_up_months: 12.0,
        stages: Stage::ALL
            .iter()
            .enumerate()
            .map(|(i, stage)| {
                let size = [2600.0, 700.0, 160.0, 40.0, 35.0, 21.0, 55.0, 310.0, 520.0][i] * (revenue / 1.1e9);
                StageMonths {
                    stage: stage.id().to_owned(),
                    flow: grow(size / 3.0, i as f64),
                    stock: grow(size, i as f64),
                    won: matches!(stage, Stage::Mql | Stage::Sql).then(|| grow(size / 30.0, 0.7)),
                }
            })
            .collect(),
        revenue: grow(revenue / 33.0, 0.3),
        bookings: grow(revenue / 40.0, 0.9),
        won: grow(revenue / 5e6 / 36.0, 1.7),
        gauges: Vec::new(),
        contribution: grow(revenue / 70.0, 2.1),
    }
}

/// Log-normal revenues around a median, from a small generator of their own.
fn samples(median: f64) -> Vec<f64> {
    let mut state = 12_345_u64;
    let mut uniform = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1u64 << 53) as f64
    };
    (0..REPLICATIONS).map(|_| median * libm::exp(0.15 * ((0..12).map(|_| uniform()).sum::<f64>() - 6.0))).collect()
}
