//! Against servers of our own on this machine, each playing one behaviour.

mod download;
mod get;
mod probe;
mod server;
