//! `GET /events/embed/help`: what somebody copies who wants our events on their own page, and how it will look.

use askama::Template;
use axum::extract::{Query, State};
use learning::Topic;
use web::{App, Asked, Cache, Fields, Frame, Lang, PageError};

use super::wanted::{Chosen, Refused, Wanted};
use crate::event_series::{EventSeries, shown_series};

/// How high a frame is in pixels: its title and foot, and each of its rows.
const AROUND: usize = 150;
const ROW: usize = 105;

#[derive(Template)]
#[template(path = "programs/embed_help.html")]
pub(super) struct HelpPage {
    pub(super) page: Frame,
    pub(super) wanted: Wanted,
    /// The language that is chosen; empty for that of whoever looks at it.
    pub(super) lang: String,
    pub(super) topics: Vec<Topic>,
    pub(super) series: Vec<EventSeries>,
    pub(super) chosen: Result<Chosen, &'static str>,
}
web::page!(HelpPage, Cache::Shared);

impl HelpPage {
    fn address(&self) -> String {
        self.page.address(&self.wanted.address(&self.lang))
    }

    fn height(rows: &Chosen) -> usize {
        AROUND + ROW * rows.rows.len().max(3)
    }

    /// What is copied.
    fn snippet(&self, chosen: &Chosen) -> String {
        super::oembed::frame(&self.address(), &chosen.title, (None, Self::height(chosen)))
    }

    fn calendar(&self, chosen: &Chosen) -> Option<String> {
        chosen.calendar.map(|end| self.page.address(&format!("{}{end}", chosen.path)))
    }

    /// What there is to choose from: a value that says what it is, and its name.
    fn choices(&self) -> Vec<(String, String)> {
        let series = self.series.iter().map(|it| (format!("series:{}", it.slug), it.title.clone()));
        let topics = self.topics.iter().map(|it| (format!("topic:{}", it.slug), it.title.clone()));
        series
            .map(|(value, title)| (value, self.page.say1("embed-series", "title", title)))
            .chain(topics.map(|(value, title)| (value, self.page.say1("embed-topic", "title", title))))
            .collect()
    }

    fn choice(&self) -> String {
        match &self.wanted {
            Wanted { series, .. } if !series.is_empty() => format!("series:{series}"),
            Wanted { topic, .. } if !topic.is_empty() => format!("topic:{topic}"),
            _ => String::new(),
        }
    }

    fn languages(&self) -> Vec<(&'static str, String)> {
        Lang::ALL.map(|it| (it.as_str(), self.page.of("event-language", it.as_str()))).into()
    }
}

/// `which=series:kitchen-evenings` is what its own form says; others link to it with the words of the list's address.
pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<HelpPage, PageError> {
    let fields = Fields::from_pairs(query);
    let mut wanted = Wanted::read(&fields);
    match fields.get("which").split_once(':') {
        Some(("series", slug)) => slug.clone_into(&mut wanted.series),
        Some(("topic", slug)) => slug.clone_into(&mut wanted.topic),
        _ => {}
    }
    let (page, scope, now) = (asked.page, asked.scope, app.clock.now());
    let mut tx = app.db.read().await?;
    let chosen = match Chosen::load(&mut tx, (&page, &scope), now, &wanted).await {
        Ok(chosen) => Ok(chosen),
        Err(Refused::Wrong(key)) => Err(key),
        Err(Refused::Page(error)) => return Err(error),
    };
    let topics = learning::topics(&mut tx, &scope, now).await?;
    let series = shown_series(&mut tx, &scope).await?;
    let lang = fields.some("in").and_then(Lang::parse).map(|it| it.as_str().to_owned()).unwrap_or_default();
    Ok(HelpPage { page, wanted, lang, topics, series, chosen })
}
