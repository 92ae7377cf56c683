//! Mails to accounts that are known and that nobody works on.

use crate::units::{Days, Probability};

choices! {
    /// What mails are sent to leads that wait in the file.
    pub enum NurtureMode {
        /// None.
        None = "none",
        /// A programme at a fixed rhythm, through the six jobs in order and again (step mail).
        Step = "step",
        /// A mail that answers what they have just looked at.
        Triggered = "triggered",
    }
}

settings! {
    /// Mails to the leads that nobody works on.
    pub struct Nurture in "nurture" {
        /// What is sent: nothing, a programme of steps, or what behaviour triggers.
        mode: NurtureMode = NurtureMode::None, neutral NurtureMode::None;
        /// Time between two mails of the programme of steps.
        every: Days = Days::constant(11.0), range 1.0..=3650.0;
        /// Share of mails that are noticed.
        opened: Probability = Probability::constant(0.2), neutral Probability::constant(0.0);
        /// Chance that a mail which does not fit annoys: it disappoints, and the permission to write is lost.
        friction: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
        /// Share of those who missed a webinar who watch its archive, sent by mail to those who permit it: nobody without a mode.
        archive: Probability = Probability::constant(0.0), neutral Probability::constant(0.0);
    }
}
