//! Whether the model reproduces what is known, in Japanese.

use super::appraisal::Appraisal;
use super::letter::grouped;

/// What is said of the facts in Japanese.
pub(super) fn appraise(appraisal: &Appraisal<'_>) -> String {
    match *appraisal {
        Appraisal::Held { holds, counted } => {
            let held = if holds { "整合している" } else { "整合していない" };
            format!("モデルは既知の事実と{held}。{}", counted.unwrap_or_default())
        }
        Appraisal::Counted { emergent, needed, consistency, far_out } => {
            let far = if far_out.is_empty() {
                "目標範囲の幅の半分を超えて外れた事実はない".to_owned()
            } else {
                format!("目標範囲の幅の半分を超えて外れた事実は{}である", far_out.join("、"))
            };
            format!(
                "創発する事実は{}件中{}件が目標範囲内（{needed}件以上が必要）、設定どおりになるべき事実は{}件中{}件が範囲内。{far}。",
                emergent.1, emergent.0, consistency.1, consistency.0
            )
        }
        Appraisal::Outside(names) => format!("範囲外：{}。", names.join("、")),
        Appraisal::Simulated { design, seed, futures, replications, beside, open } => {
            let beside = if beside.is_empty() {
                "ほかの組織案とOlistのファネルは検証していない（シナリオと設定を指定せずに実行すると検証する）。".to_owned()
            } else {
                let names: Vec<String> = beside.iter().map(|name| format!("「{name}」")).collect();
                format!("一部の項目では{}も用いた。", names.join(""))
            };
            let open = open.map_or_else(String::new, |share| {
                format!("追跡した購買プロセスの{:.1}%は、終了時点でまだ続いていた。", 100.0 * share)
            });
            format!(
                "「{design}」、前提は中心値、乱数シード{seed}。試行{}回、比較用の条件を含めて計{}回のシミュレーション。{beside}{open}",
                grouped(futures),
                grouped(replications)
            )
        }
        Appraisal::Heading { name, kind } => format!("{name}（{kind}）"),
        Appraisal::Attributed { mark, source } => format!("{mark}：{source}"),
        Appraisal::MarkAndSource { mark, source } => format!("{mark}、{source}"),
        Appraisal::Defined { id, title } => format!("{id}：{title}"),
        Appraisal::PictureNote { futures } => {
            format!("{}回の試行 · 目盛りは行ごとに異なる · 帯：目標範囲 · 点：推定値（白抜きは範囲外） · 線：95%信頼区間", grouped(futures))
        }
        Appraisal::AtLeast(bound) => format!("{bound}以上"),
        Appraisal::Above(bound) => format!("{bound}超"),
        Appraisal::AtMost(bound) => format!("{bound}以下"),
        Appraisal::PartsInside(inside, all) => format!("{all}項目中{inside}項目"),
        Appraisal::Emergent => {
            "どの設定でも直接には決まらず、買い手と売り手のやり取りから生じる値。モデルが現実の企業と同じように振る舞うかを示す。".to_owned()
        }
        Appraisal::Consistency => {
            "設定値に近く、設定どおりの結果になるべき値。設定が意図どおりに働いていることを示す。".to_owned()
        }
        Appraisal::Scope => {
            "特記のない限り、助走期間の後、終了の540日以上前に始まり、期間内に終わった新規顧客の購買プロセスを対象とする。".to_owned()
        }
        Appraisal::PageIntroduction => {
            "モデルは、企業の購買について知られている事実を再現するか。このページは`meander validate --markdown`で作成し、変更のたびに照合する。目標範囲とその根拠は[evidence](evidence.md#targets)にある。".to_owned()
        }
        Appraisal::PageLegend => {
            "*E*：創発（どの設定でも直接には決まらない）。*C*：設定どおり（設定値に近く、その値になるべきもの）。すべての項目の推定値が目標範囲に入れば、その事実は範囲内とする。推定値には試行に基づく95%信頼区間を付す。根拠の区分は、D：実データから算出、P：公表された文献、p：公表された文献（二次情報）、J：判断。".to_owned()
        }
    }
}
