//! The header `Link` (RFC 8288 section 3).

use http::{HeaderMap, header};

/// The URL of the first link whose relation is `next`.
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(header::LINK).iter().filter_map(|value| value.to_str().ok());
    values.flat_map(links).find(|link| link.is_next).map(|link| link.url)
}

struct Link {
    url: String,
    is_next: bool,
}

/// The links of one value. What comes after something that is not one is passed over.
fn links(value: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut rest = value;
    while let Some((_, open)) = rest.split_once('<') {
        let Some((url, tail)) = open.split_once('>') else { break };
        let (parameters, after) = split_outside_quotes(tail, ',');
        found.push(Link { url: url.trim().to_owned(), is_next: is_next(parameters) });
        rest = after;
    }
    found
}

/// Only the first `rel` counts (section 3.3), and each is a list of relations.
fn is_next(mut parameters: &str) -> bool {
    while !parameters.is_empty() {
        let (parameter, after) = split_outside_quotes(parameters, ';');
        parameters = after;
        let Some((name, value)) = parameter.split_once('=') else { continue };
        if name.trim().eq_ignore_ascii_case("rel") {
            let value = value.trim().trim_matches('"');
            return value.split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case("next"));
        }
    }
    false
}

/// Splits at the first `separator` that is in no quoted text.
fn split_outside_quotes(text: &str, separator: char) -> (&str, &str) {
    let (mut quoted, mut escaped) = (false, false);
    for (index, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            c if c == separator && !quoted => {
                return (&text[..index], &text[index + c.len_utf8()..]);
            }
            _ => {}
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next_of(values: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(header::LINK, value.parse().unwrap());
        }
        next(&headers)
    }

    #[test]
    fn the_link_to_the_next_page_is_found_among_others() {
        let two =
            r#"<https://a.example/?page=1>; rel="prev", <https://a.example/?page=3>; rel="next""#;
        assert_eq!(next_of(&[two]).as_deref(), Some("https://a.example/?page=3"));
        assert_eq!(next_of(&["</a>;rel=first", "</b,c>;REL=Next"]).as_deref(), Some("/b,c"));
        let quoted = r#"</a>; title="x, <y>; rel=\"next\""; rel="last", </b>; rel="start next""#;
        assert_eq!(next_of(&[quoted]).as_deref(), Some("/b"));
    }

    #[test]
    fn what_is_no_next_page_is_none() {
        for value in ["", "</a>", "</a>; rel=prev; rel=next", "</a; rel=next", "/a; rel=next"] {
            assert_eq!(next_of(&[value]), None, "{value}");
        }
    }
}
