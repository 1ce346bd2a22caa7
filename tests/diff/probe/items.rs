//! Probes of types, members, variants, constants and implementations of traits.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::VisitMut as _;
use syn::{Attribute, Fields, Generics, ImplItem, Item, Type};

use super::functions::{self, Owner};
use super::{Probe, Usage, function};
use crate::diff::reading::{Meaning, Path, Reading, is_public_item, joined};
use crate::diff::spelling::{Spelling, identifier};

/// The probes of an item of a module.
pub fn of(reading: &Reading, module: &Path, item: &Item, probes: &mut Vec<Probe>) {
    let public = |name: &syn::Ident| reading.public.get(&joined(module, &name.to_string()));
    match item {
        Item::Struct(item) => {
            let Some(name) = public(&item.ident) else { return };
            let mut typed = Typed::new(reading, module, name, &item.ident, &item.generics);
            typed.name(probes);
            typed.members(&item.fields, probes);
            if !is_non_exhaustive(&item.attrs) && item.fields.iter().all(|f| is_public_item(&f.vis))
            {
                typed.literal(name.join("::"), &TokenStream::new(), &item.fields, probes);
            }
        }
        Item::Enum(item) => {
            let Some(name) = public(&item.ident) else { return };
            let mut typed = Typed::new(reading, module, name, &item.ident, &item.generics);
            typed.name(probes);
            for variant in &item.variants {
                let ident = &variant.ident;
                let named = format!("{}::{ident}", name.join("::"));
                typed.literal(named.clone(), &quote!(::#ident), &variant.fields, probes);
                typed.matched(named, ident, &variant.fields, probes);
            }
            if !is_non_exhaustive(&item.attrs) {
                typed.all_variants(item, probes);
            }
        }
        Item::Type(item) => {
            let Some(name) = public(&item.ident) else { return };
            let (mut spelling, path) =
                (Spelling::new(reading, module, None), functions::subject_path(name));
            let meant = spelling.ty(&item.ty);
            if !spelling.is_private {
                let inputs = [quote!(value: #path)];
                let text = function(&[], &inputs, Some(&meant), &quote!(value), false);
                let (item, names) = (name.join("::"), spelling.written);
                probes.push(Probe { item, usage: Usage::Name, names, text });
            }
        }
        Item::Static(item) => constant(reading, module, &item.ident, &item.ty, probes),
        Item::Const(item) => constant(reading, module, &item.ident, &item.ty, probes),
        Item::Fn(item) if is_public_item(&item.vis) && !is_hidden(&item.attrs) => {
            if let Some(name) = public(&item.sig.ident) {
                let owner = Owner::free(reading, module, name);
                functions::of(&owner, &item.sig, probes);
            }
        }
        Item::Impl(item) => implementation(reading, module, item, probes),
        _ => {}
    }
}

/// A type of the crate.
struct Typed<'a> {
    reading: &'a Reading,
    module: &'a Path,
    item: String,
    /// As another crate writes it.
    ty: Type,
}

impl<'a> Typed<'a> {
    fn new(
        reading: &'a Reading,
        module: &'a Path,
        name: &Path,
        ident: &syn::Ident,
        generics: &Generics,
    ) -> Self {
        let lifetimes = generics.lifetimes().map(|_| quote!('_));
        let ty: Type = syn::parse_quote!(#ident<#(#lifetimes),*>);
        let ty = Spelling::new(reading, module, None).ty(&ty);
        Self { reading, module, item: name.join("::"), ty }
    }

    fn spelling(&self) -> Spelling<'a> {
        let mut spelling = Spelling::new(self.reading, self.module, None);
        spelling.written.insert(self.item.clone());
        spelling
    }

    fn push(
        &mut self,
        item: String,
        usage: Usage,
        text: String,
        spelling: &Spelling<'_>,
        probes: &mut Vec<Probe>,
    ) {
        if !spelling.is_private {
            probes.push(Probe { item, usage, names: spelling.written.clone(), text });
        }
    }

    fn name(&mut self, probes: &mut Vec<Probe>) {
        let (ty, spelling) = (&self.ty, self.spelling());
        let text = function(&[], &[quote!(value: #ty)], None, &quote!(), false);
        self.push(self.item.clone(), Usage::Name, text, &spelling, probes);
    }

    fn members(&mut self, fields: &Fields, probes: &mut Vec<Probe>) {
        for (index, field) in fields.iter().enumerate().filter(|(_, f)| is_public_item(&f.vis)) {
            let (mut spelling, ty) = (self.spelling(), self.ty.clone());
            let held = spelling.ty(&field.ty);
            let member = member(index, field);
            let item = format!("{}.{member}", self.item).replace(' ', "");
            let read = quote!(value.#member);
            let read = function(&[], &[quote!(value: #ty)], Some(&held), &read, false);
            self.push(item.clone(), Usage::Read, read, &spelling, probes);
            let inputs = [quote!(value: &mut #ty), quote!(new: #held)];
            let set = function(&[], &inputs, None, &quote!(value.#member = new;), false);
            self.push(item, Usage::Set, set, &spelling, probes);
        }
    }

    /// Writes all of a struct or of a variant.
    fn literal(
        &mut self,
        item: String,
        variant: &TokenStream,
        fields: &Fields,
        probes: &mut Vec<Probe>,
    ) {
        let (mut spelling, ty) = (self.spelling(), self.ty.clone());
        let names = names(fields);
        let held: Vec<Type> = fields.iter().map(|field| spelling.ty(&field.ty)).collect();
        let inputs: Vec<_> = names.iter().zip(&held).map(|(name, ty)| quote!(#name: #ty)).collect();
        let path = path_of(&ty);
        let shape = shape(fields, &names);
        let made = function(&[], &inputs, Some(&ty), &quote!(#path #variant #shape), false);
        self.push(item.clone(), Usage::Literal, made, &spelling, probes);
        if variant.is_empty() {
            let output: Type = syn::parse_quote!((#(#held,)*));
            let taken = quote!(let #path #shape = value; (#(#names,)*));
            let taken = function(&[], &[quote!(value: #ty)], Some(&output), &taken, false);
            self.push(item, Usage::Literal, taken, &spelling, probes);
        }
    }

    /// Tells a variant from all others.
    fn matched(
        &mut self,
        item: String,
        variant: &syn::Ident,
        fields: &Fields,
        probes: &mut Vec<Probe>,
    ) {
        let (mut spelling, ty) = (self.spelling(), self.ty.clone());
        let names = names(fields);
        let held: Vec<Type> = fields.iter().map(|field| spelling.ty(&field.ty)).collect();
        let output: Type = syn::parse_quote!(::std::option::Option<(#(#held,)*)>);
        let (path, shape) = (path_of(&ty), shape(fields, &names));
        let body = quote!(match value { #path::#variant #shape => Some((#(#names,)*)), _ => None });
        let text = function(&[], &[quote!(value: #ty)], Some(&output), &body, false);
        self.push(item, Usage::Match, text, &spelling, probes);
    }

    /// Matches an enum that has no more variants than these.
    fn all_variants(&mut self, item: &syn::ItemEnum, probes: &mut Vec<Probe>) {
        let (spelling, ty) = (self.spelling(), self.ty.clone());
        let path = path_of(&ty);
        let arms = item.variants.iter().map(|variant| {
            let ident = &variant.ident;
            quote!(#path::#ident { .. } => {})
        });
        let body = quote!(match value { #(#arms)* });
        let text = function(&[], &[quote!(value: #ty)], None, &body, false);
        self.push(self.item.clone(), Usage::Match, text, &spelling, probes);
    }
}

fn constant(
    reading: &Reading,
    module: &Path,
    ident: &syn::Ident,
    ty: &Type,
    probes: &mut Vec<Probe>,
) {
    let mut spelling = Spelling::new(reading, module, None);
    let own = joined(module, &ident.to_string());
    let (Some(name), ty) = (spelling.name(&own), spelling.ty(ty)) else { return };
    let path = functions::subject_path(&name);
    let body = quote!(let _: &#ty = &#path;);
    let text = function(&[], &[], None, &body, false);
    let names = spelling.written;
    probes.push(Probe { item: name.join("::"), usage: Usage::Read, names, text });
}

fn implementation(reading: &Reading, module: &Path, item: &syn::ItemImpl, probes: &mut Vec<Probe>) {
    let Some(owner) = Owner::of(reading, module, item) else { return };
    let Some((None, path, _)) = &item.trait_ else {
        for part in &item.items {
            match part {
                ImplItem::Fn(part) if is_public_item(&part.vis) && !is_hidden(&part.attrs) => {
                    functions::of(&owner, &part.sig, probes);
                }
                ImplItem::Const(part) if is_public_item(&part.vis) => {
                    let (mut spelling, name) = (owner.spelling(), &part.ident);
                    let (ty, own) = (spelling.ty(&part.ty), owner.ty(&mut spelling));
                    let body = quote!(let _: #ty = <#own>::#name;);
                    let text = function(&[], &[], None, &body, false);
                    let item = format!("{}::{name}", owner.item());
                    probes.push(Probe { item, usage: Usage::Read, names: spelling.written, text });
                }
                _ => {}
            }
        }
        return;
    };
    let segments: Path = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let meaning = match path.leading_colon {
        Some(_) => Meaning::Outside(segments),
        None => reading.meaning(module, &segments),
    };
    if let Meaning::Outside(meant) = meaning
        && is_for_callers(&meant)
    {
        let mut spelling = owner.spelling();
        let mut path = path.clone();
        spelling.visit_path_mut(&mut path);
        let name = path.segments.last().map(|last| quote!(#last).to_string());
        let usage = Usage::Trait(name.unwrap_or_default().replace(' ', ""));
        if spelling.is_private {
            return;
        }
        let ty = owner.ty(&mut spelling);
        let body = quote!(fn is<'p, T: #path>() {} is::<#ty>(););
        let text = function(&[], &[], None, &body, false);
        let item = owner.item().to_owned();
        probes.push(Probe { item, usage, names: spelling.written, text });
    }
}

/// Whether callers use a trait: those of the language, of serde, and the one that makes clients, but
/// none that derives implement for the compiler alone.
fn is_for_callers(path: &[String]) -> bool {
    let last = path.last().map(String::as_str);
    let crates = ["std", "core", "alloc", "serde"];
    let of_crate = |name: &&String| crates.contains(&name.as_str());
    let serde = path.len() > 2 && path[0] == "client_runtime" && path[1] == "serde";
    let of_prelude = path.len() == 1;
    !last.is_some_and(|last| ["StructuralPartialEq", "TrivialClone"].contains(&last))
        && (of_prelude
            || path.first().as_ref().is_some_and(of_crate)
            || serde
            || last == Some("GeneratedClient"))
}

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

/// Whether documentation does not speak of it, so that no caller knows it.
fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).any(|attribute| {
        attribute.parse_args::<syn::Ident>().is_ok_and(|argument| argument == "hidden")
    })
}

fn member(index: usize, field: &syn::Field) -> TokenStream {
    match &field.ident {
        Some(ident) => quote!(#ident),
        None => {
            let index = syn::Index::from(index);
            quote!(#index)
        }
    }
}

/// Names for the members of a struct or variant.
fn names(fields: &Fields) -> Vec<syn::Ident> {
    let name = |(index, field): (usize, &syn::Field)| {
        field.ident.clone().unwrap_or_else(|| identifier(&format!("part_{index}")))
    };
    fields.iter().enumerate().map(name).collect()
}

/// The members by these names, to write or to take apart.
fn shape(fields: &Fields, names: &[syn::Ident]) -> TokenStream {
    match fields {
        Fields::Named(_) => quote!({ #(#names),* }),
        Fields::Unnamed(_) => quote!((#(#names),*)),
        Fields::Unit => TokenStream::new(),
    }
}

/// A type without its parameters.
fn path_of(ty: &Type) -> TokenStream {
    let Type::Path(path) = ty else { return quote!(#ty) };
    let leading = path.path.leading_colon;
    let names = path.path.segments.iter().map(|segment| &segment.ident);
    quote!(#leading #(#names)::*)
}
