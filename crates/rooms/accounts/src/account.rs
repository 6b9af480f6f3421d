//! Accounts: an e-mail address, a role, a password that only its hash knows.

use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use db::{AccountId, Clock, Result, Role, Scope, SystemId, Ts, Tx, sql};
use tokio::sync::{OnceCell, Semaphore};

/// Hashing takes 19 MiB and a core each; more than two at once would only slow each other.
static HASHING: Semaphore = Semaphore::const_new(2);
/// A hash to check against when there is no such account, so that it takes as long.
static NOBODY: OnceCell<String> = OnceCell::const_new();
const SHORTEST_PASSWORD: usize = 10;

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Account {
        pub system_id: SystemId,
        pub id: AccountId,
        pub email: String,
        pub name: String,
        pub role: String,
        pub ended_at: Option<Ts>,
    }
}

impl Account {
    pub fn role(&self) -> Role {
        Role::parse(&self.role).unwrap_or(Role::Viewer)
    }
}

/// A new account that has passed its rules.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub password: String,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAccountErrors {
    pub email: Option<&'static str>,
    pub name: Option<&'static str>,
    pub password: Option<&'static str>,
}

impl NewAccount {
    pub fn parse(email: &str, name: &str, role: Role, password: &str) -> std::result::Result<Self, NewAccountErrors> {
        let (email, name) = (email.trim().to_lowercase(), name.trim());
        let mut errors = NewAccountErrors::default();
        let looks_like_mail = email.split_once('@').is_some_and(|(who, host)| !who.is_empty() && host.contains('.'));
        if !looks_like_mail || email.contains(char::is_whitespace) {
            errors.email = Some("account-error-email");
        }
        if name.is_empty() {
            errors.name = Some("account-error-name");
        }
        if password.chars().count() < SHORTEST_PASSWORD {
            errors.password = Some("account-error-password-short");
        } else if is_easy(password, &email, name) {
            errors.password = Some("account-error-password-easy");
        }
        if errors != NewAccountErrors::default() {
            return Err(errors);
        }
        Ok(Self { email, name: name.to_owned(), role, password: password.to_owned() })
    }
}

/// One letter over and over, a run of the keyboard, or the account's own words.
fn is_easy(password: &str, email: &str, name: &str) -> bool {
    let folded = password.to_lowercase();
    let mut letters: Vec<char> = folded.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    let runs = ["1234567890", "qwertyuiop", "password", "library123", "librarylibrary"];
    letters.len() < 4
        || runs.iter().any(|run| folded.starts_with(run))
        || folded == email
        || (name.len() > 5 && folded.contains(&name.to_lowercase()))
}

/// Hashes with argon2id (RFC 9106; 19 MiB, two passes, one lane: the crate's defaults).
async fn hash(password: &str) -> String {
    let _turn = HASHING.acquire().await.expect("never closed");
    hashed(password).await
}

async fn hashed(password: &str) -> String {
    let password = password.to_owned();
    let hashed = tokio::task::spawn_blocking(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())
    });
    hashed.await.expect("hashing does not panic").expect("the default parameters are valid")
}

/// Whether the password fits; takes as long for an account that does not exist.
pub(crate) async fn verify(password: &str, stored: Option<&str>) -> bool {
    let _turn = HASHING.acquire().await.expect("never closed");
    let (password, known) = (password.to_owned(), stored.is_some());
    let stored = match stored {
        Some(stored) => stored.to_owned(),
        None => NOBODY.get_or_init(|| async { hashed("nobody has this password").await }).await.clone(),
    };
    let fits = tokio::task::spawn_blocking(move || {
        PasswordVerifier::<str>::verify_password(&Argon2::default(), password.as_bytes(), &stored).is_ok()
    });
    fits.await.unwrap_or(false) && known
}

pub async fn add_account(tx: &mut Tx, clock: &Clock, system: SystemId, new: &NewAccount) -> Result<AccountId> {
    let (id, password): (AccountId, _) = (clock.id(), hash(&new.password).await);
    const SQL: &str = sql!(
        "INSERT INTO account (system_id, id, email, name, role, password, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    db::execute!(tx, SQL; system, id, new.email.as_str(), new.name.as_str(), new.role.as_str(), password.as_str(), clock.now())?;
    Ok(id)
}

/// Gives an account another password and ends all its sessions.
pub async fn set_password(tx: &mut Tx, id: AccountId, password: &str) -> Result<()> {
    let password = hash(password).await;
    const SQL: &str = sql!("UPDATE account SET password = $2 WHERE id = $1");
    db::execute!(tx, SQL; id, password.as_str())?;
    const END: &str = sql!("DELETE FROM session WHERE account_id = $1");
    db::execute!(tx, END; id)?;
    Ok(())
}

pub async fn there_is_an_account(tx: &mut Tx) -> Result<bool> {
    const SQL: &str = sql!("SELECT count(*) FROM account WHERE ended_at IS NULL");
    let count: i64 = db::scalar!(tx, SQL)?;
    Ok(count > 0)
}

/// The accounts of this scope's system, by name.
pub async fn accounts(tx: &mut Tx, scope: &Scope) -> Result<Vec<Account>> {
    const SQL: &str =
        sql!("SELECT system_id, id, email, name, role, ended_at FROM account WHERE system_id = $1 ORDER BY name, id");
    db::all!(tx, SQL; scope.system)
}

pub async fn account(tx: &mut Tx, scope: &Scope, id: AccountId) -> Result<Option<Account>> {
    const SQL: &str =
        sql!("SELECT system_id, id, email, name, role, ended_at FROM account WHERE system_id = $1 AND id = $2");
    db::optional!(tx, SQL; scope.system, id)
}

/// Who signs in with this address, in any system of the installation.
pub async fn account_by_email(tx: &mut Tx, email: &str) -> Result<Option<AccountId>> {
    Ok(key_of(tx, email).await?.map(|key| key.id))
}

/// The name of an account of any system, for history that a consortium shares.
pub async fn signed_in_name(tx: &mut Tx, id: AccountId) -> Result<Option<String>> {
    const SQL: &str = sql!("SELECT name FROM account WHERE id = $1");
    db::optional_scalar!(tx, SQL; id)
}

db::row! {
    pub(crate) struct Key {
        pub(crate) id: AccountId,
        pub(crate) password: Option<String>,
    }
}

pub(crate) async fn key_of(tx: &mut Tx, email: &str) -> Result<Option<Key>> {
    const SQL: &str = sql!("SELECT id, password FROM account WHERE email = $1 AND ended_at IS NULL");
    db::optional!(tx, SQL; email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_not_easy() {
        let errors = |password| {
            NewAccount::parse("mara@library.example", "Mara Ortiz", Role::Staff, password)
                .err()
                .and_then(|e| e.password)
        };
        assert_eq!(errors("short"), Some("account-error-password-short"));
        assert_eq!(errors("aaaaaaaaaaaa"), Some("account-error-password-easy"));
        assert_eq!(errors("mara ortiz 1"), Some("account-error-password-easy"));
        assert_eq!(errors("three quilts on a line"), None);
    }

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let stored = hash("three quilts on a line").await;
        assert!(stored.starts_with("$argon2id$"));
        assert!(verify("three quilts on a line", Some(&stored)).await);
        assert!(!verify("two quilts on a line", Some(&stored)).await);
        assert!(!verify("anything", None).await);
    }
}
