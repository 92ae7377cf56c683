//! The people who sell: who they are, their skill, and which deal goes to whom.
//!
//! A person is a place and a generation: who was there first, who came after. Skill
//! and tenure belong to the person, who has the same address in every design: a
//! reorganisation does not silently hire others, and one more head in one team
//! changes nobody elsewhere.

use super::efficiency::TRADES;
use super::rules::{Rules, TeamRules};
use crate::random::{Address, Purpose, Stream, quantile};
use crate::terms::{Person, RepId, TeamId};
use crate::units::{Instant, Span};

const PERSON: Purpose = Purpose::named("selling/person");
const SKILL: Purpose = Purpose::named("selling/skill");
const TENURE: Purpose = Purpose::named("selling/tenure");
const STAY: Purpose = Purpose::named("selling/stay");
const CLAIM: Purpose = Purpose::named("selling/claim");
const BEST: Purpose = Purpose::named("selling/best-rep");
const ADVISER: Purpose = Purpose::named("selling/adviser");

/// Room for numbers of the people of one trade in one team.
const BLOCK: u64 = 1 << 20;

/// Everybody by [`RepId`].
#[derive(Debug, Clone)]
pub struct People {
    address: Address,
    keys: Vec<u64>,
    log_skills: Vec<f64>,
    generations: Vec<u32>,
    joined: Vec<Instant>,
    firsts: Vec<u32>,
    sizes: Vec<u32>,
    /// When somebody leaves a place, or comes into an empty one.
    due: Vec<Instant>,
    /// Since when somebody has a role that is new to them.
    in_role: Vec<Instant>,
    /// Places that are not part of the organisation, yet or any more.
    shut: Vec<bool>,
    /// The team that employs whoever is in a place, if it is another office's.
    employers: Vec<Option<TeamId>>,
}

/// Set in the numbers of those who are hired at a reorganisation.
const HIRED: u64 = 1 << 63;

impl People {
    /// The people of a design in one replication: log-normal skill of median 1.
    pub fn new(rules: &Rules, address: Address) -> Self {
        let keys = keys(rules);
        let sizes: Vec<u32> = rules.teams.iter().map(|team: &TeamRules| team.reps).collect();
        let firsts = sizes.iter().scan(0, |sum, &size| Some(std::mem::replace(sum, *sum + size))).collect();
        let mut people = People {
            address,
            log_skills: vec![0.0; keys.len()],
            generations: vec![0; keys.len()],
            joined: vec![Instant::START; keys.len()],
            due: vec![Instant::NEVER; keys.len()],
            in_role: vec![Instant::LONG_AGO; keys.len()],
            shut: vec![false; keys.len()],
            employers: vec![None; keys.len()],
            keys,
            firsts,
            sizes,
        };
        let teams = rules.teams.iter().flat_map(|team| (0..team.reps).map(move |_| team));
        for (rep, team) in (0..).map(RepId).zip(teams) {
            let tenure = people.exponential(rep, TENURE, team.attrition);
            people.joined[rep.index()] = tenure.map_or(Instant::LONG_AGO, |tenure| Instant::START - tenure);
            people.log_skills[rep.index()] = people.skill(rep, rules);
        }
        people
    }

    /// Log-normal skill of whoever is in a place.
    fn skill(&self, rep: RepId, rules: &Rules) -> f64 {
        let u = self.stream(rep).uniform(SKILL, self.occasion(rep));
        rules.selling.skill_sigma * quantile::normal(u)
    }

    /// A time of this rate that belongs to the person; none if it never comes.
    fn exponential(&self, rep: RepId, purpose: Purpose, per_day: f64) -> Option<Span> {
        let u = self.stream(rep).uniform(purpose, self.occasion(rep));
        (per_day > 0.0).then(|| Span::from_days(quantile::exponential(u, 1.0 / per_day)))
    }

    fn stream(&self, rep: RepId) -> Stream {
        self.address.stream(PERSON, self.keys[rep.index()])
    }

    fn occasion(&self, rep: RepId) -> u64 {
        u64::from(self.generations[rep.index()])
    }

    /// How long a person stays from now on, at this rate per day of leaving.
    pub fn stay(&self, rep: RepId, attrition: f64) -> Option<Span> {
        self.exponential(rep, STAY, attrition)
    }

    /// Somebody new comes into a place.
    pub fn replace(&mut self, rep: RepId, rules: &Rules, now: Instant) {
        self.generations[rep.index()] += 1;
        self.joined[rep.index()] = now;
        self.in_role[rep.index()] = Instant::LONG_AGO;
        self.log_skills[rep.index()] = self.skill(rep, rules);
    }

    /// The people of a design into which nobody has come yet.
    pub fn expected(rules: &Rules, address: Address) -> Self {
        let mut people = People::new(rules, address);
        people.shut.fill(true);
        people
    }

    /// How many places there are.
    pub fn places(&self) -> u32 {
        self.keys.len() as u32
    }

    /// Somebody comes out of a place in another organisation, as who they are; with
    /// `new_role` they have to learn it from now on.
    pub fn move_in(&mut self, to: RepId, other: &mut People, from: RepId, new_role: Option<Instant>, rules: &Rules) {
        other.shut[from.index()] = true;
        self.employers[to.index()] = None;
        self.copy(to, other, from, new_role, rules);
    }

    /// Somebody in a place in another organisation works here too, as who they are; that
    /// organisation's team goes on to employ them.
    pub fn lend(&mut self, to: RepId, other: (&People, RepId, TeamId), new_role: Option<Instant>, rules: &Rules) {
        let (people, from, employer) = other;
        self.employers[to.index()] = Some(employer);
        self.copy(to, people, from, new_role, rules);
    }

    fn copy(&mut self, to: RepId, other: &People, from: RepId, new_role: Option<Instant>, rules: &Rules) {
        self.shut[to.index()] = false;
        (self.keys[to.index()], self.generations[to.index()]) =
            (other.keys[from.index()], other.generations[from.index()]);
        self.joined[to.index()] = other.joined[from.index()];
        self.in_role[to.index()] = new_role.unwrap_or(other.in_role[from.index()]);
        self.log_skills[to.index()] = self.skill(to, rules);
    }

    /// Somebody is hired for a place.
    pub fn hire(&mut self, to: RepId, rules: &Rules, now: Instant) {
        self.shut[to.index()] = false;
        self.keys[to.index()] |= HIRED;
        self.joined[to.index()] = now;
        self.log_skills[to.index()] = self.skill(to, rules);
    }

    /// A place is given up.
    pub fn shut(&mut self, rep: RepId) {
        self.shut[rep.index()] = true;
    }

    /// Whether a place is not part of the organisation.
    pub fn is_shut(&self, rep: RepId) -> bool {
        self.shut[rep.index()]
    }

    /// When somebody leaves a place, or comes into an empty one.
    pub fn due(&self, rep: RepId) -> Instant {
        self.due[rep.index()]
    }

    /// Says so.
    pub fn set_due(&mut self, rep: RepId, when: Instant) {
        self.due[rep.index()] = when;
    }

    /// Since when the person in a place has a role that is new to it; long ago if it has none.
    pub fn in_role(&self, rep: RepId) -> Instant {
        self.in_role[rep.index()]
    }

    /// When the person in a place came.
    pub fn joined(&self, rep: RepId) -> Instant {
        self.joined[rep.index()]
    }

    /// The team of another office that employs whoever is in a place, counted among those
    /// of all offices; none if it is the place's own.
    pub fn employer(&self, rep: RepId) -> Option<TeamId> {
        self.employers[rep.index()]
    }

    /// The person who is in a place.
    pub fn person(&self, rep: RepId) -> Person {
        Person { place: rep, generation: self.generations[rep.index()] }
    }

    /// Logarithm of a person's skill.
    pub fn log_skill(&self, rep: RepId) -> f64 {
        self.log_skills[rep.index()]
    }

    /// Whether a person is trained as an adviser, where this share of its team is: the same
    /// people first, whatever the share.
    pub fn is_adviser(&self, rep: RepId, share: f64) -> bool {
        self.stream(rep).happens(ADVISER, self.occasion(rep), share)
    }

    /// The colleague who stands in for a person: the next in the team.
    pub fn next(&self, rep: RepId, team: TeamId) -> RepId {
        let (first, size) = (self.firsts[team.index()], self.sizes[team.index()]);
        let mut others = (1..=size).map(|k| RepId(first + (rep.0 - first + k) % size));
        others.find(|&other| !self.is_shut(other)).unwrap_or(rep)
    }

    /// Whose an account's deals are: two people of the team have the strongest
    /// claim to it (the largest of numbers that belong to the pair of account and
    /// person, so that a change of team keeps as many pairs as it can); with a
    /// chance the better of them has it, else the first.
    pub fn claim(&self, rules: &Rules, team: TeamId, account: Stream) -> RepId {
        let first = self.firsts[team.index()];
        let mut best = (-1.0, first);
        let mut second = (-1.0, first);
        for person in first..first + self.sizes[team.index()] {
            if self.shut[person as usize] {
                continue;
            }
            let claim = (account.uniform(CLAIM, self.keys[person as usize]), person);
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

/// The lasting number of everybody: the trade that they come from, and their place
/// in it. A team that covers several trades draws its people from each in turn;
/// one that owns no stage has a trade of its own.
pub fn keys(rules: &Rules) -> Vec<u64> {
    let mut keys = Vec::new();
    let mut teams_in_trade = [0; TRADES.len() + 1];
    for (index, team) in rules.teams.iter().enumerate() {
        let owned = |&trade: &usize| rules.owner(TRADES[trade]) == TeamId(index as u16);
        let mut trades: Vec<usize> = (0..TRADES.len()).filter(owned).collect();
        if trades.is_empty() {
            trades.push(TRADES.len());
        }
        for person in 0..team.reps as usize {
            let trade = trades[person % trades.len()];
            let place = (person / trades.len()) as u64;
            keys.push(((trade as u64) << 52) | (teams_in_trade[trade] * BLOCK + place));
        }
        trades.iter().for_each(|&trade| teams_in_trade[trade] += 1);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::scenario::settings::Team;
    use crate::scenario::values::Stages;
    use crate::terms::Stage;

    fn team(reps: u32, owns: &[Stage]) -> Team {
        Team { reps, owns: Stages(owns.to_vec()), ..Team::default() }
    }

    fn keys_of(teams: Vec<Team>) -> Vec<u64> {
        keys(&Rules::new(&Scenario { team: teams, ..Scenario::default() }))
    }

    #[test]
    fn one_more_head_changes_nobody_elsewhere() {
        let split = |marketing| {
            keys_of(vec![
                team(marketing, &[Stage::Known]),
                team(3, &[Stage::Mql, Stage::Sal]),
                team(6, &[Stage::Sql, Stage::Opportunity]),
            ])
        };
        assert_eq!(split(2)[2..], split(4)[4..]);
    }

    #[test]
    fn a_team_of_all_trades_employs_the_same_people() {
        let specialists = keys_of(vec![
            team(4, &[Stage::Known]),
            team(4, &[Stage::Mql]),
            team(4, &[Stage::Sql]),
            team(4, &[Stage::Customer]),
        ]);
        let mut together = keys_of(vec![team(16, &[Stage::Known, Stage::Mql, Stage::Sql, Stage::Customer])]);
        let mut apart = specialists;
        together.sort_unstable();
        apart.sort_unstable();
        assert_eq!(together, apart);
    }
}
