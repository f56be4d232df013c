//! One file a command. A command prints what it was asked for to standard output and everything
//! else to standard error, and says how it ended by its exit status.

mod arguments;
mod check;
mod extract;
mod files;
mod find;
mod index;
mod project;
mod read_pdf;
mod terminal;

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::ColorChoice;
use beleg::server::{Ended, Options};
use clap::{CommandFactory, Parser};

use arguments::{Arguments, Color, Command, Common};

/// How a command ended; contract.md, "Exit status".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing to complain of.
    Clean,
    /// Findings at or above `--fail-on`.
    Findings,
    /// Wrong usage, or a file that cannot be read or written.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// Runs the command that the arguments ask for.
pub fn run() -> ExitCode {
    if let Some(program) = this_program() {
        beleg::corpus::pdf_is_read_by(program);
    }
    let arguments = Arguments::parse();
    match arguments.common.color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
    .write_global();
    let outcome = match &arguments.command {
        Command::Check(asked) => check::run(&arguments.common, asked),
        Command::Find(asked) => find::run(&arguments.common, asked),
        Command::Index => index::run(&arguments.common),
        Command::Extract(asked) => extract::run(&arguments.common, asked),
        Command::Completions(asked) => {
            let mut script = Vec::new();
            clap_complete::generate(asked.shell, &mut Arguments::command(), "beleg", &mut script);
            Ok(print(&script, Outcome::Clean))
        }
        Command::ReadPdf => read_pdf::run(),
        Command::Lsp(_) => Ok(serve(&arguments.common)),
    };
    outcome.unwrap_or(Outcome::Failed).into()
}

/// This program, as another process of it is started.
fn this_program() -> Option<PathBuf> {
    // What runs, and not what was installed over it since.
    let running = Path::new("/proc/self/exe");
    if running.exists() { Some(running.to_owned()) } else { std::env::current_exe().ok() }
}

/// Writes to standard output what the command was asked for, and ends as `outcome`. A reader that
/// has seen enough (`beleg … | head`) is no failure.
fn print(output: &[u8], outcome: Outcome) -> Outcome {
    let mut stdout = anstream::stdout().lock();
    match stdout.write_all(output).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(format_args!("standard output: {error}"));
            Outcome::Failed
        }
        _ => outcome,
    }
}

/// One line on standard error.
fn complain(what: impl Display) {
    // Where standard error itself is gone, there is no one left to tell.
    let _ = writeln!(anstream::stderr().lock(), "beleg: {what}");
}

/// Serves an editor on standard input and output.
fn serve(common: &Common) -> Outcome {
    let options = Options {
        root: common.root.as_ref().map(|root| std::path::absolute(root).unwrap_or_else(|_| root.clone())),
        corpus: common.corpus.clone(),
        index: common.index.clone(),
        language: common.lang.asked(),
    };
    match beleg::server::run(io::stdin(), io::stdout(), options) {
        Ok(Ended::Properly) => Outcome::Clean,
        Ok(Ended::Early) => Outcome::Findings,
        Err(error) => {
            complain(format_args!("the language server cannot start: {error}"));
            Outcome::Failed
        }
    }
}
