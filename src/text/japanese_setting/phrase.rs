//! What is said of settings, in Japanese.

use crate::text::japanese;
use crate::text::label::Label;
use crate::text::setting::{Measure, OfSetting};

/// The phrase in Japanese.
pub(in crate::text) fn say(phrase: OfSetting<'_>) -> String {
    match phrase {
        OfSetting::Measured { amount, unit } => measured(amount, unit),
        OfSetting::Among { meaning, names } => format!("{meaning}（対象：{}）", names.join("、")),
        OfSetting::Basis { mark, why } => format!("{}：{why}", japanese::label(Label::mark(mark))),
        OfSetting::Own => "独自の設定".to_owned(),
        OfSetting::Bases => BASES.to_owned(),
        OfSetting::Allowed { kind, range, unit, neutral } => {
            let unit = unit_of(unit);
            let range = match range {
                Some((low, Some(high))) => format!("、{low}〜{high}{unit}"),
                Some((low, None)) => format!("、{low}{unit}以上"),
                None if unit.is_empty() => String::new(),
                None => format!("、{unit}"),
            };
            let neutral = neutral.map(|neutral| format!("（{neutral}で無効）")).unwrap_or_default();
            format!("{}{range}{neutral}", kind_of(kind))
        }
    }
}

const BASES: &str = "根拠：実データは公開データから算出した値。公表値は原典で確認した値。公表値（間接）は他の文献による引用で、幅のある目安。調整値は公表された事実と整合するように調整した値。判断は根拠となる測定がなく、変えて試すべき値。独自の設定は付属シナリオと異なる値。括弧内は出典で、docs/evidence.mdに一覧がある。";

fn measured(amount: &str, unit: Measure) -> String {
    match unit {
        Measure::Percent => format!("{amount}%"),
        Measure::Points => format!("{amount}ポイント"),
        Measure::Days => format!("{amount}日"),
        Measure::Hours => format!("{amount}時間"),
        Measure::Minutes => format!("{amount}分"),
        Measure::PerYear => format!("年{amount}回"),
    }
}

/// A kind by the catalogue's word; the words of a choice as they are written.
fn kind_of(kind: &str) -> String {
    if let Some(number) = kind.strip_suffix(" per buying job") {
        return format!("購買ジョブごとの{}", kind_of(number));
    }
    match kind {
        "text" => "文字列",
        "currency" => "通貨コード",
        "number" => "数値",
        "count" => "整数",
        "duration" => "期間",
        "probability" => "確率・割合",
        "rate" => "頻度",
        "money" => "金額",
        "number per month" => "月ごとの数値",
        "weights" => "相対頻度",
        "stages" => "ステージ",
        "names" => "名前の一覧",
        choice => choice,
    }
    .to_owned()
}

/// A unit by the catalogue's word.
fn unit_of(unit: &str) -> &str {
    match unit {
        "days" => "日",
        "per year" => "回／年",
        // The currency is the scenario's, and the kind says that it is money.
        "of the currency" => "",
        other => other,
    }
}
