//! Unions.

use std::collections::HashMap;

use super::Printer;
use super::docs::{Lines, words};
use crate::model::{Branch, Kind, Tag, Type, TypeRef, Union};

/// Unions in unions are looked into to this depth.
const DEEPEST: usize = 8;

pub(super) fn print(
    text: &mut Lines,
    own: &Type,
    union: &Union,
    docs: &str,
    printer: &Printer<'_>,
) {
    text.line("union! {");
    text.docs("    ", docs);
    if own.deprecated {
        text.line("    #[deprecated]");
    }
    let tag = match &union.tag {
        Tag::Declared { property } => format!("Declared({property:?})"),
        Tag::Implied { property } => format!("Implied({property:?})"),
        Tag::ByMembers => "ByMembers".to_owned(),
    };
    text.line(format!("    pub enum {} by {tag} {{", own.name));
    let decided = matches!(union.tag, Tag::Declared { .. });
    for branch in &union.branches {
        let said = words(&branch.docs);
        text.docs("        ", &said);
        if !said.is_empty() {
            text.line("        ///");
        }
        let mut line = format!("{}({})", branch.name, printer.used(&branch.ty));
        if !branch.values.is_empty() && union.tag != Tag::ByMembers {
            let values: Vec<String> =
                branch.values.iter().map(|value| format!("{:?}", value.to_string())).collect();
            line.push_str(&format!(" = [{}]", values.join(", ")));
        }
        if !decided {
            line.push_str(&members(branch, printer));
        }
        text.entry("        ", &line, printer.rule(&branch.ty).as_deref());
    }
    text.line("    }");
    let from = conversions(union, printer);
    if !from.is_empty() {
        text.list("    ", "from", &from);
    }
    text.line("}");
}

/// The types of branches that can only be one branch, and are called like it.
fn conversions(union: &Union, printer: &Printer<'_>) -> Vec<String> {
    let printed = |branch: &Branch| printer.used(printer.types.resolve(unboxed(&branch.ty)));
    let mut count: HashMap<String, usize> = HashMap::new();
    for branch in &union.branches {
        *count.entry(printed(branch)).or_default() += 1;
    }
    let single = union.branches.iter().filter(|branch| {
        count[&printed(branch)] == 1 && matches!(unboxed(&branch.ty), TypeRef::Named(_))
    });
    single.map(|branch| format!("{}: {}", branch.name, printer.used(unboxed(&branch.ty)))).collect()
}

fn unboxed(used: &TypeRef) -> &TypeRef {
    match used {
        TypeRef::Boxed(inner) => inner,
        _ => used,
    }
}

/// The members that tell a branch from others.
fn members(branch: &Branch, printer: &Printer<'_>) -> String {
    let quoted = |names: Vec<String>| {
        names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
    };
    match printer.types.resolve(unboxed(&branch.ty)) {
        TypeRef::List(list) => match listed(&list.items, printer, 0) {
            names if names.is_empty() => String::new(),
            names => format!(" lists [{}]", quoted(names)),
        },
        used => match listed(used, printer, 0) {
            names if names.is_empty() => String::new(),
            names => format!(" has [{}]", quoted(names)),
        },
    }
}

fn listed(used: &TypeRef, printer: &Printer<'_>, depth: usize) -> Vec<String> {
    let TypeRef::Named(id) = printer.types.resolve(unboxed(used)) else { return Vec::new() };
    match &printer.types.get(*id).kind {
        Kind::Struct(object) => object.fields.iter().map(|field| field.wire.clone()).collect(),
        Kind::Union(union) if depth < DEEPEST => {
            let mut names: Vec<String> = Vec::new();
            for name in
                union.branches.iter().flat_map(|branch| listed(&branch.ty, printer, depth + 1))
            {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        }
        _ => Vec::new(),
    }
}
