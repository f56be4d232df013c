//! `beleg check`: drafts against the reports.

use beleg::checking::{Finding, Memory, check, ignore};
use beleg::corpus::{CONFIGURATION_FILE, Corpus, Skipped, Without};
use beleg::output::text::View;
use beleg::output::{self, CheckedDocument, ReadDocument};
use beleg::reading::Reader;

use super::arguments::{Check, CheckFormat, Common};
use super::project::{GaveUp, Project};
use super::{Outcome, complain, files, print, terminal};

/// Skipped reports that are named; `beleg index` names them all.
const SKIPPED_NAMED: usize = 5;

pub fn run(common: &Common, asked: &Check) -> Result<Outcome, GaveUp> {
    let project = Project::find(common)?;
    let reader = Reader::new(&project.configuration.terms);
    let (drafts, all) = files::drafts(&asked.drafts, &reader, project.configuration.check.language);
    let (corpus, summary) = project.corpus(common)?;
    name_skipped(&summary.skipped);
    let documents: Vec<CheckedDocument> = drafts.into_iter().map(|read| checked(read, &project, &corpus)).collect();
    let output = match asked.format {
        CheckFormat::Text => {
            output::text::check(&documents, View { width: terminal::width(), ignored: asked.show_ignored })
        }
        CheckFormat::Json => output::json::check(&documents, asked.show_ignored),
        CheckFormat::Sarif => output::sarif::check(&documents),
        CheckFormat::Github => output::github::check(&documents),
    };
    let fails = findings(&documents).any(|finding| finding.ignored.is_none() && asked.fail_on.fails(finding.severity));
    let outcome = match (all, fails) {
        (false, _) => Outcome::Failed,
        (true, true) => Outcome::Findings,
        (true, false) => Outcome::Clean,
    };
    Ok(print(output.as_bytes(), outcome))
}

fn checked(read: ReadDocument, project: &Project, corpus: &Corpus) -> CheckedDocument {
    let name = corpus.name_of(read.path.as_ref());
    let evidence = Without::new(corpus, name.clone());
    let ReadDocument { document, reading, .. } = &read;
    let mut verdicts = check(document, reading, &evidence, &project.configuration.check, &mut Memory::default());
    let entries = &project.configuration.ignored;
    let matched = ignore(entries, &name, document, reading, &mut verdicts);
    for (entry, _) in entries.iter().zip(matched).filter(|(_, matched)| !matched) {
        // An entry for all drafts may match in another one.
        if entry.draft.as_ref() == Some(&name) {
            complain(format_args!(
                "{CONFIGURATION_FILE}:{}: ignore: `{}` in {name} matches no finding any more; take the entry out",
                entry.line, entry.figure
            ));
        }
    }
    CheckedDocument { read, verdicts }
}

fn findings(documents: &[CheckedDocument]) -> impl Iterator<Item = &Finding> {
    documents.iter().flat_map(|document| &document.verdicts).flat_map(|verdict| &verdict.findings)
}

fn name_skipped(skipped: &[Skipped]) {
    skipped.iter().take(SKIPPED_NAMED).for_each(complain);
    if skipped.len() > SKIPPED_NAMED {
        complain(format_args!("and {} more; `beleg index` names them", skipped.len() - SKIPPED_NAMED));
    }
}
