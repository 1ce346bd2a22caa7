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
    text.line("object! {");
    text.docs("    ", docs);
    if own.deprecated {
        text.line("    #[deprecated]");
    }
    let of = |wanted: Section| object.fields.iter().filter(move |field| section(field) == wanted);
    let mut required: Vec<&Field> = of(Section::Required).collect();
    required.sort_by(|a, b| a.name.cmp(&b.name));
    match is_positional(&required, printer) {
        true => text.line(format!("    pub struct {} {{", own.name)),
        false => {
            let single = format!("    pub struct {}, {} {{", own.name, object.required_name);
            let fits = single.chars().count() <= super::WIDTH;
            let several =
                format!("    pub struct {},\n        {} {{", own.name, object.required_name);
            text.line(if fits { single } else { several });
        }
    }
    members(text, "required", &required, printer);
    for (name, wanted) in [
        ("optional", Section::Optional),
        ("nullable", Section::Nullable),
        ("constant", Section::Constant),
    ] {
        members(text, name, &of(wanted).collect::<Vec<_>>(), printer);
    }
    if let Some(values) = &object.extra {
        let map = TypeRef::Map(Box::new(values.clone()));
        let rule = printer.rule(&map);
        text.entry("        ", &format!("{EXTRA}: {}", printer.used(&map)), rule.as_deref());
    }
    text.line("    }");
    text.line("}");
}

/// Whether `new` takes the required members by position: they cannot be swapped.
fn is_positional(required: &[&Field], printer: &Printer<'_>) -> bool {
    match required {
        [] | [_] => true,
        [a, b] => taken(a, printer) != taken(b, printer),
        _ => false,
    }
}

/// What a member can be made from. A secret text is made from a text, as one with a name of its own
/// is, so that their types keep nobody from swapping them.
fn taken(field: &Field, printer: &Printer<'_>) -> String {
    let ty = printer.used(printer.types.compiled(&field.ty));
    let inside = ty.strip_prefix("Sensitive<").and_then(|rest| rest.strip_suffix('>'));
    inside.map(str::to_owned).unwrap_or(ty)
}

fn members(text: &mut Lines, section: &str, fields: &[&Field], printer: &Printer<'_>) {
    if fields.is_empty() {
        return;
    }
    text.line(format!("        {section} {{"));
    for field in fields {
        text.docs("            ", &of_field(field));
        if field.deprecated {
            text.line("            #[deprecated]");
        }
        let head = format!("{} = {:?}: {}", field.name, field.wire, inner(field, printer));
        match &field.presence {
            Presence::Constant(value) => {
                text.line(format!("            {head} = {},", literal(value)));
            }
            Presence::Required | Presence::Optional => {
                text.entry("            ", &head, printer.rule(&field.ty).as_deref());
            }
        }
    }
    text.line("        }");
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

/// The type of a value of the member.
fn inner(field: &Field, printer: &Printer<'_>) -> String {
    let ty = match section(field) {
        Section::Nullable => field.ty.without_null(),
        _ => &field.ty,
    };
    printer.covered(ty, field.sensitive)
}

fn literal(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Integer(number) => format!("{number}_i64"),
        Value::Boolean(value) => value.to_string(),
    }
}
