//! The `meander` program: hands the command line to [`meander::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    meander::cli::main()
}
