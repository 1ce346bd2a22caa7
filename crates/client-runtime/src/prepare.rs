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
use crate::servers::NoServer;
use crate::{IdempotencyKey, KeySource, Operation, Server};

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
    let own = segments.get(shared.servers.base().depth()..).unwrap_or_default();
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
    server: Server,
    shared: &Shared,
    operation: &Operation,
    request: &mut Request,
) -> Result<(), CallError> {
    let missing = |NoServer { name }| {
        CallError::InvalidRequest(format!(
            "the document gives `{}` no server in this environment; say where it goes by \
             `.server({name:?}, ..)` of the builder",
            operation.id
        ))
    };
    let Some(mut url) = shared.servers.locate(server).map_err(missing)? else { return Ok(()) };
    let base = shared.servers.base();
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

/// The key is the one that the call's options or the operation's own setter give, or a random one
/// where the row says so. A key that the vendor would refuse, and two different ones, end the call
/// before anything is sent.
fn set_idempotency_key(
    shared: &Shared,
    options: &CallOptions,
    operation: &Operation,
    request: &mut Request,
) -> Result<(), CallError> {
    let id = operation.id;
    let refuse = |reason| Err(CallError::InvalidRequest(reason));
    let Some(header) = operation.idempotency else {
        return match options.idempotency_key {
            Some(_) => refuse(format!("`{id}` takes no idempotency key")),
            None => Ok(()),
        };
    };
    let named = request.headers().get(header.name).map(HeaderValue::as_bytes);
    let key = match (named, options.idempotency_key.as_ref()) {
        (Some(named), Some(key)) if named != key.as_str().as_bytes() => {
            let both = "one by its own setter and another one by the call's options";
            return refuse(format!("`{id}` has two idempotency keys, {both}: leave one out"));
        }
        (_, Some(key)) => key.as_str().to_owned(),
        (Some(named), None) => String::from_utf8_lossy(named).into_owned(),
        (None, None) => match header.keys {
            KeySource::Runtime => {
                let random = &*shared.pacing.random;
                IdempotencyKey::from_random(random, header.max_length).as_str().to_owned()
            }
            KeySource::Caller if header.required => {
                let by = "give one by `CallOptions::idempotency_key` or by the setter of the call";
                return refuse(format!("`{id}` needs an idempotency key: {by}"));
            }
            KeySource::Caller => return Ok(()),
        },
    };
    if let Some(fault) = header.fault(&key) {
        return refuse(format!("`{id}` cannot be called: {fault}"));
    }
    if named.is_some() {
        return Ok(());
    }
    // A table that is written by hand may spell the name with capitals.
    let name = HeaderName::from_bytes(header.name.as_bytes());
    let name = name.map_err(|_| CallError::InvalidRequest("no idempotency header".to_owned()))?;
    set(request, name, &key)
}

fn set(request: &mut Request, name: HeaderName, value: &str) -> Result<(), CallError> {
    let invalid = |_| CallError::InvalidRequest(format!("the header `{name}` cannot be sent"));
    let value = HeaderValue::from_str(value).map_err(invalid)?;
    request.headers_mut().insert(name, value);
    Ok(())
}
