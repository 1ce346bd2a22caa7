//! What happens to a request once, before its first attempt.
//!
//! The true media types take the place of those that the generator knows, the idempotency key goes
//! on, and a path that a parameter has bent is refused. The body is not touched.

use http::{HeaderName, HeaderValue, header};
use reqwest::Request;

use crate::base_url::is_safe;
use crate::call_options::CallOptions;
use crate::error::CallError;
use crate::media_type::essence;
use crate::runtime::Shared;
use crate::{IdempotencyHeader, IdempotencyKey, KeySource, Operation};

pub(crate) fn prepare(
    shared: &Shared,
    options: &CallOptions,
    operation: &'static Operation,
    request: &mut Request,
) -> Result<(), CallError> {
    check_path(shared, operation, request)?;
    if let Some(server) = operation.server {
        redirect_to(server, shared, operation, request)?;
    }
    set_media_types(operation, request)?;
    set_idempotency_key(shared, options, operation, request)
}

/// A parameter that is empty or made of dots only would reach another operation: URLs resolve `.`
/// and `..`, however they are encoded.
fn check_path(shared: &Shared, operation: &Operation, request: &Request) -> Result<(), CallError> {
    let bent = || CallError::InvalidRequest("a path parameter is empty or dots only".to_owned());
    let segments: Vec<&str> = request.url().path_segments().ok_or_else(bent)?.collect();
    let own = segments.get(shared.base_url.depth()..).unwrap_or_default();
    let template: Vec<&str> = operation.path.trim_start_matches('/').split('/').collect();
    let filled = template
        .iter()
        .zip(own)
        .all(|(expected, found)| !expected.contains('{') || !found.is_empty());
    if own.len() == template.len() && filled { Ok(()) } else { Err(bent()) }
}

/// Sends a request to the server that the document gives its operation. The vendor's document names
/// that server, so it gets the credentials like the others, but over a safe connection only.
fn redirect_to(
    server: &str,
    shared: &Shared,
    operation: &Operation,
    request: &mut Request,
) -> Result<(), CallError> {
    let invalid = || CallError::InvalidRequest(format!("`{}` has no server URL", operation.id));
    let base = &shared.base_url;
    let mut url = shared.server(server).ok_or_else(invalid)?;
    if !operation.security.is_empty() && !is_safe(&url) {
        let reason =
            format!("the server of `{}` is plain http: no credentials go there", operation.id);
        return Err(CallError::InvalidRequest(reason));
    }
    let path = format!("{}{}", url.path().trim_end_matches('/'), base.rest(request.url()));
    url.set_path(&path);
    url.set_query(request.url().query());
    *request.url_mut() = url;
    Ok(())
}

fn set_media_types(operation: &Operation, request: &mut Request) -> Result<(), CallError> {
    if let Some(accept) = operation.accept {
        set(request, header::ACCEPT, accept)?;
    }
    let Some(content_type) = operation.content_type else { return Ok(()) };
    if request.body().is_none() {
        return Ok(());
    }
    let documented = essence(content_type);
    if !documented.starts_with("multipart/") {
        return set(request, header::CONTENT_TYPE, content_type);
    }
    // The boundary of a multipart body stands in the header that came with the body.
    let given = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    if given.is_some_and(|given| essence(given) == documented) {
        return Ok(());
    }
    let reason = format!(
        "`{}` takes a body of {content_type}: set its media type, with the boundary",
        operation.id
    );
    Err(CallError::InvalidRequest(reason))
}

fn set_idempotency_key(
    shared: &Shared,
    options: &CallOptions,
    operation: &Operation,
    request: &mut Request,
) -> Result<(), CallError> {
    let header = shared.surface.idempotency.filter(|_| operation.idempotency_key);
    let given = options.idempotency_key.as_ref();
    match (header, given) {
        (None, None) => Ok(()),
        (None, Some(_)) => {
            let reason = format!("`{}` takes no idempotency key", operation.id);
            Err(CallError::InvalidRequest(reason))
        }
        (Some(header), Some(key)) => set_key(request, header, key),
        (Some(header), None) => match header.keys {
            // A key that came as a parameter of the operation stays.
            KeySource::Runtime if !request.headers().contains_key(header.name) => {
                set_key(request, header, &IdempotencyKey::from_random(&*shared.pacing.random))
            }
            KeySource::Runtime | KeySource::Caller => Ok(()),
        },
    }
}

fn set_key(
    request: &mut Request,
    header: IdempotencyHeader,
    key: &IdempotencyKey,
) -> Result<(), CallError> {
    let limit = header.max_length;
    if key.as_str().len() > limit {
        let reason = format!("the idempotency key is longer than the {limit} characters allowed");
        return Err(CallError::InvalidRequest(reason));
    }
    // A table that is written by hand may spell the name with capitals.
    let name = HeaderName::from_bytes(header.name.as_bytes());
    let name = name.map_err(|_| CallError::InvalidRequest("no idempotency header".to_owned()))?;
    set(request, name, key.as_str())
}

fn set(request: &mut Request, name: HeaderName, value: &str) -> Result<(), CallError> {
    let invalid = |_| CallError::InvalidRequest(format!("the header `{name}` cannot be sent"));
    let value = HeaderValue::from_str(value).map_err(invalid)?;
    request.headers_mut().insert(name, value);
    Ok(())
}
