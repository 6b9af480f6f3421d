//! Saving what was typed: as a draft, for somebody else to read, or for readers.

use db::{Clock, Result, Role, Scope, Ts, Tx};
use directory::{NewPerson, PersonId};
use web::Fields;

use super::{
    Draft,
    revision::{self, NewRevision, Revision, newest, revisions},
    throw_away,
};
use crate::{
    article::{Article, ArticleId, NewArticle, State, article, put_article},
    list::topics_of_any,
    part::parts,
    series::{place_in_series, put_in_series, take_out_of_series},
    zone::Zone,
};

/// What a save made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    pub number: i64,
    /// Readers see it, now or from its moment on.
    pub is_published: bool,
}

/// Begins an article with a title; it is a draft with one revision.
pub async fn begin(tx: &mut Tx, clock: &Clock, scope: &Scope, draft: &Draft) -> Result<ArticleId> {
    let new = NewArticle { state: State::Draft, published_at: None, ..of_draft(tx, clock, scope, draft).await? };
    let id = put_article(tx, clock, scope, None, &new).await?;
    put_series(tx, clock, scope, id, draft).await?;
    let new = NewRevision { article: id, number: 1, stage: State::Draft, fields: &draft.fields(), note: "" };
    revision::put(tx, scope, clock.now(), &new).await?;
    Ok(id)
}

/// Whether who asks may show this revision to readers: administrators always, staff what somebody else wrote.
pub fn may_publish(scope: &Scope, newest: &Revision) -> bool {
    scope.may(Role::Administrator) || (scope.may(Role::Staff) && newest.account_id != scope.account())
}

/// Saves a draft as the newest revision. What readers see changes only when it is published; an article they never saw
/// goes along with its draft.
pub async fn save(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: ArticleId,
    (draft, stage, note): (&Draft, State, &str),
) -> Result<Saved> {
    let there = article(tx, scope, id).await?;
    let number = keep_as_it_was(tx, clock, scope, id).await? + 1;
    let was_published = there.as_ref().is_some_and(|it| it.state == State::Published.as_str());
    let is_published = stage == State::Published;
    if is_published || !was_published {
        let moments = moments(clock, zone(tx, scope).await?, (draft, stage), there.as_ref());
        show(tx, clock, scope, id, (draft, stage), moments).await?;
    }
    let new = NewRevision { article: id, number, stage, fields: &draft.fields(), note };
    revision::put(tx, scope, clock.now(), &new).await?;
    throw_away(tx, scope, id).await?;
    Ok(Saved { number, is_published })
}

/// From when on it is shown, and when readers were last given something new.
fn moments(
    clock: &Clock,
    zone: Zone,
    (draft, stage): (&Draft, State),
    there: Option<&Article>,
) -> (Option<Ts>, Option<Ts>) {
    let now = clock.now();
    let first = there.filter(|it| it.is_shown(now)).and_then(|it| it.published_at);
    let published_at = first.or(draft.publish_at(zone)).unwrap_or(now);
    let earlier = there.and_then(|it| it.modified_at);
    let modified_at = if first.is_some() && !draft.is_minor { Some(now) } else { earlier };
    (Some(published_at).filter(|_| stage == State::Published), modified_at)
}

/// Readers no longer see it; it becomes a draft again. The number of the revision that says so.
pub async fn take_down(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId) -> Result<Option<i64>> {
    let number = keep_as_it_was(tx, clock, scope, id).await? + 1;
    let Some(Ok(draft)) = newest(tx, scope, id).await?.map(|it| it.draft()) else { return Ok(None) };
    show(tx, clock, scope, id, (&draft, State::Draft), (None, None)).await?;
    let new = NewRevision { article: id, number, stage: State::Draft, fields: &draft.fields(), note: "" };
    revision::put(tx, scope, clock.now(), &new).await?;
    Ok(Some(number))
}

/// Takes a save back when nobody has saved since: what came before it becomes the newest revision, and readers see what
/// they saw. `false` when it is not the newest, or the first.
pub async fn undo(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId, number: i64) -> Result<bool> {
    let all = revisions(tx, scope, id).await?;
    let (Some(last), Some(before)) = (all.first().filter(|it| it.number == number), all.get(1)) else {
        return Ok(false);
    };
    let (Ok(draft), Some(there)) = (before.draft(), article(tx, scope, id).await?) else { return Ok(false) };
    let seen = all.iter().skip(1).find(|it| it.stage() == State::Published);
    let was_taken_down = there.state != State::Published.as_str() && before.stage() == State::Published;
    match seen.filter(|_| last.stage() == State::Published || was_taken_down) {
        Some(seen) => {
            let Ok(shown) = seen.draft() else { return Ok(false) };
            let first =
                all.iter().rev().find(|it| it.stage() == State::Published).map_or(seen.made_at, |it| it.made_at);
            let modified = Some(seen.made_at).filter(|at| *at > first);
            let at = there.published_at.unwrap_or(first);
            show(tx, clock, scope, id, (&shown, State::Published), (Some(at), modified)).await?;
        }
        None if there.state == State::Published.as_str() && last.stage() != State::Published => {}
        None => show(tx, clock, scope, id, (&draft, before.stage()), (None, None)).await?,
    }
    let new = NewRevision {
        article: id,
        number: number + 1,
        stage: before.stage(),
        fields: &draft.fields(),
        note: &before.note,
    };
    revision::put(tx, scope, clock.now(), &new).await?;
    Ok(true)
}

/// Makes the article what a draft says.
async fn show(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    id: ArticleId,
    (draft, state): (&Draft, State),
    (published_at, modified_at): (Option<Ts>, Option<Ts>),
) -> Result<()> {
    let new = NewArticle { state, published_at, modified_at, ..of_draft(tx, clock, scope, draft).await? };
    put_article(tx, clock, scope, Some(id), &new).await?;
    put_series(tx, clock, scope, id, draft).await
}

/// An earlier revision becomes the newest, as a draft; readers see what they saw.
pub async fn restore(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId, number: i64) -> Result<Option<Saved>> {
    let Some(earlier) = revision::revision(tx, scope, id, number).await? else { return Ok(None) };
    let Ok(draft) = earlier.draft() else { return Ok(None) };
    save(tx, clock, scope, id, (&draft, State::Draft, "")).await.map(Some)
}

/// The draft its writers go on with, and the number of its revision (0: none was ever saved by hand).
pub async fn draft_of(tx: &mut Tx, scope: &Scope, it: &Article) -> Result<(Fields, i64)> {
    match newest(tx, scope, it.id).await? {
        Some(newest) => Ok((newest.fields(), newest.number)),
        None => Ok((as_it_is(tx, scope, it).await?.fields(), 0)),
    }
}

/// What was never saved by hand becomes the first revision; the number of the newest.
async fn keep_as_it_was(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId) -> Result<i64> {
    if let Some(newest) = revisions(tx, scope, id).await?.first() {
        return Ok(newest.number);
    }
    let Some(it) = article(tx, scope, id).await? else { return Ok(0) };
    let fields = as_it_is(tx, scope, &it).await?.fields();
    let stage = State::parse(&it.state).unwrap_or_default();
    let new = NewRevision { article: id, number: 1, stage, fields: &fields, note: "" };
    let at = it.modified_at.or(it.published_at).unwrap_or_else(|| clock.now());
    revision::put(tx, &Scope::program(scope.system), at, &new).await?;
    Ok(1)
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

async fn of_draft(tx: &mut Tx, clock: &Clock, scope: &Scope, draft: &Draft) -> Result<NewArticle> {
    let slug = if draft.slug.is_empty() { text::slug(&draft.title) } else { draft.slug.clone() };
    Ok(NewArticle {
        slug,
        kind: draft.kind,
        title: draft.title.clone(),
        excerpt: draft.excerpt.clone(),
        body: draft.body.clone(),
        author: author(tx, clock, scope, &draft.author).await?,
        audience: draft.audience.clone(),
        topics: draft.topics.clone(),
        parts: draft.parts.clone(),
        ..NewArticle::default()
    })
}

pub(crate) async fn zone(tx: &mut Tx, scope: &Scope) -> Result<Zone> {
    Ok(accounts::system(tx, scope).await?.map_or(Zone::UTC, |system| Zone::of_state(&system.state)))
}

/// The person of this name, made when nobody is called so.
async fn author(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) -> Result<Option<PersonId>> {
    if name.is_empty() {
        return Ok(None);
    }
    let people = directory::people(tx, scope).await?;
    if let Some(person) = people.iter().find(|person| person.name == name) {
        return Ok(Some(person.id));
    }
    let wished = text::slug(name);
    let is_taken = |slug: &str| people.iter().any(|person| person.slug == slug);
    let free = (2..).map(|n| format!("{wished}-{n}")).find(|slug| !is_taken(slug));
    let slug = if is_taken(&wished) { free.unwrap_or_default() } else { wished };
    let new = NewPerson { slug, name: name.to_owned(), ..NewPerson::default() };
    directory::put_person(tx, clock, scope, &new).await.map(Some)
}

async fn put_series(tx: &mut Tx, clock: &Clock, scope: &Scope, id: ArticleId, draft: &Draft) -> Result<()> {
    match &draft.series {
        Some((title, place)) => put_in_series(tx, clock, scope, id, (title, *place)).await,
        None => take_out_of_series(tx, scope, id).await,
    }
}
