//! Saving what was typed: as a draft, for somebody else to read, or for readers.
//!
//! Every revision says what readers see after it, so that taking a save back puts back just that, with its moments.

use db::{Clock, Db, Result, Role, Scope, Tx};
use directory::PersonId;
use web::Fields;

use super::{
    Draft,
    revision::{self, NewRevision, Revision, Seen, newest, revision},
    throw_away,
};
use crate::{
    article::{Article, ArticleId, NewArticle, State, article, put_article},
    list::topics_of_any,
    part::parts,
    series::{place_in_series, put_in_series, take_out_of_series},
    topic::{TopicId, all_topics},
    zone::{Zone, zone},
};

/// Whoever writes texts, topics or their addresses looks first and writes then; two at once would meet.
const WRITING: i64 = 0x0077_7269_7469_6e67;

/// A transaction in which nobody else writes a text or a topic.
pub(crate) async fn alone(db: &Db) -> Result<Tx> {
    let mut tx = db.write().await?;
    tx.one_at_a_time(WRITING).await?;
    Ok(tx)
}

/// What a save made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    pub number: i64,
    /// It waited for its moment and does so no longer.
    pub is_off_schedule: bool,
}

/// Begins an article with a title; it is a draft with one revision.
pub async fn begin(tx: &mut Tx, clock: &Clock, scope: &Scope, draft: &Draft) -> Result<ArticleId> {
    let id = show(tx, clock, scope, None, (draft, State::Draft, None)).await?;
    let fields = draft.fields();
    let new = NewRevision { article: id, number: 1, stage: State::Draft, fields: &fields, note: "", seen: None };
    revision::put(tx, scope, clock.now(), &new).await?;
    Ok(id)
}

/// Whether who asks may show a text to readers: administrators always, staff what somebody else saved.
pub fn may_publish(scope: &Scope, newest: &Revision) -> bool {
    scope.may(Role::Administrator) || (scope.may(Role::Staff) && newest.account_id != scope.account())
}

/// Whether they may show it with these words: staff as somebody else saved it, or mended when it was given to be read.
pub fn may_publish_so(scope: &Scope, newest: &Revision, draft: &Draft) -> bool {
    scope.may(Role::Administrator)
        || newest.stage() == State::Review
        || newest.draft().is_ok_and(|saved| saved.says_the_same(draft))
}

/// Saves a draft as the newest revision. What readers see changes only when it is published; an article they do not see
/// goes along with its draft, and one that waited for its moment waits no longer.
pub async fn save(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: ArticleId,
    (draft, stage, note): (&Draft, State, &str),
) -> Result<Saved> {
    let there = article(tx, scope, id).await?;
    let is_shown = there.as_ref().is_some_and(|it| it.is_shown(clock.now()));
    let (before, seen_before) = keep_as_it_was(tx, clock, scope, id).await?;
    let number = before + 1;
    let seen = if stage == State::Published {
        Some(moments(clock, zone(tx, scope).await?, number, draft, there.as_ref()))
    } else {
        seen_before.filter(|_| is_shown)
    };
    if stage == State::Published || !is_shown {
        show(tx, clock, scope, Some(id), (draft, stage, seen)).await?;
    }
    let new = NewRevision { article: id, number, stage, fields: &draft.fields(), note, seen };
    revision::put(tx, scope, clock.now(), &new).await?;
    throw_away(tx, scope, id).await?;
    Ok(Saved { number, is_off_schedule: seen.is_none() && seen_before.is_some() })
}

/// From when on it is shown, and when readers were last given something new.
fn moments(clock: &Clock, zone: Zone, number: i64, draft: &Draft, there: Option<&Article>) -> Seen {
    let now = clock.now();
    let first = there.filter(|it| it.is_shown(now)).and_then(|it| it.published_at);
    let published_at = first.or(draft.publish_at(zone)).unwrap_or(now);
    let earlier = there.and_then(|it| it.modified_at);
    let modified_at = if first.is_some() && !draft.is_minor { Some(now) } else { earlier };
    Seen { number, published_at, modified_at }
}

/// Readers no longer see it; it becomes a draft again. The number of the revision that says so.
pub async fn take_down(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId) -> Result<Option<i64>> {
    let number = keep_as_it_was(tx, clock, scope, id).await?.0 + 1;
    let Some(Ok(draft)) = newest(tx, scope, id).await?.map(|it| it.draft()) else { return Ok(None) };
    show(tx, clock, scope, Some(id), (&draft, State::Draft, None)).await?;
    let fields = draft.fields();
    let new = NewRevision { article: id, number, stage: State::Draft, fields: &fields, note: "", seen: None };
    revision::put(tx, scope, clock.now(), &new).await?;
    Ok(Some(number))
}

/// Takes a save back when nobody has saved since: what came before it becomes the newest revision, and readers see what
/// they saw. `false` when it is not the newest, or the first.
pub async fn undo(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId, number: i64) -> Result<bool> {
    let last = newest(tx, scope, id).await?.filter(|it| it.number == number);
    let (Some(last), Some(before)) = (last, revision(tx, scope, id, number - 1).await?) else { return Ok(false) };
    let Ok(draft) = before.draft() else { return Ok(false) };
    match before.seen() {
        Some(seen) if last.seen() != Some(seen) => {
            let shown = revision(tx, scope, id, seen.number).await?.and_then(|it| it.draft().ok());
            let Some(shown) = shown else { return Ok(false) };
            show(tx, clock, scope, Some(id), (&shown, State::Published, Some(seen))).await?;
        }
        Some(_) => {}
        None => {
            show(tx, clock, scope, Some(id), (&draft, before.stage(), None)).await?;
        }
    }
    let new = NewRevision {
        article: id,
        number: number + 1,
        stage: before.stage(),
        fields: &draft.fields(),
        note: &before.note,
        seen: before.seen(),
    };
    revision::put(tx, scope, clock.now(), &new).await?;
    Ok(true)
}

/// Makes the article what a draft says; a new one when there is none. Its author and its series are made when readers
/// are to see it: until then a name that was only typed is nobody's page.
async fn show(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: Option<ArticleId>,
    (draft, state, seen): (&Draft, State, Option<Seen>),
) -> Result<ArticleId> {
    let new = NewArticle {
        state,
        published_at: seen.map(|it| it.published_at),
        modified_at: seen.and_then(|it| it.modified_at),
        author: author(tx, clock, scope, (&draft.author, state)).await?,
        topics: known(tx, scope, &draft.topics).await?,
        ..of_draft(draft)
    };
    let id = put_article(tx, clock, scope, id, &new).await?;
    match draft.series.as_ref().filter(|_| state == State::Published) {
        Some((title, place)) => put_in_series(tx, clock, scope, id, (title, *place)).await?,
        None => take_out_of_series(tx, scope, id).await?,
    }
    Ok(id)
}

/// An earlier revision becomes the newest, as a draft; readers see what they saw.
pub async fn restore(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId, number: i64) -> Result<Option<Saved>> {
    let Some(Ok(draft)) = revision(tx, scope, id, number).await?.map(|it| it.draft()) else { return Ok(None) };
    save(tx, clock, scope, id, (&draft, State::Draft, "")).await.map(Some)
}

/// The draft its writers go on with, and the number of its revision (0: none was ever saved by hand).
pub async fn draft_of(tx: &mut Tx, scope: &Scope, it: &Article) -> Result<(Fields, i64)> {
    match newest(tx, scope, it.id).await? {
        Some(newest) => Ok((newest.fields(), newest.number)),
        None => Ok((as_it_is(tx, scope, it).await?.fields(), 0)),
    }
}

/// The number of the newest revision, and what readers see after it. What was never saved by hand becomes the first.
async fn keep_as_it_was(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId) -> Result<(i64, Option<Seen>)> {
    if let Some(newest) = newest(tx, scope, id).await? {
        return Ok((newest.number, newest.seen()));
    }
    let Some(it) = article(tx, scope, id).await? else { return Ok((0, None)) };
    let fields = as_it_is(tx, scope, &it).await?.fields();
    let stage = State::parse(&it.state).unwrap_or_default();
    let published_at = it.published_at.filter(|_| stage == State::Published);
    let seen = published_at.map(|published_at| Seen { number: 1, published_at, modified_at: it.modified_at });
    let new = NewRevision { article: id, number: 1, stage, fields: &fields, note: "", seen };
    let at = it.modified_at.or(it.published_at).unwrap_or_else(|| clock.now());
    revision::put(tx, &Scope::program(scope.system), at, &new).await?;
    Ok((1, seen))
}

/// The draft that gives an article as it stands.
async fn as_it_is(tx: &mut Tx, scope: &Scope, it: &Article) -> Result<Draft> {
    let author = match it.author_id {
        Some(id) => directory::person(tx, scope, id).await?.map(|person| person.name),
        None => None,
    };
    Ok(Draft {
        title: it.title.clone(),
        slug: it.slug.clone(),
        kind: it.kind(),
        excerpt: it.excerpt.clone(),
        body: it.body.clone(),
        author: author.unwrap_or_default(),
        audience: it.audience.clone(),
        topics: topics_of_any(tx, scope, it.id).await?,
        series: place_in_series(tx, scope, it.id).await?,
        parts: parts(tx, scope, it.id).await?,
        publish_on: None,
        is_minor: false,
    })
}

/// What of an article its draft says by itself.
fn of_draft(draft: &Draft) -> NewArticle {
    NewArticle {
        slug: if draft.slug.is_empty() { text::slug(&draft.title) } else { draft.slug.clone() },
        kind: draft.kind,
        title: draft.title.clone(),
        excerpt: draft.excerpt.clone(),
        body: draft.body.clone(),
        audience: draft.audience.clone(),
        parts: draft.parts.clone(),
        ..NewArticle::default()
    }
}

/// Those topics that there are: one may be gone since the form was filled.
async fn known(tx: &mut Tx, scope: &Scope, topics: &[TopicId]) -> Result<Vec<TopicId>> {
    let all = all_topics(tx, scope).await?;
    Ok(topics.iter().copied().filter(|id| all.iter().any(|topic| topic.id == *id)).collect())
}

/// The person of this name, made when nobody is called so and readers are to see it.
async fn author(tx: &mut Tx, clock: &Clock, scope: &Scope, (name, state): (&str, State)) -> Result<Option<PersonId>> {
    if name.is_empty() {
        return Ok(None);
    }
    let people = directory::people(tx, scope).await?;
    let there = people.iter().find(|person| person.name == name).map(|person| person.id);
    if there.is_some() || state != State::Published {
        return Ok(there);
    }
    directory::person_called(tx, clock, scope, name).await.map(Some)
}
