//! The command line: parse, call, print. What is said and how it looks is made in `beleg::output`;
//! here are only the commands, their files and their exit statuses.

use std::process::ExitCode;

mod command_line;

/// Reading and checking make many small values; the system's allocator took a sixth of an edit's time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    command_line::run()
}
