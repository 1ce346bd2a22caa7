//! The crate that a surface names, read from a `surface.toml` that may be wrong elsewhere.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::surface;
use crate::tree::{Sources, Span};

/// A surface and its crate.
#[derive(Clone, Debug)]
pub struct SurfacePackage {
    /// The surface.
    pub surface: String,
    /// The package's name.
    pub package: String,
    /// Where `surface.toml` says it.
    pub span: Span,
}

#[derive(Deserialize)]
struct File {
    #[serde(rename = "crate")]
    package: Package,
}

#[derive(Deserialize)]
struct Package {
    name: Spanned<String>,
}

impl SurfacePackage {
    /// Reads the name from the text of a `surface.toml`; `None` if it has none.
    pub(super) fn read(surface: String, text: String, sources: &mut Sources) -> Option<Self> {
        let file: File = toml::from_str(&text).ok()?;
        let label = Path::new("openapi").join(&surface).join("surface.toml");
        let id = sources.add(label, text);
        let name = file.package.name;
        let span = surface::span(id, &name);
        Some(Self { surface, package: name.into_inner(), span })
    }
}
