//! Lists.

use super::facts::Facts;
use super::{Reader, Slot};
use crate::model::{List, Part, TypeRef};

impl<'d> Reader<'d> {
    pub(super) fn list(&mut self, facts: Facts<'d>, slot: Slot) -> TypeRef {
        let items = if facts.items.is_empty() {
            TypeRef::Any
        } else {
            let title = facts.items.iter().rev().find_map(|part| part.node.get("title"));
            let title = title.and_then(crate::tree::Node::as_str).map(str::to_owned);
            let naming = self.part(&slot, Part::Item, title);
            self.read(&facts.items, naming)
        };
        let (min, max) = (facts.count.min, facts.count.max);
        TypeRef::List(Box::new(List { items, min, max, unique: facts.unique }))
    }
}
