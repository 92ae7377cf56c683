//! Stories: told of one account, and true.

use crate::worlds::{Moment, address, brief, by_account, shipped};
use meander::experiment::trace::{ChapterKind, Entry, Question, StoryKind, Trace, TraceError, Wanted, What, trace};
use meander::experiment::{Mode, Study};
use meander::ledger::{AccountRecord, Detail, Observer, Record, Snapshot};
use meander::scenario::Plan;
use meander::sim::Prepared;
use meander::terms::{AccountId, JourneyEnd, Stage};
use meander::units::Instant;

/// Watches an account closely and counts what it sees.
struct Close {
    account: AccountId,
    details: u32,
    states: Vec<(Instant, Snapshot)>,
}

impl Observer for Close {
    const CLOSE: bool = true;

    fn record(&mut self, _: Instant, _: &Record) {}

    fn watched(&self) -> Option<AccountId> {
        Some(self.account)
    }

    fn detail(&mut self, _: Instant, _: &Detail) {
        self.details += 1;
    }

    fn snapshot(&mut self, now: Instant, state: &Snapshot) {
        self.states.push((now, *state));
    }
}

#[test]
fn watching_closely_changes_nothing() {
    for reference in ["shipped:split-role", "shipped:one-team"] {
        let scenario = brief(shipped(reference, 60));
        let steps = scenario.buying.steps as u8;
        let prepared = Prepared::new(scenario);
        let mut close = Close { account: AccountId(33), details: 0, states: Vec::new() };
        let watched = prepared.replicate_observed(address(3), &mut close);
        assert_eq!(prepared.replicate(address(3)), watched);
        assert!(close.details > 10, "{} details", close.details);
        assert!(close.states.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        assert!(close.states.iter().all(|(_, state)| state.buyer.steps.0.iter().all(|&done| done <= steps)));
    }
}

/// A market of 360 accounts under one team, as a study.
fn study() -> Study {
    study_with(&[])
}

/// The same with these settings.
fn study_with(settings: &[&str]) -> Study {
    let smaller = ["it-services", "manufacturing", "trade-and-logistics"]
        .map(|segment| format!("market.segment.{segment}.accounts=120"));
    let all: Vec<String> = smaller.into_iter().chain(settings.iter().map(ToString::to_string)).collect();
    Study::new(vec![Plan::load("shipped:one-team", &all).unwrap()], 1, Mode::Central, None).unwrap()
}

fn ask(study: &Study, wanted: Wanted, all: bool) -> Trace {
    trace(study, Question { wanted, replication: None, all }).unwrap()
}

fn whats(trace: &Trace) -> Vec<&What> {
    trace.chapters.iter().flat_map(|chapter| &chapter.entries).map(|entry| &entry.what).collect()
}

fn entries(trace: &Trace) -> Vec<&Entry> {
    trace.chapters.iter().flat_map(|chapter| &chapter.entries).collect()
}

/// What the ledger saw of the account of a story, while it is told.
fn ledger(study: &Study, trace: &Trace) -> Vec<Moment> {
    let address = study.futures.address(trace.replication - 1);
    let mut log: Vec<(Instant, Record)> = Vec::new();
    Prepared::new(study.models[0].scenario(address)).replicate_observed(address, &mut log);
    let told = trace.window.0..=trace.window.1;
    let mut all = by_account(&log).remove(&AccountId(trace.account - 1)).unwrap();
    all.retain(|(now, _)| told.contains(&now.days()));
    all
}

#[test]
fn a_story_is_what_the_ledger_saw() {
    let study = study();
    for (wanted, all) in [
        (Wanted::Story(StoryKind::Won), false),
        (Wanted::Story(StoryKind::StalledWon), true),
        (Wanted::Story(StoryKind::NoDecision), false),
        (Wanted::Account(77), false),
    ] {
        let story = ask(&study, wanted, all);
        let seen = ledger(&study, &story);
        let count = |test: fn(&AccountRecord) -> bool| seen.iter().filter(|(_, record)| test(record)).count();
        let told = |test: fn(&What) -> bool| whats(&story).into_iter().filter(|what| test(what)).count();
        assert_eq!(
            told(|what| matches!(what, What::Signed { .. })),
            count(|record| matches!(record, AccountRecord::Signed(deal) if !deal.expansion))
        );
        assert_eq!(
            told(|what| matches!(what, What::Ended { .. })),
            count(|record| matches!(record, AccountRecord::Ended(_)))
        );
        assert_eq!(told(|what| matches!(what, What::Asked)), count(|record| *record == AccountRecord::Requested));
        let held = told(|what| matches!(what, What::Meeting { told: Some(told), .. } if told.buying));
        assert_eq!(held, count(|record| matches!(record, AccountRecord::Meeting { .. })));
    }
}

#[test]
fn entries_are_in_order_and_within_what_is_possible() {
    let study = study();
    for kind in [StoryKind::Won, StoryKind::Lost, StoryKind::NoDecision, StoryKind::StalledWon] {
        let story = ask(&study, Wanted::Story(kind), false);
        let entries: Vec<_> = story.chapters.iter().flat_map(|chapter| &chapter.entries).collect();
        assert!(entries.windows(2).all(|pair| pair[0].day <= pair[1].day), "{kind:?}");
        assert!(entries.iter().all(|entry| entry.day <= entry.until && entry.until <= story.measure.days));
        assert!(story.series.windows(2).all(|pair| pair[0].day <= pair[1].day));
        assert!(story.series.iter().all(|point| point.steps.iter().all(|&done| done <= story.measure.steps)));
        let full = ask(&study, Wanted::Story(kind), true);
        assert!(whats(&full).len() > entries.len(), "{kind:?}: every event is told on demand");
        assert_eq!((full.account, full.series), (story.account, story.series));
    }
}

#[test]
fn what_is_found_is_what_was_asked_for() {
    let study = study();
    let end = |story: &Trace| {
        whats(story).into_iter().find_map(|what| if let What::Ended { end, .. } = what { Some(*end) } else { None })
    };
    let won = ask(&study, Wanted::Story(StoryKind::Won), false);
    assert_eq!(end(&won), Some(JourneyEnd::Won));
    assert!(!whats(&won).iter().any(|what| matches!(what, What::Silence)));
    assert!(won.found.as_ref().is_some_and(|found| found.candidates > 0 && found.kind == "won"));
    assert_eq!(end(&ask(&study, Wanted::Story(StoryKind::Lost), false)), Some(JourneyEnd::Rival));
    let stalled = ask(&study, Wanted::Story(StoryKind::StalledWon), false);
    assert!(whats(&stalled).iter().any(|what| matches!(what, What::Silence | What::Woke { .. })));
}

/// Who wants more is a customer already: that is a story of its own, not a win.
#[test]
fn what_customers_want_more_of_is_a_story_of_its_own() {
    let study = study();
    for kind in [StoryKind::Won, StoryKind::Lost, StoryKind::NoDecision, StoryKind::StalledWon] {
        for replication in 1..=4 {
            let question = Question { wanted: Wanted::Story(kind), replication: Some(replication), all: false };
            let Ok(story) = trace(&study, question) else { continue };
            let began = story.journey.unwrap().0;
            let at_first = entries(&story).into_iter().filter(|entry| entry.day == began).map(|entry| &entry.what);
            assert_eq!(at_first.filter(|what| **what == What::More).count(), 0, "{kind:?} {replication}");
        }
    }
    let story = ask(&study, Wanted::Story(StoryKind::Expanded), false);
    assert!(whats(&story).contains(&&What::More) && whats(&story).iter().any(|w| matches!(w, What::Expanded { .. })));
    let at_the_need = entries(&story).into_iter().find(|entry| entry.what == What::More).unwrap();
    assert_eq!(at_the_need.state.stage, Stage::Customer);
    let believed = entries(&story).iter().any(|entry| entry.state.deal && entry.state.believed.is_some());
    assert!(believed, "while a deal is worked on, it matters what is believed of a customer");
}

/// No chapter comes twice, none before its time; what follows a signature is no deal.
#[test]
fn chapters_follow_each_other() {
    let study = study();
    let found = [StoryKind::Won, StoryKind::StalledWon, StoryKind::NoDecision, StoryKind::Expanded];
    let found = found.into_iter().flat_map(|kind| (1..=3).map(move |replication| (Wanted::Story(kind), replication)));
    let any = (1..=24).map(|account| (Wanted::Account(account * 15), 1));
    let mut signed = 0;
    for (wanted, replication) in found.chain(any) {
        let question = Question { wanted, replication: Some(replication), all: false };
        let Ok(story) = trace(&study, question) else { continue };
        let kinds: Vec<ChapterKind> = story.chapters.iter().map(|chapter| chapter.kind).collect();
        assert!(kinds.is_sorted_by(|a, b| a < b), "{wanted:?} {replication}: {kinds:?}");
        let Some((_, ended)) = story.journey else { continue };
        let all = entries(&story);
        let signature =
            |entry: &&Entry| entry.day >= ended && matches!(entry.what, What::Signed { .. } | What::Expanded { .. });
        if let Some(i) = all.iter().position(signature) {
            signed += 1;
            let after = story.chapters.iter().filter(|chapter| chapter.kind > ChapterKind::Deal);
            assert_eq!(after.map(|chapter| chapter.entries.len()).sum::<usize>(), all.len() - i - 1, "{wanted:?}");
        }
    }
    assert!(signed >= 5, "{signed} signatures");
}

/// Both stories that explain the model best are there in the shipped market.
#[test]
fn a_year_later_is_found_in_the_shipped_market() {
    let plan = Plan::load("shipped:split-role", &[]).unwrap();
    let study = Study::new(vec![plan], 1, Mode::Central, None).unwrap();
    let story = ask(&study, Wanted::Story(StoryKind::RecycledWon), false);
    let entries: Vec<_> = story.chapters.iter().flat_map(|chapter| &chapter.entries).collect();
    let put_back = entries.iter().find(|entry| {
        entry.moved.is_some_and(|moved| moved.to == Stage::Recycled) && entry.day >= story.journey.unwrap().0
    });
    let signed = entries.iter().find(|entry| matches!(entry.what, What::Signed { .. }));
    let days = signed.unwrap().day - put_back.unwrap().day;
    assert!((240.0..600.0).contains(&days), "{days}");
    assert!(whats(&story).iter().any(|what| matches!(what, What::Silence | What::Woke { .. })));
}

#[test]
fn who_is_not_there_is_refused() {
    let study = study();
    let ask = |wanted| trace(&study, Question { wanted, replication: Some(1), all: false });
    assert_eq!(ask(Wanted::Account(361)), Err(TraceError::Account { asked: 361, accounts: 360 }));
    assert!(ask(Wanted::Account(360)).is_ok());
}

/// What was done and lost in one moment is shown in that order.
#[test]
fn a_loss_shows_where_they_go_back() {
    let study = study();
    let mut seen = 0;
    for account in 1..=40 {
        let story = ask(&study, Wanted::Account(account * 9), true);
        for pair in entries(&story).windows(2) {
            let What::Reversal { lost } = &pair[1].what else { continue };
            let steps = |entry: &Entry| entry.state.steps.iter().map(|&steps| u32::from(steps)).sum::<u32>();
            let gone: u32 = lost.iter().map(|loss| u32::from(loss.steps)).sum();
            assert_eq!(steps(pair[0]), steps(pair[1]) + gone, "account {}, day {}", account * 9, pair[1].day);
            seen += 1;
        }
    }
    assert!(seen >= 10, "{seen}");
}

/// Routine summed up together shows how things stood at its end.
#[test]
fn a_summary_shows_its_last_state() {
    let study = study();
    for account in 1..=40 {
        let story = ask(&study, Wanted::Account(account * 9), false);
        let pairs = story.chapters.iter().flat_map(|chapter| chapter.entries.windows(2));
        for pair in pairs.filter(|pair| pair[1].day < pair[0].until) {
            assert_eq!(pair[0].state, pair[1].state, "account {}, day {}", account * 9, pair[1].day);
        }
    }
}

#[test]
fn of_strangers_no_visit_is_seen() {
    let (mut strangers, mut known) = (0, 0);
    let study = study();
    for account in 1..=40 {
        for entry in entries(&ask(&study, Wanted::Account(account), true)) {
            let What::Visits { visits, seen } = entry.what else { continue };
            if entry.state.stage == Stage::Anonymous {
                assert_eq!(seen, 0, "account {account}, day {}", entry.day);
                strangers += visits;
            } else {
                known += seen;
            }
        }
    }
    assert!(strangers > 20 && known > 20, "{strangers} of strangers, {known} seen");
}

#[test]
fn a_rest_that_a_signal_ends_is_told_as_one() {
    let called_again = |wake: &str| {
        let study = study_with(&["scoring.hot=3", wake]);
        let stories = (1..=60).map(|account| ask(&study, Wanted::Account(account), true));
        let (mut alerted, mut due) = (0, 0);
        for story in stories {
            alerted += whats(&story).iter().filter(|what| matches!(what, What::Alerted)).count();
            due += whats(&story).iter().filter(|what| matches!(what, What::Reapproached)).count();
        }
        (alerted, due)
    };
    let (never, due) = called_again("recycle.wake_on_signal=0");
    assert!(never == 0 && due > 0, "{never}, {due}");
    let (alerted, still_due) = called_again("recycle.wake_on_signal=1");
    assert!(alerted > 0 && still_due < due, "{alerted}, {still_due} instead of {due}");
}
