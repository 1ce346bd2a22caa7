//! Texts that formats, patterns and lengths allow.

use serde_json::Value;

use crate::dialect::Pattern;

/// What documents ask for most, tried in this order where a schema has a pattern.
const CANDIDATES: [&str; 44] = [
    "text",
    "a",
    "A",
    "abc",
    "ABC",
    "Abc",
    "0",
    "1",
    "12",
    "123",
    "1234",
    "12345",
    "123456789",
    "1234567890",
    "123456789012345678",
    "US",
    "us",
    "USD",
    "GBR",
    "en",
    "en-US",
    "en_US",
    "2024-02-29",
    "2024-02-29T12:30:00Z",
    "2024-02-29T12:30:00.000Z",
    "12:30",
    "12:30:00",
    "1.00",
    "10.5",
    "+15555550100",
    "5555550100",
    "555-55-5555",
    "12-3456789",
    "#ffffff",
    "https://a.example",
    "https://a.example/path",
    "a@b.example",
    "b3e7c2a0-1d5f-4c8a-9e61-2f40d7b5a813",
    "b3e7c2a01d5f4c8a9e612f40d7b5a813",
    "id_123",
    "app_123",
    "0x1f",
    "a.b",
    "/path",
];

/// A text that fits the schema; `None` if none is at hand.
pub(crate) fn text(schema: &Value) -> Option<String> {
    let limit = |key| schema.get(key).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
    let (least, most) = (limit("minLength").unwrap_or(0), limit("maxLength").unwrap_or(usize::MAX));
    let base = by_format(schema["format"].as_str().unwrap_or_default());
    let Some(pattern) = schema.get("pattern").and_then(Value::as_str) else {
        return Some(fitted(base, least, most));
    };
    // A pattern that the engine cannot express binds nobody.
    let Some(expression) = Pattern::new(pattern) else { return Some(fitted(base, least, most)) };
    let lengths = [least.max(1), 2, 3, 8, 10, 12, 16, 20, 24, 26, 32, 36, 40, 64, most.min(128)];
    let repeated = ["1", "A", "a", "0"]
        .into_iter()
        .flat_map(|text| lengths.iter().map(move |length| text.repeat(*length)));
    let literal = literal_prefix(pattern);
    let prefixed = lengths.iter().map(|length| format!("{literal}{}", "1a".repeat(length / 2 + 1)));
    let prefixed_exactly = lengths.iter().map(|length| format!("{literal}{}", "1".repeat(*length)));
    std::iter::once(base)
        .chain(CANDIDATES)
        .map(|text| fitted(text, least, most))
        .chain(repeated)
        .chain(prefixed)
        .chain(prefixed_exactly)
        .chain([literal.clone()])
        .filter(|text| (least..=most).contains(&text.chars().count()))
        .find(|text| expression.matches(text))
}

fn by_format(format: &str) -> &'static str {
    match format {
        "date" => "2024-02-29",
        "date-time" => "2024-02-29T12:30:00Z",
        "time" => "12:30:00Z",
        "uuid" => "b3e7c2a0-1d5f-4c8a-9e61-2f40d7b5a813",
        "email" => "a@b.example",
        "uri" | "url" | "iri" => "https://a.example/path",
        "hostname" => "a.example",
        "ipv4" | "ip" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "dGV4dA==",
        "decimal" | "numeric" => "10.5",
        "int32" | "int64" => "12",
        _ => "text",
    }
}

/// The text, repeated or cut to the lengths allowed.
fn fitted(text: &str, least: usize, most: usize) -> String {
    if text.len() > most {
        return text.chars().take(most).collect();
    }
    text.chars().cycle().take(text.len().max(least)).collect()
}

/// What a pattern begins with: `app_` of `^app_[a-z]+$`.
fn literal_prefix(pattern: &str) -> String {
    let pattern = pattern.trim_start_matches('^');
    let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '/' | ' ');
    let prefix: String = pattern.chars().take_while(is_plain).collect();
    match pattern.chars().nth(prefix.chars().count()) {
        // A quantifier belongs to the character before it.
        Some('?' | '*' | '{') => prefix[..prefix.len() - 1].to_owned(),
        _ => prefix,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::keywords::Direction;
    use crate::validate::Validators;

    #[test]
    fn texts_fit_patterns_and_lengths() {
        for schema in [
            json!({"pattern": "^[A-Z]{3}$"}),
            json!({"pattern": "^app_[a-z0-9]+$"}),
            json!({"minLength": 30}),
            json!({"maxLength": 2, "format": "date"}),
            json!({"pattern": "^\\d{9}$"}),
        ] {
            let text = text(&schema).unwrap();
            let validators = Validators::new(&schema);
            let schemas = validators.schemas(Direction::Request);
            assert_eq!(schemas.faults(&schema, &text.into()), Vec::<String>::new());
        }
        assert_eq!(text(&json!({"pattern": "^z{7}y$"})), None);
    }
}
