//! Sending one request, redirects included.

use crate::address::Reach;
use crate::body::Body;
use crate::resolver::Resolver;
use crate::{FetchError, Request};
use reqwest::header::{CONTENT_TYPE, HeaderMap, LOCATION};
use reqwest::{Method, StatusCode, Url};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// How often a server may send us on.
const REDIRECTS: usize = 5;
const CONNECT_TIME: Duration = Duration::from_secs(10);
/// Longest silence within an answer.
const SILENCE: Duration = Duration::from_secs(30);

/// The client. Cheap to clone; connections are shared.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    reach: Reach,
}

/// A whole answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// Where it came from in the end, after redirects.
    pub url: String,
    /// As sent, parameters included.
    pub content_type: Option<String>,
    pub bytes: Vec<u8>,
}

/// An answer whose head has been accepted.
pub(crate) struct Answer {
    pub host: String,
    pub response: reqwest::Response,
}

/// Where a request came to an end.
pub(crate) struct Arrived {
    pub host: String,
    pub response: reqwest::Response,
    /// Where the address has moved for ever, if servers said so (301, 308) from the first step on.
    pub moved: Option<String>,
}

impl Client {
    /// # Errors
    /// When secure connections cannot be set up on this machine.
    pub fn new() -> Result<Self, FetchError> {
        Self::build(Reach::Public)
    }

    /// A client that reaches this machine too, on any port. For tests only: the program itself never makes one.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn for_tests() -> Result<Self, FetchError> {
        Self::build(Reach::Loopback)
    }

    fn build(reach: Reach) -> Result<Self, FetchError> {
        // Refused only when a provider was installed before, which serves as well.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .user_agent(concat!("Quiltwork/", env!("CARGO_PKG_VERSION"), " (+https://quiltwork.example)"))
            .dns_resolver(Arc::new(Resolver(reach)))
            .redirect(reqwest::redirect::Policy::none())
            // A proxy would resolve names in our place.
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECT_TIME)
            .read_timeout(SILENCE)
            .build()
            .map_err(FetchError::Setup)?;
        Ok(Self { http, reach })
    }

    /// Fetches an answer into memory.
    ///
    /// # Errors
    /// When the address is refused, the server cannot be reached or does not answer with success, or the answer is of
    /// another type, larger or slower than the request accepts.
    pub async fn fetch(&self, request: &Request) -> Result<Fetched, FetchError> {
        let whole = async {
            let Answer { host, response } = self.whole(request).await?;
            let url = response.url().to_string();
            let content_type = header(response.headers(), CONTENT_TYPE).map(str::to_owned);
            let mut bytes = Vec::new();
            let mut body = Body::new(host, response, request.limit, 0)?;
            while let Some(chunk) = body.next().await? {
                bytes.extend_from_slice(&chunk);
            }
            Ok(Fetched { url, content_type, bytes })
        };
        tokio::time::timeout(request.time, whole).await.unwrap_or_else(|_| Err(too_slow(request)))
    }

    /// Sends a request for the whole of something: a server that answers with a part was not asked for one.
    pub(crate) async fn whole(&self, request: &Request) -> Result<Answer, FetchError> {
        let answer = self.send(request, HeaderMap::new()).await?;
        match answer.response.status() {
            StatusCode::OK => Ok(answer),
            status => Err(FetchError::Status { host: answer.host, status: status.as_u16() }),
        }
    }

    /// Sends a request and follows redirects. Success is 200, and 206 or 416 where `headers` ask for a range.
    pub(crate) async fn send(&self, request: &Request, headers: HeaderMap) -> Result<Answer, FetchError> {
        let Arrived { host, response, .. } = self.follow(Method::GET, request, headers).await?;
        accept(request, host, response)
    }

    /// Sends a request and follows redirects by hand, checking each new address as the first one. Any status that does
    /// not send on is an answer.
    pub(crate) async fn follow(
        &self,
        method: Method,
        request: &Request,
        headers: HeaderMap,
    ) -> Result<Arrived, FetchError> {
        let mut url = self.checked(&request.url)?;
        let mut moved = None;
        let mut for_ever = true;
        for _ in 0..=REDIRECTS {
            let host = host(&url);
            tracing::debug!(%url, "asking another server");
            let sent = self.http.request(method.clone(), url.clone()).headers(headers.clone()).send().await;
            let response = sent.map_err(|error| FetchError::connection(&host, error))?;
            let Some(place) = redirect(&response) else { return Ok(Arrived { host, response, moved }) };
            let next = url.join(place).map_err(|_| FetchError::NotAnAddress(place.to_owned()))?;
            let next = self.checked(next.as_str())?;
            if url.scheme() == "https" && next.scheme() == "http" {
                return Err(FetchError::Unprotected(host));
            }
            for_ever &= matches!(response.status().as_u16(), 301 | 308);
            if for_ever {
                moved = Some(next.to_string());
            }
            url = next;
        }
        Err(FetchError::TooManyRedirects(host(&url)))
    }

    /// Reads an address and refuses all but plain, public ones. Names are checked when they are resolved; numbers never
    /// come to the resolver and are checked here.
    fn checked(&self, text: &str) -> Result<Url, FetchError> {
        let refused = || FetchError::NotAnAddress(text.to_owned());
        let url = Url::parse(text).map_err(|_| refused())?;
        let host = url.host_str().filter(|_| matches!(url.scheme(), "http" | "https")).ok_or_else(refused)?.to_owned();
        if !url.username().is_empty() || url.password().is_some() {
            return Err(FetchError::Credentials(host));
        }
        let port = url.port_or_known_default().ok_or_else(refused)?;
        if !self.reach.allows_port(port) {
            return Err(FetchError::Port { host, port });
        }
        let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        if number.is_ok_and(|address| !self.reach.allows(address)) {
            return Err(FetchError::NotPublic(host));
        }
        Ok(url)
    }
}

/// Where an answer sends us, if it does.
fn redirect(response: &reqwest::Response) -> Option<&str> {
    let sends_on = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    header(response.headers(), LOCATION).filter(|_| sends_on)
}

/// Checks status and type.
fn accept(request: &Request, host: String, response: reqwest::Response) -> Result<Answer, FetchError> {
    match response.status() {
        StatusCode::OK | StatusCode::PARTIAL_CONTENT => {
            request.check_type(&host, header(response.headers(), CONTENT_TYPE))?;
            Ok(Answer { host, response })
        }
        // The page that comes with it is of no interest, so neither is its type.
        StatusCode::RANGE_NOT_SATISFIABLE => Ok(Answer { host, response }),
        status => Err(FetchError::Status { host, status: status.as_u16() }),
    }
}

fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

pub(crate) fn too_slow(request: &Request) -> FetchError {
    FetchError::TooSlow(Url::parse(&request.url).map_or_else(|_| request.url.clone(), |url| host(&url)))
}

pub(crate) fn header(headers: &HeaderMap, name: reqwest::header::HeaderName) -> Option<&str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}
