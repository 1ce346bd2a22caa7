//! Expiry dates as token endpoints write them.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::fmt::strtime::BrokenDownTime;

/// Reads RFC 3339 (`2030-01-01T00:00:00Z`) and the same with an offset that lacks its colon
/// (`2030-01-01T00:00:00.000+0000`).
pub(super) fn parse(date: &str) -> Option<SystemTime> {
    let rfc_3339 = date.parse::<Timestamp>().ok();
    let timestamp = rfc_3339.or_else(|| {
        let parsed = BrokenDownTime::parse("%Y-%m-%dT%H:%M:%S%.f%z", date).ok()?;
        parsed.to_timestamp().ok()
    })?;
    Some(SystemTime::from(timestamp))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn offsets_with_and_without_colon() {
        let expected = SystemTime::UNIX_EPOCH + Duration::from_secs(1_579_797_058);
        for date in [
            "2020-01-23T16:30:58Z",
            "2020-01-23T16:30:58+00:00",
            "2020-01-23T16:30:58+0000",
            "2020-01-23T16:30:58.000+0000",
            "2020-01-23T18:30:58+0200",
        ] {
            assert_eq!(parse(date), Some(expected), "{date}");
        }
        assert_eq!(parse("tomorrow"), None);
        assert_eq!(parse("2020-01-23"), None);
    }
}
