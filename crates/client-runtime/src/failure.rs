//! A cause with the facts of the call that it ended.

use std::fmt;
use std::ops::Deref;

use crate::CallContext;
use crate::response::Response;

/// Why a call gave no answer, and the facts of that call. It dereferences to the cause.
pub struct Failure<C>(Box<Inner<C>>);

struct Inner<C> {
    cause: C,
    context: Option<CallContext>,
    /// The answer to an earlier attempt.
    answer: Option<Response>,
}

impl<C> Failure<C> {
    pub(crate) fn new(cause: C, context: CallContext) -> Self {
        Self(Box::new(Inner { cause, context: Some(context), answer: None }))
    }

    pub(crate) fn without_call(cause: C) -> Self {
        Self(Box::new(Inner { cause, context: None, answer: None }))
    }

    /// Adds the answer to an earlier attempt.
    pub(crate) fn with_answer(mut self, answer: Option<Response>) -> Self {
        self.0.answer = answer;
        self
    }

    /// The answer to an earlier attempt of the call, if one had an answer.
    #[must_use]
    pub fn earlier_answer(&self) -> Option<&Response> {
        self.0.answer.as_ref()
    }

    /// The cause alone.
    #[must_use]
    pub fn cause(&self) -> &C {
        &self.0.cause
    }

    /// The facts of the call, if it came to one.
    #[must_use]
    pub fn context(&self) -> Option<&CallContext> {
        self.0.context.as_ref()
    }
}

impl<C> Deref for Failure<C> {
    type Target = C;

    fn deref(&self) -> &C {
        self.cause()
    }
}

impl<C: fmt::Display> fmt::Display for Failure<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.context() {
            Some(context) => {
                let id = context.operation().id;
                write!(formatter, "{id} failed: {} ({context})", self.cause())
            }
            None => self.cause().fmt(formatter),
        }
    }
}

impl<C: fmt::Display> fmt::Debug for Failure<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Failure({self})")
    }
}

impl<C: std::error::Error> std::error::Error for Failure<C> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause().source()
    }
}
