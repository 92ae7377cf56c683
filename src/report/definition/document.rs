//! The document, section by section.

use super::settings::{Book, Told, cell, rows};
use super::stages;
use crate::metric::Unit;
use crate::report::number::{Glyphs, Numbers};
use crate::scenario::settings::{AssetGate, Gate, Handoff, Team};
use crate::scenario::{Plan, Scenario};
use crate::terms::{ContentKind, Job, Stage};

/// The definition document of a plan that has teams.
pub fn definition(plan: &Plan) -> String {
    let (scenario, book) = (plan.central(), Book::of(plan));
    let sections = [
        head(plan, &scenario),
        purpose(&scenario),
        teams(&scenario, &book),
        lifecycle(&scenario, &book),
        handoffs(&scenario, &book),
        scoring(&book),
        table("6. Qualification by telephone (電話による見極め)", QUALIFICATION, &book, "qualification"),
        table("7. Deals (商談の進め方)", DEALS, &book, "selling"),
        table("8. Recycling (リサイクル)", RECYCLING, &book, "recycle"),
        content(&scenario, &book),
        success(&book),
        signatures(&scenario),
    ];
    sections.join("\n")
}

const QUALIFICATION: &str = "A lead that has become an MQL is called. Who is reached is judged for fit, and asked whether \
                             there is a project and how far it has come.";
const DEALS: &str = "A qualified lead belongs to one rep, who asks for a first meeting, meets when the buyer asks for it, \
                     writes a proposal once suppliers are compared, and asks at intervals how things stand.";
const RECYCLING: &str = "A lead that says \"not yet\", and a deal that ends without a decision or in silence, is not lost: \
                         it is put back, and called again.";

fn head(plan: &Plan, scenario: &Scenario) -> String {
    let description =
        if scenario.description.is_empty() { String::new() } else { format!("{}.\n\n", scenario.description) };
    format!(
        "# {}: how we work together (定義書)\n\n{description}Made from `{}`. Values in bold are those in force; where a \
         value is not known for sure, its central value is followed by the range of what it may be.\n",
        plan.name(),
        plan.origin()
    )
}

fn purpose(scenario: &Scenario) -> String {
    let numbers = Numbers::new(scenario.currency.code(), Glyphs::Unicode);
    let mut text =
        "## 1. Purpose (目的)\n\nThis document says who is responsible for an account at each stage, when it \
                    passes from one team to the next, and what must be true then. It holds for these accounts:\n\n\
                    | segment (セグメント) | accounts | median deal a year |\n|---|---|---|\n"
            .to_owned();
    for segment in &scenario.market.segment {
        let per_unit = scenario.currency.minor_per_unit() as f64;
        let value = numbers.plain(Unit::Money, segment.annual_value.minor() as f64 / per_unit);
        text.push_str(&format!(
            "| {} | {} | {value} |\n",
            cell(&segment.name),
            numbers.count(f64::from(segment.accounts))
        ));
    }
    text
}

fn teams(scenario: &Scenario, book: &Book) -> String {
    let mut text = "## 2. Teams (担当)\n".to_owned();
    for team in &scenario.team {
        let owned: Vec<String> = team.owns.0.iter().map(|&stage| both(stage)).collect();
        let owned = if owned.is_empty() { "no stage: works for the others".to_owned() } else { owned.join(", ") };
        let settings = rows(&book.table("team", Some(&team.name), &["name", "owns"]));
        text.push_str(&format!("\n### {}\n\nResponsible for (担当段階): {owned}.\n\n{settings}", team.name));
    }
    text
}

fn both(stage: Stage) -> String {
    let (english, japanese) = stages::name(stage);
    format!("{english} ({japanese})")
}

/// The team that works on accounts in a stage; what nobody claims is with whoever
/// keeps the known ones.
fn owner(scenario: &Scenario, stage: Stage) -> &str {
    let owning = |stage| scenario.team.iter().find(|team: &&Team| team.owns.0.contains(&stage));
    owning(stage).or_else(|| owning(Stage::Known)).or(scenario.team.first()).map_or("", |team| &team.name)
}

fn lifecycle(scenario: &Scenario, book: &Book) -> String {
    let mut text = "## 3. Stages (段階)\n\nEvery account stands in exactly one stage.\n".to_owned();
    for &stage in Stage::ALL {
        let (enters, leaves) = stages::rules(stage, scenario, book);
        text.push_str(&format!(
            "\n### {}\n\n- Owner (担当): **{}**\n- Enters (開始条件): {enters}\n- Leaves (終了条件): {leaves}\n",
            both(stage),
            owner(scenario, stage)
        ));
    }
    text
}

fn handoffs(scenario: &Scenario, book: &Book) -> String {
    let mut text = "## 4. Handoffs and service levels (引き渡し条件・SLA)\n".to_owned();
    if scenario.handoff.is_empty() {
        text.push_str("\nNothing is handed over: one team owns every stage.\n");
    }
    for handoff in &scenario.handoff {
        let boundaries = boundaries(scenario, handoff);
        let when = if boundaries.is_empty() { String::new() } else { format!("Takes place {boundaries}.\n\n") };
        let settings = rows(&book.table("handoff", Some(handoff_name(handoff).as_str()), &["name", "from", "to"]));
        text.push_str(&format!("\n### {} → {}\n\n{when}{settings}", handoff.from, handoff.to));
    }
    text
}

fn handoff_name(handoff: &Handoff) -> String {
    if handoff.name.is_empty() { format!("{}-to-{}", handoff.from, handoff.to) } else { handoff.name.clone() }
}

/// Between which stages, on the way from known to customer, a handoff takes place.
fn boundaries(scenario: &Scenario, handoff: &Handoff) -> String {
    const WAY: [Stage; 7] =
        [Stage::Known, Stage::Engaged, Stage::Mql, Stage::Sal, Stage::Sql, Stage::Opportunity, Stage::Customer];
    let crosses = |pair: &&[Stage]| owner(scenario, pair[0]) == handoff.from && owner(scenario, pair[1]) == handoff.to;
    let written = |pair: &[Stage]| format!("when {} becomes {}", both(pair[0]), both(pair[1]));
    WAY.windows(2).filter(crosses).map(written).collect::<Vec<_>>().join(" and ")
}

/// A section that is one table of settings.
fn table(heading: &str, words: &str, book: &Book, table: &str) -> String {
    format!("## {heading}\n\n{words}\n\n{}", rows(&book.table(table, None, &[])))
}

fn scoring(book: &Book) -> String {
    let mut settings = book.table("scoring", None, &[]);
    settings.extend(book.table("signals", None, &["points"]));
    format!(
        "## 5. Scoring (スコアリング)\n\nThe total is the weighted sum of two axes, 0 to 100 each: fit (適合度), from what the \
         account is, and behaviour (行動), from the points of what it reads, which fade. Points by content stand in \
         section 9.\n\n{}",
        rows(&settings)
    )
}

fn content(scenario: &Scenario, book: &Book) -> String {
    let mut text =
        "## 9. Content map and gates (コンテンツマップ・ゲート)\n\n| buying job (購買ジョブ) | questions answered | \
                    quality | gate | points |\n|---|---|---|---|---|\n"
            .to_owned();
    for &job in Job::ALL {
        let content = &scenario.content;
        let gated = match content.gate {
            Gate::Open => false,
            Gate::All => true,
            Gate::ByStage => job >= content.gated_from,
            Gate::ByAsset => content.asset.iter().any(|asset| asset.job == job && asset.gate == AssetGate::Gated),
        };
        let gate = match (gated, content.gate) {
            (true, Gate::ByAsset) => "form for some (一部フォーム)",
            (true, _) => "form (フォーム)",
            (false, _) if has_webinar(scenario, job) => "open, webinars by registration (公開・ウェビナーは登録)",
            (false, _) => "open (公開)",
        };
        let coverage = 100.0 * content.coverage[job].get();
        let (quality, points) = (content.quality[job], scenario.signals.points[job]);
        text.push_str(&format!("| {} | {coverage:.0} % | {quality} | {gate} | {points} |\n", job_name(job)));
    }
    let others: Vec<Told> = book.table("content", None, &["coverage", "quality"]);
    text + "\n" + &rows(&others)
}

fn has_webinar(scenario: &Scenario, job: Job) -> bool {
    scenario.content.asset.iter().any(|asset| asset.job == job && asset.kind == ContentKind::Webinar)
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

fn success(book: &Book) -> String {
    table(
        "10. Customers (カスタマーサクセス)",
        "A new customer is brought into use (オンボーディング), and each renewal (更新) is prepared before the contract ends.",
        book,
        "contract",
    )
}

fn signatures(scenario: &Scenario) -> String {
    let mut text = "## 11. Agreed (合意)\n\n| team (担当) | name (氏名) | date (日付) |\n|---|---|---|\n".to_owned();
    for team in &scenario.team {
        text.push_str(&format!("| {} | | |\n", cell(&team.name)));
    }
    text
}
