//! Rules that look at more than one schema: the document's structure and what moves about in it.

pub(super) mod anchors;
pub(super) mod booleans;
pub(super) mod callbacks;
mod components;
pub(super) mod dangling_references;
pub(super) mod definitions;
pub(super) mod examples;
pub(super) mod field_types;
mod inline;
pub(super) mod locations;
pub(super) mod media_types;
pub(super) mod metadata;
pub(in crate::lower) mod methods;
pub(super) mod parameters;
pub(super) mod parts;
pub(super) mod path_items;
pub(super) mod ref_siblings;
pub(super) mod required_fields;
pub(super) mod responses;
pub(super) mod security;
pub(super) mod sequences;
pub(super) mod structure;
pub(super) mod webhook_bodies;
pub(super) mod webhooks;
