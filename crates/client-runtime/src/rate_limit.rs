//! How many calls are left, as the vendor's headers tell it.

use std::time::Duration;

use http::HeaderMap;

use crate::RateLimitHeaders;

/// The state of the vendor's rate limit at the time of an answer. What the answer does not tell is
/// `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// Calls that a window allows.
    pub limit: Option<u64>,
    /// Calls left in this window.
    pub remaining: Option<u64>,
    /// Time until the window ends.
    pub reset: Option<Duration>,
}

impl RateLimit {
    /// Reads the headers that a surface names; `None` when the answer has none of them.
    pub(crate) fn read(headers: &HeaderMap, names: &RateLimitHeaders) -> Option<Self> {
        let number = |name: Option<&'static str>| -> Option<u64> {
            headers.get(name?)?.to_str().ok()?.trim().parse().ok()
        };
        let found = Self {
            limit: number(names.limit),
            remaining: number(names.remaining),
            reset: number(names.reset).map(Duration::from_secs),
        };
        (found.limit.is_some() || found.remaining.is_some() || found.reset.is_some())
            .then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    const NAMES: RateLimitHeaders = RateLimitHeaders {
        limit: Some("x-ratelimit-limit"),
        remaining: Some("x-ratelimit-remaining"),
        reset: Some("x-ratelimit-reset"),
    };

    #[test]
    fn reads_what_is_there() {
        let mut headers = HeaderMap::new();
        assert_eq!(RateLimit::read(&headers, &NAMES), None);
        headers.insert("x-ratelimit-remaining", HeaderValue::from_static("280"));
        headers.insert("x-ratelimit-reset", HeaderValue::from_static("soon"));
        let read = RateLimit::read(&headers, &NAMES).unwrap();
        assert_eq!((read.limit, read.remaining, read.reset), (None, Some(280), None));
    }
}
