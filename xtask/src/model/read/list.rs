//! Lists.

use super::facts::Facts;
use super::{Reader, Slot};
use crate::model::{List, Part, TypeRef};

impl<'d> Reader<'d> {
    pub(super) fn list(&mut self, facts: Facts<'d>, slot: Slot) -> TypeRef {
        let items = if facts.items.is_empty() {
            TypeRef::Any
        } else {
            let naming = self.part(&slot, Part::Item);
            self.read(&facts.items, naming)
        };
        let (min, max) = (facts.count.min, facts.count.max);
        TypeRef::List(Box::new(List { items, min, max, unique: facts.unique }))
    }
}
