//! Fourth stage: OpenAPI Overlays 1.0 and 1.1 change the merged document.
//!
//! Decides what an action does and when it is a mistake. An `update` is merged into each node that
//! the `target` selects: objects member by member, lists by appending, everything else by
//! replacing. `remove: true` takes the nodes out; `copy`, of version 1.1, merges another node of
//! the document into them. Actions run in order, each on the result of the one before.
//!
//! The rules are those of the specification where it has one. Two are stricter, by the choice of
//! [`OverlayRules`](crate::surface::OverlayRules): an action that selects nothing is an error, because the document has moved on
//! under it, unless the action or the overlay says `x-allow-empty: true`; and an action that does not
//! say why in its `description` gets a warning, because a patch without a reason is never removed.
//! What the specification ignores or leaves open (unknown keys, equal actions, `update` beside
//! `remove: true`) is a warning.
//!
//! An action whose target is a conflict of [`merge`](crate::merge), or is inside one, settles
//! it. The conflicts that are left become errors here.
//!
//! ```
//! use xtask::load::{Limits, SourceText};
//! use xtask::overlay;
//! use xtask::surface::OverlayRules;
//! use xtask::tree::Sources;
//!
//! let text = "overlay: 1.0.0\ninfo: {title: Fixes, version: '1'}\nactions:\n\
//!     - {target: $.info, description: The vendor has no title., update: {title: A}}\n";
//! let files = vec![SourceText::new("overlays/fixes.yaml", text)];
//! let (rules, limits) = (OverlayRules::default(), Limits::default());
//! let overlays = overlay::load(files, rules, &[], &limits, &mut Sources::default());
//! assert!(overlays.diagnostics.is_empty());
//! ```

mod action;
mod apply;
mod document;
mod path;
mod problem;
mod query;
mod update;

pub use apply::apply;
pub use document::{Overlay, load};

use crate::tree::{Node, Pointer, Span};

/// The merged document with every overlay applied: what a vendor would publish if the vendor were
/// right. It is the document that the generated crate carries.
#[derive(Clone, Debug)]
pub struct Overlaid {
    root: Node,
    effects: Vec<Effect>,
}

/// What an action has done to one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The place, in the document as the action found it.
    pub pointer: Pointer,
    /// Whether the action has taken out what was there.
    pub removed: bool,
    /// The target of the action, in its overlay.
    pub target: Span,
    /// Why, if the action says so.
    pub reason: Option<String>,
}

impl Overlaid {
    pub(crate) fn new(root: Node, effects: Vec<Effect>) -> Self {
        Self { root, effects }
    }

    /// What the actions have done, in their order.
    #[must_use]
    pub fn effects(&self) -> &[Effect] {
        &self.effects
    }

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
