//! Fields whose wire names the generator could not be told, and members that can be left out, null or
//! set.
//!
//! ```text
//! // before                          // after
//! end_time_2: String                 #[serde(rename = "EndTime<")] end_time_2: String
//! nickname: Option<String>           nickname: Nullable<String>
//! tags: Vec<String>                  tags: Option<Vec<String>>
//! ```
//!
//! typify sends no empty list for an optional array of a request, so that a caller could not clear
//! one; as an `Option` it is sent whenever it is there. The builders of the types follow.

use std::collections::BTreeMap;

use syn::visit_mut::{self, VisitMut};

use super::type_items::{argument, implementor, is_path, serde_text, set_serde};
use crate::normalise::{FieldFacts, TypeFacts};

pub(super) fn write(types: &mut [syn::Item], facts: &TypeFacts) {
    let mut changed: Changes = BTreeMap::new();
    for item in types.iter_mut() {
        let syn::Item::Struct(item) = item else { continue };
        let name = item.ident.to_string();
        let Some(fields) = facts.fields.get(&name) else { continue };
        for field in &mut item.fields {
            let Some(ident) = field.ident.as_ref().map(ToString::to_string) else { continue };
            let property = serde_text(&field.attrs, "rename").unwrap_or_else(|| ident.clone());
            if let Some(change) = fields.get(&property).and_then(|facts| change(field, facts)) {
                changed.entry(name.clone()).or_default().insert(ident, change);
            }
        }
    }
    for item in types {
        if let syn::Item::Mod(module) = item
            && module.ident == "builder"
            && let Some((_, builders)) = &mut module.content
        {
            follow(builders, &changed);
        }
    }
}

/// What happens to the fields of each type.
type Changes = BTreeMap<String, BTreeMap<String, Change>>;

/// What happens to the type of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// `Option<T>` becomes `Nullable<T>`.
    Nullable,
    /// `Vec<T>` becomes `Option<Vec<T>>`.
    Optional,
}

fn change(field: &mut syn::Field, facts: &FieldFacts) -> Option<Change> {
    if let Some(wire) = &facts.wire {
        set_serde(field, "rename", Some(wire));
    }
    let optional_list =
        facts.keeps_empty && ["Vec", "BTreeMap", "Map"].iter().any(|list| is_path(&field.ty, list));
    let change = if facts.nullable && is_path(&field.ty, "Option") {
        set_serde(field, "skip_serializing_if", Some("::client_runtime::Nullable::is_absent"));
        Change::Nullable
    } else if optional_list {
        set_serde(field, "skip_serializing_if", Some("::std::option::Option::is_none"));
        Change::Optional
    } else {
        return None;
    };
    change.apply(&mut field.ty);
    Some(change)
}

impl Change {
    fn apply(self, ty: &mut syn::Type) {
        match self {
            Self::Nullable => {
                if let Some(inner) = argument(ty).cloned() {
                    *ty = syn::parse_quote!(::client_runtime::Nullable<#inner>);
                }
            }
            Self::Optional => *ty = syn::parse_quote!(::std::option::Option<#ty>),
        }
    }
}

/// Changes the fields and setters of the types' builders.
fn follow(builders: &mut [syn::Item], changed: &Changes) {
    for item in builders {
        match item {
            syn::Item::Struct(item) => {
                let Some(changes) = changed.get(&item.ident.to_string()) else { continue };
                for field in &mut item.fields {
                    let ident = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                    if let Some(change) = changes.get(&ident) {
                        First::of("Result", *change).visit_type_mut(&mut field.ty);
                    }
                }
            }
            syn::Item::Impl(item) if item.trait_.is_none() => {
                let Some(changes) = implementor(item).and_then(|name| changed.get(&name)) else {
                    continue;
                };
                for method in &mut item.items {
                    let syn::ImplItem::Fn(method) = method else { continue };
                    if let Some(change) = changes.get(&method.sig.ident.to_string()) {
                        First::of("TryInto", *change).visit_generics_mut(&mut method.sig.generics);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Changes the first argument of the first `wrapper<..>`.
struct First {
    wrapper: &'static str,
    change: Change,
    done: bool,
}

impl First {
    fn of(wrapper: &'static str, change: Change) -> Self {
        Self { wrapper, change, done: false }
    }
}

impl VisitMut for First {
    fn visit_path_segment_mut(&mut self, segment: &mut syn::PathSegment) {
        if !self.done
            && segment.ident == self.wrapper
            && let syn::PathArguments::AngleBracketed(arguments) = &mut segment.arguments
        {
            let first = arguments.args.iter_mut().find_map(|argument| match argument {
                syn::GenericArgument::Type(ty) => Some(ty),
                _ => None,
            });
            if let Some(ty) = first {
                self.change.apply(ty);
                self.done = true;
            }
            return;
        }
        visit_mut::visit_path_segment_mut(self, segment);
    }
}
