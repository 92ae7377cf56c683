//! The shipped Olist scenario against the real funnel: Marketing Funnel by Olist
//! (Olist and A. Sionek, 2018), leads first contacted from January to March 2018.
//! Only figures are used, as `docs/evidence.md` gives them.

use meander::ledger::{AccountRecord, Record};
use meander::random::{Address, Role};
use meander::scenario::Plan;
use meander::sim::Prepared;
use meander::terms::Stage;
use meander::units::Instant;

/// Leads of a cohort of 13 weeks, and the days from lead to signature of those won.
struct Cohort {
    weekday_leads: f64,
    weekend_leads: f64,
    cycles: Vec<f64>,
}

const REPLICATIONS: u32 = 6;
const WEEKS: f64 = 13.0;

/// Follows the leads of 13 weeks after the warm-up of 28 days to the end.
fn cohort() -> Cohort {
    let plan = Plan::load("shipped:olist", &[]).expect("the shipped scenario is valid");
    let prepared = Prepared::new(plan.central());
    let begins = Instant::from_days(28.0);
    let ends = Instant::from_days(28.0 + 7.0 * WEEKS);
    let mut cohort = Cohort { weekday_leads: 0.0, weekend_leads: 0.0, cycles: Vec::new() };
    for luck in 0..REPLICATIONS {
        let address = Address { seed: 1, role: Role::Projection, draw: 0, luck };
        let mut records = Vec::new();
        prepared.replicate_observed(address, &mut records);
        for (now, record) in records {
            let Record::Account { what, .. } = record else { continue };
            match what {
                AccountRecord::Stage { to: Stage::Mql, .. } if (begins..ends).contains(&now) => {
                    let weekend = (now.days() as u64) % 7 >= 5;
                    *(if weekend { &mut cohort.weekend_leads } else { &mut cohort.weekday_leads }) += 1.0;
                }
                AccountRecord::Signed(deal) => {
                    if let Some(mql) = deal.mql.filter(|mql| (begins..ends).contains(mql)) {
                        cohort.cycles.push(now.since(mql).days());
                    }
                }
                _ => {}
            }
        }
    }
    cohort.cycles.sort_by(f64::total_cmp);
    cohort
}

impl Cohort {
    fn leads(&self) -> f64 {
        self.weekday_leads + self.weekend_leads
    }

    /// Share of leads won within this many days.
    fn won_within(&self, days: f64) -> f64 {
        self.cycles.iter().filter(|&&cycle| cycle <= days).count() as f64 / self.leads()
    }

    fn quantile(&self, p: f64) -> f64 {
        self.cycles[((self.cycles.len() - 1) as f64 * p).round() as usize]
    }

    fn mean(&self, f: impl Fn(f64) -> f64) -> f64 {
        self.cycles.iter().map(|&cycle| f(cycle)).sum::<f64>() / self.cycles.len() as f64
    }
}

/// Mean log-likelihood of the best log-normal: −μ − ln(σ√(2π)) − ½.
fn log_normal_fit(cohort: &Cohort) -> f64 {
    let mu = cohort.mean(f64::ln);
    let sigma = cohort.mean(|x| (x.ln() - mu).powi(2)).sqrt();
    -mu - (sigma * (2.0 * std::f64::consts::PI).sqrt()).ln() - 0.5
}

/// Mean log-likelihood of the best exponential: −ln m − 1.
fn exponential_fit(cohort: &Cohort) -> f64 {
    -cohort.mean(|x| x).ln() - 1.0
}

/// Mean log-likelihood of the best gamma law: its shape solves ln k − ψ(k) = ln m − E ln x.
fn gamma_fit(cohort: &Cohort) -> f64 {
    let (mean, mean_log) = (cohort.mean(|x| x), cohort.mean(f64::ln));
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

fn within(name: &str, simulated: f64, real: f64, slack: f64) {
    assert!((simulated - real).abs() <= slack, "{name}: simulated {simulated:.3}, real {real:.3} ± {slack:.3}");
}

#[test]
fn the_simulated_funnel_is_the_real_one() {
    let cohort = cohort();
    let per_day = |leads: f64, days_a_week: f64| leads / (f64::from(REPLICATIONS) * WEEKS * days_a_week);
    within("leads on a weekday", per_day(cohort.weekday_leads, 5.0), 44.5, 0.1 * 44.5);
    within("leads on a weekend day", per_day(cohort.weekend_leads, 2.0), 18.0, 0.1 * 18.0);

    within("won within 30 days", cohort.won_within(30.0), 0.092, 0.02);
    within("won within 90 days", cohort.won_within(90.0), 0.119, 0.02);
    within("won within 160 days", cohort.won_within(160.0), 0.130, 0.02);
    within("won at all", cohort.won_within(f64::INFINITY), 0.140, 0.02);

    within("median cycle", cohort.quantile(0.5), 15.8, 0.35 * 15.8);
    within("ninth decile of the cycle", cohort.quantile(0.9), 126.8, 0.35 * 126.8);

    let (log_normal, gamma, exponential) = (log_normal_fit(&cohort), gamma_fit(&cohort), exponential_fit(&cohort));
    assert!(log_normal > gamma, "log-normal {log_normal:.3} against gamma {gamma:.3}");
    assert!(log_normal > exponential, "log-normal {log_normal:.3} against exponential {exponential:.3}");
    assert!(gamma > exponential, "the fits themselves: gamma {gamma:.3} contains exponential {exponential:.3}");
}
