//! `src/operations.rs`: the operation table, as statics that the runtime reads.
//!
//! A row says what differs from `Operation::NEW`, and statuses that are read alike share a line, so
//! that a diff of the table is one of the document. The text is laid out as rustfmt does; a test holds
//! it to that.

mod row;
mod scheme;
mod security;

use std::collections::BTreeSet;

use super::Context;
use super::literal::{Literal, code, item, option, text};
use super::modules::Modules;
use super::source::{Lines, import};
use crate::generate::Generated;
use crate::model;
use crate::model::decoding::responses;
use crate::operation::Operation;
use crate::operations::SecurityScheme;
use crate::surface::RateLimitFacts;
use row::Row;
use security::SecurityConstants;

pub(super) fn operations(
    generated: &Generated,
    context: &Context<'_>,
    modules: &Modules,
) -> String {
    let facts = &context.surface.facts;
    let table = Table {
        name: facts.package.name.get_ref(),
        schemes: &generated.model.schemes,
        request_id_header: facts.errors.request_id_header.as_deref(),
        not_processed: &facts.errors.not_processed,
        rate_limit: facts.rate_limit.as_ref(),
        rows: generated.model.operations.iter().flat_map(|one| rows(one, modules)).collect(),
    };
    table.print()
}

/// The rows of an operation: its own, and those of the requests that ask for further representations.
fn rows(operation: &model::Operation, modules: &Modules) -> Vec<Row> {
    let feature = modules.feature_of_operation(&operation.row.id);
    let own = Row {
        operation: operation.row.clone(),
        responses: responses(operation.row.answers.iter(), &operation.success),
        feature: feature.clone(),
    };
    let further = operation.representations.iter().map(|(representation, success)| {
        let failures = operation.row.answers.iter().filter(|answer| !answer.is_success);
        Row {
            operation: Operation {
                id: representation.row_id(&operation.row),
                accept: Some(representation.media_type.clone()),
                ..operation.row.clone()
            },
            responses: responses(representation.answers.iter().chain(failures), success),
            feature: feature.clone(),
        }
    });
    std::iter::once(own).chain(further).collect()
}

/// What the file says.
struct Table<'a> {
    name: &'a str,
    schemes: &'a [SecurityScheme],
    request_id_header: Option<&'a str>,
    not_processed: &'a [u16],
    rate_limit: Option<&'a RateLimitFacts>,
    rows: Vec<Row>,
}

impl Table<'_> {
    fn print(&self) -> String {
        let constants = SecurityConstants::of(self.rows.iter().map(|row| &row.operation.security));
        let mut rows: Vec<&Row> = self.rows.iter().collect();
        rows.sort_by(|a, b| a.operation.id.cmp(&b.operation.id));
        let rows: Vec<Literal> = rows.iter().map(|row| row.literal(&constants)).collect();

        let surface = self.surface();
        let rows = Literal::List(rows);
        let constants: Vec<(String, Literal)> = constants.literals().collect();
        let values = constants.iter().map(|(_, value)| value).chain([&surface, &rows]);
        let imports = imports(values);

        let mut parts =
            vec!["//! What the runtime knows of each operation, sorted by id.\n".to_owned()];
        if self.rows.iter().any(|row| row.feature.is_some()) {
            parts.push(
                "// Which of them are used depends on the features.\n\
                 #![allow(dead_code, unused_imports)]\n"
                    .to_owned(),
            );
        }
        parts.push(imports);
        let docs = "/// The surface: its operations and the facts that they share.\n";
        parts.push(format!("{docs}{}", item("pub static SURFACE: Surface", &surface)));
        for (name, value) in &constants {
            parts.push(item(&format!("const {name}: &[SecurityRequirement]"), value));
        }
        parts.push(item("static OPERATIONS: &[Operation]", &rows));
        parts.join("\n")
    }

    fn surface(&self) -> Literal {
        let statuses = self.not_processed.iter().map(|status| code(status.to_string()));
        Literal::Struct {
            name: "Surface".to_owned(),
            fields: vec![
                ("name", text(self.name)),
                ("operations", code("OPERATIONS")),
                ("schemes", Literal::List(self.schemes.iter().map(scheme::literal).collect())),
                ("request_id_header", lower_case(self.request_id_header)),
                ("not_processed", Literal::List(statuses.collect())),
                ("rate_limit", option(self.rate_limit.map(rate_limit))),
            ],
            base: None,
        }
    }
}

fn rate_limit(facts: &RateLimitFacts) -> Literal {
    Literal::Struct {
        name: "RateLimitHeaders".to_owned(),
        fields: vec![
            ("limit", lower_case(facts.limit.as_deref())),
            ("remaining", lower_case(facts.remaining.as_deref())),
            ("reset", lower_case(facts.reset.as_deref())),
        ],
        base: None,
    }
}

/// Header names in lower case, as HTTP/2 and the `http` crate have them.
fn lower_case(name: Option<&str>) -> Literal {
    option(name.map(|name| text(name.to_ascii_lowercase())))
}

/// The runtime's names that values are made of, where they have to be imported from.
fn imports<'l>(values: impl Iterator<Item = &'l Literal>) -> String {
    let mut names = vec!["Operation", "Surface"];
    values.for_each(|value| value.names(&mut names));
    let is_camel =
        |name: &&str| name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    let (table, other): (BTreeSet<&str>, BTreeSet<&str>) =
        names.into_iter().partition(|name| row::WORDS.contains(name));
    let root: Vec<&str> = other
        .into_iter()
        .filter(is_camel)
        .filter(|name| !["None", "Some"].contains(name))
        .collect();
    let table: Vec<&str> = table.into_iter().collect();
    let mut lines = Lines::default();
    import(&mut lines, "use client_runtime::table", &table);
    import(&mut lines, "use client_runtime", &root);
    lines.into_text()
}

#[cfg(test)]
mod tests;
