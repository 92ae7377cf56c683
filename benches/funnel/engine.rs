//! The plain funnel on the engine: wheel, addressed draws, model.

use super::rules::{ACCOUNTS, Counts, HORIZON, IDLE, STAGES};
use meander::random::{Address, Purpose, Stream, quantile};
use meander::schedule::{Agenda, Event, Wheel};
use meander::sim::Model;
use meander::units::{Instant, Span};

pub const ACCOUNT: Purpose = Purpose::named("funnel/account");
pub const NEED: Purpose = Purpose::named("funnel/need");
pub const STAY: Purpose = Purpose::named("funnel/stay");
pub const PASS: Purpose = Purpose::named("funnel/pass");

/// The funnel as a model.
pub struct Funnel;

/// What happens to an account: a need (stage 0), or the end of stage 1, 2 …
#[derive(Clone, Copy)]
struct Step {
    account: u32,
    journey: u32,
    stage: u8,
}

impl Event for Step {
    fn rank(&self) -> u128 {
        (u128::from(self.stage) << 64) | (u128::from(self.account) << 32) | u128::from(self.journey)
    }
}

impl Model for Funnel {
    type Outcome = Counts;

    fn replicate(&self, address: Address) -> Counts {
        let accounts: Vec<Stream> = (0..ACCOUNTS).map(|a| address.stream(ACCOUNT, a.into())).collect();
        let mut wheel = Wheel::with_capacity(accounts.len()).ending(Instant::from_days(HORIZON));
        for (account, &stream) in (0..).zip(&accounts) {
            rest(&mut wheel, Instant::START, account, 0, stream);
        }
        let mut counts = Counts::default();
        while let Some((now, step)) = wheel.pop() {
            counts.events += 1;
            handle(&mut wheel, &mut counts, now, step, accounts[step.account as usize]);
        }
        counts
    }
}

/// An account is idle until its next need.
fn rest(agenda: &mut impl Agenda<Step>, now: Instant, account: u32, journey: u32, stream: Stream) {
    let days = quantile::exponential(stream.uniform(NEED, journey.into()), IDLE);
    agenda.at(now + Span::from_days(days), Step { account, journey, stage: 0 });
}

fn handle(agenda: &mut impl Agenda<Step>, counts: &mut Counts, now: Instant, step: Step, stream: Stream) {
    let Step { account, journey, stage } = step;
    let occasion = |stage: u8| u64::from(journey) * 8 + u64::from(stage);
    if stage > 0 && !stream.happens(PASS, occasion(stage), STAGES[usize::from(stage) - 1].pass) {
        counts.lost += 1;
        return rest(agenda, now, account, journey + 1, stream);
    }
    counts.reached(stage.into());
    match STAGES.get(usize::from(stage)) {
        Some(next) => {
            let days = quantile::exponential(stream.uniform(STAY, occasion(stage)), next.mean);
            agenda.at(now + Span::from_days(days), Step { account, journey, stage: stage + 1 });
        }
        None => rest(agenda, now, account, journey + 1, stream),
    }
}
