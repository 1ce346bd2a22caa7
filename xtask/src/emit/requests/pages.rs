//! A request for a list that comes in pages: `pages`, `items` and what the runtime asks it.

use super::{Call, request};
use crate::emit::source::{Lines, Piece};
use crate::model::{Access, Argument, PageStyle, Pagination, Step};

/// The methods, which are in the `impl` of the request.
pub(super) fn methods(lines: &mut Lines, call: &Call<'_>) {
    let optional = |argument: &Argument| !argument.required;
    let (pages, items) = (call.free("pages", optional), super::items(call.operation));
    let (from, send) = (call.free("pages_from", optional), &call.operation.row.id);
    lines.blank();
    lines.docs(
        1,
        &format!(
            "The pages of the list, each a call like [`{send}`](Client::{send}) that is made when the \
             page is wanted. A stream; `try_next` reads it too."
        ),
    );
    let myself = || "self".to_owned();
    lines.signature(1, &format!("pub fn {pages}("), &[myself()], "pages::Pages<'a, Self>");
    lines.indented(2, "pages::Pages::new(self)");
    lines.indented(1, "}");
    lines.blank();
    lines.docs(1, "The pages from a position that earlier pages of the same list had.");
    let parameters = [myself(), "position: pages::Position".to_owned()];
    lines.signature(1, &format!("pub fn {from}("), &parameters, "pages::Pages<'a, Self>");
    lines.indented(2, "pages::Pages::from_position(self, position)");
    lines.indented(1, "}");
    lines.blank();
    lines.docs(1, "The items of the list, page after page. A stream; `try_next` reads it too.");
    lines.signature(1, &format!("pub fn {items}("), &[myself()], "pages::Items<'a, Self>");
    lines.indented(2, "pages::Items::new(pages::Pages::new(self))");
    lines.indented(1, "}");
}

/// What the runtime asks of the request.
pub(super) fn implementation(lines: &mut Lines, call: &Call<'_>, pagination: &Pagination) {
    let printer = call.printer;
    let page = request::value(call.printer, &call.operation.success);
    let item = printer.covered(&pagination.item, pagination.is_sensitive);
    lines.blank();
    lines.line(format!("impl<'a> pages::PagedRequest<'a> for {}<'a> {{", call.name));
    for (name, ty) in [
        ("Client", "Client".to_owned()),
        ("Page", page.clone()),
        ("Item", item.clone()),
        ("Failure", request::failure(call.printer, call.operation)),
    ] {
        lines.assigned(1, &format!("type {name}"), &Piece::ty(&ty));
    }
    lines.blank();
    lines.indented(1, format!("const OPERATION: &'static str = {:?};", call.operation.row.id));
    let head = "const STYLE: pages::PageStyle";
    lines.assigned(1, head, &style(&pagination.style));
    lines.blank();
    lines.indented(1, "fn client(&self) -> &'a Client {");
    lines.indented(2, format!("self.{}", call.client()));
    lines.indented(1, "}");
    lines.blank();
    lines.indented(1, "fn into_request(self) -> Result<Request, CallError> {");
    lines.indented(2, format!("self.{}()", call.request_function()));
    lines.indented(1, "}");
    lines.blank();
    let by_value = match changes(&pagination.items) {
        true => format!("mut page: {page}"),
        false => format!("page: {page}"),
    };
    lines.signature(1, "fn items(", &[by_value], &format!("Vec<{item}>"));
    list(lines, "items", owned(&pagination.items), &[]);
    lines.indented(1, "}");
    lines.blank();
    let by_reference = format!("page: &{page}");
    lines.signature(1, "fn count(", std::slice::from_ref(&by_reference), "usize");
    list(lines, "count", borrowed(&pagination.items), &[".len()"]);
    lines.indented(1, "}");
    for (name, access, ty, read) in [
        ("next", &pagination.next, "String", "text"),
        ("has_more", &pagination.has_more, "bool", "truth"),
        ("total", &pagination.total, "u64", "number"),
    ] {
        let Some(access) = access else { continue };
        lines.blank();
        let result = format!("Option<{ty}>");
        lines.signature(1, &format!("fn {name}("), std::slice::from_ref(&by_reference), &result);
        let is_place = matches!(access.0.last(), Some(Step::Member(_)));
        let root = if is_place { "&page" } else { "page" };
        let value = Piece::chain(root, borrowed(access));
        lines.piece(2, &Piece::items(format!("pages::{read}("), [value], ")"), "");
        lines.indented(1, "}");
    }
    lines.line("}");
}

/// What the way gives, or nothing where something on it is absent.
fn list(lines: &mut Lines, name: &str, mut calls: Vec<Piece>, last: &[&str]) {
    let may_end = calls.iter().any(|call| call.flat().ends_with('?'));
    calls.extend(last.iter().map(|call| Piece::from(*call)));
    let value = if calls.is_empty() { Piece::from("page") } else { Piece::chain("page", calls) };
    if !may_end {
        return lines.piece(2, &value, "");
    }
    let value = Piece::items(format!("let {name} = || Some("), [value], ")");
    lines.piece(2, &value, ";");
    lines.indented(2, format!("{name}().unwrap_or_default()"));
}

/// Whether something is taken out of a map of the page itself.
fn changes(access: &Access) -> bool {
    let is_own = |step: &&Step| !matches!(step, Step::Optional | Step::Nullable);
    access.0.iter().take_while(is_own).any(|step| matches!(step, Step::Key(_)))
}

fn owned(access: &Access) -> Vec<Piece> {
    steps(access, "?", ".into_value()?", ".remove(")
}

fn borrowed(access: &Access) -> Vec<Piece> {
    steps(access, ".as_ref()?", ".value()?", ".get(")
}

fn steps(access: &Access, optional: &str, nullable: &str, key: &str) -> Vec<Piece> {
    let mut calls: Vec<String> = Vec::new();
    for step in &access.0 {
        match step {
            // A question mark alone belongs to what is before it.
            Step::Optional if optional == "?" && !calls.is_empty() => {
                if let Some(last) = calls.last_mut() {
                    last.push('?');
                }
            }
            Step::Optional => calls.push(optional.to_owned()),
            Step::Nullable => calls.push(nullable.to_owned()),
            Step::Member(name) => calls.push(format!(".{name}")),
            Step::Last => calls.push(".last()?".to_owned()),
            Step::Key(name) => calls.push(format!("{key}{name:?})?")),
        }
    }
    calls.into_iter().map(Piece::from).collect()
}

fn style(style: &PageStyle) -> Piece {
    let parameter = |name: &str| Piece::from(format!("parameter: {name:?}"));
    let of = |variant: &str, members: Vec<Piece>| {
        Piece::items(format!("pages::PageStyle::{variant} {{"), members, "}")
    };
    match style {
        PageStyle::Cursor { parameter: name } => of("Cursor", vec![parameter(name)]),
        PageStyle::PageNumber { parameter: name, first } => {
            of("PageNumber", vec![parameter(name), format!("first: {first}").into()])
        }
        PageStyle::Offset { parameter: name } => of("Offset", vec![parameter(name)]),
        PageStyle::Link => "pages::PageStyle::Link".into(),
        PageStyle::NextUrl => "pages::PageStyle::NextUrl".into(),
    }
}
