//! Names for components that the document did not have before.

use std::path::{Component, Path};

use heck::ToUpperCamelCase;

use crate::tree::Pointer;

/// Segments that say what kind of thing follows, not which one.
const STRUCTURE: &[&str] = &[
    "components",
    "definitions",
    "$defs",
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "paths",
    "properties",
    "content",
    "schema",
    "requestBody",
    "get",
    "put",
    "post",
    "delete",
    "patch",
];

/// The name that a target would have on its own: the last name in its pointer, or the stem of its
/// file. Inside a schema or an operation the names on the way go in front: `TagAllOf0`,
/// `PetOwner`.
pub(super) fn natural(file: &Path, pointer: &Pointer) -> String {
    let telling: Vec<&str> = pointer
        .segments()
        .iter()
        .map(String::as_str)
        .filter(|segment| !STRUCTURE.contains(segment) && !segment.contains("application/"))
        .collect();
    match telling.as_slice() {
        [] => plain(&stem(file)),
        [name] => plain(name),
        names => names.iter().map(|name| capitalised(name)).collect(),
    }
}

/// The names to try in turn for a target, until one is free: `User`, then with the file that it is
/// in, `BillingUser`, then with folders above that. A file that is called like the target says nothing
/// more. A number is what is left.
pub(super) fn candidates(file: &Path, pointer: &Pointer) -> impl Iterator<Item = String> {
    let natural = natural(file, pointer);
    let mut names = vec![natural.clone()];
    let mut longest = capitalised(&natural);
    let is_whole = pointer.segments().is_empty() || capitalised(&stem(file)) == longest;
    let folders = file.parent().into_iter().flat_map(Path::components).rev();
    let folders = folders.filter_map(|folder| match folder {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    for word in (!is_whole).then(|| stem(file)).into_iter().chain(folders) {
        longest = format!("{}{longest}", capitalised(&word));
        names.push(longest.clone());
    }
    names.into_iter().chain((2..).map(move |number| format!("{natural}{number}")))
}

fn stem(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What `components` allows in a name; the rest becomes `_`.
fn plain(name: &str) -> String {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let plain: String = name.chars().map(|c| if allowed(c) { c } else { '_' }).collect();
    let trimmed = plain.trim_matches('_');
    if trimmed.is_empty() { "Part".to_owned() } else { trimmed.to_owned() }
}

/// A part of a name: a name that starts with a capital keeps its spelling.
fn capitalised(name: &str) -> String {
    let name = plain(name);
    if name.starts_with(|first: char| first.is_ascii_uppercase()) {
        name.replace(['-', '.', '_'], "")
    } else {
        name.to_upper_camel_case()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_pointer_or_file() {
        let name =
            |file: &str, pointer: &str| natural(Path::new(file), &Pointer::parse(pointer).unwrap());
        assert_eq!(name("schemas/pet-tag.yaml", ""), "pet-tag");
        assert_eq!(name("a.yaml", "/components/schemas/HALLink"), "HALLink");
        assert_eq!(name("a.yaml", "/BaseCustomer"), "BaseCustomer");
        assert_eq!(name("a.yaml", "/components/schemas/Tag/allOf/0"), "TagAllOf0");
        assert_eq!(name("a.yaml", "/components/schemas/Pet/properties/owner_id"), "PetOwnerId");
        assert_eq!(
            name(
                "a.yaml",
                "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema"
            ),
            "PetsId200"
        );
        let tries: Vec<_> =
            candidates(Path::new("b-c.yaml"), &Pointer::parse("/Link").unwrap()).take(3).collect();
        assert_eq!(tries, ["Link", "BCLink", "Link2"]);
        let tries = |file: &str, pointer: &str| {
            let pointer = Pointer::parse(pointer).unwrap();
            candidates(Path::new(file), &pointer).take(4).collect::<Vec<_>>()
        };
        let whole = ["user", "BillingUser", "V1BillingUser", "user2"];
        assert_eq!(tries("../v1/billing/user.yaml", ""), whole);
        assert_eq!(
            tries("v1/billing.yaml", "/User"),
            ["User", "BillingUser", "V1BillingUser", "User2"]
        );
    }
}
