//! What was done to an item on its way from the document to the crate.

use super::Known;
use crate::lower;
use crate::model::{
    Argument, Branch, Field, Kind, Naming, Operation, Origin, Part, Presence, Role, Side, Tag,
    Type, TypeId, TypeRef, Types, Union,
};
use crate::operation::pascal_case;
use crate::outline::owner;
use crate::pipeline::on_a_large_stack;
use crate::report::pointer_in;
use crate::tree::{Node, Pointer, Span};

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
        None => "nothing in the crate comes from this place by itself".to_owned(),
    }
}

/// What was done to an item, a sentence each.
pub(super) fn done(known: &Known<'_>, path: &str, origin: Option<&Origin>) -> Vec<String> {
    let mut done = Vec::new();
    if let Some((id, own)) = type_of(known, path) {
        let part = path.get(owner(path).unwrap_or(path).len()..).unwrap_or_default();
        match (part.chars().next(), &own.kind) {
            (None, _) => of_type(known, id, own, &mut done),
            (Some('.'), Kind::Struct(object)) => {
                let mut fields = object.fields.iter();
                if let Some(field) = fields.find(|field| field.name == part[1..]) {
                    of_field(known, own, field, &mut done);
                }
            }
            (Some(':'), Kind::Union(union)) => {
                let mut branches = union.branches.iter();
                if let Some(branch) = branches.find(|branch| branch.name == part[2..]) {
                    of_branch(known, union, branch, &mut done);
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

fn of_type(known: &Known<'_>, id: TypeId, own: &Type, done: &mut Vec<String>) {
    let package = &known.built.package;
    let types = &package.model.types;
    done.push(naming(own, types));
    if let Some((place, _)) = package.names.types.iter().find(|(_, name)| **name == own.name) {
        done.push(format!("names.toml remembers its name by the place `{place}`"));
    }
    done.extend(renamed(known, own));
    if let Kind::Alias(target) | Kind::Newtype(target) = &own.kind {
        let target = crate::model::outline::used(target, types);
        done.push(format!("it is another name for `{target}`"));
    }
    let others = types.iter().filter(|(other, one)| {
        *other != id && one.usage.is_used() && one.kind == Kind::Alias(TypeRef::Named(id))
    });
    let others: Vec<String> = others
        .map(|(_, one)| format!("`types::{}` (`#{}`)", one.name, one.origin.pointer))
        .collect();
    if !others.is_empty() {
        done.push(format!(
            "the same is written out elsewhere and shares it: {}",
            others.join(", ")
        ));
    }
    for (_, side) in types.iter() {
        if side.usage.is_used() && matches!(side.naming, Naming::Side { of, .. } if of == id) {
            done.push(format!(
                "what is sent and what is received differ in required members, so there is also \
                 `types::{}`",
                side.name
            ));
        }
    }
    if own.nullable {
        done.push("it may be `null`, which each use of it says with `Option`".to_owned());
    }
    done.extend(merged(known, &own.origin.pointer));
    match &own.kind {
        Kind::Union(union) => done.push(told_apart(&union.tag)),
        Kind::Enum(_) => {
            done.push("a value that the document does not list is kept as `Other`".to_owned());
        }
        _ => {}
    }
}

/// What a type is called after.
fn naming(own: &Type, types: &Types) -> String {
    let name = |id: &TypeId| format!("types::{}", types.get(*id).name);
    match &own.naming {
        Naming::Component(key) if *key == own.name => "it has the name of its component".to_owned(),
        Naming::Component(key) => format!("it is called after its component `{key}`"),
        Naming::Part { of, part } => {
            format!("it has no name in the document: it is {} of `{}`", words(part), name(of))
        }
        Naming::Side { of, side: Side::Sent } => format!("it is `{}` as it is sent", name(of)),
        Naming::Side { of, side: Side::Received } => {
            format!("it is `{}` as it is received", name(of))
        }
        Naming::Operation { method, role, path } => {
            let role = match role {
                Role::Parameter(name) => format!("the argument `{name}`"),
                Role::Body => "the body".to_owned(),
                Role::Response => "the answer".to_owned(),
                Role::Status(status) => format!("the answer with {status}"),
                Role::Outcome => "the successes by status".to_owned(),
                Role::Error => "the failures by status".to_owned(),
                Role::Webhook => "the body".to_owned(),
            };
            let parts: Vec<String> = path.iter().rev().map(words).chain([role]).collect();
            format!("it has no name in the document: it is {} of `{method}`", parts.join(" of "))
        }
    }
}

fn words(part: &Part) -> String {
    match part {
        Part::Property(name) => format!("the member `{name}`"),
        Part::Item => "an item".to_owned(),
        Part::Value => "a value".to_owned(),
        Part::Branch(label) => format!("the branch `{label}`"),
        Part::Inside(outer, inner) => format!("{} of {}", words(inner), words(outer)),
    }
}

/// Whether the component has another name in its file: `[rename]`, a prefix.
fn renamed(known: &Known<'_>, own: &Type) -> Option<String> {
    let Naming::Component(key) = &own.naming else { return None };
    let file = known.sources.file(own.origin.span.file()?)?;
    let place = pointer_in(file.tree()?, own.origin.span);
    let written = place.last().filter(|_| {
        place.parent().is_some_and(|parent| parent.segments() == ["components", "schemas"])
    })?;
    (written != key).then(|| {
        format!("its component is `{written}` in the file: `[rename]` or a `prefix` of surface.toml calls it `{key}`")
    })
}

/// The parts of an `allOf`, which the type has all of.
fn merged(known: &Known<'_>, place: &Pointer) -> Option<String> {
    let parts = known.built.package.document.at(place)?.get("allOf")?.as_array()?;
    let name = |part: &Node| match part.reference() {
        Some(reference) => format!("`{reference}`"),
        None => "a part without a name".to_owned(),
    };
    let parts: Vec<String> = parts.iter().map(name).collect();
    Some(format!("the parts of its allOf are merged into it: {}", parts.join(", ")))
}

fn told_apart(tag: &Tag) -> String {
    match tag {
        Tag::Declared { property } => format!("its branches are told apart by `{property}`"),
        Tag::Implied { property } => {
            format!(
                "its branches are told apart by `{property}`, where it is there, else by their members"
            )
        }
        Tag::ByMembers => "its branches are told apart by their members".to_owned(),
    }
}

fn of_field(known: &Known<'_>, own: &Type, field: &Field, done: &mut Vec<String>) {
    done.push(match &field.presence {
        Presence::Required => "it is always there".to_owned(),
        Presence::Optional => "it may be left out".to_owned(),
        Presence::Constant(value) => format!("it is always `{value}`, which nobody needs to write"),
    });
    if let TypeRef::Nullable(_) = field.ty {
        done.push("it may be `null`".to_owned());
    }
    if is_boxed(&field.ty) {
        done.push("it is on the heap, because the type contains itself".to_owned());
    }
    if !field.origin.pointer.segments().starts_with(own.origin.pointer.segments()) {
        done.push(format!("it comes from `#{}`, a part of the type", field.origin.pointer));
    }
    if field.sensitive {
        done.push(match sensitive(known, own, field) {
            Some(line) => format!("it is never shown: `[sensitive]` names it ({line})"),
            None => "it is never shown, as the document says".to_owned(),
        });
    }
    let is_covered = |item: &crate::outline::Item| item.shape.text().contains("Sensitive<");
    let path = format!("types::{}.{}", own.name, field.name);
    if !field.sensitive && known.outline.find(&path).is_some_and(is_covered) {
        done.push("it is never shown: its format says that it is a secret".to_owned());
    }
    if field.read_only {
        done.push("only the vendor sets it (`readOnly`)".to_owned());
    }
    if field.write_only {
        done.push("only callers set it (`writeOnly`)".to_owned());
    }
}

fn is_boxed(used: &TypeRef) -> bool {
    match used {
        TypeRef::Boxed(_) => true,
        TypeRef::Nullable(inner) | TypeRef::Map(inner) => is_boxed(inner),
        TypeRef::List(list) => is_boxed(&list.items),
        _ => false,
    }
}

/// The line of `[sensitive]` that names a member.
fn sensitive(known: &Known<'_>, own: &Type, field: &Field) -> Option<String> {
    let surface = &known.built.surface;
    let component = match &own.naming {
        Naming::Component(key) => key.as_str(),
        _ => "",
    };
    let is_it = |text: &str| {
        text == field.wire
            || text.split_once('.').is_some_and(|(of, name)| of == component && name == field.wire)
    };
    let mut properties = surface.facts.sensitive.properties.iter();
    let named = properties.find(|property| is_it(property.get_ref()))?;
    let span = crate::surface::span(surface.file, named);
    known.sources.position(span).map(|position| position.to_string())
}

fn of_branch(known: &Known<'_>, union: &Union, branch: &Branch, done: &mut Vec<String>) {
    let types = &known.built.package.model.types;
    done.push(format!("it holds `{}`", crate::model::outline::used(&branch.ty, types)));
    let values: Vec<String> = branch.values.iter().map(|value| format!("`{value}`")).collect();
    match &union.tag {
        Tag::Declared { property } | Tag::Implied { property } if !values.is_empty() => {
            done.push(format!("it is meant if `{property}` is {}", values.join(" or ")));
        }
        _ => {}
    }
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
        [] => "the environment cannot hold it".to_owned(),
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
