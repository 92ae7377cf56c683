//! Every account is in exactly one stage at any time, and Little's law.

use super::Audit;
use meander::ledger::AccountRecord;
use meander::metric::Quantity;
use meander::terms::{Channel, Stage};
use meander::units::{DAYS_PER_YEAR, Instant, Span};

impl Audit {
    /// Moves of all accounts: when, from where, to where.
    fn moves(&self) -> impl Iterator<Item = Vec<(Instant, Stage, Stage)>> + '_ {
        self.stories.values().map(|story| {
            let moves = story.iter().filter_map(|&(now, what)| match what {
                AccountRecord::Stage { from, to } => Some((now, from, to)),
                _ => None,
            });
            moves.collect()
        })
    }

    /// Each move begins where the last one ended; and L = λW on every stage: the
    /// time that stocks stood is the time that accounts stayed, to the tick.
    pub(super) fn check_stages(&self) {
        let mut stayed = [Span::ZERO; Stage::COUNT];
        let mut stay = |stage: Stage, from, until| stayed[stage.index()] += self.within(from, until);
        for _ in self.stories.len()..self.accounts() as usize {
            stay(Stage::Anonymous, self.start, self.end);
        }
        for moves in self.moves() {
            let (mut stage, mut since) = (Stage::Anonymous, Instant::START);
            for (now, from, to) in moves {
                assert_eq!(from, stage, "an account leaves the stage that it is in");
                assert_ne!(from, to);
                stay(stage, since, now);
                (stage, since) = (to, now);
            }
            stay(stage, since, self.end);
        }
        assert_eq!(stayed, self.outcome.occupancy);
        let all: Span = stayed.into_iter().sum();
        assert_eq!(all.ticks(), self.within(self.start, self.end).ticks() * i64::from(self.accounts()));
        self.check_flows_in_window();
    }

    fn check_flows_in_window(&self) {
        let moves: Vec<_> = self.moves().flatten().filter(|(now, ..)| self.counts(*now)).collect();
        let market = &self.outcome.market;
        let by_channel: i64 = Channel::ALL.iter().map(|&channel| market.exact(Quantity::leads_by(channel))).sum();
        assert_eq!(by_channel, market.exact(Quantity::Leads), "every lead came by some channel");
        let into = |stage| moves.iter().filter(|(_, _, to)| *to == stage).count() as i64;
        for (stage, quantity) in [
            (Stage::Mql, Quantity::Mql),
            (Stage::Sal, Quantity::Sal),
            (Stage::Sql, Quantity::Sql),
            (Stage::Opportunity, Quantity::Opportunities),
        ] {
            assert_eq!(self.outcome.market.exact(quantity), into(stage), "{stage}");
        }
        let put_back = |(now, what): &(Instant, AccountRecord)| {
            self.counts(*now) && matches!(what, AccountRecord::Lost { again: true, .. })
        };
        let recycled = self.stories.values().flatten().filter(|entry| put_back(entry)).count();
        assert_eq!(self.outcome.market.exact(Quantity::Recycled), recycled as i64);
        let identified = moves.iter().filter(|(_, from, to)| (*from, *to) == (Stage::Anonymous, Stage::Known));
        assert_eq!(self.outcome.market.exact(Quantity::Leads), identified.count() as i64);
    }

    /// In every month and stage: stock at the end = stock before + in − out.
    pub(super) fn check_months(&self) {
        let month_end = |month: usize| Instant::from_days(DAYS_PER_YEAR / 12.0 * (month + 1) as f64);
        let months = &self.outcome.months;
        assert!(month_end(months.len() - 1) >= self.end, "the months reach to the end");
        assert!(months.len() < 2 || month_end(months.len() - 2) < self.end, "and no further");
        let mut moves: Vec<_> = self.moves().flatten().collect();
        moves.sort_by_key(|(now, ..)| *now);
        let mut moves = moves.into_iter().peekable();
        let mut stock = [0_i64; Stage::COUNT];
        stock[Stage::Anonymous.index()] = i64::from(self.accounts());
        for (i, month) in months.iter().enumerate() {
            let mut entered = [0_u32; Stage::COUNT];
            while let Some((now, from, to)) = moves.next_if(|(now, ..)| *now < month_end(i)) {
                stock[from.index()] -= 1;
                stock[to.index()] += 1;
                entered[to.index()] += u32::from(now > Instant::START);
            }
            assert_eq!(month.entered, entered, "flow of month {i}");
            assert_eq!(month.stock.map(i64::from), stock, "stock of month {i}");
        }
        assert_eq!(moves.next(), None);
    }
}
