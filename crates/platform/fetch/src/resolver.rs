//! Names to addresses: the HTTP client asks here at the moment it connects, so the address that was checked is the
//! address that is used, whatever the name says a second later.

use crate::address::Reach;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::SocketAddr;

/// Resolves by the system and keeps only what may be reached.
pub(crate) struct Resolver(pub Reach);

/// Why a name has no usable address.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NameError {
    #[error("the name has no public address")]
    NotPublic,
    #[error("the name is not known")]
    Unknown(#[source] std::io::Error),
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            // Port 0 is replaced by the one in the URL.
            let found = tokio::net::lookup_host((name.as_str(), 0)).await.map_err(NameError::Unknown)?;
            let allowed: Vec<SocketAddr> = found.filter(|address| reach.allows(address.ip())).collect();
            if allowed.is_empty() {
                return Err(NameError::NotPublic.into());
            }
            Ok(Box::new(allowed.into_iter()) as Addrs)
        })
    }
}
