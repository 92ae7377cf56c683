//! The means of the plain funnel's counts, exactly: it is a Markov chain.

use super::funnel::rules::{ACCOUNTS, HORIZON, IDLE, STAGES};

/// Steps of the integration, a twentieth of a day; the error is below 10⁻⁶ of a count.
const STEPS: u32 = 21_900;

/// Shares of accounts that are idle or in each stage.
type Shares = [f64; STAGES.len() + 1];

/// Rate at which an account leaves where it is.
fn leaving(place: usize) -> f64 {
    if place == 0 { 1.0 / IDLE } else { 1.0 / STAGES[place - 1].mean }
}

/// Chance to move on rather than be lost.
fn passing(place: usize) -> f64 {
    if place == 0 { 1.0 } else { STAGES[place - 1].pass }
}

/// How the shares change in a day.
fn change(shares: &Shares) -> Shares {
    let mut change = Shares::default();
    for (place, share) in shares.iter().enumerate() {
        let flow = share * leaving(place);
        change[place] -= flow;
        change[(place + 1) % shares.len()] += flow * passing(place);
        change[0] += flow * (1.0 - passing(place));
    }
    change
}

/// Days spent in each place by an account, by the classical method of Runge and Kutta.
fn days_spent() -> Shares {
    let step = HORIZON / f64::from(STEPS);
    let along = |shares: &Shares, change: &Shares, time: f64| -> Shares {
        std::array::from_fn(|place| shares[place] + time * change[place])
    };
    let mut shares = Shares::default();
    shares[0] = 1.0;
    let mut days = Shares::default();
    for _ in 0..STEPS {
        let a = change(&shares);
        let b = change(&along(&shares, &a, step / 2.0));
        let c = change(&along(&shares, &b, step / 2.0));
        let d = change(&along(&shares, &c, step));
        let mean: Shares = std::array::from_fn(|place| (a[place] + 2.0 * b[place] + 2.0 * c[place] + d[place]) / 6.0);
        let next = along(&shares, &mean, step);
        // The integral of a cubic between the ends, whose slopes are known.
        let end = change(&next);
        for place in 0..days.len() {
            let slopes = step / 12.0 * (a[place] - end[place]);
            days[place] += step * ((shares[place] + next[place]) / 2.0 + slopes);
        }
        shares = next;
    }
    days
}

/// Means in the order of [`super::rules::Counts::row`]: events, entries into each
/// stage, won, lost.
pub fn means() -> Vec<f64> {
    let days = days_spent();
    let ends = |place: usize| f64::from(ACCOUNTS) * days[place] * leaving(place);
    let moves: Vec<f64> = (0..days.len()).map(|place| ends(place) * passing(place)).collect();
    let events: f64 = (0..days.len()).map(ends).sum();
    let lost = events - moves.iter().sum::<f64>();
    [&[events], &moves[..], &[lost]].concat()
}
