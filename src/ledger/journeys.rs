//! How journeys of new business end: counts of one end.

use super::outcome::Tally;
use super::record::JourneyRecord;
use crate::metric::Quantity as Q;
use crate::terms::JourneyEnd;
use crate::units::Instant;

/// Counts a journey that began and ends within the window.
pub fn count_end(tally: &mut Tally, now: Instant, journey: &JourneyRecord) {
    let bought = matches!(journey.end, JourneyEnd::Won | JourneyEnd::Rival);
    tally.add(Q::JourneysEnded, 1);
    tally.add(Q::Reversals, i64::from(journey.reversals));
    tally.add(Q::Vetoes, i64::from(journey.vetoes));
    tally.add(Q::Stalls, i64::from(journey.stalls));
    tally.add(Q::JourneysSelected, i64::from(journey.selected));
    tally.add(Q::NoDecision, i64::from(journey.selected && !bought));
    tally.add(Q::Indecision, i64::from(journey.selected && journey.end == JourneyEnd::Indecision));
    tally.add(Q::SeveralContents, i64::from(journey.contents >= 2));
    if journey.end != JourneyEnd::StatusQuo {
        tally.add(Q::DecidedSessions, i64::from(journey.sessions));
        tally.add(Q::DecidedRepSessions, i64::from(journey.rep_sessions));
    }
    if bought {
        tally.add(Q::Purchases, 1);
        tally.add(Q::JourneyDays, now.since(journey.began).ticks());
    }
    if journey.end == JourneyEnd::Won {
        tally.add(Q::JourneysWon, 1);
        tally.add(Q::ContentsRead, i64::from(journey.contents));
        tally.add(Q::PeopleInvolved, i64::from(journey.people));
    }
}
