//! One item in both crates: whether the compiler takes the new one for the old one.

use std::collections::{BTreeSet, HashMap};

use super::Change;
use super::becomes::becomes;
use super::code::Code;
use super::compare::Comparer;
use crate::outline::{Argument, Function, Item, Payload, Shape, Ty, Type};

impl Comparer<'_> {
    /// Something that both crates have.
    pub(super) fn both(&mut self, path: &str, was: &Item, now: &str, is: &Item) {
        match (&was.shape, &is.shape) {
            (Shape::Type(a), Shape::Type(b)) => self.types(path, a, b),
            (Shape::Type(a), Shape::Alias(_)) => {
                let target = Ty::plain(now).resolved(self.new.aliases());
                match self.new.items.get(&target.head).map(|item| &item.shape) {
                    Some(Shape::Type(b)) if target.arguments.is_empty() => {
                        self.types(path, a, b);
                    }
                    _ => self.kind(path, &was.shape, &is.shape),
                }
            }
            (Shape::Alias(a), _) => self.alias(path, a, now, is),
            (Shape::Member { ty: a, setter: from }, Shape::Member { ty: b, setter: to }) => {
                if !self.is_same(path, a, b) {
                    self.add(
                        Change::new(Code::MemberType, path).was(a.to_string()).is(b.to_string()),
                    );
                } else if let (Some(from), Some(to)) = (from, to) {
                    self.setter(Code::MemberSetter, path, from, to);
                } else if from.is_some() {
                    let change = Change::new(Code::MemberSetter, path);
                    self.add(change.was("a setter").is("no setter"));
                }
            }
            (Shape::Setter(a), Shape::Setter(b)) => self.setter(Code::SetterType, path, a, b),
            (Shape::Variant(a), Shape::Variant(b)) => self.payload(path, a, b),
            (Shape::Function(a), Shape::Function(b)) => self.function(path, a, b),
            (Shape::Value(a), Shape::Value(b)) => {
                if !self.is_same(path, a, b) {
                    self.add(
                        Change::new(Code::ValueType, path).was(a.to_string()).is(b.to_string()),
                    );
                }
            }
            (a, b) if std::mem::discriminant(a) == std::mem::discriminant(b) => {}
            (a, b) => self.kind(path, a, b),
        }
        self.words(path, was, is);
        self.facts(path, was, is);
    }

    fn kind(&mut self, path: &str, was: &Shape, is: &Shape) {
        self.add(Change::new(Code::TypeKind, path).was(was.text()).is(is.text()));
    }

    fn types(&mut self, path: &str, was: &Type, is: &Type) {
        if was.kind != is.kind {
            let change = Change::new(Code::TypeKind, path);
            return self.add(change.was(was.kind.words()).is(is.kind.words()));
        }
        if was.exhaustive && !is.exhaustive {
            self.add(Change::new(Code::LiteralClosed, path).was("a literal").is("no literal"));
        }
        let renamed = |name: &str| {
            let old = name.strip_prefix("From<").and_then(|name| name.strip_suffix('>'));
            match old.and_then(|old| self.renames.get(old)) {
                Some(new) => format!("From<{new}>"),
                None => name.to_owned(),
            }
        };
        let kept: BTreeSet<String> = was.traits.iter().map(|name| renamed(name)).collect();
        let gone: Vec<String> = kept
            .iter()
            .filter(|name| !is.traits.contains(*name) && !self.is_from_same(name, is))
            .filter(|name| !self.is_from_gone(name))
            .cloned()
            .collect();
        let added: Vec<String> = is.traits.difference(&kept).cloned().collect();
        if !gone.is_empty() {
            self.add(Change::new(Code::TraitGone, path).was(gone.join(", ")));
        } else if !added.is_empty() && !added.iter().all(|name| name.starts_with("From<")) {
            self.add(Change::new(Code::TraitAdded, path).is(added.join(", ")));
        }
    }

    /// Whether the type could be made from something that is gone, which reports it.
    fn is_from_gone(&self, name: &str) -> bool {
        let inner = name.strip_prefix("From<").and_then(|name| name.strip_suffix('>'));
        inner.is_some_and(|path| path.starts_with("types::") && self.new.find(path).is_none())
    }

    /// Whether the type can be made from something that is only spelled otherwise.
    fn is_from_same(&self, name: &str, is: &Type) -> bool {
        let Some(inner) = name.strip_prefix("From<").and_then(|name| name.strip_suffix('>')) else {
            return false;
        };
        let resolved = |name: &str| Ty::plain(name).resolved(self.new.aliases());
        let of = |name: &String| {
            let inner = name.strip_prefix("From<").and_then(|name| name.strip_suffix('>'));
            inner.map(&resolved)
        };
        is.traits.iter().any(|name| of(name) == Some(resolved(inner)))
    }

    fn alias(&mut self, path: &str, was: &Ty, now: &str, is: &Item) {
        let target = match &is.shape {
            Shape::Alias(ty) => ty.clone(),
            Shape::Type(_) => Ty::plain(now),
            other => return self.kind(path, &Shape::Alias(was.clone()), other),
        };
        if !self.is_same(path, was, &target) {
            let is = match is.shape {
                Shape::Alias(_) => target.to_string(),
                _ => "a type of its own".to_owned(),
            };
            self.add(Change::new(Code::AliasTarget, path).was(was.to_string()).is(is));
        }
    }

    fn setter(&mut self, code: Code, path: &str, from: &Ty, to: &Ty) {
        if !self.is_taken(path, from, to) {
            self.add(Change::new(code, path).was(from.to_string()).is(to.to_string()));
        }
    }

    /// Whether a setter that takes whatever becomes `to` takes a value of `from`.
    fn is_taken(&mut self, path: &str, from: &Ty, to: &Ty) -> bool {
        if self.is_same(path, from, to) {
            return true;
        }
        let aliases = self.new.aliases();
        becomes(&from.resolved(aliases), &to.resolved(aliases), self.new)
    }

    fn payload(&mut self, path: &str, was: &Payload, is: &Payload) {
        let same = match (was, is) {
            (Payload::Nothing, Payload::Nothing) => true,
            (Payload::Positional(a), Payload::Positional(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.is_same(path, a, b))
            }
            (Payload::Named(a), Payload::Named(b)) => {
                let types: HashMap<&String, &Ty> = b.iter().map(|(name, ty)| (name, ty)).collect();
                a.len() == b.len()
                    && a.iter().all(|(name, ty)| {
                        types.get(name).is_some_and(|now| self.is_same(path, ty, now))
                    })
            }
            _ => false,
        };
        if !same {
            let text = |payload: &Payload| Shape::Variant(payload.clone()).text();
            self.add(Change::new(Code::VariantContent, path).was(text(was)).is(text(is)));
        }
    }

    fn function(&mut self, path: &str, was: &Function, is: &Function) {
        let text = |function: &Function| function.takes();
        // What a request is called is reported where it is.
        let is_request = was.returns.head.starts_with("requests::");
        if !is_request && !self.is_same(path, &was.returns, &is.returns) {
            let (was, is) = (was.returns.to_string(), is.returns.to_string());
            self.add(Change::new(Code::Returns, path).was(was).is(is));
        }
        let fits = was.arguments.len() == is.arguments.len()
            && was.receiver == is.receiver
            && was.is_async == is.is_async;
        let given = |argument: &Argument| bound(&argument.ty).cloned();
        let mut widened = false;
        let taken = fits
            && was.arguments.iter().zip(&is.arguments).all(|(a, b)| match (given(a), given(b)) {
                (Some(from), Some(to)) => {
                    let same = self.is_same(path, &from, &to);
                    let taken = same || self.is_taken(path, &from, &to);
                    widened |= taken && !same;
                    taken
                }
                (None, Some(to)) => self.is_taken(path, &a.ty, &to),
                _ => self.is_same(path, &a.ty, &b.ty),
            });
        if !taken {
            let mut change = Change::new(Code::Arguments, path).was(text(was)).is(text(is));
            change.argument = only_other(&was.arguments, &is.arguments);
            self.add(change);
        } else if widened {
            self.add(Change::new(Code::ArgumentsWidened, path).was(text(was)).is(text(is)));
        }
    }
}

/// The name that only one of two lists of arguments has, if it is a single one.
fn only_other(was: &[Argument], is: &[Argument]) -> Option<String> {
    let names = |list: &[Argument]| -> BTreeSet<String> {
        list.iter().map(|argument| argument.name.clone()).collect()
    };
    let (was, is) = (names(was), names(is));
    let mut other = was.symmetric_difference(&is);
    other.next().filter(|_| other.next().is_none()).cloned()
}

/// `T` of `impl Into<T>`.
fn bound(ty: &Ty) -> Option<&Ty> {
    ty.inside("impl")?.inside("Into")
}
