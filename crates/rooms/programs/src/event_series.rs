//! Series of events: one page and one calendar for what belongs together.

use db::{Clock, Result, Scope, Tx, sql};
use learning::{Found, Noun, address};

db::id!(/// One series of events.
    EventSeriesId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct EventSeries {
        pub id: EventSeriesId,
        pub slug: String,
        pub title: String,
        pub description: String,
    }
}

impl EventSeries {
    pub fn path(&self) -> String {
        format!("/event-series/{}", self.slug)
    }
}

/// All series, by title.
pub async fn all_series(tx: &mut Tx, scope: &Scope) -> Result<Vec<EventSeries>> {
    const SQL: &str =
        sql!("SELECT id, slug, title, description FROM event_series WHERE system_id = $1 ORDER BY title, id");
    db::all!(tx, SQL; scope.system)
}

pub async fn series(tx: &mut Tx, scope: &Scope, id: EventSeriesId) -> Result<Option<EventSeries>> {
    const SQL: &str = sql!("SELECT id, slug, title, description FROM event_series WHERE system_id = $1 AND id = $2");
    db::optional!(tx, SQL; scope.system, id)
}

/// The series of which something is announced, by title.
pub async fn shown_series(tx: &mut Tx, scope: &Scope) -> Result<Vec<EventSeries>> {
    const SQL: &str = sql!(
        "SELECT s.id, s.slug, s.title, s.description FROM event_series s WHERE s.system_id = $1 AND EXISTS
           (SELECT 1 FROM event e WHERE e.system_id = s.system_id AND e.series_id = s.id AND e.state <> 'draft')
         ORDER BY s.title, s.id"
    );
    db::all!(tx, SQL; scope.system)
}

/// The series at an address.
pub async fn series_by_slug(tx: &mut Tx, scope: &Scope, slug: &str) -> Result<Found<EventSeries>> {
    let Some(row) = address::row_of(tx, scope, Noun::EventSeries, slug).await? else { return Ok(Found::Nothing) };
    let it = series(tx, scope, EventSeriesId(row)).await?;
    Ok(it.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

/// The series of this title, made when there is none.
pub async fn series_called(tx: &mut Tx, clock: &Clock, scope: &Scope, title: &str) -> Result<EventSeriesId> {
    const THERE: &str = sql!("SELECT id FROM event_series WHERE system_id = $1 AND title = $2");
    if let Some(id) = db::optional_scalar!(&mut *tx, THERE; scope.system, title)? {
        return Ok(id);
    }
    let id: EventSeriesId = clock.id();
    let slug = address::take(tx, scope, Noun::EventSeries, id.0, &text::slug(title)).await?;
    const SQL: &str = sql!(
        "INSERT INTO event_series (system_id, id, slug, title, description, made_at) VALUES ($1, $2, $3, $4, '', $5)"
    );
    db::execute!(tx, SQL; scope.system, id, slug.as_str(), title, clock.now())?;
    Ok(id)
}

/// Says what a series is about.
pub async fn describe_series(tx: &mut Tx, scope: &Scope, id: EventSeriesId, words: &str) -> Result<()> {
    const SQL: &str = sql!("UPDATE event_series SET description = $3 WHERE system_id = $1 AND id = $2");
    db::execute!(tx, SQL; scope.system, id, words)?;
    Ok(())
}
