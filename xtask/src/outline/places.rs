//! Where the items of a crate come from: from Rust path to document, and back.

use std::collections::BTreeMap;

use crate::model::{Kind, Model, Origin};
use crate::operation::pascal_case;
use crate::tree::Pointer;

use super::owner;

/// The places of the items of a crate, known from the model that it was made from.
#[derive(Clone, Debug, Default)]
pub struct Places {
    by_path: BTreeMap<String, Origin>,
}

impl Places {
    /// The places of what a model becomes.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let mut places = Self::default();
        for (_, own) in model.types.iter().filter(|(_, own)| own.usage.is_used()) {
            let path = format!("types::{}", own.name);
            if let Kind::Struct(object) = &own.kind {
                let required = (!object.required_name.is_empty())
                    .then(|| format!("types::{}", object.required_name));
                for field in &object.fields {
                    for owner in std::iter::once(&path).chain(&required) {
                        places.add(format!("{owner}.{}", field.name), &field.origin);
                    }
                }
                places.by_path.extend(required.map(|path| (path, own.origin.clone())));
            }
            places.add(path, &own.origin);
        }
        for operation in &model.operations {
            let row = &operation.row;
            let origin = Origin { pointer: row.place.clone(), span: row.span };
            let name = pascal_case(&row.id);
            for path in [
                format!("Client::{}", row.id),
                format!("requests::{name}"),
                format!("headers::{name}"),
                format!("operations.{}", row.id),
            ] {
                places.add(path, &origin);
            }
            for (representation, _) in &operation.representations {
                let id = representation.row_id(row);
                places.add(format!("operations.{id}"), &origin);
            }
        }
        places
    }

    fn add(&mut self, path: String, origin: &Origin) {
        self.by_path.insert(path, origin.clone());
    }

    /// Where an item was written: what it is itself, or else what it belongs to. `None` for what no
    /// part of the document is about, such as the types of the runtime.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Origin> {
        self.exactly(path).or_else(|| self.by_path.get(owner(path)?))
    }

    /// Where the very item was written, and not what it belongs to.
    #[must_use]
    pub fn exactly(&self, path: &str) -> Option<&Origin> {
        self.by_path.get(path)
    }

    /// The items that were written at a place of the lowered document, or else at the nearest place
    /// around it that has any.
    #[must_use]
    pub fn at(&self, pointer: &Pointer) -> Vec<&str> {
        let mut wanted = Some(pointer.clone());
        while let Some(pointer) = wanted {
            let here = self.by_path.iter().filter(|(_, origin)| origin.pointer == pointer);
            let found: Vec<&str> = here.map(|(path, _)| path.as_str()).collect();
            if !found.is_empty() {
                return found;
            }
            wanted = pointer.parent();
        }
        Vec::new()
    }

    /// Every item and its place, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Origin)> {
        self.by_path.iter().map(|(path, origin)| (path.as_str(), origin))
    }
}
