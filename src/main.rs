//! The command line: parse, call, print. What is said and how it looks is made in `beleg::output`;
//! here are only the commands, their files and their exit statuses.

use std::process::ExitCode;

mod command_line;

fn main() -> ExitCode {
    command_line::run()
}
