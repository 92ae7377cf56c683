//! Japanese: plain style (である調) in sentences, bare nouns on labels.

use super::label::Label;
use super::letter::grouped;
use super::message::{Futures, Message, Period, Relief};

/// The message in Japanese.
pub(super) fn say(message: &Message<'_>) -> String {
    match *message {
        Message::EarnsMore { design, over, amount, relative, interval, period, ahead } => {
            let relative = relative.map(|share| format!("（{share}）")).unwrap_or_default();
            let ahead = ahead.map(|f| format!("実現収益では、{}。", ahead_in(f))).unwrap_or_default();
            format!(
                "「{design}」の期待収益は{}で「{over}」を{amount}{relative}上回る見込みである{}。{ahead}",
                time(period),
                parenthesis(interval)
            )
        }
        Message::NoClearDifference { design, over, amount, interval, period, ahead } => {
            let why = match interval {
                Some((low, high)) => format!("95%信頼区間（{low}〜{high}）は0を含む"),
                None => "試行が1回だけでは偶然の影響を評価できない".to_owned(),
            };
            let ahead = ahead.map(|f| format!("実現収益では、{}。", ahead_in(f))).unwrap_or_default();
            format!(
                "明確な差はない。「{design}」の期待収益は{}で「{over}」を{amount}上回る見込みだが、{why}。{ahead}",
                time(period)
            )
        }
        Message::AllTheSame { period } => {
            format!("差はない。{}の収益は、どの試行でも全組織案で同じである。", time(period))
        }
        Message::CannotBeExcluded { others, design } => {
            let which = if others.len() == 1 { "どちら" } else { "どれ" };
            format!("「{design}」、{}の{which}が最も高収益かは、この試行からは判断できない。", names(others))
        }
        Message::WorstTenth { design, amount, over, other, rough } => {
            let hint = if rough { "（試行が少なく、目安にとどまる）" } else { "" };
            format!("収益の低い下位1割の試行では、平均収益は「{design}」が{amount}、「{over}」が{other}である{hint}。")
        }
        Message::OverNext { design, over, amount, interval, clear } => {
            let judged = if clear { "" } else { "この差は偶然の範囲内でありうる。" };
            format!(
                "次点の「{over}」と比べると、「{design}」の期待収益は{amount}多い見込みである{}。{judged}",
                parenthesis(interval)
            )
        }
        Message::UnderAssumptions { design, sets } => {
            format!("ありうる前提の組み合わせ{}、「{design}」が上回る。", sets_of(sets))
        }
        Message::AssumptionsDoNotMatter => "不確実な前提がこの差に及ぼす影響は確認できない。".to_owned(),
        Message::Earns { design, amount, interval, eight_in_ten, period } => {
            let spread =
                eight_in_ten.map(|(low, high)| format!("試行の8割は{low}から{high}の間に収まる。")).unwrap_or_default();
            format!("「{design}」の収益は{}で平均{amount}である{}。{spread}", time(period), parenthesis(interval))
        }
        Message::Simulated { designs, futures, draws, lucks, seed, partial } => {
            let made = match draws {
                0 | 1 => String::new(),
                draws => format!("（前提{}組 × 各{}回）", grouped(draws), grouped(lucks)),
            };
            let partial = if partial { "、途中で中断" } else { "" };
            format!("組織案{designs}件 · {}{made}{partial} · 乱数シード{seed}", count(futures))
        }
        Message::DesignAheadIn { design, over, ahead } => {
            format!("「{design}」の収益は、{}", ahead_of(over, ahead))
        }
        Message::MoreBetween { low, high } => format!("増収額の平均は{low}から{high}の間と見込まれる（95%信頼区間）。"),
        Message::MostLikely { low, mode, high } => format!("{low}〜{high}（最もありうる値は{mode}）"),
        Message::Around { middle, give } => format!("{middle}前後（±{give}程度）"),
        Message::Between { low, high } => format!("{low}〜{high}"),
        Message::Month(month) if month > 0 => format!("{month}か月目"),
        Message::Month(month) => format!("{month}か月（計測前）"),
        Message::DifferencesFrom { baseline } => format!("「{baseline}」との差（同じ試行どうしの比較）"),
        Message::RevenueOver { period } => format!("{}の収益", time(period)),
        Message::PairingGain { factor } => {
            format!("同じ試行どうしを比べることで、期待収益の差の分散は{factor}分の1になる。")
        }
        Message::DistributionNote { futures } => format!("{} · 帯：試行の8割 · 丸：中央値", count(futures)),
        Message::ReadSpans { example, chance, zero } => {
            format!(
                "図：{example}は平均と95%信頼区間（{chance}は偶然の範囲内）、{zero}はゼロ。左右の値はすべての行に共通。"
            )
        }
        Message::ReadCourses { most } => {
            format!(
                "図：計測期間の月を左から右へ示す（記号1つが1か月または数か月）。{most}はそのステージで最も多い月（全組織案を通じて）。"
            )
        }
        Message::MoreThan { baseline } => format!("「{baseline}」と比べた収益の差"),
        Message::ContrastNote { futures, period } => format!(
            "{}の差、同じ{} · 点：期待収益の平均 · 帯：95%信頼区間 · 白抜き：偶然の範囲内",
            time(period),
            count(futures)
        ),
        Message::SeriesNote { futures } => format!("線：{}の平均 · 帯：平均の95%信頼区間", count(futures)),
        Message::EarnedSoFar { baseline } => format!("「{baseline}」からの移行による累積効果"),
        Message::Median { amount } => format!("中央値{amount}"),
        Message::Advice { text, help } => format!("注意：{text}。対処：{help}。"),
        Message::AheadIn(f) => ahead_short(f),
        Message::Relief(what) => relief(what),
        Message::BindingRelief { relief: what, amount, share, interval, period, cost } => {
            let cost = cost.map(|cost| format!("費用は{cost}である。")).unwrap_or_default();
            format!(
                "収益を最も制約しているのは次の点である：{}と、収益は{}で{amount}（{share}）増える見込みである{}。{cost}",
                relief(what),
                time(period),
                parenthesis(interval)
            )
        }
        Message::RivalReliefs(others) => {
            let shown: Vec<String> = others.iter().take(4).map(|&other| format!("「{}」", relief(other))).collect();
            let more = match others.len() - shown.len() {
                0 => String::new(),
                more => format!("、ほか{more}件"),
            };
            format!("次の改善のほうが効果が大きい可能性も排除できない：{}{more}。", shown.join("、"))
        }
        Message::NoRelief { period } => {
            format!("どこを1割改善しても、{}の収益に測定できるほどの増加はない。", time(period))
        }
        Message::RoutesOf { design } => format!("6つの購買ジョブの間の動き（{design}）"),
        Message::RoutesNote { futures, journeys } => format!(
            "上の弧：後のジョブへ進む · 下の弧：前のジョブへ戻る · 太さ：頻度 · {}、各{journeys}件の購買プロセス",
            count(futures)
        ),
        Message::Turns { onwards: true, times } => format!("前進：1件あたり{times}回"),
        Message::Turns { onwards: false, times } => format!("後戻り：1件あたり{times}回"),
        Message::Visits(times) => format!("訪問 {times}回"),
        Message::Returns(times) => format!("うち再訪 {times}回"),
        Message::Silences(times) => format!("沈黙 {times}回"),
        Message::Reached(share) => format!("購買プロセスの{share}で取り組む"),
        Message::ContactsNote { futures } => {
            format!("新規の購買プロセスで当社と初めて話した時点の割合 · 線：95%信頼区間 · {}", count(futures))
        }
        Message::ReliefNote { futures, period } => format!(
            "{}の期待収益の現状比、同じ{} · 帯：95%信頼区間 · 白抜き：全体で見て偶然の範囲内",
            time(period),
            count(futures)
        ),
    }
}

/// The label in Japanese.
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::InFigures => "主な数値",
        Label::Month => "月",
        Label::Setting => "設定",
        Label::HeldPossible => "ありうる値",
        Label::Meaning => "意味",
        Label::Basis => "根拠",
        Label::AllDesigns => "すべて",
        Label::EveryFigure => "すべての指標",
        Label::EveryFigureNote => {
            "全試行の平均と、その95%信頼区間。優位：平均が基準の組織案を上回る（良い方向の）確率。"
        }
        Label::AssumedHeading => "不確実な前提",
        Label::AssumedNote => {
            "前提の組み合わせごとに値を引き直す設定。比べる組織案にはすべて同じ値を用いる。ほかの設定は一つの値に固定している。値とその根拠はシナリオファイルと docs/evidence.md にある。"
        }
        Label::AssumedCentralNote => {
            "ここでは、これらの設定を中心値に固定し、値の引き直しはしていない。ほかの設定も一つの値に固定している。値とその根拠はシナリオファイルと docs/evidence.md にある。"
        }
        Label::KeepInMind => "留意点",
        Label::RunAgain => "再実行の方法",
        Label::RunAgainNote => "同じプログラムと同じシナリオなら、スレッド数によらず同じ数値になる。",
        Label::Figures => "この図の数値",
        Label::EachDot => "点1つが試行の100分の1を表す",
        Label::EachDotIsAFuture => "点1つが試行1回を表す",
        Label::Busyness => "チームの稼働状況",
        Label::JumpTo => "目次",
        Label::Everything => "すべて",
        Label::TheStory => "ある買い手の経過",
        Label::WhatHappened => "経過の詳細",
        Label::ProgramVersion => "meander",
        Label::Fingerprint => "入力のハッシュ",
        Label::Seed => "乱数シード",
        Label::BySegment => "セグメント別",
        Label::Teams => "チーム",
        Label::Funnel => "リードから受注まで",
        Label::RevenueByDesign => "組織案別の収益",
        Label::Revenue => "収益",
        Label::ExpectedRevenue => "期待収益",
        Label::FlowByStage => "ステージ別の流入企業数",
        Label::StockByStage => "ステージ別の企業数",
        Label::MonthlyRevenue => "月次収益",
        Label::Loops => "管理指標の推移",
        Label::LoopsNote => "適用中のしきい値、引き継ぎ案件への信頼、目標達成率",
        Label::ThresholdInForce => "しきい値",
        Label::LeadTrust => "リードへの信頼",
        Label::DealTrust => "SQLへの信頼",
        Label::Attainment => "目標達成率",
        Label::Payback => "移行の回収時期",
        Label::PaybackNote => {
            "月：助走期間の終了から数え、貢献利益の累計が現行の組織案を上回り続けるようになる月。全試行の平均と、個々の試行の分布。未回収：シミュレーション期間内に回収しない。"
        }
        Label::PaidFrom => "回収開始月",
        Label::PaidIn => "回収した試行",
        Label::NotYetPaid => "未回収",
        Label::ByGroup => "移行の対象と対象外",
        Label::ByGroupNote => "平均値。対象の企業はいずれかの段階で移行し、対象外の企業は移行しない。",
        Label::Reached => "対象",
        Label::NotReached => "対象外",
        Label::ContributionAddedUp => "現行の組織案と比べた貢献利益の累計",
        Label::Design => "組織案",
        Label::Outcome => "指標",
        Label::Mean => "平均",
        Label::Interval => "95%信頼区間",
        Label::Difference => "差",
        Label::Relative => "差（%）",
        Label::ChanceBetter => "優位の確率",
        Label::Futures => "試行",
        Label::Assumptions => "前提",
        Label::Luck => "偶然",
        Label::LowFuture => "P10",
        Label::MedianFuture => "P50",
        Label::HighFuture => "P90",
        Label::Stage => "ステージ",
        Label::Segment => "セグメント",
        Label::Team => "チーム",
        Label::People => "人数",
        Label::Load => "稼働率",
        Label::Wait => "平均待ち時間",
        Label::Tasks => "タスク数",
        Label::Step => "段階",
        Label::WonDeals => "受注件数",
        Label::WinRate => "受注率",
        Label::Months => "計測開始からの月数",
        Label::WarmUp => "助走期間（計測対象外）",
        Label::AccountsEntering => "その月に入った企業数",
        Label::AccountsAtMonthEnd => "月末の企業数",
        Label::RevenuePerMonth => "当月に計上した収益",
        Label::DesignsNote => {
            "95%信頼区間：平均についての区間。P10、P50、P90：収益がP10を下回る試行は1割、P50を下回る試行は半分、P90を上回る試行は1割。"
        }
        Label::ContrastsNote => {
            "優位の確率：平均が優れている確率。▲は偶然を超えて優位、▼は偶然を超えて劣位、○は偶然の範囲内。試行：実現値で優れていた試行の割合。"
        }
        Label::SegmentsNote => {
            "差：期待収益の差。期待収益は実現収益と平均が等しく、ばらつきが小さい。比較の基準にないセグメントには差を示さない。"
        }
        Label::IgnoranceNote => {
            "前提：優位となる前提の組み合わせの割合。偶然：差のばらつきのうち、知識が増えても減らない割合。"
        }
        Label::StockByMonth => "ステージ別の月末の企業数",
        Label::StockByMonthNote => "全試行の平均。最低、最高：計測期間の月のうちで最も少ない月と多い月。",
        Label::DifferencesNote => "計測期間の期待収益の差。全体とセグメント別。",
        Label::FunnelNote => {
            "計測期間の平均件数。括弧内は直前の段階に対する割合。同じ企業が同じ段階を再び通ることもある。"
        }
        Label::TeamsNote => "稼働率：使える時間のうち実際に働いた割合。待ち時間：タスクの発生から着手まで。",
        Label::BottleneckNote => {
            "収益：計測期間の期待収益の現状比。▲は増加、▼は減少（すべての改善を合わせて見ても偶然を超える）、○は偶然の範囲内、=はどの試行でも差がない。信頼区間は行ごとのもの。費用：チームの人件費の1割。コンテンツと引き継ぎの改善費用は不明。費用控除後：増えた収益の粗利から費用を引いた額。費用が不明の場合は、改善にかけられる費用の上限。"
        }
        Label::Conversion => "転換率：実際の値とダッシュボードの値",
        Label::ConversionNote => {
            "コホート別：計測期間の初めのほうに入った案件のうち、その後も含めて受注した割合（入ってから18か月以上追跡できる月が対象）。月別：同じ月の受注件数 ÷ 同じ月に入った件数（別の案件を含む）。最低、最高：試行の平均で月別の値が最も低い月と高い月（ダッシュボードで見る1回の試行では、振れはさらに大きい）。"
        }
        Label::MqlToWon => "MQLから受注",
        Label::SqlToWon => "SQLから受注",
        Label::ByCohort => "コホート別",
        Label::ByMonth => "月別",
        Label::LeastMonth => "最低",
        Label::MostMonth => "最高",
        Label::Relief => "改善",
        Label::ReliefCost => "費用",
        Label::ReliefNet => "費用控除後",
        Label::WhatATenthEarns => "1割の改善で増える収益",
        Label::Anonymous => "匿名",
        Label::Known => "リード",
        Label::Engaged => "関心あり",
        Label::Mql => "MQL：架電待ち",
        Label::Sal => "SAL：見極め中",
        Label::Sql => "SQL：面談待ち",
        Label::Opportunity => "商談",
        Label::Recycled => "リサイクル",
        Label::Customer => "顧客",
        Label::Problem => "課題の特定",
        Label::Exploration => "解決策の探索",
        Label::Requirements => "要件定義",
        Label::Selection => "サプライヤー選定",
        Label::Validation => "検証",
        Label::Consensus => "合意形成",
        Label::Journeys => "買い手が決定に至る道筋",
        Label::JourneysNote => {
            "新規の購買プロセス1件あたり、計測期間の平均。訪問：別のジョブから移って（または最初に）取り組むこと。後戻り：通常は先に行うジョブに戻ること。沈黙：検討が止まること。再開するものも多い。"
        }
        Label::BuyingJob => "購買ジョブ",
        Label::WorkedOnIn => "取り組んだ割合",
        Label::VisitsOfJob => "訪問回数",
        Label::ReturnsToJob => "うち再訪",
        Label::SilencesAfterJob => "沈黙回数",
        Label::FromJob => "移動元",
        Label::StartOfJourney => "開始",
        Label::FirstContact => "当社と初めて話す時点での買い手の進み具合",
        Label::PhaseOfBuyer => "買い手の段階",
        Label::PhaseStatusQuo => "着手前",
        Label::PhaseAwareness => "課題を認識",
        Label::PhaseInformation => "情報を収集",
        Label::PhaseUnderstanding => "要件を整理",
        Label::PhaseComparison => "サプライヤーを比較",
        Label::PhaseDecision => "決定の直前",
        Label::BeforeTheNeed => "課題が生じる前",
        Label::TheJourney => "購買プロセス",
        Label::TheDeal => "商談",
        Label::AsCustomer => "顧客として",
        Label::Afterwards => "その後",
        Label::They => "先方",
        Label::We => "当社",
        Label::StoryNote => {
            "棒（記号を使わない表示では数字、9が完了）：6つの購買ジョブ（課題の特定、解決策の探索、要件定義、サプライヤー選定、検証、合意形成）の進み具合。先方：見込み客の行動。大半は当社には見えない。当社：当社の行動と、先方から聞いたこと。"
        }
        Label::StoryPictureNote => {
            "上段：ジョブごとの進み具合。矢印は後戻り、灰色は沈黙。中段：接触の一つひとつ。白抜きは成果のなかった接触。下段：当社の記録上のステージ、スコア、検討の進み具合（実際と当社の認識）。"
        }
        Label::IllustrationNote => {
            "前提を中央値とした最初の試行から、この種の経過として最も典型的な1社を選んだもの。平均ではない。meander trace を使えば、この企業やほかの企業の経過を詳しく見ることができる。"
        }
        Label::Date => "日付",
        Label::DayOfNeed => "日数",
        Label::Who => "行動した側",
        Label::What => "出来事",
        Label::Silent => "沈黙",
        Label::WentBack => "後戻り",
        Label::Score => "スコア",
        Label::Threshold => "しきい値",
        Label::ShareDone => "完了の割合",
        Label::Truth => "実際",
        Label::Belief => "当社の認識",
        Label::Calls => "架電",
        Label::Meetings => "面談",
        Label::Proposals => "提案",
        Label::FollowUps => "状況確認",
        Label::Requests => "面談の依頼",
        Label::Forms => "フォーム等",
        Label::VisitsSeen => "見えた訪問",
        Label::Unseen => "見えない行動",
        Label::InOurFile => "当社の記録",
        Label::DaysOfJourney => "課題発生からの日数",
        Label::DaysOfStart => "開始からの日数",
        Label::TouchesOurs => "当社",
        Label::TouchesTheirs => "先方",
        Label::ValidationTitle => "モデルの検証",
        Label::FactsThatEmerge => "創発する事実",
        Label::FactsAsSet => "設定どおりになるべき事実",
        Label::FactsAndSources => "事実と出典の一覧",
        Label::Definition => "定義",
        Label::Definitions => "事実の定義",
        Label::Fact => "事実",
        Label::FactKind => "種類",
        Label::FactPart => "項目",
        Label::Estimate => "推定値",
        Label::Target => "目標範囲",
        Label::Result => "判定",
        Label::PartsInside => "範囲内の項目",
        Label::HowKnown => "根拠",
        Label::Source => "出典",
        Label::MarkAndSource => "根拠と出典",
        Label::Emergent => "創発",
        Label::Consistency => "設定どおり",
        Label::Inside => "範囲内",
        Label::Out => "範囲外",
        Label::FarOut => "大きく範囲外",
        Label::NotMeasured => "測定不能",
        Label::FromData => "実データ",
        Label::Published => "公表値",
        Label::SecondHand => "公表値（間接）",
        Label::Tuned => "調整値",
        Label::Judgement => "判断",
    }
}

/// A dictionary form, so that a condition or a list can follow.
fn relief(what: Relief<'_>) -> String {
    match what {
        Relief::Team(name) => format!("{name}の稼働時間を1割増やす"),
        Relief::Delay(name) => format!("{}の遅れを1割減らす", name.replace("-to-", "→")),
        Relief::Loss(name) => format!("{}の情報の欠落を1割減らす", name.replace("-to-", "→")),
        Relief::Content(job) => {
            let job = Label::job(job).map_or_else(|| job.replace('-', " "), |job| label(job).to_owned());
            format!("{job}のコンテンツを10ポイント増やす")
        }
    }
}

fn parenthesis(interval: Option<(&str, &str)>) -> String {
    interval.map(|(low, high)| format!("（95%信頼区間：{low}〜{high}）")).unwrap_or_default()
}

fn count(futures: u32) -> String {
    format!("{}回の試行", grouped(futures))
}

/// The end of a sentence on how often a design comes out ahead.
fn ahead_in(futures: Futures) -> String {
    match futures {
        Futures::All(1) => "唯一の試行で上回る".to_owned(),
        Futures::All(n) => format!("{}回の試行のすべてで上回る", grouped(n)),
        Futures::None(n) => format!("{}回の試行のどれでも上回らない", grouped(n)),
        Futures::Of(n, of) => format!("試行{of}回中{n}回で上回る"),
        Futures::NearlyAll => "試行の99%超で上回る".to_owned(),
        Futures::HardlyAny => "上回る試行は1%に満たない".to_owned(),
    }
}

/// The end of a sentence on how often a design earns more than another.
fn ahead_of(over: &str, futures: Futures) -> String {
    match futures {
        Futures::All(1) => format!("唯一の試行で「{over}」を上回る"),
        Futures::All(n) => format!("{}回の試行のすべてで「{over}」を上回る", grouped(n)),
        Futures::None(n) => format!("{}回の試行のどれでも「{over}」を上回らない", grouped(n)),
        Futures::Of(n, of) => format!("試行{of}回中{n}回で「{over}」を上回る"),
        Futures::NearlyAll => format!("試行の99%超で「{over}」を上回る"),
        Futures::HardlyAny => format!("「{over}」を上回る試行が1%に満たない"),
    }
}

/// The same of sets of assumptions, before the rest of the sentence.
fn sets_of(sets: Futures) -> String {
    match sets {
        Futures::All(n) => format!("{}組のすべてで", grouped(n)),
        Futures::None(n) => format!("{}組のうち0組で", grouped(n)),
        Futures::Of(n, of) => format!("{of}組のうち{n}組で"),
        Futures::NearlyAll => "の99%超で".to_owned(),
        Futures::HardlyAny => "の1%未満で".to_owned(),
    }
}

/// The same beside a picture.
fn ahead_short(futures: Futures) -> String {
    match futures {
        Futures::All(n) => format!("{}回すべてで上回る", grouped(n)),
        Futures::None(n) => format!("{}回中0回で上回る", grouped(n)),
        Futures::Of(n, of) => format!("{of}回中{n}回で上回る"),
        Futures::NearlyAll => "99%超で上回る".to_owned(),
        Futures::HardlyAny => "上回るのは1%未満".to_owned(),
    }
}

fn names(names: &[&str]) -> String {
    names.iter().map(|name| format!("「{name}」")).collect::<Vec<_>>().join("、")
}

fn time(period: Period) -> String {
    match period {
        Period::Years(n) => format!("{n}年間"),
        Period::Months(n) => format!("{n}か月間"),
        Period::Days(n) => format!("{}日間", grouped(n)),
    }
}
