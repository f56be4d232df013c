//! `beleg index`: the index of the reports, brought up to date.

use beleg::output;

use super::arguments::Common;
use super::project::{GaveUp, Project};
use super::{Outcome, print, terminal};

pub fn run(common: &Common) -> Result<Outcome, GaveUp> {
    let (_, summary) = Project::find(common)?.corpus(common)?;
    let language = common.lang.asked().unwrap_or_else(terminal::language);
    Ok(print(output::text::index(&summary, language).as_bytes(), Outcome::Clean))
}
