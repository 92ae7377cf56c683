//! Work that waits: one pairing heap for each kind of task, threaded through a slab.
//!
//! A pairing heap is a tree in which nobody stands before its parent. Work joins in
//! one comparison and leaves in a number that grows with the logarithm of what waits,
//! however long the queue and whatever its discipline.

use crate::scenario::settings::Discipline;
use crate::terms::{AccountId, TaskKind};
use crate::units::Instant;

/// No task.
const NONE: u32 = u32::MAX;

/// A piece of work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Task {
    /// For whom; campaigns are for nobody in particular.
    pub account: Option<AccountId>,
    /// The lead cycle (of a campaign: its number) for which it was made.
    pub lead: u32,
    /// What it is about: a request for a meeting, a contract, a stay in a stage, a round of
    /// calls or follow-ups. None for what goes beside: a meeting or an answer that we want.
    pub about: Option<u32>,
    /// Number of the contact with the account, once it is begun.
    pub contact: u32,
    /// What.
    pub kind: TaskKind,
    /// Since when it waits.
    pub queued: Instant,
    /// Score of the account when it began to wait (0 or more).
    pub score: f32,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    task: Task,
    /// Who comes first: the smaller.
    rank: u64,
    /// First of those that stand behind this one.
    child: u32,
    /// The next behind the same parent; of an unused node, the next unused one.
    next: u32,
}

/// What waits at one place, by kind of task: what goes first stands first.
#[derive(Debug, Clone, Copy)]
pub struct Queue([u32; TaskKind::COUNT]);

impl Queue {
    /// Nothing waits.
    pub const EMPTY: Queue = Queue([NONE; TaskKind::COUNT]);

    /// The most urgent kind that waits here.
    pub fn front(&self) -> Option<usize> {
        self.0.iter().position(|&head| head != NONE)
    }
}

/// All work that waits anywhere.
#[derive(Debug, Clone)]
pub struct Waiting {
    nodes: Vec<Node>,
    unused: u32,
    /// Tasks that ever waited.
    arrivals: u32,
}

impl Waiting {
    /// Nothing waits.
    pub fn new() -> Self {
        Waiting { nodes: Vec::new(), unused: NONE, arrivals: 0 }
    }

    /// Puts a task into a queue that is served in this order.
    pub fn push(&mut self, queue: &mut Queue, slot: u8, discipline: Discipline, task: Task) {
        let rank = rank(discipline, task.score, self.arrivals);
        self.arrivals = self.arrivals.wrapping_add(1);
        let node = self.node(Node { task, rank, child: NONE, next: NONE });
        let head = &mut queue.0[usize::from(slot)];
        *head = self.merge(*head, node);
    }

    /// Takes the first task of a kind out of a queue.
    pub fn pop(&mut self, queue: &mut Queue, kind: usize) -> Option<Task> {
        let head = queue.0[kind];
        let Node { task, child, .. } = *self.nodes.get(head as usize)?;
        queue.0[kind] = self.merge_all(child);
        self.nodes[head as usize].next = std::mem::replace(&mut self.unused, head);
        Some(task)
    }

    /// Moves all tasks of an account from one queue to another, each keeping its rank.
    /// Says whether there were any.
    pub fn move_tasks(&mut self, from: &mut Queue, to: &mut Queue, account: AccountId) -> bool {
        let mut moved = false;
        for kind in 0..TaskKind::COUNT {
            let mut rest = std::mem::replace(&mut from.0[kind], NONE);
            while rest != NONE {
                let head = rest;
                let behind = std::mem::replace(&mut self.nodes[head as usize].child, NONE);
                rest = self.merge_all(behind);
                let theirs = self.nodes[head as usize].task.account == Some(account);
                moved |= theirs;
                let queue = if theirs { &mut *to } else { &mut *from };
                queue.0[kind] = self.merge(queue.0[kind], head);
            }
        }
        moved
    }

    /// Takes all tasks of this kind out of a queue that is served in this order, as they
    /// came; the others keep their ranks.
    pub fn take(&mut self, queue: &mut Queue, discipline: Discipline, theirs: &impl Fn(&Task) -> bool) -> Vec<Task> {
        let mut taken = Vec::new();
        for kind in 0..TaskKind::COUNT {
            let mut rest = std::mem::replace(&mut queue.0[kind], NONE);
            while rest != NONE {
                let head = rest;
                let behind = std::mem::replace(&mut self.nodes[head as usize].child, NONE);
                rest = self.merge_all(behind);
                if theirs(&self.nodes[head as usize].task) {
                    taken.push(self.nodes[head as usize].task);
                    self.nodes[head as usize].next = std::mem::replace(&mut self.unused, head);
                } else {
                    queue.0[kind] = self.merge(queue.0[kind], head);
                }
            }
        }
        if discipline == Discipline::NewestFirst {
            taken.reverse();
        }
        taken
    }

    fn node(&mut self, node: Node) -> u32 {
        let index = self.unused;
        if index == NONE {
            self.nodes.push(node);
            return self.nodes.len() as u32 - 1;
        }
        self.unused = self.nodes[index as usize].next;
        self.nodes[index as usize] = node;
        index
    }

    /// One heap of two: whoever comes later stands behind the other.
    fn merge(&mut self, a: u32, b: u32) -> u32 {
        if a == NONE || b == NONE {
            return a.min(b);
        }
        let before = self.nodes[a as usize].rank <= self.nodes[b as usize].rank;
        let (first, second) = if before { (a, b) } else { (b, a) };
        self.nodes[second as usize].next = std::mem::replace(&mut self.nodes[first as usize].child, second);
        first
    }

    /// One heap of neighbours: two by two, then all pairs from the last to the first.
    fn merge_all(&mut self, mut at: u32) -> u32 {
        let mut pairs = NONE;
        while at != NONE {
            let first = at;
            let second = self.leave(first);
            at = if second == NONE { NONE } else { self.leave(second) };
            let pair = self.merge(first, second);
            self.nodes[pair as usize].next = std::mem::replace(&mut pairs, pair);
        }
        let mut heap = NONE;
        while pairs != NONE {
            let rest = self.leave(pairs);
            heap = self.merge(heap, pairs);
            pairs = rest;
        }
        heap
    }

    /// Cuts a node off its neighbours; says who was next.
    fn leave(&mut self, node: u32) -> u32 {
        std::mem::replace(&mut self.nodes[node as usize].next, NONE)
    }
}

/// The order of service as one number: a score of zero or more keeps its order in its
/// bits, and among equals the older task comes first.
fn rank(discipline: Discipline, score: f32, arrival: u32) -> u64 {
    match discipline {
        Discipline::FirstCome => u64::from(arrival),
        Discipline::NewestFirst => u64::from(!arrival),
        Discipline::HighestScore => (u64::from(!score.max(0.0).to_bits()) << 32) | u64::from(arrival),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(lead: u32, score: f32) -> Task {
        let queued = Instant::START;
        Task { account: None, lead, about: None, contact: 0, kind: TaskKind::Qualify, queued, score }
    }

    fn served(discipline: Discipline, scores: &[f32]) -> Vec<u32> {
        let (mut waiting, mut queue) = (Waiting::new(), Queue::EMPTY);
        for (lead, &score) in scores.iter().enumerate() {
            waiting.push(&mut queue, TaskKind::Qualify as u8, discipline, task(lead as u32, score));
        }
        let kind = TaskKind::Qualify.index();
        std::iter::from_fn(|| waiting.pop(&mut queue, kind)).map(|task| task.lead).collect()
    }

    #[test]
    fn each_discipline_serves_in_its_order() {
        let scores = [20.0, 65.0, 0.0, 65.0, 99.5, 30.0];
        assert_eq!(served(Discipline::FirstCome, &scores), [0, 1, 2, 3, 4, 5]);
        assert_eq!(served(Discipline::NewestFirst, &scores), [5, 4, 3, 2, 1, 0]);
        assert_eq!(served(Discipline::HighestScore, &scores), [4, 1, 3, 5, 0, 2], "the older of two equals first");
    }

    #[test]
    fn a_long_queue_comes_out_sorted_and_its_room_is_used_again() {
        let (mut waiting, mut queue) = (Waiting::new(), Queue::EMPTY);
        let (kind, score) = (TaskKind::Qualify.index(), |i: u32| (i * 7919 % 1000) as f32);
        for round in 0..3 {
            (0..1000).for_each(|i| waiting.push(&mut queue, kind as u8, Discipline::HighestScore, task(i, score(i))));
            let out: Vec<f32> = std::iter::from_fn(|| waiting.pop(&mut queue, kind)).map(|task| task.score).collect();
            assert!(out.is_sorted_by(|a, b| a >= b) && out.len() == 1000, "round {round}");
        }
        assert_eq!(waiting.nodes.len(), 1000);
        assert_eq!(queue.front(), None);
    }
}
