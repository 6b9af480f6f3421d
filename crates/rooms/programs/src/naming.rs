//! Lists of events for the pages of what they name: a resource, an article, a collection.

use db::{Result, Scope, Tx, sql};
use learning::{ArticleId, resource::ResourceId};

use crate::list::Listed;

/// Events that name a resource, in the order of time.
pub async fn naming_resource(tx: &mut Tx, scope: &Scope, resource: ResourceId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM event_resource n CROSS JOIN listed_event l
         WHERE n.system_id = $1 AND n.resource_id = $2 AND l.system_id = $1 AND l.id = n.event_id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.sitting_id"
    );
    db::all!(tx, SQL; scope.system, resource)
}

/// Events that name an article or a collection of ours, by its address.
pub async fn naming_page(tx: &mut Tx, scope: &Scope, path: &str) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT l.* FROM resource r JOIN event_resource n ON n.system_id = r.system_id AND n.resource_id = r.id
         CROSS JOIN listed_event l
         WHERE r.system_id = $1 AND r.address = $2 AND l.system_id = $1 AND l.id = n.event_id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.sitting_id"
    );
    db::all!(tx, SQL; scope.system, path)
}

/// Events about any of the topics of a text of ours, in the order of time.
pub async fn about_the_same(tx: &mut Tx, scope: &Scope, text: ArticleId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT DISTINCT l.* FROM article_topic m JOIN event_topic t ON t.system_id = m.system_id AND t.topic_id = m.topic_id
         CROSS JOIN listed_event l
         WHERE m.system_id = $1 AND m.article_id = $2 AND l.system_id = $1 AND l.id = t.event_id
           AND l.state <> 'draft' ORDER BY l.starts_at, l.id"
    );
    db::all!(tx, SQL; scope.system, text)
}
