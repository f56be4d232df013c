//! `beleg extract`: the figures of files, with who gives them.

use beleg::corpus::{ReadError, ReadFile, read_file};
use beleg::output::{self, ReadDocument};
use beleg::reading::{Context, Reader};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::arguments::{Common, Extract, Format};
use super::{Outcome, complain, print};

pub fn run(common: &Common, asked: &Extract) -> Outcome {
    let reader = Reader::default();
    let read: Vec<Result<ReadDocument, ReadError>> = asked
        .files
        .par_iter()
        .map(|path| {
            let ReadFile { document, metadata } = read_file(path)?;
            let reading = reader.read(&document, Context { language: common.lang.asked(), day: metadata.day() });
            Ok(ReadDocument { path: path.display().to_string(), document, metadata, reading })
        })
        .collect();
    let mut outcome = Outcome::Clean;
    let mut documents = Vec::with_capacity(read.len());
    for one in read {
        match one {
            Ok(document) => documents.push(document),
            Err(error) => {
                complain(error);
                outcome = Outcome::Failed;
            }
        }
    }
    let output = match asked.format {
        Format::Json => output::json::extract(&documents, asked.with_text),
        Format::Text => output::text::extract(&documents),
    };
    print(output.as_bytes(), outcome)
}
