//! Series: articles that belong together, in order.

use db::{Clock, Result, Scope, Ts, Tx, sql};

use crate::{
    address::{self, Found, Noun},
    article::ArticleId,
    list::Listed,
};

db::id!(/// One series.
    SeriesId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Series {
        pub id: SeriesId,
        pub slug: String,
        pub title: String,
    }
}

/// The series at an address.
pub async fn series_by_slug(tx: &mut Tx, scope: &Scope, slug: &str) -> Result<Found<Series>> {
    let Some(row) = address::row_of(tx, scope, Noun::Series, slug).await? else { return Ok(Found::Nothing) };
    const SQL: &str = sql!("SELECT id, slug, title FROM series WHERE system_id = $1 AND id = $2");
    let it: Option<Series> = db::optional!(tx, SQL; scope.system, row)?;
    Ok(it.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

/// What a series shows, in its order.
pub async fn articles_in(tx: &mut Tx, scope: &Scope, now: Ts, series: SeriesId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.slug, a.kind, a.title, a.excerpt,
         CASE WHEN a.excerpt = '' THEN substr(a.body, 1, 1500) ELSE '' END AS body, a.published_at, a.modified_at
         FROM series_article m JOIN article a ON a.system_id = m.system_id AND a.id = m.article_id
         WHERE m.system_id = $1 AND m.series_id = $2 AND a.state = 'published' AND a.published_at <= $3
         ORDER BY m.position, a.id"
    );
    db::all!(tx, SQL; scope.system, series, now)
}

db::row! {
    /// One article of a series.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Installment {
        pub series: String,
        pub series_slug: String,
        pub article_id: ArticleId,
        pub slug: String,
        pub title: String,
        pub position: i64,
    }
}

/// The series an article belongs to, with all of it that is shown; empty when it belongs to none.
pub async fn series_of(tx: &mut Tx, scope: &Scope, now: Ts, article: ArticleId) -> Result<Vec<Installment>> {
    const SQL: &str = sql!(
        "SELECT s.title AS series, s.slug AS series_slug, a.id AS article_id, a.slug, a.title, m.position FROM series_article mine
         JOIN series s ON s.system_id = mine.system_id AND s.id = mine.series_id
         JOIN series_article m ON m.system_id = s.system_id AND m.series_id = s.id
         JOIN article a ON a.system_id = m.system_id AND a.id = m.article_id
         WHERE mine.system_id = $1 AND mine.article_id = $2 AND a.state = 'published' AND a.published_at <= $3
         ORDER BY m.position, a.id"
    );
    db::all!(tx, SQL; scope.system, article, now)
}

db::row! {
    struct Place {
        title: String,
        position: i64,
    }
}

/// The title of the series an article belongs to, and its place there.
pub async fn place_in_series(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Option<(String, i64)>> {
    const SQL: &str = sql!(
        "SELECT s.title, m.position FROM series_article m
         JOIN series s ON s.system_id = m.system_id AND s.id = m.series_id WHERE m.system_id = $1 AND m.article_id = $2"
    );
    let place: Option<Place> = db::optional!(tx, SQL; scope.system, article)?;
    Ok(place.map(|place| (place.title, place.position)))
}

pub async fn take_out_of_series(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<()> {
    const SQL: &str = sql!("DELETE FROM series_article WHERE system_id = $1 AND article_id = $2");
    db::execute!(tx, SQL; scope.system, article)?;
    Ok(())
}

/// The titles of all series.
pub async fn series_titles(tx: &mut Tx, scope: &Scope) -> Result<Vec<String>> {
    const SQL: &str = sql!("SELECT title FROM series WHERE system_id = $1 ORDER BY title, id");
    db::scalars!(tx, SQL; scope.system)
}

/// Puts an article into a series of this title, which is made when there is none.
pub async fn put_in_series(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    article: ArticleId,
    (title, position): (&str, i64),
) -> Result<()> {
    const THERE: &str = sql!("SELECT id FROM series WHERE system_id = $1 AND title = $2");
    let there: Option<SeriesId> = db::optional_scalar!(&mut *tx, THERE; scope.system, title)?;
    let id = match there {
        Some(id) => id,
        None => {
            let id: SeriesId = clock.id();
            let slug = address::take(tx, scope, Noun::Series, id.0, &text::slug(title)).await?;
            const SQL: &str = sql!("INSERT INTO series (system_id, id, slug, title) VALUES ($1, $2, $3, $4)");
            db::execute!(&mut *tx, SQL; scope.system, id, slug.as_str(), title)?;
            id
        }
    };
    const SQL: &str = sql!(
        "INSERT INTO series_article (system_id, series_id, article_id, position) VALUES ($1, $2, $3, $4)
         ON CONFLICT (system_id, article_id) DO UPDATE SET series_id = excluded.series_id, position = excluded.position"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, article, position)?;
    Ok(())
}
