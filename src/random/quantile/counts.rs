//! Laws of whole numbers.

/// Means beyond which a Poisson number no longer fits what counts are for.
const MOST_MEAN: f64 = 1e6;

/// Poisson of this mean, by summing the law upwards.
///
/// Takes about 20 · √mean steps when the mean is large; a mean above 10⁶ counts
/// as 10⁶, a negative one as zero.
pub fn poisson(u: f64, mean: f64) -> u32 {
    let mean = mean.clamp(0.0, MOST_MEAN);
    // Less than 10⁻²² of the law lies more than ten deviations below the mean.
    let mut k = (mean - 10.0 * libm::sqrt(mean)).max(0.0).floor();
    let mut mass =
        if k == 0.0 { libm::exp(-mean) } else { libm::exp(k * libm::log(mean) - mean - libm::lgamma(k + 1.0)) };
    let mut below = mass;
    // Past the mean the masses fall; once they no longer change the sum, nor can u be passed.
    while u > below && (k < mean || below + mass > below) {
        k += 1.0;
        mass *= mean / k;
        below += mass;
    }
    k as u32
}

/// The index whose share of the weights covers u; negative weights count as zero.
///
/// The last index of a positive weight if rounding leaves u over, and 0 if there is none.
pub fn discrete(u: f64, weights: &[f64]) -> usize {
    let total: f64 = weights.iter().map(|weight| weight.max(0.0)).sum();
    let mut rest = u * total;
    let mut last = 0;
    for (i, &weight) in weights.iter().enumerate().filter(|&(_, &weight)| weight > 0.0) {
        rest -= weight;
        last = i;
        if rest < 0.0 {
            break;
        }
    }
    last
}
