//! Finding the way to a member of an answer.

use super::{Access, Step};
use crate::diagnostic::did_you_mean;
use crate::model::{Field, Kind, Presence, Struct, TypeRef, Types};

/// Where a way begins.
#[derive(Clone)]
pub(super) struct Start {
    pub(super) at: Found,
    /// What problems call it.
    pub(super) name: &'static str,
}

/// The end of a way.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) access: Access,
    /// What is there, without `null` and other names.
    pub(super) ty: TypeRef,
    /// Whether the member is sensitive as a whole.
    pub(super) is_sensitive: bool,
}

/// Why there is no way: what is missing, and what to write instead.
pub(super) struct NoWay {
    pub(super) message: String,
    pub(super) help: String,
}

/// The way along `path`. Without a path it is the value itself.
pub(super) fn find(types: &Types, start: Start, path: Option<&str>) -> Result<Found, NoWay> {
    let Start { at, name: of } = start;
    let mut at = open(types, at);
    let mut walked = Vec::new();
    for name in path.into_iter().flat_map(|path| path.split('.')) {
        let place = match walked.as_slice() {
            [] => of.to_owned(),
            walked => format!("`{}` of {of}", walked.join(".")),
        };
        at = open(types, step(types, at, name, &place)?);
        walked.push(name);
    }
    Ok(at)
}

/// Opens what may be `null` and follows other names.
fn open(types: &Types, mut at: Found) -> Found {
    loop {
        at.ty = match types.compiled(&at.ty) {
            TypeRef::Nullable(inner) => {
                at.access.0.push(Step::Optional);
                (**inner).clone()
            }
            TypeRef::Boxed(inner) => (**inner).clone(),
            ty => {
                at.ty = ty.clone();
                return at;
            }
        }
    }
}

fn step(types: &Types, at: Found, name: &str, place: &str) -> Result<Found, NoWay> {
    match &at.ty {
        TypeRef::Map(values) if name != "*" && !(at.is_sensitive && **values == TypeRef::Any) => {
            Ok(value(at.access, name, values))
        }
        TypeRef::Any if name != "*" => Ok(value(at.access, name, &TypeRef::Any)),
        TypeRef::Named(id) => match &types.get(*id).kind {
            Kind::Struct(object) if name == "*" => only_list(types, at.access, object, place),
            Kind::Struct(object) => match object.fields.iter().find(|field| field.wire == name) {
                Some(field) => Ok(member(at.access, field)),
                None => match &object.extra {
                    Some(values) => {
                        let mut access = at.access;
                        access.0.push(Step::Member("extra".to_owned()));
                        Ok(value(access, name, values))
                    }
                    None => Err(no_member(object, name, place)),
                },
            },
            _ => Err(no_object(place)),
        },
        _ => Err(no_object(place)),
    }
}

fn value(mut access: Access, key: &str, values: &TypeRef) -> Found {
    access.0.push(Step::Key(key.to_owned()));
    Found { access, ty: values.clone(), is_sensitive: false }
}

fn member(mut access: Access, field: &Field) -> Found {
    access.0.push(Step::Member(field.name.clone()));
    let ty = match (&field.presence, &field.ty) {
        (Presence::Optional, TypeRef::Nullable(inner)) => {
            access.0.push(Step::Nullable);
            (**inner).clone()
        }
        (Presence::Optional, ty) => {
            access.0.push(Step::Optional);
            ty.clone()
        }
        (_, ty) => ty.clone(),
    };
    Found { access, ty, is_sensitive: field.sensitive }
}

/// The member that is a list, where there is exactly one.
fn only_list(types: &Types, access: Access, object: &Struct, place: &str) -> Result<Found, NoWay> {
    let is_list =
        |field: &&Field| matches!(types.compiled(field.ty.without_null()), TypeRef::List(_));
    let lists: Vec<&Field> = object.fields.iter().filter(is_list).collect();
    match lists.as_slice() {
        [one] => Ok(member(access, one)),
        [] => Err(NoWay {
            message: format!("no member of {place} is a list, so `*` is nothing"),
            help: names(object),
        }),
        several => {
            let names: Vec<&str> = several.iter().map(|field| field.wire.as_str()).collect();
            Err(NoWay {
                message: format!("several members of {place} are lists, so `*` does not say which"),
                help: format!("name the one that is meant: `{}`", names.join("`, `")),
            })
        }
    }
}

fn no_member(object: &Struct, name: &str, place: &str) -> NoWay {
    let known = object.fields.iter().map(|field| field.wire.as_str());
    NoWay {
        message: format!("{place} has no member `{name}`"),
        help: did_you_mean(name, known).unwrap_or_else(|| names(object)),
    }
}

fn names(object: &Struct) -> String {
    let names: Vec<String> =
        object.fields.iter().map(|field| format!("`{}`", field.wire)).collect();
    match names.as_slice() {
        [] => "it has no members in the document; an overlay can add them".to_owned(),
        names => format!(
            "it has {}; an overlay can add what the document lacks, \
             and `except` leaves an operation out",
            names.join(", ")
        ),
    }
}

fn no_object(place: &str) -> NoWay {
    NoWay {
        message: format!("{place} has no members that could be named"),
        help: "let the path end before it, or give it a type by an overlay".to_owned(),
    }
}
