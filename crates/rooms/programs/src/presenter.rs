//! Presenters: who speaks, with title and organization as they were then. A later title does not change an old webinar.

use db::{Result, Scope, Tx, sql, sqlx::types::Uuid};
use directory::PersonId;
use history::{Column, Tracked};
use learning::Portrait;

use crate::event::EventId;

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Presenter {
        pub id: Uuid,
        pub person_id: Option<PersonId>,
        pub name: String,
        /// Of the person's page, where there is one.
        pub slug: Option<String>,
        pub title: String,
        pub organization: String,
    }
}

impl Presenter {
    /// The person's page; none while the event is a draft.
    pub fn path(&self) -> Option<String> {
        self.slug.as_ref().map(|slug| format!("/people/{slug}"))
    }

    /// As somebody would type it.
    pub(crate) fn typed(&self) -> NewPresenter {
        NewPresenter { name: self.name.clone(), title: self.title.clone(), organization: self.organization.clone() }
    }

    /// "Librarian, Marrow Library"; empty when neither is known.
    pub fn work(&self) -> String {
        let known = [self.title.as_str(), self.organization.as_str()].into_iter().filter(|it| !it.is_empty());
        known.collect::<Vec<_>>().join(", ")
    }
}

pub const PRESENTER: Tracked = Tracked {
    noun: "presenter",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("name", Column::Text),
        ("person_id", Column::Id),
        ("title", Column::Text),
        ("organization", Column::Text),
        ("position", Column::Int),
    ],
};

/// A presenter as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPresenter {
    pub name: String,
    pub title: String,
    pub organization: String,
}

/// The presenters of an event, in order.
pub async fn presenters(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<Presenter>> {
    const SQL: &str = sql!(
        "SELECT p.id, p.person_id, COALESCE(w.name, p.name) AS name, w.slug, p.title, p.organization FROM presenter p
         LEFT JOIN person w ON w.system_id = p.system_id AND w.id = p.person_id
         WHERE p.system_id = $1 AND p.event_id = $2 ORDER BY p.position, p.id"
    );
    db::all!(tx, SQL; scope.system, event)
}

/// Every portrait that the presenters of an event ever had.
pub async fn portraits_of(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<Vec<Portrait>> {
    const SQL: &str = sql!(
        "SELECT DISTINCT o.id, o.person_id, o.picture_id, o.since FROM presenter p
         JOIN portrait o ON o.system_id = p.system_id AND o.person_id = p.person_id
         WHERE p.system_id = $1 AND p.event_id = $2 ORDER BY o.since, o.id"
    );
    db::all!(tx, SQL; scope.system, event)
}
