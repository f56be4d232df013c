//! The language server over its pipe, with real messages.

#![allow(
    clippy::expect_used,
    clippy::needless_pass_by_value,
    reason = "tests say what they expect and read as scripts"
)]

mod client;
mod reports;

mod bad_input;
mod commands;
mod evidence;
mod extracts;
mod features;
mod formats;
mod project;
mod session;
mod shown;
mod writing;
