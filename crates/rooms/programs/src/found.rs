//! Events as search finds them.

use std::{future::Future, pin::Pin};

use db::{Result, SystemId, Ts, Tx, sql, sqlx::types::Uuid};
use learning::TopicId;
use search::{Audience, Document, Documents, Language};

use crate::event::EVENT;

db::row! {
    struct Shown {
        system_id: SystemId,
        slug: String,
        title: String,
        summary: String,
        body: String,
        audience: String,
        language: String,
        published_at: Option<Ts>,
    }
}

pub(crate) fn documents() -> Documents {
    Documents { noun: EVENT.noun, load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            const SQL: &str = sql!(
                "SELECT system_id, slug, title, summary, body, audience, language, published_at FROM event
                 WHERE id = $1 AND state <> 'draft'"
            );
            let it: Option<Shown> = db::optional!(&mut *tx, SQL; *id)?;
            if let Some(it) = it {
                documents.push(document(tx, *id, it).await?);
            }
        }
        Ok(documents)
    })
}

async fn document(tx: &mut Tx, id: Uuid, it: Shown) -> Result<Document> {
    const TOPICS: &str = sql!("SELECT topic_id FROM event_topic WHERE system_id = $1 AND event_id = $2");
    const NAMES: &str = sql!(
        "SELECT name FROM presenter WHERE system_id = $1 AND event_id = $2
         UNION SELECT name FROM event_partner WHERE system_id = $1 AND event_id = $2"
    );
    let topics: Vec<TopicId> = db::scalars!(&mut *tx, TOPICS; it.system_id, id)?;
    let names: Vec<String> = db::scalars!(&mut *tx, NAMES; it.system_id, id)?;
    let said = [it.summary, text::plain(&it.body)].into_iter().chain(names).filter(|said| !said.is_empty());
    let text = said.collect::<Vec<_>>().join("\n");
    let audiences = it.audience.split(',').map(str::trim).filter(|audience| !audience.is_empty());
    let mut facets: Vec<(&str, String)> = audiences.map(|audience| ("audience", audience.to_lowercase())).collect();
    facets.extend(topics.iter().map(|topic| ("topic", topic.to_string())));
    facets.push(("type", EVENT.noun.to_owned()));
    Ok(Document {
        id,
        system: Some(it.system_id),
        audience: Audience::Public,
        from: it.published_at,
        name: it.title,
        language: Some(if it.language == "es" { Language::Spanish } else { Language::English }),
        text,
        path: format!("/events/{}", it.slug),
        facets,
        joins_its_name: false,
    })
}
