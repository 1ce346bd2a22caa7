//! One event of an event stream.

use std::any::type_name;
use std::fmt;
use std::time::Duration;

use super::error::ItemFault;

/// An event as the vendor sent it (WHATWG HTML, section 9.2.6). Debug shows nothing of what it holds.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// What kind of event it is: `message` where the vendor does not say.
    pub name: String,
    /// The last id that the vendor gave: that of this event, or of the last one before it that had
    /// one.
    pub id: Option<String>,
    /// How long the vendor wants callers to wait before they connect again, if it said so with this
    /// event.
    pub retry: Option<Duration>,
    /// What it holds.
    pub data: EventData<T>,
}

/// What an event holds.
#[derive(Clone, PartialEq, Eq)]
pub enum EventData<T> {
    /// A value of the documented type.
    Known(T),
    /// Anything else, kept as it came: an event that the document does not know, or a mark such as
    /// `[DONE]`.
    Other(OtherData),
}

/// The data of an event that are not of the documented type. Debug shows nothing of them.
#[derive(Clone, PartialEq, Eq)]
pub struct OtherData(ItemFault);

impl<T> Event<T> {
    /// The value, if it is of the documented type.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match &self.data {
            EventData::Known(value) => Some(value),
            EventData::Other(_) => None,
        }
    }

    /// The value, if no other event is expected.
    ///
    /// # Errors
    ///
    /// Why the data are not of the documented type, with the data.
    pub fn into_value(self) -> Result<T, ItemFault> {
        match self.data {
            EventData::Known(value) => Ok(value),
            EventData::Other(other) => Err(other.0),
        }
    }

    /// Whether the data are `[DONE]`, by which many vendors say that nothing more will come. Where the
    /// documented data are texts, it is one of those, and this is false.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(&self.data, EventData::Other(other) if other.text().trim() == "[DONE]")
    }
}

impl OtherData {
    pub(super) fn new(fault: ItemFault) -> Self {
        Self(fault)
    }

    /// The data as they came. They may be personal: log them only where that is allowed.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.text()
    }

    /// Why they are not of the documented type.
    #[must_use]
    pub fn fault(&self) -> &ItemFault {
        &self.0
    }
}

impl<T> fmt::Debug for Event<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Event({:?})", self.data)
    }
}

impl<T> fmt::Debug for EventData<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(_) => formatter.write_str(type_name::<T>()),
            Self::Other(other) => other.fmt(formatter),
        }
    }
}

impl fmt::Debug for OtherData {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "OtherData({})", self.0)
    }
}
