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
        let head = format!("{}({})", branch.name, printer.used(&branch.ty));
        let mut clauses = Vec::new();
        if !branch.values.is_empty() && union.tag != Tag::ByMembers {
            let values = branch.values.iter().map(|value| format!("{:?}", value.to_string()));
            clauses.push(("=", values.collect()));
        }
        if !decided {
            clauses.extend(members(branch, printer));
        }
        text.branch("        ", &head, &clauses, printer.rule(&branch.ty).as_deref());
    }
    text.line("    }");
    let from = conversions(own, union, printer);
    if !from.is_empty() {
        text.list("    ", "from", &from);
    }
    text.line("}");
}

/// The types of branches that can only be one branch, and are called like it. A union in itself is one
/// already.
fn conversions(own: &Type, union: &Union, printer: &Printer<'_>) -> Vec<String> {
    let printed = |branch: &Branch| printer.used(printer.types.resolve(unboxed(&branch.ty)));
    let mut count: HashMap<String, usize> = HashMap::new();
    for branch in &union.branches {
        *count.entry(printed(branch)).or_default() += 1;
    }
    let single = union.branches.iter().filter(|branch| {
        let name = printed(branch);
        count[&name] == 1 && name != own.name && matches!(unboxed(&branch.ty), TypeRef::Named(_))
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
fn members(branch: &Branch, printer: &Printer<'_>) -> Option<(&'static str, Vec<String>)> {
    let (keyword, names) = match printer.types.resolve(unboxed(&branch.ty)) {
        TypeRef::List(list) => ("lists", listed(&list.items, printer, 0)),
        used => ("has", listed(used, printer, 0)),
    };
    let quoted = names.iter().map(|name| format!("{name:?}")).collect();
    (!names.is_empty()).then_some((keyword, quoted))
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
