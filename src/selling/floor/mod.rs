//! The floor: people, their queues, and who takes what next.
//!
//! A deal waits for *its* rep; only work without an owner is pooled in its team.
//! Within a queue the more urgent kind goes first ([`TaskKind`] is in that order,
//! unless the team has another), within a kind the team's discipline says who is first; a person with both takes
//! its own work first at equal urgency. Work without an owner goes to whoever has
//! been free longest.

mod shared;

use super::precedence::{Slots, slots};
use super::waiting::{Queue, Task, Waiting};
use crate::scenario::settings::{Discipline, Precedence};
use crate::terms::{AccountId, RepId, TeamId};
use crate::units::Instant;

/// No person.
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct Rep {
    team: TeamId,
    queue: Queue,
    current: Option<(Task, Instant)>,
    /// When the task in hand will be done.
    until: Instant,
    /// Nobody is in the place.
    absent: bool,
    /// Whoever is in it is at work elsewhere.
    held: bool,
    /// The place of the same person in another office.
    twin: u32,
    /// Neighbours among the free people of the team.
    before: u32,
    after: u32,
}

impl Rep {
    fn is_free(&self) -> bool {
        self.current.is_none() && !self.absent && !self.held
    }
}

#[derive(Debug, Clone, Copy)]
struct Pool {
    queue: Queue,
    discipline: Discipline,
    slots: Slots,
    free_first: u32,
    free_last: u32,
}

/// A task that somebody is at.
#[derive(Debug, Clone, Copy)]
pub struct InHand {
    /// Which.
    pub task: Task,
    /// Since when.
    pub began: Instant,
    /// Until when.
    pub until: Instant,
}

/// Everybody who works, and all that waits.
#[derive(Debug, Clone)]
pub struct Floor {
    waiting: Waiting,
    reps: Vec<Rep>,
    pools: Vec<Pool>,
    /// Shared people who have begun a task since the other office was told.
    begun: Vec<RepId>,
}

impl Floor {
    /// A floor with this many people in each team, all free, and the order in which
    /// each team serves what waits.
    pub fn new(teams: impl Iterator<Item = (u32, Discipline, Precedence)>) -> Self {
        let mut floor = Floor { waiting: Waiting::new(), reps: Vec::new(), pools: Vec::new(), begun: Vec::new() };
        for (team, (size, discipline, first)) in teams.enumerate() {
            let (queue, slots) = (Queue::EMPTY, slots(first));
            floor.pools.push(Pool { queue, discipline, slots, free_first: NONE, free_last: NONE });
            for _ in 0..size {
                let team = TeamId(team as u16);
                floor.reps.push(Rep {
                    team,
                    queue: Queue::EMPTY,
                    current: None,
                    until: Instant::START,
                    absent: false,
                    held: false,
                    twin: NONE,
                    before: NONE,
                    after: NONE,
                });
                floor.set_free(floor.reps.len() as u32 - 1);
            }
        }
        floor
    }

    /// The team of a person.
    pub fn team(&self, rep: RepId) -> TeamId {
        self.reps[rep.index()].team
    }

    /// Puts work into a person's own queue; says who should look for work now.
    pub fn give(&mut self, rep: RepId, task: Task) -> Option<RepId> {
        let own = &mut self.reps[rep.index()];
        let Pool { discipline, ref slots, .. } = self.pools[own.team.index()];
        self.waiting.push(&mut own.queue, slots[task.kind.index()], discipline, task);
        own.is_free().then_some(rep)
    }

    /// Puts work into a team's pool; says who should look for work now.
    pub fn pool(&mut self, team: TeamId, task: Task) -> Option<RepId> {
        let pool = &mut self.pools[team.index()];
        self.waiting.push(&mut pool.queue, pool.slots[task.kind.index()], pool.discipline, task);
        (pool.free_first != NONE).then_some(RepId(pool.free_first))
    }

    /// Takes the next piece of work for a free person out of its queues.
    pub fn next(&mut self, rep: RepId) -> Option<Task> {
        let team = self.reps[rep.index()].team;
        if !self.reps[rep.index()].is_free() {
            return None;
        }
        let own = self.reps[rep.index()].queue.front();
        let pooled = self.pools[team.index()].queue.front();
        let (queue, kind) = match (own, pooled) {
            (Some(own), Some(pooled)) if pooled < own => (&mut self.pools[team.index()].queue, pooled),
            (Some(own), _) => (&mut self.reps[rep.index()].queue, own),
            (None, Some(pooled)) => (&mut self.pools[team.index()].queue, pooled),
            (None, None) => return None,
        };
        self.waiting.pop(queue, kind)
    }

    /// Moves all that waits for an account from one person to another; says who should
    /// look for work now.
    pub fn move_work(&mut self, from: RepId, to: RepId, account: AccountId) -> Option<RepId> {
        let (mut old, mut new) = (self.reps[from.index()].queue, self.reps[to.index()].queue);
        if from == to || !self.waiting.move_tasks(&mut old, &mut new, account) {
            return None;
        }
        (self.reps[from.index()].queue, self.reps[to.index()].queue) = (old, new);
        self.reps[to.index()].is_free().then_some(to)
    }

    /// A person begins a task that will be done at this moment.
    pub fn begin(&mut self, rep: RepId, task: Task, now: Instant, until: Instant) {
        self.unset_free(rep.0);
        let place = &mut self.reps[rep.index()];
        (place.current, place.until) = (Some((task, now)), until);
        if place.twin != NONE {
            self.begun.push(rep);
        }
    }

    /// A person is done with the task in hand: which, and since when. Who is shared stays
    /// held until [`Floor::release`]: work elsewhere may come first.
    pub fn finish(&mut self, rep: RepId) -> Option<(Task, Instant)> {
        let place = &mut self.reps[rep.index()];
        let done = place.current.take()?;
        if place.twin != NONE {
            place.held = true;
        } else if !place.absent {
            self.set_free(rep.0);
        }
        Some(done)
    }

    /// Somebody leaves a place: once the task in hand is done nobody works there.
    pub fn empty(&mut self, rep: RepId) {
        if self.reps[rep.index()].is_free() {
            self.unset_free(rep.0);
        }
        self.reps[rep.index()].absent = true;
    }

    /// Somebody comes into an empty place. Says whether they are free.
    pub fn fill(&mut self, rep: RepId) -> bool {
        self.reps[rep.index()].absent = false;
        let free = self.reps[rep.index()].is_free();
        if free {
            self.set_free(rep.0);
        }
        free
    }

    /// Whether nobody is in a place.
    pub fn is_empty(&self, rep: RepId) -> bool {
        self.reps[rep.index()].absent
    }

    /// Whoever is in a place leaves the floor for good: what was in hand, since when, and
    /// until when it would have taken.
    pub fn take_out(&mut self, rep: RepId) -> Option<InHand> {
        self.empty(rep);
        let Rep { current, until, .. } = &mut self.reps[rep.index()];
        current.take().map(|(task, began)| InHand { task, began, until: *until })
    }

    /// The task in a person's hand.
    pub fn in_hand(&self, rep: RepId) -> Option<&Task> {
        self.reps[rep.index()].current.as_ref().map(|(task, _)| task)
    }

    /// Free people, team by team, in the order in which they became free.
    pub fn free(&self) -> Vec<RepId> {
        let after = |&rep: &u32| Some(self.reps[rep as usize].after).filter(|&next| next != NONE);
        let of_pool = |pool: &Pool| std::iter::successors(Some(pool.free_first).filter(|&rep| rep != NONE), after);
        self.pools.iter().flat_map(of_pool).map(RepId).collect()
    }

    /// A free person stands behind all others of the team who are free.
    pub fn stand_last(&mut self, rep: RepId) {
        if self.reps[rep.index()].is_free() {
            self.unset_free(rep.0);
            self.set_free(rep.0);
        }
    }

    /// Takes all waiting tasks of this kind out of all queues, the oldest first.
    pub fn take_waiting(&mut self, theirs: &impl Fn(&Task) -> bool) -> Vec<Task> {
        let mut taken = Vec::new();
        for pool in &mut self.pools {
            taken.extend(self.waiting.take(&mut pool.queue, pool.discipline, theirs));
        }
        for rep in &mut self.reps {
            let discipline = self.pools[rep.team.index()].discipline;
            taken.extend(self.waiting.take(&mut rep.queue, discipline, theirs));
        }
        taken.sort_by_key(|task| task.queued);
        taken
    }

    /// Whether somebody is at work on this lead cycle of an account.
    pub fn works_on(&self, account: AccountId, lead: u32) -> bool {
        self.at_work().any(|(_, task, _)| task.account == Some(account) && task.lead == lead)
    }

    /// All places.
    pub fn everybody(&self) -> impl Iterator<Item = RepId> + use<> {
        (0..self.reps.len() as u32).map(RepId)
    }

    /// The people who are at work, each with its task and the start of it.
    pub fn at_work(&self) -> impl Iterator<Item = (RepId, &Task, Instant)> + '_ {
        let places = (0..).map(RepId).zip(&self.reps);
        places.filter_map(|(rep, place)| place.current.as_ref().map(|(task, began)| (rep, task, *began)))
    }

    fn set_free(&mut self, rep: u32) {
        let team = self.reps[rep as usize].team;
        let last = self.pools[team.index()].free_last;
        (self.reps[rep as usize].before, self.reps[rep as usize].after) = (last, NONE);
        match last {
            NONE => self.pools[team.index()].free_first = rep,
            last => self.reps[last as usize].after = rep,
        }
        self.pools[team.index()].free_last = rep;
    }

    fn unset_free(&mut self, rep: u32) {
        let Rep { team, before, after, .. } = self.reps[rep as usize];
        match before {
            NONE => self.pools[team.index()].free_first = after,
            before => self.reps[before as usize].after = after,
        }
        match after {
            NONE => self.pools[team.index()].free_last = before,
            after => self.reps[after as usize].before = before,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::TaskKind;

    pub(super) fn floor<const N: usize>(sizes: [u32; N]) -> Floor {
        Floor::new(sizes.into_iter().map(|size| (size, Discipline::FirstCome, Precedence::Urgency)))
    }

    pub(super) fn task(kind: TaskKind, lead: u32) -> Task {
        let (account, queued) = (Some(AccountId(0)), Instant::START);
        Task { account, lead, about: None, contact: 0, kind, queued, score: 0.0 }
    }

    #[test]
    fn urgent_kinds_go_first_then_older_tasks() {
        let mut floor = floor([1]);
        let rep = RepId(0);
        for (kind, lead) in
            [(TaskKind::FollowUp, 1), (TaskKind::Qualify, 2), (TaskKind::Meet, 3), (TaskKind::Qualify, 4)]
        {
            floor.pool(TeamId(0), task(kind, lead));
        }
        floor.give(rep, task(TaskKind::Qualify, 5));
        let order: Vec<u32> = std::iter::from_fn(|| floor.next(rep)).map(|task| task.lead).collect();
        assert_eq!(order, [3, 5, 2, 4, 1], "own work first at equal urgency");
    }

    #[test]
    fn pooled_work_goes_to_whoever_was_free_longest() {
        let mut floor = floor([3]);
        let start = |floor: &mut Floor| {
            let rep = floor.pool(TeamId(0), task(TaskKind::Qualify, 0)).unwrap();
            let next = floor.next(rep).unwrap();
            floor.begin(rep, next, Instant::START, Instant::START);
            rep.0
        };
        assert_eq!([start(&mut floor), start(&mut floor), start(&mut floor)], [0, 1, 2]);
        assert_eq!(floor.pool(TeamId(0), task(TaskKind::Qualify, 0)), None);
        floor.finish(RepId(2));
        floor.finish(RepId(0));
        floor.next(RepId(2));
        assert_eq!([start(&mut floor), start(&mut floor)], [2, 0]);
        assert_eq!(floor.at_work().count(), 3);
    }

    #[test]
    fn another_person_takes_over_all_that_waits_for_an_account_and_nothing_else() {
        let mut floor = floor([2]);
        let of = |account, lead| Task { account: Some(AccountId(account)), ..task(TaskKind::Meet, lead) };
        for (account, lead) in [(1, 1), (2, 2), (1, 3), (3, 4)] {
            floor.give(RepId(0), of(account, lead));
        }
        assert_eq!(floor.move_work(RepId(0), RepId(1), AccountId(1)), Some(RepId(1)));
        assert_eq!(floor.move_work(RepId(0), RepId(1), AccountId(9)), None);
        let mut all = |rep| -> Vec<u32> { std::iter::from_fn(|| floor.next(rep)).map(|task| task.lead).collect() };
        assert_eq!((all(RepId(0)), all(RepId(1))), (vec![2, 4], vec![1, 3]));
    }

    #[test]
    fn an_empty_place_keeps_its_work_for_whoever_comes() {
        let mut floor = floor([1]);
        let rep = RepId(0);
        floor.begin(rep, task(TaskKind::Meet, 1), Instant::START, Instant::START);
        floor.empty(rep);
        assert!(floor.finish(rep).is_some(), "the task in hand is finished");
        assert_eq!(floor.give(rep, task(TaskKind::Meet, 2)), None);
        assert_eq!(floor.pool(TeamId(0), task(TaskKind::Qualify, 3)), None);
        assert_eq!(floor.next(rep), None);
        assert!(floor.fill(rep));
        assert_eq!(floor.next(rep).map(|task| task.lead), Some(2));
    }

    #[test]
    fn own_work_waits_for_its_own_rep() {
        let mut floor = floor([2]);
        assert_eq!(floor.give(RepId(1), task(TaskKind::Meet, 7)), Some(RepId(1)));
        assert_eq!(floor.next(RepId(0)), None);
        assert_eq!(floor.next(RepId(1)).map(|t| t.lead), Some(7));
    }
}
