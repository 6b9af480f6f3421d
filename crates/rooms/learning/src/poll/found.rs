//! Polls as search finds them: the question, why we ask, and the answers; never how it ended.

use std::{future::Future, pin::Pin};

use db::{Result, SystemId, Ts, Tx, sql, sqlx::types::Uuid};
use search::{Audience, Document, Documents, Language};

use super::POLL;
use crate::TopicId;

db::row! {
    struct Shown {
        system_id: SystemId,
        slug: String,
        question: String,
        context: String,
        options: String,
        topic_id: Option<TopicId>,
        published_at: Option<Ts>,
    }
}

pub(crate) fn documents() -> Documents {
    Documents { noun: POLL.noun, load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            const SQL: &str = sql!(
                "SELECT system_id, slug, question, context, options, topic_id, published_at FROM poll WHERE id = $1"
            );
            let it: Option<Shown> = db::optional!(&mut *tx, SQL; *id)?;
            documents.extend(it.filter(|it| it.published_at.is_some()).map(|it| document(*id, it)));
        }
        Ok(documents)
    })
}

fn document(id: Uuid, it: Shown) -> Document {
    let options: Vec<String> = serde_json::from_str(&it.options).unwrap_or_default();
    let text =
        std::iter::once(it.context).chain(options).filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n");
    let topic = it.topic_id.map(|topic| ("topic", topic.to_string()));
    Document {
        id,
        system: Some(it.system_id),
        audience: Audience::Public,
        from: it.published_at,
        language: Some(Language::of(&format!("{} {text}", it.question))),
        name: it.question,
        text,
        path: format!("/polls/{}", it.slug),
        facets: topic.into_iter().chain([("type", POLL.noun.to_owned())]).collect(),
        joins_its_name: false,
    }
}
