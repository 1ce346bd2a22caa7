//! Which file of a crate an operation or a type goes into.
//!
//! A client with many operations has a module for each tag, below `requests` and below `types`: a
//! request is in that of its operation's first tag, a type in that of the only tag that needs it, and
//! types that several tags need are in `types/shared.rs`. The paths that callers write have no tag in
//! them: `types::Order` is where it was, whichever file it is in.
//!
//! With `[crate] tag-features` each tag is a feature of the crate, and what needs it is compiled
//! with it alone.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::source::Lines;
use crate::model::{Model, Operation, TypeId, TypeRef};
use crate::operation::snake_case;

/// A client with more operations than this is split by tags.
const MANY_OPERATIONS: usize = 40;

/// What has no tag.
const UNTAGGED: &str = "untagged";
/// The module of the types that several tags need.
pub(super) const SHARED: &str = "shared";
/// Features that a crate has for something else, and names that cargo keeps.
const RESERVED: [&str; 7] =
    ["default", "mock", "native-tls", "rustls", "schemars", "std", "webhooks"];

/// The modules of a crate.
#[derive(Clone, Debug, Default)]
pub(super) struct Modules {
    /// The modules, by name. Empty if the crate is not split.
    pub(super) tags: Vec<Module>,
    /// The tags that need each type that is not of one tag alone, by their positions.
    pub(super) shared: BTreeMap<TypeId, BTreeSet<usize>>,
    /// Whether each tag is a feature.
    pub(super) are_features: bool,
}

/// A module for a tag.
#[derive(Clone, Debug, Default)]
pub(super) struct Module {
    /// Its name in Rust.
    pub(super) name: String,
    /// The tag, as the document spells it but in one line.
    pub(super) tag: String,
    /// The ids of its operations.
    pub(super) operations: Vec<String>,
    /// The types that it alone needs.
    pub(super) types: Vec<TypeId>,
}

impl Modules {
    /// Splits a client, if it is large or its tags are to be features.
    pub(super) fn of(model: &Model, are_features: bool) -> Self {
        let mut by_name: BTreeMap<String, Module> = BTreeMap::new();
        let mut reach: BTreeMap<String, HashSet<TypeId>> = BTreeMap::new();
        for operation in &model.operations {
            let tag = operation.row.tag.as_deref().unwrap_or(UNTAGGED);
            let name = module_name(tag);
            let module = by_name.entry(name.clone()).or_insert_with(|| Module {
                name: name.clone(),
                tag: in_one_line(tag),
                ..Module::default()
            });
            module.operations.push(operation.row.id.clone());
            reach.entry(name).or_default().extend(needed(operation, model));
        }
        let is_large = model.operations.len() > MANY_OPERATIONS;
        if by_name.len() < 2 || !(is_large || are_features) {
            return Self::default();
        }
        let mut tags: Vec<Module> = by_name.into_values().collect();
        let mut users: HashMap<TypeId, BTreeSet<usize>> = HashMap::new();
        for (position, ids) in reach.into_values().enumerate() {
            ids.into_iter().for_each(|id| {
                users.entry(id).or_default().insert(position);
            });
        }
        // What the vendor sends unprompted is needed whatever is called.
        let always: BTreeSet<usize> = (0..tags.len()).collect();
        for id in reached(&received(model), model) {
            users.insert(id, always.clone());
        }
        let mut shared = BTreeMap::new();
        for (id, users) in users {
            match users.iter().copied().collect::<Vec<_>>().as_slice() {
                [only] => tags[*only].types.push(id),
                _ => drop(shared.insert(id, users)),
            }
        }
        for module in &mut tags {
            module.types.sort_unstable();
        }
        Self { tags, shared, are_features }
    }

    /// The features of the crate, by name.
    pub(super) fn features(&self) -> Vec<String> {
        let features = self.tags.iter().filter(|_| self.are_features).map(Module::feature);
        features.collect()
    }

    /// The condition of a module, as an attribute.
    pub(super) fn condition(&self, module: &Module) -> Option<String> {
        self.are_features.then(|| format!("#[cfg(feature = \"{}\")]", module.feature()))
    }

    /// The feature that the operation with this id is there with.
    pub(super) fn feature_of_operation(&self, id: &str) -> Option<String> {
        let has = |module: &&Module| module.operations.iter().any(|own| own == id);
        self.tags.iter().filter(|_| self.are_features).find(has).map(Module::feature)
    }

    /// The condition of a shared type, as an attribute.
    pub(super) fn condition_of_shared(&self, id: TypeId) -> Option<String> {
        self.any_of(self.shared.get(&id)?)
    }

    /// The condition under which there is a shared type at all, as an attribute.
    pub(super) fn condition_of_any_shared(&self) -> Option<String> {
        self.any_of(&self.shared.values().flatten().copied().collect())
    }

    fn any_of(&self, users: &BTreeSet<usize>) -> Option<String> {
        let always = self.shared.values().any(|users| users.len() == self.tags.len());
        if !self.are_features || (users.len() == self.tags.len() && always) {
            return None;
        }
        let features: Vec<String> = users
            .iter()
            .map(|position| format!("feature = \"{}\"", self.tags[*position].feature()))
            .collect();
        Some(format!("#[cfg(any({}))]", features.join(", ")))
    }
}

/// The files below `src/<folder>`, and `src/<folder>.rs`, which has all that is in them: each module
/// with its condition and its text.
pub(super) fn files(
    folder: &str,
    docs: &str,
    modules: Vec<(String, Option<String>, String)>,
) -> Vec<(String, String)> {
    let mut lines = Lines::default();
    lines.line(format!("//! {docs}"));
    for head in ["mod", "pub use"] {
        lines.blank();
        for (name, condition, _) in &modules {
            if let Some(condition) = condition {
                lines.line(condition);
            }
            lines.line(match head {
                "mod" => format!("mod {name};"),
                _ => format!("pub use {name}::*;"),
            });
        }
    }
    let whole = (format!("src/{folder}.rs"), lines.into_text());
    let parts = modules.into_iter().map(|(name, _, text)| {
        let name = name.trim_start_matches("r#");
        (format!("src/{folder}/{name}.rs"), text)
    });
    std::iter::once(whole).chain(parts).collect()
}

impl Module {
    /// The feature of the crate that it is.
    pub(super) fn feature(&self) -> String {
        let name = self.name.trim_end_matches('_').replace('_', "-");
        if RESERVED.contains(&name.as_str()) { format!("{name}-api") } else { name }
    }
}

/// The name of the module of a tag. No tag may take the one of shared types, or that of the runtime, with
/// which imports begin.
fn module_name(tag: &str) -> String {
    let name = snake_case(tag);
    if [SHARED, "mod", "client_runtime"].contains(&&*name) { format!("{name}_") } else { name }
}

fn in_one_line(tag: &str) -> String {
    tag.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The types that an operation needs.
fn needed(operation: &Operation, model: &Model) -> HashSet<TypeId> {
    let mut uses: Vec<TypeRef> = operation.received();
    operation.each_sent(&mut |used| uses.push(used.clone()));
    reached(&uses, model)
}

/// What the vendor sends unprompted.
fn received(model: &Model) -> Vec<TypeRef> {
    let bodies = model.webhooks.iter().map(|webhook| webhook.body.clone());
    let named = model.received.iter().filter_map(|name| model.components.get(name));
    bodies.chain(named.map(|id| TypeRef::Named(*id))).collect()
}

fn reached(uses: &[TypeRef], model: &Model) -> HashSet<TypeId> {
    let mut todo = Vec::new();
    uses.iter().for_each(|used| used.each_named(&mut |id| todo.push(id)));
    let mut reached = HashSet::new();
    while let Some(id) = todo.pop() {
        if reached.insert(id) {
            let kind = &model.types.get(id).kind;
            kind.each_use(&mut |used| used.each_named(&mut |id| todo.push(id)));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use crate::emit::tests::made;
    use crate::pipeline::Kept;

    const ZOO: &str = r##"{
        "openapi": "3.0.3", "info": {"title": "Zoo", "version": "1"},
        "paths": {
            "/pets": {"get": {"operationId": "listPets", "tags": ["pets"], "responses": {
                "200": {"description": "All.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}}}},
            "/shops": {"get": {"operationId": "listShops", "tags": ["webhooks"], "responses": {
                "200": {"description": "All.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shop"}}}}}}},
            "/rest": {"get": {"operationId": "rest", "responses": {"204": {"description": "None."}}}}
        },
        "components": {"schemas": {
            "Pet": {"type": "object", "properties": {"at": {"$ref": "#/components/schemas/Place"}}},
            "Shop": {"type": "object", "properties": {"at": {"$ref": "#/components/schemas/Place"}}},
            "Place": {"type": "object", "properties": {"name": {"type": "string"}}}
        }}
    }"##;

    #[test]
    fn a_tag_is_a_feature_and_what_two_need_is_there_with_either() {
        let package = made("tag-features = true\n", ZOO, &Kept::default()).expect("a crate");
        let text = |path: &str| {
            let file = package.files.iter().find(|file| file.path == path);
            file.map(|file| file.text.as_str()).unwrap_or_default()
        };
        let manifest = text("Cargo.toml");
        // The crate's own feature `webhooks` is another thing than the tag.
        assert!(
            manifest.contains("default = [\"rustls\", \"pets\", \"untagged\", \"webhooks-api\"]"),
            "{manifest}"
        );
        assert!(text("src/types/pets.rs").contains("pub struct Pet {"));
        assert!(text("src/types.rs").contains("#[cfg(feature = \"pets\")]\nmod pets;"));
        let shared = text("src/types/shared.rs");
        let either = "#[cfg(any(feature = \"pets\", feature = \"webhooks-api\"))]\nobject! {";
        assert!(shared.contains(either), "{shared}");
        assert!(text("src/operations.rs").contains("#[cfg(feature = \"untagged\")]"));
        assert!(text("src/requests/untagged.rs").contains("pub fn rest(&self)"));
        let mock = text("src/mock.rs");
        assert!(mock.contains("    #[cfg(feature = \"untagged\")]\n    rest: (), ();"), "{mock}");
    }

    #[test]
    fn without_operations_there_are_no_requests() {
        let document = r#"{
            "openapi": "3.1.0", "info": {"title": "Hooks", "version": "1"},
            "webhooks": {"pet": {"post": {"responses": {"200": {"description": "Taken."}}}}}
        }"#;
        for features in ["", "tag-features = true\n"] {
            let package = made(features, document, &Kept::default()).expect("a crate");
            assert!(package.files.iter().all(|file| !file.path.contains("requests")));
            assert!(package.files.iter().all(|file| !file.text.contains("mod requests")));
        }
    }

    #[test]
    fn a_small_client_is_one_file_of_each() {
        let package = made("", ZOO, &Kept::default()).expect("a crate");
        let has = |path: &str| package.files.iter().any(|file| file.path == path);
        assert!(has("src/types.rs") && !has("src/types/pets.rs"));
    }
}
