//! `beleg check`: drafts against the reports.

use beleg::checking::check;
use beleg::corpus::Without;
use beleg::output::{self, CheckedDocument, ReadDocument};
use beleg::reading::Reader;

use super::arguments::{Check, Common};
use super::project::Project;
use super::{Outcome, complain, files, print};

pub fn run(common: &Common, asked: &Check) -> Outcome {
    let project = Project::find(common);
    let settings = &project.configuration.check;
    let reader = Reader::new(&project.configuration.terms);
    let (drafts, all) = files::read(&asked.drafts, &reader, settings.language);
    let corpus = match project.corpus(common) {
        Ok((corpus, summary)) => {
            for skipped in &summary.skipped {
                complain(format_args!("{}: {}", skipped.path, skipped.why));
            }
            corpus
        }
        Err(error) => {
            complain(error);
            return Outcome::Failed;
        }
    };
    let documents: Vec<CheckedDocument> = drafts
        .into_iter()
        .map(|read| {
            let ReadDocument { path, document, reading, .. } = &read;
            let evidence = Without::new(&corpus, project.relative(path));
            let verdicts = check(document, reading, &evidence, settings);
            CheckedDocument { read, verdicts }
        })
        .collect();
    let output = output::json::check(&documents, false);
    let fails = documents
        .iter()
        .flat_map(|document| &document.verdicts)
        .flat_map(|verdict| &verdict.findings)
        .any(|finding| finding.ignored.is_none() && asked.fail_on.fails(finding.severity));
    let outcome = match (all, fails) {
        (false, _) => Outcome::Failed,
        (true, true) => Outcome::Findings,
        (true, false) => Outcome::Clean,
    };
    print(output.as_bytes(), outcome)
}
