//! ixa: a plan for each event, counts in a data plugin, one random generator.

use crate::rules::{ACCOUNTS, Counts, HORIZON, IDLE, STAGES};
use ixa::prelude::*;
use rand_distr::Exp;

define_rng!(FunnelRng);
define_data_plugin!(CountsPlugin, Counts, Counts::default());

pub fn run(seed: u64) -> Counts {
    let mut context = Context::new();
    context.init_random(seed);
    for account in 0..ACCOUNTS {
        rest(&mut context, account);
    }
    context.add_plan(HORIZON, Context::shutdown);
    context.execute();
    context.get_data(CountsPlugin).clone()
}

fn wait(context: &mut Context, mean: f64, account: u32, stage: usize) {
    let days = context.sample_distr(FunnelRng, Exp::new(1.0 / mean).unwrap());
    let when = context.get_current_time() + days;
    context.add_plan(when, move |context| happen(context, account, stage));
}

fn rest(context: &mut Context, account: u32) {
    wait(context, IDLE, account, 0);
}

/// A need (stage 0), or the end of stage 1, 2 …
fn happen(context: &mut Context, account: u32, stage: usize) {
    context.get_data_mut(CountsPlugin).events += 1;
    if stage > 0 && !context.sample_bool(FunnelRng, STAGES[stage - 1].pass) {
        context.get_data_mut(CountsPlugin).lost += 1;
        return rest(context, account);
    }
    context.get_data_mut(CountsPlugin).reached(stage);
    match STAGES.get(stage) {
        Some(next) => wait(context, next.mean, account, stage + 1),
        None => rest(context, account),
    }
}
