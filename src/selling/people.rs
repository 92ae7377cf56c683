//! The people who sell: their skill, and which deal goes to whom.
//!
//! Skill belongs to the person, who has the same address in every design.

use super::rules::{Rules, TeamRules};
use crate::random::{Address, Purpose, Stream, quantile};
use crate::terms::{RepId, TeamId};

const PERSON: Purpose = Purpose::named("selling/person");
const SKILL: Purpose = Purpose::named("selling/skill");
const CLAIM: Purpose = Purpose::named("selling/claim");
const BEST: Purpose = Purpose::named("selling/best-rep");

/// Everybody by [`RepId`]; people are numbered through the teams in their order.
#[derive(Debug, Clone)]
pub struct People {
    log_skills: Vec<f64>,
    firsts: Vec<u32>,
    sizes: Vec<u32>,
}

impl People {
    /// The people of a design in one replication: log-normal skill of median 1.
    pub fn new(rules: &Rules, address: Address) -> Self {
        let sizes: Vec<u32> = rules.teams.iter().map(|team: &TeamRules| team.reps).collect();
        let firsts = sizes.iter().scan(0, |sum, &size| Some(std::mem::replace(sum, *sum + size))).collect();
        let skill = |person: u32| {
            let z = quantile::normal(address.stream(PERSON, u64::from(person)).uniform(SKILL, 0));
            rules.selling.skill_sigma * z
        };
        People { log_skills: (0..sizes.iter().sum()).map(skill).collect(), firsts, sizes }
    }

    /// Logarithm of a person's skill.
    pub fn log_skill(&self, rep: RepId) -> f64 {
        self.log_skills[rep.index()]
    }

    /// Whose an account's deals are: two people of the team have the strongest
    /// claim to it (the largest of numbers that belong to the pair of account and
    /// person, so that a change of team keeps as many pairs as it can); with a
    /// chance the better of them has it, else the first.
    pub fn claim(&self, rules: &Rules, team: TeamId, account: Stream) -> RepId {
        let first = self.firsts[team.index()];
        let members = first..first + self.sizes[team.index()];
        let mut best = (-1.0, first);
        let mut second = (-1.0, first);
        for person in members {
            let claim = (account.uniform(CLAIM, u64::from(person)), person);
            if claim.0 > best.0 {
                second = best;
                best = claim;
            } else if claim.0 > second.0 {
                second = claim;
            }
        }
        let better = self.log_skills[second.1 as usize] > self.log_skills[best.1 as usize];
        let swap = better && second.0 >= 0.0 && account.happens(BEST, 0, rules.selling.best_rep.get());
        RepId(if swap { second.1 } else { best.1 })
    }
}
