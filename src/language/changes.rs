//! Words that tell a total from the size of a change.

use std::collections::HashSet;

use serde::Deserialize;

/// All lower case; `increase` and `decrease` are the letters that words start with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changes {
    pub additional: HashSet<String>,
    pub additional_opening: HashSet<String>,
    pub additional_verbs: Vec<String>,
    pub increase: Vec<String>,
    pub decrease: Vec<String>,
    pub by: HashSet<String>,
    pub of: HashSet<String>,
    pub to: HashSet<String>,
    pub increase_particles: HashSet<String>,
    pub decrease_particles: HashSet<String>,
    pub plus: HashSet<String>,
    pub minus: HashSet<String>,
    pub more: HashSet<String>,
    pub less: HashSet<String>,
}
