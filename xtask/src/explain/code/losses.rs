//! The kinds of the loss ledger: what a client says less precisely than its document.

use super::Row;

pub(super) const KINDS: &[Row] = &[
    (
        "allow-reserved",
        "`allowReserved` is not kept: reserved characters of the value are percent-encoded all the same. Servers decode them, as a rule.",
        "",
    ),
    (
        "any-of",
        "A value can be of several branches of an `anyOf` at once. It is read as the branch that lists most of its members.",
        "Give the union a discriminator by an overlay, if there is a property that tells the branches apart.",
    ),
    (
        "any-of-beside-one-of",
        "Several unions in one schema have too many combinations. The members of the last ones are not typed, and kept as any JSON.",
        "Write the schema with one union by an overlay.",
    ),
    (
        "callback",
        "The vendor calls back, and a client receives nothing. The types are there if something else uses them.",
        "Name the events under `[webhooks]` in surface.toml, if they are signed.",
    ),
    (
        "circular-all-of",
        "A schema has itself as a part of `allOf`, which adds nothing.",
        "Take the part out by an overlay.",
    ),
    (
        "circular-reference",
        "A schema is only a name for itself, or a list or map of nothing but itself. It is any JSON.",
        "Say by an overlay what it is.",
    ),
    ("contains", "`contains` is not checked: no type can demand that some items fit a schema.", ""),
    (
        "content-encoding",
        "There is no type for a text in this encoding, so it is a plain text.",
        "Decode it where you use it.",
    ),
    (
        "content-schema",
        "What an encoded text holds is not described by any type.",
        "Decode it where you use it.",
    ),
    (
        "contradiction",
        "Two parts of a schema exclude each other. The later one holds; of a discriminator and a schema, the discriminator.",
        "Correct the wrong one by an overlay.",
    ),
    (
        "dangling-reference",
        "A reference leads nowhere, which `tolerate-faults` allows. What depends on it is any JSON or left out.",
        "Add what is missing by an overlay.",
    ),
    (
        "default-mapping",
        "The schema for tags that the mapping does not name is not used; such values are kept as `Other`.",
        "",
    ),
    ("dependent-required", "That a member is required because of another is not checked.", ""),
    (
        "dependent-schemas",
        "That a schema applies because of a member is not checked; what it declares is optional.",
        "",
    ),
    (
        "discriminator",
        "The discriminator does not tell the branches apart, so the likeliest branch is taken by its members.",
        "Correct `discriminator` or the values of its property by an overlay.",
    ),
    (
        "duplicate-key",
        "A key appears twice, which `tolerate-faults` allows. The first value counts, and of two objects the members of both.",
        "Correct the document, or ask the vendor to.",
    ),
    (
        "dynamic-reference",
        "`$dynamicRef` could lead to several schemas; the one in this document is taken.",
        "",
    ),
    ("enum", "The values of a truth value, or of a number with a fraction, are not checked.", ""),
    (
        "enum-value",
        "A value of an enum is not of its type, and is not in the Rust enum. Such an answer is kept as `Other`.",
        "Correct the value or the type by an overlay.",
    ),
    (
        "error-body",
        "The body of a failure is neither JSON nor text, so it has no type. The error holds its bytes.",
        "",
    ),
    (
        "event-data",
        "Some events of a stream hold texts and others JSON, and only their names tell them apart. The data of all are texts.",
        "Read the data of the events that hold JSON after you have looked at `name`.",
    ),
    ("forbidden-property", "That a member must not be there is not checked.", ""),
    (
        "form",
        "A form is described as a text, so that the caller names its fields.",
        "Describe its fields by an overlay.",
    ),
    (
        "if-then-else",
        "Conditions between members are not checked; the members of both branches are optional.",
        "",
    ),
    (
        "integer",
        "A bound, factor or value of a whole number is beyond 64 bits, and is cut or dropped.",
        "",
    ),
    (
        "joined-branches",
        "Branches of a union that a decoder cannot tell apart are one, so bounds and typed formats of each alone are gone.",
        "Leave one of the branches by an overlay, if the vendor sends no other.",
    ),
    (
        "malformed",
        "Something in the document is of the wrong kind for its place, and is dropped.",
        "Correct it by an overlay if it means something.",
    ),
    (
        "media-type",
        "A body has several media types, and another one is used. The first JSON goes before all others.",
        "Take the other one out by an overlay, if this is the one that you want.",
    ),
    (
        "mixed-enum",
        "An enum has values of several types, so it is any JSON and not checked.",
        "Split it into a union by an overlay.",
    ),
    (
        "network-reference",
        "A reference leads to the network, which `tolerate-faults` allows. What depends on it is any JSON or left out.",
        "Download the file, and refer to it by an overlay.",
    ),
    (
        "no-content",
        "An answer with this status has no body in HTTP, so the one that is described is not read.",
        "",
    ),
    ("not", "`not` is not checked: no type can say what a value is not.", ""),
    (
        "parameter",
        "A parameter cannot be sent as it is described, and the client does not have it.",
        "Correct its location or style by an overlay.",
    ),
    (
        "parameter-location",
        "A parameter has no name, or travels where OpenAPI has no place for it. The client does not have it.",
        "Correct it by an overlay.",
    ),
    (
        "parameter-schema",
        "Nothing says what a parameter holds, so it is a text.",
        "Add its `schema` by an overlay.",
    ),
    (
        "part-file",
        "A part of a form cannot be a file as it is described.",
        "Correct its schema or its encoding by an overlay.",
    ),
    ("part-header", "A header of a part of a form cannot be set.", ""),
    (
        "path-fragment",
        "What follows `#` in a path is sent to nobody.",
        "Tell operations apart by something else than a fragment: exclude one of them.",
    ),
    (
        "path-parameter",
        "The path has no variable of this name, so the parameter cannot be sent.",
        "Correct its name or the path by an overlay.",
    ),
    (
        "pattern",
        "A pattern needs what an engine without backtracking does not have, such as looking ahead, or is not a pattern. It is documented and not checked.",
        "Write it without that by an overlay, if it matters.",
    ),
    (
        "pattern-properties",
        "Members are not told apart by a pattern of their names; they are one map.",
        "",
    ),
    ("property-names", "The names of members are not checked.", ""),
    (
        "querystring",
        "Parameters are beside one that is the whole query string. All of it is sent, with `&` between.",
        "Take one of them out by an overlay.",
    ),
    (
        "reference",
        "A reference leads to something else than what belongs here, and is dropped.",
        "Correct it by an overlay.",
    ),
    (
        "required-groups",
        "That one of several groups of members must be there is not checked; all of them are optional.",
        "",
    ),
    (
        "required-unlisted",
        "A member is required and described nowhere. It may be left out, and is kept as any JSON.",
        "Describe it under `properties` by an overlay.",
    ),
    (
        "response-status",
        "A key of `responses` is not a status, or repeats a status, and is dropped.",
        "Correct the key by an overlay.",
    ),
    (
        "security",
        "Two schemes of one alternative put their credentials into the same place of a request.",
        "Take the wrong alternative out by an overlay; else give a signer for one of the two.",
    ),
    (
        "security-flow",
        "An OAuth 2 flow lacks a URL, and cannot be used.",
        "Add the URL by an overlay.",
    ),
    (
        "security-scheme",
        "The client cannot authorise by this scheme on its own, or no document declares it: a caller needs a signer.",
        "Declare or correct it by an overlay, or give a `RequestSigner`.",
    ),
    (
        "server",
        "Something was taken for granted to read a server's URL, or `[environments]` leaves the server out.",
        "Correct the URL by an overlay, or name it under `[environments]`.",
    ),
    (
        "servers",
        "Operations have servers of their own that cannot all be used.",
        "Say under `[environments]` in surface.toml where they are served.",
    ),
    (
        "stream-items",
        "What a stream consists of is not typed: it is read as bytes or as a whole. Beside `itemSchema`, `schema` is not used.",
        "",
    ),
    (
        "token-url",
        "The token endpoint is at one environment's host. In the others tokens come from theirs, or from nowhere.",
        "Say under `[environments]` where tokens come from, or call `.token_endpoint(..)` of the builder.",
    ),
    ("tuple", "Items are not told apart by their position; each can be any of them.", ""),
    (
        "type",
        "What is said of the type means nothing here, such as a type that does not exist, and is dropped.",
        "Correct it by an overlay.",
    ),
    (
        "unevaluated",
        "What other parts of the schema leave over is neither checked nor typed on its own.",
        "",
    ),
    (
        "untyped",
        "A body of a media type that is neither JSON nor a form is passed on as it is; its schema is not used.",
        "",
    ),
    ("upgrade", "A change of protocol (101) cannot be asked for beside other successes.", ""),
];
