//! What a generated client is to the runtime.
//!
//! A generated crate has its client in `src/client.rs`, which holds the [`Runtime`] and nothing else:
//!
//! ```
//! # mod environment {
//! #     pub enum Environment { Production }
//! #     impl Environment {
//! #         pub fn base_url(&self) -> &'static str { "https://api.example.com" }
//! #     }
//! # }
//! # mod operations {
//! #     use client_runtime::Surface;
//! #     pub static SURFACE: Surface = Surface {
//! #         name: "orders-api",
//! #         operations: &[],
//! #         schemes: &[],
//! #         request_id_header: None,
//! #         not_processed: &[],
//! #         rate_limit: None,
//! #     };
//! # }
//! # mod client {
//! use client_runtime::{CallOptions, ClientBuilder, GeneratedClient, Runtime, Surface};
//!
//! use crate::environment::Environment;
//! use crate::operations::SURFACE;
//!
//! /// A client of the orders API.
//! #[derive(Clone, Debug)]
//! pub struct Client {
//!     pub(crate) runtime: Runtime,
//! }
//!
//! impl Client {
//!     /// Starts to build a client for an environment.
//!     pub fn builder(environment: Environment) -> ClientBuilder<Self> {
//!         ClientBuilder::new(environment.base_url())
//!     }
//!
//!     /// This client with options for the calls that are made through it. The connections, the
//!     /// tokens and the retry budget are shared.
//!     #[must_use]
//!     pub fn with(&self, options: CallOptions) -> Self {
//!         Self { runtime: self.runtime.with(options) }
//!     }
//! }
//!
//! impl GeneratedClient for Client {
//!     fn surface() -> &'static Surface {
//!         &SURFACE
//!     }
//!
//!     fn from_runtime(runtime: Runtime) -> Self {
//!         Self { runtime }
//!     }
//!
//!     fn runtime(&self) -> &Runtime {
//!         &self.runtime
//!     }
//! }
//! # }
//! # fn main() -> Result<(), client_runtime::BuildError> {
//! # use client::Client;
//! # use environment::Environment;
//!
//! let orders = Client::builder(Environment::Production).build()?;
//! # let _ = orders;
//! # Ok(())
//! # }
//! ```

use crate::{Runtime, Surface};

/// A client that `cargo xtask generate` has written.
pub trait GeneratedClient: Sized {
    /// Its operations and schemes.
    fn surface() -> &'static Surface;

    /// The client of a runtime that is built for its surface.
    fn from_runtime(runtime: Runtime) -> Self;

    /// What it makes its calls with.
    fn runtime(&self) -> &Runtime;
}
