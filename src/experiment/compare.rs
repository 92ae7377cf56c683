//! `compare`: which design earns most, by how much, how sure.

use super::advice;
use super::answer::{COMPARE_SCHEMA, Compare};
use super::contrast::Contrast;
use super::gather::Gathered;
use super::ground;
use super::judge::judge;
use super::observed::Observed;
use super::pairing::contrasts;
use super::payback::{Payback, payback};
use super::run::{campaign, design, observe};
use super::study::Study;

/// The answer of `compare`.
pub fn compare(study: &Study, gathered: &Gathered) -> Compare {
    let designs = observe(study, gathered);
    let baseline = study.baseline;
    let campaign = campaign(study, gathered);
    let contrasts = against(&designs, baseline);
    let verdict = judge(&designs, baseline);
    Compare {
        schema: COMPARE_SCHEMA.to_owned(),
        baseline: designs.get(baseline).map_or(String::new(), |design| design.frame.name.clone()),
        warnings: advice::on_compare(&campaign, &designs, baseline, &contrasts, &verdict)
            .into_iter()
            .chain(ground::warnings(study))
            .collect(),
        designs: designs.iter().map(design).collect(),
        payback: if study.changes() { paybacks(&designs, baseline) } else { Vec::new() },
        campaign,
        contrasts,
        verdict,
    }
}

fn paybacks(designs: &[Observed<'_>], today: usize) -> Vec<Payback> {
    let changes = designs.iter().enumerate().filter(|(i, _)| *i != today);
    changes.map(|(_, design)| payback(design, &designs[today])).collect()
}

fn against(designs: &[Observed<'_>], baseline: usize) -> Vec<Contrast> {
    let others = designs.iter().enumerate().filter(|(i, _)| *i != baseline);
    others.flat_map(|(_, design)| contrasts(design, &designs[baseline])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::synthetic::{self, Invented};
    use crate::experiment::{Futures, Harvest, Mode, Size, gather};
    use crate::sim::Replicator;

    fn study(names: &[&str], mode: Mode) -> Study {
        let frames = names.iter().map(|name| synthetic::frame(name)).collect();
        Study { frames, models: Vec::new(), futures: Futures { seed: 1, mode }, baseline: 0 }
    }

    fn answer(designs: &[(&str, f64)], mode: Mode, n: u32) -> Compare {
        let names: Vec<&str> = designs.iter().map(|(name, _)| *name).collect();
        let models: Vec<Invented> = designs.iter().map(|&(_, scale)| Invented { scale }).collect();
        let study = study(&names, mode);
        let earlier = Harvest::of_designs(models.len());
        let replicator = Replicator::new(2).unwrap();
        let gathered = gather(&models, 0, study.futures, Size::Replications(n), earlier, &replicator, &|_| {}).unwrap();
        compare(&study, &gathered)
    }

    #[test]
    fn a_design_that_always_earns_a_tenth_more_wins_without_doubt() {
        let compare = answer(&[("old", 1.0), ("new", 1.1)], Mode::Drawn, 200);
        let contrast = compare.contrast("new", "revenue").unwrap();
        let relative = contrast.relative.unwrap();
        assert!((relative.mean - 0.1).abs() < 1e-5, "{relative:?}");
        assert!(relative.ci95.unwrap().half_width() < 1e-5);
        assert!(contrast.confidence_better.unwrap() > 0.999_999);
        assert_eq!(contrast.share_of_futures_better, Some(1.0));
        assert!(contrast.share_of_assumptions_better.unwrap() > 0.99);
        // A = 1.1 B: (1.21 + 1) ÷ 0.01 = 221.
        assert!((contrast.variance_reduction.unwrap() - 221.0).abs() < 0.1);
        assert!((contrast.correlation.unwrap() - 1.0).abs() < 1e-9);
        assert_eq!(compare.verdict.best.as_deref(), Some("new"));
        assert!(compare.verdict.is_clear);
        assert_eq!((compare.campaign.draws, compare.campaign.lucks), (100, 2));
    }

    #[test]
    fn luck_shares_tell_assumptions_from_chance() {
        let compare = answer(&[("old", 1.0), ("new", 1.1)], Mode::Drawn, 400);
        // Expected revenue has no luck at all here: only the assumption moves it.
        let expected = compare.contrast("new", "expected_revenue").unwrap();
        assert!(expected.luck_share.unwrap() < 0.01);
        assert_eq!(expected.assumptions_matter, Some(true));
        let realised = compare.contrast("new", "revenue").unwrap();
        assert!((0.2..0.6).contains(&realised.luck_share.unwrap()), "{:?}", realised.luck_share);
        let central = answer(&[("old", 1.0), ("new", 1.1)], Mode::Central, 50);
        let contrast = central.contrast("new", "revenue").unwrap();
        assert_eq!((contrast.luck_share, contrast.share_of_assumptions_better), (Some(1.0), None));
    }

    #[test]
    fn the_same_design_twice_differs_by_exactly_nothing() {
        let compare = answer(&[("one", 1.0), ("one (2)", 1.0)], Mode::Drawn, 40);
        for contrast in &compare.contrasts {
            assert!(contrast.identical, "{}", contrast.metric);
            assert!(contrast.mean.is_none_or(|mean| mean == 0.0));
            assert!(contrast.confidence_better.is_none_or(|p| p == 0.5));
            assert!(contrast.share_of_assumptions_better.is_none_or(|p| p == 0.5));
        }
        assert_eq!(compare.verdict.best, None);
        assert_eq!(compare.verdict.not_excluded.len(), 2);
    }

    #[test]
    fn ratios_are_those_of_the_sums() {
        let compare = answer(&[("old", 1.0), ("new", 1.1)], Mode::Central, 10);
        // 20 deals that close 3 and 20 that close 4: 40 won of 140.
        assert!((compare.designs[0].measures.metrics.mean("win_rate").unwrap() - 40.0 / 140.0).abs() < 1e-12);
        let small = &compare.designs[0].measures.segments[0];
        assert!((small.metrics.mean("win_rate").unwrap() - 1.0 / 3.0).abs() < 1e-12);
        assert_eq!(small.metrics.get("cost"), None);
        assert_eq!(compare.designs[0].measures.metrics.get("renewal_rate").unwrap().mean, None);
        let load = &compare.designs[0].measures.teams[0];
        assert_eq!((load.utilisation, load.wait_days, load.tasks), (Some(0.8), Some(2.0), 50.0));
    }

    #[test]
    fn segments_add_up_to_the_market() {
        let measures = &answer(&[("a", 1.0), ("b", 1.2)], Mode::Central, 30).designs[0].measures;
        let sum: f64 = measures.segments.iter().filter_map(|segment| segment.metrics.mean("revenue")).sum();
        assert!((sum / measures.metrics.mean("revenue").unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn every_number_of_replications_gives_a_document_without_nan() {
        for mode in [Mode::Drawn, Mode::Central] {
            for n in 1..=7 {
                let compare = answer(&[("old", 1.0), ("new", 1.1), ("other", 0.0)], mode, n);
                let json = serde_json::to_string(&compare).unwrap();
                // A NaN would be written as null and refused where a number must stand.
                let back: Compare = serde_json::from_str(&json).unwrap();
                assert_eq!(back.contrasts.len(), compare.contrasts.len());
            }
        }
    }

    #[test]
    fn a_close_race_is_called_one() {
        let compare = answer(&[("base", 1.0), ("a", 1.2), ("b", 1.2)], Mode::Drawn, 60);
        assert!(!compare.verdict.is_clear);
        assert_eq!(compare.verdict.not_excluded, ["a", "b"]);
        assert_eq!(compare.verdict.lead.unwrap().over, "base");
        assert_eq!(compare.verdict.over_next.unwrap().over, "b");
        // Equal in every future: no number of them tells the two apart.
        assert!(!compare.warnings.iter().any(|warning| warning.id == "not-told-apart"));
    }

    #[test]
    fn few_replications_come_with_advice() {
        let ids = |n| -> Vec<String> {
            answer(&[("a", 1.0), ("b", 1.2)], Mode::Central, n).warnings.into_iter().map(|w| w.id).collect()
        };
        assert!(ids(20).contains(&"few-replications".to_owned()));
        assert!(!ids(120).contains(&"few-replications".to_owned()));
    }
}
