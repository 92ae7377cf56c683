//! Shared words and ids, spelled alike in TOML, code, tables and docs.

mod finding;
mod ids;
mod mark;

pub use fact::{FactPart, StylisedFact};
pub use finding::Finding;
pub use ids::{AccountId, Person, RepId, SegmentId, TeamId};
pub use mark::Mark;

/// Defines an enum of terms: every variant has one spelling, used wherever it
/// meets the outside world.
macro_rules! terms {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];
            /// How many variants there are.
            pub const COUNT: usize = Self::ALL.len();

            /// The spelling in files, tables and messages.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id,)+ }
            }

            /// The variant of this spelling.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|term| term.id() == id)
            }

            /// Position in [`Self::ALL`], for indexing arrays.
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let id = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                $name::from_id(&id).ok_or_else(|| {
                    serde::de::Error::custom(format_args!("`{id}` is no {}", stringify!($name)))
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}

// Behind the macro that it uses.
mod fact;

terms! {
    /// A buying job (購買ジョブ): the six things a buying centre must get done,
    /// in any order and several at once (Gartner's B2B buying journey).
    pub enum Job {
        /// "We need to do something."
        Problem = "problem-identification",
        /// "What is out there?"
        Exploration = "solution-exploration",
        /// "What exactly do we need it to do?"
        Requirements = "requirements-building",
        /// "Does this do what we want?"
        Selection = "supplier-selection",
        /// "We think we know, but must be sure."
        Validation = "validation",
        /// "Get everyone on board."
        Consensus = "consensus-creation",
    }
}

terms! {
    /// What a member of the buying centre (バイイングセンター) is there for.
    pub enum BuyingRole {
        /// Has the last word (決裁者).
        DecisionMaker = "decision-maker",
        /// Drives the project (推進者).
        Champion = "champion",
        /// Has a say (関与者).
        Influencer = "influencer",
        /// Will work with it (使用者).
        User = "user",
    }
}

terms! {
    /// Where a member of the buying centre belongs.
    pub enum Department {
        /// The board.
        Executives = "executives",
        /// Where the need is.
        BusinessUnit = "business-unit",
        /// Information technology.
        It = "it",
        /// Contracts and compliance.
        Legal = "legal",
        /// Purchasing.
        Procurement = "procurement",
    }
}

terms! {
    /// Content made for the buying centre as a group, to help it agree (buyer enablement).
    pub enum Aid {
        /// A deck with which the champion speaks to the board.
        ChampionDeck = "champion-deck",
        /// A calculation of the return for the approval circular.
        RoiPaper = "roi-paper",
        /// A seminar for the departments concerned.
        DepartmentSeminar = "department-seminar",
    }
}

terms! {
    /// How far a customer itself would say that it is: what surveys of buyers ask for.
    pub enum BuyingPhase {
        /// Nothing has begun.
        StatusQuo = "status-quo",
        /// Something must be done.
        Awareness = "awareness",
        /// What there is.
        Information = "information",
        /// What it takes.
        Understanding = "understanding",
        /// Who is best.
        Comparison = "comparison",
        /// All that is left is to agree.
        Decision = "decision",
    }
}

terms! {
    /// Where a buying session gets its information.
    pub enum Source {
        /// Analysts, peers, comparison sites, search.
        ThirdParty = "third-party",
        /// Our own content.
        OwnContent = "own-content",
        /// A rival's content.
        RivalContent = "rival-content",
        /// A meeting with our rep.
        OwnRep = "own-rep",
        /// A meeting with a rival's rep.
        RivalRep = "rival-rep",
    }
}

terms! {
    /// A kind of content that we publish.
    pub enum ContentKind {
        /// An ordinary page of the site.
        Page = "page",
        /// An article.
        Blog = "blog",
        /// A seminar on the net.
        Webinar = "webinar",
        /// A paper that explains (ホワイトペーパー).
        WhitePaper = "white-paper",
        /// Us and others side by side.
        Comparison = "comparison",
        /// What a customer did with it (導入事例).
        CaseStudy = "case-study",
        /// What it costs.
        PricingPage = "pricing-page",
        /// Trying it out.
        Trial = "trial",
        /// What it brings, made for the approval circular (稟議).
        RoiPaper = "roi-paper",
        /// A meeting of people who decide.
        ExecutiveEvent = "executive-event",
    }
}

terms! {
    /// The lifecycle stage of a relationship in the seller's file. Every account
    /// stands in exactly one.
    pub enum Stage {
        /// Not identified.
        Anonymous = "anonymous",
        /// Identified, nothing more.
        Known = "known",
        /// Identified and showing behaviour.
        Engaged = "engaged",
        /// Marketing qualified lead: the handover rule was met; waits for qualification.
        Mql = "mql",
        /// Sales accepted lead: reached and accepted, being qualified.
        Sal = "sal",
        /// Sales qualified lead: handed to the seller of deals; no meeting yet.
        Sql = "sql",
        /// A deal is being worked on.
        Opportunity = "opportunity",
        /// Put back for a later approach.
        Recycled = "recycled",
        /// Under contract with us.
        Customer = "customer",
    }
}

terms! {
    /// What an account is doing about the need that we could meet.
    pub enum Phase {
        /// Nothing.
        Dormant = "dormant",
        /// Buying.
        Active = "active",
        /// Silent, with a project.
        Stalled = "stalled",
        /// Has decided for us; the contract is not yet signed.
        Signing = "signing",
        /// Our customer.
        Customer = "customer",
        /// A rival's customer.
        RivalCustomer = "rival-customer",
        /// Not interested for some time after no decision.
        CoolDown = "cool-down",
    }
}

terms! {
    /// A kind of work that a rep does.
    pub enum TaskKind {
        /// Call a lead that asked for a rep.
        Inquiry = "inquiry",
        /// A meeting with a buying centre, preparation included.
        Meet = "meet",
        /// Write a proposal.
        Propose = "propose",
        /// Bring a new customer into use.
        Onboard = "onboard",
        /// Prepare and hold a renewal.
        Renew = "renew",
        /// Call a lead that met the handover rule.
        Qualify = "qualify",
        /// Ask how an open deal stands.
        FollowUp = "follow-up",
        /// Sit down with a customer to see what it has of us (定例会).
        Review = "review",
        /// Prepare and run a campaign: a list, an exhibition, a webinar.
        Campaign = "campaign",
    }
}

terms! {
    /// The way on which a deal came.
    pub enum Path {
        /// Stage by stage.
        Success = "success",
        /// By an inquiry or a request, past the score.
        Fast = "fast",
        /// Through recycling.
        Detour = "detour",
    }
}

terms! {
    /// By which way a stranger became a lead.
    pub enum Channel {
        /// A form before our content.
        Form = "form",
        /// The company behind a visit was recognised.
        Company = "company",
        /// A card left at a campaign: a list, an exhibition, a webinar.
        Card = "card",
        /// An inquiry through a form.
        Inquiry = "inquiry",
        /// A request for a meeting.
        Request = "request",
        /// A customer named us.
        Referral = "referral",
    }
}

terms! {
    /// What a monthly review looks at.
    pub enum Gauge {
        /// Score from which a lead is handed over.
        Threshold = "threshold",
        /// Trust of those who call in the leads that they are handed (0 to 1).
        LeadTrust = "lead-trust",
        /// Trust of those who sell in the qualified leads that they are handed (0 to 1).
        DealTrust = "deal-trust",
        /// Share of its target that a team reached lately.
        Attainment = "attainment",
    }
}

terms! {
    /// How a buying journey ended.
    pub enum JourneyEnd {
        /// Bought from us.
        Won = "won",
        /// Bought from a rival.
        Rival = "rival",
        /// No decision: the status quo was preferred, or the need faded.
        StatusQuo = "status-quo",
        /// No decision: a decider blocked.
        Indecision = "indecision",
    }
}

terms! {
    /// Why the seller closed a lead or deal without a win.
    pub enum LossReason {
        /// Never reached on the phone.
        Unreachable = "unreachable",
        /// Not our target.
        Unfit = "unfit",
        /// No project.
        NoNeed = "no-need",
        /// A project, but not far enough.
        NotYet = "not-yet",
        /// Bought elsewhere.
        Rival = "rival",
        /// Ended without a decision.
        NoDecision = "no-decision",
        /// Silent for too long.
        Expired = "expired",
        /// Handed over, and left lying.
        NotTakenUp = "not-taken-up",
        /// Stood in its stage for too long.
        Stale = "stale",
    }
}

terms! {
    /// Why a contract with us was not renewed.
    pub enum ChurnReason {
        /// For reasons that no seller can change.
        Outside = "outside",
        /// Nobody had prepared the renewal, or talked to them for long.
        Neglect = "neglect",
        /// What they have of us is not worth it to them.
        Value = "value",
    }
}

/// One value for each buying job.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PerJob<T>(pub [T; Job::COUNT]);

impl<T> std::ops::Index<Job> for PerJob<T> {
    type Output = T;
    fn index(&self, job: Job) -> &T {
        &self.0[job.index()]
    }
}

impl<T> std::ops::IndexMut<Job> for PerJob<T> {
    fn index_mut(&mut self, job: Job) -> &mut T {
        &mut self.0[job.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_found_by_its_spelling() {
        for &job in Job::ALL {
            assert_eq!(Job::from_id(job.id()), Some(job));
        }
        assert_eq!(Stage::from_id("MQL"), None);
        assert_eq!(Stage::Customer.index(), Stage::COUNT - 1);
    }
}
