//! What the sample place's library writes for others.

use std::collections::HashMap;

use anyhow::{Context, Result};
use db::{Clock, Db, Scope, Ts, Tx};
use directory::{NewPerson, PersonId};
use jiff::{civil::Date, tz::TimeZone};
use learning::{ArticleId, Dated, Kind, NewArticle, NewTopic, Part, Sort, State, TopicId};
use sample::hub::{self, Page};

/// Topics, then articles with their authors, then what ties them together, then polls; all of it in one transaction, and nothing
/// when an earlier try came as far as this.
pub(super) async fn write(db: &Db, clock: &Clock, scope: &Scope) -> Result<()> {
    let (pages, mut tx) = (hub::topics(), db.write().await?);
    if !learning::topics(&mut tx, scope, Ts(i64::MAX)).await?.is_empty() {
        return Ok(());
    }
    let mut topics: HashMap<String, TopicId> = HashMap::new();
    for page in &pages {
        topics.insert(page.slug.clone(), topic(&mut tx, clock, scope, page).await?);
    }
    let mut authors: HashMap<String, PersonId> = HashMap::new();
    let mut articles: HashMap<String, ArticleId> = HashMap::new();
    for page in hub::articles() {
        let author = author(&mut tx, clock, scope, &mut authors, page.get("author")).await?;
        articles.insert(page.slug.clone(), article(&mut tx, clock, scope, &page, author, &topics).await?);
    }
    articles.extend(super::collections::write(&mut tx, clock, scope, &topics).await?);
    for page in &pages {
        let ids = |slugs: Vec<String>| slugs.iter().filter_map(|slug| topics.get(slug)).copied().collect::<Vec<_>>();
        learning::put_related(&mut tx, scope, topics[&page.slug], &ids(page.list("related"))).await?;
        let shelf: Vec<ArticleId> = page.list("shelf").iter().filter_map(|slug| articles.get(slug)).copied().collect();
        learning::put_shelf(&mut tx, scope, topics[&page.slug], &shelf).await?;
    }
    super::events::write(&mut tx, clock, scope, &topics).await?;
    let written = super::polls::Written { topics: &topics, articles: &articles };
    super::polls::write(&mut tx, clock, scope, &written).await?;
    tx.commit().await?;
    Ok(())
}

async fn topic(tx: &mut Tx, clock: &Clock, scope: &Scope, page: &Page) -> Result<TopicId> {
    let new = NewTopic {
        slug: page.slug.clone(),
        title: page.get("title").to_owned(),
        description: page.get("description").to_owned(),
        dated: Dated::parse(page.get("date")).unwrap_or_default(),
        needs: page.list("needs"),
        kinds: page.list("kinds"),
        asks: page.all("ask").map(str::to_owned).collect(),
        published_at: Some(clock.now()),
    };
    Ok(learning::put_topic(tx, clock, scope, None, &new).await?)
}

/// The person of this name, made when first named.
async fn author(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    known: &mut HashMap<String, PersonId>,
    name: &str,
) -> Result<Option<PersonId>> {
    if name.is_empty() || known.contains_key(name) {
        return Ok(known.get(name).copied());
    }
    let new = NewPerson { slug: learning::slug(name), name: name.to_owned(), ..NewPerson::default() };
    let id = directory::put_person(tx, clock, scope, &new).await?;
    known.insert(name.to_owned(), id);
    Ok(Some(id))
}

async fn article(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    page: &Page,
    author: Option<PersonId>,
    topics: &HashMap<String, TopicId>,
) -> Result<ArticleId> {
    let moment = |key: &str| morning(page.get(key)).with_context(|| format!("{}: {key}", page.slug));
    let new = NewArticle {
        slug: page.slug.clone(),
        kind: Kind::parse(page.get("kind")).unwrap_or_default(),
        title: page.get("title").to_owned(),
        excerpt: page.get("excerpt").to_owned(),
        body: page.body.clone(),
        author,
        audience: page.get("audience").to_owned(),
        state: State::Published,
        published_at: moment("published")?,
        modified_at: moment("modified")?,
        topics: page.list("topics").iter().filter_map(|slug| topics.get(slug)).copied().collect(),
        parts: parts(page),
    };
    let id = learning::put_article(tx, clock, scope, None, &new).await?;
    for [title, position] in page.rows::<2>("series") {
        learning::put_in_series(tx, clock, scope, id, (title, position.parse().unwrap_or(1))).await?;
    }
    Ok(id)
}

fn parts(page: &Page) -> Vec<Part> {
    let part = |sort: Sort, text: &str| Part { sort: sort.as_str().into(), text: text.into(), ..Part::default() };
    let questions = page.all("question").map(|text| part(Sort::Question, text));
    let figures = page.rows::<6>("figure").map(|[text, what, source, year, place, review_on]| Part {
        what: what.into(),
        source: source.into(),
        place: place.into(),
        year: year.parse().ok(),
        review_on: Some(review_on.to_owned()).filter(|day| !day.is_empty()),
        ..part(Sort::Figure, text)
    });
    let quotes = page.rows::<4>("quote").map(|[text, who, place, verified]| Part {
        what: who.into(),
        source: place.into(),
        verified: verified == "verified",
        ..part(Sort::Quote, text)
    });
    questions.chain(figures).chain(quotes).collect()
}

/// Nine in the morning (UTC) of an ISO day; nothing for an empty one.
pub(super) fn morning(day: &str) -> Result<Option<Ts>> {
    if day.is_empty() {
        return Ok(None);
    }
    let day: Date = day.parse()?;
    let at = day.at(9, 0, 0, 0).to_zoned(TimeZone::UTC)?;
    Ok(Some(Ts(at.timestamp().as_microsecond())))
}
