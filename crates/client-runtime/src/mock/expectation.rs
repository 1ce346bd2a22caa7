//! What is expected of the code under test, and what it is answered.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode, header};

use super::plan::{Answer, Ending, Plan};
use super::to_answer::{Content, ToAnswer};
use super::{Call, Fault, Shared, template};
use crate::Operation;

/// Calls of one operation, and what they are answered, in this order: each answer serves one call,
/// unless [`Expectation::times`] or [`Expectation::any_times`] says otherwise.
///
/// `T` is what the client's method gives, and `E` its documented failures. Each attempt of a call counts:
/// one that is sent again after a `429` needs two answers. Methods that say how an answer is are about
/// the last one; those that say which calls are meant hold for the whole expectation.
pub struct Expectation<'m, T, E> {
    shared: &'m Shared,
    operation: &'static Operation,
    index: usize,
    values: PhantomData<fn(T, E)>,
}

impl<'m, T, E> Expectation<'m, T, E> {
    /// Expects calls of an operation.
    pub(super) fn new(shared: &'m Shared, operation: &'static Operation) -> Self {
        let index = shared.plan().expect(operation);
        Self { shared, operation, index, values: PhantomData }
    }

    /// Answers the next call with a documented success: its value, as the vendor would send it. The
    /// status is the one that the document gives this value.
    pub fn answers(self, value: impl Into<T>) -> Self
    where
        T: ToAnswer,
    {
        let content = value.into().into_answer().content(self.operation);
        self.content(content, "a value that cannot be written")
    }

    /// Answers the next call with a documented failure. Its status is that of the variant; for a variant
    /// of several statuses it is the first that a client does not send again on its own, unless
    /// [`Expectation::with_status`] says another one.
    pub fn fails(self, error: impl Into<E>) -> Self
    where
        E: ToAnswer,
    {
        let content = error.into().into_answer().content(self.operation);
        self.content(content, "an error that cannot be written")
    }

    /// Answers the next call with what the document does not have: a proxy's page, a body that is not
    /// of its type. It has no media type unless [`Expectation::with_header`] gives it one.
    pub fn answers_raw(self, status: u16, body: impl Into<Bytes>) -> Self {
        self.content(Some(Content { status, media_type: None, body: body.into() }), "")
    }

    /// Gives the next call no whole answer.
    pub fn fault(self, fault: Fault) -> Self {
        let content = match fault {
            Fault::CutBody => crate::mock::WrittenAnswer::new(&"").content(self.operation),
            Fault::Reset | Fault::NoAnswer => None,
        };
        let content =
            content.unwrap_or(Content { status: 200, media_type: None, body: Bytes::new() });
        self.content(Some(content), "").last(|answer| answer.fault = Some(fault))
    }

    /// The status of the last answer, in place of the documented one.
    pub fn with_status(self, status: u16) -> Self {
        match StatusCode::from_u16(status) {
            Ok(status) if !status.is_informational() => self.last(|answer| answer.status = status),
            _ => self.misused(&format!("`with_status({status})`: HTTP has no such final status")),
        }
    }

    /// A header of the last answer, such as `Location`, in place of one of the same name.
    pub fn with_header(self, name: &str, value: &str) -> Self {
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Ok(name), Ok(value)) => self.last(|answer| drop(answer.headers.insert(name, value))),
            _ => self.misused("`with_header`: a header that cannot be sent"),
        }
    }

    /// How long the last answer takes. On the stand-in's clock, so that no test waits: a limit of the call
    /// that is shorter goes off.
    pub fn delayed(self, by: Duration) -> Self {
        self.last(|answer| answer.delay = by)
    }

    /// How many calls the last answer is for: all of them have to come.
    pub fn times(self, calls: usize) -> Self {
        self.last(|answer| answer.ending = Ending::After(calls))
    }

    /// The last answer is for any number of calls, none included.
    pub fn any_times(self) -> Self {
        self.last(|answer| answer.ending = Ending::Never)
    }

    /// Only calls with this value of a variable of the path, by its name in the document.
    pub fn with_path(self, name: &str, value: impl Into<String>) -> Self {
        if !template::variables(self.operation).any(|own| own == name) {
            return self.misused(&format!("`with_path`: the path has no variable `{name}`"));
        }
        let (name, value) = (name.to_owned(), value.into());
        self.when(move |call| call.path_value(&name) == Some(value.as_str()))
    }

    /// Only calls with this value of a query parameter.
    pub fn with_query(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        self.when(move |call| call.query_value(&name).as_deref() == Some(value.as_str()))
    }

    /// Only calls of which this is true. [`Call::json`] reads the body as a type of the client.
    pub fn when(self, is_meant: impl Fn(&Call) -> bool + Send + Sync + 'static) -> Self {
        self.plan().conditions(self.index).push(Arc::new(is_meant));
        self
    }

    fn content(self, content: Option<Content>, otherwise: &str) -> Self {
        let Some(Content { status, media_type, body }) = content else {
            return self.misused(otherwise);
        };
        let Ok(status) = StatusCode::from_u16(status) else {
            return self.misused(&format!("HTTP has no status {status}"));
        };
        let mut answer = Answer::new(status, body);
        if let Some(value) = media_type.and_then(|name| HeaderValue::from_str(&name).ok()) {
            answer.headers.insert(header::CONTENT_TYPE, value);
        }
        self.plan().answers(self.index).push(answer);
        self
    }

    fn last(self, change: impl FnOnce(&mut Answer)) -> Self {
        let found = self.plan().answers(self.index).last_mut().map(change);
        match found {
            Some(()) => self,
            None => self.misused("there is no answer yet that this could be about"),
        }
    }

    fn misused(self, what: &str) -> Self {
        self.plan().misused(format!("{}: {what}", self.operation.id));
        self
    }

    fn plan(&self) -> std::sync::MutexGuard<'m, Plan> {
        self.shared.plan()
    }
}

impl<T, E> fmt::Debug for Expectation<'_, T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Expectation({})", self.operation.id)
    }
}
