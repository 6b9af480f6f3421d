//! A server in a process of its own, on a port that the system chooses.

use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    process::{Child, Command, Stdio},
    thread::JoinHandle,
};

/// A running server; it is killed when this goes.
pub struct Server {
    pub child: Child,
    pub address: SocketAddr,
    /// What it says on standard error, once it has ended.
    log: Option<JoinHandle<String>>,
}

impl Server {
    /// Starts `serve` or `demo` and waits until it says that it is ready.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.args(["--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = child.stderr.take().unwrap();
        let log = std::thread::spawn(move || {
            let mut log = Vec::new();
            let _ = said.read_to_end(&mut log);
            String::from_utf8_lossy(&log).into_owned()
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let Some(address) = line.trim().strip_prefix("Quiltwork is ready: http://") else {
            let _ = child.kill();
            let _ = child.wait();
            panic!("the server did not start: {line}\n{}", log.join().unwrap());
        };
        Self { address: address.parse().unwrap(), child, log: Some(log) }
    }

    /// `kill -9`, and what it had said until then.
    pub fn kill(mut self) -> String {
        self.end()
    }

    fn end(&mut self) -> String {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.log.take().map(|log| log.join().unwrap()).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}
