//! Lists that seem to come in pages, by their parameters and answers.

use super::names::words;
use crate::schema::{Operation, resolve};
use crate::tree::Node;

/// Parameters that take a cursor.
const CURSORS: [&str; 11] = [
    "after",
    "continuation_token",
    "cursor",
    "next",
    "next_page_token",
    "next_token",
    "page_after",
    "page_cursor",
    "page_token",
    "start_cursor",
    "starting_after",
];

/// Members that hold the cursor of the next page.
const NEXT: [&str; 10] = [
    "after",
    "continuation_token",
    "cursor",
    "end_cursor",
    "next",
    "next_cursor",
    "next_page_cursor",
    "next_page_token",
    "next_token",
    "page_token",
];

/// Parameters that take the id of the last item of a page.
const LAST_ITEMS: [&str; 3] = ["after", "after_id", "starting_after"];

/// Members that say whether there is more.
const MORE: [&str; 3] = ["has_more", "has_next", "has_next_page"];

/// Parameters that take the number of a page.
const NUMBERS: [&str; 3] = ["page", "page_number", "page_no"];

/// Parameters that take the number of items before a page.
const OFFSETS: [&str; 4] = ["offset", "page_offset", "skip", "start"];

/// How operations seem to be read page by page: the keys of a `[[pagination]]` but its operations, each
/// with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Proposal {
    pub(super) operations: Vec<String>,
    pub(super) keys: Vec<(&'static str, String)>,
    /// What it was seen by.
    pub(super) why: String,
}

/// Adds what one operation looks like; operations of one look are together.
pub(super) fn note(root: &Node, operation: &Operation<'_>, found: &mut Vec<Proposal>) {
    let Some(id) = operation.node().get("operationId").and_then(Node::as_str) else { return };
    let Some(answer) = (operation.method == "get").then(|| success(root, operation)).flatten()
    else {
        return;
    };
    let Some((keys, why)) = look(root, operation, answer) else { return };
    match found.iter_mut().find(|proposal| proposal.keys == keys) {
        Some(same) => same.operations.push(id.to_owned()),
        None => found.push(Proposal { operations: vec![id.to_owned()], keys, why }),
    }
}

/// The answer 200 of an operation.
fn success<'d>(root: &'d Node, operation: &Operation<'d>) -> Option<&'d Node> {
    resolve(root, operation.node().get("responses")?.get("200")?)
}

type Look = (Vec<(&'static str, String)>, String);

fn look(root: &Node, operation: &Operation<'_>, answer: &Node) -> Option<Look> {
    let content = answer.get("content").and_then(Node::as_object)?;
    let (_, json) = content.nodes().find(|(media_type, _)| media_type.contains("json"))?;
    let schema = resolve(root, json.get("schema")?)?;
    let parameters = operation.parameters(root);
    let query: Vec<&str> = parameters
        .iter()
        .filter(|(_, parameter)| parameter.get("in").and_then(Node::as_str) == Some("query"))
        .filter_map(|(_, parameter)| parameter.get("name").and_then(Node::as_str))
        .collect();
    let takes = |known: &[&str]| {
        query
            .iter()
            .find(|name| known.contains(&words(name).as_str()))
            .map(|name| (*name).to_owned())
    };
    let items = items(root, schema)?;
    let style = |style: &str| ("style", style.to_owned());
    let with_items = |mut keys: Vec<(&'static str, String)>| {
        keys.extend(items.clone().map(|path| ("items", path)));
        keys
    };
    let has_next = member(root, schema, "_links").is_some_and(|links| {
        member(root, links, "next").is_some() || links.get("additionalProperties").is_some()
    });
    if has_next && member(root, schema, "_embedded").is_some() {
        let keys = with_items(vec![style("next-url"), ("next", "_links.next.href".to_owned())]);
        return Some((
            keys,
            "the answers have `_links` and `_embedded`, as HAL has them".to_owned(),
        ));
    }
    if has_link_header(answer) {
        let why = "the answers have the header `Link`".to_owned();
        return Some((with_items(vec![style("link-header")]), why));
    }
    if let (Some(parameter), Some(next)) = (takes(&CURSORS), next_member(root, schema)) {
        let why = format!("`{parameter}` is taken, and `{next}` is in the answers");
        let keys = vec![style("cursor"), ("parameter", parameter), ("next", next)];
        return Some((with_items(keys), why));
    }
    if let (Some(parameter), Some(more)) = (takes(&LAST_ITEMS), more_member(root, schema))
        && has_id(root, schema, items.as_deref())
    {
        let why =
            format!("`{parameter}` is taken, items have an `id`, and `{more}` is in the answers");
        let next = ("next", "id".to_owned());
        let keys = vec![style("last-item"), ("parameter", parameter), next, ("has-more", more)];
        return Some((with_items(keys), why));
    }
    let counted = [("page-number", &NUMBERS[..]), ("offset", &OFFSETS[..])];
    counted.into_iter().find_map(|(name, known)| {
        let parameter = takes(known)?;
        let why = format!("`{parameter}` is taken");
        Some((with_items(vec![style(name), ("parameter", parameter)]), why))
    })
}

/// The path of the only list of an answer: `Some(None)` if the answer is one.
fn items(root: &Node, schema: &Node) -> Option<Option<String>> {
    if is_list(schema) {
        return Some(None);
    }
    if let Some(embedded) = member(root, schema, "_embedded") {
        return (lists(root, embedded).len() == 1).then(|| Some("_embedded.*".to_owned()));
    }
    match lists(root, schema).as_slice() {
        [one] => Some(Some(one.clone())),
        _ => None,
    }
}

fn lists(root: &Node, schema: &Node) -> Vec<String> {
    let members = members(root, schema).into_iter();
    members.filter(|(_, member)| is_list(member)).map(|(name, _)| name.to_owned()).collect()
}

fn is_list(schema: &Node) -> bool {
    schema.get("type").and_then(Node::as_str) == Some("array")
}

/// The path of a member that is called like a cursor, at the top or one level below it.
fn next_member(root: &Node, schema: &Node) -> Option<String> {
    let is_next = |name: &str| NEXT.contains(&words(name).as_str());
    let own = members(root, schema);
    let is_value = |member: &Node| member.get("properties").is_none() && !is_list(member);
    if let Some((name, _)) = own.iter().find(|(name, member)| is_next(name) && is_value(member)) {
        return Some((*name).to_owned());
    }
    own.iter().find_map(|(outer, member)| {
        let inner = members(root, member);
        let (name, _) = inner.iter().find(|(name, member)| is_next(name) && is_value(member))?;
        Some(format!("{outer}.{name}"))
    })
}

/// The member at the top that says whether there is more.
fn more_member(root: &Node, schema: &Node) -> Option<String> {
    let own = members(root, schema).into_iter();
    own.map(|(name, _)| name).find(|name| MORE.contains(&words(name).as_str())).map(str::to_owned)
}

/// Whether the items of the list at this path have a member `id`.
fn has_id(root: &Node, schema: &Node, items: Option<&str>) -> bool {
    let list = items.map_or(Some(schema), |path| member(root, schema, path));
    let item = list.and_then(|list| resolve(root, list.get("items")?));
    item.is_some_and(|item| member(root, item, "id").is_some())
}

fn has_link_header(answer: &Node) -> bool {
    let headers = answer.get("headers").and_then(Node::as_object);
    headers
        .is_some_and(|headers| headers.nodes().any(|(name, _)| name.eq_ignore_ascii_case("link")))
}

/// The members of an object, without those that a path could not name.
fn members<'d>(root: &'d Node, schema: &'d Node) -> Vec<(&'d str, &'d Node)> {
    let properties = schema.get("properties").and_then(Node::as_object);
    let nodes = properties.into_iter().flat_map(|properties| properties.nodes());
    nodes
        .filter(|(name, _)| !name.contains('.'))
        .filter_map(|(name, member)| Some((name, resolve(root, member)?)))
        .collect()
}

fn member<'d>(root: &'d Node, schema: &'d Node, name: &str) -> Option<&'d Node> {
    resolve(root, schema.get("properties")?.get(name)?)
}
