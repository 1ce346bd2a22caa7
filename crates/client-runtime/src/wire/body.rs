//! Bodies onto requests, with their media types. The row of the operation may name a truer one.
//!
//! `None` leaves the request without body and media type: that is how an optional body is absent.

use http::{HeaderValue, header};
use reqwest::Request;
use serde::Serialize;

use super::{Content, FieldStyle, form, multipart, scalar};
use crate::client::CallError;

/// Sets a JSON body.
///
/// # Errors
///
/// When the value has no JSON form.
pub fn json_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    let unsendable = |_| CallError::InvalidRequest("the body has no JSON form".to_owned());
    let json = serde_json::to_vec(body).map_err(unsendable)?;
    set(request, "application/json", json)
}

/// Sets a form body, each field in its style.
///
/// # Errors
///
/// When the value is no object.
pub fn form_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
    styles: &[(&str, FieldStyle)],
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    set(request, "application/x-www-form-urlencoded", form::encode(body, styles)?)
}

/// Sets a `multipart/form-data` body; `media_types` are those that the document gives to fields.
///
/// # Errors
///
/// When the value is no object, or one of its streams was sent already.
pub fn multipart_body<T: Serialize + ?Sized>(
    request: &mut Request,
    body: Option<&T>,
    media_types: &[(&str, &str)],
) -> Result<(), CallError> {
    let Some(body) = body else { return Ok(()) };
    let multipart = multipart::encode(body, media_types)?;
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
    let text = scalar::text(&scalar::value(body)?);
    set(request, "text/plain; charset=utf-8", text)
}

/// Sets a body as it is.
///
/// # Errors
///
/// When it is a stream that was sent already, or its media type cannot be sent.
pub fn bytes_body(request: &mut Request, body: Option<&Content>) -> Result<(), CallError> {
    let Some(content) = body else { return Ok(()) };
    let spent = || CallError::InvalidRequest("a stream was sent already".to_owned());
    let body = content.body().ok_or_else(spent)?;
    set(request, content.own_media_type().unwrap_or("application/octet-stream"), body)
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
