//! Reading, extending, merging.

use super::folder::{Folder, MARKET, ONE_TEAM};
use meander::scenario::Plan;
use meander::scenario::settings::{Buying, Scoring};
use meander::units::Currency;

#[test]
fn what_is_not_written_keeps_its_default() {
    let scenario = Folder::with(&[("a.toml", MARKET)]).plan("a.toml", &[]).central();
    assert_eq!(scenario.buying, Buying::default());
    assert_eq!(scenario.scoring, Scoring::default());
    assert_eq!(scenario.market.segment[0].accounts, 100);
}

#[test]
fn a_name_is_the_stem_unless_it_is_written_and_is_not_inherited() {
    let named = format!("name = \"parent\"\ndescription = \"d\"\n{MARKET}");
    let folder = Folder::with(&[("base.toml", &named), ("child.toml", "extends = \"base.toml\"\n")]);
    assert_eq!(folder.plan("base.toml", &[]).name(), "parent");
    let child = folder.plan("child.toml", &[]);
    assert_eq!((child.name(), child.central().description.as_str()), ("child", ""));
    assert_eq!(child.central().name, "child");
}

#[test]
fn tables_merge_by_key_and_lists_by_name() {
    let base = format!(
        "{MARKET}[[market.segment]]\nname = \"enterprise\"\naccounts = 10\n\
         [scoring]\nthreshold = 50\nengaged = 20\n[content.coverage]\nvalidation = 0.9\n{ONE_TEAM}reps = 4\n"
    );
    let child = "extends = \"base.toml\"\n[scoring]\nthreshold = 60\n[content.coverage]\nconsensus-creation = 0.1\n\
                 [[market.segment]]\nname = \"mid-market\"\nremove = true\n\
                 [[market.segment]]\nname = \"small\"\naccounts = 7\n[[team]]\nname = \"all\"\nefficiency = 0.9\n";
    let scenario = Folder::with(&[("base.toml", &base), ("child.toml", child)]).plan("child.toml", &[]).central();
    assert_eq!((scenario.scoring.threshold, scenario.scoring.engaged), (60.0, 20.0));
    assert_eq!(scenario.content.coverage.0.map(|share| share.get()), [0.8, 0.8, 0.6, 0.5, 0.9, 0.1]);
    let segments: Vec<_> = scenario.market.segment.iter().map(|s| (s.name.as_str(), s.accounts)).collect();
    assert_eq!(segments, [("enterprise", 10), ("small", 7)]);
    assert_eq!((scenario.team[0].reps, scenario.team[0].efficiency), (4, 0.9));
}

#[test]
fn a_distribution_is_replaced_as_a_whole() {
    let base = format!("[scoring]\nsaturation = {{ lognormal = {{ median = 30, sigma = 0.2 }} }}\n{MARKET}");
    let child = "extends = \"base.toml\"\n[scoring]\nsaturation = { uniform = [20, 40] }\n";
    let folder = Folder::with(&[("base.toml", &base), ("child.toml", child)]);
    let plan = folder.plan("child.toml", &[]);
    assert_eq!(plan.uncertain().collect::<Vec<_>>(), [("scoring.saturation", "{ uniform = [20.0, 40.0] }")]);
    assert!(!folder.plan("child.toml", &["scoring.saturation=30"]).is_uncertain());
}

#[test]
fn chains_reach_from_files_into_the_binary() {
    let folder = Folder::with(&[
        ("mine.toml", "extends = \"shipped:one-team\"\n[scoring]\nthreshold = 61\n"),
        ("mine-too.toml", "extends = \"mine.toml\"\n[scoring]\nengaged = 31\n"),
    ]);
    let scenario = folder.plan("mine-too.toml", &[]).central();
    assert_eq!((scenario.scoring.threshold, scenario.scoring.engaged), (61.0, 31.0));
    assert_eq!(scenario.team[0].name, "customer-team");
}

#[test]
fn money_is_written_in_whole_units_of_the_currency() {
    let text = format!("currency = \"USD\"\n{MARKET}annual_value = 12_000.5\n");
    let scenario = Folder::with(&[("a.toml", &text)]).plan("a.toml", &[]).central();
    assert_eq!(scenario.currency, Currency::USD);
    assert_eq!(scenario.market.segment[0].annual_value.minor(), 1_200_050);
}

#[test]
fn the_same_file_twice_is_fine() {
    let folder = Folder::with(&[("a.toml", MARKET)]);
    let (path, detour) = (folder.file("a.toml"), format!("{}/./a.toml", folder.path().display()));
    let plans = Plan::load_all(&[path, detour], &[]).unwrap();
    assert_eq!(plans[0].canonical(), plans[1].canonical());
}

#[test]
fn what_a_file_itself_says_is_laid_over_a_scenario() {
    let base = format!("name = \"old\"\n[scoring]\nthreshold = 50\nengaged = 20\n{MARKET}{ONE_TEAM}reps = 4\n");
    let world = "extends = \"base.toml\"\n[scoring]\nthreshold = 60\n";
    let other = "name = \"late\"\n[scoring]\nengaged = 33\n";
    let folder = Folder::with(&[("base.toml", &base), ("mine.toml", &base), ("w.toml", world), ("o.toml", other)]);
    let at = |name: &str| folder.path().join(name).display().to_string();
    let reference = ["mine.toml", "w.toml", "o.toml"].map(at).join("+");
    let plan = Plan::load(&reference, &["team.all.reps=9".to_owned()]).unwrap();
    assert_eq!(plan.name(), "old+w+late");
    let scenario = plan.central();
    assert_eq!((scenario.scoring.threshold, scenario.scoring.engaged, scenario.team[0].reps), (60.0, 33.0, 9));
}
