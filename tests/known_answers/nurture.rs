//! Mails alone: noticed mails of a programme are a Poisson process, thinned by whoever
//! has had enough.

use crate::worlds::{Sample, by_account, quiet, watch};
use meander::ledger::{AccountRecord, Outcome};
use meander::metric::Quantity;
use meander::scenario::Scenario;
use meander::scenario::settings::{Asset, Gate, NurtureMode};
use meander::terms::{ContentKind, Job};
use meander::units::{Days, Probability, Rate};

const ACCOUNTS: u32 = 400;
const DAYS: f64 = 1000.0;
const EVERY: f64 = 10.0;
const OPENED: f64 = 0.25;

/// Everybody is in the file for good, needs nothing, and gets mail.
fn mailed() -> Scenario {
    let mut scenario = quiet();
    scenario.market.segment[0].accounts = ACCOUNTS;
    (scenario.horizon.warm_up, scenario.horizon.length) = (Days::constant(1.0), Days::constant(DAYS - 1.0));
    scenario.identification.known_at_start = Probability::constant(1.0);
    scenario.identification.recycled_at_start = Probability::constant(0.0);
    scenario.identification.lapse = Days::constant(1e6);
    (scenario.nurture.mode, scenario.nurture.every) = (NurtureMode::Step, Days::constant(EVERY));
    scenario.nurture.opened = Probability::constant(OPENED);
    scenario
}

/// Mails that each account noticed, and whether it unsubscribed.
fn noticed(scenario: &Scenario) -> Vec<(f64, bool)> {
    let mut all = vec![(0.0, false); ACCOUNTS as usize];
    for (account, story) in by_account(&watch(scenario, 0).1) {
        for (_, what) in story {
            if let AccountRecord::Mailed { visited, unsubscribed } = what {
                assert!(!visited, "nobody has a project");
                assert!(!all[account.index()].1, "nobody is written to after unsubscribing");
                all[account.index()].0 += 1.0;
                all[account.index()].1 = unsubscribed;
            }
        }
    }
    all
}

#[test]
fn noticed_mails_come_at_their_rate() {
    let counts: Sample = noticed(&mailed()).into_iter().map(|(mails, _)| mails).collect();
    let expected = DAYS * OPENED / EVERY;
    counts.assert_mean("mails noticed", expected, 4.0);
    counts.assert_variance("mails noticed", expected, 1.0 / expected, 4.0);
}

/// With friction f the permission lives exponentially: (1 − e^(−f·λ·T)) / f mails.
#[test]
fn friction_ends_the_permission_exponentially() {
    let friction = 0.1;
    let mut scenario = mailed();
    scenario.nurture.friction = Probability::constant(friction);
    let noticed = noticed(&scenario);
    let lost = 1.0 - (-friction * DAYS * OPENED / EVERY).exp();
    let counts: Sample = noticed.iter().map(|&(mails, _)| mails).collect();
    counts.assert_mean("mails noticed", lost / friction, 4.0);
    let unsubscribed = noticed.iter().filter(|(_, unsubscribed)| *unsubscribed).count();
    crate::worlds::assert_share("unsubscribed", unsubscribed, noticed.len(), lost, 4.0);
}

#[test]
fn nothing_that_they_did_triggers_nothing() {
    let mut scenario = mailed();
    scenario.nurture.mode = NurtureMode::Triggered;
    assert!(noticed(&scenario).iter().all(|&(mails, _)| mails == 0.0));
    scenario.market.idle_visits = Rate::constant(3.0);
    scenario.scoring.threshold = 100.0;
    (scenario.nurture.friction, scenario.signals.linkage) = (Probability::constant(1.0), Probability::constant(1.0));
    let noticed = noticed(&scenario);
    assert!(noticed.iter().all(|&(_, unsubscribed)| !unsubscribed), "an answer to their own visit does not annoy");
    let counts: Sample = noticed.into_iter().map(|(mails, _)| mails).collect();
    // They look for one of the first three jobs, and find what there is.
    let found: f64 = scenario.content.coverage.0[..3].iter().map(|share| share.get() / 3.0).sum();
    counts.assert_mean("triggered mails", 3.0 * found * DAYS / 365.0 * OPENED, 4.0);
}

/// All that is read of ours are webinars that ask for a registration.
fn webinars(attendance: f64, archive: f64) -> Scenario {
    let mut scenario = quiet();
    (scenario.market.segment[0].accounts, scenario.market.segment[0].in_market_rate) = (200, Rate::constant(1.0));
    (scenario.content.gate, scenario.content.form_fill) = (Gate::All, Probability::constant(1.0));
    scenario.content.form_intent = Probability::constant(0.0);
    scenario.buying.sources.own_content = 1.0;
    // A customer is known without having permitted mails.
    scenario.buying.choice.base = -20.0;
    let webinar = |&job: &Job| Asset { job, kind: ContentKind::Webinar, ..Asset::default() };
    scenario.content.asset = Job::ALL.iter().map(webinar).collect();
    scenario.content.webinar_attendance = Probability::constant(attendance);
    // Archives are mailed, and nobody notices any other mail.
    (scenario.nurture.mode, scenario.nurture.opened) = (NurtureMode::Step, Probability::constant(0.0));
    scenario.nurture.archive = Probability::constant(archive);
    scenario
}

/// Who misses a webinar loses a session; who watches its archive has attended.
#[test]
fn a_webinar_missed_teaches_nothing_until_its_archive_is_watched() {
    let outcome = |attendance, archive| watch(&webinars(attendance, archive), 0).0;
    let attended = outcome(1.0, 0.0);
    assert_eq!(attended, outcome(0.0, 1.0));
    assert_eq!(attended, outcome(1.0, 1.0));
    let missed = outcome(0.0, 0.0);
    let days = |outcome: &Outcome| {
        let market = &outcome.market;
        market.exact(Quantity::JourneyDays) as f64 / market.exact(Quantity::Purchases) as f64
    };
    assert!(days(&missed) > 1.1 * days(&attended), "{} against {}", days(&missed), days(&attended));
    let without_mail = |archive| {
        let mut scenario = webinars(0.0, archive);
        scenario.nurture.mode = NurtureMode::None;
        watch(&scenario, 0).0
    };
    assert_eq!(without_mail(0.0), without_mail(1.0), "an archive that nobody sends");
    let leads = |outcome: &Outcome| outcome.market.exact(Quantity::Leads);
    assert!(leads(&missed) > 0 && leads(&attended) > 0, "registrations tell who comes, whoever attends");
}
