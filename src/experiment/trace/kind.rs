//! The stories that can be asked for.

use super::scout::Candidate;
use crate::terms::JourneyEnd;

/// A kind of story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoryKind {
    /// Won smoothly after meetings with us: no silence, no recycling, at most two steps back.
    Won,
    /// Lost to a rival after meetings with us.
    Lost,
    /// Ended without a decision after meetings with us.
    NoDecision,
    /// Won although the project had fallen silent; never recycled.
    StalledWon,
    /// Fell silent, was put back by the seller, and won about a year after that.
    RecycledWon,
    /// A customer who wanted more, and bought it after a meeting with us.
    Expanded,
}

/// Days after being put back at which a recycled win is most telling.
const A_YEAR: f64 = 365.0;

impl StoryKind {
    /// Every kind.
    pub const ALL: [StoryKind; 6] = [
        StoryKind::Won,
        StoryKind::Lost,
        StoryKind::NoDecision,
        StoryKind::StalledWon,
        StoryKind::RecycledWon,
        StoryKind::Expanded,
    ];

    /// Its word on the command line and in documents.
    pub const fn id(self) -> &'static str {
        match self {
            StoryKind::Won => "won",
            StoryKind::Lost => "lost",
            StoryKind::NoDecision => "no-decision",
            StoryKind::StalledWon => "stalled-won",
            StoryKind::RecycledWon => "recycled-won",
            StoryKind::Expanded => "expanded",
        }
    }

    /// The kind of this word.
    pub fn from_id(id: &str) -> Option<Self> {
        StoryKind::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether a journey is such a story. Of a customer who wants more only one kind is:
    /// such a journey begins where the others end.
    pub(super) fn holds(self, candidate: &Candidate) -> bool {
        let Candidate { expansion, end, stalls, reversals, meetings, recycled_days, .. } = *candidate;
        if expansion != (self == StoryKind::Expanded) {
            return false;
        }
        let won = end == JourneyEnd::Won;
        match self {
            StoryKind::Won => won && meetings >= 2 && stalls == 0 && reversals <= 2 && recycled_days.is_none(),
            StoryKind::Lost => end == JourneyEnd::Rival && meetings >= 2,
            StoryKind::NoDecision => {
                matches!(end, JourneyEnd::StatusQuo | JourneyEnd::Indecision) && meetings >= 1 && stalls >= 1
            }
            StoryKind::StalledWon => won && meetings >= 2 && stalls >= 1 && recycled_days.is_none(),
            StoryKind::RecycledWon => {
                won && stalls >= 1
                    && meetings >= 1
                    && recycled_days.is_some_and(|days| (A_YEAR - 120.0..=A_YEAR + 150.0).contains(&days))
            }
            StoryKind::Expanded => won && meetings >= 1,
        }
    }

    /// How far a story is from the one that is meant, beside being extreme.
    pub(super) fn distance(self, candidate: &Candidate) -> f64 {
        match (self, candidate.recycled_days) {
            (StoryKind::RecycledWon, Some(days)) => (days - A_YEAR).abs() / 60.0,
            _ => 0.0,
        }
    }
}
