//! krABMaga: an agent for each account, scheduled once for each event; an agent
//! cannot reach the schedule, so the state keeps what to schedule until after the step.

use crate::rules::{ACCOUNTS, Counts, HORIZON, IDLE, STAGES};
use krabmaga::engine::agent::Agent;
use krabmaga::engine::agentimpl::AgentImpl;
use krabmaga::engine::schedule::Schedule;
use krabmaga::engine::state::State;
use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Exp};
use std::any::Any;

struct Market {
    counts: Counts,
    random: SmallRng,
    time: f64,
    next: Vec<(Account, f64)>,
}

#[derive(Clone, Copy)]
struct Account {
    id: u32,
    stage: usize,
}

impl Market {
    fn wait(&mut self, mean: f64, account: Account) {
        let when = self.time + Exp::new(1.0 / mean).unwrap().sample(&mut self.random);
        if when < HORIZON {
            self.next.push((account, when));
        }
    }

    fn rest(&mut self, id: u32) {
        self.wait(IDLE, Account { id, stage: 0 });
    }

    fn schedule(&mut self, schedule: &mut Schedule) {
        for (account, when) in self.next.drain(..) {
            schedule.schedule_once(AgentImpl::new(Box::new(account), account.id), when as f32, 0);
        }
    }
}

impl Agent for Account {
    fn step(&mut self, state: &mut dyn State) {
        let market = state.as_any_mut().downcast_mut::<Market>().unwrap();
        market.counts.events += 1;
        if self.stage > 0 && !market.random.random_bool(STAGES[self.stage - 1].pass) {
            market.counts.lost += 1;
            return market.rest(self.id);
        }
        market.counts.reached(self.stage);
        match STAGES.get(self.stage) {
            Some(next) => market.wait(next.mean, Account { id: self.id, stage: self.stage + 1 }),
            None => market.rest(self.id),
        }
    }
}

impl State for Market {
    fn init(&mut self, schedule: &mut Schedule) {
        (0..ACCOUNTS).for_each(|id| self.rest(id));
        self.schedule(schedule);
    }

    fn before_step(&mut self, schedule: &mut Schedule) {
        if let Some((_, priority)) = schedule.events.peek() {
            self.time = priority.time.into();
        }
    }

    fn after_step(&mut self, schedule: &mut Schedule) {
        self.schedule(schedule);
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
    fn as_any(&self) -> &dyn Any {
        self
    }
    fn as_state_mut(&mut self) -> &mut dyn State {
        self
    }
    fn as_state(&self) -> &dyn State {
        self
    }
    fn reset(&mut self) {}
    fn update(&mut self, _: u64) {}
}

pub fn run(seed: u64) -> Counts {
    let random = SmallRng::seed_from_u64(seed);
    let mut market = Market { counts: Counts::default(), random, time: 0.0, next: Vec::new() };
    let mut schedule = Schedule::new();
    market.init(&mut schedule);
    while !schedule.events.is_empty() {
        schedule.step(&mut market);
    }
    market.counts
}
