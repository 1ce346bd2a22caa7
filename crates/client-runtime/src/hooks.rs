//! Where generated code enters the runtime: before, during and after each request.

use std::borrow::Borrow;
use std::future::Future;

use crate::Runtime;
use crate::client::{CallError, ClientInfo, Error, OperationInfo, Response};

/// What a generated client does with each request. A generated crate implements it for its client
/// with the methods as they are.
///
/// The futures are `Send`, so that calls can be spawned.
#[doc(hidden)]
pub trait ClientHooks<Inner = Runtime>
where
    Self: ClientInfo<Inner>,
    Inner: Borrow<Runtime>,
{
    /// Prepares the request, once a call: media types and the idempotency key.
    fn pre<E>(
        &self,
        request: &mut reqwest::Request,
        info: &OperationInfo,
    ) -> impl Future<Output = Result<(), Error<E>>> + Send {
        let prepared = self.inner().borrow().prepare(request, info);
        async move { Ok(prepared?) }
    }

    /// Authorises and sends the request, as often as the operation's row allows.
    fn exec(
        &self,
        request: reqwest::Request,
        info: &OperationInfo,
    ) -> impl Future<Output = Result<Response, CallError>> + Send {
        let runtime = self.inner().borrow().clone();
        let http = self.client().clone();
        let id = info.operation_id;
        async move { runtime.call(&http, request, id).await }
    }

    /// Looks at the outcome. There is nothing to do.
    fn post<E>(
        &self,
        _result: &Result<Response, CallError>,
        _info: &OperationInfo,
    ) -> impl Future<Output = Result<(), Error<E>>> + Send {
        async { Ok(()) }
    }
}
