//! Who sits in the buying centre, and who takes part in a session.
//!
//! Members go by position: first those who must agree, then the others. Roles
//! follow from the position, departments from the role, so nothing of it is stored.

use super::buyer::Buyer;
use super::rules::Rules;
use crate::market::{Account, MOST_MEMBERS};
use crate::random::{Purpose, quantile};
use crate::terms::{BuyingRole, Department, Job};

const PARTICIPANT: Purpose = Purpose::named("buying/participant");
const DEPARTMENT: Purpose = Purpose::named("buying/department");

/// Where influencers come from, evenly.
const INFLUENCERS: [Department; 3] = [Department::It, Department::Legal, Department::Procurement];

/// The role of a member. The first has the last word; the second drives the
/// project, whether or not its agreement is required (a lone member does both);
/// further deciders have a say; of the others the first uses what is bought, the
/// next has a say, and so on by turns.
const fn role_of(position: usize, deciders: usize) -> BuyingRole {
    let first_other = if deciders < 2 { 2 } else { deciders };
    match position {
        0 => BuyingRole::DecisionMaker,
        1 => BuyingRole::Champion,
        _ if position < first_other => BuyingRole::Influencer,
        _ if (position - first_other).is_multiple_of(2) => BuyingRole::User,
        _ => BuyingRole::Influencer,
    }
}

/// The roles by number of deciders and position.
static ROLES: [[BuyingRole; MOST_MEMBERS]; MOST_MEMBERS + 1] = {
    let mut roles = [[BuyingRole::User; MOST_MEMBERS]; MOST_MEMBERS + 1];
    let mut at = 0;
    while at < MOST_MEMBERS * (MOST_MEMBERS + 1) {
        let (deciders, position) = (at / MOST_MEMBERS, at % MOST_MEMBERS);
        roles[deciders][position] = role_of(position, deciders);
        at += 1;
    }
    roles
};

/// The roles of a buying centre with so many deciders, by position.
pub fn roles(deciders: u8) -> &'static [BuyingRole; MOST_MEMBERS] {
    &ROLES[usize::from(deciders)]
}

/// The role of one member.
pub fn role(position: usize, deciders: u8) -> BuyingRole {
    roles(deciders)[position]
}

/// Where a member belongs: the decision maker sits on the board, champion and users
/// in the business unit, influencers in one of the departments that have a say.
pub fn department(account: &Account, position: usize) -> Department {
    match role(position, account.deciders) {
        BuyingRole::DecisionMaker => Department::Executives,
        BuyingRole::Champion | BuyingRole::User => Department::BusinessUnit,
        BuyingRole::Influencer => {
            let u = account.stream.uniform(DEPARTMENT, position as u64);
            INFLUENCERS[(u * INFLUENCERS.len() as f64) as usize]
        }
    }
}

/// The member that takes part in a session on this job. When the weights admit
/// nobody, it is the decision maker.
pub fn participant(rules: &Rules, buyer: &Buyer, account: &Account, job: Job, occasion: u64) -> usize {
    let mut weights = [0.0; MOST_MEMBERS];
    let weights = &mut weights[..usize::from(account.members)];
    let by_role: [f64; BuyingRole::COUNT] =
        std::array::from_fn(|index| rules.participation[index][job] * buyer.attention(rules, BuyingRole::ALL[index]));
    for (weight, role) in weights.iter_mut().zip(roles(account.deciders)) {
        *weight = by_role[role.index()];
    }
    quantile::discrete(account.stream.uniform(PARTICIPANT, occasion), weights)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::scenario::settings::Segment;
    use crate::scenario::values::Weights;
    use crate::terms::PerJob;

    /// An account of these deciders and others, in a world of its own.
    fn account(deciders: usize, others: usize) -> Account {
        use crate::market::MarketLaws;
        use crate::random::{Address, Role};
        let only = |n: usize| Weights((0..=n).map(|i| if i == n { 1.0 } else { 0.0 }).collect());
        let segment = Segment { accounts: 1, deciders: only(deciders - 1), others: only(others), ..Segment::default() };
        let mut scenario = Scenario::default();
        scenario.market.segment = vec![segment];
        let address = Address { seed: 5, role: Role::Projection, draw: 0, luck: 0 };
        MarketLaws::new(&scenario).market(&scenario, address).accounts[0]
    }

    fn roles(account: &Account) -> Vec<&'static str> {
        (0..usize::from(account.members)).map(|position| role(position, account.deciders).id()).collect()
    }

    #[test]
    fn roles_follow_from_the_position() {
        assert_eq!(roles(&account(1, 0)), ["decision-maker"]);
        assert_eq!(roles(&account(1, 2)), ["decision-maker", "champion", "user"]);
        assert_eq!(roles(&account(3, 3)), ["decision-maker", "champion", "influencer", "user", "influencer", "user"]);
        assert_eq!(account(9, 8).members, 12, "nobody sees more people than that");
    }

    #[test]
    fn champion_and_users_are_of_the_business_unit_and_influencers_are_not() {
        let account = account(3, 3);
        let of_unit = |position| department(&account, position) == Department::BusinessUnit;
        assert_eq!((0..6).map(of_unit).collect::<Vec<_>>(), [false, true, false, true, false, true]);
    }

    #[test]
    fn members_take_part_as_their_role_and_the_job_say() {
        let mut scenario = Scenario::default();
        scenario.buying.participation.decision_maker = PerJob([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
        scenario.buying.participation.influencer = PerJob([0.0; 6]);
        scenario.buying.participation.user = PerJob([0.0, 0.0, 0.0, 0.0, 1.0, 0.0]);
        let (rules, account) = (Rules::new(&scenario), account(2, 3));
        let buyer = Buyer::dormant(0.0, 0.0);
        let seen = |job| {
            let mut counts = [0; 5];
            (0..4000).for_each(|occasion| counts[participant(&rules, &buyer, &account, job, occasion)] += 1);
            counts
        };
        assert_eq!(seen(Job::Problem), [0, 4000, 0, 0, 0]);
        let [none, champion, first_user, influencer, second_user] = seen(Job::Validation);
        assert_eq!([none, influencer], [0, 0]);
        for third in [champion, first_user, second_user] {
            assert!((third - 1333_i32).abs() < 120, "{third} of 4000 is not a third");
        }
        assert!(seen(Job::Consensus)[0] > 1800);
    }
}
