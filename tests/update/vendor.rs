//! A vendor on loopback, which answers as it is told to.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

/// What a vendor does with a request.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Answers with these bytes, and closes the connection.
    Bytes(Vec<u8>),
    /// Answers with a head, and then sends the same bytes for ever.
    Endless(Vec<u8>, Vec<u8>),
    /// Keeps the connection open and says nothing.
    Silence,
}

/// A vendor. It answers until it is dropped, and then its port is free.
pub struct Vendor {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
    /// Connections on which nothing is said wait for its end.
    _open: Sender<()>,
}

#[derive(Default)]
struct Shared {
    replies: HashMap<String, Reply>,
    requests: Vec<String>,
    stopped: bool,
}

impl Vendor {
    /// A vendor that has nothing.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let shared = Arc::<Mutex<Shared>>::default();
        let (open, closed) = channel::<()>();
        let (of_thread, closed) = (shared.clone(), Arc::new(Mutex::new(closed)));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if of_thread.lock().unwrap().stopped {
                    return;
                }
                let (shared, closed) = (of_thread.clone(), closed.clone());
                std::thread::spawn(move || {
                    // A client that has enough closes the connection, which is no failure.
                    let _ = serve(stream, &shared, &closed);
                });
            }
        });
        Self { address, shared, _open: open }
    }

    /// `127.0.0.1:PORT`.
    pub fn authority(&self) -> String {
        self.address.to_string()
    }

    /// What it does with requests for a path from now on.
    pub fn reply(&self, path: &str, reply: Reply) {
        self.shared.lock().unwrap().replies.insert(path.to_owned(), reply);
    }

    /// Has a document at a path.
    pub fn has(&self, path: &str, headers: &[(&str, &str)], body: &[u8]) {
        self.reply(path, Reply::Bytes(answer(200, headers, body)));
    }

    /// The heads of the requests so far, in lower case.
    pub fn requests(&self) -> Vec<String> {
        self.shared.lock().unwrap().requests.clone()
    }
}

impl Drop for Vendor {
    fn drop(&mut self) {
        self.shared.lock().unwrap().stopped = true;
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(self.address);
    }
}

/// An answer that says how long its body is, unless it says so itself.
pub fn answer(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status} Status\r\nconnection: close\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    let says = |name: &str| headers.iter().any(|(known, _)| *known == name);
    if !says("content-length") && !says("transfer-encoding") && status != 304 {
        text += &format!("content-length: {}\r\n", body.len());
    }
    [text.as_bytes(), b"\r\n", body].concat()
}

fn serve(
    mut stream: TcpStream,
    shared: &Mutex<Shared>,
    closed: &Mutex<Receiver<()>>,
) -> io::Result<()> {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match stream.read(&mut buffer)? {
            0 => return Ok(()),
            // As servers do that are greeted in TLS and speak none.
            _ if !buffer[0].is_ascii_alphabetic() && request.is_empty() => {
                return stream.write_all(&answer(400, &[], b"not HTTP"));
            }
            length => request.extend_from_slice(&buffer[..length]),
        }
    }
    let head = String::from_utf8_lossy(&request).to_lowercase();
    let path = head.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default();
    let reply = {
        let mut shared = shared.lock().unwrap();
        let reply = shared.replies.get(path).cloned();
        shared.requests.push(head.clone());
        reply
    };
    match reply {
        None => stream.write_all(&answer(404, &[("content-type", "text/html")], b"<html>")),
        Some(Reply::Bytes(bytes)) => stream.write_all(&bytes),
        Some(Reply::Endless(head, part)) => {
            stream.write_all(&head)?;
            loop {
                stream.write_all(&part)?;
            }
        }
        Some(Reply::Silence) => {
            // It ends with the vendor.
            let _ = closed.lock().unwrap().recv();
            Ok(())
        }
    }
}
