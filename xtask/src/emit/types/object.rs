//! Structs.

use super::Printer;
use super::docs::{Lines, of_field};
use crate::model::{Field, Presence, Struct, Type, TypeRef, Value};

/// The member that keeps members which the document does not list.
const EXTRA: &str = "extra";

pub(super) fn print(
    text: &mut Lines,
    own: &Type,
    object: &Struct,
    docs: &str,
    printer: &Printer<'_>,
) {
    text.docs("", docs);
    if own.deprecated {
        text.line("#[deprecated]");
    }
    text.line("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]");
    text.line("#[non_exhaustive]");
    text.line(format!("pub struct {} {{", own.name));
    for field in &object.fields {
        member(text, field, printer);
    }
    if let Some(extra) = &object.extra {
        text.line("    /// The members that the document does not list.");
        text.line("    #[serde(flatten)]");
        text.line(format!("    pub {EXTRA}: {},", map_of(extra, printer)));
    }
    text.line("}");
    text.blank();
    functions(text, own, object, printer);
}

fn member(text: &mut Lines, field: &Field, printer: &Printer<'_>) {
    text.docs("    ", &of_field(field));
    if field.deprecated {
        text.line("    #[deprecated]");
    }
    let mut facts: Vec<String> = Vec::new();
    if field.name != field.wire {
        facts.push(format!("rename = {:?}", field.wire));
    }
    match section(field) {
        Section::Optional => facts.push("skip_serializing_if = \"Option::is_none\"".to_owned()),
        Section::Nullable => {
            facts.push("default".to_owned());
            facts.push("skip_serializing_if = \"Nullable::is_absent\"".to_owned());
        }
        Section::Required | Section::Constant => {}
    }
    if !facts.is_empty() {
        text.line(format!("    #[serde({})]", facts.join(", ")));
    }
    text.line(format!("    pub {}: {},", field.name, whole(field, printer)));
}

/// What becomes of a member in `new`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Required,
    Optional,
    Nullable,
    Constant,
}

fn section(field: &Field) -> Section {
    match (&field.presence, &field.ty) {
        (Presence::Required, _) => Section::Required,
        (Presence::Constant(_), _) => Section::Constant,
        (Presence::Optional, TypeRef::Nullable(_)) => Section::Nullable,
        (Presence::Optional, _) => Section::Optional,
    }
}

/// The type of the member.
fn whole(field: &Field, printer: &Printer<'_>) -> String {
    let inner = inner(field, printer);
    match section(field) {
        Section::Optional => format!("Option<{inner}>"),
        Section::Nullable => format!("Nullable<{inner}>"),
        Section::Required | Section::Constant => inner,
    }
}

/// The type of a value of the member.
fn inner(field: &Field, printer: &Printer<'_>) -> String {
    let ty = match section(field) {
        Section::Nullable => field.ty.without_null(),
        _ => &field.ty,
    };
    printer.covered(ty, field.sensitive)
}

fn map_of(values: &TypeRef, printer: &Printer<'_>) -> String {
    printer.used(&TypeRef::Map(Box::new(values.clone())))
}

/// The constructor and the setters.
fn functions(text: &mut Lines, own: &Type, object: &Struct, printer: &Printer<'_>) {
    let of = |wanted: Section| -> Vec<&Field> {
        object.fields.iter().filter(|field| section(field) == wanted).collect()
    };
    let entry = |field: &&Field| format!("{}: {}", field.name, inner(field, printer));
    let mut required = of(Section::Required);
    required.sort_by(|a, b| a.name.cmp(&b.name));
    let positional = match required.as_slice() {
        [] | [_] => true,
        [a, b] => inner(a, printer) != inner(b, printer),
        _ => false,
    };
    let head = match positional {
        true => own.name.clone(),
        false => format!("{}, {}", own.name, object.required_name),
    };
    let constants: Vec<String> = of(Section::Constant)
        .into_iter()
        .map(|field| match &field.presence {
            Presence::Constant(value) => format!("{} = {}", entry(&field), literal(value)),
            Presence::Required | Presence::Optional => entry(&field),
        })
        .collect();
    let extra = object.extra.as_ref().map(|extra| format!("{EXTRA}: {}", map_of(extra, printer)));
    let sections: Vec<(&str, Vec<String>)> = [
        ("required", required.iter().map(entry).collect()),
        ("optional", of(Section::Optional).iter().map(entry).collect()),
        ("nullable", of(Section::Nullable).iter().map(entry).collect()),
        ("constant", constants),
        ("extra", extra.into_iter().collect()),
    ]
    .into_iter()
    .filter(|(_, entries): &(&str, Vec<String>)| !entries.is_empty())
    .collect();
    let single: Vec<String> = sections
        .iter()
        .map(|(name, entries)| format!(" {name} {{ {} }}", entries.join(", ")))
        .collect();
    let single = format!("object! {{ {head}{} }}", single.concat());
    if single.chars().count() <= super::WIDTH {
        return text.line(single);
    }
    text.line("object! {");
    text.line(format!("    {head}"));
    for (name, entries) in sections {
        text.list("    ", name, &entries);
    }
    text.line("}");
}

fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Integer(number) => format!("{number}_i64"),
        Value::Boolean(value) => value.to_string(),
    }
}
