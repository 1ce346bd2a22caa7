//! The types of a client, where each is in the document, and the names that are remembered.

use maud::{Markup, html};

use super::link::{anchor, origin};
use super::surface::Facts;
use super::text::{grouped, line};
use crate::model::pass::names::Names;
use crate::model::{Kind, Type, TypeRef};

/// The id of the part of the page that is about a type.
pub(super) fn id(name: &str) -> String {
    format!("type-{name}")
}

pub(super) fn list(facts: &Facts<'_>) -> Markup {
    let types = &facts.subject.built.package.model.types;
    let mut used: Vec<&Type> =
        types.iter().map(|(_, own)| own).filter(|own| own.usage.is_used()).collect();
    used.sort_by(|a, b| a.name.cmp(&b.name));
    html! {
        @if used.is_empty() { p { "The client has no types." } }
        ul.types {
            @for own in used {
                li id=(id(&own.name)) {
                    span.item {
                        @match facts.href(&format!("types::{}", own.name)) {
                            Some(href) => a href=(href) { code { (own.name) } },
                            None => code { (own.name) },
                        }
                        " " span.dim { (kind(own, facts)) }
                        @if own.deprecated { " " span.mark.warn { "deprecated" } }
                    }
                    span.where { (origin(&facts.places, own.origin.span, &own.origin.pointer)) }
                }
            }
        }
        (remembered(facts))
    }
}

fn kind(own: &Type, facts: &Facts<'_>) -> Markup {
    let side = match (own.usage.sent, own.usage.received) {
        (true, true) => "sent and received",
        (true, false) => "sent",
        (false, _) => "received",
    };
    let alias = |used: &TypeRef| {
        html! { " = " code { (super::operations::ty(&facts.printer.used(used))) } }
    };
    html! {
        @match &own.kind {
            Kind::Struct(object) => { "struct of " (object.fields.len()) }
            Kind::Enum(found) => { "enum of " (found.values.len()) }
            Kind::Union(union) => { "union of " (union.branches.len()) }
            Kind::Outcome(outcome) => { "outcome of " (outcome.cases.len()) }
            Kind::Newtype(inner) => { "newtype" (alias(inner)) }
            Kind::Alias(inner) => { "alias" (alias(inner)) }
        }
        ", " (side)
    }
}

/// The names that `names.toml` holds.
fn remembered(facts: &Facts<'_>) -> Markup {
    let names = &facts.subject.built.package.names;
    let sections: [(&str, &Names); 4] = [
        ("types", &names.types),
        ("members", &names.members),
        ("values", &names.values),
        ("branches", &names.branches),
    ];
    let all: usize = sections.iter().map(|(_, names)| names.len()).sum();
    let types = &facts.subject.built.package.model.types;
    let known: std::collections::HashSet<&str> = types
        .iter()
        .filter(|(_, own)| own.usage.is_used())
        .map(|(_, own)| own.name.as_str())
        .collect();
    html! {
        @if all > 0 {
            details {
                summary { "Names that names.toml remembers (" (grouped(all)) ")" }
                @for (section, names) in sections.into_iter().filter(|(_, names)| !names.is_empty()) {
                    h3 { (section) }
                    ul.types {
                        @for (place, name) in names {
                            li {
                                span.item {
                                    @if section == "types" && known.contains(name.as_str()) {
                                        a href=(anchor(&id(name))) { code { (name) } }
                                    } @else { code { (name) } }
                                }
                                span.where { code.pointer { (line(place)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
