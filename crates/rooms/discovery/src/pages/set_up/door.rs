//! Who may set up: whoever holds the token while there is no account, later an administrator.

use accounts::there_is_an_account;
use db::{Role, Tx};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use web::{App, Asked, PageError};

/// A secret that only who started the server has seen.
#[derive(Debug, Clone)]
pub struct SetUpToken(pub String);

/// What the address says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::pages) struct Query {
    pub(super) token: String,
    pub(super) q: String,
    pub(super) key: String,
    /// Anything: type it in instead of choosing.
    pub(super) hand: String,
    /// The job that fetches the outlet file.
    pub(super) job: String,
}

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    /// Nobody can sign in yet, and the token is right.
    First,
    /// An administrator of the library.
    Later,
    /// Nobody can sign in yet, and the token is missing or wrong.
    Closed,
}

pub(super) async fn door(app: &App, tx: &mut Tx, asked: &Asked, token: &str) -> Result<Door, PageError> {
    match asked.scope.role() {
        Some(Role::Administrator) => return Ok(Door::Later),
        Some(_) => return Err(PageError::Forbidden),
        None => {}
    }
    if there_is_an_account(tx).await? {
        return Err(PageError::SignIn);
    }
    let secret = app.parts.find::<SetUpToken>();
    Ok(if secret.is_some_and(|secret| is_same(&secret.0, token)) { Door::First } else { Door::Closed })
}

/// Compares hashes, so that the time it takes tells nothing of the secret.
fn is_same(secret: &str, token: &str) -> bool {
    !secret.is_empty() && Sha256::digest(secret.as_bytes()) == Sha256::digest(token.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn no_token_opens_nothing() {
        assert!(is_same("abc", "abc"));
        assert!(!is_same("abc", "abd") && !is_same("abc", "") && !is_same("", ""));
    }
}
