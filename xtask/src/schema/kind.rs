//! The objects of the specification, and which key of which object holds which other.

/// The methods for which OpenAPI 3.0 has a key in a path item, in the order of the specification.
pub const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An object of the specification, 3.0 to 3.2. Where a reference may be in its place, the
/// reference has the kind of its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The whole document.
    Document,
    /// `info`.
    Info,
    /// `info.contact`.
    Contact,
    /// `info.license`.
    License,
    /// An item of `servers`.
    Server,
    /// A value of `variables` of a server.
    ServerVariable,
    /// An item of `tags` of the document.
    Tag,
    /// `externalDocs`.
    ExternalDocs,
    /// An item of `security`.
    SecurityRequirement,
    /// `components`.
    Components,
    /// A value of `securitySchemes`.
    SecurityScheme,
    /// `paths`.
    Paths,
    /// A value of `paths`, `webhooks`, `pathItems` or of a callback.
    PathItem,
    /// A method of a path item.
    Operation,
    /// A parameter.
    Parameter,
    /// A response header or a header of an encoding.
    Header,
    /// A request body.
    RequestBody,
    /// `responses` of an operation.
    Responses,
    /// One response.
    Response,
    /// A value of `content`.
    MediaType,
    /// A value of `encoding`.
    Encoding,
    /// A value of `examples` outside schemas.
    Example,
    /// A value of `links`.
    Link,
    /// A value of `callbacks`.
    Callback,
    /// A schema, which may be `true` or `false`.
    Schema,
    /// `discriminator` of a schema.
    Discriminator,
}

/// How the value of a key holds objects of the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It is one.
    One(Kind),
    /// It is a mapping whose values are.
    Map(Kind),
    /// It is a sequence whose items are.
    List(Kind),
    /// It is one or, in older drafts of JSON Schema, a sequence of them.
    OneOrList(Kind),
}

impl Shape {
    /// What is under a key or an index of a value of this shape.
    #[must_use]
    pub fn below(self, key: &str) -> Option<Self> {
        match self {
            Self::One(kind) => kind.child(key),
            Self::Map(kind) | Self::List(kind) | Self::OneOrList(kind) => Some(Self::One(kind)),
        }
    }
}

impl Kind {
    /// What is under `key` in an object of this kind; `None` if it is data or unknown.
    #[must_use]
    pub fn child(self, key: &str) -> Option<Shape> {
        match self {
            Self::Document => document(key),
            Self::Components => components(key),
            // Some forget the `/` that a path starts with; lowering puts it there.
            Self::Paths => is_fixed(key).then_some(Shape::One(Self::PathItem)),
            Self::Callback => is_fixed(key).then_some(Shape::One(Self::PathItem)),
            Self::Responses => is_fixed(key).then_some(Shape::One(Self::Response)),
            Self::PathItem => path_item(key),
            Self::Operation => operation(key),
            Self::Schema => schema(key),
            Self::Parameter | Self::Header | Self::MediaType => carrier(key),
            Self::Info => match key {
                "contact" => Some(Shape::One(Self::Contact)),
                "license" => Some(Shape::One(Self::License)),
                _ => None,
            },
            Self::Server => (key == "variables").then_some(Shape::Map(Self::ServerVariable)),
            Self::Tag => (key == "externalDocs").then_some(Shape::One(Self::ExternalDocs)),
            Self::RequestBody => (key == "content").then_some(Shape::Map(Self::MediaType)),
            Self::Response => match key {
                "headers" => Some(Shape::Map(Self::Header)),
                "content" => Some(Shape::Map(Self::MediaType)),
                "links" => Some(Shape::Map(Self::Link)),
                _ => None,
            },
            Self::Encoding => (key == "headers").then_some(Shape::Map(Self::Header)),
            Self::Link => (key == "server").then_some(Shape::One(Self::Server)),
            Self::Contact
            | Self::License
            | Self::ServerVariable
            | Self::ExternalDocs
            | Self::SecurityRequirement
            | Self::SecurityScheme
            | Self::Example
            | Self::Discriminator => None,
        }
    }

    /// Whether a reference may be in the place of such an object, in 3.0 or later.
    #[must_use]
    pub fn may_be_reference(self) -> bool {
        matches!(
            self,
            Self::PathItem
                | Self::Parameter
                | Self::Header
                | Self::RequestBody
                | Self::Response
                | Self::MediaType
                | Self::Example
                | Self::Link
                | Self::Callback
                | Self::SecurityScheme
                | Self::Schema
        )
    }
}

/// Whether a key of an otherwise free mapping is neither an extension nor a reference.
fn is_fixed(key: &str) -> bool {
    !key.starts_with("x-") && key != "$ref"
}

/// `x-webhooks` is where [`lower`](crate::lower) keeps what 3.0 has no key for.
fn document(key: &str) -> Option<Shape> {
    Some(match key {
        "info" => Shape::One(Kind::Info),
        "servers" => Shape::List(Kind::Server),
        "paths" => Shape::One(Kind::Paths),
        "webhooks" | "x-webhooks" => Shape::Map(Kind::PathItem),
        "components" => Shape::One(Kind::Components),
        "security" => Shape::List(Kind::SecurityRequirement),
        "tags" => Shape::List(Kind::Tag),
        "externalDocs" => Shape::One(Kind::ExternalDocs),
        // Schemas at the root are none of OpenAPI; tools that convert documents leave them there.
        "$defs" | "definitions" => Shape::Map(Kind::Schema),
        _ => return None,
    })
}

fn components(key: &str) -> Option<Shape> {
    Some(Shape::Map(match key {
        "schemas" => Kind::Schema,
        "responses" => Kind::Response,
        "parameters" => Kind::Parameter,
        "examples" => Kind::Example,
        "requestBodies" => Kind::RequestBody,
        "headers" => Kind::Header,
        "securitySchemes" => Kind::SecurityScheme,
        "links" => Kind::Link,
        "callbacks" => Kind::Callback,
        "pathItems" => Kind::PathItem,
        "mediaTypes" => Kind::MediaType,
        _ => return None,
    }))
}

fn path_item(key: &str) -> Option<Shape> {
    Some(match key {
        "parameters" => Shape::List(Kind::Parameter),
        "servers" => Shape::List(Kind::Server),
        "additionalOperations" => Shape::Map(Kind::Operation),
        "query" => Shape::One(Kind::Operation),
        method if METHODS.contains(&method) => Shape::One(Kind::Operation),
        _ => return None,
    })
}

fn operation(key: &str) -> Option<Shape> {
    Some(match key {
        "parameters" => Shape::List(Kind::Parameter),
        "requestBody" => Shape::One(Kind::RequestBody),
        "responses" => Shape::One(Kind::Responses),
        "callbacks" => Shape::Map(Kind::Callback),
        "security" => Shape::List(Kind::SecurityRequirement),
        "servers" => Shape::List(Kind::Server),
        "externalDocs" => Shape::One(Kind::ExternalDocs),
        _ => return None,
    })
}

/// Parameters, headers and media types: what says how a value of a schema travels.
fn carrier(key: &str) -> Option<Shape> {
    Some(match key {
        "schema" | "itemSchema" => Shape::One(Kind::Schema),
        "content" => Shape::Map(Kind::MediaType),
        "examples" => Shape::Map(Kind::Example),
        "encoding" => Shape::Map(Kind::Encoding),
        "prefixEncoding" => Shape::List(Kind::Encoding),
        "itemEncoding" => Shape::One(Kind::Encoding),
        _ => return None,
    })
}

fn schema(key: &str) -> Option<Shape> {
    Some(match key {
        "properties" | "patternProperties" | "$defs" | "definitions" | "dependentSchemas"
        | "dependencies" => Shape::Map(Kind::Schema),
        "allOf" | "anyOf" | "oneOf" | "prefixItems" => Shape::List(Kind::Schema),
        "items" => Shape::OneOrList(Kind::Schema),
        "additionalProperties"
        | "additionalItems"
        | "not"
        | "if"
        | "then"
        | "else"
        | "contains"
        | "propertyNames"
        | "unevaluatedProperties"
        | "unevaluatedItems"
        | "contentSchema" => Shape::One(Kind::Schema),
        "discriminator" => Shape::One(Kind::Discriminator),
        "externalDocs" => Shape::One(Kind::ExternalDocs),
        _ => return None,
    })
}
