//! The header fields of RFC 9421 and RFC 9530, which are dictionaries of structured fields.

use sfv::{Dictionary, InnerList, ListEntry, Parser};

use super::{Delivery, WebhookError};

pub(super) const SIGNATURE: &str = "signature";
pub(super) const SIGNATURE_INPUT: &str = "signature-input";

/// A header that is a dictionary.
pub(super) fn dictionary(
    delivery: &Delivery<'_>,
    name: &'static str,
) -> Result<Dictionary, WebhookError> {
    let text = delivery.header(name)?;
    Parser::new(text).parse().map_err(|_| WebhookError::MalformedHeader { name })
}

/// What the signature of this label covers, and its parameters.
pub(super) fn signature_input(
    delivery: &Delivery<'_>,
    label: &'static str,
) -> Result<InnerList, WebhookError> {
    match dictionary(delivery, SIGNATURE_INPUT)?.swap_remove(label) {
        Some(ListEntry::InnerList(input)) => Ok(input),
        Some(ListEntry::Item(_)) => Err(WebhookError::MalformedHeader { name: SIGNATURE_INPUT }),
        None => Err(WebhookError::MissingSignature { label }),
    }
}

/// The bytes of the signature of this label.
pub(super) fn signature(
    delivery: &Delivery<'_>,
    label: &'static str,
) -> Result<Vec<u8>, WebhookError> {
    let dictionary = dictionary(delivery, SIGNATURE)?;
    let entry = dictionary.get(label).ok_or(WebhookError::MissingSignature { label })?;
    let malformed = WebhookError::MalformedHeader { name: SIGNATURE };
    bytes(entry).map(<[u8]>::to_vec).ok_or(malformed)
}

/// The value of an entry that is a byte sequence.
pub(super) fn bytes(entry: &ListEntry) -> Option<&[u8]> {
    match entry {
        ListEntry::Item(item) => item.bare_item.as_byte_sequence(),
        ListEntry::InnerList(_) => None,
    }
}
