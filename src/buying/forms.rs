//! Forms that strangers are asked to fill: who does, and what is written in them.

use super::buyers::Seat;
use super::visits;
use crate::contact::Shelf;
use crate::random::Purpose;

const FORM: Purpose = Purpose::named("buying/form");
const IDLE_FORM: Purpose = Purpose::named("buying/idle-form");
const FALSE_FORM: Purpose = Purpose::named("buying/false-form");
const FALSE_FIT: Purpose = Purpose::named("buying/false-fit");

/// Whether a stranger fills the form: more readily with intent (share of the jobs
/// done) and trust.
pub(super) fn fills_form<A>(seat: &Seat<'_, '_, A>, shelf: &Shelf, occasion: u64) -> bool {
    let readiness = (0.5 + intent(seat)) * (0.6 + f64::from(seat.buyer.trust));
    let chance = shelf.form_fill * (1.0 - shelf.form_intent + shelf.form_intent * readiness);
    seat.account.stream.happens(FORM, occasion, chance)
}

/// Whether a visitor without a need fills one that stands in the way.
pub(super) fn fills_idly<A>(seat: &Seat<'_, '_, A>, occasion: u64) -> bool {
    seat.account.stream.happens(IDLE_FORM, occasion, seat.rules.idle_forms)
}

/// Writes a form: a false name keeps callers away, and is the rarer the more is
/// meant. Returns the fit (0 to 100) that it tells; a long form tells it better.
pub(super) fn fill<A>(seat: &mut Seat<'_, '_, A>, occasion: u64) -> f32 {
    let chance = seat.rules.false_forms * (1.0 - intent(seat));
    seat.buyer.alias = chance > 0.0 && seat.account.stream.happens(FALSE_FORM, occasion, chance);
    if seat.buyer.alias {
        return (100.0 * seat.account.stream.uniform(FALSE_FIT, occasion)) as f32;
    }
    visits::told_fit(seat.account, seat.rules.form_noise * seat.rules.form_error)
}

/// Share of the six jobs that is done; nothing without a project.
fn intent<A>(seat: &Seat<'_, '_, A>) -> f64 {
    if !seat.buyer.has_project() {
        return 0.0;
    }
    f64::from(seat.buyer.steps_done()) / f64::from(6 * u32::from(seat.rules.steps))
}

/// How much more (above 1) or less the fit told by a form of so many fields errs than
/// that of three: the error falls with the root of the number, within bounds.
pub(super) fn error_of(fields: u32) -> f64 {
    libm::sqrt(3.0 / f64::from(fields.clamp(1, MOST_TELLING)))
}

/// More fields than this tell nothing more.
const MOST_TELLING: u32 = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_forms_tell_fit_better_within_bounds() {
        assert_eq!(error_of(3), 1.0);
        assert_eq!(error_of(12), 0.5);
        assert_eq!(error_of(20), 0.5);
        assert!((error_of(1) - libm::sqrt(3.0)).abs() < 1e-15);
    }
}
