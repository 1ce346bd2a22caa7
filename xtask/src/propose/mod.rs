//! A first `surface.toml` that fits a document: what the document says in passing becomes lines of it,
//! each with the reason.
//!
//! [`observe`] looks, [`text`] writes. What the document states, a header of its answers, is a fact
//! and is switched on; what only looks like one, a parameter called `cursor` or an operation called
//! `verifyCode`, is a comment. A line that starts with `#` and no space is TOML that can be switched
//! on as it is; a line that starts with `# ` is prose.
//!
//! ```
//! use std::path::Path;
//! use xtask::propose::{Faults, observe, text};
//! use xtask::tree::{Node, Span};
//!
//! let header = serde_json::json!({"schema": {"type": "string"}});
//! let document = Node::from_json(
//!     &serde_json::json!({"openapi": "3.1.0", "info": {"title": "Museum API"}, "paths": {
//!         "/hours": {"get": {"responses": {"200": {"headers": {"X-Request-Id": header}}}}},
//!     }}),
//!     Span::NONE,
//! );
//! let text = text("museum", &[Path::new("museum.yaml")], &observe(&document), &Faults::default());
//! assert!(text.contains("description = \"Client for the Museum API.\""));
//! assert!(text.contains("\n[errors]\nrequest-id-header = \"X-Request-Id\"\n"));
//! ```

mod headers;
mod names;
mod operations;
mod pages;
mod sections;
mod sensitive;
mod servers;
mod text;

pub(crate) use text::counted;
pub use text::{Faults, text};

use std::collections::BTreeMap;

use crate::schema;
use crate::surface::TypedFormat;
use crate::tree::Node;
use headers::Headers;
use operations::Operations;
use sensitive::Sensitive;
use servers::Servers;

/// What a document says in passing.
#[derive(Clone, Debug)]
pub struct Observed {
    title: String,
    headers: Headers,
    operations: Operations,
    sensitive: Sensitive,
    servers: Servers,
    /// Formats that can become types, and how often they are there.
    formats: BTreeMap<&'static str, usize>,
    /// How many numbers have the format `decimal`.
    decimals: usize,
}

/// Looks at a bundled document.
#[must_use]
pub fn observe(root: &Node) -> Observed {
    let title = root.get("info").and_then(|info| info.get("title")).and_then(Node::as_str);
    let title = title.map(text::one_line).unwrap_or_default();
    let (formats, decimals) = formats(root);
    Observed {
        title: title.trim_end_matches('.').to_owned(),
        headers: headers::observe(root),
        operations: operations::observe(root),
        sensitive: sensitive::observe(root),
        servers: servers::observe(root),
        formats,
        decimals,
    }
}

fn formats(root: &Node) -> (BTreeMap<&'static str, usize>, usize) {
    let typed = [
        TypedFormat::Date,
        TypedFormat::DateTime,
        TypedFormat::Ip,
        TypedFormat::Ipv4,
        TypedFormat::Ipv6,
        TypedFormat::Uuid,
    ];
    let mut formats = BTreeMap::new();
    let mut decimals = 0;
    schema::each(root, |node, _| {
        let Some(format) = node.get("format").and_then(Node::as_str) else { return };
        if let Some(known) = typed.iter().map(|format| format.name()).find(|name| *name == format) {
            *formats.entry(known).or_default() += 1;
        }
        if format == "decimal" && node.get("type").and_then(Node::as_str) == Some("number") {
            decimals += 1;
        }
    });
    (formats, decimals)
}
