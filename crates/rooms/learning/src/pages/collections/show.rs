//! `GET /collections/{slug}?kind=`: a collection as readers see it.

use askama::Template;
use axum::{
    extract::{Path, Query, RawQuery, State},
    response::{IntoResponse as _, Response},
};
use db::{Scope, Ts, Tx};
use directory::{Person, person};
use web::{App, Asked, Cache, Fields, Frame, PageError, Panel};

use super::{
    super::{CollectionPanels, about, here, panels, picture::Pictured, spoken},
    Face, faces,
};
use crate::{
    Article, Kind, Listed,
    article::{article_by_slug, excerpt},
    attachment::{Attachment, attachments},
    collection::{articles_beside, items},
    list::topics_of,
    poll::{Beside, beside},
    resource::ResourceKind,
    topic::Topic,
};

#[derive(Template)]
#[template(path = "learning/collections/show.html")]
pub(super) struct CollectionPage {
    pub(super) page: Frame,
    pub(super) collection: Article,
    pub(super) around: Around,
    /// How many there are of each kind; kinds without any are left out.
    pub(super) kinds: Vec<(ResourceKind, usize)>,
    pub(super) kind: Option<ResourceKind>,
    /// Of the chosen kind, in order.
    pub(super) faces: Vec<Face>,
    /// Of all kinds.
    pub(super) checked: Option<Ts>,
    /// Shown to its writers before readers see it.
    pub(super) is_preview: bool,
}

/// What stands around the resources.
pub(super) struct Around {
    pub(super) author: Option<Person>,
    pub(super) topics: Vec<Topic>,
    /// Of the same topics, outside the collection.
    pub(super) articles: Vec<Listed>,
    pub(super) picture: Pictured,
    pub(super) attachments: Vec<Attachment>,
    pub(super) poll: Option<Beside>,
    pub(super) panels: Vec<Panel>,
}

impl Around {
    async fn load(tx: &mut Tx, (page, scope): (&Frame, &Scope), now: Ts, it: &Article) -> db::Result<Self> {
        Ok(Self {
            author: match it.author_id {
                Some(id) => person(tx, scope, id).await?,
                None => None,
            },
            topics: topics_of(tx, scope, now, it.id).await?,
            articles: articles_beside(tx, scope, now, it.id).await?,
            picture: Pictured::on(tx, (page, scope), now.date(), it.id.0, &it.path()).await?,
            attachments: attachments(tx, scope, it.id).await?,
            poll: beside(tx, scope, now, it.id.0).await?,
            panels: Vec::new(),
        })
    }
}

web::page!(CollectionPage, Cache::Shared);

impl CollectionPage {
    fn body(&self) -> String {
        text::html(&self.collection.body)
    }

    fn lang(&self) -> String {
        spoken(&self.page, &format!("{} {}", self.collection.excerpt, self.collection.body))
    }

    fn linked(&self) -> String {
        let up = [("topics-title", "/topics"), ("collections-title", "/collections")];
        let up = up.map(|(key, path)| (self.page.say(key), path.to_owned()));
        let here = (self.collection.title.clone(), self.collection.path());
        let trail: Vec<_> = up.into_iter().chain([here]).collect();
        let Around { author, topics, .. } = &self.around;
        let written = about::article(&self.page, &self.collection, &self.excerpt(), author.as_ref(), topics);
        let whole = about::collection(written, self.faces.iter().map(Face::resource));
        about::graph(&[whole, about::crumbs(&trail)])
    }

    fn excerpt(&self) -> String {
        excerpt(&self.collection.excerpt, &self.collection.body)
    }

    fn day(&self, at: Option<Ts>) -> Option<String> {
        at.map(|at| self.page.day(at.date()))
    }

    fn published(&self) -> Option<String> {
        self.day(self.collection.published_at)
    }

    /// Only when readers were given something new on a later day.
    fn modified(&self) -> Option<String> {
        let (modified, published) = (self.collection.modified_at?, self.collection.published_at?);
        (modified.date() > published.date()).then(|| self.page.day(modified.date()))
    }

    fn checked(&self) -> Option<String> {
        self.day(self.checked)
    }

    fn edit(&self) -> String {
        format!("{}/resources", self.collection.path())
    }

    fn of_kind(&self, kind: &ResourceKind) -> String {
        format!("{}?kind={}", self.collection.path(), kind.as_str())
    }

    fn chosen(&self, kind: &ResourceKind) -> bool {
        self.kind == Some(*kind)
    }

    fn all(&self) -> usize {
        self.kinds.iter().map(|(_, count)| count).sum()
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<CollectionPage, PageError> {
    let (now, scope, fields) = (app.clock.now(), &asked.scope, Fields::from_pairs(query));
    let mut tx = app.db.read().await?;
    let at = article_by_slug(&mut tx, scope, now, &slug).await?;
    let collection = here(at, |slug| format!("/collections/{slug}"), raw.as_deref())?;
    if collection.kind() != Kind::Collection {
        return Err(PageError::Moved(collection.path()));
    }
    let kind = fields.some("kind").map(|word| ResourceKind::parse(word).ok_or(PageError::NotFound)).transpose()?;
    let items = items(&mut tx, scope, now, collection.id, asked.page.may_edit()).await?;
    let faces = faces(&mut tx, scope, collection.id, items).await?;
    let more = app.parts.find::<CollectionPanels>();
    let more = more.as_ref().map(|it| &it.0);
    let panels = panels::show(more, &app, &mut tx, (&asked.page, scope), collection.id.0).await?;
    let around = Around::load(&mut tx, (&asked.page, scope), now, &collection).await?;
    let around = Around { panels, ..around };
    Ok(made(asked.page, collection, around, faces, kind))
}

/// What readers will see of a collection that is still written: its author and its topics are those of the draft.
pub(in crate::pages) async fn preview(
    tx: &mut Tx,
    (page, scope): (Frame, &Scope),
    now: Ts,
    collection: Article,
    (author, topics): (Option<Person>, Vec<Topic>),
) -> Result<Response, PageError> {
    let items = items(tx, scope, now, collection.id, false).await?;
    let faces = faces(tx, scope, collection.id, items).await?;
    let around = Around::load(tx, (&page, scope), now, &collection).await?;
    let around = Around { author, topics, ..around };
    Ok(CollectionPage { is_preview: true, ..made(page, collection, around, faces, None) }.into_response())
}

/// The page of a collection from what was read for it.
pub(super) fn made(
    page: Frame,
    collection: Article,
    around: Around,
    mut faces: Vec<Face>,
    kind: Option<ResourceKind>,
) -> CollectionPage {
    let count = |kind: ResourceKind| faces.iter().filter(|face| face.resource().kind() == kind).count();
    let kinds = ResourceKind::ALL.map(|kind| (kind, count(kind))).into_iter().filter(|(_, n)| *n > 0).collect();
    let checked = faces.iter().filter_map(|face| face.link.as_ref()?.checked_at).max();
    faces.retain(|face| kind.is_none_or(|kind| face.resource().kind() == kind));
    CollectionPage { page, collection, around, kinds, kind, faces, checked, is_preview: false }
}
