//! Polls in the database.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use history::{Change, ChangeSet, ChangeSetId, Column, Image, Tracked};

use super::{CountsShown, Poll, PollId, vote::hold};
use crate::{
    ArticleId, TopicId,
    address::{self, Found, Noun},
};

/// Of a poll history remembers the question and its setting, never a vote.
pub const POLL: Tracked = Tracked {
    noun: "poll",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("slug", Column::Text),
        ("question", Column::Text),
        ("context", Column::Text),
        ("options", Column::Text),
        ("month", Column::Text),
        ("series", Column::Text),
        ("opens_at", Column::Int),
        ("closes_at", Column::Int),
        ("counts_shown", Column::Text),
        ("result", Column::Text),
        ("topic_id", Column::Id),
        ("article_id", Column::Id),
        ("published_at", Column::Int),
        ("begun", Column::Bool),
        ("made_at", Column::Int),
        ("changed_at", Column::Int),
    ],
};

/// A poll as typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoll {
    pub slug: String,
    pub question: String,
    pub context: String,
    pub options: Vec<String>,
    pub month: Option<String>,
    pub series: String,
    pub opens_at: Ts,
    pub closes_at: Ts,
    pub counts_shown: CountsShown,
    pub result: String,
    pub topic: Option<TopicId>,
    pub article: Option<ArticleId>,
    pub published_at: Option<Ts>,
}

pub async fn poll(tx: &mut Tx, scope: &Scope, id: PollId) -> Result<Option<Poll>> {
    const SQL: &str = sql!(
        "SELECT id, slug, question, context, options, month, series, opens_at, closes_at, counts_shown, result,
         topic_id, article_id, published_at, begun, changed_at,
         (SELECT state FROM library_system WHERE id = poll.system_id) AS state FROM poll WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// The poll at an address; one that is not published yet only with `drafts`.
pub async fn poll_by_slug(tx: &mut Tx, scope: &Scope, now: Ts, slug: &str, drafts: bool) -> Result<Found<Poll>> {
    let Some(row) = address::row_of(tx, scope, Noun::Poll, slug).await? else { return Ok(Found::Nothing) };
    let it = poll(tx, scope, PollId(row)).await?.filter(|it| drafts || it.is_published(now));
    Ok(it.map_or(Found::Nothing, |it| if it.slug == slug { Found::Here(it) } else { Found::Moved(it.slug) }))
}

/// All polls, drafts too, the latest first.
pub async fn polls(tx: &mut Tx, scope: &Scope) -> Result<Vec<Poll>> {
    const SQL: &str = sql!(
        "SELECT id, slug, question, context, options, month, series, opens_at, closes_at, counts_shown, result,
         topic_id, article_id, published_at, begun, changed_at,
         (SELECT state FROM library_system WHERE id = poll.system_id) AS state FROM poll WHERE system_id = $1
         ORDER BY opens_at DESC, id DESC"
    );
    db::all!(tx, SQL; scope.system)
}

/// The poll of a month, if there is one.
pub(crate) async fn of_month(tx: &mut Tx, scope: &Scope, month: &str) -> Result<Option<PollId>> {
    const SQL: &str = sql!("SELECT id FROM poll WHERE system_id = $1 AND month = $2");
    db::optional_scalar!(tx, SQL; scope.system, month)
}

/// Adds a poll, or changes the one with this id; the address follows the wish, with a number where it is taken. That
/// question, answers, opening and address stay once somebody has voted is the caller's to keep ([`super::read`]).
pub async fn put_poll(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Option<PollId>,
    new: &NewPoll,
) -> Result<(PollId, ChangeSetId)> {
    let id = id.unwrap_or_else(|| clock.id());
    let before = POLL.image(tx, id.0).await?;
    let slug = address::take(tx, scope, Noun::Poll, id.0, &new.slug).await?;
    let options = serde_json::to_string(&new.options).expect("words are plain values");
    const SQL: &str = sql!(
        "INSERT INTO poll (system_id, id, slug, question, context, options, month, series, opens_at, closes_at,
         counts_shown, result, topic_id, article_id, published_at, begun, made_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
         ON CONFLICT (system_id, id) DO UPDATE SET slug = excluded.slug, question = excluded.question,
         context = excluded.context, options = excluded.options, month = excluded.month, series = excluded.series,
         opens_at = excluded.opens_at, closes_at = excluded.closes_at, counts_shown = excluded.counts_shown,
         result = excluded.result, topic_id = excluded.topic_id, article_id = excluded.article_id,
         published_at = excluded.published_at, changed_at = excluded.changed_at"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, slug.as_str(), new.question.as_str(), new.context.as_str(), options.as_str(), new.month.as_deref(), new.series.as_str(), new.opens_at, new.closes_at, new.counts_shown.as_str(), new.result.as_str(), new.topic, new.article, new.published_at, false, clock.now())?;
    let set = remember(tx, clock, scope, id, before, &new.question).await?;
    Ok((id, set))
}

/// Ends a poll now. `None` when it is not open.
pub async fn close_poll(tx: &mut Tx, clock: &Clock, scope: &Scope, id: PollId) -> Result<Option<ChangeSetId>> {
    hold(tx).await?;
    let Some(it) = poll(tx, scope, id).await?.filter(|it| it.phase(clock.now()) == super::Phase::Open) else {
        return Ok(None);
    };
    let before = POLL.image(tx, id.0).await?;
    const SQL: &str = sql!("UPDATE poll SET closes_at = $3, changed_at = $3 WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, id, clock.now())?;
    Ok(Some(remember(tx, clock, scope, id, before, &it.question).await?))
}

async fn remember(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: PollId,
    before: Option<Image>,
    note: &str,
) -> Result<ChangeSetId> {
    let after = POLL.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "poll", note).await?;
    set.remember(Change { noun: POLL.noun, row_id: id.0, organization_id: None, before, after });
    search::changed(tx, POLL.noun, &[id.0]).await?;
    set.finish(tx).await
}
