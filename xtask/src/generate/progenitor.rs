//! progenitor, as a function from a document to Rust.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle};

use super::document::Document;

/// The source of a client.
///
/// # Errors
/// What progenitor says where it refuses the document. That it panics is a bug of it or of ours, and
/// an error like any other.
pub(super) fn source(document: &Document) -> Result<TokenStream, String> {
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional).with_tag(TagStyle::Merged);
    for (component, rust_type) in &document.replacements {
        settings.with_replacement(component, rust_type, std::iter::empty());
    }
    let generate = || Generator::new(&settings).generate_tokens(&document.openapi);
    catch_unwind(AssertUnwindSafe(generate))
        .map_err(|panic| format!("it panicked: {}", panic_text(panic.as_ref())))?
        .map_err(|error| error.to_string())
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    let owned = || panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(owned).unwrap_or("without a message")
}
