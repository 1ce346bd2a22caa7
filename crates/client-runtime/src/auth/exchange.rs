//! A token from an operation of the same document that takes credentials as JSON.

use http::header;
use reqwest::RequestBuilder;
use serde::Serializer as _;
use serde_json::Value;
use zeroize::Zeroize as _;

use super::erased::Text;
use super::source::{Expiry, Issued};
use super::{AuthError, expiry};
use crate::{Secret, TokenExchange, text_encoding};

/// The exchange that a document describes, with the caller's credentials.
pub(crate) struct Exchange {
    description: TokenExchange,
    fields: Vec<(&'static str, Secret)>,
}

impl Exchange {
    /// The fields must be those of the description, in its order.
    pub(crate) fn new(description: TokenExchange, fields: Vec<(&'static str, Secret)>) -> Self {
        Self { description, fields }
    }

    /// The members of the body that are no secret name the client.
    pub(super) fn client(&self) -> String {
        let described = self.description.fields.iter().zip(&self.fields);
        let open = described.filter(|(field, _)| !field.secret);
        open.map(|(_, (_, value))| value.expose().as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The members of the body that prove who the client is.
    pub(super) fn secrets(&self) -> Vec<&Secret> {
        let described = self.description.fields.iter().zip(&self.fields);
        described.filter(|(field, _)| field.secret).map(|(_, (_, value))| value).collect()
    }

    pub(super) fn fill(&self, request: RequestBuilder) -> RequestBuilder {
        request.header(header::CONTENT_TYPE, "application/json").body(self.body().into_body())
    }

    fn body(&self) -> Text {
        // A character takes six at most: `\u001f`. Each member has quotes, a colon and a comma.
        let room = |(name, value): &(&str, Secret)| 6 * (name.len() + value.expose().len()) + 6;
        let mut text = Text::with_room(2 + self.fields.iter().map(room).sum::<usize>());
        let members = self.fields.iter().map(|(name, value)| (name, value.expose()));
        let mut bytes = zeroize::Zeroizing::new(Vec::with_capacity(text.buffer().capacity()));
        // A map of texts is written into memory without fail.
        let _ = serde_json::Serializer::new(&mut *bytes).collect_map(members);
        text.push(&String::from_utf8_lossy(&bytes));
        text
    }

    pub(super) fn read(&self, body: &[u8]) -> Result<Issued, AuthError> {
        let mut answer: Value = serde_json::from_slice(&text_encoding::json(body, None))
            .map_err(|_| AuthError::InvalidAnswer { fault: "is no JSON" })?;
        let issued = self.issued(&answer);
        erase(&mut answer);
        issued
    }

    fn issued(&self, answer: &Value) -> Result<Issued, AuthError> {
        let token = answer.pointer(self.description.token).and_then(Value::as_str);
        let token = token.filter(|token| !token.is_empty());
        let value = token.ok_or(AuthError::InvalidAnswer { fault: "has no token" })?.into();
        let date =
            self.description.expires_at.and_then(|pointer| answer.pointer(pointer)?.as_str());
        let expiry = date.and_then(expiry::parse).map_or(Expiry::Unknown, Expiry::At);
        Ok(Issued { value, expiry })
    }
}

/// Overwrites the texts of an answer: one of them is the token, and any other may be one, too.
fn erase(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(erase),
        Value::Object(members) => members.values_mut().for_each(erase),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
