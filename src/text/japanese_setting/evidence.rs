//! Why the shipped values are what they are, by the English of `docs/evidence.md`: what that says
//! anew is without its Japanese until it is said here.

use super::Text;

/// The reason in Japanese; none of one that has no Japanese.
pub(in crate::text) fn why(english: &str) -> Option<&'static str> {
    WHY.iter().find(|(known, _)| *known == english).map(|(_, japanese)| *japanese)
}

/// Of what shipped scenarios do not know.
const WHY: &[Text] = &[
    (
        "with fit and calendar about 0.16 journeys per account and year, which with the rest gives funnel and loads",
        "適合度と季節性を加味すると1社当たり年約0.16件の購買プロセスとなり、ファネルと稼働率が現実的な水準になる",
    ),
    (
        "unknown qualification fields go with a quarter to a third of the usual win rate (Salvirt): a bound, as it is confounded",
        "選別項目が不明な案件の受注率は通常の4分の1〜3分の1（Salvirt）。ほかの要因も混ざるため、影響の上限とみる",
    ),
    ("output per person is unequal (Olist: Gini 0.51)", "1人当たりの成果には偏りがある（Olist：ジニ係数0.51）"),
    ("quickly lost", "信頼は失われやすい"),
    ("too early meets the same no", "早すぎる再架電は同じ断りを受ける"),
    ("a meeting about the wrong thing; nobody has measured it", "論点のずれた面談になる。実測例はない"),
    ("nobody has measured it", "実測例はない"),
    (
        "brings the busiest team of the shipped designs to 65–90 %",
        "付属の組織案で最も忙しいチームの稼働率が65〜90%になる",
    ),
    (
        "who is half as quick is often half as good; nobody has measured it",
        "速さが半分の人は質も半分であることが多い。実測例はない",
    ),
    (
        "0.5 in split roles: targets press, and are not all that counts",
        "分業型では0.5：目標は圧力になるが、すべてではない",
    ),
    ("gross retention 88–92 %", "総収益維持率は88〜92%"),
    ("a generalist beside a specialist; nobody has measured it", "専門担当と比べた兼任者の生産性。実測例はない"),
    (
        "nobody has measured it; a file passes as at a good or a middling handoff",
        "実測例はない。良好または中程度の引き継ぎと同程度に情報が残るとみる",
    ),
    ("as long as somebody new takes to full output", "新任者が一人前になるまでと同じ長さとみる"),
    (
        "above the 0.5 of somebody new, who knows neither product nor customers",
        "製品も顧客も知らない新任者の0.5を上回るとみる",
    ),
    (
        "days until the receiver starts; joint definitions halve them",
        "引き継ぎ先の着手までの日数。定義を共通化すると半減するとみる",
    ),
    (
        "no measured rate exists; siloed teams are said to lose 20–40 %, unified ones 5 %",
        "実測例はない。サイロ化したチームでは20〜40%、統合したチームでは5%が失われるといわれる",
    ),
    (
        "25–50 % of leads are said to be left lying; half of that lies in calls never answered already",
        "リードの25〜50%が放置されるといわれる。その半分は応答のない架電としてすでに織り込まれている",
    ),
    (
        "nobody has measured it; 0.1–0.3 is plausible between teams that share nothing",
        "実測例はない。何も共有しないチームの間では0.1〜0.3が妥当とみる",
    ),
    (
        "nobody has measured it; 0.7 where RevOps holds the teams to one number",
        "実測例はない。RevOpsが全チームを一つの指標で評価する場合は0.7とみる",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_one_of_the_document() {
        let document = include_str!("../../../docs/evidence.md");
        for (english, _) in WHY {
            assert!(document.contains(&format!("| {english} |\n")), "{english}");
        }
    }
}
