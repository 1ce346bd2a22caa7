//! What happens to a request once, before its first attempt.
//!
//! The media types of the document and the idempotency key go on, and a path that a parameter has bent
//! is refused. The body is not touched.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use percent_encoding::percent_decode_str;
use reqwest::Request;

use crate::base_url::is_safe;
use crate::call_options::CallOptions;
use crate::error::CallError;
use crate::servers::NoServer;
use crate::shared::Shared;
use crate::wire::media_type::{choose, essence, lacks_boundary};
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
    if let Some(headers) = &options.headers {
        set_headers(headers, operation, request);
    }
    set_media_types(operation, request)?;
    set_idempotency_key(shared, options, operation, request)
}

/// A parameter that is empty or made of dots only would reach another operation: URLs resolve `.`
/// and `..`, however they are encoded. So the path that came out must be one of the template: as many
/// segments, each with what the template fixes in it and something for every variable.
fn check_path(shared: &Shared, operation: &Operation, request: &Request) -> Result<(), CallError> {
    let bent = || CallError::InvalidRequest("a path parameter is empty or dots only".to_owned());
    let mut segments =
        request.url().path_segments().ok_or_else(bent)?.skip(shared.servers.base().depth());
    let path = operation.path.split(['?', '#']).next().unwrap_or_default();
    let filled = path
        .strip_prefix('/')
        .unwrap_or(path)
        .split('/')
        .all(|expected| segments.next().is_some_and(|found| fits(expected, found)));
    if filled && segments.next().is_none() { Ok(()) } else { Err(bent()) }
}

/// Whether a segment is one of the template's: `{name}.{format}` is `a.b`. Both are decoded, since
/// URLs encode what a template may spell out.
fn fits(template: &str, segment: &str) -> bool {
    // Most segments are one variable, or the same text on both sides.
    let variable = template.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    if variable.is_some_and(|name| !name.contains(['{', '}'])) {
        return !segment.is_empty();
    }
    if template == segment && !template.contains(['{', '%']) {
        return true;
    }
    let mut rest: &[u8] = &percent_decode_str(segment).collect::<Vec<u8>>();
    let decoded = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
    let mut pieces = template.split('{');
    let first = decoded(pieces.next().unwrap_or_default());
    let Some(after) = rest.strip_prefix(first.as_slice()) else { return false };
    rest = after;
    let mut pieces =
        pieces.map(|piece| decoded(piece.split_once('}').map_or("", |(_, text)| text)));
    let Some(mut fixed) = pieces.next() else { return rest.is_empty() };
    // Each variable takes at least one byte, and as few as what is fixed after it allows.
    for next in pieces {
        let Some(position) = find(rest, &fixed) else { return false };
        rest = &rest[position + fixed.len()..];
        fixed = next;
    }
    rest.len() > fixed.len() && rest.ends_with(&fixed)
}

/// Where `fixed` is in `text`, after its first byte.
fn find(text: &[u8], fixed: &[u8]) -> Option<usize> {
    (1..=text.len()).find(|position| text[*position..].starts_with(fixed))
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

/// The headers of the call's options take the place of those that the call has of its own, but not of
/// an idempotency key: one of two would go unseen.
fn set_headers(headers: &HeaderMap, operation: &Operation, request: &mut Request) {
    let key = operation.idempotency.map(|header| header.name);
    let present = request.headers_mut();
    for (name, value) in headers {
        let is_key = key.is_some_and(|key| name.as_str().eq_ignore_ascii_case(key));
        if !(is_key && present.contains_key(name)) {
            present.insert(name.clone(), value.clone());
        }
    }
}

fn set_media_types(operation: &Operation, request: &mut Request) -> Result<(), CallError> {
    if let Some(accept) = operation.accept {
        set_static(request, header::ACCEPT, accept)?;
    }
    let Some(documented) = operation.content_type else { return Ok(()) };
    if request.body().is_none() {
        return Ok(());
    }
    let given = request.headers().get(header::CONTENT_TYPE).cloned();
    let given = given.as_ref().and_then(|value| value.to_str().ok());
    if given.is_some_and(|given| given == documented) {
        return Ok(());
    }
    // What came with the body stays if the document lists it. Otherwise it is the word for
    // the kind of body, and the document has a truer one.
    let chosen = match given.map(|given| choose(documented, Some(given))) {
        // The boundary of `multipart/form-data` is always that of the body.
        _ if given.is_some_and(|given| is_form_data(documented) && is_form_data(given)) => given,
        Some(Ok(chosen)) => Some(chosen),
        _ => choose(documented, None).ok(),
    };
    let chosen = chosen.filter(|chosen| !lacks_boundary(chosen)).ok_or_else(|| {
        let id = operation.id;
        let reason =
            format!("`{id}` takes a body of {documented}: set its media type, with the boundary");
        CallError::InvalidRequest(reason)
    })?;
    set(request, header::CONTENT_TYPE, chosen)
}

fn is_form_data(media_type: &str) -> bool {
    essence(media_type).eq_ignore_ascii_case("multipart/form-data")
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

/// As [`set`], without a copy of the value.
fn set_static(
    request: &mut Request,
    name: HeaderName,
    value: &'static str,
) -> Result<(), CallError> {
    let invalid = |_| CallError::InvalidRequest(format!("the header `{name}` cannot be sent"));
    let value = HeaderValue::from_maybe_shared(Bytes::from_static(value.as_bytes()));
    request.headers_mut().insert(&name, value.map_err(invalid)?);
    Ok(())
}
