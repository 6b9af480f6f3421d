//! What a page shows from a room above it: a title, at most a few rows, under the reader's scope.

use std::{future::Future, pin::Pin};

use askama::Template;
use db::{Result, Scope, Tx, sqlx::types::Uuid};

use crate::{App, Frame};

/// A part of a page that another room brings.
#[derive(Debug, Clone)]
pub struct Panel {
    /// Also its id in the page.
    pub name: &'static str,
    pub title: String,
    /// Rendered by the room's own template, which escapes.
    pub html: String,
}

impl Panel {
    /// A panel from a room's own template.
    pub fn new(name: &'static str, title: String, template: &impl Template) -> Self {
        Self { name, title, html: template.render().expect("writing to a string does not fail") }
    }
}

/// A panel being made, or nothing when there is nothing to show to this reader.
pub type MadePanel<'a> = Pin<Box<dyn Future<Output = Result<Option<Panel>>> + Send + 'a>>;

/// Makes a panel about a thing.
pub type MakePanel = for<'a> fn(&'a App, &'a mut Tx, &'a Frame, &'a Scope, Uuid) -> MadePanel<'a>;

/// The panels of one sort of page, in order; `site.rs` registers them.
pub struct Panels(pub Vec<MakePanel>);

impl Panels {
    pub async fn show(&self, app: &App, tx: &mut Tx, page: &Frame, scope: &Scope, about: Uuid) -> Result<Vec<Panel>> {
        let mut panels = Vec::new();
        for make in &self.0 {
            panels.extend(make(app, tx, page, scope, about).await?);
        }
        Ok(panels)
    }
}
