//! A buyer's story in Japanese, in the plain style.

use super::letter::grouped;
use super::tale::{End, Filing, Known, Tale};

/// The sentence in Japanese.
pub(super) fn tell(tale: &Tale<'_>) -> String {
    match *tale {
        Tale::Head { account, segment, design, replication, seed } => {
            format!("企業{account}（{segment}） · {design} · 試行{replication} · 乱数シード{seed}")
        }
        Tale::Outcome { end, expansion, days, reversals, silences, recycled } => {
            outcome((end, expansion), days, [reversals, silences, recycled])
        }
        Tale::NoJourney => "この試行では課題が生じない。".to_owned(),
        Tale::Portrait { deciders, fit, value, digital, known } => {
            let known = match known {
                Known::Never => "当社を知らなかった",
                Known::ByName => "当社の名前は知っていた",
                Known::AsCustomer => "当社の顧客だった",
            };
            let deciders = if deciders == 1 {
                "1人で決裁".to_owned()
            } else {
                format!("{deciders}人の合意（稟議）が必要")
            };
            format!("{deciders} · 適合度{fit} · 受注すれば年間約{value} · デジタル志向{digital} · {known}")
        }
        Tale::Found { kind, candidates, replications } => format!(
            "試行{}回の中にある{}の購買プロセス{}件のうち、最も典型的なもの。",
            grouped(replications),
            story_kind(kind),
            grouped(candidates)
        ),
        Tale::Sessions { .. } => sessions(tale),
        Tale::Visits { visits, seen } => {
            format!("課題がないまま、当社のページを{}回訪問{}。", grouped(visits), unseen(visits, seen))
        }
        Tale::Cards(1) => "当社のイベントで名刺を残す。".to_owned(),
        Tale::Cards(n) => format!("当社のイベントで名刺を{}枚残す。", grouped(n)),
        Tale::Need => "課題が生じ、購買プロセスが始まる。".to_owned(),
        Tale::More => "すでに顧客だが、さらに必要が生じる。契約と並行して別の購買プロセスが始まる。".to_owned(),
        Tale::Mails { mails, visits, unsubscribed } => {
            let followed = match visits {
                0 => String::new(),
                1 if mails == 1 => "、リンクを開く".to_owned(),
                n if n == mails => "、すべてのリンクを開く".to_owned(),
                n => format!("、うち{}通のリンクを開く", grouped(n)),
            };
            let stop = if unsubscribed { "。配信を停止する" } else { "" };
            format!("当社のメール{}通に目を留める{followed}{stop}。", grouped(mails))
        }
        Tale::Veto => "1人が拒否する。検証と合意形成は一からやり直しになる。".to_owned(),
        Tale::Contradicted => "前のチームと違う話を聞き、当社への信頼が下がる。".to_owned(),
        Tale::Breached => "約束の時間内に誰も着手しなかった。".to_owned(),
        Tale::Overdue => "ステージの期限を過ぎて滞留している。".to_owned(),
        Tale::Expanded(value) => format!("契約を年間{value}拡大する。"),
        Tale::InTheMiddle => "シミュレーションの開始時点で、検討がすでに進んでいる。".to_owned(),
        Tale::Form(job) => format!("{job}のコンテンツを得るためにフォームに記入する。これで相手がわかる。"),
        Tale::Inquiry => "フォームから問い合わせる。".to_owned(),
        Tale::Referral => "当社の顧客の紹介で、連絡を求める。".to_owned(),
        Tale::Asked => "営業担当との面談を求める。".to_owned(),
        Tale::Withdrawn => "面談を待つのをやめ、当社への信頼が下がる。".to_owned(),
        Tale::Reversal { jobs, steps, still } => {
            let still = still.map(|job| format!("当社はまだ{job}の段階だと考えている。")).unwrap_or_default();
            match steps {
                0 => format!("後戻りするが、失うものはない。{still}"),
                n => format!("{}で後戻りし、{}歩分を失う。{still}", list(jobs), grouped(n)),
            }
        }
        Tale::Silence => "沈黙する。".to_owned(),
        Tale::Woke { days, forgotten } => match forgotten {
            0 => format!("{days}の沈黙の後、検討を再開する。"),
            n => format!("{days}の沈黙の後、検討を再開する。{}歩分は忘れられた。", grouped(n)),
        },
        Tale::Shortlist { listed: true } => "候補企業を絞り込む。当社は残る。".to_owned(),
        Tale::Shortlist { listed: false } => "候補企業を絞り込む。当社は入らない。".to_owned(),
        Tale::Ended { end, chance, listed } => ended(end, chance, listed),
        Tale::Signed(value) => format!("契約を結ぶ。年間{value}。"),
        Tale::Inherited(value) => format!("以前からの顧客。年間{value}。"),
        Tale::ContractEnded { renewed: true } => "契約を更新する。".to_owned(),
        Tale::ContractEnded { renewed: false } => "契約を更新しない。".to_owned(),
        Tale::Calls { calls, reached: false } => format!("架電{}回、応答なし。", grouped(calls)),
        Tale::Calls { reached: true, .. } => "架電し、話ができる。".to_owned(),
        Tale::Meeting { held: true, mismatched: false, .. } => "面談。".to_owned(),
        Tale::Meeting { held: true, mismatched: true, .. } => {
            "面談。成約を急ぐが、先方は当社の認識より前の段階に戻っている。".to_owned()
        }
        Tale::Meeting { held: false, answered: true, .. } => "面談の代わりに返答がある。".to_owned(),
        Tale::Meeting { held: false, .. } => "面談に誰も現れない。".to_owned(),
        Tale::Proposal => "提案する。".to_owned(),
        Tale::FollowUps { asked, answered } => {
            let answered = match answered {
                0 => "返答なし".to_owned(),
                n if n == asked => "返答あり".to_owned(),
                n => format!("返答は{}回", grouped(n)),
            };
            format!("状況確認{}回、{answered}。", grouped(asked))
        }
        Tale::Declined => "面談は行わないと伝える。".to_owned(),
        Tale::Onboarded => "導入が完了する。".to_owned(),
        Tale::Reviewed => "顧客と活用状況を振り返る。".to_owned(),
        Tale::Scored { score, threshold: Some(threshold) } => {
            format!("スコアが{score}になり、しきい値{threshold}に達する。")
        }
        Tale::Scored { threshold: None, .. } => "これまでの行動から、リードとして引き継がれる。".to_owned(),
        Tale::Reapproached => "再び連絡する時期が来る。".to_owned(),
        Tale::Alerted => "閲覧内容が強い関心を示す。予定より早く再び連絡する。".to_owned(),
        Tale::Lapsed => "長く音沙汰がない。記録を閉じ、匿名に戻る。".to_owned(),
        Tale::Filed(why) => filed(why).to_owned(),
        Tale::SaysProject { next, done, buying } => {
            let asleep = if buying { "" } else { "（検討は休止中）" };
            match next {
                Some(job) => format!("先方は{job}の段階にあり、{done}が完了{asleep}。"),
                None => format!("6つの購買ジョブはすべて完了{asleep}。"),
            }
        }
        Tale::SaysNothing => "先方に案件はない。".to_owned(),
        Tale::Closed { reason, again } => match again {
            Some(days) => format!("クローズ：{}。{days}後に再び連絡する。", loss_reason(reason)),
            None => format!("クローズ：{}。", loss_reason(reason)),
        },
        Tale::Moved { stage, team, rep } => match rep {
            Some(rep) => format!("→\u{a0}{stage}（{team}、担当{rep}）"),
            None => format!("→\u{a0}{stage}（{team}）"),
        },
        Tale::Date { year, month, day } => format!("{year}年目{month:>2}月{day:>2}日"),
        Tale::DayOfJourney(day) => format!("{day}日経過"),
    }
}

fn outcome((end, expansion): (End, bool), days: &str, [reversals, silences, recycled]: [u32; 3]) -> String {
    let end = match end {
        End::Won if expansion => "既存顧客から追加受注",
        End::Won => "受注",
        End::Rival => "競合に失注",
        End::StatusQuo => "見送り",
        End::Indecision => "合意に至らず",
        End::Open => "継続中",
    };
    let ever = |n, what| if n == 0 { format!("{what}なし") } else { format!("{what}{}回", grouped(n)) };
    let mut parts = vec![ever(reversals, "後戻り"), ever(silences, "沈黙")];
    if recycled > 0 {
        parts.push(ever(recycled, "リサイクル"));
    }
    format!("{end}、{days}：{}", parts.join("、"))
}

fn sessions(tale: &Tale<'_>) -> String {
    let Tale::Sessions { sessions, jobs, others, won, own, seen, refused, rival_reps, setbacks } = *tale else {
        return String::new();
    };
    // Without us is not alone, where a rival sits at the table.
    let alone = if rival_reps == 0 { "自社だけで" } else { "当社抜きで" };
    let mostly = if others { "主に" } else { "" };
    let mut text = format!("{alone}{mostly}{}に{}回取り組", list(jobs), grouped(sessions));
    text.push_str(&match won {
        0 => "むが、進展なし".to_owned(),
        n => format!("み、{}歩前進", grouped(n)),
    });
    let mut asides = Vec::new();
    if own > 0 {
        let which = match own {
            1 if sessions == 1 => "当社のページを利用".to_owned(),
            n if n == sessions => "いずれも当社のページ".to_owned(),
            n => format!("うち{}回は当社のページ", grouped(n)),
        };
        asides.push(which + &unseen(own, seen));
    }
    if refused > 0 {
        asides.push(format!("フォームで{}回離脱", grouped(refused)));
    }
    if rival_reps > 0 {
        asides.push(format!("競合の営業が{}回同席", grouped(rival_reps)));
    }
    if setbacks > 0 {
        asides.push(format!("1歩後退が{}回", grouped(setbacks)));
    }
    if !asides.is_empty() {
        text.push_str(&format!("。{}", asides.join("、")));
    }
    text + "。"
}

/// How many of them we saw.
fn unseen(all: u32, seen: u32) -> String {
    match seen {
        0 => "（当社には見えない）".to_owned(),
        n if n == all => "（当社に見える）".to_owned(),
        n => format!("（当社に見えるのは{}回）", grouped(n)),
    }
}

fn ended(end: End, chance: Option<&str>, listed: bool) -> String {
    let chance = match chance {
        Some(chance) => format!("当社が選ばれる確率は{chance}だった。"),
        None if !listed => "候補に入っていない当社が選ばれることはなかった。".to_owned(),
        None => String::new(),
    };
    let what = match end {
        End::Won => "6つの購買ジョブがすべて完了。社内が合意し、当社を選ぶ。",
        End::Rival => "6つの購買ジョブがすべて完了。社内が合意し、競合を選ぶ。",
        End::Indecision => "6つの購買ジョブはすべて完了したが、社内の合意が得られず、決定に至らない。",
        End::StatusQuo => "検討を打ち切り、決定に至らない。",
        End::Open => "",
    };
    format!("{what}{chance}")
}

fn filed(why: Filing) -> &'static str {
    match why {
        Filing::Start => "シミュレーションの開始時点で、当社の記録はこの状態にある。",
        Filing::Recognised => "これで相手がわかる。",
        Filing::Warm => "見える行動から、関心ありと判断する。",
        Filing::Cool => "見えた行動が古くなり、関心ありではなくなる。",
        Filing::NotAdmitted => "リードの条件を満たさず、記録に残る。",
        Filing::Other => "記録が変わる。",
    }
}

/// A kind of story by its word, which `--find` takes; the word itself where it is new.
fn story_kind(kind: &str) -> String {
    let name = match kind {
        "won" => "順調な受注",
        "lost" => "競合への失注",
        "no-decision" => "決定に至らない結末",
        "stalled-won" => "沈黙を経た受注",
        "recycled-won" => "リサイクルを経た受注",
        "expanded" => "既存顧客の拡大",
        _ => return format!("「{kind}」"),
    };
    format!("「{name}」（{kind}）")
}

/// Why the seller closed it, by its term; the term itself where it is new.
fn loss_reason(term: &str) -> &str {
    match term {
        "unreachable" => "連絡がつかない",
        "unfit" => "対象外",
        "no-need" => "課題がない",
        "not-yet" => "時期尚早",
        "rival" => "競合に決定",
        "no-decision" => "決定に至らない",
        "expired" => "期限切れ",
        "not-taken-up" => "着手されず",
        "stale" => "滞留",
        _ => term,
    }
}

fn list(names: &[&str]) -> String {
    if names.is_empty() { "特定しない事項".to_owned() } else { names.join("と") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sits_with_a_rival_is_not_alone() {
        let told = |rival_reps| {
            let jobs = ["検証"].as_slice();
            let (sessions, won, own) = (5, 0, 0);
            let (others, seen, refused, setbacks) = (false, 0, 0, 0);
            tell(&Tale::Sessions { sessions, jobs, others, won, own, seen, refused, rival_reps, setbacks })
        };
        assert_eq!(told(0), "自社だけで検証に5回取り組むが、進展なし。");
        assert_eq!(told(2), "当社抜きで検証に5回取り組むが、進展なし。競合の営業が2回同席。");
    }

    #[test]
    fn what_cannot_be_has_no_chance() {
        let told = |chance, listed| tell(&Tale::Ended { end: End::Rival, chance, listed });
        assert!(told(None, false).ends_with("当社が選ばれることはなかった。"));
        assert!(told(Some("0.1%未満"), true).ends_with("確率は0.1%未満だった。"));
        assert!(told(None, true).ends_with("競合を選ぶ。"));
    }

    #[test]
    fn dates_are_equally_long() {
        assert_eq!(tell(&Tale::Date { year: 2, month: 11, day: 25 }), "2年目11月25日");
        assert_eq!(tell(&Tale::Date { year: 2, month: 2, day: 5 }), "2年目 2月 5日");
    }
}
