//! Formatting: prettyplease, and the blank lines between items that it leaves out.

/// The text of a file.
pub(crate) fn format(file: &syn::File) -> String {
    space_items(&prettyplease::unparse(file))
}

/// Puts a blank line behind the closing brace of an item, of a method and of a block in them, unless
/// it closes the thing around it too.
fn space_items(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + text.len() / 20);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        spaced.push_str(line);
        spaced.push('\n');
        let depth = line.len() - line.trim_start().len();
        let closes = matches!(line.trim_start(), "}" | "};") && depth <= 8;
        let last = lines.peek().is_none_or(|next| {
            let next = next.trim_start();
            next.is_empty() || next.starts_with(['}', ')', ']', '.']) || next.starts_with("else")
        });
        let ends_imports = line.starts_with("use ")
            && line.ends_with(';')
            && lines.peek().is_some_and(|next| !next.starts_with("use ") && !next.is_empty());
        if (closes && !last) || ends_imports {
            spaced.push('\n');
        }
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn items_and_methods_stand_apart() {
        let file = syn::parse_quote! {
            use a::B;
            struct A { a: u8 }
            impl A { fn a() {} fn b() { c(); } fn c() {} }
        };
        let expected = "use a::B;\n\nstruct A {\n    a: u8,\n}\n\nimpl A {\n    fn a() {}\n    fn b() {\n        c();\n    }\n\n    fn c() {}\n}\n";
        assert_eq!(format(&file), expected);
    }
}
