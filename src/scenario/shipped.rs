//! The scenarios that the binary carries.

/// A scenario that the binary carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// Its name, as in `shipped:base`.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// All of them.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "base", text: include_str!("../../scenarios/base.toml") },
    Shipped { name: "split-role", text: include_str!("../../scenarios/split-role.toml") },
    Shipped { name: "revops", text: include_str!("../../scenarios/revops.toml") },
    Shipped { name: "one-team", text: include_str!("../../scenarios/one-team.toml") },
    Shipped { name: "gate-open", text: include_str!("../../scenarios/gate-open.toml") },
    Shipped { name: "gate-by-stage", text: include_str!("../../scenarios/gate-by-stage.toml") },
    Shipped { name: "gate-all", text: include_str!("../../scenarios/gate-all.toml") },
    Shipped { name: "handover-by-score", text: include_str!("../../scenarios/handover-by-score.toml") },
    Shipped { name: "handover-by-count", text: include_str!("../../scenarios/handover-by-count.toml") },
    Shipped { name: "handover-by-matrix", text: include_str!("../../scenarios/handover-by-matrix.toml") },
    Shipped { name: "handover-by-signal", text: include_str!("../../scenarios/handover-by-signal.toml") },
    Shipped { name: "seller-led", text: include_str!("../../scenarios/seller-led.toml") },
    Shipped { name: "saas", text: include_str!("../../scenarios/saas.toml") },
    Shipped { name: "manufacturing", text: include_str!("../../scenarios/manufacturing.toml") },
    Shipped { name: "data-siloed", text: include_str!("../../scenarios/data-siloed.toml") },
    Shipped { name: "data-unified", text: include_str!("../../scenarios/data-unified.toml") },
    Shipped { name: "recycling-off", text: include_str!("../../scenarios/recycling-off.toml") },
    Shipped { name: "maturity-low", text: include_str!("../../scenarios/maturity-low.toml") },
    Shipped { name: "maturity-high", text: include_str!("../../scenarios/maturity-high.toml") },
    Shipped { name: "outsourced", text: include_str!("../../scenarios/outsourced.toml") },
    Shipped { name: "pressed", text: include_str!("../../scenarios/pressed.toml") },
    Shipped { name: "shared-goal", text: include_str!("../../scenarios/shared-goal.toml") },
    Shipped { name: "hybrid", text: include_str!("../../scenarios/hybrid.toml") },
    Shipped { name: "shared-pilot", text: include_str!("../../scenarios/shared-pilot.toml") },
    Shipped { name: "small-pilot", text: include_str!("../../scenarios/small-pilot.toml") },
    Shipped { name: "big-bang", text: include_str!("../../scenarios/big-bang.toml") },
    Shipped { name: "three-waves", text: include_str!("../../scenarios/three-waves.toml") },
    Shipped { name: "pilot", text: include_str!("../../scenarios/pilot.toml") },
    Shipped { name: "olist", text: include_str!("../../scenarios/olist.toml") },
];

impl Shipped {
    /// The shipped scenario that it extends, if it extends one.
    fn extends(&self) -> Option<&'static Shipped> {
        let reference = self.text.lines().find_map(|line| line.strip_prefix("extends = "))?;
        find(reference.trim().trim_matches('"').trim_end_matches(".toml"))
    }
}

/// The scenario of this name and everything that it rests on: the lowest first,
/// itself last; nothing if there is none of this name.
pub fn chain(name: &str) -> Vec<&'static Shipped> {
    let mut chain: Vec<_> = std::iter::successors(find(name), |shipped| shipped.extends()).collect();
    chain.reverse();
    chain
}

/// The shipped scenario of this name.
pub fn find(name: &str) -> Option<&'static Shipped> {
    SHIPPED.iter().find(|shipped| shipped.name == name)
}
