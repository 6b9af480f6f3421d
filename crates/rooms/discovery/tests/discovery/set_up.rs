//! The set-up: closed without its token, one library and one administrator with it.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use db::Clock;
use testing::Site;
use tower::ServiceExt;
use web::{Parts, Settings};

const OUTLETS: &str = "STABR,FSCSKEY,FSCS_SEQ,LIBNAME,ADDRESS,CITY,ZIP,PHONE,C_OUT_TY,LATITUDE,LONGITUD\n\
    OR,OR9901,001,MARROW LIBRARY,3 ORCHARD LANE,MARROW,97962,5415550101,CE,44.29,-119.48\n\
    OR,OR9901,002,QUILL LIBRARY,8 HARBOR STREET,QUILL,97964,-9,BR,44.31,-119.52\n\
    OR,OR9902,001,TENNEY TOWN LIBRARY,1 MAIN STREET,TENNEY,97963,M,CE,44.11,-119.22\n";

/// A site nobody has set up, with a token.
async fn fresh(db: db::Db, folder: &std::path::Path) -> Router {
    let settings = Settings { data_dir: folder.to_owned(), demo: false, https: false };
    let parts = Parts::default().with(discovery::SetUpToken("abc".into()));
    let app = quiltwork::site::app_with(db, Clock::system(), settings, parts).await.unwrap();
    quiltwork::site::router(app)
}

async fn ask(site: &Router, method: &str, path: &str, kind: &str, body: &str) -> (StatusCode, String) {
    let request =
        Request::builder().method(method).uri(path).header(header::HOST, "x").header(header::CONTENT_TYPE, kind);
    let request = request.header("sec-fetch-site", "same-origin").body(Body::from(body.to_owned())).unwrap();
    let answer = site.clone().oneshot(request).await.unwrap();
    let (status, place) = (answer.status(), answer.headers().get(header::LOCATION).cloned());
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    let place = place.map(|place| place.to_str().unwrap().to_owned()).unwrap_or_default();
    (status, format!("{place}{}", String::from_utf8_lossy(&body)))
}

const FORM: &str = "application/x-www-form-urlencoded";
const YOU: &str = "name=Tom+Reed&email=tom%40library.example&password=three+quilts+on+a+line";

#[tokio::test]
async fn a_library_of_the_file_is_found_by_its_town_and_taken_whole() {
    testing::both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let site = fresh(db.clone(), folder.path()).await;
        assert_eq!(ask(&site, "GET", "/set-up?token=abd", FORM, "").await.0, StatusCode::UNAUTHORIZED);
        assert_eq!(ask(&site, "POST", "/set-up", FORM, YOU).await.0, StatusCode::UNAUTHORIZED);
        let edge = "multipart/form-data; boundary=edge";
        let file = |text: &str| {
            format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"o.csv\"\r\n\r\n{text}\r\n--edge--\r\n")
        };
        let (status, _) = ask(&site, "POST", "/set-up/outlets?token=abc", edge, &file("a,b\n1,2\n")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        let (status, place) = ask(&site, "POST", "/set-up/outlets?token=abc", edge, &file(OUTLETS)).await;
        assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/set-up?token=abc"));
        let (_, page) = ask(&site, "GET", "/set-up?token=abc&q=quill", FORM, "").await;
        assert!(page.contains("key=OR9901") && !page.contains("key=OR9902"), "{page}");
        let (_, page) = ask(&site, "GET", "/set-up?token=abc&key=OR9901", FORM, "").await;
        assert!(page.contains("Quill Library") && page.contains("value=\"Marrow Library\""));
        let (status, page) = ask(&site, "POST", "/set-up?token=abc", FORM, "key=OR9901&library=").await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        let body = format!("key=OR9901&library=Alder+County+Library&{YOU}");
        let (status, place) = ask(&site, "POST", "/set-up?token=abc", FORM, &body).await;
        assert_eq!((status, place.as_str()), (StatusCode::SEE_OTHER, "/sign-in"));
        let mut tx = db.read().await.unwrap();
        let system = accounts::first_system(&mut tx).await.unwrap().unwrap();
        assert_eq!(system.name, "Alder County Library");
        let branches = accounts::branches(&mut tx, &db::Scope::program(Some(system.id))).await.unwrap();
        assert_eq!(branches[0].phone, "(541) 555-0101");
        assert_eq!(branches.len(), 2);
        assert_eq!(ask(&site, "GET", "/set-up?token=abc", FORM, "").await.0, StatusCode::UNAUTHORIZED);
    })
    .await;
}

#[tokio::test]
async fn a_library_can_be_typed_in() {
    testing::both(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        let site = fresh(db.clone(), folder.path()).await;
        let body = format!("library=Tenney+Library&street=1+Main+Street&state=or&latitude=44.1&longitude=-119.2&{YOU}");
        let (status, page) = ask(&site, "POST", "/set-up?token=abc", FORM, &body).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let mut tx = db.read().await.unwrap();
        let system = accounts::first_system(&mut tx).await.unwrap().unwrap();
        let branches = accounts::branches(&mut tx, &db::Scope::program(Some(system.id))).await.unwrap();
        assert_eq!((branches[0].name.as_str(), branches[0].lat), ("Tenney Library", Some(44.1)));
    })
    .await;
}

#[tokio::test]
async fn an_administrator_adds_branches_later_and_staff_do_not() {
    Site::with(|site| async move {
        let tom = site.sign_in("Tom", db::Role::Administrator).await;
        tom.post("/set-up", &[("branch", "")]).await.is(422);
        tom.post("/set-up", &[("branch", "Northside"), ("street", "4 North Road")]).await.is(303);
        assert!(tom.get("/set-up").await.is(200).says("Northside"));
        site.sign_in("Mara", db::Role::Staff).await.get("/set-up").await.is(403);
        site.visitor().get("/set-up").await.is(401);
    })
    .await;
}
