//! What was done to an item on its way from the document to the crate.

mod types;

use super::Known;
use crate::lower;
use crate::model::{Argument, Kind, Operation, Origin, Type, TypeId};
use crate::operation::pascal_case;
use crate::outline::owner;
use crate::pipeline::on_a_large_stack;
use crate::report::pointer_in;
use crate::tree::{Pointer, Span};

/// The longest JSON that is shown of a value.
const LONGEST: usize = 160;

/// What an item is.
pub(super) fn what(known: &Known<'_>, path: &str) -> String {
    let Some(item) = known.outline.find(path) else { return "an item of the crate".to_owned() };
    let mut text = item.shape.text();
    if let Some(owner) = owner(path).filter(|owner| *owner != "Client") {
        text = format!("{text}, of {owner}");
    }
    if let Some((_, own)) = type_of(known, path).filter(|_| owner(path).is_none()) {
        text.push_str(match (own.usage.sent, own.usage.received) {
            (true, true) => ", sent and received",
            (true, false) => ", sent",
            (false, _) => ", received",
        });
    }
    if item.deprecated {
        text.push_str(", deprecated");
    }
    text
}

/// Why nothing comes from a place.
pub(super) fn why_nothing(known: &Known<'_>, origin: &Origin) -> String {
    let model = &known.built.package.model;
    let is_it = |span: Span| {
        let tree = span.file().and_then(|file| known.sources.file(file)?.tree());
        let place = tree.map(|tree| pointer_in(tree, span)).unwrap_or_default();
        let (own, asked) = (place.segments(), origin.pointer.segments());
        span.file() == origin.span.file() && (own.starts_with(asked) || asked.starts_with(own))
    };
    if let Some(left_out) = model.ledger.left_out.iter().find(|entry| is_it(entry.span)) {
        return format!("{} is not in the client: {}", left_out.operation, left_out.reason);
    }
    if let Some(excluded) = model.ledger.excluded.iter().find(|entry| is_it(entry.span)) {
        return format!("{} is not in the client, as surface.toml says", excluded.operation);
    }
    let unused = model.types.iter().find(|(_, own)| {
        !own.usage.is_used()
            && (own.origin.span == origin.span || own.origin.pointer == origin.pointer)
    });
    match unused {
        Some(_) => "no operation sends or receives it, so the crate has no type for it".to_owned(),
        None => "nothing in the crate comes from this place directly".to_owned(),
    }
}

/// What was done to an item, a sentence each.
pub(super) fn done(known: &Known<'_>, path: &str, origin: Option<&Origin>) -> Vec<String> {
    let mut done = Vec::new();
    if let Some((id, own)) = type_of(known, path) {
        let part = path.get(owner(path).unwrap_or(path).len()..).unwrap_or_default();
        match (part.chars().next(), &own.kind) {
            (None, _) => types::of_type(known, id, own, &mut done),
            (Some('.'), Kind::Struct(object)) => {
                let mut fields = object.fields.iter();
                if let Some(field) = fields.find(|field| field.name == part[1..]) {
                    types::of_field(known, own, field, &mut done);
                }
            }
            (Some(':'), Kind::Union(union)) => {
                let mut branches = union.branches.iter();
                if let Some(branch) = branches.find(|branch| branch.name == part[2..]) {
                    types::of_branch(known, union, branch, &mut done);
                }
            }
            (Some(':'), Kind::Enum(found)) => {
                if let Some(value) = found.values.iter().find(|value| value.name == part[2..]) {
                    done.push(format!("in JSON it is `{}`", value.wire));
                }
            }
            _ => {}
        }
    } else if let Some(function) = path.strip_prefix("Credentials::") {
        done.extend(of_credentials(known, function));
    } else if let Some(operation) = operation_of(known, path) {
        match argument_of(operation, path) {
            Some(argument) => done.extend(of_argument(argument)),
            None => of_operation(known, operation, &mut done),
        }
    }
    done.extend(wire(known, path));
    if let Some(origin) = origin.filter(|_| known.origins.get(path).is_some()) {
        done.extend(overlaid(known, origin));
        done.extend(lowered(known, &origin.pointer));
    }
    done
}

/// What travels because of an item, and what is checked before.
fn wire(known: &Known<'_>, path: &str) -> Vec<String> {
    let Some(item) = known.outline.find(path) else { return Vec::new() };
    let last = path.rsplit(['.', ':']).next().unwrap_or(path);
    let fact = |(name, value): (&String, &String)| match name.as_str() {
        "json" if value != last && item.shape.text().contains("variant") => None,
        "json" if value != last => Some(format!("in JSON it is `{value}`")),
        "sent" => Some(format!("it travels as {value}")),
        "header" => Some(format!("it is read from the header `{value}`")),
        name => {
            let bound = name.strip_prefix("bound.")?;
            Some(format!("checked before it is sent: {bound} {value}"))
        }
    };
    item.wire.iter().filter_map(fact).collect()
}

fn of_operation(known: &Known<'_>, operation: &Operation, done: &mut Vec<String>) {
    let row = &operation.row;
    done.push(format!("it sends {}", row.title()));
    done.push(format!("it is called after the operationId `{}`", row.operation_id));
    let reason = row.retry_reason.as_deref().map(|reason| format!(": {}", reason.trim()));
    done.push(format!("sent again: {}{}", row.repeated(), reason.unwrap_or_default()));
    let ways: Vec<String> = row
        .security
        .iter()
        .map(|way| {
            let names: Vec<&str> = way.iter().map(|required| required.scheme.as_str()).collect();
            if names.is_empty() { "no credentials".to_owned() } else { names.join(" and ") }
        })
        .collect();
    if !ways.is_empty() {
        done.push(format!("it is authorised by {}", ways.join(", or ")));
    }
    if row.deprecated {
        done.push("the document says that it should no longer be called".to_owned());
    }
    let places = &known.built.package.document;
    for argument in operation.arguments.iter().filter(|argument| argument.required) {
        let place = super::origins::argument_place(argument, &row.place, places);
        let place = place.and_then(|(_, span)| known.sources.position(span));
        let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
        done.push(format!("it takes `{}`{place}", argument.name));
    }
}

fn of_credentials(known: &Known<'_>, name: &str) -> Vec<String> {
    let functions = &known.built.package.credentials;
    let Some(function) = functions.iter().find(|function| function.name == name) else {
        return Vec::new();
    };
    let variables = match function.variables.as_slice() {
        [] if function.by_signer => "it takes a signer".to_owned(),
        [] => "the environment does not hold it".to_owned(),
        names => format!("`Credentials::from_env` reads {}", names.join(", ")),
    };
    vec![format!("it is for the security scheme `{}`", function.scheme), variables]
}

fn of_argument(argument: &Argument) -> Vec<String> {
    let deprecated = argument.deprecated;
    deprecated
        .then(|| "the document says that it should no longer be set".to_owned())
        .into_iter()
        .collect()
}

/// What overlays have done to a place.
fn overlaid(known: &Known<'_>, origin: &Origin) -> Vec<String> {
    let mut told: Vec<(Span, String)> = Vec::new();
    for effect in &known.built.package.effects {
        let (touched, own) = (effect.pointer.segments(), origin.pointer.segments());
        let is_it = touched.starts_with(own) || (!effect.removed && own.starts_with(touched));
        if !is_it || told.iter().any(|(target, _)| *target == effect.target) {
            continue;
        }
        let place = known.sources.position(effect.target);
        let place = place.map_or_else(String::new, |place| format!(" at {place}"));
        let what = if effect.removed { "has taken something out" } else { "has changed it" };
        let reason = effect.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
        let reason = reason.map(|reason| format!(": {}", reason.replace('\n', " ")));
        let text = format!("the overlay{place} {what}{}", reason.unwrap_or_default());
        told.push((effect.target, text));
    }
    told.into_iter().map(|(_, text)| text).collect()
}

/// What rules have made of a place, with its end where that is short.
fn lowered(known: &Known<'_>, place: &Pointer) -> Vec<String> {
    let document = &known.built.package.document;
    let steps = on_a_large_stack(|| lower::trace(document, place));
    let Some(last) = steps.last() else { return Vec::new() };
    let mut names: Vec<&str> = Vec::new();
    for step in &steps {
        if names.last() != Some(&step.rule) {
            names.push(step.rule);
        }
    }
    let json = last.after.as_ref().map(|node| node.to_json().to_string());
    let json = json.filter(|json| json.chars().count() <= LONGEST);
    let shown = json.map(|json| format!(", and it is read as `{json}`")).unwrap_or_default();
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let (word, names) = (if names.len() == 1 { "the rule" } else { "the rules" }, names.join(", "));
    vec![format!("lowered to OpenAPI 3.0 by {word} {names}{shown}")]
}

/// The type that an item is, or belongs to.
fn type_of<'k>(known: &'k Known<'_>, path: &str) -> Option<(TypeId, &'k Type)> {
    let name = owner(path).unwrap_or(path).strip_prefix("types::")?;
    let mut types = known.built.package.model.types.iter().filter(|(_, own)| own.usage.is_used());
    types.find(|(_, own)| match &own.kind {
        Kind::Struct(object) => own.name == name || object.required_name == name,
        _ => own.name == name,
    })
}

fn operation_of<'k>(known: &'k Known<'_>, path: &str) -> Option<&'k Operation> {
    let mut operations = known.built.package.model.operations.iter();
    operations.find(|operation| {
        let (id, name) = (&operation.row.id, pascal_case(&operation.row.id));
        let starts = [format!("requests::{name}"), format!("headers::{name}")];
        let belongs = |start: &String| {
            path.strip_prefix(start.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ':']))
        };
        path == format!("Client::{id}")
            || path == format!("operations.{id}")
            || starts.iter().any(belongs)
    })
}

fn argument_of<'o>(operation: &'o Operation, path: &str) -> Option<&'o Argument> {
    let (_, name) = path.strip_prefix("requests::")?.split_once('.')?;
    operation.arguments.iter().find(|argument| argument.name == name)
}
