//! The document, section by section.

use super::settings::{Book, cell, rows};
use super::{content, handoffs, policy, stages};
use crate::metric::Unit;
use crate::report::number::{Glyphs, Numbers};
use crate::scenario::settings::{Ageing, LeadRule};
use crate::scenario::{Plan, Scenario};
use crate::terms::Stage;
use crate::text::Language;

/// The definition document of a plan that has teams.
pub fn definition(plan: &Plan) -> String {
    let (scenario, book) = (plan.central(), Book::of(plan));
    let sections = [
        head(plan, &scenario),
        purpose(&scenario),
        teams(&scenario, &book),
        lifecycle(&scenario, &book),
        handoffs::section(&scenario, &book),
        scoring(&scenario, &book),
        table("6. Qualification by telephone (電話による見極め)", QUALIFICATION, &book, "qualification"),
        table("7. Deals (商談の進め方)", DEALS, &book, "selling"),
        table("8. Recycling (リサイクル)", policy::recycling(&scenario), &book, "recycle"),
        table("9. Nurture (ナーチャリング)", policy::nurture(&scenario), &book, "nurture"),
        table("10. Campaigns (キャンペーン)", CAMPAIGNS, &book, "campaign"),
        content::section(&scenario, &book),
        success(&scenario, &book),
        signatures(&scenario),
    ];
    sections.join("\n")
}

const QUALIFICATION: &str = "A lead that has become an MQL is called. Who is reached is judged for fit, and asked whether \
                             there is a project and how far it has come.";
const DEALS: &str = "A qualified lead belongs to one rep, who asks for a first meeting, meets when the buyer asks for it, \
                     writes a proposal once suppliers are compared, and asks at intervals how things stand.";
const CAMPAIGNS: &str = "Lists, exhibitions and webinars bring leads into the file, whether they have a need or not. They \
                         are work of the team that owns known leads, done when nothing else waits.";

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
    let numbers = Numbers::new(scenario.currency.code(), Glyphs::Unicode, Language::English);
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
        let owned: Vec<String> = team.owns.0.iter().map(|&stage| stages::both(stage)).collect();
        let owned = if owned.is_empty() { "no stage: works for the others".to_owned() } else { owned.join(", ") };
        let settings = rows(&book.table("team", Some(&team.name), &["name", "owns"]));
        text.push_str(&format!("\n### {}\n\nResponsible for (担当段階): {owned}.\n\n{settings}", team.name));
    }
    text
}

fn lifecycle(scenario: &Scenario, book: &Book) -> String {
    let mut text = "## 3. Stages (段階)\n\nEvery account stands in exactly one stage.\n".to_owned();
    for &stage in Stage::ALL {
        let (enters, leaves) = stages::rules(stage, scenario, book);
        text.push_str(&format!(
            "\n### {}\n\n- Owner (担当): **{}**\n- Enters (開始条件): {enters}\n- Leaves (終了条件): {leaves}\n",
            stages::both(stage),
            stages::owner(scenario, stage)
        ));
        if let Some(rule) = policy::rule_of(stage, scenario, book) {
            text.push_str(&format!("- Kind (種類): {rule}\n"));
        }
    }
    text
}

/// A section that is one table of settings.
fn table(heading: &str, words: &str, book: &Book, table: &str) -> String {
    format!("## {heading}\n\n{words}\n\n{}", rows(&book.table(table, None, &[])))
}

fn scoring(scenario: &Scenario, book: &Book) -> String {
    let mut settings = book.table("scoring", None, &idle(scenario));
    settings.extend(book.table("signals", None, &["points"]));
    format!(
        "## 5. Scoring (スコアリング)\n\nThe total is the weighted sum of two axes, 0 to 100 each: fit (適合度), from what the \
         account is, and behaviour (行動), from the points of what it reads, which fade. Points by content stand in \
         section 11.\n\n{}",
        rows(&settings)
    )
}

/// Settings of the score that nobody asks for under the rules in force.
fn idle(scenario: &Scenario) -> Vec<&'static str> {
    let (scoring, rule) = (&scenario.scoring, scenario.lead_rule());
    let idle = [
        ("rule", rule != scoring.rule),
        ("threshold", rule != LeadRule::Score),
        ("count", rule != LeadRule::Count),
        ("hot_fit", rule != LeadRule::Signal),
        ("half_life", scoring.ageing != Ageing::HalfLife),
        ("window", scoring.ageing != Ageing::Window),
        ("limit", scoring.limit >= NO_LIMIT),
        ("group_limit", scoring.group_limit >= NO_LIMIT),
    ];
    idle.into_iter().filter(|(_, idle)| *idle).map(|(key, _)| key).collect()
}

/// More points than anybody ever has: the neutral value of limits.
const NO_LIMIT: f64 = 1e9;

fn success(scenario: &Scenario, book: &Book) -> String {
    let owner = stages::owner(scenario, Stage::Customer);
    let reviews = if scenario.selling.review_every.get() > 0.0 {
        format!("meets each customer for a review every **{}**", book.value("selling.review_every"))
    } else {
        "holds no reviews (定例会)".to_owned()
    };
    let mut settings = book.table("contract", None, &[]);
    let tasks = ["onboard", "renew", "review"];
    settings.extend(book.table("work", None, &[]).into_iter().filter(|told| tasks.contains(&told.key.as_str())));
    format!(
        "## 12. Customers (カスタマーサクセス)\n\n{owner} brings each new customer into use (オンボーディング), prepares each \
         renewal (更新) before the contract ends, and {reviews}.\n\n{}",
        rows(&settings)
    )
}

fn signatures(scenario: &Scenario) -> String {
    let mut text = "## 13. Agreed (合意)\n\n| team (担当) | name (氏名) | date (日付) |\n|---|---|---|\n".to_owned();
    for team in &scenario.team {
        text.push_str(&format!("| {} | | |\n", cell(&team.name)));
    }
    text
}
