//! What a client holds, counted on its model.

use std::collections::HashSet;

use super::Untyped;
use crate::model::{Kind, Model, Place, Sequence, Success, TypeRef, Types};

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Client {
    /// The components that have a type.
    pub components: HashSet<String>,
    /// What has no type of its own.
    pub untyped: Untyped,
}

impl Client {
    /// Counts over a model. Bytes and any JSON are untyped, also when they are optional or in lists. A
    /// map of values is what an object without properties is, and counts as typed.
    pub fn of(model: &Model) -> Self {
        let types = &model.types;
        let count = |untyped: bool| usize::from(untyped);
        let mut untyped = Untyped::default();
        for (_, own) in types.iter().filter(|(_, own)| own.usage.is_used()) {
            if let Kind::Struct(object) = &own.kind {
                let fields = object.fields.iter();
                untyped.fields += fields.filter(|field| is_untyped(&field.ty, types)).count();
            }
        }
        for operation in &model.operations {
            untyped.responses += count(match &operation.success {
                Success::Stream => true,
                Success::One(ty)
                | Success::Optional(ty)
                | Success::Sequence(Sequence { item: ty, .. }) => is_untyped(ty, types),
                Success::Nothing | Success::ByStatus(_) => false,
            });
            let bodies = operation
                .arguments
                .iter()
                .filter(|argument| matches!(argument.place, Place::Body(_)));
            untyped.bodies += bodies.filter(|body| is_untyped(&body.ty, types)).count();
        }
        let components = model.components.keys().cloned().collect();
        Self { components, untyped }
    }
}

/// Whether a type says nothing about its value.
fn is_untyped(used: &TypeRef, types: &Types) -> bool {
    match types.resolve(used) {
        TypeRef::Any => true,
        TypeRef::Foreign(path) => path.ends_with("::Content"),
        TypeRef::List(list) => is_untyped(&list.items, types),
        TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => is_untyped(inner, types),
        TypeRef::Named(_) | TypeRef::Scalar(_) | TypeRef::Map(_) => false,
    }
}
