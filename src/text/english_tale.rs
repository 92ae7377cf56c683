//! A buyer's story in English.

use super::letter::capital;
use super::tale::{End, Filing, Known, Tale};

/// The sentence in English.
pub(super) fn tell(tale: &Tale<'_>) -> String {
    match *tale {
        Tale::Head { account, segment, design, replication, seed } => {
            format!("Account {account} ({segment}) · {design} · replication {replication} · seed {seed}")
        }
        Tale::Outcome { end, expansion, days, reversals, silences, recycled } => {
            outcome((end, expansion), days, [reversals, silences, recycled])
        }
        Tale::NoJourney => "No need arises in this replication.".to_owned(),
        Tale::Portrait { deciders, fit, value, digital, known } => {
            let known = match known {
                Known::Never => "had never heard of us",
                Known::ByName => "had heard of us",
                Known::AsCustomer => "was our customer",
            };
            let deciders =
                if deciders == 1 { "one decides".to_owned() } else { format!("{} must agree", word(deciders)) };
            format!(
                "{} · fit {fit} · a deal would bring about {value} a year · {digital} digital · {known}",
                capital(&deciders)
            )
        }
        Tale::Found { kind, candidates, replications } => {
            let journeys = plural(candidates, "journey", "journeys");
            let futures = plural(replications, "simulated future", "simulated futures");
            format!("The most typical of {candidates} {journeys} of the kind `{kind}` in {replications} {futures}.")
        }
        Tale::Sessions { .. } => sessions(tale),
        Tale::Visits { visits, seen } => {
            format!("{} to our pages without a need{}.", counted(visits, "visit", "visits"), unseen(visits, seen))
        }
        Tale::Cards(1) => "A card left at one of our events.".to_owned(),
        Tale::Cards(n) => format!("{} left at our events.", counted(n, "card", "cards")),
        Tale::Need => "A need arises: the journey begins.".to_owned(),
        Tale::More => "A customer by now, they want more: another journey begins beside the contract.".to_owned(),
        Tale::Mails { mails, visits, unsubscribed } => {
            let followed = match visits {
                0 => String::new(),
                1 if mails == 1 => ", and follows its link".to_owned(),
                n if n == mails => ", and follows the link of each".to_owned(),
                n => format!(", and follows the link of {}", word(n)),
            };
            let stop = if unsubscribed { "; wants no more of them" } else { "" };
            format!("Notices {} of ours{followed}{stop}.", plain(mails, "mail", "mails"))
        }
        Tale::Veto => "One of the group would not have it: validation and consensus start all over.".to_owned(),
        Tale::Contradicted => "They hear another story than the team before had told, and trust us less.".to_owned(),
        Tale::Breached => "Nobody has taken it up in the time agreed.".to_owned(),
        Tale::Overdue => "It has stayed longer than its stage allows.".to_owned(),
        Tale::Expanded(value) => format!("The contract is expanded by {value} a year."),
        Tale::InTheMiddle => "A project is under way when the clock starts.".to_owned(),
        Tale::Form(job) => format!("Fills a form for our content on {job}: now we know who it is."),
        Tale::Inquiry => "Asks by a form to be contacted.".to_owned(),
        Tale::Referral => "Asks to be contacted: a customer of ours has named us.".to_owned(),
        Tale::Asked => "Asks for a meeting with our rep.".to_owned(),
        Tale::Withdrawn => "Waits no longer for the meeting, and trusts us less.".to_owned(),
        Tale::Reversal { jobs, steps, still } => {
            let still = still.map(|job| format!(" We still believe that they are at {job}.")).unwrap_or_default();
            match steps {
                0 => format!("Goes back, and loses nothing.{still}"),
                n => format!("Goes back on {}: {} lost.{still}", list(jobs), plain(n, "step", "steps")),
            }
        }
        Tale::Silence => "Falls silent.".to_owned(),
        Tale::Woke { days, forgotten } => match forgotten {
            0 => format!("Silent for {days}; then takes it up again."),
            n => format!("Silent for {days}; then takes it up again, {} forgotten.", plain(n, "step", "steps")),
        },
        Tale::Shortlist { listed: true } => "Names its shortlist: we are on it.".to_owned(),
        Tale::Shortlist { listed: false } => "Names its shortlist, without us.".to_owned(),
        Tale::Ended { end, chance, listed } => ended(end, chance, listed),
        Tale::Signed(value) => format!("Signs: {value} a year."),
        Tale::Inherited(value) => format!("Our customer from before, for {value} a year."),
        Tale::ContractEnded { renewed: true } => "Renews the contract.".to_owned(),
        Tale::ContractEnded { renewed: false } => "Does not renew the contract.".to_owned(),
        Tale::Calls { calls: 1, reached: false } => "A call that nobody answers.".to_owned(),
        Tale::Calls { calls, reached: false } => format!("{} calls that nobody answers.", capital(&word(calls))),
        Tale::Calls { reached: true, .. } => "A call, answered.".to_owned(),
        Tale::Meeting { held: true, mismatched: false, .. } => "A meeting.".to_owned(),
        Tale::Meeting { held: true, mismatched: true, .. } => {
            "A meeting: we press to close, but they have gone back further than we think.".to_owned()
        }
        Tale::Meeting { held: false, answered: true, .. } => "An answer instead of a meeting.".to_owned(),
        Tale::Meeting { held: false, .. } => "A meeting to which nobody comes.".to_owned(),
        Tale::Proposal => "A proposal.".to_owned(),
        Tale::FollowUps { asked: 1, answered: 1 } => "A question how it stands, answered.".to_owned(),
        Tale::FollowUps { asked: 1, .. } => "A question how it stands, without an answer.".to_owned(),
        Tale::FollowUps { asked, answered } => {
            let answered = match answered {
                0 => "none".to_owned(),
                n if n == asked => "all".to_owned(),
                n => word(n),
            };
            format!("{} questions how it stands, {answered} answered.", capital(&word(asked)))
        }
        Tale::Declined => "We say that there will be no meeting.".to_owned(),
        Tale::Onboarded => "Brought into use.".to_owned(),
        Tale::Reviewed => "We sit down with them to see what they have of us.".to_owned(),
        Tale::Scored { score, threshold: Some(threshold) } => {
            format!("The score reaches {score} of the {threshold} that it takes.")
        }
        Tale::Scored { threshold: None, .. } => "What they have done is enough to make them a lead.".to_owned(),
        Tale::Reapproached => "The time has come to call again.".to_owned(),
        Tale::Alerted => "What they read is a hot signal: they are called again before the time.".to_owned(),
        Tale::Lapsed => "Nothing heard for long: the file is closed, they are strangers again.".to_owned(),
        Tale::Filed(why) => filed(why).to_owned(),
        Tale::SaysProject { next, done, buying } => {
            let asleep = if buying { "" } else { ", asleep" };
            match next {
                Some(job) => format!("They are at {job}, {done} done{asleep}."),
                None => format!("All six jobs are done{asleep}."),
            }
        }
        Tale::SaysNothing => "They have no project.".to_owned(),
        Tale::Closed { reason, again } => {
            let reason = reason.replace('-', " ");
            match again {
                Some(days) => format!("Closed: {reason}; to be called again in {days}."),
                None => format!("Closed: {reason}."),
            }
        }
        Tale::Moved { stage, team, rep } => match rep {
            Some(rep) => format!("→ {stage} ({team}, rep {rep})"),
            None => format!("→ {stage} ({team})"),
        },
        Tale::Date { year, month, day } => format!("Y{year} {day:>2} {}", month_name(month)),
        Tale::DayOfJourney(day) => format!("day {day}"),
    }
}

fn outcome((end, expansion): (End, bool), days: &str, [reversals, silences, recycled]: [u32; 3]) -> String {
    let end = match end {
        End::Won if expansion => "A customer won for more",
        End::Won => "Won",
        End::Rival => "Lost to a rival",
        End::StatusQuo => "Let go",
        End::Indecision => "No agreement",
        End::Open => "Still open",
    };
    let ever = |n, did| if n == 0 { format!("never {did}") } else { format!("{did} {}", times(n)) };
    let mut parts = vec![ever(reversals, "went back"), ever(silences, "fell silent")];
    if recycled > 0 {
        parts.push(format!("was put back for later {}", times(recycled)));
    }
    format!("{end} after {days}: {}.", parts.join(", "))
}

fn sessions(tale: &Tale<'_>) -> String {
    let Tale::Sessions { sessions, jobs, others, won, own, seen, refused, rival_reps, setbacks } = *tale else {
        return String::new();
    };
    // Without us is not alone, where a rival sits at the table.
    let alone = if rival_reps == 0 { " alone" } else { " without us" };
    let mostly = if others { "mostly " } else { "" };
    let mut text = format!("{}{alone}, {mostly}on {}", counted(sessions, "session", "sessions"), list(jobs));
    text.push_str(&match won {
        0 => "; no step won".to_owned(),
        n => format!("; {} won", plain(n, "step", "steps")),
    });
    let mut asides = Vec::new();
    if own > 0 {
        let times = match own {
            _ if sessions == 1 => String::new(),
            n if n == sessions => "all ".to_owned(),
            n => word(n) + " ",
        };
        asides.push(format!("{times}on our pages{}", unseen(own, seen)));
    }
    if refused > 0 {
        let times = if sessions == 1 { String::new() } else { word(refused) + " " };
        asides.push(format!("{times}turned away by a form"));
    }
    if rival_reps > 0 {
        let times = if sessions == 1 { String::new() } else { word(rival_reps) + " " };
        asides.push(format!("{times}with a rival's rep"));
    }
    if setbacks > 0 {
        asides.push(format!("a step back {}", times(setbacks)));
    }
    if !asides.is_empty() {
        text.push_str(&format!("; {}", asides.join(", ")));
    }
    text + "."
}

fn times(n: u32) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{} times", word(n)),
    }
}

/// How many of them we saw.
fn unseen(all: u32, seen: u32) -> String {
    match seen {
        0 => ", unseen by us".to_owned(),
        n if n == all => ", seen by us".to_owned(),
        n => format!(", {} of them seen by us", word(n)),
    }
}

fn ended(end: End, chance: Option<&str>, listed: bool) -> String {
    let chance = match chance {
        Some(chance) => format!(" The chance of that falling to us was {chance}."),
        None if !listed => " It could not fall to us, who were not on the shortlist.".to_owned(),
        None => String::new(),
    };
    let what = match end {
        End::Won => "All six jobs are done. The group agrees, and chooses us.",
        End::Rival => "All six jobs are done. The group agrees, and chooses a rival.",
        End::Indecision => "All six jobs are done, but the group does not agree: no decision.",
        End::StatusQuo => "The project is let go: no decision.",
        End::Open => "",
    };
    format!("{what}{chance}")
}

fn filed(why: Filing) -> &'static str {
    match why {
        Filing::Start => "So it stands in our file when the clock starts.",
        Filing::Recognised => "Now we know who they are.",
        Filing::Warm => "What we see of them makes them count as engaged.",
        Filing::Cool => "What we saw of them has grown old: they count as engaged no longer.",
        Filing::NotAdmitted => "They are not what a lead must be, and stay in the file.",
        Filing::Other => "The file changes.",
    }
}

fn month_name(month: u32) -> &'static str {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    NAMES[(month.max(1) as usize - 1) % 12]
}

fn list(names: &[&str]) -> String {
    match names {
        [] => "nothing".to_owned(),
        [one] => (*one).to_owned(),
        [firsts @ .., last] => format!("{} and {last}", firsts.join(", ")),
    }
}

fn word(n: u32) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(n as usize).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

fn plural<'a>(n: u32, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

fn plain(n: u32, one: &str, many: &str) -> String {
    format!("{} {}", word(n), plural(n, one, many))
}

/// The same at the beginning of a sentence.
fn counted(n: u32, one: &str, many: &str) -> String {
    capital(&plain(n, one, many))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sits_with_a_rival_is_not_alone() {
        let told = |rival_reps| {
            let (sessions, jobs) = (5, ["validation"].as_slice());
            tell(&Tale::Sessions {
                sessions,
                jobs,
                others: false,
                won: 0,
                own: 0,
                seen: 0,
                refused: 0,
                rival_reps,
                setbacks: 0,
            })
        };
        assert_eq!(told(0), "Five sessions alone, on validation; no step won.");
        assert_eq!(told(2), "Five sessions without us, on validation; no step won; two with a rival's rep.");
    }

    #[test]
    fn only_silence_is_told_as_nobody() {
        let told = |answered| tell(&Tale::Meeting { held: false, answered, mismatched: false });
        assert_eq!(told(true), "An answer instead of a meeting.");
        assert_eq!(told(false), "A meeting to which nobody comes.");
    }

    #[test]
    fn a_threshold_is_told_only_where_it_counts() {
        let told = |threshold| tell(&Tale::Scored { score: "66", threshold });
        assert_eq!(told(Some("65")), "The score reaches 66 of the 65 that it takes.");
        assert_eq!(told(None), "What they have done is enough to make them a lead.");
    }

    #[test]
    fn what_cannot_be_has_no_chance() {
        let told = |chance, listed| tell(&Tale::Ended { end: End::Rival, chance, listed });
        assert!(told(None, false).ends_with("It could not fall to us, who were not on the shortlist."));
        assert!(told(Some("< 0.1 %"), true).ends_with("was < 0.1 %."));
        assert!(told(None, true).ends_with("chooses a rival."));
    }
}
