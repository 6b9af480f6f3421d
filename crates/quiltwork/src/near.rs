//! Organizations near here on a topic's page: learning knows what the topic is about, discovery who is near.

use db::{Scope, Tx, sqlx::types::Uuid};
use discovery::organizations::near_panel;
use learning::TopicId;
use web::{App, Frame, MadePanel};

/// The panel "near" of a topic.
pub fn panel<'a>(app: &'a App, tx: &'a mut Tx, page: &'a Frame, scope: &'a Scope, about: Uuid) -> MadePanel<'a> {
    Box::pin(async move {
        let Some(topic) = learning::topic(tx, scope.system, TopicId(about)).await? else { return Ok(None) };
        near_panel(app, tx, page, scope, (&topic.needs(), &topic.kinds())).await
    })
}
