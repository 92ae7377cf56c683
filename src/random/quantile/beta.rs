//! The beta law.

/// Steps enough for the continued fraction up to concentrations of 10⁶.
const MOST_TERMS: u32 = 2_000;
/// Newton's steps; a handful is enough for any usual shape.
const MOST_STEPS: u32 = 60;

/// Beta by mean and concentration (α + β), to about 10⁻¹³.
///
/// A concentration of 0, or a mean of 0 or 1, gives the mean. Costs about a
/// microsecond: tabulate it where it is drawn often.
pub fn beta(u: f64, mean: f64, concentration: f64) -> f64 {
    if concentration <= 0.0 || mean <= 0.0 || mean >= 1.0 {
        return mean.clamp(0.0, 1.0);
    }
    Shape::new(mean * concentration, (1.0 - mean) * concentration).quantile(u)
}

struct Shape {
    a: f64,
    b: f64,
    log_beta: f64,
}

impl Shape {
    fn new(a: f64, b: f64) -> Self {
        Shape { a, b, log_beta: libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b) }
    }

    /// The mirrored law, of 1 − x.
    fn mirrored(&self) -> Self {
        Shape { a: self.b, b: self.a, log_beta: self.log_beta }
    }

    /// The quantile, from the side on which it is small.
    fn quantile(&self, u: f64) -> f64 {
        let mean = self.a / (self.a + self.b);
        if u <= self.below(mean) { self.lower(u, mean) } else { 1.0 - self.mirrored().lower(1.0 - u, 1.0 - mean) }
    }

    /// Newton's method on ln P(x) = ln u as a function of ln x: concave and rising, so
    /// it cannot leave the way to the root, and nearly a line where x is small.
    fn lower(&self, u: f64, mean: f64) -> f64 {
        let target = libm::log(u);
        // P(x) ≈ x^a / (a · B(a, b)) near zero.
        let near_zero = (target + libm::log(self.a) + self.log_beta) / self.a;
        let mut log_x = near_zero.min(libm::log(mean));
        for _ in 0..MOST_STEPS {
            let x = libm::exp(log_x);
            let below = self.below(x);
            if below == 0.0 {
                return x;
            }
            // x times the density, the derivative of P by ln x.
            let slope = libm::exp(self.a * log_x + (self.b - 1.0) * libm::log1p(-x) - self.log_beta);
            let step = (target - libm::log(below)) * below / slope;
            log_x += step;
            if step.abs() <= 4.0 * f64::EPSILON {
                break;
            }
        }
        libm::exp(log_x)
    }

    /// The share of the law below x: the regularised incomplete beta function.
    fn below(&self, x: f64) -> f64 {
        if x <= 0.0 || x >= 1.0 {
            return x.clamp(0.0, 1.0);
        }
        let front = libm::exp(self.a * libm::log(x) + self.b * libm::log1p(-x) - self.log_beta);
        if x < (self.a + 1.0) / (self.a + self.b + 2.0) {
            front * fraction(self.a, self.b, x) / self.a
        } else {
            1.0 - front * fraction(self.b, self.a, 1.0 - x) / self.b
        }
    }
}

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), by the
/// modified method of Lentz.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let guard = |v: f64| if v.abs() < f64::MIN_POSITIVE { f64::MIN_POSITIVE } else { v };
    let (mut c, mut d) = (1.0, 1.0 / guard(1.0 - (a + b) * x / (a + 1.0)));
    let mut value = d;
    for term in 1..MOST_TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for coefficient in [even, odd] {
            d = 1.0 / guard(1.0 + coefficient * d);
            c = guard(1.0 + coefficient / c);
            change = c * d;
            value *= change;
        }
        if (change - 1.0).abs() < 1e-16 {
            break;
        }
    }
    value
}
