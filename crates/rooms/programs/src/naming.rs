//! Lists of events for the pages of what they name: a resource, an article, a collection.

use db::{Result, Scope, Tx, sql};
use learning::{ArticleId, resource::ResourceId};

use crate::list::Listed;

/// Events that name a resource, in the order of time.
pub async fn naming_resource(tx: &mut Tx, scope: &Scope, resource: ResourceId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT e.id, e.slug, e.title, e.summary, e.state, e.format, e.moved_online, e.zone, b.name AS branch, e.place,
         s.day, s.starts_at, s.ends_at, s.was_starts_at,
         EXISTS (SELECT 1 FROM recording v WHERE v.system_id = e.system_id AND v.id = e.id) AS recorded,
         EXISTS (SELECT 1 FROM captions c WHERE c.system_id = e.system_id AND c.event_id = e.id) AS captioned
         FROM event_resource n JOIN event e ON e.system_id = n.system_id AND e.id = n.event_id
         JOIN sitting s ON s.system_id = e.system_id AND s.event_id = e.id
         LEFT JOIN branch b ON b.system_id = e.system_id AND b.id = e.branch_id
         WHERE n.system_id = $1 AND n.resource_id = $2 AND e.state <> 'draft' ORDER BY s.starts_at, s.id"
    );
    db::all!(tx, SQL; scope.system, resource)
}

/// Events that name an article or a collection of ours, by its address.
pub async fn naming_page(tx: &mut Tx, scope: &Scope, path: &str) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT e.id, e.slug, e.title, e.summary, e.state, e.format, e.moved_online, e.zone, b.name AS branch, e.place,
         s.day, s.starts_at, s.ends_at, s.was_starts_at,
         EXISTS (SELECT 1 FROM recording v WHERE v.system_id = e.system_id AND v.id = e.id) AS recorded,
         EXISTS (SELECT 1 FROM captions c WHERE c.system_id = e.system_id AND c.event_id = e.id) AS captioned
         FROM resource r JOIN event_resource n ON n.system_id = r.system_id AND n.resource_id = r.id
         JOIN event e ON e.system_id = n.system_id AND e.id = n.event_id
         JOIN sitting s ON s.system_id = e.system_id AND s.event_id = e.id
         LEFT JOIN branch b ON b.system_id = e.system_id AND b.id = e.branch_id
         WHERE r.system_id = $1 AND r.address = $2 AND e.state <> 'draft' ORDER BY s.starts_at, s.id"
    );
    db::all!(tx, SQL; scope.system, path)
}

/// Events about any of the topics of a text of ours, in the order of time.
pub async fn about_the_same(tx: &mut Tx, scope: &Scope, text: ArticleId) -> Result<Vec<Listed>> {
    const SQL: &str = sql!(
        "SELECT DISTINCT e.id, e.slug, e.title, e.summary, e.state, e.format, e.moved_online, e.zone, b.name AS branch,
         e.place, s.day, s.starts_at, s.ends_at, s.was_starts_at,
         EXISTS (SELECT 1 FROM recording v WHERE v.system_id = e.system_id AND v.id = e.id) AS recorded,
         EXISTS (SELECT 1 FROM captions c WHERE c.system_id = e.system_id AND c.event_id = e.id) AS captioned
         FROM article_topic m JOIN event_topic t ON t.system_id = m.system_id AND t.topic_id = m.topic_id
         JOIN event e ON e.system_id = t.system_id AND e.id = t.event_id
         JOIN sitting s ON s.system_id = e.system_id AND s.event_id = e.id
         LEFT JOIN branch b ON b.system_id = e.system_id AND b.id = e.branch_id
         WHERE m.system_id = $1 AND m.article_id = $2 AND e.state <> 'draft' ORDER BY s.starts_at, e.id"
    );
    db::all!(tx, SQL; scope.system, text)
}
