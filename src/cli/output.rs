//! Where text goes: results to stdout, everything else to stderr.

use super::diagnostics;
use super::exit::Failure;
use crate::scenario::Problems;
use std::io::Write;

/// Prints a result to stdout.
///
/// # Errors
/// [`Failure::Output`] if it cannot be written.
pub fn result(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// Prints a result as one JSON document to stdout.
///
/// # Errors
/// [`Failure::Output`] if it cannot be written.
pub fn json<T: serde::Serialize>(document: &T) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(document).map_err(|error| Failure::failed(error.to_string()))?;
    result(&text)
}

/// Says something on stderr; a closed stderr is no reason to stop.
pub fn note(text: &str) {
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// Says on stderr why the command failed.
pub fn failure(failure: &Failure) {
    match failure {
        Failure::Scenario(problems) => show(problems),
        Failure::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        other => {
            note(&format!("error: {other}"));
            if let Some(help) = other.help() {
                note(&format!("help: {help}"));
            }
        }
    }
}

/// Shows problems or warnings of scenarios on stderr.
pub fn show(problems: &Problems) {
    if !problems.is_empty() {
        note(&diagnostics::render(problems));
    }
}
