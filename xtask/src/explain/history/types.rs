//! What was done to types, members and branches.

use crate::explain::Known;
use crate::model::{
    Branch, Field, Kind, Naming, Part, Presence, Role, Side, Tag, Type, TypeId, TypeRef, Types,
    Union,
};
use crate::report::pointer_in;
use crate::tree::{Node, Pointer};

pub(super) fn of_type(known: &Known<'_>, id: TypeId, own: &Type, done: &mut Vec<String>) {
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

pub(super) fn of_field(known: &Known<'_>, own: &Type, field: &Field, done: &mut Vec<String>) {
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
        let by_component = !known.built.surface.facts.sensitive.components.is_empty();
        let or = if by_component { ", or `[sensitive]` names its component" } else { "" };
        done.push(format!("it is never shown: its format says that it is a secret{or}"));
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

pub(super) fn of_branch(known: &Known<'_>, union: &Union, branch: &Branch, done: &mut Vec<String>) {
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
