//! Tokens as text, with blanks only where two words meet.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, Lit};

/// The text of a piece of code. It has no line breaks and does not depend on how the code was laid
/// out, so equal code has equal text.
pub(super) fn text(code: &impl ToTokens) -> String {
    let mut out = String::new();
    write(&mut out, code.to_token_stream());
    out
}

fn write(out: &mut String, tokens: TokenStream) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                if open == "{ " && out.ends_with(|c: char| !c.is_whitespace()) {
                    out.push(' ');
                }
                out.push_str(open);
                write(out, group.stream());
                // A comma before the end is a matter of layout.
                if out.ends_with(", ") {
                    out.truncate(out.len() - 2);
                }
                out.push_str(close);
            }
            TokenTree::Punct(mark) => match mark.as_char() {
                ',' => out.push_str(", "),
                ':' if mark.spacing() == Spacing::Alone && !out.ends_with(':') => {
                    out.push_str(": ")
                }
                '=' if mark.spacing() == Spacing::Alone => out.push_str(" = "),
                c => out.push(c),
            },
            TokenTree::Ident(word) => word_after(out, &word.to_string()),
            TokenTree::Literal(literal) => word_after(out, &literal.to_string()),
        }
    }
}

fn word_after(out: &mut String, word: &str) {
    if out.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '"')) {
        out.push(' ');
    }
    out.push_str(word);
}

/// The value of a literal text.
pub(super) fn literal(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(own) => match &own.lit {
            Lit::Str(text) => Some(text.value()),
            other => Some(text(other)),
        },
        _ => None,
    }
}

/// The literal texts in some code, in their order.
pub(super) fn texts(code: &impl ToTokens) -> String {
    let mut found = Vec::new();
    collect_texts(code.to_token_stream(), &mut found);
    found.join(", ")
}

fn collect_texts(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect_texts(group.stream(), found),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if !found.contains(&text) {
                    found.push(text);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_is_no_part_of_the_text() {
        let text = |code: &str| text(&code.parse::<TokenStream>().unwrap());
        assert_eq!(text("text()\n  .max( 36 , )"), "text().max(36)");
        assert_eq!(text("mut self , a : &'a str"), "mut self, a: &'a str");
        assert_eq!(text("Method :: GET"), "Method::GET");
        assert_eq!(text("[\"a\",\"b\"]"), "[\"a\", \"b\"]");
    }
}
