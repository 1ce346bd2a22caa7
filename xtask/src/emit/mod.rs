//! Stage `emit`: the files of a client crate, as text. Nothing is written here.
//!
//! Every file names the command that makes it, so that a reader knows where to change what. The
//! [`Marker`] also has the versions of the generator and the hash of what the crate was made from.

mod client;
mod credentials;
mod document;
mod environment;
mod header;
mod headers;
mod library;
mod literal;
mod manifest;
mod marker;
mod mock;
mod modules;
mod operations;
mod readme;
mod requests;
pub(crate) mod rustdoc;
mod source;
pub mod types;
mod webhook_bodies;
mod webhooks;

pub use credentials::CredentialFunction;
pub(crate) use credentials::functions as credential_functions;
pub use header::{InputHash, made_by, versions};
pub use marker::{MARKER, Marker, MarkerError, Pending, is_by_hand};

use std::collections::HashSet;

use crate::diagnostic::{Outcome, has_errors};
use crate::environments::Environments;
use crate::generate::Generated;
use crate::model::Model;
use crate::surface::Surface;
use crate::tree::Node;
use modules::Modules;
use types::Printer;

/// One file of the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrateFile {
    /// The path in the crate's folder, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// What a crate is made of besides the generated source.
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
    /// The licence files of the workspace.
    pub licences: &'a [CrateFile],
}

/// The crate, file by file, sorted by path.
pub fn emit(generated: &Generated, context: &Context<'_>) -> Outcome<Vec<CrateFile>> {
    let problems = credentials::check(generated, context);
    if has_errors(&problems) {
        return Outcome::failed(problems);
    }
    let rust = |path: &str, body: &str| CrateFile {
        path: path.to_owned(),
        text: format!("{}\n{body}", header::rust(context)),
    };
    let plain = |path: &str, text: String| CrateFile { path: path.to_owned(), text };
    let decimals = context.surface.facts.types.decimals.as_ref();
    let decimals = decimals.and_then(|facts| facts.get_ref().resolve().ok());
    let decimals = decimals.as_ref().map(|decimals| decimals.rust_type.as_str());
    let own_printer = Printer::new(&generated.model.types, decimals);
    let printer = own_printer.outside_of_types();
    let modules = Modules::of(&generated.model, context.surface.facts.package.tag_features);
    let mut code = request_files(generated, &modules, &printer);
    code.extend(type_files(&generated.model, &modules, &own_printer));
    let extra: Vec<(&str, String)> = [
        ("headers", headers::headers(generated)),
        ("mock", mock::mock(generated, context, &modules, &printer)),
        ("webhook_bodies", webhook_bodies::webhook_bodies(generated, context, &printer)),
    ]
    .into_iter()
    .filter_map(|(module, text)| Some((module, text?)))
    .collect();
    let mut public: Vec<&str> = extra.iter().map(|(module, _)| *module).collect();
    public.extend((!generated.model.operations.is_empty()).then_some("requests"));
    let mut files = vec![
        rust("src/client.rs", &client::client(context)),
        rust("src/credentials.rs", &credentials::credentials(generated, context)),
        rust("src/environment.rs", &environment::environment(context)),
        rust("src/lib.rs", &library::library(context, &public)),
        rust("src/operations.rs", &operations::operations(generated, context, &modules)),
    ];
    files.extend(code.iter().map(|(path, text)| rust(path, text)));
    files.extend(extra.iter().map(|(module, text)| rust(&format!("src/{module}.rs"), text)));
    match webhooks::webhooks(context, generated) {
        Ok(text) => files.extend(text.map(|text| rust("src/webhooks.rs", &text))),
        Err(problem) => return Outcome::failed(vec![*problem]),
    }
    let tags = modules.features();
    let manifest = manifest::manifest(context, &files, &tags);
    files.push(plain("Cargo.toml", manifest));
    files.push(plain("README.md", readme::readme(generated, context, &tags)));
    files.push(plain("openapi.yaml", document::document(context)));
    if context.surface.facts.package.license.is_none() {
        files.extend(context.licences.iter().cloned());
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

/// The requests, in a module for each tag or in one; none for a document of webhooks alone.
fn request_files(
    generated: &Generated,
    modules: &Modules,
    printer: &Printer<'_>,
) -> Vec<(String, String)> {
    let operations = &generated.model.operations;
    if operations.is_empty() {
        return Vec::new();
    }
    let docs = "The methods of the client, and the requests that they start.";
    if modules.tags.is_empty() {
        let text = requests::requests(operations.iter(), generated, printer);
        return vec![("src/requests.rs".to_owned(), format!("//! {docs}\n\n{text}"))];
    }
    let module = |module: &modules::Module| {
        let own: HashSet<&str> = module.operations.iter().map(String::as_str).collect();
        let own = operations.iter().filter(|operation| own.contains(operation.row.id.as_str()));
        let text = requests::requests(own, generated, printer);
        let text = format!("//! The requests of the tag `{}`.\n\n{text}", module.tag);
        (module.name.clone(), modules.condition(module), text)
    };
    modules::files("requests", docs, modules.tags.iter().map(module).collect())
}

/// The types, in a module for each tag or in one.
fn type_files(model: &Model, modules: &Modules, printer: &Printer<'_>) -> Vec<(String, String)> {
    let docs = "What requests and answers hold.";
    if modules.tags.is_empty() {
        let text = types::Module::whole(model).print(printer);
        return vec![("src/types.rs".to_owned(), format!("//! {docs}\n\n{text}"))];
    }
    let mut found: Vec<(String, Option<String>, String)> = Vec::new();
    for module in modules.tags.iter().filter(|module| !module.types.is_empty()) {
        let types = module.types.iter().map(|id| (*id, None)).collect();
        let text = types::Module { model, types, is_part: true }.print(printer);
        let text = format!("//! The types of the tag `{}`.\n\n{text}", module.tag);
        found.push((module.name.clone(), modules.condition(module), text));
    }
    if !modules.shared.is_empty() {
        let shared = modules.shared.keys().map(|id| (*id, modules.condition_of_shared(*id)));
        let text = types::Module { model, types: shared.collect(), is_part: true }.print(printer);
        let text = format!("//! The types of several tags.\n\n{text}");
        found.push((modules::SHARED.to_owned(), modules.condition_of_any_shared(), text));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    modules::files("types", docs, found)
}

#[cfg(test)]
pub(crate) mod tests;
