//! The items of a module: what is written out, and what the runtime's macros make.

use std::collections::BTreeMap;

use syn::{
    Attribute, Expr, Fields, FnArg, ImplItem, ImplItemFn, Item as Code, ItemEnum, ItemImpl,
    ItemStruct, Pat, Signature,
};

use super::attributes::{derived, docs};
use super::item::{Argument, Function, Item, Payload, Shape, Type, TypeKind};
use super::macros::Said;
use super::module::{Module, Piece, condition, each_use, is_public};
use super::request::{self, Sent};
use super::tokens::{literal, text, texts};
use super::ty::Ty;

/// The items by path, as they are found.
pub(super) type Items = BTreeMap<String, Item>;

/// Reads a module into the items of its crate.
pub(super) fn module(module: &Module, items: &mut Items) {
    let mut reader =
        Reader { module, items, condition: None, sent: BTreeMap::new(), defaults: Vec::new() };
    for source in &module.sources {
        for piece in &source.pieces {
            reader.condition.clone_from(&source.condition);
            reader.piece(piece);
        }
    }
    // What is implemented for a type may come before it, or in another file.
    for source in &module.sources {
        for piece in &source.pieces {
            reader.condition.clone_from(&source.condition);
            reader.implementation(piece);
        }
    }
    for (owner, block) in std::mem::take(&mut reader.defaults) {
        reader.defaults(&owner, block);
    }
    reader.place_sent();
}

pub(super) struct Reader<'r> {
    pub module: &'r Module,
    items: &'r mut Items,
    /// The condition of what is being read.
    condition: Option<String>,
    /// What each request puts onto the wire, by its type and the name of its member.
    sent: BTreeMap<String, Sent>,
    /// The implementations of `Default`, by their types: these have their members only at the end.
    defaults: Vec<(String, &'r ItemImpl)>,
}

impl<'r> Reader<'r> {
    pub(super) fn ty(&self, ty: &syn::Type) -> Ty {
        Ty::read(ty, &|word| self.module.scope.get(word).cloned())
    }

    pub(super) fn add(&mut self, path: String, mut item: Item, attributes: &[Attribute]) {
        let said = docs(attributes);
        if !said.is_empty() {
            item.docs = said;
        }
        item.deprecated |= attributes.iter().any(|own| own.path().is_ident("deprecated"));
        item.condition = condition(attributes).or_else(|| self.condition.clone());
        self.items.insert(path, item);
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Said(said, around) => {
                self.condition = condition(around).or(self.condition.take());
                match &**said {
                    Said::Object(own) => self.object(own),
                    Said::Listed(own) => self.listed(own),
                    Said::Union(own) => self.union(own),
                    Said::Outcome(own) => self.outcome(own),
                    Said::Headers(own) => self.headers(own),
                    Said::Opaque(_) => {}
                }
            }
            Piece::Item(item) => self.code(item),
        }
    }

    fn code(&mut self, item: &Code) {
        match item {
            Code::Struct(own) if is_public(&own.vis) && self.module.shows(&own.ident) => {
                self.structure(own);
            }
            Code::Enum(own) if is_public(&own.vis) && self.module.shows(&own.ident) => {
                self.enumeration(own);
            }
            Code::Type(own) if is_public(&own.vis) => {
                let item = Item::new(Shape::Alias(self.ty(&own.ty)));
                self.add(self.module.path(&own.ident.to_string()), item, &own.attrs);
            }
            Code::Fn(own) if is_public(&own.vis) => {
                let function = Shape::Function(self.function(&own.sig));
                let item = Item::new(function).fact("made", text(&own.block));
                self.add(self.module.path(&own.sig.ident.to_string()), item, &own.attrs);
            }
            Code::Use(own) if is_public(&own.vis) => {
                let mut found = Vec::new();
                each_use(&own.tree, &mut Vec::new(), &mut |path, name| {
                    let shape = match path {
                        [first, rest @ ..] if first == "crate" => {
                            Shape::Alias(Ty::plain(rest.join("::")))
                        }
                        path => Shape::Reexport(path.join("::")),
                    };
                    found.push((name.to_owned(), shape));
                });
                for (name, shape) in found {
                    self.add(self.module.path(&name), Item::new(shape), &own.attrs);
                }
            }
            _ => {}
        }
    }

    fn structure(&mut self, own: &ItemStruct) {
        let path = self.module.path(&own.ident.to_string());
        let fields: Vec<_> = match &own.fields {
            Fields::Named(fields) => fields.named.iter().collect(),
            Fields::Unnamed(_) | Fields::Unit => Vec::new(),
        };
        let all_public = own.fields.iter().all(|field| is_public(&field.vis));
        for field in fields.iter().filter(|field| is_public(&field.vis)) {
            let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
            let item = Item::new(Shape::Member { ty: self.ty(&field.ty), setter: None });
            self.add(format!("{path}.{name}"), item, &field.attrs);
        }
        let open = own.attrs.iter().any(|own| own.path().is_ident("non_exhaustive"));
        let shape = made(TypeKind::Struct, all_public && !open, &derived(&own.attrs));
        self.add(path, Item::new(shape), &own.attrs);
    }

    fn enumeration(&mut self, own: &ItemEnum) {
        let path = self.module.path(&own.ident.to_string());
        for variant in &own.variants {
            let payload = match &variant.fields {
                Fields::Unit => Payload::Nothing,
                Fields::Unnamed(fields) => Payload::Positional(
                    fields.unnamed.iter().map(|field| self.ty(&field.ty)).collect(),
                ),
                Fields::Named(fields) => {
                    let named = fields.named.iter().map(|field| {
                        let name = field.ident.as_ref().map(ToString::to_string);
                        (name.unwrap_or_default(), self.ty(&field.ty))
                    });
                    Payload::Named(named.collect())
                }
            };
            let item = Item::new(Shape::Variant(payload));
            self.add(format!("{path}::{}", variant.ident), item, &variant.attrs);
        }
        let open = own.attrs.iter().any(|own| own.path().is_ident("non_exhaustive"));
        let shape = made(TypeKind::Enum, !open, &derived(&own.attrs));
        self.add(path, Item::new(shape), &own.attrs);
    }

    fn function(&self, signature: &Signature) -> Function {
        let mut receiver = String::new();
        let mut arguments = Vec::new();
        for argument in &signature.inputs {
            match argument {
                FnArg::Receiver(own) => receiver = text(own).trim_start_matches("mut ").to_owned(),
                FnArg::Typed(own) => arguments.push(Argument {
                    name: match &*own.pat {
                        Pat::Ident(name) => name.ident.to_string(),
                        other => text(other),
                    },
                    ty: self.ty(&own.ty),
                }),
            }
        }
        let own = |word: &str| self.module.scope.get(word).cloned();
        Function {
            receiver,
            arguments,
            returns: Ty::returned(&signature.output, &own),
            is_async: signature.asyncness.is_some(),
        }
    }

    fn implementation(&mut self, piece: &'r Piece) {
        match piece {
            Piece::Said(said, _) => {
                let Said::Opaque(names) = &**said else { return };
                for name in names {
                    self.implemented(&self.module.path(&name.to_string()), "Debug");
                }
            }
            Piece::Item(item) => {
                let Code::Impl(block) = &**item else { return };
                let owner = self.ty(&block.self_ty).head;
                match &block.trait_ {
                    Some((_, path, _)) => {
                        let name = syn::TypePath { qself: None, path: path.clone() };
                        let name = self.ty(&syn::Type::Path(name)).to_string();
                        self.implemented(&owner, &name);
                        self.defaults.push((owner, block));
                    }
                    None => self.methods(&owner, block),
                }
            }
        }
    }

    fn implemented(&mut self, owner: &str, name: &str) {
        if let Some(Item { shape: Shape::Type(own), .. }) = self.items.get_mut(owner) {
            own.traits.insert(name.to_owned());
        }
    }

    /// The values from which the members of a type start.
    fn defaults(&mut self, owner: &str, block: &ItemImpl) {
        let is_default = block.trait_.as_ref().is_some_and(|(_, path, _)| path.is_ident("Default"));
        let Some(ImplItem::Fn(function)) = block.items.first().filter(|_| is_default) else {
            return;
        };
        let Some(syn::Stmt::Expr(Expr::Struct(value), _)) = function.block.stmts.first() else {
            return;
        };
        for field in &value.fields {
            let syn::Member::Named(name) = &field.member else { continue };
            if let Some(item) = self.items.get_mut(&format!("{owner}.{name}")) {
                let value = match &field.expr {
                    Expr::MethodCall(call) if call.method == "to_owned" => literal(&call.receiver),
                    _ => None,
                };
                let value = value.unwrap_or_else(|| text(&field.expr));
                item.wire.insert("default".to_owned(), value);
            }
        }
    }

    fn methods(&mut self, owner: &str, block: &ItemImpl) {
        if !self.items.contains_key(owner) {
            return;
        }
        for item in &block.items {
            match item {
                ImplItem::Fn(method) if is_public(&method.vis) => self.method(owner, method),
                // The private function of a request puts it together.
                ImplItem::Fn(method) if self.module.name == "requests" => {
                    let sent = self.sent.entry(owner.to_owned()).or_default();
                    request::read(&method.block, sent);
                }
                ImplItem::Const(own) if is_public(&own.vis) => {
                    let item = Item::new(Shape::Value(self.ty(&own.ty)));
                    self.add(format!("{owner}::{}", own.ident), item, &own.attrs);
                }
                _ => {}
            }
        }
    }

    fn method(&mut self, owner: &str, method: &ImplItemFn) {
        let name = method.sig.ident.to_string();
        let function = self.function(&method.sig);
        if let ("self", [only], "Self") = (
            function.receiver.as_str(),
            function.arguments.as_slice(),
            function.returns.head.as_str(),
        ) && owner != "Credentials"
        {
            let item = Item::new(Shape::Setter(into_target(&only.ty).clone()));
            return self.add(format!("{owner}.{name}"), item, &method.attrs);
        }
        let own_type = |word: &str| (word == "Self").then(|| owner.to_owned());
        let mut function = function;
        function.returns = function.returns.renamed(&own_type);
        for argument in &mut function.arguments {
            argument.ty = argument.ty.renamed(&own_type);
        }
        let mut item = Item::new(Shape::Function(function));
        match owner {
            "Credentials" => {
                let made =
                    if name == "from_env" { texts(&method.block) } else { text(&method.block) };
                item = item.fact("made", made);
            }
            "Environment" if matches!(name.as_str(), "base_url" | "servers") => {
                self.urls(owner, &name, method);
            }
            _ if self.module.name == "webhooks" => item = item.fact("made", text(&method.block)),
            _ => {}
        }
        self.add(format!("{owner}::{name}"), item, &method.attrs);
    }

    /// The URLs of the variants of an enum, from the arms of a method that gives them.
    fn urls(&mut self, owner: &str, fact: &str, method: &ImplItemFn) {
        let Some(syn::Stmt::Expr(Expr::Match(found), _)) = method.block.stmts.first() else {
            return;
        };
        for arm in &found.arms {
            let variant = match &arm.pat {
                Pat::Path(own) => own.path.segments.last(),
                Pat::Struct(own) => own.path.segments.last(),
                Pat::TupleStruct(own) => own.path.segments.last(),
                _ => None,
            };
            let Some(variant) = variant.map(|last| last.ident.to_string()) else { continue };
            let value = match &*arm.body {
                Expr::MethodCall(call) if call.method == "to_owned" => literal(&call.receiver),
                other => None.or_else(|| Some(text(other))),
            };
            if let Some(item) = self.items.get_mut(&format!("{owner}::{variant}")) {
                item.wire.insert(fact.to_owned(), value.unwrap_or_default());
            }
        }
    }

    /// Puts what requests send to the setters and to the arguments of the methods.
    fn place_sent(&mut self) {
        let methods: Vec<(String, Function)> = self
            .items
            .iter()
            .filter(|(path, _)| self.module.name == "requests" && path.starts_with("Client::"))
            .filter_map(|(path, item)| match &item.shape {
                Shape::Function(function) => Some((path.clone(), function.clone())),
                _ => None,
            })
            .collect();
        for (path, function) in methods {
            let owner = function.returns.head;
            let Some(sent) = self.sent.remove(&owner) else { continue };
            for (member, facts) in sent {
                let position = function.arguments.iter().position(|own| own.name == member);
                let (item, prefix) = match position {
                    Some(position) => {
                        (self.items.get_mut(&path), format!("argument {} ", position + 1))
                    }
                    None => (self.items.get_mut(&format!("{owner}.{member}")), String::new()),
                };
                let Some(item) = item else { continue };
                item.wire.extend(
                    facts.into_iter().map(|(name, value)| (format!("{prefix}{name}"), value)),
                );
            }
        }
    }
}

pub(super) fn made(kind: TypeKind, exhaustive: bool, traits: &[impl AsRef<str>]) -> Shape {
    let traits = traits.iter().map(|name| name.as_ref().to_owned()).collect();
    Shape::Type(Type { kind, exhaustive, traits })
}

/// What becomes the type: `T` of `impl Into<T>`, and the type itself otherwise.
fn into_target(ty: &Ty) -> &Ty {
    ty.inside("impl").and_then(|bound| bound.inside("Into")).unwrap_or(ty)
}
