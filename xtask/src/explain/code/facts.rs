//! Codes of `surface.toml`, `names.toml`, the workspace, and what is on disk.

use super::Row;

pub(super) const CODES: &[Row] = &[
    (
        "apply::blocked",
        "A link, or something else than a file, is where a generated file belongs. Nothing is written through it.",
        "Remove it, then generate again.",
    ),
    (
        "apply::foreign-crate",
        "The folder of the crate holds something that was not made from this surface.",
        "Give the crate another name or move the folder away; if the surface was renamed, run `cargo xtask generate --adopt SURFACE`.",
    ),
    (
        "apply::marker",
        "`generated.toml` of the crate cannot be read, so that nobody knows which files are the generator's.",
        "Restore it from version control, then generate again.",
    ),
    (
        "apply::no-marker",
        "The crate has no `generated.toml`, the list of the files that may be replaced.",
        "Restore it from version control, or run `cargo xtask generate --adopt SURFACE`.",
    ),
    (
        "apply::taken",
        "A file that was not generated is in the place of a generated one.",
        "Rename it or move it away, then generate again.",
    ),
    (
        "names::name",
        "A name in names.toml is not a Rust identifier, or not a text.",
        "Write types and values in Pascal case, members in snake case, in double quotes.",
    ),
    (
        "names::place",
        "A place in names.toml is not a JSON Pointer.",
        "A place begins with a slash, such as \"/components/schemas/User\".",
    ),
    (
        "names::section",
        "names.toml has a section that means nothing.",
        "The sections are `types`, `members`, `values` and `branches`.",
    ),
    (
        "names::syntax",
        "names.toml is not valid TOML, or has one place twice, as after a merge of two branches.",
        "Keep the lines of both sides, but one of each place: the one with the name of released code.",
    ),
    (
        "names::taken",
        "A name in names.toml belongs to something that generated code has already.",
        "Choose another name.",
    ),
    (
        "names::twice",
        "Two places have the same name in names.toml.",
        "Keep the name where released code has it, and give the other place another one.",
    ),
    (
        "surface::component-of-members",
        "`[sensitive]` names a component that has members. Its name alone covers a text or a number, and no member.",
        "Name the members, as `Component.property`.",
    ),
    (
        "surface::crate-description",
        "The crate's description has control characters, which a manifest cannot show.",
        "Take them out; a line break may stay.",
    ),
    (
        "surface::crate-license",
        "The crate's licence is not an SPDX expression.",
        "Join identifiers of https://spdx.org/licenses by OR and AND, such as \"MIT OR Apache-2.0\".",
    ),
    (
        "surface::crate-name",
        "The crate's name cannot be the name of a package, or not in this workspace.",
        "Give the crate another name.",
    ),
    (
        "surface::crate-repository",
        "The address of the crate's repository is not a web address.",
        "Give the page where people look at the source.",
    ),
    (
        "surface::crate-version",
        "The crate's version is not a version of semver.",
        "Write all three numbers, such as \"0.1.0\".",
    ),
    (
        "surface::crate-words",
        "The crate has more keywords or categories than crates.io takes, or one that it does not take.",
        "Keep those that matter most, spelt as crates.io has them.",
    ),
    (
        "surface::decimals",
        "`decimals` names no type that can be used.",
        "Name a type that is known, or give its path and its package.",
    ),
    (
        "surface::header",
        "A text cannot be the name of an HTTP header.",
        "Write a name of letters, digits and hyphens.",
    ),
    (
        "surface::idempotency-header",
        "The idempotency header of surface.toml is not the one that a document declares, or no operation takes it.",
        "Name the header that the vendor reads, and its operations.",
    ),
    (
        "surface::idempotency-keys",
        "The client cannot make keys as the document or surface.toml describes them.",
        "Write `keys = \"caller\"`, allow longer keys, or correct the parameter by an overlay.",
    ),
    ("surface::listed-twice", "surface.toml lists a file twice.", "Take one of the two lines out."),
    (
        "surface::missing-key",
        "surface.toml lacks a key that it must have.",
        "Add the line that the message shows.",
    ),
    (
        "surface::name",
        "The folder's name cannot be the name of a surface.",
        "Rename the folder: letters, digits, `-`, `_` and `.`.",
    ),
    (
        "surface::no-documents",
        "The surface's folder has no document.",
        "Put the vendor's document beside surface.toml.",
    ),
    (
        "surface::no-facts",
        "A folder below openapi/ has documents and no surface.toml, so it is not a surface.",
        "Add a surface.toml, or run `cargo xtask new`.",
    ),
    (
        "surface::pagination",
        "A `[[pagination]]` of surface.toml does not fit the operations that it names.",
        "Correct the key at which the message points, or name the operations that it is right for.",
    ),
    (
        "surface::same-crate",
        "Two surfaces make the same crate.",
        "Give one of the two another `crate.name`.",
    ),
    (
        "surface::syntax",
        "surface.toml is not valid TOML.",
        "Correct the place that the message names.",
    ),
    (
        "surface::type",
        "A value of surface.toml is of another type than its key takes, or out of its bounds.",
        "Write a value as the message shows.",
    ),
    (
        "surface::unknown-component",
        "surface.toml names a component that no document has.",
        "Name it as the document spells it.",
    ),
    (
        "surface::unknown-file",
        "surface.toml lists a file that does not exist.",
        "Add the file, or correct the path; it is relative to the folder of surface.toml.",
    ),
    (
        "surface::unknown-key",
        "surface.toml has a key or a section that it does not know.",
        "Correct it as the message says; openapi/surface.schema.json describes all keys.",
    ),
    (
        "surface::unknown-method",
        "surface.toml names an HTTP method that OpenAPI does not know.",
        "Write it in capitals, such as POST.",
    ),
    (
        "surface::unknown-operation",
        "surface.toml names an operation that no document has.",
        "Use the `operationId` as the document spells it.",
    ),
    (
        "surface::unknown-property",
        "surface.toml names a property that no schema has.",
        "Write `property` or `Component.property`, as the document spells them.",
    ),
    (
        "surface::unknown-scheme",
        "surface.toml names a security scheme that no document has.",
        "Name one that the message lists, or take the line out.",
    ),
    (
        "surface::unlisted",
        "A file in the surface's folder looks like a document or an overlay, and surface.toml does not list it.",
        "List it under `[sources]`, or take it out of the folder.",
    ),
    ("surface::utf8", "surface.toml or names.toml is not UTF-8.", "Save the file as UTF-8."),
    (
        "surface::value",
        "A key of surface.toml has a value that it cannot have.",
        "Write one that the message lists.",
    ),
    (
        "workspace::dependency",
        "The crate needs a package that the workspace's Cargo.toml does not have under [workspace.dependencies].",
        "Add the line that this tool's own workspace has for it.",
    ),
    (
        "workspace::feature",
        "A package of the workspace asks for a feature that the crate would no longer have; cargo could not load the workspace.",
        "Take the feature out there first, or keep in surface.toml what makes it.",
    ),
    (
        "workspace::package-key",
        "The crate inherits a key that the workspace's Cargo.toml does not have under [workspace.package].",
        "Add the key there.",
    ),
];
