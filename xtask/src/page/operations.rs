//! The operations of a client: what a call takes, what it gives, and when it is sent again.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::link::{anchor, origin};
use super::losses::Listed;
use super::surface::Facts;
use super::text::{line, note, prose, with_code};
use crate::model::{Argument, Operation, Place, Sequence, Success, TypeRef};
use crate::operation::{Answer, Content, Location, Operation as Row, pascal_case, request_method};

pub(super) fn list(facts: &Facts<'_>, losses: &Listed) -> Markup {
    let model = &facts.subject.built.package.model;
    let mut tags: BTreeMap<Option<&str>, Vec<&Operation>> = BTreeMap::new();
    for operation in &model.operations {
        tags.entry(operation.row.tag.as_deref()).or_default().push(operation);
    }
    for operations in tags.values_mut() {
        operations.sort_by(|a, b| (&a.row.path, &a.row.method).cmp(&(&b.row.path, &b.row.method)));
    }
    let is_single = tags.len() < 2;
    html! {
        @if model.operations.is_empty() { p { "The client has no operations." } }
        p.filter hidden {
            label for="filter" { "Filter by path, method or text" }
            input #filter type="search" autocomplete="off" spellcheck="false";
            output #filter-told for="filter" aria-live="polite" {}
        }
        @for (tag, operations) in &tags {
            div.tag {
                @if !is_single { h3 { (line(tag.unwrap_or("without a tag"))) } }
                @for operation in operations { (one(operation, facts, losses)) }
            }
        }
    }
}

/// The id of the part of the page that is about an operation.
pub(super) fn id(row: &Row) -> String {
    format!("operation-{}", row.id)
}

fn one(operation: &Operation, facts: &Facts<'_>, losses: &Listed) -> Markup {
    let row = &operation.row;
    let method = request_method(&row.method);
    let arguments = names(operation.arguments.iter().filter(|argument| argument.required));
    let searched = format!(
        "{method} {} {} {} {}",
        row.path,
        row.id,
        row.operation_id,
        row.summary.as_deref().unwrap_or_default()
    );
    let told = losses.below(&row.place);
    html! {
        details.operation id=(id(row)) data-text=(line(&searched).to_lowercase()) {
            summary {
                span.call {
                    span.method { (line(&method)) } " " code.path { (line(&row.path)) }
                }
                span.rust { code { (row.id) "(" (arguments) ")" } }
                span.marks {
                    span.mark { (row.retry.words()) }
                    @if row.deprecated { span.mark.warn { "deprecated" } }
                    @if !told.is_empty() {
                        span.mark.warn { (told.len()) @if told.len() == 1 { " loss" } @else { " losses" } }
                    }
                }
            }
            div.body {
                @if let Some(summary) = &row.summary { (prose(summary)) }
                @if row.summary.as_deref().map(str::trim) != Some(row.description.trim()) {
                    (prose(&row.description))
                }
                @for text in &row.notes { (note(text)) }
                dl.facts {
                    dt { "Rust" }
                    dd { (signature(operation, facts)) }
                    @if operation.arguments.iter().any(|argument| !argument.required) {
                        dt { "Setters" }
                        dd { (setters(operation, facts)) }
                    }
                    dt { "Answers" }
                    dd { (answers(operation, facts)) }
                    @if !operation.representations.is_empty() {
                        dt { "Other media types" }
                        dd { (representations(operation, facts)) }
                    }
                    dt { "Sent again" }
                    dd {
                        (row.repeated())
                        @if let Some(reason) = &row.retry_reason { ": " (line(reason)) }
                    }
                    dt { "Security" }
                    dd { (security(row)) }
                    dt { "Document" }
                    dd { (origin(&facts.places, row.span, &row.place)) }
                    @if !told.is_empty() {
                        dt { "Lost" }
                        dd {
                            ul.plain {
                                @for (index, loss) in told {
                                    li { a href=(anchor(&Listed::id(index))) { (loss.kind) } ": " (with_code(&line(&loss.detail))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn names<'a>(arguments: impl Iterator<Item = &'a Argument>) -> String {
    arguments.map(|argument| argument.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// The method as Rust has it, with a link to where it is.
fn signature(operation: &Operation, facts: &Facts<'_>) -> Markup {
    let row = &operation.row;
    let item = format!("Client::{}", row.id);
    let required: Vec<&Argument> =
        operation.arguments.iter().filter(|argument| argument.required).collect();
    let href = facts.href(&item);
    html! {
        code.signature {
            @match href {
                Some(href) => a href=(href) { (item) },
                None => (item),
            }
            "("
            @for (index, argument) in required.iter().enumerate() {
                @if index > 0 { ", " }
                (argument.name) ": " (ty(&facts.printer.used(&argument.ty)))
            }
            ") -> requests::" (pascal_case(&row.id))
        }
    }
}

fn setters(operation: &Operation, facts: &Facts<'_>) -> Markup {
    let optional = operation.arguments.iter().filter(|argument| !argument.required);
    html! {
        ul.plain {
            @for argument in optional {
                li {
                    code { (argument.name) "(" (ty(&facts.printer.used(&argument.ty))) ")" }
                    " " span.dim { (travels(argument)) }
                    @if argument.deprecated { " " span.mark.warn { "deprecated" } }
                }
            }
        }
    }
}

fn travels(argument: &Argument) -> String {
    match &argument.place {
        Place::Body(_) => "the body".to_owned(),
        Place::Parameter { name, location, .. } => {
            let location = match location {
                Location::Path => "path",
                Location::Query => "query",
                Location::Header => "header",
                Location::Cookie => "cookie",
            };
            format!("{location} {}", line(name))
        }
    }
}

/// The documented answers, by status, with the type that each becomes.
fn answers(operation: &Operation, facts: &Facts<'_>) -> Markup {
    let mut answers: Vec<&Answer> = operation.row.answers.iter().collect();
    answers.sort_by_key(|answer| answer.status);
    html! {
        @if answers.is_empty() { "The document describes none." }
        ul.answers {
            @for answer in answers {
                li {
                    span.status.bad[!answer.is_success] { (answer.status) }
                    span.answer {
                        code { (content(operation, answer, facts)) }
                        @let said = line(&answer.docs);
                        @if !said.is_empty() { " " span.dim { (with_code(&said)) } }
                    }
                }
            }
        }
        @if let Some(failure) = operation.failure {
            p.dim { "Failures are " code { (ty(&facts.printer.used(&TypeRef::Named(failure)))) } "." }
        }
    }
}

fn content(operation: &Operation, answer: &Answer, facts: &Facts<'_>) -> Markup {
    let types = &facts.subject.built.package.model.types;
    let case = |id| {
        let outcome = types.outcome(id)?;
        let mut cases = outcome.cases.iter();
        cases.find(|case| case.status == answer.status && !case.instead)?.content.clone()
    };
    let used = match (&answer.content, &operation.success) {
        (Content::Nothing, _) => None,
        _ if !answer.is_success => operation.failure.and_then(case),
        (_, Success::ByStatus(id)) => case(*id),
        (_, Success::Stream) => return html! { "ByteStream" },
        (_, Success::Sequence(own)) => return sequence(own, facts),
        (_, success) => success.ty(),
    };
    match used {
        Some(used) => ty(&facts.printer.used(&used)),
        None => html! { "()" },
    }
}

fn sequence(own: &Sequence, facts: &Facts<'_>) -> Markup {
    html! { (own.type_name()) "<" (ty(&facts.printer.used(&own.item))) ">" }
}

fn representations(operation: &Operation, facts: &Facts<'_>) -> Markup {
    html! {
        ul.plain {
            @for (representation, success) in &operation.representations {
                li {
                    code { (representation.method) "()" } " asks for "
                    code { (line(&representation.media_type)) }
                    @if let Success::Sequence(own) = success {
                        " and gives " code { (sequence(own, facts)) }
                    } @else if let Some(used) = success.ty() {
                        " and gives " code { (ty(&facts.printer.used(&used))) }
                    }
                }
            }
        }
    }
}

fn security(row: &Row) -> Markup {
    let way = |schemes: &Vec<crate::operation::RequiredScheme>| {
        html! {
            @if schemes.is_empty() { "no credentials" }
            @for (index, required) in schemes.iter().enumerate() {
                @if index > 0 { " and " }
                code { (line(&required.scheme)) }
                @if !required.scopes.is_empty() {
                    " (" (line(&required.scopes.join(", "))) ")"
                }
            }
        }
    };
    html! {
        @if row.security.is_empty() { "none" }
        @for (index, schemes) in row.security.iter().enumerate() {
            @if index > 0 { ", or " }
            (way(schemes))
        }
    }
}

/// A Rust type, with links to the named types in it.
pub(super) fn ty(text: &str) -> Markup {
    let mut pieces = text.split("types::");
    let first = pieces.next().unwrap_or_default();
    html! {
        (first)
        @for piece in pieces {
            @let end = piece.find(|c: char| !(c.is_alphanumeric() || c == '_'));
            @let (name, rest) = piece.split_at(end.unwrap_or(piece.len()));
            a href=(anchor(&super::names::id(name))) { (name) } (rest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_in_a_type_are_links() {
        let text = ty("BTreeMap<String, types::Order>").into_string();
        let link = "<a href=\"#type-Order\">Order</a>";
        assert_eq!(text, format!("BTreeMap&lt;String, {link}&gt;"));
        assert_eq!(ty("i64").into_string(), "i64");
    }
}
