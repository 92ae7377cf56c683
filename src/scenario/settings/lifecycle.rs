//! Rules of the lifecycle stages: which are tests, which have a limit of time.

use crate::terms::Stage;
use crate::units::Days;

choices! {
    /// What a stage is.
    pub enum StageKind {
        /// Accounts stay as long as it takes.
        Inventory = "inventory",
        /// A test at the entry: on, or out at once.
        Gate = "gate",
        /// A limit of time: what stays longer is stale.
        Sla = "sla",
    }
}

choices! {
    /// What follows when a limit of time has passed.
    pub enum Overdue {
        /// It is counted, nothing else.
        Ignore = "ignore",
        /// It is closed, and recycled where there is a policy.
        Recycle = "recycle",
        /// A lead goes to the front of the queue, a deal to another person of the team.
        Reassign = "reassign",
    }
}

choices! {
    /// What the stage of engaged leads is: the score decides who is engaged, so that it is no gate.
    pub enum EngagedKind {
        /// Accounts stay as long as it takes.
        Inventory = "inventory",
        /// A limit of time: what stays longer is stale.
        Sla = "sla",
    }
}

settings! {
    /// What the stage of engaged leads is. It is no gate: the score decides who is engaged.
    pub struct EngagedRules in "lifecycle.engaged" {
        /// What the stage is: an inventory has no rules, an sla has a limit of time.
        kind: EngagedKind = EngagedKind::Inventory, neutral EngagedKind::Inventory;
        /// Longest stay in the stage, if it is an sla.
        limit: Days = Days::constant(0.0);
        /// What follows when the limit has passed, if the stage is an sla.
        overdue: Overdue = Overdue::Ignore, neutral Overdue::Ignore;
    }
}

settings! {
    /// What one stage is, and what it asks for.
    pub struct StageRules in "lifecycle.<stage>" {
        /// What the stage is: an inventory has no rules, a gate tests at the entry, an sla has a limit of time.
        kind: StageKind = StageKind::Inventory, neutral StageKind::Inventory;
        /// Longest stay in the stage, if it is an sla.
        limit: Days = Days::constant(0.0);
        /// What follows when the limit has passed, if the stage is an sla.
        overdue: Overdue = Overdue::Ignore, neutral Overdue::Ignore;
        /// Least fit, as it is known, of an account that enters, if the stage is a gate.
        entry_fit: f64 = 0.0, range 0.0..=100.0, neutral 0.0;
        /// Least number of the four qualification fields that are known of an account that enters, if the stage is a gate.
        entry_fields: u32 = 0, range 0..=4, neutral 0;
    }
}

settings! {
    /// Kinds of the lifecycle stages: inventory, gate or sla.
    pub struct Lifecycle in "lifecycle" {
        /// Showing behaviour. It is no gate: the score decides.
        engaged: EngagedRules = EngagedRules::default();
        /// Handed over for qualification.
        mql: StageRules = StageRules::default();
        /// Reached and accepted.
        sal: StageRules = StageRules::default();
        /// Qualified, before the first meeting.
        sql: StageRules = StageRules::default();
        /// A deal.
        opportunity: StageRules = StageRules::default();
    }
}

impl Lifecycle {
    /// The stages that have rules of their own, in the order of the success path.
    pub fn stages(&self) -> [(Stage, StageRules); 5] {
        [
            (Stage::Engaged, self.engaged.rules()),
            (Stage::Mql, self.mql.clone()),
            (Stage::Sal, self.sal.clone()),
            (Stage::Sql, self.sql.clone()),
            (Stage::Opportunity, self.opportunity.clone()),
        ]
    }
}

impl EngagedRules {
    /// The same as the rules of any stage.
    fn rules(&self) -> StageRules {
        let kind = match self.kind {
            EngagedKind::Inventory => StageKind::Inventory,
            EngagedKind::Sla => StageKind::Sla,
        };
        StageRules { kind, limit: self.limit, overdue: self.overdue, ..StageRules::default() }
    }
}
