//! The content map: what there is for each buying job, behind which gate, for how many
//! points.

use super::settings::{Book, cell, rows};
use crate::scenario::Scenario;
use crate::scenario::settings::Asset;
use crate::terms::{ContentKind, Job};

/// The section on content.
pub fn section(scenario: &Scenario, book: &Book) -> String {
    let others = book.table("content", None, &["coverage", "quality"]);
    let aids = book.table("content.enablement", None, &[]);
    format!(
        "## 11. Content map and gates (コンテンツマップ・ゲート)\n\n{}\nWhat is read counts with the points of its job and \
         those of its kind. A webinar asks for a registration whatever the gate.\n\n{}\n{}\nContent made for the buying \
         centre as a group (合意形成の支援):\n\n{}",
        jobs(scenario),
        assets(scenario),
        rows(&others),
        rows(&aids)
    )
}

fn jobs(scenario: &Scenario) -> String {
    let mut text =
        "| buying job (購買ジョブ) | questions answered | quality | points |\n|---|---|---|---|\n".to_owned();
    for &job in Job::ALL {
        let coverage = 100.0 * scenario.content.coverage[job].get();
        let (quality, points) = (scenario.content.quality[job], scenario.signals.points[job]);
        text.push_str(&format!("| {} | {coverage:.0} % | {quality} | {points} |\n", job_name(job)));
    }
    text
}

fn assets(scenario: &Scenario) -> String {
    let mut text =
        "| asset (コンテンツ) | buying job (購買ジョブ) | kind (種類) | read (share of its job) | quality | gate \
                    (ゲート) | points (点) |\n|---|---|---|---|---|---|---|\n"
            .to_owned();
    for &job in Job::ALL {
        let listed = scenario.content.assets(job);
        let total: f64 = listed.iter().map(|asset| asset.share).sum();
        for asset in &listed {
            let name = if asset.name.is_empty() { "a plain page".to_owned() } else { cell(&asset.name) };
            let (share, quality) = (100.0 * asset.share / total, scenario.content.quality[job] * asset.quality);
            let points = scenario.signals.points[job] + scenario.signals.kind_points.of(asset.kind);
            let (job, kind, gate) = (job_name(job), asset.kind, gate(scenario, asset));
            text.push_str(&format!("| {name} | {job} | {kind} | {share:.0} % | {quality} | {gate} | {points} |\n"));
        }
    }
    text
}

fn gate(scenario: &Scenario, asset: &Asset) -> &'static str {
    match (scenario.content.is_gated(asset), asset.kind) {
        (true, ContentKind::Webinar) => "registration (登録)",
        (true, _) => "form (フォーム)",
        (false, _) => "open (公開)",
    }
}

const fn job_name(job: Job) -> &'static str {
    match job {
        Job::Problem => "problem identification (課題の特定)",
        Job::Exploration => "solution exploration (解決策の探索)",
        Job::Requirements => "requirements building (要件の定義)",
        Job::Selection => "supplier selection (業者の選定)",
        Job::Validation => "validation (検証)",
        Job::Consensus => "consensus creation (合意形成)",
    }
}
