//! `beleg extract`: the figures of files, with who gives them.

use beleg::output;
use beleg::reading::Reader;

use super::arguments::{Common, Extract, Format};
use super::{Outcome, files, print};

pub fn run(common: &Common, asked: &Extract) -> Outcome {
    let (documents, all) = files::read(&asked.files, &Reader::default(), common.lang.asked());
    let output = match asked.format {
        Format::Json => output::json::extract(&documents, asked.with_text),
        Format::Text => output::text::extract(&documents),
    };
    print(output.as_bytes(), if all { Outcome::Clean } else { Outcome::Failed })
}
