//! The section `[webhooks]` of `surface.toml`.
//!
//! ```toml
//! [webhooks]
//! event = "WebhookEvent"
//! id = ["id"]
//! topic = ["topic"]
//! topics = ["ticket.sold", "ticket.returned"]
//! remembered-hours = 48
//!
//! [webhooks.signature]
//! scheme = "hmac-sha256-hex"
//! header = "x-signature"
//! ```

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::problem::HEADER_NAME;

/// What the vendor sends unprompted, and how it proves that it is the vendor.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WebhookFacts {
    /// The component schema of a delivery's body.
    #[schemars(with = "String", extend("examples" = ["WebhookEvent"]))]
    pub event: Spanned<String>,
    /// The members by which an event is recognised when it comes again; the first that is there
    /// counts.
    #[serde(default)]
    #[schemars(extend("examples" = [["id"]]))]
    pub id: Vec<String>,
    /// The members that say what the event is about; the first that is there counts.
    #[schemars(with = "Vec<String>", extend("examples" = [["topic"]]))]
    pub topic: Vec<Spanned<String>>,
    /// The topics that are known. There may be others.
    #[serde(default)]
    #[schemars(extend("examples" = [["ticket.sold", "ticket.returned"]]))]
    pub topics: Vec<String>,
    /// For how many hours an event is remembered: longer than the vendor repeats a delivery.
    #[schemars(extend("examples" = [48]))]
    pub remembered_hours: u32,
    /// How deliveries are signed.
    #[schemars(extend("examples" = [{"scheme": "hmac-sha256-hex", "header": "x-signature"}]))]
    pub signature: SignatureFacts,
}

/// How deliveries are signed.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(
    tag = "scheme",
    deny_unknown_fields,
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case"
)]
pub enum SignatureFacts {
    /// The HMAC-SHA-256 of the raw body in lower-case hexadecimal digits.
    #[serde(rename = "hmac-sha256-hex")]
    HmacSha256Hex {
        /// The header that carries it.
        #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-signature"]))]
        header: String,
    },
    /// RFC 9421 with `hmac-sha256`, over at least method, target URI and content digest.
    HttpMessageSignature {
        /// The label of the signature.
        #[schemars(extend("examples" = ["sig"]))]
        label: String,
        /// Further components that the signature must cover.
        #[serde(default)]
        #[schemars(extend("examples" = [["content-type"]]))]
        covering: Vec<String>,
    },
    /// ECDSA on P-256 over `<time stamp>.<raw body>`, in hexadecimal digits of its DER form.
    #[serde(rename = "ecdsa-p256-sha256")]
    EcdsaP256Sha256 {
        /// The header of the signature.
        #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-signature"]))]
        signature: String,
        /// The header of the time stamp, Unix time in milliseconds.
        #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-signature-timestamp"]))]
        timestamp: String,
        /// The header of the key's id.
        #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-key-id"]))]
        key_id: String,
    },
}
