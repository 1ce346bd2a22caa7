//! The signature base (RFC 9421, section 2.5): the text that is signed.

use http::Uri;
use http::header::HeaderName;
use sfv::{InnerList, ListEntry, ListSerializer};

use super::{Delivery, WebhookError};

/// The text that the signature is made over: a line for each covered component in the order of the
/// list, and the list itself, with the signature's parameters, as the last line.
pub(super) fn signature_base(
    input: &InnerList,
    delivery: &Delivery<'_>,
) -> Result<String, WebhookError> {
    let mut base = String::new();
    let mut seen: Vec<&str> = Vec::new();
    for item in &input.items {
        let name = item.bare_item.as_string().ok_or(WebhookError::UnusableComponent)?.as_str();
        // A parameter changes what a component's value is, so one that is not understood cannot be
        // overlooked.
        if !item.params.is_empty() || seen.contains(&name) {
            return Err(WebhookError::UnusableComponent);
        }
        seen.push(name);
        base.push_str(&format!("\"{name}\": {}\n", value(name, delivery)?));
    }
    let mut list = ListSerializer::new();
    list.members([&ListEntry::InnerList(input.clone())]);
    base.push_str("\"@signature-params\": ");
    base.push_str(&list.finish().unwrap_or_default());
    Ok(base)
}

/// The value of a component: of a header, or derived from the request (section 2.2).
fn value(name: &str, delivery: &Delivery<'_>) -> Result<String, WebhookError> {
    if !name.starts_with('@') {
        return header(name, delivery);
    }
    let target = delivery.target_uri;
    // What stands behind a line break would be read as another component.
    if target.contains(|c: char| c.is_ascii_control() || c.is_whitespace()) {
        return Err(WebhookError::MalformedTarget);
    }
    let uri = || target.parse::<Uri>().map_err(|_| WebhookError::MalformedTarget);
    match name {
        "@method" => Ok(delivery.method.as_str().to_owned()),
        "@target-uri" => Ok(target.to_owned()),
        "@scheme" => uri()?.scheme_str().map(str::to_lowercase).ok_or(WebhookError::MalformedTarget),
        "@authority" => authority(&uri()?).ok_or(WebhookError::MalformedTarget),
        "@path" => Ok(uri()?.path().to_owned()),
        "@query" => Ok(format!("?{}", uri()?.query().unwrap_or_default())),
        "@request-target" => {
            let uri = uri()?;
            Ok(uri.path_and_query().map_or("/", |target| target.as_str()).to_owned())
        }
        _ => Err(WebhookError::UnusableComponent),
    }
}

/// Host and port in lower case; the port only if it is not the scheme's own.
fn authority(uri: &Uri) -> Option<String> {
    let host = uri.host()?.to_lowercase();
    Some(match (uri.scheme_str(), uri.port_u16()) {
        (_, None) | (Some("https"), Some(443)) | (Some("http"), Some(80)) => host,
        (_, Some(port)) => format!("{host}:{port}"),
    })
}

/// All values of a header, trimmed and joined (section 2.1).
fn header(name: &str, delivery: &Delivery<'_>) -> Result<String, WebhookError> {
    let lower_case = HeaderName::from_lowercase(name.as_bytes());
    let name = lower_case.map_err(|_| WebhookError::UnusableComponent)?;
    let values = delivery.headers.get_all(name).iter();
    let values: Result<Vec<&str>, _> = values.map(|value| value.to_str().map(str::trim)).collect();
    match values {
        Ok(values) if !values.is_empty() => Ok(values.join(", ")),
        _ => Err(WebhookError::UnusableComponent),
    }
}
