//! Selling by signals: a hot one makes a rep follow up at once, or ends the rest of
//! a lead that said "not yet".

use super::lifecycle::Lead;
use super::marks::Mark;
use super::sellers::Sellers;
use super::{Event, Output};
use crate::contact::Signal;
use crate::random::Purpose;
use crate::schedule::{Agenda, Turn};
use crate::terms::Stage;
use crate::units::Instant;

const ALERT: Purpose = Purpose::named("selling/alert");
const WAKE: Purpose = Purpose::named("selling/wake");

impl Sellers<'_> {
    /// A linked signal of so many points: hot from `scoring.hot` on.
    pub(super) fn perhaps_alert<A: Agenda<Event>>(
        &mut self,
        signal: &Signal,
        points: f64,
        turn: &mut Turn<'_, A, Output>,
    ) {
        if points < self.rules.hot {
            return;
        }
        let (stream, occasion) = (self.streams[signal.account.index()], signal.occasion);
        let file = &mut self.files[signal.account.index()];
        if file.is_deal() && !file.is(Mark::Signing) && !file.is(Mark::Alerted) {
            let alerted = stream.happens(ALERT, occasion, self.rules.selling.alert.get());
            file.marks.set(Mark::Alerted, alerted);
            if alerted {
                self.queue_follow_up(signal.account, None, turn);
            }
        } else if file.is_resting(turn.now) && stream.happens(WAKE, occasion, self.rules.recycle.wake_on_signal.get()) {
            file.quiet_until = turn.now.into();
            if file.stage == Stage::Recycled {
                self.make_mql(signal.account, Lead::HOT, turn);
            }
        }
    }
}

impl super::Relationship {
    /// Whether it is left alone for some time; who is left alone for ever is not resting.
    fn is_resting(&self, now: Instant) -> bool {
        self.is_waiting() && self.quiet_until.if_any().is_some_and(|until| now < until)
    }
}
