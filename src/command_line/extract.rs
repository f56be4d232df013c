//! `beleg extract`: the figures of files, with who gives them.

use beleg::output;
use beleg::reading::Reader;

use super::arguments::{Common, Extract, Format};
use super::project::{GaveUp, Project};
use super::{Outcome, files, print};

pub fn run(common: &Common, asked: &Extract) -> Result<Outcome, GaveUp> {
    // No corpus is needed, but the words of a beat change what is read.
    let reader = Reader::new(&Project::find(common)?.configuration.terms);
    let (documents, all) = files::read(&asked.files, &reader, common.lang.asked());
    let output = match asked.format {
        Format::Json => output::json::extract(&documents, asked.with_text),
        Format::Text => output::text::extract(&documents),
    };
    Ok(print(output.as_bytes(), if all { Outcome::Clean } else { Outcome::Failed }))
}
