//! How many calls are left, as the vendor's headers tell it.

use std::time::{Duration, SystemTime};

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
    pub(crate) fn read(
        headers: &HeaderMap,
        names: &RateLimitHeaders,
        now: SystemTime,
    ) -> Option<Self> {
        let text = |name: Option<&'static str>| Some(headers.get(name?)?.to_str().ok()?.trim());
        let number = |name| -> Option<u64> { text(name)?.parse().ok() };
        let found = Self {
            limit: number(names.limit),
            remaining: number(names.remaining),
            reset: text(names.reset).and_then(|text| until_reset(text, now)),
        };
        (found.limit.is_some() || found.remaining.is_some() || found.reset.is_some())
            .then_some(found)
    }
}

/// The time until a window ends, which vendors give in two forms: as seconds from now and as a moment
/// in seconds or milliseconds since 1970. No window is thirty years long.
fn until_reset(text: &str, now: SystemTime) -> Option<Duration> {
    const MOMENT: f64 = 1e9;
    const MOMENT_IN_MILLIS: f64 = 1e11;
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0)?;
    if number < MOMENT {
        return Duration::try_from_secs_f64(number).ok();
    }
    let seconds = if number < MOMENT_IN_MILLIS { number } else { number / 1000.0 };
    let moment = SystemTime::UNIX_EPOCH.checked_add(Duration::try_from_secs_f64(seconds).ok()?)?;
    Some(moment.duration_since(now).unwrap_or_default())
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
        let now = SystemTime::UNIX_EPOCH;
        assert_eq!(RateLimit::read(&headers, &NAMES, now), None);
        headers.insert("x-ratelimit-remaining", HeaderValue::from_static("280"));
        headers.insert("x-ratelimit-reset", HeaderValue::from_static("soon"));
        let read = RateLimit::read(&headers, &NAMES, now).unwrap();
        assert_eq!((read.limit, read.remaining, read.reset), (None, Some(280), None));
    }

    #[test]
    fn a_window_ends_after_seconds_or_at_a_moment() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
        let until = |text| until_reset(text, now).map(|wait| wait.as_millis());
        assert_eq!(until("53"), Some(53_000));
        assert_eq!(until("0.5"), Some(500));
        assert_eq!(until("86400"), Some(86_400_000));
        assert_eq!(until("1767225660"), Some(60_000));
        assert_eq!(until("1767225660000"), Some(60_000));
        assert_eq!(until("1767225000"), Some(0), "it has ended");
        for nonsense in ["soon", "-1", "NaN", "inf", "", "1e300"] {
            assert_eq!(until(nonsense), None, "{nonsense}");
        }
    }
}
