//! Bodies that are sent while they are read.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use client_runtime::{Content, Part};
use vendor_sandbox::{Answer, Request, Scene, Vendor};
use workspace_tests::Testbed;

use crate::streams::chat::types::UploadPictureBody;
use crate::streams::chat::{Client, Error};

/// A vendor that looks at no request before the second one.
struct Hurried(usize);

impl Vendor for Hurried {
    fn answer(&mut self, _: &Request, _: &Scene) -> Answer {
        self.0 += 1;
        Answer::empty(if self.0 == 1 { 421 } else { 204 })
    }
}

/// Pieces that come one after the other.
struct Pieces(VecDeque<io::Result<&'static [u8]>>);

impl futures_core::Stream for Pieces {
    type Item = io::Result<&'static [u8]>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}

fn pieces<const N: usize>(pieces: [&'static [u8]; N]) -> Content {
    Content::from_stream(Pieces(pieces.into_iter().map(Ok).collect()))
}

async fn start(before: usize) -> (Testbed<Hurried>, Client) {
    let bed = Testbed::start(Hurried(before)).await.unwrap();
    let client = bed.builder().build().unwrap();
    (bed, client)
}

#[tokio::test]
async fn a_stream_is_sent_as_it_comes_or_with_its_length() {
    let (bed, client) = start(1).await;
    client.upload_file(pieces([b"abc", b"", b"def"])).send().await.unwrap();
    client.upload_file(pieces([b"abc", b"def"]).content_length(6)).send().await.unwrap();
    let requests = bed.sandbox.requests();
    assert!(requests.iter().all(|request| request.body == "abcdef"));
    assert_eq!(requests[0].header("transfer-encoding"), Some("chunked"));
    assert_eq!(requests[1].header("content-length"), Some("6"));
}

#[tokio::test]
async fn a_stream_of_another_length_is_not_taken_for_a_whole_one() {
    for length in [5, 7] {
        let (bed, client) = start(1).await;
        let body = pieces([b"abc", b"def"]).content_length(length);
        let error = client.upload_file(body).send().await.unwrap_err();
        assert!(matches!(error, Error::Connection(_)), "{error}");
        assert!(bed.sandbox.requests().iter().all(|request| request.body != "abcdef"));
    }
}

#[tokio::test]
async fn a_stream_goes_out_once() {
    let (bed, client) = start(0).await;
    client.upload_file("abc").send().await.unwrap();
    assert_eq!(bed.sandbox.requests().len(), 2, "bytes in memory are sent again");

    let (bed, client) = start(0).await;
    let body = pieces([b"abc"]);
    let error = client.upload_file(body.clone()).send().await.unwrap_err();
    assert_eq!(bed.sandbox.requests().len(), 1);
    assert!(error.is_retryable(), "whoever has the file still may send it");
    assert!(error.to_string().contains("attempt 1 of 1"), "{error}");
    let error = client.upload_file(body).send().await.unwrap_err();
    assert!(error.to_string().contains("a stream that was sent already"), "{error}");
}

#[tokio::test]
async fn the_progress_of_a_body_is_told() {
    let told: Arc<Mutex<Vec<u64>>> = Arc::default();
    let report = || {
        let told = Arc::clone(&told);
        move |sent| told.lock().unwrap().push(sent)
    };
    let (bed, client) = start(1).await;
    let body = Content::from(vec![b'a'; 150_000]).progress(report());
    client.upload_file(body).send().await.unwrap();
    assert_eq!(bed.sandbox.requests()[0].header("content-length"), Some("150000"));
    assert_eq!(std::mem::take(&mut *told.lock().unwrap()), [65_536, 131_072, 150_000]);

    let picture = Part::from(pieces([b"abc", b"de"]).content_length(5).progress(report()));
    let form = UploadPictureBody::new(picture).words("A picture");
    client.upload_picture(form).send().await.unwrap();
    let request = &bed.sandbox.requests()[1];
    let sent = String::from_utf8_lossy(&request.body);
    assert!(sent.contains("\r\n\r\nabcde\r\n"), "{sent}");
    assert_eq!(request.header("content-length"), Some(&*request.body.len().to_string()));
    assert_eq!(*told.lock().unwrap(), [3, 5]);
}
