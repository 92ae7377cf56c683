//! How well a score tells those to whom something happens from the others.

/// Pairs of one with and one without the event, and those among them in which the
/// score of the first is higher, ties half: their ratio is the area under the ROC curve
/// (Mann and Whitney). Sums over samples are sums of both.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Pairs {
    /// Pairs in the right order.
    pub concordant: f64,
    /// All pairs.
    pub all: f64,
}

impl Pairs {
    /// The pairs of a sample of scores and events.
    pub fn of(mut sample: Vec<(f64, bool)>) -> Self {
        sample.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut concordant, mut below) = (0.0, 0.0);
        for tied in sample.chunk_by(|a, b| a.0 == b.0) {
            let events = tied.iter().filter(|(_, event)| *event).count() as f64;
            let others = tied.len() as f64 - events;
            concordant += events * (below + 0.5 * others);
            below += others;
        }
        Pairs { concordant, all: below * (sample.len() as f64 - below) }
    }

    /// Area under the curve: ½ tells nothing, 1 everything; none without a pair.
    pub fn area(self) -> Option<f64> {
        (self.all > 0.0).then(|| self.concordant / self.all)
    }

    /// The pairs of two samples together.
    pub fn and(self, other: Pairs) -> Pairs {
        Pairs { concordant: self.concordant + other.concordant, all: self.all + other.all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted_with_ties_half() {
        let sample = [(1.0, false), (2.0, true), (2.0, false), (3.0, true), (0.5, false)];
        // The event at 2 beats two and ties with one, that at 3 beats all three.
        assert_eq!(Pairs::of(sample.to_vec()), Pairs { concordant: 5.5, all: 6.0 });
        assert_eq!(Pairs::of(vec![(1.0, true), (2.0, true)]).area(), None);
        assert_eq!(Pairs::of(vec![(1.0, true), (2.0, false)]).area(), Some(0.0));
    }
}
