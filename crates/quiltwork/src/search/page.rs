//! `GET /search?q=&type=&topic=&audience=&language=&year=&page=`: the list, what narrows it, and ways on.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::{Html, IntoResponse, Response},
};
use web::{App, Asked, Cache, Frame, PageError};

use super::{
    facet::{Facet, label},
    found::{Found, find},
    wanted::{PAGES, PER_PAGE, Wanted},
};

#[derive(Template)]
#[template(path = "search/search.html", blocks = ["results"])]
pub(super) struct SearchPage {
    pub(super) page: Frame,
    pub(super) wanted: Wanted,
    pub(super) found: Found,
}
web::page!(SearchPage, Cache::Private);

impl SearchPage {
    fn typed(&self) -> &str {
        self.wanted.text.trim()
    }

    fn summary(&self) -> String {
        match (self.wanted.has_word(), self.wanted.has_chosen()) {
            (true, _) => self.page.say2("search-summary", "n", self.found.count, "typed", self.typed()),
            (false, true) => self.page.say_n("search-summary-chosen", self.found.count),
            (false, false) => self.page.say("search-begin"),
        }
    }

    /// Each choice in words, with the address without it.
    fn chosen(&self) -> Vec<(String, String)> {
        let of = |facet: Facet| self.wanted.values(facet).iter().map(move |value| (facet, value));
        let one = |(facet, value): (Facet, &String)| {
            let without = self.wanted.toggled(facet, value).address("/search");
            (label(&self.page, facet, value, &self.found.topics), without)
        };
        Facet::ALL.into_iter().flat_map(of).map(one).collect()
    }

    fn without_choices(&self) -> String {
        self.wanted.unchosen().address("/search")
    }

    fn saying(&self, text: &str) -> String {
        self.wanted.saying(text).address("/search")
    }

    fn feed(&self) -> String {
        self.wanted.at_page(1).address("/search/feed.atom")
    }

    /// Needs and kinds stand above the first page only.
    fn is_first(&self) -> bool {
        self.wanted.page == 1
    }

    fn previous(&self) -> Option<String> {
        (self.wanted.page > 1).then(|| self.wanted.at_page(self.wanted.page - 1).address("/search"))
    }

    fn next(&self) -> Option<String> {
        let next = self.wanted.page + 1;
        (self.found.more && next <= PAGES).then(|| self.wanted.at_page(next).address("/search"))
    }

    fn is_paged(&self) -> bool {
        self.found.more || !self.is_first()
    }

    /// The number of the first line.
    fn first(&self) -> usize {
        (self.wanted.page - 1) * PER_PAGE + 1
    }
}

/// With `HX-Request` only the results.
pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    headers: HeaderMap,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let wanted = Wanted::read(query);
    let found = find(&app, &asked, &wanted).await?;
    if wanted.page > PAGES || (wanted.page > 1 && found.hits.is_empty()) {
        return Err(PageError::NotFound);
    }
    let page = SearchPage { page: asked.page, wanted, found };
    if Frame::wants_fragment(&headers) {
        return Ok(Html(page.as_results().render()?).into_response());
    }
    Ok(page.into_response())
}
