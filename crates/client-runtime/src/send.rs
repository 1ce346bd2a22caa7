//! What generated code does with a request that is put together: it sends it and makes a value of
//! the answer.
//!
//! The operation's row decides everything, so that the code of an operation is one call.

use serde::de::DeserializeOwned;

use crate::Runtime;
use crate::client::{ByteStream, ClientHooks, Error, OperationInfo, Response, ResponseValue};
use crate::decode;

/// Makes the call that has the row `id` and reads its answer.
///
/// # Errors
/// [`Error::ErrorResponse`] for a documented failure and [`Error::UnexpectedResponse`] for any other;
/// [`Error::InvalidResponsePayload`] for a success whose body is not what the document says; the
/// others if there is no answer.
#[doc(hidden)]
pub async fn send<C, T, E>(
    client: &C,
    request: reqwest::Request,
    id: &'static str,
) -> Result<ResponseValue<T>, Error<E>>
where
    C: ClientHooks<Runtime>,
    T: DeserializeOwned,
    E: DeserializeOwned,
{
    decode::value(exchange(client, request, id).await?)
}

/// Makes the call that has the row `id` and hands over the body of its answer unread.
///
/// # Errors
/// As [`send`].
#[doc(hidden)]
pub async fn stream<C, E>(
    client: &C,
    request: reqwest::Request,
    id: &'static str,
) -> Result<ResponseValue<ByteStream>, Error<E>>
where
    C: ClientHooks<Runtime>,
    E: DeserializeOwned,
{
    decode::stream(exchange(client, request, id).await?)
}

async fn exchange<C: ClientHooks<Runtime>, E>(
    client: &C,
    mut request: reqwest::Request,
    id: &'static str,
) -> Result<Response, Error<E>> {
    let info = OperationInfo { operation_id: id };
    client.pre::<E>(&mut request, &info).await?;
    let result = client.exec(request, &info).await;
    client.post::<E>(&result, &info).await?;
    Ok(result?)
}
