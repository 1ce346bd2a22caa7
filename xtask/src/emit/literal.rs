//! Rust values as text, laid out as rustfmt does with this workspace's configuration, so that a
//! generated table needs no formatter. It knows what tables are made of, and no other expression.

use super::source::{self, WIDTH, filled};

/// Items that are no longer than this are packed, several on a line.
const SHORT: usize = 10;

const STEP: usize = 4;

/// A value.
#[derive(Clone, Debug)]
pub(super) enum Literal {
    /// A path, a number, a truth value: printed as it is.
    Code(String),
    /// A text between quotes.
    Text(String),
    /// `Some(1)`; a tuple if there is no name.
    Call(String, Vec<Literal>),
    /// `&[1, 2]`
    List(Vec<Literal>),
    /// `Name { field: 1, ..Name::NEW }`
    Struct { name: String, fields: Vec<(&'static str, Literal)>, base: Option<String> },
    /// An item of a list below its attribute.
    Attributed(String, Box<Literal>),
}

/// Code as it is.
pub(super) fn code(text: impl Into<String>) -> Literal {
    Literal::Code(text.into())
}

/// A text between quotes.
pub(super) fn text(text: impl Into<String>) -> Literal {
    Literal::Text(text.into())
}

/// `Some(value)` or `None`.
pub(super) fn option(value: Option<Literal>) -> Literal {
    value.map_or_else(|| code("None"), |value| Literal::Call("Some".to_owned(), vec![value]))
}

/// A list of texts.
pub(super) fn texts(items: impl IntoIterator<Item = impl Into<String>>) -> Literal {
    Literal::List(items.into_iter().map(text).collect())
}

/// `pub static NAME: Type = value;`
pub(super) fn item(head: &str, value: &Literal) -> String {
    let flat = value.flat();
    let fits = |column| flat.as_ref().filter(|flat| column + width(flat) < WIDTH);
    match (fits(width(head) + 3), fits(STEP)) {
        (Some(flat), _) => format!("{head} = {flat};\n"),
        (None, Some(flat)) => format!("{head} =\n    {flat};\n"),
        (None, None) => {
            let here = value.layout(0, width(head) + 3, 1);
            let below = value.layout(STEP, STEP, 1);
            match source::is_better_below(&here, width(head) + 3, &below, STEP) {
                true => format!("{head} =\n    {below};\n"),
                false => format!("{head} = {here};\n"),
            }
        }
    }
}

impl Literal {
    /// The names that it begins with, and those in it: what has to be imported.
    pub(super) fn names<'l>(&'l self, found: &mut Vec<&'l str>) {
        let mut head = |text: &'l str| found.push(text.split("::").next().unwrap_or(text));
        match self {
            Self::Code(path) => head(path),
            Self::Text(_) => {}
            Self::Call(name, _) | Self::Struct { name, .. } => head(name),
            Self::List(_) | Self::Attributed(..) => {}
        }
        match self {
            Self::Code(_) | Self::Text(_) => {}
            Self::Call(_, items) | Self::List(items) => {
                items.iter().for_each(|item| item.names(found));
            }
            Self::Struct { fields, .. } => fields.iter().for_each(|(_, value)| value.names(found)),
            Self::Attributed(_, inner) => inner.names(found),
        }
    }

    /// All on one line; `None` if it cannot be.
    fn flat(&self) -> Option<String> {
        let joined = |items: &[Self]| -> Option<String> {
            let items: Option<Vec<String>> = items.iter().map(Self::flat).collect();
            Some(items?.join(", "))
        };
        match self {
            Self::Code(code) => Some(code.clone()),
            Self::Text(text) => Some(format!("{text:?}")),
            Self::Call(name, items) => Some(format!("{name}({})", joined(items)?)),
            Self::List(items) => Some(format!("&[{}]", joined(items)?)),
            Self::Struct { name, fields, base } => {
                let field =
                    |(name, value): &(&str, Self)| Some(format!("{name}: {}", value.flat()?));
                let fields: Option<Vec<String>> = fields.iter().map(field).collect();
                let base = base.iter().map(|base| format!("..{base}"));
                let parts: Vec<String> = fields?.into_iter().chain(base).collect();
                Some(format!("{name} {{ {} }}", parts.join(", ")))
            }
            Self::Attributed(..) => None,
        }
    }

    /// The text, if the line that it begins on is indented by `indent` and `column` wide already, and
    /// `tail` characters follow.
    fn layout(&self, indent: usize, column: usize, tail: usize) -> String {
        let inner = indent + STEP;
        match (self, self.flat()) {
            (_, Some(flat)) if column + width(&flat) + tail <= WIDTH => flat,
            (Self::Code(code), _) => code.clone(),
            (Self::Text(text), _) => format!("{text:?}"),
            (Self::Call(name, items), _) => {
                bracketed((&format!("{name}("), ")"), items, indent, column, tail)
            }
            (Self::List(items), _) => bracketed(("&[", "]"), items, indent, column, tail),
            (Self::Struct { name, fields, base }, _) => {
                let field = |(name, value): &(&str, Self)| field(name, value, inner);
                let fields = fields.iter().map(field);
                let base = base.iter().map(|base| format!("{}..{base}\n", blanks(inner)));
                let lines: String = fields.chain(base).collect();
                format!("{name} {{\n{lines}{}}}", blanks(indent))
            }
            (Self::Attributed(attribute, value), _) => {
                format!("{attribute}\n{}{}", blanks(indent), value.layout(indent, indent, tail))
            }
        }
    }

    /// Whether its first line may follow the bracket around it.
    fn hangs(&self) -> bool {
        matches!(self, Self::Call(..) | Self::List(_) | Self::Struct { .. })
    }

    fn is_short(&self) -> bool {
        let simple = matches!(self, Self::Code(_) | Self::Text(_));
        simple && self.flat().is_some_and(|flat| width(&flat) <= SHORT)
    }
}

fn field(name: &str, value: &Literal, indent: usize) -> String {
    let column = indent + width(name) + 2;
    format!("{}{name}: {},\n", blanks(indent), value.layout(indent, column, 1))
}

/// Items between brackets that do not fit on one line.
fn bracketed(
    (open, close): (&str, &str),
    items: &[Literal],
    indent: usize,
    column: usize,
    tail: usize,
) -> String {
    if let [item] = items
        && item.hangs()
    {
        let inside = item.layout(indent, column + width(open), width(close) + tail);
        return format!("{open}{inside}{close}");
    }
    let inner = indent + STEP;
    let lines = if items.iter().all(Literal::is_short) {
        filled(items.iter().filter_map(Literal::flat), inner)
    } else {
        let line = |item: &Literal| format!("{}{},\n", blanks(inner), item.layout(inner, inner, 1));
        items.iter().map(line).collect()
    };
    format!("{open}\n{lines}{}{close}", blanks(indent))
}

fn blanks(count: usize) -> String {
    " ".repeat(count)
}

fn width(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::source::rustfmt;

    #[track_caller]
    fn assert_formatted(text: &str) {
        rustfmt::assert_formatted("values", text);
    }

    fn structure(fields: Vec<(&'static str, Literal)>, base: bool) -> Literal {
        let base = base.then(|| "Name::NEW".to_owned());
        Literal::Struct { name: "Name".to_owned(), fields, base }
    }

    fn call(name: &str, items: Vec<Literal>) -> Literal {
        Literal::Call(name.to_owned(), items)
    }

    /// Values of every shape around a text of a given length.
    fn shapes(length: usize) -> Vec<Literal> {
        let long = || text("x".repeat(length));
        let numbers = |count: usize| -> Vec<Literal> {
            (0..count).map(|number| code((400 + number).to_string())).collect()
        };
        let list = Literal::List;
        let some = |value| option(Some(value));
        let pair = |value| call("", vec![text("application/json"), value]);
        let several =
            |value| call("ByMediaType", vec![list(vec![pair(value), pair(code("Empty"))])]);
        vec![
            some(long()),
            list(vec![long()]),
            list(vec![long(), text("short")]),
            list(numbers(length / 2)),
            some(list(numbers(length / 2))),
            structure(vec![("name", long())], false),
            structure(vec![("name", long()), ("other", code("None"))], true),
            structure(vec![("name", some(long())), ("list", list(vec![]))], true),
            structure(vec![("a", list(vec![structure(vec![("name", long())], false)]))], true),
            structure(
                vec![(
                    "responses",
                    list(vec![call("success", vec![list(numbers(1)), code("Json")])]),
                )],
                true,
            ),
            structure(
                vec![(
                    "responses",
                    list(vec![
                        call("success", vec![list(numbers(1)), several(code("Json"))]),
                        call("failure", vec![list(numbers(length / 3)), code("Json")]),
                    ]),
                )],
                true,
            ),
            structure(vec![("header", some(structure(vec![("name", long())], true)))], true),
            structure(
                vec![("kind", call("Kind::Of", vec![structure(vec![("name", long())], false)]))],
                false,
            ),
            list(vec![
                Literal::Attributed(
                    "#[cfg(feature = \"tag\")]".to_owned(),
                    Box::new(structure(vec![("name", long())], true)),
                ),
                structure(vec![("name", long())], true),
            ]),
            list(vec![Literal::Attributed(
                "#[cfg(feature = \"tag\")]".to_owned(),
                Box::new(structure(vec![("name", long())], true)),
            )]),
            list(vec![list(vec![long()]), list(numbers(2))]),
        ]
    }

    #[test]
    fn values_are_laid_out_as_rustfmt_does() {
        for shape in 0..shapes(0).len() {
            let items = (0..130).filter_map(|length| {
                let value = shapes(length).into_iter().nth(shape)?;
                Some(item(&format!("static A{length}: Type"), &value))
            });
            assert_formatted(&items.collect::<Vec<_>>().join("\n"));
        }
    }

    #[test]
    fn texts_are_escaped() {
        let value = list_of_one("a \"b\" \\ \n é");
        assert_eq!(item("const A: B", &value), "const A: B = &[\"a \\\"b\\\" \\\\ \\n é\"];\n");
    }

    fn list_of_one(value: &str) -> Literal {
        texts([value])
    }
}
