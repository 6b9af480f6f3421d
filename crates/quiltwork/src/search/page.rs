//! `GET /search?q=&type=&topic=&audience=&language=&year=&page=`: the list, what narrows it, and ways on.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::HeaderMap,
    response::{Html, IntoResponse, Response},
};
use directory::vocab::{Need, PartnerKind};
use web::{App, Asked, Cache, Frame, PageError};

use super::{
    facet::{Facet, WORD_TYPES, label},
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

/// Needs and kinds above the list; the rest of them stands behind a link.
const WORDS: usize = 4;

impl SearchPage {
    fn typed(&self) -> &str {
        self.wanted.text.trim()
    }

    fn summary(&self) -> String {
        // A sentence puts what was typed in quotes; what is all in quotes already goes without its own.
        let words = search::whole_phrase(self.typed()).unwrap_or(self.typed());
        match (self.wanted.has_word(), self.wanted.has_chosen()) {
            (true, _) => self.page.say2("search-summary", "n", self.found.count, "typed", words),
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

    /// The needs to show: all of them when somebody asked for needs.
    fn needs(&self) -> &[&'static Need] {
        let most = if self.asked_for_words() { usize::MAX } else { WORDS };
        &self.found.needs[..self.found.needs.len().min(most)]
    }

    fn kinds(&self) -> &[&'static PartnerKind] {
        let most = if self.asked_for_words() { usize::MAX } else { WORDS - self.needs().len() };
        &self.found.kinds[..self.found.kinds.len().min(most)]
    }

    fn asked_for_words(&self) -> bool {
        self.wanted.values(Facet::Type).iter().any(|sort| WORD_TYPES.contains(&sort.as_str()))
    }

    /// How many needs and kinds are not shown, and where they are.
    fn further_words(&self) -> Option<(usize, String)> {
        let further = self.found.needs.len() + self.found.kinds.len() - self.needs().len() - self.kinds().len();
        let all = WORD_TYPES.iter().fold(self.wanted.unchosen(), |wanted, sort| wanted.toggled(Facet::Type, sort));
        (further > 0).then(|| (further, all.address("/search")))
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
    // Before the index is asked: it makes room for every line up to the end of the page.
    if wanted.page > PAGES {
        return Err(PageError::NotFound);
    }
    let found = find(&app, &asked, &wanted).await?;
    if wanted.page > 1 && found.hits.is_empty() {
        return Err(PageError::NotFound);
    }
    let page = SearchPage { page: asked.page, wanted, found };
    if Frame::wants_fragment(&headers) {
        return Ok(Html(page.as_results().render()?).into_response());
    }
    Ok(page.into_response())
}
