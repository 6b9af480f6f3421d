//! `GET /topics/{slug}?kind=&page=`: a topic with its shelf and everything that was added.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, RawQuery, State};
use web::{App, Asked, Brief, Cache, Fields, Frame, Lang, Now, PageError, Panel, Panels};

use super::{about, day, here, picture::Pictured};
use crate::{
    article::{ArticleId, Kind},
    list::{Listed, Page, counts, listed, order_of, related, shelf},
    poll::{Beside, beside},
    topic::{Dated, Topic, TopicId, topic_by_slug},
};

/// What other rooms show on a topic's page.
pub struct TopicPanels(pub Panels);

#[derive(Template)]
#[template(path = "learning/topic.html")]
pub(super) struct TopicPage {
    pub(super) page: Frame,
    pub(super) topic: Topic,
    pub(super) shelf: Vec<Listed>,
    /// How many there are of each kind; kinds without any are left out.
    pub(super) kinds: Vec<(Kind, usize)>,
    pub(super) kind: Option<Kind>,
    /// The newest first.
    pub(super) rows: Vec<Listed>,
    pub(super) at: Page,
    pub(super) all: usize,
    pub(super) related: Vec<Topic>,
    pub(super) poll: Option<Beside>,
    pub(super) picture: Pictured,
    pub(super) panels: Vec<Panel>,
}
web::page!(TopicPage, Cache::Shared);

impl TopicPage {
    fn linked(&self) -> String {
        let it = &self.topic;
        let trail = [(self.page.say("topics-title"), "/topics".to_owned()), (it.title.clone(), it.path())];
        let gathered = about::gathered(&self.page, (&it.title, &it.description, &it.path()), &self.rows);
        about::graph(&[gathered, about::crumbs(&trail)])
    }

    /// What stands for a topic without a picture: a block of its own, always the same.
    fn quilt(&self) -> String {
        let color = self.topic.kinds().first().map(|kind| kind.color.as_str());
        let hue = color.and_then(|color| color.parse().ok()).unwrap_or(draw::Hue::Civic);
        draw::quilt_block(self.topic.id.0.as_bytes(), hue, draw::Detail::Small, draw::Label::Decoration)
    }

    fn day(&self, it: &Listed) -> String {
        day(&self.page, it, self.topic.dated())
    }

    /// What the date of the list is.
    fn date_label(&self) -> &'static str {
        match self.topic.dated() {
            Dated::Published => "topic-published",
            Dated::Modified => "topic-modified",
        }
    }

    /// The address of a part of the list; page 0 is the newest.
    fn list(&self, kind: Option<Kind>, page: usize) -> String {
        let kind = kind.map(|kind| format!("kind={}", kind.as_str()));
        let page = (page > 0).then(|| format!("page={page}"));
        let query: Vec<String> = kind.into_iter().chain(page).collect();
        let path = self.topic.path();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    fn chosen(&self, kind: &Kind) -> bool {
        self.kind == Some(*kind)
    }

    fn of_kind(&self, kind: &Kind) -> String {
        self.list(Some(*kind), 0)
    }

    fn everything(&self) -> String {
        self.list(None, 0)
    }

    fn older(&self) -> Option<String> {
        self.at.older.map(|page| self.list(self.kind, page))
    }

    fn newer(&self) -> Option<String> {
        self.at.newer.map(|page| self.list(self.kind, page))
    }

    /// `1–10 of 45`, the newest being 1.
    fn shown(&self) -> String {
        let (from, to) = (self.all - self.at.to + 1, self.all - self.at.from);
        self.page.say3("topic-shown", ("from", &from), ("to", &to), ("all", &self.all))
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<TopicPage, PageError> {
    let (query, now, moment) = (Fields::from_pairs(query), app.clock.now(), Now::of(&app.clock));
    let mut tx = app.db.read().await?;
    let found = topic_by_slug(&mut tx, &asked.scope, now, &slug).await?;
    let topic = here(found, |slug| format!("/topics/{slug}"), raw.as_deref())?;
    let kind = query.some("kind").map(|word| Kind::parse(word).ok_or(PageError::NotFound)).transpose()?;
    let number = query.some("page").map_or(Ok(0), str::parse).map_err(|_| PageError::NotFound)?;
    let around = match Around::at_hand(&app, &asked, moment, &topic) {
        Some(around) => around,
        None => {
            drop(tx);
            let around = Around::of(&app, &asked, moment, &topic).await?;
            tx = app.db.read().await?;
            around
        }
    };
    let Around { order, related, poll, picture, panels } = around;
    let kinds = counts(&order);
    let ids = order.iter().filter(|(_, it)| kind.is_none_or(|kind| *it == kind)).map(|(id, _)| *id);
    let ids: Vec<ArticleId> = ids.collect();
    let all = ids.len();
    let at = Page::of(all, number).ok_or(PageError::NotFound)?;
    let mut rows = listed(&mut tx, &asked.scope, now, &ids[at.from..at.to]).await?;
    rows.reverse();
    let shelf =
        if kind.is_none() && number == 0 { shelf(&mut tx, &asked.scope, now, topic.id).await? } else { Vec::new() };
    Ok(TopicPage { page: asked.page, topic, shelf, kinds, kind, rows, at, all, related, poll, picture, panels })
}

/// What a topic's page shows around its list, whichever part of the list that is.
#[derive(Clone)]
struct Around {
    /// Everything the topic shows, the oldest first.
    order: Arc<[(ArticleId, Kind)]>,
    related: Vec<Topic>,
    poll: Option<Beside>,
    picture: Pictured,
    panels: Vec<Panel>,
}

/// What visitors saw around topics this second; `site.rs` registers it.
#[derive(Default)]
pub struct TopicsSeen(Brief<(TopicId, Lang), Around>);

impl Around {
    /// Visitors all see the same of a topic, so it is not made for each page of its list.
    fn at_hand(app: &App, asked: &Asked, now: Now, topic: &Topic) -> Option<Self> {
        let seen = Self::seen(app, asked)?;
        seen.0.at_hand(now, (topic.id, asked.page.language()), || Self::made(app.clone(), asked.clone(), topic.clone()))
    }

    async fn of(app: &App, asked: &Asked, now: Now, topic: &Topic) -> Result<Self, PageError> {
        let make = || Self::made(app.clone(), asked.clone(), topic.clone());
        match Self::seen(app, asked) {
            Some(seen) => seen.0.of(now, (topic.id, asked.page.language()), make).await,
            None => make().await,
        }
    }

    /// Where it is kept; not for those who see more than visitors.
    fn seen(app: &App, asked: &Asked) -> Option<Arc<TopicsSeen>> {
        app.parts.find::<TopicsSeen>().filter(|_| asked.scope.role().is_none())
    }

    async fn made(app: App, asked: Asked, topic: Topic) -> Result<Self, PageError> {
        let (app, page, scope, topic, now) = (&app, &asked.page, &asked.scope, &topic, app.clock.now());
        let tx = &mut app.db.read().await?;
        let order = order_of(tx, scope, now, topic).await?.into();
        let related = related(tx, scope, now, topic).await?;
        let poll = beside(tx, scope, now, topic.id.0).await?;
        let picture = Pictured::on(tx, (page, scope), now.date(), topic.id.0, &topic.path()).await?;
        let panels = match app.parts.find::<TopicPanels>() {
            Some(it) => it.0.show(app, tx, page, scope, topic.id.0).await?,
            None => Vec::new(),
        };
        Ok(Self { order, related, poll, picture, panels })
    }
}
