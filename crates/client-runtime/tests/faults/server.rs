//! A server that writes bytes.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What the server does once it has read a request.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Writes these bytes and closes the connection.
    Write(Vec<u8>),
    /// Writes these bytes and resets the connection.
    Reset(Vec<u8>),
    /// Writes these bytes and then nothing, for ever.
    Stall(Vec<u8>),
    /// Writes the first bytes once and the second ones until nobody takes them.
    Endless(Vec<u8>, Vec<u8>),
}

/// Counts the requests that it has read.
pub struct Server {
    pub address: SocketAddr,
    pub requests: Arc<AtomicU32>,
}

impl Server {
    /// A server that does the `n`-th deed on the `n`-th request, and the last one on all others.
    pub async fn start(deeds: Vec<Deed>) -> Self {
        Self::watched(deeds, |_| {}).await
    }

    /// As [`Server::start`], with something that is done before each deed and gets its number.
    pub async fn watched(deeds: Vec<Deed>, watch: impl Fn(usize) + Send + Sync + 'static) -> Self {
        let watch = Arc::new(watch);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&requests);
        let deeds = Arc::new(deeds);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (counter, deeds) = (Arc::clone(&counter), Arc::clone(&deeds));
                let watch = Arc::clone(&watch);
                tokio::spawn(async move {
                    if read_request(&mut stream).await.is_some() {
                        let before = counter.fetch_add(1, Ordering::SeqCst) as usize;
                        let deed = deeds.get(before).or(deeds.last()).unwrap();
                        watch(before);
                        act(stream, deed).await;
                    }
                });
            }
        });
        Self { address, requests }
    }
}

/// Reads a request to the end of its body; `None` if what comes is no request.
async fn read_request(stream: &mut TcpStream) -> Option<()> {
    let mut bytes = Vec::new();
    loop {
        let mut piece = [0; 4096];
        let read = stream.read(&mut piece).await.ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&piece[..read]);
        // A TLS handshake begins with this byte; a server of plain HTTP is at a loss with it.
        if bytes.first() == Some(&0x16) {
            let _ =
                stream.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n").await;
            return None;
        }
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
            return Some(());
        }
    }
}

async fn act(mut stream: TcpStream, deed: &Deed) {
    match deed {
        Deed::Write(bytes) => {
            let _ = stream.write_all(bytes).await;
            let _ = stream.shutdown().await;
        }
        Deed::Reset(bytes) => {
            let _ = stream.write_all(bytes).await;
            let _ = stream.flush().await;
            // The client has to see the bytes before the reset takes them away.
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            let _ = stream.set_zero_linger();
        }
        Deed::Stall(bytes) => {
            let _ = stream.write_all(bytes).await;
            let mut piece = [0; 16];
            // Until the client gives up.
            while stream.read(&mut piece).await.is_ok_and(|read| read > 0) {}
        }
        Deed::Endless(first, rest) => {
            let _ = stream.write_all(first).await;
            while stream.write_all(rest).await.is_ok() {}
        }
    }
}
