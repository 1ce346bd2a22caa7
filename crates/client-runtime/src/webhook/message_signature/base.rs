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
    // What comes after a line break would be read as another component.
    if target.contains(|c: char| c.is_ascii_control() || c.is_whitespace()) {
        return Err(WebhookError::MalformedTarget);
    }
    let uri = || target.parse::<Uri>().map_err(|_| WebhookError::MalformedTarget);
    match name {
        "@method" => Ok(delivery.method.as_str().to_owned()),
        "@target-uri" => Ok(target.to_owned()),
        "@scheme" => {
            uri()?.scheme_str().map(str::to_lowercase).ok_or(WebhookError::MalformedTarget)
        }
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

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use http::{HeaderMap, HeaderName, HeaderValue, Method};

    use super::*;
    use crate::webhook::Secrets;
    use crate::webhook::message_signature::field;

    /// The request of RFC 9421, appendix B.2, with more headers.
    fn request(headers: &[(&'static str, &'static str)]) -> HeaderMap {
        let fixed =
            [("date", "Tue, 20 Apr 2021 02:07:55 GMT"), ("content-type", "application/json")];
        fixed
            .iter()
            .chain(headers)
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    fn delivery<'d>(headers: &'d HeaderMap, target_uri: &'d str) -> Delivery<'d> {
        Delivery { method: &Method::POST, target_uri, headers, body: br#"{"hello": "world"}"# }
    }

    /// The base for a signature that covers this list.
    fn base(target: &str, covered: &'static str) -> Result<String, WebhookError> {
        let mut headers = request(&[("signature-input", covered)]);
        for value in [" a ", "b"] {
            headers.append("x-twice", HeaderValue::from_static(value));
        }
        let delivery = delivery(&headers, target);
        signature_base(&field::signature_input(&delivery, "sig")?, &delivery)
    }

    #[test]
    fn the_example_of_the_rfc() {
        let headers = request(&[
            (
                "signature-input",
                "sig-b25=(\"date\" \"@authority\" \"content-type\")\
                 ;created=1618884473;keyid=\"test-shared-secret\"",
            ),
            ("signature", "sig-b25=:pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=:"),
        ]);
        let delivery = delivery(&headers, "https://example.com/foo?param=Value&Pet=dog");
        let input = field::signature_input(&delivery, "sig-b25").unwrap();
        let base = signature_base(&input, &delivery).unwrap();
        assert_eq!(
            base,
            "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\
             \"@authority\": example.com\n\
             \"content-type\": application/json\n\
             \"@signature-params\": (\"date\" \"@authority\" \"content-type\")\
             ;created=1618884473;keyid=\"test-shared-secret\""
        );
        let secret = "uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtb\
                      mHhIDi6pcl8jsasjlTMtDQ==";
        let secrets = Secrets::new([STANDARD.decode(secret).unwrap()]).unwrap();
        let signature = field::signature(&delivery, "sig-b25").unwrap();
        assert_eq!(secrets.authenticate(base.as_bytes(), &signature), Ok(()));
    }

    #[test]
    fn components_of_the_request() {
        let covered = "sig=(\"@method\" \"@target-uri\" \"@scheme\" \"@authority\" \"@path\" \
                       \"@query\" \"@request-target\" \"x-twice\");tag=\"t\"";
        assert_eq!(
            base("HTTPS://Hooks.Example.COM:443/a/b?c=d", covered).unwrap(),
            "\"@method\": POST\n\
             \"@target-uri\": HTTPS://Hooks.Example.COM:443/a/b?c=d\n\
             \"@scheme\": https\n\
             \"@authority\": hooks.example.com\n\
             \"@path\": /a/b\n\
             \"@query\": ?c=d\n\
             \"@request-target\": /a/b?c=d\n\
             \"x-twice\": a, b\n\
             \"@signature-params\": (\"@method\" \"@target-uri\" \"@scheme\" \"@authority\" \
             \"@path\" \"@query\" \"@request-target\" \"x-twice\");tag=\"t\""
        );
        let bare = base("http://localhost:8080", "sig=(\"@authority\" \"@path\" \"@query\")");
        assert!(
            bare.unwrap()
                .starts_with("\"@authority\": localhost:8080\n\"@path\": /\n\"@query\": ?\n")
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for covered in [
            "sig=(\"x-absent\")",
            "sig=(\"@method\" \"@method\")",
            "sig=(\"Content-Type\")",
            "sig=(\"content-type\";bs)",
            "sig=(\"@status\")",
            "sig=(date)",
        ] {
            let refused = base("https://example.com/", covered);
            assert_eq!(refused, Err(WebhookError::UnusableComponent), "{covered}");
        }
        for target in ["https://example.com/\n\"content-digest\": x", "/only/a/path"] {
            let refused = base(target, "sig=(\"@authority\")");
            assert_eq!(refused, Err(WebhookError::MalformedTarget), "{target}");
        }
    }
}
