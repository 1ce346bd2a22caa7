//! How much of the document is in the client: operations, and values that have a type.

use maud::{Markup, html};

use super::link::{anchor, origin, place};
use super::losses::Listed;
use super::surface::Facts;
use super::text::{grouped, line, with_code};
use crate::model::{Kind, Model, Type, TypeRef};
use crate::tree::{Pointer, Span};

/// A value that could be any JSON.
struct Untyped {
    /// The member or argument, as Rust has it.
    item: String,
    pointer: Pointer,
    span: Span,
}

/// The values of a client: members, arguments, branches and items of those.
#[derive(Default)]
struct Values {
    typed: usize,
    untyped: Vec<Untyped>,
}

pub(super) fn coverage(facts: &mut Facts<'_>, listed: &Listed) -> Markup {
    let package = &facts.subject.built.package;
    let ledger = &package.model.ledger;
    let values = Values::of(&package.model);
    let kinds = kinds(&package.model);
    let left_out: Vec<_> =
        ledger.left_out.iter().map(|entry| (entry, facts.places.of(entry.span))).collect();
    let excluded: Vec<_> =
        ledger.excluded.iter().map(|entry| (entry, facts.places.of(entry.span))).collect();
    let all = package.model.operations.len() + left_out.len() + excluded.len();
    html! {
        dl.numbers {
            div { dt { "operations of the documents" } dd { (grouped(all)) } }
            div { dt { "in the client" } dd { (grouped(package.model.operations.len())) } }
            div { dt { "left out" } dd { (grouped(left_out.len())) } }
            div { dt { "excluded" } dd { (grouped(excluded.len())) } }
            div { dt { "values with a type" } dd { (grouped(values.typed)) } }
            div { dt { "values of any JSON" } dd { (grouped(values.untyped.len())) } }
        }
        @if !left_out.is_empty() {
            h3 { "Left out" }
            ul.losses {
                @for (entry, at) in &left_out {
                    li {
                        code { (line(&entry.operation)) } " " span.said { (with_code(&line(&entry.reason))) } " "
                        (place(at))
                    }
                }
            }
        }
        @if !excluded.is_empty() {
            h3 { "Excluded by surface.toml" }
            ul.losses {
                @for (entry, at) in &excluded { li { code { (line(&entry.operation)) } " " (place(at)) } }
            }
        }
        h3 { "Types by kind" }
        dl.numbers {
            @for (kind, number) in &kinds { div { dt { (kind) } dd { (grouped(*number)) } } }
        }
        @let lost = listed.kinds();
        @if !lost.is_empty() {
            h3 { "Losses by kind" }
            ul.tally {
                @for (kind, number) in &lost {
                    li {
                        a href=(anchor(&Listed::kind_id(kind))) { (kind) } " "
                        span.count { (grouped(*number)) }
                    }
                }
            }
        }
        @if !values.untyped.is_empty() {
            details {
                summary { "Values of any JSON (" (grouped(values.untyped.len())) ")" }
                ul.losses {
                    @for value in &values.untyped {
                        li { code { (value.item) } " " (origin(&facts.places, value.span, &value.pointer)) }
                    }
                }
            }
        }
    }
}

impl Values {
    fn of(model: &Model) -> Self {
        let mut values = Self::default();
        let used = model.types.iter().filter(|(_, own)| own.usage.is_used());
        for (_, own) in used {
            let name = &own.name;
            match &own.kind {
                Kind::Struct(object) => {
                    for field in &object.fields {
                        let (item, origin) =
                            (format!("types::{name}.{}", field.name), &field.origin);
                        values.add(&field.ty, item, &origin.pointer, origin.span);
                    }
                }
                Kind::Union(union) => {
                    for branch in &union.branches {
                        values.add_of(own, &branch.ty, format!("types::{name}::{}", branch.name));
                    }
                }
                Kind::Newtype(inner) | Kind::Alias(inner) => {
                    values.add_of(own, inner, format!("types::{name}"));
                }
                // What an outcome holds is reported where it is a type of its own.
                Kind::Enum(_) | Kind::Outcome(_) => {}
            }
        }
        for operation in &model.operations {
            let row = &operation.row;
            for argument in &operation.arguments {
                let item = format!("Client::{}, argument {}", row.id, argument.name);
                values.add(&argument.ty, item, &row.place, row.span);
            }
            if let Some(ty) = operation.success.ty() {
                values.add(&ty, format!("Client::{}, answer", row.id), &row.place, row.span);
            }
        }
        values
    }

    fn add_of(&mut self, own: &Type, used: &TypeRef, item: String) {
        self.add(used, item, &own.origin.pointer, own.origin.span);
    }

    fn add(&mut self, used: &TypeRef, item: String, pointer: &Pointer, span: Span) {
        if is_any(used) {
            self.untyped.push(Untyped { item, pointer: pointer.clone(), span });
        } else {
            self.typed += 1;
        }
    }
}

/// Whether a value, or an item of it, can be any JSON.
fn is_any(used: &TypeRef) -> bool {
    match used {
        TypeRef::Any => true,
        TypeRef::List(list) => is_any(&list.items),
        TypeRef::Map(inner) | TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => is_any(inner),
        TypeRef::Named(_) | TypeRef::Scalar(_) | TypeRef::Foreign(_) => false,
    }
}

/// How many types of each kind there are.
fn kinds(model: &Model) -> Vec<(&'static str, usize)> {
    let names = ["structs", "enums", "unions", "outcomes", "newtypes", "aliases"];
    let mut numbers = names.map(|name| (name, 0));
    for (_, own) in model.types.iter().filter(|(_, own)| own.usage.is_used()) {
        let index = match own.kind {
            Kind::Struct(_) => 0,
            Kind::Enum(_) => 1,
            Kind::Union(_) => 2,
            Kind::Outcome(_) => 3,
            Kind::Newtype(_) => 4,
            Kind::Alias(_) => 5,
        };
        if let Some((_, number)) = numbers.get_mut(index) {
            *number += 1;
        }
    }
    numbers.into_iter().filter(|(_, number)| *number > 0).collect()
}
