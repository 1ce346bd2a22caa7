//! The operation table: what travels by each operation, and the facts that all of them share.

use std::collections::BTreeMap;

use syn::{Expr, ExprStruct, Item as Code, Lit};

use super::OutlineError;
use super::item::{Item, Shape};
use super::module::condition;
use super::read::Items;
use super::tokens::text;
use super::ty::Ty;

/// Where the table is.
pub(super) const PATH: &str = "src/operations.rs";

/// Reads the table.
pub(super) fn table(source: &str, items: &mut Items) -> Result<(), OutlineError> {
    let file = syn::parse_file(source)
        .map_err(|source| OutlineError::Syntax { path: PATH.to_owned(), source })?;
    let mut constants: BTreeMap<String, &Expr> = BTreeMap::new();
    for item in &file.items {
        match item {
            Code::Const(own) => drop(constants.insert(own.ident.to_string(), &own.expr)),
            Code::Static(own) => drop(constants.insert(own.ident.to_string(), &own.expr)),
            _ => {}
        }
    }
    if let Some(surface) = constants.get("SURFACE").and_then(|value| structure(value)) {
        items.insert("SURFACE".to_owned(), shared(surface));
    }
    for row in constants.get("OPERATIONS").map(|rows| list(rows)).unwrap_or_default() {
        let Some(row) = structure(row) else { continue };
        let Some(id) = field(row, "id").and_then(literal) else { continue };
        items.insert(format!("operations.{id}"), operation(row, &constants));
    }
    Ok(())
}

/// What all operations share.
fn shared(surface: &ExprStruct) -> Item {
    let mut item = Item::new(Shape::Value(Ty::plain("Surface")));
    for own in &surface.fields {
        let syn::Member::Named(name) = &own.member else { continue };
        match name.to_string().as_str() {
            "operations" | "name" => {}
            "schemes" => {
                for scheme in list(&own.expr).into_iter().filter_map(structure) {
                    let name = field(scheme, "name").and_then(literal).unwrap_or_default();
                    let kind = field(scheme, "kind").map(text).unwrap_or_default();
                    item = item.fact(format!("scheme {name}"), kind);
                }
            }
            name => item = item.fact(name.replace('_', " "), plain(&own.expr)),
        }
    }
    item
}

/// The facts of one operation. What a row does not say is what `Operation::NEW` has.
fn operation(row: &ExprStruct, constants: &BTreeMap<String, &Expr>) -> Item {
    let mut item = Item::new(Shape::Row).fact("method", "GET").fact("retry", "OneShot");
    item.condition = condition(&row.attrs);
    for own in &row.fields {
        let syn::Member::Named(name) = &own.member else { continue };
        match name.to_string().as_str() {
            "id" | "operation_id" | "tag" => {}
            "security" => {
                let security = match &own.expr {
                    Expr::Path(path) => path.path.get_ident().map(ToString::to_string),
                    _ => None,
                };
                let security = security.and_then(|name| constants.get(&name).copied());
                let (schemes, scopes) = security.map(requirements).unwrap_or_default();
                item = item.fact("security", schemes);
                item.wire.extend((!scopes.is_empty()).then(|| ("scopes".to_owned(), scopes)));
            }
            "responses" => {
                for call in list(&own.expr) {
                    for (status, answer) in answers(call) {
                        item = item.fact(format!("answer {status}"), answer);
                    }
                }
            }
            name => item = item.fact(name.replace('_', " "), plain(&own.expr)),
        }
    }
    item
}

/// The schemes that an operation needs, and the scopes of those that have some.
fn requirements(value: &Expr) -> (String, String) {
    let (mut ways, mut all_scopes) = (Vec::new(), Vec::new());
    for way in list(value).into_iter().filter_map(structure) {
        let mut names = Vec::new();
        let schemes = field(way, "schemes").map(list).unwrap_or_default();
        for scheme in schemes.into_iter().filter_map(structure) {
            let name = field(scheme, "scheme").and_then(literal).unwrap_or_default();
            let scopes = field(scheme, "scopes").map(list).unwrap_or_default();
            let scopes: Vec<String> = scopes.into_iter().filter_map(literal).collect();
            if !scopes.is_empty() {
                all_scopes.push(format!("{name}: {}", scopes.join(" ")));
            }
            names.push(name);
        }
        ways.push(if names.is_empty() { "nothing".to_owned() } else { names.join(" and ") });
    }
    (ways.join(", or "), all_scopes.join("; "))
}

/// `success(&[200, 201], Json)`: the statuses, and how each is read.
fn answers(call: &Expr) -> Vec<(String, String)> {
    let Expr::Call(call) = call else { return Vec::new() };
    let function = text(&call.func);
    let read = call.args.last().map(text).unwrap_or_default();
    let (word, is_class) = match function.strip_suffix("_class") {
        Some(word) => (word, true),
        None => (function.as_str(), false),
    };
    let value = format!("{word} {read}");
    match call.args.first() {
        Some(first) if call.args.len() > 1 && is_class => {
            vec![(format!("{}XX", text(first)), value)]
        }
        Some(first) if call.args.len() > 1 => {
            list(first).into_iter().map(|status| (text(status), value.clone())).collect()
        }
        _ => vec![("default".to_owned(), value)],
    }
}

fn structure(value: &Expr) -> Option<&ExprStruct> {
    match value {
        Expr::Struct(own) => Some(own),
        Expr::Reference(own) => structure(&own.expr),
        _ => None,
    }
}

fn list(value: &Expr) -> Vec<&Expr> {
    match value {
        Expr::Reference(own) => list(&own.expr),
        Expr::Array(own) => own.elems.iter().collect(),
        _ => Vec::new(),
    }
}

fn field<'e>(value: &'e ExprStruct, name: &str) -> Option<&'e Expr> {
    let named =
        |own: &&syn::FieldValue| matches!(&own.member, syn::Member::Named(own) if own == name);
    value.fields.iter().find(named).map(|own| &own.expr)
}

fn literal(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(own) => match &own.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// A value as a person reads it: `Some("a/b")` is `a/b`, `Method::POST` is `POST`.
fn plain(value: &Expr) -> String {
    match value {
        Expr::Call(own) if matches!(text(&own.func).as_str(), "Some" | "Method::extension") => {
            own.args.first().map(plain).unwrap_or_default()
        }
        Expr::Call(own) => {
            let arguments: Vec<String> = own.args.iter().map(plain).collect();
            format!("{} {}", last_word(&text(&own.func)), arguments.join(" "))
        }
        Expr::Path(own) => last_word(&text(own)).to_owned(),
        Expr::Struct(own) => {
            let fields = own.fields.iter().map(|field| {
                format!("{} {}", text(&field.member).replace('_', " "), plain(&field.expr))
            });
            fields.collect::<Vec<_>>().join(", ")
        }
        Expr::Lit(_) => literal(value).unwrap_or_else(|| text(value)),
        other => text(other),
    }
}

fn last_word(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
