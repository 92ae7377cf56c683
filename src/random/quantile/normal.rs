//! The normal law and its exponential.

/// Coefficients of a rational function, constant term first.
type Rational = ([f64; 8], [f64; 8]);

/// Where |u − ½| ≤ 0.425.
const CENTRE: Rational = (
    [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_854,
    ],
);

/// Where √(−ln p) ≤ 5, p the smaller tail: down to about 1.4 × 10⁻¹¹.
const TAIL: Rational = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);

/// Beyond that.
const FAR_TAIL: Rational = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_2e-7,
    ],
    [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_7e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

fn ratio((over, under): &Rational, x: f64) -> f64 {
    let polynomial = |c: &[f64; 8]| c.iter().rev().fold(0.0, |sum, c| sum * x + c);
    polynomial(over) / polynomial(under)
}

/// Standard normal (Wichura 1988, algorithm AS 241: relative error about 10⁻¹⁶).
pub fn normal(u: f64) -> f64 {
    let q = u - 0.5;
    if q.abs() <= 0.425 {
        return q * ratio(&CENTRE, 0.425 * 0.425 - q * q);
    }
    let depth = libm::sqrt(-libm::log(u.min(1.0 - u)));
    let size = if depth <= 5.0 { ratio(&TAIL, depth - 1.6) } else { ratio(&FAR_TAIL, depth - 5.0) };
    size.copysign(q)
}

/// Log-normal by its median and the standard deviation of its logarithm.
///
/// A deviation of zero gives the median.
pub fn log_normal(u: f64, median: f64, sigma: f64) -> f64 {
    if sigma == 0.0 { median } else { median * libm::exp(sigma * normal(u)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tail below x, to full relative precision.
    fn below(x: f64) -> f64 {
        0.5 * libm::erfc(-x / std::f64::consts::SQRT_2)
    }

    #[test]
    fn inverts_the_normal_law_from_the_last_tail_to_the_other() {
        let mut u = 2.0_f64.powi(-53);
        while u < 0.5 {
            let x = normal(u);
            // Relative error of u: |x| times the relative error of x is what a quantile may lose.
            assert!((below(x) / u - 1.0).abs() < 1e-15 * (4.0 + x * x), "u = {u:e}, x = {x}");
            // 1 − u is exact only to 2⁻⁵³, so the mirror is taken from there.
            let mirror = 1.0 - u;
            assert_eq!(normal(mirror), -normal(1.0 - mirror));
            u *= 1.01;
        }
    }

    #[test]
    fn known_values() {
        assert_eq!(normal(0.5), 0.0);
        assert!((normal(0.975) - 1.959_963_984_540_054).abs() < 1e-15);
        assert!((normal(1e-10) + 6.361_340_902_404_056).abs() < 1e-14);
        assert_eq!(log_normal(0.123, 7.0, 0.0), 7.0);
        assert!((log_normal(0.975, 7.0, 0.5) / 18.651_7 - 1.0).abs() < 1e-4);
    }
}
