//! HTTP/1.1 on loopback, by hyper: what is answered, and how answers go wrong.
//!
//! hyper and not a mock server such as wiremock: the client brings hyper with it, where wiremock adds 17
//! packages; mock servers answer what is well formed and reset no connection; and which operation is called,
//! which answer comes next and what is missing is decided here anyway, by the operation table.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response, StatusCode};
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::plan::Answer;
use super::{Call, Fault, Shared};

/// Takes connections until it is dropped, and drops them then.
pub(super) async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    let mut connections = JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => drop(connections.spawn(serve(stream, Arc::clone(&shared)))),
            // As good as always too many open files, which others close.
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
        while connections.try_join_next().is_some() {}
    }
}

/// Serves a connection to its end.
async fn serve(stream: TcpStream, shared: Arc<Shared>) {
    let is_reset = Arc::new(AtomicBool::new(false));
    let service = service_fn(|request| {
        Box::pin(respond(request, Arc::clone(&shared), Arc::clone(&is_reset)))
    });
    let mut connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    // How it ends is the client's to see.
    let _ = poll_fn(|context| connection.poll_without_shutdown(context)).await;
    if is_reset.load(Ordering::Relaxed) {
        let stream = connection.into_parts().io.into_inner();
        // Without a time to linger it does not block; what closes then is a reset (SO_LINGER).
        #[allow(deprecated, reason = "the other name for it is of a later tokio")]
        let _ = stream.set_linger(Some(Duration::ZERO));
    }
}

/// The connection ends without an answer.
#[derive(Debug, thiserror::Error)]
#[error("the answer is withheld")]
struct Withheld;

async fn respond(
    request: Request<Incoming>,
    shared: Arc<Shared>,
    is_reset: Arc<AtomicBool>,
) -> Result<Response<Played>, Withheld> {
    let Some(call) = received(request).await else { return Err(Withheld) };
    let answer = match shared.answer(call) {
        Ok(answer) => answer,
        Err(problem) => {
            let text = format!("The mock does not expect this. {problem}.\n");
            return Ok(response(Answer::new(StatusCode::NOT_IMPLEMENTED, text.into())));
        }
    };
    shared.pass(answer.delay).await;
    match answer.fault {
        Some(Fault::Reset) => {
            is_reset.store(true, Ordering::Relaxed);
            Err(Withheld)
        }
        Some(Fault::NoAnswer) => {
            shared.pass_for_ever().await;
            Err(Withheld)
        }
        Some(Fault::CutBody) | None => Ok(response(answer)),
    }
}

async fn received(request: Request<Incoming>) -> Option<Call> {
    let (head, mut body) = request.into_parts();
    let mut whole = BytesMut::new();
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        if let Ok(data) = frame.ok()?.into_data() {
            whole.extend_from_slice(&data);
        }
    }
    Some(Call {
        operation: None,
        method: head.method,
        path: head.uri.path().to_owned(),
        query: head.uri.query().map(str::to_owned),
        path_values: Vec::new(),
        headers: head.headers,
        body: whole.freeze(),
        expected: false,
    })
}

fn response(answer: Answer) -> Response<Played> {
    let is_cut = answer.fault == Some(Fault::CutBody);
    let body = if is_cut { Bytes::from_static(b"{\"") } else { answer.body };
    let mut response = Response::new(Played { body: Some(body), is_cut, waited: false });
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    response
}

/// A body that ends as it should, or breaks off.
struct Played {
    body: Option<Bytes>,
    is_cut: bool,
    /// Whether what comes before the end has had the time to go out.
    waited: bool,
}

impl Body for Played {
    type Data = Bytes;
    type Error = Withheld;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Withheld>>> {
        if let Some(body) = self.body.take().filter(|body| !body.is_empty()) {
            return Poll::Ready(Some(Ok(Frame::data(body))));
        }
        if !self.is_cut {
            return Poll::Ready(None);
        }
        if !self.waited {
            self.waited = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(Withheld)))
    }

    fn is_end_stream(&self) -> bool {
        !self.is_cut && self.body.as_ref().is_none_or(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        let left = self.body.as_ref().map_or(0, |body| body.len() as u64);
        // A body that breaks off is announced to be longer.
        SizeHint::with_exact(if self.is_cut { left + 1024 } else { left })
    }
}
