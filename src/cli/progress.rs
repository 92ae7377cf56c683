//! How far a simulation is: a bar on a terminal, else a line per 10 %.

use std::io::IsTerminal;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::output;

/// Shows progress on stderr; may be told from any thread.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    lines: bool,
    began: Instant,
    total: AtomicU64,
    /// Tenths that were told as lines.
    told: AtomicU64,
}

impl Progress {
    /// Progress that shows nothing if `quiet`.
    pub fn new(quiet: bool) -> Self {
        let terminal = std::io::stderr().is_terminal();
        let target = if quiet || !terminal { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(Some(0), target);
        let style = "{bar:30} {pos} of {len} replications, {per_sec}, {eta} left";
        bar.set_style(ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()));
        let (total, told) = (AtomicU64::new(0), AtomicU64::new(0));
        Progress { bar, lines: !quiet && !terminal, began: Instant::now(), total, told }
    }

    /// Tells how many replications are expected in all.
    pub fn expect(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
        self.bar.set_length(total);
    }

    /// Tells how many are done.
    pub fn reached(&self, done: u64) {
        self.bar.set_position(done);
        let total = self.total.load(Ordering::Relaxed);
        if self.lines && total > 0 {
            let tenths = done * 10 / total;
            if self.told.fetch_max(tenths, Ordering::Relaxed) < tenths {
                output::note(&line(done, total, self.began.elapsed().as_secs_f64()));
            }
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

fn line(done: u64, total: u64, seconds: f64) -> String {
    let rate = done as f64 / seconds;
    let left = total.saturating_sub(done) as f64 / rate;
    let percent = done * 100 / total;
    format!("{percent} %: {done} of {total} replications, {rate:.1} a second, {} left", duration(left))
}

/// A duration for reading: `8 s`, `3 min`, `2.5 h`.
pub fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 100.0 => format!("{s:.0} s"),
        s if s < 6000.0 => format!("{:.0} min", s / 60.0),
        s => format!("{:.1} h", s / 3600.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_tells_rate_and_time_left() {
        assert_eq!(line(60, 600, 5.0), "10 %: 60 of 600 replications, 12.0 a second, 45 s left");
        assert_eq!(duration(180.0), "3 min");
        assert_eq!(duration(9000.0), "2.5 h");
    }
}
