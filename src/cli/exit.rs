//! How a command ends: exit codes and failures.

use crate::scenario::Problems;
use std::io;
use std::process::ExitCode;

/// The exit codes of `meander`, a contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
#[non_exhaustive]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The run failed, or the condition that was asked for does not hold.
    Failed = 1,
    /// Bad input: command line, scenario or file.
    BadInput = 2,
    /// Interrupted; what was finished is kept.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// Something is wrong with the scenarios.
    #[error(transparent)]
    Scenario(#[from] Problems),
    /// Something else is wrong with the input.
    #[error("{message}")]
    BadInput {
        /// What is wrong, and where.
        message: String,
        /// What would be right.
        help: Option<String>,
    },
    /// The input was right and the work failed.
    #[error("{message}")]
    Failed {
        /// What failed, and why.
        message: String,
        /// What can be done.
        help: Option<String>,
    },
    /// Results could not be printed.
    #[error("cannot write the result: {0}")]
    Output(#[from] io::Error),
}

impl Failure {
    /// Bad input, said in one line.
    pub fn bad_input(message: impl Into<String>) -> Self {
        Failure::BadInput { message: message.into(), help: None }
    }

    /// Failed work, said in one line.
    pub fn failed(message: impl Into<String>) -> Self {
        Failure::Failed { message: message.into(), help: None }
    }

    /// The same with a hint on what would be right.
    #[must_use]
    pub fn with_help(mut self, text: impl Into<String>) -> Self {
        if let Failure::BadInput { help, .. } | Failure::Failed { help, .. } = &mut self {
            *help = Some(text.into());
        }
        self
    }

    /// The hint, if there is one.
    pub fn help(&self) -> Option<&str> {
        match self {
            Failure::BadInput { help, .. } | Failure::Failed { help, .. } => help.as_deref(),
            Failure::Scenario(_) | Failure::Output(_) => None,
        }
    }

    /// The exit code that it calls for. A reader that closed the pipe (`| head`) has seen enough.
    pub fn exit(&self) -> Exit {
        match self {
            Failure::Scenario(_) | Failure::BadInput { .. } => Exit::BadInput,
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Failure::Failed { .. } | Failure::Output(_) => Exit::Failed,
        }
    }
}
