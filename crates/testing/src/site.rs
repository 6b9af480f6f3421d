//! The whole site in this process: requests go straight into its router.

use std::{
    collections::BTreeMap,
    future::Future,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, header},
};
use db::{AccountId, Clock, Db, Role, Scope, SystemId, Ts};
use tempfile::TempDir;
use tower::ServiceExt as _;
use web::{App, Settings};

use crate::Answer;

/// The moment all tests happen at: 2027-01-15, 08:00 UTC.
pub const NOW: Ts = Ts(1_800_000_000_000_000);
const HOST: &str = "library.example";

/// A site with one library system and no content. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub app: App,
    pub system: SystemId,
    router: Router,
}

impl Site {
    /// Tells a story about the site on both databases.
    pub async fn both<F, Story>(story: F)
    where
        F: Fn(Site) -> Story,
        Story: Future<Output = ()>,
    {
        crate::both(|db| Self::told(db, &story)).await;
    }

    /// Tells a story on SQLite only: for pages, words and rights, which do not depend on the database.
    pub async fn with<F, Story>(story: F)
    where
        F: Fn(Site) -> Story,
        Story: Future<Output = ()>,
    {
        crate::on_sqlite(|db| Self::told(db, &story)).await;
    }

    async fn told<F, Story>(db: Db, story: &F)
    where
        F: Fn(Site) -> Story,
        Story: Future<Output = ()>,
    {
        let folder = tempfile::tempdir().expect("there is a place for temporary files");
        story(Self::open(db, &folder).await).await;
    }

    /// The same site with parts that only some installations have.
    pub async fn with_parts(&self, parts: web::Parts) -> Self {
        let App { db, clock, settings, .. } = self.app.clone();
        let app = quiltwork::site::app_with(db, clock, settings.as_ref().clone(), parts).await.expect("the site opens");
        let router = quiltwork::site::router(app.clone());
        Self { app, system: self.system, router }
    }

    async fn open(db: Db, folder: &TempDir) -> Self {
        let clock = Clock::fixed(NOW);
        let settings = Settings { data_dir: folder.path().to_owned(), demo: false, https: false };
        let app = quiltwork::site::app(db, clock, settings).await.expect("the site opens");
        let mut tx = app.db.write().await.expect("a fresh database can be written");
        let system = accounts::add_system(&mut tx, &app.clock, "XX0001", "Alder County Library", "XX").await;
        tx.commit().await.expect("a fresh database can be written");
        let router = quiltwork::site::router(app.clone());
        Self { app, system: system.expect("a fresh database has no such system"), router }
    }

    /// The program, working for the site's library system: for store functions a test calls itself.
    pub fn scope(&self) -> Scope {
        Scope::program(Some(self.system))
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Visit {
        Visit { site: self.clone(), account: None, cookies: Arc::default() }
    }

    /// A new account of the site's library system, signed in.
    pub async fn sign_in(&self, name: &str, role: Role) -> Visit {
        let email = format!("{}@{HOST}", name.to_lowercase().replace(' ', "."));
        let new = accounts::NewAccount::parse(&email, name, role, "three quilts on a line").expect("a fine account");
        let mut tx = self.app.db.write().await.expect("the database can be written");
        let added = accounts::add_account(&mut tx, &self.app.clock, self.system, &new).await;
        let id = added.expect("nobody has that name yet");
        tx.commit().await.expect("the database can be written");
        self.session(id).await
    }

    /// Another session of an account that is there already.
    pub async fn sign_in_again(&self, visit: &Visit) -> Visit {
        self.session(visit.account.expect("a visitor has no account")).await
    }

    async fn session(&self, account: AccountId) -> Visit {
        let mut tx = self.app.db.write().await.expect("the database can be written");
        let token = accounts::sign_in_as(&mut tx, &self.app.clock, account).await.expect("an account can sign in");
        tx.commit().await.expect("the database can be written");
        let visit = Visit { account: Some(account), ..self.visitor() };
        visit.set_cookie("quiltwork", &token);
        visit
    }
}

/// A browser without a screen: it keeps its cookies and follows nothing by itself.
#[derive(Clone)]
pub struct Visit {
    pub site: Site,
    pub account: Option<AccountId>,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Visit {
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, None, "").await
    }

    /// The same with a header of its own.
    pub async fn get_with(&self, path: &str, (name, value): (header::HeaderName, &str)) -> Answer {
        let request = Request::get(path).header(header::HOST, HOST).header(name, value).body(Body::empty());
        self.send(format!("GET {path}"), request.expect("the test asks for a real address")).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("pairs of texts can be encoded");
        self.ask(Method::POST, path, Some("application/x-www-form-urlencoded"), body).await
    }

    /// Sends one file, as `<input type="file">` does, after the other fields.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> Answer {
        const EDGE: &str = "----quiltwork-test-edge";
        let (field, file_name, bytes) = file;
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        self.ask(Method::POST, path, Some(&format!("multipart/form-data; boundary={EDGE}")), body).await
    }

    /// The same as [`Visit::get`], with headers of its own.
    pub async fn asking(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path).header(header::HOST, HOST).header(header::COOKIE, self.cookie_header());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(format!("GET {path}"), request.body(Body::empty()).expect("the test asks for a real address")).await
    }

    /// A form that a page of another site sends in this browser, with its cookies.
    pub async fn from_elsewhere(&self, path: &str) -> Answer {
        let request = Request::post(path).header(header::HOST, HOST).header("sec-fetch-site", "cross-site");
        let request = request.header(header::COOKIE, self.cookie_header()).body(Body::empty());
        self.send(format!("POST {path}"), request.expect("the test asks for a real address")).await
    }

    /// The page a change leads to; panics when it did not lead anywhere.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        self.get(answer.location()).await
    }

    pub fn set_cookie(&self, name: &str, value: &str) {
        self.jar().insert(name.to_owned(), value.to_owned());
    }

    /// A request as this browser sends it.
    pub async fn ask(&self, method: Method, path: &str, content: Option<&str>, body: impl Into<Body>) -> Answer {
        let asked = format!("{method} {path}");
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        request = request.header("sec-fetch-site", "same-origin");
        let cookies = self.cookie_header();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies);
        }
        if let Some(content) = content {
            request = request.header(header::CONTENT_TYPE, content);
        }
        let request = request.body(body.into()).expect("the test asks for a real address");
        self.send(asked, request).await
    }

    async fn send(&self, asked: String, request: Request<Body>) -> Answer {
        let before = db::statements_run();
        let Ok(response) = self.site.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the whole answer arrives").to_vec();
        self.keep_cookies(&parts.headers);
        let statements = db::statements_run() - before;
        Answer { asked, status: parts.status, headers: parts.headers, body, statements }
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok()) {
            let (name, value) = line.split(';').next().and_then(|pair| pair.split_once('=')).unwrap_or((line, ""));
            if line.contains("Max-Age=0") {
                self.jar().remove(name);
            } else {
                self.set_cookie(name, value);
            }
        }
    }

    fn cookie_header(&self) -> String {
        self.jar().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn jar(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().expect("no test panics while it holds the cookies")
    }
}
