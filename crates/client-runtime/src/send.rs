//! What generated code does with a request that is put together: it sends it and makes a value of
//! the answer.
//!
//! The operation's row decides everything, so that the code of an operation is one call.

use reqwest::Request;

use crate::answer::FromAnswer;
use crate::error::CallError;
use crate::error::Error;
use crate::response::Response;
use crate::response_value::ResponseValue;
use crate::span::ObservedCall;
#[cfg(feature = "event-streams")]
use crate::streams::EventStream;
use crate::streams::{ByteStream, Chunks, JsonStream};
use crate::{Decoding, GeneratedClient, decode};

/// Makes the call that has the row `id` and reads its answer.
///
/// # Errors
///
/// [`Error::ErrorResponse`] for a documented failure and [`Error::UnexpectedResponse`] for any other;
/// [`Error::InvalidResponsePayload`] for a success whose body is not what the document says; the
/// others if there is no answer.
#[doc(hidden)]
pub async fn send<C: GeneratedClient, T: FromAnswer, E: FromAnswer>(
    client: &C,
    request: Request,
    id: &'static str,
) -> Result<ResponseValue<T>, Error<E>> {
    let mut call = client.runtime().start(id)?;
    let response = client.runtime().call(request, &mut call).await;
    finish(call, response, decode::value)
}

/// As [`send`], for a request whose URL `place` changes after all else is known of it.
pub(crate) async fn send_at<C: GeneratedClient, T: FromAnswer, E: FromAnswer>(
    client: &C,
    request: Request,
    id: &'static str,
    place: impl FnOnce(&mut Request) -> Result<(), CallError> + Send,
) -> Result<ResponseValue<T>, Error<E>> {
    let mut call = client.runtime().start(id)?;
    let response = client.runtime().call_at(request, place, &mut call).await;
    finish(call, response, decode::value)
}

/// Makes the call that has the row `id` and hands over the body of its answer unread.
///
/// # Errors
///
/// As [`send`].
#[doc(hidden)]
pub async fn stream<C: GeneratedClient, E: FromAnswer>(
    client: &C,
    request: Request,
    id: &'static str,
) -> Result<ResponseValue<ByteStream>, Error<E>> {
    open(client, request, id, |chunks, _| ByteStream::new(chunks)).await
}

/// Makes the call that has the row `id` and hands over the events of its answer as they come.
///
/// # Errors
///
/// As [`send`].
#[cfg(feature = "event-streams")]
#[doc(hidden)]
pub async fn events<C: GeneratedClient, T: FromAnswer, E: FromAnswer>(
    client: &C,
    request: Request,
    id: &'static str,
) -> Result<ResponseValue<EventStream<T>>, Error<E>> {
    open(client, request, id, EventStream::new).await
}

/// Makes the call that has the row `id` and hands over the JSON values of its answer as they come.
///
/// # Errors
///
/// As [`send`].
#[doc(hidden)]
pub async fn json_stream<C: GeneratedClient, T: FromAnswer, E: FromAnswer>(
    client: &C,
    request: Request,
    id: &'static str,
) -> Result<ResponseValue<JsonStream<T>>, Error<E>> {
    open(client, request, id, JsonStream::new).await
}

/// Makes a call whose answer the caller reads as it comes. The span of the call ends here: with the
/// headers of the answer, as its timeout does.
async fn open<C: GeneratedClient, S, E: FromAnswer>(
    client: &C,
    request: Request,
    id: &'static str,
    open: impl FnOnce(Chunks, Decoding) -> S,
) -> Result<ResponseValue<S>, Error<E>> {
    let runtime = client.runtime();
    let mut call = runtime.start(id)?;
    let response = runtime.call(request, &mut call).await;
    let limits = runtime.stream_limits();
    finish(call, response, |response| decode::stream(response, limits, open))
}

/// Reads the answer in the span of its call, and ends that.
fn finish<V, E>(
    call: ObservedCall<'_>,
    response: Result<Response, CallError>,
    read: impl FnOnce(Response) -> Result<V, Error<E>>,
) -> Result<V, Error<E>> {
    let status = response.as_ref().ok().map(|response| response.status().as_u16());
    let result = {
        let _entered = call.span.enter();
        response.map_err(Error::from).and_then(read)
    };
    call.end(&result, status);
    result
}
