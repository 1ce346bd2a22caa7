//! A stateful stand-in for the vendors, on loopback.
//!
//! Examples and tests talk to it as they would to a vendor, with no account and no network. It
//! keeps to what the vendors publish; where they are silent it takes one reading, and the module of
//! the behaviour says which. It depends on no generated crate, so it never shares their mistakes.
//!
//! | sandbox | stands in for | the behaviour is in |
//! |---|---|---|
//! | [`DwollaSandbox`] | Dwolla's tokens and KBA | [`dwolla`] |
//! | [`EntrustSandbox`] | Entrust Identity as a Service: KBA of users, and challenges | [`entrust`] |
//! | [`KulipaSandbox`] | Kulipa's KYC | [`kulipa`] |
//!
//! All of them are a [`Sandbox`]: a server that stops when it is dropped, with a [`Clock`] that can
//! be moved, a record of all [requests](Request), and [faults](Fault) that a test can ask for.
//! Nothing is random: ids are counted ([`Ids`]).
//!
//! ```
//! # async fn example() -> std::io::Result<()> {
//! use std::time::Duration;
//! use vendor_sandbox::{DwollaSandbox, Fault, FaultTarget};
//!
//! let dwolla = DwollaSandbox::start().await?;
//! dwolla.fail_next(FaultTarget::new("GET", "/kba/"), Fault::HtmlBadGateway);
//! // ... point a client at `dwolla.base_url()` ...
//! dwolla.advance(Duration::from_secs(121));
//! assert_eq!(dwolla.count("POST", "/token"), 0);
//! # Ok(())
//! # }
//! ```

pub mod dwolla;
pub mod entrust;
pub mod kulipa;

mod answer;
mod clock;
mod connection;
mod fault;
mod ids;
mod recorder;
mod replay;
mod request;
mod server;

pub use answer::Answer;
pub use clock::Clock;
pub use fault::{Fault, FaultTarget};
pub use ids::Ids;
pub use replay::Replays;
pub use request::Request;
pub use server::{Sandbox, Scene, Vendor};

/// A stand-in for Dwolla.
pub type DwollaSandbox = Sandbox<dwolla::Dwolla>;

/// A stand-in for an Entrust tenant.
pub type EntrustSandbox = Sandbox<entrust::Entrust>;

/// A stand-in for Kulipa.
pub type KulipaSandbox = Sandbox<kulipa::Kulipa>;
