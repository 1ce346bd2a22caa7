//! Bytes that are read while they come.

use std::time::Duration;

use client_runtime::streams::StreamFault;

use crate::streams::server::{Step, send};
use crate::streams::{answering, builder};

const BYTES: &str = "application/octet-stream";

#[tokio::test]
async fn a_file_is_read_in_pieces_or_as_a_whole() {
    let (_server, client, _) = answering(BYTES, vec![send("abc"), send("def")]).await;
    let mut file = client.download_file("f1").send().await.unwrap();
    assert_eq!(file.content_length(), None, "its length was not told");
    let mut read = Vec::new();
    while let Some(piece) = file.chunk().await.unwrap() {
        read.extend_from_slice(&piece);
    }
    assert_eq!(read, b"abcdef");

    let mut file = client.download_file("f1").send().await.unwrap();
    assert_eq!(&file.bytes().await.unwrap()[..], b"abcdef");
    let mut file = client.download_file("f1").send().await.unwrap();
    assert_eq!(&file.bytes_up_to(6).await.unwrap()[..], b"abcdef");
}

#[tokio::test]
async fn a_file_that_is_too_large_is_not_held_in_memory() {
    let (server, client, clock) = answering(BYTES, vec![send("abc"), send("def")]).await;
    let mut file = client.download_file("f1").send().await.unwrap();
    let error = file.bytes_up_to(5).await.unwrap_err();
    assert!(matches!(error.fault(), StreamFault::TooLarge { limit: 5 }));
    let client = builder(&server, &clock).max_body(4).build().unwrap();
    let error = client.download_file("f1").send().await.unwrap().bytes().await.unwrap_err();
    assert!(matches!(error.fault(), StreamFault::TooLarge { limit: 4 }));
}

#[tokio::test]
async fn a_download_that_falls_silent_ends_in_time() {
    let (mut server, client, clock) = answering(BYTES, vec![send("abc"), Step::Wait]).await;
    let mut file = client.download_file("f1").send().await.unwrap();
    assert_eq!(&file.chunk().await.unwrap().unwrap()[..], b"abc");
    let (next, ()) = tokio::join!(file.chunk(), async {
        clock.advance(Duration::from_secs(60));
    });
    let error: std::io::Error = next.unwrap_err().into();
    assert_eq!(error.kind(), std::io::ErrorKind::TimedOut);
    server.hung_up().await;
}
