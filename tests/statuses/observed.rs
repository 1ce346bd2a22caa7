//! What a call gave, in one type for all operations.

use client_runtime::client::{Error, ResponseValue};
use client_runtime::reqwest::StatusCode;
use serde::Serialize;
use serde_json::Value;

/// The end of a call.
pub struct Observed {
    pub status: Option<u16>,
    pub decoded: Decoded,
}

/// What the answer became.
#[derive(Debug, PartialEq)]
pub enum Decoded {
    /// The value of a success.
    Success(Value),
    /// The typed failure, with the variant's name as its only key.
    Failure(Value),
    /// Anything else, which is a mistake here.
    Other(String),
}

/// A failure by status, as the name of its variant and the body in it.
pub trait Failure {
    fn shown(&self) -> Value;
}

/// Lists the variants of enums of failures.
macro_rules! failures {
    ($($name:ident { $($variant:ident),+ $(,)? })+) => {
        $(impl crate::statuses::observed::Failure for $name {
            fn shown(&self) -> serde_json::Value {
                match self {
                    $(Self::$variant(body) => {
                        serde_json::json!({ stringify!($variant): body })
                    })+
                    unlisted => panic!("{unlisted:?} is not listed"),
                }
            }
        })+
    };
}
pub(crate) use failures;

impl Observed {
    pub fn new<T: Serialize, E: Failure>(result: Result<ResponseValue<T>, Error<E>>) -> Self {
        match result {
            Ok(value) => Self {
                status: Some(value.status().as_u16()),
                decoded: Decoded::Success(serde_json::to_value(value.into_inner()).unwrap()),
            },
            Err(error) => Self {
                status: error.status().map(|status| status.as_u16()),
                decoded: match error.api() {
                    Some(typed) => Decoded::Failure(typed.shown()),
                    None => Decoded::Other(error.to_string()),
                },
            },
        }
    }
}

/// The variant of a status: its name in the registry of HTTP without blanks.
pub fn variant(status: u16) -> String {
    let name = StatusCode::from_u16(status).unwrap().canonical_reason().unwrap();
    name.replace([' ', '-'], "")
}
