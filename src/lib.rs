//! `beleg`: the figures of a draft, checked against the reports they come from.
//!
//! One way through: bytes → [`text::Document`] → [`reading::Claim`]s → [`corpus`] evidence →
//! [`checking::Verdict`]s → what a person or a program reads ([`output`], [`server`]).
//! Rooms use only those above them in this list. `ARCHITECTURE.md` has the whole house on one page.

pub mod text;

pub mod language;

pub mod configuration;

pub mod reading;

pub mod corpus;

pub mod checking;

pub mod output;

pub mod server;
