//! Bodies onto requests, with their media types. The row of the operation may name a truer one.
//!
//! `None` leaves the request without body and media type: that is how an optional body is absent.

use http::{HeaderValue, header};
use reqwest::Request;
use serde::Serialize;

use super::{Content, Field, FieldStyle, form, media_type, multipart, scalar, value};
use crate::error::CallError;

/// Sets a JSON body.
///
/// # Errors
///
/// When the value has no JSON form, or holds a number that is not finite: `serde_json` would write
/// `null` in its place.
pub fn json_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    let unsendable = |reason| CallError::InvalidRequest(format!("the body {reason}"));
    set(request, "application/json", value::to_json(body).map_err(unsendable)?)
}

/// Sets a form body, each field in its style.
///
/// # Errors
///
/// When the value is not an object.
pub fn form_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
    styles: &[(&str, FieldStyle)],
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    set(request, "application/x-www-form-urlencoded", form::encode(body, styles)?)
}

/// Sets a `multipart/form-data` body; `fields` are those of which the document says more than their
/// schemas.
///
/// # Errors
///
/// When the value is not an object, one of its streams was sent already, or a part has a media type that
/// the document does not list or lacks a header that it requires.
pub fn multipart_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
    fields: &[Field<'_>],
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    let multipart = multipart::encode(body, fields)?;
    let media_type = format!("multipart/form-data; boundary={}", multipart.boundary);
    set(request, &media_type, multipart.body)
}

/// Sets a text body.
///
/// # Errors
///
/// When the value has no text form.
pub fn text_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    let text = scalar::text(&scalar::value("the body", body)?);
    set(request, "text/plain; charset=utf-8", text)
}

/// Sets a body as it is. `documented` are the media types of the document and ranges of them, the
/// default first: `image/png, image/*`.
///
/// # Errors
///
/// When it is a stream that was sent already, or the document does not list its media type.
pub fn bytes_body(
    request: &mut Request,
    body: Option<&Content>,
    documented: &str,
) -> Result<(), CallError> {
    let Some(content) = body else { return Ok(()) };
    let invalid = |reason: String| CallError::InvalidRequest(format!("the body {reason}"));
    let media_type = media_type::choose(documented, content.own_media_type())
        .map_err(|reason| invalid(reason.to_string()))?;
    if media_type::lacks_boundary(media_type) {
        let reason = format!("is {media_type}: set its media type, with the boundary");
        return Err(invalid(reason));
    }
    let spent = || invalid("is a stream that was sent already".to_owned());
    let body = content.body().ok_or_else(spent)?;
    set(request, media_type, body)
}

fn set(
    request: &mut Request,
    media_type: &str,
    body: impl Into<reqwest::Body>,
) -> Result<(), CallError> {
    let invalid = |_| CallError::InvalidRequest("the media type cannot be sent".to_owned());
    let media_type = HeaderValue::from_str(media_type).map_err(invalid)?;
    request.headers_mut().insert(header::CONTENT_TYPE, media_type);
    *request.body_mut() = Some(body.into());
    Ok(())
}
