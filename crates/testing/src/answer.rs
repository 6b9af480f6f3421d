//! What came back, and how to look at it.

use axum::http::{HeaderMap, StatusCode, header};
use scraper::{ElementRef, Html, Selector};

/// An answer of the site. The methods that look at the page panic with the page's text when what
/// they look for is not there: in a test that is the useful end.
#[derive(Debug, Clone)]
pub struct Answer {
    /// `GET /path`, for messages.
    pub asked: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    /// Statements the database was asked for.
    pub statements: u64,
}

impl Answer {
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.body())
    }

    pub fn header(&self, name: header::HeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.header(header::LOCATION).unwrap_or_else(|| panic!("no redirect:\n{}", self.said()))
    }

    /// The status is this one; returns itself for the next question.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.said());
        self
    }

    /// Whether the selector finds anything.
    pub fn has(&self, css: &str) -> bool {
        self.html().select(&selector(css)).next().is_some()
    }

    /// The words of each element found, white space put in order.
    pub fn texts(&self, css: &str) -> Vec<String> {
        self.html().select(&selector(css)).map(words).collect()
    }

    /// The words of the only element found.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let mut texts = self.texts(css);
        assert_eq!(texts.len(), 1, "{css} is there {} times:\n{}", texts.len(), self.said());
        texts.remove(0)
    }

    /// An attribute of each element found that has it.
    pub fn attrs(&self, css: &str, name: &str) -> Vec<String> {
        self.html().select(&selector(css)).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    /// Whether a reader finds these words on the page.
    pub fn says(&self, text: &str) -> bool {
        self.visible().contains(text)
    }

    /// The words of the whole page.
    pub fn visible(&self) -> String {
        self.texts("body").join(" ")
    }

    /// What a message of a failed test shows.
    fn said(&self) -> String {
        format!("{} answered {}\n{}", self.asked, self.status, self.visible())
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css}: {error}"))
}

fn words(element: ElementRef<'_>) -> String {
    element.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}
