//! A type as a caller writes it.

use std::collections::BTreeMap;
use std::fmt;

use syn::{GenericArgument, PathArguments, ReturnType, Type, TypeParamBound};

/// A type: a name and the types that it is applied to. Lifetimes are left out, which no caller of
/// these crates has to write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ty {
    /// The name. `types::Order` for a type of the crate, the last words of the path for any other;
    /// `&`, `()` and `[]` for references, tuples and slices.
    pub head: String,
    /// What it is applied to.
    pub arguments: Vec<Ty>,
}

/// What one alias stands for, by the name of the alias.
pub type Aliases = BTreeMap<String, Ty>;

/// Aliases are followed to this depth: one that leads to itself does not compile.
const DEEPEST: usize = 32;

impl Ty {
    /// A type that is applied to nothing.
    #[must_use]
    pub fn plain(head: impl Into<String>) -> Self {
        Self { head: head.into(), arguments: Vec::new() }
    }

    /// A type that is applied to one other.
    #[must_use]
    pub fn of(head: &str, argument: Self) -> Self {
        Self { head: head.to_owned(), arguments: vec![argument] }
    }

    /// The only type that it is applied to, if it has this name.
    #[must_use]
    pub fn inside(&self, head: &str) -> Option<&Self> {
        match self.arguments.as_slice() {
            [inner] if self.head == head => Some(inner),
            _ => None,
        }
    }

    /// The type with each name replaced by what `rename` gives for it.
    #[must_use]
    pub fn renamed(&self, rename: &impl Fn(&str) -> Option<String>) -> Self {
        Self {
            head: rename(&self.head).unwrap_or_else(|| self.head.clone()),
            arguments: self.arguments.iter().map(|own| own.renamed(rename)).collect(),
        }
    }

    /// The type with what its aliases stand for in their places.
    #[must_use]
    pub fn resolved(&self, aliases: &Aliases) -> Self {
        self.resolved_at(aliases, 0)
    }

    fn resolved_at(&self, aliases: &Aliases, depth: usize) -> Self {
        match aliases.get(&self.head) {
            Some(target) if self.arguments.is_empty() && depth < DEEPEST => {
                target.resolved_at(aliases, depth + 1)
            }
            _ => Self {
                head: self.head.clone(),
                arguments: self
                    .arguments
                    .iter()
                    .map(|own| own.resolved_at(aliases, depth))
                    .collect(),
            },
        }
    }

    /// Calls `visit` with each name in it.
    pub fn each_name<'t>(&'t self, visit: &mut impl FnMut(&'t str)) {
        visit(&self.head);
        self.arguments.iter().for_each(|own| own.each_name(visit));
    }

    /// Reads a type. `own` gives the crate's own path of a name of one word, if it has one.
    pub(super) fn read(ty: &Type, own: &impl Fn(&str) -> Option<String>) -> Self {
        match ty {
            Type::Path(path) => {
                let mut words: Vec<String> =
                    path.path.segments.iter().map(|one| one.ident.to_string()).collect();
                let arguments = path.path.segments.last().map(|last| &last.arguments);
                let arguments = arguments.map(|found| read_arguments(found, own));
                words.retain(|word| word != "crate" && word != "super");
                let head = match words.as_slice() {
                    [one] => own(one).unwrap_or_else(|| one.clone()),
                    words => short(words),
                };
                Self { head, arguments: arguments.unwrap_or_default() }
            }
            Type::Reference(reference) => {
                let head = if reference.mutability.is_some() { "&mut" } else { "&" };
                Self::of(head, Self::read(&reference.elem, own))
            }
            Type::Tuple(tuple) => Self {
                head: "()".to_owned(),
                arguments: tuple.elems.iter().map(|one| Self::read(one, own)).collect(),
            },
            Type::Slice(slice) => Self::of("[]", Self::read(&slice.elem, own)),
            Type::Paren(inner) => Self::read(&inner.elem, own),
            Type::Group(inner) => Self::read(&inner.elem, own),
            Type::ImplTrait(bounds) => Self {
                head: "impl".to_owned(),
                arguments: bounds.bounds.iter().map(|bound| read_bound(bound, own)).collect(),
            },
            other => Self::plain(super::tokens::text(other)),
        }
    }

    /// What a function gives.
    pub(super) fn returned(output: &ReturnType, own: &impl Fn(&str) -> Option<String>) -> Self {
        match output {
            ReturnType::Default => Self::plain("()"),
            ReturnType::Type(_, ty) => Self::read(ty, own),
        }
    }
}

fn read_bound(bound: &TypeParamBound, own: &impl Fn(&str) -> Option<String>) -> Ty {
    match bound {
        TypeParamBound::Trait(found) => {
            let path = syn::TypePath { qself: None, path: found.path.clone() };
            Ty::read(&Type::Path(path), own)
        }
        other => Ty::plain(super::tokens::text(other)),
    }
}

fn read_arguments(arguments: &PathArguments, own: &impl Fn(&str) -> Option<String>) -> Vec<Ty> {
    let PathArguments::AngleBracketed(angle) = arguments else { return Vec::new() };
    let read = |argument: &GenericArgument| match argument {
        GenericArgument::Lifetime(_) => None,
        GenericArgument::Type(ty) => Some(Ty::read(ty, own)),
        other => Some(Ty::plain(super::tokens::text(other))),
    };
    angle.args.iter().filter_map(read).collect()
}

/// A path of several words, without the crate of what everybody imports.
fn short(words: &[String]) -> String {
    match words {
        [first, .., last] if first == "std" || first == "client_runtime" => last.clone(),
        words => words.join("::"),
    }
}

impl fmt::Display for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |f: &mut fmt::Formatter<'_>, between: &str| {
            for (index, own) in self.arguments.iter().enumerate() {
                write!(f, "{}{own}", if index == 0 { "" } else { between })?;
            }
            Ok(())
        };
        match (self.head.as_str(), self.arguments.as_slice()) {
            ("&", [inner]) => write!(f, "&{inner}"),
            ("&mut", [inner]) => write!(f, "&mut {inner}"),
            ("[]", [inner]) => write!(f, "[{inner}]"),
            ("impl", _) => {
                f.write_str("impl ")?;
                list(f, " + ")
            }
            ("()", _) => {
                f.write_str("(")?;
                list(f, ", ")?;
                f.write_str(")")
            }
            (head, []) => f.write_str(head),
            (head, _) => {
                write!(f, "{head}<")?;
                list(f, ", ")?;
                f.write_str(">")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Ty {
        let own = |word: &str| (word == "Order").then(|| "types::Order".to_owned());
        Ty::read(&syn::parse_str(text).unwrap(), &own)
    }

    #[test]
    fn types_are_spelled_as_callers_spell_them() {
        for (text, expected) in [
            ("Vec<Order>", "Vec<types::Order>"),
            ("crate::types::Order", "types::Order"),
            ("std::collections::BTreeMap<String, Order>", "BTreeMap<String, types::Order>"),
            (
                "serde_json::Map<String, serde_json::Value>",
                "serde_json::Map<String, serde_json::Value>",
            ),
            (
                "Result<Vec<(&'static str, Option<String>)>, ()>",
                "Result<Vec<(&str, Option<String>)>, ()>",
            ),
            ("impl Into<types::Order>", "impl Into<types::Order>"),
            ("ListOrders<'_>", "ListOrders"),
        ] {
            assert_eq!(read(text).to_string(), expected);
        }
    }

    #[test]
    fn aliases_are_followed_and_circles_end() {
        let aliases: Aliases = [("A", "Vec<B>"), ("B", "String"), ("C", "C")]
            .map(|(name, target)| (name.to_owned(), read(target)))
            .into();
        assert_eq!(read("Option<A>").resolved(&aliases).to_string(), "Option<Vec<String>>");
        assert_eq!(read("C").resolved(&aliases).to_string(), "C");
    }
}
