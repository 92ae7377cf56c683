//! Quantile functions: a uniform number becomes a draw of a distribution.
//!
//! Inversion is monotone, so a higher rate or a longer mean gives a draw that
//! moves with it (comonotone coupling), which rejection samplers do not.

/// Exponential of this mean: −mean · ln u. (u and 1 − u are alike; small u is late.)
#[inline]
pub fn exponential(u: f64, mean: f64) -> f64 {
    -mean * libm::log(u)
}

/// Standard normal (Acklam's rational approximation, relative error below 1.2e-9).
pub fn normal(u: f64) -> f64 {
    const A: [f64; 6] = [
        -3.969_683_028_665_376e1, 2.209_460_984_245_205e2, -2.759_285_104_469_687e2,
        1.383_577_518_672_690e2, -3.066_479_806_614_716e1, 2.506_628_277_459_239,
    ];
    const B: [f64; 5] = [
        -5.447_609_879_822_406e1, 1.615_858_368_580_409e2, -1.556_989_798_598_866e2,
        6.680_131_188_771_972e1, -1.328_068_155_288_572e1,
    ];
    const C: [f64; 6] = [
        -7.784_894_002_430_293e-3, -3.223_964_580_411_365e-1, -2.400_758_277_161_838,
        -2.549_732_539_343_734, 4.374_664_141_464_968, 2.938_163_982_698_783,
    ];
    const D: [f64; 4] = [7.784_695_709_041_462e-3, 3.224_671_290_700_398e-1, 2.445_134_137_142_996, 3.754_408_661_907_416];
    let tail = |q: f64| {
        (((((C[0] * q + C[1]) * q + C[2]) * q + C[3]) * q + C[4]) * q + C[5])
            / ((((D[0] * q + D[1]) * q + D[2]) * q + D[3]) * q + 1.0)
    };
    if u < 0.024_25 {
        tail(libm::sqrt(-2.0 * libm::log(u)))
    } else if u > 1.0 - 0.024_25 {
        -tail(libm::sqrt(-2.0 * libm::log(1.0 - u)))
    } else {
        let q = u - 0.5;
        let r = q * q;
        (((((A[0] * r + A[1]) * r + A[2]) * r + A[3]) * r + A[4]) * r + A[5]) * q
            / (((((B[0] * r + B[1]) * r + B[2]) * r + B[3]) * r + B[4]) * r + 1.0)
    }
}

/// Log-normal by its median and the standard deviation of its logarithm.
pub fn log_normal(u: f64, median: f64, sigma: f64) -> f64 {
    if sigma == 0.0 { median } else { median * libm::exp(sigma * normal(u)) }
}

/// Poisson of this mean, by summing the law upwards (means up to about 100).
pub fn poisson(u: f64, mean: f64) -> u32 {
    let mut k = 0;
    let mut mass = libm::exp(-mean);
    let mut below = mass;
    while u > below && k < 1000 {
        k += 1;
        mass *= mean / f64::from(k);
        below += mass;
    }
    k
}

/// Beta by mean and concentration (α + β); a concentration of 0 or a mean of 0 or 1 gives the mean.
pub fn beta(u: f64, mean: f64, concentration: f64) -> f64 {
    if concentration <= 0.0 || mean <= 0.0 || mean >= 1.0 {
        return mean.clamp(0.0, 1.0);
    }
    let (a, b) = (mean * concentration, (1.0 - mean) * concentration);
    // Bisection on the regularised incomplete beta function: robust for every
    // shape, and only used once an account, when the market is made.
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..52 {
        let middle = 0.5 * (low + high);
        if statrs::function::beta::beta_reg(a, b, middle) < u { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}

/// The index whose share of the weights covers u.
pub fn discrete(u: f64, weights: &[f64]) -> usize {
    let total: f64 = weights.iter().sum();
    let mut rest = u * total;
    for (i, weight) in weights.iter().enumerate() {
        rest -= weight;
        if rest < 0.0 {
            return i;
        }
    }
    weights.len().saturating_sub(1)
}
