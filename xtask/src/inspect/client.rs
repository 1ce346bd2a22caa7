//! What a generated client holds, counted on its syntax tree.

use std::collections::{HashMap, HashSet};

use syn::visit::{self, Visit};

use super::Untyped;
use crate::emit::CrateFile;

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Client {
    /// Requests that can be sent.
    pub operations: usize,
    /// The names of its types, as [`key`] makes them.
    pub types: HashSet<String>,
    /// What has no type of its own.
    pub untyped: Untyped,
}

impl Client {
    /// Counts over the generated files of a crate: a builder with a `send` is an operation; bytes and
    /// `serde_json::Value` are untyped, also behind `Option`, `Vec`, `Box` and the newtypes that typify
    /// makes of a schema that allows anything. A map of values is what an object without properties is,
    /// and counts as typed.
    pub fn of(files: &[CrateFile]) -> Self {
        let generated = files
            .iter()
            .filter(|file| file.path.starts_with("src/generated/") && file.path.ends_with(".rs"));
        let (requests, types): (Vec<_>, Vec<_>) =
            generated.partition(|file| file.path.starts_with("src/generated/builder"));
        let types: Vec<syn::File> =
            types.iter().filter_map(|file| syn::parse_file(&file.text).ok()).collect();
        let mut newtypes = Newtypes::default();
        types.iter().for_each(|file| newtypes.visit_file(file));

        let defined = types.iter().flat_map(|file| &file.items).filter_map(defined);
        let mut client = Self { types: defined.collect(), ..Self::default() };
        let mut fields = Fields { newtypes: &newtypes, client: &mut client };
        types.iter().for_each(|file| fields.visit_file(file));
        let mut sends = Requests { newtypes: &newtypes, client: &mut client };
        for file in requests {
            if let Ok(file) = syn::parse_file(&file.text) {
                sends.visit_file(&file);
            }
        }
        client
    }
}

/// A name without what a change of case adds, drops or changes.
pub(super) fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The name of a type that a file defines.
fn defined(item: &syn::Item) -> Option<String> {
    let name = match item {
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(key(&name.to_string()))
}

/// Structs with one unnamed field, and aliases, by name.
#[derive(Default)]
struct Newtypes<'ast> {
    inner: HashMap<String, &'ast syn::Type>,
}

impl<'ast> Visit<'ast> for Newtypes<'ast> {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        if let syn::Fields::Unnamed(fields) = &item.fields
            && let (Some(field), 1) = (fields.unnamed.first(), fields.unnamed.len())
        {
            self.inner.insert(item.ident.to_string(), &field.ty);
        }
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.inner.insert(item.ident.to_string(), &item.ty);
    }

    // The builders of types are no types of the document.
    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}
}

impl Newtypes<'_> {
    /// Whether a type says nothing about its value.
    fn is_untyped(&self, ty: &syn::Type) -> bool {
        let mut ty = ty;
        // Newtypes of newtypes end, unless schemas that are references run in a circle.
        for _ in 0..16 {
            let Some(last) = last_segment(ty) else { return false };
            let name = last.ident.to_string();
            ty = match (name.as_str(), first_argument(last)) {
                ("Value" | "ByteStream" | "Body", _) => return true,
                ("Option" | "Vec" | "Box", Some(inner)) => inner,
                _ => match self.inner.get(&name) {
                    Some(inner) => inner,
                    None => return false,
                },
            };
        }
        false
    }
}

struct Fields<'a> {
    newtypes: &'a Newtypes<'a>,
    client: &'a mut Client,
}

impl<'ast> Visit<'ast> for Fields<'_> {
    fn visit_fields_named(&mut self, fields: &'ast syn::FieldsNamed) {
        let untyped = fields.named.iter().filter(|field| self.newtypes.is_untyped(&field.ty));
        self.client.untyped.fields += untyped.count();
    }

    fn visit_item_mod(&mut self, _: &'ast syn::ItemMod) {}
}

struct Requests<'a> {
    newtypes: &'a Newtypes<'a>,
    client: &'a mut Client,
}

impl<'ast> Visit<'ast> for Requests<'_> {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        let body = item
            .fields
            .iter()
            .find(|field| field.ident.as_ref().is_some_and(|name| name == "body"));
        // The field holds the body or why there is none: `Result<T, String>`.
        let body = body.and_then(|field| first_argument(last_segment(&field.ty)?));
        if body.is_some_and(|body| self.newtypes.is_untyped(body)) {
            self.client.untyped.bodies += 1;
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        if function.sig.ident == "send" && function.sig.asyncness.is_some() {
            self.client.operations += 1;
            let mut answers = Answers { newtypes: self.newtypes, untyped: 0 };
            answers.visit_return_type(&function.sig.output);
            self.client.untyped.responses += answers.untyped;
        }
    }
}

/// Looks for `ResponseValue<T>` and `Error<E>` in a return type.
struct Answers<'a> {
    newtypes: &'a Newtypes<'a>,
    untyped: usize,
}

impl<'ast> Visit<'ast> for Answers<'_> {
    fn visit_path_segment(&mut self, segment: &'ast syn::PathSegment) {
        let is_answer = segment.ident == "ResponseValue" || segment.ident == "Error";
        if let (true, Some(inner)) = (is_answer, first_argument(segment)) {
            self.untyped += usize::from(self.newtypes.is_untyped(inner));
        }
        visit::visit_path_segment(self, segment);
    }
}

pub(super) fn last_segment(ty: &syn::Type) -> Option<&syn::PathSegment> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last(),
        _ => None,
    }
}

pub(super) fn first_argument(segment: &syn::PathSegment) -> Option<&syn::Type> {
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_count_behind_newtypes_and_maps_do_not() {
        let file =
            |path: &str, text: &str| CrateFile { path: path.to_owned(), text: text.to_owned() };
        let types = "pub struct Any(pub ::serde_json::Value);
            pub struct Pet {
                pub a: Any,
                pub b: ::std::option::Option<::serde_json::Value>,
                pub c: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
                pub d: ::std::string::String,
            }
            pub mod builder { pub struct Pet { a: ::std::result::Result<super::Any, String>, e: ::serde_json::Value } }";
        let requests = "pub struct Put<'a> { client: &'a super::Client, body: Result<types::Any, String> }
            impl<'a> Put<'a> {
                pub fn body(self) -> Self { self }
                pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<types::Any>> { self.answer().await }
            }";
        let files =
            [file("src/generated/types.rs", types), file("src/generated/builder.rs", requests)];
        let untyped = Untyped { responses: 2, bodies: 1, fields: 2 };
        let types = ["any", "pet"].map(str::to_owned).into();
        assert_eq!(Client::of(&files), Client { operations: 1, types, untyped });
    }
}
