//! A token from an operation of the same document that takes credentials as JSON.

use http::header;
use reqwest::RequestBuilder;
use serde::Serializer as _;
use serde_json::Value;
use zeroize::{Zeroize as _, Zeroizing};

use super::erased::{Json, Text};
use super::issued::{Expiry, Issued};
use super::{AuthError, expiry};
use crate::{Secret, TokenExchange};

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

    /// The members of the body that are not secret name the client.
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
        let mut text = Text::with_room(self.room());
        let mut bytes = Zeroizing::new(Vec::with_capacity(self.room()));
        let members = self.fields.iter().map(|(name, value)| (name, value.expose()));
        // A map of texts is written into memory without fail, and is UTF-8.
        let _ = serde_json::Serializer::new(&mut *bytes).collect_map(members);
        text.push(std::str::from_utf8(&bytes).unwrap_or_default());
        text
    }

    /// The most that the body takes.
    fn room(&self) -> usize {
        // A byte takes six at most: `\u001f`. Each member has quotes, a colon and a comma.
        let member = |(name, value): &(&str, Secret)| 6 * (name.len() + value.expose().len()) + 6;
        2 + self.fields.iter().map(member).sum::<usize>()
    }

    pub(super) fn read(&self, body: &[u8]) -> Result<Issued, AuthError> {
        let mut answer: Value = serde_json::from_slice(&Json::of(body))
            .map_err(|_| AuthError::InvalidAnswer { fault: "is no JSON" })?;
        let issued = self.issued(&answer);
        erase(&mut answer);
        issued
    }

    fn issued(&self, answer: &Value) -> Result<Issued, AuthError> {
        let token = answer.pointer(self.description.token).and_then(Value::as_str);
        let token = token.filter(|token| !token.is_empty());
        let value = token.ok_or(AuthError::InvalidAnswer { fault: "has no token" })?.into();
        let expiry = self.description.expires_at.and_then(|pointer| answer.pointer(pointer));
        let expiry = expiry.map_or(Expiry::Unknown, expiry::read);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ExchangeField;

    const DESCRIPTION: TokenExchange = TokenExchange {
        path: "/login",
        fields: &[
            ExchangeField { name: "id", secret: false },
            ExchangeField { name: "key", secret: true },
        ],
        token: "/a/0/token",
        expires_at: None,
        header: "authorization",
        prefix: "",
    };

    #[test]
    fn no_body_outgrows_its_room() {
        for value in ["\u{1f}", "\"", "é", "\u{10ffff}", "a"].map(|part| part.repeat(1000)) {
            let fields = vec![("id", Secret::from("i")), ("key", Secret::new(value.clone()))];
            let exchange = Exchange::new(DESCRIPTION, fields);
            let mut body = exchange.body();
            assert!(body.buffer().len() <= exchange.room());
            let read: Value = serde_json::from_str(body.buffer()).unwrap();
            assert_eq!(read, serde_json::json!({"id": "i", "key": value}));
        }
    }

    #[test]
    fn the_texts_of_an_answer_are_overwritten() {
        let mut answer = serde_json::json!({"a": [{"token": "planted"}, 1], "b": "planted"});
        erase(&mut answer);
        assert_eq!(answer, serde_json::json!({"a": [{"token": ""}, 1], "b": ""}));
    }
}
