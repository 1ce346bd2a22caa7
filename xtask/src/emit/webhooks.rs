//! `src/webhooks.rs`: the events of a surface, and the verifier of their deliveries.
//!
//! The body's type is the component that `[webhooks]` of `surface.toml` names; this module adds the
//! topics and the scheme, which no document holds. It is behind the crate's feature `webhooks`.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Context, format};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::generate::Generated;
use crate::model::{Kind, Presence};
use crate::operation::{pascal_case, unique};
use crate::surface::{SignatureFacts, WebhookFacts, span};
use crate::tree::{Node, Object};

/// The text of the module, or nothing if the surface has no webhooks.
pub(super) fn webhooks(
    context: &Context<'_>,
    generated: &Generated,
) -> Result<Option<String>, Box<Diagnostic>> {
    let Some(facts) = &context.surface.facts.webhooks else { return Ok(None) };
    let topic_method = topic_method(&topic_fields(context, facts, generated)?);
    let topic = topic(&facts.topics);
    let verifier = verifier(facts);
    let items = format(quote! {
        impl Event {
            #topic_method
        }

        #topic
        #verifier
    });
    Ok(Some(format!("{}\n{}\n{items}", docs(context, facts), imports(facts))))
}

/// The line of the crate's README.
pub(super) fn readme(context: &Context<'_>) -> Option<&'static str> {
    context.surface.facts.webhooks.as_ref().map(|_| {
        "- The feature `webhooks` adds the module `webhooks`: the vendor's events, and the proof that \
         a delivery comes from the vendor.\n"
    })
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
        "//! Webhooks: what the vendor sends by itself, and the proof that it was the vendor.\n\
         //!\n\
         //! ```no_run\n\
         //! use {package}::webhooks::{{self, Delivery, Event{keys}}};\n\
         //!\n\
         //! fn receive(\n\
         //!     delivery: &Delivery<'_>,\n\
         //!     {arguments},\n\
         //! ) -> Result<(), Box<dyn std::error::Error>> {{\n\
         //!     // Make it once: it remembers which events were there.\n\
         //!     {made}\n\
         //!     let event: Event = verifier.verify(delivery)?.parse()?;\n\
         //!     println!(\"{{:?}}\", event.topic());\n\
         //!     Ok(())\n\
         //! }}\n\
         //! ```\n"
    )
}

fn imports(facts: &WebhookFacts) -> String {
    let event = format_ident!("{}", pascal_case(facts.event.get_ref()));
    let (scheme, keys) = match facts.signature {
        SignatureFacts::HmacSha256Hex { .. } => (quote!(HmacSha256Hex), quote!(Secrets)),
        SignatureFacts::HttpMessageSignature { .. } => {
            (quote!(HttpMessageSignature), quote!(Secrets))
        }
        SignatureFacts::EcdsaP256Sha256 { .. } => (quote!(EcdsaP256Sha256), quote!(PublicKeys)),
    };
    format(quote! {
        use std::fmt;
        use std::time::Duration;
        use client_runtime::webhook::{#scheme, MemoryReplayGuard};
        pub use client_runtime::webhook::{Delivery, #keys, Verified, Verifier, WebhookError};
        pub use crate::types::#event as Event;
    })
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

fn topic_method(members: &[Field]) -> TokenStream {
    if let [Field { name, optional: false, .. }, ..] = members {
        return quote! {
            /// What the event is about.
            #[must_use]
            pub fn topic(&self) -> Topic {
                Topic::from(self.#name.to_string())
            }
        };
    }
    let values = members.iter().map(|Field { name, optional, .. }| match optional {
        true => quote! { self.#name.as_ref().map(ToString::to_string) },
        false => quote! { Some(self.#name.to_string()) },
    });
    let value = values.reduce(|first, next| quote! { #first.or_else(|| #next) });
    let value = value.unwrap_or_else(|| quote! { None::<String> });
    quote! {
        /// What the event is about, if it says so.
        #[must_use]
        pub fn topic(&self) -> Option<Topic> {
            #value.map(Topic::from)
        }
    }
}

/// A field of a generated struct.
#[derive(Clone)]
struct Field {
    name: syn::Ident,
    /// The property's name in the document.
    wire: String,
    optional: bool,
}

/// The members of the component that is the event.
fn fields(generated: &Generated, event: &str) -> Option<Vec<Field>> {
    let model = &generated.model;
    let own = model.types.get(*model.components.get(event)?);
    let Kind::Struct(object) = &own.kind else { return None };
    let fields = object.fields.iter().map(|field| Field {
        name: format_ident!("{}", field.name),
        wire: field.wire.clone(),
        optional: field.presence == Presence::Optional,
    });
    Some(fields.collect())
}

/// The enum of topics, which keeps those that are not known.
fn topic(topics: &[String]) -> TokenStream {
    let mut variants: Vec<syn::Ident> = Vec::new();
    for topic in topics {
        let taken = |name: &str| name == "Other" || variants.iter().any(|variant| variant == name);
        let variant = format_ident!("{}", unique(&pascal_case(topic), taken));
        variants.push(variant);
    }
    let docs = topics.iter().map(|topic| format!(" `{topic}`"));
    quote! {
        /// What an event is about.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Topic {
            #(#[doc = #docs] #variants,)*
            /// A topic that this crate does not know by name.
            Other(String),
        }

        impl Topic {
            /// The topic as the vendor writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #topics,)*
                    Self::Other(topic) => topic,
                }
            }
        }

        impl From<String> for Topic {
            fn from(topic: String) -> Self {
                match topic.as_str() {
                    #(#topics => Self::#variants,)*
                    _ => Self::Other(topic),
                }
            }
        }

        impl fmt::Display for Topic {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    }
}

fn verifier(facts: &WebhookFacts) -> TokenStream {
    let hours = u64::from(facts.remembered_hours);
    let seconds = Literal::u64_unsuffixed(hours * 60 * 60);
    let id = &facts.id;
    let remembering = quote! {
        .event_id(&[#(#id),*])
        .replay_guard(MemoryReplayGuard::lasting(Duration::from_secs(#seconds)))
    };
    let remembered = format!(" which remembers events for {hours} hours.");
    let scheme = scheme(&facts.signature);
    if let SignatureFacts::EcdsaP256Sha256 { .. } = facts.signature {
        return quote! {
            /// The verifier of the vendor's deliveries with the vendor's public keys by their ids,
            #[doc = #remembered]
            #[must_use]
            pub fn verifier(keys: impl PublicKeys) -> Verifier {
                let scheme = #scheme;
                Verifier::new(scheme, Box::new(keys)) #remembering
            }
        };
    }
    quote! {
        /// The verifier of the vendor's deliveries with the webhook's secret,
        #[doc = #remembered]
        #[must_use]
        pub fn verifier(secrets: Secrets) -> Verifier {
            let scheme = #scheme;
            Verifier::new(scheme, secrets) #remembering
        }
    }
}

fn scheme(signature: &SignatureFacts) -> TokenStream {
    match signature {
        SignatureFacts::HmacSha256Hex { header } => {
            let header = header.to_ascii_lowercase();
            quote! { HmacSha256Hex::new(#header) }
        }
        SignatureFacts::HttpMessageSignature { label, covering } => {
            quote! { HttpMessageSignature::new(#label) #(.covering(#covering))* }
        }
        SignatureFacts::EcdsaP256Sha256 { signature, timestamp, key_id } => {
            let headers = [signature, timestamp, key_id].map(|name| name.to_ascii_lowercase());
            quote! { EcdsaP256Sha256::new(#(#headers),*) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::InputHash;
    use crate::environments::Environments;
    use crate::surface;
    use crate::tree::{Node, Sources, Span};

    const TYPES: &str = r#"
        pub struct Event {
            #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
            pub type_: ::std::option::Option<::std::string::String>,
            pub topic: ::std::string::String,
            #[serde(flatten)]
            pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        }
    "#;

    /// The module for this `[webhooks]`, or the code of the diagnostic and the text it points at.
    fn module(section: &str) -> Result<String, (String, String)> {
        let package = "[crate]\nname = \"museum\"\nversion = \"0.1.0\"\ndescription = \"\"\n";
        let signature = "signature = { scheme = \"hmac-sha256-hex\", header = \"X-Signature\" }";
        let text = format!("{package}[webhooks]\n{signature}\nremembered-hours = 2\n{section}");
        let mut sources = Sources::default();
        let file = sources.add("surface.toml", text.clone());
        let surface = surface::parse("museum", file, &sources).value.unwrap();
        let document = Node::from_json(&serde_json::json!({}), Span::NONE);
        let context = Context {
            surface: &surface,
            document: &document,
            environments: &Environments::default(),
            hash: &InputHash::of(&sources),
            examples: &[],
            has_extension: false,
        };
        let types = TYPES.to_owned();
        let modules = Modules { client: String::new(), types, builder: String::new() };
        let module = webhooks(&context, &modules).map(Option::unwrap_or_default);
        module.map_err(|problem| {
            let place = problem.primary.span.range();
            (problem.code.to_owned(), text[place].to_owned())
        })
    }

    #[test]
    fn topics_are_named_apart_and_headers_are_lower_case() {
        let text = module(
            "event = \"event\"\ntopic = [\"topic\"]\ntopics = [\"a.b\", \"a_b\", \"other\", \"self\"]",
        );
        let text = text.unwrap();
        for part in [
            "AB,",
            "AB2,",
            "Other2,",
            "Other(String),",
            "Self::AB2 => \"a_b\"",
            "pub fn topic(&self) -> Topic {",
            "HmacSha256Hex::new(\"x-signature\")",
            "from_secs(7200)",
            "pub use crate::types::Event as Event;",
        ] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn optional_topics_are_tried_in_their_order() {
        let text = module("event = \"Event\"\ntopic = [\"type\", \"topic\"]").unwrap();
        let flat: String = text.split_whitespace().collect();
        assert!(flat.contains(
            "self.type_.as_ref().map(ToString::to_string)\
             .or_else(||Some(self.topic.to_string())).map(Topic::from)"
        ));
    }

    #[test]
    fn facts_that_do_not_fit_the_document_are_shown() {
        let unknown = module("event = \"Evnt\"\ntopic = []");
        let code = "surface::unknown-component";
        assert_eq!(unknown, Err((code.to_owned(), "\"Evnt\"".to_owned())));
        let unknown = module("event = \"Event\"\ntopic = [\"topic\", \"kind\"]");
        assert_eq!(unknown, Err(("surface::unknown-property".to_owned(), "\"kind\"".to_owned())));
    }
}
