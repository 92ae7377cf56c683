//! What makes people work otherwise than they did: assistance by machines, retraining,
//! and how mature the organisation is that they work in.

use crate::units::{Days, Money, Probability};

settings! {
    /// Assistance by AI: what it saves, whom it helps most, what it costs.
    pub struct Assistance in "ai" {
        /// Share of what somebody lacks of a specialist's efficiency (a generalist, a newcomer) that assistance makes up for.
        levelling: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Yearly cost for each person of every team that is not paid by the piece.
        cost_per_rep: Money = Money::from_minor(0), neutral Money::from_minor(0);
        /// Share of the time that it saves, by kind of work.
        saved: Saved = Saved::default();
    }
}

settings! {
    /// Share of the time of each kind of work that assistance saves: data collected, mails and documents drafted.
    pub struct Saved in "ai.saved" {
        /// Share of the time of a call to qualify a lead that assistance saves.
        qualify: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of a meeting (its preparation and minutes) that assistance saves.
        meet: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of a proposal that assistance saves.
        propose: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of a follow-up of an open deal that assistance saves.
        follow_up as "follow-up": Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of bringing a new customer into use that assistance saves.
        onboard: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of a renewal that assistance saves.
        renew: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of a review with a customer that assistance saves.
        review: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of the time of a piece of campaign work that assistance saves.
        campaign: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}

settings! {
    /// Retraining of people as advisers (`team.advisers` says how many, `buying.adviser` what it does).
    pub struct Training in "training" {
        /// Working days a year that an adviser spends on it.
        days: Days = Days::constant(0.0), range 0.0..=200.0, neutral Days::constant(0.0);
        /// Yearly cost of an adviser's training, beside the pay.
        cost: Money = Money::from_minor(0), neutral Money::from_minor(0);
    }
}

settings! {
    /// What a meeting with somebody trained as an adviser does beyond a usual one.
    pub struct Adviser in "buying.adviser" {
        /// Share of what closing on a buyer that went back costs that is avoided by listening first.
        listening: Probability = Probability::constant(0.5), neutral Probability::constant(0.0);
        /// Chance that the problem is put in order, so that the meeting does the work of two.
        structuring: Probability = Probability::constant(0.3), neutral Probability::constant(0.0);
        /// Share by which a meeting convinces its participant more strongly.
        consensus: f64 = 0.3, range 0.0..=10.0, neutral 0.0;
    }
}

settings! {
    /// How mature the organisation is: written definitions, disciplined data, people who know each other's work.
    pub struct Maturity in "maturity" {
        /// From 0 (everybody works in their own way) to 1 (all of the settings hold as they are written).
        level: Probability = Probability::constant(1.0), neutral Probability::constant(1.0);
        /// Share of linked visits that is lost at level 0: data is not kept.
        data: Probability = Probability::constant(0.4), neutral Probability::constant(0.0);
        /// Share of what handoffs keep (what is known, leads taken up) that is lost at level 0: nothing is defined.
        handoffs: Probability = Probability::constant(0.4), neutral Probability::constant(0.0);
        /// Share of efficiency that somebody who works in all four trades lacks at level 0: nobody wrote down how the others work.
        breadth: Probability = Probability::constant(0.4), neutral Probability::constant(0.0);
    }
}
