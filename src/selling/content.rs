//! The content map and its gates, as buyers find it.

use crate::contact::{Asset, Offer, Shelf};
use crate::scenario::Scenario;
use crate::scenario::settings::{Content, NurtureMode};
use crate::terms::{Job, PerJob};
use crate::units::Probability;

/// What is on offer for each job, and whether it asks for a form.
pub fn shelf(scenario: &Scenario) -> Shelf {
    let content = &scenario.content;
    let aids = &content.enablement;
    let offer = |job: Job| Offer { coverage: content.coverage[job].get(), assets: assets(content, job) };
    Shelf {
        offers: PerJob([0, 1, 2, 3, 4, 5].map(|i| offer(Job::ALL[i]))),
        form_fill: content.form_fill.get() * patience(content.form_fields),
        form_intent: content.form_intent.get(),
        aids: [aids.champion_deck, aids.roi_paper, aids.department_seminar].map(Probability::get),
        webinar_attendance: content.webinar_attendance.get(),
        webinar_archive: archive(scenario),
    }
}

/// Share of those who missed a webinar who watch its archive: who mails nothing sends none.
fn archive(scenario: &Scenario) -> f64 {
    if scenario.nurture.mode == NurtureMode::None { 0.0 } else { scenario.nurture.archive.get() }
}

/// Readiness to fill a form of so many fields, relative to one of up to three:
/// published rates are 25, 23, 20, 15 and 12 % at 3, 4, 5, 6 and 7 fields.
fn patience(fields: u32) -> f64 {
    match fields {
        0..=3 => 1.0,
        4 => 23.0 / 25.0,
        5 => 20.0 / 25.0,
        6 => 15.0 / 25.0,
        _ => 12.0 / 25.0,
    }
}

/// The assets of a job, each read as often as its share says.
fn assets(content: &Content, job: Job) -> Vec<Asset> {
    let listed = content.assets(job);
    let total: f64 = listed.iter().map(|asset| asset.share).sum();
    let mut read = 0.0;
    let mut shelved: Vec<Asset> = listed
        .iter()
        .map(|asset| {
            read += asset.share;
            Asset {
                kind: asset.kind,
                quality: content.quality[job] * asset.quality,
                gated: content.is_gated(asset),
                until: read / total,
            }
        })
        .collect();
    // Rounding must not leave a reader with nothing.
    if let Some(last) = shelved.last_mut() {
        last.until = 1.0;
    }
    shelved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::settings::{self, AssetGate, Gate};
    use crate::terms::ContentKind;

    fn gates(scenario: &Scenario) -> Vec<bool> {
        shelf(scenario).offers.0.iter().flat_map(|offer| offer.assets.iter().map(|asset| asset.gated)).collect()
    }

    #[test]
    fn gates_stand_where_they_are_put() {
        let mut scenario = Scenario::default();
        scenario.content.gate = Gate::Open;
        assert_eq!(gates(&scenario), [false; 6]);
        scenario.content.gate = Gate::All;
        assert_eq!(gates(&scenario), [true; 6]);
        scenario.content.gate = Gate::ByStage;
        scenario.content.gated_from = Job::Selection;
        assert_eq!(gates(&scenario), [false, false, false, true, true, true]);
    }

    #[test]
    fn webinars_ask_for_a_registration_whatever_the_gate() {
        let mut scenario = Scenario::default();
        let kind = ContentKind::Webinar;
        scenario.content.asset = vec![settings::Asset { job: Job::Problem, kind, ..Default::default() }];
        for gate in [Gate::Open, Gate::ByStage, Gate::ByAsset] {
            scenario.content.gate = gate;
            assert!(gates(&scenario)[0]);
        }
    }

    #[test]
    fn who_mails_nothing_sends_no_archive() {
        let mut scenario = Scenario::default();
        scenario.nurture.archive = Probability::constant(0.4);
        assert_eq!(shelf(&scenario).webinar_archive, 0.0);
        scenario.nurture.mode = NurtureMode::Step;
        assert_eq!(shelf(&scenario).webinar_archive, 0.4);
    }

    #[test]
    fn assets_are_read_by_their_shares_and_have_gates_of_their_own() {
        let asset = |kind, share, gate| settings::Asset { job: Job::Problem, kind, share, gate, ..Default::default() };
        let mut scenario = Scenario::default();
        scenario.content.gate = Gate::ByAsset;
        scenario.content.asset =
            vec![asset(ContentKind::Blog, 3.0, AssetGate::Open), asset(ContentKind::WhitePaper, 1.0, AssetGate::Gated)];
        assert_eq!(gates(&scenario), [false, true, false, false, false, false, false]);
        let offer = &shelf(&scenario).offers[Job::Problem];
        let kind = |u| offer.pick(u).map(|asset| asset.kind);
        assert_eq!(kind(0.749), Some(ContentKind::Blog));
        assert_eq!(kind(0.751), Some(ContentKind::WhitePaper));
        assert_eq!(kind(1.0 - f64::EPSILON), Some(ContentKind::WhitePaper));
    }
}
