//! Codes of the stages that read: `load`, `bundle`, `merge`, `overlay`.

use super::Row;

pub(super) const CODES: &[Row] = &[
    (
        "load::alias",
        "A YAML alias is inside its own anchor, which a tree cannot hold.",
        "Use `$ref` for a schema that contains itself.",
    ),
    (
        "load::api-blueprint",
        "The file is an API Blueprint, not OpenAPI.",
        "Convert it, as the message says, and use the result.",
    ),
    (
        "load::arazzo",
        "The file is an Arazzo document, which describes workflows over other documents.",
        "Give the OpenAPI documents that its `sourceDescriptions` name.",
    ),
    (
        "load::asyncapi",
        "The file is an AsyncAPI document, which describes messages, not HTTP calls.",
        "Ask the vendor for the OpenAPI document of the HTTP API.",
    ),
    (
        "load::binary",
        "The file is not a text: an archive, an image, or a compressed document.",
        "Unpack it, or download the document itself.",
    ),
    (
        "load::duplicate-key",
        "A key appears twice in one object. Readers disagree on which of the two counts.",
        "Remove or rename one of the two; or say `tolerate-faults = true` under `[sources]`, and the first value counts.",
    ),
    (
        "load::empty",
        "The file has nothing in it.",
        "Put the document into it, or take it out of surface.toml.",
    ),
    (
        "load::error-answer",
        "The file is what a server answers to a failed download.",
        "Download the document again, with whatever credentials it takes.",
    ),
    (
        "load::git-lfs",
        "The file is a pointer of Git LFS in the place of the document.",
        "Run `git lfs install && git lfs pull`.",
    ),
    (
        "load::google-discovery",
        "The file is a Google Discovery document.",
        "Convert it, as the message says, and use the result.",
    ),
    (
        "load::graphql",
        "The file is a GraphQL schema or an answer to an introspection query.",
        "Ask the vendor for an OpenAPI document; GraphQL has clients of its own.",
    ),
    (
        "load::har",
        "The file is a recording of HTTP calls (HAR). It shows some calls and says nothing of the others.",
        "Ask the vendor for the OpenAPI document.",
    ),
    (
        "load::html",
        "The file is an HTML page, most likely one that shows the document.",
        "Download the document itself; the message names its URL where the page has it.",
    ),
    (
        "load::insomnia",
        "The file is an export of Insomnia.",
        "Ask the vendor for the OpenAPI document, or export one from a design document.",
    ),
    (
        "load::json",
        "The file is not valid JSON at this place.",
        "Correct the place that the message names.",
    ),
    (
        "load::json-schema",
        "The file is a JSON Schema, which describes data, not calls.",
        "Give the OpenAPI document that refers to it by `$ref`.",
    ),
    (
        "load::key",
        "A key of a mapping is an object or an array, where a text is needed.",
        "If braces or brackets are part of the key, put it in quotes.",
    ),
    (
        "load::merge-key",
        "`<<` has nothing to merge: its value is neither an object nor a list of objects.",
        "Write `<<: *anchor`, or put the key in quotes if it is meant as it is.",
    ),
    (
        "load::not-openapi",
        "The file does not say that it is an OpenAPI document: `openapi` is missing at its root.",
        "Add the version as the first line if it is OpenAPI, such as `openapi: 3.1.0`; else give another file.",
    ),
    (
        "load::number",
        "A number that JSON cannot hold, such as infinity. It is read as text.",
        "Put it in quotes if it is text, or write a finite number.",
    ),
    (
        "load::odata",
        "The file is the metadata of an OData service.",
        "Convert it, as the message says, and use the result.",
    ),
    (
        "load::overlay",
        "The file is an overlay, and is listed as a document.",
        "Name it under `overlays` in surface.toml.",
    ),
    (
        "load::part",
        "The file is a part of a document: a schema, a path or a list of components.",
        "Give the document that refers to it.",
    ),
    (
        "load::postman",
        "The file is a Postman collection.",
        "Ask the vendor for the OpenAPI document, or convert it as the message says.",
    ),
    (
        "load::protobuf",
        "The file is a protocol buffers file.",
        "Make an OpenAPI document of it, as the message says.",
    ),
    ("load::raml", "The file is RAML.", "Convert it, as the message says, and use the result."),
    (
        "load::several-documents",
        "The file holds several YAML documents, one after the other.",
        "Put each document into a file of its own.",
    ),
    (
        "load::smithy",
        "The file is a Smithy model.",
        "Make an OpenAPI document of it, as the message says.",
    ),
    ("load::surface", "The file has the content of a surface.toml.", "Give the vendor's document."),
    (
        "load::swagger",
        "The file is a Swagger 1 or 2 document.",
        "Convert it to OpenAPI 3, as the message says, and use the result.",
    ),
    (
        "load::tag",
        "A value is not what its YAML tag says, or the tag is unknown.",
        "Remove the tag, or write a value of that kind.",
    ),
    (
        "load::too-deep",
        "The document nests deeper than the limit, which keeps a hostile one from using up the stack.",
        "Move the inner part to `components` and refer to it.",
    ),
    (
        "load::too-large",
        "The file is larger than the limit.",
        "Split the document into several files, or use fewer of the vendor's documents.",
    ),
    (
        "load::too-many-copies",
        "YAML aliases of aliases multiply to more nodes than the limit.",
        "Write the content out, or use `$ref`.",
    ),
    (
        "load::too-many-nodes",
        "The document has more values than the limit.",
        "Split it into several documents.",
    ),
    (
        "load::typespec",
        "The file is TypeSpec source.",
        "Compile it with `tsp compile FILE --emit @typespec/openapi3`, and use the result.",
    ),
    (
        "load::unreadable",
        "A file that surface.toml lists cannot be read.",
        "Check the paths under `[sources]`, and the permissions of the file.",
    ),
    ("load::utf8", "The file is not UTF-8.", "Save it as UTF-8."),
    (
        "load::version",
        "This version of OpenAPI cannot be read; 3.0, 3.1 and 3.2 can.",
        "Write the version that the document follows, as text.",
    ),
    ("load::wadl", "The file is a WADL description.", "Ask the vendor for the OpenAPI document."),
    (
        "load::wsdl",
        "The file is a WSDL description of a SOAP service.",
        "Ask the vendor for the OpenAPI document; OpenAPI does not describe SOAP.",
    ),
    ("load::xml", "The file is XML.", "Ask the vendor for the OpenAPI document, as YAML or JSON."),
    (
        "load::yaml",
        "The file is not valid YAML at this place.",
        "Check the quotes and the indentation around the place that the message names.",
    ),
    (
        "bundle::circle",
        "A reference leads back to itself through references alone, or something that is not a component contains itself.",
        "Give one of the references in the circle content of its own, or make a component of it.",
    ),
    (
        "bundle::dangling",
        "A reference leads nowhere: the file or the place in it does not exist.",
        "Correct the reference, by an overlay if the document is the vendor's; or say `tolerate-faults = true` under `[sources]`, and what depends on it is any JSON or left out.",
    ),
    (
        "bundle::dynamic-ref",
        "`$dynamicRef` is read as a plain `$ref`: it leads to the anchor in this document, whoever refers to the schema.",
        "",
    ),
    (
        "bundle::kind",
        "A reference leads to something of another kind than what belongs in its place, such as a response where a schema belongs.",
        "Refer to a component of the right section.",
    ),
    (
        "bundle::link",
        "A link of a response leads to an operation that does not exist. Clients have no links, so nothing else is affected.",
        "Correct the link by an overlay, or remove it.",
    ),
    (
        "bundle::mapping",
        "A discriminator maps a value to a schema that does not exist.",
        "Name a schema of `components.schemas`, or take the entry out of `mapping`.",
    ),
    (
        "bundle::network",
        "A reference leads to the network. Nothing is fetched while a crate is made.",
        "Download the file into the surface's folder and refer to it by an overlay; or say `tolerate-faults = true` under `[sources]`.",
    ),
    (
        "bundle::not-a-path",
        "A reference is neither a path nor the `$id` of a schema of the file.",
        "Refer to a file in the surface's folder by its relative path.",
    ),
    (
        "bundle::other-document",
        "A reference leads to a component that is not in its own document but in another document of the surface, which is used.",
        "If it is not the one that is meant, add the right one by an overlay.",
    ),
    (
        "bundle::outside-folder",
        "A reference leads out of the surface's folder, where nothing is read.",
        "Put the file into the folder.",
    ),
    (
        "bundle::security",
        "An operation asks for a security scheme that no document declares. Calls need a signer for it.",
        "Add the scheme by an overlay, or take the requirement out.",
    ),
    (
        "bundle::too-many-nodes",
        "Parts include each other so often that the document grows beyond the limit.",
        "Make components of what repeats.",
    ),
    (
        "bundle::unreadable",
        "A file that a reference leads to cannot be read.",
        "Check its permissions, and that it is a file.",
    ),
    (
        "merge::conflict",
        "Two documents define the same thing differently, such as a component of one name.",
        "Say in an overlay what holds; or give one of the documents a `prefix`; or exclude one of the two operations.",
    ),
    (
        "merge::extension",
        "Two documents have different values of an `x-` key at their root; the first one is kept.",
        "Set the value that holds in an overlay, if it matters.",
    ),
    (
        "merge::prefix",
        "The `prefix` of a document cannot begin the name of a component.",
        "Use letters, digits, `.`, `-` and `_`.",
    ),
    (
        "merge::rename",
        "A line under `[rename]` names something that is not there, twice, or with a name that is taken or impossible.",
        "Correct the line that the message names.",
    ),
    (
        "merge::security",
        "Two documents have different `security` at their root, so the operations of each keep that of their own document.",
        "",
    ),
    (
        "merge::selection",
        "A pattern under `include` or `exclude` fits no operation of its document.",
        "Correct the pattern, or take it out; `*` is any text.",
    ),
    (
        "merge::servers",
        "Two documents have different `servers` at their root, so the operations of each keep those of their own document.",
        "",
    ),
    (
        "merge::version",
        "The documents are of different versions of OpenAPI. Each construct is read by the version that defines it.",
        "",
    ),
    (
        "overlay::action",
        "An action is not an object, has no target, or has both `update` and `copy`.",
        "Write a target as a JSONPath, and one change.",
    ),
    (
        "overlay::actions",
        "The overlay has no actions.",
        "Add `actions`, or take the overlay out of surface.toml.",
    ),
    (
        "overlay::copy",
        "`copy` needs exactly one node, and its path selects none or several.",
        "Name the one node that is to be copied.",
    ),
    (
        "overlay::duplicate",
        "Two actions are the same, one of which is most likely a slip.",
        "Take one of the two out, or correct it.",
    ),
    (
        "overlay::extends",
        "The overlay says that it was written for a document that the surface does not have.",
        "Correct `extends`, or list the document.",
    ),
    (
        "overlay::info",
        "The overlay's `info` is missing, or lacks a title or a version.",
        "Add `info: {title: .., version: ..}`.",
    ),
    (
        "overlay::kind",
        "An update is of another kind than its target, the targets are of several kinds, or the whole document is to be removed.",
        "Aim at nodes of one kind; take a member out by `remove: true` before adding one of another kind.",
    ),
    (
        "overlay::no-change",
        "An action has neither `update`, `copy` nor `remove: true`, and changes nothing.",
        "Add what it is to do, or take it out.",
    ),
    (
        "overlay::no-effect",
        "Something in an action has no effect, or belongs to a later version of overlays.",
        "Take it out, or raise the version at the top of the overlay.",
    ),
    (
        "overlay::no-match",
        "An action selects nothing: the vendor's document has moved on under the patch.",
        "Look at the place where the path stops, and correct the target; or take the action out if the vendor has fixed it; or say `x-allow-empty: true`.",
    ),
    (
        "overlay::no-reason",
        "An action does not say why it is there. A patch without a reason is never removed.",
        "Give the reason and its source in `description`.",
    ),
    (
        "overlay::not-overlay",
        "The file is listed under `overlays` and is not an overlay: `overlay` is missing at its root.",
        "Begin it with `overlay: 1.0.0`, or list the file elsewhere.",
    ),
    (
        "overlay::path",
        "A path is not a JSONPath (RFC 9535), or reads differently from how it looks.",
        "Correct it as the message says; a name with a hyphen goes in brackets.",
    ),
    ("overlay::text", "A value of the overlay must be a text.", "Write it as a text."),
    (
        "overlay::unknown-key",
        "The overlay has a key that the specification does not know, and which is ignored.",
        "Correct it, take it out, or let it begin with `x-`.",
    ),
    (
        "overlay::version",
        "The overlay is of a version that is not supported, or uses what its version does not have.",
        "Write `overlay: 1.0.0` or `overlay: 1.1.0`, with what these versions know.",
    ),
];
