//! The shipped Olist scenario against the real funnel: Marketing Funnel by Olist
//! (Olist and A. Sionek, 2018), leads first contacted from January to March 2018.
//! Only figures are used, as `docs/evidence.md` gives them.

mod real;

use meander::ledger::{AccountRecord, Record};
use meander::random::{Address, Role};
use meander::scenario::Plan;
use meander::sim::Prepared;
use meander::terms::Stage;
use meander::units::Instant;

/// The real figures, and how far a simulated one may lie from each.
const REAL: [(&str, f64, f64); 8] = [
    ("leads on a weekday", 44.5, 4.5),
    ("leads on a weekend day", 18.0, 1.8),
    ("won within 30 days", 0.092, 0.02),
    ("won within 90 days", 0.119, 0.02),
    ("won within 160 days", 0.130, 0.02),
    ("won at all", 0.140, 0.02),
    ("median cycle", 15.8, 0.35 * 15.8),
    ("ninth decile of the cycle", 126.8, 0.35 * 126.8),
];

/// What became of the leads of some weeks.
#[derive(Default)]
struct Figures {
    leads: f64,
    /// On weekdays and on weekend days: counted, then a day.
    by_weekday: [f64; 2],
    /// Days from lead to signature of those won.
    cycles: Vec<f64>,
}

impl Figures {
    fn count_lead(&mut self, weekend: bool) {
        self.leads += 1.0;
        self.by_weekday[usize::from(weekend)] += 1.0;
    }

    /// All leads are in: so many times these numbers of weekdays and weekend days.
    fn settle(&mut self, times: f64, days: [f64; 2]) {
        self.by_weekday = [self.by_weekday[0] / (times * days[0]), self.by_weekday[1] / (times * days[1])];
        self.cycles.sort_by(f64::total_cmp);
    }

    /// Share of leads won within this many days.
    fn won_within(&self, days: f64) -> f64 {
        self.cycles.iter().filter(|&&cycle| cycle <= days).count() as f64 / self.leads
    }

    fn quantile(&self, p: f64) -> f64 {
        self.cycles[((self.cycles.len() - 1) as f64 * p).round() as usize]
    }

    fn mean(&self, f: impl Fn(f64) -> f64) -> f64 {
        self.cycles.iter().map(|&cycle| f(cycle)).sum::<f64>() / self.cycles.len() as f64
    }

    /// Each figure beside the stated one: name, ours, stated, slack.
    fn beside<'a>(&self, stated: &'a [(&'a str, f64, f64); 8]) -> impl Iterator<Item = (&'a str, f64, f64, f64)> {
        let ours = [
            self.by_weekday[0],
            self.by_weekday[1],
            self.won_within(30.0),
            self.won_within(90.0),
            self.won_within(160.0),
            self.won_within(f64::INFINITY),
            self.quantile(0.5),
            self.quantile(0.9),
        ];
        stated.iter().zip(ours).map(|(&(name, value, slack), ours)| (name, ours, value, slack))
    }
}

const REPLICATIONS: u32 = 6;
const WEEKS: f64 = 13.0;

/// Follows the leads of 13 weeks after the warm-up of 28 days to the end.
fn simulated() -> Figures {
    let plan = Plan::load("shipped:olist", &[]).expect("the shipped scenario is valid");
    let prepared = Prepared::new(plan.central());
    let begins = Instant::from_days(28.0);
    let ends = Instant::from_days(28.0 + 7.0 * WEEKS);
    let mut figures = Figures::default();
    for luck in 0..REPLICATIONS {
        let address = Address { seed: 1, role: Role::Projection, draw: 0, luck };
        let mut records = Vec::new();
        prepared.replicate_observed(address, &mut records);
        for (now, record) in records {
            let Record::Account { what, .. } = record else { continue };
            match what {
                AccountRecord::Stage { to: Stage::Mql, .. } if (begins..ends).contains(&now) => {
                    figures.count_lead((now.days() as u64) % 7 >= 5);
                }
                AccountRecord::Signed(deal) => {
                    if let Some(mql) = deal.mql.filter(|mql| (begins..ends).contains(mql)) {
                        figures.cycles.push(now.since(mql).days());
                    }
                }
                _ => {}
            }
        }
    }
    figures.settle(f64::from(REPLICATIONS), [WEEKS * 5.0, WEEKS * 2.0]);
    figures
}

/// Mean log-likelihood of the best log-normal: −μ − ln(σ√(2π)) − ½.
fn log_normal_fit(figures: &Figures) -> f64 {
    let mu = figures.mean(f64::ln);
    let sigma = figures.mean(|x| (x.ln() - mu).powi(2)).sqrt();
    -mu - (sigma * (2.0 * std::f64::consts::PI).sqrt()).ln() - 0.5
}

/// Mean log-likelihood of the best exponential: −ln m − 1.
fn exponential_fit(figures: &Figures) -> f64 {
    -figures.mean(|x| x).ln() - 1.0
}

/// Mean log-likelihood of the best gamma law: its shape solves ln k − ψ(k) = ln m − E ln x.
fn gamma_fit(figures: &Figures) -> f64 {
    let (mean, mean_log) = (figures.mean(|x| x), figures.mean(f64::ln));
    let gap = mean.ln() - mean_log;
    let (mut low, mut high) = (1e-3_f64, 1e3_f64);
    for _ in 0..200 {
        let middle = (low * high).sqrt();
        let excess = middle.ln() - statrs::function::gamma::digamma(middle) - gap;
        if excess > 0.0 { low = middle } else { high = middle }
    }
    let (k, scale) = (low, mean / low);
    (k - 1.0) * mean_log - mean / scale - statrs::function::gamma::ln_gamma(k) - k * scale.ln()
}

fn within(name: &str, ours: f64, stated: f64, slack: f64) {
    assert!((ours - stated).abs() <= slack, "{name}: {ours:.3}, stated {stated:.3} ± {slack:.3}");
}

#[test]
fn the_simulated_funnel_is_the_real_one() {
    let figures = simulated();
    for (name, simulated, real, slack) in figures.beside(&REAL) {
        within(name, simulated, real, slack);
    }
    let (log_normal, gamma, exponential) = (log_normal_fit(&figures), gamma_fit(&figures), exponential_fit(&figures));
    assert!(log_normal > gamma, "log-normal {log_normal:.3} against gamma {gamma:.3}");
    assert!(log_normal > exponential, "log-normal {log_normal:.3} against exponential {exponential:.3}");
    assert!(gamma > exponential, "the fits themselves: gamma {gamma:.3} contains exponential {exponential:.3}");
}
