//! Overlay documents, read and checked.

use std::path::{Path, PathBuf};

use super::action::{Action, read_action};
use super::problem;
use crate::diagnostic::{Diagnostic, Outcome};
use crate::load::{self, Limits, SourceText, join};
use crate::surface::OverlayRules;
use crate::tree::{Node, Sources, Span, Value};

/// An overlay document.
#[derive(Clone, Debug)]
pub struct Overlay {
    pub(super) actions: Vec<Action>,
    path: PathBuf,
    root_span: Span,
}

impl Overlay {
    /// The path of its file, relative to the surface's folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All of its text.
    pub(crate) fn span(&self) -> Span {
        self.root_span
    }
}

/// The feature set that an overlay uses. Patch versions make no difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Version {
    V1_0,
    V1_1,
}

const ROOT: &[&str] = &["overlay", "info", "extends", "actions"];
const INFO_1_0: &[&str] = &["title", "version"];
const INFO_1_1: &[&str] = &["title", "version", "description"];

/// Reads overlay documents. A document or an action with a fault is left out of the value.
/// `documents` are the paths of the documents that `extends` may name.
pub fn load(
    files: Vec<SourceText>,
    rules: OverlayRules,
    documents: &[PathBuf],
    limits: &Limits,
    sources: &mut Sources,
) -> Outcome<Vec<Overlay>> {
    let mut overlays = Vec::new();
    let mut diagnostics = Vec::new();
    for file in files {
        let path = file.path.clone();
        let parsed = load::parse(file, limits, sources);
        diagnostics.extend(parsed.diagnostics);
        let Some(root) = parsed.value else { continue };
        let mut reader = Reader { rules, sources, diagnostics: Vec::new() };
        match reader.document(root, path, documents) {
            Ok(overlay) => overlays.push(overlay),
            Err(problem) => reader.diagnostics.push(*problem),
        }
        diagnostics.extend(reader.diagnostics);
    }
    Outcome::new(overlays, diagnostics)
}

/// The reading of one document.
pub(super) struct Reader<'a> {
    pub(super) rules: OverlayRules,
    pub(super) sources: &'a Sources,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn document(
        &mut self,
        mut root: Node,
        path: PathBuf,
        documents: &[PathBuf],
    ) -> Result<Overlay, Box<Diagnostic>> {
        let root_span = root.span;
        let version = read_version(&root)?;
        self.unknown_keys(&root, "an overlay", ROOT);
        self.info(&root, version);
        self.extends(&root, &path, documents);
        if let Some(allow) = self.allow_empty(&root) {
            self.rules.allow_empty(allow);
        }
        let actions = root.as_object_mut().and_then(|root| root.remove("actions"));
        let Some(Value::Array(actions)) = actions.map(|actions| actions.value) else {
            return Err(Box::new(problem::no_actions(root_span)));
        };
        if actions.is_empty() {
            return Err(Box::new(problem::no_actions(root_span)));
        }
        self.duplicates(&actions);
        let mut read = Vec::new();
        for action in actions {
            match read_action(self, action, version) {
                Ok(action) => read.push(action),
                Err(problem) => self.diagnostics.push(*problem),
            }
        }
        Ok(Overlay { actions: read, path, root_span })
    }

    /// `title` and `version` are required; both are text.
    fn info(&mut self, root: &Node, version: Version) {
        let Some(info) = root.get("info").filter(|info| info.as_object().is_some()) else {
            let span = root.get("info").map_or(root.span, |info| info.span);
            return self.diagnostics.push(problem::no_info(span));
        };
        for key in ["title", "version"] {
            let value = info.get(key);
            if value.and_then(Node::as_str).is_none() {
                let span = value.map_or(info.span, |value| value.span);
                self.diagnostics.push(problem::info(key, value.is_some(), span));
            }
        }
        if let Some(text) = info.get("description").filter(|text| text.as_str().is_none()) {
            self.diagnostics.push(problem::not_text("description", text.span));
        }
        self.unknown_keys(
            info,
            "`info`",
            if version == Version::V1_0 { INFO_1_0 } else { INFO_1_1 },
        );
    }

    /// `extends` is a reference to the document that the overlay was written for, relative to the
    /// overlay. Of a document on the network only the name of the file can be compared.
    fn extends(&mut self, root: &Node, path: &Path, documents: &[PathBuf]) {
        let Some(node) = root.get("extends") else { return };
        let Some(text) = node.as_str() else {
            return self.diagnostics.push(problem::not_text("extends", node.span));
        };
        let text = text.split('#').next().unwrap_or(text);
        let is_known = if text.contains("://") {
            let name = text.split('?').next().unwrap_or(text).rsplit('/').next();
            documents.iter().any(|known| known.file_name().and_then(|n| n.to_str()) == name)
        } else {
            let places = [join(path, text), join(Path::new(""), text)];
            places.into_iter().flatten().any(|place| documents.contains(&place))
        };
        if !is_known {
            self.diagnostics.push(problem::extends(text, documents, node.span));
        }
    }

    /// Equal actions are refused by the schema of the specification; one is most likely a slip.
    fn duplicates(&mut self, actions: &[Node]) {
        for (index, action) in actions.iter().enumerate() {
            if let Some(first) = actions.iter().take(index).find(|first| *first == action) {
                self.diagnostics.push(problem::duplicate(first.span, action.span));
            }
        }
    }

    /// Warns of keys that mean nothing. Those of extensions start with `x-`.
    pub(super) fn unknown_keys(&mut self, node: &Node, owner: &str, known: &[&str]) {
        for (key, member) in node.as_object().into_iter().flat_map(|object| object.iter()) {
            if !known.contains(&key) && !key.starts_with("x-") {
                self.diagnostics.push(problem::unknown_key(key, owner, known, member.key_span));
            }
        }
    }

    /// `x-allow-empty` of an overlay or an action.
    pub(super) fn allow_empty(&mut self, node: &Node) -> Option<bool> {
        let flag = node.get("x-allow-empty")?;
        if flag.as_bool().is_none() {
            self.diagnostics.push(problem::flag("x-allow-empty", flag.span));
        }
        flag.as_bool()
    }
}

fn read_version(root: &Node) -> Result<Version, Box<Diagnostic>> {
    let Some(version) = root.get("overlay") else {
        return Err(Box::new(problem::not_overlay(root.span)));
    };
    let text = version.as_str().unwrap_or_default();
    let is = |minor: &str| {
        let patch = text.strip_prefix(minor).and_then(|rest| rest.strip_prefix('.'));
        patch.is_some_and(|patch| {
            !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    match () {
        () if is("1.0") => Ok(Version::V1_0),
        () if is("1.1") => Ok(Version::V1_1),
        () => Err(Box::new(problem::version(text, version.span))),
    }
}
