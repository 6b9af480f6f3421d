//! Answers that need not be sent, or made, twice: every page a browser may keep gets a tag by which it asks whether it
//! is still true (RFC 9110, 304), and what is the same for every visitor is kept rendered until this process writes
//! anything, and for no more than a second: so long another process may have written, or a moment come. While the first
//! who asks in a new second has the page made again, the others are given that of the second before, so that nobody waits
//! for what somebody else is making already. So what a page says is at most two seconds old,
//! and the parts that [`crate::Brief`] keeps for it as much again.

use std::{
    collections::{HashMap, HashSet},
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

/// Pages and bytes of one second kept at most: whoever asks for many different addresses fills no memory.
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

/// The pages of this second and of the one before.
pub struct Kept {
    clock: Clock,
    pages: Mutex<Pages>,
}

#[derive(Default)]
struct Pages {
    now: Now,
    bytes: usize,
    pages: HashMap<String, Page>,
    before: HashMap<String, Page>,
    /// Which of those before are being made again.
    making: HashSet<String>,
}

impl Pages {
    fn turn(&mut self, now: Now) {
        let before = if now.follows(self.now) { std::mem::take(&mut self.pages) } else { HashMap::new() };
        *self = Self { now, before, ..Self::default() };
    }
}

impl Kept {
    pub fn new(clock: Clock) -> Self {
        Self { clock, pages: Mutex::default() }
    }

    fn get(&self, now: Now, key: &str) -> Option<Page> {
        let mut kept = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.now != now {
            kept.turn(now);
        }
        if let Some(page) = kept.pages.get(key) {
            return Some(page.clone());
        }
        let before = kept.before.get(key)?.clone();
        // Whoever is told to make it and goes away leaves it to the next second.
        if kept.making.insert(key.to_owned()) { None } else { Some(before) }
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

    #[test]
    fn one_makes_the_page_of_a_new_second_while_others_have_the_last() {
        let clock = Clock::fixed(Ts(1_800_000_000_000_000));
        let kept = Kept::new(clock.clone());
        let got = |kept: &Kept| kept.get(Now::of(&clock), "/topics").map(|page| page.body);
        let put = |body| kept.put(Now::of(&clock), "/topics".into(), Page { headers: HeaderMap::new(), body });
        let (old, new) = (Bytes::from_static(b"bread"), Bytes::from_static(b"soup"));
        assert_eq!(got(&kept), None);
        put(old.clone());
        clock.pass_seconds(1);
        assert_eq!(got(&kept), None, "the first makes it");
        assert_eq!(got(&kept), Some(old));
        put(new.clone());
        assert_eq!(got(&kept), Some(new));
        // Two seconds later it may be anything: it is not shown to anybody.
        clock.pass_seconds(2);
        assert_eq!([got(&kept), got(&kept)], [None, None]);
    }
}
