//! The use of a type, as Rust.

use std::collections::BTreeSet;

use crate::model::{Format, Integer, Kind, Scalar, TypeId, TypeRef, Types};

/// Prints uses of types.
pub struct Printer<'m> {
    /// The types that are named.
    pub types: &'m Types,
    /// The type of decimal numbers.
    pub decimals: Option<&'m str>,
    /// What is before the name of a type.
    pub path: &'static str,
    /// The types that are sent and have something to check in them.
    pub(super) checked: BTreeSet<TypeId>,
}

impl Printer<'_> {
    /// A type as a member or branch has it.
    pub(crate) fn used(&self, used: &TypeRef) -> String {
        self.covered(used, false)
    }

    /// A type whose texts and numbers never show, if it is `sensitive`.
    pub(crate) fn covered(&self, used: &TypeRef, sensitive: bool) -> String {
        let cover = |inner: String, secret: bool| {
            if secret { format!("Sensitive<{inner}>") } else { inner }
        };
        match used {
            TypeRef::Named(id) => {
                let own = self.types.get(*id);
                match &own.kind {
                    // The type that the name stands for does not cover what this use must.
                    Kind::Alias(target) | Kind::Newtype(target) if sensitive => {
                        self.covered(target, true)
                    }
                    Kind::Enum(_) | Kind::Union(_) => {
                        cover(format!("{}{}", self.path, own.name), sensitive)
                    }
                    _ => format!("{}{}", self.path, own.name),
                }
            }
            TypeRef::Scalar(scalar) => {
                let secret = matches!(scalar, Scalar::Text(text) if text.secret);
                cover(self.scalar(scalar), (secret || sensitive) && can_be_covered(scalar))
            }
            TypeRef::List(list) => format!("Vec<{}>", self.covered(&list.items, sensitive)),
            TypeRef::Map(values) if **values == TypeRef::Any && sensitive => {
                "Sensitive<client_runtime::JsonObject>".to_owned()
            }
            TypeRef::Map(values) if **values == TypeRef::Any => {
                "serde_json::Map<String, serde_json::Value>".to_owned()
            }
            TypeRef::Map(values) => {
                format!("BTreeMap<String, {}>", self.covered(values, sensitive))
            }
            TypeRef::Nullable(inner) => format!("Option<{}>", self.covered(inner, sensitive)),
            TypeRef::Boxed(inner) => format!("Box<{}>", self.covered(inner, sensitive)),
            TypeRef::Foreign(path) => path.clone(),
            TypeRef::Any => "serde_json::Value".to_owned(),
        }
    }

    fn scalar(&self, scalar: &Scalar) -> String {
        let name = match scalar {
            Scalar::Text(text) => match text.format {
                Format::Plain => "String",
                Format::Date => "jiff::civil::Date",
                Format::DateTime => "jiff::Timestamp",
                Format::Ip => "std::net::IpAddr",
                Format::Ipv4 => "std::net::Ipv4Addr",
                Format::Ipv6 => "std::net::Ipv6Addr",
                Format::Uuid => "uuid::Uuid",
            },
            Scalar::Integer { width: Integer::I32, .. } => "i32",
            Scalar::Integer { width: Integer::I64, .. } => "i64",
            Scalar::Integer { width: Integer::U64, .. } => "u64",
            Scalar::Number { decimal: true, .. } => self.decimals.unwrap_or("f64"),
            Scalar::Number { decimal: false, .. } => "f64",
            Scalar::ExactNumber => "serde_json::Number",
            Scalar::Boolean(_) => "bool",
            Scalar::Bytes => "String",
        };
        name.to_owned()
    }
}

/// Whether a value can be overwritten when it is dropped.
fn can_be_covered(scalar: &Scalar) -> bool {
    match scalar {
        Scalar::Text(text) => text.format == Format::Plain,
        Scalar::Number { decimal, .. } => !decimal,
        Scalar::Integer { .. } | Scalar::Boolean(_) | Scalar::Bytes => true,
        Scalar::ExactNumber => false,
    }
}
