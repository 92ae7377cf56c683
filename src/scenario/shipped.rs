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
    Shipped { name: "olist", text: include_str!("../../scenarios/olist.toml") },
];

/// The shipped scenario of this name.
pub fn find(name: &str) -> Option<&'static Shipped> {
    SHIPPED.iter().find(|shipped| shipped.name == name)
}
