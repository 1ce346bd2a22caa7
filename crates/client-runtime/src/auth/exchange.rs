//! A token from an operation of the same document that takes credentials as JSON.

use http::header;
use reqwest::RequestBuilder;
use serde_json::{Map, Value};

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

    pub(super) fn fill(&self, request: RequestBuilder) -> RequestBuilder {
        let members = self.fields.iter();
        let body: Map<String, Value> = members
            .map(|(name, value)| ((*name).to_owned(), Value::from(value.expose().as_str())))
            .collect();
        request
            .header(header::CONTENT_TYPE, "application/json")
            .body(Value::Object(body).to_string())
    }

    pub(super) fn read(&self, body: &[u8]) -> Result<Issued, AuthError> {
        let answer: Value = serde_json::from_slice(&text_encoding::json(body, None))
            .map_err(|_| AuthError::InvalidAnswer { fault: "is no JSON" })?;
        let token = answer.pointer(self.description.token).and_then(Value::as_str);
        let token = token.filter(|token| !token.is_empty());
        let value = token.ok_or(AuthError::InvalidAnswer { fault: "has no token" })?.into();
        let date =
            self.description.expires_at.and_then(|pointer| answer.pointer(pointer)?.as_str());
        let expiry = date.and_then(expiry::parse).map_or(Expiry::Unknown, Expiry::At);
        Ok(Issued { value, expiry })
    }
}
