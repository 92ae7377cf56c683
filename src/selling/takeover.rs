//! One office takes over from another: people, files, what is being done and what waits.
//!
//! What is due of an account falls due as before: events speak of rounds, cycles and
//! contracts, which stay with its file.

use super::campaigns::CampaignOutput;
use super::fields::FIELDS;
use super::floor::{Floor, InHand};
use super::management::Management;
use super::marks::Mark;
use super::numbers::Numbers;
use super::nurture::Programme;
use super::people::People;
use super::relationship::Relationship;
use super::reorganisation::{Move, Step};
use super::rules::Rules;
use super::sellers::Sellers;
use super::service::Service;
use super::sheet::Sheet;
use super::waiting::Task;
use super::{Event, Output};
use crate::random::{Address, Purpose};
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, RepId, Stage, TaskKind};
use crate::units::Instant;
use std::borrow::Cow;

const FIELDS_KEPT: Purpose = Purpose::named("selling/field-kept-in-change");

/// Campaigns of an office that opens beside another are counted from here.
pub const CAMPAIGNS_OF_THE_NEW: u32 = 1 << 31;

/// What goes over in a step, beside people.
pub struct Share<'a> {
    /// The accounts that change now, in the order of their ids.
    pub accounts: &'a [AccountId],
    /// Share of the market that has changed after it.
    pub of_market: f64,
}

impl<'r> Sellers<'r> {
    /// An office into which nobody has come yet, beside another one.
    pub fn beside(other: &Sellers<'_>, rules: &'r Rules, address: Address, (now, takes_all): (Instant, bool)) -> Self {
        let mut floor = Floor::new(rules.teams.iter().map(|team| (team.reps, team.discipline, team.first)));
        for rep in floor.everybody() {
            floor.empty(rep);
        }
        let mut office = Sellers {
            rules,
            files: vec![Relationship::EMPTY; other.files.len()],
            sheet: Sheet::new(rules, other.files.len()),
            streams: other.streams.clone(),
            office: other.office,
            floor,
            people: People::expected(rules, address),
            campaigns: CampaignOutput::as_planned(),
            management: Management::new(&rules.management, other.files.len()),
            shelf: Cow::Borrowed(&rules.shelf),
            numbers: Numbers { people: other.people.places(), teams: 0 },
            service: Service::nobody(now, other.service.reviewed()),
        };
        office.lead_on(other, now, takes_all);
        office
    }
}

impl Sellers<'_> {
    /// A step of a reorganisation: people move here from today's office, these accounts
    /// with all that is open pass over, and whoever is free on either side looks for work.
    pub fn take_over<A: Agenda<Event>>(
        &mut self,
        today: &mut Sellers<'_>,
        step: &Step,
        share: &Share<'_>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let free = today.floor.free();
        let theirs = |task: &Task| task.account.map_or(step.closes, |account| holds(share.accounts, account));
        let mut waiting = today.floor.take_waiting(&theirs);
        waiting.extend(today.unfinished(&theirs, step, turn));
        let moved = self.receive(today, step, &theirs, turn);
        self.borrow(today, step, turn.now);
        let here = |old: RepId| moved[old.index()].or(today.floor.twin(old));
        let places: Vec<Option<RepId>> = today.floor.everybody().map(here).collect();
        for &account in share.accounts {
            self.take_file(today, account, &places, turn);
        }
        waiting.into_iter().for_each(|task| self.wait_again(task, turn));
        self.rescope(today, step, share.of_market, turn);
        today.keep_deals();
        self.seat(step, &free, turn);
        today.agree(self);
        today.everybody_looks_for_work(turn);
        self.agree(today);
    }

    /// What those have in hand whose work passes over without them. Who stays finishes
    /// for nothing; who leaves stops.
    fn unfinished<A>(
        &mut self,
        theirs: &impl Fn(&Task) -> bool,
        step: &Step,
        turn: &mut Turn<'_, A, Output>,
    ) -> Vec<Task> {
        let stays = |rep: &RepId| step.moves.iter().all(|step| step.from != Some(*rep));
        let staying: Vec<RepId> = self.floor.everybody().filter(stays).collect();
        let in_hand = staying.iter().filter_map(|&rep| self.floor.in_hand(rep)).copied();
        let unfinished = in_hand.filter(theirs).collect();
        for rep in staying.into_iter().filter(|_| step.closes) {
            if let Some(InHand { task, began, .. }) = self.floor.take_out(rep) {
                turn.out.push(self.worked(rep, &task, began, false));
            }
        }
        unfinished
    }

    /// People come over, each with the task in hand if that comes too. Returns where
    /// everybody of today's office is now.
    fn receive<A: Agenda<Event>>(
        &mut self,
        today: &mut Sellers<'_>,
        step: &Step,
        theirs: &impl Fn(&Task) -> bool,
        turn: &mut Turn<'_, A, Output>,
    ) -> Vec<Option<RepId>> {
        let mut places = vec![None; today.people.places() as usize];
        for &Move { to, from, new_role } in &step.moves {
            let Some(from) = from else {
                self.people.hire(to, self.rules, turn.now);
                self.floor.fill(to);
                self.schedule_leaving(to, turn);
                continue;
            };
            places[from.index()] = Some(to);
            let since = match today.floor.twin(from) {
                Some(_) => Some(self.people.in_role(to)),
                None => new_role.then_some(turn.now),
            };
            self.people.move_in(to, &mut today.people, from, since, self.rules);
            let due = (today.people.due(from), today.rules.teams[today.floor.team(from).index()].attrition);
            let absent = today.floor.is_empty(from);
            let in_hand = today.floor.take_out(from);
            self.settle_in(to);
            if let Some(InHand { task, began, until }) = in_hand {
                turn.out.push(today.worked(from, &task, began, false));
                if theirs(&task) {
                    self.floor.begin(to, task, turn.now, until);
                    turn.agenda.at(until, Event::TaskDone(self.numbers.person(to)));
                } else {
                    today.wait_again(task, turn);
                }
            }
            if absent {
                self.floor.empty(to);
            }
            self.carry_on_turnover(to, due, turn);
        }
        if step.closes {
            today.floor.everybody().for_each(|rep| today.people.shut(rep));
        }
        places
    }
}

impl Sellers<'_> {
    /// The file on an account comes over. A deal stays with its person where that person
    /// still owns its stage. What passes to others, or to a team of another making, loses
    /// what a reorganisation loses.
    fn take_file<A: Agenda<Event>>(
        &mut self,
        today: &mut Sellers<'_>,
        account: AccountId,
        places: &[Option<RepId>],
        turn: &mut Turn<'_, A, Output>,
    ) {
        let mut file = std::mem::replace(&mut today.files[account.index()], Relationship::EMPTY);
        let stage = if file.is(Mark::Expanding) { Stage::Customer } else { file.stage };
        let team = self.rules.owner(stage);
        let same = |place: &RepId| self.floor.team(*place) == team;
        let passed = match file.keeper.rep() {
            Some(old) => {
                let stays = places[old.index()].filter(same);
                let keeper = || self.people.claim(self.rules, team, self.streams[account.index()]);
                file.keeper = stays.unwrap_or_else(keeper).into();
                stays.is_none()
            }
            None => self.rules.stages_of(team) != today.rules.stages_of(today.rules.owner(stage)),
        };
        let (sheets, times) = ((&self.rules.sheet, &today.rules.sheet), [file.scored.get(), turn.now]);
        file.scored = self.sheet.take(sheets, &mut today.sheet, account, times).into();
        self.files[account.index()] = file;
        self.management.learning.take(&mut today.management.learning, account);
        if passed {
            self.forget(account);
        }
        self.begin_what_is_new(today.rules, account, turn);
    }

    /// What a reorganisation loses of a file.
    fn forget(&mut self, account: AccountId) {
        let retention = self.rules.retention;
        if retention >= 1.0 {
            return;
        }
        let file = &mut self.files[account.index()];
        file.context *= retention as f32;
        file.repeated = 1.0 - (1.0 - file.repeated) * retention as f32;
        let mut cell = self.streams[account.index()].cell(FIELDS_KEPT, 0);
        (0..FIELDS).for_each(|field| file.fields &= !(u8::from(cell.uniform() >= retention) << field));
    }

    /// Rhythms that today's office does not have begin.
    fn begin_what_is_new<A: Agenda<Event>>(
        &mut self,
        before: &Rules,
        account: AccountId,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let steps = |rules: &Rules| matches!(rules.programme, Programme::Steps(_));
        let reviews = |rules: &Rules| rules.selling.review_every.get() > 0.0;
        let file = &self.files[account.index()];
        let (permitted, customer) = (file.is(Mark::Permitted), file.stage == Stage::Customer);
        if permitted && steps(self.rules) && !steps(before) {
            self.schedule_mail(account, turn);
        }
        if customer && reviews(self.rules) && !reviews(before) {
            self.fall_into_reviews(account, turn);
        }
    }

    /// A task waits again, where the work of its account is done.
    fn wait_again<A>(&mut self, task: Task, turn: &Turn<'_, A, Output>) {
        let team = |stage| self.rules.owner(stage);
        let file = task.account.map(|account| &self.files[account.index()]);
        let keeper = file.and_then(|file| file.keeper.rep());
        let (place, team) = match (task.kind, file) {
            (TaskKind::Qualify | TaskKind::Inquiry, Some(file)) => (None, team(file.stage)),
            (TaskKind::Meet | TaskKind::Propose | TaskKind::FollowUp, Some(file)) => (keeper, team(file.deal_stage())),
            (TaskKind::Onboard | TaskKind::Renew | TaskKind::Review, _) => (None, team(Stage::Customer)),
            _ => (None, team(Stage::Known)),
        };
        let score = self.score_in_queue(task, place.map_or(team, |rep| self.floor.team(rep)), turn.now);
        match place {
            Some(rep) => self.floor.give(rep, Task { score, ..task }),
            None => self.floor.pool(team, Task { score, ..task }),
        };
    }

    /// Campaigns are planned for the share of the market that each office serves.
    fn rescope<A: Agenda<Event>>(
        &mut self,
        today: &mut Sellers<'_>,
        step: &Step,
        of_market: f64,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let first = self.service.share() == 0.0;
        let (here, there) = if step.closes { (1.0, 0.0) } else { (of_market, 1.0 - of_market) };
        self.service.change(here, turn.now);
        today.service.change(there, turn.now);
        if first {
            self.campaigns = today.campaigns;
        }
        let goes_on = step.closes && today.rules.campaign_rate > 0.0;
        if first && !goes_on {
            self.schedule_campaign(CAMPAIGNS_OF_THE_NEW, turn);
        }
    }

    /// Deals whose people have gone, but which stay, go to a colleague with all that waits.
    fn keep_deals(&mut self) {
        for index in 0..self.files.len() {
            let (account, file) = (AccountId(index as u32), &self.files[index]);
            let Some(old) = file.keeper.rep().filter(|&rep| self.people.is_shut(rep)) else { continue };
            let stage = if file.is(Mark::Expanding) { Stage::Customer } else { file.stage };
            let new = self.people.claim(self.rules, self.rules.owner(stage), self.streams[index]);
            self.files[index].keeper = new.into();
            self.floor.move_work(old, new, account);
        }
    }

    /// Whoever was free before is so in the same order, and all look for work.
    fn seat<A: Agenda<Event>>(&mut self, step: &Step, free: &[RepId], turn: &mut Turn<'_, A, Output>) {
        for old in free {
            let moved = step.moves.iter().chain(&step.lends).find(|step| step.from == Some(*old));
            moved.into_iter().for_each(|step| self.floor.stand_last(step.to));
        }
        self.everybody_looks_for_work(turn);
    }

    fn everybody_looks_for_work<A: Agenda<Event>>(&mut self, turn: &mut Turn<'_, A, Output>) {
        self.floor.free().into_iter().for_each(|rep| self.look_for_work(rep, turn));
    }
}

/// Whether a sorted list holds an account.
fn holds(accounts: &[AccountId], account: AccountId) -> bool {
    accounts.binary_search(&account).is_ok()
}
