//! The workspace's suites, one module each, in one program: `cargo test -p workspace-tests <suite>::`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the lints' exemption reaches no helpers of tests"
)]

mod answers;
mod bundle;
mod calls;
mod client;
mod commands;
mod compiled;
mod conform;
mod decimals;
mod diff;
mod diff_cli;
mod documents;
mod downstream;
mod dwolla;
mod entrust;
mod environments;
mod explain;
mod fidelity;
mod front;
mod guides;
mod imports;
mod inspect;
mod kulipa;
mod load;
mod lower;
mod merge;
mod mock;
mod model;
mod names;
mod new;
mod operations;
mod outline;
mod overhead;
mod overlay;
mod own_workspace;
mod packages;
mod pages;
mod patterns;
mod payments;
mod pipeline_properties;
mod properties;
mod report;
mod requests;
mod safety;
mod schemas;
mod secrets;
mod session;
mod stability;
mod statuses;
mod streams;
mod update;
mod watch;
mod webhooks;
mod why;
mod words;
