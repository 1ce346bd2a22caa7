//! Texts, numbers and truth values.
//!
//! Formats of texts are documentation, unless `surface.toml` trusts the vendor with them: a type
//! that refuses what a vendor does send loses an answer. `int32` is believed, every other whole
//! number is an `i64`, or a `u64` where the bounds leave no other.

use super::Reader;
use super::facts::{Facts, Json};
use crate::model::{Format, Integer, Kind, Origin, Range, Scalar, Text, TypeRef};
use crate::schema::pattern;
use crate::surface::TypedFormat;

impl Reader<'_> {
    pub(super) fn scalar(&mut self, facts: &Facts<'_>) -> Scalar {
        match facts.kind() {
            Json::Boolean => Scalar::Boolean(None),
            Json::Integer => Scalar::Integer { width: width(facts), range: facts.range.clone() },
            Json::Number => number(facts),
            _ if facts.format == Some("binary") => Scalar::Bytes,
            _ => Scalar::Text(Box::new(Text {
                format: self.format(facts.format),
                min: facts.length.min,
                max: facts.length.max,
                pattern: self.pattern(facts),
                secret: facts.format == Some("password"),
            })),
        }
    }

    /// The pattern, in the syntax of the engine that the clients have. One that it cannot express is
    /// documented, and the ledger says that it is not checked.
    fn pattern(&mut self, facts: &Facts<'_>) -> Option<String> {
        match pattern::translate(facts.pattern?) {
            Ok(translated) => Some(translated),
            Err(reason) => {
                let Origin { pointer, span } = &facts.origin;
                let detail = format!("the pattern is not checked: {reason}");
                self.ledger.lose("pattern", &pointer.child("pattern"), *span, detail);
                None
            }
        }
    }

    fn format(&self, written: Option<&str>) -> Format {
        let trusted =
            self.surface.types.formats.iter().find(|format| Some(format.name()) == written);
        match trusted {
            None => Format::Plain,
            Some(TypedFormat::Date) => Format::Date,
            Some(TypedFormat::DateTime) => Format::DateTime,
            Some(TypedFormat::Ip) => Format::Ip,
            Some(TypedFormat::Ipv4) => Format::Ipv4,
            Some(TypedFormat::Ipv6) => Format::Ipv6,
            Some(TypedFormat::Uuid) => Format::Uuid,
        }
    }
}

/// What a component is that is not an object, enum or union: a bounded text, number or list has a
/// type of its own, anything else is just another name.
pub(super) fn named(read: TypeRef) -> Kind {
    let bounded = match &read {
        TypeRef::Scalar(Scalar::Text(text)) => {
            text.min.is_some() || text.max.is_some() || text.pattern.is_some()
        }
        TypeRef::Scalar(Scalar::Integer { range, .. } | Scalar::Number { range, .. }) => {
            *range != Range::default()
        }
        TypeRef::List(list) => list.min.is_some() || list.max.is_some(),
        _ => false,
    };
    if bounded { Kind::Newtype(read) } else { Kind::Alias(read) }
}

fn number(facts: &Facts<'_>) -> Scalar {
    let range = facts.range.clone();
    match facts.format {
        // Some vendors call a whole number a number and give its width.
        Some("int64" | "int32" | "integer") => Scalar::Integer { width: Integer::I64, range },
        format => Scalar::Number { decimal: format == Some("decimal"), range },
    }
}

fn width(facts: &Facts<'_>) -> Integer {
    let bound = |bound: &Option<crate::model::Bound>| {
        bound.as_ref().and_then(|bound| bound.number.parse::<i128>().ok())
    };
    let never_negative = bound(&facts.range.min).is_some_and(|min| min >= 0);
    let beyond = bound(&facts.range.max).is_some_and(|max| max >= i128::from(i64::MAX));
    match facts.format {
        Some("uint64") => Integer::U64,
        _ if never_negative && beyond => Integer::U64,
        Some("int32") => Integer::I32,
        _ => Integer::I64,
    }
}
