//! The command line, run for real: what it prints, where to, and how it ends.

#![allow(clippy::expect_used, reason = "a test that cannot set up its folder has failed")]

mod check;
mod desk;
mod extract;
mod find_and_index;
mod formats;
mod usage;
