//! `beleg find`: the reported figures that match words, grouped by who gives them.

use beleg::output;

use super::arguments::{Common, Find, Format};
use super::project::{GaveUp, Project};
use super::{Outcome, print, terminal};

pub fn run(common: &Common, asked: &Find) -> Result<Outcome, GaveUp> {
    let (corpus, _) = Project::find(common)?.corpus(common)?;
    let groups = output::grouped(&corpus.find(&asked.words));
    let output = match asked.format {
        Format::Json => output::json::find(&groups),
        Format::Text => {
            let language = common.lang.asked().unwrap_or_else(terminal::language);
            output::text::find(&groups, &asked.words, terminal::width(), language)
        }
    };
    Ok(print(output.as_bytes(), Outcome::Clean))
}
