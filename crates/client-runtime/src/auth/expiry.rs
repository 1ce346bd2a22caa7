//! When a token ends, as the vendors of token exchanges write it.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use jiff::fmt::strtime::BrokenDownTime;
use serde_json::Value;

use super::issued::Expiry;

/// No token lives for so many seconds; as a date they are in 2001.
const SECONDS: f64 = 1e9;
/// As seconds they are thousands of years away; as a date in milliseconds they are in 1973.
const MILLISECONDS: f64 = 1e11;

/// Reads a date, or a number, also as a text: a lifetime in seconds, or seconds or milliseconds since
/// 1970.
pub(super) fn read(value: &Value) -> Expiry {
    let text = value.as_str().map(str::trim);
    let number = value.as_f64().or_else(|| text?.parse().ok());
    let expiry = match number {
        Some(number) if number >= MILLISECONDS => since_1970(number / 1000.0),
        Some(number) if number >= SECONDS => since_1970(number),
        Some(number) => Duration::try_from_secs_f64(number).ok().map(Expiry::In),
        None => text.and_then(parse).map(Expiry::At),
    };
    expiry.unwrap_or(Expiry::Unknown)
}

fn since_1970(seconds: f64) -> Option<Expiry> {
    let since = Duration::try_from_secs_f64(seconds).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(since).map(Expiry::At)
}

/// Reads RFC 3339 (`2030-01-01T00:00:00Z`) and the same with an offset that lacks its colon
/// (`2030-01-01T00:00:00.000+0000`).
fn parse(date: &str) -> Option<SystemTime> {
    let rfc_3339 = date.parse::<Timestamp>().ok();
    let timestamp = rfc_3339.or_else(|| {
        let parsed = BrokenDownTime::parse("%Y-%m-%dT%H:%M:%S%.f%z", date).ok()?;
        parsed.to_timestamp().ok()
    })?;
    Some(SystemTime::from(timestamp))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn dates_and_numbers() {
        let at = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        let is = |value, expected| match read(&value) {
            Expiry::At(date) => assert_eq!(date, expected, "{value}"),
            Expiry::In(_) | Expiry::Unknown => panic!("{value} is no date"),
        };
        is(json!("2020-01-23T16:30:58Z"), at(1_579_797_058));
        is(json!(1_579_797_058), at(1_579_797_058));
        is(json!("1579797058"), at(1_579_797_058));
        is(json!(1_579_797_058_000_u64), at(1_579_797_058));
        for lifetime in [json!(3600), json!("3600"), json!(3600.0)] {
            assert!(matches!(read(&lifetime), Expiry::In(time) if time.as_secs() == 3600));
        }
        for nonsense in [json!(-1), json!(1e300), json!("soon"), json!("NaN"), json!(null)] {
            assert!(matches!(read(&nonsense), Expiry::Unknown), "{nonsense}");
        }
    }

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
