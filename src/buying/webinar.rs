//! Webinars: who registers need not attend.
//!
//! A webinar asks for a registration, which is a signal whatever follows. Who stays
//! away learns nothing, unless by the archive that is mailed afterwards to those who
//! permit it under a name of their own.

use crate::contact::{Asset, Shelf};
use crate::random::{Purpose, Stream};
use crate::terms::ContentKind;

const ATTENDED: Purpose = Purpose::named("buying/webinar");

/// Whether a reader, whom mails of ours reach or not, gets to see what the asset holds.
pub(super) fn is_seen(asset: &Asset, shelf: &Shelf, mailed: bool, stream: Stream, occasion: u64) -> bool {
    if asset.kind != ContentKind::Webinar {
        return true;
    }
    let mut cell = stream.cell(ATTENDED, occasion);
    cell.uniform() < shelf.webinar_attendance || (mailed && cell.uniform() < shelf.webinar_archive)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::Offer;
    use crate::random::{Address, Role};
    use crate::terms::{Aid, PerJob};

    fn shelf(attendance: f64, archive: f64) -> Shelf {
        Shelf {
            offers: PerJob(std::array::from_fn(|_| Offer { coverage: 1.0, assets: Vec::new() })),
            form_fill: 1.0,
            form_intent: 0.0,
            aids: [0.0; Aid::COUNT],
            webinar_attendance: attendance,
            webinar_archive: archive,
        }
    }

    fn seen(kind: ContentKind, mailed: bool, shelf: &Shelf) -> usize {
        let asset = Asset { kind, quality: 1.0, gated: true, until: 1.0 };
        let address = Address { seed: 1, role: Role::Projection, draw: 0, luck: 0 };
        let stream = address.stream(Purpose::named("test/webinar"), 5);
        (0..10_000).filter(|&occasion| is_seen(&asset, shelf, mailed, stream, occasion)).count()
    }

    #[test]
    fn of_those_who_stay_away_the_archive_brings_back_a_share() {
        let webinar = |attendance, archive| seen(ContentKind::Webinar, true, &shelf(attendance, archive));
        assert_eq!([webinar(1.0, 0.0), webinar(0.0, 1.0), webinar(0.0, 0.0)], [10_000, 10_000, 0]);
        // 0.4 and 0.4 + 0.6 · 0.25, within four standard errors of 10 000 readers.
        assert!(webinar(0.4, 0.0).abs_diff(4_000) < 200);
        assert!(webinar(0.4, 0.25).abs_diff(5_500) < 200);
    }

    #[test]
    fn papers_wait_for_nobody_and_no_archive_reaches_who_gets_no_mail() {
        assert_eq!(seen(ContentKind::WhitePaper, false, &shelf(0.0, 0.0)), 10_000);
        assert_eq!(seen(ContentKind::Webinar, false, &shelf(0.0, 1.0)), 0);
    }
}
