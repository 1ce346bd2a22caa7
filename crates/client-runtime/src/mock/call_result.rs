//! What a call gives, made without one: for functions that take a result.

use std::fmt;
use std::marker::PhantomData;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use url::Url;

use super::to_answer::ToAnswer;
use crate::call_context::request_id;
use crate::client::{Error, FromAnswer, Response, ResponseValue};
use crate::pages::PageError;
use crate::response::{Head, Payload};
use crate::retry::retry_after;
use crate::retry::rules::{Ending, Rules};
use crate::{
    AuthError, CallContext, ConnectionError, Failure, GeneratedClient, InterceptError, Operation,
    Outcome, RateLimit, Repeat, RetryPolicy, Surface, TimeoutError, decode,
};

/// The result of a call of one operation, `T` being what its method gives and `E` its documented failures.
/// Generated crates have one for each operation in `mock::Results`.
///
/// Status, outcome, request id and whether the call may be made again are what they are after a call that
/// ended so. By default it was sent once.
///
/// ```
/// # use client_runtime::client::{Error, ResponseValue};
/// # use client_runtime::mock::CallResult;
/// # use client_runtime::table::{Json, failure, success};
/// # use client_runtime::{GeneratedClient, Operation, Outcome, Runtime, Surface};
/// # client_runtime::outcome! { pub enum GetOrderError { NotFound(String) = 404 } }
/// # static SURFACE: Surface = Surface {
/// #     name: "orders", schemes: &[], request_id_header: Some("x-request-id"), not_processed: &[],
/// #     rate_limit: None,
/// #     operations: &[Operation {
/// #         id: "get_order", responses: &[success(&[200], Json), failure(&[404], Json)], ..Operation::NEW
/// #     }],
/// # };
/// # struct Client(Runtime);
/// # impl GeneratedClient for Client {
/// #     fn surface() -> &'static Surface { &SURFACE }
/// #     fn from_runtime(runtime: Runtime) -> Self { Self(runtime) }
/// #     fn runtime(&self) -> &Runtime { &self.0 }
/// # }
/// # struct Results;
/// # impl Results {
/// #     fn get_order() -> CallResult<u32, GetOrderError> { CallResult::of::<Client>("get_order") }
/// # }
/// fn is_gone<T>(result: Result<ResponseValue<T>, Error<GetOrderError>>) -> bool {
///     matches!(result, Err(error) if matches!(error.api(), Some(GetOrderError::NotFound(_))))
/// }
///
/// let error = Results::get_order().failure(GetOrderError::NotFound("o-1".to_owned()));
/// assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
/// assert_eq!(error.outcome(), Outcome::Answered);
/// assert!(is_gone::<u32>(Err(error)));
/// assert!(!is_gone(Ok(Results::get_order().success(7_u32))));
/// ```
#[must_use]
pub struct CallResult<T, E> {
    surface: &'static Surface,
    operation: &'static Operation,
    status: Option<StatusCode>,
    headers: HeaderMap,
    attempts: Option<u32>,
    earlier: Outcome,
    elapsed: Duration,
    has_key: bool,
    values: PhantomData<fn() -> (T, E)>,
}

/// Why a paginated list does not continue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageFault {
    /// The vendor leads to a page that was read before.
    Circle,
    /// The URL of the next page is at another origin than the call.
    ForeignUrl,
    /// What should be the URL of the next page is not a URL.
    NoUrl,
    /// The answer says that there is more, but not where.
    Promised,
    /// The position belongs to another list.
    ForeignPosition,
}

impl<T, E> CallResult<T, E> {
    /// The result of the operation with this name in the table of a client. One that the table does not
    /// have is an operation without a name, of which nothing is documented.
    pub fn of<C: GeneratedClient>(id: &str) -> Self {
        static NONE: Operation = Operation::NEW;
        let surface = C::surface();
        Self {
            surface,
            operation: surface.operation(id).unwrap_or(&NONE),
            status: None,
            headers: HeaderMap::new(),
            attempts: None,
            earlier: Outcome::NotSent,
            elapsed: Duration::ZERO,
            has_key: false,
            values: PhantomData,
        }
    }

    /// Another status than the documented one.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// A header of the answer: one of the same name is replaced.
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// How often the call was sent.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// What was known after the attempts before the last one: that nothing was sent, by default.
    pub fn earlier_outcome(mut self, outcome: Outcome) -> Self {
        self.earlier = outcome;
        self
    }

    /// How long the call took: no time, by default.
    pub fn elapsed(mut self, elapsed: Duration) -> Self {
        self.elapsed = elapsed;
        self
    }

    /// The call was made under an idempotency key, if the operation takes one.
    pub fn under_key(mut self) -> Self {
        self.has_key = true;
        self
    }

    /// A documented success.
    #[must_use]
    pub fn success(self, value: impl Into<T>) -> ResponseValue<T>
    where
        T: ToAnswer,
    {
        let value = value.into();
        let status = value.to_answer().status(self.operation);
        ResponseValue::new(value, self.response(status, None, Bytes::new()))
    }

    /// A documented failure, with a body as the vendor would send it.
    #[must_use]
    pub fn failure(self, error: impl Into<E>) -> Error<E>
    where
        E: ToAnswer,
    {
        let error = error.into();
        let written = error.to_answer();
        let status = written.status(self.operation);
        let (media_type, body) = match written.content(self.operation) {
            Some(content) => (content.media_type, content.body),
            None => (None, Bytes::new()),
        };
        let response = self.response(status, media_type, body);
        Error::ErrorResponse(ResponseValue::with_body(error, response))
    }

    /// What the client makes of any answer: the value or the documented failure that it is,
    /// [`Error::UnexpectedResponse`], or [`Error::InvalidResponsePayload`] for a success whose body is not of
    /// its type. The media type is JSON unless [`CallResult::header`] gives another.
    ///
    /// # Errors
    ///
    /// As a call with this answer has.
    pub fn answer(
        self,
        status: StatusCode,
        body: impl Into<Bytes>,
    ) -> Result<ResponseValue<T>, Error<E>>
    where
        T: FromAnswer,
        E: FromAnswer,
    {
        let json = Some("application/json".to_owned());
        let response = self.status(status).response(status.as_u16(), json, body.into());
        decode::value(response)
    }

    /// No answer, because of the connection.
    #[must_use]
    pub fn connection(self, fault: crate::ConnectionFault) -> Error<E> {
        let error = ConnectionError::from(fault);
        let context = self.context(Some(error.ending()));
        Error::Connection(Failure::new(error, context))
    }

    /// No answer in time.
    #[must_use]
    pub fn timeout(self, error: TimeoutError) -> Error<E> {
        let context = match error {
            TimeoutError::RateLimit { wait } => {
                let retry_after = Some(wait);
                CallContext { retry_after, ..self.unsent(Repeat::Allowed) }
            }
            TimeoutError::NoTimeLeft { .. } => self.unsent(Repeat::Allowed),
            TimeoutError::Attempt { .. }
            | TimeoutError::Deadline { .. }
            | TimeoutError::HttpClient => self.context(Some(Ending::Unknown)),
        };
        Error::Timeout(Failure::new(error, context))
    }

    /// No authorisation: the call was not sent.
    #[must_use]
    pub fn auth(self, error: AuthError) -> Error<E> {
        let repeat = if error.is_transient() { Repeat::Allowed } else { Repeat::Never };
        let context = CallContext { retry_after: error.retry_after(), ..self.unsent(repeat) };
        Error::Auth(Failure::new(error, context))
    }

    /// An interceptor did not let the call go out.
    #[must_use]
    pub fn intercepted(self, error: InterceptError) -> Error<E> {
        let context = self.unsent(Repeat::Never);
        Error::Intercepted(Failure::new(error, context))
    }

    /// The pages of the list do not continue.
    #[must_use]
    pub fn pages(self, fault: PageFault) -> Error<E> {
        let id = self.operation.id;
        Error::Pages(Failure::without_call(match fault {
            PageFault::Circle => PageError::circle(id),
            PageFault::ForeignUrl => PageError::foreign_url(id),
            PageFault::NoUrl => PageError::no_url(id),
            PageFault::Promised => PageError::promised(id),
            PageFault::ForeignPosition => PageError::foreign_position(id),
        }))
    }

    fn response(mut self, status: u16, media_type: Option<String>, body: Bytes) -> Response {
        let status = self.status.or(StatusCode::from_u16(status).ok()).unwrap_or_default();
        if let Some(value) = media_type.and_then(|name| HeaderValue::from_str(&name).ok()) {
            self.headers.entry(header::CONTENT_TYPE).or_insert(value);
        }
        let context = self.context(Some(Ending::Answered(status)));
        let head = Head { status, headers: self.headers, url: url(), context };
        Response::new(head, Payload::Complete(body))
    }

    /// The facts of a call that was not sent the last time.
    fn unsent(&self, repeat: Repeat) -> CallContext {
        CallContext { repeat, ..self.context(None) }
    }

    fn context(&self, ending: Option<Ending>) -> CallContext {
        let rules = self.rules();
        let answered = matches!(ending, Some(Ending::Answered(_))).then_some(&self.headers);
        let (now, rate_limit) = (SystemTime::now(), self.surface.rate_limit.as_ref());
        let repeat = ending.map_or(Repeat::Never, |ending| rules.repeat(ending));
        let outcome = ending.map_or(Outcome::NotSent, |ending| rules.outcome(ending));
        let attempts = self.attempts.unwrap_or(u32::from(ending.is_some()));
        CallContext {
            operation: self.operation,
            request_id: answered.and_then(|headers| request_id(headers, self.surface)),
            attempts,
            attempts_allowed: match repeat {
                Repeat::Allowed => RetryPolicy::new().max_attempts.max(attempts),
                Repeat::UnderNewKey | Repeat::Never => attempts,
            },
            elapsed: self.elapsed,
            retry_after: answered.and_then(|headers| retry_after::read(headers, now)),
            rate_limit: answered.and_then(|headers| RateLimit::read(headers, rate_limit?, now)),
            repeat,
            outcome: outcome.after(self.earlier),
        }
    }

    fn rules(&self) -> Rules {
        let mut request = reqwest::Request::new(http::Method::GET, url());
        if let (true, Some(key)) = (self.has_key, self.operation.idempotency)
            && let Ok(name) = HeaderName::from_bytes(key.name.as_bytes())
        {
            request.headers_mut().insert(name, HeaderValue::from_static("k"));
        }
        Rules::new(self.surface, self.operation, &request)
    }
}

/// What a relative `Location` is resolved against.
#[allow(
    clippy::expect_used,
    reason = "the text is a constant, and every test that makes a result reads it"
)]
fn url() -> Url {
    Url::parse("http://localhost/").expect("a URL")
}

impl<T, E> fmt::Debug for CallResult<T, E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CallResult({})", self.operation.id)
    }
}
