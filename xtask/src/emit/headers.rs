//! `src/headers.rs`: a type for each operation whose answers have documented headers.
//!
//! Operations with the same headers are listed together, so that what they have in common is there
//! once. Each has a type of its own all the same: none goes away because another operation does.

use std::collections::HashSet;

use super::rustdoc::tidy;
use super::source::Lines;
use crate::generate::Generated;
use crate::operation::{HeaderKind, Operation, ResponseHeader, pascal_case, snake_case, unique};

/// The module's text; none if no header is documented.
pub(super) fn headers(generated: &Generated) -> Option<String> {
    let groups = groups(generated.rows());
    if groups.is_empty() {
        return None;
    }
    let mut lines = Lines::default();
    lines.line("//! The headers that the document describes, typed: one type for each operation.");
    lines.line("//!");
    lines.line("//! Each accessor is an error where the header cannot be read, and never panics.");
    lines.blank();
    lines.line("use client_runtime::headers;");
    for group in &groups {
        lines.blank();
        print(&mut lines, group);
    }
    Some(lines.into_text())
}

/// The operations with documented headers; those whose headers are equal are together.
fn groups<'o>(operations: impl Iterator<Item = &'o Operation>) -> Vec<Vec<&'o Operation>> {
    let mut groups: Vec<Vec<&Operation>> = Vec::new();
    for operation in operations.filter(|operation| !operation.headers.is_empty()) {
        match groups.iter_mut().find(|group| group[0].headers == operation.headers) {
            Some(group) => group.push(operation),
            None => groups.push(vec![operation]),
        }
    }
    groups
}

fn print(lines: &mut Lines, group: &[&Operation]) {
    lines.line("headers! {");
    for operation in group {
        let (name, id) = (pascal_case(&operation.id), &operation.id);
        lines.indented(1, format!("pub struct {name} of {id};"));
    }
    lines.indented(1, "with {");
    let headers = group.first().map(|operation| operation.headers.as_slice()).unwrap_or_default();
    let mut taken: HashSet<String> = ["of", "location_id"].map(str::to_owned).into();
    for header in headers {
        lines.docs(2, &tidy(header.docs.trim()));
        lines.indented(2, line(header, &mut taken));
    }
    lines.indented(1, "}");
    lines.line("}");
}

/// `optional x_total: i64 = "x-total",`
fn line(header: &ResponseHeader, taken: &mut HashSet<String>) -> String {
    let name = unique(&snake_case(&header.name), |name| taken.contains(name));
    taken.insert(name.clone());
    let presence = if header.required { "required" } else { "optional" };
    let (presence, kind) = match header.kind {
        HeaderKind::Location => return format!("{presence} {name}: Location,"),
        HeaderKind::List => ("list", "String"),
        HeaderKind::Text => (presence, "String"),
        HeaderKind::Integer => (presence, "i64"),
        HeaderKind::Number => (presence, "f64"),
        HeaderKind::Boolean => (presence, "bool"),
    };
    format!("{presence} {name}: {kind} = {:?},", header.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(name: &str, kind: HeaderKind, required: bool) -> ResponseHeader {
        ResponseHeader { name: name.to_owned(), kind, required, docs: String::new() }
    }

    #[test]
    fn a_header_is_a_line() {
        let mut taken = HashSet::from(["of".to_owned()]);
        let mut printed = |name, kind, required| line(&header(name, kind, required), &mut taken);
        assert_eq!(
            printed("x-total", HeaderKind::Integer, true),
            "required x_total: i64 = \"x-total\","
        );
        assert_eq!(
            printed("x_total", HeaderKind::Number, false),
            "optional x_total2: f64 = \"x_total\","
        );
        assert_eq!(printed("location", HeaderKind::Location, true), "required location: Location,");
        assert_eq!(printed("allow", HeaderKind::List, false), "list allow: String = \"allow\",");
        assert_eq!(printed("of", HeaderKind::Boolean, true), "required of2: bool = \"of\",");
    }
}
