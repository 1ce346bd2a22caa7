//! What generated code does with a request that is put together: it sends it and makes a value of
//! the answer.
//!
//! The operation's row decides everything, so that the code of an operation is one call.

use reqwest::Request;

use crate::client::{ByteStream, Error, FromAnswer, ResponseValue};
use crate::{GeneratedClient, decode};

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
    decode::value(client.runtime().call(request, id).await?)
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
    decode::stream(client.runtime().call(request, id).await?)
}
