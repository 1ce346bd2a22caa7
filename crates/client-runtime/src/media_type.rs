//! Media types (RFC 9110 section 8.3): what of them decides how a body is read.

/// A media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The encoding that a media type names, without quotes.
pub(crate) fn charset(media_type: &str) -> Option<&str> {
    let (_, value) =
        parameters(media_type).find(|(name, _)| name.eq_ignore_ascii_case("charset"))?;
    (!value.is_empty()).then_some(value)
}

/// Whether a body of this media type says of itself that it is JSON (RFC 6839 section 3.1).
pub(crate) fn is_json(essence: &str) -> bool {
    essence.ends_with("/json") || essence.ends_with("+json") || essence.ends_with("/x-json")
}

/// How well a documented media type or range describes the one that came; `None`: not at all.
pub(crate) fn fit(documented: &str, found: &str) -> Option<u8> {
    let (own, other) = (essence(documented), essence(found));
    if own == other {
        let mut own = parameters(documented)
            .filter(|(name, _)| !name.eq_ignore_ascii_case("charset"))
            .peekable();
        if own.peek().is_none() {
            return Some(3);
        }
        let is_there = |(name, value): (&str, &str)| {
            parameters(found).any(|(other, said)| {
                other.eq_ignore_ascii_case(name) && said.eq_ignore_ascii_case(value)
            })
        };
        return Some(if own.all(is_there) { 4 } else { 2 });
    }
    if own == "*/*" {
        return Some(0);
    }
    let kind = own.strip_suffix('*').filter(|kind| kind.ends_with('/'))?;
    other.starts_with(kind).then_some(1)
}

/// A name for messages. A header can say anything, so only what is formed like a media type and
/// is not long is shown.
pub(crate) fn shown(media_type: &str) -> Option<String> {
    let essence = essence(media_type);
    let token = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&^_.+-".contains(&byte);
        !part.is_empty() && part.bytes().all(allowed)
    };
    let (kind, name) = essence.split_once('/')?;
    (essence.len() <= 80 && token(kind) && token(name)).then_some(essence)
}

fn parameters(media_type: &str) -> impl Iterator<Item = (&str, &str)> {
    media_type.split(';').skip(1).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        Some((name.trim(), value.trim().trim_matches('"')))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_tell_equal_names_apart() {
        let first = "application/json; version=1";
        assert_eq!(fit(first, "Application/JSON;charset=utf-8; Version=\"1\""), Some(4));
        assert_eq!(fit("application/json", "application/json; version=2"), Some(3));
        assert_eq!(fit(first, "application/json"), Some(2));
        assert_eq!(fit("image/*", "image/png"), Some(1));
        assert_eq!(fit("*/*", "image/png"), Some(0));
        assert_eq!(fit("image/*", "imagery/png"), None);
        assert_eq!(fit("text/csv", "text/plain"), None);
    }

    #[test]
    fn the_charset_comes_without_quotes() {
        assert_eq!(charset("text/plain; a=b; CharSet=\"UTF-16\""), Some("UTF-16"));
        assert_eq!(charset("text/plain; charset="), None);
    }

    #[test]
    fn only_media_types_are_shown() {
        assert_eq!(shown("Text/HTML; charset=x").as_deref(), Some("text/html"));
        assert_eq!(shown("secret value/of nobody"), None);
        assert_eq!(shown(&format!("text/{}", "a".repeat(100))), None);
    }
}
