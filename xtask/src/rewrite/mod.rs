//! What no document can tell progenitor is mended in its output, item by item.
//!
//! | pass | mends |
//! |---|---|
//! | `paths` | the support module is `client_runtime::client`, and `reqwest` is the runtime's |
//! | `representations` | operations that stand for a further media type of another one's answer |
//! | `requests` | parameters and bodies that travel otherwise than progenitor sends them |
//! | `request_lines` | documentation that names another method or path |
//! | `setters` | messages that hide why a value was refused |
//! | `client` | constructors that panic, an unasked `api-version` header, an unused prelude |
//! | `debug` | `Debug` of the client and of requests, which would print bodies |
//! | `sends` | futures that hold every parameter of a request, and statuses that progenitor does not know |
//! | `enums` | string enums: the vendor's values, and values that no document lists |
//! | `fields` | wire names, members that can be null or absent |
//! | `absent` | optional lists and maps for which the vendor sends `null` |
//! | `checked` | newtypes that refuse what the vendor sends |
//! | `unions` | unions whose branch a property tells |
//! | `untagged` | unions whose branch nothing tells but the members that are there |
//! | `builders` | builders of types that only the vendor sends |
//! | `docs` | vendors' descriptions that rustdoc would compile as Rust |
//! | `layout` | items that stand without a blank line between them |
//! | `modules` | one file of everything becomes a file for each module |

mod absent;
mod builders;
mod checked;
mod client;
mod debug;
mod docs;
mod enums;
mod fields;
pub(crate) mod layout;
mod modules;
mod paths;
mod representations;
mod request_lines;
mod requests;
mod sends;
mod setters;
mod type_items;
mod unions;
mod untagged;
mod wire;

pub(crate) use docs::tidy;
pub use modules::Modules;

use syn::visit_mut::VisitMut;

use crate::generate::Generated;

/// progenitor's output was not what the passes know; a new version of it needs a new look.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RewriteError {
    /// It is not Rust.
    #[error("progenitor's output does not parse: {0}")]
    Syntax(String),
    /// It names something of its support crate that the runtime does not have.
    #[error("progenitor's output names `{0}`, which the runtime does not supply")]
    UnknownSupport(String),
    /// It lacks an operation.
    #[error("progenitor's output has no request for the operation `{0}`")]
    NoRequest(String),
    /// It sends an operation's request otherwise than the passes know.
    #[error("progenitor's output sends the request of `{0}` in a way that is not known")]
    UnknownSend(String),
    /// An item that a pass looks for is not there.
    #[error("progenitor's output has no {0}")]
    Missing(&'static str),
}

/// Applies every pass to the source of a client.
///
/// # Errors
/// If the source is not what this version of the passes was written for.
pub fn rewrite(generated: &Generated) -> Result<Modules, RewriteError> {
    let mut file = syn::parse_file(&generated.source)
        .map_err(|error| RewriteError::Syntax(error.to_string()))?;
    paths::redirect(&mut file)?;
    let successes = representations::take_out(&mut file, &generated.operations)?;
    requests::send_as_documented(&mut file, &generated.operations)?;
    request_lines::name(&mut file, &generated.operations)?;
    setters::explain(&mut file, &generated.operations)?;
    client::mend(&mut file)?;
    debug::hide(&mut file)?;
    sends::shorten(module(&mut file, "builder")?, &generated.operations, &successes)?;
    let types = module(&mut file, "types")?;
    enums::write(types, &generated.types);
    fields::write(types, &generated.types);
    absent::write(types);
    checked::loosen(types, &generated.types);
    builders::take_out(types, &generated.types);
    let listed = untagged::Listed::of(types);
    unions::write(types, &generated.types, &listed);
    untagged::write(types, &listed);
    docs::Tidy.visit_file_mut(&mut file);
    modules::split(file, &generated.aliases)
}

/// The items of an inline module of the file.
fn module<'f>(
    file: &'f mut syn::File,
    name: &'static str,
) -> Result<&'f mut Vec<syn::Item>, RewriteError> {
    let items = file.items.iter_mut().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == name => module.content.as_mut(),
        _ => None,
    });
    items.map(|(_, items)| items).ok_or(RewriteError::Missing(name))
}
