//! `GET /articles/{slug}`: a text with its author and what stands beside it.

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use db::Date;
use directory::{Person, person};
use web::{App, Asked, Cache, Frame, PageError, Panel};

use super::{ArticlePanels, about, here, panels, picture::Pictured, spoken};
use crate::{
    article::{Article, Kind, article_by_slug, excerpt},
    attachment::{Attachment, attachments},
    collection::{Holding, collections_of_address},
    list::topics_of,
    part::{Part, Sort, parts},
    poll::{Beside, beside},
    series::{Installment, series_of},
    topic::Topic,
};

#[derive(Template)]
#[template(path = "learning/article.html")]
pub(super) struct ArticlePage {
    pub(super) page: Frame,
    pub(super) article: Article,
    pub(super) author: Option<Person>,
    pub(super) parts: Vec<Part>,
    pub(super) topics: Vec<Topic>,
    pub(super) series: Vec<Installment>,
    /// Collections this text stands in.
    pub(super) collections: Vec<Holding>,
    pub(super) picture: Pictured,
    pub(super) attachments: Vec<Attachment>,
    pub(super) today: Date,
    pub(super) poll: Option<Beside>,
    pub(super) panels: Vec<Panel>,
    /// Who writes looks at it before others do.
    pub(super) is_preview: bool,
}
web::page!(ArticlePage, Cache::Shared);

impl ArticlePage {
    fn body(&self) -> String {
        text::html(&self.article.body)
    }

    fn lang(&self) -> String {
        spoken(&self.page, &self.article.body)
    }

    fn linked(&self) -> String {
        let topic = self.topics.first().map(|topic| (topic.title.clone(), topic.path()));
        let here = (self.article.title.clone(), self.article.path());
        let topics = (self.page.say("topics-title"), "/topics".to_owned());
        let trail: Vec<_> = [topics].into_iter().chain(topic).chain([here]).collect();
        let it = about::article(&self.page, &self.article, &self.excerpt(), self.author.as_ref(), &self.topics);
        about::graph(&[it, about::crumbs(&trail)])
    }

    fn excerpt(&self) -> String {
        excerpt(&self.article.excerpt, &self.article.body)
    }

    fn published(&self) -> String {
        self.article.published_at.map(|at| self.page.day(at.date())).unwrap_or_default()
    }

    /// Only when readers were given something new on a later day.
    fn modified(&self) -> Option<String> {
        let (modified, published) = (self.article.modified_at?, self.article.published_at?);
        (modified.date() > published.date()).then(|| self.page.day(modified.date()))
    }

    fn of(&self, sort: Sort) -> Vec<&Part> {
        self.parts.iter().filter(|part| part.is(sort)).collect()
    }

    fn questions(&self) -> Vec<&Part> {
        self.of(Sort::Question)
    }

    fn figures(&self) -> Vec<&Part> {
        self.of(Sort::Figure)
    }

    fn quotes(&self) -> Vec<&Part> {
        self.of(Sort::Quote)
    }

    /// `Alder County, 2026. Source: …`
    fn cited(&self, figure: &Part) -> String {
        let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
        let when =
            [figure.place.as_str(), &year].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
        self.page.say2("article-cited", "when", when, "source", figure.source.as_str())
    }

    fn is_here(&self, it: &Installment) -> bool {
        it.article_id == self.article.id
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
) -> Result<ArticlePage, PageError> {
    let now = app.clock.now();
    let mut tx = app.db.read().await?;
    let found = article_by_slug(&mut tx, &asked.scope, now, &slug).await?;
    let article = here(found, |slug| format!("/articles/{slug}"), raw.as_deref())?;
    if article.kind() == Kind::Collection {
        return Err(PageError::Moved(article.path()));
    }
    let author = match article.author_id {
        Some(id) => person(&mut tx, &asked.scope, id).await?,
        None => None,
    };
    let parts = parts(&mut tx, &asked.scope, article.id).await?;
    let topics = topics_of(&mut tx, &asked.scope, now, article.id).await?;
    let series = series_of(&mut tx, &asked.scope, now, article.id).await?;
    let poll = beside(&mut tx, &asked.scope, now, article.id.0).await?;
    let collections = collections_of_address(&mut tx, &asked.scope, now, &article.path()).await?;
    let picture = Pictured::on(&mut tx, (&asked.page, &asked.scope), now.date(), article.id.0, &article.path()).await?;
    let attachments = attachments(&mut tx, &asked.scope, article.id).await?;
    let more = app.parts.find::<ArticlePanels>();
    let more = more.as_ref().map(|it| &it.0);
    let panels = panels::show(more, &app, &mut tx, (&asked.page, &asked.scope), article.id.0).await?;
    Ok(ArticlePage {
        page: asked.page,
        article,
        author,
        parts,
        topics,
        series,
        collections,
        picture,
        attachments,
        today: now.date(),
        poll,
        panels,
        is_preview: false,
    })
}
