//! Trying one address.

use std::time::Duration;

use fetch::{Client, FetchError, Probed, Request};

use super::Finding;

/// Longer than this no reader waits either.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a server says of an address, and the status it said it with.
pub(super) async fn find(client: &Client, address: &str) -> (Finding, Option<u16>) {
    match client.probe(&Request::get(address).within(PATIENCE)).await {
        Ok(probed) => (said(&probed), Some(probed.status)),
        Err(error) => (failed(&error), None),
    }
}

fn said(Probed { status, moved }: &Probed) -> Finding {
    match (status, moved) {
        (200..=299, None) => Finding::Fine,
        (200..=299, Some(to)) => Finding::Moved(to.clone()),
        (404 | 410, _) => Finding::Gone,
        (500..=599, _) => Finding::Silent,
        // Asks for a key, for patience, or for a browser: a reader may well come in.
        _ => Finding::Closed,
    }
}

fn failed(error: &FetchError) -> Finding {
    match error {
        FetchError::UnknownName(_) => Finding::Gone,
        // We knock at the usual doors only; a reader's browser is not so shy.
        FetchError::Port { .. } => Finding::Closed,
        FetchError::NotPublic(_)
        | FetchError::Credentials(_)
        | FetchError::Unprotected(_)
        | FetchError::NotAnAddress(_) => Finding::Unsafe,
        _ => Finding::Silent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_door_that_is_closed_to_programs_is_not_called_gone() {
        let said = |status| said(&Probed { status, moved: None });
        assert_eq!([said(204), said(404), said(503)], [Finding::Fine, Finding::Gone, Finding::Silent]);
        assert!([401, 403, 405, 418, 429].into_iter().all(|status| said(status) == Finding::Closed));
    }

    #[test]
    fn what_leads_inside_is_unsafe_and_not_merely_silent() {
        assert_eq!(failed(&FetchError::NotPublic("x".into())), Finding::Unsafe);
        assert_eq!(failed(&FetchError::TooManyRedirects("x".into())), Finding::Silent);
        assert_eq!(failed(&FetchError::UnknownName("x".into())), Finding::Gone);
        assert_eq!(failed(&FetchError::Port { host: "x".into(), port: 8443 }), Finding::Closed, "nobody can say");
    }
}
