//! The scenario, time, the market.

use super::Text;

/// Of `horizon` and `market`, and of what is said once.
pub(super) const TEXTS: &[Text] = &[
    ("name", "表と図に示す名前（省略時はファイル名）"),
    ("description", "シナリオの目的（1文）"),
    ("currency", "金額の通貨（ISOコード）"),
    ("horizon.warm_up", "計測を始める前の助走期間（初期状態の影響を除くため）"),
    ("horizon.length", "結果を計測する期間"),
    ("horizon.start_month", "助走期間が始まる月（1＝1月）"),
    ("market.season", "月別の需要（平常月を1とする）"),
    ("market.weekend", "土日の需要（平日を1とする）"),
    ("market.inquiry", "新たな課題のうち、すぐにフォームから問い合わせてくる割合"),
    ("market.idle_visits", "課題のない休眠企業が当社コンテンツを訪れる頻度（見るものがある場合）"),
    ("market.idle_forms", "課題のない訪問者がフォームに記入する確率"),
    ("market.cool_down", "決定に至らなかった購買プロセスの後、関心が戻らない期間"),
    ("market.segment.<name>.name", "セグメントの名前"),
    ("market.segment.<name>.accounts", "企業数"),
    ("market.segment.<name>.in_market_rate", "適合度が最も高い休眠企業に課題が生じる頻度"),
    ("market.segment.<name>.expansion_rate", "適合度が最も高い顧客に追加購入の必要が生じる頻度"),
    ("market.segment.<name>.cross_sell_rate", "適合度が最も高い顧客に別の商材の必要が生じる頻度"),
    ("market.segment.<name>.fit_mean", "当社の提供内容に対する適合度の平均（0〜1）"),
    ("market.segment.<name>.fit_concentration", "適合度の揃い具合（ベータ分布のα＋β）"),
    ("market.segment.<name>.annual_value", "契約の年間金額の中央値"),
    ("market.segment.<name>.value_sigma", "契約金額のばらつき（対数の標準偏差）"),
    ("market.segment.<name>.value_trait_share", "契約金額の対数分散のうち企業に固有の割合（残りは案件ごと）"),
    ("market.segment.<name>.digital_mean", "人よりデジタルの情報源を好む度合いの平均（0〜1）"),
    ("market.segment.<name>.digital_concentration", "デジタル志向の揃い具合（ベータ分布のα＋β）"),
    ("market.segment.<name>.deciders", "合意が必要な人数が1人、2人、3人…である企業の相対頻度（最大9人）"),
    (
        "market.segment.<name>.others",
        "バイイングセンターのうち、関与するが合意を要しない人数が0人、1人、2人…である企業の相対頻度（最大8人）",
    ),
    ("market.segment.<name>.pace", "市場全体に対する検討の速さ（2なら検討の頻度が2倍）"),
    ("market.segment.<name>.customers", "開始時点で当社の顧客である企業の割合"),
    ("market.segment.<name>.rival_customers", "開始時点で競合と契約中の企業の割合"),
    ("market.segment.<name>.in_journey", "開始時点で購買プロセスの途中にある企業の割合"),
];
