//! Sessions: a random token in a cookie, its hash in the database; twelve idle hours end it.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use db::{AccountId, Actor, Clock, Result, Role, Scope, SystemId, Ts, Tx, sql};
use sha2::{Digest, Sha256};
use web::{App, Caller, PageError, SystemFace};

use crate::{LibrarySystem, account, system};

const IDLE_SECONDS: i64 = 12 * 3600;
const LONGEST_SECONDS: i64 = 14 * 24 * 3600;
/// How old `seen_at` may be before it is written again: not every page view is a write.
const SEEN_SECONDS: i64 = 600;

const FAILURES_ALLOWED: i64 = 8;
const FAILURES_SECONDS: i64 = 900;

/// How a sign-in ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SignIn {
    /// The token for the cookie.
    Welcome(String),
    Wrong,
    TooOften,
}

db::row! {
    struct Stored {
        account_id: AccountId,
        system_id: SystemId,
        name: String,
        role: String,
        made_at: Ts,
        seen_at: Ts,
    }
}

/// Checks an address and a password, within the rate limit of that address and of the computer
/// that asks; passwords are hashed between two short transactions, not inside one.
pub(crate) async fn sign_in(app: &App, email: &str, password: &str, from: &str) -> Result<SignIn> {
    let email = email.trim().to_lowercase();
    let since = app.clock.now().plus_seconds(-FAILURES_SECONDS);
    let mut tx = app.db.read().await?;
    let too_often = failures(&mut tx, &email, since).await? >= FAILURES_ALLOWED
        || failures(&mut tx, from, since).await? >= FAILURES_ALLOWED * 4;
    let key = account::key_of(&mut tx, &email).await?;
    drop(tx);
    if too_often {
        return Ok(SignIn::TooOften);
    }
    let stored = key.as_ref().and_then(|key| key.password.as_deref());
    let fits = account::verify(password, stored).await;
    let mut tx = app.db.write().await?;
    let end = match key.filter(|_| fits) {
        Some(key) => SignIn::Welcome(sign_in_as(&mut tx, &app.clock, key.id).await?),
        None => {
            note_failure(&mut tx, &app.clock, &[&email, from]).await?;
            SignIn::Wrong
        }
    };
    tx.commit().await?;
    Ok(end)
}

/// Begins a session; the token goes into the cookie and nowhere else.
pub async fn sign_in_as(tx: &mut Tx, clock: &Clock, account: AccountId) -> Result<String> {
    let token = clock.token();
    const SQL: &str = sql!("INSERT INTO session (token_hash, account_id, made_at, seen_at) VALUES ($1, $2, $3, $3)");
    db::execute!(tx, SQL; hash(&token), account, clock.now())?;
    Ok(token)
}

pub(crate) async fn sign_out(tx: &mut Tx, token: &str) -> Result<()> {
    const SQL: &str = sql!("DELETE FROM session WHERE token_hash = $1");
    db::execute!(tx, SQL; hash(token))?;
    Ok(())
}

async fn failures(tx: &mut Tx, whose: &str, since: Ts) -> Result<i64> {
    const SQL: &str = sql!("SELECT count(*) FROM sign_in_failure WHERE whose = $1 AND failed_at > $2");
    db::scalar!(tx, SQL; whose, since)
}

async fn note_failure(tx: &mut Tx, clock: &Clock, whose: &[&str]) -> Result<()> {
    const FORGET: &str = sql!("DELETE FROM sign_in_failure WHERE failed_at < $1");
    db::execute!(tx, FORGET; clock.now().plus_seconds(-3600))?;
    const SQL: &str = sql!("INSERT INTO sign_in_failure (id, whose, failed_at) VALUES ($1, $2, $3)");
    for whose in whose {
        db::execute!(tx, SQL; clock.id::<AccountId>(), *whose, clock.now())?;
    }
    Ok(())
}

/// The layer that says who asks: puts a [`Caller`] into every request.
pub async fn identify(State(app): State<App>, mut request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    match caller(&app, request.headers()).await {
        Ok(caller) => {
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
        Err(error) => PageError::from(error).into_response(),
    }
}

async fn caller(app: &App, headers: &HeaderMap) -> Result<Caller> {
    let mut tx = app.db.read().await?;
    let stored = match token(headers) {
        Some(token) => alive(&mut tx, &app.clock, &token).await?.map(|stored| (token, stored)),
        None => None,
    };
    let system = match &stored {
        Some((_, stored)) => system::system(&mut tx, &Scope::program(Some(stored.system_id))).await?,
        None => system_of_host(&mut tx, headers).await?,
    };
    drop(tx);
    let scope = match stored {
        None => Scope::visitor(system.as_ref().map(|system| system.id)),
        Some((token, stored)) => {
            seen(app, &token, stored.seen_at).await?;
            let role = Role::parse(&stored.role).unwrap_or(Role::Viewer);
            let actor = Actor::Account { id: stored.account_id, name: stored.name, role };
            Scope { system: Some(stored.system_id), actor }
        }
    };
    let face = |system: LibrarySystem| SystemFace { id: system.id, key: system.key, name: system.name };
    Ok(Caller { scope, system: system.map(face) })
}

async fn system_of_host(tx: &mut Tx, headers: &HeaderMap) -> Result<Option<LibrarySystem>> {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    match system::system_by_host(tx, host).await? {
        Some(system) => Ok(Some(system)),
        None => system::first_system(tx).await,
    }
}

async fn alive(tx: &mut Tx, clock: &Clock, token: &str) -> Result<Option<Stored>> {
    const SQL: &str = sql!(
        "SELECT s.account_id, a.system_id, a.name, a.role, s.made_at, s.seen_at
         FROM session s JOIN account a ON a.id = s.account_id WHERE s.token_hash = $1 AND a.ended_at IS NULL"
    );
    let stored: Option<Stored> = db::optional!(tx, SQL; hash(token))?;
    let now = clock.now();
    Ok(stored.filter(|s| s.seen_at.plus_seconds(IDLE_SECONDS) > now && s.made_at.plus_seconds(LONGEST_SECONDS) > now))
}

async fn seen(app: &App, token: &str, last: Ts) -> Result<()> {
    let now = app.clock.now();
    if last.plus_seconds(SEEN_SECONDS) > now {
        return Ok(());
    }
    let mut tx = app.db.write().await?;
    const SQL: &str = sql!("UPDATE session SET seen_at = $2 WHERE token_hash = $1");
    db::execute!(&mut tx, SQL; hash(token), now)?;
    tx.commit().await
}

/// Behind https the name forbids other hosts and plain http to set it.
fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-quiltwork" } else { "quiltwork" }
}

pub(crate) fn token(headers: &HeaderMap) -> Option<String> {
    [true, false].into_iter().find_map(|https| web::cookie(headers, cookie_name(https)))
}

pub(crate) fn set_cookie(app: &App, response: &mut Response, token: Option<&str>) {
    let https = app.settings.https;
    let secure = if https { "; Secure" } else { "" };
    let (value, age) = token.map_or(("", 0), |token| (token, LONGEST_SECONDS));
    let cookie = format!("{}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}", cookie_name(https));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

fn hash(token: &str) -> String {
    db::hex(&Sha256::digest(token.as_bytes()))
}
