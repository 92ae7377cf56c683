//! The facts that the model is held to, in Japanese.

use super::fact::FactWords;
use crate::terms::{FactPart, StylisedFact};

/// The fact in Japanese.
pub(super) fn fact(fact: StylisedFact) -> FactWords {
    match fact {
        StylisedFact::TimeWithReps => FactWords {
            title: "営業担当と過ごす時間",
            definition: "購買プロセスの活動のうち、サプライヤーの営業担当との面談が占める割合。決定に至ったもの（合意の不成立を含む）が対象。「当社」は、当社と一度以上面談したものが対象。",
            source: "Gartner 2019",
        },
        StylisedFact::FirstContact => FactWords {
            title: "最初の接触は遅い",
            definition: "購買プロセスの期間（沈黙を含む）のうち、いずれかのサプライヤーの営業担当と最初に対話するまでに過ぎた割合。対話のあったものの中央値。あわせて、最初の対話を買い手が求めた割合（応答のあった架電は売り手起点とする。モデルの競合は架電しないため、当社の値も示す）。",
            source: "CEB 2011（57%）、6sense 2023（二次情報：70%、83%が買い手起点）",
        },
        StylisedFact::NoDecision => FactWords {
            title: "決定に至らない購買",
            definition: "サプライヤー選定まで進んだ購買プロセスのうち、どこからも購入せずに終わった割合。うち、合意者の誰かが反対して止まった割合（残りは現状維持を選んだもの）。",
            source: "Dixon and McKenna 2022",
        },
        StylisedFact::Deciders => FactWords {
            title: "合意者が多いほど購買に至らない",
            definition: "サプライヤー選定まで進んだ購買プロセスのうち、いずれかのサプライヤーから購入した割合。合意が必要な人数別。",
            source: "CEB, Harvard Business Review, March 2015",
        },
        StylisedFact::GoingBack => FactWords {
            title: "商談は後戻りする",
            definition: "提案を送った商談のうち、買い手の話が前回より前の購買ジョブに戻ったことが一度でもある割合。あわせて、売り手に見えたかどうかを問わず、済んだジョブに戻った購買プロセスの割合。",
            source: "BPI Challenge 2012（0.38）、Gartner",
        },
        StylisedFact::StepBack => FactWords {
            title: "後戻りは失敗ではない",
            definition: "同じ商談で、後戻りが1回の場合と2回以上の場合の受注率の、後戻りがない場合に対する比。サプライヤーが選ばれて終わったものが対象。",
            source: "BPI Challenge 2012（67、76、73%）",
        },
        StylisedFact::Silence => FactWords {
            title: "沈黙は失注につながる",
            definition: "最長の沈黙（終了直前のものを除く）が受注案件の営業サイクルの中央値を超えた商談の受注率の、その他の商談に対する比（沈黙の中で打ち切った商談はどちらにも含めない）。",
            source: "BPI Challenge 2012（0.25）",
        },
        StylisedFact::Cycles => FactWords {
            title: "営業サイクルの分布は裾が長い",
            definition: "受注案件がSQLとして引き継がれてから契約までの日数。その中央値、対数の標準偏差、対数正規分布の当てはまりの良さ（他の分布との1件当たりの対数尤度の差）。あわせて、課題の発生から購入までの日数。",
            source: "形状：Olist 2018、水準：公表された中央値（二次情報）",
        },
        StylisedFact::Shortlist => FactWords {
            title: "候補リストの長さ",
            definition: "購買プロセスの最初の候補リストに載るサプライヤー数の平均。",
            source: "日本の買い手600人への調査",
        },
        StylisedFact::Customers => FactWords {
            title: "既存顧客のほうが受注しやすい",
            definition: "既存顧客への追加提案の受注率の、新規商談に対する比。どちらも期間内に終了したものが対象で、追加の要望がないと判明した顧客はどちらにも含めない。",
            source: "IBM（3.7）、Salvirt（4.1）",
        },
        StylisedFact::WinRate => FactWords {
            title: "受注率",
            definition: "終了したSQLのうち受注した割合。売り手が打ち切ったものと、そもそも案件がなかったものは失注に数える。",
            source: "多数の文献",
        },
        StylisedFact::Funnel => FactWords {
            title: "ファネルの段階別の転換率",
            definition: "リード単位で各段階を一度だけ数える。判明しているリードのうち一度でも引き継がれた割合（MQL）、うち14日以内に受け入れられた割合（SAL）、うち引き継ぎから60日以内に見極めを終えた割合（SQL）。",
            source: "多数の文献",
        },
        StylisedFact::Values => FactWords {
            title: "金額の偏り",
            definition: "新規案件の年額の対数の標準偏差。あわせて、支払いのある顧客の上位2割が収益に占める割合。",
            source: "IBM（受注案件で0.73）、80対20の法則",
        },
        StylisedFact::Output => FactWords {
            title: "営業担当ごとの成果の偏り",
            definition: "商談を担当するチームに期間内に在籍した人（退職者を含む）1人当たりの新規受注件数のジニ係数。",
            source: "Olist 2018（0.51）",
        },
        StylisedFact::Connecting => FactWords {
            title: "架電は重ねるほどつながりにくい",
            definition: "一度もつながっていないリードに、架電を1回重ねるごとにつながる確率が下がる割合。1回目から4回目までを一定の率とみなす。電話を求めたリードは除く。",
            source: "UCI bank marketing",
        },
        StylisedFact::SecondCall => FactWords {
            title: "「今はまだ」の相手への再架電は有効",
            definition: "リサイクルした後、2〜3か月後に再び架電してつながったリードがSQLになる割合。誰も対応していないリードへの架電で見込まれる割合（対象の全リードと複数の日の平均）に対する比と、翌日に再架電した場合に対する比。",
            source: "UCI bank marketing（23%対9%）",
        },
        StylisedFact::Score => FactWords {
            title: "行動と適合度は合わせて効く",
            definition: "ある日に商談のないリードについて、両軸を標準偏差で測る。365日以内の受注をスコアが最もよく見分ける（ROC曲線の下の面積が最大になる）ときの行動の重みと、どちらか一方の軸だけではその面積がどれだけ減るか。",
            source: "X Education",
        },
        StylisedFact::Load => FactWords {
            title: "チームは忙しい",
            definition: "最も忙しいチームの稼働率。負荷がなければ、担当の共有や待ち時間の影響は現れず、組織案を比べる意味がない。",
            source: "判断",
        },
        StylisedFact::KnownBefore => FactWords {
            title: "受注には認知が要る",
            definition: "受注のうち、サプライヤー選定の最初の段階を終えた時点で、買い手が当社について知りうることの4分の1を超えて知っていた割合。",
            source: "6sense（約0.80）、Harvard Business ReviewのBain（0.92）",
        },
        StylisedFact::MonthlyConversion => FactWords {
            title: "月別の転換率は誤解を招く",
            definition: "同じ月の受注件数と、その月に初めて引き継がれたリードから後に生じた受注件数の食い違い。全試行の平均での相対的な差の2乗から計数の誤差を除き、沈黙とリサイクルがある場合の、ない場合に対する比で表す。あわせて、しきい値を20点下げた後、月別の転換率が転換への効果を10%以内の誤差で示すまでの月数。",
            source: "R：ファネルの転換率は測れなくなる",
        },
        StylisedFact::OlistWon => FactWords {
            title: "Olist：受注したリード",
            definition: "shipped:olistで、13週間のリードを最後まで追跡し、それぞれの日数以内に受注した割合（実績は9.2、11.9、13.0%）。",
            source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        },
        StylisedFact::OlistCycle => FactWords {
            title: "Olist：営業サイクル",
            definition: "同じリードのうち受注したものの、リードから契約までの日数。実績（3.5、15.8、126.8日）の3分の1以内の差を目標とする。",
            source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        },
        StylisedFact::OlistShape => FactWords {
            title: "Olist：分布の形",
            definition: "同じ営業サイクルについて、対数正規分布と他の分布との1件当たりの対数尤度の差。",
            source: "Marketing Funnel by Olist, Olist and A. Sionek, 2018",
        },
    }
}

/// The part of a fact in Japanese.
pub(super) fn part(part: FactPart) -> &'static str {
    match part {
        FactPart::WithAnyRep => "全サプライヤー",
        FactPart::WithOurs => "当社",
        FactPart::TimeBefore => "対話までの期間",
        FactPart::OpenedByBuyer => "買い手起点の割合",
        FactPart::OpenedByBuyerWithUs => "買い手起点の割合（当社）",
        FactPart::NoPurchase => "購入なし",
        FactPart::Indecision => "うち合意の不成立",
        FactPart::OneDecider => "合意者1人",
        FactPart::TwoDeciders => "合意者2人",
        FactPart::ThreeDeciders => "合意者3人",
        FactPart::FourOrFiveDeciders => "合意者4〜5人",
        FactPart::SixDeciders => "合意者6人",
        FactPart::OneLessSix => "1人と6人の差",
        FactPart::DealsBack => "後戻りが見えた商談",
        FactPart::JourneysBack => "後戻りした購買プロセス",
        FactPart::OneStepBack => "後戻り1回",
        FactPart::MoreStepsBack => "後戻り2回以上",
        FactPart::RelativeWinRate => "受注率の比",
        FactPart::SalesCycle => "SQLから契約（中央値）",
        FactPart::SalesCycleSpread => "その対数標準偏差",
        FactPart::OverGamma => "対数正規とガンマの差",
        FactPart::OverExponential => "対数正規と指数の差",
        FactPart::JourneyTime => "課題から購入（中央値）",
        FactPart::Suppliers => "サプライヤー数",
        FactPart::Won => "受注",
        FactPart::KnownToMql => "リードからMQL",
        FactPart::MqlToSal => "MQLからSAL",
        FactPart::SalToSql => "SALからSQL",
        FactPart::ValueSpread => "金額の対数標準偏差",
        FactPart::TopFifth => "上位2割",
        FactPart::Gini => "ジニ係数",
        FactPart::FallAnAttempt => "1回ごとの低下",
        FactPart::OverCold => "未対応リードに対する比",
        FactPart::OverNextDay => "翌日の再架電に対する比",
        FactPart::BestWeight => "行動の最適な重み",
        FactPart::FitAlone => "適合度だけで失う面積",
        FactPart::BehaviourAlone => "行動だけで失う面積",
        FactPart::ThisDesign => "この組織案",
        FactPart::RevOps => "shipped:revops",
        FactPart::OneTeam => "shipped:one-team",
        FactPart::KnewUs => "当社を知っていた",
        FactPart::Excess => "食い違いの比（あり÷なし）",
        FactPart::MonthsUntilRight => "正しくなるまでの月数",
        FactPart::Within30 => "30日以内",
        FactPart::Within90 => "90日以内",
        FactPart::Within160 => "160日以内",
        FactPart::FirstDecile => "第1十分位",
        FactPart::Median => "中央値",
        FactPart::NinthDecile => "第9十分位",
    }
}
