//! The keys that each object of the specification has, 3.0 to 3.2.
//!
//! What a key holds is the business of [`Kind::child`]; this is only for telling people that a key is
//! none.

use super::{Kind, METHODS};

impl Kind {
    /// Whether the specification gives an object of this kind such a key. Objects whose keys are
    /// names that their author chose have every key.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.keys().is_none_or(|keys| keys.contains(&key))
            || key.starts_with("x-")
            || self.child(key).is_some()
            || self == Self::Document && matches!(key, "$schema" | "$id" | "$comment")
    }

    /// The keys that the specification gives an object of this kind; `None` if they are free.
    #[must_use]
    pub fn keys(self) -> Option<&'static [&'static str]> {
        Some(match self {
            Self::Paths | Self::Callback | Self::Responses | Self::SecurityRequirement => {
                return None;
            }
            Self::Document => DOCUMENT,
            Self::Info => INFO,
            Self::Contact => &["name", "url", "email"],
            Self::License => &["name", "identifier", "url"],
            Self::Server => &["url", "description", "name", "variables"],
            Self::ServerVariable => &["enum", "default", "description"],
            Self::Tag => &["name", "summary", "description", "externalDocs", "parent", "kind"],
            Self::ExternalDocs => &["description", "url"],
            Self::Components => COMPONENTS,
            Self::SecurityScheme => SECURITY_SCHEME,
            Self::PathItem => PATH_ITEM,
            Self::Operation => OPERATION,
            Self::Parameter | Self::Header => PARAMETER,
            Self::RequestBody => &["description", "content", "required"],
            Self::Response => &["summary", "description", "headers", "content", "links"],
            Self::MediaType => MEDIA_TYPE,
            Self::Encoding => ENCODING,
            Self::Example => EXAMPLE,
            Self::Link => LINK,
            Self::Discriminator => &["propertyName", "mapping", "defaultMapping"],
            Self::Schema => SCHEMA,
        })
    }

    /// What people call an object of this kind: "an operation".
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Document => "the document",
            Self::Info => "`info`",
            Self::Contact => "a contact",
            Self::License => "a licence",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Tag => "a tag",
            Self::ExternalDocs => "`externalDocs`",
            Self::SecurityRequirement => "a security requirement",
            Self::Components => "`components`",
            Self::SecurityScheme => "a security scheme",
            Self::Paths => "`paths`",
            Self::PathItem => "a path item",
            Self::Operation => "an operation",
            Self::Parameter => "a parameter",
            Self::Header => "a header",
            Self::RequestBody => "a request body",
            Self::Responses => "`responses`",
            Self::Response => "a response",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Example => "an example",
            Self::Link => "a link",
            Self::Callback => "a callback",
            Self::Schema => "a schema",
            Self::Discriminator => "a discriminator",
        }
    }
}

const DOCUMENT: &[&str] = &[
    "openapi",
    "$self",
    "info",
    "jsonSchemaDialect",
    "servers",
    "paths",
    "webhooks",
    "components",
    "security",
    "tags",
    "externalDocs",
];

const INFO: &[&str] =
    &["title", "summary", "description", "termsOfService", "contact", "license", "version"];

const COMPONENTS: &[&str] = &[
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
    "mediaTypes",
];

const SECURITY_SCHEME: &[&str] = &[
    "type",
    "description",
    "name",
    "in",
    "scheme",
    "bearerFormat",
    "flows",
    "openIdConnectUrl",
    "oauth2MetadataUrl",
    "deprecated",
];

const PATH_ITEM: &[&str] = &[
    "$ref",
    "summary",
    "description",
    METHODS[0],
    METHODS[1],
    METHODS[2],
    METHODS[3],
    METHODS[4],
    METHODS[5],
    METHODS[6],
    METHODS[7],
    "query",
    "additionalOperations",
    "servers",
    "parameters",
];

const OPERATION: &[&str] = &[
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "deprecated",
    "security",
    "servers",
];

const PARAMETER: &[&str] = &[
    "name",
    "in",
    "description",
    "required",
    "deprecated",
    "allowEmptyValue",
    "style",
    "explode",
    "allowReserved",
    "schema",
    "example",
    "examples",
    "content",
];

const MEDIA_TYPE: &[&str] =
    &["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"];

const ENCODING: &[&str] = &[
    "contentType",
    "headers",
    "style",
    "explode",
    "allowReserved",
    "encoding",
    "prefixEncoding",
    "itemEncoding",
];

const EXAMPLE: &[&str] =
    &["summary", "description", "dataValue", "serializedValue", "value", "externalValue"];

const LINK: &[&str] =
    &["operationRef", "operationId", "parameters", "requestBody", "description", "server"];

/// JSON Schema 2020-12 with the older words that are still read, and what OpenAPI adds.
const SCHEMA: &[&str] = &[
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "$ref",
    "$schema",
    "$vocabulary",
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "default",
    "definitions",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "deprecated",
    "description",
    "discriminator",
    "else",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "nullable",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "readOnly",
    "required",
    "then",
    "title",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
    "writeOnly",
    "xml",
];
