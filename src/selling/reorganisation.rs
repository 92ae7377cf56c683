//! Who goes where in a reorganisation: places of today's teams and of the new ones.
//!
//! Nobody is hired or dismissed in silence. Whoever holds the lasting number of a new
//! place takes it; a new place without such a person is taken by somebody for whom the
//! new teams have no place of their own; only then is somebody hired. Whoever is left
//! when today's teams close leaves.
//!
//! Teams may be shared until then: whoever will hold a new place has it from the first
//! step on, and keeps the old one.

use super::people;
use super::rules::Rules;
use crate::terms::{RepId, Stage, TeamId};

/// Somebody comes into a new place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The new place.
    pub to: RepId,
    /// The place of today; none if somebody is hired.
    pub from: Option<RepId>,
    /// Whether the new team owns other stages than the old one.
    pub new_role: bool,
}

/// One step of a reorganisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Who moves.
    pub moves: Vec<Move>,
    /// Who works in both places from now on.
    pub lends: Vec<Move>,
    /// People who come into the new teams for the first time.
    pub arrivals: u32,
    /// Whether today's teams close.
    pub closes: bool,
    /// People left in each of today's teams.
    pub left: Vec<u32>,
    /// People in each of the new teams.
    pub staffed: Vec<u32>,
}

/// The steps from one organisation to another. In each, the new teams are staffed up to
/// a share of their places (one at least, where the team owns a stage), and today's teams
/// may close. Until then each of these that owns a stage keeps somebody.
pub fn steps(before: &Rules, after: &Rules, shares: impl IntoIterator<Item = (f64, bool)>) -> Vec<Step> {
    let mut movers = Movers::new(before, after);
    shares.into_iter().map(|(share, closes)| movers.step(share, closes)).collect()
}

/// The steps with shared teams; of each is told whether today's teams close. The first
/// lends everybody who will have a new place, and hires one person where nobody of a new
/// team that owns a stage could be lent; the last moves everybody.
pub fn shared_steps(before: &Rules, after: &Rules, closes: impl IntoIterator<Item = bool>) -> Vec<Step> {
    let today: Vec<u32> = before.teams.iter().map(|team| team.reps).collect();
    let mut movers = Movers::new(before, after);
    let whole = movers.step(1.0, true);
    let (mut lent, mut staffed) = (false, vec![0; after.teams.len()]);
    let (mut rest, lends): (Vec<Move>, Vec<Move>) = whole.moves.iter().partition(|step| step.from.is_none());
    let needed = movers.without_anybody(&lends);
    let hires: Vec<Move> = rest.extract_if(.., |step| needed.contains(&step.to)).collect();
    let team = |step: &Move| movers.after.teams[step.to.index()].index();
    hires.iter().for_each(|step| staffed[team(step)] += 1);
    let mut step = |closes: bool| {
        let first = !std::mem::replace(&mut lent, true);
        match (first, closes) {
            (true, true) => whole.clone(),
            (false, true) => {
                let mut moves = [lends.clone(), rest.clone()].concat();
                moves.sort_by_key(|step| step.to);
                Step { moves, arrivals: rest.len() as u32, ..whole.clone() }
            }
            (first, false) => {
                let of = |moves: &Vec<Move>| if first { moves.clone() } else { Vec::new() };
                let (moves, lends) = (of(&hires), of(&lends));
                let arrivals = (moves.len() + lends.len()) as u32;
                Step { moves, lends, arrivals, closes, left: today.clone(), staffed: staffed.clone() }
            }
        }
    };
    closes.into_iter().map(&mut step).collect()
}

/// The places of an organisation, in the order of their ids.
struct Places {
    keys: Vec<u64>,
    teams: Vec<TeamId>,
    /// Stages that each team owns, one bit each.
    owned: Vec<u16>,
}

impl Places {
    fn of(rules: &Rules) -> Self {
        let size = |(team, rules): (usize, &super::rules::TeamRules)| (TeamId(team as u16), rules.reps);
        let teams = rules.teams.iter().enumerate().map(size);
        Places {
            keys: people::keys(rules),
            teams: teams.flat_map(|(team, reps)| (0..reps).map(move |_| team)).collect(),
            owned: (0..rules.teams.len()).map(|team| rules.stages_of(TeamId(team as u16))).collect(),
        }
    }

    fn owned_by(&self, place: usize) -> u16 {
        self.owned[self.teams[place].index()]
    }
}

struct Movers {
    before: Places,
    after: Places,
    gone: Vec<bool>,
    filled: Vec<bool>,
    left: Vec<u32>,
    staffed: Vec<u32>,
    reps: Vec<u32>,
}

impl Movers {
    fn new(before: &Rules, after: &Rules) -> Self {
        let left: Vec<u32> = before.teams.iter().map(|team| team.reps).collect();
        let reps: Vec<u32> = after.teams.iter().map(|team| team.reps).collect();
        let (before, after) = (Places::of(before), Places::of(after));
        Movers {
            gone: vec![false; before.keys.len()],
            filled: vec![false; after.keys.len()],
            staffed: vec![0; reps.len()],
            before,
            after,
            left,
            reps,
        }
    }

    fn step(&mut self, share: f64, closes: bool) -> Step {
        let open = self.open_places(share);
        let mut moves: Vec<Move> = Vec::with_capacity(open.len());
        let own = |movers: &Self, to: usize| {
            let key = movers.after.keys[to];
            (0..movers.gone.len()).find(|&from| movers.before.keys[from] == key && movers.may_go(from, closes))
        };
        let mut rest = Vec::new();
        for to in open {
            match own(self, to) {
                Some(from) => moves.push(self.go(Some(from), to)),
                None => rest.push(to),
            }
        }
        for to in rest {
            let spare = (0..self.gone.len()).find(|&from| self.may_go(from, closes) && !self.is_wanted(from));
            moves.push(self.go(spare, to));
        }
        if closes {
            self.left.fill(0);
        }
        moves.sort_by_key(|step| step.to);
        let arrivals = moves.len() as u32;
        Step { moves, lends: Vec::new(), arrivals, closes, left: self.left.clone(), staffed: self.staffed.clone() }
    }

    /// Places that are to be filled now, in their order.
    fn open_places(&self, share: f64) -> Vec<usize> {
        let target = |team: usize| {
            let wanted = (f64::from(self.reps[team]) * share.clamp(0.0, 1.0)).round() as u32;
            if self.after.owned[team] == 0 { wanted } else { wanted.max(1) }
        };
        let mut missing: Vec<u32> =
            (0..self.reps.len()).map(|team| target(team).saturating_sub(self.staffed[team])).collect();
        let mut open = Vec::new();
        for (place, team) in self.after.teams.iter().enumerate().filter(|(place, _)| !self.filled[*place]) {
            if missing[team.index()] > 0 {
                missing[team.index()] -= 1;
                open.push(place);
            }
        }
        open
    }

    fn may_go(&self, from: usize, closes: bool) -> bool {
        let kept = !closes && self.before.owned_by(from) != 0 && self.left[self.before.teams[from].index()] <= 1;
        !self.gone[from] && !kept
    }

    /// Whether a new place that is empty still is this person's own.
    fn is_wanted(&self, from: usize) -> bool {
        let key = self.before.keys[from];
        self.after.keys.iter().zip(&self.filled).any(|(&other, &filled)| other == key && !filled)
    }

    /// The first place of each new team that owns stages and into which none of these comes.
    fn without_anybody(&self, lends: &[Move]) -> Vec<RepId> {
        let team = |place: usize| self.after.teams[place];
        let lent = |of: TeamId| lends.iter().any(|step| team(step.to.index()) == of);
        let first = |place: &usize| *place == 0 || team(place - 1) != team(*place);
        let needed = |place: &usize| first(place) && self.after.owned_by(*place) != 0 && !lent(team(*place));
        (0..self.after.keys.len()).filter(needed).map(|place| RepId(place as u32)).collect()
    }

    fn go(&mut self, from: Option<usize>, to: usize) -> Move {
        self.filled[to] = true;
        self.staffed[self.after.teams[to].index()] += 1;
        if let Some(from) = from {
            self.gone[from] = true;
            self.left[self.before.teams[from].index()] -= 1;
        }
        Move {
            to: RepId(to as u32),
            from: from.map(|from| RepId(from as u32)),
            new_role: from.is_some_and(|from| self.before.owned_by(from) != self.after.owned_by(to)),
        }
    }
}

impl Rules {
    /// The stages that a team owns, one bit each.
    pub fn stages_of(&self, team: TeamId) -> u16 {
        let owned = Stage::ALL.iter().filter(|&&stage| self.owner(stage) == team);
        owned.fold(0, |all, stage| all | 1 << stage.index())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Plan;

    fn rules(design: &str) -> Rules {
        Rules::new(&Plan::load(&format!("shipped:{design}"), &[]).unwrap().central())
    }

    fn hired(step: &Step) -> usize {
        step.moves.iter().filter(|step| step.from.is_none()).count()
    }

    #[test]
    fn to_the_same_teams_everybody_keeps_place_and_role() {
        let steps = steps(&rules("split-role"), &rules("split-role"), [(1.0, true)]);
        assert!(steps[0].moves.iter().all(|step| step.from == Some(step.to) && !step.new_role));
        assert_eq!(steps[0].staffed, [3, 4, 5, 3]);
    }

    #[test]
    fn who_merges_teams_of_the_same_size_hires_nobody_and_everybody_learns() {
        for [before, after] in [["split-role", "one-team"], ["one-team", "split-role"], ["split-role", "revops"]] {
            let step = &steps(&rules(before), &rules(after), [(1.0, true)])[0];
            assert_eq!((step.moves.len(), hired(step)), (15, 0), "{before} to {after}");
        }
        let step = &steps(&rules("split-role"), &rules("one-team"), [(1.0, true)])[0];
        assert!(step.moves.iter().all(|step| step.new_role));
    }

    #[test]
    fn shared_people_are_lent_once_and_move_when_todays_teams_close() {
        let (before, after) = (rules("split-role"), rules("one-team"));
        let shared = shared_steps(&before, &after, [false, false, true]);
        let whole = &steps(&before, &after, [(1.0, true)])[0];
        assert_eq!((&shared[0].lends, shared[0].arrivals, shared[0].moves.len()), (&whole.moves, 15, 0));
        assert_eq!((&shared[0].left, &shared[0].staffed), (&vec![3, 4, 5, 3], &vec![0]));
        assert_eq!((shared[1].lends.len(), shared[1].arrivals), (0, 0));
        assert_eq!((&shared[2].moves, shared[2].arrivals, shared[2].staffed[0]), (&whole.moves, 0, 15));
        assert_eq!(shared_steps(&before, &after, [true]), steps(&before, &after, [(1.0, true)]));
    }

    #[test]
    fn a_new_team_to_which_nobody_can_be_lent_hires_one_person_and_the_rest_when_todays_close() {
        let mut today = Plan::load("shipped:split-role", &[]).unwrap().central();
        today.team.pop();
        today.handoff.clear();
        today.team[2].reps = 1;
        today.team[2].owns.0.push(Stage::Customer);
        let steps = shared_steps(&Rules::new(&today), &rules("split-role"), [false, true]);
        assert_eq!((hired(&steps[0]), &steps[0].staffed), (1, &vec![0, 0, 0, 1]), "one who cares for customers");
        assert_eq!((steps[0].lends.len(), &steps[0].left), (8, &vec![3, 4, 1]));
        assert_eq!((hired(&steps[1]), steps[1].arrivals, &steps[1].staffed), (6, 6, &vec![3, 4, 5, 3]));
    }

    #[test]
    fn in_waves_people_move_once_and_todays_teams_keep_somebody() {
        let steps = steps(&rules("split-role"), &rules("one-team"), [(0.2, false), (0.6, false), (1.0, true)]);
        assert_eq!(steps.iter().map(|step| step.staffed[0]).collect::<Vec<_>>(), [3, 9, 15]);
        assert!(steps[1].left.iter().all(|&left| left >= 1), "{:?}", steps[1].left);
        assert_eq!(steps[2].left, [0; 4]);
        let mut from: Vec<_> = steps.iter().flat_map(|step| &step.moves).map(|step| step.from).collect();
        from.sort_unstable();
        from.dedup();
        assert_eq!(from.len(), 15, "nobody moves twice, and nobody is hired");
    }
}
