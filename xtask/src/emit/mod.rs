//! Stage `emit`: the files of a client crate, as text. Nothing is written here.
//!
//! Every file names the command that makes it, so that a reader knows where to change what. The
//! [`Marker`] also has the versions of the generator and the hash of what the crate was made from.

mod credentials;
mod document;
mod environment;
mod header;
mod headers;
mod library;
mod literal;
mod manifest;
mod marker;
mod operations;
mod readme;
pub mod types;
mod webhook_bodies;
mod webhooks;

pub use header::{InputHash, made_by, versions};
pub use marker::{MARKER, Marker, MarkerError, Pending, is_by_hand};

use crate::diagnostic::{Diagnostic, Outcome, has_errors};
use crate::environments::Environments;
use crate::generate::Generated;
use crate::rewrite::{self, layout};
use crate::surface::Surface;
use crate::tree::Node;

/// One file of the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrateFile {
    /// The path in the crate's folder, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// What a crate is made of, besides the generated source.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The surface.
    pub surface: &'a Surface,
    /// The merged and overlaid document, as the vendor would write it.
    pub document: &'a Node,
    /// Where the API is served.
    pub environments: &'a Environments,
    /// The hash of everything that was read.
    pub hash: &'a InputHash,
    /// The folders of `examples/*.rs` that the crate has, by file stem, to be named in its README.
    pub examples: &'a [String],
    /// Whether `src/ext.rs` exists.
    pub has_extension: bool,
}

/// The crate, file by file, sorted by path.
pub fn emit(generated: &Generated, context: &Context<'_>) -> Outcome<Vec<CrateFile>> {
    let modules = match rewrite::rewrite(generated) {
        Ok(modules) => modules,
        Err(error) => {
            let span = context.document.span;
            let problem = Diagnostic::error("emit::rewrite", error.to_string(), span)
                .help("the version of progenitor is pinned; look at what changed in its output");
            return Outcome::failed(vec![problem]);
        }
    };
    let problems = credentials::check(generated, context);
    if has_errors(&problems) {
        return Outcome::failed(problems);
    }
    let rust = |path: &str, body: &str| CrateFile {
        path: path.to_owned(),
        text: format!("{}\n{body}", header::rust(context)),
    };
    let plain = |path: &str, text: String| CrateFile { path: path.to_owned(), text };
    let extra: Vec<(&str, String)> = [
        ("headers", headers::headers(generated)),
        ("webhook_bodies", webhook_bodies::webhook_bodies(generated, context, &modules)),
    ]
    .into_iter()
    .filter_map(|(module, text)| Some((module, text?)))
    .collect();
    let mut files = vec![
        plain("Cargo.toml", manifest::manifest(context, &modules)),
        plain("README.md", readme::readme(generated, context)),
        // The output of prettyplease, which differs from rustfmt's, is the format of these files.
        plain("src/rustfmt.toml", "disable_all_formatting = true\n".to_owned()),
        plain("openapi.yaml", document::document(context)),
        rust("src/credentials.rs", &credentials::credentials(generated, context)),
        rust("src/environment.rs", &environment::environment(context)),
        rust("src/generated.rs", &modules.client),
        rust("src/generated/builder.rs", &modules.builder),
        rust("src/generated/types.rs", &modules.types),
        rust("src/lib.rs", &library::library(context, &extra)),
        rust("src/operations.rs", &operations::operations(generated, context)),
    ];
    files.extend(extra.iter().map(|(module, text)| rust(&format!("src/{module}.rs"), text)));
    match webhooks::webhooks(context, &modules) {
        Ok(text) => files.extend(text.map(|text| rust("src/webhooks.rs", &text))),
        Err(problem) => return Outcome::failed(vec![*problem]),
    }
    let marker = Marker {
        surface: context.surface.name.clone(),
        package: context.surface.facts.package.name.get_ref().clone(),
        generator: header::GENERATOR.to_owned(),
        inputs: context.hash.to_string(),
        files: files.iter().map(|file| file.path.clone()).collect(),
        pending: Vec::new(),
    };
    files.push(plain(MARKER, marker.text()));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Outcome::new(files, problems)
}

/// Formats tokens; they are made here, so they parse.
fn format(tokens: proc_macro2::TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => layout::format(&file),
        Err(_) => tokens.to_string(),
    }
}
