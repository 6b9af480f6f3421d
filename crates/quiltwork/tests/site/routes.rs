//! Every route and who may use it: the list is read by people, and the site is asked whether it is true.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::Method;
use db::Role::{self, Administrator, Staff, Viewer};
use proc_macro2::TokenTree;
use testing::{Answer, Site, Visit};

use crate::source::{self, File, arguments, each_place, ident, in_parentheses, is_ident, is_punct, line, string};

/// Method and path, and the least role it takes; `None`: anybody.
const ROUTES: &[(&str, Option<Role>)] = &[
    ("GET /", None),
    ("GET /quilt.svg", None),
    ("GET /search", None),
    ("GET /search/answers", None),
    ("GET /search/feed.atom", None),
    ("GET /accessibility", None),
    ("GET /sitemap.xml", None),
    ("GET /robots.txt", None),
    ("POST /history/{id}/undo", Some(Staff)),
    ("GET /assets/{*path}", None),
    ("GET /account", Some(Viewer)),
    ("GET /sign-in", None),
    ("POST /sign-in", None),
    ("POST /sign-in/demo", None),
    ("POST /sign-out", None),
    ("GET /branches/{id}/needs", Some(Viewer)),
    ("POST /branches/{id}/needs", Some(Staff)),
    ("GET /credits", None),
    ("GET /needs", None),
    ("GET /needs/{id}", None),
    ("GET /organizations/{id}", None),
    ("POST /organizations/{id}/corrections", Some(Staff)),
    ("GET /organizations/{id}/quilt.svg", None),
    ("GET /organizations/{id}/relationship", Some(Staff)),
    ("POST /organizations/{id}/relationship", Some(Staff)),
    ("GET /relationships", Some(Viewer)),
    ("GET /relationships/{id}/stage", Some(Staff)),
    ("POST /relationships/{id}/stage", Some(Staff)),
    ("GET /relationships/{id}/next-steps", Some(Staff)),
    ("POST /relationships/{id}/next-steps", Some(Staff)),
    ("POST /next-steps/{id}/completion", Some(Staff)),
    ("GET /organizations/new", Some(Staff)),
    ("POST /organizations/new", Some(Staff)),
    ("POST /organizations/{id}/answers", Some(Staff)),
    ("POST /records/{id}/removal", Some(Staff)),
    ("POST /answers/{id}/removal", Some(Staff)),
    ("GET /matches", Some(Staff)),
    ("POST /matches/answers", Some(Staff)),
    ("POST /matches/later", Some(Staff)),
    ("POST /matches/undo", Some(Staff)),
    ("GET /imports", Some(Staff)),
    ("POST /imports", Some(Staff)),
    ("GET /imports/{id}", Some(Staff)),
    ("GET /imports/{id}/rows", Some(Staff)),
    ("GET /imports/{id}/refused.csv", Some(Staff)),
    ("POST /imports/{id}/choices", Some(Staff)),
    ("POST /imports/{id}/application", Some(Staff)),
    ("GET /imports/{id}/undo", Some(Staff)),
    ("POST /imports/{id}/undo", Some(Staff)),
    ("POST /imports/{id}/removal", Some(Staff)),
    ("GET /suggestions", Some(Viewer)),
    ("GET /coverage", Some(Viewer)),
    ("GET /organizations/{id}/not-for-us", Some(Staff)),
    ("POST /organizations/{id}/not-for-us", Some(Staff)),
    ("GET /organizations/{id}/asks", Some(Staff)),
    ("POST /organizations/{id}/asks", Some(Staff)),
    ("POST /asks/{id}/answer", Some(Staff)),
    ("POST /organizations/{id}/acquaintance", Some(Staff)),
    ("POST /acquaintances/{id}/removal", Some(Staff)),
    ("GET /conversations", Some(Viewer)),
    ("POST /conversations", Some(Staff)),
    ("GET /conversations.csv", Some(Staff)),
    ("POST /conversations/{id}/removal", Some(Staff)),
    ("GET /challenges/new", Some(Staff)),
    ("POST /challenges/new", Some(Staff)),
    ("GET /challenges/{id}/edit", Some(Staff)),
    ("POST /challenges/{id}/edit", Some(Staff)),
    ("GET /projects", Some(Viewer)),
    ("GET /projects/new", Some(Staff)),
    ("POST /projects/new", Some(Staff)),
    ("GET /projects/{id}", Some(Viewer)),
    ("GET /projects/{id}/edit", Some(Staff)),
    ("POST /projects/{id}/edit", Some(Staff)),
    ("POST /projects/{id}/removal", Some(Staff)),
    ("POST /projects/{id}/checks", Some(Staff)),
    ("POST /projects/{id}/target", Some(Staff)),
    ("POST /project-checks/{id}/removal", Some(Staff)),
    ("GET /needs/{id}/factors", Some(Viewer)),
    ("POST /needs/{id}/factors", Some(Staff)),
    ("POST /needs/{id}/factors/removal", Some(Staff)),
    ("GET /leanings", Some(Viewer)),
    ("POST /leanings/removal", Some(Staff)),
    ("POST /leanings/pause", Some(Staff)),
    ("POST /leanings/pause/removal", Some(Staff)),
    ("GET /organizations", None),
    ("GET /organizations.csv", None),
    ("GET /organizations.geojson", None),
    ("GET /organizations/print", None),
    ("GET /tiles/organizations/{z}/{x}/{y}", None),
    ("GET /tiles/base/{z}/{x}/{y}", None),
    ("GET /tiles/street/{z}/{x}/{y}", None),
    // Before there is any account the set-up opens by its token; the tests of the set-up look at that.
    ("GET /set-up", Some(Administrator)),
    ("POST /set-up", Some(Administrator)),
    ("POST /set-up/fetch", Some(Administrator)),
    ("POST /set-up/outlets", Some(Administrator)),
    ("GET /partner-kinds", None),
    ("GET /partner-kinds/{id}", None),
    ("GET /topics", None),
    ("GET /topics/{slug}", None),
    ("GET /topics/{slug}/feed.atom", None),
    ("GET /articles/{slug}", None),
    ("GET /people/{slug}", None),
    ("GET /people/{slug}/feed.atom", None),
    ("GET /series/{slug}", None),
    ("GET /series/{slug}/feed.atom", None),
    ("GET /topics/{slug}/events.ics", None),
    ("GET /topics/{slug}/events.atom", None),
    ("GET /events", None),
    ("GET /events.ics", None),
    ("GET /events/feed.atom", None),
    ("GET /events/embed", None),
    ("GET /events/embed/help", None),
    ("GET /oembed", None),
    ("GET /events/new", Some(Staff)),
    ("POST /events/new", Some(Staff)),
    ("GET /events/{slug}", None),
    ("GET /events/{id}/recording", Some(Staff)),
    ("POST /events/{id}/recording", Some(Staff)),
    ("POST /events/{id}/recording/removal", Some(Staff)),
    ("GET /recordings/{id}/{name}", None),
    ("POST /events/{id}/captions", Some(Staff)),
    ("GET /captions/{id}/{name}", None),
    ("POST /captions/{id}/removal", Some(Staff)),
    ("GET /events/{id}/edit", Some(Staff)),
    ("POST /events/{id}/edit", Some(Staff)),
    ("GET /events/desk", Some(Staff)),
    ("GET /events/{id}/checklist", Some(Staff)),
    ("POST /events/{id}/checks", Some(Staff)),
    ("POST /event-checks/{id}/removal", Some(Staff)),
    ("GET /events/{id}/move", Some(Staff)),
    ("POST /events/{id}/move", Some(Staff)),
    ("GET /events/{id}/attachments", Some(Staff)),
    ("POST /events/{id}/attachments", Some(Staff)),
    ("POST /event-attachments/{id}", Some(Staff)),
    ("GET /events/{id}/chat", Some(Staff)),
    ("POST /events/{id}/chat", Some(Staff)),
    ("POST /events/{id}/chat/publication", Some(Staff)),
    ("GET /events/{id}/resources", Some(Staff)),
    ("POST /events/{id}/resources", Some(Staff)),
    ("POST /event-resources/{id}/removal", Some(Staff)),
    ("POST /events/{id}/related-events", Some(Staff)),
    ("POST /events/{id}/related-events/{tie}/removal", Some(Staff)),
    ("GET /calendars", Some(Staff)),
    ("POST /calendars", Some(Staff)),
    ("GET /calendars/check", Some(Staff)),
    ("POST /calendars/check", Some(Staff)),
    ("GET /calendars/{id}", Some(Staff)),
    ("POST /calendars/{id}", Some(Staff)),
    ("POST /calendars/{id}/readings", Some(Staff)),
    ("POST /calendars/{id}/drafts", Some(Staff)),
    ("POST /calendars/{id}/changes", Some(Staff)),
    ("POST /calendars/{id}/removal", Some(Staff)),
    ("GET /event-attachments/{id}/{name}", None),
    ("POST /event-attachments/{id}/removal", Some(Staff)),
    ("GET /event-series/{slug}", None),
    ("GET /event-series/{slug}/events.ics", None),
    ("GET /event-series/{slug}/feed.atom", None),
    ("GET /polls", None),
    ("GET /polls/new", Some(Staff)),
    ("POST /polls/new", Some(Staff)),
    ("GET /polls/{slug}", None),
    ("POST /polls/{slug}/vote", None),
    ("GET /polls/{id}/edit", Some(Staff)),
    ("POST /polls/{id}/edit", Some(Staff)),
    ("POST /polls/{id}/closing", Some(Staff)),
    ("GET /polls/{id}/counts.csv", Some(Viewer)),
    ("GET /collections", None),
    ("POST /collections", Some(Staff)),
    ("GET /collections/{slug}", None),
    ("GET /collections/{slug}/resources", Some(Staff)),
    ("POST /collections/{slug}/resources", Some(Staff)),
    ("GET /collections/{slug}/resources/new", Some(Staff)),
    ("POST /collections/{slug}/citations", Some(Staff)),
    ("POST /collections/{slug}/copies", Some(Staff)),
    ("GET /collections/{slug}/reading-list", Some(Staff)),
    ("POST /collections/{slug}/reading-list", Some(Staff)),
    ("GET /collection-items/{id}", Some(Staff)),
    ("POST /collection-items/{id}", Some(Staff)),
    ("POST /collection-items/{id}/position", Some(Staff)),
    ("POST /collection-items/{id}/removal", Some(Staff)),
    ("GET /resources/{id}", None),
    ("POST /resources/{id}/hiding", Some(Staff)),
    ("POST /resources/{id}/hiding/removal", Some(Staff)),
    ("GET /links", Some(Viewer)),
    ("POST /links/checks", Some(Staff)),
    ("GET /catalog-search", Some(Administrator)),
    ("POST /catalog-search", Some(Administrator)),
    ("GET /pictures", Some(Staff)),
    ("GET /pictures/new", Some(Staff)),
    ("POST /pictures/new", Some(Staff)),
    ("GET /pictures/{id}", Some(Staff)),
    ("POST /pictures/{id}", Some(Staff)),
    ("GET /pictures/{id}/{file}", None),
    ("POST /pictures/{id}/illustrations", Some(Staff)),
    ("POST /illustrations/{id}/removal", Some(Staff)),
    ("POST /portraits/{id}/removal", Some(Staff)),
    ("GET /articles/{id}/attachments", Some(Staff)),
    ("POST /articles/{id}/attachments", Some(Staff)),
    ("GET /attachments/{id}/{name}", None),
    ("POST /attachments/{id}/removal", Some(Staff)),
    ("GET /desk", Some(Staff)),
    ("GET /articles/new", Some(Staff)),
    ("POST /articles/new", Some(Staff)),
    ("GET /articles/{id}/edit", Some(Staff)),
    ("POST /articles/{id}/edit", Some(Staff)),
    ("POST /articles/{id}/autosave", Some(Staff)),
    ("POST /articles/{id}/autosave/removal", Some(Staff)),
    ("GET /articles/{id}/preview", Some(Staff)),
    ("POST /articles/{id}/preview", Some(Staff)),
    ("POST /articles/{id}/removal", Some(Staff)),
    ("GET /articles/{id}/revisions", Some(Staff)),
    ("GET /articles/{id}/revisions/{number}", Some(Staff)),
    ("POST /articles/{id}/revisions/{number}/restore", Some(Staff)),
    ("POST /articles/{id}/revisions/{number}/undo", Some(Staff)),
    ("GET /topics/new", Some(Staff)),
    ("POST /topics/new", Some(Staff)),
    ("GET /topics/{id}/edit", Some(Staff)),
    ("POST /topics/{id}/edit", Some(Staff)),
    ("GET /ideas", Some(Staff)),
    ("GET /ideas/new", None),
    ("POST /ideas/new", None),
    ("GET /ideas/{id}", Some(Staff)),
    ("POST /ideas/{id}/article", Some(Staff)),
    ("POST /ideas/{id}/need", Some(Staff)),
    ("POST /ideas/{id}/next-step", Some(Staff)),
    ("POST /ideas/{id}/aside", Some(Staff)),
];

/// An id that nothing has.
const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

#[test]
fn every_route_is_in_the_list() {
    let found: BTreeSet<String> = source::rust().iter().flat_map(routes_of).collect();
    let listed: BTreeSet<String> = ROUTES.iter().map(|(route, _)| (*route).to_owned()).collect();
    assert!(found.len() > 5, "the scanner is broken: {found:?}");
    let unlisted: Vec<&String> = found.difference(&listed).collect();
    assert!(unlisted.is_empty(), "say in routes.rs who may use {unlisted:?}");
    let gone: Vec<&String> = listed.difference(&found).collect();
    assert!(gone.is_empty(), "no such route any more: {gone:?}");
}

#[tokio::test]
async fn every_route_lets_in_whom_it_should() {
    Site::with(|site| async move {
        let mut wrong = Vec::new();
        let mut people = vec![(None, site.visitor())];
        for role in [Viewer, Staff, Administrator] {
            people.push((Some(role), site.sign_in(role.as_str(), role).await));
        }
        for (role, account) in people {
            for (route, needs) in ROUTES {
                // Anew each time: one of the routes signs out.
                let who = if role.is_some() { site.sign_in_again(&account).await } else { site.visitor() };
                let answer = ask(&who, route).await;
                wrong.extend(complaint(&answer, role, *needs).map(|why| format!("{route} for {role:?}: {why}")));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

async fn ask(who: &Visit, route: &str) -> Answer {
    let (method, path) = route.split_once(' ').unwrap();
    let parts = path.split('/').map(|part| if part.starts_with('{') { NOBODY } else { part });
    let path = parts.collect::<Vec<_>>().join("/");
    let takes_files = ["/imports", "/set-up/outlets", "/pictures/new"].contains(&path.as_str())
        || ["/reading-list", "/attachments", "/chat"].iter().any(|end| path.ends_with(end));
    let (form, body) = match method {
        "POST" if takes_files => (Some("multipart/form-data; boundary=edge"), "--edge--\r\n"),
        "POST" => (Some("application/x-www-form-urlencoded"), ""),
        _ => (None, ""),
    };
    who.ask(method.parse::<Method>().unwrap(), &path, form, body).await
}

/// What is wrong with an answer, if anything. Past the door anything but a failure of ours is fine:
/// the thing does not exist, or the form is empty.
fn complaint(answer: &Answer, role: Option<Role>, needs: Option<Role>) -> Option<String> {
    let status = answer.status.as_u16();
    let fine = match (role, needs) {
        (role, needs) if role >= needs => status != 401 && status != 403 && status < 500,
        (None, _) => status == 401,
        (Some(_), _) => status == 403,
    };
    (!fine).then(|| format!("answered {status}"))
}

/// `GET /account` and its like, from every `.route("/account", get(show).post(change))` of a file.
fn routes_of(file: &File) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_place(&file.tokens(), &mut |at| {
        if !is_punct(at.first(), '.') || file.path.contains("/tests") {
            return;
        }
        let place = || format!("{}:{}", file.path, line(&at[0]));
        assert!(!is_ident(at.get(1), "nest"), "{}: write the whole path, so that it can be found", place());
        let Some(call) = in_parentheses(at.get(2)).filter(|_| is_ident(at.get(1), "route")) else { return };
        let [path, methods] = &arguments(call)[..] else { panic!("{}: a path and its methods", place()) };
        let path = string(path.first()).unwrap_or_else(|| panic!("{}: write the path here", place()));
        let methods = methods_of(methods);
        assert!(!methods.is_empty(), "{}: get(…) or post(…)", place());
        found.extend(methods.into_iter().map(|method| format!("{method} {path}")));
    });
    found
}

fn methods_of(tokens: &[TokenTree]) -> Vec<String> {
    let known = BTreeMap::from([("get", "GET"), ("post", "POST"), ("put", "PUT"), ("delete", "DELETE")]);
    let calls = tokens.windows(2).filter(|pair| in_parentheses(pair.get(1)).is_some());
    calls.filter_map(|pair| known.get(ident(pair.first())?.as_str()).map(|method| (*method).to_owned())).collect()
}

#[test]
fn the_scanner_finds_every_method() {
    let file = |text: &str| File { path: "crates/rooms/accounts/src/pages.rs".into(), text: text.into() };
    let text =
        r#"fn r() { Router::new().route("/a", get(show).post(change)).route("/b/{id}", axum::routing::post(x)) }"#;
    let found: Vec<String> = routes_of(&file(text)).into_iter().collect();
    assert_eq!(found, ["GET /a", "POST /a", "POST /b/{id}"]);
}

#[test]
fn an_open_door_is_seen() {
    let answer = |status: u16| Answer {
        asked: String::new(),
        status: status.try_into().unwrap(),
        headers: Default::default(),
        body: Vec::new(),
        statements: 0,
    };
    assert!(complaint(&answer(200), None, Some(Staff)).is_some());
    assert!(complaint(&answer(404), Some(Viewer), Some(Staff)).is_some());
    assert!(complaint(&answer(403), Some(Staff), Some(Staff)).is_some());
    assert!(complaint(&answer(500), Some(Staff), None).is_some());
    assert!(complaint(&answer(404), Some(Staff), Some(Staff)).is_none());
    assert!(complaint(&answer(401), None, Some(Viewer)).is_none());
}
