//! A cause with the facts of the call that it ended.

use std::fmt;
use std::ops::Deref;

use crate::CallContext;

/// Why a call gave no answer, and the facts of that call. It dereferences to the cause.
pub struct Failure<C>(Box<Inner<C>>);

struct Inner<C> {
    cause: C,
    context: Option<CallContext>,
}

impl<C> Failure<C> {
    pub(crate) fn new(cause: C, context: CallContext) -> Self {
        Self(Box::new(Inner { cause, context: Some(context) }))
    }

    pub(crate) fn without_call(cause: C) -> Self {
        Self(Box::new(Inner { cause, context: None }))
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
