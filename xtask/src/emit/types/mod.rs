//! `src/types.rs`: the types of the model, as Rust.
//!
//! What all structs, enums and unions have in common is in macros of the runtime
//! (`client_runtime::types`), so that a file says only what this document says: one line a
//! value, a member and its documentation.

mod docs;
mod enumeration;
mod object;
mod outcome;
mod rule;
mod type_ref;
mod union;

use std::collections::HashSet;

use docs::Lines;
pub use type_ref::Printer;

use super::source;
use crate::model::{Kind, Model, Type, TypeId};

/// The widest line.
const WIDTH: usize = 100;

/// Some types in one module.
pub struct Module<'m> {
    /// The model that they are of.
    pub model: &'m Model,
    /// The types, each with the condition under which it is there.
    pub types: Vec<(TypeId, Option<String>)>,
    /// Whether other types are around it, in the module above.
    pub is_part: bool,
}

impl<'m> Module<'m> {
    /// All types that operations use.
    #[must_use]
    pub fn whole(model: &'m Model) -> Self {
        let used = model.types.ids().filter(|id| is_used(model, *id));
        Self { model, types: used.map(|id| (id, None)).collect(), is_part: false }
    }

    /// The text, sorted by the names of the types.
    #[must_use]
    pub fn print(&self, printer: &Printer<'_>) -> String {
        let mut types: Vec<&(TypeId, Option<String>)> = self.types.iter().collect();
        types.sort_by_key(|(id, _)| &self.model.types.get(*id).name);
        let mut text = Lines::default();
        for (id, condition) in &types {
            text.blank();
            if let Some(condition) = condition {
                text.line(condition);
            }
            one(&mut text, self.model.types.get(*id), printer);
        }
        let body = text.into_text();
        let mut allowed = Vec::new();
        if body.contains("#[deprecated]\n") {
            // The vendor's advice is for callers; types may still be made of each other.
            allowed.push("deprecated");
        }
        if types.iter().any(|(_, condition)| condition.is_some()) {
            // What is imported is needed by types that are not there with every feature.
            allowed.push("unused_imports");
        }
        let allowed = match allowed.as_slice() {
            [] => String::new(),
            names => format!("#![allow({})]\n\n", names.join(", ")),
        };
        let around = if self.needs_others() { "use super::*;\n\n" } else { "" };
        let imports = imports(&body);
        let imports =
            if around.is_empty() { imports } else { imports.trim_end().to_owned() + "\n\n" };
        format!("{allowed}{}{around}{body}", imports.trim_start())
    }

    /// Whether a type of another module is used.
    fn needs_others(&self) -> bool {
        let own: HashSet<TypeId> = self.types.iter().map(|(id, _)| *id).collect();
        let mut others = false;
        for id in &own {
            self.model.types.get(*id).kind.each_use(&mut |used| {
                used.each_named(&mut |id| others |= !own.contains(&id));
            });
        }
        self.is_part && others
    }
}

fn is_used(model: &Model, id: TypeId) -> bool {
    let usage = model.types.get(id).usage;
    usage.sent || usage.received
}

fn one(text: &mut Lines, own: &Type, printer: &Printer<'_>) {
    let about = docs::of_type(own, printer);
    match &own.kind {
        Kind::Struct(found) => object::print(text, own, found, &about, printer),
        Kind::Enum(found) => enumeration::print(text, own, found, &about),
        Kind::Union(found) => union::print(text, own, found, &about, printer),
        Kind::Outcome(found) => outcome::print(text, own, found, &about, printer),
        Kind::Newtype(inner) | Kind::Alias(inner) => {
            text.docs("", &about);
            let mut alias = source::Lines::default();
            let ty = source::Piece::ty(&printer.covered(inner, own.sensitive));
            alias.assigned(0, &format!("pub type {}", own.name), &ty);
            alias.into_text().lines().for_each(|line| text.line(line));
        }
    }
}

/// The imports of the names that the text uses.
fn imports(body: &str) -> String {
    // As a type of something, and not as the name that the vendor gives to a member or a variant.
    let uses = |name: &str| {
        body.match_indices(name).any(|(at, _)| {
            let before = body[..at].chars().next_back();
            let after = &body[at + name.len()..];
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
                && (after.starts_with('<') || after.starts_with("::"))
        })
    };
    let mut text = String::new();
    if uses("BTreeMap") {
        text.push_str("use std::collections::BTreeMap;\n\n");
    }
    let runtime =
        ["Nullable", "Sensitive", "integer_enum", "object", "outcome", "text_enum", "union"];
    let named: Vec<&str> = runtime
        .into_iter()
        .filter(|name| {
            let invoked = name.starts_with(char::is_lowercase);
            let line = format!("{name}! {{");
            if invoked { body.lines().any(|own| own == line) } else { uses(name) }
        })
        .collect();
    match named.as_slice() {
        [] => {}
        [one] => text.push_str(&format!("use client_runtime::{one};\n")),
        several => text.push_str(&format!("use client_runtime::{{{}}};\n", several.join(", "))),
    }
    if text.is_empty() { text } else { text + "\n" }
}
