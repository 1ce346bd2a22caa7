//! `src/webhooks.rs`: the events of a surface, and the verifier of their deliveries.
//!
//! The body's type is the component that `[webhooks]` of `surface.toml` names; this module adds the
//! topics and the scheme, which no document holds. It is behind the crate's feature `webhooks`.

use super::Context;
use super::source::{Lines, Piece, import};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::generate::Generated;
use crate::model::{Kind, Presence, TypeRef};
use crate::operation::{pascal_case, unique};
use crate::surface::{SignatureFacts, WebhookFacts, span};
use crate::tree::{Node, Object};

/// The text of the module, or nothing if the surface has no webhooks.
pub(super) fn webhooks(
    context: &Context<'_>,
    generated: &Generated,
) -> Result<Option<String>, Box<Diagnostic>> {
    let Some(facts) = &context.surface.facts.webhooks else { return Ok(None) };
    let fields = topic_fields(context, facts, generated)?;
    let mut lines = Lines::default();
    lines.block(0, &docs(context, facts));
    lines.blank();
    imports(&mut lines, facts);
    lines.blank();
    topic(&mut lines, &facts.topics);
    lines.blank();
    // Not a method of the event: that has a setter of the name of each of its members.
    lines.line("impl Topic {");
    topic_function(&mut lines, &fields);
    lines.line("}");
    lines.blank();
    verifier(&mut lines, facts);
    Ok(Some(lines.into_text()))
}

fn docs(context: &Context<'_>, facts: &WebhookFacts) -> String {
    let package = context.surface.facts.package.name.get_ref().replace('-', "_");
    let (keys, made) = match facts.signature {
        SignatureFacts::EcdsaP256Sha256 { .. } => {
            ("", "let verifier = webhooks::verifier(known_key);")
        }
        _ => (", Secrets", "let verifier = webhooks::verifier(Secrets::new([secret])?);"),
    };
    let arguments = match facts.signature {
        SignatureFacts::EcdsaP256Sha256 { .. } => "known_key: fn(&str) -> Option<String>",
        _ => "secret: &str",
    };
    format!(
        "//! Webhooks: what the vendor sends unprompted, and the proof that it was the vendor.\n\
         //!\n\
         //! ```no_run\n\
         //! use {package}::webhooks::{{self, Delivery, Event{keys}, Topic}};\n\
         //!\n\
         //! fn receive(\n\
         //!     delivery: &Delivery<'_>,\n\
         //!     {arguments},\n\
         //! ) -> Result<(), Box<dyn std::error::Error>> {{\n\
         //!     // Make it once: it remembers which events were there.\n\
         //!     {made}\n\
         //!     let verified = verifier.verify(delivery)?;\n\
         //!     let event: Event = verified.parse()?;\n\
         //!     println!(\"{{:?}}\", Topic::of(&event));\n\
         //!     // From here on the vendor's repeats are not let in.\n\
         //!     verifier.done(&verified);\n\
         //!     Ok(())\n\
         //! }}\n\
         //! ```\n"
    )
}

fn imports(lines: &mut Lines, facts: &WebhookFacts) {
    let event = pascal_case(facts.event.get_ref());
    let scheme = scheme_name(&facts.signature);
    let keys = match facts.signature {
        SignatureFacts::EcdsaP256Sha256 { .. } => "PublicKeys",
        _ => "Secrets",
    };
    lines.line("use std::time::Duration;");
    lines.blank();
    import(lines, "use client_runtime", &["text_enum"]);
    import(lines, "use client_runtime::webhook", &[scheme, "MemoryReplayGuard"]);
    lines.blank();
    let public = ["Delivery", keys, "Verified", "Verifier", "WebhookError"];
    import(lines, "pub use client_runtime::webhook", &public);
    lines.blank();
    let renamed = if event == "Event" { String::new() } else { " as Event".to_owned() };
    lines.line(format!("pub use crate::types::{event}{renamed};"));
}

/// The fields of the body's type that hold the topic.
fn topic_fields(
    context: &Context<'_>,
    facts: &WebhookFacts,
    generated: &Generated,
) -> Result<Vec<Field>, Box<Diagnostic>> {
    let file = context.surface.file;
    let event = facts.event.get_ref();
    let fields = fields(generated, event).ok_or_else(|| {
        let message = format!("no object schema is called `{event}`");
        let components = context.document.get("components").and_then(|node| node.get("schemas"));
        let names = components.and_then(Node::as_object).into_iter().flat_map(Object::keys);
        let help = did_you_mean(event, names).unwrap_or_else(|| {
            "add the body of the deliveries to `components/schemas`, by an overlay if need be"
                .to_owned()
        });
        let place = span(file, &facts.event);
        Box::new(Diagnostic::error("surface::unknown-component", message, place).help(help))
    })?;
    let members = facts.topic.iter().map(|wire| {
        let field = fields.iter().find(|field| field.wire == *wire.get_ref());
        field.cloned().ok_or_else(|| {
            let message = format!("`{event}` has no property `{}`", wire.get_ref());
            let names = fields.iter().map(|field| field.wire.as_str());
            let help = did_you_mean(wire.get_ref(), names)
                .unwrap_or_else(|| "name the properties as the document spells them".to_owned());
            let place = span(file, wire);
            Box::new(Diagnostic::error("surface::unknown-property", message, place).help(help))
        })
    });
    members.collect()
}

/// The function that finds the topic in the first member that has one.
fn topic_function(lines: &mut Lines, members: &[Field]) {
    let certain = members.iter().position(|field| field.optional.is_none());
    let always = certain == Some(0);
    let (about, result) = match always {
        true => ("What an event is about.", "Self"),
        false => ("What an event is about, if it says so.", "Option<Self>"),
    };
    lines.docs(1, about);
    lines.indented(1, "#[must_use]");
    lines.indented(1, format!("pub fn of(event: &Event) -> {result} {{"));
    let optional = certain.map_or(members, |certain| &members[..certain]);
    for Field { name, optional, .. } in optional {
        let value = optional.unwrap_or_default();
        lines.indented(2, format!("if let Some(topic) = event.{name}.{value}() {{"));
        lines.indented(3, "return Some(Self::from(topic.to_string()));");
        lines.indented(2, "}");
    }
    let last = certain.and_then(|certain| members.get(certain));
    let found = last.map(|field| format!("Self::from(event.{}.to_string())", field.name));
    lines.indented(
        2,
        match found {
            Some(found) if always => found,
            Some(found) => format!("Some({found})"),
            None => "None".to_owned(),
        },
    );
    lines.indented(1, "}");
}

/// A field of a generated struct.
#[derive(Clone)]
struct Field {
    name: String,
    /// The property's name in the document.
    wire: String,
    /// The function that gives its value where it may have none.
    optional: Option<&'static str>,
}

/// The members of the component that is the event.
fn fields(generated: &Generated, event: &str) -> Option<Vec<Field>> {
    let model = &generated.model;
    let own = model.types.get(*model.components.get(event)?);
    let Kind::Struct(object) = &own.kind else { return None };
    let fields = object.fields.iter().map(|field| Field {
        name: field.name.clone(),
        wire: field.wire.clone(),
        optional: match (&field.presence, &field.ty) {
            (Presence::Optional, TypeRef::Nullable(_)) => Some("value"),
            (Presence::Optional, _) | (_, TypeRef::Nullable(_)) => Some("as_ref"),
            (Presence::Required | Presence::Constant(_), _) => None,
        },
    });
    Some(fields.collect())
}

/// The enum of topics, which keeps those that are not known.
fn topic(lines: &mut Lines, topics: &[String]) {
    let mut variants: Vec<String> = Vec::new();
    lines.line("text_enum! {");
    lines.docs(1, "What an event is about.");
    lines.indented(1, "pub enum Topic {");
    for topic in topics {
        let taken = |name: &str| name == "Other" || variants.iter().any(|variant| variant == name);
        let variant = unique(&pascal_case(topic), taken);
        lines.indented(2, format!("{variant} = {topic:?},"));
        variants.push(variant);
    }
    lines.indented(1, "}");
    lines.line("}");
}

fn verifier(lines: &mut Lines, facts: &WebhookFacts) {
    let hours = facts.remembered_hours;
    let (about, parameter, argument) = match facts.signature {
        SignatureFacts::EcdsaP256Sha256 { .. } => (
            "The verifier of the vendor's deliveries with the vendor's public keys by their ids,",
            "keys: impl PublicKeys",
            "Box::new(keys)",
        ),
        _ => (
            "The verifier of the vendor's deliveries with the webhook's secret,",
            "secrets: Secrets",
            "secrets",
        ),
    };
    lines.docs(0, &format!("{about}\nwhich remembers events for {hours} hours."));
    lines.line("#[must_use]");
    lines.line(format!("pub fn verifier({parameter}) -> Verifier {{"));
    lines.assigned(1, "let scheme", &scheme(&facts.signature));
    let lasting = format!("MemoryReplayGuard::lasting(Duration::from_secs({hours} * 60 * 60))");
    lines.indented(1, format!("let events = {lasting};"));
    let id = facts.id.iter().map(|name| format!("{name:?}").into());
    let id = Piece::items(".event_id(", [Piece::items("&[", id, "]")], ")");
    let new = Piece::items("Verifier::new(", ["scheme".into(), argument.into()], ")");
    lines.piece(1, &Piece::chain(new, [id, ".replay_guard(events)".into()]), "");
    lines.line("}");
}

fn scheme_name(signature: &SignatureFacts) -> &'static str {
    match signature {
        SignatureFacts::HmacSha256Hex { .. } => "HmacSha256Hex",
        SignatureFacts::HttpMessageSignature { .. } => "HttpMessageSignature",
        SignatureFacts::EcdsaP256Sha256 { .. } => "EcdsaP256Sha256",
    }
}

/// How deliveries are signed.
fn scheme(signature: &SignatureFacts) -> Piece {
    let new = |arguments: Vec<String>| {
        let arguments = arguments.iter().map(|argument| format!("{argument:?}").into());
        Piece::items(format!("{}::new(", scheme_name(signature)), arguments, ")")
    };
    match signature {
        SignatureFacts::HmacSha256Hex { header } => new(vec![header.to_ascii_lowercase()]),
        SignatureFacts::HttpMessageSignature { label, covering } => {
            let covering = covering.iter().map(|component| {
                Piece::items(".covering(", [format!("{component:?}").into()], ")")
            });
            Piece::chain(new(vec![label.clone()]), covering)
        }
        SignatureFacts::EcdsaP256Sha256 { signature, timestamp, key_id } => {
            let headers = [signature, timestamp, key_id].map(|name| name.to_ascii_lowercase());
            new(headers.to_vec())
        }
    }
}

#[cfg(test)]
mod tests;
