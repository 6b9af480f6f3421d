//! Search: who finds what, how it is counted and narrowed, and how soon.

mod narrowing;
mod odd;
mod processes;
mod readers;

use db::{Clock, Scope, Ts, Tx};
use learning::{ArticleId, Kind, NewArticle, NewTopic, State, TopicId, put_article, put_topic};
use testing::{Answer, Site};

/// The index of this process follows the database, as the program does all the time.
pub async fn follow(site: &Site) {
    let index = site.app.parts.get::<search::Index>();
    index.catch_up(&site.app.db, &quiltwork::site::documents()).await.unwrap();
}

/// A guide about bread that is published.
pub fn guide(title: &str, at: Ts, topics: &[TopicId]) -> NewArticle {
    NewArticle {
        slug: learning::slug(title),
        kind: Kind::Guide,
        title: title.into(),
        body: "We bring the bread, and the neighbors bring the soup.".into(),
        audience: "staff, friends".into(),
        state: State::Published,
        published_at: Some(at),
        topics: topics.to_vec(),
        ..NewArticle::default()
    }
}

pub async fn put(tx: &mut Tx, clock: &Clock, scope: &Scope, new: &NewArticle) -> ArticleId {
    put_article(tx, clock, scope, None, new).await.unwrap()
}

pub async fn topic(tx: &mut Tx, clock: &Clock, scope: &Scope, title: &str, published_at: Option<Ts>) -> TopicId {
    let slug = learning::slug(title);
    let description = "How bread is shared, and with whom.".into();
    let new = NewTopic { slug, title: title.into(), description, published_at, ..NewTopic::default() };
    put_topic(tx, clock, scope, None, &new).await.unwrap()
}

/// The titles of the list, in order of the alphabet.
pub fn titles(page: &Answer) -> Vec<String> {
    let mut titles = page.texts("#results .result-name a");
    titles.sort_unstable();
    titles
}

/// The number beside a value that narrows the list; 0 where the value is not offered.
pub fn count(page: &Answer, label: &str) -> usize {
    let links = page.texts("#filter .facet a").into_iter();
    let counts = links.filter_map(|text| text.strip_prefix(label)?.trim().parse::<usize>().ok());
    counts.sum()
}
