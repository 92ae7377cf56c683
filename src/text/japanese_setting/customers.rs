//! Contracts, how customers fare, and money.

use super::Text;

/// Of `contract`, `health`, `referral` and `economics`.
pub(super) const TEXTS: &[Text] = &[
    ("contract.term", "当社との契約期間"),
    ("contract.renewal", "満了時に当社との契約が更新される確率"),
    ("contract.neglect", "更新の準備が間に合わないときに失われる更新確率の割合"),
    ("contract.outside", "営業側では変えられない理由（予算削減、合併、廃業）で更新されない確率"),
    ("contract.review", "更新当日の振り返りで取り除かれる解約確率の割合（古い振り返りほど小さい）"),
    ("contract.expansion_value", "契約拡大の年間金額（同じ企業の新規契約を1とする）"),
    ("contract.cross_sell_value", "クロスセルの年間金額（同じ企業の新規契約を1とする）"),
    ("contract.rival_term", "競合との契約期間（その間は課題が生じない）"),
    ("health.level", "適合度が中程度で、まだ何も活用していない顧客のヘルススコア（0〜1）"),
    ("health.fit", "適合度が最大のとき、ゼロの場合と比べたヘルススコアへの加算（中程度との比較では半分）"),
    ("health.adoption", "購入したものをすべて活用しているときのヘルススコアへの加算"),
    ("health.growth", "導入支援がないとき、活用が不足分の1−1/eまで進む期間"),
    ("health.onboarded", "導入支援の後、活用が不足分の1−1/eまで進む期間"),
    ("health.review", "振り返り1回で進む活用の割合（不足分に対して）"),
    (
        "health.promise",
        "引き継ぎで事前の話がすべて失われたとき、または成約を最大限に迫られたときの、契約開始時のヘルススコアの低下",
    ),
    (
        "health.disappointment",
        "期待を裏切ったときのヘルススコアの低下（待っても開かれない面談、質問の繰り返し、説明の食い違い）",
    ),
    ("health.forgiving", "約束違反や失望の影響が1/eに薄れるまでの期間"),
    ("health.neglect", "当社の誰とも話さなくなったときのヘルススコアの低下"),
    ("health.attention", "会話が途絶え、その低下が1−1/eに達するまでの期間"),
    ("health.dormant_after", "会話のない顧客を休眠とみなすまでの期間（測定用。何にも影響しない）"),
    ("health.renewal", "ヘルススコアが0から1に上がるときの更新の対数オッズの増加（0.5で契約の更新確率に一致）"),
    ("health.expansion", "ヘルススコアが1のときに追加購入の必要が増える割合（0のときは同じ割合だけ減る）"),
    ("referral.rate", "ヘルススコアが最大の顧客が、同じセグメントの企業に当社を紹介する頻度"),
    ("referral.awareness", "紹介された企業の認知度が高まる割合（不足分に対して）"),
    ("referral.trust", "紹介された企業の信頼度が高まる割合（不足分に対して）"),
    ("referral.need", "紹介された企業が行動する確率（課題がなければ課題が生じ、検討中なら当社に連絡する）"),
    ("referral.loyalty", "紹介で来た顧客で解約確率が下がる割合"),
    ("economics.gross_margin", "提供原価を除いた後に残る収益の割合"),
    ("economics.programme_cost", "コンテンツ、施策、ツールの年間費用"),
    ("economics.lead_cost.form", "フォームによるリード1件の費用"),
    ("economics.lead_cost.company", "訪問から企業を識別したリード1件の費用"),
    ("economics.lead_cost.card", "施策で得た名刺によるリード1件の費用"),
    ("economics.lead_cost.inquiry", "フォームでの問い合わせによるリード1件の費用"),
    ("economics.lead_cost.request", "面談依頼によるリード1件の費用"),
    ("economics.lead_cost.referral", "顧客の紹介によるリード1件の費用"),
    ("economics.discount_rate", "将来の支払いを割り引く年利（0.08＝8%）"),
];
