//! What callers of a generated crate see of it, read from its text.
//!
//! A crate that was committed years ago is text and nothing else, so that is what an [`Outline`] is
//! made of: `src/*.rs`, where the runtime's macros are read as what they expand to, the operation
//! table, and the features in `Cargo.toml`. Hand-written files (`src/ext.rs`) are not part of it.
//!
//! Every item has a path, and all commands spell it alike:
//!
//! | path | item |
//! |---|---|
//! | `types::Order`, `types::Order::new` | a type and its functions |
//! | `types::Order.id`, `types::OrderRequired.id` | a member |
//! | `types::Status::Pending` | a variant |
//! | `Client::list_orders` | a method of the client |
//! | `requests::ListOrders.limit`, `requests::ListOrders::send` | a setter of a request, and what sends it |
//! | `Environment::Sandbox`, `Credentials::api_key` | what a client is built with |
//! | `headers::ListOrders.x_total` | a documented header |
//! | `webhooks::Topic::OrderPaid` | what the vendor sends unprompted |
//! | `operations.list_orders`, `SURFACE` | a row of the operation table, and what all rows share |
//! | `feature:schemars` | a feature of the package |
//!
//! An [`Item`] has what the compiler compares and what travels because of it. The first decides
//! whether code still compiles, the second whether it still does the same.

mod attributes;
mod bounds;
mod expand;
mod item;
mod macros;
mod module;
mod places;
mod read;
mod request;
mod table;
mod tokens;
mod ty;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use item::{Argument, Function, Item, Payload, Shape, Type, TypeKind};
pub use places::Places;
pub use ty::{Aliases, Ty};

/// What callers of a crate see.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// The items, by path.
    pub items: BTreeMap<String, Item>,
    aliases: Aliases,
}

/// The text is not a generated crate.
#[derive(Debug, thiserror::Error)]
pub enum OutlineError {
    /// There is no `src/lib.rs`.
    #[error("there is no src/lib.rs, so it is not a crate")]
    NoLibrary,
    /// A file is not Rust, or a macro is not written as the runtime reads it.
    #[error("{path} is not what the generator writes: {source}")]
    Syntax {
        /// The file, by its path in the crate.
        path: String,
        /// What the parser said.
        source: syn::Error,
    },
    /// `Cargo.toml` is not TOML.
    #[error("Cargo.toml: {0}")]
    Manifest(#[from] toml::de::Error),
}

impl Outline {
    /// Reads a crate, given its files by their paths in it.
    ///
    /// # Errors
    /// If a file cannot be read as what a generated crate has there.
    pub fn of(files: &BTreeMap<String, String>) -> Result<Self, OutlineError> {
        let mut items = BTreeMap::new();
        let module::Modules { modules, foreign } = module::modules(files)?;
        for (name, path) in foreign {
            items.insert(name, Item::new(Shape::Reexport(path)));
        }
        for module in &modules {
            read::module(module, &mut items);
        }
        if let Some(source) = files.get(table::PATH) {
            table::table(source, &mut items)?;
        }
        if let Some(manifest) = files.get("Cargo.toml") {
            features(manifest, &mut items)?;
        }
        let aliases = items.iter().filter_map(|(path, item)| match &item.shape {
            Shape::Alias(ty) => Some((path.clone(), ty.clone())),
            _ => None,
        });
        let aliases = aliases.collect();
        Ok(Self { items, aliases })
    }

    /// The item that callers reach by a path, through the aliases in it.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Item> {
        self.items.get(path).or_else(|| self.items.get(&self.reached(path)?))
    }

    /// The path of an item below what an alias stands for: `types::Failure::NotFound` where
    /// `types::Failure` is another name for `types::Problem` is `types::Problem::NotFound`.
    fn reached(&self, path: &str) -> Option<String> {
        let owner = owner(path)?;
        let target = Ty::plain(owner).resolved(&self.aliases);
        (target.head != owner).then(|| format!("{}{}", target.head, &path[owner.len()..]))
    }

    /// The members that a struct cannot be made without, by their names.
    #[must_use]
    pub fn required(&self, path: &str) -> BTreeSet<&str> {
        let Some(Shape::Function(new)) =
            self.items.get(&format!("{path}::new")).map(|item| &item.shape)
        else {
            return BTreeSet::new();
        };
        match new.arguments.as_slice() {
            [Argument { ty, .. }] if ty.head == format!("{path}Required") => {
                self.below(&ty.head).filter_map(|(path, _)| path.rsplit('.').next()).collect()
            }
            arguments => arguments.iter().map(|argument| argument.name.as_str()).collect(),
        }
    }

    /// What the aliases of the crate stand for.
    #[must_use]
    pub fn aliases(&self) -> &Aliases {
        &self.aliases
    }

    /// The paths of what belongs to a type: members, variants, functions.
    pub fn below<'o>(&'o self, owner: &'o str) -> impl Iterator<Item = (&'o str, &'o Item)> {
        let belongs = move |path: &str| self::owner(path) == Some(owner);
        self.items
            .range(owner.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(owner))
            .filter(move |(path, _)| belongs(path))
            .map(|(path, item)| (path.as_str(), item))
    }

    /// The operations that send or receive each type, by the path of the type.
    #[must_use]
    pub fn operations(&self) -> HashMap<String, BTreeSet<String>> {
        let mut uses: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        let mut roots: Vec<(&str, &str)> = Vec::new();
        for (path, item) in &self.items {
            let owner = owner(path).unwrap_or(path);
            let named = uses.entry(owner).or_default();
            item.shape.each_type(&mut |ty| {
                ty.each_name(&mut |name| {
                    if name != owner && self.items.contains_key(name) {
                        named.insert(name);
                    }
                });
            });
            if let (Some(id), Shape::Function(function)) =
                (path.strip_prefix("Client::"), &item.shape)
            {
                roots.push((id, &function.returns.head));
                for argument in &function.arguments {
                    argument.ty.each_name(&mut |name| roots.push((id, name)));
                }
            }
        }
        let mut found: HashMap<String, BTreeSet<String>> = HashMap::new();
        for (id, root) in roots {
            let mut todo = vec![root];
            while let Some(path) = todo.pop() {
                if self.items.contains_key(path)
                    && path != "Client"
                    && found.entry(path.to_owned()).or_default().insert(id.to_owned())
                {
                    todo.extend(uses.get(path).into_iter().flatten());
                }
            }
        }
        found
    }
}

/// What a path belongs to: `types::Order` of `types::Order.id` and of `types::Order::new`, `Client` of
/// `Client::list_orders`; nothing for what belongs to the crate.
#[must_use]
pub fn owner(path: &str) -> Option<&str> {
    if let Some((owner, _)) = path.split_once('.') {
        return (owner != "operations").then_some(owner);
    }
    let (owner, _) = path.rsplit_once("::")?;
    let last = owner.rsplit("::").next().unwrap_or(owner);
    last.starts_with(char::is_uppercase).then_some(owner)
}

/// The features of the package.
fn features(manifest: &str, items: &mut read::Items) -> Result<(), OutlineError> {
    #[derive(serde::Deserialize)]
    struct Manifest {
        #[serde(default)]
        features: BTreeMap<String, Vec<String>>,
    }
    let manifest: Manifest = toml::from_str(manifest)?;
    let defaults = manifest.features.get("default").cloned().unwrap_or_default();
    for name in manifest.features.into_keys().filter(|name| name != "default") {
        let is_default = defaults.contains(&name).to_string();
        let item = Item::new(Shape::Feature).fact("on by default", is_default);
        items.insert(format!("feature:{name}"), item);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
