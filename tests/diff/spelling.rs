//! How another crate writes the types of a crate.

use std::collections::BTreeSet;

use syn::visit_mut::{
    VisitMut, visit_lifetime_mut, visit_path_mut, visit_type_mut, visit_type_reference_mut,
};
use syn::{GenericArgument, Ident, Lifetime, PathArguments, PathSegment, Token, TypeReference};

use crate::diff::compiler::SUBJECT;
use crate::diff::reading::{Meaning, Path, Reading};

/// The lifetime of everything that a probe borrows.
pub const LIFETIME: &str = "'p";

/// Writes types of a module as another crate would.
pub struct Spelling<'a> {
    reading: &'a Reading,
    module: &'a Path,
    /// What `Self` is, if there is one.
    own: Option<&'a syn::Type>,
    /// Names that are nothing but parameters.
    pub parameters: BTreeSet<String>,
    /// The items of the crate that were written.
    pub written: BTreeSet<String>,
    /// Whether something was met that another crate has no name for.
    pub is_private: bool,
}

impl<'a> Spelling<'a> {
    /// Of what stands in a module.
    pub fn new(reading: &'a Reading, module: &'a Path, own: Option<&'a syn::Type>) -> Self {
        Self {
            reading,
            module,
            own,
            parameters: BTreeSet::new(),
            written: BTreeSet::new(),
            is_private: false,
        }
    }

    /// A type as another crate writes it.
    pub fn ty(&mut self, ty: &syn::Type) -> syn::Type {
        let mut ty = ty.clone();
        self.visit_type_mut(&mut ty);
        ty
    }

    /// What an alias of the crate stands for. A caller may write the one or the other, and the alias
    /// has a probe of its own.
    fn meant(&mut self, ty: &syn::Type) -> Option<syn::Type> {
        let syn::Type::Path(path) = ty else { return None };
        let names: Path = path.path.segments.iter().map(|part| part.ident.to_string()).collect();
        if path.path.leading_colon.is_some() || self.parameters.contains(&names[0]) {
            return None;
        }
        let Meaning::Own(own) = self.reading.meaning(self.module, &names) else { return None };
        let (name, module) = own.split_last()?;
        let (module, found) = self.reading.modules.get_key_value(module)?;
        let alias = found.items.iter().find_map(|item| match item {
            syn::Item::Type(alias) if alias.ident == name => Some(alias),
            _ => None,
        })?;
        let mut there = Self::new(self.reading, module, None);
        let meant = there.ty(&alias.ty);
        self.written.append(&mut there.written);
        self.written.extend(self.reading.public.get(&own).map(|public| public.join("::")));
        self.is_private |= there.is_private;
        Some(meant)
    }

    /// The public name of what is defined at a path.
    pub fn name(&mut self, path: &Path) -> Option<Path> {
        let public = self.reading.public.get(path);
        match public {
            Some(public) => drop(self.written.insert(public.join("::"))),
            None => self.is_private = true,
        }
        public.cloned()
    }
}

impl VisitMut for Spelling<'_> {
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        if let (syn::Type::Path(path), Some(own)) = (&ty, self.own)
            && path.path.is_ident("Self")
        {
            *ty = own.clone();
        }
        match self.meant(ty) {
            Some(meant) => *ty = meant,
            None => visit_type_mut(self, ty),
        }
    }

    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        visit_path_mut(self, path);
        let names: Path = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if self.parameters.contains(&names[0]) {
            return;
        }
        let meaning = match path.leading_colon {
            Some(_) => Meaning::Outside(names),
            None => self.reading.meaning(self.module, &names),
        };
        let written = match meaning {
            Meaning::Own(own) => match self.name(&own) {
                Some(public) => [&[SUBJECT.to_owned()], &*public].concat(),
                None => return,
            },
            Meaning::Outside(outside) => outside,
        };
        // One name alone is of the prelude.
        if written.len() > 1 {
            path.leading_colon = Some(<Token![::]>::default());
        }
        let arguments = path.segments.last().map(|last| last.arguments.clone());
        path.segments = written.iter().map(|name| PathSegment::from(identifier(name))).collect();
        if let (Some(last), Some(arguments)) = (path.segments.last_mut(), arguments) {
            last.arguments = arguments;
        }
    }

    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident != "static" {
            *lifetime = Lifetime::new(LIFETIME, lifetime.span());
        }
        visit_lifetime_mut(self, lifetime);
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        if reference.lifetime.is_none() {
            reference.lifetime = Some(Lifetime::new("'_", reference.and_token.spans[0]));
        }
        visit_type_reference_mut(self, reference);
    }
}

/// An identifier, raw where it has to be.
pub fn identifier(name: &str) -> Ident {
    syn::parse_str(name).unwrap()
}

/// The type in `impl Into<T>`, if an argument is one.
pub fn into_of(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::ImplTrait(bounds) = ty else { return None };
    let mut bounds = bounds.bounds.iter();
    let (Some(syn::TypeParamBound::Trait(bound)), None) = (bounds.next(), bounds.next()) else {
        return None;
    };
    let last = bound.path.segments.last().filter(|last| last.ident == "Into")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
