//! The nodes of the wheel: one vector, singly linked lists, and a free list.

use crate::units::Instant;

/// The end of a list.
pub(super) const NONE: u32 = u32::MAX;

/// A scheduled event in some list; 32 bytes for an event of 16.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<E> {
    pub(super) when: Instant,
    pub(super) event: E,
    pub(super) next: u32,
}

/// All nodes. A freed node is the next to be used again, while it is still in
/// the cache, and nothing is allocated once the busiest moment has passed.
#[derive(Debug, Clone)]
pub(super) struct Slab<E> {
    nodes: Vec<Node<E>>,
    free: u32,
}

impl<E: Copy> Slab<E> {
    pub(super) fn with_capacity(events: usize) -> Self {
        Slab { nodes: Vec::with_capacity(events), free: NONE }
    }

    /// Stores an event in front of the list that starts at `next`.
    #[inline]
    pub(super) fn put(&mut self, when: Instant, event: E, next: u32) -> u32 {
        let node = Node { when, event, next };
        if self.free == NONE {
            self.nodes.push(node);
            return (self.nodes.len() - 1) as u32;
        }
        let index = self.free;
        self.free = self.nodes[index as usize].next;
        self.nodes[index as usize] = node;
        index
    }

    /// Gives a node back and returns its event.
    #[inline]
    pub(super) fn take(&mut self, index: u32) -> E {
        let node = &mut self.nodes[index as usize];
        node.next = self.free;
        self.free = index;
        node.event
    }

    #[cfg(test)]
    pub(super) fn capacity(&self) -> usize {
        self.nodes.capacity()
    }

    #[inline]
    pub(super) fn get(&self, index: u32) -> &Node<E> {
        &self.nodes[index as usize]
    }

    /// Links a node in front of another list.
    #[inline]
    pub(super) fn relink(&mut self, index: u32, next: u32) {
        self.nodes[index as usize].next = next;
    }
}
