//! Probes of functions, methods and setters.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::VisitMut as _;
use syn::{FnArg, GenericParam, Generics, ReturnType, Signature, Type};

use super::{Probe, Usage, function};
use crate::diff::reading::{Meaning, Path, Reading};
use crate::diff::spelling::{Spelling, identifier, into_of};

/// What functions belong to: a type, or a module.
pub struct Owner<'a> {
    reading: &'a Reading,
    module: &'a Path,
    item: String,
    /// The type as the crate itself writes it.
    own: Option<&'a Type>,
    generics: Option<&'a Generics>,
}

impl<'a> Owner<'a> {
    /// The type of an implementation, if callers can have it.
    pub fn of(reading: &'a Reading, module: &'a Path, item: &'a syn::ItemImpl) -> Option<Self> {
        let path = own_path(reading, module, &item.self_ty)?;
        let item_name = reading.public.get(&path)?.join("::");
        let (own, generics) = (Some(&*item.self_ty), Some(&item.generics));
        Some(Self { reading, module, item: item_name, own, generics })
    }

    /// The module of a function that belongs to no type. `name` is the function's.
    pub fn free(reading: &'a Reading, module: &'a Path, name: &Path) -> Self {
        let item = name[..name.len() - 1].join("::");
        Self { reading, module, item, own: None, generics: None }
    }

    /// Its name in reports.
    pub fn item(&self) -> &str {
        &self.item
    }

    /// Writes types of the implementation.
    pub fn spelling(&self) -> Spelling<'a> {
        Spelling::new(self.reading, self.module, self.own)
    }

    /// The type as another crate writes it.
    pub fn ty(&self, spelling: &mut Spelling<'_>) -> Type {
        spelling.ty(self.own.unwrap())
    }
}

/// The probes of a public function.
pub fn of(owner: &Owner<'_>, signature: &Signature, probes: &mut Vec<Probe>) {
    let call = Call::new(owner, signature);
    let Some(text) = call.text(false) else { return };
    // A header of an answer is read like a member.
    let is_header = owner.item.starts_with("headers::") && call.receiver.is_some();
    let item = match is_header || call.is_setter(signature) {
        true => format!("{}.{}", owner.item, signature.ident),
        false if owner.item.is_empty() => signature.ident.to_string(),
        false => format!("{}::{}", owner.item, signature.ident),
    };
    let names = call.spelling.written.clone();
    probes.push(Probe { item: item.clone(), usage: Usage::Call, names: names.clone(), text });
    if call.takes_text
        && let Some(text) = call.text(true)
    {
        probes.push(Probe { item, usage: Usage::CallWithText, names, text });
    }
}

/// A call of a function.
struct Call<'a> {
    owner: &'a Owner<'a>,
    spelling: Spelling<'a>,
    generics: Vec<TokenStream>,
    receiver: Option<TokenStream>,
    /// The types of the arguments, and whether each is whatever becomes a text.
    arguments: Vec<(Type, bool)>,
    /// What comes back, if callers have a name for it.
    output: Option<Type>,
    name: syn::Ident,
    is_async: bool,
    takes_text: bool,
}

impl<'a> Call<'a> {
    fn new(owner: &'a Owner<'a>, signature: &Signature) -> Self {
        let mut spelling = owner.spelling();
        let mut generics = Vec::new();
        for list in owner.generics.into_iter().chain([&signature.generics]) {
            generics.extend(parameters(list, &mut spelling));
        }
        let receiver = owner.own.and_then(|own| {
            let own = spelling.ty(own);
            let receiver = signature.receiver()?;
            Some(match (&receiver.reference, receiver.mutability) {
                (Some(_), Some(_)) => quote!(receiver: &'p mut #own),
                (Some(_), None) => quote!(receiver: &'p #own),
                (None, _) => quote!(mut receiver: #own),
            })
        });
        let mut arguments = Vec::new();
        for input in &signature.inputs {
            let FnArg::Typed(input) = input else { continue };
            match (&*input.ty, into_of(&input.ty)) {
                (_, Some(wanted)) => {
                    let wanted = spelling.ty(wanted);
                    let is_text = is_string(&wanted);
                    arguments.push((wanted, is_text));
                }
                (Type::ImplTrait(wanted), None) => {
                    let name = identifier(&format!("T{}", arguments.len()));
                    let mut wanted = wanted.clone();
                    spelling.visit_type_impl_trait_mut(&mut wanted);
                    let bounds = wanted.bounds;
                    generics.push(quote!(#name: #bounds));
                    arguments.push((syn::parse_quote!(#name), false));
                }
                (ty, None) => arguments.push((spelling.ty(ty), false)),
            }
        }
        let mut returned = owner.spelling();
        returned.parameters.clone_from(&spelling.parameters);
        let output = match &signature.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => Some(returned.ty(ty)).filter(|_| !returned.is_private),
        };
        spelling.written.extend(returned.written);
        let takes_text = arguments.iter().any(|(_, is_text)| *is_text);
        let (name, is_async) = (signature.ident.clone(), signature.asyncness.is_some());
        Self { owner, spelling, generics, receiver, arguments, output, name, is_async, takes_text }
    }

    /// Whether it takes a value and gives it back changed.
    fn is_setter(&self, signature: &Signature) -> bool {
        let by_value = signature.receiver().is_some_and(|receiver| receiver.reference.is_none());
        let returns_self = match &signature.output {
            ReturnType::Type(_, ty) => matches!(&**ty, Type::Path(ty) if ty.path.is_ident("Self")),
            ReturnType::Default => false,
        };
        by_value && returns_self && self.arguments.len() == 1
    }

    /// The function that calls it, where a caller can.
    fn text(&self, with_text: bool) -> Option<String> {
        let values: Vec<_> =
            (0..self.arguments.len()).map(|index| identifier(&format!("value_{index}"))).collect();
        let mut inputs: Vec<TokenStream> = self.receiver.iter().cloned().collect();
        for ((ty, is_text), value) in self.arguments.iter().zip(&values) {
            inputs.push(match with_text && *is_text {
                true => quote!(#value: &'p str),
                false => quote!(#value: #ty),
            });
        }
        let name = &self.name;
        let called = match (&self.receiver, self.owner.own) {
            (Some(_), _) => quote!(receiver.#name(#(#values),*)),
            (None, Some(_)) => {
                let own = self.owner.ty(&mut self.owner.spelling());
                quote!(<#own>::#name(#(#values),*))
            }
            (None, None) => {
                let mut path: Path = self.owner.item.split("::").map(str::to_owned).collect();
                path.retain(|name| !name.is_empty());
                path.push(name.to_string());
                let path = subject_path(&path);
                quote!(#path(#(#values),*))
            }
        };
        let called = if self.is_async { quote!(#called.await) } else { called };
        let body = match &self.output {
            Some(_) => called,
            None => quote!(let _ = #called;),
        };
        let output = self.output.as_ref();
        (!self.spelling.is_private)
            .then(|| function(&self.generics, &inputs, output, &body, self.is_async))
    }
}

/// The parameters for types, as a probe has them. All lifetimes are the probe's own.
fn parameters(generics: &Generics, spelling: &mut Spelling<'_>) -> Vec<TokenStream> {
    let types = generics.params.iter().filter_map(|parameter| match parameter {
        GenericParam::Type(parameter) => Some(parameter),
        _ => None,
    });
    let types: Vec<_> = types.cloned().collect();
    spelling.parameters.extend(types.iter().map(|parameter| parameter.ident.to_string()));
    let written = types.into_iter().map(|mut parameter| {
        spelling.visit_type_param_mut(&mut parameter);
        quote!(#parameter)
    });
    written.collect()
}

/// Where the crate defines a type.
fn own_path(reading: &Reading, module: &Path, ty: &Type) -> Option<Path> {
    let Type::Path(ty) = ty else { return None };
    let names: Path = ty.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    match (ty.path.leading_colon, reading.meaning(module, &names)) {
        (None, Meaning::Own(path)) => Some(path),
        _ => None,
    }
}

/// A path of the crate as another one writes it.
pub fn subject_path(path: &[String]) -> TokenStream {
    let names = path.iter().map(|name| identifier(name));
    let subject = identifier(crate::diff::compiler::SUBJECT);
    quote!(::#subject #(::#names)*)
}

fn is_string(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident("String"))
}
