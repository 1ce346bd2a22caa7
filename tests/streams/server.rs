//! A server whose answers come piece by piece.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

/// What the server does after the head of an answer.
#[derive(Clone, Debug)]
pub enum Step {
    /// It sends a piece.
    Send(String),
    /// It sends nothing, until the client hangs up.
    Wait,
    /// It hangs up in the middle of the body.
    Cut,
}

/// Shorthand for a piece.
pub fn send(piece: &str) -> Step {
    Step::Send(piece.to_owned())
}

/// A server on loopback. A script that ends ends the body.
pub struct Server {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    hung_up: mpsc::UnboundedReceiver<()>,
}

impl Server {
    pub async fn start(media_type: &'static str, steps: Vec<Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests: Arc<Mutex<Vec<String>>> = Arc::default();
        let (tell, hung_up) = mpsc::unbounded_channel();
        let seen = Arc::clone(&requests);
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (seen, steps, tell) = (Arc::clone(&seen), steps.clone(), tell.clone());
                tokio::spawn(answer(socket, seen, media_type, steps, tell));
            }
        });
        Self { url, requests, hung_up }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// The heads of the requests so far.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }

    /// Waits until a client has hung up while the server was silent.
    pub async fn hung_up(&mut self) {
        self.hung_up.recv().await.unwrap();
    }
}

async fn answer(
    mut socket: TcpStream,
    requests: Arc<Mutex<Vec<String>>>,
    media_type: &str,
    steps: Vec<Step>,
    hung_up: mpsc::UnboundedSender<()>,
) {
    let Some(head) = head(&mut socket).await else { return };
    requests.lock().unwrap().push(head);
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\nx-request-id: r-1\r\n\
         transfer-encoding: chunked\r\nconnection: close\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).await.unwrap();
    for step in steps {
        match step {
            Step::Send(piece) => {
                let chunk = format!("{:x}\r\n{piece}\r\n", piece.len());
                socket.write_all(chunk.as_bytes()).await.unwrap();
            }
            Step::Cut => return,
            Step::Wait => {
                while !matches!(socket.read(&mut [0; 1024]).await, Ok(0) | Err(_)) {}
                let _ = hung_up.send(());
                return;
            }
        }
    }
    socket.write_all(b"0\r\n\r\n").await.unwrap();
}

/// The head of a request, whose body is read too: what is left unread when a server hangs up takes what
/// it has sent with it.
async fn head(socket: &mut TcpStream) -> Option<String> {
    let mut read = Vec::new();
    loop {
        let mut buffer = [0; 4096];
        let length = socket.read(&mut buffer).await.ok().filter(|length| *length > 0)?;
        read.extend_from_slice(&buffer[..length]);
        let text = String::from_utf8_lossy(&read).to_ascii_lowercase();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
            return Some(head.to_owned());
        }
    }
}
