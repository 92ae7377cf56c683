//! The score sheet: behaviour points of every account, kept apart only as far as
//! the settings need it.
//!
//! A slot is a side (what known visitors did; what strangers did who may turn out
//! to be them), a contact, a group of content and, where points age by a window, a
//! slice of that window. With none of that in use an account has one number.

use super::rules::Rules;
use crate::scenario::Scenario;
use crate::scenario::settings::{Ageing, Unit};
use crate::terms::{AccountId, ContentKind};
use crate::units::Instant;

/// People of an account that tracking tells apart; the rest counts as the last.
const CONTACTS: usize = 12;

/// Slices of a window: points count for the window, less up to a slice.
const SLICES: usize = 8;

/// A limit at or above this binds nobody.
const UNLIMITED: f64 = 1e9;

/// Groups of content whose points may be limited together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Pages and articles.
    Pages,
    /// What is read at leisure: papers and cases.
    Documents,
    /// Webinars and executive events.
    Events,
    /// What is looked at by those who choose: prices, comparisons, trials.
    Evaluation,
    /// Forms filled.
    Forms,
}

impl Group {
    const COUNT: usize = 5;

    /// The group of a kind of content.
    pub fn of(kind: ContentKind) -> Self {
        match kind {
            ContentKind::Page | ContentKind::Blog => Group::Pages,
            ContentKind::WhitePaper | ContentKind::CaseStudy | ContentKind::RoiPaper => Group::Documents,
            ContentKind::Webinar | ContentKind::ExecutiveEvent => Group::Events,
            ContentKind::Comparison | ContentKind::PricingPage | ContentKind::Trial => Group::Evaluation,
        }
    }
}

/// Who did something: known visitors, or strangers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Visitors of a known account.
    Known,
    /// Visitors before the account was known.
    Strangers,
}

/// How points are kept and how they age.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRules {
    contacts: usize,
    groups: usize,
    slices: usize,
    sides: usize,
    /// Days in which points lose half their worth, or which a slice of the window lasts.
    days: f64,
    limit: f32,
    group_limit: f32,
}

impl SheetRules {
    /// What the settings of a scenario need.
    pub fn new(scenario: &Scenario) -> Self {
        let scoring = &scenario.scoring;
        let window = scoring.ageing == Ageing::Window;
        SheetRules {
            contacts: if scoring.unit == Unit::Contact { CONTACTS } else { 1 },
            groups: if scoring.group_limit < UNLIMITED { Group::COUNT } else { 1 },
            slices: if window { SLICES } else { 1 },
            sides: if scenario.signals.merge.get() > 0.0 { 2 } else { 1 },
            days: if window { scoring.window.get() / SLICES as f64 } else { scoring.half_life.get() },
            limit: scoring.limit as f32,
            group_limit: scoring.group_limit as f32,
        }
    }

    /// Slots of one contact.
    fn breadth(&self) -> usize {
        self.groups * self.slices
    }

    /// Slots of one account.
    fn size(&self) -> usize {
        self.sides * self.contacts * self.breadth()
    }

    /// How many more points the limits admit to a group of a contact's.
    fn room(&self, contact: &[f32], group: usize) -> f32 {
        let in_group: f32 = contact[group * self.slices..][..self.slices].iter().sum();
        (self.limit - contact.iter().sum::<f32>()).min(self.group_limit - in_group).max(0.0)
    }

    fn slice(&self, now: Instant) -> u64 {
        (now.days() / self.days) as u64
    }
}

/// The points of every account.
#[derive(Debug, Clone)]
pub struct Sheet {
    points: Vec<f32>,
}

impl Sheet {
    /// A sheet without points.
    pub fn new(rules: &Rules, accounts: usize) -> Self {
        Sheet { points: vec![0.0; accounts * rules.sheet.size()] }
    }

    /// Points of an account's best contact, or of the account where contacts are not told apart.
    pub fn points(&self, rules: &SheetRules, account: AccountId) -> f32 {
        let known = &self.points[account.index() * rules.size()..][..rules.contacts * rules.breadth()];
        known.chunks_exact(rules.breadth()).map(|contact| contact.iter().sum()).fold(0.0, f32::max)
    }

    /// The same as they will be worth on a day, if nothing happens until then.
    pub fn points_on(&self, rules: &SheetRules, account: AccountId, since: Instant, day: Instant) -> f32 {
        let points = self.points(rules, account);
        if rules.slices > 1 || points == 0.0 {
            return points;
        }
        points * libm::exp2(-day.since(since).days() / rules.days) as f32
    }

    /// Ages an account's points to now.
    pub fn age(&mut self, rules: &SheetRules, account: AccountId, since: Instant, now: Instant) {
        let slots = self.slots(rules, account);
        if slots.iter().all(|&points| points == 0.0) {
            return;
        }
        if rules.slices == 1 {
            let kept = libm::exp2(-now.since(since).days() / rules.days) as f32;
            return slots.iter_mut().for_each(|points| *points *= kept);
        }
        let (old, new) = (rules.slice(since), rules.slice(now));
        for slice in (old + 1..=new).take(SLICES) {
            slots.iter_mut().skip(slice as usize % SLICES).step_by(SLICES).for_each(|points| *points = 0.0);
        }
    }

    /// Adds points as far as the limits leave room.
    pub fn add(
        &mut self,
        rules: &SheetRules,
        account: AccountId,
        (side, contact): (Side, u8),
        (group, points): (Group, f64),
        now: Instant,
    ) {
        let contact = usize::from(contact).min(rules.contacts - 1) + side as usize * rules.contacts;
        let breadth = rules.breadth();
        let slots = &mut self.slots(rules, account)[contact * breadth..][..breadth];
        let group = (group as usize).min(rules.groups - 1);
        let slice = if rules.slices == 1 { 0 } else { rules.slice(now) as usize % SLICES };
        let room = rules.room(slots, group);
        slots[group * rules.slices + slice] += (points as f32).min(room);
    }

    /// Keeps this share of an account's points.
    pub fn keep(&mut self, rules: &SheetRules, account: AccountId, share: f32) {
        self.slots(rules, account).iter_mut().for_each(|points| *points *= share);
    }

    /// The account turns out to be who its strangers were: this share of what they did
    /// joins the file, as far as the limits leave room.
    pub fn join(&mut self, rules: &SheetRules, account: AccountId, share: f32) {
        if rules.sides == 1 {
            return;
        }
        let half = rules.contacts * rules.breadth();
        let (known, strangers) = self.slots(rules, account).split_at_mut(half);
        let breadth = rules.breadth();
        for (known, strangers) in known.chunks_exact_mut(breadth).zip(strangers.chunks_exact_mut(breadth)) {
            for (slot, points) in strangers.iter_mut().enumerate() {
                let joining = share * std::mem::take(points);
                known[slot] += joining.min(rules.room(known, slot / rules.slices));
            }
        }
    }

    /// An account's points come from another sheet: slot by slot where both are kept alike,
    /// else all that counts as one.
    pub fn take(
        &mut self,
        (rules, theirs): (&SheetRules, &SheetRules),
        other: &mut Sheet,
        account: AccountId,
        [counted, now]: [Instant; 2],
    ) -> Instant {
        if rules == theirs {
            self.slots(rules, account).copy_from_slice(other.slots(theirs, account));
            other.keep(theirs, account, 0.0);
            return counted;
        }
        other.age(theirs, account, counted, now);
        let points = f64::from(other.points(theirs, account));
        other.keep(theirs, account, 0.0);
        self.add(rules, account, (Side::Known, 0), (Group::Pages, points), now);
        now
    }

    fn slots(&mut self, rules: &SheetRules, account: AccountId) -> &mut [f32] {
        &mut self.points[account.index() * rules.size()..][..rules.size()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Days, Probability};

    const A: AccountId = AccountId(1);

    fn sheet(change: impl FnOnce(&mut Scenario)) -> (SheetRules, Sheet) {
        let mut scenario = Scenario::default();
        change(&mut scenario);
        let rules = Rules::new(&scenario);
        let sheet = Sheet::new(&rules, 3);
        (rules.sheet, sheet)
    }

    #[test]
    fn points_halve_in_a_half_life() {
        let (rules, mut sheet) = sheet(|_| {});
        sheet.add(&rules, A, (Side::Known, 4), (Group::Pages, 40.0), Instant::START);
        sheet.age(&rules, A, Instant::START, Instant::from_days(25.0));
        assert!((sheet.points(&rules, A) - 20.0).abs() < 1e-4);
        assert_eq!(sheet.points.len(), 3, "one number an account");
    }

    #[test]
    fn points_of_a_window_count_in_full_and_then_not_at_all() {
        let (rules, mut sheet) = sheet(|s| {
            (s.scoring.ageing, s.scoring.window) = (Ageing::Window, Days::constant(80.0));
        });
        let day = Instant::from_days;
        sheet.add(&rules, A, (Side::Known, 0), (Group::Pages, 5.0), day(3.0));
        sheet.age(&rules, A, day(3.0), day(75.0));
        assert_eq!(sheet.points(&rules, A), 5.0);
        sheet.add(&rules, A, (Side::Known, 0), (Group::Pages, 2.0), day(75.0));
        sheet.age(&rules, A, day(75.0), day(81.0));
        assert_eq!(sheet.points(&rules, A), 2.0);
        sheet.age(&rules, A, day(81.0), day(1000.0));
        assert_eq!(sheet.points(&rules, A), 0.0);
    }

    #[test]
    fn limits_bind_a_group_and_all_groups() {
        let (rules, mut sheet) = sheet(|s| (s.scoring.limit, s.scoring.group_limit) = (50.0, 30.0));
        for _ in 0..5 {
            sheet.add(&rules, A, (Side::Known, 0), (Group::Pages, 20.0), Instant::START);
        }
        assert_eq!(sheet.points(&rules, A), 30.0);
        sheet.add(&rules, A, (Side::Known, 0), (Group::Events, 25.0), Instant::START);
        assert_eq!(sheet.points(&rules, A), 50.0);
    }

    #[test]
    fn limits_bind_what_strangers_did_too() {
        let (rules, mut sheet) = sheet(|s| {
            (s.scoring.limit, s.scoring.group_limit) = (50.0, 30.0);
            s.signals.merge = Probability::constant(1.0);
        });
        for group in [Group::Pages, Group::Events] {
            sheet.add(&rules, A, (Side::Strangers, 0), (group, 25.0), Instant::START);
        }
        sheet.add(&rules, A, (Side::Known, 0), (Group::Pages, 20.0), Instant::START);
        sheet.join(&rules, A, 1.0);
        assert_eq!(sheet.points(&rules, A), 50.0, "30 of pages, and what is left for events");
    }

    #[test]
    fn the_best_contact_counts_and_strangers_only_once_they_are_known() {
        let (rules, mut sheet) = sheet(|s| {
            s.scoring.unit = Unit::Contact;
            s.signals.merge = Probability::constant(0.5);
        });
        sheet.add(&rules, A, (Side::Known, 0), (Group::Pages, 8.0), Instant::START);
        sheet.add(&rules, A, (Side::Known, 1), (Group::Pages, 9.0), Instant::START);
        sheet.add(&rules, A, (Side::Strangers, 1), (Group::Pages, 4.0), Instant::START);
        assert_eq!(sheet.points(&rules, A), 9.0);
        sheet.join(&rules, A, 0.5);
        assert_eq!(sheet.points(&rules, A), 11.0);
        sheet.keep(&rules, A, 0.0);
        assert_eq!(sheet.points(&rules, A), 0.0);
    }
}
