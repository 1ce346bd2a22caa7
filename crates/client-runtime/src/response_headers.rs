//! The headers of an answer, parsed.

use std::str::FromStr;

use percent_encoding::percent_decode_str;
use url::Url;

use crate::HeaderError;
use crate::response::Head;

const LOCATION: &str = "location";

/// The headers of an answer. Generated crates wrap one in a type for each operation whose document
/// describes headers.
#[derive(Clone, Copy)]
pub struct ResponseHeaders<'a>(&'a Head);

impl<'a> ResponseHeaders<'a> {
    pub(crate) const fn new(head: &'a Head) -> Self {
        Self(head)
    }

    /// A header's value, parsed; `None` when the answer does not have it.
    ///
    /// # Errors
    ///
    /// When the header is there but cannot be parsed.
    pub fn optional<H: FromStr>(&self, name: &'static str) -> Result<Option<H>, HeaderError> {
        let Some(text) = self.text(name)? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| HeaderError::Malformed { name })
    }

    /// A header's value, parsed.
    ///
    /// # Errors
    ///
    /// When the header is missing or cannot be parsed.
    pub fn required<H: FromStr>(&self, name: &'static str) -> Result<H, HeaderError> {
        self.optional(name)?.ok_or(HeaderError::Missing { name })
    }

    /// The values of a header between commas; none when the answer does not have it.
    ///
    /// # Errors
    ///
    /// When the header is not text.
    pub fn list(&self, name: &'static str) -> Result<Vec<String>, HeaderError> {
        let values = self.0.headers.get_all(name).iter();
        let texts = values.map(|value| value.to_str().map_err(|_| HeaderError::Malformed { name }));
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        let items = texts.iter().flat_map(|text| text.split(',')).map(str::trim);
        Ok(items.filter(|item| !item.is_empty()).map(str::to_owned).collect())
    }

    /// See [`ResponseValue::location`](crate::client::ResponseValue::location).
    ///
    /// # Errors
    ///
    /// When the header is missing or is no URL.
    pub fn location(&self) -> Result<Url, HeaderError> {
        self.optional_location()?.ok_or(HeaderError::Missing { name: LOCATION })
    }

    /// The `Location`, which only some of the operation's successes have.
    ///
    /// # Errors
    ///
    /// When the header is there but is no URL.
    pub fn optional_location(&self) -> Result<Option<Url>, HeaderError> {
        let Some(text) = self.text(LOCATION)? else { return Ok(None) };
        self.0.url.join(text).map(Some).map_err(|_| HeaderError::Malformed { name: LOCATION })
    }

    /// See [`ResponseValue::location_id`](crate::client::ResponseValue::location_id).
    ///
    /// # Errors
    ///
    /// When the header is missing, is no URL, or its path has no segment.
    pub fn location_id(&self) -> Result<String, HeaderError> {
        self.optional_location_id()?.ok_or(HeaderError::Missing { name: LOCATION })
    }

    /// The id in the `Location`, which only some of the operation's successes have.
    ///
    /// # Errors
    ///
    /// When the header is there but is not a URL, or its path has no segment.
    pub fn optional_location_id(&self) -> Result<Option<String>, HeaderError> {
        let malformed = HeaderError::Malformed { name: LOCATION };
        let Some(location) = self.optional_location()? else { return Ok(None) };
        let segments = location.path_segments().ok_or(malformed)?;
        let last = segments.rev().find(|segment| !segment.is_empty()).ok_or(malformed)?;
        let id = percent_decode_str(last).decode_utf8().map_err(|_| malformed)?;
        Ok(Some(id.into_owned()))
    }

    fn text(&self, name: &'static str) -> Result<Option<&'a str>, HeaderError> {
        let Some(value) = self.0.headers.get(name) else { return Ok(None) };
        value.to_str().map(str::trim).map(Some).map_err(|_| HeaderError::Malformed { name })
    }
}
