//! The shape of `surface.toml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::problem::HEADER_NAME;
use super::{
    CrateFacts, DecimalFacts, EnvironmentFact, OverlayRules, PaginationFacts, SourceFacts,
    WebhookFacts,
};
use crate::operation::{KeySource, RetryClass};

/// A whole `surface.toml`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SurfaceFile {
    /// The crate that is written.
    #[serde(rename = "crate")]
    pub package: CrateFacts,
    /// The documents it is made from.
    #[serde(default)]
    pub sources: SourceFacts,
    /// How strict overlays are read.
    #[serde(default)]
    pub overlays: OverlayRules,
    /// Names for the servers of the documents, variant name to URL, or the environments themselves,
    /// variant name to a table of a URL for each document. Without it the names come from the servers'
    /// descriptions.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, EnvironmentFact>", extend("examples" = [{"Production": "https://api.museum.example", "Sandbox": "https://sandbox.museum.example"}, {"Sandbox": {"museum.yaml": "https://sandbox.museum.example", "shop.yaml": false}}]))]
    pub environments: BTreeMap<String, Spanned<EnvironmentFact>>,
    /// How lists are read page by page.
    #[serde(default)]
    #[schemars(extend("examples" = [[{"operations": ["list*"], "style": "cursor", "items": "data", "parameter": "after", "next": "meta.next_cursor"}]]))]
    pub pagination: Vec<PaginationFacts>,
    /// When an operation may be repeated, by `operationId`, where the HTTP method does not tell.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, RetryFact>", extend("examples" = [{"buyTicket": {"class": "one-shot", "reason": "A second call buys a second ticket."}}]))]
    pub retry: BTreeMap<Spanned<String>, RetryFact>,
    /// The header under which the vendor recognises a repeated call.
    pub idempotency: Option<IdempotencyFacts>,
    /// What callers authorise with.
    #[serde(default)]
    pub credentials: CredentialFacts,
    /// What the vendor's error answers mean.
    #[serde(default)]
    pub errors: ErrorFacts,
    /// The headers that tell how many calls are left.
    pub rate_limit: Option<RateLimitFacts>,
    /// What must never be printed.
    #[serde(default)]
    pub sensitive: SensitiveFacts,
    /// How schemas become types.
    #[serde(default)]
    pub types: TypeChoices,
    /// What the vendor sends unprompted.
    pub webhooks: Option<WebhookFacts>,
    /// New names for components that two documents give different content: `"file.yaml#Error" =
    /// "TokenError"`, or of many at once, `"file.yaml#*Error" = "Token*Error"`.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>", extend("examples" = [{"shop.yaml#Error": "ShopError"}]))]
    pub rename: BTreeMap<Spanned<String>, String>,
}

/// When an operation may be repeated.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RetryFact {
    /// The class.
    pub class: RetryClass,
    /// Why, with its source. It goes into the operation's documentation.
    #[schemars(extend("examples" = ["A second call buys a second ticket."]))]
    pub reason: String,
}

/// The header under which the vendor recognises a repeated call. A header that the document declares
/// under a name that vendors use for the purpose (`Idempotency-Key` and its spellings) needs none of
/// this: a key that the caller gives makes the call repeatable.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct IdempotencyFacts {
    /// The header's name.
    #[schemars(with = "String", extend("pattern" = HEADER_NAME), extend("examples" = ["idempotency-key"]))]
    pub header: Spanned<String>,
    /// The longest key, in characters.
    #[schemars(range(min = 1), extend("examples" = [64]))]
    pub max_length: usize,
    /// Where a key comes from when the caller gives none.
    pub keys: KeySource,
    /// Whether the vendor stores failures too and repeats them under the same key.
    pub replays_failures: bool,
    /// The HTTP methods on which the vendor reads the header, in capitals, besides the operations
    /// whose document declares it.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["POST", "PUT"]]))]
    pub methods: Vec<Spanned<String>>,
    /// The operations on which the vendor reads the header, by `operationId`, besides those whose
    /// document declares it.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["buyTicket"]]))]
    pub operations: Vec<Spanned<String>>,
}

/// What callers authorise with.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CredentialFacts {
    /// Other names for security schemes, by their names in the document: `AdminAPI = "AdminApi"`.
    /// Constructors of `Credentials` and environment variables are named by them.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>", extend("examples" = [{"AdminAPI": "AdminApi"}]))]
    pub names: BTreeMap<Spanned<String>, String>,
}

/// What the vendor's error answers mean.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ErrorFacts {
    /// The response header that names a call to the vendor's support.
    #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-request-id"]))]
    pub request_id_header: Option<String>,
    /// Statuses by which the vendor says that the call was not processed.
    #[serde(default)]
    #[schemars(inner(range(min = 400, max = 599)), extend("examples" = [[429]]))]
    pub not_processed: Vec<u16>,
}

/// The headers that tell how many calls are left in the current window.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RateLimitFacts {
    /// Calls a window allows.
    #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-ratelimit-limit"]))]
    pub limit: Option<String>,
    /// Calls left in this window.
    #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-ratelimit-remaining"]))]
    pub remaining: Option<String>,
    /// Seconds until the window ends.
    #[schemars(extend("pattern" = HEADER_NAME), extend("examples" = ["x-ratelimit-reset"]))]
    pub reset: Option<String>,
}

/// What must never be printed.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SensitiveFacts {
    /// Properties of any schema (`answerId`) or of one (`KbaAnswer.answerId`) whose values are
    /// secrets or personal data.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["cardNumber", "Visitor.name"]]))]
    pub properties: Vec<Spanned<String>>,
    /// Components whose values are secrets or personal data as a whole, because the document names no
    /// members of theirs: `Report`.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["Report"]]))]
    pub components: Vec<Spanned<String>>,
}

/// How schemas become types, where there is a choice.
#[derive(Clone, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TypeChoices {
    /// String formats that the vendor can be trusted with. Values of these become types that refuse
    /// anything else; all other formats are strings.
    #[serde(default)]
    #[schemars(extend("examples" = [["date", "date-time", "uuid"]]))]
    pub formats: Vec<TypedFormat>,
    /// The Rust type for numbers of the format `decimal`: `"rust_decimal::Decimal"`, or a table with
    /// the type and its package. Without it they are `f64`.
    #[schemars(with = "Option<DecimalFacts>", extend("examples" = ["rust_decimal::Decimal"]))]
    pub decimals: Option<Spanned<DecimalFacts>>,
}

/// A string format that can become a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TypedFormat {
    /// `jiff::civil::Date`.
    Date,
    /// `jiff::Timestamp`; a time without a zone is refused.
    DateTime,
    /// `std::net::IpAddr`.
    Ip,
    /// `std::net::Ipv4Addr`.
    Ipv4,
    /// `std::net::Ipv6Addr`.
    Ipv6,
    /// `uuid::Uuid`.
    Uuid,
}

impl TypedFormat {
    /// The name in a document.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::DateTime => "date-time",
            Self::Ip => "ip",
            Self::Ipv4 => "ipv4",
            Self::Ipv6 => "ipv6",
            Self::Uuid => "uuid",
        }
    }
}
