//! Addresses of pages. Whatever a page is called later, its old addresses lead to it for ever.

use db::{Result, Scope, Tx, sql, sqlx::types::Uuid};

/// What an address belongs to; also in rooms that use this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    Topic,
    Article,
    Series,
    Poll,
    Event,
    EventSeries,
}

impl Noun {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Article => "article",
            Self::Series => "series",
            Self::Poll => "poll",
            Self::Event => "event",
            Self::EventSeries => "event_series",
        }
    }
}

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    Here(T),
    /// It is called otherwise now.
    Moved(String),
    Nothing,
}

/// The row that has, or once had, this slug.
pub async fn row_of(tx: &mut Tx, scope: &Scope, noun: Noun, slug: &str) -> Result<Option<Uuid>> {
    const SQL: &str = sql!("SELECT row_id FROM slug WHERE system_id = $1 AND noun = $2 AND slug = $3");
    db::optional_scalar!(tx, SQL; scope.system, noun.as_str(), slug)
}

/// Addresses that are pages of their own.
const RESERVED: [&str; 3] = ["new", "desk", "embed"];

/// Takes a slug for a row: the wished one, or with a number behind it when another row has or had it.
pub async fn take(tx: &mut Tx, scope: &Scope, noun: Noun, row: Uuid, wished: &str) -> Result<String> {
    let mut slug = wished.to_owned();
    for number in 2.. {
        if RESERVED.contains(&slug.as_str()) {
            slug = format!("{wished}-{number}");
        }
        match row_of(tx, scope, noun, &slug).await? {
            Some(owner) if owner == row => return Ok(slug),
            Some(_) => slug = format!("{wished}-{number}"),
            None => break,
        }
    }
    const SQL: &str = sql!("INSERT INTO slug (system_id, noun, slug, row_id) VALUES ($1, $2, $3, $4)");
    db::execute!(tx, SQL; scope.system, noun.as_str(), slug.as_str(), row)?;
    Ok(slug)
}
