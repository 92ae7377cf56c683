//! Ctrl-C: finish what is running, keep what is done.

use std::sync::atomic::{AtomicBool, Ordering};

use super::exit::{Exit, Failure};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The flag that goes up at the first interrupt; at the second the program ends.
///
/// # Errors
/// [`Failure`] if the system refuses to tell of interrupts.
pub fn flag() -> Result<&'static AtomicBool, Failure> {
    let on_interrupt = || {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(Exit::Interrupted as u8));
        }
    };
    ctrlc::set_handler(on_interrupt)
        .map_err(|error| Failure::failed(format!("cannot listen for interrupts: {error}")))?;
    Ok(&INTERRUPTED)
}
