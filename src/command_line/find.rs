//! `beleg find`: the reported figures that match words, grouped by who gives them.

use beleg::output;

use super::arguments::{Common, Find};
use super::project::Project;
use super::{Outcome, complain, print};

pub fn run(common: &Common, asked: &Find) -> Outcome {
    let corpus = match Project::find(common).corpus(common) {
        Ok((corpus, _)) => corpus,
        Err(error) => {
            complain(error);
            return Outcome::Failed;
        }
    };
    let groups = output::grouped(&corpus.find(&asked.words));
    let output = output::json::find(&groups);
    print(output.as_bytes(), Outcome::Clean)
}
