//! Types say what the document says: the JSON Schema of every generated type against the schema that
//! it was made of. What differs is what the ledger has.
//!
//! A crate is generated outside of the workspace, with a program that prints the schemas of its
//! types. Other documents are compared when they are named:
//!
//! ```text
//! FIDELITY="a.yaml b.json" cargo test -p workspace-tests fidelity::surfaces
//! ```

mod compare;
mod printed;
mod schema;

use std::path::Path;

use compare::{Comparison, Difference};
use schema::Schemas;
use serde_json::Value;
use xtask::load::{Folder, Limits, SourceText, load};
use xtask::lower::lower;
use xtask::model::pass::names::Memory;
use xtask::model::{Kind, Model, Naming};
use xtask::pipeline::{Input, Kept, Package, package};
use xtask::surface::{self, Surface};
use xtask::tree::{Pointer, Sources};

const TESTS: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn surfaces() {
    for name in ["dwolla-kba", "entrust-kba", "kulipa-kyc"] {
        let folder = Path::new(TESTS).join("../openapi").join(name);
        let text = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
        let package = made(name, &text, &folder);
        let untold = untold(&package);
        assert!(untold.is_empty(), "{name}: {untold:#?}");
    }
    let others = std::env::var("FIDELITY").unwrap_or_default();
    others.split_whitespace().map(Path::new).for_each(compare_document);
}

/// What the surfaces have not: dates, decimals, unions in unions, values that contain themselves.
#[test]
fn cases() {
    for (name, folder) in [("harbour", "client/harbour"), ("shop", "decimals/shop")] {
        let folder = Path::new(TESTS).join("cases").join(folder);
        let text = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
        let untold = untold(&made(name, &text, &folder));
        assert!(untold.is_empty(), "{name}: {untold:#?}");
    }
}

#[test]
fn what_differs_is_found() {
    let document = serde_json::json!({
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "string", "maxLength": 5, "nullable": true},
            "kind": {"oneOf": [{"enum": ["a", "b"]}, {"type": "array", "items": {"type": "integer"}}]},
        },
    });
    let found = |own: Value| {
        let mut comparison = Comparison::with(&document);
        comparison.compare_type(&Schemas(&document).at(""), &Schemas(&own).at(""));
        comparison.differences.len()
    };
    let same = serde_json::json!({
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": ["string", "null"], "allOf": [{"maxLength": 5}]},
            "kind": {"anyOf": [{"type": "array", "items": {"type": "integer"}}, {"type": "string", "enum": ["b", "a"]}]},
        },
    });
    assert_eq!(found(same.clone()), 0);
    for (place, wrong) in [
        ("/type", "array".into()),
        ("/required", serde_json::json!([])),
        ("/required/0", "kind".into()),
        ("/properties/id/type", "string".into()),
        ("/properties/id/type/0", "integer".into()),
        ("/properties/id/allOf/0/maxLength", 6.into()),
        ("/properties/id", Value::Bool(true)),
        ("/properties/kind/anyOf/0/items/type", "number".into()),
        ("/properties/kind/anyOf/1/enum/0", "c".into()),
        ("/properties/kind/anyOf/1", serde_json::json!({"type": "boolean"})),
        ("/properties/kind", serde_json::json!({"type": "string"})),
    ] {
        let mut own = same.clone();
        *own.pointer_mut(place).unwrap() = wrong;
        assert!(found(own) > 0, "{place}");
    }
}

/// What is said in other words, or says nothing, is no difference; a bound that nobody checks is.
#[test]
fn what_means_the_same_does_not_differ() {
    let found = |document: Value, own: Value| {
        let mut comparison = Comparison::with(&document);
        comparison.compare_type(&Schemas(&document).at(""), &Schemas(&own).at(""));
        comparison.differences.len()
    };
    let text = || serde_json::json!({"type": "string"});
    let list = || serde_json::json!({"type": "array", "items": {"type": "string"}});
    // Keywords that are about other types.
    for keyword in [
        serde_json::json!({"type": "string", "maximum": 5000, "required": ["token"], "minItems": 1}),
        serde_json::json!({"type": "string", "uniqueItems": true}),
    ] {
        assert_eq!(found(keyword, text()), 0);
    }
    let pattern = serde_json::json!({"type": "integer", "pattern": "x", "maxLength": 3});
    assert_eq!(found(pattern, serde_json::json!({"type": "integer"})), 0);
    // A moment is a text, and so is a short text.
    let moment = || serde_json::json!({"type": "string", "format": "date-time"});
    let short = || serde_json::json!({"type": "string", "maxLength": 5});
    let own = || serde_json::json!({"anyOf": [text(), list()]});
    for branch in [moment(), short()] {
        assert_eq!(found(serde_json::json!({"anyOf": [branch, text(), list()]}), own()), 0);
    }
    assert!(found(serde_json::json!({"anyOf": [short(), list()]}), own()) > 0);
    let bounded = serde_json::json!({"anyOf": [short(), {"type": "string", "pattern": "x"}]});
    assert!(found(bounded, text()) > 0);
    assert_eq!(found(serde_json::json!({"anyOf": [short(), text()]}), text()), 0);
}

/// Fails if the ledger lacks a difference of a document.
fn compare_document(path: &Path) {
    let file = path.file_name().unwrap().to_str().unwrap();
    let folder = path.parent().unwrap();
    let package = made("checked", &surface::minimal("checked", Path::new(file)), folder);
    let untold = untold(&package);
    assert!(untold.is_empty(), "{file}: {untold:#?}");
}

fn made(name: &str, surface: &str, folder: &Path) -> Package {
    let mut sources = Sources::default();
    let file = sources.add("surface.toml", surface);
    let surface: Surface = surface::parse(name, file, &sources).value.unwrap();
    let (limits, kept) = (Limits::default(), Kept::default());
    let reader = Folder::new(folder, name);
    let names = Memory::default();
    let input =
        Input { surface: &surface, reader: &reader, limits: &limits, kept: &kept, names: &names };
    let made = package(&input, &mut sources);
    made.value.unwrap_or_else(|| panic!("{:?}", made.diagnostics))
}

/// The differences that the ledger does not have.
fn untold(package: &Package) -> Vec<Difference> {
    let document = lowered(package);
    let printed = printed::schemas(package);
    let mut comparison = Comparison::with(&document);
    for (_, own) in package.model.types.iter().filter(|(_, own)| own.usage.is_used()) {
        if matches!(own.kind, Kind::Struct(_) | Kind::Enum(_) | Kind::Union(_)) {
            let place = place_of(&own.origin.pointer, &document);
            let mine = format!("/{}", own.name);
            assert!(printed.pointer(&mine).is_some(), "{mine} is printed");
            // The type of a part is compared where it is one: it may have members from beside it.
            if !matches!(own.naming, Naming::Part { .. }) {
                comparison
                    .compare_type(&Schemas(&document).at(&place), &Schemas(&printed).at(&mine));
            }
        }
    }
    let differences = comparison.differences.into_iter();
    differences.filter(|difference| !is_told(difference, &package.model, &document)).collect()
}

/// Where the schema of a type is. The model's pointers lead on through references, and have the
/// name of a parameter in place of its position; they lead to the parameter that a schema is of.
fn place_of(origin: &Pointer, document: &Value) -> String {
    let at = |place: &Pointer| document.pointer(&place.to_string()).unwrap_or(&Value::Null);
    let mut place = Pointer::root();
    for segment in origin.segments() {
        if at(&place).get("in").is_some() && segment != "schema" {
            place = schema_of(&place, at(&place));
        }
        let named = |item: &Value| {
            let target = item["$ref"].as_str().and_then(|text| text.strip_prefix('#'));
            let item = target.and_then(|target| document.pointer(target)).unwrap_or(item);
            item["name"].as_str().is_some_and(|name| letters(name) == letters(segment))
        };
        let position = at(&place).as_array().and_then(|items| items.iter().position(named));
        place = place.child(position.map_or(segment.clone(), |position| position.to_string()));
        let target = at(&place)["$ref"].as_str().and_then(|text| text.strip_prefix('#'));
        place = target.and_then(Pointer::parse).unwrap_or(place);
    }
    schema_of(&place, at(&place)).to_string()
}

/// The place of the schema of a parameter; of anything else the same place.
fn schema_of(place: &Pointer, found: &Value) -> Pointer {
    let is_parameter = found.get("in").is_some() && found.get("schema").is_some();
    if is_parameter { place.child("schema") } else { place.clone() }
}

/// A name as it reads in every case.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// Whether the ledger has an entry at the place of a difference, above or below it.
fn is_told(difference: &Difference, model: &Model, document: &Value) -> bool {
    let places: Vec<Pointer> =
        difference.places.iter().filter_map(|place| Pointer::parse(place)).collect();
    model.ledger.losses.iter().any(|loss| {
        let loss = Pointer::parse(&place_of(&loss.pointer, document)).unwrap();
        places.iter().any(|place| {
            let (place, loss) = (place.segments(), loss.segments());
            place.starts_with(loss) || loss.starts_with(place)
        })
    })
}

/// The document of a crate as the model reads it.
fn lowered(package: &Package) -> Value {
    let file = package.files.iter().find(|file| file.path == "openapi.yaml").unwrap();
    let text = SourceText::new("openapi.yaml", file.text.clone().into_bytes());
    let loaded = load(vec![text], &Limits::default(), &mut Sources::default()).value.unwrap();
    lower(loaded[0].root().clone()).value.unwrap().root.to_json()
}
