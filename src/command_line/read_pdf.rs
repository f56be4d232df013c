//! `beleg read-pdf`: how `beleg` calls itself to read a PDF, in a process that may be stopped.

use std::io;

/// Reads a PDF from standard input and ends.
pub fn run() -> ! {
    std::process::exit(beleg::corpus::read_pdf(io::stdin().lock(), io::stdout().lock()))
}
