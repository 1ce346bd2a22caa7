//! The `Retry-After` header (RFC 9110 section 10.2.3): seconds or a date.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, header};

/// How long the vendor asks to wait. A date in the past asks for nothing; a value that is neither
/// seconds nor a date is as good as none.
pub(crate) fn read(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than a number holds ask for a very long wait, not for none.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wait(value: &str) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.insert(header::RETRY_AFTER, value.parse().unwrap());
        let noon = httpdate::parse_http_date("Sun, 22 Nov 2026 12:00:00 GMT").unwrap();
        read(&headers, noon)
    }

    #[test]
    fn seconds_and_dates() {
        assert_eq!(wait("360"), Some(Duration::from_secs(360)));
        assert_eq!(wait("Sun, 22 Nov 2026 12:01:30 GMT"), Some(Duration::from_secs(90)));
        assert_eq!(wait("Sun, 22 Nov 2026 11:00:00 GMT"), Some(Duration::ZERO));
        assert_eq!(wait("99999999999999999999999"), Some(Duration::from_secs(u64::MAX)));
        assert_eq!(wait("-1"), None);
        assert_eq!(wait("soon"), None);
        assert_eq!(read(&HeaderMap::new(), SystemTime::UNIX_EPOCH), None);
    }
}
