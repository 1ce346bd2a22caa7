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

use syn::visit_mut::{self, VisitMut};

use super::type_items::{argument, is_path, serde_text, structure};
use crate::normalise::{FieldFacts, TypeFacts};

pub(super) fn write(types: &mut [syn::Item], facts: &TypeFacts) {
    for (name, fields) in &facts.fields {
        let Some(item) = structure(types, name) else { continue };
        let mut changed: Vec<(syn::Ident, Change)> = Vec::new();
        for field in &mut item.fields {
            let Some(ident) = field.ident.clone() else { continue };
            let property = serde_text(&field.attrs, "rename").unwrap_or_else(|| ident.to_string());
            let property = property.strip_prefix("r#").unwrap_or(&property).to_owned();
            if let Some(facts) = fields.get(&property) {
                changed.extend(change(field, facts).map(|change| (ident, change)));
            }
        }
        let builder = types.iter_mut().find_map(|item| match item {
            syn::Item::Mod(module) if module.ident == "builder" => module.content.as_mut(),
            _ => None,
        });
        if let Some((_, builder)) = builder {
            follow(builder, name, &changed);
        }
    }
}

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
    let optional_list = facts.keeps_empty && ["Vec", "BTreeMap", "Map"].iter().any(|list| is_path(&field.ty, list));
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

/// Writes a field's serde attribute anew, with one key set.
fn set_serde(field: &mut syn::Field, key: &str, value: Option<&str>) {
    let mut members: Vec<syn::Meta> = Vec::new();
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let parsed = attribute.parse_args_with(
            syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated,
        );
        members.extend(parsed.into_iter().flatten().filter(|meta| !meta.path().is_ident(key)));
    }
    if let Some(value) = value {
        let key = quote::format_ident!("{key}");
        members.push(syn::parse_quote!(#key = #value));
    }
    let skips = members.iter().any(|meta| meta.path().is_ident("skip_serializing_if"));
    if skips && !members.iter().any(|meta| meta.path().is_ident("default")) {
        members.push(syn::parse_quote!(default));
    }
    field.attrs.retain(|attribute| !attribute.path().is_ident("serde"));
    field.attrs.push(syn::parse_quote!(#[serde(#(#members),*)]));
}

/// Changes the fields and setters of a type's builder.
fn follow(builder: &mut [syn::Item], name: &str, changed: &[(syn::Ident, Change)]) {
    for item in builder {
        match item {
            syn::Item::Struct(item) if item.ident == name => {
                for field in &mut item.fields {
                    let found = changed.iter().find(|(ident, _)| Some(ident) == field.ident.as_ref());
                    if let Some((_, change)) = found {
                        First { wrapper: "Result", change: *change, done: false }.visit_type_mut(&mut field.ty);
                    }
                }
            }
            syn::Item::Impl(item) if item.trait_.is_none() && is_path(&item.self_ty, name) => {
                for method in &mut item.items {
                    let syn::ImplItem::Fn(method) = method else { continue };
                    let found = changed.iter().find(|(ident, _)| *ident == method.sig.ident);
                    if let Some((_, change)) = found {
                        let mut first = First { wrapper: "TryInto", change: *change, done: false };
                        first.visit_generics_mut(&mut method.sig.generics);
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
