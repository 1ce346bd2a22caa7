//! What travels differently although code compiles, and what is only worded differently.

use std::collections::BTreeSet;

use super::Change;
use super::code::Code;
use super::compare::Comparer;
use crate::outline::{Item, Outline, Shape, TypeKind, owner};

/// Bounds of which the higher is the looser; of all others that have an order the lower is.
const UPPER: [&str; 2] = ["max", "exclusive_max"];
const LOWER: [&str; 2] = ["min", "exclusive_min"];

/// The types that requests hold.
pub(super) fn sent(outline: &Outline) -> BTreeSet<String> {
    let mut todo: Vec<&str> = Vec::new();
    for (path, item) in &outline.items {
        let is_start = path.starts_with("Client::") || path.starts_with("requests::");
        match &item.shape {
            Shape::Function(function) if is_start => {
                for argument in &function.arguments {
                    argument.ty.each_name(&mut |name| todo.push(name));
                }
            }
            Shape::Setter(ty) if is_start => ty.each_name(&mut |name| todo.push(name)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    while let Some(path) = todo.pop() {
        let Some(item) = outline.items.get(path) else { continue };
        if !path.starts_with("types::") || !found.insert(path.to_owned()) {
            continue;
        }
        let parts =
            outline.below(path).filter(|(_, item)| !matches!(item.shape, Shape::Function(_)));
        for shape in std::iter::once(&item.shape).chain(parts.map(|(_, item)| &item.shape)) {
            shape.each_type(&mut |ty| ty.each_name(&mut |name| todo.push(name)));
        }
    }
    found
}

impl Comparer<'_> {
    /// Words and advice.
    pub(super) fn words(&mut self, path: &str, was: &Item, is: &Item) {
        match (was.deprecated, is.deprecated) {
            (false, true) => self.add(Change::new(Code::Deprecated, path).is(first_line(&is.docs))),
            (true, false) => self.add(Change::new(Code::DeprecatedNoMore, path)),
            _ => {}
        }
        if was.docs != is.docs {
            let change = Change::new(Code::Documentation, path);
            self.add(change.was(first_line(&was.docs)).is(first_line(&is.docs)));
        }
        if was.condition != is.condition
            && let Some(condition) = &is.condition
            && !self.is_part_of_needing(path, was, is)
        {
            let change = Change::new(Code::FeatureNeeded, path).is(condition.as_str());
            self.add(match &was.condition {
                Some(was) => change.was(was.as_str()),
                None => change,
            });
        }
    }

    /// Whether what something belongs to already reports that it needs this other feature: the type
    /// of a member, the method of a request.
    fn is_part_of_needing(&self, path: &str, was: &Item, is: &Item) -> bool {
        let whole = self.method_of(self.old, path);
        let whole = whole.as_deref().filter(|whole| *whole != path).or_else(|| owner(path));
        let condition = |outline: &Outline, path: &str| {
            outline.items.get(path).map(|item| item.condition.clone())
        };
        whole.is_some_and(|whole| {
            condition(self.old, whole).as_ref() == Some(&was.condition)
                && condition(self.new, whole).as_ref() == Some(&is.condition)
        })
    }

    /// Facts of the wire.
    pub(super) fn facts(&mut self, path: &str, was: &Item, is: &Item) {
        if was.wire == is.wire {
            return;
        }
        let names: BTreeSet<&String> = was.wire.keys().chain(is.wire.keys()).collect();
        let mut meaning = false;
        for name in names {
            let (from, to) = (was.wire.get(name), is.wire.get(name));
            if from == to {
                continue;
            }
            let Some(code) = self.code(path, name, was, is) else { continue };
            // An argument that is now another parameter differs in everything.
            if code == Code::ParameterMeaning {
                meaning = true;
            } else if meaning && name.starts_with("argument ") {
                continue;
            }
            let about = |value: &String| match name.as_str() {
                "made" => None,
                name => Some(format!("{name}: {value}")),
            };
            let mut change = Change::new(code, path);
            change.was = from.and_then(about);
            change.is = to.and_then(about);
            self.add(change);
        }
    }

    fn code(&self, path: &str, name: &str, was: &Item, is: &Item) -> Option<Code> {
        let (from, to) = (was.wire.get(name), is.wire.get(name));
        if let Some((_, bound)) = name.split_once("bound.") {
            let owner = owner(path).unwrap_or(path);
            let is_checked = !owner.starts_with("types::") || self.sent.contains(owner);
            return Some(match is_checked {
                false => Code::BoundsOfAnswers,
                true => bounds(bound, from, to),
            });
        }
        if name.starts_with("argument ") {
            return argument(was, is, from?, to?);
        }
        let item = if path.starts_with("operations.") { "operation" } else { path };
        Some(match (item, name) {
            ("operation", "method") => Code::OperationMethod,
            // What a variable is called travels nowhere.
            ("operation", "path") if template(from?) == template(to?) => return None,
            ("operation", "path") => Code::OperationPath,
            ("operation", "server") => Code::OperationServer,
            ("operation", "security") => security_of(was, is),
            // The scopes of a further way do not concern those who use the old ones.
            ("operation", "scopes") if security_of(was, is) == Code::SecurityAdded => {
                let all = |text: Option<&String>| -> BTreeSet<String> {
                    text.iter().flat_map(|text| text.split("; ")).map(str::to_owned).collect()
                };
                (!all(from).is_subset(&all(to))).then_some(Code::OperationScopes)?
            }
            ("operation", "scopes") => Code::OperationScopes,
            ("operation", "accept") => Code::OperationAccept,
            // A body that came or went is reported where it is given.
            ("operation", "content type") => from.and(to).map(|_| Code::OperationContentType)?,
            ("operation", "retry") => Code::OperationRetry,
            ("operation", "idempotency") => Code::OperationIdempotency,
            ("operation", name) if name.starts_with("answer ") => answer(name, was, is)?,
            ("operation", _) => return None,
            ("SURFACE", name) if name.starts_with("scheme ") => match (from, to) {
                (Some(_), Some(_)) => Code::Scheme,
                // What is authorised by it says so.
                _ => return None,
            },
            ("SURFACE", _) => Code::SharedFacts,
            (_, "sent") if from.zip(to).is_some_and(|(from, to)| is_sent_alike(from, to)) => {
                return None;
            }
            (_, "sent") => Code::ParameterSent,
            (_, "json") => Code::JsonName,
            (_, "constant") => match (from, to) {
                (Some(_), Some(_)) => Code::ConstantValue,
                _ => return None,
            },
            (_, "tag" | "told apart by") => Code::UnionTag,
            (_, "order") if order(from, to) == order(to, from) => return None,
            (_, "order") if matches!(&is.shape, Shape::Type(own) if own.kind == TypeKind::Union) => {
                Code::BranchOrder
            }
            (_, "order") => Code::ValueOrder,
            (_, "status") => Code::Status,
            (_, "header") if from.zip(to).is_some_and(|(a, b)| a.eq_ignore_ascii_case(b)) => {
                return None;
            }
            (_, "header") => Code::HeaderName,
            (_, "base_url") => Code::EnvironmentUrl,
            // A server that came or went is reported where it is called.
            (_, "servers") => from.and(to).map(|_| Code::EnvironmentUrl)?,
            (_, "default") => Code::VariableDefault,
            ("Credentials::from_env", "made") => variables(from?, to?)?,
            (item, "made") if item.starts_with("Credentials::") => Code::Credentials,
            (_, "made") => Code::WebhookVerification,
            (_, "on by default") => Code::FeatureNeeded,
            _ => return None,
        })
    }
}

/// The code for an argument that is sent differently. Where there are more or fewer arguments than
/// before, the compiler asks for each of them.
fn argument(was: &Item, is: &Item, from: &str, to: &str) -> Option<Code> {
    let count = |item: &Item| match &item.shape {
        Shape::Function(function) => function.arguments.len(),
        _ => 0,
    };
    if count(was) != count(is) {
        return None;
    }
    let (Some((_, name)), Some((_, new_name))) = (parameter(from), parameter(to)) else {
        return Some(Code::ParameterSent);
    };
    let had = |sent: &String| parameter(sent).is_some_and(|(_, name)| name == new_name);
    if name != new_name && was.wire.values().any(had) {
        return Some(Code::ParameterMeaning);
    }
    (!is_sent_alike(from, to)).then_some(Code::ParameterSent)
}

/// Whether two facts such as `query "limit" Form` put a value into the same place. What a variable of a path
/// is called travels nowhere, and the names of headers have no case (RFC 9110 section 5.1).
fn is_sent_alike(from: &str, to: &str) -> bool {
    let how = |sent: &str| sent.rsplit('"').next().map(str::to_owned);
    let (Some((kind, name)), Some((new_kind, new_name))) = (parameter(from), parameter(to)) else {
        return from == to;
    };
    let is_same_name = match kind {
        "path" => true,
        "header" => name.eq_ignore_ascii_case(new_name),
        _ => name == new_name,
    };
    kind == new_kind && is_same_name && how(from) == how(to)
}

/// Of the first list of names those that are in the second as well.
fn order<'n>(list: Option<&'n String>, other: Option<&String>) -> Vec<&'n str> {
    let names = |list: &'n String| list.split(", ");
    let other: Vec<&str> = other.map(|other| other.split(", ").collect()).unwrap_or_default();
    list.map(names).into_iter().flatten().filter(|name| other.contains(name)).collect()
}

/// The kind and the name of the parameter of a fact such as `query "limit" Form`. A body has none.
fn parameter(sent: &str) -> Option<(&str, &str)> {
    let (kind, rest) = sent.split_once(' ')?;
    let is_parameter = ["path", "query", "header", "cookie"].contains(&kind);
    rest.split('"').nth(1).filter(|_| is_parameter).map(|name| (kind, name))
}

/// A path without the names of its variables.
fn template(path: &str) -> String {
    let mut parts = path.split('{');
    let start = parts.next().unwrap_or_default().to_owned();
    parts.fold(start, |text, part| text + "{" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// The code for other ways to authorise a call. One that comes after those that there were changes
/// nothing for those who have the credentials of these.
fn security_of(was: &Item, is: &Item) -> Code {
    let ways = |item: &Item| -> Vec<String> {
        let ways = item.wire.get("security");
        ways.map(|text| text.split(", or ").map(str::to_owned).collect()).unwrap_or_default()
    };
    let (from, to) = (ways(was), ways(is));
    if !from.is_empty() && to.starts_with(&from) {
        Code::SecurityAdded
    } else {
        Code::OperationSecurity
    }
}

/// The code for other environment variables; nothing if there are only more of them.
fn variables(from: &str, to: &str) -> Option<Code> {
    let names = |text: &str| -> BTreeSet<String> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        text.split(|c| !is_part(c)).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    };
    (!names(from).is_subset(&names(to))).then_some(Code::CredentialsVariables)
}

/// The code for a documented answer.
fn answer(name: &str, was: &Item, is: &Item) -> Option<Code> {
    let (from, to) = (said(was, name), said(is, name));
    // A success is one under any status, if it is read like one that is documented.
    let reads = |item: &Item, read: &str| {
        let mut answers = item.wire.iter().filter(|(name, _)| name.starts_with("answer "));
        read.starts_with("success ") && answers.any(|(_, other)| asked(other) == read)
    };
    match (from, to) {
        (Some(from), Some(to)) if from == to => None,
        (Some(from), None) if reads(is, &from) => None,
        (None, Some(_)) => Some(Code::AnswerAdded),
        _ => Some(Code::AnswerRead),
    }
}

/// How an answer of an operation is read, if it is documented.
fn said(item: &Item, name: &str) -> Option<String> {
    item.wire.get(name).map(|read| asked(read))
}

/// How an answer is read, without the media types that are not asked for.
fn asked(read: &str) -> String {
    let Some((word, list)) = read.split_once(" ByMediaType") else { return read.to_owned() };
    let entries = list.split('(').filter_map(|entry| entry.split_once(')')).map(|(entry, _)| entry);
    let asked: Vec<&str> = entries.filter(|entry| !entry.ends_with("Unasked")).collect();
    match asked.as_slice() {
        [one] => format!("{word} {}", one.rsplit(' ').next().unwrap_or(one)),
        _ => format!("{word} {}", asked.join(", ")),
    }
}

/// The code for a bound that changed.
fn bounds(name: &str, from: Option<&String>, to: Option<&String>) -> Code {
    let last = name.rsplit('.').next().unwrap_or(name);
    let (Some(from), Some(to)) = (from, to) else {
        return if to.is_some() { Code::Bounds } else { Code::BoundsLoosened };
    };
    let numbers = from.parse::<f64>().ok().zip(to.parse::<f64>().ok());
    let is_looser = numbers.is_some_and(|(from, to)| {
        (UPPER.contains(&last) && to > from) || (LOWER.contains(&last) && to < from)
    });
    if is_looser { Code::BoundsLoosened } else { Code::Bounds }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
