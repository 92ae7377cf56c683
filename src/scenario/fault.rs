//! What may be wrong with a scenario, case by case.

/// What is wrong, and why that is wrong.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A file cannot be read.
    #[error("cannot read `{path}`: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// A name that no shipped scenario has.
    #[error("there is no shipped scenario `{0}`")]
    NotShipped(String),
    /// A file that says nothing.
    #[error("`{0}` is empty: a scenario has at least a market segment")]
    Empty(String),
    /// Not TOML.
    #[error("this is not valid TOML: {0}")]
    Syntax(String),
    /// A number that is infinite, or none.
    #[error("`{0}` is not a number that a setting can have: settings are finite")]
    NotFinite(String),
    /// A number that cannot be computed with.
    #[error("`{0}` is too large a number")]
    TooLarge(String),
    /// A scenario that extends itself.
    #[error("circular `extends`: {}", .0.join(" → "))]
    Circular(Vec<String>),
    /// An override that is not `path=value`.
    #[error("`{0}` is not an override of the form path=value")]
    Override(String),
    /// An override of a setting of an item, without the item.
    #[error("`{path}` does not say which {kind}")]
    WhichItem {
        /// The path.
        path: String,
        /// What the item is.
        kind: &'static str,
    },
    /// An override of an item, without a setting.
    #[error("`{path}` does not say which setting of the {kind}")]
    WhichSetting {
        /// The path.
        path: String,
        /// What the item is.
        kind: &'static str,
    },
    /// A key that does not exist.
    #[error("unknown setting `{key}`{}", within(.group))]
    UnknownKey {
        /// As written.
        key: String,
        /// The table that it stands in; empty at the top.
        group: String,
    },
    /// A value of the wrong type.
    #[error("`{path}` is {found}, but must be {expected}")]
    WrongType {
        /// The setting.
        path: String,
        /// What it should be.
        expected: String,
        /// What it is.
        found: String,
    },
    /// A duration without a unit.
    #[error("`{path}` is a duration and needs a unit: {number} of what?")]
    BareDuration {
        /// The setting.
        path: String,
        /// As written.
        number: String,
    },
    /// A value that its unit does not allow.
    #[error("`{path}`: {reason}")]
    Unit {
        /// The setting.
        path: String,
        /// Why.
        reason: String,
    },
    /// A value that other settings make senseless.
    #[error("`{path}`: {reason}")]
    Senseless {
        /// The setting.
        path: String,
        /// Why.
        reason: &'static str,
    },
    /// A number outside the range of its setting.
    #[error("`{path}` is {value}, which is outside its range: {range}")]
    OutOfRange {
        /// The setting.
        path: String,
        /// As read.
        value: String,
        /// What is allowed.
        range: String,
    },
    /// A word that is none of the choices.
    #[error("`{path}` cannot be `{word}`")]
    UnknownWord {
        /// The setting.
        path: String,
        /// As written.
        word: String,
    },
    /// A list of the wrong length.
    #[error("`{path}` has {found} values, but must have {expected}")]
    Length {
        /// The setting.
        path: String,
        /// What is right.
        expected: String,
        /// How many there are.
        found: usize,
    },
    /// A distribution that cannot be.
    #[error("`{path}` cannot follow this distribution: {reason}")]
    ImpossibleLaw {
        /// The setting.
        path: String,
        /// Why.
        reason: String,
    },
    /// A distribution that loses a noticeable part at the ends of its range.
    #[error("{share:.0} % of this distribution lies outside the range of `{path}` ({range}) and is cut off")]
    LawCut {
        /// The setting.
        path: String,
        /// Per cent cut off.
        share: f64,
        /// What is allowed.
        range: String,
    },
    /// A name that cannot be used in paths and file names.
    #[error("`{0}` cannot be a name: {1}")]
    BadName(String, &'static str),
    /// An item of a list that needs a name and has none.
    #[error("this {0} has no name")]
    Nameless(&'static str),
    /// An item that lacks something it cannot do without.
    #[error("this {kind} does not say `{key}`")]
    Incomplete {
        /// What it is.
        kind: &'static str,
        /// What is missing.
        key: &'static str,
    },
    /// Two items of one name.
    #[error("two {kind}s are named `{name}`")]
    Duplicate {
        /// What they are.
        kind: &'static str,
        /// Their name.
        name: String,
    },
    /// An item that is to be changed or removed and does not exist.
    #[error("there is no {kind} `{name}`")]
    NoSuchItem {
        /// What it would be.
        kind: &'static str,
        /// Its name.
        name: String,
    },
    /// A market without segments.
    #[error("there is no `[[market.segment]]`: nobody buys")]
    NoSegment,
    /// Shares of accounts that add up to more than all.
    #[error("the starting shares of segment `{0}` add up to more than 1: customers, rival_customers, in_journey")]
    SharesAboveOne(String),
    /// Two settings in the wrong order.
    #[error("`{low}` is above `{high}`")]
    WrongOrder {
        /// The setting that must be lower.
        low: &'static str,
        /// The setting that must be higher.
        high: &'static str,
    },
    /// A scenario that can be extended, not run.
    #[error("`{0}` has no teams: it can be extended, not run")]
    NoTeams(String),
    /// A team that is dropped, and still handed over to or from.
    #[error("the team `{0}` is removed, and a handoff still names it")]
    RemovedTeam(String),
    /// A lifecycle stage without an owner.
    #[error("no team owns the stage `{0}`: its accounts would wait for ever")]
    Unowned(&'static str),
    /// A lifecycle stage with two owners.
    #[error("the stage `{stage}` has two owners: `{first}` and `{second}`")]
    OwnedTwice {
        /// The stage.
        stage: &'static str,
        /// Its first owner.
        first: String,
        /// Its second owner.
        second: String,
    },
    /// A stage that nobody can own.
    #[error("no team can own the stage `{0}`")]
    NotOwnable(&'static str),
    /// A handoff from a team to itself.
    #[error("`{0}` hands over to itself: a team that owns several stages has no handoff between them")]
    HandoffToItself(String),
    /// Two handoffs between the same two teams.
    #[error("there are two handoffs from `{from}` to `{to}`")]
    HandoffTwice {
        /// Team that gives.
        from: String,
        /// Team that receives.
        to: String,
    },
    /// A handoff that is needed and not written.
    #[error(
        "no handoff from `{from}` to `{to}` is written, but their stages follow each other: \
         a delay of {delay} day{} and {retention} of the context are assumed",
        if *delay == 1.0 { "" } else { "s" }
    )]
    MissingHandoff {
        /// Team that gives.
        from: String,
        /// Team that receives.
        to: String,
        /// The delay that is assumed, in days.
        delay: f64,
        /// The share of context that is assumed.
        retention: f64,
    },
    /// A rule for MQLs on a handoff that does not make them.
    #[error("the rule of the handoff from `{from}` to `{to}` is idle: it does not lead from engaged leads to MQLs")]
    IdleRule {
        /// Team that gives.
        from: String,
        /// Team that receives.
        to: String,
    },
    /// A setting of a handoff after which nobody has to begin with anything.
    #[error("`handoff.{name}.{key}` is idle: what is handed over there waits for nobody to take it up")]
    IdleHandoff {
        /// Name of the handoff.
        name: String,
        /// Key of the setting.
        key: &'static str,
    },
    /// A rule of a stage that stages of its kind do not have.
    #[error("`{path}` is idle: it acts in a stage of the kind `{needed}`, and this one is `{kind}`")]
    IdleStageRule {
        /// The setting.
        path: String,
        /// The kind that it belongs to.
        needed: &'static str,
        /// The kind that the stage is of.
        kind: &'static str,
    },
    /// A handoff that no stage calls for.
    #[error("the handoff from `{from}` to `{to}` never happens: no stage of `{to}` comes after a stage of `{from}`")]
    UnusedHandoff {
        /// Team that gives.
        from: String,
        /// Team that receives.
        to: String,
    },
    /// Handoffs that lead back to where they began.
    #[error("handoffs in a circle: {}", .0.join(" → "))]
    HandoffCircle(Vec<String>),
    /// Two different files that say they are one scenario.
    #[error("two different files are named `{name}`: {first} and {second}")]
    SameName {
        /// The name.
        name: String,
        /// One file.
        first: String,
        /// The other.
        second: String,
    },
}

fn within(group: &str) -> String {
    if group.is_empty() { " at the top level".to_owned() } else { format!(" in `{group}`") }
}
