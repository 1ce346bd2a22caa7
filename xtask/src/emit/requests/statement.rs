//! The function that puts a request together: checks, URL, parameters, body.

use super::Call;
use crate::emit::source::{Lines, Piece};
use crate::model::{Argument, Place, Scalar, TypeRef};
use crate::operation::{BodyKind, Field, FieldStyle, Location, Querystring, Style, request_method};
use crate::schema::METHODS;

pub(super) fn request(lines: &mut Lines, call: &Call<'_>) {
    let operation = call.operation;
    lines.indented(
        1,
        format!("fn {}(self) -> Result<Request, CallError> {{", call.request_function()),
    );
    checks(lines, call);
    let (before, path) = path(call);
    if let Some(url) = before {
        lines.assigned(2, "let path", &url);
    }
    let values: Vec<&Argument> =
        call.request.values.iter().filter_map(|name| call.argument(name)).collect();
    let arguments = [method(&operation.row.method), path];
    let made = |close: &str| {
        let made = Piece::items(".request(", arguments.map(Piece::from), close);
        Piece::chain("self", [format!(".{}", call.client()).into(), ".runtime".into(), made])
    };
    if values.is_empty() {
        lines.piece(2, &made(")"), "");
        return lines.indented(1, "}");
    }
    lines.assigned(2, "let mut request", &made(")?"));
    for argument in values {
        let piece = match &argument.place {
            Place::Parameter { name, location, style } => {
                parameter(argument, name, *location, style)
            }
            Place::Body(kind) => body(argument, kind, operation.row.content_type.as_deref()),
        };
        lines.piece(2, &piece, ";");
    }
    lines.indented(2, "Ok(request)");
    lines.indented(1, "}");
}

impl Call<'_> {
    fn argument(&self, name: &str) -> Option<&Argument> {
        self.operation.arguments.iter().find(|argument| argument.name == *name)
    }
}

/// The method, as the document has it.
fn method(key: &str) -> String {
    let method = request_method(key);
    match method.to_ascii_lowercase() == key && METHODS.contains(&key) {
        true => format!("Method::{method}"),
        false => format!("Method::extension({method:?})"),
    }
}

/// What the document says of the values, all of which is checked before anything is sent.
fn checks(lines: &mut Lines, call: &Call<'_>) {
    let mut rules = Vec::new();
    for argument in &call.operation.arguments {
        let Some(rule) = call.printer.rule(&argument.ty) else { continue };
        let name = &argument.name;
        let (open, first) = match &argument.place {
            // A decimal type of another crate is checked as it is sent.
            Place::Parameter { .. } if is_foreign(&argument.ty, call) => {
                (".sent(", Some(format!("{name:?}")))
            }
            Place::Body(_) if is_foreign(&argument.ty, call) => {
                (".sent(", Some("\"body\"".to_owned()))
            }
            Place::Parameter { .. } => (".argument(", Some(format!("{name:?}"))),
            Place::Body(_) => (".body(", None),
        };
        let items = first.into_iter().chain([format!("&self.{name}"), format!("&{rule}")]);
        rules.push(Piece::chain("checks", [Piece::items(open, items.map(Piece::from), ")")]));
    }
    if rules.is_empty() {
        return;
    }
    lines.indented(2, "let mut checks = Checks::new();");
    for rule in &rules {
        lines.piece(2, rule, ";");
    }
    lines.indented(2, "checks.done()?;");
}

/// Whether a value is of a decimal type of another crate, or a list or map of such values.
fn is_foreign(ty: &TypeRef, call: &Call<'_>) -> bool {
    let has_decimals = call.printer.decimals.is_some();
    match call.printer.types.resolve(ty) {
        TypeRef::Scalar(Scalar::Number { decimal, .. }) => *decimal && has_decimals,
        TypeRef::List(list) => is_foreign(&list.items, call),
        TypeRef::Map(inner) | TypeRef::Nullable(inner) => is_foreign(inner, call),
        _ => false,
    }
}

/// The statement that makes the path, if it has variables, and the expression that is the path.
fn path(call: &Call<'_>) -> (Option<Piece>, String) {
    let row = &call.operation.row;
    let template = template(&row.path);
    if call.request.variables.is_empty() {
        return (None, format!("{:?}", template.replace("{{", "{").replace("}}", "}")));
    }
    let in_path = row.path.split(['?', '#']).next().unwrap_or_default().matches('{').count();
    // A variable that occurs twice is one argument.
    let variables = row.path_variables().enumerate().filter_map(|(index, variable)| {
        let argument = call.operation.arguments.iter().find(|argument| {
            matches!(&argument.place, Place::Parameter { name, location: Location::Path, .. }
                if name == variable)
        })?;
        let Place::Parameter { name, style, .. } = &argument.place else { return None };
        let items = [
            format!("{name:?}"),
            format!("PathStyle::{}", style.variant()),
            format!("&self.{}", argument.name),
        ];
        let function = if index < in_path { "path" } else { "path_query" };
        Some(Piece::items(format!("wire::{function}("), items.map(Piece::from), ")?"))
    });
    let items = std::iter::once(Piece::from(format!("{template:?}"))).chain(variables);
    (Some(Piece::items("format!(", items, ")")), "&path".to_owned())
}

/// `/kba/{}`, as the format of a text.
fn template(path: &str) -> String {
    let mut text = String::new();
    for (index, piece) in path.split('{').enumerate() {
        match piece.split_once('}') {
            Some((_, after)) if index > 0 => text += &format!("{{}}{}", literal(after)),
            _ => text += &literal(piece),
        }
    }
    text
}

/// What a template spells out, with the characters encoded that a URL would drop, or take for a
/// slash (WHATWG URL, section 4.4). It encodes the others anyway.
fn literal(text: &str) -> String {
    let encode = |c: char| match c {
        '\\' | ' ' | '\u{0}'..='\u{1f}' | '\u{7f}' => format!("%{:02X}", u32::from(c)),
        other => other.to_string(),
    };
    text.chars().map(encode).collect()
}

/// `wire::query(&mut request, "name", QueryStyle::Form, &self.name)?`
fn parameter(argument: &Argument, wire: &str, location: Location, style: &Style) -> Piece {
    let variant = style.variant();
    let (function, style) = match (location, style) {
        (_, Style::Querystring(Querystring::Form(styles))) => {
            let styles = field_styles(styles);
            let open = format!("QuerystringStyle::{variant}(");
            ("querystring", Piece::items(open, [styles], ")"))
        }
        (_, Style::Querystring(_)) => {
            ("querystring", format!("QuerystringStyle::{variant}").into())
        }
        (Location::Header, _) => ("header", format!("HeaderStyle::{variant}").into()),
        (Location::Cookie, _) => ("cookie", format!("CookieStyle::{variant}").into()),
        (Location::Query | Location::Path, _) => ("query", format!("QueryStyle::{variant}").into()),
    };
    let items = [
        Piece::from("&mut request"),
        format!("{wire:?}").into(),
        style,
        format!("&self.{}", argument.name).into(),
    ];
    Piece::items(format!("wire::{function}("), items, ")?")
}

/// `&[("name", FieldStyle::Joined)]`
fn field_styles(styles: &[(String, FieldStyle)]) -> Piece {
    let styles = styles.iter().map(|(name, style)| {
        let pair = [format!("{name:?}"), format!("FieldStyle::{}", style.variant())];
        Piece::items("(", pair.map(Piece::from), ")")
    });
    Piece::items("&[", styles, "]")
}

/// `wire::json_body(&mut request, Some(&self.body))?`
fn body(argument: &Argument, kind: &BodyKind, content_type: Option<&str>) -> Piece {
    let name = &argument.name;
    let value = match argument.required {
        true => format!("Some(&self.{name})"),
        false => format!("self.{name}.as_ref()"),
    };
    let (function, extra) = match kind {
        BodyKind::Json => ("json_body", None),
        BodyKind::Text => ("text_body", None),
        BodyKind::Bytes => {
            ("bytes_body", Some(format!("{:?}", content_type.unwrap_or_default()).into()))
        }
        BodyKind::Form(styles) => ("form_body", Some(field_styles(styles))),
        BodyKind::Multipart(fields) => {
            ("multipart_body", Some(Piece::items("&[", fields.iter().map(field), "]")))
        }
    };
    let items = [Piece::from("&mut request"), value.into()].into_iter().chain(extra);
    Piece::items(format!("wire::{function}("), items, ")?")
}

fn field(field: &Field) -> Piece {
    let Field { name, media_types, headers, file, .. } = field;
    let headers = headers.iter().map(|header| Piece::from(format!("{header:?}")));
    let headers = Piece::items("headers: &[", headers, "]");
    let items = [
        format!("name: {name:?}").into(),
        format!("media_types: {media_types:?}").into(),
        headers,
        format!("file: {file}").into(),
    ];
    Piece::items("Field {", items, "}")
}

#[cfg(test)]
mod tests {
    use super::template;

    #[test]
    fn templates_keep_what_is_between_variables() {
        assert_eq!(template("/a/{id}/b c"), "/a/{}/b%20c");
        assert_eq!(template("/{x}.{y}"), "/{}.{}");
    }
}
