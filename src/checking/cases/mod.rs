//! The cases of `verdicts.md`, section 4, as fixtures: what the reports say, what the draft says, and
//! the verdict. The matters are made up of facts that differ from case to case; beside each case
//! where a rule speaks stands one where it must be silent.

mod archives;
mod by_elimination;
mod english;
mod expected_and_done;
mod false_alarms;
mod few_reports;
mod levels;
mod names;
mod neighbours;
mod nowhere_else;
mod odd_input;
mod old_figures;
mod other_matters;
mod places;
mod plans;
mod put_right;
mod reckoning;
mod reckoning_beside;
mod repeated;
mod running_counts;
mod section_four;
mod set_against;
mod several_sources;
mod single_gates;
mod slips;
mod sources;
mod the_draft_alone;
mod those_there;
mod time;
mod what_is_counted;
mod wording;

use super::fixture::verdicts;
