//! A stand-in for the vendor on loopback, and results of calls without one: for tests of code that uses
//! a client. Behind the feature `mock`, which belongs into `[dev-dependencies]`.
//!
//! A generated crate has a `mock::Mock`, with a method for each operation:
//!
//! ```
//! # mod api {
//! #     use client_runtime::client::{self, Error, ResponseValue};
//! #     use client_runtime::table::{Json, failure, success};
//! #     use client_runtime::{GeneratedClient, Method, Operation, Runtime, Surface};
//! #     client_runtime::object! { pub struct Order { required { id = "id": String } } }
//! #     client_runtime::outcome! { pub enum GetOrderError { NotFound(String) = 404 } }
//! #     static SURFACE: Surface = Surface {
//! #         name: "orders", schemes: &[], request_id_header: None, not_processed: &[], rate_limit: None,
//! #         operations: &[Operation {
//! #             id: "get_order", path: "/orders/{id}", accept: Some("application/json"),
//! #             responses: &[success(&[200], Json), failure(&[404], Json)], ..Operation::NEW
//! #         }],
//! #     };
//! #     #[derive(Clone, Debug)] pub struct Client { runtime: Runtime }
//! #     impl GeneratedClient for Client {
//! #         fn surface() -> &'static Surface { &SURFACE }
//! #         fn from_runtime(runtime: Runtime) -> Self { Self { runtime } }
//! #         fn runtime(&self) -> &Runtime { &self.runtime }
//! #     }
//! #     impl Client {
//! #         pub async fn get_order(&self, id: &str) -> Result<ResponseValue<Order>, Error<GetOrderError>> {
//! #             let request = self.runtime.request(Method::GET, &format!("/orders/{id}"))?;
//! #             client::send(self, request, "get_order").await
//! #         }
//! #     }
//! #     pub mod mock {
//! #         use super::{Client, GetOrderError, Order};
//! #         client_runtime::mock_of! { Client; get_order: Order, GetOrderError; }
//! #     }
//! # }
//! # use api::{GetOrderError, Order, mock::Mock};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let mock = Mock::start().await?;
//! mock.get_order()
//!     .with_path("id", "o-1")
//!     .answers(Order::new("o-1"))
//!     .fails(GetOrderError::NotFound("gone".to_owned()));
//!
//! let client = mock.client();
//! assert_eq!(client.get_order("o-1").await?.id, "o-1");
//! let error = client.get_order("o-1").await.unwrap_err();
//! assert_eq!(error.api(), Some(&GetOrderError::NotFound("gone".to_owned())));
//! mock.verify()?;
//! # Ok(())
//! # }
//! ```
//!
//! It knows the surface's operation table and nothing of a vendor, as the client does. Calls that nothing
//! expects, and expected calls that do not come, make [`MockServer::verify`] fail, or else the drop of the
//! stand-in panic. Time is a [`ManualClock`](crate::testing::ManualClock), on which waits and delays pass
//! at once.

mod call;
mod call_result;
mod expectation;
mod listener;
mod macros;
mod plan;
mod server;
mod template;
mod to_answer;
mod tokens;

pub use call::Call;
pub use call_result::{CallResult, PageFault};
pub use expectation::Expectation;
pub use server::{MockServer, StartError, Unmet};
#[doc(hidden)]
pub use to_answer::{Statuses, ToAnswer, WrittenAnswer};

use server::Shared;

/// What goes wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The connection is reset before anything of an answer came: nobody knows whether the call was
    /// processed.
    Reset,
    /// Status and headers of a success come, and the connection ends within the body.
    CutBody,
    /// No answer comes. Time passes until a limit of the call goes off, on the stand-in's clock; a client
    /// with another clock waits as long as its limits are.
    NoAnswer,
}
