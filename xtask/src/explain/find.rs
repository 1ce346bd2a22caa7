//! What a person asks for: a Rust path, an `operationId`, a pointer, or a line of a file.
//!
//! | asked | is |
//! |---|---|
//! | `types::Order.id`, `Order.id`, `shop::types::Order` | an item by its path, or the end of it |
//! | `list_orders`, `listOrders`, `GET /orders` | an operation |
//! | `#/components/schemas/Order`, `/components/schemas/Order` | a place in the merged document, or one of `names.toml` |
//! | `orders.yaml#/components/schemas/Order` | a place in a file |
//! | `openapi/shop/orders.yaml:12` | what is on a line, as problems name it |

use percent_encoding::percent_decode_str;

use super::Known;
use crate::diagnostic::did_you_mean;
use crate::outline::owner;
use crate::report::pointer_in;
use crate::tree::{FileId, Node, Pointer, SourceFile, Span};

/// What was asked for does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Unknown {
    /// What is missing.
    pub message: String,
    /// What was probably meant, or how to ask.
    pub help: Option<String>,
}

/// What was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The items that are meant, by path.
    pub items: Vec<String>,
    /// Further items of the same place.
    pub also: Vec<String>,
    /// The place that was asked for.
    pub pointer: Pointer,
    pub span: Span,
    /// What to say where the place is inside of the items.
    pub inside: Option<String>,
}

/// Finds what is asked for.
pub(super) fn find(known: &Known<'_>, asked: &str) -> Result<Found, Unknown> {
    let asked = asked.trim();
    if let Some((file, pointer)) = asked.split_once('#') {
        return match file {
            "" => in_document(known, pointer),
            file => in_file(known, file, pointer),
        };
    }
    if asked.starts_with('/') {
        return in_document(known, asked);
    }
    if let Some(found) = on_line(known, asked) {
        return found;
    }
    let path = item(known, asked)?;
    let origin = known.origin(&path);
    let pointer = origin.map(|origin| origin.pointer.clone()).unwrap_or_default();
    let span = origin.map_or(Span::NONE, |origin| origin.span);
    let also = match known.origins.get(&path) {
        Some(own) => beside(known, &path, &own.pointer, own.span),
        None => Vec::new(),
    };
    Ok(Found { items: vec![path], also, pointer, span, inside: None })
}

/// The item that a text means.
fn item(known: &Known<'_>, asked: &str) -> Result<String, Unknown> {
    let package = known.built.surface.facts.package.name.get_ref().replace('-', "_");
    let text = asked.trim_end_matches("()");
    let text = ["crate::", &format!("{package}::")]
        .into_iter()
        .find_map(|start| text.strip_prefix(start))
        .unwrap_or(text);
    let items = &known.outline.items;
    let dotted = text.rsplit_once("::").map(|(owner, name)| format!("{owner}.{name}"));
    for spelt in std::iter::once(text.to_owned()).chain(dotted) {
        for start in ["", "types::", "Client::", "requests::"] {
            let path = format!("{start}{spelt}");
            if items.contains_key(&path) || known.origins.get(&path).is_some() {
                return Ok(path);
            }
        }
    }
    let operations = &known.built.package.model.operations;
    let is_it = |operation: &&crate::model::Operation| {
        let row = &operation.row;
        row.operation_id == text || row.title().eq_ignore_ascii_case(text)
    };
    if let Some(operation) = operations.iter().find(is_it) {
        return Ok(format!("Client::{}", operation.row.id));
    }
    if let Some(path) = by_wire_name(known, text) {
        return Ok(path);
    }
    // A name alone is most likely that of a type or a method.
    let names = operations.iter().map(|operation| operation.row.operation_id.as_str());
    let ends = items.keys().filter_map(|path| path.strip_prefix("types::"));
    let methods = items.keys().filter_map(|path| path.strip_prefix("Client::"));
    let candidates = items.keys().map(String::as_str).chain(ends).chain(methods).chain(names);
    let help = did_you_mean(text, candidates).unwrap_or_else(|| {
        "give a Rust path (`types::Order.id`), an operationId, a pointer \
         (`#/components/schemas/Order`), a line (`openapi/shop/orders.yaml:12`) or a code"
            .to_owned()
    });
    let message = format!("the crate `{package}` has no `{asked}`");
    Err(Unknown { message, help: Some(help) })
}

/// `Order.firstName`, as the document spells the member.
fn by_wire_name(known: &Known<'_>, text: &str) -> Option<String> {
    let (owner, wire) = text.rsplit_once(['.', ':'])?;
    let owner = owner.trim_end_matches(':');
    let owner = owner.strip_prefix("types::").unwrap_or(owner);
    let owner = format!("types::{owner}");
    let named = |(_, item): &(&str, &crate::outline::Item)| {
        item.wire.get("json").is_some_and(|name| name == wire)
    };
    known.outline.below(&owner).find(named).map(|(path, _)| path.to_owned())
}

fn in_document(known: &Known<'_>, text: &str) -> Result<Found, Unknown> {
    if let Some(path) = remembered(known, text) {
        let origin = known.origin(&path);
        let pointer = origin.map(|origin| origin.pointer.clone()).unwrap_or_default();
        let span = origin.map_or(Span::NONE, |origin| origin.span);
        return Ok(Found { items: vec![path], also: Vec::new(), pointer, span, inside: None });
    }
    let document = &known.built.package.document;
    let name = format!("the documents of `{}`", known.built.surface.name);
    let missing = match place(document, text, &name) {
        Ok((pointer, node)) => return Ok(around(known, document, &pointer, node.span)),
        Err(missing) => missing,
    };
    // What surface.toml excludes or an overlay takes out is still in a file.
    let trees = known.sources.iter().filter_map(SourceFile::tree);
    let mut found = trees.filter_map(|tree| Some((tree, place(tree, text, "").ok()?)));
    match (found.next(), found.next()) {
        (Some((tree, (pointer, node))), None) => Ok(around(known, tree, &pointer, node.span)),
        _ => Err(missing),
    }
}

/// The item whose name `names.toml` remembers by this place, which may be none of the document.
fn remembered(known: &Known<'_>, text: &str) -> Option<String> {
    let name = known.built.package.names.types.get(text)?;
    let path = format!("types::{name}");
    known.outline.items.contains_key(&path).then_some(path)
}

fn in_file(known: &Known<'_>, file: &str, text: &str) -> Result<Found, Unknown> {
    let (_, source) = source(known, file)?;
    let Some(tree) = source.tree() else {
        let message = format!("`{file}` is not a document of the surface, so it has no pointers");
        return Err(Unknown { message, help: None });
    };
    let (pointer, node) = place(tree, text, &format!("`{file}`"))?;
    Ok(around(known, tree, &pointer, node.span))
}

/// `file:line` or `file:line:column`; nothing if the text is neither.
fn on_line(known: &Known<'_>, text: &str) -> Option<Result<Found, Unknown>> {
    let mut parts = text.rsplit(':');
    let last: usize = parts.next()?.parse().ok()?;
    let (rest, line, column) = match parts.next()?.parse::<usize>() {
        Ok(line) => (parts.rev().collect::<Vec<_>>().join(":"), line, Some(last)),
        Err(_) => (text.rsplit_once(':')?.0.to_owned(), last, None),
    };
    let (file, source) = match source(known, &rest) {
        Ok(found) => found,
        Err(unknown) => return Some(Err(unknown)),
    };
    let nothing = |message: String| Some(Err(Unknown { message, help: None }));
    let lines: Vec<&str> = source.text().split_inclusive('\n').collect();
    let Some(on) = line.checked_sub(1).and_then(|index| lines.get(index)) else {
        return nothing(format!("`{rest}` has {} lines", lines.len()));
    };
    let before: usize = lines.iter().take(line - 1).map(|line| line.len()).sum();
    let blanks = on.len() - on.trim_start().len();
    let columns =
        |column: usize| on.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
    let byte = before + column.map_or(blanks, columns);
    let document = &known.built.package.document;
    Some(match source.tree() {
        Some(tree) => {
            let at = Span::new(file, byte, byte);
            let pointer = pointer_in(tree, at);
            let span = tree.at(&pointer).map_or(at, |node| node.span);
            Ok(around(known, tree, &pointer, span))
        }
        // What an overlay adds is in the merged document.
        None => match known.origins.around(file, byte) {
            Some(origin) => Ok(around(known, document, &origin.pointer, origin.span)),
            None => return nothing(format!("nothing in the crate comes from `{text}`")),
        },
    })
}

/// A file that was read, by its path or the end of it.
fn source<'k>(known: &Known<'k>, file: &str) -> Result<(FileId, &'k SourceFile), Unknown> {
    let wanted = file.trim_start_matches("./");
    let named = |source: &SourceFile| source.path().to_string_lossy().replace('\\', "/");
    let ends = |(_, source): &(FileId, &SourceFile)| {
        let path = named(source);
        path == wanted || path.ends_with(&format!("/{wanted}"))
    };
    if let Some(found) = known.sources.with_ids().find(ends) {
        return Ok(found);
    }
    let names: Vec<String> = known.sources.iter().map(named).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let short = names.iter().filter_map(|name| name.rsplit('/').next());
    let help = did_you_mean(wanted, names.iter().copied().chain(short));
    let message = format!("the surface `{}` has read no `{file}`", known.built.surface.name);
    let help = help.or_else(|| Some(format!("it has read {}", names.join(", "))));
    Err(Unknown { message, help })
}

/// The node at a pointer, or where it stops and what there is instead.
fn place<'n>(root: &'n Node, text: &str, name: &str) -> Result<(Pointer, &'n Node), Unknown> {
    let decoded = percent_decode_str(text).decode_utf8_lossy().into_owned();
    let spelt: Vec<Pointer> = [text, &decoded].into_iter().filter_map(Pointer::parse).collect();
    for pointer in &spelt {
        if let Some(node) = root.at(pointer) {
            return Ok((pointer.clone(), node));
        }
    }
    let Some(pointer) = spelt.into_iter().next() else {
        let message = format!("`{text}` is not a JSON Pointer");
        return Err(Unknown { message, help: Some("it begins with a slash".to_owned()) });
    };
    let mut known = Pointer::root();
    for segment in pointer.segments() {
        let here = root.at(&known);
        if root.at(&known.child(segment)).is_none() {
            let message = format!("{name} have nothing at `#{pointer}`");
            let message =
                if name.starts_with('`') { message.replace(" have ", " has ") } else { message };
            let keys =
                here.and_then(Node::as_object).map(|object| object.keys().collect::<Vec<_>>());
            let keys = keys.unwrap_or_default();
            let near = crate::diagnostic::nearest(segment, keys.iter().copied());
            let help = match near {
                Some(near) => format!("did you mean `#{}`?", known.child(near)),
                None => format!("`#{known}` is the last place on the way that exists"),
            };
            return Err(Unknown { message, help: Some(help) });
        }
        known = known.child(segment);
    }
    // The pointer was found above.
    Err(Unknown { message: format!("`#{pointer}`"), help: None })
}

/// The items that come from a place, or else from the nearest place around it.
fn around(known: &Known<'_>, tree: &Node, pointer: &Pointer, span: Span) -> Found {
    let mut here = pointer.clone();
    loop {
        let own = tree.at(&here).map_or(span, |node| node.span);
        let paths = there(known, &here, own);
        if !paths.is_empty() {
            let (items, also) = split(known, &paths);
            let inside =
                (here != *pointer).then(|| format!("`#{pointer}` is inside of it, at `#{here}`"));
            return Found { items, also, pointer: pointer.clone(), span, inside };
        }
        match here.parent() {
            Some(parent) => here = parent,
            None => break,
        }
    }
    let also = below(known, pointer, span);
    Found { items: Vec::new(), also, pointer: pointer.clone(), span, inside: None }
}

/// The items that come from inside of a place, as far as a person wants to read them.
fn below(known: &Known<'_>, pointer: &Pointer, span: Span) -> Vec<String> {
    let range = span.range();
    let is_inside = |path: &&String| {
        known.origins.get(path).is_some_and(|origin| {
            let own = origin.span.range();
            let within = origin.span.file() == span.file()
                && range.start <= own.start
                && own.end <= range.end;
            within || origin.pointer.segments().starts_with(pointer.segments())
        })
    };
    let paths = known.outline.items.keys().filter(|path| rank(known, path) == 0);
    paths.filter(is_inside).cloned().collect()
}

/// The items that a place is asked for, and what comes with them.
fn split(known: &Known<'_>, paths: &[&str]) -> (Vec<String>, Vec<String>) {
    let best = paths.iter().map(|path| rank(known, path)).min().unwrap_or_default();
    let (items, also): (Vec<&str>, Vec<&str>) =
        paths.iter().partition(|path| rank(known, path) == best);
    let owned = |paths: Vec<&str>| paths.into_iter().map(str::to_owned).collect();
    (owned(items), owned(also))
}

/// The other items that come from a place.
fn beside(known: &Known<'_>, path: &str, pointer: &Pointer, span: Span) -> Vec<String> {
    let mut paths = there(known, pointer, span);
    paths.retain(|other| *other != path);
    paths.into_iter().map(str::to_owned).collect()
}

/// The items that come from a place and are in the crate, without the structs of required members, which
/// say nothing of their own.
fn there<'k>(known: &'k Known<'_>, pointer: &Pointer, span: Span) -> Vec<&'k str> {
    let mut paths = known.origins.at(pointer, span);
    paths.retain(|path| known.outline.find(path).is_some() && rank(known, path) != REQUIRED);
    paths
}

/// The rank of what belongs to a struct of required members.
const REQUIRED: usize = 9;

/// How much an item is the thing itself: types and operations before what belongs to them.
fn rank(known: &Known<'_>, path: &str) -> usize {
    let is_required = |owner: &str| {
        let struct_of = owner.strip_suffix("Required");
        struct_of.is_some_and(|of| known.outline.items.contains_key(&format!("{of}::new")))
            && known.origins.get(owner) == struct_of.and_then(|of| known.origins.get(of))
    };
    let owner = owner(path).unwrap_or(path);
    match path {
        _ if path.starts_with("types::") && is_required(owner) => REQUIRED,
        _ if path.starts_with("types::") && owner == path => 0,
        _ if path.starts_with("Client::") => 0,
        _ if path.starts_with("Environment::") || path.starts_with("Credentials::") => 0,
        _ if path.starts_with("types::") => 1,
        _ if path.starts_with("requests::") && path.contains('.') => 1,
        _ => 4,
    }
}
