//! The floor: people, their queues, and who takes what next.
//!
//! A deal waits for *its* rep; only work without an owner is pooled in its team.
//! Within a queue the more urgent kind goes first ([`TaskKind`] is in that order),
//! within a kind the older task; a person with both takes its own work first at
//! equal urgency. Work without an owner goes to whoever has been free longest.

use crate::terms::{AccountId, RepId, TaskKind, TeamId};
use crate::units::Instant;

/// No task, no person.
const NONE: u32 = u32::MAX;

/// A piece of work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// For whom; campaigns are for nobody in particular.
    pub account: Option<AccountId>,
    /// The lead cycle (of a campaign: its number) for which it was made.
    pub lead: u32,
    /// The request that it answers, or the contract that it is about.
    pub request: Option<u32>,
    /// What.
    pub kind: TaskKind,
    /// Since when it waits.
    pub queued: Instant,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    task: Task,
    next: u32,
}

/// First-in-first-out lists by kind of task, threaded through the slab of nodes.
#[derive(Debug, Clone, Copy)]
struct Queue {
    heads: [u32; TaskKind::COUNT],
    tails: [u32; TaskKind::COUNT],
}

impl Queue {
    const EMPTY: Queue = Queue { heads: [NONE; TaskKind::COUNT], tails: [NONE; TaskKind::COUNT] };

    /// The most urgent kind that waits here.
    fn front(&self) -> Option<usize> {
        self.heads.iter().position(|&head| head != NONE)
    }
}

#[derive(Debug, Clone, Copy)]
struct Rep {
    team: TeamId,
    queue: Queue,
    current: Option<(Task, Instant)>,
    /// Neighbours among the free people of the team.
    before: u32,
    after: u32,
}

#[derive(Debug, Clone, Copy)]
struct Pool {
    queue: Queue,
    free_first: u32,
    free_last: u32,
}

/// Everybody who works, and all that waits.
#[derive(Debug, Clone)]
pub struct Floor {
    nodes: Vec<Node>,
    unused: u32,
    reps: Vec<Rep>,
    pools: Vec<Pool>,
}

impl Floor {
    /// A floor with this many people in each team, all free.
    pub fn new(sizes: impl Iterator<Item = u32>) -> Self {
        let mut floor = Floor { nodes: Vec::new(), unused: NONE, reps: Vec::new(), pools: Vec::new() };
        for (team, size) in sizes.enumerate() {
            floor.pools.push(Pool { queue: Queue::EMPTY, free_first: NONE, free_last: NONE });
            for _ in 0..size {
                let team = TeamId(team as u16);
                floor.reps.push(Rep { team, queue: Queue::EMPTY, current: None, before: NONE, after: NONE });
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
        let node = self.node(task);
        append(&mut self.nodes, &mut self.reps[rep.index()].queue, node);
        self.reps[rep.index()].current.is_none().then_some(rep)
    }

    /// Puts work into a team's pool; says who should look for work now.
    pub fn pool(&mut self, team: TeamId, task: Task) -> Option<RepId> {
        let node = self.node(task);
        let pool = &mut self.pools[team.index()];
        append(&mut self.nodes, &mut pool.queue, node);
        (pool.free_first != NONE).then_some(RepId(pool.free_first))
    }

    /// Takes the next piece of work for a free person out of its queues.
    pub fn next(&mut self, rep: RepId) -> Option<Task> {
        let team = self.reps[rep.index()].team;
        let own = self.reps[rep.index()].queue.front();
        let pooled = self.pools[team.index()].queue.front();
        let (queue, kind) = match (own, pooled) {
            (Some(own), Some(pooled)) if pooled < own => (&mut self.pools[team.index()].queue, pooled),
            (Some(own), _) => (&mut self.reps[rep.index()].queue, own),
            (None, Some(pooled)) => (&mut self.pools[team.index()].queue, pooled),
            (None, None) => return None,
        };
        let node = queue.heads[kind];
        queue.heads[kind] = self.nodes[node as usize].next;
        if queue.heads[kind] == NONE {
            queue.tails[kind] = NONE;
        }
        self.nodes[node as usize].next = self.unused;
        self.unused = node;
        Some(self.nodes[node as usize].task)
    }

    /// A person begins a task.
    pub fn begin(&mut self, rep: RepId, task: Task, now: Instant) {
        self.unset_free(rep.0);
        self.reps[rep.index()].current = Some((task, now));
    }

    /// A person is done with the task in hand: which, and since when.
    pub fn finish(&mut self, rep: RepId) -> Option<(Task, Instant)> {
        let done = self.reps[rep.index()].current.take();
        if done.is_some() {
            self.set_free(rep.0);
        }
        done
    }

    /// The people who are at work, each with its task and the start of it.
    pub fn at_work(&self) -> impl Iterator<Item = (TeamId, &Task, Instant)> + '_ {
        self.reps.iter().filter_map(|rep| rep.current.as_ref().map(|(task, began)| (rep.team, task, *began)))
    }

    fn node(&mut self, task: Task) -> u32 {
        let node = Node { task, next: NONE };
        if self.unused == NONE {
            self.nodes.push(node);
            return self.nodes.len() as u32 - 1;
        }
        let index = self.unused;
        self.unused = self.nodes[index as usize].next;
        self.nodes[index as usize] = node;
        index
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

fn append(nodes: &mut [Node], queue: &mut Queue, node: u32) {
    let kind = nodes[node as usize].task.kind.index();
    match queue.tails[kind] {
        NONE => queue.heads[kind] = node,
        tail => nodes[tail as usize].next = node,
    }
    queue.tails[kind] = node;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(kind: TaskKind, lead: u32) -> Task {
        Task { account: Some(AccountId(0)), lead, request: None, kind, queued: Instant::START }
    }

    #[test]
    fn urgent_kinds_go_first_then_older_tasks() {
        let mut floor = Floor::new([1].into_iter());
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
        let mut floor = Floor::new([3].into_iter());
        let start = |floor: &mut Floor| {
            let rep = floor.pool(TeamId(0), task(TaskKind::Qualify, 0)).unwrap();
            let next = floor.next(rep).unwrap();
            floor.begin(rep, next, Instant::START);
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
    fn own_work_waits_for_its_own_rep() {
        let mut floor = Floor::new([2].into_iter());
        assert_eq!(floor.give(RepId(1), task(TaskKind::Meet, 7)), Some(RepId(1)));
        assert_eq!(floor.next(RepId(0)), None);
        assert_eq!(floor.next(RepId(1)).map(|t| t.lead), Some(7));
    }
}
