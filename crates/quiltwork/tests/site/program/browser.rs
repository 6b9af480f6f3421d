//! As much of a browser as forms need: one request for each connection, one cookie.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// Longer than any request of a test takes, so that a server that is silent for ever fails the test.
const PATIENCE: Duration = Duration::from_secs(60);
const EDGE: &str = "quiltwork-test-edge";

/// Somebody at a server, signed in or not.
#[derive(Clone)]
pub struct Browser {
    address: SocketAddr,
    cookie: String,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Reply {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// Where a redirect leads.
    #[track_caller]
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| panic!("no redirect: {}\n{}", self.head, self.body))
    }
}

impl Browser {
    pub fn at(address: SocketAddr) -> Self {
        Self { address, cookie: String::new() }
    }

    /// Signs Mara in by the button of the sample place.
    pub fn as_mara(address: SocketAddr) -> io::Result<Self> {
        let mut browser = Self::at(address);
        let reply = browser.post("/sign-in/demo", &[])?;
        assert_eq!(reply.status, 303, "{}\n{}", reply.head, reply.body);
        let cookies = reply.head.lines().filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("set-cookie").then(|| value.trim().split(';').next().unwrap_or_default())
        });
        browser.cookie = cookies.collect::<Vec<_>>().join("; ");
        Ok(browser)
    }

    pub fn get(&self, path: &str) -> io::Result<Reply> {
        self.ask("GET", path, "text/plain", b"")
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> io::Result<Reply> {
        let body = fields.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
        self.ask("POST", path, "application/x-www-form-urlencoded", body.as_bytes())
    }

    /// Brings a file to the imports, from everywhere.
    pub fn upload(&self, name: &str, bytes: &[u8]) -> io::Result<Reply> {
        let mut body = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"near\"\r\n\r\n\r\n--{EDGE}\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        self.ask("POST", "/imports", &format!("multipart/form-data; boundary={EDGE}"), &body)
    }

    /// One request in HTTP/1.0, whose answer ends with the connection and never comes in pieces.
    fn ask(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> io::Result<Reply> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let head = format!(
            "{method} {path} HTTP/1.0\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
             Cookie: {cookie}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n",
            address = self.address,
            cookie = self.cookie,
            length = body.len(),
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(body)?;
        let mut reply = Vec::new();
        stream.read_to_end(&mut reply)?;
        let reply = String::from_utf8_lossy(&reply);
        let broken = || io::Error::from(io::ErrorKind::UnexpectedEof);
        let (head, body) = reply.split_once("\r\n\r\n").ok_or_else(broken)?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(broken)?;
        Ok(Reply { status, head: head.to_owned(), body: body.to_owned() })
    }
}
