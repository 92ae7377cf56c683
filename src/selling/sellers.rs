//! The seller of one replication: its files, its floor, and the dispatch of events.

use super::campaigns::CampaignOutput;
use super::fields::FIELDS;
use super::floor::Floor;
use super::handoffs::Handed;
use super::lifecycle::Lead;
use super::management::Management;
use super::marks::Mark;
use super::numbers::Numbers;
use super::people::People;
use super::relationship::Relationship;
use super::rules::Rules;
use super::service::Service;
use super::sheet::Sheet;
use super::waiting::Task;
use super::{Event, Output, Work, belief::Belief, scoring};
use crate::contact::{Answer, Shelf, Standing};
use crate::random::{Address, Purpose, Stream, quantile};
use crate::scenario::settings::Discipline;
use crate::schedule::{Agenda, Turn};
use crate::terms::{AccountId, Job, RepId, Stage, TaskKind, TeamId};
use crate::units::{Instant, Span};
use std::borrow::Cow;

const FILE: Purpose = Purpose::named("selling/file");
const OFFICE: Purpose = Purpose::named("selling/office");
const DURATION: Purpose = Purpose::named("selling/duration");

/// The seller.
pub struct Sellers<'r> {
    pub(super) rules: &'r Rules,
    pub(super) files: Vec<Relationship>,
    pub(super) streams: Vec<Stream>,
    pub(super) sheet: Sheet,
    pub(super) office: Stream,
    pub(super) floor: Floor,
    pub(super) people: People,
    pub(super) campaigns: CampaignOutput,
    pub(super) management: Management,
    pub(super) shelf: Cow<'r, Shelf>,
    /// Where its people and teams begin among those of all offices.
    pub(super) numbers: Numbers,
    /// Share of the market that it serves.
    pub(super) service: Service,
}

impl<'r> Sellers<'r> {
    /// An office with an empty file on every account. `keys` are the accounts'
    /// lasting numbers, by id.
    pub fn new<A: Agenda<Event>>(
        rules: &'r Rules,
        address: Address,
        keys: impl Iterator<Item = u64>,
        turn: &mut Turn<'_, A, Output>,
    ) -> Self {
        let streams: Vec<Stream> = keys.map(|key| address.stream(FILE, key)).collect();
        let mut sellers = Sellers {
            rules,
            files: vec![Relationship::EMPTY; streams.len()],
            sheet: Sheet::new(rules, streams.len()),
            management: Management::new(&rules.management, streams.len()),
            shelf: Cow::Borrowed(&rules.shelf),
            streams,
            office: address.stream(OFFICE, 0),
            floor: Floor::new(rules.teams.iter().map(|team| (team.reps, team.discipline, team.first))),
            people: People::new(rules, address),
            campaigns: CampaignOutput::as_planned(),
            numbers: Numbers::default(),
            service: Service::EVERYBODY,
        };
        sellers.schedule_campaign(0, turn);
        sellers.schedule_month_end(0, turn);
        sellers.open_office(turn);
        sellers
    }

    /// Handles one event. Returns whether it still meant anything.
    pub fn handle<A: Agenda<Event>>(&mut self, event: Event, turn: &mut Turn<'_, A, Output>) -> bool {
        match event {
            Event::TaskDone(rep) => return self.finish_task(self.numbers.place(rep), turn),
            Event::Arrive(account, round) if self.is_calling(account, round) => {
                if self.takes_up(account, turn) {
                    self.queue_call(account, turn);
                }
            }
            Event::Retry(account, round) if self.is_calling(account, round) => self.queue_call(account, turn),
            Event::Assign(account, round) if self.is_selling(account, round) => {
                if self.takes_up(account, turn) {
                    self.open_deal(account, turn);
                }
            }
            Event::FollowUp(account, round) if self.is_selling(account, round) => {
                self.queue_follow_up(account, Some(round), turn);
            }
            Event::Reapproach(account, lead) if self.is_resting(account, lead) => {
                if !self.puts_off(account, turn) {
                    self.make_mql(account, Lead::SCORED, turn);
                }
            }
            Event::Onboard(account, contract) if self.is_customer(account, contract) => {
                self.queue_care(account, TaskKind::Onboard, turn);
            }
            Event::RenewalWork(account, contract) if self.is_customer(account, contract) => {
                self.queue_care(account, TaskKind::Renew, turn);
            }
            Event::ReviewDue(account, entries) if self.files[account.index()].entries == entries => {
                self.queue_review(account, turn);
            }
            Event::HandoffDue(account, entries, overdue) => return self.handoff_due(account, entries, overdue, turn),
            Event::StageDue(account, entries, overdue) => return self.stage_due(account, entries, overdue, turn),
            Event::Leave(rep) | Event::Join(rep) if self.people.is_shut(self.numbers.place(rep)) => return false,
            Event::Leave(rep) => self.leave(self.numbers.place(rep), turn),
            Event::Join(rep) => self.join(self.numbers.place(rep), turn),
            Event::Lapse(account) => self.perhaps_lapse(account, turn),
            Event::Mail(account, number) => return self.mail_step(account, number, turn),
            Event::Campaign(k) => self.queue_campaign(k, turn),
            Event::MonthEnd(k) => self.end_month(k, turn),
            _ => return false,
        }
        true
    }

    /// What a buyer answered to this work. Whoever has no project has done nothing of it,
    /// whatever it did before.
    pub fn answered<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        work: Work,
        answer: Answer,
        turn: &mut Turn<'_, A, Output>,
    ) {
        if answer.reached {
            let belief = &mut self.files[account.index()].belief;
            if answer.project {
                belief.told(answer.milestone);
            } else {
                *belief = Belief::NONE;
            }
        }
        match work.task {
            TaskKind::Qualify | TaskKind::Inquiry => self.called(account, work, answer, turn),
            TaskKind::Meet | TaskKind::Propose | TaskKind::FollowUp => self.heard(account, work, answer, turn),
            TaskKind::Onboard | TaskKind::Renew | TaskKind::Review | TaskKind::Campaign => {}
        }
    }

    /// How we stand with an account, as the account can tell. `meeting`: its rep
    /// sits with it right now.
    pub fn standing(&self, account: AccountId, meeting: bool, now: Instant) -> Standing {
        let file = &self.files[account.index()];
        let rep = file.keeper.rep().filter(|_| meeting || file.is(Mark::Expanding) || file.stage == Stage::Opportunity);
        Standing {
            known: file.stage != Stage::Anonymous,
            open: rep.is_some(),
            context: f64::from(file.context),
            log_skill: rep.map_or(0.0, |rep| self.people.log_skill(rep)),
            log_quality: rep.map_or(0.0, |rep| self.efficiency(rep, now).log_quality),
            unknown_fields: FIELDS - file.fields_known(),
            renewal_prepared: file.is(Mark::RenewalPrepared),
            mailed: file.is(Mark::Permitted),
        }
    }

    /// Whether the person of this number works here.
    pub fn employs(&self, number: RepId) -> bool {
        number.0 >= self.numbers.people
    }

    /// From here on its teams are counted among those of all offices.
    pub fn count_teams_from(&mut self, first: u16) {
        self.numbers.teams = first;
    }

    /// The rules by which it works.
    pub fn rules(&self) -> &'r Rules {
        self.rules
    }

    /// The file on an account.
    pub fn file(&self, account: AccountId) -> &Relationship {
        &self.files[account.index()]
    }

    /// Total score of an account (0 to 100), as of its last signal.
    pub fn score(&self, account: AccountId) -> f64 {
        let behaviour = scoring::behaviour(self.rules, self.sheet.points(&self.rules.sheet, account));
        scoring::total(self.rules, f64::from(self.file(account).stated_fit), behaviour)
    }

    /// Behaviour score of an account (0 to 100) on this day, nothing of the file changed.
    pub fn behaviour_on(&self, account: AccountId, day: Instant) -> f64 {
        let points = self.sheet.points_on(&self.rules.sheet, account, self.file(account).scored.get(), day);
        scoring::behaviour(self.rules, points)
    }

    /// The earliest job of an account that we believe is not done.
    pub fn believed(&self, account: AccountId, now: Instant) -> Job {
        self.file(account).belief.at(self.rules.lag, now)
    }

    /// The clock stops: whoever is at work has worked until now.
    pub fn stop<A>(&mut self, turn: &mut Turn<'_, A, Output>) {
        let worked = self.floor.at_work().map(|(rep, task, began)| self.worked(rep, task, began, false));
        turn.out.extend(worked);
    }

    /// What somebody has worked on since then; `finished` if it is done.
    pub(super) fn worked(&self, rep: RepId, task: &Task, began: Instant, finished: bool) -> Output {
        let of = self.numbers.team(self.floor.team(rep));
        let team = self.people.employer(rep).unwrap_or(of);
        Output::Worked { team, of, began, for_customer: self.is_for_customer(task), finished }
    }

    fn is_for_customer(&self, task: &Task) -> bool {
        task.account.is_some_and(|account| self.files[account.index()].stage == Stage::Customer)
    }

    /// Puts work for an account into its rep's queue, or into the pool of the team
    /// that owns this stage.
    pub(super) fn queue<A: Agenda<Event>>(
        &mut self,
        account: AccountId,
        kind: TaskKind,
        place: Place,
        about: Option<u32>,
        turn: &mut Turn<'_, A, Output>,
    ) {
        let team = match place {
            Place::Rep(rep) => self.floor.team(rep),
            Place::Team(team) => team,
        };
        let score = if self.serves_by_score(team) { self.score_now(account, turn.now) as f32 } else { 0.0 };
        let lead = self.files[account.index()].lead;
        let task = Task { account: Some(account), lead, about, contact: 0, kind, queued: turn.now, score };
        let ready = match place {
            Place::Rep(rep) => self.floor.give(rep, task),
            Place::Team(team) => self.floor.pool(team, task),
        };
        if let Some(rep) = ready {
            self.look_for_work(rep, turn);
        }
    }

    fn serves_by_score(&self, team: TeamId) -> bool {
        self.rules.teams[team.index()].discipline == Discipline::HighestScore
    }

    /// The score with which a task that has waited elsewhere waits in this team.
    pub(super) fn score_in_queue(&mut self, task: Task, team: TeamId, now: Instant) -> f32 {
        match task.account {
            Some(account) if task.score == 0.0 && self.serves_by_score(team) => self.score_now(account, now) as f32,
            _ => task.score,
        }
    }

    /// Total score of an account (0 to 100) at this moment.
    fn score_now(&mut self, account: AccountId, now: Instant) -> f64 {
        let file = &mut self.files[account.index()];
        self.sheet.age(&self.rules.sheet, account, file.scored.get(), now);
        file.scored = now.into();
        self.score(account)
    }

    /// A free person takes the next task that still matters.
    pub(super) fn look_for_work<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) {
        while let Some(mut task) = self.floor.next(rep) {
            if !self.matters(&task) {
                continue;
            }
            if let Some(account) = task.account {
                let file = &mut self.files[account.index()];
                (file.handed, task.contact) = (Handed::Nothing, file.next_contact());
            }
            let team = self.floor.team(rep);
            turn.out.push(Output::TaskBegun {
                team: self.numbers.team(team),
                task: task.kind,
                waited: turn.now.since(task.queued),
            });
            let length = self.duration(&task, self.efficiency(rep, turn.now).speed);
            turn.agenda.at(turn.now + length, Event::TaskDone(self.numbers.person(rep)));
            self.floor.begin(rep, task, turn.now, turn.now + length);
            return;
        }
    }

    /// Returns whether there was one: who has left for another office has taken it along.
    fn finish_task<A: Agenda<Event>>(&mut self, rep: RepId, turn: &mut Turn<'_, A, Output>) -> bool {
        let Some((task, began)) = self.floor.finish(rep) else { return false };
        turn.out.push(self.worked(rep, &task, began, true));
        match task.account {
            Some(account) if self.matters(&task) => self.act(account, &task, rep, turn),
            None => self.campaigns.finished(self.rules, self.service.share(), turn.now),
            Some(_) => {}
        }
        // Who is shared looks elsewhere first: see `change_over`.
        self.look_for_work(rep, turn);
        true
    }

    /// Exponential, cut at a number of means, over the person's speed. Addressed by
    /// account and contact, not by who does it or when.
    fn duration(&self, task: &Task, speed: f64) -> Span {
        let (stream, occasion) = match task.account {
            Some(account) => (self.streams[account.index()], task.contact),
            None => (self.office, task.lead),
        };
        let unit = quantile::exponential(stream.uniform(DURATION, u64::from(occasion)), 1.0).min(self.rules.longest);
        let mean = self.rules.work[task.kind.index()] / speed;
        Span::from_days(mean * unit).max(Span::from_ticks(1))
    }

    /// Whether the reason for a task still holds.
    fn matters(&self, task: &Task) -> bool {
        let Some(account) = task.account else { return true };
        let file = &self.files[account.index()];
        match task.kind {
            TaskKind::Qualify | TaskKind::Inquiry => {
                self.in_qualification(account, task.lead) && task.about == Some(file.round)
            }
            TaskKind::Meet => {
                let wanted = match task.about {
                    Some(number) => file.request.is_some_and(|request| request.get() == number),
                    None => file.is(Mark::MeetingDue),
                };
                self.in_deal(account, task.lead) && wanted
            }
            TaskKind::FollowUp => {
                self.in_deal(account, task.lead) && task.about.is_none_or(|round| file.round == round)
            }
            TaskKind::Propose => self.in_deal(account, task.lead),
            TaskKind::Onboard | TaskKind::Renew => task.about.is_some_and(|number| self.is_customer(account, number)),
            TaskKind::Review => task.about == Some(file.entries),
            TaskKind::Campaign => true,
        }
    }

    pub(super) fn in_qualification(&self, account: AccountId, lead: u32) -> bool {
        let file = &self.files[account.index()];
        file.lead == lead && matches!(file.stage, Stage::Mql | Stage::Sal) && !file.is(Mark::Signing)
    }

    pub(super) fn in_deal(&self, account: AccountId, lead: u32) -> bool {
        let file = &self.files[account.index()];
        file.lead == lead && file.is_deal() && !file.is(Mark::Signing)
    }

    /// Whether calls of this round go on.
    fn is_calling(&self, account: AccountId, round: u32) -> bool {
        let file = &self.files[account.index()];
        file.round == round && self.in_qualification(account, file.lead)
    }

    /// Whether follow-ups of this round go on.
    fn is_selling(&self, account: AccountId, round: u32) -> bool {
        let file = &self.files[account.index()];
        file.round == round && self.in_deal(account, file.lead)
    }

    /// Whether a recycled lead still rests; one that has decided for us needs no call.
    fn is_resting(&self, account: AccountId, lead: u32) -> bool {
        let file = &self.files[account.index()];
        file.lead == lead && file.stage == Stage::Recycled && !file.is(Mark::Signing)
    }
}

/// Where a task waits.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// In a person's own queue.
    Rep(RepId),
    /// In a team's pool.
    Team(TeamId),
}
