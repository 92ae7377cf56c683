//! What we publish, and behind which gate.

use super::Text;

/// Of `content`.
pub(super) const TEXTS: &[Text] = &[
    ("content.gate", "フォームの入力を求めるコンテンツの範囲"),
    ("content.gated_from", "フォームの入力を求める最初の購買ジョブ（段階別に求める場合）"),
    ("content.coverage", "購買ジョブごとの、当社サイトで答えの得られる質問の割合"),
    ("content.quality", "平均と比べた当社の答えの質（1工程進む確率に掛ける）"),
    ("content.form_fill", "関心と信頼度が平均的な訪問者がフォームに記入する確率"),
    ("content.form_intent", "フォーム記入への関心と信頼度の影響の強さ（0：影響なし）"),
    ("content.form_fields", "フォームの項目数（多いほど記入されにくく、適合度がよくわかる）"),
    ("content.false_forms", "フォームに偽名が記入される確率（関心が高いほど低い。架電しても本人に届かない）"),
    ("content.webinar_attendance", "ウェビナー登録者のうち参加する割合（不参加者は何も学ばない）"),
    ("content.asset.<name>.name", "コンテンツの名前"),
    ("content.asset.<name>.job", "対象とする購買ジョブ"),
    ("content.asset.<name>.kind", "コンテンツの種類"),
    ("content.asset.<name>.share", "同じジョブのほかのコンテンツに対する閲覧頻度"),
    ("content.asset.<name>.quality", "同じジョブの標準と比べた答えの質（content.qualityに掛ける係数）"),
    ("content.asset.<name>.gate", "フォームの入力を求めるか（コンテンツ別に求める場合）"),
    ("content.enablement.champion-deck", "推進者が社内説明に使う資料を得られる確率"),
    ("content.enablement.roi-paper", "稟議に使うROI試算を得られる確率"),
    ("content.enablement.department-seminar", "関係部門向けのセミナーを受けられる確率"),
];
