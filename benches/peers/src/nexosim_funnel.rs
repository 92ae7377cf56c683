//! NeXosim: the market is one model that schedules its own events, on one thread.

use crate::rules::{ACCOUNTS, Counts, HORIZON, IDLE, STAGES};
use nexosim::model::{Context, Model, schedulable};
use nexosim::simulation::{Mailbox, SimInit};
use nexosim::time::MonotonicTime;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Exp};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A simulated day in the engine's seconds.
const DAY: f64 = 86_400.0;

#[derive(Serialize, Deserialize)]
struct Market {
    #[serde(skip, default = "fresh")]
    random: SmallRng,
    #[serde(skip)]
    counts: Arc<Mutex<Counts>>,
}

fn fresh() -> SmallRng {
    SmallRng::seed_from_u64(0)
}

/// An account and what happens: a need (stage 0), or the end of stage 1, 2 …
type Step = (u32, u8);

#[Model]
impl Market {
    #[nexosim(init)]
    async fn init(&mut self, context: &Context<Self>) {
        for account in 0..ACCOUNTS {
            self.rest(context, account);
        }
    }

    #[nexosim(schedulable)]
    async fn happen(&mut self, (account, stage): Step, context: &Context<Self>) {
        let passed = stage == 0 || self.random.random_bool(STAGES[usize::from(stage) - 1].pass);
        self.count(stage, passed);
        match STAGES.get(usize::from(stage)) {
            Some(next) if passed => self.wait(context, next.mean, (account, stage + 1)),
            _ => self.rest(context, account),
        }
    }

    fn count(&self, stage: u8, passed: bool) {
        let mut counts = self.counts.lock().unwrap();
        counts.events += 1;
        if passed {
            counts.reached(stage.into());
        } else {
            counts.lost += 1;
        }
    }

    fn rest(&mut self, context: &Context<Self>, account: u32) {
        self.wait(context, IDLE, (account, 0));
    }

    fn wait(&mut self, context: &Context<Self>, mean: f64, step: Step) {
        let days = Exp::new(1.0 / mean).unwrap().sample(&mut self.random);
        let delay = Duration::from_secs_f64(days * DAY).max(Duration::from_nanos(1));
        context.schedule_event(delay, schedulable!(Self::happen), step).unwrap();
    }
}

pub fn run(seed: u64) -> Counts {
    let counts = Arc::new(Mutex::new(Counts::default()));
    let market = Market { random: SmallRng::seed_from_u64(seed), counts: counts.clone() };
    let mut simulation =
        SimInit::with_num_threads(1).add_model(market, Mailbox::new(), "market").init(MonotonicTime::EPOCH).unwrap();
    simulation.step_until(Duration::from_secs_f64(HORIZON * DAY)).unwrap();
    drop(simulation);
    counts.lock().unwrap().clone()
}
