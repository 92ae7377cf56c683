//! Statistical advice in Japanese.

use super::finding::Found;
use super::letter::grouped;
use crate::terms::Finding;

/// The finding in Japanese.
pub(super) fn explain(finding: &Finding) -> Found {
    let (text, help) = match *finding {
        Finding::Interrupted { done } => (
            format!("途中で中断したため、結果は完了した{}回の試行に基づく", grouped(done)),
            "同じコマンドで続きから再開できる",
        ),
        Finding::FewReplications { replications } => (
            format!(
                "試行が{}回と少ない。収益の分布は歪んでいるため、95%信頼区間が真の値を外すことが20回に1回より多い",
                grouped(replications)
            ),
            "--replications 200",
        ),
        Finding::NotPrecise { replications, reached, asked } => {
            let reached = reached.map_or_else(|| "不明".to_owned(), |width| format!("±{:.1}%", 100.0 * width));
            (
                format!(
                    "上限の{}回まで試行しても、精度は{reached}で、指定の±{:.1}%に届かない",
                    grouped(replications),
                    100.0 * asked
                ),
                "--replicationsか--precisionの値を大きくする",
            )
        }
        Finding::FewWins { ref design, wins } => (
            format!("「{design}」の受注は試行当たり{wins:.1}件で、収益が個々の受注に左右される"),
            "期待収益で判断するか、期間を延ばす（--set horizon.length=\"1825 days\"）",
        ),
        Finding::PairingHurts { ref design, ref baseline, factor } => (
            format!(
                "同じ試行どうしを比べても、「{design}」と「{baseline}」の差は安定しない（分散の縮小 {factor:.2}倍）"
            ),
            "--precision 2%を指定し、差が定まるまで試行する",
        ),
        Finding::FewDealsDecide { deals, share, ref design, ref baseline } => (
            format!(
                "「{design}」と「{baseline}」の受注額の差のうち{:.0}%を、{}が占める",
                100.0 * share,
                if deals == 1 { "大型案件1件".to_owned() } else { format!("大型案件の上位{deals}件") }
            ),
            "期待収益で判断するか、--replicationsを増やす",
        ),
        Finding::NotTold { ref designs, replications } => {
            let named: Vec<String> = designs.iter().map(|design| format!("「{design}」")).collect();
            (
                format!(
                    "{}回の試行では、{}のどれが最も高収益かを判断できない",
                    grouped(replications),
                    named.join("、")
                ),
                "--replicationsを増やすか、--precisionを1%などに小さくする。それでも判断できなければ、収益に差はないとみてよい",
            )
        }
        Finding::OtherGround { ref design, ref baseline, ref settings } => {
            let more = match settings.len().saturating_sub(Finding::NAMED) {
                0 => String::new(),
                more => format!("、ほか{more}件"),
            };
            let named = settings.iter().take(Finding::NAMED).cloned().collect::<Vec<_>>().join("、");
            (
                format!(
                    "「{design}」と「{baseline}」では買い手の条件が異なる（{named}{more}）。そのため、差は組織案だけによるものではない"
                ),
                "共通のシナリオをextendsするか、--setで両方に同じ値を与える（meander diffで違いを確認できる）",
            )
        }
    };
    Found { text, help }
}
