//! Which kind of work goes first in a team.

use crate::scenario::settings::Precedence;
use crate::terms::TaskKind;

/// The place of each kind of task in the order of service.
pub type Slots = [u8; TaskKind::COUNT];

/// The routine of those who are customers already.
const fn is_routine(kind: TaskKind) -> bool {
    matches!(kind, TaskKind::Onboard | TaskKind::Renew | TaskKind::Review)
}

/// The order of urgency, or with the routine of customers before or behind all else.
pub fn slots(first: Precedence) -> Slots {
    let behind = |kind: TaskKind| match first {
        Precedence::Urgency => false,
        Precedence::Customers => !is_routine(kind),
        Precedence::Prospects => is_routine(kind),
    };
    let mut slots = [0; TaskKind::COUNT];
    let order =
        [false, true].into_iter().flat_map(|late| TaskKind::ALL.iter().filter(move |&&kind| behind(kind) == late));
    for (slot, kind) in order.enumerate() {
        slots[kind.index()] = slot as u8;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routine_goes_first_or_last_or_by_its_urgency() {
        let place = |first, kind: TaskKind| slots(first)[kind.index()];
        for &kind in TaskKind::ALL {
            assert_eq!(usize::from(place(Precedence::Urgency, kind)), kind.index());
        }
        assert_eq!(place(Precedence::Customers, TaskKind::Review), 2);
        assert_eq!(place(Precedence::Customers, TaskKind::Inquiry), 3);
        assert_eq!(place(Precedence::Prospects, TaskKind::Campaign), 5);
        assert_eq!(place(Precedence::Prospects, TaskKind::Onboard), 6);
    }
}
