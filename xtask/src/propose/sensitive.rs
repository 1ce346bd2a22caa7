//! Properties whose names say that their values are secrets or personal data.

use std::collections::BTreeSet;

use super::names::words;
use crate::schema::{self, resolve};
use crate::tree::Node;

/// Whole names that are sensitive whatever they are part of.
const SENSITIVE: [&str; 48] = [
    "access_token",
    "account_number",
    "answer",
    "answers",
    "api_key",
    "api_secret",
    "bank_account_number",
    "birth_date",
    "birthday",
    "bsn",
    "card_number",
    "client_secret",
    "credit_card_number",
    "cvc",
    "cvv",
    "date_of_birth",
    "dob",
    "document_number",
    "driver_license_number",
    "drivers_license",
    "iban",
    "id_token",
    "id_number",
    "identification_number",
    "license_number",
    "mother_maiden_name",
    "national_id",
    "national_identification_number",
    "nin",
    "one_time_password",
    "otp",
    "pan",
    "passcode",
    "passphrase",
    "passport_number",
    "passwd",
    "password",
    "pin",
    "private_key",
    "refresh_token",
    "routing_number",
    "secret",
    "signing_secret",
    "social_security_number",
    "ssn",
    "tax_id",
    "tax_identification_number",
    "webhook_secret",
];

/// Last words that make a name sensitive: `newPassword`, `cardPin`.
const ENDS: [&str; 9] =
    ["password", "passphrase", "passcode", "secret", "ssn", "cvv", "cvc", "otp", "pin"];

/// Names that may be personal, depending on what they are part of.
const PERHAPS: [&str; 20] = [
    "address",
    "city",
    "code",
    "email",
    "email_address",
    "first_name",
    "full_name",
    "gender",
    "ip_address",
    "last_name",
    "middle_name",
    "nationality",
    "phone",
    "phone_number",
    "place_of_birth",
    "postal_code",
    "street",
    "surname",
    "token",
    "zip_code",
];

/// Properties of a document, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Sensitive {
    pub(super) sure: BTreeSet<String>,
    pub(super) perhaps: BTreeSet<String>,
}

pub(super) fn observe(root: &Node) -> Sensitive {
    let mut found = Sensitive::default();
    schema::each(root, |node, place| {
        if !place.is_property() || !can_be_covered(root, node) {
            return;
        }
        let name = place.key();
        let words = words(name);
        let last = words.rsplit('_').next().unwrap_or_default();
        let one = words.strip_suffix('s').unwrap_or(&words);
        let is_known = [words.as_str(), one].iter().any(|words| SENSITIVE.contains(words));
        if is_known || ENDS.contains(&last) {
            found.sure.insert(name.to_owned());
        } else if PERHAPS.contains(&words.as_str()) {
            found.perhaps.insert(name.to_owned());
        }
    });
    found
}

/// Whether it is a text or number, or a list of these, that is not covered anyway.
fn can_be_covered(root: &Node, node: &Node) -> bool {
    let Some(mut target) = resolve(root, node) else { return false };
    let is = |node: &Node, kind: &str| match node.get("type") {
        Some(kinds) if kinds.as_array().is_some() => {
            kinds.as_array().unwrap_or_default().iter().any(|item| item.as_str() == Some(kind))
        }
        kinds => kinds.and_then(Node::as_str) == Some(kind),
    };
    if is(target, "array") {
        match target.get("items").and_then(|items| resolve(root, items)) {
            Some(items) => target = items,
            None => return false,
        }
    }
    let known = ["enum", "const"].iter().any(|key| target.get(key).is_some());
    let is_covered = [node, target].iter().any(|node| {
        node.get("format").and_then(Node::as_str) == Some("password")
            || node.get("writeOnly").and_then(Node::as_bool) == Some(true)
    });
    let is_value = ["string", "integer", "number"].iter().any(|kind| is(target, kind));
    is_value && !known && !is_covered
}
