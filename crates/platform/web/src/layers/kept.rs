//! Answers that need not be sent, or made, twice: every page a browser may keep gets a tag by which it asks whether it
//! is still true (RFC 9110, 304), and what is the same for every visitor is kept rendered until this process writes
//! anything, and for no more than a second: so long another process may have written, or a moment come.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, Response as Answer, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};

use db::Clock;

use crate::{Cache, Now};

/// Pages and bytes kept at most: whoever asks for many different addresses fills no memory.
const MOST_PAGES: usize = 1_000;
const MOST_BYTES: usize = 16 * 1024 * 1024;
/// Bytes of what a page is kept under. No link of ours is as long; whoever sends longer ones is not remembered.
const LONGEST_KEY: usize = 2_048;
/// No page is larger.
const LARGEST: usize = 16 * 1024 * 1024;

/// What an answer depends on besides its address.
const ASKED: [header::HeaderName; 4] =
    [header::HOST, header::ACCEPT_LANGUAGE, header::ACCEPT_ENCODING, header::HeaderName::from_static("hx-request")];

#[derive(Clone)]
struct Page {
    headers: HeaderMap,
    body: Bytes,
}

/// The pages of this second.
pub struct Kept {
    clock: Clock,
    pages: Mutex<Pages>,
}

#[derive(Default)]
struct Pages {
    now: Now,
    bytes: usize,
    pages: HashMap<String, Page>,
}

impl Kept {
    pub fn new(clock: Clock) -> Self {
        Self { clock, pages: Mutex::default() }
    }

    fn get(&self, now: Now, key: &str) -> Option<Page> {
        let mut kept = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.now != now {
            *kept = Pages { now, ..Pages::default() };
        }
        kept.pages.get(key).cloned()
    }

    /// Unless something was written while the page was made.
    fn put(&self, now: Now, key: String, page: Page) {
        let mut second = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = key.len() + page.body.len();
        if second.now == now
            && now.is_still()
            && key.len() <= LONGEST_KEY
            && second.pages.len() < MOST_PAGES
            && second.bytes + bytes <= MOST_BYTES
        {
            second.bytes += bytes;
            second.pages.insert(key, page);
        }
    }
}

/// Stands outside everything else, so that a kept page costs nothing more.
pub async fn kept(State(kept): State<Arc<Kept>>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let has = request.headers().get(header::IF_NONE_MATCH).cloned();
    // Who brings a cookie may be somebody, or may have been told something.
    let key = (!request.headers().contains_key(header::COOKIE)).then(|| key(&request));
    let now = Now::of(&kept.clock);
    if let Some(page) = key.as_deref().and_then(|key| kept.get(now, key)) {
        return answer(page, has.as_ref());
    }
    let response = next.run(request).await;
    // A file says itself which content it is, and may be larger than any page.
    if response.headers().contains_key(header::ETAG) {
        return response;
    }
    let policy = response.headers().get(header::CACHE_CONTROL).cloned();
    let is_shared = policy == Some(Cache::Shared.header());
    if response.status() != StatusCode::OK || !(is_shared || policy == Some(Cache::Revalidate.header())) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut headers = parts.headers;
    headers.insert(header::ETAG, tag(&body));
    headers.append(header::VARY, HeaderValue::from_static("accept-language, cookie"));
    if key.is_none() {
        headers.insert(header::CACHE_CONTROL, Cache::Revalidate.header());
    }
    let page = Page { headers, body };
    if let Some(key) = key.filter(|_| is_shared && !page.headers.contains_key(header::SET_COOKIE)) {
        kept.put(now, key, page.clone());
    }
    answer(page, has.as_ref())
}

/// The address and all of what the answer depends on: a header may come several times, and each time counts.
fn key(request: &Request) -> String {
    let mut key = request.uri().to_string();
    for name in ASKED {
        key.push('\n');
        for value in request.headers().get_all(name) {
            // No header holds a line's end.
            key.push('\r');
            key.push_str(&String::from_utf8_lossy(value.as_bytes()));
        }
    }
    key
}

/// A weak tag: the same text packed otherwise is the same page.
fn tag(body: &[u8]) -> HeaderValue {
    let digest = db::hex(&Sha256::digest(body)[..12]);
    HeaderValue::from_str(&format!("W/\"{digest}\"")).expect("letters and digits")
}

fn answer(page: Page, has: Option<&HeaderValue>) -> Response {
    let Page { mut headers, body } = page;
    let tag = headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).unwrap_or_default();
    let is_there = has.and_then(|has| has.to_str().ok()).is_some_and(|has| has.split(',').any(|it| it.trim() == tag));
    let mut answer = Answer::new(if is_there { Body::empty() } else { Body::from(body) });
    if is_there {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        for name in [header::CONTENT_TYPE, header::CONTENT_ENCODING, header::CONTENT_LENGTH] {
            headers.remove(name);
        }
    }
    *answer.headers_mut() = headers;
    answer
}

#[cfg(test)]
mod tests {
    use db::Ts;

    use super::*;

    fn asked(headers: &[(&str, &str)]) -> String {
        let request = headers.iter().fold(Request::get("/topics"), |it, (name, value)| it.header(*name, *value));
        key(&request.body(Body::empty()).unwrap())
    }

    #[test]
    fn each_time_a_header_comes_counts() {
        let gzip = ("accept-encoding", "gzip");
        assert_ne!(asked(&[gzip]), asked(&[gzip, ("accept-encoding", "br")]));
        assert_ne!(asked(&[("accept-language", "es")]), asked(&[("accept-encoding", "es")]));
        assert_eq!(asked(&[gzip, ("referer", "x")]), asked(&[gzip]));
    }

    #[test]
    fn what_pages_are_kept_under_takes_room_too() {
        let kept = Kept::new(Clock::fixed(Ts(1_800_000_000_000_000)));
        let page = Page { headers: HeaderMap::new(), body: Bytes::from_static(b"bread") };
        let now = Now::of(&kept.clock);
        kept.get(now, "");
        for key in ["a".repeat(LONGEST_KEY), "b".repeat(LONGEST_KEY + 1)] {
            kept.put(now, key, page.clone());
        }
        let pages = kept.pages.lock().unwrap();
        assert_eq!((pages.pages.len(), pages.bytes), (1, LONGEST_KEY + 5));
    }
}
