//! Who sells to whom: today's office alone, or a second one beside it to which accounts
//! pass in a rollout. Without a change there is one office, and nothing to choose.

use super::rollout::Change;
use crate::random::Address;
use crate::schedule::{Agenda, Turn};
use crate::selling::{CAMPAIGNS_OF_THE_NEW, Event, Output, Sellers, Share};
use crate::terms::AccountId;

/// All offices of one replication.
pub struct Offices<'r> {
    today: Sellers<'r>,
    later: Option<Box<Later<'r>>>,
}

/// The office of the new design, once its first accounts have come.
struct Later<'r> {
    sellers: Sellers<'r>,
    /// Whether it serves each account, by id.
    serves: Vec<bool>,
    /// Whether today's office is closed.
    alone: bool,
    /// Whether campaigns that today's office planned are carried out here.
    inherits_campaigns: bool,
}

impl<'r> Offices<'r> {
    /// Today's office, which serves everybody.
    pub fn new(mut today: Sellers<'r>, change: Option<&Change>) -> Self {
        if let Some(change) = change {
            // The new design's teams come first: often there are no others to tell of.
            today.count_teams_from(change.selling.teams.len() as u16);
        }
        Offices { today, later: None }
    }

    /// The office that serves an account.
    #[inline]
    pub fn of(&self, account: AccountId) -> &Sellers<'r> {
        match &self.later {
            Some(later) if later.serves[account.index()] => &later.sellers,
            _ => &self.today,
        }
    }

    /// The same, to do something.
    #[inline]
    pub fn of_mut(&mut self, account: AccountId) -> &mut Sellers<'r> {
        match &mut self.later {
            Some(later) => {
                later.agree(&mut self.today);
                if later.serves[account.index()] { &mut later.sellers } else { &mut self.today }
            }
            None => &mut self.today,
        }
    }

    /// Handles one event where it belongs. Returns whether it still meant anything.
    #[inline]
    pub fn handle<A: Agenda<Event>>(&mut self, event: Event, turn: &mut Turn<'_, A, Output>) -> bool {
        match &self.later {
            None => self.today.handle(event, turn),
            Some(_) => self.route(event, turn),
        }
    }

    fn route<A: Agenda<Event>>(&mut self, event: Event, turn: &mut Turn<'_, A, Output>) -> bool {
        if let Some(account) = event.account() {
            return self.of_mut(account).handle(event, turn);
        }
        if let Event::MonthEnd(k) = event {
            self.look_back(k, turn);
            return true;
        }
        let Some(later) = &mut self.later else { return self.today.handle(event, turn) };
        later.agree(&mut self.today);
        let here = later.concerns(event);
        let meant =
            if here { later.sellers.handle(event, turn) } else { !later.alone && self.today.handle(event, turn) };
        if meant {
            later.follow((here, event), &mut self.today, turn);
        }
        meant
    }

    /// A month is over: each office that is open looks back, and one of them calls the next.
    fn look_back<A: Agenda<Event>>(&mut self, k: u32, turn: &mut Turn<'_, A, Output>) {
        let Some(later) = &mut self.later else { return };
        later.agree(&mut self.today);
        if !later.alone {
            self.today.look_back(k, turn);
        }
        later.agree(&mut self.today);
        later.sellers.look_back(k, turn);
        if later.sellers.is_reviewed() {
            later.sellers.schedule_month_end(k + 1, turn);
        } else if !later.alone {
            self.today.schedule_month_end(k + 1, turn);
        }
    }

    /// A wave of the change: these accounts pass to the new office, and who serves them.
    pub fn change<A: Agenda<Event>>(
        &mut self,
        (change, wave): (&'r Change, usize),
        accounts: &[AccountId],
        (address, everybody): (Address, usize),
        turn: &mut Turn<'_, A, Output>,
    ) {
        let wave = &change.waves[wave];
        let later = self.later.get_or_insert_with(|| {
            let mut sellers = Sellers::beside(&self.today, &change.selling, address, (turn.now, wave.step.closes));
            if !self.today.is_reviewed() {
                sellers.open_reviews(turn);
            }
            let serves = vec![false; everybody];
            Box::new(Later { sellers, serves, alone: false, inherits_campaigns: wave.step.closes })
        });
        later.agree(&mut self.today);
        later.alone = wave.step.closes;
        let share = Share { accounts, of_market: wave.of_market };
        later.sellers.take_over(&mut self.today, &wave.step, &share, turn);
        accounts.iter().for_each(|account| later.serves[account.index()] = true);
    }

    /// The clock stops: whoever is at work has worked until now.
    pub fn stop<A>(&mut self, turn: &mut Turn<'_, A, Output>) {
        self.today.stop(turn);
        if let Some(later) = &mut self.later {
            later.sellers.stop(turn);
        }
    }
}

impl Later<'_> {
    /// Whoever has begun a task in one office is not free in the other.
    #[inline]
    fn agree(&mut self, today: &mut Sellers<'_>) {
        self.sellers.agree(today);
        today.agree(&mut self.sellers);
    }

    /// What an event in one office, this one if `here`, means in the other for people whom
    /// they share.
    fn follow<A: Agenda<Event>>(
        &mut self,
        (here, event): (bool, Event),
        today: &mut Sellers<'_>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        match event {
            Event::TaskDone(rep) if here => self.sellers.change_over(today, rep, turn),
            Event::TaskDone(rep) => today.change_over(&mut self.sellers, rep, turn),
            Event::Leave(rep) if !here => self.sellers.lose(today, rep),
            Event::Join(rep) if !here => self.sellers.take_in(today, rep, turn),
            _ => {}
        }
    }

    /// Whether an event that is about no account happens here.
    fn concerns(&self, event: Event) -> bool {
        match event {
            Event::Campaign(k) => k >= CAMPAIGNS_OF_THE_NEW || self.inherits_campaigns,
            Event::TaskDone(rep) | Event::Leave(rep) | Event::Join(rep) => self.sellers.employs(rep),
            _ => false,
        }
    }
}
