//! What other rooms show on the pages of this one.

use db::{Result, Scope, Tx, sqlx::types::Uuid};
use web::{App, Frame, Panel, Panels};

/// On the page of an article.
pub struct ArticlePanels(pub Panels);

/// On the page of a collection.
pub struct CollectionPanels(pub Panels);

/// On the page of a resource. A resource that another room shows to this reader has a page, whether or not a collection
/// holds it.
pub struct ResourcePanels(pub Panels);

/// On the page of a person.
pub struct PersonPanels(pub Panels);

/// What is registered for a page; nothing where no room brings anything.
pub(super) async fn show(
    panels: Option<&Panels>,
    app: &App,
    tx: &mut Tx,
    (page, scope): (&Frame, &Scope),
    about: Uuid,
) -> Result<Vec<Panel>> {
    match panels {
        Some(panels) => panels.show(app, tx, page, scope, about).await,
        None => Ok(Vec::new()),
    }
}
