//! What an export tells of a person. Nobody is called that.

use serde_json::{Value, json};

/// The identity that every checked user has.
pub(super) fn identity() -> Value {
    json!({
        "name": {"first": "Specimen", "last": "Holder"},
        "emailAddress": "specimen@example.com",
        "phoneNumber": "+10000000000",
        "dateOfBirth": "1990-01-01",
        "address": {
            "street1": "1 Sample Street",
            "city": "Sampletown",
            "zipCode": "00000",
            "country": "FR",
        },
        "identityDocument": {
            "countryCode": "FR",
            "type": "passport",
            "number": "SPECIMEN0",
            "documentFront": "https://provider.example/document/front",
        },
        "selfie": {"photo": "https://provider.example/selfie"},
        "complianceQuestionnaire": [],
    })
}
