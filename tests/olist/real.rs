//! The real data behind the figures, where they are at hand: the environment
//! variable `MEANDER_DATA` names the folder with `olist/` in it.

use super::{Figures, REAL, within};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Days since 1970 of a date that begins with `YYYY-MM-DD` (Howard Hinnant's
/// days-from-civil), and the share of the day if a time follows.
fn days(text: &str) -> f64 {
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|t| t.parse::<i64>().ok()).unwrap();
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let of_era = shifted - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let date = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    let seconds = if text.len() >= 19 { number(11..13) * 3600 + number(14..16) * 60 + number(17..19) } else { 0 };
    date as f64 + seconds as f64 / 86_400.0
}

/// Two columns of a file, row by row.
fn columns(file: &Path, key: &str, value: &str) -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_path(file).unwrap();
    let headers = reader.headers().unwrap().clone();
    let place = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (key, value) = (place(key), place(value));
    reader.records().map(|row| row.unwrap()).map(|row| (row[key].to_owned(), row[value].to_owned())).collect()
}

/// Leads first contacted from January to March 2018 and what became of them.
fn real(folder: &Path) -> Figures {
    let contacts = columns(&folder.join("marketing_qualified_leads.csv"), "mql_id", "first_contact_date");
    let wins = columns(&folder.join("closed_deals.csv"), "mql_id", "won_date");
    let cohort = contacts.iter().filter(|(_, date)| ("2018-01-01"..="2018-03-31").contains(&date.as_str()));
    let mut figures = Figures::default();
    for (lead, contact) in cohort {
        // 1 January 1970 was a Thursday.
        figures.count_lead((days(contact) as i64 + 3).rem_euclid(7) >= 5);
        if let Some(won) = wins.get(lead) {
            figures.cycles.push(days(won) - days(contact));
        }
    }
    figures.settle(1.0, [65.0, 25.0]);
    figures
}

#[test]
fn the_figures_are_those_of_the_real_data() {
    let Some(folder) = std::env::var_os("MEANDER_DATA").map(|data| PathBuf::from(data).join("olist")) else {
        eprintln!("skipped: MEANDER_DATA does not name the folder of the real data");
        return;
    };
    let figures = real(&folder);
    for (name, real, stated, slack) in figures.beside(&REAL) {
        within(name, real, stated, slack / 25.0);
    }
}
