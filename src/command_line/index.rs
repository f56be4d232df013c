//! `beleg index`: the index of the reports, brought up to date.

use super::arguments::Common;
use super::project::Project;
use super::{Outcome, complain, print};

pub fn run(common: &Common) -> Outcome {
    match Project::find(common).corpus(common) {
        Ok((_, summary)) => {
            for skipped in &summary.skipped {
                complain(format_args!("{}: {}", skipped.path, skipped.why));
            }
            let output = format!("{} reports, {} figures\n", summary.reports, summary.figures);
            print(output.as_bytes(), Outcome::Clean)
        }
        Err(error) => {
            complain(error);
            Outcome::Failed
        }
    }
}
