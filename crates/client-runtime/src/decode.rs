//! Bodies to values, as the operation's row says: [`Expected`] tells what an answer is, and its
//! [`Decoding`] how the body is read.

use http::{HeaderMap, header};

use crate::Decoding;
use crate::answer::{Answer, FromAnswer};
use crate::error::Error;
use crate::expected::Expected;
use crate::failure::Failure;
use crate::payload_error::{Fault, Flaw, PayloadError};
use crate::response::Payload;
use crate::response::Response;
use crate::response_value::ResponseValue;
use crate::streams::{Chunks, Limits};

/// The value of an answer.
pub(crate) fn value<T: FromAnswer, E: FromAnswer>(
    response: Response,
) -> Result<ResponseValue<T>, Error<E>> {
    match success(&response).map(|decoding| decoding.and_then(|decoding| read(&response, decoding)))
    {
        Some(Ok(value)) => Ok(ResponseValue::new(value, response)),
        Some(Err(fault)) => Err(invalid(fault, response)),
        None => Err(failure(response)),
    }
}

/// The body of an answer, to be read by the caller as what `open` makes of it.
pub(crate) fn stream<S, E: FromAnswer>(
    mut response: Response,
    limits: Limits,
    open: impl FnOnce(Chunks, Decoding) -> S,
) -> Result<ResponseValue<S>, Error<E>> {
    match success(&response) {
        Some(Ok(decoding)) if response.cut().is_none() => {
            let payload = response.take_payload();
            let chunks = Chunks::new(payload, limits, response.context().clone());
            Ok(ResponseValue::with_body(open(chunks, decoding), response))
        }
        Some(Ok(_)) => Err(invalid(Fault(Flaw::Cut), response)),
        Some(Err(fault)) => Err(invalid(fault, response)),
        None => Err(failure(response)),
    }
}

/// How the body of a success is read, or why it cannot be; `None` if the answer is not a success.
fn success(response: &Response) -> Option<Result<Decoding, Fault>> {
    let bare = response.has_no_body();
    let flawed = |flaw| Some(Err(Fault(flaw)));
    match Expected::of(response.operation(), response.status(), response.headers()) {
        Expected::Success(Decoding::Unasked) => flawed(Flaw::Unasked),
        Expected::Success(Decoding::Json) if bare => flawed(Flaw::Empty),
        Expected::Success(decoding) => Some(Ok(decoding)),
        Expected::LikeOthers { may_be_empty: true, .. } if bare => Some(Ok(Decoding::Null)),
        Expected::LikeOthers { .. } if bare => flawed(Flaw::Empty),
        Expected::LikeOthers { decoding: Decoding::Unasked, .. } => flawed(Flaw::Unasked),
        Expected::LikeOthers { decoding, .. } => Some(Ok(decoding)),
        Expected::Unclear => flawed(Flaw::Unclear),
        Expected::Failure(_) | Expected::Unexpected => None,
    }
}

/// A success without its value. It is never taken for a failure: the vendor accepted the call.
fn invalid<E>(fault: Fault, response: Response) -> Error<E> {
    let context = response.context().clone();
    Error::InvalidResponsePayload(Failure::new(PayloadError::new(fault, response), context))
}

/// A failure. That its body cannot be read must not hide the status: a proxy's page is no JSON.
fn failure<E: FromAnswer>(response: Response) -> Error<E> {
    let expected = Expected::of(response.operation(), response.status(), response.headers());
    let Expected::Failure(decoding) = expected else { return Error::UnexpectedResponse(response) };
    match read(&response, decoding) {
        Ok(value) => Error::ErrorResponse(ResponseValue::with_body(value, response)),
        Err(_) => Error::UnexpectedResponse(response),
    }
}

/// Reads a body.
fn read<T: FromAnswer>(response: &Response, decoding: Decoding) -> Result<T, Fault> {
    let body = match (decoding, response.payload()) {
        (Decoding::Empty | Decoding::Null, _) => &[][..],
        (_, Payload::Complete(bytes)) => &bytes[..],
        (_, Payload::Partial(..)) => return Err(Fault(Flaw::Cut)),
        (_, Payload::Stream(_)) => return Err(Fault(Flaw::Unclear)),
    };
    let (status, content_type) = (response.status().as_u16(), content_type(response.headers()));
    T::read(&Answer { status, decoding, body, content_type })
}

fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok()
}
