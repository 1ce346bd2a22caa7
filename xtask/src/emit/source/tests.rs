use super::rustfmt::assert_formatted;
use super::*;

fn printed(level: usize, piece: &Piece, end: &str) -> String {
    let mut lines = Lines::default();
    lines.piece(level, piece, end);
    lines.into_text()
}

fn name(width: usize) -> String {
    "n".repeat(width)
}

/// A call of a function with arguments of these widths.
fn call(open: &str, widths: &[usize], close: &str) -> Piece {
    Piece::items(open, widths.iter().map(|width| Piece::from(name(*width))), close)
}

fn owned(width: usize) -> Piece {
    Piece::chain(format!("{:?}", name(width)), [".to_owned()".into()])
}

fn pair(width: usize) -> Piece {
    Piece::items("(", ["\"part\"".into(), Piece::items("Some(", [owned(width)], ")")], ")")
}

/// Pieces of every shape, around the width of a line.
fn pieces() -> Vec<Piece> {
    let mut pieces = Vec::new();
    for width in (2..14).chain(30..105) {
        let half = width / 2;
        pieces.extend([
            call("function(", &[width], ")"),
            call("function(", &[width, 3], ")?"),
            call("function(", &[half, half, 4], ")"),
            Piece::items("Some(", [call("of(", &[width], ")?")], ")"),
            Piece::items("vec![", [call("(", &[half, half], ")")], "]"),
            Piece::items("f(", ["a".into(), call("&[", &[half, half], "]")], ")"),
            Piece::items(
                "Name {",
                [
                    Piece::items("list: &[", [call("Item::of(", &[width], ")")], "]"),
                    call("other: &[", &[half, half], "]"),
                ],
                "}",
            ),
            Piece::chain("client", [call(".send(", &[half, half], ")")]),
            Piece::chain("client", [call(".send(", &[half, half, 9], ")?")]),
            Piece::chain("self", [".client".into(), call(".send(", &[half, half], ")?")]),
            Piece::chain(call("make(", &[half, half], ")"), [".await".into()]),
            owned(width),
            Piece::items("vec![", [pair(width)], "]"),
            Piece::items("vec![", [pair(width), pair(5)], "]"),
            Piece::items("format!(", [format!("{:?}", name(width)).into()], ")"),
            Piece::chain(
                call("Verifier::new(", &[20, 20], ")"),
                [call(".id(", &[half], ")"), call(".guard(", &[half], ")")],
            ),
        ]);
    }
    for count in [2, 20, 40] {
        let words = (0..count).map(|n| Piece::from(format!("{:?}", format!("w{n}"))));
        pieces.push(Piece::items("&[", words.clone(), "]"));
        pieces.push(Piece::items("function(", words, ")"));
    }
    pieces
}

#[test]
fn what_fits_is_one_line_and_what_does_not_an_item_a_line() {
    let call = |name: &str| {
        Piece::items("f(", [Piece::from("a"), Piece::items("B {", [name.into()], "}")], ")?")
    };
    assert_eq!(printed(1, &call("b"), ";"), "    f(a, B { b })?;\n");
    let long = "x".repeat(90);
    let expected =
        format!("    f(\n        a,\n        B {{\n            {long},\n        }},\n    )?;\n");
    assert_eq!(printed(1, &call(&long), ";"), expected);
}

#[test]
fn short_items_of_lists_fill_lines() {
    let list = Piece::items("&[", (100..130).map(|n| Piece::from(n.to_string())), "]");
    let text = printed(0, &list, ",");
    assert_eq!(text.lines().count(), 4);
    assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
}

#[test]
fn statements_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for (index, piece) in pieces().iter().enumerate() {
        lines.blank();
        lines.line(format!("fn statement_{index}() {{"));
        lines.piece(1, piece, ";");
        lines.line("}");
    }
    assert_formatted("statements", &lines.into_text());
}

#[test]
fn results_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for (index, piece) in pieces().iter().enumerate() {
        lines.blank();
        lines.line(format!("fn result_{index}() {{"));
        lines.piece(1, piece, "");
        lines.line("}");
    }
    assert_formatted("results", &lines.into_text());
}

#[test]
fn assignments_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for (index, piece) in pieces().iter().enumerate() {
        lines.blank();
        lines.line(format!("fn assignment_{index}() {{"));
        lines.assigned(1, "let mut value", piece);
        lines.line("}");
    }
    assert_formatted("assignments", &lines.into_text());
}

#[test]
fn arms_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for (index, piece) in pieces().iter().enumerate() {
        lines.blank();
        lines.line(format!("fn arm_{index}() {{"));
        lines.indented(1, "match self {");
        lines.arm(2, "Self::Production", piece);
        lines.indented(1, "}");
        lines.line("}");
    }
    assert_formatted("arms", &lines.into_text());
}

/// Types of every width up to one that no line would hold.
fn types() -> Vec<String> {
    let widths = (2..90).map(|width| (name(width), name(width / 2)));
    let types = widths.flat_map(|(whole, half)| {
        [
            whole.clone(),
            format!("{whole}<'_>"),
            format!("Option<{whole}>"),
            format!("Result<ResponseValue<{half}>, Error<{half}>>"),
            format!("BTreeMap<String, Vec<{whole}>>"),
        ]
    });
    types.collect()
}

#[test]
fn items_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for width in 2..110 {
        let ty = &format!("{}<'_>", name(width));
        lines.blank();
        lines.item("impl", ty);
        lines.indented(1, "const A: u8 = 1;");
        lines.line("}");
        lines.blank();
        lines.item("pub struct", &ty.replace("'_", "'a"));
        lines.indented(1, "a: u8,");
        lines.line("}");
    }
    assert_formatted("items", &lines.into_text());
}

#[test]
fn members_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for ty in types() {
        lines.blank();
        lines.line("struct Holder {");
        lines.member(1, "member", &ty);
        lines.line("}");
        lines.blank();
        lines.assigned(0, "pub type Alias", &Piece::ty(&ty));
    }
    assert_formatted("members", &lines.into_text());
}

#[test]
fn signatures_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for level in [0, 1] {
        for ty in types() {
            let own = if level == 1 { "self" } else { "a: A" }.to_owned();
            let taken = format!("body: impl Into<{ty}>");
            if level == 1 {
                lines.blank();
                lines.line("impl Client {");
            }
            for (parameters, result) in
                [(vec![own.clone()], ty.as_str()), (vec![own.clone(), taken.clone()], "Self")]
            {
                lines.blank();
                lines.signature(level, "pub async fn send(", &parameters, result);
                lines.indented(level + 1, "self");
                lines.indented(level, "}");
            }
            if level == 1 {
                lines.line("}");
            }
        }
    }
    assert_formatted("signatures", &lines.into_text());
}

#[test]
fn attributes_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for width in 60..100 {
        lines.blank();
        lines.attribute("#[allow", &["clippy::all", &name(width)]);
        lines.line("mod a;");
    }
    assert_formatted("attributes", &lines.into_text());
}

#[test]
fn imports_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for length in 1..30 {
        let names: Vec<String> = (10..25).map(|n| format!("{}{n}", "A".repeat(length))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        for count in 1..=names.len() {
            // Apart, so that their order does not matter.
            lines.blank();
            import(&mut lines, &format!("use client_runtime::module{count}"), &names[..count]);
        }
    }
    assert_formatted("imports", &lines.into_text());
}

#[test]
fn lists_of_every_width_are_what_rustfmt_writes() {
    let mut lines = Lines::default();
    for length in 1..10 {
        for count in 2..40 {
            let items = (0..count).map(|n| Piece::from(format!("{}{n}", "a".repeat(length))));
            lines.blank();
            lines.line("fn list() {");
            lines.piece(1, &Piece::items("call(", items, ")"), ";");
            lines.line("}");
        }
    }
    assert_formatted("lists", &lines.into_text());
}

#[test]
fn only_what_code_uses_is_mentioned() {
    assert!(mentions("a: &Nullable<T>", "Nullable"));
    assert!(!mentions("/// A Nullable value.\na: types::Nullable", "Nullable"));
    assert!(!mentions("Sensitive = \"sensitive\",\nNullable(Gap) = \"gap\",", "Sensitive"));
    assert!(!mentions("Nullable(Gap) = \"gap\",", "Nullable"));
    assert!(mentions("wire::path(\"id\")", "wire"));
    assert!(!mentions("pub fn map(self, list: u8) { f(\"a \\\" map(\").map(self.map(1)) }", "map"));
    assert_eq!(imported("list(&text())", &["list", "map", "text"]), ["list", "text"]);
}
