//! What a peer of HTTP/2 says of a request that it does not answer, frame by frame.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use client_runtime::testing::ManualClock;
use client_runtime::{Credential, CredentialSet, Outcome};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{Client, builder, tables};

/// What comes after the headers of a request. The first stream of a connection has the number 1.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// `RST_STREAM`.
    Reset { code: u32 },
    /// The headers of a 200, and then `RST_STREAM`.
    AnswerAndReset { code: u32 },
    /// `GOAWAY`, and then the connection is closed.
    GoAway { last: u32, code: u32 },
}

const NO_ERROR: u32 = 0;
const INTERNAL_ERROR: u32 = 2;
const REFUSED_STREAM: u32 = 7;
const CANCEL: u32 = 8;

/// A frame (RFC 9113 section 4.1).
fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    let mut frame = length[1..].to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}

fn reset(stream: u32, code: u32) -> Vec<u8> {
    frame(3, 0, stream, &code.to_be_bytes())
}

/// Serves a connection until it is closed; `None` then.
async fn serve(mut stream: TcpStream, deed: Deed, requests: Arc<AtomicU32>) -> Option<()> {
    stream.read_exact(&mut [0; 24]).await.ok()?;
    stream.write_all(&frame(4, 0, 0, &[])).await.ok()?;
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await.ok()?;
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        stream.read_exact(&mut vec![0; length.try_into().unwrap()]).await.ok()?;
        let number = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
        let answer = match (head[3], deed) {
            (4, _) if head[4] == 0 => frame(4, 1, 0, &[]),
            (1, Deed::Reset { code }) => reset(number, code),
            (1, Deed::AnswerAndReset { code }) => {
                // 0x88 is `:status: 200` of the static table (RFC 7541 appendix A).
                [frame(1, 4, number, &[0x88]), reset(number, code)].concat()
            }
            (1, Deed::GoAway { last, code }) => {
                frame(7, 0, 0, &[last.to_be_bytes(), code.to_be_bytes()].concat())
            }
            _ => continue,
        };
        stream.write_all(&answer).await.ok()?;
        if head[3] == 1 {
            requests.fetch_add(1, Ordering::SeqCst);
            if matches!(deed, Deed::GoAway { .. }) {
                return None;
            }
        }
    }
}

/// Outcome, attempts and requests of a one-shot call.
async fn burn(deed: Deed) -> (Outcome, u32, u32) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicU32::new(0));
    let counter = Arc::clone(&requests);
    let server = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, deed, Arc::clone(&counter)));
        }
    });
    let bearer = Credential::Bearer("planted".into());
    let client: Client<tables::Common> = builder(&url, &ManualClock::new())
        .credentials(CredentialSet::new().with("oauth", bearer))
        .http(|http| http.http2_prior_knowledge())
        .build()
        .unwrap();
    let call = tokio::time::timeout(Duration::from_secs(20), client.burn_entry("e1"));
    let error = call.await.expect("it hangs").unwrap_err();
    server.abort();
    (error.outcome(), error.attempts(), requests.load(Ordering::SeqCst))
}

#[tokio::test]
async fn a_one_shot_call_goes_out_again_only_if_its_peer_says_that_it_was_not_looked_at() {
    for (deed, expected) in [
        (Deed::Reset { code: REFUSED_STREAM }, (Outcome::NotProcessed, 4, 4)),
        (Deed::GoAway { last: 0, code: NO_ERROR }, (Outcome::NotProcessed, 4, 4)),
        (Deed::GoAway { last: 1, code: NO_ERROR }, (Outcome::Unknown, 1, 1)),
        (Deed::GoAway { last: 1, code: INTERNAL_ERROR }, (Outcome::Unknown, 1, 1)),
        (Deed::Reset { code: NO_ERROR }, (Outcome::Unknown, 1, 1)),
        (Deed::Reset { code: INTERNAL_ERROR }, (Outcome::Unknown, 1, 1)),
        (Deed::Reset { code: CANCEL }, (Outcome::Unknown, 1, 1)),
        // It has answered, whatever it says afterwards.
        (Deed::AnswerAndReset { code: REFUSED_STREAM }, (Outcome::Answered, 1, 1)),
    ] {
        assert_eq!(burn(deed).await, expected, "{deed:?}");
    }
}
