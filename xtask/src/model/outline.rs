//! A model as text, for people and for snapshots.
//!
//! ```text
//! struct Order (components/schemas/Order)
//!     id: Text required
//!     lines: [OrderLine]
//! ```

use std::fmt::Write as _;

use super::{
    Branch, Enum, Field, Format, Integer, Kind, List, Model, Operation, Outcome, Presence, Range,
    Scalar, Struct, Success, Tag, Text, Type, TypeId, TypeRef, Types, Union,
};

/// Every type of a model, by name.
#[must_use]
pub fn outline(model: &Model) -> String {
    let mut ids: Vec<TypeId> = model.types.ids().collect();
    ids.sort_by(|a, b| model.types.get(*a).name.cmp(&model.types.get(*b).name));
    let mut out = String::new();
    for id in ids {
        one(&mut out, model.types.get(id), &model.types);
    }
    for operation in &model.operations {
        calls(&mut out, operation, &model.types);
    }
    for webhook in &model.webhooks {
        let _ = writeln!(out, "webhook {}: {}", webhook.name, used(&webhook.body, &model.types));
    }
    for loss in &model.ledger.losses {
        let _ = writeln!(out, "lost {} at {}: {}", loss.kind, loss.pointer, loss.detail);
    }
    for left_out in &model.ledger.left_out {
        let _ = writeln!(out, "left out {}: {}", left_out.operation, left_out.reason);
    }
    out
}

fn calls(out: &mut String, operation: &Operation, types: &Types) {
    let _ = writeln!(out, "call {}: {}", operation.row.id, operation.row.title());
    for argument in &operation.arguments {
        let required = if argument.required { " required" } else { "" };
        let _ = writeln!(out, "    {}: {}{required}", argument.name, used(&argument.ty, types));
    }
    let success = |success: &Success| match success {
        Success::Nothing => "nothing".to_owned(),
        Success::Stream => "stream".to_owned(),
        Success::Sequence(own) => {
            format!("{:?} of {}", own.decoding, used(&own.item, types))
        }
        Success::Optional(ty) => format!("{} or nothing", used(ty, types)),
        Success::One(_) | Success::ByStatus(_) => {
            success.ty().map(|ty| used(&ty, types)).unwrap_or_default()
        }
    };
    let _ = writeln!(out, "    -> {}", success(&operation.success));
    for (representation, answer) in &operation.representations {
        let _ = writeln!(out, "    {} -> {}", representation.method, success(answer));
    }
    if let Some(id) = operation.failure {
        let _ = writeln!(out, "    fails with {}", types.get(id).name);
    }
}

fn one(out: &mut String, own: &Type, types: &Types) {
    let head = match &own.kind {
        Kind::Struct(_) => "struct",
        Kind::Enum(_) => "enum",
        Kind::Union(_) => "union",
        Kind::Outcome(_) => "outcome",
        Kind::Newtype(_) => "newtype",
        Kind::Alias(_) => "alias",
    };
    let mut flags = String::new();
    for (flag, name) in [
        (own.usage.sent, "sent"),
        (own.usage.received, "received"),
        (own.deprecated, "deprecated"),
        (own.nullable, "nullable"),
    ] {
        flags.push_str(if flag { " " } else { "" });
        flags.push_str(if flag { name } else { "" });
    }
    if own.sensitive {
        flags.push_str(" sensitive");
    }
    let _ = write!(out, "{head} {}{flags}", own.name);
    match &own.kind {
        Kind::Newtype(inner) | Kind::Alias(inner) => {
            let _ = writeln!(out, " = {}", used(inner, types));
        }
        _ => out.push('\n'),
    }
    match &own.kind {
        Kind::Struct(object) => fields(out, object, types),
        Kind::Enum(found) => values(out, found),
        Kind::Union(union) => branches(out, union, types),
        Kind::Outcome(outcome) => cases(out, outcome, types),
        Kind::Newtype(_) | Kind::Alias(_) => {}
    }
}

fn cases(out: &mut String, outcome: &Outcome, types: &Types) {
    for case in &outcome.cases {
        let content = case.content.as_ref().map(|ty| format!("({})", used(ty, types)));
        let instead = if case.instead { " as text" } else { "" };
        let (name, content) = (&case.name, content.unwrap_or_default());
        let _ = writeln!(out, "    {name}{content} = {}{instead}", case.status);
    }
}

fn fields(out: &mut String, object: &Struct, types: &Types) {
    for field in &object.fields {
        let Field { wire, name, ty, .. } = field;
        let wire = if wire == name { String::new() } else { format!(" {wire:?}") };
        let mut flags = match &field.presence {
            Presence::Required => " required".to_owned(),
            Presence::Optional => String::new(),
            Presence::Constant(value) => format!(" = {value}"),
        };
        for (flag, name) in [
            (field.sensitive, " sensitive"),
            (field.read_only, " read-only"),
            (field.write_only, " write-only"),
            (field.deprecated, " deprecated"),
        ] {
            flags.push_str(if flag { name } else { "" });
        }
        let _ = writeln!(out, "    {name}{wire}: {}{flags}", used(ty, types));
    }
    if let Some(extra) = &object.extra {
        let _ = writeln!(out, "    ..: {}", used(extra, types));
    }
}

fn values(out: &mut String, found: &Enum) {
    for value in &found.values {
        let _ = writeln!(out, "    {} = {:?}", value.name, value.wire.to_string());
    }
}

fn branches(out: &mut String, union: &Union, types: &Types) {
    let _ = match &union.tag {
        Tag::Declared { property } => writeln!(out, "    by {property}"),
        Tag::Implied { property } => writeln!(out, "    by {property}, if it is there"),
        Tag::ByMembers => Ok(()),
    };
    for Branch { name, ty, values, .. } in &union.branches {
        let values: Vec<String> = values.iter().map(ToString::to_string).collect();
        let values =
            if values.is_empty() { String::new() } else { format!(" if {}", values.join(", ")) };
        let _ = writeln!(out, "    {name}: {}{values}", used(ty, types));
    }
}

/// The use of a type as text.
#[must_use]
pub fn used(used_type: &TypeRef, types: &Types) -> String {
    match used_type {
        TypeRef::Named(id) => types.get(*id).name.clone(),
        TypeRef::Scalar(found) => scalar(found),
        TypeRef::List(list) => {
            let List { items, min, max, unique } = &**list;
            let unique = if *unique { " unique" } else { "" };
            format!("[{}{}{unique}]", used(items, types), length(*min, *max))
        }
        TypeRef::Map(values) => format!("{{{}}}", used(values, types)),
        TypeRef::Nullable(inner) => format!("{} or null", used(inner, types)),
        TypeRef::Boxed(inner) => format!("boxed {}", used(inner, types)),
        TypeRef::Foreign(path) => path.clone(),
        TypeRef::Any => "any".to_owned(),
    }
}

fn scalar(scalar: &Scalar) -> String {
    match scalar {
        Scalar::Text(text) => {
            let Text { format, min, max, pattern, secret } = &**text;
            let format = match format {
                Format::Plain => "text".to_owned(),
                other => format!("{other:?}").to_lowercase(),
            };
            let pattern =
                pattern.as_ref().map(|pattern| format!(" /{pattern}/")).unwrap_or_default();
            let secret = if *secret { " secret" } else { "" };
            format!("{format}{}{pattern}{secret}", length(*min, *max))
        }
        Scalar::Integer { width, range: bounds } => {
            let width = match width {
                Integer::I32 => "i32",
                Integer::I64 => "i64",
                Integer::U64 => "u64",
            };
            format!("{width}{}", range(bounds))
        }
        Scalar::Number { decimal, range: bounds } => {
            format!("{}{}", if *decimal { "decimal" } else { "number" }, range(bounds))
        }
        Scalar::ExactNumber => "exact number".to_owned(),
        Scalar::Boolean(_) => "boolean".to_owned(),
        Scalar::Bytes => "bytes".to_owned(),
    }
}

fn length(min: Option<u64>, max: Option<u64>) -> String {
    let end = |end: Option<u64>| end.map(|end| end.to_string()).unwrap_or_default();
    if (min, max) == (None, None) { String::new() } else { format!(" {}..{}", end(min), end(max)) }
}

fn range(range: &Range) -> String {
    let end = |bound: &Option<super::Bound>| match bound {
        Some(bound) if bound.exclusive => format!("({})", bound.number),
        Some(bound) => bound.number.clone(),
        None => String::new(),
    };
    let ends = match (&range.min, &range.max) {
        (None, None) => String::new(),
        (min, max) => format!(" {}..{}", end(min), end(max)),
    };
    let multiple = range.multiple_of.as_ref().map(|of| format!(" x{of}")).unwrap_or_default();
    format!("{ends}{multiple}")
}
