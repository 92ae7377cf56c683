//! Laws whose quantile function is one formula.

/// Exponential of this mean: −mean · ln u, so a small u is late.
///
/// Zero for a mean of zero.
#[inline]
pub fn exponential(u: f64, mean: f64) -> f64 {
    -mean * libm::log(u)
}

/// Triangular between `low` and `high`, most likely at `mode`.
///
/// The three may coincide; a mode outside is taken to be the nearest end.
pub fn triangular(u: f64, low: f64, mode: f64, high: f64) -> f64 {
    let width = high - low;
    if width <= 0.0 {
        return low;
    }
    let rise = (mode - low).clamp(0.0, width);
    if u * width < rise {
        low + libm::sqrt(u * width * rise)
    } else {
        high - libm::sqrt((1.0 - u) * width * (width - rise))
    }
}
