//! Every code of the source has an entry, and every entry is of a code of the source.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{Visit, visit_expr_method_call, visit_expr_path, visit_item_mod};

use super::{CodeKind, codes};

/// The codes that the source uses, with where.
#[derive(Default)]
struct Used {
    file: String,
    problems: BTreeMap<String, String>,
    losses: BTreeMap<String, String>,
    /// Kinds of losses that are not literals.
    passed_on: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Used {
    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        let text = literal.value();
        let kebab = |part: &str| {
            !part.is_empty()
                && part.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit())
        };
        if let Some((stage, what)) = text.split_once("::")
            && [stage, what].into_iter().all(kebab)
            // Of clippy and rustdoc, in generated code.
            && !["clippy", "rustdoc"].contains(&stage)
        {
            self.problems.insert(text, self.file.clone());
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        let receiver = match &*call.receiver {
            syn::Expr::Field(field) => match &field.member {
                syn::Member::Named(name) => name.to_string(),
                syn::Member::Unnamed(_) => String::new(),
            },
            syn::Expr::Path(path) => {
                path.path.get_ident().map(ToString::to_string).unwrap_or_default()
            }
            _ => String::new(),
        };
        let position = match call.method.to_string().as_str() {
            "lose" if receiver.contains("ledger") => Some(0),
            "lose" | "lose_keyword" => Some(2),
            _ => None,
        };
        if let Some(kind) = position.and_then(|position| call.args.iter().nth(position)) {
            match kind {
                syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
                    self.losses.insert(text.value(), self.file.clone());
                }
                _ => {
                    self.passed_on.insert(self.file.clone());
                }
            }
        }
        visit_expr_method_call(self, call);
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        // As a value, `Ledger::lose` could be called with anything.
        let segments = &path.path.segments;
        if segments.len() > 1 && segments.last().is_some_and(|last| last.ident == "lose") {
            self.passed_on.insert(format!("{}: lose", self.file));
        }
        visit_expr_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.ident != "tests" {
            visit_item_mod(self, module);
        }
    }
}

impl Used {
    /// What is in a macro has no syntax, but literals are literals.
    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    if let Ok(text) = syn::parse2::<syn::LitStr>(TokenTree::from(literal).into()) {
                        self.visit_lit_str(&text);
                    }
                }
                TokenTree::Ident(_) | TokenTree::Punct(_) => {}
            }
        }
    }
}

fn used() -> Used {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut used = Used::default();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path();
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let is_source = name.ends_with(".rs") && !name.ends_with("tests.rs");
        if !is_source || name.starts_with("explain/code/") || name.starts_with("outline/") {
            continue;
        }
        used.file = name;
        used.visit_file(&syn::parse_file(&std::fs::read_to_string(path).unwrap()).unwrap());
    }
    used
}

fn entries(kind: CodeKind) -> BTreeSet<String> {
    codes().into_iter().filter(|one| one.kind == kind).map(|one| one.code.to_owned()).collect()
}

#[test]
fn every_problem_has_an_entry_and_every_entry_a_problem() {
    let used = used();
    let entries = entries(CodeKind::Problem);
    let missing: Vec<_> =
        used.problems.iter().filter(|(code, _)| !entries.contains(*code)).collect();
    assert!(missing.is_empty(), "codes without an entry: {missing:#?}");
    let gone: Vec<_> = entries.iter().filter(|code| !used.problems.contains_key(*code)).collect();
    assert!(gone.is_empty(), "entries of codes that nothing uses: {gone:?}");
    assert!(entries.len() > 100, "{}", entries.len());
}

#[test]
fn every_loss_has_an_entry_and_every_entry_a_loss() {
    let used = used();
    let tolerated = crate::pipeline::tolerable_kinds();
    let entries = entries(CodeKind::Loss);
    let known =
        |kind: &String| used.losses.contains_key(kind) || tolerated.contains(&kind.as_str());
    let missing: Vec<_> = used.losses.iter().filter(|(kind, _)| !entries.contains(*kind)).collect();
    assert!(missing.is_empty(), "kinds without an entry: {missing:#?}");
    assert!(tolerated.iter().all(|kind| entries.contains(*kind)), "{tolerated:?}");
    let gone: Vec<_> = entries.iter().filter(|kind| !known(kind)).collect();
    assert!(gone.is_empty(), "entries of kinds that nothing uses: {gone:?}");
    // These pass on what they are given.
    assert_eq!(used.passed_on, ["lower/site.rs".to_owned(), "pipeline.rs".to_owned()].into());
}

#[test]
fn entries_are_sentences_and_no_two_of_one_kind_are_of_the_same_code() {
    let mut seen = BTreeSet::new();
    for one in codes() {
        assert!(seen.insert((one.code, one.kind.words())), "{} is there twice", one.code);
        assert!(one.meaning.ends_with('.'), "{}: {}", one.code, one.meaning);
        assert!(one.action.is_empty() || one.action.ends_with('.'), "{}: {}", one.code, one.action);
    }
}
