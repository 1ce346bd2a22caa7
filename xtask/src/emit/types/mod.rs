//! `src/types.rs`: the types of the model, as Rust.
//!
//! What all structs, enums and unions have in common is in macros of the runtime
//! (`client_runtime::types`), so that a file says what this document says and no more: one line a
//! value, a member and its documentation.

mod docs;
mod enumeration;
mod object;
mod outcome;
mod rule;
mod type_ref;
mod union;

use docs::Lines;
pub use type_ref::Printer;

use crate::model::{Kind, Model, Type, TypeId};

/// The widest line.
const WIDTH: usize = 100;

/// The types that operations use, by name.
pub fn types(model: &Model, printer: &Printer<'_>) -> String {
    let mut ids: Vec<TypeId> = model.types.ids().filter(|id| is_used(model, *id)).collect();
    ids.sort_by(|a, b| model.types.get(*a).name.cmp(&model.types.get(*b).name));
    let mut text = Lines::default();
    for id in ids {
        text.blank();
        one(&mut text, model.types.get(id), printer);
    }
    let body = text.into_text();
    let deprecated = match body.contains("#[deprecated]\n") {
        // The vendor's advice is for callers; types may still be made of each other.
        true => "#![allow(deprecated)]\n\n",
        false => "",
    };
    format!("{deprecated}{}{body}", imports(&body))
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
            text.line(format!("pub type {} = {};", own.name, printer.used(inner)));
        }
    }
}

/// The imports of the names that the text uses.
fn imports(body: &str) -> String {
    let uses = |name: &str| {
        body.match_indices(name).any(|(at, _)| {
            let before = body[..at].chars().next_back();
            let after = body[at + name.len()..].chars().next();
            let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
            !part(before) && !part(after)
        })
    };
    let mut text = String::new();
    if uses("BTreeMap<") || body.contains("BTreeMap<") {
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
