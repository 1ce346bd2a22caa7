//! Fourth stage: OpenAPI Overlays 1.0 and 1.1 change the merged document.
//!
//! Decides what an action does and when it is a mistake. An `update` is merged into each node that
//! the `target` selects: objects member by member, lists by appending, everything else by
//! replacing. `remove: true` takes the nodes out; `copy`, of version 1.1, merges another node of
//! the document into them. Actions run in order, each on the result of the one before.
//!
//! An action must say why in its `description`, because a patch without a reason is never removed.
//! One that selects nothing is an error, because the document has moved on under it; an action that
//! may select nothing says `x-allow-empty: true`.
//!
//! An action whose target is a conflict of [`merge`](crate::merge), or stands inside one, settles
//! it. The conflicts that are left become errors here.
//!
//! ```
//! use xtask::load::{Limits, SourceText};
//! use xtask::overlay;
//! use xtask::tree::Sources;
//!
//! let text = "overlay: 1.0.0\ninfo: {title: Fixes, version: '1'}\nactions:\n\
//!     - {target: $.info, description: The vendor has no title., update: {title: A}}\n";
//! let files = vec![SourceText::new("overlays/fixes.yaml", text)];
//! let overlays = overlay::load(files, &Limits::default(), &mut Sources::default());
//! assert!(overlays.diagnostics.is_empty());
//! ```

mod action;
mod apply;
mod path;
mod problem;
mod update;

pub use action::{Overlay, load};
pub use apply::apply;
pub use path::json_path;

use crate::tree::Node;

/// The merged document with every overlay applied: what a vendor would publish if the vendor were
/// right. It is the document that the generated crate carries.
#[derive(Clone, Debug)]
pub struct Overlaid {
    root: Node,
}

impl Overlaid {
    /// The document.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The document.
    #[must_use]
    pub fn into_root(self) -> Node {
        self.root
    }
}
