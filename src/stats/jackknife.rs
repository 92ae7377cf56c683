//! The uncertainty of any statistic of a sample of replications.

use super::interval::Estimate;
use super::layout::Layout;

/// Groups of replications that are left out in turn, at the most.
const GROUPS: usize = 25;

/// A statistic with its standard error by the delete-a-group jackknife: replications
/// fall into up to 25 groups of nearly equal size, in order; with each group left out in turn
/// the statistic moves a little, and G·θ − (G − 1)·θ₍₋ᵢ₎ are as good as independent
/// (Tukey 1958; Kott 2001, *Journal of Official Statistics* 17). It needs no formula
/// for the statistic and, with many observations in a group, serves quantiles as well.
///
/// The value is that of the whole sample, and the estimate's mean too: pseudo-values have
/// its spread, but a mean that corrects for bias. None if it cannot be had.
pub fn jackknife<T>(items: &[T], statistic: impl Fn(&[&T]) -> Option<f64>) -> Option<(f64, Option<Estimate>)> {
    let all: Vec<&T> = items.iter().collect();
    let value = statistic(&all)?;
    let groups = GROUPS.min(items.len());
    if groups < 2 {
        return Some((value, None));
    }
    let count = groups as f64;
    let without = |group: usize| {
        let rest = all.iter().enumerate().filter(|(i, _)| i * groups / items.len() != group);
        statistic(&rest.map(|(_, &item)| item).collect::<Vec<_>>())
    };
    let pseudo: Option<Vec<f64>> =
        (0..groups).map(|group| without(group).map(|rest| count * value - (count - 1.0) * rest)).collect();
    let error = pseudo.and_then(|values| Estimate::of(&values, Layout::central(groups)));
    Some((value, error.map(|error| Estimate { mean: value, ..error })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(values: &[&f64]) -> Option<f64> {
        (!values.is_empty()).then(|| values.iter().copied().sum::<f64>() / values.len() as f64)
    }

    #[test]
    fn of_a_mean_it_is_the_textbook_error() {
        let values = [3.0, 5.0, 10.0, 2.0, 7.0];
        let (value, estimate) = jackknife(&values, mean).unwrap();
        let textbook = Estimate::of(&values, Layout::central(5)).unwrap();
        assert!((value - textbook.mean).abs() < 1e-12);
        assert!((estimate.unwrap().standard_error - textbook.standard_error).abs() < 1e-12);
    }

    #[test]
    fn of_groups_it_is_the_error_of_their_means() {
        let values: Vec<f64> = (0..100).map(|i| f64::from(i * 37 % 101)).collect();
        let means: Vec<f64> = values.chunks_exact(4).map(|group| group.iter().sum::<f64>() / 4.0).collect();
        let (_, estimate) = jackknife(&values, mean).unwrap();
        let expected = Estimate::of(&means, Layout::central(25)).unwrap();
        assert!((estimate.unwrap().standard_error - expected.standard_error).abs() < 1e-9);
    }

    #[test]
    fn what_cannot_be_had_is_none() {
        assert!(jackknife(&[] as &[f64], mean).is_none());
        assert_eq!(jackknife(&[4.0], mean), Some((4.0, None)));
    }
}
