//! The language server over its pipe, with real messages.

#![allow(
    clippy::expect_used,
    clippy::needless_pass_by_value,
    reason = "tests say what they expect and read as scripts"
)]

#[allow(dead_code, reason = "the tests of the features that use the rest land next")]
mod client;

mod session;
