//! A web server of forty lines that says exactly what a test wants said.

use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// A server on a port of its own, and the requests it has been sent.
pub struct Server {
    pub url: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers each request (head as text, number from 0) with the bytes a function gives, then closes.
    pub async fn answering(answer: impl Fn(&str, usize) -> Vec<u8> + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let heard = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&heard);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    let Ok(byte) = stream.read_u8().await else { break };
                    head.push(byte);
                }
                let head = String::from_utf8_lossy(&head).to_lowercase();
                let number = log.lock().expect("no panic while held").len();
                let bytes = answer(&head, number);
                log.lock().expect("no panic while held").push(head);
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
            }
        });
        Self { url, heard }
    }

    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("no panic while held").clone()
    }
}

/// A whole answer: status line, headers and body, with its length.
pub fn answer(status: &str, headers: &[&str], body: &[u8]) -> Vec<u8> {
    announced(status, headers, body.len(), body)
}

/// An answer that announces another length than it sends.
pub fn announced(status: &str, headers: &[&str], length: usize, body: &[u8]) -> Vec<u8> {
    let headers = headers.iter().map(|header| format!("{header}\r\n")).collect::<String>();
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}
